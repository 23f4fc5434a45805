"""The themes that ship: two of our own, a choice of Textual's, and the terminal's own colours."""

from __future__ import annotations

from textual.theme import BUILTIN_THEMES, Theme

INK = Theme(
    name="ink",
    primary="#7aa2d6",
    secondary="#4f6d91",
    accent="#e0b15e",
    warning="#f2c14e",
    error="#e06c75",
    success="#7fbf7f",
    foreground="#e4e2dc",
    background="#15171b",
    surface="#1b1e24",
    panel="#23272f",
    dark=True,
)

PAPER = Theme(
    name="paper",
    primary="#34577f",
    secondary="#7a93ad",
    accent="#8a4b12",
    warning="#f3c84b",
    error="#b3261e",
    success="#2e7d32",
    foreground="#22211e",
    background="#fbf8f1",
    surface="#f3eee2",
    panel="#e9e2d2",
    dark=False,
)

_OF_TEXTUAL = (
    "textual-dark",
    "textual-light",
    "nord",
    "gruvbox",
    "catppuccin-mocha",
    "catppuccin-latte",
    "dracula",
    "tokyo-night",
    "monokai",
    "solarized-dark",
    "solarized-light",
    "rose-pine",
    "rose-pine-dawn",
    "ansi-dark",
    "ansi-light",
)

THEMES: dict[str, Theme] = {
    INK.name: INK,
    PAPER.name: PAPER,
    **{name: BUILTIN_THEMES[name] for name in _OF_TEXTUAL},
}
"""By name, in the order in which `t` lists them."""


def about(theme: Theme) -> str:
    """What a theme is like, in a word or two."""
    if theme.ansi:
        return "the terminal's own colours, " + ("dark" if theme.dark else "light")
    return "dark" if theme.dark else "light"
