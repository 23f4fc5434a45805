"""Changes of the truth: documents in and out, each with who is who in them, within one transaction."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reader.library.counted import SCARE, quotations_in
from reader.library.embedded.connection import count_change, take_ids
from reader.library.embedded.persons import Told, assign
from reader.library.embedded.rows import KINDS, OF_DOCUMENT, SURE, packed_parts
from reader.library.engine import Added, Entry, LibraryError, Mention, Said
from reader.library.people.rules import key_of

_Same = tuple[str, int, int, int | None]
"""Text, kind, mention and relay: what stays the same in a quotation that keeps its id."""


@dataclass(slots=True)
class Changed:
    """What a transaction did: the sum, and the quotations that are gone."""

    added: Added = field(default_factory=Added)
    gone: list[int] = field(default_factory=list)


def is_new(connection: sqlite3.Connection, entry: Entry) -> bool | None:
    """True for a source that is not there, False where it is and says something else, None where it is unchanged."""
    row = connection.execute("select sha256 from document where source=?", (entry.source,)).fetchone()
    return True if row is None else None if row[0] == entry.sha256 else False


def put(connection: sqlite3.Connection, told: Told, entries: Iterable[Entry], changed: Changed) -> None:
    """Put documents in, each in place of what its source said before."""
    rules = _Rules(connection)
    for entry in entries:
        new = is_new(connection, entry)
        if new is None:
            changed.added += Added(unchanged=1)
        elif new:
            _insert(connection, told, entry, rules, changed)
        else:
            _replace(connection, told, entry, rules, changed)


def take_out(connection: sqlite3.Connection, told: Told, sources: Iterable[str], changed: Changed) -> int:
    """Take documents out; how many there were."""
    count = 0
    affected: set[int] = set()
    keys: set[str] = set()
    for source in dict.fromkeys(sources):
        row = connection.execute("select id from document where source=?", (source,)).fetchone()
        if row is None:
            continue
        count += 1
        changed.gone += [id for (id,) in connection.execute(f"select id from quotation where {OF_DOCUMENT}", row)]
        for person, key in connection.execute("select person, key from mention where document=? and place >= 0", row):
            affected.add(person)
            keys.update(filter(None, [key]))
        connection.execute(f"delete from quotation where {OF_DOCUMENT}", row)
        for table in ("mention", "stretch"):
            connection.execute(f"delete from {table} where document=?", row)
        connection.execute("delete from document where id=?", row)
    assign(connection, told, [], affected, keys)
    return count


class _Rules:
    """The numbers of the rules that attributed, by name."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[str, int] = {name: id for id, name in connection.execute("select id, name from rule")}

    def number(self, name: str) -> int:
        """The number of a rule, new or not."""
        if name not in self._known:
            self._known[name] = self._connection.execute("insert into rule(name) values(?)", (name,)).lastrowid or 0
        return self._known[name]


def _insert(connection: sqlite3.Connection, told: Told, entry: Entry, rules: _Rules, changed: Changed) -> None:
    (document,) = take_ids(connection, "document", 1)
    connection.execute(
        "insert into document values(?,?,?,?,?,?,?,?,?)",
        (
            document, entry.source, entry.sha256, entry.title, entry.publisher, entry.published, entry.day,
            entry.language, entry.body,
        ),
    )  # fmt: skip
    mentions = _insert_mentions(connection, document, entry.mentions)
    nobody = _nobody(connection, document)
    assign(connection, told, mentions)
    _insert_said(connection, document, entry, entry.said, [*mentions, nobody], rules)
    _count(connection, document)
    changed.added += Added(new=1, quotations=quotations_in(entry.said))


def _replace(connection: sqlite3.Connection, told: Told, entry: Entry, rules: _Rules, changed: Changed) -> None:
    (document,) = connection.execute("select id from document where source=?", (entry.source,)).fetchone()
    before = connection.execute("select day, language from document where id=?", (document,)).fetchone()
    connection.execute(
        "update document set sha256=?, title=?, publisher=?, published=?, day=?, language=?, body=? where id=?",
        (
            entry.sha256, entry.title, entry.publisher, entry.published, entry.day, entry.language, entry.body,
            document,
        ),
    )  # fmt: skip
    count_change(connection)
    mentions, new, nobody, dropped = _keep_mentions(connection, document, entry.mentions)
    of = [*mentions, nobody]
    known: dict[_Same, list[int]] = defaultdict(list)
    rows = connection.execute(
        f"select id, text, kind, mention, via from quotation where {OF_DOCUMENT} order by id", (document,)
    )
    for id, text, kind, mention, via in rows:
        known[text, kind, mention, via].append(id)
    fresh: list[Said] = []
    for said in entry.said:
        same = known[_same(said, of)]
        if not same:
            fresh.append(said)
            continue
        connection.execute(
            "update quotation set number=?, sure=?, rule=?, parts=?, day=? where id=?",
            (
                said.number,
                round(said.sure * SURE),
                rules.number(said.rule),
                packed_parts(said.parts),
                entry.day,
                same.pop(0),
            ),
        )
    gone = [id for ids in known.values() for id in ids]
    connection.executemany("delete from quotation where id=?", [(id,) for id in gone])
    affected: set[int] = set()
    keys: set[str] = set()
    moved = before != (entry.day, entry.language)  # the years between two mentions speak for or against them
    for id, person, key in connection.execute(
        "select id, person, key from mention where document=? and place >= 0 and person is not null", (document,)
    ).fetchall():
        if id in dropped:
            connection.execute("delete from mention where id=?", (id,))
        if moved or id in dropped:
            affected.add(person)
            keys.update(filter(None, [key]))
    assign(connection, told, new, affected, keys)
    _insert_said(connection, document, entry, fresh, of, rules)
    _count(connection, document)
    changed.gone += gone
    left = sum(len(ids) for (_, kind, *_), ids in known.items() if KINDS[kind] != SCARE)
    changed.added += Added(replaced=1, quotations=quotations_in(fresh), gone=left)


