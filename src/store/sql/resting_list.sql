-- What a withdrawn record was entered for rested on it until then: its own edges count, though they
-- carry no change any more.
WITH RECURSIVE reached (reference) AS (
  SELECT to_ref FROM record_edge WHERE from_ref = ?1 AND (carries = 1 OR stated_by = ?1)
  UNION
  SELECT e.to_ref
    FROM record_edge e JOIN reached r ON e.from_ref = r.reference
   WHERE e.carries = 1
)
SELECT reference FROM reached
 WHERE reference <> ?1 AND reference NOT LIKE 'document:%' AND reference NOT LIKE 'hand_over:%'
