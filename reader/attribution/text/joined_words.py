"""Words that print joins, taken apart: "l’élue" is an article and a noun, "a-t-il" a verb and its subject.

The closed classes ``elided``, ``enclitic`` and ``enclitic-joint`` of a language say what may be joined. A language
without them, as English, has none of this.
"""

from __future__ import annotations

import re
from functools import lru_cache
from re import Pattern

Piece = tuple[str, int, int]
"""A word in lower case with a straight apostrophe, and where it stands in the word that was taken apart."""


@lru_cache(maxsize=16)
def pattern(elided: frozenset[str], enclitics: frozenset[str], joints: frozenset[str]) -> Pattern[str]:
    """What finds the parts of a joined word: the elided ones in front, the clitics behind."""
    front = rf"(?P<front>(?:(?:{'|'.join(sorted(elided, key=len, reverse=True))})[’'])+)?" if elided else "(?P<front>)"
    joint = rf"(?:[-‐‑](?:{'|'.join(sorted(joints))}))?" if joints else ""
    longest = sorted(enclitics, key=len, reverse=True)
    behind = rf"(?P<behind>{joint}[-‐‑](?:{'|'.join(longest)}))?" if enclitics else "(?P<behind>)"
    return re.compile(rf"{front}(?P<middle>[^\W\d_].*?){behind}", re.IGNORECASE)


def parted(word: str, joined: Pattern[str]) -> list[Piece]:
    """The pieces of a word, in order; one piece where nothing is joined."""
    match = joined.fullmatch(word)
    if match is None or not (match["front"] or match["behind"]):
        return [(word.lower(), 0, len(word))]
    pieces: list[Piece] = []
    at = 0
    for part in re.findall(r"[^’']+[’']", match["front"] or ""):
        pieces.append((part[:-1].lower() + "'", at, at + len(part)))
        at += len(part)
    middle = match["middle"]
    pieces.append((middle.lower(), at, at + len(middle)))
    if match["behind"]:
        clitic = re.split("[-‐‑]", match["behind"])[-1]
        pieces.append((clitic.lower(), len(word) - len(clitic), len(word)))
    return pieces