def _keep_mentions(
    connection: sqlite3.Connection, document: int, mentions: Sequence[Mention]
) -> tuple[list[int], list[int], int, set[int]]:
    """The ids of a document's mentions, those of them that are new, nobody's, and those not needed any more."""
    rows = connection.execute(
        "select id, name, kind, role, affiliation, aliases from mention where document=? and place >= 0 order by id",
        (document,),
    ).fetchall()
    known: dict[Mention, list[int]] = defaultdict(list)
    for id, name, kind, role, affiliation, aliases in rows:
        known[Mention(name, kind, role, affiliation, tuple(json.loads(aliases)))].append(id)
    kept = [known[mention].pop(0) if known[mention] else None for mention in mentions]
    new = iter(_insert_mentions(connection, document, [m for m, id in zip(mentions, kept, strict=True) if id is None]))
    ids = [next(new) if id is None else id for id in kept]
    for place, id in enumerate(ids):
        connection.execute("update mention set place=? where id=?", (place, id))
    dropped = {id for left in known.values() for id in left}
    (nobody,) = connection.execute("select id from mention where document=? and place < 0", (document,)).fetchone()
    return ids, sorted(set(ids) - {row[0] for row in rows}), nobody, dropped


def _insert_mentions(connection: sqlite3.Connection, document: int, mentions: Sequence[Mention]) -> list[int]:
    ids = list(take_ids(connection, "mention", len(mentions))) if mentions else []
    connection.executemany(
        "insert into mention values(?,?,?,?,?,?,?,?,?,null,'',0)",
        [
            (id, document, place, m.name, key_of(m), m.kind, m.role, m.affiliation, json.dumps(m.aliases))
            for place, (id, m) in enumerate(zip(ids, mentions, strict=True))
        ],
    )
    return ids


def _nobody(connection: sqlite3.Connection, document: int) -> int:
    (id,) = take_ids(connection, "mention", 1)
    connection.execute("insert into mention values(?,?,-1,'','','','','','[]',null,'',0)", (id, document))
    return id


def _insert_said(
    connection: sqlite3.Connection, document: int, entry: Entry, said: Sequence[Said], of: Sequence[int], rules: _Rules
) -> None:
    ids = take_ids(connection, "quotation", len(said)) if said else range(0)
    persons = dict(connection.execute("select id, person from mention where document=?", (document,)).fetchall())
    rows = []
    for id, one in zip(ids, said, strict=True):
        text, kind, mention, via = _same(one, of)
        rule, sure, parts = rules.number(one.rule), round(one.sure * SURE), packed_parts(one.parts)
        person = persons[mention]
        rows.append((id, document, one.number, text, kind, mention, via, sure, rule, parts, person, entry.day))
    if ids:
        connection.execute("insert into stretch values(?,?,?)", (document, ids[0], ids[-1]))
    connection.executemany("insert into quotation values(?,?,?,?,?,?,?,?,?,?,?,?)", rows)


def _same(said: Said, of: Sequence[int]) -> _Same:
    """``of`` has the ids of the mentions, and behind them nobody's."""
    if said.kind not in KINDS:
        raise LibraryError(f"no quotation is of the kind {said.kind!r}; it is one of {', '.join(KINDS)}")
    mention = of[-1] if said.speaker is None else of[said.speaker]
    return said.text, KINDS.index(said.kind), mention, None if said.via is None else of[said.via]


def _count(connection: sqlite3.Connection, document: int) -> None:
    """Bring the counts of a document's mentions up to date: their quotations, without scare quotes."""
    counted = dict(
        connection.execute(
            f"select mention, count(*) from quotation where {OF_DOCUMENT} and kind <> ? group by mention",
            (document, KINDS.index(SCARE)),
        ).fetchall()
    )
    mentions = connection.execute("select id, quotations from mention where document=?", (document,)).fetchall()
    changes = [(counted.get(id, 0), id) for id, before in mentions if counted.get(id, 0) != before]
    connection.executemany("update mention set quotations=? where id=?", changes)
