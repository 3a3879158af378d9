SELECT coalesce(p.name, d.title) || ': read, but neither in the index nor queued for it'
FROM document d
LEFT JOIN place p ON p.serial = d.first_place
WHERE d.state NOT IN ('waiting', 'working')
  AND d.indexed_version <> d.version
  AND NOT EXISTS (SELECT 1 FROM task t WHERE t.kind = 'index' AND t.document = d.serial)
UNION ALL
SELECT d.title || ': ' || d.pages || ' pages, but ' ||
  (SELECT count(*) FROM page WHERE page.reading = d.reading) || ' stored'
FROM document d
WHERE d.reading IS NOT NULL
  AND d.pages <> (SELECT count(*) FROM page WHERE page.reading = d.reading)
LIMIT 20
