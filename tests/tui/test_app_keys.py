"""Every command does what it says, by every key that it has."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest
from articles import harbour
from driving import opened
from keyed import CHECKS

from reader.config import Config
from reader.tui.app import ReaderApp
from reader.tui.commands import COMMANDS
from reader.tui.widgets.field import Field

for _path in sorted(Path(__file__).parent.glob("keyed_*.py")):
    import_module(_path.stem)  # which registers its checks

KEYS = [(known.id, key) for known in COMMANDS for key in known.keys]


def test_every_command_has_a_check():
    """A command that was added needs one: write it in the `keyed_` file of its group."""
    assert set(CHECKS) == {known.id for known in COMMANDS}


@pytest.mark.parametrize(("command", "key"), KEYS, ids=[f"{command}-{key}" for command, key in KEYS])
async def test_the_key_does_it(command, key):
    async with opened() as driven:
        await CHECKS[command](driven, key)


async def test_keys_of_other_layouts_are_those_on_the_same_place_and_typed_as_they_are():
    async with opened() as driven:
        for key, current in (("т", 0), ("ν", 1), ("Т", 0)):
            await driven.press(key)
            assert driven.reading.current == current, key
        await driven.press("s", "т")
        assert driven.app.screen.query_one(Field).value == "т"


async def test_a_key_that_terminals_send_under_another_name_is_the_one_that_is_bound():
    async with opened(app=ReaderApp(harbour(), Config(keys={"quotation.next": ("ctrl+slash",)}))) as driven:
        await driven.press("ctrl+underscore")
        assert driven.reading.current == 0
