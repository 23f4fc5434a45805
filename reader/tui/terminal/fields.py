"""Text fields that clean what is pasted before they draw it.

A message is handled by every class of a widget in turn, the most derived one first (Textual's "Events and messages").
So the handlers here only clean the text; the field of Textual that they extend then inserts it.
"""

from __future__ import annotations

from textual import events
from textual.widgets import Input, TextArea


class CleanTextArea(TextArea):
    """A text area."""

    def cleaned(self, pasted: str) -> str:
        """Pasted text as it may be drawn and kept."""
        return pasted

    def on_paste(self, event: events.Paste) -> None:
        """Clean what is about to be inserted."""
        event.text = self.cleaned(event.text)

    def on_unmount(self) -> None:
        """Let go of the app: it would keep every text area that watched its theme until the theme changes."""
        watchers: dict[str, list[tuple[object, object]]] = getattr(self.app, "__watchers", {})
        for watching in watchers.values():
            watching[:] = [entry for entry in watching if entry[0] is not self]


class CleanInput(Input):
    """An input line."""

    def cleaned(self, pasted: str) -> str:
        """Pasted text as it may be drawn and kept."""
        return pasted

    def on_paste(self, event: events.Paste) -> None:
        """Clean what is about to be inserted."""
        event.text = self.cleaned(event.text)

    @property
    def is_offered_more(self) -> bool:
        """Whether a suggestion is shown behind the cursor."""
        return bool(self._suggestion) and self.cursor_at_end
