"""Where marks stand in a document as it is now (`reader.document.anchoring`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import sleep

from reader.annotations.marks import Mark
from reader.document.anchoring.finder import Finder
from reader.document.model import Document, Part

Parts = tuple[Part, ...]
"""Where a mark stands, in reading order."""

_GIVE_WAY = 32  # marks after which other threads may run


def anchored(document: Document, marks: Iterable[Mark]) -> list[tuple[Mark, Parts | None]]:
    """Every mark with the parts that it stands on, None where its words are gone, in the order given."""
    return list(anchoring(document, marks))


def anchoring(document: Document, marks: Iterable[Mark]) -> Iterator[tuple[Mark, Parts | None]]:
    """As `anchored`, one after the other. It lets other threads run in between, such as one that draws."""
    finder = Finder(paragraph.text for paragraph in document.paragraphs)
    for number, mark in enumerate(marks):
        if number % _GIVE_WAY == 0:
            sleep(0)
        parts = sorted({part for quote in mark.target if (part := finder.find(quote)) is not None})
        yield mark, tuple(parts) or None
