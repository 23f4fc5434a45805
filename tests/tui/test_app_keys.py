"""Every command does what it says, by every key that it has."""

from __future__ import annotations

import keyed_citing
import keyed_correcting
import keyed_jumping
import keyed_moving
import keyed_showing
import pytest
from driving import opened
from keyed import CHECKS

from reader.tui.commands import COMMANDS

assert all(
    (keyed_citing, keyed_correcting, keyed_jumping, keyed_moving, keyed_showing)
)  # their checks are registered by importing them

KEYS = [(known.id, key) for known in COMMANDS for key in known.keys]


def test_every_command_has_a_check():
    """A command that was added needs one: write it in the `keyed_` file of its group."""
    assert set(CHECKS) == {known.id for known in COMMANDS}


@pytest.mark.parametrize(("command", "key"), KEYS, ids=[f"{command}-{key}" for command, key in KEYS])
async def test_the_key_does_it(command, key):
    async with opened() as driven:
        await CHECKS[command](driven, key)
