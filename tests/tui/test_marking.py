"""Bookmarks and notes in the app: nothing that was written is lost, whatever the disk or another reader does."""

from __future__ import annotations

import json
from contextlib import asynccontextmanager
from dataclasses import replace
from threading import Event

import pytest
from articles import article, harbour
from driving import MEDIUM, NARROW, NUMBERED, TINY, WIDE, opened
from keyed_marking import marks, until_saved
from textual import events
from textual.containers import Vertical
from textual.geometry import Offset
from textual.selection import Selection

from reader.annotations.marks import MarkScope, new_mark, quotes_of
from reader.annotations.notes import Edit, NotedDocument, change_notes, notes_path, read_notes
from reader.document import Document, Part, QuotationKind, Span
from reader.documents.opened_document import OpenedDocument
from reader.tui.app import ReaderApp
from reader.tui.cards.quotation import CardScreen
from reader.tui.notes import editor as note_editor
from reader.tui.notes.editor import NoteEditor
from reader.tui.notes.list import MarksScreen
from reader.tui.notes.notes import toggle_bookmark

SOURCE = "/articles/wall.html"
PATHS = (WIDE, MEDIUM, NARROW, TINY)


@pytest.fixture(autouse=True)
def _state(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@asynccontextmanager
async def kept(document: Document | None = None, size=WIDE):
    """The app with a file of notes."""
    document = document or harbour()
    app = ReaderApp(document, NUMBERED, opened=OpenedDocument(document, "", source=SOURCE))
    async with opened(app=app, size=size) as driven:
        await loaded(driven)
        yield driven
    app.session.end_document()


async def loaded(driven) -> None:
    for _ in range(500):
        if driven.app.session.notes._loaded:
            break
        await driven.pilot.pause(0.01)
    await driven.frame()


async def noted(driven, note: str, tags: str = "") -> None:
    """Write a note on what one is at."""
    await driven.press("e")
    await driven.type(note)
    if tags:
        await driven.press("tab")
        await driven.type(tags)
    await driven.press("ctrl+s")
    await until_saved(driven)


def written():
    """What the file holds."""
    return [(m.note, m.tags, m.bookmarked) for m in read_notes(notes_path(SOURCE)).marks]


def mark_on(number: int, **given: object):
    """A mark on a quotation of the harbour article."""
    document = harbour()
    made = new_mark(MarkScope.QUOTATION, quotes_of(document, document.quotations[number].parts), "somebody")
    return replace(made, **given)


def another_reader(*edits: Edit) -> None:
    change_notes(notes_path(SOURCE), NotedDocument(SOURCE, "The wall"), edits)


def blocked() -> None:
    """Make the folder of notes one that cannot be written, for root as well."""
    folder = notes_path(SOURCE).parent
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way")


def unblocked() -> None:
    notes_path(SOURCE).parent.unlink()


async def test_it_is_on_the_disk_when_it_is_said_to_be_and_there_the_next_time():
    async with kept() as driven:
        await driven.press("n", "m")
        await until_saved(driven)
        assert driven.told.startswith("Bookmarked")
        assert written() == [("", (), True)]
        await noted(driven, "Ask her", "wall")
        assert driven.told.startswith("Noted: note on")
        assert written() == [("Ask her", ("wall",), True)]
    async with kept() as driven:
        assert [(m.note, m.bookmarked) for m in marks(driven)] == [("Ask her", True)]
        await driven.press("n", "m")
        await until_saved(driven)
        assert written() == [("Ask her", ("wall",), False)]


async def test_what_is_marked_before_the_file_is_read_is_no_second_mark():
    another_reader(Edit(None, mark_on(0, note="there")))
    document = harbour()
    async with opened(app=ReaderApp(document, NUMBERED, opened=OpenedDocument(document, "", source=SOURCE))) as driven:
        await driven.press("n", "m")
        await loaded(driven)
        await until_saved(driven)
        assert [(m.note, m.bookmarked) for m in marks(driven)] == [("there", True)]


@pytest.mark.parametrize("size", PATHS)
async def test_the_margin_and_the_ruler_show_it_at_every_width(size):
    async with kept(size=size) as driven:
        await driven.press("n", "m")
        await until_saved(driven)
        row = driven.article_rows()[driven.row_of(driven.reading.at)]
        assert row.lstrip().startswith("⚑▌")
        assert any("⚑" in strip.text for strip in driven.desk.query_one("#ruler").render_lines(driven.desk.region))
        await noted(driven, "x")
        assert driven.article_rows()[driven.row_of(driven.reading.at)].lstrip().startswith("✎▌")


async def test_a_selection_over_paragraphs_is_marked_word_by_word_and_underlined():
    async with kept(article("One two three.", "Four five six.", "Seven.")) as driven:
        items = driven.article.layout_rows
        first, last = items.blocks_of(0)[0], items.blocks_of(1)[0]
        driven.desk.selections = {driven.article: Selection(Offset(4, first), Offset(9, last))}
        await driven.press("m")
        await until_saved(driven)
        mark = marks(driven)[0]
        assert (mark.on, [quote.exact for quote in mark.target]) == (MarkScope.SELECTION, ["two three.", "Four five"])
        assert driven.desk.get_selected_text() is None
        runs = [
            segment.text
            for y in range(driven.article.size.height)
            for segment in driven.article.render_line(y)
            if segment.style and segment.style.underline
        ]
        assert "".join(runs) == "two three.Four five"


async def test_a_quotation_that_is_selected_whole_is_the_quotation():
    async with kept() as driven:
        part = harbour().quotations[2].parts[0]
        driven.article.select(part.paragraph, Span(part.span.start - 1, part.span.end + 1))
        await driven.press("m")
        await until_saved(driven)
        assert [(m.on, m.speaker) for m in marks(driven)] == [(MarkScope.QUOTATION, "Tunde Abara")]


# The editor


async def test_esc_asks_before_anything_is_lost():
    async with kept() as driven:
        await driven.press("n", "e", "escape")
        assert driven.app.screen is driven.desk
        await driven.press("e", *"abc", "escape")
        assert isinstance(driven.app.screen, NoteEditor)
        assert "Save it?" in driven.shown()
        await driven.press("escape")
        assert "Save it?" not in driven.shown()
        await driven.press("d", "escape", "s")
        await until_saved(driven)
        assert driven.app.screen is driven.desk
        assert written() == [("abcd", (), False)]
        await driven.press("e", "e", "escape", "d")
        assert driven.app.screen is driven.desk
        assert written() == [("abcd", (), False)]


async def test_a_note_of_several_lines_is_kept_as_it_is_and_an_emptied_one_goes():
    async with kept() as driven:
        await driven.press("n", "e", *"one", "enter", "enter", *"two", "ctrl+s")
        await until_saved(driven)
        assert written() == [("one\n\ntwo", (), False)]
        await driven.press("e", "f7", "backspace", "ctrl+s")
        await until_saved(driven)
        assert written() == []
        assert "Deleted the note" in driven.told
        await driven.press("U")
        await until_saved(driven)
        assert written() == [("one\n\ntwo", (), False)]


async def test_tags_that_were_used_before_are_offered():
    async with kept() as driven:
        await driven.press("n")
        await noted(driven, "a", "minutes")
        await driven.press("n", "e", "tab", *"check,mi")
        await driven.frame()
        await driven.press("tab", "ctrl+s")
        await until_saved(driven)
        assert marks(driven)[1].tags == ("check", "minutes")


async def test_a_note_that_cannot_be_saved_stays_in_the_editor():
    async with kept() as driven:
        blocked()
        await driven.press("n", "e", *"abc", "ctrl+s")
        for _ in range(200):
            if "Not saved" in driven.told:
                break
            await driven.pilot.pause(0.01)
        assert isinstance(driven.app.screen, NoteEditor)
        assert "still in the editor" in driven.told
        assert marks(driven) == []
        unblocked()
        await driven.press("d", "ctrl+s")
        await until_saved(driven)
        assert driven.app.screen is driven.desk
        assert written() == [("abcd", (), False)]


async def test_a_bookmark_that_cannot_be_saved_stays_and_is_tried_again():
    async with kept() as driven:
        blocked()
        await driven.press("n", "m")
        for _ in range(200):
            if "Not saved" in driven.told:
                break
            await driven.pilot.pause(0.01)
        assert "tried again" in driven.told
        assert len(marks(driven)) == 1
        await driven.press("q")
        assert not driven.app.left
        assert "q again quits" in driven.told
        unblocked()
        driven.app.session.notes._since_tried = 100
        driven.app.session.notes.look()
        await until_saved(driven)
        assert driven.told == "1 change of the notes saved now"
        assert written() == [("", (), True)]
        assert driven.app.session.notes.may_leave("q")


async def test_what_is_being_written_when_the_reader_ends_is_kept():
    document = harbour()
    app = ReaderApp(document, NUMBERED, opened=OpenedDocument(document, "", source=SOURCE))
    async with opened(app=app) as driven:
        await driven.press("n", "m", "e", *"half a sen")
    assert app.session.end_document() == []
    assert written() == [("half a sen", (), True)]


@pytest.mark.parametrize("held", [60, 0.001])
async def test_keys_behind_the_one_that_saves_are_for_the_article_unless_saving_takes_long(monkeypatch, held):
    monkeypatch.setattr(note_editor, "_HELD", held)
    async with kept() as driven:
        on_the_disk = Event()
        await driven.press("n", "e", *"abc")
        driven.app.session.notes._notebook._submit(on_the_disk.wait)
        await driven.press("ctrl+s")
        if held < 1:
            await driven.pilot.pause(0.05)
        await driven.press("5")
        assert driven.app.screen._note.text == ("abc" if held == 60 else "abc5")
        on_the_disk.set()
        await until_saved(driven)
        await driven.taken()
        assert written() == [("abc", (), False)]
        assert (driven.app.screen is driven.desk) == (held == 60)
        assert driven.reading.current == (8 if held == 60 else 0)


async def test_a_note_that_is_saved_while_the_reader_is_left_has_nothing_to_say_to_its_editor(monkeypatch):
    monkeypatch.setattr(note_editor, "_HELD", 0.001)
    async with kept() as driven:
        on_the_disk = Event()
        await driven.press("n", "e", *"abc")
        driven.app.session.notes._notebook._submit(on_the_disk.wait)
        await driven.press("ctrl+s")
        await driven.pilot.pause(0.05)
        await driven.press("d")
        await driven.app.screen.query(Vertical).remove()
        on_the_disk.set()
        await until_saved(driven)
        assert written() == [("abc", (), False)]


# Other readers


async def test_what_another_reader_changes_is_shown():
    async with kept() as driven:
        another_reader(Edit(None, mark_on(3, note="theirs")))
        driven.app.session.notes.look()
        for _ in range(200):
            if marks(driven):
                break
            await driven.pilot.pause(0.01)
        assert [m.note for m in marks(driven)] == ["theirs"]


async def test_of_two_readers_who_write_one_note_both_texts_are_kept():
    base = mark_on(0, note="base")
    another_reader(Edit(None, base))
    async with kept() as driven:
        await driven.press("n", "e", *" ours")
        there = read_notes(notes_path(SOURCE)).marks[0]
        another_reader(Edit(there, replace(there, note="theirs")))
        await driven.press("ctrl+s")
        await until_saved(driven)
        assert "their text is kept as a second note" in driven.told
        assert {m.note for m in marks(driven)} == {"base ours", "theirs"}
        await driven.press("'")
        assert "(another reader wrote) theirs" in driven.shown()


async def test_a_broken_file_is_set_aside_with_a_notice():
    path = notes_path(SOURCE)
    path.parent.mkdir(parents=True)
    path.write_text("{")
    async with kept() as driven:
        assert "could not be understood; it is kept as" in driven.told
        await driven.press("n", "m")
        await until_saved(driven)
        assert written() == [("", (), True)]
    assert [p.read_text() for p in path.parent.glob("*unreadable*")] == ["{"]


# The list


async def test_what_changes_before_the_list_stands_is_in_it():
    async with kept() as driven:
        listed = MarksScreen(driven.desk)
        driven.app.push_screen(listed)
        toggle_bookmark(driven.desk)  # as one that was asked for before the notes were read
        await driven.frame()
        assert driven.app.screen is listed
        assert listed.rows.count == 1


async def test_the_list_narrows_jumps_edits_and_deletes():
    async with kept() as driven:
        await driven.press("n")
        await noted(driven, "Ask her", "wall later")
        await driven.press("n", "n", "m")
        await until_saved(driven)
        await driven.press("g", "'")
        assert isinstance(driven.app.screen, MarksScreen)
        assert "Bookmarks and notes · 2" in driven.shown()
        await driven.press("#", *"wal")
        assert "1 of 2" in driven.shown()
        await driven.press("escape", "/", *"impatiense")
        assert "1 of 2" in driven.shown()
        await driven.press("enter")
        assert driven.app.screen is driven.desk
        assert driven.reading.current == 2
        await driven.press("'", "g", "e")
        assert isinstance(driven.app.screen, NoteEditor)
        await driven.press("!", "ctrl+s")
        await until_saved(driven)
        assert isinstance(driven.app.screen, MarksScreen)
        assert "Ask her!" in driven.shown()
        await driven.press("d")
        await until_saved(driven)
        assert "Bookmarks and notes · 1" in driven.shown()
        assert "Deleted the note" in driven.shown()
        await driven.press("U")
        await until_saved(driven)
        assert "Ask her!" in driven.shown()


async def test_marks_whose_words_are_gone_are_listed_last_and_never_dropped():
    gone = new_mark(
        MarkScope.SELECTION, quotes_of(article("Quite other words, that stand nowhere."), [Part(0, Span(0, 38))])
    )
    another_reader(Edit(None, replace(gone, note="orphan")), Edit(None, mark_on(0, bookmarked=True)))
    async with kept() as driven:
        await driven.press("'")
        rows = driven.rows(driven.app.screen)
        at = next(n for n, row in enumerate(rows) if "No longer in the text" in row)
        assert "Quite other words" in rows[at + 1]
        assert "orphan" in rows[at + 2]
        await driven.press("G", "enter")
        assert isinstance(driven.app.screen, MarksScreen)
        assert "no longer in the text" in driven.shown()
    assert len(written()) == 2


@pytest.mark.parametrize("size", PATHS)
async def test_list_and_editor_fit_every_terminal(size):
    async with kept(size=size) as driven:
        await driven.press("n")
        await noted(driven, "A note that is longer than a row of a small terminal has room for", "wall")
        for key, shown in (("'", "Bookmarks"), ("e", "A note that is")):
            await driven.press(key)
            rows = driven.rows(driven.app.screen)
            assert any(shown in row for row in rows)
            assert rows[-1].strip() == rows[-1].strip().strip("╰╯"), "the box ends above the foot"


# Elsewhere


async def test_the_card_shows_it_and_bookmarks_too():
    async with kept() as driven:
        await driven.press("n")
        await noted(driven, "Ask her", "wall")
        await driven.press("enter")
        assert isinstance(driven.app.screen, CardScreen)
        assert "✎ note       Ask her" in driven.shown()
        assert "#wall" in driven.shown()
        await driven.press("m")
        await until_saved(driven)
        assert "⚑ bookmark" in driven.shown()
        await driven.press("e")
        assert isinstance(driven.app.screen, NoteEditor)
        await driven.press("!", "ctrl+s")
        await until_saved(driven)
        assert isinstance(driven.app.screen, CardScreen)
        assert "Ask her!" in driven.shown()


async def test_notes_are_found_by_their_words_and_tags():
    async with kept() as driven:
        await driven.press("n", "n")
        await noted(driven, "Compare the minutes", "check")
        for query in ("minuts", "#ch", "kind:note", "tag:check", "@quill #check"):
            await driven.press("g", "/")
            await driven.type(query)
            await driven.frame()
            notes = [hit for hit in driven.results.hits if hit.passage.kind == "note"]
            assert len(notes) == 1, query
            await driven.press("escape")
        await driven.press("/", *"#check", "enter")
        assert driven.reading.at == driven.reading.indexed.starts[1]
        await driven.press("escape", "/", *"#nosuchtag")
        assert not [hit for hit in driven.results.hits if hit.passage.kind == "note"]


async def test_corrections_leave_notes_where_they_are():
    async with kept() as driven:
        await driven.press("n")
        await noted(driven, "Ask her")
        await driven.press("a", *"nobody", "enter")
        assert [(m.note, bool(p)) for m, p in driven.app.session.notes.marks.placed] == [("Ask her", True)]
        await driven.press("e", "!", "ctrl+s")
        await until_saved(driven)
        assert written() == [("Ask her!", (), False)]


async def test_a_note_and_its_tags_are_never_markup_nor_control():
    hostile = "[bold]\x1b]0;t\x07[/b] \u202eevil\x9b31m"
    path = notes_path(SOURCE)
    another_reader(Edit(None, mark_on(0, note="NOTE", tags=("TAG",))))
    value = json.loads(path.read_text())
    value["marks"][0] |= {"note": hostile, "tags": [hostile], "speaker": hostile}
    path.write_text(json.dumps(value))
    async with kept() as driven:
        for keys in (("'",), ("e",), ("escape", "escape", "n", "enter"), ("escape", "/", *"bold")):
            await driven.press(*keys)
            shown = driven.shown()
            assert "[bold]" in shown
            assert not {"\x1b", "\x07", "\x9b", "\u202e"} & {*shown}


async def test_a_document_without_text_has_nothing_to_mark():
    async with kept(Document("Empty", ())) as driven:
        await driven.press("m")
        assert driven.told == "There is nothing here to bookmark"
        await driven.press("e")
        assert driven.told == "There is nothing here to write a note on"


async def test_what_is_pasted_stands_there_once_and_clean():
    async with kept() as driven:
        await driven.press("n", "e")
        driven.app._driver.send_message(events.Paste("from the\x1b[31m annual report"))
        await driven.taken()
        assert driven.app.screen._note.text == "from the annual report"
        await driven.press("tab")
        driven.app._driver.send_message(events.Paste("budget\nharbour"))
        await driven.taken()
        assert driven.app.screen._tags.value == "budget harbour"


async def test_enter_in_the_tags_saves_and_tags_in_the_note_are_tags():
    async with kept() as driven:
        await driven.press("n", "e", *"see #wall, not #12", "tab", *"dues", "enter")
        await until_saved(driven)
        await driven.taken()
        assert driven.app.screen is driven.desk
        assert written() == [("see #wall, not #12", ("dues", "wall"), False)]


async def test_a_chooser_stays_where_it_is_while_one_types():
    async with kept() as driven:
        await driven.press("s")
        picker = driven.app.screen
        before = picker.query_one("Vertical").region
        for key in "qzzz":
            await driven.press(key)
            assert picker.query_one("Vertical").region == before
        assert "Nothing matches" in driven.shown()


async def test_the_theme_of_the_terminal_can_be_chosen():
    async with kept() as driven:
        await driven.press("t", *"auto", "enter")
        assert driven.app.follows_background
        driven.app.follow_background(False)
        assert driven.app.theme == "paper"
        await driven.press("t", *"nord", "enter")
        assert not driven.app.follows_background
        driven.app.follow_background(True)
        assert driven.app.theme == "nord"


async def test_a_notice_has_reported_speech_without_quotation_marks():
    document = article("{a:that it rains all the time} and {b:so it does}", speakers="ab")
    first, *others = document.quotations
    document = replace(document, quotations=(replace(first, kind=QuotationKind.INDIRECT), *others))
    async with kept(document) as driven:
        for key, begins in (("m", "Bookmarked that it rains"), ("m", "Removed the bookmark on that it rains")):
            await driven.press("g", "n", key)
            await until_saved(driven)
            assert driven.told.startswith(begins)
        await driven.press("n", "m")
        await until_saved(driven)
        assert driven.told.startswith("Bookmarked “so it does”")
