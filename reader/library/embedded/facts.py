"""What filters and facets need to know of mentions and documents, read from the tables."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from reader.languages.tags import primary
from reader.library.embedded.rows import KINDS, SURE, at_once
from reader.library.engine import UNDATED, Facet, Where
from reader.library.filters import month_of

_MENTIONS = 4_000
"""Mentions that are read in a step: a few milliseconds, for which others wait who ask the same file."""

_VALUES = {
    Facet.PUBLISHER: "d.publisher",
    Facet.DOCUMENT: "d.source",
    Facet.LANGUAGE: "d.language",
    Facet.MONTH: "d.day",
    Facet.ROLE: "m.role",
    Facet.PERSON: "m.person",
}


def conditions(where: Where) -> tuple[list[str], list[object]]:
    """The filters on documents ``d`` and mentions ``m`` as SQL, with its values."""
    said: list[str] = []
    values: list[object] = []

    def one_of(column: str, allowed: Iterable[object], sign: str = "in") -> None:
        said.append(f"{column} {sign} (select value from json_each(?))")
        values.append(json.dumps(sorted(allowed, key=str)))

    def spoken(languages: Iterable[str], sign: str = "") -> None:
        tags = json.dumps(sorted(languages))
        main = (
            "case instr(replace(d.language,'_','-'),'-') when 0 then d.language else "
            "substr(d.language, 1, instr(replace(d.language,'_','-'),'-')-1) end"
        )
        among = "in (select value from json_each(?))"
        said.append(f"{sign}(d.language {among} or lower({main}) {among})")
        values.extend((tags, tags))

    if where.nobody:
        said.append("0")
    if where.publishers:
        one_of("d.publisher", where.publishers)
    if where.documents:
        one_of("d.source", where.documents)
    if where.languages:
        spoken(where.languages)
    if where.first is not None:
        said.append(f"d.day >= ? and d.day < {UNDATED}")
        values.append(where.first)
    if where.last is not None:
        said.append("d.day <= ?")
        values.append(where.last)
    if where.persons:
        one_of("m.person", where.persons)
    if where.without_persons:
        said.append("(m.person is null or m.person not in (select value from json_each(?)))")
        values.append(json.dumps(sorted(where.without_persons)))
    if where.roles:
        one_of("m.role", where.roles)
    if where.without_publishers:
        one_of("d.publisher", where.without_publishers, "not in")
    if where.without_documents:
        one_of("d.source", where.without_documents, "not in")
    if where.without_languages:
        spoken(where.without_languages, "not ")
    for days in where.without_days:
        said.append("d.day not between ? and ?")
        values += days
    if where.without_roles:
        one_of("m.role", where.without_roles, "not in")
    return said, values


def own_conditions(where: Where) -> tuple[list[str], list[object]]:
    """The filters on quotations ``q`` as SQL, with its values."""
    said: list[str] = []
    values: list[object] = []
    kinds = kinds_let_through(where)
    if len(kinds) < len(KINDS):
        said.append("q.kind in (select value from json_each(?))")
        values.append(json.dumps(kinds))
    if where.least:
        said.append("q.sure >= ?")
        values.append(where.least * SURE)
    if where.since:
        said.append("q.id > ?")
        values.append(where.since)
    return said, values


def kinds_let_through(where: Where) -> list[int]:
    """The numbers of the kinds that pass."""
    if "quotation" in where.without_kinds:
        return []
    return [n for n, k in enumerate(KINDS) if (not where.kinds or k in where.kinds) and k not in where.without_kinds]


def mentions_let_through(connection: sqlite3.Connection, where: Where) -> list[int] | None:
    """The ids of the mentions whose quotations pass, nobody's included; None where all do."""
    said, values = conditions(where)
    if not said:
        return None
    sql = f"select m.id from mention m join document d on d.id = m.document where {' and '.join(said)}"
    return at_once(connection, sql, values)


def unsure(connection: sqlite3.Connection, least: float) -> list[int]:
    """The ids of the quotations below a confidence."""
    return at_once(connection, "select id from quotation where sure < ?", (least * SURE,))


def values_of_mentions(connection: sqlite3.Connection, by: Facet, above: int = 0) -> Iterator[tuple[int, str]]:
    """The value of a facet that each mention ``above`` an id has; an empty string for none. Not for `Facet.KIND`."""
    known: dict[object, str] = {}
    for id, value in _of_mentions(connection, _VALUES[by], above):
        if value not in known:
            known[value] = _shown(value, by)
        yield id, known[value]


def days_of_mentions(connection: sqlite3.Connection, above: int = 0) -> Iterator[tuple[int, int]]:
    """The day of each document that has a mention ``above`` an id, by the mention."""
    yield from _of_mentions(connection, "d.day", above)


def _of_mentions(connection: sqlite3.Connection, column: str, above: int) -> Iterator[tuple[int, Any]]:
    select = (
        f"select json_array(m.id, {column}) from mention m join document d on d.id = m.document where m.id > ?"
        f" order by m.id limit {_MENTIONS}"
    )
    while True:
        rows = at_once(connection, select, (above,))
        yield from rows
        if len(rows) < _MENTIONS:
            return
        above = rows[-1][0]


def changes(connection: sqlite3.Connection) -> int:
    """How often what mentions have was changed, other than by new ones."""
    row = connection.execute("select value from counter where name='changes'").fetchone()
    return 0 if row is None else int(row[0])


def person_names(connection: sqlite3.Connection, persons: Iterable[int] | None = None) -> dict[int, str]:
    """The names of persons, of all for None, as `reader.library.people.suggest.described` has them."""
    those = "is not null" if persons is None else "in (select value from json_each(?))"
    rows = connection.execute(
        f"select person, name, sum(max(quotations, 1)) from mention where person {those} group by person, name",
        () if persons is None else (json.dumps(list(persons)),),
    )
    names: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for person, name, count in rows:
        names[person].append((-count, -len(name), name))
    return {person: min(found)[2] for person, found in names.items()}


def _shown(value: object, by: Facet) -> str:
    if by is Facet.MONTH:
        return month_of(int(str(value)))
    if by is Facet.LANGUAGE:
        return primary(str(value))
    return "" if value is None else str(value)
