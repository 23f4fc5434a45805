"""The outline of a document: its headings, and where one is among them. Pure."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from reader.document import Document, ParagraphKind
from reader.reading.position import Position


class Heading(NamedTuple):
    """An entry of the outline: its words, and where it stands."""

    words: str
    at: Position


def outline(document: Document, top: Position) -> list[Heading]:
    """The headings in reading order, before them the beginning (``top``) under the title; empty without headings."""
    found = [
        Heading(" ".join(paragraph.text.split()), Position(number, 0))
        for number, paragraph in enumerate(document.paragraphs)
        if paragraph.kind is ParagraphKind.HEADING
    ]
    return [Heading(document.title, top), *found] if found else []


def heading_at(headings: list[Heading], position: Position) -> int | None:
    """The index of the heading under which a position stands; None without headings."""
    return max(bisect_right(headings, position, key=lambda heading: heading.at) - 1, 0) if headings else None
