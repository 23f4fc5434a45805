"""Small decision trees as data: read from JSON, evaluated without any library."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from math import exp

from reader.attribution.ranker.features import FEATURES

Node = tuple[int, float, int, int, float]
"""Feature, threshold, the nodes where it is at most that and where it is more, the leaf's value (feature -1)."""


@dataclass(frozen=True, slots=True)
class Model:
    """Boosted trees that say how likely a candidate is, and the steps from the winner's share to a confidence.

    ``steps`` are pairs of a share from which on it holds and the confidence, rising; ``source`` says what it was
    fitted on.
    """

    start: float
    trees: tuple[tuple[Node, ...], ...]
    steps: tuple[tuple[float, float], ...]
    source: str = ""

    def score(self, row: list[float]) -> float:
        """The log-odds of one candidate."""
        total = self.start
        for tree in self.trees:
            node = tree[0]
            while node[0] >= 0:
                node = tree[node[2] if row[node[0]] <= node[1] else node[3]]
            total += node[4]
        return total

    def shares(self, rows: list[list[float]]) -> list[float]:
        """How the candidates share the quotation; the rest to one is that it was none of them."""
        odds = [exp(min(self.score(row), 12.0)) for row in rows]
        total = sum(odds) + 1.0
        return [one / total for one in odds]

    def confidence(self, share: float) -> float:
        """How often a winner with such a share was right on held-back articles."""
        found = self.steps[0][1]
        for least, confidence in self.steps:
            if share < least:
                break
            found = confidence
        return found


def read(text: str) -> Model:
    """A model from its JSON.

    Raises:
        ValueError: it is of other features than these.
    """
    data = json.loads(text)
    if tuple(data["features"]) != FEATURES:
        raise ValueError("the ranker's data file is of other features: train it anew")
    trees = tuple(tuple((int(f), t, int(a), int(b), v) for f, t, a, b, v in tree) for tree in data["trees"])
    steps = tuple((float(a), float(b)) for a, b in data["steps"])
    return Model(float(data["start"]), trees, steps, data["source"])


@lru_cache(maxsize=1)
def shipped() -> Model:
    """The model of this package."""
    return read(resources.files(__package__).joinpath("speakers.json").read_text(encoding="utf-8"))
