"""The library in a real terminal: found as one types, opened, and back to the very hit."""

from __future__ import annotations

import pytest

READY = "? all keys"
STORM = (
    "After the storm\n\n“The wall will not hold another winter,” said Ada Moor, the mayor of Ness, on Monday night.\n\n"
    "“We have measured the sand, and the sand is leaving,” said Bo Lind, an engineer.\n"
)


@pytest.fixture
def shelf(tmp_path):
    from reader.library.embedded.engine import EmbeddedLibrary
    from reader.library.sources.add import Adding, add_sources

    path = tmp_path / "storm.txt"
    path.write_text(STORM, encoding="utf-8")
    with EmbeddedLibrary(tmp_path / "shelf") as library:
        report = add_sources(library, [str(path)], Adding(jobs=1))
        assert report.added.quotations == 2
    return tmp_path / "shelf"


def test_a_hit_is_opened_and_back_leads_to_it(at_terminal, shelf):
    terminal = at_terminal("--library", str(shelf))
    terminal.until(READY)
    terminal.send("L")
    terminal.until("2 quotations in 1 document")
    terminal.send("anothr wintr")
    terminal.until("1/1")
    terminal.send("\r")
    terminal.until("From the library")
    terminal.until("The wall will not hold")
    terminal.send("<")
    terminal.until("anothr wintr")
    terminal.send("\t")
    terminal.until("i all they said")
    terminal.send("i")
    terminal.until("oldest first")
    terminal.send("\x1b")
    terminal.until("1/1")
    terminal.send("\x1b")
    terminal.until(READY)
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.wrong() == {}


def test_the_command_alone_opens_it_and_esc_leaves(at_terminal, shelf):
    terminal = at_terminal("library", "--library", str(shelf))
    terminal.until("2 quotations in 1 document")
    terminal.send("sand")
    terminal.until("1/1")
    terminal.send("\x1b")
    assert terminal.end() == 0
    assert terminal.wrong() == {}
