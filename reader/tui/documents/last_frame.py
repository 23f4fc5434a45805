"""The frame that the next start draws first: what this screen would show if the reader began here."""

from __future__ import annotations

from reader.documents.place import Place
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.screen.start import resume
from reader.tui.terminal.frames import lay_out_anew, whole_frame


def is_plain(screen: ReadingScreen) -> bool:
    """Whether only the article is open, styled and laid out as it is at a start.

    After a search that can't be told: one that was landed on in the same burst of keys is still laid out.
    """
    if screen.search is not None:
        return False
    widths = {name for _, name in screen.HORIZONTAL_BREAKPOINTS}
    return screen.app.screen is screen and screen.focused is screen.article and screen.classes <= widths


def next_frame(screen: ReadingScreen, place: Place, *, first_theme: str, plain: bool) -> str | None:
    """What the next start will draw first; None where that can't be told from what is on the screen now.

    ``first_theme`` is the theme of this start; ``plain`` says that nothing else was open, otherwise everything is
    styled and laid out anew, which takes longer.
    """
    app = screen.app
    if app.theme != first_theme or (plain and screen.size != app.size):
        return None
    while app.screen is not screen and len(app.screen_stack) > 1:
        app.pop_screen()
    if not plain:
        screen.leave_pane()
    resume(screen, place)
    if not plain:
        lay_out_anew(screen, screen.article, app.size)
        resume(screen, place)
    return whole_frame(screen)
