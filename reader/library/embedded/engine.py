"""The embedded library: `reader.library.engine.Library` on one folder of this machine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from reader.library.embedded import facts
from reader.library.embedded.changing import LibraryFolder
from reader.library.embedded.connection import named_errors
from reader.library.embedded.known import KnownPeople
from reader.library.embedded.rows import records_by, records_where
from reader.library.engine import (
    UNDATED,
    Cancelled,
    Candidate,
    Count,
    Cursor,
    Facet,
    Found,
    LibraryHit,
    Page,
    PersonId,
    QuotationId,
    Record,
    Where,
)
from reader.library.filters import holds_excluded, listed
from reader.library.printings.copies import COPY, LIKE, alike_first, likeness
from reader.library.printings.fingerprints import prints_of
from reader.search.fold import fold_text
from reader.search.query import Query, Word

if TYPE_CHECKING:
    from reader.library.embedded.index.indexes import QuotationIndex

_RAREST = 8
"""Words of a text by which those like it are searched."""

_CANDIDATES = 200


class EmbeddedLibrary(LibraryFolder, KnownPeople):
    """A library in a folder: changes as `LibraryFolder` has them, and all that is asked."""

    def _index_now(self) -> QuotationIndex:
        """The index of what the library has now, mended where it has to be."""
        with named_errors(self._file):
            return self._mended(self._indexes.index)

    def search(self, query: Query, where: Where, limit: int, cancelled: Cancelled = bool) -> Found:
        """The best quotations for the words of a query. Without words those that pass the filters, newest first."""
        if not query.wanted:
            return self._listed(query, where, limit) if where else Found()

        def found() -> Found:
            index = self._index_now()
            hits, ids = index.search(query, index.select(where), limit, cancelled)
            known = records_by(self._reading, ids)
            pairs = [(known[id], hit) for id, hit in zip(ids, hits, strict=True) if id in known]
            return Found(tuple(LibraryHit(*pair) for pair in pairs), hits.total, hits.close, hits.nearest)

        with named_errors(self._file):
            return self._mended(found)

    def _listed(self, query: Query, where: Where, limit: int) -> Found:
        index = self._index_now()
        with named_errors(self._file):
            ids, total = index.newest(index.select(where), None if query.excluded else limit)
            if query.excluded:
                kept = [record for record in self.records(ids) if not holds_excluded(query, record.text)]
                return Found(tuple(map(listed, kept[:limit])), len(kept))
            return Found(tuple(map(listed, self.records(ids))), total)

    def timeline(
        self, person: PersonId, where: Where, after: Cursor | None, limit: int, *, newest: bool = False
    ) -> Page:
        """What a person said by day."""
        said, values = facts.conditions(where)
        own, of_own = facts.own_conditions(where)
        terms = ["q.person = ?", *said, *own]
        given: list[object] = [person, *values, *of_own]
        undated = after is not None and after[0] >= UNDATED
        records: list[Record] = []
        with named_errors(self._file):
            if newest and not undated:  # from the last day back; what has no date comes behind all of it
                records = self._stretch([*terms, f"q.day < {UNDATED}"], given, after, limit, newest=True)
                terms, after = [*terms, f"q.day >= {UNDATED}"], None
            if len(records) <= limit:
                records += self._stretch(terms, given, after, limit - len(records), newest=False)
        page = tuple(records[:limit])
        return Page(page, (page[-1].day, page[-1].id) if len(records) > limit and page else None)

    def _stretch(
        self, terms: Sequence[str], values: Sequence[object], after: Cursor | None, limit: int, *, newest: bool
    ) -> list[Record]:
        """One record more than the limit, by day."""
        sign, way = ("<", " desc") if newest else (">", "")
        behind = [] if after is None else [f"(q.day, q.id) {sign} (?, ?)"]
        condition = f"{' and '.join([*terms, *behind])} order by q.day{way}, q.id{way} limit ?"
        return records_where(self._reading, condition, [*values, *(after or ()), limit + 1])

    def like(self, words: str, limit: int) -> list[Candidate]:
        """Quotations that share words in a row with these: by fingerprints, and by their rarest words."""
        index = self._index_now()
        rare = index.rarest(list(dict.fromkeys(fold_text(words).split())), _RAREST)
        with named_errors(self._file):
            shared = Counter(index.near(prints_of(words)))
            ids = dict.fromkeys(id for id, _ in shared.most_common(_CANDIDATES))
            if rare:
                query = Query(words, tuple(map(Word, rare)))
                ids |= dict.fromkeys(index.search(query, None, _CANDIDATES // 2, bool)[1])
            found = [Candidate(r, likeness(words, r.text)) for r in records_by(self._reading, [*ids]).values()]
        found.sort(key=alike_first)
        return [candidate for candidate in found if candidate.likeness >= LIKE][:limit]

    def copies(self, ids: Sequence[QuotationId], /) -> dict[QuotationId, list[Record]]:
        """The other printings of quotations, by fingerprints."""
        index = self._index_now()
        found: dict[QuotationId, list[Record]] = {}
        with named_errors(self._file):
            asked = records_by(self._reading, ids)
            for id, record in asked.items():
                near = Counter(index.near(prints_of(record.text)))
                near.pop(id, None)
                if near:
                    others = records_by(self._reading, [other for other, _ in near.most_common(_CANDIDATES)])
                    same = [r for r in others.values() if likeness(record.text, r.text) >= COPY]
                    if same:
                        found[id] = same
        return found

    def counts(self, where: Where, by: Facet, limit: int = 50) -> list[Count]:
        """How many quotations pass the filters by each value of a facet."""
        index = self._index_now()
        with named_errors(self._file):
            return self._counted(index.counts(index.select(where), by), by, limit)

    def facets(
        self, query: Query, where: Where, by: Sequence[Facet], limit: int = 50, cancelled: Cancelled = bool
    ) -> dict[Facet, list[Count]]:
        """As `counts` for several facets, of the good matches of a query; of all that pass where it has no words."""

        def found() -> dict[Facet, list[Count]]:
            index = self._index_now()
            rows = index.select(where)
            if query.wanted:
                rows = index.matching(query, rows, cancelled)
            counted = {facet: index.counts(rows, facet) for facet in by}
            most = {facet: len(counted[facet]) if facet is Facet.MONTH else limit for facet in by}
            return {facet: self._counted(counted[facet], facet, most[facet]) for facet in by}

        with named_errors(self._file):
            return self._mended(found)

    def _counted(self, counted: Mapping[str, int], by: Facet, limit: int) -> list[Count]:
        if by is Facet.PERSON:
            # Only who may be among the first is named: a library may have a hundred thousand people.
            most = sorted(counted.values(), reverse=True)[limit - 1 : limit]
            first = {int(id): count for id, count in counted.items() if id and count >= max(most, default=0)}
            names = facts.person_names(self._reading, first)
            found = [Count(names.get(id, ""), count, id) for id, count in first.items()]
        else:
            found = [Count(value, count) for value, count in counted.items() if value]
        found.sort(key=(lambda c: c.value) if by is Facet.MONTH else lambda c: (-c.count, c.value, c.person or 0))
        return found[:limit]

    def records(self, ids: Sequence[QuotationId], /) -> list[Record]:
        """Quotations by id, in the order asked."""
        with named_errors(self._file):
            known = records_by(self._reading, ids)
        return [known[id] for id in ids if id in known]

    def body(self, source: str, /) -> bytes | None:
        """The whole document."""
        with named_errors(self._file):
            row = self._reading.execute("select body from document where source=?", (source,)).fetchone()
        return None if row is None else bytes(row[0])

    def newest(self) -> QuotationId:
        """The largest id that was ever given."""
        with named_errors(self._file):
            (value,) = self._reading.execute("select value from counter where name='quotation'").fetchone()
        return int(value)
