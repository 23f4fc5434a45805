"""Rows of the tables as values, and the SQL that reads them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reader.library.engine import KnownMention, Mention, Record

KINDS = ("direct", "partial", "indirect", "scare")
"""The kinds of a quotation; their numbers are in the file."""

SURE = 10_000
"""A confidence of 1 is this number in the file."""

OF_DOCUMENT = (
    "id in (select q.id from stretch s join quotation q on q.id between s.first and s.last where s.document=?)"
)
"""The condition on quotations that they are of a document."""

_RECORD = """
select json_array(q.id, d.source, d.title, d.publisher, d.published, d.day, d.language, q.number, q.text, q.kind,
  m.name, m.role, m.affiliation, q.person, case when m.place < 0 then null else q.mention end, coalesce(v.name, ''),
  q.sure, r.name, q.parts)
from quotation q join document d on d.id = q.document join mention m on m.id = q.mention join rule r on r.id = q.rule
  left join mention v on v.id = q.via
"""

_MENTION = """
select m.id, d.source, d.day, m.name, m.kind, m.role, m.affiliation, m.aliases, m.person, m.why, m.quotations,
  d.language
from mention m join document d on d.id = m.document where m.place >= 0
"""

_AT_ONCE = 500


def at_once(connection: sqlite3.Connection, select: str, values: Sequence[object] = ()) -> list[Any]:
    """The rows of a SELECT of one JSON value a row, read in a single step; an ORDER BY holds where there is a LIMIT.

    SQLite lets go of the interpreter at each step. While another thread computes, a hundred steps are a hundred waits
    until that is back, each up to `sys.getswitchinterval`.
    """
    joined = f"with found(value) as ({select}) select group_concat(value, ',') from found"
    (text,) = connection.execute(joined, values).fetchone()
    return [] if text is None else list(json.loads(f"[{text}]"))


def records_by(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, Record]:
    """Quotations by id, those that there are."""
    found: dict[int, Record] = {}
    for some in _parts(ids):
        marks = ",".join("?" * len(some))
        for row in at_once(connection, f"{_RECORD} where q.id in ({marks})", some):
            found[row[0]] = _record(row)
    return found


def records_where(connection: sqlite3.Connection, condition: str, values: Sequence[object]) -> list[Record]:
    """Quotations of a condition on ``q``, in its order."""
    return [_record(row) for row in at_once(connection, f"{_RECORD} where {condition}", values)]


def mentions_where(
    connection: sqlite3.Connection, condition: str = "", values: Sequence[object] = ()
) -> list[tuple[KnownMention, str]]:
    """Mentions of a condition on ``m``, each with the language of its document, in the order in which they came."""
    also = f" and {condition}" if condition else ""
    rows = connection.execute(f"{_MENTION}{also} order by m.id", values)
    return [
        (
            KnownMention(
                id, source, day, Mention(name, kind, role, affiliation, tuple(json.loads(aliases))), person, why, n
            ),
            language,
        )
        for id, source, day, name, kind, role, affiliation, aliases, person, why, n, language in rows
    ]


def texts_by(connection: sqlite3.Connection, ids: Sequence[int]) -> Iterator[tuple[int, str]]:
    """The texts of quotations by id."""
    for some in _parts(ids):
        marks = ",".join("?" * len(some))
        select = f"select json_array(id, text) from quotation where id in ({marks})"
        yield from ((id, text) for id, text in at_once(connection, select, some))


def packed_parts(parts: Iterable[tuple[int, int, int]]) -> str:
    """Where a quotation stands as text: "3,10,99;4,0,12"."""
    return ";".join(f"{paragraph},{start},{end}" for paragraph, start, end in parts)


def unpacked_parts(text: str) -> tuple[tuple[int, int, int], ...]:
    """The places that `packed_parts` made text of."""
    found: list[tuple[int, int, int]] = []
    for part in text.split(";") if text else ():
        paragraph, start, end = map(int, part.split(","))
        found.append((paragraph, start, end))
    return tuple(found)


def _record(row: Sequence[Any]) -> Record:
    values = list(row)
    values[9] = KINDS[values[9]]
    values[16] = values[16] / SURE
    values[18] = unpacked_parts(values[18])
    return Record(*values)


def _parts(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]
