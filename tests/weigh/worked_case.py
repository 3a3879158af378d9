# SPDX-License-Identifier: AGPL-3.0-or-later
"""The worked example, served: its files are read, its records entered step by step over HTTP."""
import json
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).parent.parent.parent
SEED = ROOT / "docs/examples/seed"
# In this order, so that the ids of sources and hand-overs are those that the records name.
HAND_OVERS = [
    ("from-the-militia", "M"),
    ("own-notes", "own organisation"),
    ("published", "K"),
    ("letters", "readers"),
    ("cited-by-r5", "R5"),
]
PATHS = {
    "source": "sources",
    "custody_step": "custody",
    "passage": "passages",
    "claim": "claims",
    "attribution": "attributions",
    "evidence_link": "evidence",
    "question": "questions",
    "hypothesis": "hypotheses",
    "rating": "ratings",
    "response": "responses",
    "correction": "corrections",
}

sys.path.insert(0, str(ROOT / "tests/http"))
from served import Client


def read_files(winnow, case):
    subprocess.run([winnow, "new", case], check=True, stdout=subprocess.DEVNULL)
    for folder, source in HAND_OVERS:
        subprocess.run(
            [winnow, "read", case, SEED / folder, "--from", source], check=True, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


def lines_of(step):
    return [json.loads(line) for line in (SEED / "records" / f"{step}.jsonl").read_text().splitlines()]


class WorkedCase:
    def __init__(self, winnow):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="winnow-worked-"))
        read_files(winnow, self.folder / "case")
        self.server = subprocess.Popen(
            [winnow, "serve", self.folder / "case", "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True,
        )
        self.client = Client(self.server.stdout.readline().split()[1])
        self.client.let_in()
        hits = self.get("/api/search?q=&group=document&count=100")["hits"]
        self.documents = {hit["file"]: hit["document"] for hit in hits}

    def end(self):
        self.server.send_signal(signal.SIGTERM)
        status = self.server.wait(timeout=20)
        self.server.stdout.close()
        shutil.rmtree(self.folder)
        return status

    def ask(self, method, path, body=None):
        return self.client.json(method, path, body)

    def get(self, path):
        status, answer = self.ask("GET", path)
        assert status == 200, f"{path}: {answer}"
        return answer

    def send(self, method, path, body):
        status, answer = self.ask(method, path, body)
        assert status == 200, f"{method} {path} {body}: {answer}"
        return answer

    def entered(self, value, keys):
        """A line's text with ids in the place of keys and paths, as a person with the screens gives them."""
        if isinstance(value, dict):
            return {name: self.entered(part, keys) for name, part in value.items()}
        if isinstance(value, list):
            return [self.entered(part, keys) for part in value]
        if not isinstance(value, str):
            return value
        noun, _, name = value.rpartition(":")
        if name.startswith("@"):
            return f"{noun}:{keys[name][1]}" if noun else keys[name][1]
        for start in ("document:path:", "path:"):
            if value.startswith(start):
                return start.removesuffix("path:") + self.documents[value.removeprefix(start)]
        return value

    def found(self, kind, record):
        """What the case made by itself: sources and steps of hand-overs."""
        items = self.get(f"/api/weigh/{PATHS[kind]}")["items"] if kind in ("source", "custody_step") else []
        for item in items:
            is_own = kind == "source" and item["is_own"] and record.get("is_own")
            if is_own or kind == "source" and item["cover_name"] == record["cover_name"]:
                return item
            if kind == "custody_step" and all(item[name] == record[name] for name in ("items", "from", "to")):
                return item
        return None

    def enter_line(self, line, keys):
        path = f"/api/weigh/{PATHS[line['kind']]}"
        if "withdraws" in line:
            known = self.get(f"{path}/{line['withdraws']}")
            return self.send("POST", f"{path}/{line['withdraws']}/withdraw",
                             {"version": known["head"]["version"], "why": line["why"]})
        record = self.entered(line["record"], keys)
        known = self.found(line["kind"], record)
        if "changes" in line:
            changed = line["changes"]
            known = self.get(f"{path}/{keys[changed][1] if changed in keys else changed}")
        if known:
            head = {"id": known["head"]["id"], "version": known["head"]["version"], "why": line.get("why", "")}
            return self.send("PUT", f"{path}/{known['head']['id']}", {**record, "head": head})
        return self.send("POST", path, record)

    def enter(self, step, each=None):
        """Enters a step line by line; `each` is called behind every line with it and what was stored."""
        keys = {}
        for line in lines_of(step):
            stored = self.enter_line(line, keys)
            if "key" in line:
                keys[line["key"]] = (line["kind"], stored["head"]["id"])
            if each:
                each(line, stored)

    def page(self, claim="c1"):
        return self.get(f"/api/weigh/claims/{claim}/page")

    def assess(self, claim="c1", **asked):
        return self.send("POST", f"/api/weigh/claims/{claim}/assess", asked)
