# SPDX-License-Identifier: AGPL-3.0-or-later
"""ZIP, tar, ISO and single compressed streams; 7z, RAR and CAB stand in packages.py."""
import bz2
import lzma
import struct
import zlib

from making.words import ARABIC, LATIN, SECOND
from making.zips import Member, zip_of

NOTE = (LATIN + "\n").encode()
ARABIC_NOTE = (ARABIC + "\n").encode()
LINK_MODE, FILE_MODE = 0o120777, 0o100644


def nested(levels):
    inside = zip_of([Member("leaf.txt", b"innermost text of the nest\n")])
    for _ in range(levels):
        inside = zip_of([Member("n.zip", inside, method=0)])
    return inside


def zips():
    good = zip_of([Member("papers/", method=0), Member("papers/note.txt", NOTE), Member("تصاريح/قائمة.txt", ARABIC_NOTE),
                   Member("stored.txt", SECOND.encode(), method=0)], comment=b"packed by hand")
    wrong = bytearray(zip_of([Member("damaged.txt", NOTE * 20), Member("whole.txt", SECOND.encode())]))
    wrong[60] ^= 0xFF
    return {
        "good.zip": good,
        "cp1256_names.zip": zip_of([Member("التصاريح القديمة.txt".encode("cp1256"), NOTE),
                                    Member("قائمة الشاحنات.txt".encode("cp1256"), ARABIC_NOTE)]),
        "wrong_crc.zip": zip_of([Member("changed.txt", NOTE, crc=1), Member("sound.txt", SECOND.encode())]),
        "damaged_stream.zip": bytes(wrong),
        "cut.zip": good[:-90],
        "cut_member.zip": good[:60],
        "absent_member.zip": zip_of([Member("named_only.txt", NOTE, has_local=False), Member("here.txt", SECOND.encode())]),
        "too_few.zip": zip_of([Member("only.txt", NOTE)], declared=3),
        "locked.zip": zip_of([Member("open.txt", SECOND.encode()), Member("closed.txt", NOTE, password=b"secret")]),
        "last_volume.zip": zip_of([Member("elsewhere.txt", NOTE)], disk=1),
        "traversal.zip": zip_of([Member("../../evil.txt", NOTE), Member("/etc/cron.d/evil", SECOND.encode()),
                                 Member("C:\\Windows\\evil.txt", b"a third text\n"), Member("nul\0name.txt", b"a fourth text\n")]),
        "same_name.zip": zip_of([Member("a.txt", b"the first of two\n"), Member("a.txt", b"the second of two\n")]),
        "link.zip": zip_of([Member("link", b"/etc/passwd", mode=LINK_MODE), Member("link/inside.txt", NOTE, mode=FILE_MODE)]),
        "two_names.zip": zip_of([Member("shown.txt", NOTE, local_name=b"other.exe")]),
        "gap.zip": b"some bytes in front of the list\n" + zip_of([Member("behind.txt", NOTE)]),
        "nested.zip": nested(21),
        "empty_list.zip": zip_of([]),
        "lying_size.zip": zip_of([Member("small.txt", NOTE, size=2_000_000_000)]),
        "empty.zip": b"",
    }


def tar_header(name, size=0, kind=b"0", target=b"", magic=b"ustar\0" + b"00"):
    name = name.encode() if isinstance(name, str) else name
    head = bytearray(512)
    head[0:len(name)] = name
    head[100:108], head[108:116], head[116:124] = b"0000644\0", b"0001750\0", b"0001750\0"
    head[124:136], head[136:148] = b"%011o\0" % size, b"%011o\0" % 1296700000
    head[148:156], head[156:157] = b" " * 8, kind
    head[157:157 + len(target)] = target
    head[257:257 + len(magic)] = magic
    head[148:156] = b"%06o\0 " % sum(head)
    return bytes(head)


def tar_member(name, data, **more):
    return tar_header(name, len(data), **more) + data + bytes(-len(data) % 512)


