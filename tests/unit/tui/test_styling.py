"""Which style every code point has: one walk along two lists comes to the same as painting index by index."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from articles import article, fifty, quoting_articles
from hypothesis import example, given
from hypothesis import strategies as st
from rich.style import Style

from reader.document import Document, Paragraph, ParagraphKind, Part, Quotation, QuotationKind, Span, Speaker
from reader.document.clean import visible
from reader.document.quotation_marks import with_marks
from reader.reading.quotation_index import FRONT, QuotationIndex, index_quotations, tag_of
from reader.reading.state import Reading
from reader.text.wrap import Row, wrap
from reader.tui.article.blocks import page_blocks
from reader.tui.article.layout import Block
from reader.tui.article.styling import current_runs, segments, style_block, tagged_block
from reader.tui.style.palette import Palette, palette
from reader.tui.style.runs import Run, layer
from reader.tui.style.themes import INK

STYLES = [Style(color=name) for name in ("red", "green", "blue", "cyan")]
COLOURS: Palette = palette(INK)


@st.composite
def layers(draw: st.DrawFn, gaps: bool) -> list[Run]:
    cuts = sorted(draw(st.lists(st.integers(0, 40), max_size=9)))
    if not gaps:
        cuts = sorted({0, 40, *cuts})
    runs = [Run(a, b, draw(st.sampled_from(STYLES))) for a, b in pairwise(cuts)]
    return [run for run in runs if not gaps or draw(st.booleans())]


@given(layers(gaps=False), layers(gaps=True))
def test_overlay_is_painting_one_layer_after_the_other(base, over):
    painted: list[Style | None] = [None] * 40
    for run in [*base, *over]:
        painted[run.start : run.end] = [run.style] * (run.end - run.start)
    result = layer(base, over)
    assert all(run.start < run.end for run in result)
    assert all(a.end == b.start for a, b in pairwise(result))
    assert [run.style for run in result for _ in range(run.start, run.end)] == painted


def test_overlay_of_nothing():
    assert layer([], []) == []
    assert layer([Run(0, 3, STYLES[0])], []) == [Run(0, 3, STYLES[0])]
    assert layer([Run(0, 3, STYLES[0])], [Run(1, 1, STYLES[1])]) == [Run(0, 3, STYLES[0])]


@given(layers(gaps=False), st.text("ab “", min_size=40, max_size=40), st.integers(2, 17))
def test_the_segments_of_all_rows_are_the_text_once(base, text, width):
    from reader.tui.article.tagged_text import insert_tags

    for row in wrap(text, width):
        found = list(segments(insert_tags(text), base, row))
        assert "".join(segment.text for _, segment in found) == text[row.start : row.stop]
        for start, segment in found:
            assert text.startswith(segment.text, start)
            run = next(run for run in base if run.start <= start < run.end)
            assert segment.style == run.style
            assert start + len(segment.text) <= run.end


def styles_of(reading: Reading, item: Block, lit: list[tuple[int, int]] | None = None) -> list[tuple[str, Style]]:
    """Every code point that is drawn, with its style."""
    drawn = tagged_block(reading.indexed, item)
    runs = style_block(reading, COLOURS, item, drawn, lit or [])
    return [(drawn.text[i], run.style) for run in runs for i in range(run.start, run.end)]


@fifty
@given(quoting_articles(), st.data())
def test_runs_cover_what_is_drawn_without_gaps(document, data):
    found = index_quotations(document)
    current = data.draw(st.none() | st.sampled_from(range(len(found.starts)))) if found.starts else None
    only = data.draw(st.none() | st.sampled_from(list(found.of_speaker))) if found.of_speaker else None
    reading = Reading(found, current=current, only=only)
    for item in page_blocks(found, data.draw(st.booleans()), only):
        drawn = tagged_block(found, item)
        cuts = sorted(data.draw(st.sets(st.integers(0, item.end + 3), max_size=6)))
        lit = list(zip(cuts[::2], cuts[1::2], strict=False)) if item.paragraph >= 0 else []
        runs = style_block(reading, COLOURS, item, drawn, lit)
        assert [run.start for run in runs] == [0, *(run.end for run in runs[:-1])] if runs else not drawn.text
        assert (runs[-1].end if runs else 0) == len(drawn.text)
        marked = {offset for start, end in lit for offset in range(start, min(end, item.end))}
        for run in runs:
            if run.style == COLOURS.match:
                assert all(drawn.offset_of(i) in marked for i in range(run.start, run.end))


@fifty
@given(quoting_articles(), st.data())
@example(article("{a:one}{b:two}"), None)
def test_each_quotation_is_in_its_speakers_ink_behind_its_tag(document, data):
    found = index_quotations(document)
    current = None
    if data is not None and found.starts:
        current = data.draw(st.none() | st.sampled_from(range(len(found.starts))))
    reading = Reading(found, current=current)
    for number, paragraph in enumerate(document.paragraphs):
        item = Block(number, 0, len(paragraph.text))
        drawn, styles = tagged_block(found, item), styles_of(reading, item)
        for index in found.in_paragraph(number):
            quotation = document.quotations[index]
            ink = COLOURS.ink(None if quotation.speaker is None else found.colours[quotation.speaker])
            expected = ink.current if index == current else ink.plain
            if quotation.kind is QuotationKind.SCARE and index != current:
                expected = COLOURS.scare
            if quotation.kind is QuotationKind.INDIRECT:
                expected += Style(italic=True)
            span = quotation.span
            assert {styles[drawn.index_of(o)][1] for o in range(span.start, span.end)} == {expected}
            assert {styles[drawn.index_of(span.start)][0]} == {visible(paragraph.text[span.start])}
            tag = tag_of(found, index)
            assert bool(tag) == (quotation.kind is not QuotationKind.SCARE)
            if tag:
                outer = with_marks(paragraph.text, span)
                before = drawn.text[: drawn.index_of(outer.start)]
                assert before.endswith(f"{tag}\u00a0")
                assert styles[len(before) - 2][1] == ink.tag


def test_a_quotation_in_front_of_another_without_a_blank_keeps_its_own_style():
    found = index_quotations(article("So: {a:one}{b:two}."))
    styles = styles_of(Reading(found), Block(0, 0, 16))
    a, b = (COLOURS.ink(n) for n in (0, 1))
    expected = [("So: ", COLOURS.text), ("A", a.tag), ("\u00a0", COLOURS.text), ("“one”", a.plain)]
    expected += [("B", b.tag), ("\u00a0", COLOURS.text), ("“two”", b.plain), (".", COLOURS.text)]
    assert styles == [(c, style) for text, style in expected for c in text]


def test_narrowing_dims_everybody_else_and_the_narrative():
    found = index_quotations(article("So: {a:one} {b:two} {:so}"))
    reading = Reading(found, only="a")
    styles = dict(styles_of(reading, Block(0, 0, 21)))
    a, b = (COLOURS.ink(n) for n in (0, 1))
    assert styles["S"] == COLOURS.dimmed
    assert (styles["A"], styles["n"]) == (a.tag, a.plain)
    assert (styles["B"], styles["t"]) == (b.tag_dimmed, b.dimmed)
    assert styles["s"] == COLOURS.dimmed


def test_an_unsure_attribution_carries_a_question_mark():
    document = article("{a:one} {a:two}")
    unsure = replace(document.quotations[0], confidence=0.74)
    found = index_quotations(replace(document, quotations=(unsure, replace(document.quotations[1], confidence=0.75))))
    assert tagged_block(found, Block(0, 0, 11)).text == "A?\u00a0“one” A\u00a0“two”"


def test_a_quotation_over_two_paragraphs_has_one_tag_and_one_ink():
    document = article("x {a:one", "{b:two} y", speakers="ab")
    document = article("x {a:one}", "{a:two} y")
    first, second = document.quotations
    found = index_quotations(replace(document, quotations=(replace(first, parts=first.parts + second.parts),)))
    items = [Block(0, 0, 7), Block(1, 0, 7)]
    assert [tagged_block(found, item).text for item in items] == ["x A\u00a0“one”", "“two” y"]
    reading = Reading(found, current=0)
    ink = COLOURS.ink(0)
    assert styles_of(reading, items[1])[:5] == [(c, ink.current) for c in "“two”"]
    assert [current_runs(reading, COLOURS, i, tagged_block(found, i)) for i in items] == [
        [Run(4, 9, ink.sign)],
        [Run(0, 5, ink.sign)],
    ]


def test_the_bar_stands_beside_the_current_quotation_only():
    found = index_quotations(article("x {a:one} {b:two}", deck="A deck"))
    item = Block(0, 0, 13)
    drawn = tagged_block(found, item)
    assert current_runs(Reading(found), COLOURS, item, drawn) == []
    assert [drawn.text[r.start : r.end] for r in current_runs(Reading(found, current=1), COLOURS, item, drawn)] == [
        "“two”"
    ]
    assert current_runs(Reading(found, current=1), COLOURS, Block(0, 0, 7), drawn) == []
    front = Block(-3, 0, 6)
    assert current_runs(Reading(found, current=1), COLOURS, front, tagged_block(found, front)) == []


@pytest.mark.parametrize(
    ("kind", "style"),
    [
        (ParagraphKind.BODY, COLOURS.text),
        (ParagraphKind.HEADING, COLOURS.heading),
        (ParagraphKind.CAPTION, COLOURS.caption),
        (ParagraphKind.PULL_QUOTE, COLOURS.deck),
    ],
)
def test_each_kind_of_paragraph_looks_different(kind, style):
    found = index_quotations(Document("T", (Paragraph("p", "words", kind),)))
    assert styles_of(Reading(found), Block(0, 0, 5)) == [(c, style) for c in "words"]


def test_front_matter_says_title_deck_byline_and_source():
    from reader.document import Source

    document = article("x", deck="D", byline="Me", publisher="The Paper", published="2024-02-29")
    document = replace(document, source=Source(url="https://a.example", note="Retold."))
    found = index_quotations(document)
    lines = [tagged_block(found, item).text for item in page_blocks(found, False, None)[:4]]
    assert lines == ["A title", "D", "Me · The Paper · 2024-02-29", "Retold."]
    without = index_quotations(replace(document, source=Source(url="https://a.example")))
    assert tagged_block(without, page_blocks(without, False, None)[3]).text == "https://a.example"
    assert len(FRONT) == len(lines)


def interleaved() -> QuotationIndex:
    """A quotation that another one interrupts within their paragraph."""
    text = "“one” “two” “three”"
    parts = [Part(0, Span(1, 4)), Part(0, Span(7, 10)), Part(0, Span(13, 18))]
    quotations = (Quotation("q1", (parts[0], parts[2]), "a"), Quotation("q2", (parts[1],), "b"))
    return index_quotations(Document("T", (Paragraph("p", text),), quotations, (Speaker("a", "A"), Speaker("b", "B"))))


def test_the_credit_of_a_caption_stands_behind_it():
    found = index_quotations(Document("T", (Paragraph("p", "Waves.", ParagraphKind.CAPTION, "A. Moor"),)))
    item = Block(0, 0, 6)
    assert tagged_block(found, item).text == "Waves.  A. Moor"
    assert len(styles_of(Reading(found), item)) == 15


def test_an_interrupted_quotation_and_the_one_between_keep_their_styles():
    found = interleaved()
    styles = styles_of(Reading(found), Block(0, 0, 19))
    a, b = (COLOURS.ink(n) for n in (0, 1))
    expected = [("A", a.tag), ("\u00a0", COLOURS.text), ("“one”", a.plain), (" ", COLOURS.text), ("B", b.tag)]
    expected += [("\u00a0", COLOURS.text), ("“two”", b.plain), (" ", COLOURS.text), ("“three”", a.plain)]
    assert styles == [(c, style) for text, style in expected for c in text]


def test_a_quotation_in_two_parts_of_one_paragraph_has_one_tag():
    text = "“one,” he said, “two”"
    parts = (Part(0, Span(1, 5)), Part(0, Span(17, 20)))
    found = index_quotations(
        Document("T", (Paragraph("p", text),), (Quotation("q1", parts, "a"),), (Speaker("a", "A"),))
    )
    assert found.in_paragraph(0) == (0,)
    item = Block(0, 0, len(text))
    assert tagged_block(found, item).text == "A\u00a0“one,” he said, “two”"
    runs = style_block(Reading(found), COLOURS, item, tagged_block(found, item), [])
    assert [(a.end, b.start) for a, b in pairwise(runs) if a.end != b.start] == []


def test_segments_stop_at_the_end_of_the_row():
    from reader.tui.article.tagged_text import insert_tags

    runs = [Run(0, 4, STYLES[0]), Run(4, 9, STYLES[1])]
    found = list(segments(insert_tags("one two  "), runs, Row(0, 7, 9)))
    assert [(start, s.text) for start, s in found] == [(0, "one "), (4, "two")]
