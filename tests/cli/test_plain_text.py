"""The article as text: what is marked and how, colours that can be read, rows that fit."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Document, Paragraph, ParagraphKind, Part, Quotation, QuotationKind, Span, Speaker
from reader.document.clean import visible
from reader.plain import colour
from reader.plain.article import article
from reader.plain.colour import Depth, depth
from reader.plain.pieces import Piece, rows
from reader.plain.quotations import quotation_blocks, quotation_lines
from reader.text.cells import cells

TEXT = "Ada said “never again” and left."
SPEAKERS = (Speaker("ada", "Ada Moor"), Speaker("ben", "Ben Low"))
SGR = re.compile(r"\x1b\[[0-9;]*m")


def document(*quotations: Quotation, text: str = TEXT) -> Document:
    return Document("t", (Paragraph("p1", text),), quotations, SPEAKERS)


def quotation(start: int = 10, end: int = 21, **more: object) -> Quotation:
    return Quotation("q1", (Part(0, Span(start, end)),), **({"speaker": "ada"} | more))  # type: ignore[arg-type]


def printed(it: Document, colours: Depth = Depth.NONE) -> str:
    return next(line for line in article(it, 88, colours) if "1  " in SGR.sub("", line))


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        (quotation(), "[MOO] “never again”"),
        (quotation(via="ben"), "[MOO via LOW] “never again”"),
        (quotation(confidence=0.3), "[MOO?] “never again”"),
        (quotation(speaker=None), "[?] “never again”"),
        (quotation(speaker=None, via="ben"), "[? via LOW] “never again”"),
        (quotation(speaker="ada", kind=QuotationKind.SCARE), "“never again”"),
        (quotation(kind=QuotationKind.INDIRECT), "[MOO: “never again”]"),
        (quotation(11, 20), "“n[MOO] ever agai"),
    ],
)
def test_tags(drawn: Quotation, expected: str) -> None:
    assert expected in printed(document(drawn))
    assert expected in SGR.sub("", printed(document(drawn), Depth.CUBE))


def test_reported_speech_without_marks_has_an_end() -> None:
    text = "Ada said she would leave."
    it = document(quotation(9, 24, kind=QuotationKind.INDIRECT), text=text)
    assert printed(it).endswith("Ada said [MOO: she would leave].")


def test_of_two_that_overlap_the_first_is_marked() -> None:
    both = (quotation(10, 21), quotation(16, 25, speaker="ben"), quotation(23, 26, speaker="ben"))
    assert printed(document(*both)) == "1  Ada said [MOO] “never again” [LOW] and left."


def test_a_tag_stays_with_its_quotation_at_the_end_of_a_row() -> None:
    for width in range(20, 60):
        lines = list(article(document(quotation()), width))
        assert any("[MOO] “never" in line for line in lines), lines


def test_captions_have_their_credit() -> None:
    it = Document("t", (Paragraph("p1", "A pier.", ParagraphKind.CAPTION, "AP Photo/Someone"),))
    assert "   A pier. (AP Photo/Someone)" in list(article(it, 80))


def test_a_quotation_over_two_paragraphs_is_one_block_and_one_line() -> None:
    paragraphs = (Paragraph("p1", "“One."), Paragraph("p2", "“Two.”"))
    over = Quotation("q1", (Part(0, Span(1, 5)), Part(1, Span(1, 5))), speaker="ada")
    it = Document("t", paragraphs, (over,), SPEAKERS)
    assert list(quotation_lines(it, "d")) == ["d:1: Ada Moor: “One. Two.”"]
    assert list(quotation_blocks(it, 80)) == ["  1  ¶ 1  [MOO] Ada Moor", "     “One.", "     Two.”"]


@given(
    st.lists(st.tuples(st.text(max_size=40), st.sampled_from(["", "1", "38;5;32"]), st.booleans()), max_size=12),
    st.integers(2, 40),
)
def test_pieces_lose_nothing_and_fit(drawn: list[tuple[str, str, bool]], width: int) -> None:
    pieces = [Piece(*each) for each in drawn]
    plain = list(rows(pieces, width, coloured=False))
    assert [SGR.sub("", row) for row in rows(pieces, width, coloured=True)] == plain
    assert max(map(cells, plain)) <= width
    whole = visible("".join(piece.text for piece in pieces))
    letters = [char for char in whole if char.isprintable() and not char.isspace()]
    assert [char for row in plain for char in row if char.isprintable() and char in set(letters)] == letters


def luminance(number: int) -> float:
    """Of a colour of xterm's cube, as WCAG 2 defines it."""
    levels = (0, 95, 135, 175, 215, 255)
    channels = ((number - 16) // 36, (number - 16) // 6 % 6, (number - 16) % 6)
    red, green, blue = (
        level / 255 / 12.92 if level / 255 <= 0.04045 else ((level / 255 + 0.055) / 1.055) ** 2.4
        for level in (levels[channel] for channel in channels)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("number", colour.CUBE)
def test_speakers_colours_can_be_read_on_black_and_on_white(number: int) -> None:
    light = luminance(number)
    assert min((light + 0.05) / 0.05, 1.05 / (light + 0.05)) >= 3.8


def test_neighbours_have_different_colours_and_the_last_is_followed_by_the_first() -> None:
    for colours, shades in ((Depth.CUBE, colour.CUBE), (Depth.BASIC, colour.BASIC)):
        codes = [colour.speaker(number, colours) for number in range(1, len(shades) + 2)]
        assert len(set(codes[:-1])) == len(shades)
        assert codes[-1] == codes[0]


@pytest.mark.parametrize(
    ("choice", "variables", "terminal", "platform", "expected"),
    [
        ("auto", {"TERM": "xterm"}, True, "linux", Depth.BASIC),
        ("auto", {"TERM": "xterm-256color"}, True, "linux", Depth.CUBE),
        ("auto", {"TERM": "xterm", "COLORTERM": "truecolor"}, True, "linux", Depth.CUBE),
        ("auto", {"TERM": "xterm"}, False, "linux", Depth.NONE),
        ("auto", {"TERM": "xterm", "CLICOLOR": "0"}, True, "linux", Depth.NONE),
        ("auto", {"TERM": "dumb", "FORCE_COLOR": "1"}, False, "linux", Depth.BASIC),
        ("auto", {"FORCE_COLOR": "0"}, False, "linux", Depth.NONE),
        ("auto", {}, True, "win32", Depth.NONE),
        ("auto", {"WT_SESSION": "x"}, True, "win32", Depth.CUBE),
        ("always", {"NO_COLOR": "1"}, False, "linux", Depth.BASIC),
        ("never", {"FORCE_COLOR": "1"}, True, "linux", Depth.NONE),
    ],
)
def test_when_colours_are_wanted(choice, variables, terminal, platform, expected) -> None:
    assert depth(choice, variables, terminal=terminal, platform=platform) is expected


@pytest.mark.parametrize(
    ("language", "speakers", "said"), [("pl", (), "Polish"), ("xx", (), "xx"), ("pl", SPEAKERS, ""), ("fr", (), "")]
)
def test_a_language_that_the_reader_does_not_know_is_named(language, speakers, said):
    it = Document("t", (Paragraph("p1", TEXT),), (), speakers, language=language)
    notes = [line for line in article(it, 88) if "Speakers are not known" in line]
    assert notes == ([f"Speakers are not known for {said}."] if said else [])
