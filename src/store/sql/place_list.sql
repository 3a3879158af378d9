SELECT
  p.serial, p.id, coalesce(p.document, 0), p.name, coalesce(d.type, ''),
  coalesce(b.bytes, p.declared_bytes, 0),
  CASE WHEN p.state = 'waiting' AND p.document IN (
    SELECT document FROM task WHERE kind = 'read' AND state = 'working')
    THEN 'working' ELSE p.state END,
  p.reason, coalesce(r.reader, ''),
  coalesce(d.attempts, 0), coalesce(r.wall_seconds, 0), coalesce(r.memory_bytes, 0)
FROM place p
LEFT JOIN document d ON d.serial = p.document
LEFT JOIN blob b ON b.serial = p.blob
LEFT JOIN reading r ON r.serial = d.reading
WHERE p.state = ? AND p.serial > ?
