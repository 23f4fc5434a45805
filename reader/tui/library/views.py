"""What each screen of the library shows, kept so that one returns to exactly it."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.library.engine import Count, Cursor, Facet, Found, Person, PersonId, QuotationId, Record, Stats
from reader.library.printings.copies import Statement

FIRST = 60
"""Hits that are asked for at first; more come as one moves down."""


@dataclass(slots=True)
class ListPlace:
    """Where one is in a list: the entry that is chosen, and the row at the top of the view."""

    chosen: int | None = None
    top: int = 0


@dataclass(slots=True)
class SearchView:
    """A search: what was typed, what was found for it, and where one is in that."""

    text: str = ""
    answered: str | None = None
    """The text that ``found`` is the answer to; None before the first answer."""
    found: Found = field(default_factory=Found)
    facets: dict[Facet, list[Count]] = field(default_factory=dict)
    stats: Stats | None = None
    limit: int = FIRST
    pane: str = "field"
    """The id of the pane that has the keys."""
    hits: ListPlace = field(default_factory=ListPlace)
    counts: ListPlace = field(default_factory=ListPlace)
    problem: str = ""
    stale: bool = False
    """Whether the library says something else since it was asked."""
    fresh: bool = False
    """Whether it was opened anew, and not returned to: then what is typed replaces what was."""


@dataclass(slots=True)
class PersonView:
    """What one person said, by day. ``name`` is what to call them until the library was asked.

    ``rows`` are what is read of it; ``before`` and ``after`` are the places at their ends, None where there is nothing
    beyond. ``chosen`` is the id of the first printing that is looked at.
    """

    name: str
    person: PersonId
    newest: bool = False
    about: Person | None = None
    months: list[Count] = field(default_factory=list)
    rows: list[Statement] = field(default_factory=list)
    before: Cursor | None = None
    after: Cursor | None = None
    chosen: QuotationId | None = None
    place: ListPlace = field(default_factory=ListPlace)


@dataclass(slots=True)
class ElsewhereView:
    """Where words stand. ``record`` is the quotation they are of, where it is in the library."""

    words: str
    record: Record | None = None
    statements: list[Statement] | None = None
    opened: frozenset[int] = frozenset()
    """The numbers of the statements whose copies are shown one by one."""
    place: ListPlace = field(default_factory=ListPlace)


View = SearchView | PersonView | ElsewhereView
