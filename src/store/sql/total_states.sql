SELECT p.name || ': the place says ' || p.state || ', its document ' ||
  coalesce(d.state, 'nothing')
FROM place p
LEFT JOIN document d ON d.serial = p.document
WHERE p.state NOT IN ('read', 'empty', 'partly', 'locked', 'not_read', 'aside', 'waiting',
    'working', 'missing')
  OR (p.document IS NOT NULL AND p.state <> 'aside' AND p.state <> d.state)
  OR (p.document IS NULL AND p.state NOT IN ('locked', 'not_read', 'missing', 'aside', 'empty'))
  OR (p.state IN ('locked', 'not_read', 'missing', 'aside') AND p.reason = '')
LIMIT 20
