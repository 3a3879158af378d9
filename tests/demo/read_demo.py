#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""read_demo.py WINNOW: writes the invented leak, reads it, and compares the case with truth.json."""
import hashlib
import json
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import unicodedata
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "http"))
from served import Client

WINNOW = sys.argv[1]
WRECKED = {"partly", "not_read"}
STATES = {"read": {"read"}, "locked": {"locked"}, "broken": WRECKED, "picture": {"read", "partly", "not_read"}}


def words(text):
    # Vowel signs are compared apart from their order; a font decides how they are written.
    plain = unicodedata.normalize("NFKC", text)
    return re.findall(r"\w[\w@.,/:'-]*\w|\w", "".join(c for c in plain if unicodedata.category(c) != "Mn"))


def parts(text):
    # Paper breaks a line behind a hyphen.
    return [part for word in words(text) for part in re.findall(r"\w+", word)]


def all_bytes(folder):
    paths = sorted(p for p in folder.rglob("*") if p.is_file())
    return [(str(p.relative_to(folder)), hashlib.sha256(p.read_bytes()).hexdigest()) for p in paths]


class Demo(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="winnow-demo-"))
        cls.made = cls.folder / "demo"
        subprocess.run([WINNOW, "demo", cls.made], check=True, stdout=subprocess.DEVNULL)
        cls.truth = json.loads((cls.made / "truth.json").read_text())
        subprocess.run([WINNOW, "new", cls.folder / "case"], check=True, stdout=subprocess.DEVNULL)
        read = subprocess.run(
            [WINNOW, "read", cls.folder / "case", cls.made / "leak", "--from", "three holders"], capture_output=True)
        assert read.returncode == 3, read.stderr.decode()
        subprocess.run([WINNOW, "ledger", "export", cls.folder / "case", cls.folder / "ledger"], check=True,
                       stdout=subprocess.DEVNULL)
        lines = (cls.folder / "ledger/entries.jsonl").read_text().splitlines()
        cls.entries = [json.loads(line) for line in lines]
        cls.server = subprocess.Popen([WINNOW, "serve", cls.folder / "case", "--port", "0"],
                                      stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        cls.client = Client(cls.server.stdout.readline().split()[1])
        cls.client.let_in()

    @classmethod
    def tearDownClass(cls):
        cls.server.send_signal(signal.SIGTERM)
        cls.server.wait(timeout=20)
        cls.server.stdout.close()
        shutil.rmtree(cls.folder)

    def on_disk(self):
        return [d for d in self.truth["documents"] if " > " not in d["path"]]

    def entry_of(self, path):
        """The ledger's row of a path of the truth; a member is found by its own name in its container."""
        name, *inside = path.split(" > ")
        rows = [e for e in self.entries if e["kind"] == "file" and e["name"] == name]
        self.assertEqual(len(rows), 1, path)
        for member in inside:
            parent = rows[0]["sha256"]
            rows = [e for e in self.entries if e["in"] == parent and e["name"] == member]
            if not rows:  # A stream of its own may lie between: the tar within a gzip.
                between = [e["sha256"] for e in self.entries if e["in"] == parent]
                rows = [e for e in self.entries if e["in"] in between and e["name"] == member]
            self.assertEqual(len(rows), 1, path)
        return rows[0]

    def test_every_file_is_in_the_ledger_once_with_the_state_the_truth_expects(self):
        files = [e for e in self.entries if e["kind"] == "file"]
        self.assertEqual(len(files), self.truth["files"])
        for document in self.truth["documents"]:
            if document["path"].split(" > ")[0].endswith(".mbox") and " > " in document["path"]:
                continue
            entry = self.entry_of(document["path"])
            self.assertIn(entry["state"], STATES[document["expect"]], document["path"])

    def test_copies_have_one_content_and_near_copies_have_two(self):
        for document in self.on_disk():
            other = document["copy_of"] or document["near_copy_of"]
            if other:
                same = self.entry_of(document["path"])["sha256"] == self.entry_of(other)["sha256"]
                self.assertEqual(same, bool(document["copy_of"]), document["path"])

    def words_by_hash(self):
        status, answer = self.client.json("GET", "/api/search?q=&group=document&count=1000")
        self.assertEqual(status, 200, answer)
        found = {}
        for document in {hit["document"] for hit in answer["hits"]}:
            known = self.client.json("GET", f"/api/documents/{document}")[1]
            numbers = range(1, len(known["pages"]) + 1)
            texts = [self.client.json("GET", f"/api/pages/{document}/{n}/text")[1]["text"] for n in numbers]
            found[known["sha256"]] = set(parts("\n".join(texts)))
        return found

    def test_every_word_of_every_readable_document_was_read(self):
        read = self.words_by_hash()
        compared = 0
        for document in self.truth["documents"]:
            if document["expect"] == "read" and document["lines"] and document["sha256"]:
                said = {word for line in document["lines"] for word in parts(line)}
                self.assertEqual(said - read.get(document["sha256"], set()), set(), document["path"])
                compared += 1
        self.assertGreater(compared, 240)

    def test_every_line_of_every_readable_document_is_found(self):
        wanted = set()
        for document in self.truth["documents"]:
            if document["expect"] == "read":
                cells = [cell for line in document["lines"] for cell in line.lstrip("> ").split("\t")]
                wanted.update(" ".join(words(cell)[:12]) for cell in cells if words(cell))
        path = self.folder / "lines.txt"
        path.write_text("".join(f'"{line}"\n' for line in sorted(wanted)))
        out = subprocess.run([WINNOW, "search", self.folder / "case", "--list", path], capture_output=True, text=True)
        missed = [line for line in out.stdout.splitlines() if line.split("\t")[1] in ("0", "")]
        self.assertEqual(len(out.stdout.splitlines()), len(wanted))
        self.assertEqual(missed, [], f"{len(missed)} of {len(wanted)}")

    def test_everybody_is_found_in_arabic_and_by_the_first_latin_spelling(self):
        path = self.folder / "people.txt"
        names = [name for p in self.truth["people"] for name in [p["arabic"], p["latin"][0]]]
        path.write_text("".join(f'"{name}"\n' for name in names))
        out = subprocess.run([WINNOW, "search", self.folder / "case", "--list", path], capture_output=True, text=True)
        found = {line.split("\t")[0]: line.split("\t")[1] for line in out.stdout.splitlines()}
        self.assertEqual(len(found), len(names))
        self.assertEqual([name for name, count in found.items() if count == "0"], [])

    def test_the_password_of_the_truth_opens_the_locked_archive(self):
        path = self.folder / "passwords.txt"
        path.write_text("".join(p["password"] + "\n" for p in self.truth["passwords"]))
        leak = self.made / "leak"
        locked = leak / self.truth["passwords"][0]["path"]
        case = self.folder / "unlocked"
        subprocess.run([WINNOW, "new", case], check=True, stdout=subprocess.DEVNULL)
        read = subprocess.run([WINNOW, "read", case, locked, "--from", "A", "--passwords", path], capture_output=True)
        self.assertEqual(read.returncode, 0, read.stderr.decode())

    def test_what_a_desk_may_have_entered_is_weighed(self):
        case = self.folder / "weighed"
        subprocess.run([WINNOW, "new", case], check=True, stdout=subprocess.DEVNULL)
        for holder in ("accountant", "officer", "secretary"):
            folder = next((self.made / "leak").glob(f"holder-?-{holder}"))
            subprocess.run([WINNOW, "read", case, folder, "--no-ocr", "--from", f"the {holder}"], capture_output=True)
        lines = (self.made / "weighing.jsonl").read_text().splitlines()
        imported = subprocess.run([WINNOW, "import", case, "records", self.made / "weighing.jsonl"],
                                  capture_output=True, text=True)
        self.assertEqual(imported.stdout, f"{len(lines)} of {len(lines)} records stored\n", imported.stderr)

        def told(*words):
            out = subprocess.run([WINNOW, *words, "--json"], capture_output=True, text=True)
            self.assertEqual(out.returncode, 0, out.stderr)
            return [json.loads(line) for line in out.stdout.splitlines()]

        claims = [claim["head"]["id"] for claim in told("claim", case)]
        self.assertEqual(claims, ["c1", "c2"])
        voices = {}
        for claim in claims:
            weighed = told("assess", case, claim)[0]
            self.assertIn("Contested: 1 denial on record.", [s["text"] for s in weighed["sentences"]])
            voices[claim] = weighed["modes"][0]["independence_low"]
        # Two holders brought the papers on the share; the officer alone brought the one on himself.
        self.assertEqual(voices, {"c1": 2, "c2": 1})
        rows = told("assess", case, "q1")[0]["hypotheses"]
        self.assertEqual(len(rows), 3)
        self.assertAlmostEqual(sum(row["probability"] for row in rows), 1)
        kinds = [entry["operation"] for entry in told("journal", case)]
        counts = {kind: kinds.count(kind) for kind in ("add_claim", "assess", "ask_question", "add_correction")}
        self.assertEqual(counts, {"add_claim": 2, "assess": 3, "ask_question": 1, "add_correction": 1})
        sources = [source["cover_name"] for source in told("source", case)]
        self.assertEqual(sources[:4], ["our desk", "the accountant", "the officer", "the secretary"])

    def test_the_same_seed_writes_the_same_bytes_and_another_seed_does_not(self):
        for seed in ("1", "2"):
            made = self.folder / f"seed{seed}"
            subprocess.run([WINNOW, "demo", made, "--seed", seed], check=True, stdout=subprocess.DEVNULL)
        first = dict(all_bytes(self.made))
        again = dict(all_bytes(self.folder / "seed1"))
        self.assertEqual(first.keys(), again.keys())
        self.assertEqual([path for path in first if first[path] != again[path]], [])
        self.assertNotEqual(first, dict(all_bytes(self.folder / "seed2")))

    def test_a_folder_that_holds_something_is_refused_and_left_alone(self):
        before = all_bytes(self.made)
        refused = subprocess.run([WINNOW, "demo", self.made], capture_output=True, text=True)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("it is not empty", refused.stderr)
        self.assertEqual(before, all_bytes(self.made))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
