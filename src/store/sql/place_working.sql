SELECT count(*)
FROM task t
JOIN place p ON p.document = t.document
WHERE t.kind = 'read' AND t.state = 'working' AND p.state = 'waiting'
