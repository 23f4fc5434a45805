"""The work for a quotation grows with the source no faster than the source does."""

from __future__ import annotations

import random

from verifying import text

from reader.verify.index.windows import windows
from reader.verify.source import Source

WORDS = [
    f"{first}{last}"
    for first in ("har", "lan", "per", "mol", "tid", "sur")
    for last in ("bour", "tern", "mit", "e", "al", "vey")
]


class Counting(dict):
    """A table of positions that counts how many of them are looked at."""

    looked = 0

    def get(self, key, default=None):
        found = super().get(key, default)
        self.looked += len(found or ())
        return found


def looked_at(paragraphs: int) -> int:
    rng = random.Random(3)
    source = Source.of(text(*(" ".join(rng.choices(WORDS, k=50)) for _ in range(paragraphs))))
    counting = Counting(source.index.at)
    source.index.at = counting
    found = windows(source.index, rng.choices(WORDS, k=30))
    assert len(found) <= 4
    return counting.looked


def test_votes_are_bounded_however_long_the_source_is():
    short, long = looked_at(100), looked_at(1600)
    assert long <= short * 16 * 1.5
