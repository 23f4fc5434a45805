"""Copies of a quotation: likeness, what was changed, time lines with copies folded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.engine import EVERYTHING, UNDATED, Entry, Mention, Said, Where
from reader.library.printings.copies import (
    COPY,
    Change,
    Relation,
    difference,
    folded,
    likeness,
    relation,
    time_line,
    where_else,
)
from reader.library.printings.fingerprints import prints_of
from reader.library.reference import ReferenceEngine

FULL = "We will rebuild the bridge by spring, whatever the council thinks of it."
CUT = "We will rebuild the bridge by spring"
CHANGED = "We will rebuild the bridge by summer, whatever the council thinks of it"
OTHER = "The ferry never ran on Sundays, and nobody in the town minded that at all"

words = st.lists(st.sampled_from("the a bridge wall of harbour never not spring and money".split()), max_size=20)


def library(*said: tuple[str, int, str, str]) -> ReferenceEngine:
    """Documents of one quotation each: publisher, day, speaker, words."""
    engine = ReferenceEngine()
    engine.add(
        Entry(f"/{number}", "1", "", publisher, "", day, "en", (Mention(who),), (Said(0, text, speaker=0),))
        for number, (publisher, day, who, text) in enumerate(said)
    )
    return engine


def test_copies_cuts_and_changes_are_alike_and_others_are_not():
    assert likeness(FULL, CUT) == likeness(CUT, FULL) == 1.0
    assert COPY <= likeness(FULL, CHANGED) < 1.0
    assert likeness(FULL, OTHER) < COPY
    assert likeness("Yes we can", "They said yes we can") == 0.0  # too short to be anybody's
    assert likeness("“We will — rebuild”, he’d said", "we will rebuild he'd said") == 1.0


@given(words, words)
def test_likeness_is_a_share_and_the_same_either_way_for_copies(one, other):
    a, b = " ".join(one), " ".join(other)
    assert 0.0 <= likeness(a, b) <= 1.0
    if len(one) >= 4:
        assert likeness(a, a) == 1.0
        assert likeness(a, f"{b} {a}") == 1.0


def test_relations():
    assert relation(FULL, FULL.upper()) is Relation.SAME
    assert relation(FULL, CUT) is Relation.SHORTER
    assert relation(CUT, FULL) is Relation.LONGER
    assert relation(FULL, CHANGED) is Relation.CHANGED


@given(words, words)
def test_a_difference_gives_back_both_sides(one, other):
    pieces = difference(" ".join(one), " ".join(other))
    kept = {Change.KEPT, Change.CUT}
    assert " ".join(p.text for p in pieces if p.change in kept).split() == one
    assert " ".join(p.text for p in pieces if p.change is not Change.CUT).split() == other


def test_typography_is_no_difference():
    assert [p.change for p in difference("“Don’t — stop”", '"don\'t – stop"')] == [Change.KEPT]


def test_where_else_is_oldest_first_with_the_difference_to_the_first():
    engine = library(("Post", 30, "Ada Moor", CHANGED), ("Gazette", 10, "Ada Moor", FULL), ("Sun", 20, "Moor", CUT))
    (statement,) = where_else(engine, "we will rebuild the bridge by spring")
    assert [copy.record.publisher for copy in statement.copies] == ["Gazette", "Sun", "Post"]
    assert [copy.relation for copy in statement.copies] == [Relation.SAME, Relation.SHORTER, Relation.CHANGED]
    assert [(p.change, p.text) for p in statement.copies[2].difference if p.change is not Change.KEPT] == [
        (Change.CUT, "spring,"),
        (Change.ADDED, "summer,"),
    ]
    assert statement.also_in == 1  # the one that changed the words is no copy
    assert statement.first.publisher == "Gazette"


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Ada Moor", False),
        ("Moor", False),
        ("A. Moor", False),
        ("the mayor", False),
        ("", False),
        ("Bo Lind", True),
        ("Ada Lind", True),
        ("B. Moor", True),
        ("Lind", True),
    ],
)
def test_the_same_words_of_another_speaker_are_told_from_a_copy(name, other):
    engine = library(("Gazette", 10, "Ada Moor", FULL), ("Post", 30, name, FULL))
    (statement,) = where_else(engine, FULL)
    _, copy = statement.copies
    assert copy.relation is Relation.SAME
    assert (copy.other_speaker, copy.is_exact) == (other, not other)


def test_a_time_line_has_every_statement_once_in_its_first_place():
    engine = library(
        ("Gazette", 10, "Ada Moor", FULL),
        ("Post", 20, "Ada Moor", OTHER),
        ("Sun", 30, "Ada Moor", CUT),
        ("Mail", UNDATED, "Ada Moor", FULL),
        ("Echo", 5, "Tom Hill", FULL),
    )
    person = next(p.id for p in engine.persons() if p.name == "Ada Moor")
    page = engine.timeline(person, EVERYTHING, None, 50).records
    statements = time_line(engine, page)
    assert [(s.first.publisher, s.also_in) for s in statements] == [("Gazette", 2), ("Post", 0)]
    where = Where(first=15)
    later = time_line(engine, engine.timeline(person, where, None, 50).records, where)
    assert [(s.first.publisher, s.also_in) for s in later] == [("Post", 0), ("Sun", 0)]


def test_a_printing_that_changed_the_words_has_a_line_of_its_own():
    engine = library(
        ("Gazette", 10, "Ada Moor", CUT),
        ("Post", 20, "Ada Moor", CHANGED),
        ("Sun", 30, "Ada Moor", FULL),
        ("Mail", 40, "Ada Moor", CHANGED),
    )
    person = engine.persons()[0].id
    statements = time_line(engine, engine.timeline(person, EVERYTHING, None, 50).records)
    assert [(s.first.publisher, s.first.text, s.also_in) for s in statements] == [
        ("Gazette", CUT, 1),
        ("Post", CHANGED, 1),
    ]


def test_folding_drops_nothing():
    engine = library(*((f"P{n}", n, "Ada Moor", text) for n, text in enumerate((FULL, OTHER, CUT, CHANGED, OTHER))))
    records = engine.records(range(1, 6))
    statements = folded(records)
    assert sorted(copy.record.id for s in statements for copy in s.copies) == [1, 2, 3, 4, 5]
    assert len(statements) == 2


@given(words, words)
def test_texts_that_share_seven_words_share_a_fingerprint(one, other):
    shared = "ferry never ran on sundays to ness".split()
    assert prints_of(" ".join(one + shared + other)) & prints_of(" ".join(other + shared + one))
    assert prints_of(" ".join(shared)) & prints_of(" ".join(one + shared + other))
