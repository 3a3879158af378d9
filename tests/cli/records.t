Who handed files over is a source, and the hand-over is the first step of custody.

  $ mkdir leak && echo 'The permits were sold in Tell Amar.' > leak/note.txt
  $ winnow new case && winnow read case leak --from M --on 2026-01-02 2>/dev/null
  1 found = 1 read
  $ winnow source case
  s1    organisation  -  own organisation [own]
  s2    unknown       -  M

Records come in as lines; keys stand for the ids that the case gives.

  $ sum=$(sha256sum leak/note.txt | cut -d' ' -f1)
  $ cat > lines.jsonl <<END
  > {"kind":"source","key":"@m","record":{"cover_name":"M","kind":"person","grades":[{"letter":"C","reason":"knows the office"}]}}
  > {"kind":"source","key":"@d","record":{"cover_name":"D1","kind":"person"}}
  > {"kind":"claim","key":"@c","record":{"text":"Permits were sold"}}
  > {"kind":"passage","key":"@p","record":{"document":"sha256:$sum","page":1,"quote":"permits were sold"}}
  > {"kind":"attribution","record":{"claim":"@c","speaker":"@d","passage":"@p","basis":"told","reached_via":["@m"]}}
  > {"kind":"question","key":"@q","record":{"text":"What is this note?","claim":"@c"}}
  > {"kind":"hypothesis","record":{"question":"@q","text":"a genuine note","prior":0.5}}
  > END
  $ winnow import case records lines.jsonl
  7 of 7 records stored
  $ winnow claim case
  c1    fact          1 assert, 0 deny, 0 doubt  Permits were sold
  $ winnow claim case c1
  claim c1
    head.id                c1
    head.version           1
    head.recorded_by       local
    head.recorded_at       * (glob)
    text                   Permits were sold
    kind                   fact
    time.calendar          unknown
    time.origin            unknown
    version 1              * local * (glob)
    a1    D1 asserts, told, passage p1
  $ winnow hypotheses case
  q1    What is this note?
    h1    something else [the rest]
    h2    a genuine note  prior 0.50
  $ winnow source case s2 --json | python3 -c 'import json,sys; print([(s["head"]["version"], s["kind"]) for s in map(json.loads, sys.stdin)])'
  [(1, 'unknown'), (2, 'person')]

A line that makes no sense is named; the others are stored.

  $ cat > bad.jsonl <<END
  > {"kind":"claim","record":{"text":"It was in May"}}
  > {"kind":"attribution","record":{"claim":"c1","speaker":"s99","passage":"p1"}}
  > {"kind":"attribution","record":{"claim":"c1","speaker":"s2"}}
  > END
  $ winnow import case records bad.jsonl
  winnow: cannot import "line 2" at "s99, speaker": there is no such source
  winnow: cannot import "line 3" at "attribution, passage": is not said; name the passage, or say in oral_reason why there is none, and who noted it
  1 of 3 records stored
  [3]
  $ winnow import case tables bad.jsonl
  winnow: import does not know the format "tables"; it knows: records
  [2]
  $ winnow claim case c99
  winnow: cannot show "claim c99": does not exist
  [1]

The last change can be taken back, and everything is in the journal.

  $ winnow undo case
  entry * is undone: imported (glob)
  $ winnow claim case | wc -l
  1
  $ winnow journal case 2>/dev/null | awk '{print $4}' | grep -E 'claim|record|source|hypo' | sort | uniq -c
        2 add_claim
        1 add_source
        1 attribute_claim
        1 change_record
        1 propose_hypothesis
        1 undo_record
  $ winnow verify case | tail -n 1
  1 blobs hashed again, [0-9]+ journal entries, root [0-9a-f]{64} (re)
