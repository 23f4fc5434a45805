"""Verdicts against speech recognition: some of its words are wrong, so that not every difference is the article's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.verify.folding.normalise import Normaliser
from reader.verify.folding.numerals import is_number
from reader.verify.judging.meaning import is_closed
from reader.verify.verdict import Edit, EditKind
from reader.verify.word_lists import WordLists

_LONGEST = 3
"""Words that a recogniser gets wrong in a row."""


def softened(edits: Sequence[Edit], lists: WordLists, normaliser: Normaliser) -> tuple[Edit, ...]:
    """The edits, those that may be the recogniser's errors as edits of spelling.

    A word for a word may be one, whatever the quotation has there; a word too many or too few where it touches no
    meaning. What stays is a change within a closed class ("may" for "will", 43 for 34) and a negation too many or too
    few: there somebody has to listen.
    """
    return tuple(_softened(edit, lists, normaliser) for edit in edits)


def _softened(edit: Edit, lists: WordLists, normaliser: Normaliser) -> Edit:
    if edit.kind not in (EditKind.REPLACED, EditKind.ADDED, EditKind.DROPPED):
        return edit
    was, now = normaliser.words(edit.was), normaliser.words(edit.now)
    if max(len(was), len(now)) > _LONGEST:
        return edit
    if edit.meaning is not None:
        misheard = was and not any(is_closed(word, lists) or is_number(word) for word in was)
        if edit.kind is not EditKind.REPLACED or not misheard:
            return edit
    return replace(edit, kind=EditKind.SPELLING, meaning=None)
