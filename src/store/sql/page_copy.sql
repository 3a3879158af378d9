INSERT INTO page (
  reading, number, label, kind, width, height, text_state, engine, language, language_reliable,
  confidence, characters, bad_share, letters_arabic, letters_latin, words_arabic, words_latin,
  hidden, anchors, other_engine, other_text, text)
SELECT
  ?1, number, label, kind, width, height, text_state, engine, language, language_reliable,
  confidence, characters, bad_share, letters_arabic, letters_latin, words_arabic, words_latin,
  hidden, anchors, other_engine, other_text, text
FROM page
WHERE reading = ?2
  AND number NOT IN (SELECT number FROM page WHERE reading = ?1)
