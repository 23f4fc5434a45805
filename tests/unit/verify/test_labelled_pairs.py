"""Quotations that were read and labelled by hand, before the checker saw them.

At the first run 182 of 202 labels were right to the last flag, 197 of 202 categories, and none that touches the meaning
passed. The mechanisms behind some of the others were mended after that: these figures are of the first run only.
What it still gets wrong is named in `WRONG`, and nothing else may be: neither a pair that it gets wrong and that is not
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

WRONG = {
    "the proposition that that nation might live, can long endure": "not-found",
    "Captain, you have been master of the ferry for twenty-six years?": "cut unmarked",
    "The ferry loses about two million pounds of fish a year": "changed meaning:number",
    "I only guess.": "not-found",
    "A bridge would cost two hundred million, so we may set the bridge aside.": "cut unmarked meaning:condition",
    "I have regretted that vote ever since. It never did.": "changed meaning:negation",
}
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


def test_verdicts_are_as_labelled_but_for_those_that_are_named(judged):
    wrong = {
        words: said_of(found)
        for label, words, found in judged
        if sorted(label.split()) != sorted(said_of(found).split())
    }
    assert wrong == WRONG


def test_nothing_that_touches_the_meaning_passes(judged):
    assert [words for label, words, found in judged if "meaning:" in label and not found.is_fault] == []


def test_everything_else_is_right(judged):
    right = sum(sorted(label.split()) == sorted(said_of(found).split()) for label, _, found in judged)
    assert right == len(judged) - len(WRONG)
