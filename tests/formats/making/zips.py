# SPDX-License-Identifier: AGPL-3.0-or-later
"""ZIP files byte by byte, so that each of their lies can be told."""
import dataclasses
import struct
import zlib

DOS_DATE = (2011 - 1980) << 9 | 2 << 5 | 3  # 2011-02-03
DOS_TIME = 4 << 11 | 5 << 5


@dataclasses.dataclass
class Member:
    name: str | bytes
    data: bytes = b""
    method: int = 8
    crc: int | None = None  # What the directory claims.
    size: int | None = None  # Claimed bytes.
    flags: int | None = None
    local_name: bytes | None = None
    mode: int = 0  # Of Unix, with its kind.
    has_local: bool = True
    password: bytes = b""


def packed(data, method):
    if method == 0:
        return data
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


CRC_TABLE = [0] * 256
for _n in range(256):
    _c = _n
    for _ in range(8):
        _c = 0xEDB88320 ^ (_c >> 1) if _c & 1 else _c >> 1
    CRC_TABLE[_n] = _c


def encrypted(data, password, check):
    """The traditional encryption of APPNOTE 6.1, with twelve fixed bytes in front."""
    keys = [0x12345678, 0x23456789, 0x34567890]

    def step(crc, byte):
        return CRC_TABLE[(crc ^ byte) & 0xFF] ^ (crc >> 8)

    def update(byte):
        keys[0] = step(keys[0], byte)
        keys[1] = ((keys[1] + (keys[0] & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = step(keys[2], keys[1] >> 24)

    for byte in password:
        update(byte)
    out = bytearray()
    for byte in bytes(range(11)) + bytes([check]) + data:
        mix = (keys[2] | 2) & 0xFFFF
        out.append(byte ^ (((mix * (mix ^ 1)) >> 8) & 0xFF))
        update(byte)
    return bytes(out)


def zip_of(members, comment=b"", declared=None, disk=0):
    """The archive; `declared` is the number of members that its end record claims."""
    body, directory = bytearray(), bytearray()
    for member in members:
        name = member.name.encode() if isinstance(member.name, str) else member.name
        is_ascii = all(byte < 0x80 for byte in name)
        flags = member.flags if member.flags is not None else (0 if is_ascii or isinstance(member.name, bytes) else 0x800)
        crc = zlib.crc32(member.data)
        content = packed(member.data, member.method)
        if member.password:
            flags |= 1
            content = encrypted(content, member.password, crc >> 24)
        sizes = struct.pack("<III", crc if member.crc is None else member.crc, len(content),
                            len(member.data) if member.size is None else member.size)
        start = struct.pack("<HHHHH", 20, flags, member.method, DOS_TIME, DOS_DATE)
        at = len(body)
        if member.has_local:
            local = name if member.local_name is None else member.local_name
            body += b"PK\3\4" + start + sizes + struct.pack("<HH", len(local), 0) + local + content
        else:
            at += 7
        made_on = 3 if member.mode else 0
        directory += (b"PK\1\2" + struct.pack("<BB", 20, made_on) + start + sizes +
                      struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, member.mode << 16, at) + name)
    count = len(members) if declared is None else declared
    end = b"PK\5\6" + struct.pack("<HHHHIIH", disk, disk, count, count, len(directory), len(body), len(comment))
    return bytes(body + directory) + end + comment


def parts(texts):
    """An office package: names and contents, in order; strings become UTF-8."""
    return zip_of([Member(name, text.encode() if isinstance(text, str) else text,
                          method=0 if name == "mimetype" else 8) for name, text in texts.items()])
