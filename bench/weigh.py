#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""weigh.py: cut sets and belief beside the plain enumeration of their definitions (bench/weigh.cc),
and one change in a case of 10,000 attributions beside weighing all of it anew (bench/weigh_case.cc).

Both sides get the same graphs in one run and must give the same; the slowest graph is judged.
"""
import pathlib
import subprocess
import sys
import tempfile

import measure

LAYERS = ("weigh", "store", "model", "base")
LIBRARIES = ("-lsqlite3", "-lsodium", "-lcrypto", "-lfmt", "-lz", "-lpthread")
ROWS = {  # key: what it is, must in ms, aim in ms
    "cut_sets": ("cut sets up to 3 of 64 actors, 200 lines", 50, 10),
    "belief": ("exact belief, 20 shared actors", 100, 30),
    "change": ("one change of 10,000 attributions, 1,000 claims: stale marks, weighed again", 200, 200),
}


def build(folder, name):
    program = folder / name
    archives = [measure.BUILD / "src" / layer / f"libwinnow_{layer}.a" for layer in LAYERS]
    subprocess.run(["g++", "-O2", "-std=c++20", f"-I{measure.ROOT / 'src'}", measure.ROOT / "bench" / f"{name}.cc",
                    "-o", program, *archives, *LIBRARIES], check=True)
    return program


def main():
    with tempfile.TemporaryDirectory(prefix="winnow-bench-") as folder:
        folder = pathlib.Path(folder)
        said = ""
        for words in ([build(folder, "weigh")], [build(folder, "weigh_case"), folder]):
            said += subprocess.run(words, capture_output=True, text=True, check=True).stdout
    rows, reached = [], True
    for line in said.splitlines():
        key, slowest, middle, plain, graphs, same = line.split("\t")
        what, must, aim = ROWS[key]
        reached = reached and float(slowest) <= must and same == "equal"
        rows.append([what, graphs, slowest, middle, plain, f"{float(plain) / float(slowest):.0f}", aim, must, same])
    head = ["what", "graphs", "slowest ms", "median ms", "plain, slowest ms", "times as fast", "aim ms", "must ms", "result"]
    print(measure.table(head, rows))
    sys.exit(0 if reached and len(rows) == len(ROWS) else 1)


main()
