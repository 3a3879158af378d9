SELECT coalesce(p.name, d.title) || ': ' || d.children || ' were found in it, ' ||
  (SELECT count(*) FROM place inside WHERE inside.container = d.blob
    AND inside.state <> 'missing') || ' are in the ledger'
FROM document d
LEFT JOIN place p ON p.serial = d.first_place
WHERE (d.children > 0 OR d.blob IN (SELECT container FROM place WHERE container IS NOT NULL))
  AND d.reading IS NOT NULL
  AND d.children <> (SELECT count(*) FROM place inside WHERE inside.container = d.blob
    AND inside.state <> 'missing')
LIMIT 20
