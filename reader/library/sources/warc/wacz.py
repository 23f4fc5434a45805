"""WACZ files: zip archives of crawls, with WARC files in them (Web Archive Collection Zipped, version 1.1.1)."""

from __future__ import annotations

import os
from typing import BinaryIO
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from reader.ingest.errors import UnreadableError
from reader.ingest.sources.archive import BROKEN
from reader.library.sources.warc.streams import Unpack, Unpacked, Window

ENDING = ".wacz"
"""How the names of WACZ files end."""

_FOLDER = "archive/"
"""Where a WACZ file has its WARC files."""

_WARC = (".warc", ".warc.gz", ".warc.zst")

_DIRECTORY = 8 << 20
"""Bytes of the directory of a WACZ file at most: they take some forty times that in memory."""

_LOCAL = b"PK\x03\x04"
_ENCRYPTED = 1


def members_of(file: BinaryIO, label: str) -> list[str]:
    """The names of the WARC files in a WACZ file.

    Raises:
        UnreadableError: it is none, cannot be read, or has none.
    """
    names = [info.filename for info in archive_of(file, label).infolist() if _is_warc_member(info)]
    if not names:
        raise UnreadableError(
            f"{label}: there are no WARC files in its folder archive; where it names other WACZ files, add those"
        )
    return list(dict.fromkeys(names))


def member(archive: ZipFile, file: BinaryIO, name: str, label: str) -> BinaryIO:
    """A member of a WACZ file. One that is only stored, as they should be, is read where it stands.

    Raises:
        UnreadableError: it is damaged or encrypted.
    """
    try:
        info = archive.getinfo(name)
    except KeyError:
        raise UnreadableError(f"{label}: it is not there any more; add the file again") from None
    if info.flag_bits & _ENCRYPTED:
        raise UnreadableError(f"{label}: it is encrypted; pack it without a password")
    first = _first_byte(file, info)
    if first is None or _overlaps(archive, info):
        raise UnreadableError(f"{label}: the directory of this file is damaged; get it again")
    if info.compress_type == ZIP_STORED:
        return Window(file, first, info.file_size)  # type: ignore[return-value]

    def made() -> Unpack:
        try:
            return archive.open(info).read1  # type: ignore[attr-defined,no-any-return]
        except BROKEN as error:
            raise UnreadableError(f"{label}: cannot be unpacked ({error}); pack it again, only stored") from None

    return Unpacked(made)  # type: ignore[return-value]


def _first_byte(file: BinaryIO, info: ZipInfo) -> int | None:
    """Where the data of a member begins; None where the file is damaged (APPNOTE 6.3, 4.3.7)."""
    file.seek(info.header_offset)
    head = file.read(30)
    if len(head) < 30 or head[:4] != _LOCAL:
        return None
    if info.compress_type == ZIP_STORED and info.compress_size != info.file_size:
        return None
    first = info.header_offset + 30 + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
    return first if first + info.compress_size <= os.fstat(file.fileno()).st_size else None


def _overlaps(archive: ZipFile, info: ZipInfo) -> bool:
    """Whether another member begins within the data of one: so a small file pretends to be a large one."""
    end = info.header_offset + 30 + info.compress_size
    return any(info.header_offset < other.header_offset < end for other in archive.infolist()) or (
        sum(other.header_offset == info.header_offset for other in archive.infolist()) > 1
    )


def _is_warc_member(info: ZipInfo) -> bool:
    name = info.filename.lower()
    return name.startswith(_FOLDER) and name.endswith(_WARC)


def archive_of(file: BinaryIO, label: str) -> ZipFile:
    """The directory of a WACZ file.

    Raises:
        UnreadableError: it is damaged, or too large.
    """
    try:
        archive = ZipFile(_Careful(file))
    except BadZipFile as error:
        raise UnreadableError(f"{label}: this is no WACZ file, or it is cut short ({error}); get it again") from None
    except BROKEN as error:
        raise UnreadableError(f"{label}: this is no WACZ file that can be read ({error}); get it again") from None
    return archive


class _Careful:
    """A file of which `zipfile` reads no more at once than a directory may have."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(min(size, _DIRECTORY + 1) if size >= 0 else _DIRECTORY + 1)
        if len(data) > _DIRECTORY:
            raise ValueError(f"its directory is larger than {_DIRECTORY >> 20} MB")
        return data
