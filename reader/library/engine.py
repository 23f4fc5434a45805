"""What a library holds and what an engine can do with it: values and Protocols, no storage.

An engine keeps quotations and the documents that they stand in. A quotation has an id that is never used again and
that stays the same as long as its words, its kind and its speaker do.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from reader.document.model import SpeakerKind
from reader.errors import ReaderError
from reader.search.hits import FoundBy, Hit
from reader.search.query import Query

QuotationId = int
PersonId = int

Cancelled = Callable[[], bool]
"""Asked every millisecond or so; where it says True the search raises what `reader.search.lookup.Stop` raises."""

UNDATED = 4_000_000
"""The day of a document without a date: behind every `datetime.date.toordinal`."""


class LibraryError(ReaderError):
    """The library cannot do what was asked; the message is one line for people: what, where, and what to do."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A speaker as one document names them. ``kind`` is a value of `SpeakerKind`."""

    name: str
    kind: str = SpeakerKind.PERSON.value
    role: str = ""
    affiliation: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """What a library knows of a document without its text."""

    sha256: str
    title: str
    publisher: str
    day: int
    quotations: int


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation of an entry.

    ``number`` is its index in the document, ``speaker`` and ``via`` are indices into `Entry.mentions`, ``sure`` the
    confidence from 0 to 1. ``parts`` are paragraph index, start and end in code points of that paragraph's text.
    """

    number: int
    text: str
    kind: str = "direct"
    speaker: int | None = None
    via: int | None = None
    sure: float = 1.0
    rule: str = ""
    parts: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A document with its quotations, ready for a library.

    ``source`` is the absolute path or URL and names the document; ``sha256`` changes with its content. ``day`` is the
    `datetime.date.toordinal` of its own date, `UNDATED` without one. ``body`` is the whole document, compressed.
    """

    source: str
    sha256: str
    title: str = ""
    publisher: str = ""
    published: str = ""
    day: int = UNDATED
    language: str = "en"
    mentions: tuple[Mention, ...] = ()
    said: tuple[Said, ...] = ()
    body: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Added:
    """What adding did: documents new, replaced and left alone; quotations that came and went, scare quotes aside."""

    new: int = 0
    replaced: int = 0
    unchanged: int = 0
    quotations: int = 0
    gone: int = 0

    def __add__(self, other: Added) -> Added:
        return Added(
            self.new + other.new,
            self.replaced + other.replaced,
            self.unchanged + other.unchanged,
            self.quotations + other.quotations,
            self.gone + other.gone,
        )


@dataclass(frozen=True, slots=True)
class Where:
    """Every filter; what is empty filters nothing. Several values of one filter are alternatives.

    ``first`` and ``last`` are days, both included; what is undated passes neither. ``without_days`` are first and last
    days too. ``documents`` are sources, ``least`` a confidence. ``since`` lets through larger ids only.
    """

    publishers: frozenset[str] = frozenset()
    first: int | None = None
    last: int | None = None
    persons: frozenset[PersonId] = frozenset()
    roles: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    without_persons: frozenset[PersonId] = frozenset()
    without_kinds: frozenset[str] = frozenset()
    without_publishers: frozenset[str] = frozenset()
    without_roles: frozenset[str] = frozenset()
    without_documents: frozenset[str] = frozenset()
    without_languages: frozenset[str] = frozenset()
    without_days: tuple[tuple[int, int], ...] = ()
    least: float = 0.0
    since: QuotationId = 0
    nobody: bool = False
    """Let nothing through: what was asked for names nobody."""

    def __bool__(self) -> bool:
        """Whether it filters anything."""
        return self != EVERYTHING


EVERYTHING = Where()
"""No filter at all."""


class Facet(StrEnum):
    """By what quotations are counted."""

    PUBLISHER = "publisher"
    PERSON = "person"
    ROLE = "role"
    KIND = "kind"
    DOCUMENT = "document"
    LANGUAGE = "lang"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Count:
    """So many quotations of one value of a facet; ``person`` is the id where the facet is `Facet.PERSON`."""

    value: str
    count: int
    person: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """A quotation as a library gives it back, with the document that printed it.

    ``speaker`` is the name as printed there; ``person`` whom that mention was joined with. ``mention`` is the id of the
    mention. Names are empty and ids None where nobody is known.
    """

    id: QuotationId
    source: str
    title: str
    publisher: str
    published: str
    day: int
    language: str
    number: int
    text: str
    kind: str
    speaker: str
    role: str
    affiliation: str
    person: PersonId | None
    mention: int | None
    via: str
    sure: float
    rule: str
    parts: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class LibraryHit(FoundBy):
    """A quotation that was found."""

    record: Record
    hit: Hit = field(repr=False)


