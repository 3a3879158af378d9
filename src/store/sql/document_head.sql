SELECT
  d.serial, b.sha256, b.bytes, d.title, d.first_place, h.source, h.id, d.type, d.mime, d.language,
  d.day, d.state, d.reason, coalesce(d.reading, 0), d.version, d.pages, d.is_container,
  d.declared_type, d.declared_charset, b.sha1, b.md5,
  (SELECT count(*) FROM place p WHERE p.document = d.serial), d.blob
FROM document d
JOIN blob b ON b.serial = d.blob
JOIN hand_over h ON h.serial = d.hand_over
WHERE d.serial = ?
