"""How sources are added, and what became of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from reader.ingest.limits import DEFAULT, Limits
from reader.library.engine import Added, Entry
from reader.library.sources.warc.places import Place


class State(StrEnum):
    """What became of a source."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    FAILED = "failed"
    LIST = "list"
    """It named other sources, which were added in its place."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source; ``reason`` is one line where it failed. No URL in it has its password."""

    path: str
    state: State
    quotations: int = 0
    reason: str = ""


@dataclass(slots=True)
class Report:
    """What became of all of them, in the order in which they were done, and what the library did."""

    outcomes: list[Outcome] = field(default_factory=list)
    added: Added = field(default_factory=Added)

    def of(self, state: State) -> list[Outcome]:
        """Those in one state."""
        return [outcome for outcome in self.outcomes if outcome.state is state]


@dataclass(frozen=True, slots=True)
class Adding:
    """How sources are added.

    ``again``: also those that are known and unchanged. ``jobs``: how many processes, None for one a core.
    """

    limits: Limits = DEFAULT
    keep_all: bool = False
    language: str = ""
    allow_private: bool = False
    again: bool = False
    jobs: int | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """A page in a WARC file: where that is, where the record begins in bytes, and when it was fetched (ISO 8601)."""

    place: Place
    offset: int
    date: str


@dataclass(frozen=True, slots=True)
class Given:
    """A source: a path or URL. ``follows`` says whether it may name others, ``record`` where a page stands, if in WARC.

    A page out of a WARC file has its own URL as its path.
    """

    path: str
    follows: bool = True
    record: Record | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What was made of a source: an entry, or other sources; ``others`` failed with it.

    ``fetched`` is when a page out of a WARC file was fetched (ISO 8601).
    """

    outcome: Outcome
    entry: Entry | None = None
    named: tuple[Given, ...] = ()
    others: tuple[Outcome, ...] = ()
    fetched: str = ""
