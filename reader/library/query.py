"""The query language of a library: that of `reader.search.query`, and filters for many documents.

==========================  ========================================================================
``publisher:gazette``       only what this publisher printed; a beginning or part of its name is enough
``after:2016-05``           printed on that day, month or year or later
``before:2017``             printed before that day, month or year
``on:2016-05-03``           printed on that day, in that month or year
``role:senator``            only speakers with these words in their role
``person:"ada moor"``       only this person, in all documents; ``person:12`` by number
``document:walk``           only documents with this in their title or source
``lang:de``                 only documents in this language
==========================  ========================================================================

``@name`` and ``speaker:name`` mean the same as ``person:``. A ``-`` before any of them excludes. What is undated passes
no date, so that it passes where a date is excluded. An operator without a value yet is still being typed and filters
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reader.document.model import QuotationKind, Span
from reader.library.engine import EVERYTHING, UNDATED, Count, Engine, Facet, LibraryError, Where
from reader.search.fold import fold_text
from reader.search.query import Query, parse

OPERATORS = ("publisher", "after", "before", "on", "role", "person", "document", "lang")

_OPERATOR = re.compile(
    r"(?<!\S)(?P<not>-)?(?P<name>publisher|after|before|on|role|person|document|lang):"
    r"(?:[\"“”„«](?P<quoted>[^\"“”»]*)[\"“”»]?|(?P<value>[^\s\"“”„«»]*))",
    re.IGNORECASE,
)
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?-?$")
_MAY_BECOME_DAY = re.compile(r"\d{1,4}|\d{4}-(?:[01]|0[1-9]|1[0-2])?|\d{4}-(?:[1-9]|0[1-9]|1[0-2])-[0-3]?")
"""A date that is still being typed: what may be put behind it makes it one."""
_TIMES = frozenset(("after", "before", "on"))
_ALIKE = 60.0
_COMPLETIONS = 8
_KINDS = frozenset(map(str, QuotationKind))
_QUOTATION_KINDS = frozenset(("quotation",))


class UnknownNameError(LibraryError):
    """A query names somebody or something that the library does not have."""


class BadQueryError(LibraryError):
    """A query says something that makes no sense."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One operator with its value, as typed, and where it stands in the text."""

    name: str
    value: str
    span: Span
    negative: bool = False


@dataclass(frozen=True, slots=True)
class LibraryQuery:
    """A query taken apart: ``query`` has the words and all that `reader.search.query` knows."""

    text: str
    query: Query
    filters: tuple[Filter, ...] = ()

    def values(self, name: str, *, negative: bool = False) -> tuple[str, ...]:
        """The values of an operator that are there."""
        return tuple(f.value for f in self.filters if f.name == name and f.value and f.negative is negative)


@dataclass(frozen=True, slots=True)
class Completion:
    """A value that an operator may take, with how many quotations it leaves; ``span`` is what it replaces."""

    text: str
    count: int
    span: Span


def parse_library(text: str) -> LibraryQuery:
    """Take a query apart. Never raises: what is odd is taken as words."""
    filters: list[Filter] = []
    rest: list[str] = []
    at = 0
    for found in _OPERATOR.finditer(text):
        if _inside_phrase(text, found.start()):
            continue
        rest.append(text[at : found.start()])
        at = found.end()
        value = found["quoted"] if found["quoted"] is not None else found["value"]
        filters.append(Filter(found["name"].lower(), value.strip(), Span(*found.span()), bool(found["not"])))
    rest.append(text[at:])
    # What follows an operator is not the end of the words before it: those are finished.
    words = " ".join(part for part in rest if part.strip()) if filters else text
    if filters and filters[-1].span.end == len(text) and words.strip():
        words = f"{words.rstrip()} "
    return LibraryQuery(text, parse(words), tuple(filters))


