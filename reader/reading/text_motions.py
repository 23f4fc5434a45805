"""Motions of a cursor through the text of a document: by characters, words and paragraphs. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document.position import Position

_WORD = re.compile(r"[^\W_]+(?:['’‑-][^\W_]+)*")


def by_characters(texts: Sequence[str], at: Position, step: int) -> Position:
    """One character on (1) or back (-1), over the ends of paragraphs."""
    offset = at.offset + step
    if 0 <= offset <= len(texts[at.paragraph]):
        return Position(at.paragraph, offset)
    paragraph = at.paragraph + step
    if not 0 <= paragraph < len(texts):
        return at
    return Position(paragraph, 0 if step > 0 else len(texts[paragraph]))


def word_end(texts: Sequence[str], at: Position) -> Position:
    """The end of the word at or after a position; the last end there is where none follows."""
    for paragraph in range(at.paragraph, len(texts)):
        start = at.offset if paragraph == at.paragraph else 0
        for word in _WORD.finditer(texts[paragraph]):
            if word.end() > start:
                return Position(paragraph, word.end())
    return Position(len(texts) - 1, len(texts[-1]))


def word_start(texts: Sequence[str], at: Position) -> Position:
    """The start of the word before a position; the beginning where there is none."""
    for paragraph in range(at.paragraph, -1, -1):
        end = at.offset if paragraph == at.paragraph else len(texts[paragraph])
        starts = [word.start() for word in _WORD.finditer(texts[paragraph]) if word.start() < end]
        if starts:
            return Position(paragraph, starts[-1])
    return Position(0, 0)


def paragraph_edge(texts: Sequence[str], at: Position, step: int) -> Position:
    """The end of this paragraph (1) or its beginning (-1); from there, that of the next one."""
    edge = Position(at.paragraph, len(texts[at.paragraph]) if step > 0 else 0)
    if edge != at or not 0 <= at.paragraph + step < len(texts):
        return edge
    following = at.paragraph + step
    return Position(following, len(texts[following]) if step > 0 else 0)
