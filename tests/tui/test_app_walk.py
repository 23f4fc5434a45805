"""Somebody who presses anything: whatever the order of keys and sizes, the panes agree with each other."""

from __future__ import annotations

import random

import pytest
from articles import article, harbour
from driving import Driven, opened
from rich.cells import cell_len

from reader.document import Document
from reader.reading.state import shown
from reader.tui.commands import COMMANDS

KEYS = [known.keys[0] for known in COMMANDS if known.id != "quit"]
JUMPS = ["n", "N", "]", "[", "}", "{", "j", "k", "<", ">", "space", "b", "escape", "escape", "enter"]
WORDS = ["wall", "winter", "dyalisis", "@vance", "zzz", "one more", "two"]
DOCUMENTS = {"harbour": harbour(), "small": article("{a:one} and {b:two}", "{:so}", "{a:three}", deck="A deck")}


def agree(driven: Driven) -> None:
    """What has to hold between two keys."""
    desk, reading, article_pane = driven.desk, driven.reading, driven.article
    document: Document = reading.indexed.document
    assert not driven.app._exit
    size = driven.app.size
    assert [cell_len(row) for row in driven.rows()] == [size.width] * size.height
    assert 0 <= driven.top <= article_pane.max_scroll_y
    layout = article_pane.layout_rows
    assert layout.width == article_pane._column() or not article_pane.region.area
    assert reading.current is None or 0 <= reading.current < len(document.quotations)
    assert list(driven.quotations._listed) == list(shown(reading))
    speaker = driven.speaker()
    if driven.app.focused is not driven.speakers and driven.app.screen is desk:
        chosen = driven.speakers.chosen
        assert (None if chosen is None else driven.speakers.speaker_at(chosen)) == speaker
    if reading.only is not None:
        assert reading.only in reading.indexed.number
    position, above = article_pane.anchored
    if article_pane.region.area and layout.blocks:
        row = layout.row_at(position) - above
        assert driven.top in (max(row, 0), article_pane.max_scroll_y) or row <= 2


async def walk(driven: Driven, dice: random.Random, steps: int) -> None:
    done: list[object] = []
    try:
        for _ in range(steps):
            draw = dice.random()
            if draw < 0.06:
                size = dice.choice([(120, 40), (100, 30), (60, 20), (40, 12), (24, 8), (150, 50)])
                done.append(size)
                await driven.resize(*size)
            elif draw < 0.16 and driven.desk.searching:
                done.append(dice.choice(WORDS))
                driven.query.value = str(done[-1])
                await driven.frame()
            else:
                done.append(dice.choice(JUMPS if draw < 0.6 else KEYS))
                await driven.press(str(done[-1]))
            agree(driven)
    except BaseException as error:
        error.add_note(f"after {done}")
        raise


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("name", DOCUMENTS)
async def test_the_panes_agree_after_every_key(name, seed):
    async with opened(DOCUMENTS[name]) as driven:
        await walk(driven, random.Random(seed), 60)
