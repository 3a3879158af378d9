A small case: a note that D1 gave to M, who gave it to us; a claim by a newspaper and by D1.

  $ mkdir leak && echo 'The permits were sold in Tell Amar.' > leak/note.txt
  $ winnow new case && winnow read case leak --from M --on 2026-01-02 2>/dev/null
  1 found = 1 read
  $ sum=$(sha256sum leak/note.txt | cut -d' ' -f1)
  $ cat > lines.jsonl <<END
  > {"kind":"source","key":"@d","record":{"cover_name":"D1","kind":"person","grades":[{"letter":"C","reason":"knows the office"}]}}
  > {"kind":"source","key":"@k","record":{"cover_name":"The Daily","kind":"outlet"}}
  > {"kind":"custody_step","record":{"items":["hand_over:h1"],"from":"@d","to":"s2","how":"by car"}}
  > {"kind":"claim","key":"@c","record":{"text":"Permits were sold"}}
  > {"kind":"passage","key":"@p","record":{"document":"sha256:$sum","page":1,"quote":"permits were sold"}}
  > {"kind":"attribution","record":{"claim":"@c","speaker":"@k","passage":"@p","basis":"document"}}
  > {"kind":"attribution","record":{"claim":"@c","speaker":"@d","oral_reason":"by telephone","noted_by":"the desk","basis":"witnessed"}}
  > {"kind":"question","key":"@q","record":{"text":"What is this note?","claim":"@c"}}
  > {"kind":"hypothesis","key":"@h","record":{"question":"@q","text":"a genuine note"}}
  > END
  $ winnow import case records lines.jsonl
  9 of 9 records stored

Each format makes new files in a folder.

  $ winnow export case prov out
  1 file written
  $ winnow export case claims out
  1 file written
  $ winnow export case case-uco out
  1 file written
  $ winnow export case ftm out
  3 files written
  $ winnow export case dossier out
  1 file written
  $ winnow export case classical out
  3 files written
  $ ls out
  case-uco.jsonld
  claim-c1.html
  claims.jsonld
  claims.winnow.jsonl
  classical-matrix.csv
  classical-scores.csv
  classical.json
  entities.ftm.json
  prov.jsonld
  statements.csv
  $ stat -c %a out/claim-c1.html
  600
  $ for file in out/*.jsonld out/classical.json; do python3 -m json.tool "$file" > /dev/null || echo "$file"; done
  $ python3 - <<END
  > import collections, json
  > graph = json.load(open("out/prov.jsonld"))["@graph"]
  > print(sorted(collections.Counter(node["@type"] for node in graph).items()))
  > entities = [json.loads(line) for line in open("out/entities.ftm.json")]
  > print([entity["schema"] for entity in entities])
  > print([entity["properties"]["name"] for entity in entities if entity["schema"] == "Note"])
  > print([json.loads(line).get("state") for line in open("out/claims.winnow.jsonl")])
  > END
  [('prov:Activity', 2), ('prov:Agent', 1), ('prov:Collection', 1), ('prov:Entity', 8), ('prov:Organization', 2), ('prov:Person', 1), ('prov:SoftwareAgent', 1)]
  ['Document', 'Organization', 'LegalEntity', 'Person', 'Organization', 'Note', 'Documentation', 'UnknownLink', 'UnknownLink']
  [['Permits were sold']]
  [None, 'never weighed', None, None]
  $ grep -o '<strong>never weighed</strong>' out/claim-c1.html
  <strong>never weighed</strong>
  $ cat out/classical-scores.csv
  label,question,rater,hypothesis,inconsistency,weighted by PARC\r (esc)

The same case gives the same bytes, and nothing is overwritten.

  $ for format in prov claims case-uco ftm dossier classical; do winnow export case $format again > /dev/null; done
  $ diff -r out again
  $ winnow export case prov out
  winnow: cannot export "out/prov.jsonld": it is there already; name a file that is not there; nothing is overwritten
  [1]
  $ diff -r out again

What was weighed bears its word and its inputs; once something under it changes, nothing of it leaves.

  $ winnow assess case c1 > /dev/null
  $ winnow export case dossier weighed
  1 file written
  $ winnow export case claims weighed
  1 file written
  $ grep -c 'Inputs hash (SHA-256)' weighed/claim-c1.html
  1
  $ python3 - <<END
  > import json
  > for node in json.load(open("weighed/claims.jsonld"))["@graph"]:
  >     print(node["@type"], node["itemReviewed"]["author"]["name"], sorted(node["reviewRating"]))
  > END
  ClaimReview The Daily ['@type', 'alternateName']
  $ echo '{"kind":"source","changes":"s3","record":{"cover_name":"D1","kind":"person","interests":"a pension","grades":[{"letter":"C","reason":"knows the office"}]}}' > change.jsonl
  $ winnow import case records change.jsonl
  1 of 1 records stored
  $ winnow export case dossier stale
  winnow: cannot export "claim c1": its assessment is stale, since source:s3 changed; weigh it again
  0 files written
  [3]
  $ winnow export case claims stale
  1 file written
  $ grep -c ClaimReview stale/claims.jsonld
  0
  [1]

A format nobody knows is named with those that are known; what left the case is in the journal.

  $ winnow export case pdf out
  winnow: export does not know the format "pdf"; it knows: prov, claims, case-uco, ftm, dossier, classical
  [2]
  $ winnow export nowhere prov out
  winnow: cannot open "nowhere": * (glob)
  [10]
  $ winnow journal case 2>/dev/null | grep -c export_weighing
  16
