"""Who is who, kept in the tables: every change works out anew only the names that it touches."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from reader.library.embedded.connection import count_change, take_ids
from reader.library.embedded.rows import OF_DOCUMENT
from reader.library.engine import UNDATED, Judgement, LibraryError, Verdict
from reader.library.people.roles import Description
from reader.library.people.rules import FIRST, SAME_NAME, SEVERAL, Judged, Known, contradicts, joined

_AT_ONCE = 500
_TOLD = 20_000
"""Persons that are remembered."""


class Told:
    """What was said of persons, as far as it was read and nobody else has written since.

    One person may have a million mentions. Forget it where a transaction did not commit.
    """

    def __init__(self) -> None:
        self._version = -1
        self._of: dict[int, list[Description]] = {}

    def of(self, connection: sqlite3.Connection, person: int) -> list[Description]:
        """What was said of a person, each but once, with its first and last day."""
        (version,) = connection.execute("pragma data_version").fetchone()
        if version != self._version:
            self.forget()
            self._version = version
        if person not in self._of:
            if len(self._of) >= _TOLD:
                self.forget()
            self._of[person] = _descriptions(connection, person)
        return self._of[person]

    def add(self, person: int, described: Description) -> None:
        """One more mention of a person says something."""
        known = self._of.get(person)
        if known is None:
            return
        same = [d for d in known if replace(d, day=described.day) == described]
        days = [d.day for d in same if d.day is not None]
        if not same or (described.day is not None and not (days and min(days) <= described.day <= max(days))):
            known.append(described)

    def forget(self) -> None:
        """Forget everything."""
        self._of.clear()


def assign(
    connection: sqlite3.Connection,
    told: Told,
    new: Sequence[int],
    affected: Collection[int] = (),
    keys: Collection[str] = (),
) -> None:
    """Give new mentions their persons; work those anew out whose persons or names are ``affected``.

    The outcome is what `reader.library.people.rules.joined` says of all mentions together.
    """
    if affected or keys:
        told.forget()
        _work_out(connection, set(new), affected, keys)
        return
    for mention in _mentions(connection, new):
        if _was_judged(connection, mention.id):
            told.forget()
            _work_out(connection, {mention.id})
        else:  # it comes last, so it changes nobody else
            _place(connection, told, mention)


def _was_judged(connection: sqlite3.Connection, mention: int) -> bool:
    """Whether there is a judgement on a mention of this name in this document, from an earlier time."""
    row = connection.execute(
        "select 1 from mention m join document d on d.id=m.document join judgement j on "
        "(j.one_source=d.source and j.one_name=m.name) or (j.other_source=d.source and j.other_name=m.name) "
        "where m.id=? limit 1",
        (mention,),
    ).fetchone()
    return row is not None


def _place(connection: sqlite3.Connection, told: Told, mention: Known) -> None:
    """Find the person of one new mention where there are no judgements on anybody."""
    person: int | None = None
    why = FIRST
    if mention.key:
        # The least and the greatest are one look each, however many mentions there are.
        ends = [
            connection.execute(
                f"select {end}(person) from mention where key <> '' and key=? and kind=?", (mention.key, mention.kind)
            ).fetchone()[0]
            for end in ("min", "max")
        ]
        homes = sorted({home for home in ends if home is not None})
        if len(homes) > 1:
            why = SEVERAL
        elif homes:
            against = contradicts(mention.description, told.of(connection, homes[0]))
            person, why = (None, f"the same name, but {against}") if against else (homes[0], SAME_NAME)
    if person is None:
        (person,) = take_ids(connection, "person", 1)
    else:
        told.add(person, mention.description)
    _give(connection, [(person, why, mention.id)])


def _descriptions(connection: sqlite3.Connection, person: int) -> list[Description]:
    """What was ever said of a person, each but once: the first and last day of it."""
    rows = connection.execute(
        "select m.role, m.affiliation, d.language, min(d.day), max(case when d.day < ? then d.day end) from mention m "
        "join document d on d.id = m.document where m.person=? group by m.role, m.affiliation, d.language",
        (UNDATED, person),
    )
    return [
        Description(role, affiliation, day if day is not None and day < UNDATED else None, language)
        for role, affiliation, language, first, last in rows
        for day in {first, last}
    ]


def judge(connection: sqlite3.Connection, verdict: Verdict, one: int, other: int, by: str, at: str, note: str) -> None:
    """Keep a judgement on two mentions, and work out anew whom it concerns."""
    named = {m.id: m for m in _mentions(connection, (one, other))}
    if one == other or one not in named or other not in named:
        raise LibraryError("there are no two such mentions in this library")
    keys = _names_of(connection, one, other)
    connection.execute(
        "insert into judgement values(null,?,?,?,?,?,?,?,?)",
        (verdict.value, *keys[one], *keys[other], by, at, note),
    )
    _work_out(connection, {one, other})


def take_back(connection: sqlite3.Connection, one: int, other: int) -> bool:
    """Delete the last judgement on two mentions, and work out anew whom it concerned; False where there is none."""
    keys = _names_of(connection, one, other)
    if one not in keys or other not in keys:
        return False
    mine, theirs = keys[one], keys[other]
    row = connection.execute(
        "select max(id) from judgement where (one_source=? and one_name=? and other_source=? and other_name=?) "
        "or (one_source=? and one_name=? and other_source=? and other_name=?)",
        (*mine, *theirs, *theirs, *mine),
    ).fetchone()
    if row[0] is None:
        return False
    connection.execute("delete from judgement where id=?", row)
    _work_out(connection, {one, other})
    return True


def _names_of(connection: sqlite3.Connection, one: int, other: int) -> dict[int, tuple[str, str]]:
    """Two mentions as judgements name them: by the source of the document and the name there."""
    rows = connection.execute(
        "select m.id, d.source, m.name from mention m join document d on d.id=m.document where m.id in (?,?)",
        (one, other),
    )
    return {id: (source, name) for id, source, name in rows}


def judgements(connection: sqlite3.Connection) -> list[Judgement]:
    """Every judgement in order."""
    rows = connection.execute(
        "select verdict, one_source, one_name, other_source, other_name, author, at, note from judgement order by id"
    )
    return [Judgement(Verdict(v), (a, b), (c, d), by, at, note) for v, a, b, c, d, by, at, note in rows]


def judged(connection: sqlite3.Connection) -> list[Judged]:
    """The judgements whose two mentions are both there, by the ids of these; of several of one name the first."""
    find = (
        "select min(m.id) from mention m join document d on d.id=m.document "
        "where d.source=? and m.name=? and m.place >= 0 and m.place="
        "(select min(place) from mention where document=d.id and name=m.name and place >= 0)"
    )
    found: list[Judged] = []
    for each in judgements(connection):
        (one,), (other,) = (connection.execute(find, named).fetchone() for named in (each.one, each.other))
        if one is not None and other is not None:
            found.append(Judged(each.verdict, one, other))
    return found


def rebuild_people(connection: sqlite3.Connection) -> None:
    """Work out anew who is who in the whole library."""
    every = [id for (id,) in connection.execute("select id from mention where place >= 0")]
    _keep(connection, every, judged(connection))


def _work_out(
    connection: sqlite3.Connection, mentions: set[int], persons: Collection[int] = (), names: Collection[str] = ()
) -> None:
    """Work out anew all mentions that have to do with these, by a person, a name, or a judgement."""
    known = judged(connection)
    todo, done = set(mentions), set[int]()
    todo.update(_in(connection, "select id from mention where person in", persons))
    todo.update(_in(connection, "select id from mention where key <> '' and key in", names))
    while todo:
        done |= todo
        found: set[int] = set()
        for one in known:
            if one.one in todo or one.other in todo:
                found |= {one.one, one.other}
        their = set(_in(connection, "select distinct person from mention where person is not null and id in", todo))
        found.update(_in(connection, "select id from mention where person in", their))
        keys = set(_in(connection, "select distinct key from mention where key <> '' and id in", todo))
        found.update(_in(connection, "select id from mention where key <> '' and key in", keys))
        todo = found - done
    _keep(connection, sorted(done), known)


def _keep(connection: sqlite3.Connection, ids: Sequence[int], known: Sequence[Judged]) -> None:
    """Work out the persons of mentions and keep what changed; a group keeps the id that most of it had."""
    mentions = _mentions(connection, ids)
    before = dict(_pairs(connection, "select id, person from mention where person is not null and id in", ids))
    groups: dict[int, list[int]] = defaultdict(list)
    found = joined(mentions, known)
    for id, one in found.items():
        groups[one.group].append(id)
    taken: set[int] = set()
    changes: list[tuple[int, str, int]] = []
    for members in sorted(groups.values(), key=lambda group: (-len(group), group[0])):
        had = Counter(before[id] for id in members if id in before and before[id] not in taken)
        person = min(had, key=lambda id: (-had[id], id)) if had else take_ids(connection, "person", 1)[0]
        taken.add(person)
        changes += [(person, found[id].why, id) for id in members]
    count_change(connection)
    _give(connection, changes)


def _give(connection: sqlite3.Connection, changes: Iterable[tuple[int, str, int]]) -> None:
    """Keep persons of mentions, and of the quotations that are there already: person, why, mention."""
    for person, why, id in changes:
        document, before = connection.execute("select document, person from mention where id=?", (id,)).fetchone()
        connection.execute("update mention set person=?, why=? where id=?", (person, why, id))
        if before != person:
            connection.execute(
                f"update quotation set person=? where mention=? and {OF_DOCUMENT}", (person, id, document)
            )


def _mentions(connection: sqlite3.Connection, ids: Sequence[int]) -> list[Known]:
    rows: list[tuple[int, str, str, str, str, int, str]] = []
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        rows += connection.execute(
            "select m.id, m.key, m.kind, m.role, m.affiliation, d.day, d.language from mention m "
            f"join document d on d.id=m.document where m.place >= 0 and m.id in ({','.join('?' * len(some))})",
            some,
        ).fetchall()
    return [
        Known(id, key, kind, Description(role, affiliation, day if day < UNDATED else None, language))
        for id, key, kind, role, affiliation, day, language in sorted(rows)
    ]


def _in(connection: sqlite3.Connection, select: str, values: Collection[int] | Collection[str]) -> Iterable[int]:
    return [row[0] for row in _rows(connection, select, list(values))]


def _pairs(connection: sqlite3.Connection, select: str, values: Sequence[int]) -> Iterable[tuple[int, int]]:
    return [(row[0], row[1]) for row in _rows(connection, select, values)]


def _rows(connection: sqlite3.Connection, select: str, values: Sequence[object]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start in range(0, len(values), _AT_ONCE):
        some = values[start : start + _AT_ONCE]
        found += connection.execute(f"{select} ({','.join('?' * len(some))})", some).fetchall()
    return found
