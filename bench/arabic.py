#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""arabic.py: Arabic PDFs against the text they were printed from, beside poppler's pdftotext.

The 19 files of Chromium, LibreOffice and Pango. Both sides NFKC, without marks of direction and
tatweel; an error is one code point to insert, delete or change. Fails if over 1 % of the
characters are wrong or a number is missing.
"""
import collections
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

import measure

MAKERS = ("chromium", "lo_ara", "pango")
ERROR_MAX = 1.0
FOLDED = str.maketrans("\u0623\u0625\u0622\u0671\u0649\u06cc\u0629\u06a9\u0624\u0626",
                       "\u0627\u0627\u0627\u0627\u064a\u064a\u0647\u0643\u0648\u064a")


def clean(text):
    text = unicodedata.normalize("NFKC", text)
    text = re.sub("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad\u0640]", "", text)
    return re.sub(r"[\s\x00-\x1f]+", " ", text).strip()


def distance(a, b):
    """Levenshtein by bits: one column of the matrix is two long integers."""
    ones = (1 << len(a)) - 1
    at = collections.defaultdict(int)
    for i, letter in enumerate(a):
        at[letter] |= 1 << i
    more, less, score, last = ones, 0, len(a), 1 << (len(a) - 1)
    for letter in b:
        same = at.get(letter, 0)
        down = (((same & more) + more) ^ more) | same | less
        plus, minus = less | (~(down | more) & ones), more & down
        score += bool(plus & last) - bool(minus & last)
        plus, minus = (plus << 1 | 1) & ones, minus << 1 & ones
        more, less = minus | (~(down | plus) & ones), plus & down
    return score


def words(text):
    plain = "".join(c for c in text if unicodedata.category(c) != "Mn").translate(FOLDED)
    return collections.Counter(w for w in re.sub(r"[\W_]+", " ", plain).split() if len(w) >= 2)


def numbers(text):
    return collections.Counter(re.findall(r"\d[\d,/:.]*\d|\d", text))


def poppler(path, _):
    return subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout


def winnow(path, folder):
    case = pathlib.Path(folder) / path.stem
    program = measure.BUILD / "winnow"
    subprocess.run([program, "new", case], check=True)
    subprocess.run([program, "read", case, path, "--from", "bench", *measure.no_ocr()], capture_output=True, check=False)
    return subprocess.run([program, "show", case, "1"], capture_output=True, text=True, check=True).stdout


def compare(reader, paths, truth, folder):
    sums = collections.Counter()
    makers = collections.defaultdict(list)
    for path in paths:
        read = clean(reader(path, folder))
        wrong = distance(truth, read)
        makers[path.name.split("_")[0]].append(100 * wrong / len(truth))
        sums["wrong"] += wrong
        sums["words"] += sum((words(truth) & words(read)).values())
        sums["numbers"] += sum((numbers(truth) & numbers(read)).values())
    return sums, makers


def main():
    made = measure.corpus() / "arabic-made"
    truth = clean((made / "ara_gt.txt").read_text(encoding="utf-8"))
    paths = [path for maker in MAKERS for path in sorted(made.glob(f"{maker}_*.pdf"))]
    readers = [winnow] + ([poppler] if shutil.which("pdftotext") else [])
    of_words, of_numbers = (len(paths) * sum(kind(truth).values()) for kind in (words, numbers))
    rows, fails = [], not paths
    with tempfile.TemporaryDirectory(prefix="winnow-bench-") as folder:
        for reader in readers:
            sums, makers = compare(reader, paths, truth, folder)
            error = 100 * sums["wrong"] / len(truth) / max(1, len(paths))
            rows.append([reader.__name__, f"{error:.2f} %", *[f"{measure.median(makers[m]):.2f} %" for m in sorted(makers)],
                         f"{100 * sums['words'] / max(1, of_words):.1f} %", f"{sums['numbers']} of {of_numbers}"])
            fails = fails or (reader is winnow and (error > ERROR_MAX or sums["numbers"] < of_numbers))
    head = ["reader", f"characters wrong, {len(paths)} files", "Chromium (median)", "LibreOffice", "Pango", "words", "numbers"]
    print(measure.table(head, rows))
    sys.exit(1 if fails else 0)


main()
