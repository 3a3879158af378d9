SELECT p.id, p.name, p.state, p.reason, r.serial
FROM reading r
JOIN document d ON d.serial = r.document
JOIN place p ON p.serial = d.first_place
WHERE r.serial > ?
  AND d.reading = r.serial
  AND d.state IN ('partly', 'locked', 'not_read')
ORDER BY r.serial DESC
LIMIT ?
