"""From lines to paragraphs: where a text was wrapped and where it was meant to break."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from reader.ingest.source_page import Block

WIDEST = 120
"""Code points; a line longer than that was not wrapped by hand, an editor or a mailer."""
NARROWEST = 40
_OVERFLOWING = 0.6
"""The share of line ends within paragraphs that have to look wrapped."""
_DEEPEST = 10
"""Spaces by which the first line of a paragraph is indented at most; a line further in is centred."""
_LEAST_INDENTED = 2
_MOSTLY = 0.75
"""The share of the width from which on a line may be one of several, though the next word would have fitted."""
_LONGEST = 200_000
"""Code points of one paragraph; what is longer is cut at a space, as no document may hold more than a million."""

_SPACES = re.compile(r"[\t\n\r\f\v][ \t\n\r\f\v]*| [ \t\n\r\f\v]+")
_DECORATION = re.compile(r"[\W_]+")


def blocks_of(text: str) -> tuple[Block, ...]:
    """The paragraphs of plain text with the lines on which they begin.

    Paragraphs are apart by blank lines, and by every line end where the text was not wrapped. It was wrapped where no
    line is longer than `WIDEST` and the first word of most lines would not have fitted on the line before. In a wrapped
    text that indents the first lines of its paragraphs, these begin paragraphs and other lines do not.
    """
    lines = text.split("\n")
    width = wrapped_width(lines)
    return tuple(_blocks(lines, width, _first_indent(lines) if width else 0))


def wrapped_width(lines: list[str]) -> int:
    """The width at which a text was wrapped, in code points; 0 where it was not."""
    width = ends = 0
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        if len(line) > WIDEST and len(line.rstrip()) > WIDEST:
            return 0
        if after.strip() and line.strip():
            ends += not _begins(line, after)
            width = max(width, len(line.rstrip()))
    if width < NARROWEST:
        return 0
    wrapped = sum(_goes_on(line, after, width) and not _begins(line, after) for line, after in pairwise(lines))
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


def _first_indent(lines: list[str]) -> int:
    """By how much the first lines of paragraphs are indented, where several are, and the lines behind them less; 0
    where paragraphs do not begin so.
    """
    starts = Counter(
        _indent(line)
        for before, line, after in zip(["", *lines], lines, [*lines[1:], ""], strict=False)
        if (_begins(before, line) or (_indent(before) == _indent(line) and line.strip()))
        and bool(after.strip())
        and _indent(after) + 1 < _indent(line) <= _DEEPEST
    )
    return starts.most_common(1)[0][0] if starts.total() >= _LEAST_INDENTED else 0


def _begins(line: str, after: str) -> bool:
    """Whether a line is indented more than the one before it, as the first of a paragraph."""
    return bool(after.strip()) and _indent(line) + 1 < _indent(after) <= _DEEPEST


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t\u3000"))


def _goes_on(line: str, after: str, width: int) -> bool:
    """Whether a line is the next one of the same paragraph: its first word did not fit on the line before, or it begins
    in the middle of a sentence.
    """
    if _overflows(line, after, width):
        return True
    long = len(line.rstrip()) >= _MOSTLY * width
    return long and after.lstrip()[:1].islower() and line.rstrip()[-1:].isalnum()


def _blocks(lines: list[str], width: int, first: int) -> Iterator[Block]:
    gathered: list[str] = []
    began = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            yield from _block(gathered, began)
            gathered = []
            continue
        if gathered and (
            _begins(gathered[-1], line) or _indent(line) == first
            if first
            else not (width and _goes_on(gathered[-1], line, width))
        ):
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
