"""Room between the paragraphs for what was cut, as rows."""

from __future__ import annotations

from dataclasses import replace

from articles import article, cut_harbour, fifty, harbour, quoting_articles
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Removed
from reader.reading.quotation_index import index_quotations
from reader.tui.article.blocks import page_blocks
from reader.tui.article.layout import Layout
from reader.tui.article.removed_lines import removed_by_paragraph, removed_words
from reader.tui.article.styling import tagged_block
from reader.tui.style.text import cell_graphemes


def test_where_it_stood():
    assert removed_by_paragraph(cut_harbour()) == {0: (0, 1), 3: (2,), 9: (3, 4), 14: (5,)}
    assert removed_by_paragraph(harbour()) == {}


def test_how_it_is_said():
    cut = cut_harbour().removed
    assert removed_words(cut[:1]) == "⋯ 1 block cut: navigation"
    assert removed_words(cut[3:5]) == "⋯ 2 blocks cut: advertisement, related stories"
    assert removed_words([Removed("x", "", 0)]) == "⋯ 1 block cut"
    assert removed_words([Removed("x", reason, 0) for reason in "aabcd"]) == "⋯ 5 blocks cut: a, b, c, …"


@fifty
@given(quoting_articles(), st.data(), st.integers(8, 60))
def test_the_rows_of_the_text_are_the_same_with_room_between_them(document, data, width):
    count = len(document.paragraphs)
    cut = data.draw(
        st.lists(st.builds(Removed, st.just("x"), st.just(""), st.just(0), st.integers(0, count)), max_size=4)
    )
    found = index_quotations(replace(document, removed=tuple(sorted(cut, key=lambda block: block.before))))
    plain, roomy = (
        Layout(page_blocks(found, False, None, cuts), width, lambda item: tagged_block(found, item), cell_graphemes)
        for cuts in (False, True)
    )
    assert [item[:3] for item in plain.blocks] == [item[:3] for item in roomy.blocks]
    for layout in (plain, roomy):
        while layout.settle(10_000):
            pass
    places = set(removed_by_paragraph(found.document))
    if plain.blocks:
        assert roomy.height - plain.height == 2 * len(places) - sum(
            item.gap - 1 for item in plain.blocks if item.paragraph in places
        )
    for number, item in enumerate(plain.blocks):
        assert plain.wrapped(number) == roomy.wrapped(number)
        assert roomy.blocks[number].gap == (3 if item.paragraph in places else item.gap)
        for inside in range(len(plain.wrapped(number).rows)):
            row = roomy.tops[number] + roomy.blocks[number].gap + inside
            assert roomy.locate(row) == (number, inside)
            assert roomy.position_at(row) == plain.position_at(plain.tops[number] + item.gap + inside)


def test_an_empty_document_has_no_room_for_anything():
    empty = index_quotations(replace(article("x"), title="", paragraphs=(), removed=(Removed("x", "", 0, 0),)))
    assert page_blocks(empty, False, None, removed=True) == []
