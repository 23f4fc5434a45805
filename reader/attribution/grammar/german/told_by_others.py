"""German words that speak of somebody, and so are not theirs: "Er hat es uns versprochen", "was sie früher sagte"."""

from __future__ import annotations

import re

from reader.attribution.phrases.mention import Mention

_PIECES = re.compile(r"[^\W\d_]+|[.,;:!?–—]")
HIM = frozenset(("er", "ihn", "ihm"))
SHE = "sie"
SINGULAR = ("t", "te", "war")
"""So end verbs of one in the third person: "Sie kennen mich" is said to somebody."""


def tells_of(owner: Mention, text: str) -> bool:
    """Whether a text speaks of somebody: a pronoun means them that no noun of the text stands in front of."""
    pieces = _PIECES.findall(text)
    for k, piece in enumerate(pieces):
        if piece.lower() in HIM:
            return owner.gender != "female" and not owner.plural
        if piece.lower() == SHE:
            return owner.gender != "male" and _is_one(pieces, k)
        if k > 0 and piece[0].isupper():
            return False
    return False


def _is_one(pieces: list[str], k: int) -> bool:
    """Whether a verb beside "sie", or at the end of its clause, is of one."""
    stop = next((n for n in range(k, len(pieces)) if not pieces[n][0].isalpha()), len(pieces))
    beside = (n for n in (k - 1, k + 1, stop - 1) if 0 <= n < len(pieces) and n != k)
    return any(pieces[n].islower() and pieces[n].endswith(SINGULAR) for n in beside)
