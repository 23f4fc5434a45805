"""Everything that one person said, in the app: by day, by month, in either order; who is perhaps the same."""

from __future__ import annotations

import pytest
from driving import NARROW, TINY, WIDE, Driven, until
from shelved import NO_WALL, WALL, article, search, shelve, shelved_app

from reader.document import Document
from reader.library.embedded.engine import EmbeddedLibrary
from reader.library.engine import Verdict
from reader.library.printings.copies import Statement
from reader.tui.library.person.judging import PerhapsSame
from reader.tui.library.person.month_bars import MonthBars
from reader.tui.library.person.screen import TimeLineScreen
from reader.tui.library.person.statements import StatementList
from reader.tui.library.searching.screen import LibraryScreen

pytestmark = pytest.mark.usefixtures("home")


def listed(driven: Driven) -> list[str | Statement]:
    return driven.app.screen.query_one(StatementList).listed


def said(driven: Driven) -> list[str]:
    return [row.first.text for row in listed(driven) if isinstance(row, Statement)]


def line_of(driven: Driven) -> TimeLineScreen:
    screen = driven.app.screen
    assert isinstance(screen, TimeLineScreen), screen
    return screen


async def moor(driven: Driven) -> None:
    """From the library to what Ada Moor said."""
    await search(driven, "no money in the drawer")
    await driven.press("tab", "i")
    await until(driven, lambda: isinstance(driven.app.screen, TimeLineScreen) and said(driven))


@pytest.mark.parametrize("size", [WIDE, NARROW, TINY])
async def test_the_oldest_is_first_and_copies_are_one_line(tmp_path, size):
    shelve(tmp_path)
    async with shelved_app(tmp_path, size) as driven:
        await moor(driven)
        await until(driven, lambda: any(isinstance(row, Statement) and row.also_in for row in listed(driven)))
        assert said(driven)[0] == WALL
        assert said(driven).count(WALL) == 1
        first = next(row for row in listed(driven) if isinstance(row, Statement))
        assert first.also_in == 1  # the copy; the printing that lost a word has a line of its own
        assert said(driven).count(NO_WALL) == 1
        headings = [row for row in listed(driven) if isinstance(row, str)]
        assert headings == ["February 2018", "May 2018"]
        assert "also in 1" in driven.shown()


async def test_words_date_and_place_are_those_of_one_printing(tmp_path):
    short, whole = "The lamp on the pier was never lit", "The lamp on the pier was never lit, not on one night."
    short_one = article("Lamps", "Ness Post", "2018-02-03", [("Ada Moor", short)])
    whole_one = article("More lamps", "Ulv Echo", "2018-02-05", [("Ada Moor", whole)])
    shelve(tmp_path, {"short": short_one, "whole": whole_one})
    async with shelved_app(tmp_path) as driven:
        await search(driven, "lamp pier")
        await driven.press("tab", "i")
        await until(driven, lambda: isinstance(driven.app.screen, TimeLineScreen) and "also in 1" in driven.shown())
        shown = driven.app.screen.query_one(StatementList)
        at = next(at for at, row in enumerate(shown.listed) if isinstance(row, Statement))
        row = "".join(segment.text for line in shown.entry(at, 100) for segment in line)
        assert "2018-02-03 · Ness Post" in row
        assert short in row
        assert "not on one night" not in row


async def test_the_other_order_and_the_months(tmp_path):
    shelve(tmp_path)
    async with shelved_app(tmp_path) as driven:
        await moor(driven)
        bars = driven.app.screen.query_one(MonthBars)
        assert [count.count for count in line_of(driven).view.months] == [2, 2]
        before = bars.month
        await driven.press("right")
        assert bars.month == before + 3  # from February to May
        await driven.press("right")
        assert "last month" in driven.shown()
        await driven.press("S")
        await until(driven, lambda: line_of(driven).view.newest and said(driven) and said(driven)[0] != WALL)
        days = [row.first.day for row in listed(driven) if isinstance(row, Statement)]
        assert days == sorted(days, reverse=True)


async def test_a_long_time_line_is_read_as_one_moves(tmp_path):
    def year_of(year: int) -> Document:
        said = [("Ada Moor", f"Sentence number {n} about the quay and the sand. In {year}.") for n in range(130)]
        return article(f"Year {year}", "Ness Post", f"{year}-03-01", said)

    shelve(tmp_path, {f"y{year}": year_of(year) for year in (2015, 2016, 2017)})
    async with shelved_app(tmp_path) as driven:
        await search(driven, "sentence number 7 in 2015")
        await driven.press("tab", "i")
        await until(driven, lambda: isinstance(driven.app.screen, TimeLineScreen) and said(driven))
        screen = line_of(driven)
        assert len(screen.view.rows) <= 100
        await driven.press("G")
        await until(driven, lambda: screen.view.rows[0].first.day > 736_000 and screen.view.before is not None)
        assert screen.bars.month == 2017 * 12 + 2
        first = said(driven)[0]
        screen.statements.choose(1)
        screen.look()
        await until(driven, lambda: said(driven)[0] != first)  # what came before is read as well
        chosen = screen.statements.statement_chosen
        assert chosen is not None
        assert chosen.first.text == first  # and one stays where one was
        await driven.press("g")
        await until(driven, lambda: said(driven)[0].endswith("In 2015."))


