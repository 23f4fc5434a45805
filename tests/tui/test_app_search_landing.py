"""A search that lands goes on with n and N; one that is left leaves no trace; keys go where they were meant."""

from __future__ import annotations

import pytest
from driving import NARROW, TINY, WIDE, opened

from reader.reading.resume import CONTEXT
from reader.tui.search.results import ResultsPane


async def test_enter_lands_and_n_goes_on_round_the_ends():
    async with opened() as driven:
        await driven.press("n", "n", "/")
        before = driven.reading.place
        await driven.type("winter")
        await driven.press("down")
        there = driven.reading.at
        await driven.press("enter")
        assert not driven.desk.searching
        assert driven.desk.focused is driven.article
        assert (driven.reading.at, driven.row_of(there)) == (there, CONTEXT)
        assert driven.reading.back[-1] == before
        matches = driven.reading.matches
        assert matches == tuple(sorted(matches))
        assert there in matches
        visited = []
        for _ in matches:
            await driven.press("n")
            visited.append(driven.reading.at)
            assert f"match {matches.index(driven.reading.at) + 1}/{len(matches)}" in driven.rows()[0]
        assert visited[-1] == there
        assert sorted(visited) == list(matches)
        await driven.press("N")
        assert driven.reading.at == matches[matches.index(there) - 1]


async def test_after_landing_escape_puts_out_the_light_and_stays():
    async with opened() as driven:
        await driven.press("/")
        await driven.type("ferry")
        await driven.press("enter")
        there = driven.place
        assert "ferry" in driven.lit_words()
        await driven.press("escape")
        assert driven.reading.matches == ()
        assert driven.lit_words() == []
        assert driven.place == there
        await driven.press("n")
        assert driven.reading.current is not None
        assert "match" not in driven.rows()[0]


async def test_back_returns_to_where_the_search_began():
    async with opened() as driven:
        await driven.press("4")
        before = driven.place
        await driven.press("/")
        await driven.type("forecast")
        await driven.press("enter", "<")
        assert driven.place == before


@pytest.mark.parametrize("size", [WIDE, NARROW, TINY])
@pytest.mark.parametrize("way", [("3",), ("d", "j", "j"), ("G",), ("n", "j"), ()])
async def test_escape_returns_to_exactly_where_one_was(size, way):
    async with opened(size=size) as driven:
        await driven.press(*way)
        before, held = driven.place, driven.article.anchored
        await driven.press("/")
        await driven.type("survey")
        await driven.press("down", "down")
        assert driven.place != before
        await driven.press("escape")
        assert not driven.desk.searching
        assert driven.place == before
        assert driven.article.anchored == held
        assert driven.lit_words() == []
        assert driven.desk.focused is driven.article


async def test_enter_without_a_result_goes_back():
    async with opened() as driven:
        await driven.press("5")
        before = driven.place
        await driven.press("/", "enter")
        assert not driven.desk.searching
        assert driven.place == before
        await driven.press("/")
        await driven.type("zzzzqq")
        await driven.press("enter")
        assert driven.place == before
        assert driven.reading.matches == ()


async def test_the_next_search_begins_empty_and_from_where_one_is():
    async with opened() as driven:
        await driven.press("/")
        await driven.type("ferry")
        await driven.press("enter")
        there = driven.place
        await driven.press("/")
        assert driven.query.value == ""
        assert driven.counter == ""
        await driven.type("winter")
        await driven.press("escape")
        assert driven.place == there


async def test_clicking_a_result_lands_there():
    async with opened() as driven:
        await driven.press("/")
        await driven.type("winter")
        second = driven.results.hits[1]
        y = next(n for n in range(40) if driven.results.hit_at(n) is second)
        row = driven.results._tops[y]
        await driven.pilot.click(ResultsPane, offset=(4, row + 1))
        await driven.frame()
        assert not driven.desk.searching
        assert driven.reading.at.paragraph == second.passage.paragraph
        assert driven.words_at(driven.reading.at, 6).casefold() == "winter"


@pytest.mark.parametrize("again", [False, True])
async def test_what_is_typed_in_one_burst_goes_into_the_field(again):
    async with opened() as driven:
        if again:
            await driven.press("/", "escape")
        await driven.burst(*"/quill")
        assert not driven.app._exit
        assert driven.query.value == "quill"
        assert driven.reading.current is not None


async def test_what_was_found_before_stays_lit():
    async with opened() as driven:
        await driven.press("/")
        await driven.type("ferry")
        await driven.press("enter")
        lit = driven.lit_words()
        await driven.press("/")
        await driven.type("winter")
        await driven.press("escape")
        assert driven.reading.matches
        assert driven.lit_words() == lit


@pytest.mark.parametrize("query", ["survey", "@vance"])
async def test_every_quotation_that_was_found_is_among_the_matches(query):
    async with opened() as driven:
        await driven.press("/")
        await driven.type(query)
        found = {hit.passage.quotation for hit in driven.results.hits if hit.passage.quotation is not None}
        await driven.press("enter")
        indexed = driven.reading.indexed
        assert found <= {indexed.quotation_at(place) for place in driven.reading.matches}


async def test_keys_behind_enter_are_for_the_article():
    async with opened() as driven:
        driven.desk.digits = "speakers"
        await driven.burst(*"/dyalisis", "enter", "2", "n")
        assert not driven.desk.searching
        assert driven.reading.matches
        assert driven.reading.at in driven.reading.matches
        assert [place.current for place in driven.reading.back[-2:]] == [9, 2]
