-- Newest versions of all records that the reference rests on, however far, and of the questions
-- about it with all they rest on.
WITH RECURSIVE behind (reference) AS (
  VALUES (?1)
  UNION
  SELECT to_ref FROM record_edge WHERE from_ref = ?1 AND to_ref LIKE 'question:%'
  UNION
  SELECT e.from_ref
    FROM behind b
    JOIN record_edge e ON e.to_ref = b.reference
   WHERE e.carries = 1
), named (kind, id) AS (
  SELECT substr(reference, 1, instr(reference, ':') - 1), substr(reference, instr(reference, ':') + 1)
    FROM behind
)
SELECT r.kind, r.id, r.version, r.is_withdrawn, r.json
  FROM named n
  JOIN current_record r ON r.kind = n.kind AND r.id = n.id
 WHERE r.is_withdrawn = 0
 ORDER BY r.kind, r.number
