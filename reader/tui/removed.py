"""What was cut when a text was brought in: banners, navigation, repeats, each with its reason and line."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from reader.document import Removed
from reader.tui.page import cell_graphemes
from reader.tui.palette import Palette
from reader.tui.rows import Line, RowList, room_inside, text
from reader.wrap import wrap


class _RemovedRows(RowList):
    def __init__(self, removed: tuple[Removed, ...], palette: Palette) -> None:
        super().__init__(palette, id="removed-rows")
        self._removed = removed
        self.lines: list[Line] = []

    def fill_to(self, width: int) -> None:
        """Wrap all blocks to a width."""
        self.lines = []
        for block in self._removed:
            if self.lines:
                self.lines.append([])
            self.lines.append([text(f"line {block.line}: {block.reason}", self.palette.heading)])
            for row in wrap(block.text, max(width, 8), cell_graphemes):
                self.lines.append([text(block.text[row.start : row.stop], self.palette.text)])
        self.replace([1] * len(self.lines))

    def entry(self, index: int, width: int) -> list[Line]:
        return [self.lines[index]]

    def selectable(self, index: int) -> bool:
        return False


class RemovedScreen(ModalScreen[None]):
    """A page of what was cut."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,R,enter", "leave", "Close", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown", "page(1)", show=False),
        Binding("b,pageup", "page(-1)", show=False),
    ]
    DEFAULT_CSS = """
    RemovedScreen { align: center middle; }
    RemovedScreen > Vertical {
        width: 92; max-width: 96%; height: auto; max-height: 90%;
        border: round $primary; border-title-color: $foreground; border-subtitle-color: $foreground;
        background: $background; padding: 0 1;
    }
    """

    def __init__(self, removed: tuple[Removed, ...], palette: Palette) -> None:
        super().__init__()
        self._removed = removed
        self._palette = palette

    def compose(self) -> ComposeResult:
        """A box with the rows in it."""
        with Vertical() as box:
            box.border_title = f"Cut from the source · {len(self._removed)}"
            box.border_subtitle = "j k scroll  esc close"
            yield _RemovedRows(self._removed, self._palette)

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one(_RemovedRows).focus()

    def on_resize(self) -> None:
        """Wrap to the terminal."""
        rows = self.query_one(_RemovedRows)
        rows.fill_to(min(92, self.size.width * 96 // 100) - 5)
        rows.styles.height = min(len(rows.lines), room_inside(self.size.height))

    def action_scroll(self, rows: int) -> None:
        """Scroll."""
        self.query_one(_RemovedRows).scroll_relative(y=rows, animate=False)

    def action_page(self, pages: int) -> None:
        """Scroll by a view."""
        self.query_one(_RemovedRows).scroll_page(pages)

    def action_leave(self) -> None:
        """Back to the article."""
        self.dismiss(None)
