"""Pages that a word processor wrote."""

from __future__ import annotations

from reader.document.model import Document
from reader.ingest.make import article_of
from reader.ingest.sources.file_type import Kind
from reader.ingest.sources.source import SourceData

PARAGRAPHS = (
    "The tower of Skerry has leaned for a hundred years, and this winter it leaned a little more than before.",
    "“It will fall into the sea,” said Ada Moor, who has kept the lamp in it since she was a girl of nineteen.",
    "Nobody else on the island wants to climb the stairs, which are wet from October to the end of April.",
)


def opened(body: str) -> Document:
    head = '<meta name="Generator" content="Microsoft Word 15"><title>notes for Bo</title>'
    page = f'<html lang="en"><head>{head}</head><body><div class="WordSection1">{body}</div></body></html>'
    return article_of(SourceData(page.encode(), Kind.HTML, "page"), in_child=False)


def test_its_styles_are_headline_deck_and_items() -> None:
    text = "".join(f'<p class="MsoNormal">{words}</p>' for words in PARAGRAPHS)
    items = '<p class="MsoListParagraph"><span style="mso-list:Ignore">·<span>&nbsp;</span></span>A lamp</p>'
    items += '<p class="MsoListParagraph">·&nbsp; A ladder</p>'
    document = opened(
        '<p class="MsoTitle">The tower that nobody climbs</p>'
        f'<p class="MsoSubtitle">A lamp, a ladder and a hundred years of rain</p>{text}{items}'
    )
    assert document.title == "The tower that nobody climbs"
    assert document.deck == "A lamp, a ladder and a hundred years of rain"
    assert [paragraph.text for paragraph in document.paragraphs] == [*PARAGRAPHS, "A lamp", "A ladder"]


def test_the_mark_of_a_note_is_not_in_the_words() -> None:
    mark = '<a href="#_ftn1" name="_ftnref1"><span class="MsoFootnoteReference">[1]</span></a>'
    text = "".join(f'<p class="MsoNormal">{words}</p>' for words in (PARAGRAPHS[0] + mark, *PARAGRAPHS[1:]))
    assert [paragraph.text for paragraph in opened(text).paragraphs] == [*PARAGRAPHS]


def test_a_page_of_a_title_alone_is_read() -> None:
    assert opened('<p class="MsoTitle">The tower</p>').paragraphs[0].text == "The tower"
