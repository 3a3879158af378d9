#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which program links what: winnow no parser of foreign formats, winnow-extract no database."""
import re
import subprocess
import sys

PARSERS = "mupdf poppler archive gmime tesseract lept uchardet cld2 magic exiv2 heif gumbo xml2".split()
STORES = "sqlite3 xapian re2 stemmer".split()
faults = []
for program, forbidden in (("winnow", PARSERS), ("winnow-extract", STORES)):
    out = subprocess.run(["readelf", "-d", f"{sys.argv[1]}/{program}"], capture_output=True, text=True, check=True)
    needed = re.findall(r"NEEDED.*\[lib([^\]]+?)\.so", out.stdout)
    if not needed:
        faults.append(f"{program}: readelf names no library")
    for library in needed:
        if any(library.startswith(word) for word in forbidden):
            faults.append(f"{program} links lib{library}; it belongs into the other program")
print("\n".join(faults) if faults else "programs: each links what it may")
sys.exit(1 if faults else 0)