def where_of(query: LibraryQuery, engine: Engine, base: Where = EVERYTHING, *, finished: bool = False) -> Where:
    """The filters of a query, looked up in a library.

    Until it is ``finished``, a date at its end that may become one filters nothing.

    Raises:
        BadQueryError: a date is none.
        UnknownNameError: a name is nobody's; says which, and the nearest that there is.
    """
    first, last, left_out = _days(query, finished)
    kinds = [kind for kind in query.query.kinds if kind in _KINDS]
    nobody = any(kind not in _KINDS | _QUOTATION_KINDS for kind in query.query.kinds)
    persons = persons_named(engine, (*query.values("person"), *query.query.speakers), whole_surname=True)
    without = persons_named(
        engine,
        (*query.values("person", negative=True), *query.query.excluded_speakers),
        required=False,
        whole_surname=True,
    )
    return Where(
        publishers=base.publishers | _named(engine, Facet.PUBLISHER, query.values("publisher"), "publisher"),
        first=first if base.first is None else max(base.first, first or 0),
        last=last if base.last is None else min(base.last, last or base.last),
        persons=persons if not base.persons else (base.persons & persons if persons else base.persons),
        roles=base.roles | _named(engine, Facet.ROLE, query.values("role"), "role"),
        kinds=base.kinds | frozenset(kinds),
        documents=base.documents | _named_documents(engine, query.values("document")),
        languages=base.languages | frozenset(value.lower() for value in query.values("lang")),
        without_persons=base.without_persons | without,
        without_kinds=base.without_kinds | frozenset(query.query.excluded_kinds),
        without_publishers=base.without_publishers
        | _named(engine, Facet.PUBLISHER, query.values("publisher", negative=True), "publisher"),
        without_roles=base.without_roles | _named(engine, Facet.ROLE, query.values("role", negative=True), "role"),
        without_documents=base.without_documents | _named_documents(engine, query.values("document", negative=True)),
        without_languages=base.without_languages | {value.lower() for value in query.values("lang", negative=True)},
        without_days=(*base.without_days, *left_out),
        least=base.least,
        since=base.since,
        nobody=nobody,
    )


def day_range(value: str) -> tuple[int, int]:
    """The first and last day that a date, month or year names, as `datetime.date.toordinal`.

    Raises:
        ValueError: it is none of these.
    """
    found = _DAY.match(value.strip())
    if found is None:
        raise ValueError(value)
    year, month, day = int(found[1]), found[2], found[3]
    if day is not None:
        one = date(year, int(month), int(day)).toordinal()
        return one, one
    if month is not None:
        start = date(year, int(month), 1)
        beyond = (start.replace(day=28) + timedelta(days=4)).replace(day=1) if (year, int(month)) < (9999, 12) else None
    else:
        start = date(year, 1, 1)
        beyond = date(year + 1, 1, 1) if year < 9999 else None
    return start.toordinal(), beyond.toordinal() - 1 if beyond else date.max.toordinal()


def completions(text: str, cursor: int, engine: Engine) -> list[Completion]:
    """What the operator at the cursor may be completed to, with counts under the query's other filters."""
    parsed = parse_library(text)
    here = next((f for f in parsed.filters if f.span.start < cursor <= f.span.end), None)
    if here is None:
        return _operator_completions(text, cursor)
    facet = {
        "publisher": Facet.PUBLISHER,
        "person": Facet.PERSON,
        "role": Facet.ROLE,
        "document": Facet.DOCUMENT,
        "lang": Facet.LANGUAGE,
    }.get(here.name, Facet.MONTH)
    others = LibraryQuery(text, parsed.query, tuple(f for f in parsed.filters if f is not here))
    try:
        where = where_of(others, engine)
    except LibraryError:
        where = EVERYTHING
    typed = fold_text(here.value)
    known = _folded(count for count in engine.counts(where, facet, 10_000) if count.value)
    fits = [(count, text) for count, text in known if _fits(typed, text)]
    fits.sort(key=lambda one: (not one[1].startswith(typed), -one[0].count, one[0].value))
    quoted = [
        (f'"{count.value}"' if " " in count.value else count.value, _left_by(count, text, facet, known))
        for count, text in fits[:_COMPLETIONS]
    ]
    sign = "-" if here.negative else ""
    return [Completion(f"{sign}{here.name}:{value}", count, here.span) for value, count in quoted]


def _left_by(count: Count, folded: str, facet: Facet, known: Sequence[tuple[Count, str]]) -> int:
    """How many quotations a value leaves as a filter: a surname is that of several people."""
    if facet is not Facet.PERSON:
        return count.count
    return sum(each.count for each in _called(folded, known, whole_surname=True))


def _operator_completions(text: str, cursor: int) -> list[Completion]:
    """Operators that begin with the word at the cursor."""
    start = max(text.rfind(" ", 0, cursor) + 1, 0)
    word = text[start:cursor].lower()
    span = Span(start, cursor)
    return [Completion(f"{name}:", 0, span) for name in OPERATORS if len(word) >= 2 and name.startswith(word)]


def _inside_phrase(text: str, at: int) -> bool:
    return text.count('"', 0, at) % 2 == 1 or text.count("“", 0, at) > text.count("”", 0, at)


