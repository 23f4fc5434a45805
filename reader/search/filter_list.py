"""Short lists, as of documents or commands, narrowed by words of their fields or words nearly like those."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from reader.search.fold import fold_text

Entry = TypeVar("Entry")

_ALIKE = 78.0
"""How alike a word has to be to one of a field to mean it, in hundredths."""

_SHORT = 4
"""Letters from which a word may have a mistake."""


def narrowed(entries: Sequence[Entry], fields: Callable[[Entry], Sequence[str]], query: str) -> list[Entry]:
    """The entries that a query means: every word of it stands in one of their fields, or nearly.

    Where words stand as they were typed comes before where they are only alike, an earlier field before a later one;
    equals stay in their order. ``fields`` gives those of an entry, folded (`reader.search.fold.fold_text`).
    """
    words = fold_text(query).split()
    if not words:
        return list(entries)
    ranked: list[tuple[float, int, Entry]] = []
    for number, entry in enumerate(entries):
        folded = fields(entry)
        costs = [_cost(word, folded) for word in words]
        known = [cost for cost in costs if cost is not None]
        if len(known) == len(costs):
            ranked.append((sum(known), number, entry))
    return [entry for _, _, entry in sorted(ranked, key=lambda found: found[:2])]


def _cost(word: str, fields: Sequence[str]) -> float | None:
    """0 for a word that begins one of the first field, up to 9 for one that is hardly alike; None for none."""
    for number, field in enumerate(fields):
        if word in field:
            return number / 2 + (0.0 if f" {word}" in f" {field}" else 0.25)
    if len(word) < _SHORT:
        return None
    from rapidfuzz import fuzz, process

    known = {other for field in fields for other in field.split()}
    best = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return None if best is None else 4 + (100 - best[1]) / 10
