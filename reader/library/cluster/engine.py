"""A library on a cluster: `reader.library.engine.Library` over shards that workers search."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Any

from reader.library.cluster import questions, tasks
from reader.library.cluster.shards.asked import Words, answer, hit_of
from reader.library.cluster.upkeep import KeptShards
from reader.library.engine import (
    Cancelled,
    Candidate,
    Count,
    Cursor,
    DocumentInfo,
    Facet,
    Found,
    Judgement,
    KnownMention,
    LibraryHit,
    Page,
    Person,
    PersonId,
    QuotationId,
    Record,
    Stats,
    Suggestion,
    Where,
)
from reader.library.filters import listed
from reader.search.lookup import Stop
from reader.search.query import Query, parse


class ClusterLibrary(KeptShards):
    """A library on a cluster: changed and kept in order as shards are, and all that is asked, answered by workers."""

    def search(self, query: Query, where: Where, limit: int, cancelled: Cancelled = bool) -> Found:
        """The best quotations for the words of a query. Without words those that pass the filters, newest first."""
        stop = Stop(cancelled)
        stop()
        chosen = self._home.selection(where)
        if not query.wanted:
            if not where:
                return Found()
            listing = self._ask(questions.newest(chosen, query, limit), cancelled)
            records = self._home.with_persons([record for _, record in listing.rows])
            return Found(tuple(map(listed, records)), listing.total)
        said = answer(self._ask(questions.search(Words(query, chosen, limit)), cancelled), limit)
        stop()
        records = self._home.with_persons([hit.record for hit in said.hits if hit.record is not None])
        pairs = zip(records, said.hits, strict=True)
        return Found(
            tuple(LibraryHit(record, hit_of(hit)) for record, hit in pairs), said.total, said.close, said.nearest
        )

    def timeline(
        self, person: PersonId, where: Where, after: Cursor | None, limit: int, *, newest: bool = False
    ) -> Page:
        """What a person said by day."""
        if where.persons and person not in where.persons:
            return Page(())
        chosen = self._home.selection(replace(where, persons=frozenset((person,))))
        listing = self._ask(questions.time_line(chosen, after, limit + 1, newest=newest))
        page = tuple(self._home.with_persons([record for _, record in listing.rows[:limit]]))
        return Page(page, (page[-1].day, page[-1].id) if len(listing.rows) > limit and page else None)

    def like(self, words: str, limit: int) -> list[Candidate]:
        """Quotations that share words in a row with these: by fingerprints, and by their rarest words."""
        found = self._ask(questions.like(words, limit)).candidates
        records = self._home.with_persons([candidate.record for candidate in found])
        return [replace(candidate, record=record) for candidate, record in zip(found, records, strict=True)]

    def copies(self, ids: Sequence[QuotationId], /) -> dict[QuotationId, list[Record]]:
        """The other printings of quotations, by fingerprints."""
        texts = [(record.id, record.text) for record in self._ask(questions.records(list(ids)))]
        found = self._ask(questions.copies(texts)) if texts else {}
        return {id: self._home.with_persons(sorted(found[id], key=lambda r: r.id)) for id in ids if id in found}

    def counts(self, where: Where, by: Facet, limit: int = 50) -> list[Count]:
        """How many quotations pass the filters by each value of a facet."""
        return self.facets(parse(""), where, (by,), limit)[by][:limit]

    def facets(
        self, query: Query, where: Where, by: Sequence[Facet], limit: int = 50, cancelled: Cancelled = bool
    ) -> dict[Facet, list[Count]]:
        """As `counts` for several facets, of the good matches of a query; of all that pass where it has no words."""
        counted = self._ask(questions.facets(self._home.selection(where), query, by), cancelled)
        most = {facet: None if facet is Facet.MONTH else limit for facet in by}
        return {facet: self._in_order(counted.get(facet, {}), facet, most[facet]) for facet in by}

    def _in_order(self, counted: dict[Any, int], by: Facet, limit: int | None) -> list[Count]:
        if by is Facet.PERSON:
            found = self._home.by_person(counted)
        else:
            found = [Count(value, count) for value, count in counted.items()]
        order: Callable[[Count], Any] = (
            (lambda c: c.value) if by is Facet.MONTH else lambda c: (-c.count, c.value, c.person or 0)
        )
        return sorted(found, key=order)[:limit]

    def records(self, ids: Sequence[QuotationId], /) -> list[Record]:
        """Quotations by id, in the order asked."""
        found: list[Record] = self._ask(questions.records(list(ids)))
        known = {record.id: record for record in self._home.with_persons(found)}
        return [known[id] for id in ids if id in known]

    def body(self, source: str, /) -> bytes | None:
        """The whole document."""
        now = self.manifest
        name = self._home.shard_of(source)
        shard = next((shard for shard in now.shards if shard.name == name), None)
        found: bytes | None = None if shard is None else self.workers.run(tasks.body, self.root, shard, source)
        return found

    def newest(self) -> QuotationId:
        """The largest id that was ever given."""
        return self.manifest.quotations

    def documents(self) -> dict[str, DocumentInfo]:
        """Every document under its source."""
        _ = self.manifest
        return self._home.documents()

    def stats(self) -> Stats:
        """Counts."""
        _ = self.manifest
        return self._home.stats()

    def persons(self, ids: Collection[PersonId] | None = None) -> list[Person]:
        """Persons by number of quotations."""
        return self._home.persons(ids)

    def mentions(self, person: PersonId, /) -> list[KnownMention]:
        """Every mention of a person."""
        return self._home.mentions(person)

    def mention(self, id: int, /) -> KnownMention | None:
        """One mention by its id."""
        return self._home.mention(id)

    def suggestions(self, person: PersonId | None = None) -> list[Suggestion]:
        """Who is perhaps the same."""
        return self._home.suggestions(person)

    def judgements(self) -> list[Judgement]:
        """Every judgement, in the order in which they were given."""
        return self._home.judgements()
