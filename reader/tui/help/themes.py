"""Choose a theme."""

from __future__ import annotations

from reader.config.themes import AUTO
from reader.tui.dialogs.picker import Choice, Picker, matching
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.style.palette import Palette, palette
from reader.tui.style.themes import INK, PAPER, about


def pick_theme(screen: ReadingScreen) -> None:
    """Let one choose a theme, which shows at once; Esc brings the old one back."""
    app = screen.app
    terminal = screen.session.terminal
    before, now = app.theme, AUTO if terminal.follows_background else app.theme
    offered = [Choice(name, name, about(theme)) for name, theme in app.available_themes.items()]
    offered.append(Choice(AUTO, AUTO, "follows the terminal’s light or dark"))

    def preview(name: str) -> Palette:
        app.theme = before if name == AUTO else name
        return palette(app.current_theme, plain=app.no_color)

    def picked(name: str | None) -> None:
        if name == AUTO:
            app.theme = before if before in {INK.name, PAPER.name} else INK.name
            terminal.follow(True)
            return
        if name is not None:
            terminal.follow(False)
        app.theme = before if name is None else name

    picker = Picker("Theme", lambda query: matching(offered, query), screen.palette, screen.commands, now, preview)
    app.push_screen(picker, picked)
