"""Whether to colour what is printed, and with what."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from enum import IntEnum

BOLD = "1"
FAINT = "2"
ITALIC = "3"
HIT = "1;4"
"""Matched words: bold and underlined, so that they also stand out inside a speaker's colour."""

# From the 6 by 6 by 6 cube of xterm, hues far apart whose contrast is at least 3.8 : 1 (WCAG 2) both on black
# and on white, since a pipe cannot know the background; neighbours in the list differ most.
CUBE = (32, 166, 28, 163, 98, 100, 30, 161, 63, 130, 64, 132)
# Of 16 colours the terminal's own theme decides the shade, so only the dark half, which is made for text.
BASIC = (34, 31, 32, 35, 36, 33)


class Depth(IntEnum):
    """How many colours may be used."""

    NONE = 0
    BASIC = 16
    CUBE = 256


def depth(choice: str, environment: Mapping[str, str], *, terminal: bool, platform: str = sys.platform) -> Depth:
    """How many colours to use: ``choice`` is what was asked for (``auto``, ``always``, ``never``).

    The flag decides, then NO_COLOR (no-color.org), FORCE_COLOR and CLICOLOR_FORCE, then whether the output is a
    terminal with colours (TERM=dumb and CLICOLOR=0 say no). An empty variable counts as unset.
    """
    if choice == "never":
        return Depth.NONE
    if choice != "always":
        if environment.get("NO_COLOR"):
            return Depth.NONE
        forced = any(environment.get(name, "0") not in {"", "0"} for name in ("FORCE_COLOR", "CLICOLOR_FORCE"))
        if not forced and not (terminal and _can(environment, platform)):
            return Depth.NONE
    many = "256color" in environment.get("TERM", "") or bool(
        environment.get("COLORTERM") or environment.get("WT_SESSION")
    )
    return Depth.CUBE if many else Depth.BASIC


def speaker(number: int, colours: Depth) -> str:
    """The code for a speaker's colour by their number (from 1); after the last colour it begins again."""
    if colours is Depth.NONE:
        return ""
    if colours is Depth.CUBE:
        return f"38;5;{CUBE[(number - 1) % len(CUBE)]}"
    return str(BASIC[(number - 1) % len(BASIC)])


def _can(environment: Mapping[str, str], platform: str) -> bool:
    if environment.get("TERM") == "dumb" or environment.get("CLICOLOR") == "0":
        return False
    # The old Windows console prints escape sequences as they are.
    return platform != "win32" or any(environment.get(name) for name in ("WT_SESSION", "TERM", "ANSICON", "COLORTERM"))
