"""The thread that writes to the terminal: in order, never waited for, and at the speed of what reads it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextvars import Context
from threading import Event
from types import SimpleNamespace

import pyte
import pytest
from driving import MEDIUM, opened
from hypothesis import given
from hypothesis import strategies as st
from textual._compositor import LayoutUpdate
from textual.geometry import Region

from reader.tui.panes.foot_line import FootLine
from reader.tui.terminal import writer as module
from reader.tui.terminal.pacing import draw_held, draw_paced
from reader.tui.terminal.writer import Writer, without_repeats

FULL = "x" * 300_000
"""More than the system keeps for a pipe."""


class Line:
    """A pipe whose other end reads when it is told to."""

    def __init__(self) -> None:
        self.out, into = os.pipe()
        self.file = os.fdopen(into, "w", encoding="utf-8")
        self.caught_up = Event()
        self.writer = Writer(self.file, self.caught_up.set)
        self.writer.start()

    def read(self, size: int) -> str:
        found = b""
        while len(found) < size and (data := os.read(self.out, size - len(found))):
            found += data
        return found.decode()

    def until_behind(self) -> None:
        while not self.writer.behind:
            time.sleep(0.01)


@pytest.fixture
def line() -> Iterator[Line]:
    made = Line()
    yield made
    os.close(made.out)
    made.writer.stop()


def test_all_is_written_in_order_and_a_frame_in_one_piece(line: Line) -> None:
    line.writer.write("a")
    line.writer.begin_frame()
    line.writer.write("<")
    line.writer.write("“frame”>")
    line.writer.end_frame()
    line.writer.write("b")
    assert line.read(len("a<“frame”>b".encode())) == "a<“frame”>b"


def test_whoever_writes_never_waits_and_is_told_when_it_is_behind_and_when_no_more(line: Line) -> None:
    for _ in range(100):
        line.writer.write(FULL)
    line.until_behind()
    assert not line.caught_up.is_set()
    line.read(100 * len(FULL))
    assert line.caught_up.wait(60)
    assert not line.writer.behind


def test_frames_that_nobody_will_see_are_dropped_and_the_rest_is_not(line: Line) -> None:
    line.writer.begin_frame()
    line.writer.write("\x1b[?2026h" + FULL)
    line.writer.end_frame()
    line.writer.write("copied")
    line.writer.begin_frame()
    line.writer.write("another frame")
    line.writer.end_frame()
    line.until_behind()
    line.writer.drop_frames()
    line.writer.write("restored")
    found = ""
    while not found.endswith("restored"):
        found += os.read(line.out, 65536).decode()
    assert len(found) < len(FULL)
    assert found.endswith("x\x1b[?2026lcopiedrestored")


def test_one_that_takes_nothing_is_given_up(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.1)
    line.writer.write(FULL)
    line.until_behind()
    line.writer.stop()  # or it would wait for ever
    assert line.writer.is_alive()


def test_one_that_has_gone_is_written_to_no_more() -> None:
    line = Line()
    os.close(line.out)
    line.writer.write(FULL)
    line.writer.join(60)
    assert line.writer.gone
    line.writer.write("more")
    line.writer.stop()


async def test_what_is_drawn_while_the_terminal_is_behind_is_drawn_once_it_is_not() -> None:
    async with opened() as driven:
        drawn: list[object] = []
        behind = SimpleNamespace(behind=True)
        driven.app._display = lambda screen, update: draw_paced(  # type: ignore[method-assign]
            behind, screen, update, lambda _, update: drawn.append(update)
        )
        await driven.press("n", "n", "n")
        assert drawn == []
        behind.behind = False
        behind.begin_frame = behind.end_frame = lambda: None
        draw_held(driven.app)
        assert len(drawn) == 1
        rows = {y for y, _, _ in drawn[0].spans}  # type: ignore[attr-defined]
        assert {driven.row_of(driven.reading.at) + 1, driven.app.size.height - 1} & rows
        draw_held(driven.app)
        assert len(drawn) == 1


async def test_what_changes_before_a_held_frame_is_drawn_is_drawn_with_it() -> None:
    async with opened() as driven:
        drawn: list[object] = []
        driven.app._display = lambda _, update: drawn.append(update)  # type: ignore[method-assign]
        screen, foot = driven.desk, driven.desk.query_one(FootLine)
        screen._compositor._dirty_regions.add(Region(0, 0, 1, 1))
        foot.refresh()
        screen._dirty_widgets.add(foot)  # as the message behind it does; the frame for it comes with the next tick
        draw_held(driven.app)
        (update,) = drawn
        assert {y for y, _, _ in update.spans} == {0, foot.region.y}  # type: ignore[attr-defined]


async def test_a_held_frame_is_drawn_though_its_thread_knows_no_app() -> None:
    async with opened(size=MEDIUM) as driven:
        drawn: list[object] = []
        driven.app._display = lambda _, update: drawn.append(update)  # type: ignore[method-assign]
        driven.article.vertical_scrollbar.refresh()  # drawn by Textual's own means, which look for the app
        driven.desk._compositor._dirty_regions.add(driven.app.size.region)
        Context().run(draw_held, driven.app)
        assert len(drawn) == 1


STYLES = ("\x1b[31m", "\x1b[1;32;44m", "\x1b[0m", "\x1b[7m")
PIECES = st.sampled_from([*STYLES, *STYLES, "ab", " ", "é", "\x1b[3;4H", "\r\n", "\x1b[?25l"])


@given(st.lists(PIECES, max_size=40).map("".join))
def test_a_frame_without_repeats_looks_the_same(frame: str) -> None:
    shorter = without_repeats(frame)
    assert len(shorter) <= len(frame)
    assert without_repeats(shorter) == shorter
    screens = []
    for text in (frame, shorter):
        screen = pyte.Screen(20, 6)
        pyte.Stream(screen).feed(text)
        screens.append((screen.display, [dict(screen.buffer[y]) for y in range(6)]))
    assert screens[0] == screens[1]


def test_a_style_that_goes_on_is_said_once() -> None:
    red = "\x1b[31m"
    assert (
        without_repeats(f"{red}a\x1b[0m{red}b\x1b[0m{red} \x1b[0m\x1b[32mc\x1b[0m")
        == f"{red}ab \x1b[0m\x1b[32mc\x1b[0m"
    )


async def test_a_screen_that_comes_up_is_drawn_whole_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.tui.terminal.app import TerminalApp

    drawn: list[str] = []
    display = TerminalApp._display

    def counting(self, screen, update):
        if isinstance(update, LayoutUpdate):
            drawn.append(type(screen).__name__)
        display(self, screen, update)

    monkeypatch.setattr(TerminalApp, "_display", counting)
    async with opened() as driven:
        await driven.press("j")
        assert drawn == ["CommandScreen"]
        assert "quotation" in driven.rows()[0]
