# SPDX-License-Identifier: AGPL-3.0-or-later
# Sourced by ./run: the worked example of docs/user/worked_example.md as a case. Needs setup.sh and
# $winnow, the program.

example_files="$winnow_root/docs/examples/seed"

# Folder and source of each hand-over; the records name their ids in this order.
example_hand_overs="from-the-militia:M own-notes:own_organisation published:K letters:readers cited-by-r5:R5"

# read_example CASE: quiet unless it fails.
read_example() {
  local each source said
  "$winnow" new "$1" >/dev/null || return 1
  for each in $example_hand_overs; do
    source=${each#*:}
    said=$("$winnow" read "$1" "$example_files/${each%%:*}" --from "${source/_/ }" 2>&1) ||
      { printf '%s\n' "$said" >&2; return 1; }
  done
}

# enter_example CASE STEP SAYS: imports one step and weighs the claim; prints its numbers alone.
enter_example() {
  local said
  said=$("$winnow" import "$1" records "$example_files/records/$2.jsonl" 2>&1) ||
    { printf '%s\n' "$said" >&2; return 1; }
  said=$("$winnow" assess "$1" c1 --why "${2/-/ }") || return 1
  printf '\n%s: %s\n%s\n' "${2/-/ }" "$3" "$(printf '%s\n' "$said" | sed -n 2p)"
}

# make_example CASE: the whole walk; each step leaves an assessment, so that the case has a history.
make_example() {
  read_example "$1" &&
  enter_example "$1" step-0 "D1 took the files, M holds them, B was shown them" &&
  enter_example "$1" step-1 "D2 and D3, brought by M, say the same" &&
  enter_example "$1" step-2 "a blog repeats it" &&
  enter_example "$1" step-3a "a reader: the militia made it up" &&
  enter_example "$1" step-3b "a reader: local corruption, no policy" &&
  enter_example "$1" step-3c "a reader asks about the way; another one abuses us" &&
  enter_example "$1" step-3d "a reader sends another paper, nobody knows from where" &&
  enter_example "$1" step-4 "the paper is about something else; the explanations are rated" || return 1
  echo
  "$winnow" assess "$1" c1 --why "step 4" && echo && "$winnow" assess "$1" q1 --why "step 4" || return 1
  enter_example "$1" step-5a "D1 takes back what he said" &&
  enter_example "$1" step-5b "D1 denies it; a correction is published" && echo &&
  "$winnow" assess "$1" c1 --why "step 5b"
}

# open_example CASE: makes it beside its place first, so that a case that is there is a whole one.
open_example() {
  if [ -e "$1" ]; then
    [ -f "$1/case.sqlite" ] || stop "cannot open \"$1\": it is no case; name a folder that does not exist yet"
    say "$1 is there from an earlier run and is opened as it is; name another folder for a new one"
    echo
    "$winnow" claim "$1" || exit $?
    return 0
  fi
  say "reading the worked example and entering its records step by step (about 5 seconds)"
  # The name of a case is that of its folder when it is made.
  local beside="$1.being-made" name
  name=$(basename "$1")
  rm -rf "$beside"
  mkdir -p "$beside"
  make_example "$beside/$name" || stop "the example could not be made, see above; remove $beside and try again"
  mv "$beside/$name" "$1" && rmdir "$beside" || exit 1
}
