A folder is read, counted and searched; what could not be read is named.

  $ mkdir leak && cp "$CORPUS/arabic-made/lo_ara_Amiri.pdf" "$CORPUS/hostile-made/enc_zip.zip" leak
  $ printf 'The convoy left at dawn.\nThe permits were stamped in Tell Amar.\n' > leak/note.txt
  $ : > leak/nothing
  $ winnow new case
  $ winnow read case leak --from "source K" 2>errors
  5 found = 4 read + 1 could not be read
  [3]
  $ grep taken errors
  4 files, * bytes taken in from "leak" (glob)
  $ grep 'could not' errors | tail -n 1
  what could not be read: winnow ledger case --state partly,locked,not_read,missing
  $ winnow ledger case --state locked
  locked    password_missing     * s.txt (glob)

A word is found on its page, in either script, and the answer says what it did not search.

  $ winnow search case convoys
  *  note.txt  p. 1 of 1 (glob)
      The [convoy] left at dawn.*The permits were stamped in Tell Amar.* (glob)
  read as stem: convoys (1 pages)
  1 pages in 1 documents
  1 files not searched, 0 only in part, 0 newer than the index, 0 pages without text
  $ winnow search case '"12/03/2012"' | grep -c 'lo_ara_Amiri.pdf'
  1
  $ winnow search case convoi --words | grep near
  convoi alone: 0 pages; near: convoy (1)
  $ winnow search case '"open'
  winnow: cannot search at character *: *; * (glob)
  [1]

Everything can be checked again.

  $ winnow verify case
  4 blobs hashed again, [0-9]+ journal entries, root [0-9a-f]{64} (re)

Words that make no sense, and cases that are not there, end with their own status.

  $ winnow read case leak
  winnow: read wants --from SOURCE: whoever handed it over, a code name is fine
  [2]
  $ winnow frobnicate
  winnow: there is no verb "frobnicate"; winnow --help lists them
  [2]
  $ winnow status nowhere
  winnow: cannot open "nowhere": * (glob)
  [10]
  $ winnow read case no-such-folder --from K
  winnow: cannot take in "*no-such-folder": looking at the path failed: no such file or directory (glob)
  [1]
