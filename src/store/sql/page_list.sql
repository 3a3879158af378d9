SELECT
  number, label, kind, width, height, text_state, engine, language, language_reliable,
  confidence, characters, bad_share, letters_arabic, letters_latin, words_arabic, words_latin,
  hidden, anchors, other_engine, other_text, text
FROM page
WHERE reading = ?1
  AND (?2 = 0 OR number = ?2)
ORDER BY number
