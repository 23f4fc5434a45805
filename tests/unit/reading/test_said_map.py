"""The said map as values: every word in its cell, every quotation in its row, relays between rows."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from articles import article, fifty, harbour_outline, quoting_articles
from hypothesis import given
from hypothesis import strategies as st

from reader.document import QuotationKind
from reader.document.speakers.shares import by_appearance
from reader.reading.quotation_index import TOP, Position, index_quotations
from reader.reading.said_map import WIDEST, Relay, axis, cell_of, said_map, scale


@given(st.integers(1, 4000), st.integers(1, 300), st.data())
def test_cells_follow_the_text_and_lead_back_to_it(paragraphs, room, data):
    of = scale(paragraphs, room)
    assert 1 <= of.cells <= min(room, paragraphs * WIDEST)
    paragraph = data.draw(st.integers(0, paragraphs - 1))
    length = data.draw(st.integers(1, 500))
    offset = data.draw(st.integers(0, length - 1))
    cell = of.cell(paragraph, offset, length)
    assert 0 <= cell < of.cells
    assert cell >= of.cell(paragraph, max(offset - 1, 0), length)
    shown = of.paragraph(cell)
    if of.cell(shown, 0, 1) == cell:
        assert shown == 0 or of.cell(shown - 1, 0, 1) < cell
    else:
        assert shown == paragraph
    if paragraphs <= of.cells:
        assert of.paragraph(of.cell(paragraph, 0, length)) == paragraph


@given(st.integers(1, 4000), st.integers(6, 300))
def test_the_numbers_above_do_not_run_into_each_other(paragraphs, room):
    of = scale(paragraphs, room)
    placed = axis(of)
    assert placed[0] == (0, 1)
    assert [number for _, number in placed] == sorted({number for _, number in placed})
    for (cell, number), (after, _) in pairwise(placed):
        assert after > cell + len(str(number)) - 1
        assert of.cell(number - 1, 0, 1) == cell


@fifty
@given(quoting_articles(), st.integers(1, 90))
def test_every_letter_that_is_quoted_is_counted_once_where_it_stands(document, room):
    if not document.paragraphs:
        return
    found = index_quotations(document)
    drawn = said_map(found, range(len(found.shares)), room)
    expected: dict[int | None, int] = {}
    for index, quotation in enumerate(document.quotations):
        if quotation.kind is QuotationKind.SCARE:
            assert index not in drawn.row_of
            continue
        who = None if quotation.speaker is None else found.number[quotation.speaker]
        expected[who] = expected.get(who, 0) + sum(len(part.span) for part in quotation.parts)
        row = drawn.voices[drawn.row_of[index]]
        assert row.number == who
        assert index in row.quotations
        assert 0 <= drawn.first[index] <= drawn.last[index] < drawn.scale.cells
        assert row.said[drawn.first[index]] > 0
        assert drawn.quotation_in(drawn.row_of[index], drawn.first[index]) is not None
    assert {voice.number: sum(voice.said.values()) for voice in drawn.voices} == expected
    for number, voice in enumerate(drawn.voices):
        for cell in range(drawn.scale.cells):
            level = drawn.level(number, cell, 8)
            assert (level > 0) == (voice.said.get(cell, 0) > 0)
            assert level <= 8


def test_the_rows_are_in_the_order_that_is_asked_for_and_unknown_speakers_last():
    document = article("{a:One} and {b:two}.", "{b:Three}.", speakers="abc")
    quotations = (*document.quotations[:2], replace(document.quotations[2], speaker=None))
    found = index_quotations(replace(document, quotations=quotations))
    assert [voice.number for voice in said_map(found, (1, 0, 2), 40).voices] == [1, 0, None]
    assert [voice.number for voice in said_map(found, (2, 0, 1), 40).voices] == [0, 1, None]


def test_next_and_nearest_of_a_row():
    found = index_quotations(article(*["{a:Words} and {b:words}"] * 5))
    drawn = said_map(found, (0, 1), 50)
    assert drawn.scale.cells == 50
    assert [drawn.beside(4, step) for step in (-1, 1)] == [2, 6]
    assert drawn.beside(0, -1) is None
    assert drawn.beside(9, 1) is None
    assert [drawn.nearest(0, cell) for cell in (0, 12, 49)] == [0, 2, 8]
    assert drawn.quotation_in(1, 0) is None


def test_a_relay_runs_between_who_said_it_and_who_told_it():
    indexed = harbour_outline()
    order = [indexed.number[share.speaker.id] for share in by_appearance(indexed.shares)]
    drawn = said_map(indexed, order, 70)
    (cell, (relay,)), *rest = drawn.relays.items()
    assert not rest
    assert relay == Relay(7, whose=0, through=3)
    assert drawn.first[7] == cell
    assert [drawn.crossing(row, cell) for row in range(5)] == [None, relay, relay, relay, None]
    assert drawn.crossing(2, cell + 1) is None


def test_a_document_of_nothing():
    drawn = said_map(index_quotations(article("Nobody says anything.")), (0, 1), 40)
    assert drawn.voices == ()
    assert cell_of(drawn.scale, index_quotations(article("x")), TOP) == 0
    empty = index_quotations(replace(article("x"), paragraphs=()))
    assert said_map(empty, (), 40).voices == ()
    assert cell_of(scale(0, 40), empty, Position(3, 3)) == 0