def pax(key, value):
    line = f" {key}={value}\n".encode()
    size = len(line) + 2
    size = len(line) + len(str(size))
    return tar_member("PaxHeaders/x", str(size).encode() + line, kind=b"x")


END = bytes(1024)


def tars():
    return {
        "good.tar": tar_header("papers/", kind=b"5") + tar_member("papers/note.txt", NOTE) +
        pax("path", "تصاريح/قائمة.txt") + tar_member("short", ARABIC_NOTE) + END,
        "old.tar": tar_member("note.txt", NOTE, magic=b"") + END,
        "no_end.tar": tar_member("note.txt", NOTE) + tar_member("second.txt", SECOND.encode()),
        "cut.tar": tar_member("whole.txt", SECOND.encode()) + tar_member("cut.txt", NOTE * 40)[:1100],
        "bad_sum.tar": tar_member("whole.txt", SECOND.encode()) + tar_member("lost.txt", NOTE).replace(b"lost", b"l0st") + END,
        "links.tar": tar_header("link", kind=b"2", target=b"/etc/passwd") + tar_member("link/x.txt", NOTE) +
        tar_header("device", kind=b"3") + tar_header("hard", kind=b"1", target=b"link/x.txt") + END,
        "traversal.tar": tar_member("../../../tmp/evil.txt", NOTE) + tar_member("/abs.txt", SECOND.encode()) + END,
        "huge_claim.tar": tar_header("huge.bin", 0o77777777777) + NOTE + bytes(512 - len(NOTE)),
        "cp1256_names.tar": tar_member("قائمة الشاحنات القديمة.txt".encode("cp1256"), NOTE) + END,
        "empty.tar": b"",
    }


def gzip(data, name=b"", crc=None):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = packer.compress(data) + packer.flush()
    head = b"\x1f\x8b\x08" + bytes([8 if name else 0]) + struct.pack("<I", 1296700000) + b"\2\3"
    tail = struct.pack("<II", zlib.crc32(data) if crc is None else crc, len(data) & 0xFFFFFFFF)
    return head + (name + b"\0" if name else b"") + body + tail


def gzips():
    long = b"".join(b"line %d of the long text\n" % i for i in range(2000))
    return {
        "note.txt.gz": gzip(NOTE),
        "named.gz": gzip(ARABIC_NOTE, "قائمة.txt".encode()),
        "evil_name.gz": gzip(NOTE, b"../../evil.txt"),
        "two_streams.gz": gzip(NOTE) + gzip(SECOND.encode()),
        "wrong_crc.txt.gz": gzip(NOTE, crc=7),
        "cut.txt.gz": gzip(long)[:2000],
        "packed.tgz": gzip(tar_member("in_tar.txt", NOTE) + END),
        "zeros.gz": gzip(bytes(10_000_000)),
        "head_only.gz": gzip(NOTE)[:9],
        "empty.gz": b"",
    }


def others():
    long = b"".join(b"line %d of the long text\n" % i for i in range(2000))
    damaged_bz2 = bytearray(bz2.compress(long))
    damaged_bz2[1500] ^= 0x55
    damaged_xz = bytearray(lzma.compress(long))
    damaged_xz[-30] ^= 0x55
    return ({"note.txt.bz2": bz2.compress(NOTE), "two_streams.txt.bz2": bz2.compress(NOTE) + bz2.compress(SECOND.encode()),
             "damaged.txt.bz2": bytes(damaged_bz2), "cut.txt.bz2": bz2.compress(long)[:900], "empty.bz2": b""},
            {"note.txt.xz": lzma.compress(NOTE), "cut.txt.xz": lzma.compress(long)[:900],
             "damaged.txt.xz": bytes(damaged_xz), "old.txt.lzma": lzma.compress(NOTE, lzma.FORMAT_ALONE), "empty.xz": b""})


def zstd_frame(blocks, window=b"\x58"):
    """Blocks as (kind, size, bytes): 0 raw, 1 one byte repeated, 3 forbidden."""
    out = b"\x28\xb5\x2f\xfd\x00" + window
    for number, (kind, size, content) in enumerate(blocks):
        last = number == len(blocks) - 1
        out += struct.pack("<I", size << 3 | kind << 1 | last)[:3] + content
    return out


