#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every link and every path in a document of the tree leads somewhere; none names a line. A page of
docs/formats carries the SHA-256 of the files it describes, so that a change of the one asks for a look
at the other; `check_docs.py ROOT --describe` writes the new ones once the page is right.
"""
import hashlib
import pathlib
import re
import subprocess
import sys

root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent)
out = subprocess.run(["git", "-C", root, "ls-files", "-co", "--exclude-standard", "*.md"], capture_output=True, text=True)
faults = []
for name in out.stdout.splitlines():
    path = root / name
    if not path.is_file():
        continue
    text = path.read_text()
    for target in re.findall(r"\]\(([^)#\s]+)", text):
        if "://" not in target and not (path.parent / target).exists():
            faults.append(f"{name}: the link to {target} leads nowhere")
    for target in re.findall(r"`((?:src|docs|tests|tools|web|bench|cmake|fuzz)/[A-Za-z0-9_./-]+)`", text):
        if not (root / target).exists() and not list(root.glob(target + ".*")):
            faults.append(f"{name}: there is no {target}")
    for number in re.findall(r"\.(?:cc|h|py|ts):\d+", text):
        faults.append(f"{name}: names a line ({number}); name the file")
for page in sorted((root / "docs/formats").glob("*.md")):
    text = page.read_text()
    for line, name, said in re.findall(r"(?m)^(    describes (\S+) (\S+))$", text):
        found = hashlib.sha256((root / name).read_bytes()).hexdigest()
        text = text.replace(line, f"    describes {name} {found}")
        if said != found and "--describe" not in sys.argv:
            faults.append(f"{page.relative_to(root)}: {name} has changed; read the page again, then run tools/check_docs.py . --describe")
    if "--describe" in sys.argv:
        page.write_text(text)
print("\n".join(faults) if faults else "documents: every link leads somewhere")
sys.exit(1 if faults else 0)