async def test_enter_opens_it_and_back_leads_to_the_time_line(tmp_path):
    shelve(tmp_path)
    async with shelved_app(tmp_path) as driven:
        await moor(driven)
        await driven.press("right", "enter")
        await until(driven, lambda: driven.desk.document.title == "Budget night" and driven.app.screen is driven.desk)
        await driven.press("<")
        await until(driven, lambda: isinstance(driven.app.screen, TimeLineScreen))
        chosen = driven.app.screen.query_one(StatementList).statement_chosen
        assert chosen is not None
        assert chosen.first.title == "Budget night"
        await driven.press("escape")
        await until(driven, lambda: isinstance(driven.app.screen, LibraryScreen))
        assert driven.app.screen.field.value == "no money in the drawer"


async def test_one_key_says_that_two_are_the_same_and_another_takes_it_back(tmp_path):
    shelve(tmp_path)
    async with shelved_app(tmp_path) as driven:
        await moor(driven)
        perhaps = driven.app.screen.query_one(PerhapsSame)
        await until(driven, lambda: perhaps.suggestion is not None)
        assert perhaps.other is not None
        assert perhaps.other.name == "A. Moor"
        assert perhaps.suggestion.why in driven.shown()
        count = line_of(driven).view.about.quotations
        await driven.press("s")
        await until(driven, lambda: line_of(driven).view.about.quotations == count + 1)
        await until(driven, lambda: perhaps.suggestion is None)
        with EmbeddedLibrary(tmp_path / "library") as library:
            assert [judged.verdict for judged in library.judgements()] == [Verdict.SAME]
        await driven.press("U")
        await until(driven, lambda: line_of(driven).view.about.quotations == count)
        await until(driven, lambda: perhaps.suggestion is not None)
        await driven.press("d")
        await until(driven, lambda: perhaps.suggestion is None)
        assert line_of(driven).view.about.quotations == count
        with EmbeddedLibrary(tmp_path / "library") as library:
            assert [judged.verdict for judged in library.judgements()] == [Verdict.DIFFERENT]


async def test_from_the_card_of_a_speaker_to_all_documents(tmp_path):
    sources = shelve(tmp_path)
    async with shelved_app(tmp_path, source=sources["budget"]) as driven:
        await driven.press("1", "i", "i")
        await until(driven, lambda: isinstance(driven.app.screen, TimeLineScreen) and said(driven))
        assert said(driven)[0] == WALL
        await until(driven, lambda: len(said(driven)) == 3)  # once the copies are folded
        assert said(driven).count(NO_WALL) == 1  # which lost a word, and is no copy
        await driven.press("escape")
        assert driven.app.screen is driven.desk


async def test_a_speaker_whom_the_library_does_not_know(tmp_path):
    shelve(tmp_path)
    async with shelved_app(tmp_path) as driven:
        await driven.press("1", "i", "i")
        await until(driven, lambda: "Nobody in the library is called" in driven.told)


async def test_without_a_library_the_card_says_how_to_begin_one(tmp_path):
    async with shelved_app(tmp_path) as driven:
        await driven.press("1", "i", "i")
        await until(driven, lambda: "A adds this document" in driven.told)


async def test_one_is_asked_which_of_several_is_meant(tmp_path):
    two = {
        "one": article("One", "Post", "2018-01-01", [("Moor", "The first of two short statements here.")]),
        "two": article("Two", "Post", "2019-01-01", [("Moor", "The second of two short statements here.")]),
        "three": article("Three", "Post", "2020-01-01", [("Moor", "It is a third one, which nobody added.")]),
    }
    sources = shelve(tmp_path, {name: two[name] for name in ("one", "two")})
    third = tmp_path / "three.yaml"
    from reader.document.yaml.write import dump

    third.write_text(dump(two["three"]), encoding="utf-8")
    async with shelved_app(tmp_path, source=third) as driven:
        await driven.press("1", "i", "i")
        await until(driven, lambda: "2 people are called Moor" in driven.shown())
        await driven.press("enter")
        await until(driven, lambda: isinstance(driven.app.screen, TimeLineScreen) and said(driven))
        assert len(said(driven)) == 1
    assert sources
