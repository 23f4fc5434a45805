"""A terminal of another size keeps the place to the character, and the size before brings the same rows back."""

from __future__ import annotations

import asyncio
import random
from time import monotonic

import pytest
from driving import WIDE, Driven, opened
from long_document import long_article
from textual import events
from textual.geometry import Size

from reader.reading.resume import CONTEXT
from reader.tui.screen import motions


def sizes(seed: int, count: int) -> list[tuple[int, int]]:
    """Sizes as somebody drags a window, the smallest among them."""
    dice = random.Random(seed)
    made = [(dice.randint(24, 200), dice.randint(8, 70)) for _ in range(count)]
    made[count // 2] = (40, 12)
    return made


def in_view(driven: Driven, position) -> bool:
    return 0 <= driven.row_of(position) < driven.article.size.height


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("way", ["555", "]]}}", "nnnnnnnn"])
async def test_after_a_jump_its_target_stays_in_view_two_rows_below_the_top(seed, way):
    async with opened(size=(120, 30)) as driven:
        await driven.press(*way)
        before, row = driven.place, driven.row_of(driven.reading.at)
        for size in sizes(seed, 7):
            await driven.resize(*size)
            assert driven.reading.at == before[1]
            assert driven.reading.current == before[2]
            found = driven.row_of(driven.reading.at)
            assert found == CONTEXT or driven.top in (0, driven.article.max_scroll_y), size
            assert in_view(driven, driven.reading.at)
        await driven.resize(120, 30)
        assert driven.place == before
        assert driven.row_of(driven.reading.at) == row


@pytest.mark.parametrize("seed", range(4))
async def test_after_scrolling_the_first_character_in_view_stays_where_it_was(seed):
    async with opened(size=(100, 20)) as driven:
        motions.scroll_rows(driven.desk, random.Random(seed).randrange(10, 60))
        top, character = driven.top, driven.article.layout_rows.position_at(driven.top)
        for size in sizes(seed, 7):
            await driven.resize(*size)
            layout = driven.article.layout_rows
            at = layout.row_at(character)
            assert at - driven.top in (0, 1) or driven.top == driven.article.max_scroll_y, size
            assert in_view(driven, character)
        await driven.resize(100, 20)
        assert driven.top == top


async def test_at_the_top_one_stays_at_the_top():
    async with opened() as driven:
        for size in sizes(5, 8):
            await driven.resize(*size)
            assert driven.top == 0


async def test_a_wider_and_a_narrower_column_keep_the_place():
    async with opened(size=(200, 30)) as driven:
        await driven.press("5")
        before = driven.place
        widths = set()
        for key in "----++++++++----":
            await driven.press(key)
            widths.add(driven.article.layout_rows.width)
            assert driven.reading.at == before[1]
            assert driven.row_of(driven.reading.at) == CONTEXT or driven.top == driven.article.max_scroll_y
        assert len(widths) >= 6
        assert driven.place == before


async def test_the_column_goes_only_as_far_as_it_goes():
    async with opened(size=(240, 30)) as driven:
        await driven.press(*"-" * 12)
        narrow = driven.article.layout_rows.width
        assert driven.told == f"Column of {narrow}: as far as it goes"
        await driven.press(*"+" * 20)
        wide = driven.article.layout_rows.width
        assert driven.told == f"Column of {wide}: as far as it goes"
        assert narrow < 40
        assert wide > 100


async def test_the_column_stands_in_the_middle():
    async with opened(size=(200, 30)) as driven:
        await driven.press("G")
        text = [row.text for row in driven.article.render_lines(driven.article.size.region)]
        left = min(len(t) - len(t.lstrip()) for t in text if t.strip())
        width = driven.article.size.width
        right = width - max(len(t.rstrip()) for t in text)
        assert abs(left - right) <= 8


async def test_resizing_while_searching_comes_back_as_well():
    async with opened(size=(120, 30)) as driven:
        await driven.press("4")
        before = driven.place
        await driven.press("/")
        await driven.type("winter")
        for size in sizes(9, 5):
            await driven.resize(*size)
        await driven.resize(120, 30)
        await driven.press("escape")
        assert driven.place == before


async def test_resizing_below_a_card_or_help():
    async with opened(size=(120, 30)) as driven:
        await driven.press("5")
        before = driven.place
        for key in ("enter", "?"):
            await driven.press(key)
            await driven.resize(50, 14)
            await driven.resize(120, 30)
            await driven.press("escape")
            assert driven.place == before


@pytest.mark.parametrize("seed", [1, 2])
async def test_a_long_document_keeps_its_place_too(seed):
    document = long_article(400)
    async with opened(document, size=(110, 30)) as driven:
        await driven.press("G", "N", "N")
        await driven.settled()
        before = driven.place
        for size in sizes(seed, 5):
            await driven.resize(*size)
            assert driven.row_of(driven.reading.at) == CONTEXT or driven.top == driven.article.max_scroll_y
        await driven.resize(110, 30)
        await driven.settled()
        assert driven.reading.at == before[1]
        assert driven.row_of(driven.reading.at) == CONTEXT


async def test_a_size_is_taken_up_however_late_the_processor_comes_to_it(monkeypatch):
    """Between two lines of Textual's timer the process may have to wait for longer than the timer is set to."""
    async with opened(size=WIDE) as driven:
        asked = []

        def late() -> float:
            asked.append(True)
            return monotonic() + 0.02 * min(len(asked), 10)

        for size in ((90, 20), (70, 25)):
            with monkeypatch.context() as patched:
                asked.clear()
                patched.setattr("textual._time.get_time", late)
                driven.app.post_message(events.Resize(Size(*size), Size(*size)))
                for _ in range(50):
                    await asyncio.sleep(0)
                assert len(asked) > 1
            for _ in range(200):
                if driven.desk._compositor.size == Size(*size):
                    break
                await driven.pilot.pause(0.01)
            assert driven.desk._compositor.size == Size(*size), "what is drawn, not what the app knows"
