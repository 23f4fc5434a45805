"""Every command does what it says, by every key that it has."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest
from driving import opened
from keyed import CHECKS

from reader.tui.commands import COMMANDS

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
