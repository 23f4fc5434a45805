from __future__ import annotations

from pathlib import Path

import pytest

from reader.document.yaml.read import load_file
from reader.tui.app import ReaderApp
from reader.tui.widgets.field import Field

HARBOUR = Path(__file__).parents[1] / "fixtures" / "harbour.yaml"


@pytest.fixture
def app():
    return ReaderApp(load_file(HARBOUR))


async def settle(pilot):
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_up_in_an_empty_field_brings_back_what_was_asked_before(app):
    async with app.run_test(size=(120, 40)) as pilot:
        for query in ("ferry", "survey"):
            await pilot.press("slash", *query, "enter")
            await settle(pilot)
        await pilot.press("slash")
        await settle(pilot)
        field = app.screen.query_one(Field)
        assert field.value == ""
        await pilot.press("up")
        await settle(pilot)
        assert field.value == "survey"
        await pilot.press("up")
        await settle(pilot)
        assert field.value == "ferry"
        await pilot.press("up")
        await settle(pilot)
        assert field.value == "ferry", "there is nothing older"


async def test_down_moves_through_the_results_of_a_query_that_was_brought_back(app):
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("slash", *"survey", "enter")
        await settle(pilot)
        await pilot.press("slash", "up")
        await settle(pilot)
        results = app.screen.query_one("#results")
        first = results.chosen
        await pilot.press("down")
        await settle(pilot)
        assert results.chosen > first
        assert app.screen.query_one(Field).value == "survey"


@pytest.mark.parametrize(("typed", "taken"), [("@qu", "@quill"), ("wall @van", "wall @vance"), ("-@ab", "-@abara")])
async def test_tab_completes_the_name_of_a_speaker(app, typed, taken):
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("slash", *("space" if letter == " " else letter for letter in typed))
        await settle(pilot)
        await pilot.press("tab")
        await settle(pilot)
        assert app.screen.query_one(Field).value == taken


async def test_tab_takes_the_nearest_query_where_nothing_was_found(app):
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("slash", "apostrophe", *"harbuor")  # exactly this word, which stands nowhere
        await settle(pilot)
        assert app.screen.query_one("#results").hits == []
        await pilot.press("tab")
        await settle(pilot)
        assert app.screen.query_one(Field).value == "harbour"
        assert app.screen.query_one("#results").hits
