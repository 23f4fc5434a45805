"""A field in which one types while a list beside it follows: the keys that move through the list are passed on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.widgets import Input

_STEPS = {"down": 1, "up": -1, "ctrl+n": 1, "ctrl+p": -1, "pagedown": 5, "pageup": -5}


class Field(Input):
    """An input line above or below a list."""

    @dataclass
    class Step(Message):
        """Move ``step`` entries down the list; up where negative."""

        field: Field
        step: int

        @property
        def control(self) -> Field:
            """The field, for `@on` with a selector."""
            return self.field

    class Suggested(Message):
        """Tab was pressed: take what is suggested."""

    entered: Callable[[], None] | None = None
    """What Enter does, at once: keys that come with it in one burst are for whatever has the focus then."""

    def on_paste(self, event: events.Paste) -> None:
        """Pasted lines are one line: Textual, whose own handler goes next, takes the first alone."""
        event.text = " ".join(event.text.splitlines())

    def on_key(self, event: events.Key) -> None:
        """Catch the keys that are for the list."""
        if event.key == "enter" and self.entered is not None:
            self.entered()
            event.stop()
            event.prevent_default()
            return
        if event.key in _STEPS:
            self.post_message(self.Step(self, _STEPS[event.key]))
        elif event.key == "tab":
            self.post_message(self.Suggested())
        else:
            return
        event.stop()
        event.prevent_default()
