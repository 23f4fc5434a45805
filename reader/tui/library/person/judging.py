"""Who is perhaps the same as somebody, with the reason; one key keeps one's word on it, another takes it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.strip import Strip
from textual.widget import Widget

from reader.library.engine import Cancelled, LibraryError, Person, PersonId, Suggestion, Verdict
from reader.library.people.judging import mention_for, signature
from reader.tui.keys.command import Commands
from reader.tui.keys.hints import undo_hint
from reader.tui.library.shelf import Shelf
from reader.tui.style.palette import Palette
from reader.tui.style.text import counted, fit_width, segment


class PerhapsSame(Widget):
    """One row: the first who is perhaps the same, and why. It takes no room where there is nobody."""

    DEFAULT_CSS = "PerhapsSame { height: 1; display: none; }"

    def __init__(self, palette: Palette, commands: Commands) -> None:
        super().__init__(id="perhaps")
        self._palette = palette
        self._commands = commands
        self._person: PersonId | None = None
        self._offered: Sequence[Suggestion] = ()

    def offer(self, offered: Sequence[Suggestion], person: PersonId | None) -> None:
        """Offer others to be the same as a person."""
        self._offered, self._person = offered, person
        self.display = bool(offered)
        self.refresh()

    @property
    def suggestion(self) -> Suggestion | None:
        """The one that is offered."""
        return self._offered[0] if self._offered else None

    @property
    def other(self) -> Person | None:
        """Who is perhaps the same."""
        one = self.suggestion
        return None if one is None else one.other if one.one.id == self._person else one.one

    def render_line(self, y: int) -> Strip:
        """The row."""
        one, other, width = self.suggestion, self.other, self.size.width
        if one is None or other is None:
            return Strip.blank(width, self._palette.text)
        more = f" (1 of {len(self._offered)})" if len(self._offered) > 1 else ""
        roles = f", {other.roles[0]}" if other.roles else ""
        who = f"{other.name}{roles}, {counted(other.quotations, 'quotation')}"
        line = [
            segment(f" Perhaps the same{more}: ", self._palette.heading),
            segment(who, self._palette.title),
            segment(f" · {one.why}", self._palette.muted),
        ]
        return fit_width(line, width, self._palette.text)


@dataclass(frozen=True, slots=True)
class Asker:
    """The page of a person: ``become`` shows whoever that is now, ``hear`` says what was done."""

    shelf: Shelf
    person: PersonId
    become: Callable[[PersonId], None]
    hear: Callable[[str], None]
    commands: Commands


def judge(asker: Asker, suggestion: Suggestion, verdict: str) -> None:
    """Keep somebody's word in a thread, then show what it did."""
    shelf, person = asker.shelf, asker.person

    def work(_: Cancelled) -> tuple[int, int, PersonId]:
        library = shelf.engine()
        one, other = (mention_for(library, each.id) for each in (suggestion.one, suggestion.other))
        own = one if suggestion.one.id == person else other
        by = signature()
        library.judge(Verdict(verdict), one.id, other.id, by.by, by.at)
        now = library.mention(own.id)
        return one.id, other.id, person if now is None else now.person

    def done(found: tuple[int, int, PersonId]) -> None:
        one, other, now = found
        names = f"{suggestion.one.name} and {suggestion.other.name}"
        shelf.judged.append((one, other, names))
        asker.become(now)
        words = f"{names}: {'the same person' if verdict == Verdict.SAME else 'not the same'}"
        asker.hear(words + undo_hint(asker.commands))

    shelf.change(shelf.judging, work, done, lambda error: asker.hear(f"Not kept: {error}"))


def undo(asker: Asker, mention: int | None) -> None:
    """Take back the last word that was given here. ``mention`` is one of whom is looked at: it says who that is then.

    None stands for nobody.
    """
    shelf = asker.shelf
    if not shelf.judged:
        asker.hear("Nothing to take back")
        return
    one, other, names = shelf.judged.pop()

    def work(_: Cancelled) -> PersonId | None:
        library = shelf.engine()
        if not library.take_back(one, other):
            raise LibraryError("that judgement is not there any more")
        known = None if mention is None else library.mention(mention)
        return None if known is None else known.person

    def done(now: PersonId | None) -> None:
        asker.become(asker.person if now is None else now)
        asker.hear(f"Taken back: {names}")

    shelf.change(shelf.judging, work, done, lambda error: asker.hear(f"Not taken back: {error}"))
