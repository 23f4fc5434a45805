"""Quotations that were read and labelled by hand, before the checker saw them.

What it gets wrong is named in `WRONG`, and nothing else may be: neither a pair that it gets wrong and that is not
named, nor one that is named and that it gets right.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from test_conventions import source_in
from verifying import verdict

from reader.verify.verdict import Flag, Verdict

FOLDER = Path(__file__).parents[2] / "fixtures" / "verification_pairs"

WRONG: dict[str, str] = {}
"""Pairs that come out otherwise than they were labelled: the words, and how they come out."""


def pairs():
    for file in sorted(FOLDER.glob("*.yaml")):
        record = yaml.safe_load(file.read_text(encoding="utf-8"))
        source = source_in(record)
        for label, speaker, words in record["pairs"]:
            yield label, words, verdict(words, source, speaker=speaker)


def said_of(found: Verdict) -> str:
    """A verdict as the labels are written; notes on the context are not judged."""
    order = (Flag.SMALL, Flag.MARKED, Flag.UNMARKED, Flag.BRACKETED, Flag.SHORT, Flag.OTHER_SPEAKER)
    words = [str(found.category), *(str(flag) for flag in order if flag in found.flags)]
    return " ".join(words + ([f"meaning:{found.meaning}"] if found.meaning else []))


@pytest.fixture(scope="module")
def judged():
    return list(pairs())


def test_there_are_two_hundred(judged):
    assert len(judged) >= 200
    assert len({words for _, words, _ in judged}) == len(judged)


def test_verdicts_are_as_labelled_but_for_those_that_are_named(judged):
    wrong = {
        words: said_of(found)
        for label, words, found in judged
        if sorted(label.split()) != sorted(said_of(found).split())
    }
    assert wrong == WRONG


def test_nothing_that_touches_the_meaning_passes(judged):
    assert [words for label, words, found in judged if "meaning:" in label and not found.is_fault] == []


def test_nearly_everything_is_right(judged):
    right = sum(sorted(label.split()) == sorted(said_of(found).split()) for label, _, found in judged)
    assert right >= 0.9 * len(judged)
