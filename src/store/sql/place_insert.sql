INSERT INTO place (
  id, hand_over, container, kind, child_kind, locator, name, path, raw_name, name_encoding,
  declared_bytes, declared_crc, times, notes, link_target, made_by_us, blob, document, state,
  reason)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
