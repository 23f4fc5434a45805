"""Cite the current quotation: choose a style with a preview, and copy the citation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from reader.document import Document, Quotation
from reader.export.styles.cite import STYLES, Style, styles_for
from reader.tui.dialogs.picker import Choice, Picker, matching
from reader.tui.dialogs.text_box import TextRows
from reader.tui.export.copy import copy
from reader.tui.keys import notices
from reader.tui.keys.command import Commands
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line, wrapped_lines
from reader.tui.widgets.row_list import RowList, rows_available, set_titles

_WIDEST = 92
"""Cells that the box has where there is room."""

_BESIDE = 4
"""Rows of the box that are neither list nor preview: the field, the lines around, the hint."""


def cite(screen: ReadingScreen) -> None:
    """Ask for a style and copy the current quotation in it."""
    number = screen.reading.current
    if number is None:
        screen.tell(notices.no_quotation_here(screen.commands, screen.reading))
        return
    document, session = screen.document, screen.session
    quotation = document.quotations[number]

    def picked(name: str | None) -> None:
        if name is None:
            return
        session.citation_style = name
        style = next(style for style in STYLES if style.name == name)
        copy(session, style.cite(document, quotation), f"as {style.label}", screen.tell)

    cited = CiteScreen(document, quotation, screen.palette, screen.commands, session.citation_style)
    screen.app.push_screen(cited, picked)


def choices(styles: Sequence[Style], query: str) -> list[Choice]:
    """The styles whose name or description contains what is typed."""
    return matching([Choice(style.name, style.label, style.about) for style in styles], query)


class CiteScreen(Picker):
    """The styles, and below them the quotation in the one that is chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("shift+down,ctrl+down", "scroll_preview(1)", "Scroll the preview", show=False),
        Binding("shift+up,ctrl+up", "scroll_preview(-1)", "Scroll it back", show=False),
    ]
    DEFAULT_CSS = """
    CiteScreen TextRows { border-top: solid $foreground 35%; padding: 0 1; }
    """

    def __init__(
        self, document: Document, quotation: Quotation, palette: Palette, commands: Commands, chosen: str | None
    ) -> None:
        styles = styles_for(document)
        self._styles = {style.name: style for style in styles}
        self._cited = (document, quotation)
        super().__init__("Cite as", lambda query: choices(styles, query), palette, commands, chosen, width=_WIDEST)

    def below(self) -> ComposeResult:
        """The preview."""
        yield TextRows(self._palette)

    def on_resize(self) -> None:
        """Share the rows out anew."""
        self._fit()

    def _list(self, query: str) -> None:
        super()._list(query)
        self._fit()

    @on(RowList.Moved, "#choices")
    def follow(self) -> None:
        """Show the style that is chosen now."""
        self._show()

    def action_scroll_preview(self, rows: int) -> None:
        """Scroll the preview."""
        self.query_one(TextRows).scroll_relative(y=rows, animate=False)

    def _fit(self) -> None:
        """Half of the rows for the list, as far as it needs them; the others for the preview.

        Together they take what the longest of each needs, so that the box stays where it is while one types.
        """
        listed, shown = self.query_one("#choices", RowList), self.query_one(TextRows)
        room = rows_available(self.size.height, beside=_BESIDE)
        half = max(room // 2, 2)
        longest = max((len(self._lines_of(name)) for name in self._styles), default=0)
        whole = min(min(max(len(self._styles), 1), half) + longest, room)
        rows = min(max(listed.count, 1), half)
        listed.styles.height = rows
        listed.reveal()
        shown.styles.height = shown.styles.max_height = max(whole - rows, 1) + 1
        self._show()

    def preview_of(self, name: str) -> str:
        """The quotation in the style of this name."""
        return self._styles[name].cite(*self._cited)

    def _lines_of(self, name: str) -> list[Line]:
        """The preview of a style, as wide as the box."""
        width = max(min(_WIDEST, self.size.width * 95 // 100) - 6, 16)
        return _lines(self.preview_of(name), width, self._palette)

    def _show(self) -> None:
        name = self.chosen_key()
        self.query_one(TextRows).show_lines([] if name is None else self._lines_of(name))
        set_titles(
            self.query_one(Vertical),
            "Cite as",
            "⏎ copy  shift+↓ scroll  esc leave" if name else "no such style  esc leave",
        )


def _lines(words: str, width: int, palette: Palette) -> list[Line]:
    """The citation as it will be pasted, its own lines kept."""
    return [line for own in words.split("\n") for line in wrapped_lines(own, width, palette.text) or [[]]]
