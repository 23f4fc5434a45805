"""Where else something was said, in the app; and the library follows what is corrected in a document."""

from __future__ import annotations

import pytest
from driving import NARROW, TINY, WIDE, Driven, until
from shelved import (
    ARTICLES,
    NO_WALL,
    WALL,
    answered,
    article,
    found,
    library_screen,
    search,
    shelf_of,
    shelve,
    shelved_app,
)

from reader.library.embedded.engine import EmbeddedLibrary
from reader.library.engine import EVERYTHING
from reader.library.sources.add import Adding, add_sources
from reader.search.query import parse
from reader.tui.library.elsewhere.printings import Folded, Printing, PrintingList
from reader.tui.library.elsewhere.screen import ElsewhereScreen
from reader.tui.library.searching.screen import LibraryScreen

pytestmark = pytest.mark.usefixtures("home")


def printings(driven: Driven) -> PrintingList:
    return driven.app.screen.query_one(PrintingList)


async def elsewhere(driven: Driven) -> None:
    await driven.press("n", "w")
    await until(driven, lambda: isinstance(driven.app.screen, ElsewhereScreen) and printings(driven).listed)


@pytest.mark.parametrize("size", [WIDE, NARROW, TINY])
async def test_the_first_printing_is_on_top_and_the_others_say_what_they_changed(tmp_path, size):
    sources = shelve(tmp_path)
    async with shelved_app(tmp_path, size, source=sources["copy"]) as driven:
        await elsewhere(driven)
        first, changed, folded = printings(driven).listed
        assert isinstance(first, Printing)
        assert (first.first, first.record.title, first.record.text) == (True, "After the storm", WALL)
        assert isinstance(changed, Printing)
        assert changed.record.text == NO_WALL
        assert "[-not-]" in driven.shown()
        assert isinstance(folded, Folded)
        assert [copy.record.title for copy in folded.copies] == ["After the storm, again"]
        if size != TINY:
            assert "also in 1: 2018-02-05 · Ulv Echo" in driven.shown()


@pytest.mark.parametrize("size", [WIDE, NARROW, TINY])
async def test_the_same_words_of_another_speaker_stand_apart(tmp_path, size):
    other = article("Who spoke", "Reed Times", "2018-02-06", [("Bo Lind", WALL)])
    sources = shelve(tmp_path, {**ARTICLES, "other": other})
    async with shelved_app(tmp_path, size, source=sources["storm"]) as driven:
        await elsewhere(driven)
        listed = printings(driven).listed
        apart = next(row for row in listed if isinstance(row, Printing) and row.record.title == "Who spoke")
        assert apart.copy.other_speaker
        (folded,) = (row for row in listed if isinstance(row, Folded))
        assert "Who spoke" not in [copy.record.title for copy in folded.copies]
        if size == WIDE:
            assert "another speaker  2018-02-06 · Reed Times" in driven.shown()


async def test_a_folded_line_is_opened_and_folded_again(tmp_path):
    sources = shelve(tmp_path)
    async with shelved_app(tmp_path, source=sources["storm"]) as driven:
        await elsewhere(driven)
        await driven.press("down", "down", "enter")
        assert len(printings(driven).listed) == 4
        await driven.press("enter")
        assert len(printings(driven).listed) == 3
        await driven.press("enter", "down", "enter")
        await until(driven, lambda: driven.desk.document.title == "After the storm, again")
        await driven.press("<")
        await until(driven, lambda: isinstance(driven.app.screen, ElsewhereScreen))
        assert len(printings(driven).listed) == 4
        await driven.press("escape")
        assert driven.app.screen is driven.desk


async def test_nowhere_and_no_quotation(tmp_path):
    shelve(tmp_path)
    async with shelved_app(tmp_path) as driven:
        await driven.press("w")
        assert "No quotation here" in driven.told
        await driven.press("n", "w")
        await until(driven, lambda: "Nowhere in the library" in driven.shown())


