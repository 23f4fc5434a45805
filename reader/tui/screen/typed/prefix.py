"""Commands of two keys, as `zz`: the first is kept until the second comes."""

from __future__ import annotations

from collections.abc import Callable

from textual import events

from reader.tui.keys.command import Command
from reader.tui.keys.names import key_label
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.terminal.input.key_names import event_name

PAUSE = 1.0
"""Seconds for which a key that did something itself may still be the first of two."""


class Prefix:
    """The first of two keys, typed on one screen.

    A first key that has a command of its own runs it at once. Where the second then only repeats it, as the `g` of
    `gg` does, there is nothing left to do.
    """

    def __init__(self, screen: ReadingScreen, run: Callable[[str], None]) -> None:
        """``run`` does a command by its id."""
        self._screen = screen
        self._run = run
        self._pending = ""
        self._since = 0.0
        self._second: dict[str, dict[str, Command]] = {}
        self._alone: dict[str, Command] = {}
        for known in screen.commands:
            for key in known.keys:
                first, _, second = key.partition(" ")
                if second:
                    self._second.setdefault(event_name(first), {})[event_name(second)] = known
                else:
                    self._alone[event_name(first)] = known

    def takes(self, event: events.Key) -> bool:
        """Look at a key; whether it was one of two and is dealt with."""
        first, self._pending = self._pending, ""
        if first and not (first in self._alone and event.time - self._since > PAUSE):
            return self._complete(first, event)
        if event.key in self._second:
            self._pending, self._since = event.key, event.time
            if event.key not in self._alone:
                self._screen.hint(self._hint(event.key))
                return True
        return False

    def _complete(self, first: str, event: events.Key) -> bool:
        known = self._second[first].get(event.key)
        before = self._alone.get(first)
        if known is None and before is not None:
            return False
        self._screen.tell("")
        if known is not None and known is not before:
            self._run(known.id)
        elif known is None and event.key != "escape":
            self._screen.tell(f"{key_label(first)}{event.character or event.key} is no command; {self._hint(first)}")
        return True

    def _hint(self, first: str) -> str:
        those = ", ".join(f"{key_label(second)} {known.footer}" for second, known in self._second[first].items())
        return f"{key_label(first)} and then: {those}"
