WITH RECURSIVE below (place, blob) AS (
  SELECT top.serial, top.blob
  FROM place top
  WHERE top.hand_over = (SELECT serial FROM hand_over WHERE id = ?)
  UNION
  SELECT inner_place.serial, inner_place.blob
  FROM below
  JOIN place inner_place ON inner_place.container = below.blob
)
SELECT place FROM below
