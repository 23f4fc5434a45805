"""How many terminal cells a text takes, and which code points are drawn as one character.

Pipes and plain output use this; the app measures with Rich, which also cuts what Textual draws. Both have to agree, so
that a text wraps alike in a pipe and on the screen. Widths of code points come from wcwidth, whose tables Rich's are
made from; the rules that join code points are Rich's (`rich.cells.split_graphemes`), not wcwidth's own, which differ
for flags and for vowel signs of Indic scripts. A test compares the two over all of Unicode.
"""

from __future__ import annotations

from functools import lru_cache

Grapheme = tuple[int, int, int]
"""``(start, end, cells)``: a half-open range of code points that is drawn as one character, and its width."""

_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_SKIN_TONES = range(0x1F3FB, 0x1F400)


@lru_cache(maxsize=4096)
def character_cells(character: str) -> int:
    """The cells of one code point: 0, 1 or 2. Controls take none."""
    if character.isascii():
        return int(character.isprintable())
    code = ord(character)
    if code in _FLAG_LETTERS:  # two of them are a flag, of two cells
        return 1
    if code in _SKIN_TONES:  # they colour the character before them
        return 0
    from wcwidth import wcwidth  # 10 to 20 ms, which most texts do without

    return max(wcwidth(character), 0)


@lru_cache(maxsize=1024)
def _is_wide_as_emoji(character: str) -> bool:
    """Whether the emoji style (U+FE0F) makes a character of one cell take two."""
    if character_cells(character) != 1 or ord(character) in _FLAG_LETTERS:
        return False
    from wcwidth import wcswidth

    return wcswidth(character + _EMOJI_STYLE) == 2


def graphemes(text: str) -> list[Grapheme]:
    """Divide a text into what is drawn as one character, without gaps and in order.

    A code point of no width belongs to the character before it, and so does what follows a zero-width joiner.
    """
    found: list[Grapheme] = []
    measured = ""  # the last code point that has a width and no emoji style
    joined = False
    for i, character in enumerate(text):
        if joined:
            joined = False
            start, _, width = found[-1]
            found[-1] = (start, i + 1, width)
            continue
        if character == _JOINER:
            cells, joined = 0, bool(found)
        else:
            cells = character_cells(character)
        if cells:
            measured = character
            found.append((i, i + 1, cells))
        elif found:
            start, _, width = found[-1]
            if character == _EMOJI_STYLE and measured and _is_wide_as_emoji(measured):
                measured = ""
                width += 1
            found[-1] = (start, i + 1, width)
        else:
            found.append((i, i + 1, 0))
    return found


def cells(text: str) -> int:
    """The cells that a text takes."""
    return len(text) if text.isascii() and text.isprintable() else sum(width for _, _, width in graphemes(text))
