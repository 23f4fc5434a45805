"""How many terminal cells a text takes, from the standard library alone.

Pipes and plain output use this; the app measures with the library that draws it, so that the two never
disagree on a screen. Widths follow Unicode's East Asian Width (UAX #11): wide and fullwidth two cells,
combining and format characters none, all else one.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

Grapheme = tuple[int, int, int]
"""``(start, end, cells)``: a range of code points that is drawn as one and how wide that is."""

_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"


@lru_cache(maxsize=4096)
def character_cells(character: str) -> int:
    """The cells of one code point: 0, 1 or 2."""
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    return 0 if unicodedata.category(character) in {"Mn", "Me", "Cf", "Cc"} else 1


def graphemes(text: str) -> list[Grapheme]:
    """Divide a text into what is drawn as one character, without gaps and in order.

    A code point of no width belongs to the one before it, and so does what follows a zero-width joiner.
    """
    found: list[Grapheme] = []
    joined = False
    for i, character in enumerate(text):
        cells = character_cells(character)
        if found and (joined or cells == 0):
            start, _, width = found[-1]
            if character == _EMOJI_STYLE:
                width = max(width, 2)
            found[-1] = (start, i + 1, width)
        else:
            found.append((i, i + 1, cells))
        joined = character == _JOINER
    return found


def cells(text: str) -> int:
    """The cells that a text takes."""
    return len(text) if text.isascii() and text.isprintable() else sum(width for _, _, width in graphemes(text))
