"""The library in the app: searched as one types, narrowed by counts, opened at the words, and back to the very hit."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from driving import NARROW, TINY, WIDE, until
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

from reader.document.quotation_numbers import quotation_count
from reader.library.embedded.engine import EmbeddedLibrary
from reader.tui.library.searching.completions import CompletionList
from reader.tui.library.searching.facets import FacetList, Value
from reader.tui.library.searching.hits import HitList
from reader.tui.library.searching.screen import LibraryScreen

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    shelve(tmp_path)
    return tmp_path


@pytest.mark.parametrize("size", [WIDE, NARROW, TINY])
async def test_words_find_quotations_with_who_when_and_where(shelf, size):
    async with shelved_app(shelf, size) as driven:
        await search(driven, "anothr wintr")  # with mistakes
        assert set(found(driven)) == {WALL, NO_WALL}
        shown = driven.shown()
        assert "Ada Moor" in shown
        assert "2018-0" in shown
        if size == WIDE:
            assert "Ness Post" in shown
        hit = driven.app.screen.query_one(HitList).hit_chosen
        assert hit is not None
        assert [hit.record.text[span.start : span.end] for span in hit.spans]  # what matched is known


async def test_exact_words_come_before_what_is_only_close(shelf):
    async with shelved_app(shelf) as driven:
        await search(driven, "the wall will not hold")
        listed = driven.app.screen.query_one(HitList).listed
        assert listed[0].record.text == WALL
        closes = [at for at, row in enumerate(listed) if isinstance(row, str)]
        good = [at for at, row in enumerate(listed) if not isinstance(row, str) and not row.hit.close]
        assert not closes or max(good) < min(closes)


async def test_counts_narrow_the_search_and_widen_it_again(shelf):
    async with shelved_app(shelf) as driven:
        await search(driven, "ferry")
        everything = found(driven)
        facets = driven.app.screen.query_one(FacetList)
        await until(driven, lambda: facets.listed)
        counted = {(row.name, row.value): row.count for row in facets.listed if isinstance(row, Value)}
        assert counted["person", "Ada Moor"] == 1
        assert counted["publisher", "Holm Gazette"] == 2
        await driven.press("tab", "tab")
        assert facets.has_focus
        at = next(n for n, r in enumerate(facets.listed) if isinstance(r, Value) and r.value == "Holm Gazette")
        facets.choose(at)
        await driven.press("up", "down")
        assert "⏎ only this" in driven.shown()
        await driven.press("enter")
        await answered(driven)
        assert library_screen(driven).field.value == 'ferry publisher:"Holm Gazette" '
        assert sorted(found(driven)) == sorted(
            words for words in everything if words in set(_words("budget")) and "ferry" in words
        )
        await until(driven, lambda: any(isinstance(r, Value) and r.typed for r in facets.listed))
        await until(driven, lambda: "⏎ no longer by this" in driven.shown())
        await driven.press("enter")
        await answered(driven)
        assert found(driven) == everything


async def test_an_operator_is_completed_with_counts(shelf):
    async with shelved_app(shelf) as driven:
        await search(driven, "ferry publisher:ho")
        offered = driven.app.screen.query_one(CompletionList)
        await until(driven, lambda: offered.display)
        assert [(one.text, one.count) for one in offered.listed] == [('publisher:"Holm Gazette"', 3)]
        await driven.press("tab")
        await answered(driven)
        assert library_screen(driven).field.value == 'ferry publisher:"Holm Gazette" '
        assert not offered.display
        assert len(found(driven)) == 2


async def test_enter_opens_the_document_at_the_words_and_back_leads_to_the_very_hit(shelf):
    async with shelved_app(shelf) as driven:
        await search(driven, "ferry")
        await driven.press("down")
        screen = library_screen(driven)
        chosen, hit = screen.hits.chosen, screen.hits.hit_chosen
        assert hit is not None
        await driven.press("enter")
        await until(driven, lambda: driven.app.screen is driven.desk and driven.reading.current is not None)
        assert driven.desk.document.title == hit.record.title
        assert driven.words_at(driven.reading.at, len(hit.record.text)) == hit.record.text
        assert driven.lit_words() == ["ferry"] * len(driven.lit_words()) != []
        await driven.press("G")
        await driven.press("<")  # back from that jump first
        assert driven.app.screen is driven.desk
        await driven.press("<")
        await until(driven, lambda: isinstance(driven.app.screen, LibraryScreen))
        screen = library_screen(driven)
        assert (screen.field.value, screen.hits.chosen) == ("ferry", chosen)
        assert screen.hits.hit_chosen == hit


async def test_what_has_gone_is_opened_as_the_library_keeps_it(shelf):
    (shelf / "letter.yaml").unlink()
    async with shelved_app(shelf) as driven:
        await search(driven, "promised a ferry")
        await driven.press("enter")
        await until(driven, lambda: driven.desk.document.title == "A letter")
        await until(driven, lambda: driven.reading.current == 0)
        assert "its file is gone" in driven.told


async def test_words_that_are_not_in_the_file_any_more_are_said_to_be_gone(shelf):
    path = shelf / "letter.yaml"
    path.write_text(path.read_text().replace("promised a ferry", "sold two boats"))
    async with shelved_app(shelf) as driven:
        await search(driven, "promised a ferry")
        await driven.press("enter")
        await until(driven, lambda: "not in the document any more" in driven.told)


async def test_without_documents_it_says_how_to_add_some_and_adds_the_open_one(tmp_path):
    async with shelved_app(tmp_path) as driven:
        await driven.press("L")
        await until(driven, lambda: "reader library add" in driven.shown())
        await driven.press("enter")
        await until(
            driven, lambda: f"In the library: {quotation_count(driven.desk.document)} quotations" in driven.shown()
        )
        title = driven.desk.document.title
        assert library_screen(driven).field.value == f'document:"{title}" '  # what was added is shown
        await until(driven, lambda: len(found(driven)) == len(driven.desk.document.quotations))
        assert "no documents in your library yet" not in driven.shown()
        await driven.press("ctrl+u")
        await search(driven, "instrument")
        assert any("instrument" in words for words in found(driven))


async def test_what_another_process_adds_first_is_found_and_counted(tmp_path):
    async with shelved_app(tmp_path) as driven:
        await driven.press("L")
        await until(driven, lambda: "reader library add" in driven.shown())
        shelve(tmp_path)
        await search(driven, "ferry")
        assert found(driven)
        await until(driven, lambda: f"quotations in {len(ARTICLES)} documents" in driven.shown())


async def test_while_the_library_is_open_threads_take_short_turns(shelf):
    before = sys.getswitchinterval()
    try:
        sys.setswitchinterval(0.005)
        async with shelved_app(shelf) as driven:
            await search(driven, "ferry")
            assert sys.getswitchinterval() <= 0.001
    finally:
        sys.setswitchinterval(before)


async def test_a_library_that_cannot_be_read_is_a_notice(tmp_path):
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "library.sqlite").write_bytes(b"this is no database, whatever it is called" * 99)
    async with shelved_app(tmp_path) as driven:
        await driven.press("L")
        await until(driven, lambda: "no library" in " ".join(driven.shown().split()))
        await driven.press("escape")
        assert driven.app.screen is driven.desk


def _said(driven) -> str:
    """All that is on the screen as one line, without the rules between panes."""
    return " ".join(driven.shown().replace("│", " ").split())


async def test_on_a_network_drive_it_says_the_way_out(tmp_path, monkeypatch):
    from reader.library.embedded import connection

    shelve(tmp_path)
    monkeypatch.setattr(connection, "network_drive", lambda _: "nfs")
    async with shelved_app(tmp_path) as driven:
        await driven.press("L")
        await until(driven, lambda: "network drive (nfs)" in _said(driven))


async def test_without_numpy_too_many_quotations_name_the_extra(tmp_path, monkeypatch):
    from reader.library.embedded import changing
    from reader.library.embedded.index import plain_index

    shelve(tmp_path)
    monkeypatch.setattr(changing, "find_spec", lambda _: None)
    async with shelved_app(tmp_path) as driven:
        await search(driven, "anothr wintr")  # a few work without it
        assert set(found(driven)) == {WALL, NO_WALL}
    monkeypatch.setattr(plain_index, "MOST", 3)
    async with shelved_app(tmp_path) as driven:
        await driven.press("L")
        await driven.type("w")
        await until(driven, lambda: "quote-reader[library]" in _said(driven))


async def test_a_damaged_library_is_a_notice(tmp_path):
    shelve(tmp_path)
    file = tmp_path / "library" / "library.sqlite"
    data = bytearray(file.read_bytes())
    for page in range(2, len(data) // 4096):
        data[page * 4096 : page * 4096 + 600] = b"\xff" * 600
    file.write_bytes(data)
    async with shelved_app(tmp_path) as driven:
        await driven.press("L")
        await driven.type("wall")
        await until(driven, lambda: "damaged" in _said(driven) or "cannot be read" in _said(driven))
        await driven.press("escape")
        assert driven.app.screen is driven.desk


async def test_what_is_served_for_itself_alone_has_no_library(shelf, monkeypatch):
    async with shelved_app(shelf) as driven:
        monkeypatch.setenv("READER_ONLY", "")
        for key in ("L", "A", "w"):
            await driven.press(*(("n", key) if key == "w" else (key,)))
            assert driven.app.screen is driven.desk
            assert "the library is not" in driven.told
        monkeypatch.delenv("READER_ONLY")


async def test_what_others_add_is_found_by_later_keys(shelf):
    """Not always by the very next: what others write is taken in at most a tenth of the time."""
    async with shelved_app(shelf) as driven:
        await search(driven, "lighthouse")
        assert found(driven) == [] or not any("lighthouse" in words for words in found(driven))
        from reader.library.entry import entry_of

        words = "The lighthouse was sold on a Tuesday, and nobody told the keeper."
        other = article("Sold", "Ness Post", "2020-01-01", [("Bo Lind", words)])
        with EmbeddedLibrary(shelf / "library") as library:
            library.add([entry_of(other, "/nowhere/sold.html", "1" * 64)])

        def asked_again() -> bool:
            if not shelf_of(driven).busy:
                library_screen(driven).ask()
            return words in found(driven)

        await until(driven, asked_again)


async def test_the_newest_key_wins(shelf):
    """A slow answer to an older query never replaces that of a newer one."""
    async with shelved_app(shelf) as driven:
        await search(driven, "ferry")
        library = shelf_of(driven).engine()
        kept = library.search
        started = threading.Event()
        waits = threading.Event()

        def slow(query, where, limit, cancelled=bool):
            if query.text.strip() == "ferry s":
                started.set()
                waits.wait(20)
            return kept(query, where, limit, cancelled)

        library.search = slow
        await driven.type(" s")
        await until(driven, started.is_set)
        await driven.type("and")
        waits.set()
        await answered(driven)
        assert library_screen(driven).view.answered == "ferry sand"


async def test_mistakes_in_a_filter_are_said(shelf):
    async with shelved_app(shelf) as driven:
        await search(driven, "person:nobody ")
        await until(driven, lambda: "is called 'nobody'" in _said(driven))


async def test_hostile_names_are_cleaned_where_they_are_drawn(tmp_path):
    evil = article(
        "\x1b[31mRed \u202e title", "[b]Gazette[/b]", "2018-01-01", [("Ada \x1b]8;;x\x07 Moor", "It holds.")]
    )
    shelve(tmp_path, ARTICLES)
    from reader.library.entry import entry_of

    with EmbeddedLibrary(tmp_path / "library") as library:
        library.add([entry_of(evil, "/nowhere/evil.html", "0" * 64)])
    async with shelved_app(tmp_path) as driven:
        await search(driven, "it holds")
        shown = driven.shown()
        assert "\x1b" not in shown
        assert "\u202e" not in shown
        assert "[b]Gazette[/b]" in shown  # no markup
        assert shelf_of(driven).is_open


def _words(name: str) -> list[str]:
    return [paragraph.text.split("”")[0][1:] for paragraph in ARTICLES[name].paragraphs]
