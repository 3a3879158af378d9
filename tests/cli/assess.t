A claim is weighed by what is recorded; the assessment is kept and said in sentences.

  $ mkdir leak && echo 'The permits were sold in Tell Amar.' > leak/note.txt
  $ winnow new case && winnow read case leak --from M 2>/dev/null
  1 found = 1 read
  $ cat > lines.jsonl <<END
  > {"kind":"source","key":"@m","record":{"cover_name":"M","kind":"person","grades":[{"letter":"C","reason":"knows the office"}]}}
  > {"kind":"source","key":"@d","record":{"cover_name":"D1","kind":"person","grades":[{"letter":"B","reason":"was right before"}]}}
  > {"kind":"claim","key":"@c","record":{"text":"Permits were sold"}}
  > {"kind":"passage","key":"@p","record":{"document":"path:note.txt","page":1,"quote":"permits were sold"}}
  > {"kind":"attribution","record":{"claim":"@c","speaker":"@d","passage":"@p","basis":"witnessed"}}
  > END
  $ winnow import case records lines.jsonl
  5 of 5 records stored
  $ winnow assess case c1 --why "first look" | sed -n 1,6p
  claim c1, version 1 of its assessment: first look
    * % (likely); counting every report as independent: * %; 1 independent voice (glob)
    - Open: one actor alone could have invented all that supports it.
    - 1 report, 1 independent voice.
    - Everything rests on each of these: *. Any one of them alone could have made it up. (glob)
    - Every report also passed through our own hands.

"Confirmed" takes two independent voices.

  $ winnow assess case c1 --digit 1
  winnow: cannot assess "credibility 1" at "digit": * (glob)
  [1]
  $ winnow assess case c1 --digit 2 --json | python3 -c 'import json,sys; a=json.load(sys.stdin); print(a["head"]["version"], a["digit"], a["word"], a["modes"][0]["independence_low"])'
  2 2 likely 1

A question is weighed once a column is rated whole.

  $ cat > question.jsonl <<END
  > {"kind":"question","key":"@q","record":{"text":"What is this note?","claim":"c1"}}
  > {"kind":"hypothesis","key":"@h","record":{"question":"@q","text":"a genuine note"}}
  > {"kind":"hypothesis","key":"@r","record":{"question":"@q","text":"something else","is_catch_all":true}}
  > {"kind":"evidence_link","key":"@e","record":{"from":"passage:p1","to":"@q","label":"it names the place"}}
  > {"kind":"rating","record":{"hypothesis":"@h","item":"@e","expectation":"likely"}}
  > END
  $ winnow import case records question.jsonl
  5 of 5 records stored
  $ winnow assess case q1
  winnow: cannot assess "question q1": has no column in which every hypothesis is rated; rate one column at a time, from the first row to the last
  [1]
  $ echo '{"kind":"rating","record":{"hypothesis":"h1","item":"e1","expectation":"unlikely"}}' > rating.jsonl
  $ winnow import case records rating.jsonl
  1 of 1 records stored
  $ winnow assess case q1 | sed -n 1,3p
  question q1, version 1 of its assessment
    h2    * %  a genuine note (*) (glob)
    h1    * %  something else (*) (glob)

What is not there is named, and a line that takes back needs a reason.

  $ winnow assess case c9
  winnow: cannot assess "claim c9": is not in this case, or was withdrawn
  [1]
  $ echo '{"kind":"claim","withdraws":"c1"}' > gone.jsonl
  $ winnow import case records gone.jsonl
  winnow: cannot import "line 1" at "claim c1, why": is not said; a record is taken back for a reason
  0 of 1 records stored
  [3]
  $ echo '{"kind":"passage","record":{"document":"path:other.txt","page":1}}' > where.jsonl
  $ winnow import case records where.jsonl
  winnow: cannot import "line 1" at "path:other.txt, document": no document of the case lies there; write the path below the folder that was handed over
  0 of 1 records stored
  [3]
