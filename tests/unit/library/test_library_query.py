"""The query language of a library: filters, what they mean, completion."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.model import Span
from reader.library.engine import EVERYTHING, UNDATED, Entry, Mention, Said, Where
from reader.library.query import (
    OPERATORS,
    BadQueryError,
    UnknownNameError,
    completions,
    day_range,
    parse_library,
    persons_named,
    where_of,
)
from reader.library.reference import ReferenceEngine


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


@pytest.fixture
def engine() -> ReferenceEngine:
    engine = ReferenceEngine()
    ada, tom = Mention("Ada Moor", role="mayor"), Mention("Tom Hill", role="plumber")
    engine.add(
        [
            Entry("/a/bridge.html", "1", "The bridge at Holm", "Holm Gazette", "2016-05-03", day("2016-05-03"), "en",
                  (ada, tom), (Said(0, "we rebuild it", speaker=0), Said(1, "no money", speaker=1))),
            Entry("https://example.org/storm", "1", "Storm", "The Ness Post", "2017-01-01", day("2017-01-01"), "de-AT",
                  (ada,), (Said(0, "the storm wall holds", speaker=0), Said(1, "nobody asked"))),
        ]
    )  # fmt: skip
    return engine


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2016", "2016-01-01", "2016-12-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2016-12", "2016-12-01", "2016-12-31"),
        ("2016-2-3", "2016-02-03", "2016-02-03"),
        ("9999-12", "9999-12-01", "9999-12-31"),
    ],
)
def test_days_months_and_years(text, first, last):
    assert day_range(text) == (day(first), day(last))


@pytest.mark.parametrize("text", ["", "16", "2016-13", "2016-02-30", "soon", "2016-05-03x", "0000"])
def test_what_is_no_date(text):
    with pytest.raises(ValueError):
        day_range(text)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("publisher:gazette", Where(publishers=frozenset(("Holm Gazette",)))),
        ('publisher:"ness post"', Where(publishers=frozenset(("The Ness Post",)))),
        ("after:2016-06", Where(first=day("2016-06-01"))),
        ("before:2016-06", Where(last=day("2016-05-31"))),
        ("on:2016-05", Where(first=day("2016-05-01"), last=day("2016-05-31"))),
        ("after:2016 before:2016-05-04", Where(first=day("2016-01-01"), last=day("2016-05-03"))),
        ("role:mayor", Where(roles=frozenset(("mayor",)))),
        ("lang:DE", Where(languages=frozenset(("de",)))),
        ("kind:direct -kind:scare", Where(kinds=frozenset(("direct",)), without_kinds=frozenset(("scare",)))),
        ("kind:quotation", EVERYTHING),
        ("kind:narrative", Where(nobody=True)),
        ("document:bridge", Where(documents=frozenset(("/a/bridge.html",)))),
        ("document:example.org", Where(documents=frozenset(("https://example.org/storm",)))),
        ("-publisher:gazette", Where(without_publishers=frozenset(("Holm Gazette",)))),
        ("-role:mayor", Where(without_roles=frozenset(("mayor",)))),
        ("-lang:DE", Where(without_languages=frozenset(("de",)))),
        ("-document:bridge", Where(without_documents=frozenset(("/a/bridge.html",)))),
        ("-after:2016-06", Where(without_days=((day("2016-06-01"), UNDATED - 1),))),
        ("-before:2016-06", Where(without_days=((0, day("2016-05-31")),))),
        ("-on:2016-05", Where(without_days=((day("2016-05-01"), day("2016-05-31")),))),
        ("after:2016 -on:2017", Where(first=day("2016-01-01"), without_days=((day("2017-01-01"), day("2017-12-31")),))),
        ("-publisher:", EVERYTHING),
        ("-after:", EVERYTHING),
        ("publisher:", EVERYTHING),
        ("after:", EVERYTHING),
        ("after:20", EVERYTHING),
    ],
)
def test_what_filters_mean(engine, text, where):
    assert where_of(parse_library(text), engine) == where


@pytest.mark.parametrize(
    "text", ["publisher:gazette", "role:mayor", "lang:de", "document:storm", "after:2016-06", "before:2017", "on:2016"]
)
def test_a_minus_leaves_what_the_filter_takes(engine, text):
    """Undated quotations pass no date, so that they pass where it is excluded."""
    engine.add([Entry("/a/note", "1", "A note", said=(Said(0, "undated words"),))])

    def ids(filters: str) -> set[int]:
        query = parse_library(filters)
        return {hit.record.id for hit in engine.search(query.query, where_of(query, engine), 100)}

    taken, left = ids(text), ids(f"-{text}")
    assert taken
    assert left
    assert taken | left == set(range(1, engine.newest() + 1))
    assert not taken & left


@pytest.mark.parametrize("text", ["-publisher:gazete", "-role:major", "-document:brigde"])
def test_a_name_that_nobody_has_cannot_be_excluded(engine, text):
    with pytest.raises(UnknownNameError, match="is called"):
        where_of(parse_library(text), engine)


@pytest.mark.parametrize("text", ["-after:soon", "-on:2016-99 x", "-before:yesterday"])
def test_an_excluded_date_that_is_none_is_said(engine, text):
    with pytest.raises(BadQueryError, match="is no date"):
        where_of(parse_library(text), engine)


@pytest.mark.parametrize("text", ["after:2024-13", "before:2024-00", "on:2024-1-32", "on:2024-02-30", "after:20245"])
def test_what_cannot_become_a_date_is_said_while_it_is_typed(engine, text):
    with pytest.raises(BadQueryError, match=f"{text} is no date"):
        where_of(parse_library(text), engine)


@pytest.mark.parametrize("text", ["after:2", "on:2024-0", "-on:2024-05-0"])
def test_what_may_become_a_date_is_none_once_it_is_finished(engine, text):
    assert where_of(parse_library(text), engine) == EVERYTHING
    with pytest.raises(BadQueryError, match="is no date"):
        where_of(parse_library(text), engine, finished=True)


@pytest.mark.parametrize("text", ['publisher:"…"', "role:?", "document:!", "person:…", "-role:…"])
def test_a_name_without_letters_is_nobodys(engine, text):
    with pytest.raises(UnknownNameError, match="called"):
        where_of(parse_library(text), engine)


@pytest.mark.parametrize("name", ["", " ", "…"])
def test_no_name_is_nobodys(engine, name):
    with pytest.raises(UnknownNameError, match="nobody in this library"):
        persons_named(engine, [name])


def test_persons_by_name_part_number_and_sign(engine):
    moor = next(person.id for person in engine.persons() if person.name == "Ada Moor")
    for text in ("person:moor", 'person:"ada moor"', f"person:{moor}", "@moor", "speaker:ada"):
        assert where_of(parse_library(text), engine).persons == frozenset((moor,)), text
    for text in ("-person:moor", "-@moor"):
        assert where_of(parse_library(text), engine).without_persons == frozenset((moor,)), text


def test_a_surname_means_all_who_have_it(engine):
    """One article that prints no more than the surname must not hide what everybody else printed."""
    said = (Said(0, "who", speaker=0), Said(1, "asked", speaker=1), Said(2, "them", speaker=2))
    names = (Mention("Moor"), Mention("Ben Moorcroft"), Mention("Moor Hill"))
    engine.add([Entry("/a/short", "1", mentions=names, said=said)])
    ids = {person.name: person.id for person in engine.persons()}

    def named(text: str) -> set[str]:
        persons = where_of(parse_library(text), engine).persons
        return {name for name, id in ids.items() if id in persons}

    assert named("person:moor") == named("@moor") == {"Moor", "Ada Moor", "Moor Hill"}
    assert named("person:moorc") == {"Ben Moorcroft"}
    assert named('person:"ada moor"') == {"Ada Moor"}
    assert named(f"person:{ids['Moor']}") == {"Moor"}
    without = where_of(parse_library("-person:moor"), engine).without_persons
    assert without == {ids["Moor"], ids["Ada Moor"], ids["Moor Hill"]}
    offered = {one.text: one.count for one in completions("person:moor", 11, engine)}
    assert offered["person:Moor"] == 4  # as many as the filter leaves
    assert offered['person:"Ada Moor"'] == 2
    assert persons_named(engine, ["moor"]) == {ids["Moor"]}  # where one person is to be named


@pytest.mark.parametrize(
    ("text", "nearest"), [("person:moir", "Ada Moor"), ("publisher:gazete", "Holm Gazette"), ("role:major", "mayor")]
)
def test_a_name_that_nobody_has_is_said_with_the_nearest(engine, text, nearest):
    with pytest.raises(UnknownNameError, match=f"the nearest is {nearest}"):
        where_of(parse_library(text), engine)


@pytest.mark.parametrize("text", ["after:soon", "on:2016-99 x", "before:yesterday"])
def test_a_date_that_is_none_is_said(engine, text):
    with pytest.raises(BadQueryError, match="is no date"):
        where_of(parse_library(text), engine)


def test_operators_go_and_words_stay():
    parsed = parse_library("harbour after:2016 wall publisher:gazette")
    assert [word.text for word in parsed.query.words] == ["harbour", "wall"]
    assert not any(word.open for word in parsed.query.words)
    assert [(one.name, one.value) for one in parsed.filters] == [("after", "2016"), ("publisher", "gazette")]
    assert parse_library("harbour wal").query.words[-1].open
    assert parse_library('"after:2016 it rained"').filters == ()


def test_completion_has_counts_under_the_other_filters(engine):
    found = completions("person:a", 8, engine)
    assert [(one.text, one.count) for one in found] == [('person:"Ada Moor"', 2)]
    assert found[0].span == Span(0, 8)
    assert [(c.text, c.count) for c in completions("person: publisher:ness", 7, engine)] == [('person:"Ada Moor"', 1)]
    assert [one.text for one in completions("harbour publ", 12, engine)] == ["publisher:"]
    assert [one.text for one in completions("after:2016", 10, engine)] == ["after:2016-05"]
    assert completions("harbour", 7, engine) == []


@given(
    st.text(st.sampled_from("abw :\"-@'“” publisher:after:2016-on:person:lang:role:"), max_size=40), st.integers(0, 40)
)
def test_nothing_typed_breaks_it(text, cursor):
    engine = ReferenceEngine()
    parsed = parse_library(text)
    assert all(one.name in OPERATORS and text[one.span.start : one.span.end] for one in parsed.filters)
    completions(text, cursor, engine)
    with suppress(BadQueryError, UnknownNameError):
        where_of(parsed, engine)
