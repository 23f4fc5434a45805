"""What the keys that lead out of the reader do, and those of doubtful quotations."""

from __future__ import annotations

from dataclasses import replace

import pytest
from driving import Driven
from keyed import checks

from reader.document import Document, ParagraphKind, Position
from reader.document.model import Link, PageBreak, Paragraph, Part, Quotation, Span
from reader.reading.quotation_index import index_quotations
from reader.tui.corrections.walk import WalkScreen
from reader.tui.dialogs.picker import Picker


def show(driven: Driven, document: Document) -> None:
    driven.app.session.corrections.document = document
    driven.desk.go(replace(driven.reading, indexed=index_quotations(document), current=None))


def doubted(document: Document, *numbers: int) -> Document:
    """A document with some doubtful quotations and no others."""
    quotations = tuple(
        replace(q, confidence=0.5 if n in numbers else 1.0, rule="nearest") for n, q in enumerate(document.quotations)
    )
    return replace(document, quotations=quotations)


@checks("doubtful.next")
async def doubtful_next(driven: Driven, key: str) -> None:
    show(driven, doubted(driven.reading.indexed.document, 4, 7))
    await driven.press(key)
    assert driven.reading.current == 4
    await driven.press(key)
    assert driven.reading.current == 7
    await driven.press(key)
    assert driven.told == "That was the last doubtful quotation"


@checks("doubtful.walk")
async def doubtful_walk(driven: Driven, key: str) -> None:
    show(driven, doubted(driven.reading.indexed.document, 4, 7, 8))
    await driven.press(key)
    assert isinstance(driven.app.screen, WalkScreen)
    assert driven.reading.current == 4
    assert "Doubtful · 3 left" in driven.shown()
    await driven.press("enter")
    document = driven.reading.indexed.document
    assert (document.quotations[4].rule, document.quotations[4].confidence) == ("by-hand", 1.0)
    assert driven.reading.current == 7
    await driven.press("a", *"abara", "enter")
    assert driven.reading.indexed.document.quotations[7].speaker == "abara"
    assert isinstance(driven.app.screen, WalkScreen)
    await driven.press("n")
    assert driven.reading.current == 8
    await driven.press("o", "escape", "u", "n", "n")
    assert "esc closes" in driven.shown()
    await driven.press("escape")
    assert driven.app.screen is driven.desk


@checks("percent")
async def percent(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert driven.told == "Type a number first, as in 50%"
    await driven.burst("5", "0", key)
    whole = driven.article.layout_rows.height - driven.article.size.height
    assert driven.top == whole // 2
    await driven.press("<")
    assert driven.top < whole // 2


@checks("search.these-words")
async def these_words(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert driven.told == "Select some words first, or go to a quotation"
    await driven.press("n", key)
    assert driven.reading.matches
    assert driven.reading.current == 0


@checks("source")
async def source(driven: Driven, key: str) -> None:
    opened: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(driven.app), "open_url", lambda _, url, **__: opened.append(url))
        await driven.press(key)
    assert opened == [driven.reading.indexed.document.source.url]


@checks("link")
async def link(driven: Driven, key: str) -> None:
    opened: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(driven.app), "open_url", lambda _, url, **__: opened.append(url))
        await driven.press("g", key)
        assert opened == []
        document = driven.reading.indexed.document
        text = "See the report, https://ellery.example/wall (or www.wall.example/a), they say."
        first = replace(document.paragraphs[0], text=text, links=(Link(Span(8, 14), "https://ellery.example/r"),))
        show(driven, replace(document, paragraphs=(first, *document.paragraphs[1:]), quotations=()))
        await driven.press("}", "{", "}", key)
        assert any("report" in row and "https://ellery.example/r" in row for row in driven.rows())
        await driven.press("enter", key, "down", "down", "enter")
        assert opened == ["https://ellery.example/r", "https://www.wall.example/a"]
        texts = ("The hall.", "See https://farrow.example/weir for it.", "“We keep it,” she said.")
        said = Quotation("q1", (Part(2, Span(1, 12)),))
        paragraphs = tuple(Paragraph(f"p{n}", text) for n, text in enumerate(texts))
        show(driven, replace(document, paragraphs=paragraphs, quotations=(said,)))
        await driven.press("G", "{", "{", key)
        assert driven.reading.current == 0, "it all fits on the screen"
        assert driven.reading.at.paragraph == 1
        assert opened[2:] == ["https://farrow.example/weir"]


