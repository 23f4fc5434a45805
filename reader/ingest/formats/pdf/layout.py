"""The lines of a page in reading order: columns from the gutters between them, rows of tables kept whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reader.ingest.formats.pdf.words import Word, without_note_marks

_SAME_LINE = 0.35
"""How far the words of a line may be above or below each other, in font sizes."""
_RAISED = 0.55
_GUTTER = 0.9
"""The least width of a gutter, in font sizes; where fewer than `_SURE` lines stand beside it, twice that."""
_SURE = 5
_WIDE = 3.0
"""The width of a gutter, in font sizes, beyond which it is an empty place, and no more of a gutter."""
_MOST = 0.95
"""The share of the lines beside a gutter that keep clear of it."""
_SPACE = 0.7
"""The widest space between words of a headline, in its own font sizes: it may stand above a gutter by chance."""
_STEP = 0.25
"""The steps in which gutters are looked for, in font sizes."""
_CROSSED = (0.0, 0.1, 0.25, 0.45, 0.65)
"""The shares of lines that may cross a gutter, tried in turn: headlines, and text below columns."""
_LEAST_LINES = 2
_LEAST_WIDTH = 0.08
"""The share of the width of the text that a column has at least."""
_CELL = 2.5
"""Words of a cell, on average, up to which two columns are a table."""
_DEEPEST = 6


@dataclass(slots=True)
class Line:
    """A line of a column. ``left`` and ``right`` are the edges of its column; ``page`` and ``column`` are numbers."""

    words: list[Word]
    left: float = 0.0
    right: float = 0.0
    page: int = 0
    column: int = 0

    @property
    def text(self) -> str:
        """Its words with a space between them."""
        return " ".join(word.text for word in self.words)

    @property
    def start(self) -> float:
        """Where it begins, in points from the left."""
        return self.words[0].left

    @property
    def end(self) -> float:
        """Where it ends, in points from the left."""
        return self.words[-1].right

    @property
    def base(self) -> float:
        """The height on which it stands, in points from the bottom."""
        return max(self.words, key=lambda word: word.size).base

    @property
    def size(self) -> float:
        """The size in which most of it is set."""
        return max(self.words, key=lambda word: (len(word.text) > 1, len(word.text))).size

    @property
    def bold(self) -> bool:
        """Whether all of it is set in bold type."""
        return all(word.weight >= 600 for word in self.words)


@dataclass(slots=True)
class _Columns:
    """How many columns were found so far on a page."""

    lines: list[Line] = field(default_factory=list)
    count: int = 0


def lines_of_page(words: Sequence[Word], page: int) -> list[Line]:
    """The lines of a page in reading order."""
    found = _Columns()
    _read(_rows([word for word in words if word.text.strip()]), found, 0)
    for line in found.lines:
        line.page = page
    return found.lines


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """The words by the height on which they stand, from the top, each row from the left."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: -word.base):
        row = rows[-1] if rows else None
        if row is not None and abs(_base(row) - word.base) <= _reach(word, row):
            row.append(word)
        else:
            rows.append([word])
    for row in rows:
        row.sort(key=lambda word: word.left)
    return rows


def _reach(word: Word, row: Sequence[Word]) -> float:
    """How far apart a word and a row may be; the raised number of a note stands higher than letters do."""
    large, small = max(word.size, _size(row)), min(word.size, _size(row))
    return (_RAISED if small < 0.8 * large else _SAME_LINE) * large


def _base(row: Sequence[Word]) -> float:
    return max(row, key=lambda word: word.size).base


def _size(row: Sequence[Word]) -> float:
    return max(word.size for word in row)


def _read(rows: list[list[Word]], found: _Columns, depth: int) -> None:
    """Add the lines of a part of a page, column by column."""
    gutter = _gutter(rows) if depth < _DEEPEST else None
    if gutter is None:
        _add(rows, found)
        return
    for across, part in _bands(rows, gutter):
        if across:
            _add(part, found)
        else:
            _split(part, gutter, found, depth)


def _bands(rows: Sequence[list[Word]], gutter: tuple[float, float]) -> list[tuple[bool, list[list[Word]]]]:
    """The rows in runs that stand in columns and that run across them, from the top.

    A run with words on one side alone is no columns: it is the short end of a paragraph that runs across.
    """
    middle = (gutter[0] + gutter[1]) / 2
    runs: list[tuple[bool, list[list[Word]]]] = []
    for row in rows:
        across = _crosses(row, gutter)
        if not runs or runs[-1][0] is not across:
            runs.append((across, []))
        runs[-1][1].append(row)
    merged: list[tuple[bool, list[list[Word]]]] = []
    for across, part in runs:
        sides = {word.right <= middle for row in part for word in row}
        whole = across or (len(sides) < 2 and len(runs) > 1)
        if merged and whole and merged[-1][0]:
            merged[-1][1].extend(part)
        else:
            merged.append((whole, part))
    return merged


def _crosses(row: Sequence[Word], gutter: tuple[float, float]) -> bool:
    """Whether the text of a row runs over a gutter."""
    middle = (gutter[0] + gutter[1]) / 2
    if any(word.left < middle < word.right for word in row):
        return True
    for before, after in pairwise(row):
        if before.right <= middle <= after.left:
            gap = after.left - before.right
            return gap < max(0.6 * min(gutter[1] - gutter[0], 2 * _size(row)), _SPACE * min(before.size, after.size))
    return False


