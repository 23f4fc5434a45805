"""Documents with anything at all in them, for properties of exports."""

from __future__ import annotations

import re
from dataclasses import replace

from articles import quoting_articles
from hypothesis import strategies as st

from reader.document import Document, Source
from reader.export.formats.csv_export import _FORMULA, MARK

_MARKED = re.compile(_FORMULA.pattern.replace("(?=", f"{MARK}(?=", 1))

HOSTILE = st.sampled_from(
    [
        "<script>alert(1)</script>", "&amp;", "]]>", '"', "'", "\\", "{", "}", "}}, title = {x", "@misc{", "%", "#",
        "$^_~", "=1+1", "+1", "-1", "@SUM(A1)", "| a |", "`", "\x1b[31m", "\x07", "\x9b", "\u202e", "\u2028", "\r\n",
        "\t", "\ufffe", "\U0010ffff", "\x00", "\ue000", "1. one", "# head", "    code", "ER  - ", "TY  - X", "\ud800",
        "“", "”", "é", "漢字", ";=1", ";'=2", ";\"+3", "|@4",
    ]
)  # fmt: skip
TEXT = st.lists(HOSTILE | st.text(max_size=6), max_size=5).map(" ".join)
DATES = st.sampled_from(["", "2023", "2023-11", "2023-11-16", "2023-11-16T20:00:00Z", "2023-13-45", "0000", "soon"])
URLS = st.sampled_from(
    [
        "",
        "https://a.example/x?y=1&z={2}#part",
        "javascript:alert(1)",
        "http://[bad",
        "HTTPS://a.example/\"><b>'",
        "file:///x",
    ]
)
BYLINES = st.sampled_from(["", "By Ada Moor and Ben Quill", "Reuters", "Ludwig van der Berg, Jr."]) | TEXT


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Articles whose names, notes and texts hold what formats take for syntax, with much or nothing known of them."""
    document = draw(quoting_articles())
    extra = draw(TEXT)
    paragraphs = tuple(replace(one, text=one.text + extra, credit=draw(TEXT)) for one in document.paragraphs)
    speakers = tuple(replace(one, name=draw(TEXT) or "x", role=draw(TEXT)) for one in document.speakers)
    quotations = tuple(replace(one, note=draw(TEXT), cue=draw(TEXT)) for one in document.quotations)
    source = Source(draw(URLS), retrieved=draw(DATES), retold=draw(st.booleans()))
    return replace(
        document,
        paragraphs=paragraphs,
        speakers=speakers,
        quotations=quotations,
        title=draw(TEXT),
        byline=draw(BYLINES),
        authors=tuple(draw(st.lists(BYLINES, max_size=2))),
        publisher=draw(TEXT | st.just("The Courant")),
        published=draw(DATES),
        language=draw(st.sampled_from(["en", "de", '"><b>', ""])),
        source=source,
    )


def unmarked(cell: str) -> str:
    """What stood in a cell before it was made safe."""
    return _MARKED.sub("", cell)
