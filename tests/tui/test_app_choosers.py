"""Where one types to choose, the field stays where it is, however much is left to choose from."""

from __future__ import annotations

import pytest
from driving import TINY, WIDE, opened
from keyed_marking import until_saved

CHOOSERS = {"speaker": "s", "command": ":", "theme": "t", "citation": "c", "document": "o", "words": "a"}


@pytest.mark.parametrize("key", CHOOSERS.values(), ids=CHOOSERS)
@pytest.mark.parametrize("size", [WIDE, (80, 24), TINY])
async def test_a_chooser_does_not_jump_while_one_types(key, size):
    async with opened(size=size) as driven:
        await driven.press("n", key)
        field, box = driven.app.focused, driven.app.screen.children[0]
        before = box.region
        for letter in ("m", "l", "q", "backspace", "backspace", "a", "x", "z"):
            await driven.press(letter)
            assert driven.app.focused is field
            assert box.region == before, letter


async def test_the_list_of_notes_does_not_jump_while_one_types():
    async with opened() as driven:
        for _ in range(3):
            await driven.press("n", "m")
            await until_saved(driven)
        await driven.press("'", "/")
        box = driven.app.screen.children[0]
        before = box.region
        for letter in ("w", "a", "q", "q"):
            await driven.press(letter)
            assert box.region == before, letter
