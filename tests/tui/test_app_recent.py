"""Documents that were read: found at `o`, opened in the app, where one left them."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from articles import HARBOUR, harbour
from driving import NARROW, NUMBERED, TINY, WIDE, Driven, opened, until, until_drawn

from reader.document import BY_HAND, Document
from reader.document.position import Position
from reader.document.yaml.write import dump
from reader.documents.open import OpenOptions
from reader.documents.opened_document import OpenedDocument
from reader.documents.place import Place
from reader.documents.places import open_where_left, remember
from reader.documents.recent import recents
from reader.documents.saving import CorrectionWriter
from reader.storage.files import save_text
from reader.tui.app import ReaderApp
from reader.tui.dialogs.picker import ChoiceList
from reader.tui.documents.recent import RecentScreen
from reader.tui.documents.wait import NotOpenedScreen, WaitScreen
from reader.tui.run import place_keeper

WHEN = "2026-03-0{}T10:00:00Z"


pytestmark = pytest.mark.usefixtures("home")


def written(path: Path, document: Document) -> str:
    save_text(dump(document), path)
    return str(path)


def read_before(source: str, day: int, paragraph: int = 3, read: float = 0.5) -> None:
    """As if it had been read on a day in March."""
    found = open_where_left(source)
    remember(found, found.document, Place(Position(paragraph, 0), Position(paragraph, 0), read=read), WHEN.format(day))


def app_on(source: str) -> ReaderApp:
    """The app as `reader SOURCE` runs it."""
    found = open_where_left(source)
    app = ReaderApp(found.document, NUMBERED, save=CorrectionWriter(found).save, place=found.place, opened=found)
    app.session.place_keeper = place_keeper(app, found)
    return app


async def list_of(driven: Driven) -> list[str]:
    """Open the list; the names in it."""
    await driven.press("o")
    assert isinstance(driven.app.screen, RecentScreen)
    await until(driven, lambda: driven.app.screen._recents is not None)
    return names(driven)


def names(driven: Driven) -> list[str]:
    return [choice.name for choice in driven.app.screen.query_one(ChoiceList).listed]


@pytest.fixture
def harbour_file(tmp_path: Path) -> str:
    return str(shutil.copy(HARBOUR, tmp_path / "harbour.yaml"))


@pytest.fixture
def ferry(tmp_path: Path) -> str:
    speakers = tuple(replace(s, name="Ines Ferrant") if s.id == "vance" else s for s in harbour().speakers)
    document = replace(harbour(), title="Ferry to stop in winter", publisher="Holm Gazette", speakers=speakers)
    return written(tmp_path / "ferry.yaml", document)


@pytest.fixture
def mill(tmp_path: Path) -> str:
    source = replace(harbour().source, url="https://herald.example/mill")
    document = replace(harbour(), title="The mill is sold", publisher="Evening Herald", source=source)
    return written(tmp_path / "mill.yaml", document)


async def test_the_list_is_narrowed_by_title_publisher_speaker_and_path_with_mistakes(harbour_file, ferry, mill):
    read_before(ferry, 1)
    read_before(mill, 2)
    async with opened(app=app_on(harbour_file)) as driven:
        assert await list_of(driven) == ["The mill is sold", "Ferry to stop in winter"]
        for query, found in {
            "ferr": ["Ferry to stop in winter"],
            "gazete": ["Ferry to stop in winter"],
            "ines": ["Ferry to stop in winter"],
            "herald": ["The mill is sold"],
            "mill.yaml": ["The mill is sold"],
            "zzzz": [],
        }.items():
            await driven.type(query)
            assert names(driven) == found, query
            await driven.press(*["backspace"] * len(query))
        assert len(names(driven)) == 2


async def test_what_is_picked_is_shown_where_one_left_it_and_the_first_of_the_list_leads_back(harbour_file, ferry):
    read_before(ferry, 1, paragraph=8)
    async with opened(app=app_on(harbour_file)) as driven:
        await driven.press("n", "n", "n")
        place = driven.place
        await list_of(driven)
        await driven.press("enter")
        await until(driven, lambda: driven.app.session.document.title == "Ferry to stop in winter")
        assert driven.reading.indexed.document is driven.app.session.document
        assert "Ferry to stop in winter" in driven.rows()[0]
        assert driven.reading.at.paragraph == 8
        assert driven.told == "Where you left it; g goes to the beginning"
        assert driven.reading.back == ()
        assert driven.app.focused is driven.article
        assert (await list_of(driven))[0].startswith("Harbour wall vote")
        await driven.press("enter")
        await until(driven, lambda: driven.app.session.document.title.startswith("Harbour wall"))
        assert driven.place == place


async def test_everything_of_the_document_before_is_gone(harbour_file, ferry):
    read_before(ferry, 1)
    async with opened(app=app_on(harbour_file)) as driven:
        await driven.press("/", *"dyalisis", "enter", "5", "f", "n", "a", *"quill", "enter")
        assert driven.told.startswith("Attributed to Dorothea Quill")
        assert driven.reading.only is not None
        await list_of(driven)
        await driven.press("enter")
        await until(driven, lambda: driven.app.session.document.title == "Ferry to stop in winter")
        assert (driven.reading.only, driven.reading.matches, driven.lit_words()) == (None, (), [])
        await driven.press("U")
        assert "Nothing" in driven.told or "No " in driven.told
        before = Path(ferry).read_text()
        await driven.press("n", "a", *"quill", "enter")
        assert Path(ferry).read_text() != before
        await driven.press("/", *"Ferrant")
        assert driven.results.hits
        found = open_where_left(harbour_file).document
        assert BY_HAND in {quotation.rule for quotation in found.quotations}


async def test_a_document_opens_as_it_was_asked_for(harbour_file, tmp_path):
    path = tmp_path / "mill.txt"
    path.write_text("The mill at Holm\n\nMayor Ada Moor said on Tuesday: “We will rebuild it by spring.”\n")
    found = open_where_left(str(path), OpenOptions(keep_all=True, language="de"))
    remember(found, found.document, Place(Position(0, 0), Position(0, 0)), WHEN.format(1))
    async with opened(app=app_on(harbour_file)) as driven:
        await list_of(driven)
        await driven.press("enter")
        await until(driven, lambda: driven.app.session.document.title == "The mill at Holm")
        assert driven.app.session.document.language == "de"
        await driven.press("n")
        driven.app.session.place_keeper.look()
        await driven.app.workers.wait_for_complete()
        (kept,) = (document for document in recents().documents if document.source == str(path))
        assert (kept.when > WHEN.format(1), kept.keep_all, kept.language) == (True, True, "de")


async def test_a_path_that_is_typed_is_completed_and_opened(harbour_file, ferry, tmp_path):
    async with opened(app=app_on(harbour_file)) as driven:
        assert await list_of(driven) == []
        assert "Type a path or a URL" in driven.shown()
        await driven.type(f"{tmp_path}/fer")
        await driven.press("tab")
        assert names(driven) == [f"⏎ open {ferry}"]
        await driven.press("enter")
        await until(driven, lambda: driven.app.session.document.title == "Ferry to stop in winter")
        assert driven.reading.at.paragraph < 0


async def test_enter_and_keys_that_come_too_early_are_not_lost(harbour_file, ferry):
    read_before(ferry, 1, paragraph=0)
    async with opened(app=app_on(harbour_file)) as driven:
        await driven.burst("o", *"ferry", "enter", "n", "n")
        await until(driven, lambda: driven.app.session.document.title == "Ferry to stop in winter")
        await until(driven, lambda: driven.reading.current == 1)


async def test_a_file_that_is_gone_says_so_and_is_taken_off_the_list_and_put_back(harbour_file, ferry, mill):
    read_before(ferry, 1)
    read_before(mill, 2)
    Path(mill).unlink()
    async with opened(app=app_on(harbour_file)) as driven:
        assert await list_of(driven) == ["The mill is sold", "Ferry to stop in winter"]
        assert "gone · Evening Herald" in driven.shown()
        await driven.press("enter")
        assert "This file is gone; ^d removes it from the list" in driven.shown()
        await driven.press("ctrl+d")
        assert names(driven) == ["Ferry to stop in winter"]
        assert "The mill is sold" not in [document.title for document in recents().documents]
        await driven.press("ctrl+z")
        assert names(driven) == ["The mill is sold", "Ferry to stop in winter"]
        assert "The mill is sold" in [document.title for document in recents().documents]
        await driven.press("delete")
        assert names(driven) == ["Ferry to stop in winter"]


async def test_what_cannot_be_opened_says_why_and_leaves_all_as_it_was(harbour_file, tmp_path):
    (tmp_path / "bad.yaml").write_text("quote-reader: 1\nparagraphs: []\nfoo: [/b]\n")
    async with opened(app=app_on(harbour_file), size=NARROW) as driven:
        await driven.press("n", "n")
        place = driven.place
        await list_of(driven)
        await driven.type(str(tmp_path / "bad.yaml"))
        await driven.press("enter")
        await until_drawn(driven, NotOpenedScreen)
        assert "no 'title'" in driven.shown()
        assert "unknown key 'foo'" in driven.shown()
        await driven.press("escape")
        assert driven.place == place
        await list_of(driven)
        await driven.type("./no-such-file.txt")
        assert "no such file" in driven.shown()
        await driven.press("enter")
        await until_drawn(driven, NotOpenedScreen)
        assert "no such file" in driven.shown()


async def test_reading_that_takes_long_says_so_and_is_stopped_by_escape(harbour_file, tmp_path):
    pipe = tmp_path / "slow.txt"
    os.mkfifo(pipe)
    async with opened(app=app_on(harbour_file), size=TINY) as driven:
        await list_of(driven)
        await driven.type(str(pipe))
        await driven.press("enter")
        assert isinstance(driven.app.screen, WaitScreen)
        await until(driven, lambda: "esc stops it" in driven.shown())
        await driven.press("escape")
        await until(driven, lambda: driven.app.screen is driven.desk)
        assert driven.told.startswith("Stopped")
        assert driven.app.session.opening._process.poll() is not None


async def test_hostile_titles_and_paths_stay_text(tmp_path, harbour_file):
    title = "[/b] \x1b[31mred\u202e [bold]"
    source = written(tmp_path / "x.yaml", harbour())
    found = open_where_left(source)
    remember(found, replace(found.document, title=title), Place(Position(1, 0), Position(1, 0)), WHEN.format(1))
    async with opened(app=app_on(harbour_file)) as driven:
        await list_of(driven)
        shown = driven.shown()
        assert "[/b]" in shown
        assert not {"\x1b", "\u202e"} & {*shown}


async def test_the_place_is_kept_while_one_reads_and_a_store_that_fails_is_a_notice(harbour_file, home):
    async with opened(app=app_on(harbour_file)) as driven:
        await driven.press("5")
        driven.app.session.place_keeper.look()
        await driven.app.workers.wait_for_complete()
        (kept,) = recents().documents
        assert kept.source == harbour_file
        assert 0 < kept.read < 1
        shutil.rmtree(home / "state")
        (home / "state").write_text("in the way")
        await driven.press("n")
        driven.app.session.place_keeper.look()
        await driven.app.workers.wait_for_complete()
        await driven.frame()
        assert driven.told.startswith("Your place is not saved: cannot write in")


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_what_was_chosen_is_there_again(harbour_file, size):
    async with opened(app=app_on(harbour_file), size=size) as driven:
        await driven.press("5", "f", "Q", "S", "+", "n")
        reading, top, measure = driven.reading, driven.top, driven.article.measure
        driven.app.session.place_keeper.look()
        await driven.app.workers.wait_for_complete()
    async with opened(app=app_on(harbour_file), size=size) as driven:
        again = driven.reading
        assert (again.at, again.current, again.only) == (reading.at, reading.current, reading.only)
        assert (again.quotations_only, again.order) == (reading.quotations_only, reading.order)
        assert (driven.top, driven.article.measure) == (top, measure)


async def test_a_place_is_found_again_after_the_text_was_edited(harbour_file):
    async with opened(app=app_on(harbour_file)) as driven:
        await driven.press("5")
        words = driven.words_at(driven.reading.at, 30)
        driven.app.session.place_keeper.look()
        await driven.app.workers.wait_for_complete()
    text = Path(harbour_file).read_text(encoding="utf-8")
    Path(harbour_file).write_text(
        text.replace("paragraphs:\n", "paragraphs:\n  - text: A paragraph that somebody put before all others.\n", 1)
    )
    async with opened(app=app_on(harbour_file), size=(80, 20)) as driven:
        assert driven.words_at(driven.reading.at, 30) == words
        assert driven.row_of(driven.reading.at) in range(driven.article.size.height)
        assert driven.speaker() == "vance"


def test_what_was_piped_in_is_not_remembered(harbour_file):
    found = OpenedDocument(harbour(), harbour_file, source="stdin-12", piped=True)
    app = ReaderApp(found.document, opened=found)
    remembering = place_keeper(app, found)
    assert remembering._write(found.document, Place(Position(1, 0), Position(1, 0))) is None
    assert recents().documents == ()


async def test_a_file_that_may_have_been_renamed_is_asked_about_and_opened_where_one_left_it(harbour_file, mill, home):
    read_before(mill, 1, paragraph=8)
    Path(mill).rename(home / "later.yaml")
    text = (home / "later.yaml").read_text("utf-8").replace("fish hall", "town hall")
    (home / "later.yaml").write_text(text, "utf-8")
    async with opened(app=app_on(str(home / "later.yaml"))) as driven:
        assert any("Was this mill.yaml?" in row for row in driven.rows())
        await driven.press("enter")
        await until(driven, lambda: driven.app.session.opened.place is not None)
        assert driven.reading.at.paragraph == 8


async def test_a_file_that_was_changed_is_said_once_and_read_again_at_the_same_place(mill):
    async with opened(app=app_on(mill)) as driven:
        await driven.press("n", "n", "n")
        here = driven.reading.current
        Path(mill).write_text(Path(mill).read_text("utf-8").replace("fish hall", "town hall"), "utf-8")
        watch = driven.app.session.place_keeper._watch
        watch.look()
        assert driven.told == "The file was changed; r reads it again"
        await driven.press("j")
        driven.desk.tell("")
        watch.look()
        assert driven.told == ""
        await driven.press("r")
        await until(
            driven,
            lambda: (
                "town hall" in driven.reading.indexed.document.paragraphs[0].text
                or any("town hall" in p.text for p in driven.reading.indexed.document.paragraphs)
            ),
        )
        assert driven.reading.current == here


async def test_what_the_reader_writes_itself_is_no_change(mill):
    async with opened(app=app_on(mill)) as driven:
        await driven.press("n", "a", *"Ida", "enter")
        watch = driven.app.session.place_keeper._watch
        watch.look()
        assert driven.told.startswith("Attributed to Ida")
