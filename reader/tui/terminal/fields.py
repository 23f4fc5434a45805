"""Text fields that clean what is pasted before they draw it."""

from __future__ import annotations

from textual import events
from textual.widgets import Input, TextArea


class CleanTextArea(TextArea):
    """A text area."""

    def cleaned(self, pasted: str) -> str:
        """Pasted text as it may be drawn and kept."""
        return pasted

    async def _on_paste(self, event: events.Paste) -> None:
        event.text = self.cleaned(event.text)
        await super()._on_paste(event)

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

    def _on_paste(self, event: events.Paste) -> None:
        event.text = self.cleaned(event.text)
        super()._on_paste(event)

    @property
    def is_offered_more(self) -> bool:
        """Whether a suggestion is shown behind the cursor."""
        return bool(self._suggestion) and self.cursor_at_end
