# SPDX-License-Identifier: AGPL-3.0-or-later
"""A case of real files, served, a client that was let in, and what the tests that ask it share."""
import http.client
import json
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

FILES = [
    "arabic-made/lo_ara_Amiri.pdf",
    "arabic-made/ara_Amiri.docx",
    "mail/simple-multipart.eml",
    "hostile-made/enc_zip.zip",
    "hostile-made/empty.pdf",
]


class Client:
    """One page that was let in: its cookie, its header token, its origin."""

    def __init__(self, address):
        match = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/#t=([0-9a-f]{64})", address)
        self.port, self.token = int(match[1]), match[2]
        self.cookie, self.header_token = "", ""

    def ask(self, method, path, body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        sent = {
            "Host": f"127.0.0.1:{self.port}",
            "Origin": f"http://127.0.0.1:{self.port}",
            "Cookie": self.cookie,
            "X-Winnow": self.header_token,
        }
        sent.update({name.replace("_", "-"): value for name, value in headers.items()})
        sent = {name: value for name, value in sent.items() if value is not None}
        content = json.dumps(body).encode() if isinstance(body, dict) else body
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in sent.items():
            connection.putheader(name, value)
        if content is not None:
            connection.putheader("Content-Length", str(len(content)))
        connection.endheaders(content)
        response = connection.getresponse()
        answer = response.read()
        connection.close()
        return response, answer

    def json(self, method, path, body=None, **headers):
        response, answer = self.ask(method, path, body, **headers)
        return response.status, json.loads(answer)

    def let_in(self):
        response, answer = self.ask("POST", "/api/open", {"token": self.token})
        assert response.status == 200, answer
        self.cookie = response.getheader("Set-Cookie").split(";")[0]
        _, page = self.ask("GET", "/")
        self.header_token = re.search(rb'<meta name="winnow" content="([0-9a-f]+)"', page)[1].decode()
        return response.getheader("Set-Cookie")


class Served:
    folder = None

    @classmethod
    def start(cls, winnow, corpus):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="winnow-serve-"))
        leak = cls.folder / "leak"
        leak.mkdir()
        for name in FILES:
            shutil.copy(corpus / name, leak)
        (leak / "note.txt").write_text("The convoy left at dawn.\nThe permits were stamped in Tell Amar.\n")
        (cls.folder / "more").mkdir()
        (cls.folder / "more" / "later.txt").write_text("A second convoy was seen at the depot.\n")
        subprocess.run([winnow, "new", cls.folder / "case"], check=True)
        read = subprocess.run(
            [winnow, "read", cls.folder / "case", leak, "--from", "source K"], capture_output=True
        )
        assert read.returncode == 3, read.stderr.decode()
        cls.before = {p for p in cls.folder.rglob("*") if "case" not in p.parts}
        cls.server = subprocess.Popen(
            [winnow, "serve", cls.folder / "case", "--port", "0"], stdout=subprocess.PIPE, text=True
        )
        address = cls.server.stdout.readline().split()[1]
        cls.client = Client(address)
        cls.stranger = Client(address)
        cls.cookie_line = cls.client.let_in()

    @classmethod
    def end(cls):
        cls.server.send_signal(signal.SIGTERM)
        status = cls.server.wait(timeout=20)
        shutil.rmtree(cls.folder)
        return status


def quoted(text):
    return urllib.parse.quote(text)


class ServeCase(unittest.TestCase):
    def get(self, path):
        status, answer = Served.client.json("GET", path)
        self.assertEqual(status, 200, answer)
        return answer

    def document_named(self, name):
        hits = self.get(f"/api/search?q={quoted('')}&group=document&count=100")["hits"]
        found = [hit["document"] for hit in hits if hit["file"] == name]
        self.assertEqual(len(found), 1, f"{name} among {[h['file'] for h in hits]}")
        return found[0]


def run_served(winnow, corpus):
    """All tests of the calling file against one served case; ends the process with their status."""
    if not corpus.is_dir():
        sys.exit(f"{sys.argv[0]}: {corpus} is not there; set WINNOW_CORPUS to the corpus")
    Served.start(winnow, corpus)
    result = unittest.main(module="__main__", argv=[sys.argv[0]], exit=False).result
    ended = Served.end()
    if ended != 0:
        sys.exit(f"{sys.argv[0]}: winnow serve ended with status {ended} after SIGTERM")
    sys.exit(0 if result.wasSuccessful() else 1)
