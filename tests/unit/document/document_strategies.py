"""Documents as hypothesis makes them: with everything in their strings that a YAML writer can get wrong."""

from __future__ import annotations

from hypothesis import strategies as st

from reader.document.clean import clean
from reader.document.model import (
    Document,
    PageBreak,
    Paragraph,
    ParagraphKind,
    Part,
    Quotation,
    QuotationKind,
    Removed,
    Source,
    Span,
    Speaker,
    SpeakerKind,
)

FRAGMENTS = (
    *(
        "word",
        "the senator’s",
        "“quoted”",
        "„so“",
        "«ainsi»",
        "‘in’",
        "it's",
        '"',
        "\\",
        "—",
        "–",
        "…",
        "[sic]",
        "[the board]",
    ),
    *(
        " ",
        " ",
        " ",
        "  ",
        "   ",
        "\n",
        "\n\n",
        "\n ",
        "\xa0",
        "\u2009",
        "\u3000",
        "\xad",
        "\u200b",
        "\u200d",
        "\u200f",
        "\ufeff",
    ),
    *(
        "#",
        "# no",
        " #",
        ": ",
        ":",
        "- ",
        "? ",
        "! ",
        "&a",
        "*a",
        "|",
        ">",
        ">-",
        "%",
        "@",
        "`",
        "{",
        "}",
        "[",
        "]",
        ",",
        "<<",
        "=",
    ),
    *(
        "no",
        "yes",
        "y",
        "null",
        "~",
        "true",
        "1",
        "0o17",
        "1e3",
        "0x1F",
        "12:30:45",
        ".inf",
        "2019-03-15",
        "---",
        "...",
        "--- a",
    ),
    *(
        "日本語の引用",
        "한국어",
        "שלום עולם",
        "مرحبا",
        "👩‍🚀",
        "👍🏽",
        "🇺🇳",
        "e\u0301",
        "𝕏",
        "\ufffe",
        "\ufffd",
        "\U0010ffff",
        "é",
        "ﬁ",
    ),
    "a long run of plain words that has to be folded because it does not fit on one line of the file ",
)


def texts(largest: int = 12) -> st.SearchStrategy[str]:
    """Clean strings, possibly empty or blank."""
    fragments = st.lists(st.sampled_from(FRAGMENTS), max_size=largest).map("".join)
    return (fragments | st.text(max_size=30) | st.tuples(st.text(max_size=3), fragments).map("".join)).map(clean)


def filled(largest: int = 12) -> st.SearchStrategy[str]:
    """Clean strings with something in them."""
    return texts(largest).filter(lambda text: bool(text.strip()))


def ids() -> st.SearchStrategy[str]:
    """Ids: words, and strings that nobody would choose."""
    return st.from_regex(r"[a-z]{1,6}[0-9]{0,2}", fullmatch=True) | filled(2).map(
        lambda text: text.replace("\n", " ").strip()[:100].strip() or "x"
    )


DATES = ("", "2019", "2019-03", "2019-03-15", "2019-03-15T18:30:00+00:00", "2024-02-29 07:00")


@st.composite
def speakers(draw: st.DrawFn, name: str) -> Speaker:
    return Speaker(
        id=name,
        name=draw(filled(3)),
        kind=draw(st.sampled_from(SpeakerKind)),
        role=draw(texts(3)),
        affiliation=draw(texts(3)),
        aliases=tuple(draw(st.lists(texts(3), max_size=3))),
    )


@st.composite
def spans(draw: st.DrawFn, text: str) -> list[Span]:
    """Spans that do not overlap and hold more than white space."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    found = [Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    return [span for span in found if text[span.start : span.end].strip()]


def pages() -> st.SearchStrategy[str]:
    """What pages are called; what anybody else takes for a number, a date or nothing too."""
    odd = st.sampled_from(("012", "xii", "A-3", "1e3", "no", "0", "2019-03-15", "1:30", "#4", "日本"))
    return odd | st.integers(1, 10**6).map(str) | filled(1).map(lambda text: "".join(text.split())[:30] or "x")


@st.composite
def page_breaks(draw: st.DrawFn, text: str) -> tuple[PageBreak, ...]:
    """Breaks before words of a text."""
    places = [place for place, letter in enumerate(text) if place and not letter.isspace()]
    chosen = sorted(draw(st.lists(st.sampled_from(places), max_size=3, unique=True))) if places else []
    return tuple(PageBreak(place, draw(pages())) for place in chosen)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Documents of a few paragraphs with quotations of one part and of several."""
    people = [draw(speakers(name)) for name in draw(st.lists(ids(), max_size=4, unique=True))]
    somebody = st.none() if not people else st.none() | st.sampled_from([person.id for person in people])
    names = draw(st.lists(ids(), min_size=1, max_size=5, unique=True))
    paged = draw(st.booleans())
    paragraphs = tuple(
        Paragraph(
            name,
            text,
            draw(st.sampled_from(ParagraphKind)),
            draw(texts(2)),
            page=draw(pages()) if paged else "",
            page_breaks=draw(page_breaks(text)) if paged else (),
        )
        for name, text in ((name, draw(filled())) for name in names)
    )
    parts = [Part(index, span) for index, paragraph in enumerate(paragraphs) for span in draw(spans(paragraph.text))]
    gathered: list[list[Part]] = []
    for part in parts:
        running = draw(st.integers(0, len(gathered)))
        if running < len(gathered) and draw(st.booleans()):
            gathered[running].append(part)
        else:
            gathered.append([part])
    quotation_ids = draw(st.lists(ids(), min_size=len(gathered), max_size=len(gathered), unique=True))
    quotations = tuple(
        Quotation(
            id=name,
            parts=tuple(own),
            speaker=draw(somebody),
            kind=draw(st.sampled_from(QuotationKind)),
            cue=draw(texts(2)),
            via=draw(somebody),
            confidence=draw(st.floats(0, 1)),
            rule=draw(texts(2)),
            note=draw(texts(3)),
        )
        for name, own in zip(quotation_ids, gathered, strict=True)
    )
    source = Source(
        url=draw(texts(2)),
        file=draw(texts(2)),
        retrieved=draw(st.sampled_from(DATES)),
        sha256=draw(st.sampled_from(("", "0" * 64, "1" * 62 + "e3", "aB" * 32))),
        note=draw(texts(4)),
        retold=draw(st.booleans()),
        inferred=tuple(draw(st.lists(texts(2), max_size=2))),
        corrected=tuple(draw(st.lists(texts(2), max_size=2))),
    )
    before = st.none() | st.integers(0, len(paragraphs))
    removed = draw(st.lists(st.builds(Removed, filled(4), texts(2), st.integers(0, 10**8), before), max_size=2))
    return Document(
        title=draw(filled(4)),
        paragraphs=paragraphs,
        quotations=quotations,
        speakers=tuple(people),
        deck=draw(texts(4)),
        byline=draw(texts(2)),
        authors=tuple(draw(st.lists(texts(2), max_size=2))),
        publisher=draw(texts(2)),
        published=draw(st.sampled_from(DATES)),
        language=draw(st.sampled_from(("en", "no", "pt-BR", "zh-Hant-TW"))),
        source=source,
        removed=tuple(removed),
    )
