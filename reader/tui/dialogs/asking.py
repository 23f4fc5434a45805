"""A dialog in which one writes: what was typed is asked about before it is lost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from reader.tui.dialogs.modal import Modal


class AskingModal(Modal[None]):
    """Subclasses give the fields, save, and say what the keys do; while it asks, the fields take nothing."""

    QUESTION: ClassVar[str] = "Save it?  s save  d discard  esc go on"
    CLICK_LEAVES = False  # what was written is left by a key only
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Close", show=False, priority=True),
        Binding("s,enter,y", "answer('save')", show=False),
        Binding("d,n", "answer('discard')", show=False),
    ]

    @property
    def asking(self) -> bool:
        """Whether it waits for the answer."""
        return self.has_class("-asking")

    @property
    def unsaved(self) -> bool:
        """Whether something was written that is not kept."""
        return False

    def written_in(self) -> Sequence[Widget]:
        """The fields; one goes on in the first."""
        return ()

    def label(self) -> None:
        """Say what the keys do now."""

    def close(self) -> None:
        """Close without saving."""
        self.dismiss(None)

    def action_save(self) -> None:
        """Save, and close."""
        self.close()

    def asks_first(self) -> bool:
        """Ask before what was typed is discarded; quitting again discards it, or saves it where it is kept anyway."""
        if self.asking or not self.unsaved:
            return False
        self._ask(True)
        return True

    def action_leave(self) -> None:
        """Close; ask first where something would be lost."""
        if self.asking:
            self._ask(False)
        elif not self.asks_first():
            self.close()

    def action_answer(self, answer: str) -> None:
        """The answer to whether to save."""
        if not self.asking:
            return
        if answer == "discard":
            self.close()
            return
        self._ask(False)
        self.action_save()

    def _ask(self, asking: bool) -> None:
        self.set_class(asking, "-asking")
        fields = self.written_in()
        for field in fields:
            field.disabled = asking
        if asking:
            self.set_focus(None)
        else:
            fields[0].focus()
        self.label()
