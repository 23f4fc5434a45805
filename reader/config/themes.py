"""The colours of themes: the two that are ours, and those that a user's file defines from one of them."""

from __future__ import annotations

from typing import NamedTuple


class Colours(NamedTuple):
    """A theme: its name, and each of its colours as ``#rrggbb``.

    ``speakers`` are the colours of the first speakers; who comes after them gets what the hue circle has left.
    """

    name: str
    background: str
    foreground: str
    primary: str
    secondary: str
    accent: str
    warning: str
    error: str
    success: str
    surface: str
    panel: str
    dark: bool
    speakers: tuple[str, ...] = ()


INK = Colours(
    name="ink",
    background="#15171b",
    foreground="#e4e2dc",
    primary="#7aa2d6",
    secondary="#4f6d91",
    accent="#e0b15e",
    warning="#f2c14e",
    error="#e06c75",
    success="#7fbf7f",
    surface="#1b1e24",
    panel="#23272f",
    dark=True,
)

PAPER = Colours(
    name="paper",
    background="#fbf8f1",
    foreground="#22211e",
    primary="#34577f",
    secondary="#7a93ad",
    accent="#8a4b12",
    warning="#f3c84b",
    error="#b3261e",
    success="#2e7d32",
    surface="#f3eee2",
    panel="#e9e2d2",
    dark=False,
)

OF_TEXTUAL = (
    *("textual-dark", "textual-light", "nord", "gruvbox", "catppuccin-mocha", "catppuccin-latte", "dracula"),
    *("tokyo-night", "monokai", "solarized-dark", "solarized-light", "rose-pine", "rose-pine-dawn"),
    *("ansi-dark", "ansi-light"),
)
"""The themes of Textual's own that are offered."""

AUTO = "auto"
"""The value of the option for a theme that follows the terminal: `INK` on a dark background, `PAPER` on a light one."""

THEME_NAMES = (INK.name, PAPER.name, *OF_TEXTUAL)
"""The themes that ship, in the order in which `t` lists them."""
