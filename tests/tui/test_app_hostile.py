"""Text of a document is text: never markup, never a link or an action, never a control of the terminal."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from driving import NARROW, Driven, opened

from reader.document import (
    Document,
    Paragraph,
    ParagraphKind,
    Part,
    Quotation,
    QuotationKind,
    Removed,
    Source,
    Span,
    Speaker,
    SpeakerKind,
)
from reader.document.yaml.read import load
from reader.document.yaml.write import dump

CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

EVIL = {
    "closing tag": "[/b]",
    "editor's bracket": "[sic]",
    "action": "[@click=app.quit]x[/]",
    "link": "[link=https://evil.example]y",
    "colour": "[bold red]z",
    "backslash": "\\[x\\]\\",
    "brackets": "]][[ {{}} %s {0} $x `y` <z> & \\n",
    "terminal sequences": "\x1b]52;c;aGk=\x07 \x1b]0;owned\x9c \x1b[2J\x9b31m \x00\x7f\x85",
    "order and lines": "\u202eevil\u2066 a\u2028b\u2029c d\x85e\x0bf\x0cg\rh\ti",
    "wide": "漢字👩\u200d🔧e\u0301\u200b",
}


def hostile(evil: str) -> Document:
    """A document with something hostile in every string that it has."""
    text = f"Before {evil} “said {evil} it” after {evil}."
    start = text.index("“") + 1
    end = text.index("”")
    speaker = Speaker("a", f"Ada {evil}", SpeakerKind.ANONYMOUS, f"role {evil}", f"of {evil}", (f"alias {evil}",))
    relay = Speaker("b", f"Bob {evil}", SpeakerKind.PERSON, evil)
    nobody = Speaker("c", evil, SpeakerKind.ORGANISATION)
    quotation = Quotation(
        "q1",
        (Part(0, Span(start, end)),),
        "a",
        QuotationKind.DIRECT,
        cue=f"cue {evil}",
        via="b",
        confidence=0.5,
        rule=f"rule {evil}",
        note=f"note {evil}",
    )
    return Document(
        title=f"Title {evil}",
        paragraphs=(
            Paragraph("p1", text),
            Paragraph("p2", f"Heading {evil}", ParagraphKind.HEADING),
            Paragraph("p3", f"Caption {evil}", ParagraphKind.CAPTION, f"Credit {evil}"),
        ),
        quotations=(quotation,),
        speakers=(speaker, relay, nobody),
        deck=f"Deck {evil}",
        byline=f"By {evil}",
        publisher=f"Paper {evil}",
        published=f"2024 {evil}",
        source=Source(url=f"https://a.example/{evil}", note=f"Note {evil}"),
        removed=(Removed(f"Cut {evil}", f"reason {evil}", 3),),
    )


def assert_harmless(driven: Driven, where: str) -> None:
    """No cell of the screen holds a control, and nothing is a link or an action."""
    for strip in driven.app.screen._compositor.render_strips():
        for segment in strip:
            assert not segment.control, where
            assert not CONTROL.search(segment.text), (where, segment.text)
            if segment.style is not None:
                assert segment.style.link is None, where
                assert "@click" not in segment.style.meta, where


async def look_everywhere(driven: Driven) -> list[str]:
    """Open all that shows text of the document; what each showed."""
    seen = []

    async def look(where: str, *keys: str) -> None:
        await driven.press(*keys)
        assert_harmless(driven, where)
        seen.append(driven.shown())
        if where == "card":  # whole, without what stands beside it on the screen
            lines = driven.app.screen.query_one("#boxed-rows").lines
            seen.append("".join(segment.text for line in lines for segment in line))

    await look("article")
    await look("current", "n")
    await look("card", "enter")
    await look("next on the card", "n", "escape")
    await look("only", "f")
    await look("quotations only", "Q")
    await look("not quoted", "escape", "escape", "2")
    await look("end", "G")
    await look("search", "/")
    for word in ("said", "ada", "caption", "title", "zzzz"):
        driven.query.value = word
        await driven.frame()
        await look(f"search {word}", "down")
    await look("landed", "escape")
    await look("pick", "s")
    await look("picked", "a", "d", "enter")
    await look("names", "S", "S")
    await look("speakers", "tab")
    await look("quotations", "tab")
    await look("palette", "tab", "ctrl+p")
    await look("copied", "escape", "1", "y")
    await look("cited", "Y")
    for correction in ("split", "merge", "rename"):
        await look("whose words", "a")
        await look(correction, *correction, "enter")
        await look(f"{correction}, one letter", "x")
        await driven.press("escape", "escape")
    await look("nobody's", "a", *"nobody", "enter")
    await look("undone", "U")
    await look("cut", "R")
    await look("what was cut next", "j", "enter")
    await look("focus", "escape", "F")
    await look("speaker", "F", "2", "i")
    await look("next speaker", "n", "j")
    await look("map", "escape", "M")
    await look("along the map", "right", "down")
    await driven.press("escape")
    await look("cited", "Y")
    return seen


@pytest.mark.parametrize("name", EVIL)
async def test_it_is_drawn_as_text_wherever_it_stands(name):
    evil = EVIL[name]
    async with opened(hostile(evil)) as driven:
        seen = await look_everywhere(driven)
        assert not driven.app._exit
        assert driven.app.theme == "ink"
        if evil.isascii() and evil.isprintable():
            for field in ("Title", "Deck", "Ada", "role", "cue", "note"):
                written = "".join(f"{field}{evil}".split())
                assert any(written in "".join(shown.split()) for shown in seen), field


async def test_all_of_it_on_a_narrow_terminal():
    async with opened(hostile(" ".join(EVIL.values())), size=NARROW) as driven:
        await look_everywhere(driven)
        assert not driven.app._exit


@pytest.mark.parametrize("name", ["action", "terminal sequences", "order and lines"])
async def test_and_so_it_is_when_it_came_from_a_file(name):
    document = replace(hostile(EVIL[name]), published="2024-02-29")
    async with opened(load(dump(document))) as driven:
        await look_everywhere(driven)
        assert not driven.app._exit


async def test_markup_in_a_search_is_what_somebody_looks_for():
    async with opened(hostile("[/b]")) as driven:
        for query in ("[/b]", "[sic", "[@click=app.quit]x", "\\[", "“[/b]”", "@[/b]"):
            await driven.press("/")
            driven.query.value = query
            await driven.frame()
            assert_harmless(driven, query)
            await driven.press("down", "enter", "escape", "escape")
        assert not driven.app._exit