def zstds():
    block = 128 << 10
    bomb = [(1, block, b"ab"[i & 1:][:1]) for i in range(1200)]
    return {
        "note.txt.zst": zstd_frame([(0, len(NOTE), NOTE)]),
        "two_frames.txt.zst": zstd_frame([(0, len(NOTE), NOTE)]) + zstd_frame([(0, len(SECOND), SECOND.encode())]),
        "cut.txt.zst": zstd_frame([(0, len(NOTE), NOTE), (0, 4000, NOTE * 20)])[:500],
        "damaged.txt.zst": zstd_frame([(0, len(NOTE), NOTE), (3, 10, b"0123456789")]),
        "bomb.zst": zstd_frame(bomb),
        "empty.zst": b"",
    }


SECTOR = 2048


def both(number):
    return struct.pack("<I", number) + struct.pack(">I", number)


def iso_record(name, at, size, flags=0):
    length = 33 + len(name) + (len(name) + 1) % 2
    head = struct.pack("<BB", length, 0) + both(at) + both(size) + bytes([111, 2, 3, 4, 5, 0, 0]) + bytes([flags, 0, 0])
    return (head + struct.pack("<HH", 1, 0x100) + bytes([len(name)]) + name).ljust(length, b"\0")


def iso_of(records, contents):
    """A plain ISO 9660 image: descriptor, end, table of paths, the root folder, then one sector per content."""
    root = 19
    volume = bytearray(SECTOR)
    volume[0:7] = b"\1CD001\1"
    volume[8:72] = b" " * 64
    volume[40:46] = b"WINNOW"
    volume[80:88] = both(26)
    for at, value in ((120, 1), (124, 1), (128, SECTOR)):
        volume[at:at + 4] = struct.pack("<H", value) + struct.pack(">H", value)
    volume[132:140] = both(10)
    volume[140:144], volume[148:152] = struct.pack("<I", 18), struct.pack(">I", 18)
    volume[156:190] = iso_record(b"\0", root, SECTOR, 2)
    volume[190:813] = b" " * 623
    volume[881] = 1
    paths = b"\1\0" + struct.pack("<IH", root, 1) + b"\0\0"
    folder = b"".join([iso_record(b"\0", root, SECTOR, 2), iso_record(b"\1", root, SECTOR, 2)] + records)
    contents = contents + [b""] * (6 - len(contents))  # Short images are not taken for what they are.
    image = bytes(16 * SECTOR) + bytes(volume) + (b"\xffCD001\1").ljust(SECTOR, b"\0") + paths.ljust(SECTOR, b"\0")
    return image + folder.ljust(SECTOR, b"\0") + b"".join(content.ljust(SECTOR, b"\0") for content in contents)


def isos():
    records = [iso_record(b"NOTE.TXT;1", 20, len(NOTE)), iso_record(b"SECOND.TXT;1", 21, len(SECOND))]
    good = iso_of(records, [NOTE, SECOND.encode()])
    long = iso_of([iso_record(b"CUT.TXT;1", 20, 6 * SECTOR)], [(NOTE * 34)[:SECTOR]] * 6)
    ring = iso_of([iso_record(b"RING", 19, SECTOR, 2), iso_record(b"NOTE.TXT;1", 20, len(NOTE))], [NOTE])
    return {"good.iso": good, "cut.iso": long[:25 * SECTOR + 20], "ring.iso": ring,
            "beyond.iso": iso_of([iso_record(b"FAR.TXT;1", 5000, 100), iso_record(b"NOTE.TXT;1", 20, len(NOTE))], [NOTE])}


def samples():
    bzip2, xz = others()
    return {"zip": zips(), "tar": tars(), "gzip": gzips(), "bzip2": bzip2, "xz": xz, "zstd": zstds(), "iso": isos()}
