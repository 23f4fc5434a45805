"""From lines to paragraphs: by indents, distances and sizes within a column, and over columns and pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reader.ingest.formats.pdf.layout import Line

_HEADING = 1.12
"""The size of a heading, as a share of that of the text."""
_APART = 2.0
"""The widest distance of two lines of a headline, in font sizes."""
_FAR = 1.35
"""How many times the usual distance of lines begins a paragraph."""
_INDENT = 0.6
"""How far the first line of a paragraph stands to the right, in font sizes."""
_SIZE = 0.08
"""The difference of sizes, as a share, that parts paragraphs."""
_SPACE = 0.25
"""The width of a space, in font sizes."""
_ROOM = 3.0
"""The room behind a line, beyond that for the next word, that ends a paragraph in the middle of a sentence too."""
_SMALLER = 0.88
"""The size of notes, as a share of that of the text."""
_STOP = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_HYPHENS = "-\u00ad\u2010"
_LISTED = re.compile(r"(?:[•▪●◦‣*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s")
_LABEL = re.compile(r"(?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w.’'-]*(?:\s\([^)]{1,40}\))?:\s|[QA][.:]?\s")


@dataclass(slots=True)
class Paragraph:
    """The lines of a paragraph. ``number`` is that of its first line in the whole text, from 1."""

    lines: list[Line] = field(default_factory=list)
    number: int = 0

    @property
    def size(self) -> float:
        """The size of most of its lines."""
        sizes = Counter(round(line.size, 1) for line in self.lines)
        return sizes.most_common(1)[0][0]

    @property
    def bold(self) -> bool:
        """Whether all of it is set in bold type."""
        return all(line.bold for line in self.lines)


class Builder:
    """Puts the lines of a document together."""

    def __init__(self, lines: Sequence[tuple[Line, int]]) -> None:
        """Take ``lines`` in reading order with their numbers."""
        self._lines = lines
        letters: Counter[float] = Counter()
        for line, _ in lines:
            letters[round(line.size, 1)] += len(line.text)
        self.body = letters.most_common(1)[0][0] if letters else 1.0
        self._margins = _margins([line for line, _ in lines])
        self._distances = _distances([line for line, _ in lines])
        self._indents = sum(self._is_indented(line) for line, _ in lines) >= max(2, len(lines) // 40)
        self._headline = self._headline_lines([line for line, _ in lines])

    def paragraphs(self) -> list[Paragraph]:
        """The paragraphs in reading order; notes at the foot of a page do not interrupt those that run over it."""
        done: list[Paragraph] = []
        notes: list[Paragraph] = []
        current: Paragraph | None = None
        for line, number in self._lines:
            if self.is_note(line):
                before = notes[-1] if notes else None
                if before is not None and not self._begins(before.lines[-1], line):
                    before.lines.append(line)
                else:
                    notes.append(Paragraph([line], number))
                continue
            if current is not None and not self._begins(current.lines[-1], line):
                current.lines.append(line)
                continue
            if current is not None:
                done.append(current)
                done += notes
                notes = []
            current = Paragraph([line], number)
        return [*done, *([current] if current is not None else []), *notes]

    def is_large(self, size: float) -> bool:
        """Whether something of this size is set as headings are."""
        return size >= _HEADING * self.body

    def _headline_lines(self, lines: Sequence[Line]) -> set[int]:
        """The lines, by their `id`, that go on with the headline: the first large ones, of one size, with none between.

        Neither their distance tells, which is that of the text times a larger size, nor where they begin and end: they
        are centred, or broken by hand.
        """
        first = next((at for at, line in enumerate(lines) if self.is_large(line.size)), len(lines))
        following: set[int] = set()
        for before, line in pairwise(lines[first:]):
            em = max(line.size, before.size)
            alike = abs(line.size - before.size) <= _SIZE * em and before.bold == line.bold
            if not alike or (before.page, before.column) != (line.page, line.column):
                break
            if not 0 < before.base - line.base <= _APART * em or _LISTED.match(line.text):
                break
            following.add(id(line))
        return following

    def is_note(self, line: Line) -> bool:
        """Whether a line is set as notes are: smaller than the text."""
        return line.size < _SMALLER * self.body

    def _begins(self, before: Line, line: Line) -> bool:
        """Whether a line begins a paragraph, after the line before it."""
        if id(line) in self._headline:
            return False
        em = max(line.size, before.size)
        if abs(line.size - before.size) > _SIZE * em or before.bold != line.bold:
            return True
        divided = before.text[-1:] in _HYPHENS and line.text[:1].islower()
        if before.page != line.page or before.column != line.column:
            return not divided and self._begins_elsewhere(before, line)
        if before.base - line.base > _FAR * max(self._distances.get((line.page, line.column), 0.0), 0.9 * em):
            return True
        if divided:
            return False
        if _LISTED.match(line.text) or (_LABEL.match(line.text) and _STOP.search(before.text)):
            return True
        if self._is_indented(line) and not self._is_indented(before, hanging=True) and not _hangs(before, line):
            return True
        return self._fits(before, line)

    def _begins_elsewhere(self, before: Line, line: Line) -> bool:
        """The same at the top of a column, where no distance tells."""
        if self._fits(before, line) and _STOP.search(before.text):
            return True
        if line.text[:1].islower():
            return False
        if self._indents:
            return self._is_indented(line) or (self._fits(before, line) and _STOP.search(before.text) is not None)
        return _STOP.search(before.text) is not None

    def _is_indented(self, line: Line, *, hanging: bool = False) -> bool:
        margin = self._margins.get(_key(line), (line.left, line.right))[0]
        indent = line.start - margin
        if indent < _INDENT * line.size:
            return False
        return hanging or indent < 6 * line.size

    def _fits(self, before: Line, line: Line) -> bool:
        """Whether the first word of a line would have fitted on the line before, so that one ended before it."""
        right = self._margins.get(_key(before), (before.left, before.right))[1]
        first = line.words[0]
        room = right - before.end - (first.right - first.left) - _SPACE * before.size
        if room > _ROOM * before.size:
            return True
        ended = _STOP.search(before.text) is not None and not line.text[:1].islower()
        return room > _SPACE * before.size and ended


def _hangs(item: Line, line: Line) -> bool:
    """Whether a line stands below the words of the item of a list, to the right of its sign or number."""
    if _LISTED.match(item.text) is None or len(item.words) < 2:
        return False
    return abs(line.start - item.words[1].left) < _INDENT * line.size


def _key(line: Line) -> tuple[int, int, float]:
    """A column and a size of type in it, which share their margins."""
    return line.page, line.column, round(line.size, 1)


def _margins(lines: Sequence[Line]) -> dict[tuple[int, int, float], tuple[float, float]]:
    """The left and right edge of the text of each column: where most lines begin, and where the longest end."""
    columns: dict[tuple[int, int, float], list[Line]] = {}
    for line in lines:
        columns.setdefault(_key(line), []).append(line)
    margins = {}
    for key, inside in columns.items():
        starts = Counter(round(line.start) for line in inside)
        most = starts.most_common(1)[0][1]
        left = min(start for start, count in starts.items() if count * 2 >= most)
        ends = sorted(line.end for line in inside)
        margins[key] = (float(left), ends[-1] if len(ends) < 20 else ends[int(0.97 * len(ends))])
    return margins


def _distances(lines: Sequence[Line]) -> dict[tuple[int, int], float]:
    """The usual distance of two lines in each column, in points."""
    found: dict[tuple[int, int], list[float]] = {}
    for before, after in pairwise(lines):
        key = (before.page, before.column)
        if key == (after.page, after.column) and before.base > after.base:
            found.setdefault(key, []).append(before.base - after.base)
    everything = sorted(distance for distances in found.values() for distance in distances)
    usual = everything[len(everything) // 2] if everything else 0.0
    result = {}
    for key, distances in found.items():
        distances.sort()
        own = distances[len(distances) // 2]
        result[key] = own if len(distances) >= 4 or not usual else min(own, usual)
    return result
