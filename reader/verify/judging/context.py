"""What the source says right before and behind a quotation, where that turns the meaning."""

from __future__ import annotations

from reader.verify.index.positions import SourceIndex
from reader.verify.judging.meaning import negates
from reader.verify.judging.omissions import parted
from reader.verify.word_lists import WordLists

_BEFORE = 3


def turns_the_meaning(index: SourceIndex, first: int, last: int, lists: WordLists) -> str:
    """The word of the same sentence that turns the meaning of the words ``[first, last)``; empty where there is none.

    That is a negation right before them, or a word such as "unless" with which the sentence goes on.
    """
    turn = index.turn(first)
    for at in range(first - 1, max(first - 1 - _BEFORE, -1), -1):
        if index.turn(at) != turn or parted(index, at, at + 1):
            break
        if negates([index.words[at]], lists):
            return _as_written(index, at)
    goes_on = last < len(index) and index.turn(last) == turn and index.words[last] in lists.word_class("continues")
    return _as_written(index, last) if goes_on and not index.sentence_ends(last - 1, last) else ""


def _as_written(index: SourceIndex, position: int) -> str:
    span = index.token(position).span
    return index.stretch(position).text[span.start : span.end]
