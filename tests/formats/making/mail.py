# SPDX-License-Identifier: AGPL-3.0-or-later
"""Single mails and mailboxes, with the encodings of names and subjects that mail programs write."""
import base64
import quopri
import urllib.parse

from making.words import ARABIC, ARABIC_SECOND, LATIN, SECOND

HEAD = "From: Nadia Hasan <nadia@example.org>\r\nTo: office@example.org\r\nDate: Thu, 3 Feb 2011 04:05:06 +0200\r\nMessage-ID: <{id}@example.org>\r\n"


def b64(text, charset="utf-8"):
    return base64.b64encode(text.encode(charset)).decode()


def word_b(text, charset="utf-8"):
    return f"=?{charset}?B?{b64(text, charset)}?="


def word_q(text, charset="utf-8"):
    coded = "".join(f"={byte:02X}" if byte > 126 or byte in b"=?_ " else chr(byte) for byte in text.encode(charset))
    return f"=?{charset}?Q?{coded.replace('=20', '_')}?="


def lines(text):
    return "\r\n".join(text[at:at + 76] for at in range(0, len(text), 76))


def mail(name, fields, body):
    return (HEAD.format(id=name) + fields + "MIME-Version: 1.0\r\n").encode() + body


def part(fields, body):
    return (fields + "\r\n\r\n" + body).encode() if isinstance(body, str) else (fields + "\r\n\r\n").encode() + body


def multipart(kind, parts, boundary="b1", close=True):
    body = f"Content-Type: multipart/{kind}; boundary=\"{boundary}\"\r\n\r\n".encode()
    for one in parts:
        body += f"--{boundary}\r\n".encode() + one + b"\r\n"
    return body + (f"--{boundary}--\r\n".encode() if close else b"")


TEXT_PART = part("Content-Type: text/plain; charset=utf-8", LATIN)


def attachment(fields, text):
    return part("Content-Type: text/plain; charset=utf-8" + fields + "\r\nContent-Transfer-Encoding: base64", lines(b64(text)))


def names():
    """One mail per way of writing the name of an attachment; each file holds another line."""
    arabic = "قائمة التصاريح.txt"
    coded = urllib.parse.quote(arabic)
    half = len(coded) // 2 // 3 * 3
    ways = {
        "name_rfc2231.eml": f"\r\nContent-Disposition: attachment; filename*=utf-8''{coded}",
        "name_rfc2231_parts.eml": f"\r\nContent-Disposition: attachment; filename*0*=utf-8''{coded[:half]};\r\n filename*1*={coded[half:]}",
        "name_rfc2047.eml": f"\r\nContent-Disposition: attachment; filename=\"{word_b(arabic)}\"",
        "name_rfc2047_bare.eml": f"\r\nContent-Disposition: attachment; filename={word_q(arabic)}",
        "name_rfc2047_1256.eml": f"\r\nContent-Disposition: attachment;\r\n filename=\"{word_b(arabic, 'windows-1256')}\"",
        "name_in_type.eml": f";\r\n name=\"{word_b('قائمة')}\r\n {word_b(' التصاريح.txt')}\"",
        "name_raw_utf8.eml": f"\r\nContent-Disposition: attachment; filename=\"{arabic}\"",
    }
    return {name: mail(name, "Subject: a name\r\n", multipart("mixed", [TEXT_PART, attachment(fields, f"attached by {name}\n")]))
            for name, fields in ways.items()}


def broken():
    mixed = multipart("mixed", [TEXT_PART, attachment("\r\nContent-Disposition: attachment; filename=a.txt", SECOND)])
    return {
        "no_closing.eml": mail("no_closing", "Subject: cut\r\n", mixed[:-8]),
        "bad_base64.eml": mail("bad_base64", "Subject: bad\r\n", multipart("mixed", [TEXT_PART, part(
            "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=b.txt\r\n"
            "Content-Transfer-Encoding: base64", "VGhl!!!! cGVy\x01bWl0\r\n%%%%\r\ncw==")])),
        "no_header_end.eml": HEAD.format(id="bare").encode() + b"Subject: only a header",
        "traversal_name.eml": mail("traversal", "Subject: names\r\n", multipart("mixed", [TEXT_PART, attachment(
            "\r\nContent-Disposition: attachment; filename=\"../../evil.txt\"", "attached by a path\n")])),
        "folded_bomb.eml": mail("folded", "Subject: x" + "\r\n y" * 3000 + "\r\n", b"\r\n" + LATIN.encode()),
        "encrypted.eml": mail("encrypted", "Subject: sealed\r\n", multipart(
            "encrypted; protocol=\"application/pgp-encrypted\"",
            [part("Content-Type: application/pgp-encrypted", "Version: 1"), part("Content-Type: application/octet-stream", "-----BEGIN PGP MESSAGE-----")])),
        "empty.eml": b"",
    }


