"""Where a note is written: the words it is on, the note, its tags.

What was written is never lost: it is saved, or asked about, or stays in the editor when it cannot be saved.
"""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.suggester import Suggester

from reader.annotations.marks import Mark, MarkScope, hashtags_in, tags_in
from reader.annotations.notes import Edit
from reader.document.certainty import DOUBT
from reader.document.clean import clean
from reader.reading.placed_marks import PlacedMarks
from reader.tui.dialogs.asking import AskingModal
from reader.tui.keys.hints import undo_hint
from reader.tui.notes.target import named
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line, segment, wrapped
from reader.tui.terminal.fields import CleanInput, CleanTextArea
from reader.tui.widgets.row_list import RowList, rows_available, set_titles

LONGEST = 100_000
"""Code points that a note may have."""

_KEYS = "ctrl+s save  esc close  tab tags"
_WORDS_ROWS = 3
_HELD = 1 / 3
"""Seconds for which keys wait for a note to be on the disk; after that they go to the editor."""

_ROOMY = 18
"""Rows of a terminal from which the words may take several rows, with empty rows between."""


class TagSuggester(Suggester):
    """Completes a tag that was used before; tab or the right arrow takes it."""

    def __init__(self, known: tuple[str, ...]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self.known = known

    async def get_suggestion(self, value: str) -> str | None:
        """The value with its last tag completed, None where none begins so."""
        last = value.replace(",", " ").rpartition(" ")[2]
        typed = last.lstrip("#").casefold()
        if not typed:
            return None
        taken = {tag.casefold() for tag in tags_in(value[: len(value) - len(last)])}
        for tag in self.known:
            if tag.casefold().startswith(typed) and tag.casefold() not in {typed, *taken}:
                return value + tag[len(typed) :]
        return None


class _Words(RowList, can_focus=False):
    """The words that the note is on."""

    def __init__(self, palette: Palette, words: str) -> None:
        super().__init__(palette, id="marked-words")
        self._words = " ".join(words.split())
        self._rows: list[str] = []
        self.most = _WORDS_ROWS

    def on_resize(self) -> None:
        self.wrap_anew()

    def wrap_anew(self) -> None:
        if not self.size.width:
            return
        width = max(self.size.width, 4)
        rows = [row.rstrip() for row in wrapped(self._words, width)]
        if len(rows) > self.most:
            rows = [*rows[: self.most - 1], f"{rows[self.most - 1][: width - 1]}…"]
        if rows != self._rows:
            self._rows = rows
            self.styles.height = len(rows)
            self.replace([1] * len(rows))

    def entry(self, index: int, width: int) -> list[Line]:
        return [[segment(self._rows[index], self.palette.deck)]]

    def selectable(self, index: int) -> bool:
        return False


class _Note(CleanTextArea):
    """The note."""

    def cleaned(self, pasted: str) -> str:
        """Pasted text as it may be drawn and kept."""
        return clean(pasted)[:LONGEST]


class _Tags(CleanInput):
    """The tags, in one line."""

    def cleaned(self, pasted: str) -> str:
        """Pasted text as it may be drawn, in one line."""
        return " ".join(clean(pasted).split())

    def on_key(self, event: events.Key) -> None:
        """Tab takes the suggestion, or goes on to the note if there is none; Enter saves."""
        if event.key == "tab" and self.is_offered_more:
            self.action_cursor_right()
        elif event.key == "enter":
            assert isinstance(self.screen, NoteEditor)
            self.screen.action_save()
        else:
            return
        event.stop()
        event.prevent_default()


class NoteEditor(AskingModal):
    """Writes one note. ``before`` is the mark as it is kept, None for a new one."""

    QUESTION = "Save it?  s save  d discard  esc keep writing"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s,ctrl+enter", "save", "Save", show=False, priority=True)]
    DEFAULT_CSS = """
    NoteEditor > Vertical { width: 76; max-width: 96%; padding: 0 1; }
    NoteEditor #marked-words { height: 1; margin-bottom: 1; }
    NoteEditor.-small #marked-words { margin-bottom: 0; }
    NoteEditor.-small Input { margin-top: 0; }
    NoteEditor TextArea, NoteEditor TextArea:focus {
        border: none; padding: 0; height: 8; background: $background; color: $foreground; scrollbar-size-vertical: 1;
    }
    NoteEditor TextArea .text-area--cursor-line { background: $background; }
    NoteEditor Input { border: none; height: 1; padding: 0; margin-top: 1; background: $panel; color: $foreground; }
    """

    def __init__(self, screen: ReadingScreen, before: Mark | None, mark: Mark) -> None:
        super().__init__(screen.commands)
        self._reading_screen = screen
        self._notes = screen.session.notes
        self._keys = screen.session.keys
        self._before = before
        self._mark = mark
        self._said = ""
        self._saving: Mark | None = None
        self._note = _Note(mark.note, soft_wrap=True, show_line_numbers=False, tab_behavior="focus", id="note")
        self._note.placeholder = "Your note"
        self._tags = _Tags(
            " ".join(mark.tags),
            placeholder="tags, separated by spaces",
            compact=True,
            id="tags",
            suggester=TagSuggester(self._notes.marks.tags),
        )

    def compose(self) -> ComposeResult:
        """The words, the note, the tags."""
        with Vertical(classes="box"):
            yield _Words(self._reading_screen.palette, self._mark.words)
            yield self._note
            yield self._tags

    def on_mount(self) -> None:
        """Take the keys, at the end of what there is."""
        self._notes.draft = self
        self._note.move_cursor(self._note.document.end)
        self._note.focus()
        self.label()
        self._offer_all_tags()

    def close(self) -> None:
        """Close; there is no draft any more."""
        self._notes.draft = None
        super().close()

    def written_in(self) -> tuple[_Note, _Tags]:
        """The note and its tags."""
        return self._note, self._tags

    def on_resize(self) -> None:
        """As high as the terminal allows."""
        small = self.size.height < _ROOMY
        self.set_class(small, "-small")
        words = self.query_one(_Words)
        words.most = 1 if small else _WORDS_ROWS
        words.wrap_anew()
        self._note.styles.height = max(min(8, rows_available(self.size.height, beside=2 if small else 6)), 2)

    def label(self) -> None:
        """What the note is on, and the keys or what went wrong."""
        what = {
            MarkScope.QUOTATION: "quotation",
            MarkScope.PARAGRAPH: "paragraph",
            MarkScope.SELECTION: "selected words",
        }[self._mark.on]
        who = (
            f" of {self._mark.speaker}{DOUBT if self._mark.inferred else ''}"
            if self._mark.speaker and self._mark.on is MarkScope.QUOTATION
            else ""
        )
        said = self.QUESTION if self.asking else self._said or _KEYS
        for box in self.query(Vertical):  # there is none any more where the reader was left meanwhile
            set_titles(box, f"Note on the {what}{who}", said)

    def _offer_all_tags(self) -> None:
        """Read in a thread which tags other documents' notes have."""
        if not self._notes.has_file:
            return

        def read() -> None:
            from reader.annotations.notes import all_tags

            self.app.call_later(self._offer, all_tags())

        self.run_worker(read, thread=True, exit_on_error=False)

    def _offer(self, tags: tuple[str, ...]) -> None:
        suggester = self._tags.suggester
        if isinstance(suggester, TagSuggester):
            suggester.known = tuple(dict.fromkeys((*suggester.known, *tags)))

    # What is written

    @property
    def written(self) -> Mark:
        """The mark as it stands in the editor."""
        note = clean(self._note.text).strip("\n")[:LONGEST]
        return replace(self._mark, note=note, tags=tags_in(f"{self._tags.value} {' '.join(hashtags_in(note))}"))

    @property
    def unsaved(self) -> bool:
        """Whether something was written that is not kept."""
        written = self.written
        return (written.note, written.tags) != (self._mark.note, self._mark.tags)

    def edit(self) -> Edit:
        """The change that keeps what is written."""
        written = self.written
        return Edit(self._before, None if written.empty else written)

    # Keys

    def action_save(self) -> None:
        """Save, and close once it is on the disk."""
        if self._saving is not None:
            return
        if not self.unsaved:
            self.close()
            return
        written = self.written
        if written.empty and self._before is None:
            self.close()
            return
        self._saving = written
        kind = "note" if written.note or self._mark.note else "tags"
        gone = self._before is not None and not getattr(written, kind)
        verb = "Deleted the" if gone else "Noted:" if kind == "note" else "Tagged:"
        label = f"{kind} on {named(self._mark)}"
        said = f"{verb} {label}{undo_hint(self.commands)}"
        self._keys.hold()  # what is typed from now on is for the screen that is there once it is saved
        self.set_timer(_HELD, self._keys.release)
        self._notes.attempt(self.edit(), label, said, self._failed, self._done)

    def _failed(self, why: str) -> None:
        self._saving = None
        self._keys.release()
        self._said = f"Not saved: {why}"
        self.add_class("-failed")
        self.label()
        self._reading_screen.warn(f"Not saved: {why}. It is still in the editor; ctrl+s tries again")

    def _done(self) -> None:
        assert self._saving is not None
        self._before = self._mark = self._saving
        self._saving = None
        if self.unsaved:  # something was typed since
            self._said = ""
            self.remove_class("-failed")
            self.label()
        elif self.is_current:
            self.close()
        self._keys.release()

    def follow_marks(self, marks: PlacedMarks) -> None:
        """Another reader may have added tags."""
        self._offer(marks.tags)
