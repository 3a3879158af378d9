#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Writes src/extract/letter_tables.gen.cc from the language samples.

usage: make_letter_tables.py LANGUAGE_FOLDER OUTPUT
"""
import collections
import glob
import math
import sys
import unicodedata

WORDS = 20_000
ALPHABET_MAX = 90


def tokens(folder, names):
    for name in names:
        for path in sorted(glob.glob(f"{folder}/{name}")):
            with open(path, encoding="utf-8") as lines:
                for line in lines:
                    if line.startswith("#"):
                        continue
                    parts = line.rstrip("\n").split("\t" if "\t" in line else " ")
                    if name.startswith("uner") and len(parts) > 1:
                        yield parts[1]
                    elif parts and parts[0]:
                        yield parts[0]


def is_arabic(c):
    return "\u0600" <= c <= "\u06ff" or "\u0750" <= c <= "\u077f" or "\u08a0" <= c <= "\u08ff"


def is_latin(c):
    return "a" <= c <= "z" or "\u00c0" <= c <= "\u024f" or "\u1e00" <= c <= "\u1eff"


def words_of(token, is_ours):
    plain = "".join(c for c in unicodedata.normalize("NFC", token.lower())
                    if unicodedata.category(c) != "Mn" and c != "\u0640")
    run = ""
    for c in plain + " ":
        if unicodedata.category(c).startswith("L") and is_ours(c):
            run += c
        else:
            if len(run) >= 2:
                yield run
            run = ""


def digest(word):
    value = 0x811C9DC5
    for byte in word.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return (value >> 24) ^ (value & 0xFFFFFF)


def packed(values):
    out, last = [], 0
    for value in sorted(set(values)):
        step, last = value - last, value
        while step >= 32:
            out.append(chr(48 + (step & 31) + 32))
            step >>= 5
        out.append(chr(48 + step))
    return "".join(out)


def table(name, all_tokens, is_ours):
    words = collections.Counter(w for t in all_tokens for w in words_of(t, is_ours))
    letters = collections.Counter()
    for word, n in words.items():
        for c in word:
            letters[c] += n
    alphabet = sorted(c for c, n in letters.most_common(ALPHABET_MAX) if n >= 3)
    number = {c: i + 2 for i, c in enumerate(alphabet)}
    size = len(alphabet) + 2
    pairs = [[0] * size for _ in range(size)]
    for word, n in words.items():
        row = [0] + [number.get(c, 1) for c in word] + [0]
        for a, b in zip(row, row[1:]):
            pairs[a][b] += n
    scores = []
    for row in pairs:
        total = sum(row)
        scores += [round(-100 * math.log10((n + 0.5) / (total + 0.5 * size))) for n in row]
    frequent = packed(digest(w) for w, _ in words.most_common(WORDS))
    print(name, sum(words.values()), "words", len(words), "distinct", size, "letters")
    out = [f"constexpr std::int16_t {name}_scores[] = {{"]
    line = "   "
    for score in scores:
        if len(line) > 92:
            out.append(line)
            line = "   "
        line += f" {score},"
    out += [line + "};", "", f"constexpr char {name}_words[] ="]
    for i in range(0, len(frequent), 88):
        out.append('    "' + frequent[i:i + 88].replace("\\", "\\\\") + '"')
    out[-1] += ";"
    escaped = "".join(f"\\u{ord(c):04X}" if ord(c) > 126 else c for c in alphabet)
    rows, at = [], 0
    while at < len(escaped):
        end = min(len(escaped), at + 84)
        if end < len(escaped):
            cut = escaped.rfind("\\u", at, end)
            end = cut if cut > at else end
        rows.append('    U"' + escaped[at:end] + '"')
        at = end
    out += ["", f"constexpr char32_t {name}_alphabet[] =", *rows]
    out[-1] += ";"
    return out + [""]


def main():
    folder, output = sys.argv[1:3]
    arabic = list(tokens(folder, ["anercorp/*.txt", "aqmar/*.txt", "wojood-sample/*.txt"]))
    latin = list(tokens(folder, ["uner-english-ewt/*.iob2", "wikigold/*.conll.txt", "btc/*.conll"]))
    lines = ["// SPDX-License-Identifier: AGPL-3.0-or-later",
             "// Made by tools/make_letter_tables.py; not to be edited.",
             "// clang-format off", '#include "extract/letter_tables.h"', "",
             "namespace winnow::extract {", "", "namespace {", ""]
    lines += table("arabic", arabic, is_arabic) + table("latin", latin, is_latin)
    lines += ["}  // namespace", ""]
    for name in ("arabic", "latin"):
        lines.append(f"const LetterTable {name}_letters = {{{name}_alphabet, {name}_scores, "
                     f"{name}_words}};")
    lines += ["", "}  // namespace winnow::extract", ""]
    with open(output, "w", encoding="utf-8") as out:
        out.write("\n".join(lines))


main()
