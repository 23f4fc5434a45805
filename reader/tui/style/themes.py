"""The themes: two of our own, a choice of Textual's, the terminal's own colours, and the user's."""

from __future__ import annotations

from collections.abc import Sequence

from textual.theme import BUILTIN_THEMES, Theme

from reader.config import themes as colours
from reader.config.themes import OF_TEXTUAL, Colours
from reader.tui.style.palette import SPEAKERS


def _theme(own: Colours) -> Theme:
    """A theme of Textual's, which has no place for the colours of speakers but its variables."""
    fields = own._asdict()
    speakers = fields.pop("speakers")
    return Theme(**fields, variables={SPEAKERS: " ".join(speakers)} if speakers else {})


INK, PAPER = _theme(colours.INK), _theme(colours.PAPER)

THEMES: dict[str, Theme] = {
    INK.name: INK,
    PAPER.name: PAPER,
    **{name: BUILTIN_THEMES[name] for name in OF_TEXTUAL},
}
"""Those that ship, by name, in the order in which `t` lists them."""


def with_own(own: Sequence[Colours]) -> dict[str, Theme]:
    """The themes that ship, after those that a user's configuration defines."""
    return {**{each.name: _theme(each) for each in own}, **THEMES} if own else THEMES


def about(theme: Theme) -> str:
    """What a theme is like, in a word or two."""
    if theme.ansi:
        return "the terminal's own colours, " + ("dark" if theme.dark else "light")
    return "dark" if theme.dark else "light"
