"""A screen above the article, which leaves once."""

from __future__ import annotations

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, ScreenResultType


class Above(ModalScreen[ScreenResultType]):
    """A modal screen that can be told to leave by several keys of one burst.

    Textual takes away whatever screen is on top; told twice (Esc and Enter in one read, a double click), that would
    be the one below.
    """

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave, with a result; nothing where it has left."""
        if self not in self.app.screen_stack:
            return AwaitComplete()
        return super().dismiss(result)
