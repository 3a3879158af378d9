-- Every hand-over in which the document lies, however deep.
WITH RECURSIVE around (document) AS (
  VALUES (?1)
  UNION
  SELECT d.serial
    FROM around a
    JOIN place p ON p.document = a.document
    JOIN document d ON d.blob = p.container
   WHERE p.container IS NOT NULL
)
SELECT DISTINCT h.id
  FROM around a
  JOIN place p ON p.document = a.document
  JOIN hand_over h ON h.serial = p.hand_over
 ORDER BY h.serial
