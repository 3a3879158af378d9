#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""embed_web.py DIST OUT.cc: the built interface as a table of bytes, for http/web_files.h.

Without DIST the table holds one page which says what is missing. String literals, not arrays of
numbers: the compiler reads them a hundred times faster.
"""
import hashlib
import pathlib
import sys

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".json": "application/json",
}
LICENCE = "// SPDX-License-Identifier: AGPL-3.0-or-later\n"
MISSING = b"""<!doctype html><html lang="en"><meta charset="utf-8"><title>winnow</title>
<p>This program was built without its interface (WINNOW_WEB=OFF). Build it with ./run, or use the
command line: winnow help.</p></html>
"""


def literal(content):
    rows = []
    for start in range(0, len(content), 64):
        rows.append('"' + "".join(f"\\{byte:03o}" for byte in content[start : start + 64]) + '"')
    return "\n".join(rows) or '""'


def files_of(dist):
    if dist is None:
        return [("/index.html", TYPES[".html"], MISSING)]
    found = []
    for path in sorted(p for p in dist.rglob("*") if p.is_file()):
        kind = TYPES.get(path.suffix)
        if kind is None:
            sys.exit(f"embed_web: {path.name}: no content type for {path.suffix}; add it to TYPES")
        found.append(("/" + path.relative_to(dist).as_posix(), kind, path.read_bytes()))
    if not any(path == "/index.html" for path, _, _ in found):
        sys.exit(f"embed_web: {dist} holds no index.html; build the interface first")
    return found


def main():
    dist = pathlib.Path(sys.argv[1]) if sys.argv[1] != "-" else None
    rows, bodies = [], []
    for number, (path, kind, content) in enumerate(files_of(dist)):
        etag = hashlib.sha256(content).hexdigest()[:32]
        bodies.append(f"constexpr std::string_view body_{number}({literal(content)}, {len(content)});\n")
        rows.append(f'    WebFile{{"{path}", "{kind}", "\\"{etag}\\"", body_{number}}},\n')
    text = LICENCE + '#include "http/web_files.h"\n\n#include <array>\n\n'
    text += "namespace winnow::http {\nnamespace {\n\n" + "".join(bodies)
    text += f"\nconstexpr std::array<WebFile, {len(rows)}> all{{\n{''.join(rows)}}};\n\n}}  // namespace\n\n"
    text += "std::span<const WebFile> web_files() { return all; }\n\n}  // namespace winnow::http\n"
    pathlib.Path(sys.argv[2]).write_text(text)


main()