@checks("edit")
async def edit(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert driven.told == "This text has no file to edit"


@checks("outline")
async def outline(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert "Outline · 2" in driven.shown()
    assert "speakers" not in driven.visible()
    await driven.press("j", "enter")
    at = driven.reading.at.paragraph
    assert driven.reading.indexed.document.paragraphs[at].kind is ParagraphKind.HEADING
    assert driven.desk.focused is driven.article
    assert driven.desk.outline is not None
    assert driven.desk.outline.chosen == 1, "the pane stays, and follows"
    await driven.press("g")
    assert driven.desk.outline.chosen == 0
    await driven.press("tab")
    assert driven.desk.focused is driven.desk.outline
    await driven.press("escape", key)
    assert "Outline" not in driven.shown()
    await driven.press("<")
    assert driven.reading.at.paragraph == at


@checks("document.next")
@checks("document.previous")
async def other_document(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert driven.told == "The reader was started with one document; o opens others"
    driven.app.session.sources = ("one.yaml",) * 2
    driven.app.session.at = 0 if key == "left_parenthesis" else 1
    await driven.press(key)
    assert driven.told.endswith("of 2 documents")


@checks("corrections")
async def corrections(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert driven.told == "Nothing was corrected here; a corrects who said this"
    await driven.press("n", "a", *"abara", "enter", key)
    await driven.app.workers.wait_for_complete()
    await driven.frame()
    assert "Corrections · 1" in driven.shown()
    assert "Dorothea Quill → Tunde Abara" in driven.shown()
    await driven.press("g", "escape", key)
    await driven.app.workers.wait_for_complete()
    await driven.frame()
    await driven.press("enter")
    assert driven.reading.current == 0


def paged(document: Document, *, headings: bool = True) -> Document:
    """A document on pages 10 to 12; its third paragraph runs over the first two."""
    pages = ["10"] * 3 + ["11"] * 4 + ["xii"] * (len(document.paragraphs) - 7)
    paragraphs = [replace(p, page=page) for p, page in zip(document.paragraphs, pages, strict=True)]
    at = paragraphs[2].text.index(" ", 40) + 1
    paragraphs[2] = replace(paragraphs[2], page_breaks=(PageBreak(at, "11"),))
    if not headings:
        body = ParagraphKind.BODY
        paragraphs = [replace(p, kind=body) if p.kind is ParagraphKind.HEADING else p for p in paragraphs]
    return replace(document, paragraphs=tuple(paragraphs))


@checks("page.pick")
async def page_pick(driven: Driven, key: str) -> None:
    await driven.press(key)
    assert driven.told == "This text has no pages of its own"
    document = paged(driven.reading.indexed.document)
    show(driven, document)
    start = document.paragraphs[2].page_breaks[0].at
    await driven.press("1", "1", key)
    assert driven.reading.at == Position(2, start), "in the middle of a paragraph"
    assert "p. 11 · ¶ 3/12" in driven.rows()[0]
    await driven.press("7", "7", key)
    assert driven.told == "There is no page 77; they are 10 to xii"
    await driven.press(key)
    assert isinstance(driven.app.screen, Picker)
    await driven.press("X", "I", "enter")
    assert driven.reading.at.paragraph == 7
    assert "p. xii" in driven.rows()[0]
    await driven.press("<")
    assert driven.reading.at == Position(2, start)
    await driven.press("O")
    heading = next(p for p in document.paragraphs if p.kind is ParagraphKind.HEADING)
    assert f" {heading.page}│" in driven.shown(), "headings have their pages"
    await driven.press("escape", "O")
    show(driven, paged(document, headings=False))
    await driven.press("O")
    assert "Pages · 3" in driven.shown()
    await driven.press("g", "O", "O", "j", "j", "enter")
    assert driven.reading.at == Position(2, start)
