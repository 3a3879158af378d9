#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""run_e2e.py WINNOW CORPUS WEB [--only JOBS]: the interface of a served case, driven in Chromium.

Reads real files into a case in a temporary folder, serves it and runs web/e2e in a network
namespace that has nothing but its own loopback: who asks for anything else gets no answer, and the
counters of the other devices stay at 0. At the end the server is stopped; nothing may be written
outside of the case. Where the kernel gives no namespace, the test fails and says so.

With --only, the jobs named (as weigh,believe) run alone; WINNOW_SHOTS=DIR keeps pictures. A
colleague has rated a question before the case is served.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile

FILES = [
    "arabic-made/lo_ara_Amiri.pdf",
    "arabic-made/ara_Amiri.docx",
    "mail/simple-multipart.eml",
    "hostile-made/enc_zip.zip",
    "hostile-made/empty.pdf",
]
FOLDERS = ["pdf", "mail", "office", "arabic-made", "archive", "pdf-arabic", "hostile-made"]
PER_FOLDER, BYTES_MAX = 14, 600_000
E2E_TIME_S = 600
INSIDE = "--inside-namespace"
COLLEAGUE = "colleague"
RATED = [
    ("question", "@q", {"text": "Who rated first?"}),
    ("hypothesis", "@h", {"question": "@q", "text": "the colleague did"}),
    ("hypothesis", "@r", {"question": "@q", "text": "something else", "is_catch_all": True}),
    ("claim", "@c", {"text": "A colleague was here"}),
    ("evidence_link", "@e", {"from": "@c", "to": "@q", "label": "seen before", "bearing": "context"}),
    ("rating", "", {"question": "@q", "hypothesis": "@h", "item": "@e", "rater": COLLEAGUE, "expectation": "very_likely"}),
    ("rating", "", {"question": "@q", "hypothesis": "@r", "item": "@e", "rater": COLLEAGUE, "expectation": "very_unlikely"}),
]


def chosen(corpus):
    """The named files, and the first small ones of each folder: the same on every run."""
    paths = [corpus / name for name in FILES]
    for folder in FOLDERS:
        there = sorted(p for p in (corpus / folder).glob("*") if p.is_file() and p.stat().st_size < BYTES_MAX)
        paths += there[:PER_FOLDER]
    missing = [str(p) for p in paths if not p.exists()]
    if missing:
        sys.exit(f"run_e2e: the corpus lacks {', '.join(missing)}")
    return paths


def take(corpus, handed):
    for path in chosen(corpus):
        folder = handed / path.parent.name
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, folder / path.name)


def rate_first(winnow, case, folder):
    """Ratings of somebody else: over the served interface everybody rates in their own name."""
    lines = folder / "rated.jsonl"
    records = [{"kind": kind, **({"key": key} if key else {}), "record": record} for kind, key, record in RATED]
    lines.write_text("".join(json.dumps(record) + "\n" for record in records))
    subprocess.run([winnow, "import", case, "records", lines], check=True, stdout=subprocess.DEVNULL)


def snapshot(folder, apart):
    """Every file below the folder with size and time, but for those of `apart`."""
    found = {}
    for path in folder.rglob("*"):
        if any(path == a or a in path.parents for a in apart) or not path.is_file():
            continue
        entry = path.lstat()
        found[str(path.relative_to(folder))] = (entry.st_size, entry.st_mtime_ns)
    return found


def outside_bytes():
    """What the devices other than the loopback have carried in this namespace."""
    total = 0
    for line in pathlib.Path("/proc/net/dev").read_text().splitlines()[2:]:
        name, counters = line.split(":")
        if name.strip() != "lo":
            fields = counters.split()
            total += int(fields[0]) + int(fields[8])
    return total


def address_of(server):
    for line in server.stdout:
        match = re.search(r"http://127\.0\.0\.1:\d+/#t=\S+", line)
        if match:
            return match[0]
    sys.exit("run_e2e: the server ended before it said its address")


def drive(winnow, web, case, home, only):
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    environment = {**os.environ, "HOME": str(home), "TMPDIR": str(home / "tmp")}
    (home / "tmp").mkdir(parents=True)
    server = subprocess.Popen([winnow, "serve", case, "--port", "0"], stdout=subprocess.PIPE, text=True)
    try:
        command = ["node", "e2e/run.mjs", "--url", address_of(server), "--take-in", "--race", "8"]
        if only:
            command += ["--only", only]
        if os.environ.get("WINNOW_SHOTS"):
            command += ["--shots", os.environ["WINNOW_SHOTS"], "--all-looks"]
        done = subprocess.run(command, cwd=web, env=environment, timeout=E2E_TIME_S, check=False)
    finally:
        server.send_signal(signal.SIGTERM)
        ended = server.wait(timeout=60)
    if ended != 0:
        sys.exit(f"run_e2e: the server ended with {ended}")
    carried = outside_bytes()
    if carried != 0:
        sys.exit(f"run_e2e: {carried} bytes left or reached this machine")
    print("run_e2e: 0 bytes on any device but the loopback")
    sys.exit(done.returncode)


def main():
    parser = argparse.ArgumentParser(prog="run_e2e.py", description=__doc__.split(":")[1].strip().split("\n")[0])
    for name in ("winnow", "corpus", "web"):
        parser.add_argument(name, type=lambda p: pathlib.Path(p).resolve())
    parser.add_argument("--only", default="", metavar="JOBS", help="jobs of web/e2e/run.mjs, joined with commas")
    asked = parser.parse_args()
    winnow, corpus, web = asked.winnow, asked.corpus, asked.web
    if not (web / "node_modules").is_dir():
        sys.exit("run_e2e: the packages of the interface are missing: npm ci in web/")
    with tempfile.TemporaryDirectory(prefix="winnow-e2e-") as made:
        folder = pathlib.Path(made)
        handed, case, home = folder / "handed", folder / "case", folder / "home"
        take(corpus, handed)
        subprocess.run([winnow, "new", case], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([winnow, "read", case, handed, "--from", "e2e"], check=False, stdout=subprocess.DEVNULL)
        rate_first(winnow, case, folder)
        before = snapshot(folder, [case, home])
        inside = [sys.executable, __file__, INSIDE, str(winnow), str(web), str(case), str(home), asked.only]
        try_namespace = subprocess.run(["unshare", "-rn", "true"], check=False, capture_output=True, text=True)
        if try_namespace.returncode != 0:
            sys.exit(f"run_e2e: no network namespace: {try_namespace.stderr.strip()}; allow user namespaces, or run as root")
        done = subprocess.run(["unshare", "-rn", *inside], check=False)
        after = snapshot(folder, [case, home])
        changed = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
        if changed:
            sys.exit(f"run_e2e: written outside of the case: {', '.join(changed[:5])}")
        print("run_e2e: nothing was written outside of the case")
        sys.exit(done.returncode)


if len(sys.argv) > 1 and sys.argv[1] == INSIDE:
    drive(*(pathlib.Path(p) for p in sys.argv[2:6]), sys.argv[6])
main()
