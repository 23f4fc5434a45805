"""Verdicts against speech recognition: some of its words are wrong, so that not every difference is the article's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.verify.folding.normalise import Normaliser
from reader.verify.judging.meaning import is_of
from reader.verify.verdict import Edit, EditKind, Meaning

_LONGEST = 3
"""Words that a recogniser gets wrong in a row."""
_KEPT = frozenset({Meaning.NEGATION, Meaning.NUMBER})
"""What is an alarm also where it stands on one side only: too many or too few."""


def softened(edits: Sequence[Edit], normaliser: Normaliser) -> tuple[Edit, ...]:
    """The edits, those that may be the recogniser's errors as edits of spelling.

    A word for a word may be one, and a word too many or too few where it touches no meaning. What stays is a change
    within a closed class ("may" for "will", 43 for 34), and a negation or a number too many or too few: there somebody
    has to listen.
    """
    return tuple(
        replace(edit, kind=EditKind.SPELLING, meaning=None) if _may_be(edit, normaliser) else edit for edit in edits
    )


def _may_be(edit: Edit, normaliser: Normaliser) -> bool:
    """Whether an edit may be the recogniser's."""
    if edit.kind not in (EditKind.REPLACED, EditKind.ADDED, EditKind.DROPPED):
        return False
    was, now = normaliser.words(edit.was), normaliser.words(edit.now)
    if max(len(was), len(now)) > _LONGEST:
        return False
    if edit.meaning is None:
        return True
    if edit.kind is not EditKind.REPLACED:
        return edit.meaning not in _KEPT
    if edit.meaning is Meaning.NEGATION:
        # A word that is no negation heard for one that is: "knot" for "not", and not "not" for nothing.
        return len(was) == len(now) and not is_of(was, Meaning.NEGATION, normaliser.lists)
    return not (is_of(was, edit.meaning, normaliser.lists) and is_of(now, edit.meaning, normaliser.lists))
