"""Recent documents: find one by a word of its title, publisher, speakers or path, and open it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from reader.documents.recent import Recent, Recents, bring_back, forget, matching, recents
from reader.plain.recents import ago, percent
from reader.storage.store import StoreError, Value
from reader.tui.dialogs.picker import Choice, ChoiceList, Picker
from reader.tui.documents.opening import open_source
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.screen.session import Session
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line, bar, segment
from reader.tui.widgets.field import Field
from reader.tui.widgets.row_list import set_titles

OPENS = "open "
"""Prefix of the key of a path or URL that was typed."""

_BAR = 10
"""Cells of the bar that shows how far one has read."""

_KEYS = "⏎ open  ^d remove  esc"


class RecentRows(ChoiceList):
    """Two rows a document: the title and how far one got; publisher, when, and where it is."""

    HEIGHT = 2

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette)
        self.documents: dict[str, Recent] = {}
        self.now = datetime.now(UTC)

    def entry(self, index: int, width: int) -> Sequence[Line]:
        """A document, or what was typed."""
        choice, ground = self.listed[index], self.fill(index)
        quiet = self.palette.selected_muted if index == self.chosen else self.palette.muted
        document = self.documents.get(choice.key)
        if document is None:
            return [[segment(f" {choice.name}", ground + Style(bold=True))], [segment(f"   {choice.about}", quiet)]]
        far = f" {percent(document.read):>5} "
        cells = _BAR if width >= 48 else 0
        room = max(width - cells - len(far) - 2, 8)
        title = document.name if cell_len(document.name) <= room else f"{document.name[: room - 1]}…"
        line: Line = [segment(f" {title}{' ' * (room - cell_len(title))} ", ground + Style(bold=True))]
        if cells:
            line.append(Segment(bar(document.read, cells).ljust(cells), quiet))
        line.append(Segment(far, quiet))
        gone = "gone" if document.gone else ""
        below = " · ".join(
            part for part in (gone, document.publisher, ago(document.when, self.now), document.where) if part
        )
        return [line, [segment(f"   {below}", quiet)]]


class RecentScreen(Picker):
    """Returns the key of the document that was picked, or `OPENS` and the path or URL that was typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+d", "forget", "Off the list", show=False, priority=True),
        Binding("delete", "forget", "Off the list", show=False, priority=True),
        Binding("ctrl+z", "bring_back", "Back on it", show=False, priority=True),
    ]
    DEFAULT_CSS = "RecentScreen > Vertical { width: 88; }"
    ROWS = RecentRows
    TITLE: ClassVar[str] = "Recent documents"
    VERB: ClassVar[str] = "open"
    """What Enter does with what was typed."""

    def __init__(self, palette: Palette, session: Session, open_now: str | None) -> None:
        super().__init__(
            self.TITLE,
            self.choices,
            palette,
            session.commands,
            hint="title, publisher, speaker; a path or URL",
        )
        self._keys = session.keys
        self._open_now = open_now
        self._recents: Recents | None = None
        self._forgotten: list[tuple[Recent, Value]] = []
        self._early = False
        self.documents: dict[str, Recent] = {}
        """Every document that is or was on the list, under its key."""

    def on_mount(self) -> None:
        """Load the list in a thread: it may be long, and the disk slow."""
        self.query_one(RecentRows).documents = self.documents
        super().on_mount()
        self._say(_KEYS.replace("open", self.VERB))
        self.run_worker(self._load, thread=True, group="recent", exit_on_error=False)

    def _load(self) -> None:
        self.app.call_from_thread(self._loaded, recents())

    def _loaded(self, found: Recents) -> None:
        others = tuple(document for document in found.documents if _key_of(document) != self._open_now)
        self._recents = Recents(others, found.notices)
        self.documents.update({_key_of(document): document for document in others})
        self.relist()
        if found.notices:
            self._say(found.notices[0])
        if self._early:
            self.accept()
            self._keys.release()

    def choices(self, query: str) -> list[Choice]:
        """What a query finds, and the path or URL that it may be."""
        if self._recents is None:
            return []
        found = [Choice(_key_of(document), document.name) for document in matching(self._recents.documents, query)]
        typed = query.strip()
        if _is_source(typed):
            path = os.path.expanduser(typed)  # noqa: PTH111
            here = "://" in typed or os.path.isfile(path)  # noqa: PTH113
            choice = Choice(
                OPENS + (typed if "://" in typed else path),
                f"⏎ {self.VERB} {typed}",
                "" if here else "no such file yet",
            )
            found = [choice, *found] if here else [*found, choice]
        return found

    def empty_words(self, query: str) -> str:
        """What to do where there is nothing to pick."""
        if self._recents is None:
            return "looking …"
        if query.strip():
            return "No recent document matches. A path or a URL opens another."
        return "No other recent documents. Type a path or a URL; ⏎ opens it."

    def accept(self) -> None:
        """Open the chosen document; say so if its file is gone."""
        if self._recents is None:
            self._early = True
            self._keys.hold()  # what follows is for the document that comes
            return
        key = self.chosen_key()
        document = None if key is None else self.documents.get(key)
        if document is not None and document.gone and self.query_one(Field).value == self._listed_for:
            self._say("This file is gone; ^d removes it from the list")
            return
        super().accept()

    @on(Field.Suggested)
    def complete(self) -> None:
        """Tab completes a path as far as it is unique."""
        field = self.query_one(Field)
        completed = completed_path(field.value)
        if completed != field.value:
            field.value = completed
            field.cursor_position = len(completed)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """`delete` deletes a letter unless the cursor is at the end."""
        if action == "forget":
            field = self.query_one(Field)
            return field.cursor_position == len(field.value)
        return True

    def action_forget(self) -> None:
        """Take the chosen document off the list."""
        key = self.chosen_key()
        document = None if key is None else self.documents.get(key)
        if document is None or self._recents is None:
            return
        others = tuple(other for other in self._recents.documents if other is not document)
        try:
            self._forgotten.append((document, forget(document)))
        except StoreError as error:
            self._say(str(error))
            return
        self._recents = Recents(others)
        self.relist()
        self._say("Removed from the list, with its place; ^z brings it back")

    def action_bring_back(self) -> None:
        """Put the document that was removed last back on the list."""
        if not self._forgotten or self._recents is None:
            self._say("Nothing was removed from the list")
            return
        document, value = self._forgotten.pop()
        try:
            bring_back(document, value)
        except StoreError as error:
            self._forgotten.append((document, value))
            self._say(str(error))
            return
        documents = sorted((*self._recents.documents, document), key=lambda other: other.when, reverse=True)
        self._recents = Recents(tuple(documents))
        self.relist()
        self._say("Back on the list")

    def _say(self, words: str) -> None:
        set_titles(self.query_one(Vertical), self.TITLE, words)


