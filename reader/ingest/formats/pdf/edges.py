"""What stands on a page and is no text: running heads, page numbers, and lines that say where an article goes on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from reader.ingest.article.vocabulary import normal
from reader.ingest.formats.pdf.layout import Line

EDGE, JUMP = "page header or footer", "jump line"

_EDGE_LINES = 2
"""Lines at the top and at the bottom of a page where headers and page numbers stand."""
_LEAST_PAGES = 3
_TWICE = 2
"""Pages of a document of two that have the same line at the same height, apart from the text."""
_APART = 1.3
"""How many times the usual distance of lines stands between a running head and the text."""
_OFTEN = 0.3
"""The share of pages on which a line stands at the height of the running heads."""
_LONGEST_HEAD = 14
"""Words of a running head."""
_NUMBERS = frozenset(("N", "page N", "N of N", "page N of N", "seite N", "seite N von N"))
_TO = re.compile(
    r"(?:(?:please )?(?:see|turn to|continued on|continues on|cont(?:\.|inued)? on)\b.{0,40}"
    r"\b(?:page |p\. ?)?[A-Z]{0,2}\d{1,3}"
    r"|(?:fortsetzung auf|lesen sie weiter auf|mehr auf) seite [A-Z]?\d{1,3})\W*",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"(?:\W*(?:continued|cont\.?) from\b.{0,40}|\W*from page [A-Z]{0,2}\d{1,3}|\W*fortsetzung von seite [A-Z]?\d{1,3})"
    r"\W*",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?: ?[AP]M)?(?: .*)?|(?:file|https?)://\S+(?: \d+/\d+)?",
    re.IGNORECASE,
)
"""What a browser prints around a page: when it was printed, what it is called, its address, the page's number."""
_PAGE = re.compile(r"\b(?:page|p\.|seite)\s*[A-Z]{0,2}\d|\b[A-Z]\d{1,2}\b", re.IGNORECASE)
_LONGEST_SLUG = 4
"""Words of the line above "Continued from" that names the article."""


def reasons_of(pages: Sequence[Sequence[Line]]) -> list[list[str]]:
    """For each line of each page why it is no text; an empty string for text."""
    reasons = [[""] * len(page) for page in pages]
    edges = [_edge(page) for page in pages]
    usual = _usual_distance(pages)
    keys = Counter(
        key for page, edge in zip(pages, edges, strict=True) for key in {normal(page[index].text) for index in edge}
    )
    apart = Counter(
        key
        for page, edge in zip(pages, edges, strict=True)
        for key in {normal(page[index].text) for index in edge if _is_apart(page, index, usual)}
    )
    places = Counter(
        _place(page[index])
        for page, edge in zip(pages, edges, strict=True)
        for index in edge
        if _is_apart(page, index, usual)
    )
    heights = Counter(
        height
        for page, edge in zip(pages, edges, strict=True)
        for height in {round(page[index].base) for index in edge if _is_apart(page, index, usual)}
    )
    most = max(_LEAST_PAGES, len(pages) // 2)
    often = max(_LEAST_PAGES, int(_OFTEN * len(pages)))
    for number, (page, edge) in enumerate(zip(pages, edges, strict=True)):
        for index in edge:
            key = normal(page[index].text)
            is_number = key in _NUMBERS and len(pages) > 1
            numbered = _is_apart(page, index, usual) and heights[round(page[index].base)] >= often
            numbered = numbered and len(page[index].words) <= _LONGEST_HEAD and _ends_in_number(page[index])
            repeated = numbered or keys[key] >= most or (len(pages) >= _LEAST_PAGES and apart[key] >= 2)
            twice = len(pages) < _LEAST_PAGES and places[_place(page[index])] == _TWICE
            repeated = repeated or (twice and len(page[index].words) <= _LONGEST_HEAD)
            if is_number or (repeated and key) or _PRINTED.fullmatch(page[index].text):
                reasons[number][index] = EDGE
        _mark_jumps(page, reasons[number])
    return reasons


def _place(line: Line) -> tuple[str, int, int]:
    """What a line says, its height and its size: a headline that stands again as a running head is not the same."""
    return normal(line.text), round(line.base), round(line.size)


def _ends_in_number(line: Line) -> bool:
    """Whether a line begins or ends with the number of a page."""
    return line.words[0].text.isdecimal() or line.words[-1].text.isdecimal()


def _edge(page: Sequence[Line]) -> list[int]:
    """The indexes of the lines that stand highest and lowest on a page."""
    order = sorted(range(len(page)), key=lambda index: -page[index].base)
    return sorted({*order[:_EDGE_LINES], *order[-_EDGE_LINES:]})


def _usual_distance(pages: Sequence[Sequence[Line]]) -> float:
    distances = Counter(
        round(before.base - after.base)
        for page in pages
        for before, after in pairwise(page)
        if before.column == after.column and before.base > after.base
    )
    return float(distances.most_common(1)[0][0]) if distances else 0.0


def _is_apart(page: Sequence[Line], index: int, usual: float) -> bool:
    """Whether a line stands alone: farther from the nearest line than lines of text are."""
    base = page[index].base
    others = [abs(other.base - base) for number, other in enumerate(page) if number != index]
    nearest = min((distance for distance in others if distance > 1), default=0.0)
    return nearest > _APART * usual > 0


def _mark_jumps(page: Sequence[Line], reasons: list[str]) -> None:
    """Mark "See BUDGET, Page A7", "Continued from Page A1" and the name of the article above that."""
    for index, line in enumerate(page):
        text = line.text
        if reasons[index] or len(text) > 80:
            continue
        jumps = _TO.fullmatch(text) is not None and _PAGE.search(text) is not None
        came = _FROM.fullmatch(text) is not None and _PAGE.search(text) is not None
        if not jumps and not came:
            continue
        reasons[index] = JUMP
        above = page[index - 1] if came and index else None
        if above is not None and len(above.words) <= _LONGEST_SLUG and above.text.isupper():
            reasons[index - 1] = JUMP
