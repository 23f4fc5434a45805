"""A library in memory, in plain Python and as simple as can be: what other engines are compared with.

It is right and slow: every change works out anew who is who, and every search indexes all texts.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from reader.library.counted import SCARE, quotations_in
from reader.library.engine import (
    UNDATED,
    Added,
    Candidate,
    Count,
    Cursor,
    DocumentInfo,
    Entry,
    Facet,
    Found,
    Judgement,
    KnownMention,
    LibraryError,
    LibraryHit,
    Mention,
    Page,
    Person,
    PersonId,
    QuotationId,
    Record,
    Said,
    Stats,
    Suggestion,
    Verdict,
    Where,
)
from reader.library.engine import Cancelled as Cancelled
from reader.library.filters import facet_value, holds_excluded, listed, newest_first, passes
from reader.library.people.rules import Judged, joined, known
from reader.library.people.suggest import described, suggestions
from reader.library.printings.copies import COPY, LIKE, alike_first, likeness
from reader.search.index.index import Index
from reader.search.query import Query


@dataclass(slots=True)
class _Kept:
    """A document: its entry, the ids of its mentions, and its quotations by id."""

    entry: Entry
    mentions: list[int]
    said: dict[QuotationId, Said] = field(default_factory=dict)


class ReferenceEngine:
    """All of `reader.library.engine.Library`, for tests and for libraries of some hundred quotations."""

    def __init__(self) -> None:
        self._documents: dict[str, _Kept] = {}
        self._judgements: list[Judgement] = []
        self._last_quotation = 0
        self._last_mention = 0
        self._joined: dict[int, tuple[int, str]] = {}
        self._records: dict[QuotationId, Record] = {}

    def add(self, documents: Iterable[Entry], /) -> Added:
        """Add documents, each in place of what the same source said before."""
        added = Added()
        for entry in documents:
            before = self._documents.get(entry.source)
            if before is not None and before.entry.sha256 == entry.sha256:
                added += Added(unchanged=1)
                continue
            added += self._put(entry, before)
        self._refresh()
        return added

    def _put(self, entry: Entry, before: _Kept | None) -> Added:
        kept = _Kept(entry, [])
        known_mentions: dict[Mention, list[int]] = defaultdict(list)
        known_said: dict[tuple[str, str, int | None, int | None], list[QuotationId]] = defaultdict(list)
        if before is not None:
            for id, mention in zip(before.mentions, before.entry.mentions, strict=True):
                known_mentions[mention].append(id)
        for mention in entry.mentions:
            kept.mentions.append(known_mentions[mention].pop(0) if known_mentions[mention] else self._next_mention())
        if before is None:
            self._next_mention()  # other engines keep a mention for nobody
        for id, said in before.said.items() if before is not None else ():
            known_said[_same(said, before.mentions if before else [])].append(id)
        new = 0
        for said in entry.said:
            same = known_said[_same(said, kept.mentions)]
            if not same:
                self._last_quotation += 1
                new += said.kind != SCARE
            kept.said[same.pop(0) if same else self._last_quotation] = said
        gone = (quotations_in(before.entry.said) if before else 0) - (quotations_in(entry.said) - new)
        self._documents[entry.source] = kept
        return Added(int(before is None), int(before is not None), 0, new, gone)

    def _next_mention(self) -> int:
        self._last_mention += 1
        return self._last_mention

    def remove(self, documents: Collection[str], /) -> int:
        """Remove documents."""
        there = [source for source in dict.fromkeys(documents) if self._documents.pop(source, None) is not None]
        self._refresh()
        return len(there)

    def search(self, query: Query, where: Where, limit: int, cancelled: Cancelled = bool) -> Found:
        """The best quotations for the words of a query."""
        live = sorted(self._records)
        wanted = [row for row, id in enumerate(live) if passes(self._records[id], where)]
        if not query.wanted:
            chosen = sorted((self._records[live[row]] for row in wanted), key=newest_first) if where else []
            chosen = [record for record in chosen if not holds_excluded(query, record.text)]
            return Found(tuple(listed(record) for record in chosen[:limit]), len(chosen))
        index = Index.build([self._records[id].text for id in live], arrays=False)
        found = index.search(query, limit, rows=wanted if where else None, cancelled=cancelled)
        hits = tuple(LibraryHit(self._records[live[hit.row]], hit) for hit in found)
        return Found(hits, found.total, found.close, found.nearest)

    def timeline(
        self, person: PersonId, where: Where, after: Cursor | None, limit: int, *, newest: bool = False
    ) -> Page:
        """What a person said by day."""

        def place(day: int, id: QuotationId) -> tuple[int, int, int]:
            return (0, -day, -id) if newest and day < UNDATED else (1, day, id)

        said = [record for record in self._records.values() if record.person == person and passes(record, where)]
        said.sort(key=lambda record: place(record.day, record.id))
        rest = [record for record in said if after is None or place(record.day, record.id) > place(*after)]
        page = tuple(rest[:limit])
        return Page(page, (page[-1].day, page[-1].id) if len(rest) > limit and page else None)

    def like(self, words: str, limit: int) -> list[Candidate]:
        """Quotations that are like these words."""
        found = [Candidate(record, likeness(words, record.text)) for record in self._records.values()]
        found.sort(key=alike_first)
        return [candidate for candidate in found if candidate.likeness >= LIKE][:limit]

    def copies(self, ids: Sequence[QuotationId], /) -> dict[QuotationId, list[Record]]:
        """The other printings of quotations."""
        found: dict[QuotationId, list[Record]] = {}
        for id in ids:
            if id in self._records:
                text = self._records[id].text
                same = [r for r in self._records.values() if r.id != id and likeness(text, r.text) >= COPY]
                if same:
                    found[id] = same
        return found

    def counts(self, where: Where, by: Facet, limit: int = 50) -> list[Count]:
        """How many quotations pass the filters by each value of a facet."""
        return self._counted((r for r in self._records.values() if passes(r, where)), by, limit)

    def facets(
        self, query: Query, where: Where, by: Sequence[Facet], limit: int = 50, cancelled: Cancelled = bool
    ) -> dict[Facet, list[Count]]:
        """As `counts` for several facets, of the good matches of a query."""
        live = sorted(self._records)
        rows = [row for row, id in enumerate(live) if passes(self._records[id], where)]
        if query.wanted:
            index = Index.build([self._records[id].text for id in live], arrays=False)
            rows = [*index.matching(query, rows=rows, cancelled=cancelled)]
        most = {facet: len(rows) if facet is Facet.MONTH else limit for facet in by}
        return {facet: self._counted((self._records[live[row]] for row in rows), facet, most[facet]) for facet in by}

    def _counted(self, records: Iterable[Record], by: Facet, limit: int) -> list[Count]:
        counted = Counter(facet_value(record, by) for record in records)
        if by is Facet.PERSON:
            names = {person.id: person.name for person in self.persons()}
            found = [Count(names[int(id)], count, int(id)) for id, count in counted.items() if id]
        else:
            found = [Count(value, count) for value, count in counted.items() if value]
        found.sort(key=(lambda c: c.value) if by is Facet.MONTH else lambda c: (-c.count, c.value, c.person or 0))
        return found[:limit]

    def records(self, ids: Sequence[QuotationId], /) -> list[Record]:
        """Quotations by id."""
        return [self._records[id] for id in ids if id in self._records]

    def documents(self) -> dict[str, DocumentInfo]:
        """Every document under its source."""
        return {
            source: DocumentInfo(entry.sha256, entry.title, entry.publisher, entry.day, quotations_in(entry.said))
            for source, entry in ((source, kept.entry) for source, kept in self._documents.items())
        }

    def body(self, source: str, /) -> bytes | None:
        """The whole document."""
        kept = self._documents.get(source)
        return None if kept is None else kept.entry.body

    def newest(self) -> QuotationId:
        """The largest id that was ever given."""
        return self._last_quotation

    def stats(self) -> Stats:
        """Counts."""
        days = [kept.entry.day for kept in self._documents.values() if kept.entry.day < UNDATED]
        return Stats(
            len(self._documents),
            sum(quotations_in(kept.entry.said) for kept in self._documents.values()),
            sum(len(kept.mentions) for kept in self._documents.values()),
            len({group for group, _ in self._joined.values()}),
            len({kept.entry.publisher for kept in self._documents.values()} - {""}),
            len(self._judgements),
            len(self._documents) - len(days),
            min(days, default=None),
            max(days, default=None),
        )

    def close(self) -> None:
        """Nothing is open."""

    def persons(self, ids: Collection[PersonId] | None = None) -> list[Person]:
        """Persons by number of quotations."""
        grouped: dict[PersonId, list[KnownMention]] = defaultdict(list)
        for mention in self._all_mentions():
            grouped[mention.person].append(mention)
        people = [described(id, of) for id, of in grouped.items() if ids is None or id in ids]
        return sorted(people, key=lambda person: (-person.quotations, person.name, person.id))

    def mentions(self, person: PersonId, /) -> list[KnownMention]:
        """Every mention of a person."""
        return [mention for mention in self._all_mentions() if mention.person == person]

    def mention(self, id: int, /) -> KnownMention | None:
        """One mention by its id."""
        return next((mention for mention in self._all_mentions() if mention.id == id), None)

    def suggestions(self, person: PersonId | None = None) -> list[Suggestion]:
        """Who is perhaps the same."""
        return suggestions(self._all_mentions(), self._judged(), person)

    def judge(self, verdict: Verdict, one: int, other: int, by: str, at: str, note: str = "") -> None:
        """Keep somebody's word on two mentions."""
        named = {m.id: (m.source, m.mention.name) for m in self._all_mentions()}
        if one not in named or other not in named or one == other:
            raise LibraryError("there are no two such mentions in this library")
        self._judgements.append(Judgement(verdict, named[one], named[other], by, at, note))
        self._refresh()

    def take_back(self, one: int, other: int) -> bool:
        """Undo the last judgement on two mentions."""
        named = {m.id: (m.source, m.mention.name) for m in self._all_mentions()}
        two = {named.get(one), named.get(other)}
        last = next((at for at, j in reversed([*enumerate(self._judgements)]) if {j.one, j.other} == two), None)
        if last is None:
            return False
        del self._judgements[last]
        self._refresh()
        return True

    def judgements(self) -> list[Judgement]:
        """Every judgement."""
        return list(self._judgements)

    def _judged(self) -> list[Judged]:
        ids: dict[tuple[str, str], int] = {}
        for source, kept in self._documents.items():
            for id, mention in zip(kept.mentions, kept.entry.mentions, strict=True):
                ids.setdefault((source, mention.name), id)
        return [
            Judged(each.verdict, ids[each.one], ids[each.other])
            for each in self._judgements
            if each.one in ids and each.other in ids
        ]

    def _all_mentions(self) -> list[KnownMention]:
        counted = Counter(record.mention for record in self._records.values() if record.kind != SCARE)
        found = [
            KnownMention(id, source, kept.entry.day, mention, *self._joined.get(id, (id, "")), counted[id])
            for source, kept in self._documents.items()
            for id, mention in zip(kept.mentions, kept.entry.mentions, strict=True)
        ]
        return sorted(found, key=lambda mention: mention.id)

    def _refresh(self) -> None:
        self._joined = {}
        ordered = self._all_mentions()
        languages = {source: kept.entry.language for source, kept in self._documents.items()}
        groups = joined([known(m.id, m.mention, m.day, languages[m.source]) for m in ordered], self._judged())
        least: dict[int, int] = {}
        for id, one in groups.items():
            least[one.group] = min(id, least.get(one.group, id))
        self._joined = {id: (least[one.group], one.why) for id, one in groups.items()}
        self._records = {
            record.id: record for source, kept in self._documents.items() for record in self._of(source, kept)
        }

    def _of(self, source: str, kept: _Kept) -> Iterable[Record]:
        entry = kept.entry
        for id, said in kept.said.items():
            mention = None if said.speaker is None else entry.mentions[said.speaker]
            number = None if said.speaker is None else kept.mentions[said.speaker]
            yield Record(
                id, source, entry.title, entry.publisher, entry.published, entry.day, entry.language, said.number,
                said.text, said.kind, mention.name if mention else "", mention.role if mention else "",
                mention.affiliation if mention else "", None if number is None else self._joined[number][0], number,
                "" if said.via is None else entry.mentions[said.via].name, said.sure, said.rule, said.parts,
            )  # fmt: skip


def _same(said: Said, mentions: Sequence[int]) -> tuple[str, str, int | None, int | None]:
    """What stays the same in a quotation that keeps its id."""
    speaker = None if said.speaker is None else mentions[said.speaker]
    return said.text, said.kind, speaker, None if said.via is None else mentions[said.via]