def open_recent(screen: ReadingScreen) -> None:
    """Let one pick a document, and open it."""
    picker = RecentScreen(screen.palette, screen.session, open_now(screen))
    screen.app.push_screen(picker, partial(_picked, screen, picker))


def open_now(screen: ReadingScreen) -> str | None:
    """The key of the document that is open, with its place kept as it is now; None where none was opened."""
    opened = screen.session.opened
    if screen.session.place_keeper is not None:
        screen.session.place_keeper.look()
    return None if opened is None else _key(opened.source)


def _picked(screen: ReadingScreen, picker: RecentScreen, key: str | None) -> None:
    if key is None:
        return
    if key.startswith(OPENS):
        open_source(screen, key[len(OPENS) :], key[len(OPENS) :])
        return
    document = picker.documents.get(key)
    if document is not None:
        open_source(screen, document.source, document.name)


def _key(source: str | None) -> str:
    if source is None:
        return "bundled"
    return f"at {source if '://' in source else os.path.abspath(source)}"  # noqa: PTH100


def _key_of(document: Recent) -> str:
    return _key(document.source)


def _is_source(typed: str) -> bool:
    """Whether what was typed is meant as a path or URL."""
    return bool(typed) and (os.sep in typed or typed.startswith("~") or os.path.isfile(typed))  # noqa: PTH113


def completed_path(typed: str) -> str:
    """A path completed by what all matching files and folders have in common; a folder ends in a slash."""
    folder, begun = os.path.split(os.path.expanduser(typed))  # noqa: PTH111
    try:
        found = [
            entry.name + (os.sep if entry.is_dir() else "")
            for entry in os.scandir(folder or os.curdir)
            if entry.name.startswith(begun) and (begun or not entry.name.startswith("."))
        ]
    except OSError:
        return typed
    common = os.path.commonprefix(found)  # noqa: RUF071 - of names, letter by letter
    return typed + common[len(begun) :]
