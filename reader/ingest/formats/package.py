"""Files that are zip archives of XML (EPUB, DOCX), read without trusting them."""

from __future__ import annotations

from zipfile import ZIP_DEFLATED, ZIP_STORED

from reader.document.clean import visible
from reader.ingest.errors import UnreadableError
from reader.ingest.formats.markup import Element, TooNestedError, xml_root
from reader.ingest.limits import MEGABYTE, Limits
from reader.ingest.sources.archive import BROKEN, open_archive

_METHODS = (ZIP_STORED, ZIP_DEFLATED)
"""What EPUB (OCF 3.3, 4.2) and DOCX (ISO 29500-2, annex C) allow; others take memory that no size tells beforehand."""


class Package:
    """An open archive. What it unpacks to is counted before anything is unpacked; zip does not give more than that."""

    def __init__(self, data: bytes, label: str, limits: Limits) -> None:
        """Open an archive.

        Raises:
            UnreadableError: it is broken, or has more members or would unpack to more than ``limits`` allow.
        """
        self.label = label
        self._limits = limits
        try:
            archive = open_archive(data, limits.members)
        except ValueError as error:
            raise self._too_large(str(error)) from None
        if archive is None:
            raise self.broken("the archive")
        self._archive = archive
        members = archive.infolist()
        if sum(member.file_size for member in members) > limits.unpacked:
            raise self._too_large(f"unpacks to more than {limits.unpacked // MEGABYTE} MB")
        self._names = {member.filename for member in members}

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def read(self, name: str) -> bytes:
        """The bytes of a member.

        Raises:
            UnreadableError: there is none of that name, it is larger than ``limits.part``, broken or encrypted.
        """
        if name not in self._names:
            raise self.broken(name)
        member = self._archive.getinfo(name)
        if member.file_size > self._limits.part:
            raise self._too_large(f"{visible(name)} in it unpacks to more than {self._limits.part // MEGABYTE} MB")
        if member.compress_type not in _METHODS:
            raise self.broken(name)
        try:
            return self._archive.read(member)
        except BROKEN:
            raise self.broken(name) from None

    def xml(self, name: str) -> Element:
        """The root of a member that is XML.

        Raises:
            UnreadableError: it is missing or no XML, or more than its parser takes.
        """
        try:
            root = xml_root(self.read(name))
        except TooNestedError:
            raise self._too_large(f"{visible(name)} in it is nested too deep, or has too long a text") from None
        if root is None:
            raise self.broken(name)
        return root

    def _too_large(self, what: str) -> UnreadableError:
        return UnreadableError(f"{self.label}: {what}; it is no ordinary file of its kind")

    def broken(self, what: str) -> UnreadableError:
        """The error that says which part is broken."""
        return UnreadableError(f"{self.label}: broken, {visible(what)} in it cannot be read; get the file again")
