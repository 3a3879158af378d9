# SPDX-License-Identifier: AGPL-3.0-or-later
"""Texts in many charsets, CSV and HTML."""
from making.words import ARABIC, ARABIC_SECOND, LATIN, SECOND

RUSSIAN = "Колонна прибыла в Телль-Амар раньше, чем были проставлены печати на разрешениях. "
# Long enough for a charset to be told by its letters.
LONG_ARABIC = (ARABIC + "\n" + "قال السائق إن الشاحنات الثلاث عبرت الجسر ليلا ولم يوقفها أحد من الحراس.\n" +
               "وفي الصباح كتب المدير رسالة إلى الوزارة يطلب فيها صرف المبلغ المتبقي.\n") * 3


def text():
    return {
        "ascii.txt": (LATIN + "\n\n" + SECOND + "\n").encode(),
        "utf8_arabic.txt": (ARABIC + "\n" + LATIN + "\n").encode(),
        "utf8_bom.txt": b"\xef\xbb\xbf" + ARABIC.encode(),
        "utf16le_bom.txt": b"\xff\xfe" + (ARABIC + "\r\n" + LATIN).encode("utf-16-le"),
        "utf16be_bom.txt": b"\xfe\xff" + (ARABIC + "\r\n" + LATIN).encode("utf-16-be"),
        "utf16le_bare.txt": (LONG_ARABIC).encode("utf-16-le"),
        "utf16be_bare.txt": (LONG_ARABIC).encode("utf-16-be"),
        "utf32le_bom.txt": b"\xff\xfe\0\0" + ARABIC.encode("utf-32-le"),
        "windows1256.txt": LONG_ARABIC.encode("cp1256"),
        "windows1251.txt": (RUSSIAN * 4).encode("cp1251"),
        "latin1.txt": "Ñandú, señal, año: «el convoy llegó a Tell Amar». ".encode("latin-1") * 4,
        "onebyte.txt": b"x",
        "empty.txt": b"",
        "spaces.txt": b" \n \t\n ",
        "zeros.txt": bytes(500),
        "broken_utf8.txt": ARABIC.encode() + b"\n\xd9" + b"\n" + ARABIC_SECOND.encode()[:-4] + b"\xd9",
        "reversed.txt": ("invoice " + "\u202e" + "fdp.exe" + "\u202c" + " was opened\n").encode(),
        "escapes.txt": b"before \x1b[2J\x1b]0;owned\x07 after the escape, " + LATIN.encode(),
        "one_long_line.txt": (LATIN + " ").encode() * 300,
    }


def csv():
    good = "name,paid,note\r\nNadia,1250,\"first, and \"\"second\"\"\"\r\nمكتب النقل,99,\"two\nlines\"\r\n"
    return {
        "good.csv": good.encode(),
        "semicolon.csv": "name;paid\nNadia;12,50\nمكتب النقل;7,00\n".encode(),
        "arabic1256.csv": ("الاسم;المبلغ;الملاحظة\n" + "نادية الحسن;1250;دفعت كاملة قبل نهاية الشهر\n" * 12).encode("cp1256"),
        "wide_row.csv": b"a,b\n1,2,3,kept beyond the header\n\n4,5\n",
        "open_quote.csv": b"name,note\nNadia,\"never closed, " + SECOND.encode() + b"\nlast,row\n",
        "formula.csv": b"name,link\nNadia,\"=HYPERLINK(\"\"http://198.51.100.7/x\"\",\"\"pay\"\")\"\n",
        "nul.csv": b"a,b\n1\0,2\n" + bytes(range(1, 9)) * 20,
        "empty.csv": b"",
    }


def html():
    good = ("<!doctype html><html dir=rtl><head><meta charset=utf-8><title>التصاريح</title>"
            "<meta name=author content='Nadia Hasan'></head><body><h1>" + ARABIC + "</h1><p>Fish &amp; chips &#x41;"
            "&eacute;</p><table><tr><td>one<td>two</table><script>var hidden = 'script words';</script>"
            "<style>p { color: stylewords }</style><p style='display:none'>unseen words</p>"
            "<a href='https://example.org/list'>list</a><!-- a comment --></body></html>")
    deep = "<div>" * 3000 + LATIN + "</div>" * 3000
    return {
        "good.html": good.encode(),
        "declared1256.html": ("<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1256'>"
                              "</head><body><p>" + ARABIC + "</p></body></html>").encode("cp1256"),
        "utf16.html": b"\xff\xfe" + ("<html><body><p>" + ARABIC + "</p></body></html>").encode("utf-16-le"),
        "cut.html": good[:good.index("<script>") + 14].encode(),
        "unclosed.html": ("<html><body><p>" + LATIN + "<p>" + SECOND + "<b><i>").encode(),
        "deep.html": deep[:19900].encode(),
        "remote.html": ("<html><body><p>" + LATIN + "</p><img src='http://198.51.100.7/pixel.gif'>"
                        "<iframe src='file:///etc/passwd'></iframe></body></html>").encode(),
        "bad_entities.html": ("<html><body><p>a &#x110000; b &#0; c &nosuch; d &#xD800; e</p><p>" + LATIN +
                              "</p></body></html>").encode(),
        "nothing.html": b"<html><head></head><body></body></html>",
        "empty.html": b"",
    }


def samples():
    return {"text": text(), "csv": csv(), "html": html()}
