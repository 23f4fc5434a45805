"""Where there is nothing to show it is said what to press; and what was done, how to take it back."""

from __future__ import annotations

import pytest
from driving import NARROW, TINY, WIDE, opened

from reader.document import Document, Paragraph
from reader.tui.commands import COMMANDS
from reader.tui.keys.notices import widened

EMPTY = Document(title="", paragraphs=())
SILENT = Document(title="Nothing said", paragraphs=(Paragraph(id="a", text="Nothing is said here at all."),))
MARK = "select words and press a"


@pytest.mark.parametrize("document", [EMPTY, SILENT])
@pytest.mark.parametrize("key", ["n", "N", "]", "[", "1", "9", "f", "Q", "enter", "y", "Y", "c", "s", "i"])
async def test_what_needs_a_quotation_says_how_to_mark_one(document, key):
    async with opened(document) as driven:
        await driven.press(key)
        assert driven.app.screen is driven.desk
        assert MARK in driven.told


@pytest.mark.parametrize("size", [WIDE, NARROW, TINY])
async def test_an_empty_document_says_so(size):
    async with opened(EMPTY, size=size) as driven:
        assert "There is no text in this document" in driven.shown()
        await driven.press("j", "G", "}", "g", "{", "z", "z", ";", "/", *"zebra", "escape")
        assert driven.app.screen is driven.desk


async def test_empty_lists_say_what_to_press():
    async with opened(SILENT) as driven:
        shown = driven.shown()
        assert "Nobody is quoted here." in shown
        assert "Nothing is quoted here." in shown
        assert shown.count("and press a to mark them.") == 2


async def test_a_picker_without_what_is_typed():
    async with opened() as driven:
        await driven.press("s", *"zzzz")
        assert "Nothing matches" in driven.shown()
        await driven.press("backspace", "backspace", "backspace", "backspace")
        assert "Nothing matches" not in driven.shown()


def test_another_width_of_column():
    assert widened(COMMANDS, 76, 84, 1) == "Column of 84; - undoes it"
    assert widened(COMMANDS, 76, 68, -1) == "Column of 68; + undoes it"
    assert widened(COMMANDS, 76, 76, -1) == "Column of 76: as far as it goes"


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        (("n", "f"), "Only Dorothea Quill; f shows everyone again"),
        (("n", "f", "f"), "Everyone again"),
        (("n", "f", "escape"), "Everyone again"),
        (("Q",), "Quotations only; Q shows the whole text again"),
        (("Q", "Q"), "The whole text again"),
        (("Q", "escape"), "The whole text again"),
        (("/", *"survey", "enter"), "; n goes to the next; esc ends the search"),
        (("/", *"survey", "enter", "escape"), "The search is over"),
        (("escape",), "Nothing to take back; q quits"),
        (("n", "n", "n", "n", "]"), "This quotation has no known speaker"),
        (("f",), "No quotation here; n goes to the next"),
    ],
)
async def test_notices_say_what_was_done_and_how_to_take_it_back(keys, told):
    async with opened() as driven:
        await driven.press(*keys)
        assert told in driven.told
