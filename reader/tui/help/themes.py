"""Choose a theme."""

from __future__ import annotations

from reader.tui.dialogs.picker import Choice, Picker, matching
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.style.palette import Palette, palette
from reader.tui.style.themes import about


def pick_theme(screen: ReadingScreen) -> None:
    """Let one choose a theme, which shows at once; Esc brings the old one back."""
    app = screen.app
    before = app.theme
    offered = [Choice(name, name, about(theme)) for name, theme in app.available_themes.items()]

    def preview(name: str) -> Palette:
        app.theme = name
        return palette(app.current_theme)

    def picked(name: str | None) -> None:
        app.theme = before if name is None else name

    picker = Picker("Theme", lambda query: matching(offered, query), screen.palette, screen.commands, before, preview)
    app.push_screen(picker, picked)
