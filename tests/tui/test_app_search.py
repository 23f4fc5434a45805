"""Search: live from the first key, mistakes allowed; what it finds is lit, counted and shown."""

from __future__ import annotations

import pytest
from driving import opened

from reader.reading.resume import CONTEXT
from reader.search.document import search_document
from reader.tui.search.bar import Found
from reader.tui.widgets.field import Field


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
        assert driven.lit_words() == []


@pytest.mark.parametrize("typed", ["dialysis", "dialisys", "dyalisis", "DIALYSSIS", "gets to her dialisys"])
async def test_a_word_with_a_mistake_is_found_lit_and_shown(typed):
    async with opened() as driven:
        await driven.press("/")
        await driven.type(typed)
        assert driven.results.hits[0].passage.quotation == 9
        assert driven.reading.current == 9
        assert driven.lit_words()[-1].endswith("dialysis")
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
            assert driven.words_at(driven.reading.at, 6).casefold() == "winter"
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


async def test_a_paragraph_by_its_number():
    async with opened() as driven:
        await driven.press("/")
        driven.query.value = "¶7"
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
        quotations = driven.reading.indexed.document.quotations
        found = {hit.passage.quotation for hit in driven.results.hits}
        assert {quotations[q].speaker for q in found} == {"vance"}
        await driven.type(" survey")
        assert driven.reading.current == 9


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
        driven.desk.search.answer(Found("winter", search_document(index, "winter")))
        await driven.frame()
        assert driven.results.hits == hits
        await driven.press("escape")
        place = driven.place
        driven.desk.search.answer(Found("ferry", search_document(index, "ferry")))
        assert driven.place == place


async def test_a_long_document_is_searched_in_a_thread_with_the_same_answer(monkeypatch):
    async with opened() as driven:
        await driven.press("/")
        await driven.type("survey")
        expected = [hit.passage for hit in driven.results.hits]
    monkeypatch.setattr("reader.tui.search.bar.AT_ONCE", 0)
    async with opened() as driven:
        await driven.press("/")
        await driven.type("survey")
        await driven.app.workers.wait_for_complete()
        await driven.frame()
        assert [hit.passage for hit in driven.results.hits] == expected
        assert driven.counter == f"1/{driven.posted(Found)[-1].results.total}"


async def test_the_matched_letters_are_lit_in_the_list_too():
    async with opened() as driven:
        await driven.press("/")
        await driven.type("dialisys")
        match = driven.desk.palette.match
        lines = driven.results.entry(1, 36)
        assert "".join(s.text for line in lines for s in line if s.style == match) == "dialysis"
