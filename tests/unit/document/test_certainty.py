"""What counts as sure, and who else may have said something."""

from __future__ import annotations

from dataclasses import replace

import pytest
from articles import article

from reader.document import BY_HAND, QuotationKind
from reader.document.certainty import SURE, doubt, ids_by_name, is_inferred, is_sure, runners_up
from reader.document.model import Candidate, Speaker


@pytest.mark.parametrize(
    ("confidence", "sure", "mark"),
    [(1.0, True, ""), (SURE, True, ""), (SURE - 0.01, False, "?"), (0.0, False, "?")],
)
def test_from_the_threshold_on_a_speaker_is_sure(confidence, sure, mark):
    (said,) = article("{a:so it is}").quotations
    said = replace(said, confidence=confidence)
    assert (is_sure(said), is_inferred(said), doubt(said)) == (sure, not sure, mark)


@pytest.mark.parametrize("confidence", [0.2, 1.0])
def test_nobody_is_neither_sure_nor_inferred(confidence):
    (said,) = article("{a:so it is}").quotations
    for nobody in (replace(said, speaker=None), replace(said, kind=QuotationKind.SCARE)):
        nobody = replace(nobody, confidence=confidence)
        assert (is_sure(nobody), is_inferred(nobody), doubt(nobody)) == (False, False, "")


def test_runners_up_are_the_candidates_without_the_speaker_by_any_name():
    (said,) = article("{a:so it is}").quotations
    said = replace(said, candidates=(Candidate("Moor", 0.6), Candidate("Ben Quill", 0.3), Candidate("Cara Lind", 0.1)))
    speaker = Speaker("a", "Ada Moor", aliases=("Moor",))
    assert [one.name for one in runners_up(said, speaker)] == ["Ben Quill", "Cara Lind"]
    assert runners_up(said, None) == said.candidates
    assert runners_up(replace(said, rule=BY_HAND), speaker) == ()


def test_an_alias_of_two_speakers_names_neither():
    people = (Speaker("a", "Ada Moor", aliases=("Moor", "Ada")), Speaker("b", "Ben Moor", aliases=("Moor",)))
    document = replace(article(), speakers=people)
    assert ids_by_name(document) == {"ada": "a", "ada moor": "a", "ben moor": "b"}
