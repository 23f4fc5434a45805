"""What is said of a copy, and that nothing waits for it."""

from __future__ import annotations

import asyncio

from driving import opened

from reader.tui.export.copy import copy
from reader.tui.terminal import clipboard
from reader.tui.terminal.clipboard import LONGEST, Tool

TOOL = Tool(("some-tool",))


async def test_what_is_too_long_for_a_terminal_is_not_said_to_be_copied():
    async with opened() as driven:
        copy(driven.app.session, "x" * LONGEST, "it", driven.desk.tell)
        assert driven.told == "Copied it, through the terminal"
        copy(driven.app.session, "x" * (LONGEST + 1), "it", driven.desk.tell)
        assert driven.told == "Not copied: 74,995 bytes, and a terminal takes 74,994; x writes to a file"


async def test_a_terminal_without_a_clipboard(monkeypatch):
    monkeypatch.setenv("TERM", "linux")
    async with opened() as driven:
        await driven.press("n", "y")
        assert driven.told == "Not copied: this terminal has no clipboard; x writes to a file"


async def told(driven) -> str:
    """What is said once every tool has answered."""
    assert driven.app.session.copying is not None
    await asyncio.to_thread(driven.app.session.copying.submit(int).result)
    await driven.frame()
    return driven.told


async def test_a_tool_takes_what_is_too_long_for_the_terminal(monkeypatch):
    given = []
    monkeypatch.setattr(clipboard, "native_tool", lambda: TOOL)
    monkeypatch.setattr(clipboard, "hand_over", lambda words, tool: given.append((tool, words)) and None)
    async with opened() as driven:
        copy(driven.app.session, "x" * 100_000, "it", driven.desk.tell)
        assert await told(driven) == "Copied it, with some-tool"
        assert given == [(TOOL, "x" * 100_000)]


async def test_a_tool_that_fails_is_said_with_what_worked(monkeypatch):
    monkeypatch.setattr(clipboard, "native_tool", lambda: TOOL)
    monkeypatch.setattr(clipboard, "hand_over", lambda words, tool: "some-tool failed")
    async with opened() as driven:
        await driven.press("n", "y")
        assert await told(driven) == "Copied the quotation, through the terminal (some-tool failed)"
        copy(driven.app.session, "x" * 100_000, "it", driven.desk.tell)
        said = "Not copied: 100,000 bytes, and a terminal takes 74,994; x writes to a file (some-tool failed)"
        assert await told(driven) == said


async def test_one_reads_on_while_a_tool_is_slow_and_the_last_copy_stays(monkeypatch):
    go = asyncio.Event()
    loop = asyncio.get_running_loop()
    given = []

    def slow(words, tool):
        asyncio.run_coroutine_threadsafe(go.wait(), loop).result()
        given.append(words)

    monkeypatch.setattr(clipboard, "native_tool", lambda: TOOL)
    monkeypatch.setattr(clipboard, "hand_over", slow)
    async with opened() as driven:
        await driven.press("n", "y", "n", "y", "n")
        assert driven.reading.current == 2
        assert driven.told == ""
        go.set()
        assert await told(driven) == "Copied the quotation, with some-tool"
        document = driven.reading.indexed.document
        words = [document.paragraphs[q.paragraph].text[q.span.start : q.span.end] for q in document.quotations[:2]]
        assert [copied.strip("“”") for copied in given] == words
