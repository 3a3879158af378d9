SELECT
  d.type, count(*),
  sum(p.state IN ('read', 'empty', 'partly')),
  sum(p.state IN ('locked', 'not_read'))
FROM place p
JOIN document d ON d.serial = p.document
WHERE p.state <> 'missing'
GROUP BY d.type
ORDER BY count(*) DESC, d.type
