# SPDX-License-Identifier: AGPL-3.0-or-later
"""PDF files object by object."""
import hashlib
import struct
import zlib

from making.words import ARABIC, LATIN, SECOND

HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


class Pdf:
    """Objects in order; `write` gives each its place in the cross-reference table."""

    def __init__(self):
        self.objects = []
        self.info = 0
        self.encrypt = 0
        self.secure = None  # Encrypts the bytes of a stream of the object with that number.

    def add(self, text):
        self.objects.append(text.encode("latin-1") if isinstance(text, str) else text)
        return len(self.objects)

    def stream(self, data, extra="", pack=True):
        data = data.encode("latin-1") if isinstance(data, str) else data
        if pack:
            data, extra = zlib.compress(data, 9), extra + " /Filter /FlateDecode"
        if self.secure:
            data = self.secure(len(self.objects) + 1, data)
        return self.add(f"<< /Length {len(data)}{extra} >>\nstream\n".encode() + data + b"\nendstream")

    def write(self, root, start=b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n", first=1, before=0):
        """`first` and `before` make an appendix: its objects, and where the older table stands."""
        out, places = bytearray(start), []
        for number, body in enumerate(self.objects, first):
            places.append(len(out))
            out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
        table = len(out)
        out += f"xref\n{first} {len(places)}\n".encode() if first > 1 else f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
        out += b"".join(b"%010d 00000 n \n" % at for at in places)
        extra = (f" /Info {self.info} 0 R" if self.info else "") + (f" /Prev {before}" if before else "")
        if self.encrypt:
            extra += f" /Encrypt {self.encrypt} 0 R /ID [<{ID.hex()}> <{ID.hex()}>]"
        out += f"trailer\n<< /Size {first + len(places)} /Root {root} 0 R{extra} >>\nstartxref\n{table}\n%%EOF\n".encode()
        return bytes(out)


def string(text):
    return "<" + (b"\xfe\xff" + text.encode("utf-16-be")).hex() + ">"


def shown(lines, y=760, size=12):
    content = f"BT /F1 {size} Tf 60 {y} Td {size * 1.4:.1f} TL\n"
    return content + "".join(f"({line}) Tj T*\n" for line in lines) + "ET\n"


def document(pages, catalog="", page_extra=None, pdf=None):
    """Pages of Helvetica: the tree is object 1, the font 2, the catalog the last one."""
    pdf = pdf or Pdf()
    count = len(pages)
    kids = " ".join(f"{3 + 2 * i} 0 R" for i in range(count))
    pdf.add(f"<< /Type /Pages /Count {count} /Kids [{kids}] >>")
    pdf.add(HELVETICA)
    for i, content in enumerate(pages):
        pdf.add(f"<< /Type /Page /Parent 1 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 2 0 R >> >>"
                f" /Contents {4 + 2 * i} 0 R{(page_extra or {}).get(i, '')} >>")
        pdf.stream(content)
    return pdf, pdf.add(f"<< /Type /Catalog /Pages 1 0 R{catalog} >>")


def plain_pages():
    return [shown([LATIN, SECOND]), shown(["The second page names the driver."])]


def good():
    pdf, _ = document(plain_pages(), page_extra={0: " /Annots [8 0 R 9 0 R 10 0 R]"})
    pdf.objects.pop()
    pdf.add("<< /Type /Catalog /Pages 1 0 R /Outlines 11 0 R /AcroForm << /Fields [10 0 R] >> >>")
    pdf.add("<< /Type /Annot /Subtype /Text /Rect [500 700 520 720] /T (Editor) /Contents " + string("ملاحظة: the date is wrong") + " >>")
    pdf.add("<< /Type /Annot /Subtype /Link /Rect [60 700 200 720] /A << /S /URI /URI (https://example.org/permits) >> >>")
    pdf.add("<< /Type /Annot /Subtype /Widget /FT /Tx /T (driver) /V (Samir Khalil) /Rect [60 600 200 620] /P 3 0 R >>")
    pdf.add("<< /Type /Outlines /First 12 0 R /Last 12 0 R /Count 1 >>")
    pdf.add("<< /Title " + string("التصاريح") + " /Parent 11 0 R /Dest [5 0 R /Fit] >>")
    pdf.info = pdf.add("<< /Title " + string("قائمة التصاريح") + " /Author (Nadia Hasan) /CreationDate (D:20110203040506+02'00') >>")
    return pdf.write(7)


def arabic():
    """Glyphs drawn from left to right, as they stand on the page; the map to letters tells what each is."""
    letters = sorted({letter for letter in ARABIC if letter != " "})
    codes = {letter: 1 + i for i, letter in enumerate(letters)} | {" ": 300}
    pdf = Pdf()
    pdf.add("<< /Type /Pages /Count 1 /Kids [2 0 R] >>")
    pdf.add("<< /Type /Page /Parent 1 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 6 0 R >>")
    pdf.add("<< /Type /Font /Subtype /Type0 /BaseFont /Hand /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>")
    pdf.add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Hand /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
            " /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /Hand /Flags 4 /FontBBox [0 0 500 700]"
            " /ItalicAngle 0 /Ascent 700 /Descent -200 /CapHeight 700 /StemV 80 >> >>")
    mapping = "".join(f"<{code:04x}> <{letter.encode('utf-16-be').hex()}>\n" for letter, code in codes.items())
    pdf.stream("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Hand def /CMapType 2 def\n"
               f"1 begincodespacerange <0000> <ffff> endcodespacerange {len(codes)} beginbfchar\n{mapping}endbfchar\n"
               "endcmap end end")
    drawn = "".join(f"{codes[letter]:04x}" for letter in reversed(ARABIC))
    pdf.stream(f"BT /F1 14 Tf 60 700 Td <{drawn}> Tj ET")
    return pdf.write(pdf.add("<< /Type /Catalog /Pages 1 0 R >>"))


