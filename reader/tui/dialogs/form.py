"""A few fields to fill in, each in one row; what is wrong with a value is said below them.

What was typed is never lost: it is taken over, or asked about.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from reader.document.clean import clean
from reader.errors import ReaderError
from reader.tui.dialogs.asking import AskingModal
from reader.tui.keys.command import Commands
from reader.tui.style.palette import Palette
from reader.tui.style.text import segment
from reader.tui.terminal.fields import CleanInput
from reader.tui.widgets.row_list import LineBox, set_titles

_KEYS = "⏎ save  tab next  esc close"
_STEPS = {"tab": 1, "down": 1, "shift+tab": -1, "up": -1}


@dataclass(frozen=True, slots=True)
class FormField:
    """One row: what it is called, what stands in it, and what to know about it."""

    key: str
    label: str
    value: str
    about: str = ""


class WrongValueError(ReaderError):
    """A value that cannot be taken. ``key`` names its field; the message is a sentence for people."""

    def __init__(self, key: str, why: str) -> None:
        super().__init__(why)
        self.key = key


class FormInput(CleanInput):
    """The value of one field."""

    def __init__(self, field: FormField, form: FormScreen) -> None:
        super().__init__(field.value, compact=True, id=f"form-{field.key}", select_on_focus=False)
        self.field = field
        self._form = form

    def cleaned(self, pasted: str) -> str:
        """Pasted text as it may be drawn, in one line."""
        return " ".join(clean(pasted).split())

    @property
    def written(self) -> str:
        """What stands in it, with single blanks."""
        return self.cleaned(self.value)

    def on_key(self, event: events.Key) -> None:
        """Enter takes all values over, at once; the arrows up and down, and tab, lead to other fields."""
        if event.key == "enter":
            self._form.action_save()
        elif event.key in _STEPS:
            self._form.step(_STEPS[event.key])
        else:
            return
        event.stop()
        event.prevent_default()


class FormScreen(AskingModal):
    """Fields above the article. ``save`` gets the values that were changed, by key.

    It raises `WrongValueError` where one of them cannot be taken; then the form stays.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "save", "Save", show=False, priority=True)]
    DEFAULT_CSS = """
    FormScreen > Vertical { width: 76; max-width: 96%; padding: 0 1; }
    FormScreen Horizontal { height: 1; }
    FormScreen Input { border: none; height: 1; padding: 0; width: 1fr; background: $panel; color: $foreground; }
    """

    def __init__(
        self,
        title: str,
        fields: Sequence[FormField],
        save: Callable[[Mapping[str, str]], None],
        palette: Palette,
        commands: Commands,
    ) -> None:
        super().__init__(commands)
        self._title = title
        self._save = save
        self._palette = palette
        self._inputs = [FormInput(field, self) for field in fields]
        self._here = self._inputs[0]
        self._wrong = ""

    def compose(self) -> ComposeResult:
        """The fields in rows, and a line about the one that is written in."""
        width = max(cell_len(field.field.label) for field in self._inputs) + 2
        with Vertical(classes="box"):
            for field in self._inputs:
                label = LineBox(self._palette)
                label.styles.width = width
                label.show_line([segment(field.field.label, self._palette.muted)])
                with Horizontal():
                    yield label
                    yield field
            yield LineBox(self._palette, classes="about")

    def on_mount(self) -> None:
        """Write in the first field."""
        self._inputs[0].focus()
        self.label()

    @property
    def changed(self) -> dict[str, str]:
        """The values that are others than before, by key."""
        return {i.field.key: i.written for i in self._inputs if i.written != i.cleaned(i.field.value)}

    @property
    def unsaved(self) -> bool:
        """Whether there are such values."""
        return bool(self.changed)

    def step(self, step: int) -> None:
        """Write in another field."""
        here = self._inputs.index(self.focused) if isinstance(self.focused, FormInput) else 0
        self._write_in(self._inputs[(here + step) % len(self._inputs)])

    def written_in(self) -> list[FormInput]:
        """The fields; first the one that one writes in."""
        return [self._here, *(field for field in self._inputs if field is not self._here)]

    def on_descendant_focus(self) -> None:
        """Say what there is to know about the field."""
        if isinstance(self.focused, FormInput):
            self._here = self.focused
        self.label()

    def _write_in(self, field: FormInput) -> None:
        self._wrong = ""
        field.focus()
        self.label()

    def label(self) -> None:
        """The keys, and what there is to know about the field or is wrong with it."""
        for box in self.query(Vertical):  # there is none any more where the reader was left meanwhile
            set_titles(box, self._title, self.QUESTION if self.asking else _KEYS)
        for about in self.query(".about").results(LineBox):
            field = self.focused if isinstance(self.focused, FormInput) else None
            words = self._wrong or (field.field.about if field is not None else "")
            about.show_line([segment(words, self._palette.match if self._wrong else self._palette.muted)])

    def action_save(self) -> None:
        """Take the values over and close; where one is wrong, say so."""
        if self.asking:
            self.action_answer("save")
            return
        changed = self.changed
        if changed:
            try:
                self._save(changed)
            except WrongValueError as error:
                self._write_in(next(i for i in self._inputs if i.field.key == error.key))
                self._wrong = str(error)
                self.label()
                return
        self.dismiss(None)
