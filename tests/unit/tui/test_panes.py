"""What the panes show, as values: ticks of the ruler, snippets of results, lit spans, bars, lists."""

from __future__ import annotations

import itertools
from dataclasses import replace
from types import SimpleNamespace

from articles import article, harbour_outline
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from reader.document import Part, Span
from reader.reading.quotation_index import TOP, Position, index_quotations
from reader.reading.speakers import described, ordered
from reader.reading.state import Order, Reading
from reader.search.document import DocumentIndex, search_document
from reader.tui.panes.ruler import ticks
from reader.tui.search.hits import highlights_of, position_of
from reader.tui.style.snippet import snippet
from reader.tui.style.text import bar, fit_width, segment


@given(st.lists(st.integers(1, 400), max_size=30), st.integers(0, 60), st.data())
def test_each_tick_is_the_first_quotation_of_its_row(weights, rows, data):
    places = st.integers(0, max(len(weights) - 1, 0)).flatmap(
        lambda n: st.tuples(st.just(n), st.integers(0, weights[n] - 1 if weights else 0))
    )
    starts = sorted(data.draw(st.lists(places, max_size=20))) if weights else []
    marked = ticks(weights, starts, rows)
    assert len(marked) == rows
    expected: list[int | None] = [None] * rows
    total = sum(weight + 1 for weight in weights)
    for index, (paragraph, offset) in enumerate(starts if rows else []):
        before = sum(weight + 1 for weight in weights[:paragraph]) + offset
        row = before * rows // total
        expected[row] = index if expected[row] is None else expected[row]
    assert marked == expected


def test_a_ruler_of_nothing():
    assert ticks([], [], 5) == [None] * 5
    assert ticks([10], [(0, 3)], 0) == []


@st.composite
def matched_passages(draw: st.DrawFn) -> tuple[str, list[Span], int]:
    words = " ".join(draw(st.lists(st.text("abc", min_size=1, max_size=9), min_size=1, max_size=60)))
    cuts = sorted(draw(st.sets(st.integers(0, len(words)), max_size=8)))
    return words, [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)], draw(st.integers(12, 90))


@given(matched_passages())
def test_a_snippet_is_part_of_the_passage_with_its_first_match_lit(passage):
    words, spans, room = passage
    shown, kept = snippet(words, spans, room)
    assert shown.removeprefix("…") in words
    assert len(shown) <= room + 1
    assert all(0 <= span.start < span.end <= len(shown) for span in kept)
    assert all(a.end <= b.start for a, b in itertools.pairwise(kept))
    lit = ["".join(words[s.start : s.end]) for s in spans]
    for span in kept:
        assert any(shown[span.start : span.end].lstrip("…") in match for match in lit)
    if spans:
        first = words[spans[0].start]
        assert kept
        assert shown[kept[0].start :].lstrip("…")[:1] == first
    if len(words) <= room:
        assert (shown, kept) == (words, spans)


@given(st.lists(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 30), st.integers(1, 9)), max_size=5), max_size=4))
def test_lit_spans_are_all_that_matched_merged_and_ascending(found):
    hits = [SimpleNamespace(places=tuple(Part(p, Span(a, a + n)) for p, a, n in places)) for places in found]
    lit = highlights_of(hits)
    expected = {(p, i) for places in found for p, a, n in places for i in range(a, a + n)}
    assert {(p, i) for p, spans in lit.items() for a, b in spans for i in range(a, b)} == expected
    for spans in lit.values():
        assert all(a < b for a, b in spans)
        assert all(one[1] < other[0] for one, other in itertools.pairwise(spans))


def test_a_hit_is_where_its_first_match_is():
    found = harbour_outline()
    index = DocumentIndex.build(found.document)

    def position(query: str) -> tuple[str, Position]:
        hit = search_document(index, query).hits[0]
        return hit.group, position_of(hit, found)

    paragraphs = found.document.paragraphs
    place = paragraphs[6].text.index("board")
    assert position("board") == ("quotation", Position(6, place))
    assert position("dialysis") == ("quotation", Position(9, paragraphs[9].text.index("dialysis")))
    assert position("carry out") == ("narrative", Position(0, paragraphs[0].text.index("carry out")))
    assert position("kind:speaker vance") == ("speaker", found.starts[found.of_speaker["vance"][0]])
    assert position("kind:title harbour")[1] == TOP


def test_a_search_for_a_speaker_who_is_never_quoted_is_at_the_top():
    found = index_quotations(article("nothing", speakers="a"))
    hits = search_document(DocumentIndex.build(found.document), "kind:speaker ada").hits
    assert [position_of(hit, found) for hit in hits] == [TOP]


@given(st.floats(0, 1), st.integers(1, 40))
def test_a_bar_is_as_long_as_its_share_and_never_quite_empty(share, width):
    drawn = bar(share, width)
    assert cell_len(drawn) <= width
    length = sum((" ▏▎▍▌▋▊▉█".index(c)) for c in drawn)
    assert length == max(round(share * width * 8), 1 if share > 0 else 0)


def test_speakers_by_appearance_share_and_name():
    reading = Reading(harbour_outline())

    def names(order: Order) -> list[str]:
        return [share.speaker.id for share in ordered(replace(reading, order=order))]

    assert names(Order.APPEARANCE) == ["quill", "abara", "trust", "engineer", "vance"]
    assert names(Order.NAME) == ["abara", "engineer", "trust", "quill", "vance"]
    by_share = names(Order.SHARE)
    shares = {share.speaker.id: share.share for share in reading.indexed.shares}
    assert by_share == sorted(by_share, key=lambda speaker: -shares[speaker])
    assert by_share[0] == "vance"


def test_a_speaker_is_described_by_role_and_affiliation():
    described_as = {share.speaker.id: described(share) for share in harbour_outline().shares}
    assert described_as["quill"] == "harbourmaster, Port Ellery Harbour Trust"
    assert described_as["vance"] == "ferry operator"


@given(st.lists(st.text(st.sampled_from("ab “…漢é👩\u0301\x1b\n\u202e")), max_size=5), st.integers(1, 30))
def test_a_row_is_exactly_as_wide_as_asked_and_holds_no_control(pieces, width):
    strip = fit_width([segment(piece, Style()) for piece in pieces], width, Style())
    assert strip.cell_length == width == sum(cell_len(segment.text) for segment in strip)
    assert all(c.isprintable() for segment in strip for c in segment.text)


def test_what_does_not_fit_ends_in_an_ellipsis():
    assert fit_width([Segment("abc"), Segment("def")], 5, Style()).text == "abcd…"
    assert fit_width([Segment("abc"), Segment("def")], 6, Style()).text == "abcdef"
    assert fit_width([Segment("abc")], 6, Style()).text == "abc   "


def test_a_name_that_mixes_scripts_says_so_before_the_role() -> None:
    share = harbour_outline().shares[0]
    forged = replace(share, speaker=replace(share.speaker, name="Ada M\u043eor", role="mayor", affiliation=""))
    assert described(replace(forged, speaker=replace(forged.speaker, name="Ada Moor"))) == "mayor"
    assert described(forged) == "Latin and Cyrillic letters, mayor"
