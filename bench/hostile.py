#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""hostile.py [--states]: files made to break a reader end as they must, and winnow stays small.

Reads the corpus' hostile-made into a new case; compares each file's state and reason with
hostile_expected.tsv ("|" parts what may stand there) and looks for files outside the case. Without
--states it also fails if reading takes over 60 s or winnow itself over 300 MB; the workers are told
apart.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import measure

SECONDS_MAX = 60
OWN_MB_MAX = 300


def expected():
    lines = (measure.ROOT / "bench" / "hostile_expected.tsv").read_text().splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {row[0]: (row[1].split("|"), row[2].split("|"), row[3] if len(row) > 3 else "") for row in rows}


def main():
    wanted, wrong, rows = expected(), [], []
    winnow = measure.BUILD / "winnow"
    with tempfile.TemporaryDirectory(prefix="winnow-bench-") as folder:
        case = pathlib.Path(folder) / "case"
        subprocess.run([winnow, "new", case], check=True)
        run = measure.Run([winnow, "read", case, measure.corpus() / "hostile-made", "--from", "bench"], memory=True)
        listed = subprocess.run([winnow, "ledger", case, "--json"], capture_output=True, text=True).stdout
        status = json.loads(subprocess.run([winnow, "status", case, "--json"], capture_output=True, text=True).stdout)
        outside = [path.name for path in pathlib.Path(folder).iterdir() if path != case]
    places = [json.loads(line) for line in listed.splitlines()]
    found = {place["path"][0]: place for place in places if len(place["path"]) == 1}
    for name, (states, reasons, why) in sorted(wanted.items()):
        place = found.get(name, {"state": "no row", "reason": ""})
        fits = place["state"] in states and place["reason"] in reasons
        rows.append([name, place["state"], place["reason"], why if fits else "WANTED " + "|".join(states)])
        if not fits:
            wrong.append(name)
    print(measure.table(["file", "state", "reason", "why it is right"], rows))
    print(f"{len(places)} rows in {run.wall:.1f} s ({run.cpu:.1f} s of CPU); winnow {run.own_peak_mb:.0f} MB, all processes "
          f"{run.peak_mb:.0f} MB at most; totals {'hold' if status['adds_up'] else 'DO NOT HOLD'}.")
    wrong += [f"unexpected file {name}" for name in set(found) - set(wanted)] + outside
    if not status["adds_up"]:
        wrong.append("totals")
    if "--states" not in sys.argv and (run.wall > SECONDS_MAX or run.own_peak_mb > OWN_MB_MAX):
        wrong.append("time or memory")
    for name in wrong:
        print(f"hostile: {name} did not end as it must", file=sys.stderr)
    sys.exit(1 if wrong else 0)


main()
