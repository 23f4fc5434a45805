"""What a client keeps of a library on a cluster: who is who, what was judged, and which documents there are.

One SQLite file, with the tables of the embedded library; quotations and texts are in the shards. All but the judgements
is taken in from there again wherever a shard is new.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from json import dumps
from pathlib import Path
from threading import RLock

import numpy as np

from reader.library.cluster.shards.asked import Selection
from reader.library.cluster.shards.kept import DocumentFacts
from reader.library.embedded import persons
from reader.library.embedded.connection import FILE, connect, named_errors, prepare_folder, transaction
from reader.library.embedded.facts import person_names
from reader.library.embedded.known import KnownPeople
from reader.library.embedded.moving import WhoIsWho, put_people, who_is_who
from reader.library.engine import Count, Entry, LibraryError, Mention, Record, Verdict, Where
from reader.library.people.rules import key_of

APPLICATION_ID = 0x51524C43
"""What says in the file that it is the client's part of a library on a cluster: QRLC."""

_TABLES = (
    "create table if not exists shard(name text primary key) without rowid",
    "create table if not exists place(document integer primary key, shard text not null)",
    "create index if not exists place_shard on place(shard)",
    "create table if not exists of(root text not null)",
)


class Home(KnownPeople):
    """The client's file. Any number of threads may read; one at a time may change it."""

    def __init__(self, folder: Path, root: str) -> None:
        """Open it, or make it; ``root`` is where the shards are that it belongs to.

        Raises:
            LibraryError: it cannot be opened, or belongs to another library.
        """
        self.folder = folder
        self._file = folder / FILE
        prepare_folder(folder)
        self._writing = connect(folder, writes=True, application=APPLICATION_ID)
        self._reading = connect(folder, writes=False, application=APPLICATION_ID)
        self._lock = RLock()
        self._told = persons.Told()
        with named_errors(self._file), transaction(self._writing):
            for table in _TABLES:
                self._writing.execute(table)
            known = self._writing.execute("select root from of").fetchone()
            if known is None:
                self._writing.execute("insert into of values(?)", (root,))
        if known is not None and known[0] != root:
            self.close()
            raise LibraryError(f"{folder}: this belongs to the library in {known[0]}, not to the one in {root}")

    def close(self) -> None:
        """Let go of the file."""
        for connection in (self._reading, self._writing):
            connection.close()

    def shards(self) -> set[str]:
        """The names of the shards that were taken in."""
        with named_errors(self._file):
            return {name for (name,) in self._reading.execute("select name from shard")}

    def take_in(self, found: Iterable[tuple[str, DocumentFacts]], shards: Collection[str]) -> None:
        """Bring it up to date, at once: the documents of new shards, and ``shards`` as all that there are."""
        changed = sorted(found, key=lambda one: max((one[1].nobody, *one[1].ids)))
        with self._lock, named_errors(self._file):
            try:
                with transaction(self._writing):
                    for shard, facts in changed:
                        self._put(shard, facts)
                    self._writing.execute("delete from shard")
                    self._writing.executemany("insert into shard values(?)", [(name,) for name in sorted(shards)])
                    self._drop()
            except BaseException:
                self._told.forget()
                raise

    def _put(self, shard: str, facts: DocumentFacts) -> None:
        execute, info = self._writing.execute, facts.info
        row = execute("select id, day, language from document where source=?", (facts.source,)).fetchone()
        if row is None:
            document = execute(
                "insert into document values(null,?,?,?,?,?,?,?,x'')",
                (
                    facts.source, info.sha256, info.title, info.publisher, facts.published, info.day, facts.language,
                ),
            ).lastrowid or 0  # fmt: skip
        else:
            document = row[0]
            execute(
                "update document set sha256=?, title=?, publisher=?, published=?, day=?, language=? where id=?",
                (info.sha256, info.title, info.publisher, facts.published, info.day, facts.language, document),
            )
        execute("insert or replace into place values(?,?)", (document, shard))
        self._put_mentions(document, facts, moved=row is not None and row[1:] != (info.day, facts.language))

    def _put_mentions(self, document: int, facts: DocumentFacts, *, moved: bool) -> None:
        execute = self._writing.execute
        there = {
            id: (person, key)
            for id, person, key in execute(
                "select id, person, key from mention where document=? and place >= 0", (document,)
            )
        }
        new = [id for id in facts.ids if id not in there]
        (newest,) = execute("select coalesce(max(id), 0) from mention").fetchone()
        for place, (id, mention, count) in enumerate(zip(facts.ids, facts.mentions, facts.counts, strict=True)):
            if id in there:
                execute("update mention set place=?, quotations=? where id=?", (place, count, id))
            else:
                execute(
                    "insert into mention values(?,?,?,?,?,?,?,?,?,null,'',?)",
                    (
                        id, document, place, mention.name, key_of(mention), mention.kind, mention.role,
                        mention.affiliation, dumps(mention.aliases), count,
                    ),
                )  # fmt: skip
        execute(
            "insert or replace into mention values(?,?,-1,'','','','','','[]',null,'',?)",
            (facts.nobody, document, facts.without),
        )
        dropped = there.keys() - set(facts.ids)
        affected = [there[id] for id in there if moved or id in dropped]
        keys = {key for _, key in affected if key}
        if new and min(new) < newest:  # it does not come last, so it may change others
            keys |= {key for mention in facts.mentions if (key := key_of(mention))}
        self._writing.executemany("delete from mention where id=?", [(id,) for id in dropped])
        persons.assign(self._writing, self._told, new, {person for person, _ in affected}, keys)

    def _drop(self) -> None:
        """Take out the documents whose shard is gone."""
        execute = self._writing.execute
        gone = execute("select document from place where shard not in (select name from shard)").fetchall()
        affected: set[int] = set()
        keys: set[str] = set()
        for row in gone:
            for person, key in execute("select person, key from mention where document=? and place >= 0", row):
                affected.add(person)
                keys.update(filter(None, [key]))
            for table, column in (("mention", "document"), ("place", "document"), ("document", "id")):
                execute(f"delete from {table} where {column}=?", row)
        if gone:
            persons.assign(self._writing, self._told, [], affected, keys)

    def hashes(self, sources: Sequence[str]) -> dict[str, str]:
        """The SHA-256 of those documents that there are."""
        ask = self._reading.execute
        with named_errors(self._file):
            rows = [
                (source, ask("select sha256 from document where source=?", (source,)).fetchone()) for source in sources
            ]
        return {source: row[0] for source, row in rows if row is not None}

    def shard_of(self, source: str) -> str | None:
        """The shard of a document; None where there is none of that source."""
        with named_errors(self._file):
            row = self._reading.execute(
                "select shard from place p join document d on d.id = p.document where d.source=?", (source,)
            ).fetchone()
        return None if row is None else str(row[0])

    def kept_mentions(self, entry: Entry) -> tuple[list[int | None], int | None]:
        """The ids that the mentions of a new version of a document have already, and nobody's."""
        from collections import defaultdict
        from json import loads

        with named_errors(self._file):
            rows = self._reading.execute(
                "select m.id, place, name, kind, role, affiliation, aliases from mention m join document d"
                " on d.id = m.document where d.source=? order by m.id",
                (entry.source,),
            ).fetchall()
        known: dict[Mention, list[int]] = defaultdict(list)
        nobody: int | None = None
        for id, place, name, kind, role, affiliation, aliases in rows:
            if place < 0:
                nobody = id
            else:
                known[Mention(name, kind, role, affiliation, tuple(loads(aliases)))].append(id)
        return [known[mention].pop(0) if known[mention] else None for mention in entry.mentions], nobody

    def judge(self, verdict: Verdict, one: int, other: int, by: str, at: str, note: str = "") -> None:
        """Keep somebody's word on two mentions by their ids; it wins over every rule from now on."""
        with self._lock, named_errors(self._file), transaction(self._writing):
            self._told.forget()
            persons.judge(self._writing, verdict, one, other, by, at, note)

    def take_back(self, one: int, other: int) -> bool:
        """Undo the last judgement on two mentions by their ids; False where there is none."""
        with self._lock, named_errors(self._file), transaction(self._writing):
            self._told.forget()
            return persons.take_back(self._writing, one, other)

    def rebuild_people(self) -> None:
        """Work out anew who is who; judgements stay."""
        with self._lock, named_errors(self._file), transaction(self._writing):
            self._told.forget()
            persons.rebuild_people(self._writing)

    def adopt(self, known: WhoIsWho) -> None:
        """Take over who is who from another library with the same mentions."""
        with self._lock, named_errors(self._file), transaction(self._writing):
            self._told.forget()
            put_people(self._writing, known)

    def who_is_who(self) -> WhoIsWho:
        """Whom each mention was joined with, and what was judged."""
        with named_errors(self._file):
            return who_is_who(self._reading)

    def selection(self, where: Where) -> Selection:
        """Filters as shards can judge them: mentions in place of persons."""
        only = self._mentions_of(where.persons) if where.persons else None
        without = self._mentions_of(where.without_persons) if where.without_persons else None
        return Selection(where, only, without)

    def _mentions_of(self, people: Collection[int]) -> object:
        with named_errors(self._file):
            ids = [
                id
                for person in people
                for (id,) in self._reading.execute("select id from mention where person=?", (person,))
            ]
        return np.array(sorted(ids), np.int64)

    def with_persons(self, records: Sequence[Record]) -> list[Record]:
        """Quotations with whom their mentions were joined with."""
        from dataclasses import replace

        ids = dumps(sorted({record.mention for record in records if record.mention is not None}))
        with named_errors(self._file):
            people = dict(
                self._reading.execute(
                    "select id, person from mention where id in (select value from json_each(?))", (ids,)
                ).fetchall()
            )
        return [
            record if record.mention is None else replace(record, person=people.get(record.mention))
            for record in records
        ]

    def by_person(self, mentions: dict[int, int]) -> list[Count]:
        """Counts of mentions as counts of persons."""
        counted: dict[int, int] = {}
        with named_errors(self._file):
            rows = self._reading.execute(
                "select id, person from mention where id in (select value from json_each(?))", (dumps([*mentions]),)
            )
            for id, person in rows:
                if person is not None:
                    counted[person] = counted.get(person, 0) + mentions[id]
            names = person_names(self._reading, counted)
        return [Count(names.get(id, ""), count, id) for id, count in counted.items()]
