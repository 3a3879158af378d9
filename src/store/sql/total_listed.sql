SELECT l.path || CASE WHEN p.serial IS NULL THEN ': listed, but absent'
    ELSE ': its bytes are not those of the list' END
FROM listed_file l
LEFT JOIN place p ON p.hand_over = l.hand_over AND p.locator = lower(hex(l.path))
LEFT JOIN blob b ON b.serial = p.blob
WHERE p.serial IS NULL
  OR (l.sha256 <> '' AND l.sha256 <> coalesce(b.sha256, ''))
  OR (l.bytes IS NOT NULL AND l.bytes <> coalesce(b.bytes, -1))
UNION ALL
SELECT h.id || ': the source spoke of ' || h.expected || ' files, found ' ||
  (SELECT count(*) FROM place p WHERE p.hand_over = h.serial)
FROM hand_over h
WHERE h.expected IS NOT NULL AND h.walked = 1
  AND h.expected <> (SELECT count(*) FROM place p WHERE p.hand_over = h.serial)
LIMIT 20
