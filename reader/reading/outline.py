"""The outline of a document: its headings, or its pages, and where one is among them. Pure."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from reader.document import Document, ParagraphKind
from reader.document.pages import first_words, page_starts
from reader.reading.position import Position


class Heading(NamedTuple):
    """An entry of the outline: its words, where it stands, and the page, an empty string where nobody knows it."""

    words: str
    at: Position
    page: str = ""


def outline(document: Document, top: Position) -> list[Heading]:
    """The headings in reading order, before them the beginning (``top``) under the title.

    A document without headings has its pages instead, each with its first words; empty without pages too.
    """
    found = [
        Heading(" ".join(paragraph.text.split()), Position(number, 0), paragraph.page)
        for number, paragraph in enumerate(document.paragraphs)
        if paragraph.kind is ParagraphKind.HEADING
    ] or [
        Heading(f"{first_words(document.paragraphs[at.paragraph].text, at.offset)} …", Position(*at), page)
        for page, at in page_starts(document)
    ]
    return [Heading(document.title, top), *found] if found else []


def in_pages(headings: list[Heading], document: Document) -> bool:
    """Whether the entries of an outline are pages."""
    kinds = document.paragraphs
    return bool(headings) and all(kinds[entry.at.paragraph].kind is not ParagraphKind.HEADING for entry in headings[1:])


def heading_at(headings: list[Heading], position: Position) -> int | None:
    """The index of the heading under which a position stands; None without headings."""
    return max(bisect_right(headings, position, key=lambda heading: heading.at) - 1, 0) if headings else None