def _split(band: list[list[Word]], gutter: tuple[float, float], found: _Columns, depth: int) -> None:
    if not band:
        return
    middle = (gutter[0] + gutter[1]) / 2
    left = [part for row in band if (part := [word for word in row if word.right <= middle + 0.01])]
    right = [part for row in band if (part := [word for word in row if word.right > middle + 0.01])]
    if _is_table(band, left, right):
        _add(band, found)
        return
    for side in (left, right):
        if side:
            # Lines of columns need not stand on the same heights, so each column is put into rows anew.
            _read(_rows([word for row in side for word in row]), found, depth + 1)


def _is_table(band: Sequence[list[Word]], left: Sequence[list[Word]], right: Sequence[list[Word]]) -> bool:
    """Whether two columns are cells of the same rows: few words each, on the same heights."""
    if not left or not right:
        return False
    both = len(left) + len(right) - len(band)
    words = min(sum(map(len, left)) / len(left), sum(map(len, right)) / len(right))
    numbers = all(row[0].text.strip(".:").isdecimal() and len(row) == 1 for row in left)
    return both >= 0.8 * min(len(left), len(right)) and words <= _CELL and not numbers


def _gutter(rows: Sequence[list[Word]]) -> tuple[float, float] | None:
    """The widest empty strip between two columns, None where there is one column."""
    if len(rows) < _LEAST_LINES:
        return None
    sizes = sorted(word.size for row in rows for word in row)
    em = sizes[len(sizes) // 2]
    start, end = min(row[0].left for row in rows), max(max(word.right for word in row) for row in rows)
    step = em * _STEP
    count = int((end - start) / step) + 1
    if count > 4_000 or count < 8:
        return None
    covered = [0] * (count + 1)
    for row in rows:
        last = -1
        for word in row:
            first = max(int((word.left - start) / step), last + 1)
            until = min(int((word.right - start) / step), count)
            for place in range(first, until + 1):
                covered[place] += 1
            last = max(last, until)
    for share in _CROSSED if len(rows) >= _SURE else _CROSSED[:1]:
        strips = (
            (start + first * step, start + until * step) for first, until in _empty(covered, int(share * len(rows)))
        )
        scored = [found for strip in strips if (found := _scored(strip, rows, em, end - start)) is not None]
        if scored:
            return max(scored)[1]
    return None


def _empty(covered: Sequence[int], allowed: int) -> Iterator[tuple[int, int]]:
    """The runs of places that at most ``allowed`` rows cover."""
    first: int | None = None
    for place, count in enumerate([*covered, allowed + 1]):
        if count <= allowed and first is None:
            first = place
        elif count > allowed and first is not None:
            yield first, place
            first = None


def _scored(
    strip: tuple[float, float], rows: Sequence[list[Word]], em: float, width: float
) -> tuple[float, tuple[float, float]] | None:
    """How much a strip looks like a gutter, with its edges as the words beside it have them; None for not at all."""
    middle = (strip[0] + strip[1]) / 2
    clear = [row for row in rows if not _crosses(row, strip)]
    left = [row for row in clear if row[0].right <= middle]
    right = [row for row in clear if row[-1].left >= middle]
    beside = min(_level_with(left, right), _level_with(right, left))
    if min(len(left), len(right)) < _LEAST_LINES:
        return None
    ends = [max(near) for row in left if (near := [w.right for w in row if w.right <= middle + em])]
    starts = [min(near) for row in right if (near := [w.left for w in row if w.left >= middle - em])]
    if ends and starts:
        strip = _edges(strip, sorted(ends), sorted(starts), em * _STEP)
    least = _GUTTER if beside >= _SURE else 2 * _GUTTER
    if strip[1] - strip[0] < least * em:
        return None
    sides = (
        max(ends, default=0.0) - min(row[0].left for row in left),
        max(row[-1].right for row in right) - min(starts, default=0.0),
    )
    numbered = all(row[0].text.strip(".:").isdecimal() for row in left)
    if min(sides) < _LEAST_WIDTH * width and not numbered:
        return None
    return min(strip[1] - strip[0], _WIDE * em) * min(len(left), len(right)), strip


def _edges(
    strip: tuple[float, float], ends: Sequence[float], starts: Sequence[float], step: float
) -> tuple[float, float]:
    """A strip as wide as it is: found in steps, a narrow gutter of a newspaper loses two. ``ends`` and ``starts``,
    ascending, are those of the lines beside it, of which a few may stand out.
    """
    left, right = ends[int(_MOST * (len(ends) - 1))], starts[len(starts) - 1 - int(_MOST * (len(starts) - 1))]
    return max(min(left, strip[0]), strip[0] - step), min(max(right, strip[1]), strip[1] + step)


def _level_with(rows: Sequence[list[Word]], others: Sequence[list[Word]]) -> int:
    """How many rows stand between the highest and the lowest of others; columns need not share their lines."""
    if not others:
        return 0
    heights = [row[0].base for row in others]
    low, high = min(heights), max(heights)
    return sum(low <= row[0].base <= high for row in rows)


def _add(rows: Sequence[list[Word]], found: _Columns) -> None:
    """Add rows as the lines of one column; a column of nothing but numbers is none."""
    if not rows:
        return
    found.count += 1
    lines = [without_note_marks(row) for row in rows]
    if len(lines) > _LEAST_LINES and all(len(row) == 1 and row[0].text.strip(".:").isdecimal() for row in lines):
        return
    left, right = min(row[0].left for row in lines), max(row[-1].right for row in lines)
    found.lines += [Line(row, left, right, column=found.count) for row in lines]
