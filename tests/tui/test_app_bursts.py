"""Keys that come in one piece, pasted or typed fast: each goes to whoever has the keys by then, and none is lost."""

from __future__ import annotations

import asyncio
from contextlib import nullcontext

import pytest
from articles import harbour
from driving import opened
from textual import events
from textual.css.query import NoMatches
from textual.geometry import Size

from reader.reading.state import Order
from reader.tui.app import ReaderApp
from reader.tui.cards.quotation import CardScreen
from reader.tui.dialogs.picker import Picker
from reader.tui.help.keys import HelpScreen
from reader.tui.widgets.field import Field


async def test_keys_in_one_burst_reach_the_picker_and_then_the_article():
    async with opened() as driven:
        await driven.burst("s", *"aba", "enter", "n")
        assert driven.app.screen is driven.desk
        assert [place.current for place in driven.reading.back] == [None, 2]
        assert driven.reading.current == 3


@pytest.mark.parametrize("keys", ["s", "slash", ":"])
async def test_letters_of_another_layout_go_into_the_field_that_a_key_opens(keys):
    async with opened() as driven:
        await driven.burst(keys, *"тест")
        assert driven.app.focused.value == "тест"
        await driven.press("escape", "escape")
        await driven.burst("т", "т")
        assert driven.reading.current == 1


async def test_a_correction_typed_at_once():
    async with opened() as driven:
        await driven.burst("n", "a", *"vance", "enter", "n")
        assert driven.app.screen is driven.desk
        assert driven.app.session.document.quotations[0].speaker == "vance"
        assert driven.reading.current == 1


async def test_a_theme_typed_at_once():
    async with opened() as driven:
        await driven.burst("t", *"paper", "enter", "j")
        assert driven.app.theme == "paper"
        assert driven.top == 1


@pytest.mark.parametrize(
    ("keys", "screen"), [(("n", "enter"), CardScreen), (("n", "?"), HelpScreen), (("n", "s"), Picker)]
)
async def test_what_leaves_a_screen_leaves_it_and_the_rest_is_for_the_article(keys, screen):
    async with opened() as driven:
        await driven.press(*keys)
        assert isinstance(driven.app.screen, screen)
        await driven.press("escape", "g")
        await driven.burst(*keys, "escape", "Q", *keys, "escape", "Q", "f")
        assert driven.app.screen is driven.desk
        assert not driven.reading.quotations_only
        assert driven.reading.only == "quill"


async def test_q_typed_right_after_a_screen_was_asked_for_closes_that_screen_and_not_the_reader():
    async with opened() as driven:
        await driven.burst("?", "q")
        assert driven.app.screen is driven.desk
        assert not driven.app._exit
        await driven.burst("n", "enter", "q", "q")
        assert driven.app._exit


async def test_the_keys_of_the_card_in_a_burst():
    async with opened() as driven:
        await driven.burst("n", "enter", "n", "n", "f", "escape", "j")
        assert driven.app.screen is driven.desk
        assert (driven.reading.current, driven.reading.only) == (2, "abara")


async def test_what_is_pasted_keeps_its_place_among_the_keys():
    async with opened() as driven:
        for event in (events.Key("slash", "/"), events.Paste("fer"), events.Key("r", "r"), events.Key("y", "y")):
            driven.app._driver.send_message(event)
        await driven.taken()
        assert driven.query.value == "ferry"
        assert isinstance(driven.app.focused, Field)


async def test_a_long_burst_goes_through_many_screens():
    async with opened() as driven:
        once = ["s", *"fery", "enter", "/", *"survey", "escape", "?", "escape", "enter", "n", "escape", "g"]
        await driven.burst(*once * 5)
        assert driven.app.screen is driven.desk
        assert not driven.desk.searching
        assert driven.top == 0
        assert [place.current for place in driven.reading.back[-2:]] == [8, 9]


async def test_keys_are_not_locked_where_a_screen_goes_away_by_itself():
    async with opened() as driven:
        await driven.burst("s", "x")
        driven.app.pop_screen()
        await driven.burst("n", "n")
        assert driven.reading.current == 1


async def test_the_article_is_never_taken_away():
    async with opened() as driven:
        await driven.app.pop_screen()
        assert driven.app.screen is driven.desk
        await driven.press("n")
        assert driven.reading.current == 0


async def test_a_command_in_one_burst():
    async with opened() as driven:
        await driven.burst("ctrl+p", *"order", "space", *"speakers", "enter", "n")
        assert driven.app.screen is driven.desk
        assert driven.reading.order is Order.NAME
        assert driven.reading.current == 0


@pytest.mark.parametrize("keys", ["ctrl+p", "n e", "n c", "n enter", "n i", "M", "'", "?", "T", "o", "s"])
async def test_another_size_for_a_screen_whose_widgets_have_gone_is_no_error(keys):
    async with opened() as driven:
        await driven.press(*keys.split())
        screen = driven.app.screen
        assert screen is not driven.desk
        screen._pruning = True  # as Textual has it while it takes a screen away, its widgets first
        await screen.query("*").remove()
        screen.post_message(events.Resize(Size(60, 20), Size(60, 20)))
        await driven.frame()


async def test_a_screen_that_leaves_below_another_takes_that_one_not_away():
    async with opened() as driven:
        await driven.press(";")
        overlay = driven.app.screen
        driven.desk.run_command("help")
        await driven.frame()
        assert isinstance(driven.app.screen, HelpScreen)
        for size in ((90, 30), (80, 30)):  # at another size the labels of the overlay would stand anywhere
            overlay.post_message(events.Resize(Size(*size), Size(*size)))
            await driven.frame()
            assert isinstance(driven.app.screen, HelpScreen)
        await driven.press("escape")
        assert driven.app.screen is driven.desk


@pytest.mark.parametrize("leaving", [False, True])
async def test_a_click_on_what_has_gone_but_still_shows_is_for_nobody(leaving):
    """A widget goes, behind Esc or the key that quits, and what the screen last showed of it can still be clicked."""
    async with opened() as driven:
        await driven.press("/", *"wall")
        app, results = driven.app, driven.results
        x, y = results.content_region.offset
        app._running = not leaving
        try:
            results._detach()
            for kind in (events.MouseDown, events.MouseMove, events.MouseUp, events.MouseScrollDown):
                app._driver.send_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))
            for _ in range(5):
                await asyncio.sleep(0)
            await asyncio.sleep(0.05)
            assert app._exception is None
        finally:
            app._running = True
            results._attach(driven.desk)


@pytest.mark.parametrize("leaving", [False, True])
async def test_what_a_handler_misses_is_an_error_unless_the_app_is_leaving(leaving):
    """A picker that is mounted when its widgets have gone already, say: they go one after the other."""
    app = ReaderApp(harbour())
    with nullcontext() if leaving else pytest.raises(NoMatches):
        async with app.run_test():
            app._running = not leaving
            app.reading_screen.call_later(app.reading_screen.query_one, "#none")
            await asyncio.sleep(0.05)
    assert (app._exception is None) == leaving


async def test_pages_in_a_list_of_commands_that_has_no_room():
    async with opened() as driven:
        await driven.burst("ctrl+p", "pageup", "pagedown")
        await driven.resize(2, 2)
        await driven.burst("pageup", "pagedown", "escape")
        assert driven.app.screen is driven.desk
