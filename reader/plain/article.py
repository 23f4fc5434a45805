"""An article as text to read: every quotation with its speaker's tag before it, and at the end who they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reader.document.certainty import doubt
from reader.document.head import NO_HEADLINE, imprint, language_without_speakers, shown_date
from reader.document.links import links_of
from reader.document.model import Document, Paragraph, ParagraphKind, Quotation, QuotationKind, Span
from reader.document.paragraph_numbers import paragraph_count, paragraph_number
from reader.document.quotation_marks import with_marks
from reader.plain import colour
from reader.plain.colour import Depth
from reader.plain.legend import Legend
from reader.plain.pieces import Piece, line, rows
from reader.plain.speakers import speaker_table


@dataclass(frozen=True, slots=True)
class _Mark:
    """A quotation's part in a paragraph: where, and how it is shown."""

    span: Span
    tag: str
    codes: str
    indirect: bool


def article(document: Document, width: int, colours: Depth = Depth.NONE, *, links: bool = False) -> Iterator[str]:
    """The article in lines of at most ``width`` cells (20 at least).

    ``[MUR] “…”`` are words of the speaker whose tag is MUR; ``[BIE via MUR] “…”`` what Biegun said as
    Murphy tells it; ``[MUR?]`` an attribution that is inferred, ``[?]`` a speaker not identified; ``[MUR: …]``
    reported speech. Scare quotes have no tag. The table at the end explains the tags.
    With ``links`` each has a number behind its words, ``[1]``, and the addresses stand at the very end.
    """
    width = max(width, 20)
    coloured = colours is not Depth.NONE
    yield from rows([_headline(document)], width, coloured=coloured)
    if document.deck:
        yield ""
        yield from rows([Piece(document.deck, colour.ITALIC)], width, coloured=coloured)
    about = [*imprint(document), *(["retold"] if document.source.retold else [])]
    if about:
        yield ""
        yield from rows([Piece(" · ".join(about), colour.FAINT)], width, coloured=coloured)
    unknown = language_without_speakers(document)
    if unknown:
        yield ""
        yield from rows([Piece(f"Speakers are not known for {unknown}.", colour.FAINT)], width, coloured=coloured)
    marks = _marks(document, colours)
    numbers, ends = _numbered(document) if links else ({}, {})
    gutter = len(str(paragraph_count(document)))
    for index, paragraph in enumerate(document.paragraphs):
        yield ""
        counted = str(paragraph_number(document, index) or "")
        margin = line([Piece(counted.rjust(gutter) + "  ", colour.FAINT)], coloured=coloured)
        for row in rows(
            _paragraph(paragraph, marks.get(index, []), ends.get(index, {})), width - gutter - 2, coloured=coloured
        ):
            yield (margin + row).rstrip()
            margin = " " * (gutter + 2)
    if document.speakers:
        yield ""
        yield from speaker_table(document, width, colours)
    yield from _source(document, width, coloured)
    if numbers:
        yield ""
    for url, number in numbers.items():
        yield from rows([Piece(f"[{number}] {url}", colour.FAINT)], width, coloured=coloured)


def _headline(document: Document) -> Piece:
    return Piece(document.title, colour.BOLD) if document.title else Piece(NO_HEADLINE, colour.FAINT)


def _marks(document: Document, colours: Depth) -> dict[int, list[_Mark]]:
    """The marks of each paragraph, in order. Of two that overlap, the first is kept."""
    legend = Legend.of(document)
    marks: dict[int, list[_Mark]] = {}
    for quotation in document.quotations:
        scare = quotation.kind is QuotationKind.SCARE
        codes = colour.ITALIC if scare else legend.codes(legend.speaker(quotation), colours)
        tag = _tag(quotation, legend)
        indirect = quotation.kind is QuotationKind.INDIRECT
        for part in quotation.parts:
            marks.setdefault(part.paragraph, []).append(_Mark(part.span, tag, codes, indirect))
    return {index: _apart(found) for index, found in marks.items()}


def _apart(marks: list[_Mark]) -> list[_Mark]:
    """The marks in order, without those that overlap one before."""
    kept: list[_Mark] = []
    for mark in sorted(marks, key=lambda mark: mark.span):
        if not kept or kept[-1].span.end <= mark.span.start:
            kept.append(mark)
    return kept


def _tag(quotation: Quotation, legend: Legend) -> str:
    """The text in the brackets before a quotation; an empty string for scare quotes."""
    if quotation.kind is QuotationKind.SCARE:
        return ""
    speaker, relay = legend.speaker(quotation), legend.relay(quotation)
    who = "?" if speaker is None else legend.tags[speaker.id] + doubt(quotation)
    return who if relay is None else f"{who} via {legend.tags[relay.id]}"


def _numbered(document: Document) -> tuple[dict[str, int], dict[int, dict[int, int]]]:
    """A number for each address, and of each paragraph the numbers of its links by where their words end."""
    numbers: dict[str, int] = {}
    ends: dict[int, dict[int, int]] = {}
    for index, paragraph in enumerate(document.paragraphs):
        for link in links_of(paragraph):
            number = numbers.setdefault(link.url, len(numbers) + 1)
            ends.setdefault(index, {})[link.span.end] = number
    return numbers, ends


def _paragraph(paragraph: Paragraph, marks: list[_Mark], ends: Mapping[int, int]) -> Iterator[Piece]:
    """A paragraph's text in pieces: its own words, unchanged, before each quotation its tag, and behind the words of
    each link its number (``ends``).
    """
    text = paragraph.text
    own = {ParagraphKind.HEADING: colour.BOLD, ParagraphKind.CAPTION: colour.ITALIC}.get(paragraph.kind, "")
    at = 0
    for mark in marks:
        span = with_marks(text, mark.span, at)
        yield from _words(text, at, span.start, own, ends)
        if mark.tag:
            lead = f"[{mark.tag}:" if mark.indirect else f"[{mark.tag}]"
            yield Piece(lead, f"1;{mark.codes}" if mark.codes else colour.BOLD, glued=True)
            yield Piece(" ", glued=True)
        yield from _words(text, span.start, span.end, mark.codes or own, ends)
        if mark.tag and mark.indirect:
            yield Piece("]", f"1;{mark.codes}" if mark.codes else colour.BOLD, glued=True)
        at = span.end
    yield from _words(text, at, len(text), own, ends)
    if paragraph.credit:
        yield Piece(f" ({paragraph.credit})", colour.FAINT)


def _words(text: str, start: int, end: int, codes: str, ends: Mapping[int, int]) -> Iterator[Piece]:
    """A stretch of a text with the numbers of the links that end in it."""
    for place in sorted(place for place in ends if start < place <= end):
        yield Piece(text[start:place], codes)
        yield Piece(f"[{ends[place]}]", colour.FAINT, glued=True)
        start = place
    yield Piece(text[start:end], codes)


def _source(document: Document, width: int, coloured: bool) -> Iterator[str]:
    """Where the text is from: the note, and the address of the original."""
    source = document.source
    address = source.url or source.file
    if address and source.retrieved:
        address += f" ({shown_date(source.retrieved)})"
    for text in (source.note, address and f"Source: {address}"):
        if text:
            yield ""
            yield from rows([Piece(text, colour.FAINT)], width, coloured=coloured)
