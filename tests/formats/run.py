#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""run.py WINNOW: reads the samples of every format and compares each with the row that describes it.

Each folder here holds samples of one format and expected.tsv, a line per sample or per place inside
one ("a.zip > b.txt"), with the columns
  file        path below the folder, containers parted by " > "
  state       of the ledger, then its reason after a blank if there is one
  type        short name of the type
  text        what must stand in the pages, parted by " | "; "!x": x must not; "-": no text at all;
              "*": any. White space counts as one blank.
  facts       "key=value | ..." that must be among the facts, or "-" for nothing asked
  children    how many places are directly inside
  complaints  "loss code", "note code" and, of the place, "place code", parted by ", ", sorted; "-" for none
A line states what must be. Where the program is known to do otherwise it begins with "~": its
differences are counted and not faults, and none at all is one. What make.py makes must also be what lies here.
"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
COLUMNS = ("file", "state", "type", "text", "facts", "children", "complaints")


def formats():
    return sorted(path.parent for path in HERE.glob("*/expected.tsv"))


def samples_in(folder):
    return sorted(path for path in folder.iterdir() if path.name not in ("expected.tsv", "NOTES.md"))


def rows_of(folder):
    lines = (folder / "expected.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    for row in rows:
        if len(row) != len(COLUMNS):
            sys.exit(f"{folder.name}/expected.tsv: a line has {len(row)} columns instead of {len(COLUMNS)}: {row}")
    described = [dict(zip(COLUMNS, row)) for row in rows]
    for row in described:
        row["known"] = row["file"].startswith("~")
        row["file"] = row["file"].removeprefix("~")
    return described


def one_blank(text):
    return " ".join(text.split())


class Case:
    def __init__(self, winnow, folder):
        self.winnow, self.case = winnow, folder / "case"
        leak = folder / "leak"
        for made in formats():
            (leak / made.name).mkdir(parents=True)
            for sample in samples_in(made):
                shutil.copyfile(sample, leak / made.name / sample.name)
        self.ask("new", self.case)
        read = subprocess.run([winnow, "read", self.case, leak, "--from", "samples", "--no-ocr"], capture_output=True,
                              text=True)
        if read.returncode != 3:  # Some of the samples cannot be read whole.
            sys.exit(f"winnow read ended with status {read.returncode}: {read.stdout}{read.stderr}")
        places = [json.loads(line) for line in self.ask("ledger", self.case, "--json").splitlines()]
        self.places = {}
        for place in places:
            self.places.setdefault(" > ".join(place["path"]), []).append(place)
        self.shown = {}

    def ask(self, *words):
        return subprocess.run([self.winnow, *words], check=True, capture_output=True, text=True).stdout

    def document(self, serial):
        if serial not in self.shown:
            self.shown[serial] = (json.loads(self.ask("show", self.case, serial, "--json")),
                                  one_blank(self.ask("show", self.case, serial)))
        return self.shown[serial]


def check_text(wanted, text):
    if wanted == "*":
        return []
    if wanted == "-":
        return [f"no text was expected and it says {text[:200]!r}"] if text else []
    faults = []
    for piece in wanted.split(" | "):
        if piece.startswith("!"):
            if one_blank(piece[1:]) in text:
                faults.append(f"the text holds {piece[1:]!r}")
        elif one_blank(piece) not in text:
            faults.append(f"the text does not hold {piece!r}; it says {text[:200]!r}")
    return faults


def complaints_of(document, place):
    said = {("loss " if complaint["loss"] else "note ") + complaint["code"] for complaint in document["complaints"]}
    said |= {"place " + code for known in document["places"] if known["id"] == place for code in known["notes"]}
    return ", ".join(sorted(said)) or "-"


def check_document(row, place, document, text):
    faults = check_text(row["text"], text)
    facts = {f"{fact['key']}={one_blank(fact['value'])}" for fact in document["facts"]}
    for fact in row["facts"].split(" | "):
        if fact != "-" and fact not in facts:
            key = fact.split("=")[0]
            faults.append(f"no fact {fact!r}; there is {sorted(f for f in facts if f.split('=')[0] == key)}")
    if str(document["family"]["children_total"]) != row["children"]:
        faults.append(f"{document['family']['children_total']} children instead of {row['children']}")
    said = complaints_of(document, place)
    if said != row["complaints"]:
        faults.append(f"complaints: {said} instead of {row['complaints']}")
    return faults


def check_row(case, format_name, row):
    places = case.places.get(f"{format_name} > {row['file']}", [])
    if len(places) != 1:
        return [f"{len(places)} places of that name"]
    place = places[0]
    faults = []
    state = f"{place['state']} {place['reason']}".strip()
    if state != row["state"]:
        faults.append(f"{state} instead of {row['state']}")
    if place["type"] != row["type"]:
        faults.append(f"type {place['type']} instead of {row['type']}")
    if place["document"]:
        return faults + check_document(row, place["id"], *case.document(place["document"]))
    return faults + [f"{column} of a place without bytes" for column in ("text", "facts", "complaints")
                     if row[column] != "-"]


def check_made(folder):
    subprocess.run([sys.executable, HERE / "make.py", folder], check=True)
    made = {str(path.relative_to(folder)): path for path in sorted(folder.rglob("*")) if path.is_file()}
    faults = [f"{name}: make.py makes other bytes" for name, path in made.items()
              if not (HERE / name).is_file() or (HERE / name).read_bytes() != path.read_bytes()]
    return faults


def check_format(case, folder):
    rows = rows_of(folder)
    top = [row["file"] for row in rows if " > " not in row["file"]]
    there = [sample.name for sample in samples_in(folder)]
    faults = [f"{folder.name}/{name}: no line of expected.tsv describes it" for name in there if name not in top]
    known = []
    for row in rows:
        found = [f"{folder.name}/{row['file']}: {fault}" for fault in check_row(case, folder.name, row)]
        if row["known"] and not found:
            found = [f"{folder.name}/{row['file']}: holds; take the ~ away"]
        elif row["known"]:
            known, found = known + found, []
        faults += found
    return faults, known


def main():
    with tempfile.TemporaryDirectory(prefix="winnow-formats-") as name:
        folder = pathlib.Path(name)
        faults = check_made(folder / "made")
        case = Case(sys.argv[1], folder)
        known = []
        for one in formats():
            new, old = check_format(case, one)
            faults, known = faults + new, known + old
    for fault in faults:
        print(fault, file=sys.stderr)
    rows = sum(len(rows_of(one)) for one in formats())
    for difference in known:
        print(f"known: {difference}")
    print(f"formats: {rows} places of {len(formats())} formats, {len(faults)} differences, {len(known)} known")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
