"""The help page: every command with its keys, from the same definitions as the bindings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style

from reader.tui.dialogs.text_box import TextBox
from reader.tui.help.tour import open_tour
from reader.tui.keys.command import Commands
from reader.tui.keys.hints import key_hint
from reader.tui.keys.names import NO_KEY, key_label
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.style.text import Line, segment

_SPEAKER_KEYS = "speaker."
_ROOMY = 64
"""Cells from which all the keys of a command are named, not only the first."""


def help_rows(commands: Commands) -> list[tuple[str, str]]:
    """Keys and what they do; a row without keys is a heading. The nine speaker keys share a row."""
    rows: list[tuple[str, str]] = []
    for group, its in commands.by_group():
        if rows:
            rows.append(("", ""))
        rows.append(("", group))
        for known in its:
            numbered = known.id.startswith(_SPEAKER_KEYS) and known.id[len(_SPEAKER_KEYS) :].isdigit()
            if numbered and known.id != "speaker.1":
                continue
            keys = "1 … 9" if numbered else "  ".join(key_label(key) for key in known.keys) or NO_KEY
            rows.append(
                (keys, "Jump to that speaker of the list; again: their next quotation" if numbered else known.help)
            )
    return rows


class HelpScreen(TextBox):
    """All keys."""

    WIDEST = 98
    FOLLOWED: ClassVar[Mapping[str, str]] = {"help": "leave", "tour": "tour", **TextBox.FOLLOWED}

    def titles(self) -> tuple[str, str]:
        """What it is."""
        return "Keys", "  ".join(filter(None, (key_hint(self.commands, "tour", "the tour"), super().titles()[1])))

    def __init__(self, screen: ReadingScreen) -> None:
        super().__init__(screen.palette, screen.commands)
        self._screen = screen

    def action_tour(self) -> None:
        """The page of the first start, in place of this one."""
        self.dismiss(None)
        open_tour(self._screen)

    def rows_for(self, width: int) -> list[Line]:
        """The commands under their groups."""
        lines: list[Line] = []
        bold = self.palette.text + Style(bold=True)
        for keys, words in help_rows(self.commands):
            if not keys:
                lines.append([segment(words, self.palette.heading)])
                continue
            if width < _ROOMY:
                keys = keys if "…" in keys else keys.split("  ")[0]
            lines.append(
                [Segment(f"  {keys:<{19 if width >= _ROOMY else 7}} ", bold), segment(words, self.palette.text)]
            )
        return lines


def open_help(screen: ReadingScreen) -> None:
    """Show all keys."""
    screen.app.push_screen(HelpScreen(screen))
