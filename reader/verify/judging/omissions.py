"""Words that a quotation leaves out: fillers, repetitions, and a negation that an ellipsis swallows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.verify.index.positions import SourceIndex
from reader.verify.judging.meaning import negates
from reader.verify.word_lists import WordLists

_CLAUSE = re.compile(r"[.!?…,;:()\[\]–—]|--|(?:^|\s)-(?:\s|$)")
_LONGEST_FILLER = 4
_BESIDE = 2
"""The same where nothing tells where sentences end."""
_NEAR = 4
"""A negation so many words before what is kept may still govern it."""


def is_filler(words: Sequence[str], lists: WordLists) -> bool:
    """Whether all of these words are fillers, by themselves or together, or said twice; at most one a weak filler."""
    at, weak = 0, 0
    while at < len(words):
        length = next(
            (
                n
                for n in range(min(_LONGEST_FILLER, len(words) - at), 0, -1)
                if tuple(words[at : at + n]) in lists.fillers
            ),
            0,
        )
        if not length and words[at] in lists.word_class("weak-filler"):
            length, weak = 1, weak + 1
        if not length and at and words[at] == words[at - 1]:
            length = 1
        if not length or weak > 1:
            return False
        at += length
    return bool(words)


def filler_between(before: Sequence[str], words: Sequence[str], lists: WordLists) -> bool:
    """Whether words are a filler, also where the alignment has put its edge at the same word before it.

    "You, you know, go" beside "you go": what is too many is "you know", and not "know, you".
    """
    for moved in range(min(len(words), len(before) + 1)):
        if moved and before[-moved] != words[-moved]:
            return False
        if is_filler([*words[len(words) - moved :], *words[: len(words) - moved]], lists):
            return True
    return False


def is_repeated(index: SourceIndex, first: int, last: int) -> bool:
    """Whether the source says the words ``[first, last)`` twice in a row, so that one of them may be left out."""
    words, length = index.words, last - first
    if index.turn(first) != index.turn(last - 1):
        return False
    gone = words[first:last]
    return words[max(first - length, 0) : first] == gone or words[last : last + length] == gone


def swallows_negation(index: SourceIndex, first: int, last: int, lists: WordLists) -> bool:
    """Whether what an ellipsis stands for, the words ``[first, last)``, negates something that is kept.

    What counts is the rest of the sentence that is kept before, and the beginning of the one that is kept after. Where
    both are one sentence, a negation in it counts wherever it stands, except in a clause that is left out whole.
    """
    if first <= 0 or last >= len(index) or first >= last:
        return False
    if not negates(index.words[first:last], lists):
        return False
    if not index.punctuated:
        return negates(index.words[first : min(first + _BESIDE, last)], lists) or negates(
            index.words[max(last - _BESIDE, first) : last], lists
        )
    ends = [at for at in range(first, last + 1) if index.sentence_ends(at - 1, at)]
    if not ends:
        return _in_kept_clause(index, first, last, lists)
    head = index.words[first : ends[0]]
    tail_start = ends[-1]
    tail = index.words[tail_start:last]
    joined = head[:1] and head[0] in lists.word_class("coordinator") and parted(index, first - 1, first)
    if negates(head[:_NEAR], lists) and not joined:
        return True
    near = max(tail_start, last - _NEAR)
    negation = next((at for at in range(last - 1, near - 1, -1) if index.words[at] in lists.word_class("negation")), -1)
    return bool(tail) and negation >= 0 and not any(parted(index, at, at + 1) for at in range(negation, last))


def _in_kept_clause(index: SourceIndex, first: int, last: int, lists: WordLists) -> bool:
    """Whether a negation within one sentence stands outside of clauses that are left out whole."""
    cuts = [at for at in range(first, last + 1) if parted(index, at - 1, at)]
    bounds = [first, *[at for at in cuts if first < at < last], last]
    whole_left, whole_right = first in cuts, last in cuts
    clauses = [(bounds[n], bounds[n + 1]) for n in range(len(bounds) - 1)]
    subordinators = lists.word_class("subordinator")
    inside = False
    for number, (begin, end) in enumerate(clauses):
        opens = number > 0 or whole_left
        if opens:
            inside = index.words[begin] in subordinators
        closes = number + 1 < len(clauses) or whole_right
        if negates(index.words[begin:end], lists) and not (opens and closes and inside):
            return True
    return False


def parted(index: SourceIndex, first: int, last: int) -> bool:
    """Whether a mark that ends a clause or a sentence stands between two words."""
    return _CLAUSE.search(index.between(first, last)) is not None
