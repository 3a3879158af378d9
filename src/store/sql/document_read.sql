UPDATE document SET
  type = ?2, mime = ?3, told_by = ?4, second_type = ?5, title = ?6, language = ?7, day = ?8,
  is_container = ?9, reading = ?10, pages = ?11
WHERE serial = ?1
