"""Pages in citations, in each style's own manner."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document import Document, Paragraph, Part, Quotation, Span, Speaker
from reader.document.model import PageBreak
from reader.export.styles.cite import STYLES
from reader.export.styles.locator import locator, pages_in_chicago, pages_in_mla

TEXT = "“We wait,” said Ida Orr. “The weir holds.”"
QUOTED = Quotation("q1", (Part(0, Span(26, 41)),), "orr", cue="said")


def document(first: str, last: str = "") -> Document:
    """A document in which `QUOTED` begins on one page and ends on the same or another."""
    breaks = (PageBreak(30, last),) if last else ()
    return Document(
        "Weirs of Lowmere",
        (Paragraph("p1", TEXT, page=first, page_breaks=breaks),),
        (QUOTED,),
        (Speaker("orr", "Ida Orr"),),
        byline="Tess Vane",
        publisher="The Lowmere Post",
        published="2021-03-04",
    )


@pytest.mark.parametrize(
    ("style", "one", "two"),
    [
        ("attributed", ", p. 12, ¶ 1.", ", pp. 12–13, ¶ 1."),
        ("markdown", ", p. 12, ¶ 1", ", pp. 12–13, ¶ 1"),
        ("apa", "as cited in Vane, 2021, p. 12).", "as cited in Vane, 2021, pp. 12–13)."),
        ("mla", "(qtd. in Vane 12).", "(qtd. in Vane 12-13)."),
        ("chicago", "March 4, 2021, 12.", "March 4, 2021, 12–13."),
        ("harvard", "quoted in Vane, 2021, p. 12).", "quoted in Vane, 2021, pp. 12–13)."),
        ("wikipedia", "|page=12 |", "|pages=12–13 |"),
        ("bibtex", "pages = {12},", "pages = {12--13},"),
        ("csl-json", '"page": "12"', '"page": "12-13"'),
        ("ris", "SP  - 12\nPY", "SP  - 12\nEP  - 13\n"),
    ],
)
def test_a_style_names_pages_in_its_own_manner(style, one, two):
    cite = next(known for known in STYLES if known.name == style).cite
    assert one in cite(document("12"), QUOTED)
    assert two in cite(document("12", "13"), QUOTED)
    without = cite(document(""), QUOTED)
    assert "12" not in without.replace("2021", "")


@pytest.mark.parametrize("style", [style.name for style in STYLES if style.name not in ("words", "link")])
def test_what_a_page_is_called_never_breaks_a_citation(style):
    cite = next(known for known in STYLES if known.name == style).cite
    hostile = "\x1b[2J}} |\n{x"
    said = cite(document(hostile), QUOTED)
    assert "\x1b" not in said
    assert hostile not in said


@pytest.mark.parametrize(
    ("first", "last", "mla", "chicago"),
    [
        ("xii", "xiv", "xii-xiv", "xii–xiv"),
        ("71", "72", "71-72", "71–72"),
        ("100", "104", "100-04", "100–104"),
        ("107", "108", "107-08", "107–8"),
        ("208", "210", "208-10", "208–10"),
        ("321", "328", "321-28", "321–28"),
        ("498", "532", "498-532", "498–532"),
        ("1087", "1089", "1087-89", "1087–89"),
        ("1496", "1500", "1496-1500", "1496–500"),
        ("99", "101", "99-101", "99–101"),
        ("A-3", "A-4", "A-3-A-4", "A-3–A-4"),
        ("12", "12", "12", "12"),
    ],
)
def test_the_second_of_two_pages_is_shortened_as_styles_do(first, last, mla, chicago):
    paged = document(first, last)
    assert pages_in_mla(paged, QUOTED) == mla
    assert pages_in_chicago(paged, QUOTED) == chicago


def test_without_pages_the_paragraph_is_named():
    assert locator(document(""), QUOTED) == "para. 1"
    late = replace(document(""), paragraphs=(replace(document("").paragraphs[0], page_breaks=(PageBreak(3, "9"),)),))
    assert locator(late, QUOTED) == "p. 9"
