"""What holds for every text: nothing is changed, spans fit, ids are known, nothing raises."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.attribution import attribute, paragraphs_of
from reader.document.model import Document, Paragraph, ParagraphKind, QuotationKind

PIECES = st.sampled_from(
    [
        *"“”\"'‘’«»„‹›()[],.;:!?—–-…",
        "''",
        "``",
        " ",
        "\n\n",
        "said",
        "says",
        "told",
        "according to",
        "in",
        "Ruiz’s",
        "telling",
        "Ana Ruiz",
        "Mr.",
        "the senator",
        "who",
        "that",
        "he",
        "she",
        "they",
        "sagte",
        "RUIZ:",
        "Q:",
        "A:",
        "U.S.",
        "— Lund",
        "a spokesman for the league",
        "it rains",
        "🦉",
        "é",
        "7' 2\"",
        "\u202e",
        "\x1b[31m",
        "Harbour Lights",
        "adding",
        "declined to",
        "as",
        "and",
        "Lund and Ruiz",
    ]
)
TEXTS = st.lists(PIECES, max_size=60).map(" ".join) | st.lists(PIECES, max_size=60).map("".join) | st.text(max_size=200)


def check(before: Document, after: Document) -> None:
    assert after.paragraphs == before.paragraphs
    assert after.title == before.title
    ids = {speaker.id for speaker in after.speakers}
    assert len(ids) == len(after.speakers)
    assert all(speaker.name.strip() for speaker in after.speakers)
    assert len({q.id for q in after.quotations}) == len(after.quotations)
    starts = [q.parts[0] for q in after.quotations]
    assert starts == sorted(starts)
    for quotation in after.quotations:
        assert quotation.speaker is None or quotation.speaker in ids
        assert quotation.via is None or quotation.via in ids
        assert 0 <= quotation.confidence <= 1
        assert quotation.rule
        assert quotation.kind is not QuotationKind.SCARE or quotation.speaker is None
        for part in quotation.parts:
            text = after.paragraphs[part.paragraph].text
            assert 0 <= part.span.start < part.span.end <= len(text)
    spans = sorted((p.paragraph, p.span.start, p.span.end) for q in after.quotations for p in q.parts)
    assert all(a[0] != b[0] or a[2] <= b[1] for a, b in pairwise(spans)), "quotations overlap"
    used = {q.speaker for q in after.quotations} | {q.via for q in after.quotations}
    assert ids <= used


@settings(max_examples=250, deadline=None)
@given(TEXTS, st.sampled_from(["en", "de", "xx"]))
def test_any_text_is_read_and_none_is_changed(text: str, language: str) -> None:
    document = paragraphs_of(text, language)
    check(document, attribute(document))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(TEXTS, st.sampled_from(list(ParagraphKind))), max_size=6))
def test_paragraphs_of_every_kind(blocks: list[tuple[str, ParagraphKind]]) -> None:
    paragraphs = tuple(Paragraph(f"p{n}", text, kind) for n, (text, kind) in enumerate(blocks))
    document = Document("Untitled", paragraphs)
    check(document, attribute(document))


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_result(text: str) -> None:
    document = paragraphs_of(text)
    once = attribute(document)
    assert attribute(document) == once
    assert attribute(once) == once
