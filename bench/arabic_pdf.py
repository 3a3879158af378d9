#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Character errors of the Arabic PDFs against the text they were printed from.

usage: arabic_pdf.py FOLDER PROGRAM
FOLDER holds ara_gt.txt and the PDFs; PROGRAM FILE writes the text of a file to its output.
Fails if the mean error is over 0.5 %, under 99.5 % of the words are found, or a number is missing.
"""
import collections
import glob
import os
import re
import subprocess
import sys
import unicodedata

FOLDED = str.maketrans("\u0623\u0625\u0622\u0671\u0649\u06cc\u0629\u06a9\u0624\u0626",
                       "\u0627\u0627\u0627\u0627\u064a\u064a\u0647\u0643\u0648\u064a")


def clean(text):
    text = unicodedata.normalize("NFKC", text)
    text = re.sub("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad\u0640]", "", text)
    return re.sub(r"[\s\x00-\x1f]+", " ", text).strip()


def distance(a, b):
    above = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (x != y)))
        above = row
    return above[-1]


def words(text):
    plain = "".join(c for c in text if unicodedata.category(c) != "Mn").translate(FOLDED)
    return collections.Counter(w for w in re.sub(r"[\W_]+", " ", plain).split() if len(w) >= 2)


def numbers(text):
    return collections.Counter(re.findall(r"\d[\d,/:.]*\d|\d", text))


def main():
    folder, program = sys.argv[1:3]
    with open(folder + "/ara_gt.txt", encoding="utf-8") as source:
        truth = clean(source.read())
    errors, found, exact, files = 0, 0, 0, 0
    for maker in ("chromium", "lo_ara", "pango"):
        for path in sorted(glob.glob(f"{folder}/{maker}_*.pdf")):
            read = clean(subprocess.run([program, path], capture_output=True, text=True,
                                        check=False).stdout)
            wrong = distance(truth, read)
            errors += wrong
            found += sum((words(truth) & words(read)).values())
            exact += sum((numbers(truth) & numbers(read)).values())
            files += 1
            print(f"{os.path.basename(path):34} {100 * wrong / len(truth):.2f} %")
    share = found / max(1, files * sum(words(truth).values()))
    all_numbers = files * sum(numbers(truth).values())
    mean = 100 * errors / len(truth) / max(1, files)
    print(f"{files} files: {mean:.3f} % of characters wrong, {100 * share:.2f} % of words, "
          f"{exact} of {all_numbers} numbers")
    return 0 if files and mean <= 0.5 and share >= 0.995 and exact == all_numbers else 1


sys.exit(main())
