"""Pick one of a list by typing part of it: speakers, themes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from reader.tui.dialogs.modal import Modal
from reader.tui.keys.command import Commands
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line, segment
from reader.tui.widgets.field import Field
from reader.tui.widgets.row_list import RowList, rows_available, set_titles


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to pick: its key, its sign and style, its name, and a short description."""

    key: str
    name: str
    about: str = ""
    sign: str = ""
    style: Style | None = None


class ChoiceList(RowList):
    """The list. ``HEIGHT`` is how many rows an entry has."""

    HEIGHT = 1

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="choices")
        self.listed: Sequence[Choice] = ()

    def entry(self, index: int, width: int) -> Sequence[Line]:
        """Sign, name and description."""
        choice, ground = self.listed[index], self.fill(index)
        quiet = self.palette.selected_muted if index == self.chosen else self.palette.muted
        over = Style(bgcolor=ground.bgcolor)
        name = (choice.style + over) if choice.style is not None else ground
        head = f"{choice.sign} " if choice.sign else ""
        return [[Segment(" ", ground), segment(head + choice.name, name), segment(f"  {choice.about}", quiet)]]


def matching(choices: Sequence[Choice], query: str) -> list[Choice]:
    """The choices whose name or description contains what is typed; those whose name begins with it come first."""
    wanted = query.casefold().strip()
    found = [choice for choice in choices if wanted in f"{choice.name} {choice.about}".casefold()]
    return sorted(found, key=lambda choice: not choice.name.casefold().startswith(wanted))


class Picker(Modal[str | None]):
    """A list above the screen that is narrowed as one types; returns the key that was picked, None for Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", "Cancel", show=False)]
    DEFAULT_CSS = """
    Picker > Vertical { width: 64; max-width: 95%; }
    Picker Field { border: none; height: 1; padding: 0 1; }
    Picker #choices { height: auto; max-height: 24; margin-top: 1; }
    """

    ROWS: ClassVar[type[ChoiceList]] = ChoiceList
    """The kind of list."""

    def __init__(
        self,
        title: str,
        choices: Callable[[str], Sequence[Choice]],
        palette: Palette,
        commands: Commands,
        chosen: str | None = None,
        preview: Callable[[str], Palette] | None = None,
        hint: str = "type to narrow",
        typed: str = "",
        width: int = 64,
    ) -> None:
        super().__init__(commands)
        self._title = title
        self._find = choices
        self._palette = palette
        self._first = chosen
        self._preview = preview
        self._hint = hint
        self._typed = typed
        self._width = width
        self._listed_for = ""
        self._rows = 0

    def compose(self) -> ComposeResult:
        """The field and the list."""
        with Vertical(classes="box") as box:
            set_titles(box, self._title)
            box.styles.width = self._width
            yield Field(self._typed, placeholder=self._hint, compact=True)
            yield self.ROWS(self._palette)
            yield from self.below()

    def below(self) -> ComposeResult:
        """What a subclass shows below the list."""
        yield from ()

    def on_mount(self) -> None:
        """List everything, or what matches the words in the field."""
        self._list(self._typed)
        field = self.query_one(Field)
        field.entered = self.accept
        field.focus()

    def _list(self, query: str) -> None:
        listed = self.query_one(ChoiceList)
        self._listed_for = query
        listed.listed = self._find(query)
        nothing = "Nothing matches; delete letters to see more" if query.strip() else ""
        listed.empty = (self.empty_words(query) or nothing,)
        keys = [choice.key for choice in listed.listed]
        at = keys.index(self._first) if not query and self._first in keys else 0
        listed.replace([listed.HEIGHT] * len(keys), at if keys else None)
        self._rows = max(self._rows, len(keys) * listed.HEIGHT, 1)  # it never shrinks: the field stays where it is
        listed.styles.height = min(self._rows, 24, rows_available(self.size.height, beside=2))

    def empty_words(self, query: str) -> str:
        """What is shown when there is nothing to pick; an empty string for an empty list."""
        return ""

    def relist(self) -> None:
        """List again what matches the words in the field: the choices have changed."""
        self._list(self.query_one(Field).value)

    def chosen_key(self) -> str | None:
        """The key of the choice that Enter would take."""
        listed = self.query_one(ChoiceList)
        return None if listed.chosen is None else listed.listed[listed.chosen].key

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """Narrow the list."""
        if event.value != self._listed_for:
            self._list(event.value)

    @on(Field.Step)
    def step(self, event: Field.Step) -> None:
        """Move through the list."""
        for _ in range(abs(event.step)):
            self.query_one(ChoiceList).move(1 if event.step > 0 else -1)

    @on(RowList.Moved)
    def preview_choice(self, event: RowList.Moved) -> None:
        """Show what the choice would do."""
        if self._preview is not None:
            listed = self.query_one(ChoiceList)
            listed.redraw(self._preview(listed.listed[event.index].key))

    def accept(self) -> None:
        """Accept the choice that matches what is typed now."""
        listed, field = self.query_one(ChoiceList), self.query_one(Field)
        if field.value != self._listed_for:
            self._list(field.value)
        if listed.chosen is not None:
            self.dismiss(listed.listed[listed.chosen].key)

    @on(RowList.Picked)
    def accept_clicked(self, event: RowList.Picked) -> None:
        """Take the one that was clicked."""
        self.dismiss(self.query_one(ChoiceList).listed[event.index].key)

    def action_cancel(self) -> None:
        """Leave without picking."""
        self.dismiss(None)
