"""Documents with nothing in them, too little or too much: every key does something sensible or says why not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from articles import article
from driving import NARROW, TINY, WIDE, opened
from long_document import long_article

from reader.document import Document, Paragraph, ParagraphKind
from reader.reading.quotation_index import TOP, Position
from reader.reading.resume import CONTEXT
from reader.tui.commands import COMMANDS

TITLE_ONLY = Document("Only a title", ())
NOTHING = Document("", ())
NO_QUOTATIONS = article("One paragraph.", "And another one.", speakers="")
ONE_PARAGRAPH = article("{a:Yes,} she said.")
NO_SPEAKERS = article("He called it {:so}, and {:so} it was.", speakers="")
LONG_WORDS = article("x" * 500, "{a:" + "y" * 500 + "}", title="z" * 300)
CAPTIONS = Document("T", (Paragraph("p", "", ParagraphKind.HEADING), Paragraph("q", "c", ParagraphKind.CAPTION, "k")))

SMALL = {
    "title only": TITLE_ONLY,
    "nothing": NOTHING,
    "no quotations": NO_QUOTATIONS,
    "one paragraph": ONE_PARAGRAPH,
    "no speakers": NO_SPEAKERS,
    "long words": LONG_WORDS,
    "empty paragraph": CAPTIONS,
    "no title": replace(ONE_PARAGRAPH, title=""),
}

KEYS = [key for known in COMMANDS if known.id != "quit" for key in known.keys[:1]]


@pytest.mark.parametrize(("name", "size"), zip(SMALL, [WIDE, TINY, NARROW] * 3, strict=False))
async def test_every_command_can_be_given(name, size):
    async with opened(SMALL[name], size=size) as driven:
        for key in KEYS:
            await driven.press(key)
            if driven.app.screen is not driven.desk or driven.desk.searching:
                await driven.press("escape")
            assert driven.app.screen is driven.desk, key
            assert all(len(row) == size[0] for row in driven.rows())
        await driven.press("escape", "escape", "escape", "escape")
        assert not driven.app._exit


async def test_a_title_alone():
    async with opened(TITLE_ONLY) as driven:
        assert "Only a title" in driven.rows()[1]
        assert "¶ 0/0 · 100 %" in driven.rows()[0]
        assert "quotation" not in driven.rows()[0].split("·", 1)[1]
        assert "Speakers · 0" in driven.shown()
        await driven.press("n")
        assert driven.told.startswith("Nothing is quoted")
        await driven.press("1")
        assert driven.told.startswith("Nobody is quoted")
        await driven.press("}")
        assert driven.told == "No further paragraph"
        await driven.press("G")
        assert driven.reading.at == TOP


async def test_nobody_to_jump_to_in_an_article_without_quotations():
    async with opened(NO_QUOTATIONS) as driven:
        await driven.press("]")
        assert driven.told.startswith("Nothing is quoted")
        await driven.press("Q")
        assert not driven.reading.quotations_only
        await driven.press("/")
        await driven.type("another")
        assert driven.reading.at == Position(1, 4)


async def test_an_article_without_speakers_has_its_scare_quotes():
    async with opened(NO_SPEAKERS) as driven:
        await driven.press("n", "n")
        assert driven.reading.current == 1
        await driven.press("f")
        assert driven.reading.only is None
        assert driven.told == "This quotation has no known speaker"
        await driven.press("enter")
        assert "Nobody" in driven.shown()


async def test_a_speaker_who_is_never_quoted():
    async with opened(article("{a:Yes,} she said.")) as driven:
        await driven.press("2")
        assert driven.told == "Ada B is not quoted"
        assert driven.reading.back == ()


async def test_more_speakers_than_keys():
    document = article(*(f"{{{c}:word {c}}}" for c in "abcdefghijklmnop"), speakers="abcdefghijklmnop")
    async with opened(document) as driven:
        await driven.press("9")
        assert driven.speaker() == "i"
        await driven.press("s")
        await driven.type("ada n")
        await driven.press("enter")
        assert driven.speaker() == "n"
        assert len({driven.reading.indexed.tags[c] for c in "abcdefghijklmnop"}) == 16


async def test_words_that_are_wider_than_the_screen_are_cut_and_all_there():
    async with opened(LONG_WORDS, size=NARROW) as driven:
        layout = driven.article.layout_rows
        text = "".join(layout.wrapped(n).tagged.text for n in range(len(layout.blocks)))
        assert text.count("x") == text.count("y") == 500
        assert all(
            row.stop - row.start <= layout.width for n in range(len(layout.blocks)) for row in layout.wrapped(n).rows
        )


async def test_three_thousand_paragraphs():
    document = long_article(3000)
    async with opened(document) as driven:
        await driven.press("n")
        assert driven.reading.current == 0
        await driven.press("G")
        assert driven.reading.at.paragraph == 2999
        assert document.paragraphs[-1].text.split()[-1] in driven.article_rows()[-1]
        await driven.press("N")
        assert driven.row_of(driven.reading.at) == CONTEXT or driven.top == driven.article.max_scroll_y
        assert len(document.quotations) - 5 < driven.reading.current < len(document.quotations) - 1
        await driven.press("g")
        assert (driven.top, driven.reading.at) == (0, TOP)
        await driven.press("1", "1", "}")
        at = driven.reading.at
        await driven.settled()
        layout = driven.article.layout_rows
        heights = [item.gap + len(layout.wrapped(n).rows) for n, item in enumerate(layout.blocks)]
        assert layout.tops[-1] == sum(heights) == layout.height
        assert driven.article.virtual_size.height == layout.height
        assert (driven.reading.at, driven.row_of(at)) == (at, CONTEXT)
        await driven.press("G")
        assert driven.top == driven.article.max_scroll_y == layout.height - driven.article.size.height


async def test_settling_does_not_move_what_is_in_view(monkeypatch):
    monkeypatch.setattr("reader.tui.article.view.SETTLED_A_SLICE", 0)
    async with opened(long_article(1500)) as driven:
        driven.article.scroll_to(y=9000, animate=False)
        await driven.frame()
        layout = driven.article.layout_rows
        (first, _), rows, estimated = driven.article.view(), driven.article_rows(), layout.height
        assert layout.settle(0)
        monkeypatch.setattr("reader.tui.article.view.SETTLED_A_SLICE", 50_000)
        await driven.settled()
        await driven.frame()
        assert layout.height != estimated
        assert driven.article.view()[0] == first
        assert driven.article_rows() == rows
