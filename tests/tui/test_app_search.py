"""Search: live from the first key, mistakes allowed; it shows, lands, goes on, and leaves no trace when left."""

from __future__ import annotations

import pytest
from driving import MEDIUM, NARROW, TINY, WIDE, Driven, key_event, opened

from reader.search.document import search_document
from reader.tui.article import CONTEXT
from reader.tui.finding import Field, Found
from reader.tui.outline import Position
from reader.tui.results import ResultsPane


def words_at(driven: Driven, position: Position, length: int) -> str:
    text = driven.reading.outline.document.paragraphs[position.paragraph].text
    return text[position.offset : position.offset + length]


def lit_words(driven: Driven) -> list[str]:
    """What is lit in the article."""
    paragraphs = driven.reading.outline.document.paragraphs
    return [paragraphs[p].text[a:b] for p, spans in sorted(driven.article._lit.items()) for a, b in spans]


async def test_results_are_there_from_the_first_key():
    async with opened() as driven:
        await driven.press("/", "w")
        assert [found.query for found in driven.posted(Found)][-1] == "w"
        assert driven.results.hits
        assert driven.counter == f"1/{driven.posted(Found)[-1].results.total}"
        await driven.press("a")
        assert driven.posted(Found)[-1].query == "wa"


async def test_an_empty_field_explains_itself():
    async with opened() as driven:
        before = driven.place
        await driven.press("/")
        assert "mistakes and all" in driven.shown()
        await driven.press("w", "backspace")
        assert "mistakes and all" in driven.shown()
        assert driven.counter == ""
        assert driven.place == before
        assert lit_words(driven) == []


@pytest.mark.parametrize("typed", ["dialysis", "dialisys", "dyalisis", "DIALYSSIS", "gets to her dialisys"])
async def test_a_word_with_a_mistake_is_found_lit_and_shown(typed):
    async with opened() as driven:
        await driven.press("/")
        await driven.type(typed)
        assert driven.results.hits[0].passage.quotation == 9
        assert driven.reading.current == 9
        assert lit_words(driven)[-1].endswith("dialysis")
        assert 0 <= driven.row_of(driven.reading.at) < driven.article.size.height
        assert any("dialysis" in row for row in driven.article_rows())
        assert "Margit Vance" in driven.shown()


async def test_up_and_down_move_through_the_results_and_the_article_follows():
    async with opened() as driven:
        await driven.press("/")
        await driven.type("winter")
        total = driven.posted(Found)[-1].results.total
        hits = driven.results.hits
        assert len(hits) == total == 3
        seen = []
        for number in range(1, total + 1):
            assert driven.counter == f"{number}/{total}"
            assert driven.results.hit_at(driven.results.chosen) is hits[number - 1]
            assert words_at(driven, driven.reading.at, 6).casefold() == "winter"
            row = driven.row_of(driven.reading.at)
            assert row == CONTEXT or driven.top in (0, driven.article.max_scroll_y)
            assert "winter" in driven.article_rows()[row].casefold()
            seen.append(driven.reading.at)
            await driven.press("down")
        assert driven.counter == f"{total}/{total}"
        assert len(set(seen)) == 3
        await driven.press("up")
        assert (driven.counter, driven.reading.at) == (f"{total - 1}/{total}", seen[-2])
        await driven.press("pageup", "pageup")
        assert (driven.counter, driven.reading.at) == (f"1/{total}", seen[0])
        await driven.press("ctrl+n", "ctrl+n", "ctrl+p")
        assert driven.counter == f"2/{total}"


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
        assert "ferry" in lit_words(driven)
        await driven.press("escape")
        assert driven.reading.matches == ()
        assert lit_words(driven) == []
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


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW, TINY])
@pytest.mark.parametrize("way", [("3",), ("d", "j", "j"), ("G",), ("n", "j"), ("}", "}", "k"), ()])
async def test_escape_returns_to_exactly_where_one_was(size, way):
    async with opened(size=size) as driven:
        await driven.press(*way)
        before, held = driven.place, driven.article.held
        await driven.press("/")
        await driven.type("survey")
        await driven.press("down", "down")
        assert driven.place != before
        await driven.press("escape")
        assert not driven.desk.searching
        assert driven.place == before
        assert driven.article.held == held
        assert lit_words(driven) == []
        assert driven.desk.focused is driven.article


async def test_nothing_found_says_so_and_offers_the_nearest():
    async with opened() as driven:
        before = driven.place
        await driven.press("/")
        await driven.type("ferry xylophone")
        shown = driven.shown()
        if driven.results.hits:  # the ferry alone is close enough to be listed
            assert driven.results.hits[0].close
        else:
            assert driven.counter == "nothing found"
            assert "Nothing found." in shown
        await driven.press("escape")
        assert driven.place == before


