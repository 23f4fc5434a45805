"""RIS, which reference managers import: one record for each document, one note for each quotation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.document import Document, Quotation
from reader.export.dates import When
from reader.export.excerpt import Excerpt, excerpt_of
from reader.export.formats.bibliography_notes import notes, pages_of_one
from reader.export.reference import RETOLD, reference
from reader.export.sanitize import on_one_line


def render(excerpts: Sequence[Excerpt]) -> str:
    """The records, with the line ends that the format asks for (CR LF)."""
    return "".join(f"{tag}  - {value}\r\n" for excerpt in excerpts for tag, value in _record(excerpt))


def record_of_quotation(document: Document, quotation: Quotation) -> str:
    """The document's record with this quotation as a note."""
    return render([excerpt_of(document, quotation)]).replace("\r\n", "\n").rstrip("\n")


def _record(excerpt: Excerpt) -> Iterator[tuple[str, str]]:
    source = reference(excerpt.document)
    first, last = pages_of_one(excerpt)
    yield "TY", "BOOK" if source.is_book else "NEWS" if source.publisher else "ELEC" if source.url else "GEN"
    for name in source.authors:
        yield "AU", name.inverted
    given = {
        "TI": source.title,
        "PB" if source.is_book else "T2": source.publisher,
        "AB": on_one_line(excerpt.document.deck),
        "SP": first,
        "EP": last if last != first else "",
        "PY": str(source.published.year) if source.published else "",
        "DA": _date(source.published),
        "UR": source.url,
        "Y2": _date(source.accessed),
        "LA": source.language,
    }
    yield from ((tag, value) for tag, value in given.items() if value)
    if source.retold:
        yield "N1", RETOLD[0].upper() + RETOLD[1:]
    for note in notes(excerpt):
        yield "N1", note
    yield "ER", ""


def _date(when: When | None) -> str:
    """``2023/11/16/``; what is not known stays empty between the strokes."""
    if when is None:
        return ""
    return f"{when.year:04}/{when.month or '':0>2}/{when.day or '':0>2}/".replace("/00/", "//").replace("/00/", "//")
