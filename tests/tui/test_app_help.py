"""Help, the palette and the pickers: screens above the article, each left without a trace."""

from __future__ import annotations

import pytest
from driving import TINY, WIDE, app_on, opened
from textual.containers import Vertical
from textual.widgets import Input

from reader.documents.open import open_to_read
from reader.reading.state import Order
from reader.tui.commands import COMMANDS
from reader.tui.dialogs.picker import Picker
from reader.tui.help.keys import HelpScreen, help_rows
from reader.tui.help.palette import CommandsScreen


def in_the_box(driven) -> str:
    """What the box on top says, its rows joined."""
    box = driven.app.screen.query_one(Vertical).content_region
    return " ".join(" ".join(row[box.x : box.right] for row in driven.rows()[box.y : box.bottom]).split())


async def test_the_help_page_shows_every_key():
    async with opened(size=(100, 120)) as driven:
        await driven.press("?")
        shown = in_the_box(driven)
        for keys, words in help_rows(COMMANDS):
            assert " ".join(f"{keys} {words}".split()) in shown


@pytest.mark.parametrize("key", ["escape", "q", "?", "enter"])
async def test_closing_help_leaves_everything_as_it_was(key):
    async with opened() as driven:
        await driven.press("3")
        before = driven.place
        await driven.press("?")
        assert isinstance(driven.app.screen, HelpScreen)
        await driven.press("j", "space", key)
        assert driven.app.screen is driven.desk
        assert driven.place == before
        assert not driven.app._exit


async def test_keys_of_the_article_do_nothing_below_help():
    async with opened() as driven:
        await driven.press("?", "n", "f", "G", "t")
        assert isinstance(driven.app.screen, HelpScreen)
        assert driven.place == (0, (-4, 0), None)


async def test_the_palette_runs_a_command():
    async with opened() as driven:
        await driven.press("ctrl+p")
        assert isinstance(driven.app.screen, CommandsScreen)
        await driven.type("order the spekers")
        await driven.press("enter")
        assert driven.app.screen is driven.desk
        assert driven.reading.order is Order.NAME


async def test_the_palette_is_left_by_escape():
    async with opened() as driven:
        await driven.press("n", "ctrl+p", "escape")
        assert driven.app.screen is driven.desk
        assert driven.reading.current == 0


def choices(driven) -> list[str]:
    return [choice.key for choice in driven.app.screen.query_one("#choices").listed]


@pytest.mark.parametrize(
    ("typed", "speaker"),
    [("abara", "abara"), ("aabra", "abara"), ("harbourmaster", "quill"), ("fery", "vance"), ("dot", "quill")],
)
async def test_a_speaker_is_found_by_part_of_name_role_or_alias(typed, speaker):
    async with opened() as driven:
        await driven.press("s")
        assert choices(driven) == ["quill", "abara", "trust", "engineer", "vance"]
        await driven.type(typed)
        assert choices(driven)[0] == speaker
        await driven.press("enter")
        assert driven.app.screen is driven.desk
        assert driven.speaker() == speaker


async def test_nobody_of_that_name():
    async with opened() as driven:
        before = driven.place
        await driven.press("s")
        await driven.type("zzzzq")
        assert choices(driven) == []
        await driven.press("enter")
        assert isinstance(driven.app.screen, Picker)
        await driven.press("escape")
        assert driven.place == before


async def test_the_arrows_choose_a_speaker_and_a_click_takes_one():
    async with opened() as driven:
        await driven.press("s", "down", "down", "enter")
        assert driven.speaker() == "trust"
        await driven.press("s")
        assert driven.app.screen.query_one("#choices").chosen == 2
        await driven.pilot.click("#choices", offset=(5, 4))
        await driven.frame()
        assert driven.speaker() == "vance"


async def test_themes_are_seen_at_once_and_escape_brings_the_old_one_back():
    async with opened() as driven:
        before = driven.desk.palette
        await driven.press("t", "down")
        assert driven.app.theme == "paper"
        assert driven.desk.palette.text != before.text
        assert driven.desk.styles.background.hex.lower() == "#fbf8f1"
        await driven.press("down")
        assert driven.app.theme == "textual-dark"
        await driven.press("escape")
        assert driven.app.theme == "ink"
        assert (driven.desk.palette.text, driven.desk.palette.inks[0].plain) == (before.text, before.inks[0].plain)


async def test_enter_keeps_the_theme():
    async with opened() as driven:
        await driven.press("n", "t", "down", "enter")
        assert driven.app.theme == "paper"
        assert driven.app.screen is driven.desk
        ground = driven.desk.palette.text.bgcolor
        strips = driven.desk._compositor.render_strips()
        assert sum(s.style is not None and s.style.bgcolor == ground for row in strips[2:5] for s in row) > 5
        assert driven.reading.current == 0


async def test_a_theme_is_found_by_what_it_is_like():
    async with opened() as driven:
        await driven.press("t")
        await driven.type("own colours")
        assert choices(driven) == ["ansi-dark", "ansi-light"]
        driven.app.screen.query_one(Input).value = "rose"
        await driven.frame()
        assert choices(driven) == ["rose-pine", "rose-pine-dawn"]


@pytest.mark.parametrize("size", [WIDE, TINY])
async def test_help_can_be_read_to_its_end(size):
    async with opened(size=size) as driven:
        await driven.press("?")
        seen = driven.shown()
        for _ in range(12):
            await driven.press("space")
            seen += driven.shown()
        for known in COMMANDS:
            if not known.id.startswith("speaker."):
                assert known.help[:18] in seen, known.id
        await driven.press(*"bbbbbbbbbbbb")
        assert help_rows(COMMANDS)[0][1] in driven.shown()


async def test_the_chosen_theme_is_always_in_view():
    async with opened(size=TINY) as driven:
        await driven.press("t")
        for _ in range(20):
            listed = driven.app.screen.query_one("#choices")
            assert f" {listed.listed[listed.chosen].key}" in driven.shown()
            await driven.press("down")


async def test_the_help_page_can_be_searched():
    async with opened() as driven:
        await driven.press("?", "/", *"dark")
        assert isinstance(driven.app.screen, CommandsScreen)
        assert "Choose a theme" in driven.shown()
        await driven.press("escape")
        assert driven.app.screen is driven.desk


@pytest.mark.parametrize(
    ("key", "called"), [("K", "K"), ("f5", "f5"), ("ctrl+x", "^x"), ("é", "é"), ("alt+k", "alt+k")]
)
async def test_an_unknown_key_is_told_of_once(key, called):
    async with opened() as driven:
        before = driven.place
        await driven.press(key)
        assert driven.told == f"{called} does nothing here; ? shows all keys"
        driven.desk.tell("")
        await driven.press(key)
        assert driven.told == ""
        assert driven.place == before


async def test_a_key_that_does_something_is_no_unknown_key():
    async with opened() as driven:
        await driven.press("tab", "shift+tab", "down", "home", "escape", "1", "0", "z", "z")
        assert "does nothing" not in driven.told


async def test_an_editor_that_is_no_command_is_told(monkeypatch, tmp_path):
    path = tmp_path / "noon.txt"
    path.write_text("The hall was cold at noon.")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", 'vim -c "set wrap')
    async with opened(app=app_on(open_to_read(str(path)))) as driven:
        await driven.press("enter", "X")
        assert "a quotation mark is not closed" in driven.told
