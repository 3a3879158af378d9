The description of the HTTP interface is the one that is kept in docs/.

  $ winnow api | python3 -m json.tool --no-ensure-ascii | diff - "$TESTDIR/../../docs/api.json"

A verb without its words says how it is used.

  $ winnow read
  winnow: read wants more words; usage: winnow read CASE PATH* (glob)
  [2]

The page of commands is what the program says of itself.

  $ winnow --help | sed 's/^./    &/' | diff - <(tail -n +5 "$TESTDIR/../../docs/user/cli.md")
