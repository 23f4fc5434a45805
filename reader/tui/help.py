"""The help page: every command with its keys, from the same definitions as the bindings."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from reader.tui.commands import by_group
from reader.tui.commands.registry import key_label
from reader.tui.palette import Palette
from reader.tui.rows import Line, RowList, room_inside, text

_SPEAKER_KEYS = "speaker."
_ROOMY = 64
"""Cells from which all the keys of a command are named, not only the first."""


def help_rows() -> list[tuple[str, str]]:
    """Keys and what they do; a row without keys is a heading. The nine speaker keys share a row."""
    rows: list[tuple[str, str]] = []
    for group, commands in by_group():
        if rows:
            rows.append(("", ""))
        rows.append(("", group))
        for known in commands:
            numbered = known.id.startswith(_SPEAKER_KEYS) and known.id[len(_SPEAKER_KEYS) :].isdigit()
            if numbered and known.id != "speaker.1":
                continue
            keys = "1 … 9" if numbered else "  ".join(key_label(key) for key in known.keys)
            rows.append((keys, "Jump to that speaker; again: their next quotation" if numbered else known.help))
    return rows


class _HelpRows(RowList):
    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="help-rows")
        self.listed = help_rows()

    def entry(self, index: int, width: int) -> list[Line]:
        keys, words = self.listed[index]
        if not keys:
            return [[text(words, self.palette.heading)]]
        bold = self.palette.text + Style(bold=True)
        if width < _ROOMY:
            keys = keys if "…" in keys else keys.split("  ")[0]
        return [[Segment(f"  {keys:<{19 if width >= _ROOMY else 7}} ", bold), text(words, self.palette.text)]]

    def selectable(self, index: int) -> bool:
        return False


class HelpScreen(ModalScreen[None]):
    """All keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,enter", "leave", "Close", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown", "page(1)", show=False),
        Binding("b,pageup", "page(-1)", show=False),
    ]
    DEFAULT_CSS = """
    HelpScreen { align: center middle; }
    HelpScreen > Vertical {
        width: 92; max-width: 96%; height: auto; max-height: 90%;
        border: round $primary; border-title-color: $foreground; border-subtitle-color: $foreground;
        background: $background; padding: 0 1;
    }
    HelpScreen #help-rows { height: auto; }
    """

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette

    def compose(self) -> ComposeResult:
        """A box with the rows in it."""
        with Vertical() as box:
            box.border_title = "Keys"
            box.border_subtitle = "j k scroll  esc close"
            yield _HelpRows(self._palette)

    def on_mount(self) -> None:
        """Fill it."""
        rows = self.query_one(_HelpRows)
        rows.replace([1] * len(rows.listed))
        rows.focus()

    def on_resize(self) -> None:
        """As high as its rows, or as the terminal allows; then it scrolls."""
        rows = self.query_one(_HelpRows)
        rows.styles.height = min(len(rows.listed), room_inside(self.size.height))

    def action_scroll(self, rows: int) -> None:
        """Scroll where the terminal is too small."""
        self.query_one(_HelpRows).scroll_relative(y=rows, animate=False)

    def action_page(self, pages: int) -> None:
        """Scroll by a view."""
        self.query_one(_HelpRows).scroll_page(pages)

    def action_leave(self) -> None:
        """Back to the article."""
        self.dismiss(None)
