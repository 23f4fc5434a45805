"""The words of a quotation with what journalism puts into it: ellipses, brackets, a "[sic]"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from reader.document.model import Span
from reader.verify.folding.normalise import Normaliser

_DOTS = r"(?:\.(?:\s?\.){2,3}|…\.?|\*(?:\s?\*){2})"
_ELLIPSIS = re.compile(rf"\[\s*{_DOTS}\s*\]|\(\s*{_DOTS}\s*\)|{_DOTS}")
_BRACKETS = re.compile(r"\[([^\[\]]{1,80})\]")
NOWHERE = -1


@dataclass(frozen=True, slots=True)
class QuotedWord:
    """A word of a quotation: as `reader.verify.folding.normalise.Word`, and where it stands in it.

    ``piece`` is the number of the stretch between ellipses, from 0; ``bracket`` the number of the brackets that it
    stands in, `NOWHERE` for most.
    """

    word: str
    written: str
    span: Span
    piece: int = 0
    bracket: int = NOWHERE


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation to be looked for. ``marks`` are the spans of its ellipses."""

    text: str
    words: tuple[QuotedWord, ...]
    marks: tuple[Span, ...] = ()

    @property
    def pieces(self) -> int:
        """How many stretches the ellipses leave."""
        return self.words[-1].piece + 1 if self.words else 0


def quoted(text: str, normaliser: Normaliser) -> Quoted:
    """Read a quotation. An ellipsis before the first word or behind the last one cuts nothing out."""
    marks = [Span(*match.span()) for match in _ELLIPSIS.finditer(text)]
    brackets = [
        match.span()
        for match in _BRACKETS.finditer(text)
        if not _ELLIPSIS.fullmatch(match[0]) and not _inside_word(text, *match.span())
    ]
    words: list[QuotedWord] = []
    first_piece = None
    mark_ends = [mark.end for mark in marks]
    bracket_starts = [start for start, _ in brackets]
    for token in normaliser.tokens(text):
        piece = bisect_right(mark_ends, token.span.start)
        if first_piece is None:
            first_piece = piece
        bracket = bisect_left(bracket_starts, token.span.start) - 1
        if bracket >= 0 and token.span.start >= brackets[bracket][1]:
            bracket = NOWHERE
        words.append(QuotedWord(token.word, token.written, token.span, piece - first_piece, bracket))
    return Quoted(text, _of_partial_brackets(text, words, len(brackets)), tuple(marks))


def _inside_word(text: str, start: int, end: int) -> bool:
    """Whether brackets hold letters of a word, as in "[T]he" and "rais[ed]"."""
    return (text[start - 1 : start].isalnum() and start > 0) or text[end : end + 1].isalnum()


def _of_partial_brackets(text: str, words: list[QuotedWord], brackets: int) -> tuple[QuotedWord, ...]:
    """The words, those that have some letters in brackets standing in brackets of their own."""
    found: list[QuotedWord] = []
    for word in words:
        written = text[word.span.start : word.span.end]
        if word.bracket == NOWHERE and "[" in written and len(written.partition("[")[2].partition("]")[0]) > 0:
            found.append(QuotedWord(word.word, word.written, word.span, word.piece, brackets))
            brackets += 1
        else:
            found.append(word)
    return tuple(found)
