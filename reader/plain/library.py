"""What a library says, as text: blocks for people, lines for a pipe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reader.document.certainty import DOUBT, NOBODY, SCARE_QUOTES, is_certain
from reader.document.model import QuotationKind, Span
from reader.library.engine import LibraryHit, Person, QuotationId, Record, Suggestion
from reader.library.entry import iso_day
from reader.library.printings.copies import Change, Copy, Statement
from reader.library.standing import Standing
from reader.plain import colour
from reader.plain.colour import Depth
from reader.plain.pieces import Piece, line, rows

_INDENT = "  "
_NARROWEST = 10


Standings = Mapping[QuotationId, Standing]
"""Where quotations stand, by their ids (`reader.library.standing.standings`)."""


def place_of(record: Record, places: Standings) -> str:
    """Where a quotation stands, as grep would print it: the source and the number of its paragraph."""
    return f"{record.source}:{places[record.id].name}"


def who(record: Record) -> str:
    """Who said it, as printed, with a question mark where that is not certain; of scare quotes, what they are."""
    if record.kind == QuotationKind.SCARE.value:
        return SCARE_QUOTES
    name = record.speaker or NOBODY
    doubt = "" if not record.speaker or is_certain(record.sure) else DOUBT
    return f"{name}{doubt}" + (f" via {record.via}" if record.via else "")


def hit_lines(hits: Iterable[LibraryHit], places: Standings, colours: Depth = Depth.NONE) -> Iterator[str]:
    """``source:paragraph: date speaker: “words”``, a line each."""
    for hit in hits:
        yield _line(hit.record, hit.spans, places, colours)


def record_lines(records: Iterable[Record], places: Standings, colours: Depth = Depth.NONE) -> Iterator[str]:
    """The same for quotations that were not searched."""
    for record in records:
        yield _line(record, (), places, colours)


def _line(record: Record, spans: Sequence[Span], places: Standings, colours: Depth) -> str:
    head = [Piece(f"{place_of(record, places)}: ", colour.FAINT), Piece(f"{iso_day(record.day) or 'undated'} ")]
    return line([*head, Piece(f"{who(record)}: ", colour.BOLD), *_words(record, spans)], coloured=bool(colours))


def hit_blocks(hits: Iterable[LibraryHit], width: int, colours: Depth = Depth.NONE) -> Iterator[str]:
    """Who, when and where it was printed; the words below. Hits that are less than good are marked "close"."""
    for number, hit in enumerate(hits):
        if number:
            yield ""
        yield from _block(hit.record, hit.spans, width, colours, "close" if hit.hit.close else "")


def statement_blocks(statements: Iterable[Statement], width: int, colours: Depth = Depth.NONE) -> Iterator[str]:
    """A time line: each statement once, with how many others printed it."""
    for number, statement in enumerate(statements):
        if number:
            yield ""
        record, others = statement.first, statement.also_in
        also = f"also in {others}" if others else ""
        yield from _block(record, (), width, colours, also)


def copy_blocks(statements: Iterable[Statement], width: int, colours: Depth = Depth.NONE) -> Iterator[str]:
    """Where else something was printed: the oldest first, each with its difference to that; exact copies as one."""
    for number, statement in enumerate(statements):
        if number:
            yield ""
        yield from _block(statement.first, (), width, colours, "first printed here")
        same = [copy for copy in statement.copies[1:] if copy.is_exact]
        for copy in statement.copies[1:]:
            if copy not in same:
                yield from _copy(copy, width, colours)
        if same:
            places = ", ".join(dict.fromkeys(printed(copy.record) for copy in same))
            pieces = [Piece(f"the same in {len(same)}: ", colour.FAINT), Piece(places, colour.FAINT)]
            yield from _indented(rows(pieces, max(width - 2, _NARROWEST), coloured=bool(colours)))


def _copy(copy: Copy, width: int, colours: Depth) -> Iterator[str]:
    said = f"{copy.relation}, another speaker" if copy.other_speaker else str(copy.relation)
    head = [Piece(f"{printed(copy.record)} · {said} · {who(copy.record)}", colour.FAINT)]
    yield from _indented(rows(head, max(width - 2, _NARROWEST), coloured=bool(colours)))
    pieces: list[Piece] = []
    for piece in copy.difference:
        if piece.change is Change.KEPT:
            pieces.append(Piece(f"{piece.text} "))
        elif piece.change is Change.CUT:
            pieces.append(Piece(f"[-{piece.text}-] ", "31;9"))
        else:
            pieces.append(Piece(f"{{+{piece.text}+}} ", "32;4"))
    yield from _indented(rows(pieces, max(width - 4, _NARROWEST), coloured=bool(colours)), "    ")


def person_lines(people: Iterable[Person], colours: Depth = Depth.NONE) -> Iterator[str]:
    """Number, quotations, documents, days and names of each, in columns."""
    found = list(people)
    wide = [max((len(str(value)) for value in column), default=1) for column in zip(*map(_numbers, found), strict=True)]
    for person in found:
        numbers = "  ".join(str(n).rjust(w) for n, w in zip(_numbers(person), wide, strict=True))
        days = "–".join(dict.fromkeys(filter(None, (iso_day(person.first)[:7], iso_day(person.last)[:7])))) or "undated"
        pieces = [Piece(f"{numbers}  "), Piece(f"{days:<15}  ", colour.FAINT), Piece(person.name, colour.BOLD)]
        also = [*person.names[1:4], *person.roles[:1]]
        pieces.append(Piece(f" · {' · '.join(also)}" if also else "", colour.FAINT))
        yield line(pieces, coloured=bool(colours))


def suggestion_lines(suggestions: Iterable[Suggestion], colours: Depth = Depth.NONE) -> Iterator[str]:
    """Two persons a line, and why they are perhaps the same."""
    for one in suggestions:
        pieces = [Piece(f"{one.one.id} {one.one.name}", colour.BOLD), Piece(" ~ ")]
        pieces += [Piece(f"{one.other.id} {one.other.name}", colour.BOLD), Piece(f": {one.why}", colour.FAINT)]
        yield line(pieces, coloured=bool(colours))


def _numbers(person: Person) -> tuple[int, int, int]:
    return person.id, person.quotations, person.documents


def _block(record: Record, spans: Sequence[Span], width: int, colours: Depth, also: str) -> Iterator[str]:
    head = [Piece(who(record), colour.BOLD), Piece(f" · {printed(record)}", colour.FAINT)]
    head.append(Piece(f" · {also}" if also else "", colour.FAINT))
    yield from rows(head, max(width, _NARROWEST), coloured=bool(colours))
    body = rows(_words(record, spans), max(width - 2, _NARROWEST), coloured=bool(colours))
    yield from _indented(body)
    title = [Piece(record.title or record.source, colour.FAINT)]
    yield from _indented(rows(title, max(width - 2, _NARROWEST), coloured=bool(colours)))


def printed(record: Record) -> str:
    """When and where it was printed."""
    return " · ".join(filter(None, (iso_day(record.day) or "undated", record.publisher or record.source)))


def _indented(lines: Iterable[str], by: str = _INDENT) -> Iterator[str]:
    for each in lines:
        yield f"{by}{each}".rstrip()


def _words(record: Record, spans: Sequence[Span]) -> list[Piece]:
    """The words with what matched lit; in quotation marks where they are somebody's own."""
    marked = record.kind != QuotationKind.INDIRECT.value
    pieces = [Piece("“" if marked else "")]
    at = 0
    for span in spans:
        pieces += (Piece(record.text[at : span.start]), Piece(record.text[span.start : span.end], colour.HIT))
        at = span.end
    return [*pieces, Piece(record.text[at:]), Piece("”" if marked else "")]
