INSERT INTO page (
  reading, number, label, kind, width, height, text_state, engine, language, language_reliable,
  confidence, characters, bad_share, letters_arabic, letters_latin, words_arabic, words_latin,
  hidden, anchors, other_engine, other_text, text)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