async def test_a_correction_of_who_said_it_reaches_the_library(tmp_path):
    sources = shelve(tmp_path)
    async with shelved_app(tmp_path, source=sources["storm"]) as driven:  # the library was not opened yet
        await driven.press("n", "a")
        await driven.press("down")
        await driven.type("Bo")
        await driven.press("enter")
        await until(driven, lambda: driven.desk.document.quotations[0].speaker == "s1")

        def reached() -> bool:
            with EmbeddedLibrary(tmp_path / "library") as library:
                hits = library.search(parse(f'"{WALL}"'), EVERYTHING, 9)
                return {h.record.speaker for h in hits if h.record.title == "After the storm"} == {"Bo Lind"}

        await until(driven, reached)
        assert "does not have" not in driven.told


async def test_a_correction_of_a_text_file_reaches_the_library_too(tmp_path):
    """Its corrections are saved in a copy of one's own."""
    path = tmp_path / "storm.txt"
    path.write_text(f"After the storm\n\n“{WALL}” said Ada Moor, the mayor of Ness, on Monday.\n", encoding="utf-8")
    with EmbeddedLibrary(tmp_path / "library") as library:
        assert add_sources(library, [str(path)], Adding(jobs=1)).added.quotations == 1
    async with shelved_app(tmp_path, source=path) as driven:
        await driven.press("n", "a")
        await driven.type("Bo Lind")
        await driven.press("enter")
        await driven.saved()

        def speakers() -> set[str]:
            with EmbeddedLibrary(tmp_path / "library") as library:
                return {hit.record.speaker for hit in library.search(parse(f'"{WALL}"'), EVERYTHING, 9)}

        await until(driven, lambda: speakers() == {"Bo Lind"})
        await driven.press("U")  # and so does taking it back
        await driven.saved()
        await until(driven, lambda: speakers() == {"Ada Moor"})


async def test_back_from_a_corrected_document_the_hit_says_who_it_is_now(tmp_path):
    shelve(tmp_path)
    async with shelved_app(tmp_path) as driven:
        await search(driven, "ferry")
        await driven.press("down")
        screen = library_screen(driven)
        before = screen.hits.hit_chosen
        assert before is not None
        await driven.press("enter")
        await until(driven, lambda: driven.app.screen is driven.desk and driven.reading.current is not None)
        await driven.press("a")
        await driven.type("Somebody Else")
        await driven.press("enter")
        await driven.saved()
        shelf = shelf_of(driven)
        shelf.finish()  # as at the end of the reader
        await driven.press("<")
        await until(driven, lambda: isinstance(driven.app.screen, LibraryScreen))

        def corrected() -> bool:
            hit = library_screen(driven).hits.hit_chosen
            return hit is not None and hit.record.speaker == "Somebody Else"

        await until(driven, corrected)
        assert library_screen(driven).hits.hit_chosen.record.text == before.record.text


async def test_opened_anew_what_is_typed_replaces_the_last_query(tmp_path):
    shelve(tmp_path)
    async with shelved_app(tmp_path) as driven:
        await search(driven, "ferry")
        hits = found(driven)
        await driven.press("escape", "L")
        await until(driven, lambda: isinstance(driven.app.screen, LibraryScreen))
        assert found(driven) == hits
        await driven.type("sand")
        await answered(driven)
        assert library_screen(driven).field.value == "sand"


async def test_a_correction_of_a_document_that_is_not_in_it_changes_nothing(tmp_path):
    shelve(tmp_path, {"storm": ARTICLES["storm"]})
    path = tmp_path / "letter.yaml"
    from reader.document.yaml.write import dump

    path.write_text(dump(ARTICLES["undated"]), encoding="utf-8")
    async with shelved_app(tmp_path, source=path) as driven:
        await search(driven, "ferry")
        assert found(driven) == []
        await driven.press("escape", "n", "a")
        await driven.type("Someone New")
        await driven.press("enter")
        await driven.saved()
        shelf = driven.app.session.library
        await until(driven, lambda: not shelf.changes.busy)
        assert shelf.engine().stats().documents == 1
