"""Rows and positions: lazy wrapping comes to the same as wrapping everything, and nothing is rounded."""

from __future__ import annotations

from itertools import accumulate, pairwise

import pytest
from articles import PROSE, article, fifty, quoting_articles
from hypothesis import given
from hypothesis import strategies as st

from reader.document.head import NO_HEADLINE
from reader.reading.quotation_index import FRONT, TOP, Position, QuotationIndex, front_text, index_quotations
from reader.tui.article.blocks import page_blocks
from reader.tui.article.layout import BLOCKS_KEPT, Layout
from reader.tui.article.styling import tagged_block
from reader.tui.article.tagged_text import TaggedText
from reader.tui.style.text import cell_graphemes

WIDTHS = st.integers(2, 60)


@st.composite
def layouts(draw: st.DrawFn) -> tuple[QuotationIndex, Layout, Layout]:
    """The same page twice: one to play with, one that is settled."""
    found = index_quotations(draw(quoting_articles()))
    width = draw(WIDTHS)
    items = page_blocks(found, draw(st.booleans()), draw(st.none() | st.sampled_from([*found.of_speaker, None])))

    def drawn(item):
        return tagged_block(found, item)

    settled = Layout(items, width, drawn, cell_graphemes)
    assert not settled.settle(10**9)
    return found, Layout(items, width, drawn, cell_graphemes), settled


def heights(layout: Layout) -> list[int]:
    return [below - above for above, below in pairwise(layout.tops)]


@fifty
@given(layouts(), st.data())
def test_settling_in_any_order_and_in_any_slices_comes_to_the_same(made, data):
    _, layout, settled = made
    for look in data.draw(st.lists(st.integers(-3, 400), max_size=8)):
        if look < 0 or not layout.blocks:
            layout.settle(-look * 40)
        elif look % 2:
            layout.wrapped(look % len(layout.blocks))
        else:
            layout.settle_view(look % layout.height, look % 17)
    while layout.settle(30):
        pass
    assert layout.tops == settled.tops
    assert layout.height == settled.height == settled.tops[-1]


@fifty
@given(layouts())
def test_an_item_is_as_high_as_its_gap_and_its_rows(made):
    _, _, layout = made
    expected = [item.gap + len(layout.wrapped(n).rows) for n, item in enumerate(layout.blocks)]
    assert heights(layout) == expected
    assert list(layout.tops) == [0, *accumulate(expected)]


@fifty
@given(layouts())
def test_every_row_is_in_the_item_that_locate_names(made):
    _, _, layout = made
    for row in range(layout.height):
        item, inside = layout.locate(row)
        assert layout.tops[item] <= row < layout.tops[item + 1]
        assert row == layout.tops[item] + layout.blocks[item].gap + inside
        assert -layout.blocks[item].gap <= inside < len(layout.wrapped(item).rows)


def begins_in_a_tag(drawn: TaggedText, index: int) -> bool:
    """Whether a row was broken within a tag, or behind it: its position is that of the row where the tag begins."""
    sizes = [b - a for a, b in pairwise((0, *drawn.inserted))]
    return any(place < index <= place + size for place, size in zip(drawn.indices, sizes, strict=True))


@fifty
@given(layouts())
def test_every_row_is_found_again_by_its_position(made):
    _, _, layout = made
    for row in range(layout.height):
        item, inside = layout.locate(row)
        position = layout.position_at(row)
        block, page = layout.blocks[item], layout.wrapped(item)
        assert position.paragraph == block.paragraph
        assert block.start <= position.offset <= block.end
        first = layout.tops[item] + block.gap
        if inside < 0:
            assert position.offset == block.start
            assert layout.row_at(position) == first
        elif begins_in_a_tag(page.tagged, page.rows[inside].start):
            assert first <= layout.row_at(position) <= row
        elif page.rows[inside].start < len(page.tagged.text):
            assert layout.row_at(position) == row


@fifty
@given(layouts())
def test_every_position_is_in_the_row_that_row_at_names(made):
    _, _, layout = made
    for number, item in enumerate(layout.blocks):
        page = layout.wrapped(number)
        for offset in range(item.start, item.end):
            row = layout.row_at(Position(item.paragraph, offset)) - layout.tops[number] - item.gap
            place = page.tagged.index_of(offset)
            if offset in page.tagged.offsets:
                place = page.tagged.indices[page.tagged.offsets.index(offset)]
            assert page.rows[row].start <= place < page.rows[row].end


