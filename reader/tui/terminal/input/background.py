"""Whether the terminal is light or dark: asked at the start, and told by those that say when it changes. Pure.

Sources: XTerm Control Sequences, OSC 11; mode 2031 (Contour's "Dark and light mode detection", also in kitty, Ghostty,
foot and tmux).
"""

from __future__ import annotations

import re

FOLLOW = "\x1b]11;?\x1b\\\x1b[?2031h"
"""Asks for the colour of the background, and to be told when the terminal becomes light or dark."""

UNFOLLOW = "\x1b[?2031l"

_BACKGROUND = r"\x1b\]11;rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})"
_TOLD = {"\x1b[?997;1n": True, "\x1b[?997;2n": False}


def is_dark_in(sequence: str) -> bool | None:
    """What a sequence says of the background: whether it is dark; None where it says nothing of it.

    A colour is dark where its relative luminance is below a half (ITU-R BT.709, of values as they are sent).
    """
    if sequence in _TOLD:
        return _TOLD[sequence]
    found = re.match(_BACKGROUND, sequence)
    if found is None:
        return None
    red, green, blue = (int(part, 16) / (16 ** len(part) - 1) for part in found.groups())
    return bool(0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5)
