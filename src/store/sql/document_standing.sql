SELECT
  d.blob, b.sha256, d.hint_key, d.depth, d.hand_over, d.root_bytes,
  coalesce(t.attempts, d.attempts),
  coalesce(d.reading, 0), coalesce(r.state, 'waiting'), coalesce(r.reason, ''), d.title,
  (SELECT count(*) FROM reading any_reading WHERE any_reading.document = d.serial)
FROM document d
JOIN blob b ON b.serial = d.blob
LEFT JOIN reading r ON r.serial = d.reading
LEFT JOIN task t ON t.document = d.serial AND t.kind = 'read'
WHERE d.serial = ?