@fifty
@given(layouts(), st.integers(0, 300), st.integers(0, 40))
def test_settling_a_view_makes_it_exact_and_moves_nothing_above(made, top, rows):
    _, layout, settled = made
    top %= layout.height or 1
    if not layout.blocks:
        return
    before, first = list(layout.tops), layout.locate(top)[0]
    layout.settle_view(top, rows)
    assert list(layout.tops[: first + 1]) == before[: first + 1]
    exact = heights(settled)
    for item in range(first, len(layout.blocks)):
        if layout.tops[item] < top + rows:
            assert layout.tops[item + 1] - layout.tops[item] == exact[item]


@fifty
@given(layouts(), st.integers(0, 10**6), st.integers(0, 30))
def test_the_rows_above_a_position_are_exact_as_far_as_asked(made, choice, context):
    _, layout, settled = made
    if not layout.blocks:
        return
    block = layout.blocks[choice % len(layout.blocks)]
    position = Position(block.paragraph, block.start + choice % (block.end - block.start or 1))
    row, exact = layout.row_at(position, context), settled.row_at(position)
    for above in range(min(context, exact) + 1):
        if row - above >= 0:
            assert layout.position_at(row - above) == settled.position_at(exact - above)


@fifty
@given(layouts())
def test_the_items_of_a_paragraph_are_those_that_show_parts_of_it(made):
    found, layout, _ = made
    for paragraph in range(-len(FRONT), len(found.document.paragraphs) + 1):
        expected = [n for n, item in enumerate(layout.blocks) if item.paragraph == paragraph]
        assert list(layout.blocks_of(paragraph)) == expected


@fifty
@given(layouts())
def test_a_position_that_is_not_shown_is_at_the_item_before_it(made):
    found, layout, _ = made
    for number, paragraph in enumerate(found.document.paragraphs):
        for offset in range(len(paragraph.text)):
            item = layout.block_of(Position(number, offset))
            before = [n for n, i in enumerate(layout.blocks) if (i.paragraph, i.start) <= (number, offset)]
            assert item == (before[-1] if before else 0)


def test_an_empty_page_has_no_rows_and_no_errors():
    layout = Layout([], 40, lambda item: TaggedText("", 0))
    layout.settle_view(0, 10)
    assert not layout.settle(100)
    assert (layout.height, layout.position_at(0)) == (0, Position(0, 0))
    assert list(layout.blocks_of(0)) == []


def test_only_some_pages_are_kept_and_their_heights_all():
    document = article(*(f"Paragraph {n} of many words" for n in range(BLOCKS_KEPT + 40)))
    found = index_quotations(document)
    seen = []

    def drawn(item):
        seen.append(item)
        return tagged_block(found, item)

    layout = Layout(page_blocks(found, False, None), 12, drawn)
    layout.settle(10**9)
    tops = list(layout.tops)
    assert len(seen) == len(layout.blocks)
    layout.wrapped(len(layout.blocks) - 1)
    assert len(seen) == len(layout.blocks)
    layout.wrapped(0)
    assert len(seen) == len(layout.blocks) + 1
    assert list(layout.tops) == tops


@pytest.mark.parametrize("only", [None, "a", "b"])
def test_quotations_only_is_the_title_and_each_quotation_with_its_marks(only):
    document = article("One {a:two} three {b:four}", "none", "{:so} {a:five}", deck="A deck", byline="Me")
    found = index_quotations(document)
    items = page_blocks(found, True, only)
    shown = [document.paragraphs[i.paragraph].text[i.start : i.end] for i in items[1:]]
    assert items[0].paragraph == TOP.paragraph
    assert (
        shown
        == {
            None: ["“two”", "“four”", "“so”", "“five”"],
            "a": ["“two”", "“five”"],
            "b": ["“four”"],
        }[only]
    )


@given(PROSE, PROSE, PROSE)
def test_front_matter_that_is_missing_takes_no_room_but_a_missing_headline_is_told(title, deck, byline):
    found = index_quotations(article("x", title=title, deck=deck, byline=byline))
    items = page_blocks(found, False, None)
    expected = [n - len(FRONT) for n, words in enumerate(("a headline, or that there is none", deck, byline)) if words]
    assert [item.paragraph for item in items] == [*expected, 0]
    assert items[0].gap == 0
    assert front_text(found, "title") == (title or NO_HEADLINE)
