"""Files that are zip archives of XML (EPUB, DOCX), read without trusting them."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from reader.ingest.limits import MEGABYTE, Limits
from reader.ingest.markup import Element, xml_root
from reader.ingest.unreadable import UnreadableError

_MOST_MEMBERS = 20_000
_METHODS = (ZIP_STORED, ZIP_DEFLATED)
"""What EPUB (OCF 3.3, 4.2) and DOCX (ISO 29500-2, annex C) allow; others take memory that no size tells beforehand."""


class Package:
    """An open archive. What it unpacks to is counted before anything is unpacked; zip does not give more than that."""

    def __init__(self, data: bytes, label: str, limits: Limits) -> None:
        """Open an archive.

        Raises:
            UnreadableError: it is broken, or would unpack to more than ``limits.unpacked``.
        """
        self.label = label
        try:
            self._archive = ZipFile(BytesIO(data))
            members = self._archive.infolist()
        except (BadZipFile, OSError, ValueError, NotImplementedError, EOFError, UnicodeError):
            raise self.broken("the archive") from None
        if len(members) > _MOST_MEMBERS or sum(member.file_size for member in members) > limits.unpacked:
            most = f"{limits.unpacked // MEGABYTE} MB"
            raise UnreadableError(f"{label}: unpacks to more than {most}; it is no ordinary file of its kind")
        self._names = {member.filename for member in members}

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def read(self, name: str) -> bytes:
        """The bytes of a member.

        Raises:
            UnreadableError: there is none of that name, or it is broken or encrypted.
        """
        import zlib

        if name not in self._names:
            raise self.broken(name)
        try:
            if self._archive.getinfo(name).compress_type not in _METHODS:
                raise self.broken(name)
            return self._archive.read(name)
        except (BadZipFile, OSError, ValueError, NotImplementedError, EOFError, RuntimeError, zlib.error):
            raise self.broken(name) from None

    def xml(self, name: str) -> Element:
        """The root of a member that is XML.

        Raises:
            UnreadableError: it is missing or no XML.
        """
        root = xml_root(self.read(name))
        if root is None:
            raise self.broken(name)
        return root

    def broken(self, what: str) -> UnreadableError:
        """The error that says which part is broken."""
        return UnreadableError(f"{self.label}: broken, {what} in it cannot be read; get the file again")