def _days(query: LibraryQuery, finished: bool) -> tuple[int | None, int | None, list[tuple[int, int]]]:
    """The first and last day that pass, and the first and last days of the times between that do not."""
    first: int | None = None
    last: int | None = None
    left_out: list[tuple[int, int]] = []
    for one in query.filters:
        if one.name not in _TIMES or not one.value:
            continue
        try:
            start, end = day_range(one.value)
        except ValueError:
            if not finished and one.span.end == len(query.text) and _MAY_BECOME_DAY.fullmatch(one.value):
                continue  # still being typed
            sign = "-" if one.negative else ""
            raise BadQueryError(
                f"{sign}{one.name}:{one.value} is no date; write a year, a month or a day, "
                f"such as {sign}{one.name}:2016-05"
            ) from None
        if one.negative:
            left_out.append({"after": (start, UNDATED - 1), "before": (0, start - 1)}.get(one.name, (start, end)))
            continue
        if one.name in {"after", "on"}:
            first = start if first is None else max(first, start)
        if one.name == "on":
            last = end if last is None else min(last, end)
        if one.name == "before":
            last = start - 1 if last is None else min(last, start - 1)
    return first, last, left_out


def _named(engine: Engine, facet: Facet, wanted: Sequence[str], what: str) -> frozenset[str]:
    """The values of a facet that are meant: equal, beginning so, or with these words in them."""
    if not wanted:
        return frozenset()
    known = [count.value for count in engine.counts(EVERYTHING, facet, 1_000_000) if count.value]
    return frozenset(value for each in wanted for value in _meant(each, known, what))


def _meant(wanted: str, known: Iterable[str], what: str) -> list[str]:
    typed = fold_text(wanted)
    folded = [(value, fold_text(value)) for value in known]
    for fits in (
        [value for value, text in folded if text == typed],
        [value for value, text in folded if typed and _fits(typed, text)],
    ):
        if fits:
            return fits
    raise UnknownNameError(f"no {what} is called {wanted!r}{_nearest(typed, folded)}")


def _folded(counts: Iterable[Count]) -> list[tuple[Count, str]]:
    """Counts with their folded values."""
    return [(count, fold_text(count.value)) for count in counts]


def _fits(typed: str, folded: str) -> bool:
    """Whether a folded value has the typed words in a row, of which the last may be unfinished."""
    return not typed or f" {typed}" in f" {folded}"


def _nearest(typed: str, folded: Iterable[tuple[str, str]]) -> str:
    """What to say of a name that is nobody's: the nearest that there is, by all of it or by one of its words."""
    from rapidfuzz import fuzz

    def alike(text: str) -> float:
        return max((fuzz.ratio(typed, part) for part in (text, *text.split())), default=0.0)

    best = max(folded, key=lambda known: alike(known[1]), default=None)
    return "" if best is None or alike(best[1]) < _ALIKE else f"; the nearest is {best[0]}"


def _named_documents(engine: Engine, wanted: Sequence[str]) -> frozenset[str]:
    """Sources whose title or source is meant."""
    if not wanted:
        return frozenset()
    documents = engine.documents()
    found: set[str] = set()
    for each in wanted:
        typed = fold_text(each)
        fits = [source for source in documents if source == each]
        if typed and not fits:
            fits = [
                source
                for source, info in documents.items()
                if _fits(typed, fold_text(info.title)) or _fits(typed, fold_text(source))
            ]
        if not fits:
            titles = [(info.title, fold_text(info.title)) for info in documents.values()]
            raise UnknownNameError(f"no document is called {each!r}{_nearest(typed, titles)}")
        found.update(fits)
    return frozenset(found)


def persons_named(
    engine: Engine, wanted: Sequence[str], *, required: bool = True, whole_surname: bool = False
) -> frozenset[int]:
    """The persons that names or numbers mean: those called exactly so, else those who have it in their name.

    With ``whole_surname`` a single word means all who have it in their name: somebody of whom no more than a surname
    was printed does not hide the others.

    Raises:
        UnknownNameError: nobody is, and it is ``required``.
    """
    found: set[int] = set()
    if not wanted:
        return frozenset()
    known = [count for count in engine.counts(EVERYTHING, Facet.PERSON, 1_000_000) if count.person is not None]
    for each in wanted:
        typed = fold_text(each)
        if each.isdigit():
            fits = [c for c in known if c.person == int(each)]
        else:
            fits = _called(typed, _folded(known), whole_surname=whole_surname)
        if not fits and required:
            folded = [(c.value, text) for c, text in _folded(known)]
            raise UnknownNameError(f"nobody in this library is called {each!r}{_nearest(typed, folded)}")
        found.update(c.person for c in fits if c.person is not None)
    return frozenset(found)


def _called(typed: str, known: Sequence[tuple[Count, str]], *, whole_surname: bool) -> list[Count]:
    """Those of some people, with their folded names, whom a folded name means, the nearest kind of match.

    No letters mean nobody.
    """
    if not typed:
        return []
    if whole_surname and " " not in typed:
        exact = [count for count, name in known if typed in name.split()]
    else:
        exact = [count for count, name in known if name == typed]
    return exact or [count for count, name in known if _fits(typed, name)]
