"""The same words elsewhere: a heading or pull quote repeats what the text attributes."""

from __future__ import annotations

from reader.attribution.attribution import Attribution, Undecided
from reader.attribution.entities.focus import How

FEWEST = 3
"""Words that have to be the same at the least."""
LONGEST = 6
"""So many words at the beginning are compared."""


def _opening(text: str) -> tuple[str, ...]:
    words = ("".join(c for c in word.lower() if c.isalnum()) for word in text.split()[: 2 * LONGEST])
    return tuple(filter(None, words))[:LONGEST]


def echoes(undecided: list[Undecided], sure: frozenset[str]) -> dict[Attribution, Attribution]:
    """For each quotation that stands alone the surely attributed one with the same words."""
    spoken: dict[tuple[str, ...], Attribution] = {}
    for case in undecided:
        if case.how in (How.NAMED, How.PRONOUN, How.AMBIGUOUS, How.DESCRIBED) and case.claim.rule in sure:
            spoken.setdefault(_opening(case.text)[:FEWEST], case.attribution)
    out: dict[Attribution, Attribution] = {}
    for case in undecided:
        opening = _opening(case.text)
        if case.framed or not case.alone or len(opening) < FEWEST:
            continue
        same = spoken.get(opening[:FEWEST])
        if same is not None and same is not case.attribution and _repeats(case, same, undecided):
            out[case.attribution] = same
    return out


def _repeats(case: Undecided, same: Attribution, undecided: list[Undecided]) -> bool:
    """Whether the words go on alike as far as the shorter of the two does."""
    other = next(c for c in undecided if c.attribution is same)
    one, two = _opening(case.text), _opening(other.text)
    length = min(len(one), len(two))
    return one[:length] == two[:length]
