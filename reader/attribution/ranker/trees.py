"""Small decision trees as data: read from JSON, evaluated without any library."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from math import exp
from pathlib import Path
from typing import Any

from reader.attribution.ranker.contest import CONTEST, contested
from reader.attribution.ranker.features import FEATURES

_AGREES, _RULES = FEATURES.index("agrees"), FEATURES.index("rules")
Node = tuple[int, float, int, int, float]
"""Feature, threshold, the nodes where it is at most that and where it is more, the leaf's value (feature -1)."""


_MANY_ROWS = 600
"""Rows of features from which on it pays to compile the trees, which takes as long as to walk through them."""

Nested = tuple[int, float, "Nested", "Nested"] | float
"""A tree as it is walked: feature, threshold and the two trees below, or the value of a leaf."""


def _nested(tree: tuple[Node, ...], at: int) -> Nested:
    feature, threshold, left, right, value = tree[at]
    if feature < 0:
        return value
    return feature, threshold, _nested(tree, left), _nested(tree, right)


class _Scorer:
    """Adds up trees: walks through them, and once there were many rows, calls a function that is compiled of them.

    Both give the same number to the last bit. A few articles are done before the function would be compiled.
    """

    __slots__ = ("_compiled", "_rows", "_start", "_trees", "_width")

    def __init__(self, start: float, trees: tuple[Nested, ...], width: int) -> None:
        self._start, self._trees, self._width = start, trees, width
        self._rows = 0
        self._compiled: Callable[[list[float]], float] | None = None

    def __call__(self, row: list[float]) -> float:
        if self._compiled is not None:
            return self._compiled(row)
        self._rows += 1
        if self._rows == _MANY_ROWS:
            self._compiled = _compiled(self._start, self._trees, self._width)
        total = self._start
        for tree in self._trees:
            node = tree
            while node.__class__ is tuple:
                feature, threshold, left, right = node
                node = left if row[feature] <= threshold else right
            total += node  # type: ignore[operator]
        return total


def _compiled(start: float, trees: tuple[Nested, ...], width: int) -> Callable[[list[float]], float]:
    """A function that adds up trees in their order: each is one expression, over a local variable for each feature."""
    features = ", ".join(f"f{n}" for n in range(width))
    total = " + ".join([repr(start), *map(_expression, trees)])
    names: dict[str, Any] = {}
    exec(f"def score(row):\n {features} = row\n return {total}", names)
    made: Callable[[list[float]], float] = names["score"]
    return made


def _expression(tree: Nested) -> str:
    if not isinstance(tree, tuple):
        return repr(float(tree))
    feature, threshold, left, right = tree
    return f"({_expression(left)} if f{int(feature)} <= {float(threshold)!r} else {_expression(right)})"


@dataclass(frozen=True, slots=True)
class Model:
    """Boosted trees that say how likely a candidate is, and the steps from the winner's share to a confidence.

    ``steps`` are pairs of a share from which on it holds and the confidence, rising; ``open_steps`` are those of
    passages that no word attributes, or whose subject the text ties to nobody; ``source`` says what it was fitted on.
    ``features`` are `FEATURES`, or these with `CONTEST` behind them.
    """

    start: float
    trees: tuple[tuple[Node, ...], ...]
    steps: tuple[tuple[float, float], ...]
    source: str = ""
    open_steps: tuple[tuple[float, float], ...] = ()
    features: tuple[str, ...] = FEATURES
    score: _Scorer = field(init=False, repr=False, compare=False)
    """The log-odds of one candidate, of its row of features."""

    def __post_init__(self) -> None:
        object.__setattr__(
            self, "score", _Scorer(self.start, tuple(_nested(tree, 0) for tree in self.trees), len(self.features))
        )

    @property
    def unaided(self) -> bool:
        """Whether its shares stand as they are: what `evidence` adds to them was measured in English."""
        return len(self.features) > len(FEATURES)

    def shares(self, rows: list[list[float]]) -> list[float]:
        """How the candidates share the quotation; the rest to one is that it was none of them.

        Who does not agree with the phrase and is not the rules' answer has nothing.
        """
        if self.unaided:
            rows = contested(rows)
        odds = [exp(min(self.score(row), 12.0)) if row[_AGREES] or row[_RULES] else 0.0 for row in rows]
        total = sum(odds) + 1.0
        return [one / total for one in odds]

    def confidence(self, share: float, *, open_case: bool = False) -> float:
        """How often a winner with such a share was right on held-back articles."""
        steps = (self.open_steps if open_case else ()) or self.steps
        found = steps[0][1]
        for least, confidence in steps:
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
    features = tuple(data["features"])
    if features not in (FEATURES, FEATURES + CONTEST):
        raise ValueError("the ranker's data file is of other features: train it anew")
    trees = tuple(tuple((int(f), t, int(a), int(b), v) for f, t, a, b, v in tree) for tree in data["trees"])
    steps, open_steps = (tuple((float(a), float(b)) for a, b in data[key]) for key in ("steps", "open-steps"))
    return Model(float(data["start"]), trees, steps, data["source"], open_steps, features)


@lru_cache
def shipped(name: str = "speakers") -> Model:
    """A model of this package: "speakers", fitted on English, or one that the grammar of a language names."""
    return read(Path(__file__).with_name(f"{name}.json").read_text(encoding="utf-8"))
