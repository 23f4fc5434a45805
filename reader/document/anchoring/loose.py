"""Find words that were typed by hand where the print has other spaces, quotation marks, dashes or accents."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from reader.document.anchoring.in_paragraph import MOST_COUNTED
from reader.document.model import Span

_SAME = {
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛‹›′`´", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
}
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen, zero-width space and joiners, word joiner, byte order mark."""


def loose_spans(exact: str, text: str) -> list[Span]:
    """Where words stand in a text, whatever its spaces, quotation marks, dashes and accents are made of."""
    wanted, _ = _folded.__wrapped__(exact)
    wanted = wanted.strip()
    folded, places = _folded(text)  # kept for the next words that are looked for in it
    found: list[Span] = []
    at = folded.find(wanted) if wanted else -1
    while at >= 0 and len(found) < MOST_COUNTED:
        found.append(Span(places[at], places[at + len(wanted) - 1] + 1))
        at = folded.find(wanted, at + 1)
    return [Span(span.start, _whole(text, span.end)) for span in found]


def difference(exact: str, words: str) -> str:
    """What the first difference is made of: "no-break space (U+00A0), and 'exact' has space (U+0020)"."""
    for mine, theirs in zip(exact, words, strict=False):
        if mine != theirs:
            return f"{_called(theirs)}, and 'exact' has {_called(mine)}"
    if len(exact) > len(words):
        return f"no {_called(exact[len(words)])} at the end, and 'exact' has one"
    return f"{_called(words[len(exact)])} at the end, and 'exact' has none" if len(words) > len(exact) else ""


def _called(character: str) -> str:
    name = unicodedata.name(character, "a control character").lower()
    return f"{name} (U+{ord(character):04X})"


@lru_cache(maxsize=2)
def _folded(text: str) -> tuple[str, list[int]]:
    """The text in one way of writing, and for each of its code points where in ``text`` it comes from."""
    folded: list[str] = []
    places: list[int] = []
    for at, character in enumerate(text):
        if character in _UNSEEN:
            continue
        if character.isspace():
            if folded and folded[-1] == " ":
                continue
            same = " "
        else:
            same = _SAME.get(character) or unicodedata.normalize("NFKD", character)
        folded += same
        places += [at] * len(same)
    return "".join(folded), places


def _whole(text: str, end: int) -> int:
    """The end behind the accents of the last letter."""
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end
