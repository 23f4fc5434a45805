"""Everything in an embedded library with its ids, out of it and into a new one."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.library.embedded.rows import KINDS, OF_DOCUMENT, SURE, packed_parts, unpacked_parts
from reader.library.engine import Entry, Judgement, Mention, Said
from reader.library.kept import KeptDocument
from reader.library.people.rules import key_of


@dataclass(frozen=True, slots=True)
class WhoIsWho:
    """Whom each mention was joined with and why, by its id; what was judged; the last ids that were given."""

    persons: dict[int, tuple[int, str]]
    judgements: tuple[Judgement, ...]
    last_person: int
    last_mention: int
    last_quotation: int


def kept_documents(connection: sqlite3.Connection) -> Iterator[KeptDocument]:
    """Every document, in the order in which they came."""
    documents = connection.execute(
        "select id, source, sha256, title, publisher, published, day, language, body from document order by id"
    ).fetchall
    for id, source, sha256, title, publisher, published, day, language, body in documents():
        mentions = connection.execute(
            "select id, place, name, kind, role, affiliation, aliases from mention where document=? order by place",
            (id,),
        ).fetchall()
        place = {row[0]: row[1] for row in mentions if row[1] >= 0}
        rows = connection.execute(
            "select q.id, number, text, kind, mention, via, sure, r.name, parts from quotation q join rule r"
            f" on r.id = q.rule where q.{OF_DOCUMENT} order by number, q.id",
            (id,),
        ).fetchall()
        said = tuple(
            Said(
                number, text, KINDS[kind], place.get(mention), place.get(via), sure / SURE, rule, unpacked_parts(parts)
            )
            for _, number, text, kind, mention, via, sure, rule, parts in rows
        )
        named = tuple(
            Mention(name, kind, role, affiliation, tuple(json.loads(aliases)))
            for _, at, name, kind, role, affiliation, aliases in mentions
            if at >= 0
        )
        nobody = next(row[0] for row in mentions if row[1] < 0)
        entry = Entry(source, sha256, title, publisher, published, day, language, named, said, bytes(body))
        yield KeptDocument(entry, tuple(place), nobody, tuple(row[0] for row in rows))


def who_is_who(connection: sqlite3.Connection) -> WhoIsWho:
    """Who is who in a library."""
    from reader.library.embedded.persons import judgements

    rows = connection.execute("select id, person, why from mention where person is not null").fetchall()
    last = dict(connection.execute("select name, value from counter").fetchall())
    return WhoIsWho(
        {id: (person, why) for id, person, why in rows},
        tuple(judgements(connection)),
        last["person"],
        last["mention"],
        last["quotation"],
    )


def put_documents(connection: sqlite3.Connection, documents: Iterable[KeptDocument]) -> int:
    """Put documents into an empty library, within a transaction; how many there were. Nobody has a person yet."""
    rules: dict[str, int] = {}
    count = 0
    for document, kept in enumerate(documents, 1):
        entry = kept.entry
        count = document
        connection.execute(
            "insert into document values(?,?,?,?,?,?,?,?,?)",
            (
                document, entry.source, entry.sha256, entry.title, entry.publisher, entry.published, entry.day,
                entry.language, entry.body,
            ),
        )  # fmt: skip
        counted = [said.speaker for said in entry.said]
        connection.executemany(
            "insert into mention values(?,?,?,?,?,?,?,?,?,null,'',?)",
            [
                (
                    id, document, place, m.name, key_of(m), m.kind, m.role, m.affiliation, json.dumps(m.aliases),
                    counted.count(place),
                )
                for place, (id, m) in enumerate(zip(kept.mentions, entry.mentions, strict=True))
            ],
        )  # fmt: skip
        connection.execute(
            "insert into mention values(?,?,-1,'','','','','','[]',null,'',?)",
            (kept.nobody, document, counted.count(None)),
        )
        for said in entry.said:
            if said.rule not in rules:
                rules[said.rule] = len(rules) + 1
                connection.execute("insert into rule values(?,?)", (rules[said.rule], said.rule))
        connection.executemany(
            "insert into quotation values(?,?,?,?,?,?,?,?,?,?,null,?)",
            [
                (
                    id, document, said.number, said.text, KINDS.index(said.kind),
                    kept.nobody if said.speaker is None else kept.mentions[said.speaker],
                    None if said.via is None else kept.mentions[said.via], round(said.sure * SURE), rules[said.rule],
                    packed_parts(said.parts), entry.day,
                )
                for id, said in zip(kept.said, entry.said, strict=True)
            ],
        )  # fmt: skip
        connection.executemany("insert into stretch values(?,?,?)", _stretches(document, sorted(kept.said)))
    return count


def put_people(connection: sqlite3.Connection, known: WhoIsWho, documents: int | None = None) -> None:
    """Say who is who, within a transaction, of the mentions that are there; ``documents`` is how many ids are taken."""
    connection.executemany(
        "update mention set person=?, why=? where id=?", [(who, why, id) for id, (who, why) in known.persons.items()]
    )
    connection.execute(
        "update quotation set person=(select person from mention m where m.id = quotation.mention) where true"
    )
    connection.execute("delete from judgement")
    connection.executemany(
        "insert into judgement values(null,?,?,?,?,?,?,?,?)",
        [(j.verdict.value, *j.one, *j.other, j.by, j.at, j.note) for j in known.judgements],
    )
    counters = {"person": known.last_person, "mention": known.last_mention, "quotation": known.last_quotation}
    for name, value in (counters if documents is None else counters | {"document": documents}).items():
        connection.execute("update counter set value=? where name=?", (value, name))


def _stretches(document: int, ids: list[int]) -> Iterator[tuple[int, int, int]]:
    """The ids of a document as runs."""
    first = last = None
    for id in ids:
        if last is not None and id == last + 1:
            last = id
            continue
        if first is not None and last is not None:
            yield document, first, last
        first = last = id
    if first is not None and last is not None:
        yield document, first, last
