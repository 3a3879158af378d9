# SPDX-License-Identifier: AGPL-3.0-or-later
"""What all benchmarks share: the corpus, a run with its time and memory, a table in Markdown."""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = pathlib.Path(os.environ.get("WINNOW_BUILD", ROOT / "build" / "release"))
SAMPLE_S = 0.25


def corpus():
    folder = pathlib.Path(os.environ.get("WINNOW_CORPUS", ROOT / ".." / "shared" / "data" / "corpus"))
    if not (folder / "MANIFEST.tsv").is_file():
        sys.exit(f"bench: {folder} holds no MANIFEST.tsv; set WINNOW_CORPUS to the corpus")
    return folder.resolve()


def selection(into):
    """The corpus without hostile-made and its list, as copies: no run changes the original."""
    shutil.copytree(corpus(), into, ignore=lambda folder, names: {"hostile-made", "MANIFEST.tsv"} & set(names)
                    if pathlib.Path(folder) == corpus() else set(), symlinks=True)
    return into


def no_ocr():
    """The option, where the program has it."""
    said = subprocess.run([BUILD / "winnow", "help"], capture_output=True, text=True, check=True).stdout
    return ["--no-ocr"] if "--no-ocr" in said else []


def children_of(root):
    parents = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                stat = pathlib.Path(f"/proc/{entry}/stat").read_text()
                parents[int(entry)] = int(stat.rsplit(")", 1)[1].split()[1])
            except OSError:
                continue
    family, grown = {root}, True
    while grown:
        more = {child for child, parent in parents.items() if parent in family} - family
        family |= more
        grown = bool(more)
    return family


def pss_kb(process):
    try:
        for line in open(f"/proc/{process}/smaps_rollup"):
            if line.startswith("Pss:"):
                return int(line.split()[1])
    except OSError:
        pass
    return 0


class Run:
    """One command: wall and CPU seconds, exit status; peak memory only where asked for, since
    sampling takes time from what is measured."""

    def __init__(self, command, memory=False, env=None):
        self.peak_mb = self.own_peak_mb = 0.0
        before = os.times()
        begin = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                   env={**os.environ, **(env or {})})
        done = threading.Event()
        sampler = threading.Thread(target=self._sample, args=(process.pid, done))
        if memory:
            sampler.start()
        self.status = process.wait()
        self.wall = time.monotonic() - begin
        done.set()
        if memory:
            sampler.join()
        after = os.times()
        self.cpu = after.children_user + after.children_system - before.children_user - before.children_system

    def _sample(self, process, done):
        while not done.wait(SAMPLE_S):
            sizes = {one: pss_kb(one) for one in children_of(process)}
            self.peak_mb = max(self.peak_mb, sum(sizes.values()) / 1024)
            self.own_peak_mb = max(self.own_peak_mb, sizes.get(process, 0) / 1024)


def median(values):
    return statistics.median(values)


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"
