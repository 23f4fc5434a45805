"""What is kept of a stretch or a position of a text, so that it is found again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.document.model import Part
from reader.document.position import Position

CONTEXT = 32
"""Code points that are kept before and after the words of a part."""

FOLLOWING = 64
"""Code points that are kept from a position on."""

PRECEDING = 64
"""Code points that are kept before a position."""


@dataclass(frozen=True, slots=True)
class TextQuote:
    """Words and how to find them again.

    ``prefix`` and ``suffix`` are what stood before and after them; a newline in these is the end of a paragraph.
    ``paragraph`` (an index) and ``start`` (a code point of its text) are where the words stood: only a hint.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    paragraph: int = 0
    start: int = 0

    @property
    def position(self) -> Position:
        """Where the words began."""
        return Position(self.paragraph, self.start)


def quote_part(paragraphs: Sequence[str], part: Part) -> TextQuote:
    """The quote of a part, with `CONTEXT` code points on either side, over the ends of paragraphs."""
    text, span = paragraphs[part.paragraph], part.span
    prefix = _before(paragraphs, part.paragraph, span.start, CONTEXT)
    suffix = _after(paragraphs, part.paragraph, span.end, CONTEXT)
    return TextQuote(text[span.start : span.end], prefix, suffix, part.paragraph, span.start)


def quote_position(paragraphs: Sequence[str], position: Position) -> TextQuote:
    """The quote of a position: the words from it on, and those before it, over the ends of paragraphs.

    A position in no paragraph, as in the title, is kept without words.
    """
    paragraph, offset = position.paragraph, max(position.offset, 0)
    if not 0 <= paragraph < len(paragraphs):
        return TextQuote("", paragraph=paragraph, start=position.offset)
    exact = _after(paragraphs, paragraph, offset, FOLLOWING)
    prefix = _before(paragraphs, paragraph, offset, PRECEDING)
    return TextQuote(exact, prefix, paragraph=paragraph, start=position.offset)


def _before(paragraphs: Sequence[str], paragraph: int, offset: int, length: int) -> str:
    words = paragraphs[paragraph][max(offset - length, 0) : offset]
    while len(words) < length and paragraph > 0:
        paragraph -= 1
        words = f"{paragraphs[paragraph][-length:]}\n{words}"
    return words[-length:]


def _after(paragraphs: Sequence[str], paragraph: int, offset: int, length: int) -> str:
    words = paragraphs[paragraph][offset : offset + length]
    while len(words) < length and paragraph + 1 < len(paragraphs):
        paragraph += 1
        words = f"{words}\n{paragraphs[paragraph][:length]}"
    return words[:length]
