What is locked opens with the right password; nothing else is touched, and the password is kept nowhere.

  $ mkdir leak && cp "$CORPUS/hostile-made/enc_zip.zip" leak
  $ winnow new case && winnow read case leak --from K 2>/dev/null
  2 found = 1 read + 1 could not be read
  [3]
  $ printf 'winnow\nsecret\n' > list
  $ winnow retry case --state locked --passwords list
  1 documents are read again
  2 found = 2 read
  $ grep -lw secret case/case.sqlite*
  [1]

An export of the ledger can be checked by anybody; one changed byte is found.

  $ winnow ledger export case out
  2 lines, root * (glob)
  $ winnow ledger check case out
  the export is whole and equals the case
  $ sed -i 's/"bytes":/"bytez":/' out/entries.jsonl
  $ winnow ledger check case out | head -n 1
  * (glob)
