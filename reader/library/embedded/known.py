"""What every library that keeps its people in SQLite knows of documents, people and what was said of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from pathlib import Path

from reader.library.embedded import persons
from reader.library.embedded.connection import named_errors, scare_quotes_counted
from reader.library.embedded.rows import mentions_where
from reader.library.engine import (
    UNDATED,
    DocumentInfo,
    Judgement,
    KnownMention,
    Person,
    PersonId,
    Stats,
    Suggestion,
)
from reader.library.people.suggest import described, suggestions


class KnownPeople:
    """Questions about documents and people that need no quotation. ``_reading`` is open on ``_file``."""

    _reading: sqlite3.Connection
    _file: Path

    def documents(self) -> dict[str, DocumentInfo]:
        """Every document under its source."""
        with named_errors(self._file):
            rows = self._reading.execute(
                "select source, sha256, title, publisher, day, coalesce(n, 0) from document left join"
                " (select document, sum(quotations) n from mention group by document) m on m.document = id"
            ).fetchall()
        return {source: DocumentInfo(*rest) for source, *rest in rows}

    def stats(self) -> Stats:
        """Counts."""
        ask = self._reading.execute
        with named_errors(self._file):
            scare = scare_quotes_counted(self._reading)
            documents, publishers, dated, first, last = ask(
                "select count(*), count(distinct nullif(publisher, '')), coalesce(sum(day < ?1), 0),"
                " min(case when day < ?1 then day end), max(case when day < ?1 then day end) from document",
                (UNDATED,),
            ).fetchone()
            speakers, people, said = ask(
                "select coalesce(sum(place >= 0), 0), count(distinct person), coalesce(sum(quotations), 0) from mention"
            ).fetchone()
            (judged,) = ask("select count(*) from judgement").fetchone()
        return Stats(documents, said - scare, speakers, people, publishers, judged, documents - dated, first, last)

    def persons(self, ids: Collection[PersonId] | None = None) -> list[Person]:
        """Persons by number of quotations."""
        some = () if ids is None else ids
        known = self._mentions() if ids is None else [m for id in some for m in self._mentions("m.person = ?", (id,))]
        grouped: dict[PersonId, list[KnownMention]] = {}
        for mention in known:
            grouped.setdefault(mention.person, []).append(mention)
        people = [described(id, of) for id, of in grouped.items()]
        return sorted(people, key=lambda person: (-person.quotations, person.name, person.id))

    def mentions(self, person: PersonId, /) -> list[KnownMention]:
        """Every mention of a person."""
        return self._mentions("m.person = ?", (person,))

    def mention(self, id: int, /) -> KnownMention | None:
        """One mention by its id."""
        return next(iter(self._mentions("m.id = ?", (id,))), None)

    def suggestions(self, person: PersonId | None = None) -> list[Suggestion]:
        """Who is perhaps the same."""
        with named_errors(self._file):
            judged = persons.judged(self._reading)
        return suggestions(self._mentions(), judged, person)

    def judgements(self) -> list[Judgement]:
        """Every judgement, in the order in which they were given."""
        with named_errors(self._file):
            return persons.judgements(self._reading)

    def _mentions(self, condition: str = "", values: Sequence[object] = ()) -> list[KnownMention]:
        with named_errors(self._file):
            return [mention for mention, _ in mentions_where(self._reading, condition, values)]
