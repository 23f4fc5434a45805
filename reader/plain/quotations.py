"""Quotations one by one: as blocks for people, as lines for a pipe."""

from __future__ import annotations

from collections.abc import Iterator

from reader.document.certainty import INFERRED, PARAPHRASED, is_inferred
from reader.document.model import Document, Quotation, QuotationKind, words_of
from reader.document.pages import place_of_words
from reader.document.paragraph_numbers import paragraph_name
from reader.document.quotation_numbers import quotation_name
from reader.plain import colour
from reader.plain.colour import Depth
from reader.plain.legend import Legend
from reader.plain.pieces import Piece, line, rows
from reader.plain.speakers import described

_INDENT = 5


def quotation_blocks(
    document: Document, width: int, colours: Depth = Depth.NONE, of: frozenset[str] | None = None
) -> Iterator[str]:
    """Number, tag, speaker and paragraph of each quotation, its words below; lines of at most ``width`` cells.

    With ``of`` only the quotations of these speaker ids.
    """
    coloured = colours is not Depth.NONE
    legend = Legend.of(document)
    first = True
    for index, quotation in enumerate(document.quotations):
        if of is not None and quotation.speaker not in of:
            continue
        if not first:
            yield ""
        first = False
        codes = legend.codes(legend.speaker(quotation), colours)
        place = place_of_words(document, quotation.parts)
        head = [Piece(f"{quotation_name(document, index):>3}  {place}  ", colour.FAINT)]
        if tag := legend.tag(quotation):
            head.append(Piece(f"{tag} ", f"1;{codes}" if codes else colour.BOLD))
        head.append(Piece(legend.who(quotation), codes))
        head.append(Piece(_about(quotation, legend), colour.FAINT))
        start = ""
        for row in rows(head, max(width - _INDENT, 10), coloured=coloured):
            yield start + row
            start = " " * _INDENT
        for part in words_in_marks(document, quotation).split("\n"):
            for row in rows([Piece(part, codes)], max(width - _INDENT, 10), coloured=coloured):
                yield " " * _INDENT + row


def quotation_lines(
    document: Document, name: str, colours: Depth = Depth.NONE, of: frozenset[str] | None = None
) -> Iterator[str]:
    """``name:paragraph: speaker: “words”``, one line for each quotation, as grep would print it."""
    coloured = colours is not Depth.NONE
    legend = Legend.of(document)
    for quotation in document.quotations:
        if of is not None and quotation.speaker not in of:
            continue
        codes = legend.codes(legend.speaker(quotation), colours)
        words = words_in_marks(document, quotation).replace("\n", " ")
        place = Piece(f"{name}:{paragraph_name(document, quotation.paragraph)}: ", colour.FAINT)
        label = Piece(f"{legend.who(quotation)}: ", f"1;{codes}" if codes else colour.BOLD)
        yield line([place, label, Piece(words, codes)], coloured=coloured)


def words_in_marks(document: Document, quotation: Quotation) -> str:
    """The exact words in quotation marks; reported speech without."""
    words = words_of(document, quotation)
    return words if quotation.kind is QuotationKind.INDIRECT else f"“{words}”"


def _about(quotation: Quotation, legend: Legend) -> str:
    """Role, relay and doubts, each as far as there is one."""
    speaker, relay = legend.speaker(quotation), legend.relay(quotation)
    told = described(speaker) if speaker is not None else ""
    if relay is not None:
        told += f" · as told by {relay.name}"
    if quotation.kind is QuotationKind.INDIRECT:
        told += f" · {PARAPHRASED}"
    if is_inferred(quotation):
        told += f" · {INFERRED}"
    return told
