"""What was cut when a text was brought in: banners, navigation, repeats, each with its reason and line."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from reader.document import Removed
from reader.tui.boxed import Boxed
from reader.tui.page import cell_graphemes
from reader.tui.palette import Palette
from reader.tui.rows import Line, text
from reader.wrap import wrap


class RemovedScreen(Boxed):
    """A page of what was cut."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("R", "leave", show=False)]

    def __init__(self, removed: tuple[Removed, ...], palette: Palette) -> None:
        super().__init__(palette)
        self._removed = removed

    def titles(self) -> tuple[str, str]:
        """How many blocks."""
        return f"Cut from the source · {len(self._removed)}", super().titles()[1]

    def rows_for(self, width: int) -> list[Line]:
        """Each block under its reason."""
        lines: list[Line] = []
        for block in self._removed:
            if lines:
                lines.append([])
            lines.append([text(f"line {block.line}: {block.reason}", self.palette.heading)])
            rows = wrap(block.text, width, cell_graphemes)
            lines.extend([text(block.text[row.start : row.stop], self.palette.text)] for row in rows)
        return lines
