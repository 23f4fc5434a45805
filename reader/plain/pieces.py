"""Text in differently coloured pieces, wrapped as one and painted row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.document.clean import visible
from reader.wrap import wrap

NO_BREAK = "\u00a0"


class Piece(NamedTuple):
    """A stretch of text and how to paint it: parameters of an SGR sequence such as ``1;34``, or none.

    ``glued`` pieces are ours, not the article's (tags, labels): they do not break over rows.
    """

    text: str
    codes: str = ""
    glued: bool = False


def rows(pieces: Iterable[Piece], width: int, *, coloured: bool) -> Iterator[str]:
    """The pieces as rows of at most ``width`` cells, without the indent. Controls in the text are replaced."""
    pieces = [piece for piece in pieces if piece.text]
    whole = "".join(piece.text.replace(" ", NO_BREAK) if piece.glued else piece.text for piece in pieces)
    for row in wrap(whole, width):
        yield "".join(_between(pieces, row.start, row.stop, coloured))


def line(pieces: Iterable[Piece], *, coloured: bool) -> str:
    """The pieces on one row, however long."""
    return "".join(_paint(piece.text, piece.codes if coloured else "") for piece in pieces)


def _between(pieces: list[Piece], start: int, stop: int, coloured: bool) -> Iterator[str]:
    """What stands in ``[start, stop)`` of the pieces' text, painted."""
    at = 0
    for piece in pieces:
        end = at + len(piece.text)
        if at < stop and start < end:
            yield _paint(piece.text[max(start - at, 0) : stop - at], piece.codes if coloured else "")
        at = end


def _paint(text: str, codes: str) -> str:
    shown = visible(text)
    return f"\x1b[{codes}m{shown}\x1b[0m" if codes and shown else shown
