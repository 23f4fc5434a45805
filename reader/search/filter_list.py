"""Filter a short list, such as documents or commands, by typed words, which may be misspelt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from reader.search.fold import fold_text

Entry = TypeVar("Entry")

_ALIKE = 78.0
"""The lowest similarity (0 to 100) at which a typed word means a word of a field."""

_SHORT = 4
"""The shortest word that may have a mistake, in letters."""


def narrowed(entries: Sequence[Entry], fields: Callable[[Entry], Sequence[str]], query: str) -> list[Entry]:
    """The entries in whose fields every word of a query stands, or a word that is like it.

    Exact matches come before similar ones, and matches in an earlier field before those in a later one; equal entries
    keep their order. ``fields`` returns the folded fields of an entry (`reader.search.fold.fold_text`).
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
    """The cost of a match: 0 for the beginning of a word in the first field, up to 9; None if nothing matches."""
    for number, field in enumerate(fields):
        if word in field:
            return number / 2 + (0.0 if f" {word}" in f" {field}" else 0.25)
    if len(word) < _SHORT:
        return None
    from rapidfuzz import fuzz, process

    known = {other for field in fields for other in field.split()}
    best = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return None if best is None else 4 + (100 - best[1]) / 10
