"""Faults that were looked at: kept with the notes, found by the words, and only as long as the fault is the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from verifying import source_of

from reader.annotations.marks import tags_in
from reader.annotations.seen import SEEN, fault_tag, is_seen, seen, seen_mark
from reader.attribution import attribute
from reader.attribution.plain import paragraphs_of
from reader.verify.check import check
from reader.verify.verdict import Flag

ARTICLE = (
    "“We will raise the port fee this year,” Dorothea Quill said to the people in the hall of the port on Tuesday."
)
SOURCE = source_of(("QUILL", "We will not raise the port fee this year."), ("LIND", "Thank you."))


@pytest.fixture
def checked():
    return list(check(attribute(paragraphs_of(ARTICLE)), [SOURCE]))


def test_a_seen_fault_is_found_again_by_its_words(checked):
    one = checked[0]
    mark = seen_mark(one.document, one.quotation, one.verdict, "she corrected herself later")
    moved = attribute(paragraphs_of(f"Another beginning of the same report, written later.\n\n{ARTICLE}"))
    assert seen(moved, [mark], list(check(moved, [SOURCE]))) == ((0, "she corrected herself later"),)


def test_the_same_words_with_another_fault_are_not_seen(checked):
    one = checked[0]
    mark = seen_mark(one.document, one.quotation, one.verdict, "")
    other = source_of(("QUILL", "We will raise the port fee next year."), ("LIND", "Thank you."))
    again = list(check(one.document, [other]))
    assert again[0].verdict.is_fault
    assert seen(one.document, [mark], again) == ()


def test_a_tag_by_hand_stands_for_any_fault(checked):
    one = checked[0]
    mark = replace(seen_mark(one.document, one.quotation, one.verdict, ""), tags=tags_in("#seen later"))
    assert is_seen(mark, one)
    assert not is_seen(replace(mark, tags=()), one)


def test_the_tags_are_such_as_can_be_typed(checked):
    tag = fault_tag(checked[0].verdict)
    assert tags_in(f"{SEEN} {tag}") == (SEEN, tag)


def test_another_speaker_is_looked_at_again(checked):
    one = checked[0]
    fault = replace(one.verdict, flags=frozenset({Flag.OTHER_SPEAKER}))
    named = replace(one, verdict=fault, speaker="Ada Bell")
    mark = replace(seen_mark(one.document, one.quotation, fault, "the transcript is wrong"), speaker="Ada Bell")
    assert is_seen(mark, named)
    assert not is_seen(mark, replace(named, speaker="Tom Orr"))
    words = seen_mark(one.document, one.quotation, one.verdict, "")
    assert is_seen(words, replace(one, speaker="Tom Orr"))  # what was done to the words stays so, whose they are