def attached():
    pdf, _ = document(plain_pages())
    pdf.objects.pop()
    pdf.add("<< /Type /Catalog /Pages 1 0 R /Names << /EmbeddedFiles << /Names [(a) 8 0 R] >> >> >>")
    pdf.add("<< /Type /Filespec /F (list.txt) /UF " + string("قائمة.txt") + " /EF << /F 9 0 R >> >>")
    pdf.stream(b"attached to the document\n", " /Type /EmbeddedFile")
    return pdf.write(7)


def revised():
    pdf, root = document([shown(["The first version names the minister of transport."])])
    older = pdf.write(root)
    change = Pdf()
    change.stream(shown(["The second version names nobody."]))
    at = int(older[older.rindex(b"startxref") + 9:older.rindex(b"%%EOF")])
    newer = change.write(root, older, first=4, before=at)
    return newer.replace(b"/Size 5 ", b"/Size 6 ")


PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
ID = bytes(range(16))


def rc4(key, data):
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) & 0xFF
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) & 0xFF
        j = (j + state[i]) & 0xFF
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) & 0xFF])
    return bytes(out)


def protected(user, owner=b"owner"):
    """Revision 2 of the standard security handler: ISO 32000-1, 7.6.3."""
    padded = (user + PAD)[:32]
    for_owner = rc4(hashlib.md5((owner + PAD)[:32]).digest()[:5], padded)
    key = hashlib.md5(padded + for_owner + struct.pack("<i", -44) + ID).digest()[:5]
    pdf = Pdf()
    pdf.secure = lambda number, data: rc4(hashlib.md5(key + struct.pack("<I", number)[:3] + b"\0\0").digest()[:10], data)
    pdf, root = document(plain_pages(), pdf=pdf)
    pdf.encrypt = pdf.add(f"<< /Filter /Standard /V 1 /R 2 /P -44 /O <{for_owner.hex()}> /U <{rc4(key, PAD).hex()}> >>")
    return pdf.write(root)


def mark_in_stream():
    """The mark of the end of a file also stands in a comment: that is no older version."""
    pdf, root = document([b"% not an end:\n%%EOF\n" + shown([LATIN]).encode()])
    pdf.objects[3] = b"<< /Length 90 >>\nstream\n" + (b"% not an end:\n%%EOF\n" + shown(["marked"]).encode()).ljust(90) + b"\nendstream"
    return pdf.write(root)


def many_words():
    full = LATIN + " " + SECOND + " "
    lines = [full * 8] * 119 + [full * 7 + "the last words"]
    return shown(lines, y=8000, size=12)


def ring():
    pdf = Pdf()
    pdf.add("<< /Type /Pages /Count 100 /Kids [2 0 R 2 0 R] /Parent 2 0 R >>")
    pdf.add("<< /Type /Pages /Count 50 /Kids [1 0 R 1 0 R] /Parent 1 0 R >>")
    return pdf.write(pdf.add("<< /Type /Catalog /Pages 1 0 R >>"))


def outline_ring():
    pdf, _ = document(plain_pages())
    pdf.objects.pop()
    pdf.add("<< /Type /Catalog /Pages 1 0 R /Outlines 8 0 R >>")
    pdf.add("<< /Type /Outlines /First 9 0 R >>")
    pdf.add("<< /Title (round) /Next 10 0 R >>")
    pdf.add("<< /Title (and round) /Next 9 0 R >>")
    return pdf.write(7)


def form_ring():
    """A form that draws itself, beside text that is sound."""
    pdf, root = document([shown([LATIN]) + "/X1 Do\n"])
    pdf.objects[2] = pdf.objects[2].replace(b"/Font <<", b"/XObject << /X1 6 0 R >> /Font <<")
    pdf.stream("/X1 Do", " /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X1 6 0 R >> >>")
    return pdf.write(root)


def samples():
    pdf, root = document(plain_pages())
    whole = pdf.write(root)
    claims = whole.replace(b"/Count 2 ", b"/Count 9 ")
    words, words_root = document([many_words()])
    words.objects[2] = words.objects[2].replace(b"[0 0 595 842]", b"[0 0 5950 8420]")
    cut_at = whole.index(b"5 0 obj")
    table = whole.index(b"xref")
    hidden, hidden_root = document([shown([LATIN]) + "BT 3 Tr /F1 12 Tf 60 300 Td (planted words nobody sees) Tj ET\n"])
    bad, bad_root = document(plain_pages())
    bad.objects[5] = b"<< /Length 20 /Filter /FlateDecode >>\nstream\n" + b"\xff" * 20 + b"\nendstream"
    return {"pdf": {
        "good.pdf": good(), "arabic.pdf": arabic(), "attached.pdf": attached(), "revised.pdf": revised(),
        "owner_password.pdf": protected(b""), "user_password.pdf": protected(b"secret"),
        "mark_in_stream.pdf": mark_in_stream(), "many_words.pdf": words.write(words_root), "hidden.pdf": hidden.write(hidden_root),
        "in_front.pdf": b"HTTP/1.1 200 OK\r\n\r\n" + whole, "no_table.pdf": whole[:table] + b"%%EOF\n",
        "cut.pdf": whole[:cut_at], "bad_stream.pdf": bad.write(bad_root), "claims_nine.pdf": claims,
        "head_only.pdf": b"%PDF-1.7\n%%EOF\n", "ring.pdf": ring(), "outline_ring.pdf": outline_ring(),
        "form_ring.pdf": form_ring(), "blank.pdf": document([""])[0].write(5), "empty.pdf": b"",
    }}
