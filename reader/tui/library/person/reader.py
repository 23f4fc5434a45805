"""Reads a time line page by page, in threads: from its beginning, from a month on, and at both ends of what is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from reader.library.engine import (
    EVERYTHING,
    UNDATED,
    Cancelled,
    Count,
    Cursor,
    Facet,
    Library,
    LibraryError,
    Person,
    Record,
    Where,
)
from reader.library.printings.copies import Statement, statement, time_line
from reader.tui.library.shelf import Shelf
from reader.tui.library.views import PersonView

PAGE = 100
"""Quotations that are read at once."""

NEAR = 12
"""Entries before an end of what is read from which on more is read."""

_LAST_ID = 1 << 62
_FOLDED_AT_ONCE = 10


@dataclass(frozen=True, slots=True)
class _Begun:
    """What a time line begins with."""

    person: Person
    months: list[Count]
    records: tuple[Record, ...]
    after: Cursor | None


class LineReader:
    """Fills a `PersonView`. Copies are folded a little later than they are shown: to find them takes longer."""

    def __init__(
        self,
        shelf: Shelf,
        view: PersonView,
        begun: Callable[[], None],
        more: Callable[[], None],
        failed: Callable[[LibraryError], None],
    ) -> None:
        """``begun`` is called when the rows are others, ``more`` when there are more of them, or fewer."""
        self._shelf, self._view = shelf, view
        self._begun, self._more, self._failed = begun, more, failed
        self._reading = False

    def begin(self, month: int | None = None) -> None:
        """Read from the beginning, or from a month on (`reader.reading.month_strip.month_number`)."""
        view = self._view
        person, newest = view.person, view.newest
        after = None if month is None else before_month(month, newest)

        def ask(library: Library, _: Cancelled) -> _Begun:
            found = library.persons([person])
            if not found:
                raise LibraryError(f"{view.name} is not in the library any more")
            page = library.timeline(person, EVERYTHING, after, PAGE, newest=newest)
            months = library.counts(Where(persons=frozenset((person,))), Facet.MONTH, 100_000)
            return _Begun(found[0], months, page.records, page.after)

        def show(found: _Begun) -> None:
            self._reading = False
            view.about, view.months, view.name = found.person, found.months, found.person.name
            view.rows = [statement([record]) for record in found.records]
            view.before, view.after = after, found.after
            self._begun()
            self._fold(found.records)

        self._reading = True
        self._shelf.ask(self._shelf.lines, ask, show, self._fail)

    def read_on(self, chosen: int, count: int) -> None:
        """Read more where the entry that is chosen, of so many, is near an end of what is read."""
        view = self._view
        if self._reading:
            return
        if chosen >= count - NEAR and view.after is not None:
            self._read(self._following(view.after))
        elif chosen <= NEAR and view.before is not None and view.rows:
            first = view.rows[0].first
            self._read(self._preceding((first.day, first.id)))

    def _read(self, ask: Callable[[Library, Cancelled], tuple[bool, tuple[Record, ...], Cursor | None]]) -> None:
        view = self._view

        def show(found: tuple[bool, tuple[Record, ...], Cursor | None]) -> None:
            self._reading = False
            behind, records, end = found
            rows = [statement([record]) for record in records]
            if behind:
                view.rows, view.after = [*view.rows, *rows], end
            else:
                view.rows, view.before = [*rows, *view.rows], end
            if rows:
                self._more()
                self._fold(records)

        self._reading = True
        self._shelf.ask(self._shelf.lines, ask, show, self._fail)

    def _following(
        self, after: Cursor
    ) -> Callable[[Library, Cancelled], tuple[bool, tuple[Record, ...], Cursor | None]]:
        person, newest = self._view.person, self._view.newest

        def ask(library: Library, _: Cancelled) -> tuple[bool, tuple[Record, ...], Cursor | None]:
            page = library.timeline(person, EVERYTHING, after, PAGE, newest=newest)
            return True, page.records, page.after

        return ask

    def _preceding(
        self, before: Cursor
    ) -> Callable[[Library, Cancelled], tuple[bool, tuple[Record, ...], Cursor | None]]:
        person, newest = self._view.person, self._view.newest

        def ask(library: Library, _: Cancelled) -> tuple[bool, tuple[Record, ...], Cursor | None]:
            page = library.timeline(person, EVERYTHING, before, PAGE, newest=not newest)
            dated = tuple(record for record in reversed(page.records) if record.day < UNDATED)
            whole = len(dated) < len(page.records) or page.after is None  # what has no date is at the other end
            return False, dated, None if whole or not dated else (dated[0].day, dated[0].id)

        return ask

    def _fold(self, records: Sequence[Record]) -> None:
        """Fold the copies of what was read, once they are found."""
        view = self._view

        def ask(library: Library, cancelled: Cancelled) -> list[Statement]:
            found: list[Statement] = []
            for start in range(0, len(records), _FOLDED_AT_ONCE):
                if cancelled():
                    return []
                found += time_line(library, records[start : start + _FOLDED_AT_ONCE])
            return found

        def fold(found: list[Statement]) -> None:
            folded = {one.first.id: one for one in found}
            gone = {record.id for record in records} - set(folded)
            rows = [folded.get(row.first.id, row) for row in view.rows if row.first.id not in gone]
            if rows != view.rows:
                view.rows = rows
                self._more()

        self._shelf.ask(self._shelf.folding, ask, fold, lambda _: None)

    def _fail(self, error: LibraryError) -> None:
        self._reading = False
        self._failed(error)


def before_month(month: int, newest: bool) -> Cursor:
    """The place in a time line just before the first quotation of a month."""
    year, at = divmod(month, 12)
    if newest:
        beyond = date(year + (at == 11), (at + 1) % 12 + 1, 1).toordinal() if (year, at) < (9999, 11) else UNDATED
        return beyond, 0
    return date(year, at + 1, 1).toordinal() - 1, _LAST_ID
