# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pictures of a few pixels, whole, cut and with headers that lie. No text is recognised in them."""
import struct
import zlib

SIDE = 40  # Above the size under which a picture is set aside.


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width=SIDE, height=SIDE, rows=None, bits=8):
    rows = b"".join(b"\0" + bytes((x * y) & 0xFF for x in range(width)) for y in range(height)) if rows is None else rows
    text = chunk(b"iTXt", b"Title\0\0\0\0\0" + "قائمة التصاريح".encode())
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, 0, 0, 0, 0)) + text +
            chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


def pngs():
    good = png()
    return {"good.png": good, "tiny.png": png(8, 8), "cut.png": good[:-120], "lying_size.png": png(60000, 60000, b"\0" * 100),
            "bad_sum.png": good.replace(b"IDAT", b"IDAT", 1)[:-20] + b"\0\0\0\0" + good[-16:],
            "zero_side.png": png(0, 0, b""), "head_only.png": good[:20], "empty.png": b""}


def exif(entries, order="<"):
    """A block of EXIF: rows of (tag, text), then the orientation."""
    rows, strings = [], b""
    at = 8 + 2 + 12 * (len(entries) + 1) + 4
    for tag, text in entries:
        raw = text.encode() + b"\0"
        rows.append(struct.pack(order + "HHII", tag, 2, len(raw), at + len(strings)))
        strings += raw
    rows.append(struct.pack(order + "HHIHH", 0x0112, 3, 1, 1, 0))
    rows.sort(key=lambda row: struct.unpack(order + "H", row[:2]))
    return b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", len(rows)) + b"".join(rows) + struct.pack("<I", 0) + strings


# The tables of ISO/IEC 10918-1, K.3, cut down to what a grey picture of one flat block size needs.
DC_BITS = bytes([0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0])


def segment(mark, body):
    return struct.pack(">BBH", 0xFF, mark, len(body) + 2) + body


