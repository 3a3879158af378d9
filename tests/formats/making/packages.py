# SPDX-License-Identifier: AGPL-3.0-or-later
"""7z, RAR and CAB by hand, with members stored as they are: no free program writes all of them."""
import struct
import zlib

from making.words import ARABIC, LATIN, SECOND

NOTE = (LATIN + "\n").encode()
ARABIC_NOTE = (ARABIC + "\n").encode()
FILES = [("note.txt", NOTE), ("تصاريح/قائمة.txt", ARABIC_NOTE)]

# ---- 7z: 7zFormat.txt of the LZMA SDK ----------------------------------------------------------

COPY = b"\x01\x00"
AES = b"\x24\x06\xf1\x07\x01\x0a" + b"\x53\x07" + bytes(range(8))
UNKNOWN = b"\x04\x7f\x7f\x7f\x7f"


def number(value):
    """The numbers of 7z: leading ones of the first byte count the bytes behind it."""
    for extra in range(8):
        if value < 1 << (7 * (extra + 1)):
            first = (0xFF << (8 - extra)) & 0xFF | value >> (8 * extra)
            return bytes([first]) + (value & ((1 << (8 * extra)) - 1)).to_bytes(extra, "little")
    return b"\xff" + value.to_bytes(8, "little")


def seven_header(files, coder, sizes=None, sums=None):
    packed_size = sum(len(content) for _, content in files)
    sizes = sizes or [len(content) for _, content in files]
    sums = sums or [zlib.crc32(content) for _, content in files]
    names = b"".join((name + "\0").encode("utf-16-le") for name, _ in files)
    pack = b"\x06" + number(0) + number(1) + b"\x09" + number(packed_size) + b"\x00"
    unpack = b"\x07\x0b" + number(1) + b"\0" + b"\x01" + coder + b"\x0c" + number(sum(sizes)) + b"\x00"
    parts = b"\x08\x0d" + number(len(files)) + b"\x09" + b"".join(number(size) for size in sizes[:-1])
    parts += b"\x0a\x01" + struct.pack(f"<{len(files)}I", *sums) + b"\x00"
    listed = b"\x05" + number(len(files)) + b"\x11" + number(len(names) + 1) + b"\0" + names + b"\x00"
    return b"\x01\x04" + pack + unpack + parts + b"\x00" + listed + b"\x00"


def seven(files, coder=COPY, header=None, **claims):
    body = b"".join(content for _, content in files)
    header = seven_header(files, coder, **claims) if header is None else header
    start = struct.pack("<QQI", len(body), len(header), zlib.crc32(header))
    return b"7z\xbc\xaf\x27\x1c\0\4" + struct.pack("<I", zlib.crc32(start)) + start + body + header


def hidden_list():
    """The list of members is itself encrypted: not even their number is known."""
    secret = bytes(range(64))
    header = (b"\x17\x06" + number(0) + number(1) + b"\x09" + number(64) + b"\x00" + b"\x07\x0b" + number(1) + b"\0\x01" +
              AES + b"\x0c" + number(60) + b"\x00\x00")
    return seven([("", secret)], header=header)


def sevens():
    good = seven(FILES)
    return {
        "good.7z": good,
        "wrong_crc.7z": seven(FILES, sums=[1, zlib.crc32(ARABIC_NOTE)]),
        "cut.7z": good[:-40],
        "bad_header.7z": good[:-20] + b"\xff" * 20,
        "locked.7z": seven(FILES, coder=AES),
        "locked_list.7z": hidden_list(),
        "unknown_method.7z": seven(FILES, coder=UNKNOWN),
        "traversal.7z": seven([("../../evil.txt", NOTE), ("/etc/evil.txt", SECOND.encode())]),
        "empty_list.7z": b"7z\xbc\xaf\x27\x1c\0\4" + struct.pack("<I", zlib.crc32(bytes(20))) + bytes(20),
        "empty.7z": b"",
    }


# ---- RAR 4 and RAR 5 ---------------------------------------------------------------------------


def rar4_block(kind, flags, rest, data=b""):
    head = struct.pack("<BHH", kind, flags, 7 + len(rest)) + rest
    return struct.pack("<H", zlib.crc32(head) & 0xFFFF) + head + data


def rar4_file(name, content, crc=None, flags=0):
    crc = zlib.crc32(content) if crc is None else crc
    try:
        raw = name.encode("ascii")
    except UnicodeEncodeError:
        raw = name.encode()  # Without an ASCII name before it, the field is UTF-8 as a whole.
        flags |= 0x200
    rest = struct.pack("<IIBIIBBHI", len(content), len(content), 3, crc, 0x3E432085, 20, 0x30, len(raw), 0o100644)
    return rar4_block(0x74, 0x8000 | flags, rest + raw, content)


