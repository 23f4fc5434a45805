"""The paragraphs of a document as one text, in which words are looked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from reader.document.model import Part, Span
from reader.document.position import Position

MOST_PLACES = 500
"""Occurrences of the same words that are looked at, at most."""


def nearest_first(words: str, text: str, hint: int, most: int = MOST_PLACES) -> Iterator[int]:
    """The offsets at which words stand in a text, at most so many, by their distance from an offset.

    Of two at the same distance the earlier comes first. Occurrences may overlap. An empty string stands nowhere.
    """
    if not words:
        return
    after = text.find(words, max(hint, 0))
    before = text.rfind(words, 0, max(hint + len(words) - 1, 0))
    for _ in range(most):
        if after < 0 and before < 0:
            return
        if before < 0 or (after >= 0 and after - hint < hint - before):
            yield after
            after = text.find(words, after + 1)
        else:
            yield before
            before = text.rfind(words, 0, before + len(words) - 1) if before else -1


def shared_before(words: str, text: str, at: int) -> int:
    """How many code points at the end of ``words`` stand in the text immediately before an offset."""
    most = min(len(words), at)
    shared = 0
    while shared < most and text[at - shared - 1] == words[-shared - 1]:
        shared += 1
    return shared


def shared_after(words: str, text: str, at: int) -> int:
    """How many code points at the beginning of ``words`` stand in the text from an offset on."""
    most = min(len(words), len(text) - at)
    shared = 0
    while shared < most and text[at + shared] == words[shared]:
        shared += 1
    return shared


class JoinedText:
    """Paragraphs joined by newlines. An index counts code points of the whole, a position those of one paragraph."""

    def __init__(self, paragraphs: Iterable[str]) -> None:
        self.paragraphs = [*paragraphs]
        self.whole = "\n".join(self.paragraphs)
        self._starts = [0, *accumulate(len(text) + 1 for text in self.paragraphs)]

    def index_of(self, position: Position) -> int:
        """The index of a position; of the nearest one where there is no such position."""
        if position.paragraph < 0 or not self.paragraphs:
            return 0
        if position.paragraph >= len(self.paragraphs):
            return len(self.whole)
        text = self.paragraphs[position.paragraph]
        return self._starts[position.paragraph] + min(max(position.offset, 0), len(text))

    def position_of(self, index: int) -> Position:
        """The position of an index."""
        if not self.paragraphs:
            return Position(0, 0)
        paragraph = self.paragraph_at(index)
        return Position(paragraph, min(index - self._starts[paragraph], len(self.paragraphs[paragraph])))

    def clamped(self, position: Position) -> Position:
        """The position, or the nearest one that exists. One above the first paragraph stays."""
        return position if position.paragraph < 0 else self.position_of(self.index_of(position))

    def start_of(self, paragraph: int) -> int:
        """The index at which a paragraph begins; for the number of paragraphs, where another one would."""
        return self._starts[paragraph]

    def paragraph_at(self, index: int) -> int:
        """The paragraph in which an index is. The newline after a paragraph belongs to it."""
        return min(max(bisect_right(self._starts, index) - 1, 0), len(self.paragraphs) - 1)

    def part_at(self, index: int, length: int) -> Part | None:
        """A stretch of the whole as a part of a paragraph; None where it runs over the end of one."""
        paragraph = self.paragraph_at(index)
        start = index - self._starts[paragraph]
        if start + length > len(self.paragraphs[paragraph]):
            return None
        return Part(paragraph, Span(start, start + length))

    def is_start(self, index: int) -> bool:
        """Whether a paragraph begins at an index, or would after the last."""
        return self._starts[bisect_right(self._starts, index) - 1] == index
