#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""make.py [FOLDER]: writes the samples of all formats, below this folder or another; always the same bytes."""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE))

from making import archives, mail, office, open_office, packages, pdfs, pictures, plain

BYTES_MAX = {"iso": 60_000}  # The first 32 KiB of an image are unused by the format, and readers ask for 16 KiB more.
BYTES_MAX_ELSE = 20_000


def main():
    target = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for module in (plain, archives, packages, mail, pdfs, office, open_office, pictures):
        for format_name, samples in module.samples().items():
            folder = target / format_name
            folder.mkdir(parents=True, exist_ok=True)
            for name, content in samples.items():
                if len(content) > (most := BYTES_MAX.get(format_name, BYTES_MAX_ELSE)):
                    sys.exit(f"{format_name}/{name} has {len(content)} bytes, at most {most}")
                (folder / name).write_bytes(content)


if __name__ == "__main__":
    main()
