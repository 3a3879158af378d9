#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Refuses what a rule of CONTRIBUTING.md can say: sizes, names, words, library headers, lone files.

Every exception stands in tools/tidy_exceptions.txt with its reason; one that is no longer needed fails.
"""
import pathlib
import re
import subprocess
import sys

root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent)
LINES_MAX, COLUMNS_MAX, FILES_MAX, BINARY_MAX = 400, 100, 40, 1 << 20
FORBIDDEN_NAMES = re.compile(
    r"(^|_)(util|utils|helper|helpers|misc|common|manager|handler|tools|impl|stuff|base2)(_|$)")
FORBIDDEN_WORDS = re.compile(r"\b(PATCH|previously|no longer|used to be|FIXME|XXX|TODO)\b")
PARSERS = r"mupdf/|poppler|archive\.h|archive_entry\.h|gmime/|libpff|gsf/|tesseract/|leptonica/|allheaders|uchardet|cld2/|compact_lang|magic\.h|exiv2/|libheif|gumbo"
LIBRARIES = [  # header, where it may stand, what to use instead
    (r"sqlite3\.h", r"src/(store/sqlite|search/fts5_)|bench/floor", "store/database.h"),
    (r"nlohmann/", r"src/base/json\.cc", "base/json.h"),
    (r"boost/", r"src/http/server", "http/server.h"),
    (r"seccomp\.h|linux/landlock\.h|linux/seccomp\.h|linux/filter\.h", r"src/cage/", "cage/cage.h"),
    (PARSERS, r"src/extract/|src/demo/packing|fuzz/|bench/", "extract/"),
    (r"re2/|libstemmer|unicode/", r"src/(search|extract)/", "search/"),
    (r"sodium\.h", r"src/store/vault\.cc", "store/vault.h"),
    (r"openssl/", r"src/base/digest\.cc|bench/floor", "base/digest.h"),
]
CALLS = [  # pattern, where it may stand, what to use instead
    (r"\bthrow\b|\bcatch\s*\(", "seam", "Result, or CHECK"),
    (r"std::cout|std::cerr", r"src/cli/|bench/floor", "return a value and let cli/ print it"),
    (r"\bgetenv\(", r"src/cli/|_test\.cc|bench/", "pass the value in"),
    (r"\b(system|popen)\(", r"$^", "base/process.h"),
    (r"\bassert\(", r"$^", "CHECK"),
    (r"GTEST_SKIP|DISABLED_", r"$^", "a test that runs"),
]
SEAMS = r"src/(base/check\.h|base/json\.cc|store/sqlite|search/fts5_|search/expand|http/server|http/router|cli/main|demo/main|cli/command|demo/main|read/ingest|extract/)|_test\.cc"
CONTROLS = re.compile("[\u0000-\u0008\u000b-\u001f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
KNOWN = {".cc", ".h", ".py", ".sh", ".txt", ".md", ".json", ".jsonl", ".sql", ".t", ".ts", ".svelte", ".css", ".html",
         ".mjs", ".js", ".yml", ".svg", ".cmake", ".tsv", ".csv", ".in", ""}

exceptions = {}
used = set()
for line in (root / "tools/tidy_exceptions.txt").read_text().splitlines():
    if line.strip() and not line.startswith("#"):
        rule, place, reason = [part.strip() for part in line.split("|", 2)]
        exceptions[(rule, place)] = reason
faults = []


def fault(rule, place, sentence):
    place = str(place)
    if (rule, place) in exceptions:
        used.add((rule, place))
    else:
        faults.append(f"{place}: [{rule}] {sentence}")


def without_texts(line):
    return re.sub(r'"(\\.|[^"\\])*"', '""', line)


def check_source(path, place, text):
    lines = text.splitlines()
    generated = ".gen." in path.name
    if len(lines) > LINES_MAX and not generated:
        fault("lines", place, f"{len(lines)} lines, at most {LINES_MAX}; split it by what it answers")
    if "SPDX-License-Identifier: AGPL-3.0-or-later" not in "\n".join(lines[:3]):
        fault("spdx", place, "the first line names no licence")
    in_raw = False
    for number, line in enumerate(lines, 1):
        where = f"{place} line {number}"
        if 'R"' in line:
            in_raw = True
        if len(line) > COLUMNS_MAX and not generated and not in_raw and path.suffix in (".cc", ".h"):
            if "http" not in line and "NOLINT" not in line and not re.search(r'"[^"]{60,}', line):
                fault("columns", place, f"line {number} has {len(line)} columns")
        if ')"' in line:
            in_raw = False
        if "\t" in line and path.suffix in (".cc", ".h", ".py"):
            fault("tab", place, f"line {number} holds a tab; write spaces")
        if CONTROLS.search(line):
            fault("control", place, f"line {number} holds a control character; write an escape")
        comment = line.split("//", 1)[1] if "//" in line else ""
        if FORBIDDEN_WORDS.search(comment):
            fault("word", place, f"line {number}: comments hold the present state: {comment.strip()}")
        code = without_texts(line.split("//", 1)[0])
        if path.suffix in (".cc", ".h"):
            for pattern, allowed, instead in CALLS:
                allowed = SEAMS if allowed == "seam" else allowed
                if re.search(pattern, code) and not re.search(allowed, str(place)):
                    fault("call", place, f"line {number}: use {instead} instead of {code.strip()}")
        include = re.match(r"#include [<\"]([^>\"]+)", line)
        if include:
            for pattern, allowed, instead in LIBRARIES:
                if re.search(pattern, include.group(1)) and not re.search(allowed, str(place)):
                    fault("library", place, f"includes {include.group(1)}; use {instead}")


def tracked():
    out = subprocess.run(["git", "-C", root, "ls-files", "-co", "--exclude-standard"], capture_output=True, text=True)
    return [root / name for name in out.stdout.splitlines() if (root / name).is_file()]


files = tracked()
texts = {}
for path in files:
    place = path.relative_to(root)
    if path.stat().st_size > BINARY_MAX:
        fault("size", place, "is larger than 1 MiB")
    if path.suffix not in KNOWN and not str(place).startswith("tests/formats/"):
        fault("type", place, f"is of an unknown kind {path.suffix}")
    if path.suffix in (".cc", ".h", ".py") and not str(place).startswith("tests/formats/"):
        texts[place] = path.read_text(errors="replace")
        check_source(path, place, texts[place])
        for part in place.with_suffix("").parts:
            if part != "tools" and FORBIDDEN_NAMES.search(part.replace(".gen", "")):
                fault("name", place, f'"{part}" says nothing; name it by what it answers')

counts = {}
for place in texts:
    counts[place.parent] = counts.get(place.parent, 0) + (not place.name.endswith("_test.cc"))
for folder, count in counts.items():
    if count > FILES_MAX * 2:
        fault("folder", folder, f"{count} files; split it by noun")
included = "\n".join(texts.values()) + "\n".join(p.read_text() for p in files if p.name == "CMakeLists.txt")
for place in texts:
    if place.parts[0] != "src":
        continue
    if place.suffix == ".h" and f'"{place.relative_to("src")}"' not in included:
        fault("lone", place, "no file includes it")
    if place.suffix == ".cc" and not place.name.endswith(("_test.cc", "main.cc")) and ".gen." not in place.name:
        if place.with_name(place.stem + "_test.cc") not in texts:
            fault("test", place, "has no _test.cc beside it")

for key in exceptions:
    if key not in used:
        faults.append(f"tools/tidy_exceptions.txt: {key[0]} | {key[1]} is not needed; remove it")
print("\n".join(faults) if faults else f"tidy: {len(texts)} sources hold to the rules")
sys.exit(1 if faults else 0)
