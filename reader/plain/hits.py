"""What a search found, as blocks for people and as lines for a pipe, with the matched words lit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.document.model import Document, QuotationKind, Span, Speaker, speakers_by_id
from reader.document.shares import shares
from reader.document.tags import tags
from reader.plain import colour
from reader.plain.colour import Depth
from reader.plain.pieces import Piece, line, rows
from reader.search.document import PassageHit

_INDENT = 7


@dataclass(frozen=True, slots=True)
class Found:
    """A hit, and the document that it is in with what that goes by."""

    name: str
    document: Document
    hit: PassageHit

    @property
    def speaker(self) -> Speaker | None:
        """Whose words they are, or which speaker was found."""
        return speakers_by_id(self.document).get(self.hit.passage.speaker or "")

    @property
    def place(self) -> str:
        """The paragraph's number from 1; for what stands in none, what it is (title, deck, speaker)."""
        passage = self.hit.passage
        return str(passage.paragraph + 1) if passage.paragraph >= 0 else passage.kind


def hit_lines(found: Iterable[Found], colours: Depth = Depth.NONE) -> Iterator[str]:
    """``name:paragraph: speaker: “words”``, one line a hit, as grep would print it."""
    for one in found:
        codes = _codes(one, colours)
        pieces = [Piece(f"{one.name}:{one.place}: ", colour.FAINT)]
        if one.hit.passage.kind == "quotation":
            pieces.append(Piece(f"{_who(one)}: ", f"1;{codes}" if codes else colour.BOLD))
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
        codes = _codes(one, colours)
        place = f"¶ {one.place}" if one.place.isdigit() else one.place
        head = [Piece(place.ljust(_INDENT - 1) + " ", colour.FAINT)]
        if one.hit.passage.kind == "quotation" and one.speaker is not None:
            tag = tags(one.document)[one.speaker.id]
            head.append(Piece(f"[{tag}] ", f"1;{codes}" if codes else colour.BOLD))
        if one.hit.passage.kind == "quotation":
            head.append(Piece(_who(one), codes))
        about = [one.name if named else "", "close" if one.hit.close else ""]
        head.append(Piece("".join(f" · {text}" for text in about if text), colour.FAINT))
        start = ""
        for row in rows(head, max(width - _INDENT, 10), coloured=coloured):
            yield (start + row).rstrip()
            start = " " * _INDENT
        for row in rows(_text(one, codes), max(width - _INDENT, 10), coloured=coloured):
            yield " " * _INDENT + row


def _codes(one: Found, colours: Depth) -> str:
    """The colour of the speaker whose words they are."""
    speaker = one.hit.passage.speaker
    if colours is Depth.NONE or speaker is None:
        return ""
    return next((colour.speaker(s.number, colours) for s in shares(one.document) if s.speaker.id == speaker), "")


def _who(one: Found) -> str:
    quotation = one.hit.passage.quotation
    if quotation is not None and one.document.quotations[quotation].kind is QuotationKind.SCARE:
        return "scare quotes"
    return "unknown speaker" if one.speaker is None else one.speaker.name


def _text(one: Found, codes: str) -> list[Piece]:
    """The passage's text with what matched lit; quotations in quotation marks."""
    passage = one.hit.passage
    marked = passage.quotation is not None and passage.kind == "quotation"
    if marked and passage.quotation is not None:
        marked = one.document.quotations[passage.quotation].kind is not QuotationKind.INDIRECT
    lit = f"{codes};{colour.HIT}" if codes else colour.HIT
    pieces = [Piece("“" if marked else "", codes)]
    at = 0
    for span in _merged(one.hit.spans):
        pieces.append(Piece(passage.text[at : span.start], codes))
        pieces.append(Piece(passage.text[span.start : span.end], lit))
        at = span.end
    return [*pieces, Piece(passage.text[at:], codes), Piece("”" if marked else "", codes)]


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that touch or overlap as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged
