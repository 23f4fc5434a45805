"""The tour from the first start, and the searches that are still known at the next."""

from __future__ import annotations

from pathlib import Path

import pytest
from articles import harbour
from driving import NARROW, TINY, WIDE, Driven, opened

from reader.document import Document
from reader.documents.history import History
from reader.tui.app import ReaderApp
from reader.tui.help.tour import TourScreen


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))


def app(document: Document | None = None) -> ReaderApp:
    made = ReaderApp(document or harbour())
    made.session.history = History()
    return made


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_it_comes_once_and_says_what_matters(size):
    first = app()
    async with opened(app=first, size=size) as driven:
        assert isinstance(driven.app.screen, TourScreen)
        shown = driven.shown()
        for words in (
            "Who said what?",
            "QUI “Dorothea Quill”",
            "1 … 9",
            "search",
            "every key; then T brings this page back",
        ):
            assert words in shown
    first.session.history.write()
    async with opened(app=app(), size=size) as driven:
        assert driven.app.screen is driven.desk


@pytest.mark.parametrize("key", ["escape", "enter", "q", "space", "?", "T"])
async def test_any_of_the_keys_that_close_things_leaves_it(key):
    async with opened(app=app()) as driven:
        place = driven.place
        await driven.press(key)
        assert driven.app.screen is driven.desk
        assert driven.place == place
        assert not driven.app._exit
        await driven.press("n")
        assert driven.reading.current == 0


async def test_it_does_not_come_in_a_small_terminal_nor_where_nothing_is_kept():
    async with opened(app=app(), size=TINY) as driven:
        assert driven.app.screen is driven.desk
    async with opened() as driven:
        assert driven.app.screen is driven.desk


async def test_who_is_at_the_keys_already_is_not_disturbed():
    busy = app()
    busy.keys.touched = True
    async with opened(app=busy) as driven:
        assert driven.app.screen is driven.desk


async def test_a_document_without_speakers():
    async with opened(app=app(Document(title="T", paragraphs=()))) as driven:
        assert isinstance(driven.app.screen, TourScreen)


async def asked(driven: Driven, *queries: str) -> None:
    for query in queries:
        await driven.press("/", *query, "enter")


async def test_what_was_asked_comes_back_at_the_next_start():
    first = app()
    async with opened(app=first) as driven:
        await driven.press("escape")
        await asked(driven, "ferry", "survey")
    assert first.session.history.write() is None
    async with opened(app=app()) as driven:
        await driven.press("/", "up")
        assert driven.query.value == "survey"
        await driven.press("up")
        assert driven.query.value == "ferry"
        await driven.press("escape")
        await asked(driven, "wall")
        await driven.press("/", "up", "up")
        assert driven.query.value == "survey"
