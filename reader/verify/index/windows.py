"""Where in a source a quotation may stand: its words vote for places, the rare ones first.

A word at position ``p`` of the source and ``i`` of the quotation votes for the diagonal ``p - i``; diagonals are
gathered in bands that overlap, so that cuts and insertions do not part the votes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reader.verify.index.positions import SourceIndex

_MOST_VOTES = 4000
_NARROWEST = 6
_EACH_MISSPELT = 20
_MOST = 4
_NEIGHBOUR = 0.98
"""A vote for the next band counts a little less, so that of two equal bands the first wins."""


def windows(index: SourceIndex, words: Sequence[str], most: int = _MOST) -> list[tuple[int, int]]:
    """Ranges of positions that hold most of these words' weight, the best first; they do not overlap much."""
    votes: defaultdict[int, float] = defaultdict(float)
    width = max(_NARROWEST, len(words) // 2)
    cast = 0
    for place in sorted(range(len(words)), key=lambda place: len(index.at.get(words[place], ())) or len(index)):
        word = words[place]
        positions = index.at.get(word)
        if positions is None:
            positions = [at for near in index.misspelt(word) for at in index.at[near][:_EACH_MISSPELT]]
        if cast and cast + len(positions) > _MOST_VOTES:
            break
        cast += len(positions)
        weight = index.weight(word)
        last = None
        for position in positions:
            band = (position - place) // width
            if band == last:  # "thank you, thank you, thank you" is one place for one word
                continue
            last = band
            votes[band] += weight
            votes[band + 1] += weight * _NEIGHBOUR
    found: list[tuple[int, int]] = []
    for band in sorted(votes, key=votes.__getitem__, reverse=True)[: most * 3]:
        first, last = (band - 1) * width, (band + 1) * width + len(words)
        if any(first - width <= other_last and other_first <= last + width for other_first, other_last in found):
            continue
        found.append((first, last))
        if len(found) == most:
            break
    return [(max(first, 0), min(last, len(index))) for first, last in found]
