"""The documents that were read, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from reader.document.clean import visible
from reader.documents.recent import Recent
from reader.plain import colour
from reader.plain.colour import Depth
from reader.plain.pieces import Piece, line, rows
from reader.text.plural import counted

_STEPS = ((60, "second"), (60, "minute"), (24, "hour"), (7, "day"), (5, "week"))


def ago(when: str, now: datetime) -> str:
    """How long ago that was, in the largest unit that fits; the date once it is more than five weeks.

    A time in the future, as after a clock was set back, gives "just now".
    """
    try:
        then = datetime.fromisoformat(when)
    except ValueError:
        return ""
    if then.tzinfo is None:
        then = then.replace(tzinfo=UTC)
    past = int((now - then).total_seconds())
    if past < 60:
        return "just now"
    for size, unit in _STEPS:
        if past < size:
            return f"{counted(past, unit)} ago"
        past //= size
    return then.date().isoformat()


def percent(share: float) -> str:
    """A share as people say it: 100 % is the end and nothing before it."""
    return f"{min(int(share * 100), 99 if share < 1 else 100)} %"


def recent_blocks(documents: Sequence[Recent], now: datetime, width: int, colours: Depth = Depth.NONE) -> Iterator[str]:
    """For people: how far and when, the title, and below it the publisher and where it is."""
    coloured = colours is not Depth.NONE
    for document in documents:
        head = [Piece(f"{percent(document.read):>5}  ", colour.FAINT)]
        title = [Piece(document.name, colour.BOLD), Piece(" (gone)" if document.gone else "")]
        start = line(head, coloured=coloured)
        for row in rows(title, max(width - 7, 10), coloured=coloured):
            yield start + row
            start = " " * 7
        below = " · ".join(part for part in (document.publisher, ago(document.when, now), document.where) if part)
        for row in rows([Piece(below, colour.FAINT)], max(width - 7, 10), coloured=coloured):
            yield " " * 7 + row


def recent_lines(documents: Sequence[Recent]) -> Iterator[str]:
    """For pipes: path or URL, how far in percent, when, title and publisher, with tabs between them."""
    for document in documents:
        fields = (
            document.source or "",
            str(int(document.read * 100)),
            document.when,
            document.title,
            document.publisher,
        )
        yield "\t".join(visible(field.replace("\t", " ").replace("\n", " ")) for field in fields)


def recent_rows(documents: Sequence[Recent]) -> Iterator[Mapping[str, object]]:
    """One JSON object for each document."""
    for document in documents:
        yield {
            "source": document.source,
            "title": document.title,
            "publisher": document.publisher,
            "speakers": list(document.speakers),
            "when": document.when,
            "read": document.read,
            "furthest": document.furthest,
            "gone": document.gone,
        }
