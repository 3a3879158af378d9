All results go into a file: nothing is overwritten, and the file says what was not searched.

  $ mkdir leak && cp "$CORPUS/mail/simple-multipart.eml" "$CORPUS/hostile-made/enc_zip.zip" leak
  $ for i in 1 2 3; do echo "The convoy left on day $i." > leak/note$i.txt; done
  $ winnow new case && winnow read case leak --from K >/dev/null 2>&1
  [3]
  $ winnow search case convoys --csv found.csv
  results written to found.csv
  1 files not searched, * (glob)
  $ grep -c 'note[123].txt' found.csv
  3
  $ grep '^about,query' found.csv | tr -d '\r'
  about,query,convoys
  $ winnow search case convoys --csv found.csv
  winnow: cannot export to found.csv "found.csv": it is there already; * (glob)
  [1]
  $ winnow search case convoys --json - | python3 -c 'import json,sys; d=json.load(sys.stdin); print(len(d["results"]), d["complete"])'
  3 True
  $ winnow search case convoys --xlsx found.xlsx 2>/dev/null; python3 -m zipfile -t found.xlsx
  Done testing
  $ winnow search case convoy --count 1 --why --facets | grep -E '^(why|type)'
  why: convoy also stands for convoy
  why: [0-9]+ page 1 has weight .* (re)
  type              3  text

A document shows what it lies in and holds, and gives its bytes back unchanged.

  $ mail=$(winnow search case type:eml --json - | python3 -c 'import json,sys; print(json.load(sys.stdin)["results"][0]["hit"]["document"])')
  $ winnow show case $mail --family | grep holds | awk '{print $1, $3, $5}'
  holds read attachment.txt
  $ winnow show case $mail --original out.eml
  written to out.eml; * (glob)
  $ cmp out.eml leak/simple-multipart.eml
  $ winnow show case $mail --original out.eml
  winnow: cannot save the original as out.eml * it is there already* (glob)
  [1]
  $ winnow show case $mail --json | python3 -c 'import json,sys; print(json.load(sys.stdin)["file"])'
  simple-multipart.eml
  $ winnow ledger case --state locked --json | python3 -c 'import json,sys; print(json.loads(sys.stdin.readline())["reason"])'
  password_missing
  $ winnow status case --json | python3 -c 'import json,sys; print(json.load(sys.stdin)["adds_up"])'
  True

What was done is written down; the index can be thrown away.

  $ winnow journal case 2>/dev/null | awk '{print $4}' | sort -u
  add_document
  add_files
  add_hand_over
  create_case
  $ winnow undo case
  winnow: cannot undo * there is nothing that can be undone; * (glob)
  [1]
  $ winnow index check case
  the index is sound and holds what the case holds
  $ rm -r case/index && winnow index rebuild case
  [0-9]+ documents, [0-9]+ pages, .* (re)
  $ winnow search case convoys | tail -n 2 | head -n 1
  3 pages in 3 documents
