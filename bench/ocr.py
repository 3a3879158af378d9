#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""OCR: pages a minute of `winnow read` with two workers against the bare library, and its errors.

usage: ocr.py [PAGES], of each set at most so many, else all. The floor is a small program built here: two processes, the
language told, letters scaled as winnow scales them, one call of Tesseract a page; it finds no
direction, keeps nothing and indexes nothing. Ends with 1 if winnow is below 0.9 of it.
"""
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
import unicodedata

import measure

FLOOR = r"""
#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <vector>
static double letters(Pix* grey) {
  Pix* ink = nullptr;
  if (pixGetDepth(grey) == 1) ink = pixClone(grey);
  else pixOtsuAdaptiveThreshold(grey, pixGetWidth(grey), pixGetHeight(grey), 0, 0, 0, nullptr, &ink);
  Boxa* boxes = pixConnCompBB(ink, 8);
  std::vector<int> hs; double total = 0, passed = 0;
  for (int i = 0; i < boxaGetCount(boxes); ++i) {
    int x, y, w, h; boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
    if (h >= 4 && h < 300 && w >= 3) hs.push_back(h), total += h;
  }
  std::sort(hs.begin(), hs.end());
  for (int h : hs) if ((passed += h) * 2 >= total) return h;
  return 20;
}
int main(int argc, char** argv) {
  setMsgSeverity(L_SEVERITY_NONE);
  tesseract::TessBaseAPI api;
  bool arabic = !std::strcmp(argv[1], "ara");
  if (api.Init(nullptr, argv[1], tesseract::OEM_LSTM_ONLY)) return 1;
  api.SetVariable("debug_file", "/dev/null");
  api.SetPageSegMode(tesseract::PSM_AUTO);
  for (int i = 2; i < argc; ++i) {
    Pix* pix = pixRead(argv[i]);
    if (pixGetDepth(pix) != 1) pix = pixConvertTo8(pix, 0);
    double f = (arabic ? 40 : 20) / letters(pix);
    f = f > .8 && f < 1.25 ? 1 : std::clamp(f, .33, 3.0);
    if (pixGetDepth(pix) == 1 && f < 1) pix = pixScaleToGray(pix, f);
    else pix = pixScale(pixConvertTo8(pix, 0), f, f);
    api.SetImage(pix); api.SetSourceResolution(300);
    delete[] api.GetUTF8Text(); api.Clear();
  }
}
"""


def build_floor(folder):
    source = f"{folder}/floor.cc"
    pathlib.Path(source).write_text(FLOOR)
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "tesseract", "lept"], capture_output=True,
                           text=True, check=True).stdout.split()
    subprocess.run(["g++", "-std=c++20", "-O2", source, "-o", f"{folder}/floor", *flags], check=True)
    return f"{folder}/floor"


def floor_seconds(program, language, pages):
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    begun = time.monotonic()
    halves = [subprocess.Popen([program, language, *pages[i::2]], env=environment) for i in range(2)]
    if any(half.wait() for half in halves):
        sys.exit("the floor program failed")
    return time.monotonic() - begun


def winnow_seconds(winnow, folder, name, pages):
    leak, case = f"{folder}/{name}", f"{folder}/case-{name}"
    os.mkdir(leak)
    for page in pages:
        os.link(page, f"{leak}/{os.path.basename(page)}") if os.stat(page).st_dev == os.stat(
            leak).st_dev else pathlib.Path(f"{leak}/{os.path.basename(page)}").write_bytes(
                pathlib.Path(page).read_bytes())
    subprocess.run([winnow, "new", case], check=True)
    begun = time.monotonic()
    ended = subprocess.run([winnow, "read", case, leak, "--from", "B", "--workers", "2"], capture_output=True)
    if ended.returncode not in (0, 3):
        sys.exit(ended.stderr.decode())
    return time.monotonic() - begun, case


def normal(text):
    text = unicodedata.normalize("NFKC", text)
    text = re.sub("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad\u0640]", "", text)
    text = "".join(c for c in text if unicodedata.category(c) != "Mn")
    folded = str.maketrans("أإآٱىیةکؤئ", "ااااييهكوي")
    text = "".join(str(unicodedata.digit(c)) if c.isdigit() and unicodedata.digit(c, None) is not None else c
                   for c in text.translate(folded))
    return re.sub(r"\s+", " ", text).strip()


def distance(a, b):
    before = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        now = [i]
        for j, y in enumerate(b, 1):
            now.append(min(before[j] + 1, now[-1] + 1, before[j - 1] + (x != y)))
        before = now
    return before[-1]


def errors(case, truths):
    base = sqlite3.connect(f"file:{case}/case.sqlite?mode=ro", uri=True)
    wrong = letters = 0
    for name, truth in truths.items():
        rows = base.execute(
            "SELECT g.text FROM page g JOIN document d ON d.reading = g.reading JOIN place p ON p.blob = d.blob"
            " WHERE p.name = ? ORDER BY g.number", (name,)).fetchall()
        true_text = normal(truth)
        wrong += distance(normal("\n".join(row[0] for row in rows)), true_text)
        letters += len(true_text)
    return 100 * wrong / letters if letters else float("nan")


def main():
    winnow, corpus = measure.BUILD / "winnow", measure.corpus()
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    english = sorted(str(p) for p in (corpus / "ocr-eng-tesseract").glob("80*.tif")) + [
        str(corpus / "ocr-eng-tesseract/phototest.tif")]
    arabic = sorted(p for p in (corpus / "ocr-ara-pages").iterdir() if p.suffix in (".tif", ".jpg"))
    sets = {"english": ("eng", english, {"phototest.tif": (corpus / "ocr-eng-tesseract/phototest.gold.txt")}),
            "arabic tif": ("ara", [str(p) for p in arabic if p.suffix == ".tif"][:count], {}),
            "arabic jpg": ("ara", [str(p) for p in arabic if p.suffix == ".jpg"][:count], {})}
    for language, pages, truths in sets.values():
        for page in pages:
            for truth in (page.rsplit(".", 1)[0] + ".gt.txt", page.rsplit(".", 1)[0] + ".txt"):
                if os.path.exists(truth):
                    truths[os.path.basename(page)] = pathlib.Path(truth)
    slow, rows = False, []
    with tempfile.TemporaryDirectory() as folder:
        floor = build_floor(folder)
        for name, (language, pages, truths) in sets.items():
            bare = floor_seconds(floor, language, pages)
            whole, case = winnow_seconds(winnow, folder, name.replace(" ", "-"), pages)
            cer = errors(case, {n: p.read_text(errors="replace") for n, p in truths.items()})
            slow |= bare / whole < 0.9
            rows.append([name, len(pages), f"{60 * len(pages) / bare:.0f}", f"{60 * len(pages) / whole:.0f}",
                         f"{bare / whole:.2f}", f"{cer:.1f}"])
    print(measure.table(["set", "pages", "floor, pages/min", "winnow, pages/min", "ratio", "characters wrong, %"], rows))
    sys.exit(1 if slow else 0)


main()
