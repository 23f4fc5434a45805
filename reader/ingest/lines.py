"""From lines to paragraphs: where a text was wrapped and where it was meant to break."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reader.ingest.source_page import Block

WIDEST = 120
"""Code points; a line longer than that was not wrapped by hand, an editor or a mailer."""
NARROWEST = 40
_OVERFLOWING = 0.6
"""The share of line ends within paragraphs that have to look wrapped."""
_LONGEST = 200_000
"""Code points of one paragraph; what is longer is cut at a space, as no document may hold more than a million."""

_SPACES = re.compile(r"[\t\n\r\f\v][ \t\n\r\f\v]*| [ \t\n\r\f\v]+")
_DECORATION = re.compile(r"[\W_]+")


def blocks_of(text: str) -> tuple[Block, ...]:
    """The paragraphs of plain text with the lines on which they begin.

    Paragraphs are apart by blank lines, and by every line end where the text was not wrapped. It was wrapped where no
    line is longer than `WIDEST` and the first word of most lines would not have fitted on the line before.
    """
    lines = text.split("\n")
    width = wrapped_width(lines)
    return tuple(_blocks(lines, width))


def wrapped_width(lines: list[str]) -> int:
    """The width at which a text was wrapped, in code points; 0 where it was not."""
    width = ends = 0
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        if len(line) > WIDEST and len(line.rstrip()) > WIDEST:
            return 0
        if after.strip() and line.strip():
            ends += 1
            width = max(width, len(line.rstrip()))
    if width < NARROWEST:
        return 0
    wrapped = sum(_overflows(line, after, width) for line, after in pairwise(lines))
    return width if wrapped >= _OVERFLOWING * ends else 0


def one_line(text: str) -> str:
    """``text`` without white space around it, and one space for every run of ASCII white space in it."""
    return _SPACES.sub(" ", text).strip()


def pieces(text: str) -> Iterator[str]:
    """``text``, in pieces that a document may hold as paragraphs."""
    while len(text) > _LONGEST:
        cut = text.rfind(" ", _LONGEST // 2, _LONGEST)
        cut = cut if cut > 0 else _LONGEST
        yield text[:cut].rstrip()
        text = text[cut:].lstrip()
    if text:
        yield text


def _blocks(lines: list[str], width: int) -> Iterator[Block]:
    gathered: list[str] = []
    began = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            yield from _block(gathered, began)
            gathered = []
            continue
        if gathered and not (width and _overflows(gathered[-1], line, width)):
            yield from _block(gathered, began)
            gathered = []
        if not gathered:
            began = number
        gathered.append(line)
    yield from _block(gathered, began)


def _block(lines: list[str], began: int) -> Iterator[Block]:
    text = one_line(" ".join(lines))
    if text and _DECORATION.fullmatch(text) is None:
        for piece in pieces(text):
            yield Block(piece, began)


def _overflows(line: str, after: str, width: int) -> bool:
    """Whether the first word of the line after would have made this one longer than the text is wide."""
    line, after = line.rstrip(), after.lstrip()
    if not line or not after:
        return False
    word = after.find(" ")
    return len(line) + 1 + (len(after) if word < 0 else word) > width
