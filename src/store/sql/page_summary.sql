SELECT number, label, kind, width, height, text_state, engine, confidence, language, characters,
  hidden
FROM page
WHERE reading = ?
ORDER BY number
