"""Open the document of a quotation at its words: from its file, or as the library keeps it where that is gone."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from reader.document import Document, Span
from reader.document.model import words_of
from reader.document.problems import DocumentError
from reader.documents.opened_document import OpenedDocument
from reader.library.engine import Cancelled, Library, LibraryError, Record
from reader.library.entry import document_in, named
from reader.reading.position import Position
from reader.reading.quotation_index import QuotationIndex, index_quotations
from reader.search.fold import fold_text
from reader.storage.sources import PIPED, is_url
from reader.tui.documents.opening import open_source, read
from reader.tui.keys.hints import hint
from reader.tui.library.shelf import Shelf
from reader.tui.library.wanted import Land
from reader.tui.screen.reading_screen import ReadingScreen


def land(shelf: Shelf, wanted: Land) -> None:
    """Show the words in their document; `Shelf.go_back` returns from there."""
    screen, source = shelf.screen, wanted.record.source
    arrived = partial(_arrived, shelf, wanted)
    if _is_open(screen, source):
        arrived()
    elif not is_url(source) and not source.startswith(PIPED) and os.path.isfile(source):  # noqa: PTH113
        open_source(screen, source, wanted.record.title or source, arrived, partial(_as_kept, shelf, wanted))
    else:
        _as_kept(shelf, wanted, None)


def name_of(opened: OpenedDocument | None) -> str:
    """The name under which a library has the open document; an empty string for one that came from nowhere."""
    if opened is None:
        return ""
    if opened.source is None:
        from reader.bundled import bundled

        return named(str(bundled()))
    return opened.source if opened.piped else named(opened.source)


def _is_open(screen: ReadingScreen, source: str) -> bool:
    return name_of(screen.session.opened) == source


def _as_kept(shelf: Shelf, wanted: Land, problems: Sequence[str] | None) -> None:
    """Show the document as the library keeps it. ``problems`` are why its file could not be read.

    None stands for a file that is gone, or a page that would have to be fetched; no problems for a person who stopped.
    """
    if problems is not None and not problems:
        shelf.away = None
        shelf.show()
        return
    source = wanted.record.source

    def work(library: Library, _: Cancelled) -> tuple[OpenedDocument, QuotationIndex]:
        opened = kept_document(library, source)
        return opened, index_quotations(opened.document)

    def show(found: tuple[OpenedDocument, QuotationIndex]) -> None:
        read(shelf.screen, *found, None)
        if problems:
            said = f"as the library keeps it ({problems[0]})"
        else:
            said = "" if is_url(source) or source.startswith(PIPED) else "as the library keeps it: its file is gone"
        _arrived(shelf, wanted, said)

    def failed(error: LibraryError) -> None:
        shelf.show()
        shelf.screen.tell(str(error))

    shelf.ask(shelf.lines, work, show, failed)


def kept_document(library: Library, source: str) -> OpenedDocument:
    """A document as a library keeps it, with what was corrected since.

    Raises:
        LibraryError: it is not in the library any more, or damaged.
    """
    from reader.document.yaml.read import load_file
    from reader.documents.corrected_copies import copy_of
    from reader.storage.file_stamp import file_stamp

    body = library.body(source)
    if body is None:
        raise LibraryError(f"{source}: the library does not have it any more")
    copy = copy_of(source)
    stamp = file_stamp(copy)
    try:
        document = load_file(copy) if stamp is not None else document_in(body, source)
    except DocumentError as error:
        raise LibraryError(f"{source}: what is kept of it cannot be read ({error.problems[0].what})") from None
    return OpenedDocument(
        document, copy, copied=True, source=source, piped=source.startswith(PIPED), stamp=stamp,
        language=document.language,
    )  # fmt: skip


def _arrived(shelf: Shelf, wanted: Land, said: str = "") -> None:
    """The document is on the screen: go to the words."""
    screen = shelf.screen
    shelf.away, shelf.ends_with_it = screen.session.opened, False
    place = place_of(screen.document, wanted.record)
    back = hint(screen.commands, "jump.back", "goes back to the library")
    if place is None:
        shelf.depth = len(screen.reading.back)
        screen.tell(f"These words are not in the document any more{back}")
        return
    at, quotation = place
    lit = {} if quotation is None else lit_in(screen.document, quotation, wanted.spans)
    screen.leave_pane()
    screen.go(replace(screen.reading, at=at, current=quotation), place=True, highlights=lit)
    shelf.depth = len(screen.reading.back)
    screen.tell(f"{said[:1].upper()}{said[1:]}{back}" if said else f"From the library{back}")


def place_of(document: Document, record: Record) -> tuple[Position, int | None] | None:
    """Where the words of a record stand, and the quotation there; None where they stand nowhere.

    The document may be another than the one that was added: the words decide, of the same ones the nearest number.
    """
    numbers = sorted(range(len(document.quotations)), key=lambda n: abs(n - record.number))
    same = next((n for n in numbers if words_of(document, document.quotations[n]) == record.text), None)
    if same is None:
        wanted = fold_text(record.text)
        same = next((n for n in numbers if fold_text(words_of(document, document.quotations[n])) == wanted), None)
    if same is not None:
        first = document.quotations[same].parts[0]
        return Position(first.paragraph, first.span.start), same
    words = record.text.partition("\n")[0]
    for number, paragraph in enumerate(document.paragraphs):
        at = paragraph.text.find(words)
        if at >= 0 and words:
            return Position(number, at), None
    return None


def lit_in(document: Document, quotation: int, spans: Sequence[Span]) -> dict[int, list[tuple[int, int]]]:
    """Where spans of a quotation's words stand in its paragraphs."""
    found: dict[int, list[tuple[int, int]]] = {}
    begins = 0
    for part in document.quotations[quotation].parts:
        length = part.span.end - part.span.start
        for span in spans:
            start, end = max(span.start - begins, 0), min(span.end - begins, length)
            if start < end:
                found.setdefault(part.paragraph, []).append((part.span.start + start, part.span.start + end))
        begins += length + 1
    return {paragraph: sorted(lit) for paragraph, lit in found.items()}
