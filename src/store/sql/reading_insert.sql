INSERT INTO reading (
  document, kind, key, reader, outcome, state, reason, stopped_by, signal, options, password_used,
  wall_seconds, cpu_seconds, memory_bytes, pages, pages_text, pages_ocr, confidence, characters,
  attempt, words_at, words_bytes, at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, 0, ?)
