#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""run_e2e.py WINNOW CORPUS WEB [arguments of e2e/run.mjs]: the interface, driven in a real browser.

Reads a case out of real files, serves it and lets the jobs of WEB/e2e loose on it, all inside a
network namespace that holds nothing but its own loopback: what asks for the outside cannot reach it
and is told. Fails if a job fails, if the server ends badly or writes outside of its case.
"""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

FILES = [
    "arabic-made/lo_ara_Amiri.pdf",
    "arabic-made/xelatex_Amiri.pdf",
    "arabic-made/chromium_DejaVuSans.pdf",
    "arabic-made/ara_Amiri.docx",
    "arabic-made/ara_KacstOne.odt",
    "pdf/testPDFVarious.pdf",
    "pdf/layout-parser-paper-with-table.pdf",
    "pdf/pdf_structure.pdf",
    "pdf/issue10900.pdf",
    "pdf/canvas.pdf",
    "mail/EmailWith2Attachments.msg",
    "mail/EmailWithInnerMailAndAttachments.msg",
    "mail/TestWithAttachmentsAndInlines.eml",
    "mail/attachment_pdf.eml",
    "mail/raw_email_with_nested_attachment.eml",
    "archive/test-documents.zip",
    "hostile-made/nested_40.zip",
    "hostile-made/enc_zip.zip",
    "hostile-made/enc_user.pdf",
    "hostile-made/empty.pdf",
    "hostile-made/truncated.pdf",
    "hostile-made/truncated.docx",
    "office/48703.xlsx",
    "office/45545_Comment.pptx",
    "image/testJPEG_EXIF.jpg",
]
MAILS = ("mail-spamassassin", 30)
INSIDE = "--inside"
DONE_WITH_FAILURES = 3  # Of "winnow read": some files could not be read, which is so on purpose.


def enter_empty_network():
    if sys.argv[1:2] == [INSIDE]:
        sys.argv.pop(1)
        subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
        devices = [line.split(":")[0].strip() for line in open("/proc/self/net/dev")][2:]
        if devices != ["lo"]:
            sys.exit(f"run_e2e: the network namespace holds more than its loopback: {devices}")
        return
    own = ["unshare", "--user", "--map-root-user", "--net"]
    if shutil.which("unshare") is None or subprocess.run(own + ["true"]).returncode != 0:
        sys.exit("run_e2e: this machine gives no network namespace (unshare --user --net): allow user "
                 "namespaces, or nothing proves that no connection leaves the machine")
    os.execvp(own[0], own + [sys.executable, __file__, INSIDE] + sys.argv[1:])


def lay_out(folder, corpus):
    leak = folder / "leak"
    for name in FILES:
        target = leak / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(corpus / name, target)
    # The same bytes at a second place.
    shutil.copy(corpus / FILES[0], leak / "copy of the report.pdf")
    name, count = MAILS
    for mail in sorted((corpus / name).glob("*.eml"))[:count]:
        (leak / name).mkdir(exist_ok=True)
        shutil.copy(mail, leak / name)
    return leak


def files_outside(folder):
    return {p for p in folder.rglob("*") if p.relative_to(folder).parts[0] not in ("case", "browser")}


def packets_without_route():
    lines = [line.split() for line in open("/proc/self/net/snmp") if line.startswith("Ip:")]
    return int(dict(zip(*lines))["OutNoRoutes"])


def drive(winnow, web, folder, arguments):
    server = subprocess.Popen(
        [winnow, "serve", folder / "case", "--port", "0"], stdout=subprocess.PIPE, text=True
    )
    try:
        address = server.stdout.readline().split()[1]
        # What the browser leaves behind is its own, not the program's.
        (folder / "browser").mkdir()
        told = {**os.environ, "TMPDIR": str(folder / "browser"), "HOME": str(folder / "browser")}
        command = ["node", "e2e/run.mjs", "--url", address, "--take-in", *arguments]
        status = subprocess.run(command, cwd=web, env=told).returncode
    finally:
        server.send_signal(signal.SIGTERM)
        ended = server.wait(timeout=30)
    if ended != 0:
        sys.exit(f"run_e2e: winnow serve ended with status {ended} after SIGTERM")
    return status


def main():
    enter_empty_network()
    winnow, corpus, web = (pathlib.Path(p).resolve() for p in sys.argv[1:4])
    if not corpus.is_dir():
        sys.exit(f"run_e2e: {corpus} is not there; set WINNOW_CORPUS to the corpus")
    if not (web / "node_modules/playwright-core").is_dir():
        sys.exit(f"run_e2e: {web}/node_modules is not there; run npm ci in {web}")
    with tempfile.TemporaryDirectory(prefix="winnow-e2e-") as name:
        folder = pathlib.Path(name)
        leak = lay_out(folder, corpus)
        subprocess.run([winnow, "new", folder / "case"], check=True)
        read = subprocess.run([winnow, "read", folder / "case", leak, "--from", "source K"],
                              capture_output=True)
        if read.returncode not in (0, DONE_WITH_FAILURES):
            sys.exit(f"run_e2e: winnow read ended with status {read.returncode}: {read.stderr.decode()}")
        before = files_outside(folder)
        lost = packets_without_route()
        status = drive(winnow, web, folder, sys.argv[4:])
        written = files_outside(folder) - before
        if written:
            sys.exit(f"run_e2e: written outside of the case: {sorted(map(str, written))}")
        print(f"nothing was written outside of the case; the only network was the loopback, "
              f"{packets_without_route() - lost} packets looked for another way")
        sys.exit(status)


main()
