SELECT p.container, coalesce(min(d.title), min(p.name))
FROM place p
LEFT JOIN document d ON d.blob = p.container
WHERE p.container IS NOT NULL
GROUP BY p.container
