"""Text in differently coloured pieces, wrapped as one and painted row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from reader.document.clean import visible
from reader.text.wrap import Row, wrap

NO_BREAK = "\u00a0"


class Piece(NamedTuple):
    """A stretch of text and how to paint it: parameters of an SGR sequence such as ``1;34``, or none.

    ``glued`` pieces are ours, not the article's (tags, labels): they do not break over rows.
    """

    text: str
    codes: str = ""
    glued: bool = False


def rows(pieces: Iterable[Piece], width: int, *, coloured: bool) -> Iterator[str]:
    """The pieces as rows of at most ``width`` cells (two at least). Controls but newlines are replaced."""
    pieces = [piece._replace(text="\n".join(map(visible, piece.text.split("\n")))) for piece in pieces if piece.text]
    whole = "".join(piece.text.replace(" ", NO_BREAK) if piece.glued else piece.text for piece in pieces)
    starts = [0, *accumulate(len(piece.text) for piece in pieces)]
    first = 0
    for row in wrap(whole, width):
        while first < len(pieces) - 1 and starts[first + 1] <= row.start:
            first += 1
        yield "".join(_between(pieces, starts, first, row, coloured))


def line(pieces: Iterable[Piece], *, coloured: bool) -> str:
    """The pieces on one row, however long."""
    return "".join(_paint(visible(piece.text), piece.codes if coloured else "") for piece in pieces)


def _between(pieces: list[Piece], starts: list[int], first: int, row: Row, coloured: bool) -> Iterator[str]:
    """What is drawn of one row, painted; it begins in the piece ``first``."""
    for index in range(first, len(pieces)):
        at = starts[index]
        if at >= row.stop:
            return
        piece = pieces[index]
        yield _paint(piece.text[max(row.start - at, 0) : row.stop - at], piece.codes if coloured else "")


def _paint(text: str, codes: str) -> str:
    return f"\x1b[{codes}m{text}\x1b[0m" if codes and text else text
