#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Text read in the cage equals text read without it: a library that misses a table or a font there
falls silent instead of failing.

usage: cage_equal.py BUILD CORPUS [all]. BUILD holds winnow, winnow-extract and its uncaged twin.
Reads a selection of the corpus (all: everything but its hostile part) once with each, and compares
every document's pages and facts, and every place's state and reason.
"""
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile

SELECTION = ["arabic-made", "pdf-arabic", "pdf-redaction", "mail", "web-text", "archive", "archive-libarchive"]
UNCAGED = "winnow-extract-uncaged"
PIXELS = "winnow-pixels.so"


def with_extractor(build, extractor, folder):
    """winnow starts the winnow-extract beside it, which loads its pixel readers from there, so each
    extractor gets a folder of its own."""
    folder.mkdir()
    for name, program in (("winnow", "winnow"), ("winnow-extract", extractor), (PIXELS, PIXELS)):
        try:
            (folder / name).hardlink_to(build / program)
        except OSError:
            shutil.copy(build / program, folder / name)
    return folder / "winnow"


def read(winnow, case, files):
    subprocess.run([winnow, "new", case], check=True)
    options = ["--no-ocr"] if "--no-ocr" in subprocess.run([winnow, "help"], capture_output=True, text=True).stdout else []
    run = subprocess.run([winnow, "read", case, files, "--from", "cage", *options], capture_output=True, text=True)
    if run.returncode not in (0, 3):
        sys.exit(f"cage_equal: reading failed: {run.stderr[-500:]}")
    base = sqlite3.connect(f"file:{case}/case.sqlite?mode=ro", uri=True)
    of_document = ("JOIN document d ON d.reading = x.reading JOIN blob b ON b.serial = d.blob")
    found = {}
    for blob, hint, number, text in base.execute(
            f"SELECT b.sha256, d.hint_key, x.number, x.text FROM page x {of_document}"):
        found[("page", blob, hint, number)] = text
    for blob, hint, key, value in base.execute(
            f"SELECT b.sha256, d.hint_key, x.key, group_concat(x.value, char(10)) FROM"
            f" (SELECT * FROM fact ORDER BY reading, key, value) x {of_document} GROUP BY x.reading, x.key"):
        found[("fact", blob, hint, key)] = value
    for place, state, reason in base.execute("SELECT id, state, reason FROM place WHERE container IS NOT NULL"):
        found[("place", place)] = (state, reason)
    for blob, hint, state, reason in base.execute(
            "SELECT b.sha256, d.hint_key, d.state, d.reason FROM document d JOIN blob b ON b.serial = d.blob"):
        found[("document", blob, hint)] = (state, reason)
    return found


def names_of(case):
    base = sqlite3.connect(f"file:{case}/case.sqlite?mode=ro", uri=True)
    return dict(base.execute("SELECT b.sha256, p.path FROM place p JOIN blob b ON b.serial = p.blob"))


def main():
    build, corpus = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    chosen = SELECTION
    if sys.argv[3:] == ["all"]:
        chosen = sorted(p.name for p in corpus.iterdir() if p.is_dir() and p.name != "hostile-made")
    with tempfile.TemporaryDirectory(prefix="winnow-cage-") as made:
        folder = pathlib.Path(made)
        for name in chosen:
            shutil.copytree(corpus / name, folder / "files" / name, symlinks=True)
        caged = read(with_extractor(build, "winnow-extract", folder / "caged"), folder / "case1", folder / "files")
        free = read(with_extractor(build, UNCAGED, folder / "free"), folder / "case2", folder / "files")
        names = names_of(folder / "case2")
    differ = sorted(key for key in caged.keys() | free.keys() if caged.get(key) != free.get(key))
    for key in differ[:20]:
        print(f"cage_equal: {names.get(key[1], '')} {key}: {str(caged.get(key))[:80]!r} in the cage, "
              f"{str(free.get(key))[:80]!r} without")
    kinds = {kind: sum(key[0] == kind for key in caged) for kind in ("document", "page", "fact", "place")}
    print(f"{kinds['document']} documents, {kinds['page']} pages, {kinds['fact']} facts, {kinds['place']} places inside: "
          f"{len(differ)} differ with and without the cage")
    sys.exit(1 if differ or kinds["page"] == 0 else 0)


main()
