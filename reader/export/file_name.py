"""What a file is called in which a document, or some of it, is exported."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Protocol

from reader.document import Document
from reader.document.head import name_of
from reader.export.excerpt import Excerpt
from reader.export.formats.formats import Format
from reader.export.sanitize import on_one_line

_LONGEST = 36
"""Characters of a title in a name: enough to know it by, and short enough for a list of files."""

_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?=-|$)")


class Made(Protocol):
    """What makes files of documents: a format, a template."""

    @property
    def suffix(self) -> str:
        """The ending of their names."""
        ...

    def render(self, excerpts: Sequence[Excerpt]) -> str:
        """The text of one."""
        ...


def file_name(document: Document, form: Format, part: str = "") -> str:
    """A name in small letters with hyphens between its words: ``harbour-wall-vote.md``, ``harbour-wall-vote-quill.md``.

    ``part`` says which part of the document it is. Nothing in a name hides the file, leaves the folder or is a device.
    """
    return file_name_with(document, form.suffix, part)


def named_each(excerpts: Sequence[Excerpt], form: Made) -> list[tuple[str, str]]:
    """A file for each document: its name, which no other has, and its text."""
    taken: set[str] = set()
    files: list[tuple[str, str]] = []
    for excerpt in excerpts:
        name, number = file_name_with(excerpt.document, form.suffix), 1
        while name in taken:
            number += 1
            name = file_name_with(excerpt.document, form.suffix, str(number))
        taken.add(name)
        files.append((name, form.render([excerpt])))
    return files


def file_name_with(document: Document, suffix: str, part: str = "") -> str:
    """The same for a format that is known only by the ending of its files."""
    return "-".join(filter(None, [_slug(name_of(document), _LONGEST) or "document", _slug(part, 24)])) + suffix


def _slug(text: str, longest: int) -> str:
    words = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", on_one_line(text).lower())).strip("-")
    if len(words) > longest:
        words = words[:longest].rpartition("-")[0] or words[:longest]
    return f"the-{words}" if _RESERVED.match(words) else words
