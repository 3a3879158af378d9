#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""coverage.py: from how many files text came, and whether every stream has its row.

Reads the corpus without its hostile part into a new case and asks the served case. A file counts
if a character stands on its pages or on those of something inside it; images are left out, since
their text is OCR's. Fails if a file of the folder has no row, a total does not hold, or text comes
from fewer than 2,600 files.
"""
import collections
import functools
import pathlib
import subprocess
import sys
import tempfile
import urllib.parse

import measure

sys.path.insert(0, str(measure.ROOT / "tests" / "http"))
from served import Client  # noqa: E402

WANTED = 2600
IMAGES = {"jpeg", "png", "tiff", "gif", "bmp", "webp", "ico", "psd", "svg", "heif", "jp2", "pnm", "wmf", "emf"}


class Case:
    def __init__(self, client):
        self.client = client

    def get(self, path):
        status, answer = self.client.json("GET", path)
        assert status == 200, (path, answer)
        return answer

    def places(self):
        after = ""
        while True:
            part = self.get(f"/api/ledger/places?count=500&after={urllib.parse.quote(after)}")
            yield from part["places"]
            after = part["next"]
            if not after:
                return

    @functools.lru_cache(maxsize=None)
    def characters(self, document):
        """Of its pages, and of what is inside it."""
        answer = self.get(f"/api/documents/{document}")
        own = sum(page["characters"] for page in answer["pages"])
        inside = [child["document"] for child in answer["family"]["children"] if child["document"]]
        return own, own + sum(self.characters(child)[1] for child in inside if child != document)


def tabulate(case, on_disk):
    folders = collections.defaultdict(collections.Counter)
    without, rows, total = [], 0, 0
    for place in case.places():
        total += 1
        name = "/".join(place["path"])
        if name not in on_disk:
            continue
        rows += 1
        counts = folders[name.split("/")[0]]
        counts["files"] += 1
        if place["type"] in IMAGES:
            counts["images"] += 1
            continue
        own, whole = case.characters(place["document"]) if place["document"] else (0, 0)
        counts["own text"] += own > 0
        counts["text"] += whole > 0
        if whole == 0:
            without.append((place["state"], place["reason"], name))
    return folders, without, rows, total


def main():
    with tempfile.TemporaryDirectory(prefix="winnow-bench-") as folder:
        files = measure.selection(pathlib.Path(folder) / "files")
        case = pathlib.Path(folder) / "case"
        on_disk = {str(p.relative_to(files)) for p in files.rglob("*") if p.is_file() or p.is_symlink()}
        winnow = measure.BUILD / "winnow"
        subprocess.run([winnow, "new", case], check=True)
        measure.Run([winnow, "read", case, files, "--from", "bench", *measure.no_ocr()])
        server = subprocess.Popen([winnow, "serve", case], stdout=subprocess.PIPE, text=True)
        try:
            client = Client(server.stdout.readline().split()[1])
            client.let_in()
            served = Case(client)
            folders, without, rows, total = tabulate(served, on_disk)
            summary = served.get("/api/ledger/summary")
        finally:
            server.terminate()
            server.wait()
    heads = ["files", "images", "own text", "text"]
    print(measure.table(["folder", *heads], [[name, *[counts[h] for h in heads]] for name, counts in sorted(folders.items())]))
    sums = {h: sum(counts[h] for counts in folders.values()) for h in heads}
    reasons = collections.Counter(f"{state} {reason}" for state, reason, _ in without)
    print(measure.table(["files without text", "why"], [[n, why] for why, n in reasons.most_common()]))
    print(f"Text from {sums['text']} of {sums['files'] - sums['images']} files that are no images ({sums['own text']} on "
          f"pages of their own); {len(on_disk)} files on disk, {rows} with a row, {total} rows in all; totals "
          f"{'hold' if summary['adds_up'] else 'DO NOT HOLD'}.")
    if "--list" in sys.argv:
        for state, reason, name in sorted(without):
            print(state, reason, name, sep="\t")
    sys.exit(0 if sums["text"] >= WANTED and rows == len(on_disk) and summary["adds_up"] else 1)


main()