def rar4(blocks, main_flags=0, end=True):
    main = rar4_block(0x73, main_flags, bytes(6))
    return b"Rar!\x1a\x07\0" + main + b"".join(blocks) + (rar4_block(0x7B, 0x4000, b"") if end else b"")


def vint(value):
    out = bytearray()
    while True:
        out.append(value & 0x7F | (0x80 if value > 0x7F else 0))
        value >>= 7
        if not value:
            return bytes(out)


def rar5_block(kind, flags, rest, data=b""):
    body = vint(kind) + vint(flags) + rest
    head = vint(len(body)) + body
    return struct.pack("<I", zlib.crc32(head)) + head + data


def rar5_file(name, content, crc=None, target=None):
    crc = zlib.crc32(content) if crc is None else crc
    raw = name.encode()
    fields = (vint(len(content)) + vint(4) + vint(len(content)) + vint(0o100644) + struct.pack("<I", crc) + vint(0) +
              vint(1) + vint(len(raw)) + raw)
    if target is None:
        return rar5_block(2, 2, fields, content)
    record = vint(5) + vint(1) + vint(0) + vint(len(target)) + target
    extra = vint(len(record)) + record
    fields = vint(len(extra)) + fields
    return rar5_block(2, 3, fields + extra, content)


def rar5(blocks, main_flags=0, end=True):
    return b"Rar!\x1a\x07\1\0" + rar5_block(1, 0, vint(main_flags)) + b"".join(blocks) + (rar5_block(5, 0, vint(0)) if end else b"")


def rars():
    whole = rar5([rar5_file(name, content) for name, content in FILES])
    return {
        "good5.rar": whole,
        "good4.rar": rar4([rar4_file(name, content) for name, content in FILES]),
        "wrong_crc5.rar": rar5([rar5_file("changed.txt", NOTE, crc=1), rar5_file("sound.txt", SECOND.encode())]),
        "wrong_crc4.rar": rar4([rar4_file("changed.txt", NOTE, crc=1), rar4_file("sound.txt", SECOND.encode())]),
        "cut5.rar": whole[:-60],
        "locked4.rar": rar4([rar4_file("closed.txt", NOTE, flags=4)]),
        "locked_list4.rar": rar4([bytes(range(40))], main_flags=0x80, end=False),
        "volume5.rar": rar5([rar5_file("part.txt", NOTE)], main_flags=1),
        "traversal5.rar": rar5([rar5_file("../../evil.txt", NOTE), rar5_file("link", b"", target=b"/etc/passwd")]),
        "head_only.rar": whole[:8],
        "empty.rar": b"",
    }


# ---- CAB: [MS-CAB] ----------------------------------------------------------------------------


def cab(files, claimed=None, cut=0, kind=0):
    body = b"".join(content for _, content in files)
    entries = bytearray()
    at = 0
    for name, content in files:
        is_utf8 = any(ord(letter) > 127 for letter in name)
        entries += struct.pack("<IIHHHH", len(content), at, 0, 0x3E43, 0x20A0, 0x20 | (0x80 if is_utf8 else 0)) + name.encode() + b"\0"
        at += len(content)
    files_at = 36 + 8
    data_at = files_at + len(entries)
    data = struct.pack("<IHH", 0, len(body), len(body)) + body
    size = data_at + len(data)
    head = struct.pack("<4sIIIIIBBHHHHH", b"MSCF", 0, size, 0, files_at, 0, 3, 1, 1,
                       len(files) if claimed is None else claimed, 0, 7, 0)
    whole = head + struct.pack("<IHH", data_at, 1, kind) + bytes(entries) + data
    return whole[:len(whole) - cut]


def cabs():
    return {
        "good.cab": cab([("note.txt", NOTE), ("تصاريح\\قائمة.txt", ARABIC_NOTE)]),
        "too_few.cab": cab([("note.txt", NOTE)], claimed=4),
        "cut.cab": cab([("note.txt", NOTE), ("second.txt", SECOND.encode())], cut=30),
        "traversal.cab": cab([("..\\..\\evil.txt", NOTE)]),
        "bad_method.cab": cab([("note.txt", NOTE)], kind=15),
        "head_only.cab": cab([("note.txt", NOTE)])[:30],
        "empty.cab": b"",
    }


def samples():
    return {"7z": sevens(), "rar": rars(), "cab": cabs()}