def nested(levels):
    inner = mail("leaf", "Subject: leaf\r\n", b"Content-Type: text/plain\r\n\r\nneedle mime deep\r\n")
    for level in range(levels):
        inner = mail(f"n{level}", f"Subject: level {level}\r\n", b"Content-Type: message/rfc822\r\n\r\n" + inner)
    return inner


def emls():
    plain = part("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable",
                 quopri.encodestring(ARABIC.encode()))
    rich = part("Content-Type: text/html; charset=utf-8", "<p>" + ARABIC + "</p><p>rich words</p>")
    good = {
        "plain.eml": mail("plain", "Subject: " + SECOND + "\r\n", b"\r\n" + LATIN.encode() + b"\r\n"),
        "subject_b.eml": mail("sb", f"Subject: {word_b('قائمة')}\r\n {word_b(' التصاريح')}\r\n", b"\r\nbody\r\n"),
        "subject_q.eml": mail("sq", f"Subject: {word_q('قائمة التصاريح')}\r\n", b"\r\nbody\r\n"),
        "subject_1256.eml": mail("s1256", f"Subject: {word_b('قائمة التصاريح', 'windows-1256')}\r\n", b"\r\nbody\r\n"),
        "subject_split.eml": mail("split", "Subject: =?utf-8?B?2YI=?=\r\n =?utf-8?B?2Kc=?=\r\n", b"\r\nbody\r\n"),
        "from_encoded.eml": ("From: " + word_b("نادية الحسن") + " <nadia@example.org>\r\nTo: " + word_q("مكتب النقل") +
                             " <office@example.org>\r\nSubject: a sender\r\n\r\nbody\r\n").encode(),
        "alternative.eml": mail("alt", "Subject: both\r\n", multipart("alternative", [plain, rich])),
        "html_only.eml": mail("html", "Subject: rich\r\n", b"Content-Type: text/html; charset=windows-1256\r\n\r\n" +
                              ("<p>" + ARABIC + "</p>").encode("cp1256")),
        "two_files.eml": mail("two", "Subject: files\r\n", multipart("mixed", [
            TEXT_PART, attachment("\r\nContent-Disposition: attachment; filename=image001.txt", "the first of two files\n"),
            attachment("\r\nContent-Disposition: attachment; filename=image001.txt", "the second of two files\n")])),
        "forwarded.eml": mail("fwd", "Subject: forward\r\n", multipart("mixed", [
            TEXT_PART, part("Content-Type: message/rfc822", mail("inner", "Subject: inner\r\n", b"\r\n" + ARABIC_SECOND.encode()))])),
        "deep.eml": nested(21),
    }
    return good | names() | broken()


def mboxes():
    def message(name, body, fields=""):
        return mail(name, f"Subject: {name}\r\n{fields}", b"\r\n" + body).replace(b"\r\n", b"\n")

    line = b"From nadia@example.org Thu Feb  3 04:05:06 2011\n"
    first = message("first", LATIN.encode() + b"\nFrom here on it is text, not a message.\n>From a quoted line\n")
    second = message("second", ARABIC.encode() + b"\n")
    third = mail("third", f"Subject: {word_b('قائمة التصاريح')}\n", multipart("mixed", [TEXT_PART, attachment(
        f"\r\nContent-Disposition: attachment; filename=\"{word_b('رسالة.txt')}\"", "attached in a mailbox\n")])).replace(b"\r\n", b"\n")
    return {
        "good.mbox": line + first + b"\n" + line + second + b"\n" + line + third + b"\n",
        "no_blank.mbox": line + first + line + second,
        "wrong_length.mbox": line + message("length", LATIN.encode() + b"\n", "Content-Length: 90000\n") + b"\n" + line + second,
        "cut.mbox": (line + first + b"\n" + line + third)[:-120],
        "in_front.mbox": b"bytes of no message\n\n" + line + first + b"\n" + line + second,
        "empty.mbox": b"",
    }


def samples():
    return {"eml": emls(), "mbox": mboxes()}
