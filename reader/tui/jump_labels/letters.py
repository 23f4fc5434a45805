"""Labels to type: one letter of the home row each while they are few, then two. No label is a prefix of another."""

from __future__ import annotations

HOME = "asdfjklgh"
"""The letters of the home row, those of the strongest fingers first."""

OTHERS = "qwertyuiopzxcvbnm"
"""Further second letters, for very many labels."""


def labels(number: int) -> list[str]:
    """So many labels, or as many as there can be; the first are the shortest.

    With `s` labels of one letter the other letters begin two-letter ones, so that ``s + (9 - s) * 9`` is enough.
    """
    if number <= len(HOME):
        return list(HOME[:number])
    seconds = HOME if number <= len(HOME) ** 2 else HOME + OTHERS
    single = max(s for s in range(len(HOME)) if s == 0 or s + (len(HOME) - s) * len(seconds) >= number)
    double = [first + second for first in HOME[single:] for second in seconds]
    return [*HOME[:single], *double][:number]
