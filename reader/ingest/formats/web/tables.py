"""Tables and lists of definitions whose rows are one block each."""

from __future__ import annotations

from collections import Counter

from reader.document.clean import without_controls
from reader.ingest.formats.markup import Element, local_name
from reader.ingest.lines import one_line

_LAYOUT = frozenset("table div p ul ol h1 h2 h3 h4 section article form blockquote".split())
_LONGEST_CELL = 60
"""Words of a cell of data."""


def row_of(row: Element) -> str:
    """The cells of a row of data, ``a | b | c``; an empty string for a row that only lays out a page."""
    cells = []
    for cell in row:
        if local_name(cell).lower() not in ("td", "th"):
            continue
        blocks = [child for child in cell.iter() if child is not cell and local_name(child).lower() in _LAYOUT]
        if len(blocks) > 1 or any(local_name(block).lower() not in ("p", "div") for block in blocks):
            return ""
        text = _text(cell)
        if len(text.split()) > _LONGEST_CELL:
            return ""
        cells.append(text)
    filled = [cell for cell in cells if cell]
    return " | ".join(filled) if len(filled) > 1 else ""


def dialogue_of(definitions: Element) -> list[str]:
    """The turns of a dialogue that is written as terms and definitions, ``name: words``; none for other lists.

    A dialogue is told by its terms: one of them returns.
    """
    pairs: list[tuple[str, str]] = []
    term = ""
    for child in definitions.iter():
        name = local_name(child).lower()
        if name == "dt":
            term = _text(child).rstrip(":")
        elif name == "dd":
            pairs.append((term, _text(child)))
            term = ""
    counts = Counter(term for term, _ in pairs if term)
    if not counts or max(counts.values()) < 2:
        return []
    return [f"{term}: {words}" if term else words for term, words in pairs if words]


def _text(element: Element) -> str:
    return one_line(without_controls(" ".join(element.itertext())))
