SELECT
  coalesce(sum(t.kind = 'read' AND t.state = 'waiting'), 0),
  coalesce(sum(t.kind = 'read' AND t.state = 'working'), 0),
  coalesce(sum(t.kind = 'ocr'), 0),
  coalesce(sum(t.kind = 'index'), 0),
  coalesce(sum(t.kind = 'read' AND t.priority < 100), 0),
  coalesce(sum(CASE WHEN t.kind = 'read' THEN b.bytes ELSE 0 END), 0)
FROM task t
JOIN document d ON d.serial = t.document
JOIN blob b ON b.serial = d.blob
