SELECT
  t.serial, t.document, b.sha256, b.bytes, coalesce(p.name, ''), d.declared_type,
  d.declared_charset, d.depth, d.root_bytes, t.attempts, d.attempts_allowed, h.id
FROM task t
JOIN document d ON d.serial = t.document
JOIN blob b ON b.serial = d.blob
JOIN hand_over h ON h.serial = d.hand_over
LEFT JOIN place p ON p.serial = d.first_place
WHERE t.kind = ? AND t.state = 'waiting'
ORDER BY t.priority, t.serial
LIMIT ?
