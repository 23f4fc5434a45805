"""The list of bookmarks and notes, narrowed as one types; from there one jumps, edits, deletes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from reader.annotations.marks import MarkScope
from reader.reading import state
from reader.reading.mark_filter import MarkFilter
from reader.reading.placed_marks import PlacedMark, PlacedMarks
from reader.reading.quotation_index import Position
from reader.tui.dialogs.modal import Modal
from reader.tui.export.export import Exporting
from reader.tui.keys.command import Commands
from reader.tui.keys.hints import key_hint
from reader.tui.notes.notes import delete, open_editor
from reader.tui.notes.rows import MarkRows
from reader.tui.screen import motions
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.screen.undo import redo, undo
from reader.tui.widgets.field import Field
from reader.tui.widgets.row_list import RowList, rows_available, set_titles

_NONE = ("No bookmark or note matches.",)
_TYPING = "⏎ go  ↑ ↓ move  #tag  esc back to the list"


def _empty(commands: Commands) -> tuple[str, ...]:
    """What to press where there are none."""
    ways = (
        key_hint(commands, "bookmark", " bookmarks the quotation, or what is selected"),
        key_hint(commands, "note", " writes a note on it"),
    )
    return ("Nothing is marked here.", "", *filter(None, ways))


def _keys(commands: Commands) -> str:
    ways = (
        "⏎ go",
        key_hint(commands, "note", "edit"),
        "d delete",
        key_hint(commands, "search.open", "narrow"),
        key_hint(commands, "export", "export"),
        "' back",
    )
    return "  ".join(filter(None, ways))


class MarksScreen(Modal[None]):
    """The list, above the article."""

    AUTO_FOCUS = "#marks"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Close", show=False),
        Binding("apostrophe", "back", "Back to where one was", show=False, priority=True),
        Binding("d,delete", "delete", show=False),
        Binding("tab", "narrow", show=False),
    ]
    FOLLOWED: ClassVar[Mapping[str, str]] = {
        "marks": "back",
        "line.down": "move(1)",
        "line.up": "move(-1)",
        "page.down": "move(8)",
        "page.up": "move(-8)",
        "top": "edge(-1)",
        "bottom": "edge(1)",
        "note": "edit",
        "export": "export",
        "change.undo": "travel(-1)",
        "change.redo": "travel(1)",
        "search.open": "narrow",
        "quit": "dismiss",
    }
    DEFAULT_CSS = """
    MarksScreen > Vertical { width: 92; max-width: 96%; }
    MarksScreen Field { border: none; height: 1; padding: 0 1; margin-bottom: 1; display: none; }
    MarksScreen.-narrowing Field { display: block; }
    """

    def __init__(self, screen: ReadingScreen) -> None:
        super().__init__(screen.commands)
        self._reading_screen = screen
        self._notes = screen.session.notes
        self._filter = MarkFilter(self._notes.marks)
        self._said = ""
        self._most = 1

    def compose(self) -> ComposeResult:
        """The field, once it is asked for, and the list."""
        screen = self._reading_screen
        with Vertical(classes="box"):
            yield Field(placeholder="words, notes, names, #tag", compact=True)
            yield MarkRows(screen.reading.indexed, screen.palette)

    @property
    def rows(self) -> MarkRows:
        """The list."""
        return self.query_one(MarkRows)

    @property
    def field(self) -> Field:
        """The field."""
        return self.query_one(Field)

    @property
    def _typing(self) -> bool:
        return self.focused is self.field

    def on_mount(self) -> None:
        """List everything, from where one is."""
        self.field.entered = self.jump
        self._filter = MarkFilter(self._notes.marks)
        here = self._reading_screen.reading.at
        placed = self._notes.marks.placed
        near = next((p.mark.id for p in placed if p.place and p.place[0].paragraph >= here.paragraph), None)
        self._list(near)

    def on_resize(self) -> None:
        """As high as the terminal allows."""
        self._fit()

    def _list(self, chosen: str | None = None) -> None:
        query = self.field.value
        shown = self._filter.narrowed(query)
        self.rows.show_marks(shown, chosen, _NONE if query.strip() else _empty(self.commands))
        self._fit()
        count = len(self._notes.marks.placed)
        title = f"Bookmarks and notes · {len(shown)} of {count}" if query.strip() else f"Bookmarks and notes · {count}"
        set_titles(self.query_one(Vertical), title, self._said or (_TYPING if self._typing else _keys(self.commands)))

    def _fit(self) -> None:
        narrowing = self.has_class("-narrowing")
        room = rows_available(self.size.height, beside=2 if narrowing else 0)
        # While one types it never shrinks: the field stays where it is.
        self._most = max(self.rows.rows_in_all, self._most if narrowing else 1)
        self.rows.styles.height = min(self._most, room)

    def follow_marks(self, marks: PlacedMarks) -> None:
        """Something was changed, here or by another reader."""
        chosen = self.rows.placed(self.rows.chosen)
        before = self.rows.chosen
        self._filter = MarkFilter(marks)
        self._list(chosen.mark.id if chosen is not None and marks.find(chosen.mark.id) else None)
        if chosen is not None and not marks.find(chosen.mark.id) and before is not None and self.rows.count:
            self.rows.choose(min(before, self.rows.count - 1))  # what stood below a deleted one
            if not self.rows.selectable(self.rows.chosen or 0):
                self.rows.move(-1)

    def hear(self, words: str) -> None:
        """Say what was done, in the lower border."""
        self._said = words
        set_titles(self.query_one(Vertical), str(self.query_one(Vertical).border_title or ""), words)

    # MarkFilter

    def action_narrow(self) -> None:
        """Type to narrow the list."""
        self._said = ""
        self.add_class("-narrowing")
        self.field.focus()
        self._list()

    def on_key(self, event: events.Key) -> None:
        """A tag begins with its sign, at once."""
        if event.character == "#" and not self._typing:
            self.action_narrow()
            self.field.value = "#"
            self.field.cursor_position = 1
            event.stop()

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """Narrow the list."""
        self._said = ""
        self._list()

    @on(Field.Step)
    def step(self, event: Field.Step) -> None:
        """Move through the list from the field."""
        self.action_move(event.step)

    @on(Field.Suggested)
    def to_list(self) -> None:
        """Tab: from the field into the list."""
        self.rows.focus()
        self._list(self._chosen_id())

    def action_leave(self) -> None:
        """Out of the field, then out of the list."""
        if not self.has_class("-narrowing"):
            self.dismiss(None)
            return
        chosen = self._chosen_id()
        self.remove_class("-narrowing")
        self.field.value = ""
        self.rows.focus()
        self._list(chosen)

    # What can be done

    def _chosen_id(self) -> str | None:
        placed = self.rows.placed(self.rows.chosen)
        return None if placed is None else placed.mark.id

    def action_move(self, step: int) -> None:
        """Up and down."""
        for _ in range(abs(step)):
            self.rows.move(1 if step > 0 else -1)

    def action_edge(self, edge: int) -> None:
        """To the first or the last."""
        index = 0 if edge < 0 else self.rows.count - 1
        if self.rows.selectable(index):
            self.rows.choose(index)

    @on(RowList.Picked)
    def picked(self, event: RowList.Picked) -> None:
        """Enter, or a click."""
        event.stop()
        self.jump()

    def jump(self) -> None:
        """Go to the chosen one."""
        if self._typing and self._filter.query != self.field.value:
            self._list()  # Enter came with the last letters
        placed = self.rows.placed(self.rows.chosen)
        if placed is None:
            return
        if not placed.place:
            self.hear(
                "Its words are no longer in the text; "
                + key_hint(self.commands, "note", "shows the note, ")
                + "d deletes it"
            )
            return
        self.dismiss(None)
        jump_to_mark(self._reading_screen, placed)

    def action_edit(self) -> None:
        """Change the note."""
        placed = self.rows.placed(self.rows.chosen)
        if placed is not None:
            self._said = ""
            open_editor(self._reading_screen, placed.mark, placed.mark)

    def action_delete(self) -> None:
        """Delete the chosen one."""
        placed = self.rows.placed(self.rows.chosen)
        if placed is not None:
            delete(self._reading_screen, placed.mark)

    def action_export(self) -> None:
        """Export those that are listed."""
        listed = self._filter.narrowed(self.field.value)
        if not listed:
            self.hear("Nothing here to export")
            return
        Exporting(self._reading_screen).begin_with_marks(listed)

    def action_travel(self, step: int) -> None:
        """Undo a change (-1), or redo it (1)."""
        (undo if step < 0 else redo)(self._reading_screen)

    def action_back(self) -> None:
        """A second `'`: to where one was before the last jump, and with two more back here."""
        self.dismiss(None)
        motions.swap(self._reading_screen)


def jump_to_mark(screen: ReadingScreen, placed: PlacedMark) -> None:
    """Go to where a mark stands, as a jump."""
    if not placed.place:
        return
    first = placed.place[0]
    position = Position(first.paragraph, first.span.start)
    quotation = None if placed.mark.on is MarkScope.PARAGRAPH else screen.reading.indexed.quotation_at(position)
    screen.go(state.jump(screen.reading, position, quotation), place=True)


def open_list(screen: ReadingScreen) -> None:
    """Show the list."""

    def show() -> None:
        screen.app.push_screen(MarksScreen(screen))

    screen.session.notes.when_loaded(show)
