"""Indexes: right hits first, spans in the original text, and numpy or none makes no difference."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.fold import fold_keeping_capitals, fold_text
from reader.search.index.index import Index, SearchCancelledError
from reader.search.rank import GOOD

TEXTS = (
    "We have tried for twenty-five years to raise positions from below, with no success.",
    "The pressure’s not on us, it’s on them.",
    "Maximum pressure works, and works again.",
    "Pressure never worked at the working level.",
    "He doesn’t “want” a café at Łódź.",
    "In 2018 the U.S. offered talks; in 2019 it walked away.",
    "Prime minister and primed pump",
)
INDEX = Index.build(TEXTS)


def lit(text: str, query: str) -> list[str]:
    index = Index.build([text])
    hits = index.search(query)
    return [text[s.start : s.end] for s in hits[0].spans] if hits else []


@pytest.mark.parametrize(
    ("query", "row"),
    [
        ("maximum pressure", 2),
        ("presure wroks", 2),
        ("works pressure maximum", 2),
        ("pressures not on us", 1),
        ("preßure not on", 1),
        ("tried for 25 years raise positions", 0),
        ("twentyfive years", 0),
        ("twenty five ye", 0),
        ("pres sure maximum", 2),
        ("doesnt want a cafe at lodz", 4),
        ("DOESN'T WANT A CAFÉ", 4),
        ("in 2019 it walked", 5),
        ("the us offered", 5),
    ],
)
def test_what_was_meant_comes_first(query: str, row: int) -> None:
    hits = INDEX.search(query)
    assert hits[0].row == row


def test_an_exact_run_is_best() -> None:
    hits = INDEX.search("maximum pressure works ")
    assert (hits[0].match, hits[0].row) == ("exact", 2)
    assert all(hit.score < hits[0].score for hit in hits[1:])


def test_kinds_of_match() -> None:
    assert INDEX.search("maximum pressure ")[0].match == "exact"
    assert INDEX.search("maximum press")[0].match == "prefix"
    assert INDEX.search("works maximum ")[0].match == "words"
    assert INDEX.search("works maxim")[0].match == "words"
    assert INDEX.search("maximun pressure ")[0].match == "fuzzy"
    assert INDEX.search("maximum zebra pressure ")[0].match == "close"


def test_close_hits_stand_apart() -> None:
    for hit in INDEX.search("working pressure never zebra"):
        assert hit.close == (hit.match == "close")


def test_a_year_is_not_another_year() -> None:
    assert INDEX.search("2018 ").total == 1
    assert all(hit.close for hit in INDEX.search("2017 "))


def test_capitals_prefer_capitals() -> None:
    index = Index.build(["the pole was cold", "the Pole was cold"])
    assert index.search("Pole")[0].row == 1
    assert index.search("pole")[0].row == 0


def test_phrases_are_required_word_for_word() -> None:
    assert [hit.row for hit in INDEX.search('"pressure works"')] == [2]
    assert [hit.row for hit in INDEX.search('"pressure work"')] == []
    assert [hit.row for hit in INDEX.search('"pressure work')] == [2]
    assert [hit.row for hit in INDEX.search("'prime ")] == [6]
    assert sorted(hit.row for hit in INDEX.search("'pressure ")) == [2, 3]
    assert sorted(hit.row for hit in INDEX.search("'pressure")) == [1, 2, 3]


def test_a_phrase_is_found_at_every_letter() -> None:
    index = Index.build(TEXTS, ["prime works"] * len(TEXTS))
    rows = [[hit.row for hit in index.search('"pressure works, and'[:end])] for end in range(2, 21)]
    assert all(2 in found for found in rows)
    assert rows[-1] == [2]
    assert [hit.row for hit in index.search("'works")] == [2]
    assert index.search("'prime ").total == 1
    assert [hit.row for hit in index.search("'primed")] == [6]


def test_what_must_not_be_there_is_not() -> None:
    assert sorted(hit.row for hit in INDEX.search("pressure -works")) == [1, 3]
    assert [hit.row for hit in INDEX.search('pressure -"pressure works" -never')] == [1]


def test_only_some_rows() -> None:
    assert [hit.row for hit in INDEX.search("pressure ", rows={3})] == [3]
    assert not INDEX.search("pressure ", rows=())


@pytest.mark.parametrize(
    ("text", "query", "spans"),
    [
        ("Maximum pressure works", "pressure works ", ["pressure works"]),
        ("Maximum pressure works", "works maximum ", ["Maximum", "works"]),
        ("Maximum pressure works", "pres", ["pres"]),
        ("Maximum pressure works", "maximum pres", ["Maximum pres"]),
        ("Maximum pressure works", "maximum presure", ["Maximum", "pres", "ure"]),
        ("Maximum pressure works", "wroks presure", ["pres", "ure", "works"]),
        ("He doesn’t — ever — ask", "doesnt ever ask ", ["doesn’t — ever — ask"]),
        ("In the cafe\u0301 noir", "cafe ", ["cafe\u0301"]),
        ("serious pre-negotiations", "prenegotiations ", ["pre-negotiations"]),
        ("serious prenegotiations", "pre negotiations ", ["prenegotiations"]),
    ],
)
def test_spans_light_what_matched(text: str, query: str, spans: list[str]) -> None:
    assert lit(text, query) == spans


def test_words_about_a_row_find_it_and_light_nothing() -> None:
    index = Index.build(["We never asked.", "We never asked."], ["Ada Marlow", "Ben Okafor"])
    hits = index.search("okafor never asked")
    assert hits[0].row == 1
    assert [hits[0].text[s.start : s.end] for s in hits[0].spans] == ["never asked"]


def test_totals_count_beyond_the_limit() -> None:
    index = Index.build([f"pressure number {at}" for at in range(300)] + ["presage"] * 7)
    hits = index.search("pressure ", 10)
    assert (len(hits), hits.total) == (10, 300)


def test_the_nearest_word() -> None:
    assert INDEX.nearest("maksimum") == "maximum"
    assert INDEX.nearest("zzzzzz") is None


def test_a_search_can_be_given_up() -> None:
    with pytest.raises(SearchCancelledError):
        INDEX.search("pressure", cancelled=lambda: True)


def test_nothing_is_found_in_nothing() -> None:
    assert not Index.build([]).search("pressure")
    assert not Index.build(["", "…"]).search("pressure")
    assert not INDEX.search("")
    assert not INDEX.search("…")


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_the_spans_of_an_exact_hit_fold_to_the_folded_query(data: st.DataObject) -> None:
    row = data.draw(st.integers(0, len(TEXTS) - 1))
    words = fold_text(TEXTS[row]).split()
    first = data.draw(st.integers(0, len(words) - 1))
    query = " ".join(words[first : data.draw(st.integers(first, len(words) - 1)) + 1])
    hits = INDEX.search(query + " ")
    exact = [hit for hit in hits if hit.match == "exact"]
    assert row in [hit.row for hit in exact]
    for hit in exact:
        assert " ".join(fold_text(hit.text[s.start : s.end]) for s in hit.spans) == query


@given(st.one_of(st.text(max_size=30), st.text(alphabet="presuw mkx'\"-@¶:1 ", max_size=30)))
@settings(max_examples=300, deadline=None)
def test_no_query_raises_and_every_span_is_in_its_text(query: str) -> None:
    hits = INDEX.search(query)
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)
    for hit in hits:
        assert hit.close or hit.score >= GOOD * 0.97
        ends = [0, *(end for s in hit.spans for end in (s.start, s.end)), len(hit.text)]
        assert ends == sorted(ends)


def misspelt(rng: random.Random, text: str) -> str:
    words = fold_text(text).split()
    start = rng.randrange(len(words) - 2)
    words = words[start : start + rng.randrange(2, 5)]
    if rng.random() < 0.5:
        rng.shuffle(words)
    at = rng.randrange(len(words))
    cut = rng.randrange(len(words[at]))
    words[at] = words[at][:cut] + rng.choice(["", "x", words[at][cut] * 2]) + words[at][cut + 1 :]
    return " ".join(words) + rng.choice(["", " "])


def test_arrays_and_plain_python_agree(sentences: list[str]) -> None:
    pytest.importorskip("numpy")
    about = [f"speaker {row % 7}" for row in range(len(sentences))]
    plain, arrays = Index.build(sentences, about, arrays=False), Index.build(sentences, about, arrays=True)
    rng = random.Random(3)
    for _ in range(250):
        query = misspelt(rng, rng.choice(sentences))
        query += rng.choice(["", "", " -the", ' "' + query.split()[0], " speaker"])
        some = rng.choice([None, None, set(range(0, len(sentences), 3))])
        one, other = plain.search(query, 20, rows=some), arrays.search(query, 20, rows=some)
        assert one == other, query
        assert [hit.spans for hit in one] == [hit.spans for hit in other]


def test_every_prefix_of_a_query_agrees(sentences: list[str]) -> None:
    pytest.importorskip("numpy")
    plain, arrays = Index.build(sentences, arrays=False), Index.build(sentences, arrays=True)
    for query in (sentences[5][:40].lower(), sentences[77][3:43]):
        for end in range(1, len(query) + 1):
            assert plain.search(query[:end], 10) == arrays.search(query[:end], 10), query[:end]


@pytest.mark.parametrize("size", [2**16, 2**16 + 1])
def test_numbers_of_rows_and_words_that_need_one_bit_more(size: int) -> None:
    """Up to so many rows and words their numbers are kept in 16 bits."""
    pytest.importorskip("numpy")
    index = Index.build([f"w{row:x}" for row in range(size)], arrays=True)
    for row in (0, size // 2, size - 2, size - 1):
        assert [hit.row for hit in index.search(f"w{row:x}")][:1] == [row]
        assert index.vocabulary.words[index.vocabulary.find(f"w{row:x}")] == f"w{row:x}"


CASED = Index.build(
    ["The Fed fed the market.", "They fed the Émigrés.", "FED UP, said the émigrés", "It is what they are fed"]
)


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("'fed", {0, 1, 2, 3}),
        ("'Fed", {0}),
        ("'FED", {2}),
        ('"Fed fed"', {0}),
        ('"fed Fed"', set()),
        ('"the emigres"', {1, 2}),
        ('"the Emigres"', {1}),
        ('"Fe', {0}),
        ('\'fed -"The Fed"', {1, 2, 3}),
        ("'fed 'Fed", {0}),
        ("Fed", {0, 1, 2, 3}),
    ],
)
def test_a_capital_in_exact_words_is_meant(query: str, rows: set[int]) -> None:
    for _ in range(2):  # and once more from what is remembered
        assert {hit.row for hit in CASED.search(query)} == rows


def test_capitals_of_words_with_mistakes_only_tell_equals_apart() -> None:
    assert CASED.search("Fed")[0].row == 0


@given(st.lists(st.text("aAbBéÉ ", max_size=8), max_size=6), st.text("aAbBéÉ ", min_size=1, max_size=4))
def test_smart_case_finds_what_reading_finds(texts: list[str], phrase: str) -> None:
    index = Index.build(texts)
    found = {hit.row for hit in index.search(f'"{phrase}"')}
    folded = fold_text(phrase)
    fold = fold_keeping_capitals if any(c.isupper() for c in phrase) else fold_text
    assert found == {n for n, text in enumerate(texts) if folded and f" {fold(phrase)} " in f" {fold(text)} "}
