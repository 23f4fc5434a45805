"""What a search found, as blocks for people and as lines for a pipe, with the matched words lit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.document.model import Document, Quotation, QuotationKind, Span, Speaker
from reader.document.paragraph_numbers import paragraph_name
from reader.plain import colour
from reader.plain.colour import Depth
from reader.plain.legend import Legend
from reader.plain.pieces import Piece, line, rows
from reader.search.document import PassageHit

_INDENT = 7


@dataclass(frozen=True, slots=True)
class Found:
    """A hit with its document, and that document's name and legend."""

    name: str
    document: Document
    legend: Legend
    hit: PassageHit

    @property
    def quotation(self) -> Quotation | None:
        """The quotation that was found; None where it is something else."""
        passage = self.hit.passage
        return None if passage.quotation is None else self.document.quotations[passage.quotation]

    @property
    def speaker(self) -> Speaker | None:
        """The speaker of the quotation, or the speaker that was found."""
        share = self.legend.shares.get(self.hit.passage.speaker or "")
        return None if share is None else share.speaker

    @property
    def place(self) -> str:
        """The paragraph's number from 1; for what stands in none, what it is (title, deck, speaker)."""
        passage = self.hit.passage
        return paragraph_name(self.document, passage.paragraph) if passage.paragraph >= 0 else passage.kind


def hit_lines(found: Iterable[Found], colours: Depth = Depth.NONE) -> Iterator[str]:
    """``name:paragraph: speaker: “words”``, one line a hit, as grep would print it."""
    for one in found:
        codes = one.legend.codes(one.speaker, colours)
        pieces = [Piece(f"{one.name}:{one.place}: ", colour.FAINT)]
        if one.quotation is not None:
            pieces.append(Piece(f"{one.legend.who(one.quotation)}: ", f"1;{codes}" if codes else colour.BOLD))
        yield line([*pieces, *_text(one, codes)], coloured=colours is not Depth.NONE)


def hit_blocks(
    found: Iterable[Found], width: int, colours: Depth = Depth.NONE, *, named: bool = False
) -> Iterator[str]:
    """Paragraph, tag and speaker of each hit, its text below; lines of at most ``width`` cells.

    Hits that are less than good are marked "close". With ``named`` the document's name stands there too.
    """
    coloured = colours is not Depth.NONE
    for number, one in enumerate(found):
        if number:
            yield ""
        codes = one.legend.codes(one.speaker, colours)
        place = f"¶ {one.place}" if one.place.isdigit() else one.place
        head = [Piece(place.ljust(_INDENT - 1) + " ", colour.FAINT)]
        if one.quotation is not None:
            if tag := one.legend.tag(one.quotation):
                head.append(Piece(f"{tag} ", f"1;{codes}" if codes else colour.BOLD))
            head.append(Piece(one.legend.who(one.quotation), codes))
        about = [one.name if named else "", "close" if one.hit.close else ""]
        head.append(Piece("".join(f" · {text}" for text in about if text), colour.FAINT))
        start = ""
        for row in rows(head, max(width - _INDENT, 10), coloured=coloured):
            yield (start + row).rstrip()
            start = " " * _INDENT
        for row in rows(_text(one, codes), max(width - _INDENT, 10), coloured=coloured):
            yield " " * _INDENT + row


def _text(one: Found, codes: str) -> list[Piece]:
    """The passage's text with what matched lit; quotations in quotation marks."""
    text = one.hit.passage.text
    marked = one.quotation is not None and one.quotation.kind is not QuotationKind.INDIRECT
    lit = f"{codes};{colour.HIT}" if codes else colour.HIT
    pieces = [Piece("“" if marked else "", codes)]
    at = 0
    for span in _merged(one.hit.spans):
        pieces += (Piece(text[at : span.start], codes), Piece(text[span.start : span.end], lit))
        at = span.end
    return [*pieces, Piece(text[at:], codes), Piece("”" if marked else "", codes)]


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that touch or overlap as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged
