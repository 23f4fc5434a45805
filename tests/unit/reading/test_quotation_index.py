"""The index of a document's quotations, against looking through all of them."""

from __future__ import annotations

from articles import article, fifty, quoting_articles
from document_strategies import documents
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document import QuotationKind, Span
from reader.reading.position import PackedPositions
from reader.reading.quotation_index import FRONT, TOP, Position, index_quotations


@fifty
@given(quoting_articles())
def test_quotations_are_found_by_speaker_and_by_paragraph(document):
    found = index_quotations(document)
    assert list(found.starts) == sorted(found.starts)
    for speaker in document.speakers:
        theirs = tuple(
            n
            for n, q in enumerate(document.quotations)
            if q.speaker == speaker.id and q.kind is not QuotationKind.SCARE
        )
        assert tuple(found.of_speaker.get(speaker.id, ())) == theirs
    for number in range(len(document.paragraphs)):
        here = tuple(n for n, q in enumerate(document.quotations) if any(p.paragraph == number for p in q.parts))
        assert found.in_paragraph(number) == here


@fifty
@given(quoting_articles())
def test_a_position_is_in_the_quotation_whose_words_or_marks_stand_there(document):
    found = index_quotations(document)
    for number, paragraph in enumerate(document.paragraphs):
        spans = [(n, document.quotations[n].span) for n in found.in_paragraph(number)]
        for offset in range(len(paragraph.text) + 1):
            near = [n for n, span in spans if span.start - 1 <= offset <= span.end]
            within = [n for n, span in spans if span.start <= offset < span.end]
            assert found.quotation_at(Position(number, offset)) in (near or [None])
            if within and len(near) == 1:
                assert found.quotation_at(Position(number, offset)) == within[0]
    assert found.quotation_at(TOP) is None


@fifty
@given(quoting_articles(), st.integers(-4, 8), st.integers(0, 80))
def test_first_at_counts_what_stands_before(document, paragraph, offset):
    found = index_quotations(document)
    position = Position(paragraph, offset)
    assert found.first_at(position) == sum(start < position for start in found.starts)


@settings(max_examples=20)
@given(documents())
def test_speakers_have_their_number_tag_and_share_in_order_of_appearance(document):
    found = index_quotations(document)
    assert list(found.number) == [share.speaker.id for share in found.shares]
    assert list(found.number.values()) == list(range(len(document.speakers)))
    assert set(found.tags) == set(found.number)
    for index, quotation in enumerate(document.quotations):
        speaker = found.speaker_of(index)
        assert (speaker.id if speaker else None) == quotation.speaker
    assert found.speaker_of(None) is None


def test_positions_of_the_front_matter_come_before_the_text():
    assert Position(-len(FRONT), 0) == TOP < Position(-1, 99) < Position(0, 0) < Position(0, 1) < Position(1, 0)


def test_the_marks_of_a_quotation_belong_to_it():
    found = index_quotations(article("ab {a:cd} ef"))
    assert found.document.quotations[0].span == Span(4, 6)
    assert [found.quotation_at(Position(0, n)) for n in range(10)] == [None] * 3 + [0] * 4 + [None] * 3


@fifty
@given(st.lists(st.tuples(st.integers(-4, 30), st.integers(0, 100_000))), st.integers(-5, 31), st.integers(0, 100_001))
def test_packed_positions_are_the_positions(places, paragraph, offset):
    places.sort()
    positions = PackedPositions(places)
    assert list(positions) == places == positions[:]
    assert positions.first_at(paragraph, offset) == sum(place < (paragraph, offset) for place in places)
    assert [places[at] for at in positions.within(paragraph)] == [place for place in places if place[0] == paragraph]
