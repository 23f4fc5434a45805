"""The help page: every command with its keys, from the same definitions as the bindings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style

from reader.tui.dialogs.text_box import TextBox
from reader.tui.help.palette import find_command
from reader.tui.help.tour import open_tour
from reader.tui.keys.command import Commands
from reader.tui.keys.hints import key_hint
from reader.tui.keys.names import NO_KEY, key_label
from reader.tui.screen.command_screen import CommandScreen
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
    FOLLOWED: ClassVar[Mapping[str, str]] = {"help": "leave", "tour": "tour", "search.open": "find", **TextBox.FOLLOWED}

    def titles(self) -> tuple[str, str]:
        """What it is."""
        ways = (key_hint(self.commands, "search.open", "search"), key_hint(self.commands, "tour", "the tour"))
        return "Keys", "  ".join(filter(None, (*ways, super().titles()[1])))

    def __init__(self, screen: CommandScreen) -> None:
        super().__init__(screen.palette, screen.commands)
        self._screen = screen

    def action_tour(self) -> None:
        """The page of the first start, in place of this one."""
        self.dismiss(None)
        open_tour(self._screen)

    def action_find(self) -> None:
        """Search all of them: the list of commands in place of this page."""
        self.dismiss(None)
        find_command(self._screen)

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


def open_help(screen: CommandScreen) -> None:
    """Show all keys."""
    screen.app.push_screen(HelpScreen(screen))
