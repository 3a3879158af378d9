SELECT
  d.serial, coalesce(p.name, d.title), c.what, c.declared, c.declared_by, c.found, c.missing,
  c.extra
FROM container_count c
JOIN document d ON d.reading = c.reading
LEFT JOIN place p ON p.serial = d.first_place
WHERE ?1 = 0 OR c.reading = ?1
ORDER BY
  (c.declared IS NOT NULL AND c.declared + c.extra <> c.found + c.missing) DESC,
  (c.missing > 0) DESC, (c.extra > 0) DESC, c.serial
LIMIT ?3 OFFSET ?2
