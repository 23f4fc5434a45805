"""Opening a zip archive without trusting it."""

from __future__ import annotations

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

BROKEN = (BadZipFile, OSError, ValueError, RuntimeError, EOFError, zlib.error)
"""What `zipfile` raises for archives and members that are broken, encrypted or of a kind that it does not know."""

_RECORD = b"PK\x01\x02"
"""What the directory of an archive has for every member."""


def open_archive(data: bytes, most: int) -> ZipFile | None:
    """An archive; None where it is broken.

    Raises:
        ValueError: it has more than ``most`` members. They are counted before the directory is read, which takes two
            kilobytes of memory for each.
    """
    if data.count(_RECORD) > most:
        raise ValueError(f"more than {most:,} members")
    try:
        return ZipFile(BytesIO(data))
    except BROKEN:
        return None
