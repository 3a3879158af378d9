#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Kills `winnow read` (with all its workers) at random, resumes, and compares with an undisturbed run.

usage: kill_and_resume.py WINNOW CORPUS ROUNDS. Equal means: the same places with the same states,
reasons and bytes, the same pages, the same records in the index; nothing lost, nothing doubled.
"""
import hashlib
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

winnow, corpus, rounds = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
FOLDERS = ["arabic-made", "archive", "mail"]  # Duplicates, nested archives, mails, PDFs.
SCANS = ["image/testOCR.jpg", "image/testTIFF_multipage.tif", "pdf-scanned/ccitt.pdf",
         "ocr-eng-tesseract/phototest.tif"]


def read(case, leak):
    return subprocess.Popen([winnow, "read", case, leak, "--from", "K"], stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL, start_new_session=True)


def picture(case):
    base = sqlite3.connect(f"file:{case}/case.sqlite?mode=ro", uri=True)
    places = base.execute(
        "SELECT p.id, p.state, p.reason, coalesce(b.sha256, '') FROM place p"
        " LEFT JOIN blob b ON b.serial = p.blob ORDER BY 1").fetchall()
    pages = base.execute(
        "SELECT b.sha256, p.number, p.text FROM page p JOIN document d ON d.reading = p.reading"
        " JOIN blob b ON b.serial = d.blob ORDER BY 1, 2").fetchall()
    text = hashlib.sha256(repr(pages).encode()).hexdigest()
    index = sqlite3.connect(f"file:{case}/index/index.sqlite?mode=ro", uri=True)
    documents = index.execute(
        "SELECT count(*), sum(records) FROM document d WHERE number ="
        " (SELECT max(number) FROM document e WHERE e.serial = d.serial)").fetchone()
    return {"places": places, "pages": len(pages), "text": text, "index": documents}


def kill_at_random(case, leak, seconds):
    """Whether the new case was being read when it was killed; False: reading had ended."""
    subprocess.run([winnow, "new", case], check=True)
    running = read(case, leak)
    try:
        running.wait(timeout=random.uniform(0.02, 1) * seconds)
        return False
    except subprocess.TimeoutExpired:
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        return True


def main():
    random.seed(int(os.environ.get("SEED", "1")))
    with tempfile.TemporaryDirectory() as folder:
        leak = f"{folder}/leak"
        for name in FOLDERS:
            shutil.copytree(corpus / name, f"{leak}/{name}")
        for name in SCANS:
            shutil.copy(corpus / name, leak)
        subprocess.run([winnow, "new", f"{folder}/whole"], check=True)
        begun = time.monotonic()
        if read(f"{folder}/whole", leak).wait() not in (0, 3):
            sys.exit("the undisturbed run failed")
        seconds = time.monotonic() - begun
        whole = picture(f"{folder}/whole")
        for number in range(rounds):
            case = f"{folder}/case{number}"
            while not kill_at_random(case, leak, seconds):
                seconds *= 0.8  # The machine has become quicker since the undisturbed run.
                shutil.rmtree(case)
            if read(case, leak).wait() not in (0, 3):
                sys.exit(f"round {number}: resuming failed")
            again = picture(case)
            for part in whole:
                if again[part] != whole[part]:
                    sys.exit(f"round {number}: {part} differ: {differences(whole[part], again[part])}")
            shutil.rmtree(case)
        print(f"killed {rounds} times; {len(whole['places'])} places and {whole['pages']} pages"
              " equal each time, 0 lost, 0 doubled")


def differences(before, after):
    if not isinstance(before, list):
        return f"{before} / {after}"
    return f"missing {list(set(before) - set(after))[:3]}, extra {list(set(after) - set(before))[:3]}"


main()
