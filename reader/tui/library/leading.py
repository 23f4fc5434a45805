"""What all pages of the library have: from the quotation that is looked at to its speaker and its other printings."""

from __future__ import annotations

from typing import ClassVar

from reader.library.engine import Record
from reader.tui.dialogs.modal import Modal
from reader.tui.library.shelf import Shelf
from reader.tui.library.views import ElsewhereView, PersonView
from reader.tui.library.wanted import Wanted


class LeadingPage(Modal[Wanted]):
    """A page that gives what is wanted next; None for what is below it."""

    CLICK_LEAVES = False
    NOBODY: ClassVar[str] = "Nobody is known to have said this"
    """What is said where a speaker is asked for and no quotation is looked at."""

    def __init__(self, shelf: Shelf) -> None:
        super().__init__(shelf.session.commands)
        self.shelf = shelf
        self.palette = shelf.screen.palette
        self.said = ""

    def record_chosen(self) -> Record | None:
        """The quotation that is looked at; None where there is none."""
        return None

    def keep(self) -> None:
        """Remember where one is."""

    def say(self) -> None:
        """Show what stands above and below as it is now."""

    def hear(self, words: str) -> None:
        """Show what is said in place of the keys, until one moves."""
        self.said = words
        self.say()

    def action_person(self) -> None:
        """Everything that who said this said."""
        record = self.record_chosen()
        if record is None:
            self.hear(self.NOBODY)
        elif record.person is None:
            self.hear(LeadingPage.NOBODY)
        else:
            self.keep()
            self.dismiss(PersonView(record.speaker, record.person))

    def action_elsewhere(self) -> None:
        """Where else this stands."""
        record = self.record_chosen()
        if record is None:
            self.hear("There is nothing here")
        else:
            self.keep()
            self.dismiss(ElsewhereView(record.text, record))