def jpeg(width=SIDE, height=SIDE, app=b"", claim=None):
    """A grey picture of one value: each block is its difference to the block before, which is none."""
    claimed = claim or (width, height)
    head = b"\xff\xd8" + segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0") + app
    head += segment(0xDB, b"\0" + bytes([16] * 64))
    head += segment(0xC0, struct.pack(">BHHBBBB", 8, claimed[1], claimed[0], 1, 1, 0x11, 0))
    head += segment(0xC4, b"\0" + DC_BITS + bytes(range(12)))
    head += segment(0xC4, b"\x10" + bytes([0, 1] + [0] * 14) + b"\0")  # One code: end of block.
    head += segment(0xDA, b"\1\1\0\0\x3f\0")
    blocks = ((width + 7) // 8) * ((height + 7) // 8)
    bits = "0000" * blocks  # Difference of category 0 ("00") and end of block ("00").
    bits += "1" * (-len(bits) % 8)
    return head + int(bits, 2).to_bytes(len(bits) // 8, "big") + b"\xff\xd9"


def jpegs():
    block = exif([(0x010F, "Made Camera"), (0x0132, "2011:02:03 04:05:06")])
    good = jpeg(app=segment(0xE1, b"Exif\0\0" + block))
    bad = block[:4] + struct.pack("<I", 0x7FFFFFFF) + block[8:]
    return {"good.jpg": good, "cut.jpg": good[:-12], "lying_size.jpg": jpeg(claim=(60000, 60000)),
            "bad_exif.jpg": jpeg(app=segment(0xE1, b"Exif\0\0" + bad)), "head_only.jpg": good[:30], "empty.jpg": b""}


def tiff(pages=1, width=SIDE, height=SIDE, ring=False, order="<"):
    """Grey pages in a chain of directories; a ring leads from the last one back to the first."""
    out = bytearray((b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", 8))
    pixels = bytes((x + y) & 0xFF for y in range(SIDE) for x in range(SIDE))
    for page in range(pages):
        at = len(out)
        entries = [(256, 4, width), (257, 4, height), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, at + 2 + 12 * 9 + 4),
                   (277, 3, 1), (278, 4, height), (279, 4, len(pixels))]
        out += struct.pack(order + "H", len(entries))
        for tag, kind, value in entries:
            out += struct.pack(order + ("HHIHH" if kind == 3 else "HHII"), tag, kind, 1, *((value, 0) if kind == 3 else (value,)))
        last = page == pages - 1
        out += struct.pack(order + "I", (8 if ring else 0) if last else at + 2 + 12 * 9 + 4 + len(pixels)) + pixels
    return bytes(out)


def tiffs():
    return {"good.tif": tiff(), "big_endian.tif": tiff(order=">"), "three_pages.tif": tiff(3), "ring.tif": tiff(2, ring=True),
            "cut.tif": tiff()[:-600], "lying_size.tif": tiff(width=60000, height=60000), "head_only.tif": b"II*\0\x08\0\0\0", "empty.tif": b""}


def bmp(width=SIDE, height=SIDE, rows=SIDE):
    pixels = b"".join(bytes((x * y) & 0xFF for x in range(SIDE)) for y in range(rows))
    table = b"".join(bytes([v, v, v, 0]) for v in range(256))
    head = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 8, 0, len(pixels), 2835, 2835, 256, 0)
    return struct.pack("<2sIHHI", b"BM", 14 + 40 + 1024 + len(pixels), 0, 0, 14 + 40 + 1024) + head + table + pixels


def gif(width=SIDE, height=SIDE, cut=0):
    """Codes of nine bits with a fresh table every 254: no compression, but any program reads it."""
    table = b"".join(bytes([v, v, v]) for v in range(256))
    bits, count = "", 0
    codes = []
    for y in range(SIDE):
        for x in range(SIDE):
            if count % 200 == 0:
                codes.append(256)
            codes.append((x * y) & 0xFF)
            count += 1
    codes.append(257)
    bits = "".join(f"{code:09b}"[::-1] for code in codes)
    bits += "0" * (-len(bits) % 8)
    data = bytes(int(bits[at:at + 8][::-1], 2) for at in range(0, len(bits), 8))
    blocks = b"".join(bytes([len(data[at:at + 255])]) + data[at:at + 255] for at in range(0, len(data), 255)) + b"\0"
    note = b"\x21\xfe" + bytes([11]) + b"made byhand" + b"\0"
    whole = (b"GIF89a" + struct.pack("<HHBBB", width, height, 0xF7, 0, 0) + table + note +
             b"\x2c" + struct.pack("<HHHHB", 0, 0, SIDE, SIDE, 0) + b"\x08" + blocks + b";")
    return whole[:len(whole) - cut]


def webp(width=SIDE, height=SIDE, cut=0):
    """The lossless form with one colour: five codes of a single symbol, so that no pixel takes a bit."""
    bits = f"{width - 1:014b}"[::-1] + f"{height - 1:014b}"[::-1] + "0" + "000"  # Sizes, no alpha, version.
    bits += "0" + "0" + "0"  # No transform, no cache of colours, no groups.
    for symbol in (120, 60, 200, 255):
        bits += "1" + "0" + "1" + f"{symbol:08b}"[::-1]  # A simple code of one symbol of eight bits.
    bits += "1" + "0" + "0" + "0"  # The distances: one symbol of one bit.
    bits += "0" * (-len(bits) % 8)
    body = b"\x2f" + bytes(int(bits[at:at + 8][::-1], 2) for at in range(0, len(bits), 8))
    body += b"\0" * 8
    body += b"\0" * (len(body) % 2)
    whole = b"RIFF" + struct.pack("<I", 4 + 8 + len(body)) + b"WEBPVP8L" + struct.pack("<I", len(body)) + body
    return whole[:len(whole) - cut]


def lying_webp():
    """The extended form claims its canvas in 24 bits a side."""
    side = struct.pack("<I", 60000 - 1)[:3]
    body = b"VP8X" + struct.pack("<I", 10) + bytes(4) + side + side + webp()[12:]
    return b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WEBP" + body


def samples():
    return {
        "png": pngs(), "jpeg": jpegs(), "tiff": tiffs(),
        "bmp": {"good.bmp": bmp(), "cut.bmp": bmp()[:-700], "lying_size.bmp": bmp(60000, 60000), "top_down.bmp": bmp(height=-SIDE), "empty.bmp": b""},
        "gif": {"good.gif": gif(), "cut.gif": gif(cut=900), "lying_size.gif": gif(60000, 60000), "head_only.gif": gif()[:8], "empty.gif": b""},
        "webp": {"good.webp": webp(), "cut.webp": webp(cut=14), "lying_canvas.webp": lying_webp(), "empty.webp": b""},
        "psd": {"claims.psd": b"8BPS\0\1" + bytes(6) + struct.pack(">HIIHH", 3, SIDE, SIDE, 8, 3) + bytes(12) + b"\0\0"},
        "heic": {"claims.heic": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0\0\0\x08mdat"},
    }
