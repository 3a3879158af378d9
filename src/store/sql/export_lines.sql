SELECT
  p.id, coalesce(cb.sha256, h.id, ''), p.kind, p.path, coalesce(b.sha256, ''),
  coalesce(b.bytes, 0), p.state, p.reason, p.raw_name, p.notes, coalesce(d.type, ''),
  coalesce(r.outcome, ''), coalesce(r.reader, ''), coalesce(d.attempts, 0),
  CAST(round(coalesce(r.wall_seconds, 0)) AS INTEGER), coalesce(r.memory_bytes, 0) / 1048576,
  coalesce(r.pages, 0), coalesce(r.pages_text, 0), coalesce(r.pages_ocr, 0),
  coalesce(r.confidence, -1), coalesce(r.characters, 0),
  (SELECT count(*) FROM complaint c WHERE c.reading = r.serial)
FROM place p
LEFT JOIN blob cb ON cb.serial = p.container
LEFT JOIN hand_over h ON h.serial = p.hand_over
LEFT JOIN blob b ON b.serial = p.blob
LEFT JOIN document d ON d.serial = p.document
LEFT JOIN reading r ON r.serial = d.reading
ORDER BY p.id
