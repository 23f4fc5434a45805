"""Where a browser goes by a link to words: never to the headline that says the same."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import words_of
from reader.document.model import Document, Paragraph, Part, Quotation, Source, Span
from reader.export.styles.link import link

SOURCE = Source(url="https://courier.example/weir")


def landing(document: Document, address: str) -> tuple[int, int] | None:
    """The block (0 for the headline) and the offset to which a browser goes (WICG, "find a range from a directive")."""
    blocks = [document.title, *(paragraph.text for paragraph in document.paragraphs)]
    terms = address.split(":~:text=")[1].split(",")
    prefix = unquote(terms.pop(0)[:-1]) if terms[0].endswith("-") else ""
    suffix = unquote(terms.pop()[1:]) if terms[-1].startswith("-") else ""
    start, end = unquote(terms[0]), unquote(terms[1]) if len(terms) > 1 else ""
    text = ""
    starts: list[int] = []
    for block in blocks:
        starts.append(len(text))
        text += f"{block}\x00"  # nothing is looked for over the end of a block
    gap = r"[\s\x00]*"
    pattern = gap.join(re.escape(term) for term in (prefix, start) if term)
    for found in re.finditer(f"(?={pattern})", text, re.IGNORECASE):
        at = text.lower().index(start.lower(), found.start() + len(prefix))
        behind = at + len(start)
        if end and end.lower() not in text[behind:].lower():
            continue
        if suffix and not re.match(gap + re.escape(suffix), text[behind:], re.IGNORECASE):
            continue
        if re.match(r"\w", text[behind : behind + 1]) and re.match(r"\w", start[-1]):
            continue  # half a word
        number = max(n for n, begin in enumerate(starts) if begin <= at)
        return number, at - starts[number]
    return None


def made(title: str, *texts: str, words: str, at: int = 0) -> tuple[Document, Quotation]:
    """A document with one quotation, of words in a paragraph."""
    start = texts[at].index(words)
    quotation = Quotation("q1", (Part(at, Span(start, start + len(words))),))
    paragraphs = tuple(Paragraph(f"p{n}", text) for n, text in enumerate(texts))
    return Document(title, paragraphs, (quotation,), source=SOURCE), quotation


LONG = "We keep the weir because " + "the eels and the reeds of the lower mere would have it so, " * 7 + "says she"


@pytest.mark.parametrize(
    ("title", "texts", "words", "at"),
    [
        (
            "“WE KEEP THE WEIR,” SAYS KEEPER",
            ("“We keep the weir,” said Ada Bell to the hall.",),
            "We keep the weir,",
            0,
        ),
        ("We keep the weir", ("“We keep the weir”", "So she said."), "We keep the weir", 0),
        ("We keep the weir", ("The hall was full.", "“We keep the weir”"), "We keep the weir", 1),
        (
            "We keep the weir",
            ("“We keep the weir.”", "“We keep the weir.”", "She said it twice."),
            "We keep the weir",
            1,
        ),
        ("The weir", ("“No,” said Ada Bell at noon.", "“No,” said Ada Bell at one."), "No,", 1),
        ("The weir", ("“No,” said Ada Bell.", "Then it rained.", "“No,” said Ada Bell.", "They went."), "No,", 2),
        (f"{LONG}, says keeper", (f"“{LONG},” said Ada Bell.",), f"{LONG},", 0),
        (LONG, ("The hall was full.", f"“{LONG}”"), LONG, 1),
    ],
)
def test_a_link_leads_to_the_words(title, texts, words, at):
    document, quotation = made(title, *texts, words=words, at=at)
    found = landing(document, link(document, quotation))
    assert found is not None
    assert found[0] == at + 1
    assert document.paragraphs[at].text.startswith(words, found[1]) or found[1] <= 1


def test_the_parts_of_a_short_quotation_are_whole_words():
    texts = ("“We keep the weir,", "“and the lock.”")
    paragraphs = tuple(Paragraph(f"p{n}", text) for n, text in enumerate(texts))
    quotation = Quotation("q1", (Part(0, Span(1, 18)), Part(1, Span(1, 14))))
    document = Document("The weir", paragraphs, (quotation,), source=SOURCE)
    start, end = (unquote(term) for term in link(document, quotation).split("text=")[1].split(","))
    assert words_of(document, quotation).split()[: len(start.split())] == start.split()
    assert landing(document, link(document, quotation)) == (1, 1)
    headed = Document("We keep the weir, and the lock", paragraphs, (quotation,), source=SOURCE)
    assert landing(headed, link(headed, quotation)) == (1, 1)
    assert end.endswith("lock.")


WORDS = st.lists(st.sampled_from(["weir", "no", "lock", "eel"]), min_size=1, max_size=4).map(" ".join)


@given(said=WORDS, title=WORDS, around=st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=4), data=st.data())
def test_whatever_stands_elsewhere(said, title, around, data):
    at = data.draw(st.integers(0, len(around) - 1))
    texts = [f"{before}{n} “{said},” {after}{n}." for n, (before, after) in enumerate(around)]
    document, quotation = made(f"“{said},” {title}", *texts, words=f"{said},", at=at)
    assert landing(document, link(document, quotation)) == (at + 1, quotation.span.start)
