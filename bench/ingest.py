#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""ingest.py [ROUNDS]: one folder read and indexed by winnow, its peers and the bare libraries.

Same files, one run, in turns; OCR is off everywhere. Prints medians, the ratio to recollindex and
the peak memory of all processes together (from one more round, since sampling costs time). omindex
runs in that round alone: it takes longer than all others together, and no bar is set by it.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

import measure

LIBRARIES = ("-lmupdf", "-lmupdf-third", "-lmujs", "-lgumbo", "-ljbig2dec", "-lopenjp2", "-lfreetype", "-lharfbuzz", "-ljpeg",
             "-lz", "-lm", "-larchive", "-lcrypto", "-lsqlite3")
RECOLL = """topdirs = {files}
skippedNames =
noContentSuffixes =
indexallfilenames = 1
filtermaxseconds = 60
filtermaxmbytes = 4000
compressedfilemaxkbs = 100000
textfilemaxmbs = 100
pdfocr = 0
"""


def winnow(files, out):
    subprocess.run([measure.BUILD / "winnow", "new", out / "case"], check=True)
    return [measure.BUILD / "winnow", "read", out / "case", files, "--from", "bench", *measure.no_ocr()], {}


def recollindex(files, out):
    (out / "recoll").mkdir()
    (out / "recoll" / "recoll.conf").write_text(RECOLL.format(files=files))
    return ["recollindex", "-c", out / "recoll", "-z"], {}


def omindex(files, out):
    return ["omindex", "--db", out / "omega", "--url", "/", files], {}


def floor(files, out):
    return [floor.program, files, out / "floor.sqlite"], {}


def build_floor(folder):
    floor.program = folder / "floor"
    subprocess.run(["g++", "-O2", "-std=c++20", measure.ROOT / "bench" / "floor.cc", "-o", floor.program, *LIBRARIES],
                   check=True)


def one_run(make, files, memory=False):
    with tempfile.TemporaryDirectory(prefix="winnow-bench-") as folder:
        words, env = make(files, pathlib.Path(folder))
        run = measure.Run(words, memory, env)
    # winnow says by 3 that some files could not be read; anything else is a run that ended early.
    if run.status != 0 and not (make is winnow and run.status == 3):
        sys.exit(f"ingest: {make.__name__} ended with status {run.status}; its time would mean nothing")
    return run


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    programs = [winnow, recollindex, omindex, floor]
    with tempfile.TemporaryDirectory(prefix="winnow-bench-") as folder:
        files = measure.selection(pathlib.Path(folder) / "files")
        build_floor(pathlib.Path(folder))
        present = [p for p in programs if p in (winnow, floor) or shutil.which(p.__name__)]
        for absent in set(programs) - set(present):
            print(f"ingest: {absent.__name__} is not installed and not compared", file=sys.stderr)
        for file in files.rglob("*"):
            if file.is_file():
                file.read_bytes()  # Every program finds the files in memory.
        runs = {program: [] for program in present}
        for _ in range(rounds):
            for program in present:
                if program is not omindex:
                    runs[program].append(one_run(program, files))
        peaks = {program: one_run(program, files, memory=True) for program in present}
        if omindex in present:
            runs[omindex].append(peaks[omindex])
    base = measure.median([run.wall for run in runs.get(recollindex, runs[winnow])])
    rows = []
    for program in present:
        walls = [run.wall for run in runs[program]]
        middle = measure.median(walls)
        rows.append([program.__name__, f"{middle:.1f}", f"{min(walls):.1f} to {max(walls):.1f}",
                     f"{measure.median([run.cpu for run in runs[program]]):.1f}", f"{middle / base:.2f}",
                     f"{peaks[program].peak_mb:.0f}"])
    head = ["program", "wall s (median)", "range", "CPU s", "to recollindex", "peak MB, all processes"]
    print(measure.table(head, rows))
    if recollindex not in runs:
        sys.exit(1)
    ratio = measure.median([run.wall for run in runs[winnow]]) / base
    sys.exit(0 if ratio <= 0.5 and peaks[winnow].peak_mb <= 800 else 1)


main()
