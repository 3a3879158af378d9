#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Refuses includes and USES lines that go upward or sideways in src/LAYERS. Exit status 1 if any."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent)
src = root / "src"
lines = [l.split() for l in (src / "LAYERS").read_text().splitlines() if l.strip() and l[0] != "#"]
level = {folder: number for number, line in enumerate(lines) for folder in line}
faults = []

for folder in sorted(p.name for p in src.iterdir() if p.is_dir()):
    if folder not in level:
        faults.append(f"src/{folder}: src/LAYERS does not name it; add it where it belongs")
for folder in level:
    if not (src / folder).is_dir():
        faults.append(f"src/LAYERS names {folder}, but there is no such folder; remove it")


def judge(place, user, used):
    if used not in level:
        return
    if used != user and level[used] >= level[user]:
        way = "sideways" if level[used] == level[user] else "upward"
        faults.append(f"{place}: {user} uses {used}, which is {way}; move the code or pass values")


for path in sorted(src.rglob("*")):
    user = path.relative_to(src).parts[0]
    if path.suffix in (".h", ".cc"):
        for used in re.findall(r'^#include "([a-z_]+)/', path.read_text(), re.M):
            judge(path.relative_to(root), user, used)
            if used not in level and used != "generated":
                faults.append(f'{path.relative_to(root)}: includes "{used}/", which is no layer')
    elif path.name == "CMakeLists.txt" and user in level:
        for uses in re.findall(r"USES ([a-z_ \n]+)", path.read_text()):
            for used in uses.split():
                judge(path.relative_to(root), user, used)

print("\n".join(faults) if faults else "layers: every include goes down")
sys.exit(1 if faults else 0)