async def test_tab_takes_the_nearest_query():
    async with opened() as driven:
        await driven.press("/")
        for query in ("zzzz", "qqq www", "“ferrry xx”", "“harbur zz”"):
            driven.query.value = query
            await driven.frame()
            results = driven.posted(Found)[-1].results
            if results.suggestion:
                assert f"Nearest: {results.suggestion}" in driven.shown()
                await driven.press("tab")
                assert driven.query.value == results.suggestion
                return
            assert driven.counter == "nothing found"
            await driven.press("tab")
            assert driven.query.value == query
        pytest.fail("no query of these has a suggestion")


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


async def test_a_paragraph_by_its_number():
    async with opened() as driven:
        await driven.press("/")
        driven.query.value = "¶9"
        await driven.frame()
        assert driven.reading.at.paragraph == 8
        await driven.press("enter")
        assert driven.reading.at.paragraph == 8
        await driven.press("<")
        assert driven.top == 0


async def test_a_speaker_by_name():
    async with opened() as driven:
        await driven.press("/")
        await driven.type("@vance")
        quotations = driven.reading.outline.document.quotations
        found = {hit.passage.quotation for hit in driven.results.hits}
        assert {quotations[q].speaker for q in found} == {"vance"}
        await driven.type(" survey")
        assert driven.reading.current == 9


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


async def test_slash_in_the_field_is_a_letter_and_so_is_every_other_key():
    async with opened() as driven:
        await driven.press("/", "q", "/", "n", "f", "?", "1")
        assert driven.query.value == "q/nf?1"
        assert isinstance(driven.app.focused, Field)


async def test_an_answer_to_an_older_question_is_not_shown():
    async with opened() as driven:
        await driven.press("/")
        await driven.type("ferry")
        hits = driven.results.hits
        index = driven.desk.query_one("#search-bar")._index
        driven.desk._search.answer(Found("winter", search_document(index, "winter")))
        await driven.frame()
        assert driven.results.hits == hits
        await driven.press("escape")
        place = driven.place
        driven.desk._search.answer(Found("ferry", search_document(index, "ferry")))
        assert driven.place == place


async def test_a_long_document_is_searched_in_a_thread_with_the_same_answer(monkeypatch):
    async with opened() as driven:
        await driven.press("/")
        await driven.type("survey")
        expected = [hit.passage for hit in driven.results.hits]
    monkeypatch.setattr("reader.tui.finding.AT_ONCE", 0)
    async with opened() as driven:
        await driven.press("/")
        await driven.type("survey")
        await driven.app.workers.wait_for_complete()
        await driven.frame()
        assert [hit.passage for hit in driven.results.hits] == expected
        assert driven.counter == f"1/{driven.posted(Found)[-1].results.total}"


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
        assert words_at(driven, driven.reading.at, 6).casefold() == "winter"


async def test_the_matched_letters_are_lit_in_the_list_too():
    async with opened() as driven:
        await driven.press("/")
        await driven.type("dialisys")
        match = driven.desk.palette.match
        lines = driven.results.entry(1, 36)
        assert "".join(s.text for line in lines for s in line if s.style == match) == "dialysis"


@pytest.mark.parametrize("again", [False, True])
async def test_what_is_typed_in_one_burst_goes_into_the_field(again):
    async with opened() as driven:
        if again:
            await driven.press("/", "escape")
        for key in "/quill":
            driven.app._driver.send_message(key_event(key))
        await driven.pilot.pause(0.2)
        assert not driven.app._exit
        assert driven.query.value == "quill"
        assert driven.reading.current is not None


async def test_what_was_found_before_stays_lit():
    async with opened() as driven:
        await driven.press("/")
        await driven.type("ferry")
        await driven.press("enter")
        lit = lit_words(driven)
        await driven.press("/")
        await driven.type("winter")
        await driven.press("escape")
        assert driven.reading.matches
        assert lit_words(driven) == lit


@pytest.mark.parametrize("query", ["survey", "@vance"])
async def test_every_quotation_that_was_found_is_among_the_matches(query):
    async with opened() as driven:
        await driven.press("/")
        await driven.type(query)
        found = {hit.passage.quotation for hit in driven.results.hits if hit.passage.quotation is not None}
        await driven.press("enter")
        outline = driven.reading.outline
        assert found <= {outline.quotation_at(place) for place in driven.reading.matches}
