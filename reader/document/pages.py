"""The pages of a document: on which page words stand, and where each page begins.

A page is called as it is numbered: "12", "xii", "A-3". Of a document without pages every answer is an empty string.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from reader.document.model import Document, Paragraph, Part
from reader.document.paragraph_numbers import paragraph_place
from reader.document.position import Position

_FIRST_WORDS = re.compile(r"\S+(?: \S+){0,3}")
_LONGEST = 60
"""Code points of the first words of a page."""
_NEAR = 3
"""A page that is named again within so many pages is the same: the notes at its foot stand below what runs over it."""

_last: tuple[Sequence[Paragraph], tuple[PageStart, ...]] = ((), ())
"""The paragraphs that were asked about last, and where their pages begin."""


class PageStart(NamedTuple):
    """A page and where it begins."""

    page: str
    at: Position


def page_at(paragraph: Paragraph, offset: int) -> str:
    """The page on which the code point at an offset into a paragraph stands."""
    breaks = paragraph.page_breaks
    before = bisect_right(breaks, offset, key=lambda one: one.at)
    return breaks[before - 1].page if before else paragraph.page


def pages_of(document: Document, parts: Sequence[Part]) -> tuple[str, str]:
    """The pages on which words begin and end, which are mostly the same; empty strings where nobody knows."""
    first, last = parts[0], parts[-1]
    begins = page_at(document.paragraphs[first.paragraph], first.span.start)
    ends = page_at(document.paragraphs[last.paragraph], max(last.span.end - 1, last.span.start))
    return begins or ends, ends or begins


def page_place(document: Document, parts: Sequence[Part]) -> str:
    """The pages of some words as they are named in a text: "p. 12", "pp. 12–13"; an empty string for none."""
    return page_words(*pages_of(document, parts))


def place_of_words(document: Document, parts: Sequence[Part]) -> str:
    """Where some words stand, as it is named in a text: "p. 12, ¶ 34", without pages "¶ 34"."""
    places = (page_place(document, parts), paragraph_place(document, parts[0].paragraph))
    return ", ".join(filter(None, places))


def page_words(first: str, last: str) -> str:
    """Two pages, which may be the same, as they are named in a text: "p. 12", "pp. 12–13"."""
    if not first:
        return ""
    return f"p. {first}" if first == last else f"pp. {first}–{last}"


def page_near(document: Document, paragraph: int, offset: int = 0) -> str:
    """The page of a place in the text, by the paragraph's index; of the title that of the first paragraph."""
    if not document.paragraphs:
        return ""
    if paragraph < 0:
        return document.paragraphs[0].page
    return page_at(document.paragraphs[min(paragraph, len(document.paragraphs) - 1)], offset)


def page_starts(document: Document) -> tuple[PageStart, ...]:
    """Where each page begins, in reading order; pages without text are not among them."""
    global _last  # noqa: PLW0603 - one value, replaced whole: screen and jumps ask about one document many times
    paragraphs, starts = _last
    if paragraphs is not document.paragraphs:
        starts = _starts(document.paragraphs)
        _last = (document.paragraphs, starts)
    return starts


def page_start(document: Document, page: str) -> Position | None:
    """Where a page begins, capitals aside; None where there is none of that name."""
    wanted = page.strip().casefold()
    return next((start.at for start in page_starts(document) if start.page.casefold() == wanted), None)


def first_words(text: str, at: int) -> str:
    """The first words of a page that begins at an offset into a paragraph's text, by which it is found again."""
    found = _FIRST_WORDS.match(text, at, at + _LONGEST)
    return found[0] if found is not None else text[at : at + 1]


def _starts(paragraphs: Sequence[Paragraph]) -> tuple[PageStart, ...]:
    found: list[PageStart] = []
    for index, paragraph in enumerate(paragraphs):
        places = [(0, paragraph.page), *((one.at, one.page) for one in paragraph.page_breaks)]
        for offset, page in places:
            if page and all(page != near.page for near in found[-_NEAR:]):
                found.append(PageStart(page, Position(index, offset)))
    return tuple(found)
