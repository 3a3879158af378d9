WITH RECURSIVE reached (reference) AS (
  SELECT to_ref FROM record_edge WHERE from_ref = ?1 AND carries = 1
  UNION
  SELECT e.to_ref
    FROM record_edge e JOIN reached r ON e.from_ref = r.reference
   WHERE e.carries = 1
), told (reference, kind, is_assessed) AS (
  SELECT reference, substr(reached.reference, 1, instr(reference, ':') - 1),
         EXISTS (SELECT 1 FROM record_edge e
                  WHERE e.from_ref = reference AND e.carries = 0
                    AND e.stated_by LIKE 'assessment:%')
    FROM reached
)
INSERT OR IGNORE INTO stale (reference, since_entry, because)
SELECT reference, ?2, ?1 FROM told
 WHERE reference <> ?1
   AND kind NOT IN ('document', 'hand_over')
   AND (kind = 'assessment' OR is_assessed
        OR (?3 = 1 AND kind NOT IN ('claim', 'question')))