@dataclass(frozen=True, slots=True)
class Found:
    """The best hits, best first; ``total`` good ones and ``close`` others in all, as `reader.search.hits.Hits` says."""

    hits: tuple[LibraryHit, ...] = ()
    total: int = 0
    close: int = 0
    nearest: bool = False

    def __iter__(self) -> Iterator[LibraryHit]:
        return iter(self.hits)

    def __len__(self) -> int:
        return len(self.hits)


Cursor = tuple[int, QuotationId]
"""The day and id of the last quotation of a page."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some quotations by day, those without a date last; ``after`` leads to the next page, None at the end."""

    records: tuple[Record, ...]
    after: Cursor | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A quotation that is like given words; ``likeness`` from 0 to 1."""

    record: Record
    likeness: float


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, under the name that most documents print; ``names`` are all of them, the most frequent first."""

    id: PersonId
    name: str
    kind: str
    names: tuple[str, ...]
    roles: tuple[str, ...]
    quotations: int
    documents: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class KnownMention:
    """A mention that a library holds: where, whom it was joined with, and why (a rule, or who judged)."""

    id: int
    source: str
    day: int
    mention: Mention
    person: PersonId
    why: str
    quotations: int = 0


class Verdict(StrEnum):
    """What somebody said of two mentions."""

    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Somebody's word on two mentions, each named by its document's source and its name there.

    ``by`` and ``at`` are who said so and when (ISO 8601).
    """

    verdict: Verdict
    one: tuple[str, str]
    other: tuple[str, str]
    by: str
    at: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two persons who are perhaps the same, and why one may think so."""

    one: Person
    other: Person
    why: str


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts of what a library holds, scare quotes aside; adding the same again leaves them as they are."""

    documents: int
    quotations: int
    speakers: int
    persons: int
    publishers: int
    judgements: int
    undated: int
    first: int | None
    last: int | None


class Engine(Protocol):
    """A library of quotations. Every method may raise `LibraryError`.

    Any number of threads may read; one thread at a time may change it.
    """

    def add(self, documents: Iterable[Entry], /) -> Added:
        """Add documents, each in place of what the same source said before. On the disk when it returns."""

    def remove(self, documents: Collection[str], /) -> int:
        """Remove documents by source, with all that they hold; how many there were."""

    def search(self, query: Query, where: Where, limit: int, cancelled: Cancelled = bool) -> Found:
        """The best quotations for the words of a query. Without words those that pass the filters, newest first."""

    def timeline(
        self, person: PersonId, where: Where, after: Cursor | None, limit: int, *, newest: bool = False
    ) -> Page:
        """What a person said by day, the oldest first, or the ``newest``; what has no date is last either way."""

    def like(self, words: str, limit: int) -> list[Candidate]:
        """Quotations that share words in a row with these, the most alike first; copies and cuts among them."""

    def copies(self, ids: Sequence[QuotationId], /) -> dict[QuotationId, list[Record]]:
        """The other printings of quotations, by fingerprints, without those that have none."""

    def counts(self, where: Where, by: Facet, limit: int = 50) -> list[Count]:
        """How many quotations pass the filters by each value of a facet, the most frequent first; months in order."""

    def facets(
        self, query: Query, where: Where, by: Sequence[Facet], limit: int = 50, cancelled: Cancelled = bool
    ) -> dict[Facet, list[Count]]:
        """As `counts` for several facets, of the good matches of a query; of all that pass where it has no words.

        Months come all, whatever the limit.
        """

    def records(self, ids: Sequence[QuotationId], /) -> list[Record]:
        """Quotations by id, in the order asked; those that are gone are left out."""

    def documents(self) -> dict[str, DocumentInfo]:
        """Every document under its source."""

    def body(self, source: str, /) -> bytes | None:
        """The whole document as `Entry.body` gave it; None where there is none of that source."""

    def newest(self) -> QuotationId:
        """The largest id that was ever given."""

    def stats(self) -> Stats:
        """Counts."""

    def close(self) -> None:
        """Let go of files."""


class People(Protocol):
    """Who is who in a library."""

    def persons(self, ids: Collection[PersonId] | None = None) -> list[Person]:
        """Persons by number of quotations, the most quoted first."""

    def mentions(self, person: PersonId, /) -> list[KnownMention]:
        """Every mention of a person."""

    def mention(self, id: int, /) -> KnownMention | None:
        """One mention by its id; None where there is none."""

    def suggestions(self, person: PersonId | None = None) -> list[Suggestion]:
        """Who is perhaps the same; of one person, or of all."""

    def judge(self, verdict: Verdict, one: int, other: int, by: str, at: str, note: str = "") -> None:
        """Keep somebody's word on two mentions by their ids; it wins over every rule from now on."""

    def take_back(self, one: int, other: int) -> bool:
        """Undo the last judgement on two mentions by their ids; False where there is none."""

    def judgements(self) -> list[Judgement]:
        """Every judgement, in the order in which they were given."""


class Library(Engine, People, Protocol):
    """An engine that knows people."""
