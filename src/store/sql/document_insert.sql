INSERT INTO document (
  blob, hint_key, declared_type, declared_charset, first_place, hand_over, depth, root_bytes,
  state, reason, type, mime, told_by, second_type, title, language, day, is_container, reading,
  pages, children, attempts, attempts_allowed, version, indexed_version, indexed_records)
VALUES (?1, ?2, ?3, ?4, NULL, ?5, ?6, ?7,
        ?8, ?9, '', '', '', '', ?10, '', '', 0, NULL,
        0, 0, 0, 3, 1, 0, 0)
