"""Shards that a worker has open, and their index: kept from one question to the next."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Callable, Collection, Sequence
from threading import Lock
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from reader.compact.lazy import LazySequence
from reader.library.cluster.shards.asked import Likes, Listing, Parts, Ranked, Selection, Words, trimmed
from reader.library.cluster.shards.files import Files
from reader.library.cluster.shards.manifest import ShardInfo, WordsInfo
from reader.library.cluster.shards.open_shard import OpenShard
from reader.library.cluster.shards.vocabulary import ShardPostings, Vocabulary
from reader.library.embedded.index.postings import Mask, RowMask
from reader.library.engine import UNDATED, Cancelled, Candidate, Facet, QuotationId, Record, Where
from reader.library.filters import holds_excluded, newest_first
from reader.library.printings.copies import COPY, LIKE, alike_first, likeness
from reader.library.printings.fingerprints import prints_of
from reader.search.fold import fold_text
from reader.search.index.index import NEAREST, Index
from reader.search.lookup import Stop
from reader.search.query import Query, Word
from reader.search.rank import CLOSE, FAR

_LOOKED_AT = 8
"""Rows of which the text is read between two looks at whether anybody waits for the answer."""

_OPEN = 256
"""Shards that stay open; they are mapped, so they take memory only where they are read."""

_INDEXES = 4
_SELECTIONS = 4
_RAREST = 8
_CANDIDATES = 200

T = TypeVar("T")


class ShelfIndex:
    """Some shards as one index, which answers for its part of a library. Any number of threads may use it."""

    def __init__(self, shards: Sequence[OpenShard], names: Sequence[str], vocabulary: Vocabulary) -> None:
        self._shards = shards
        lengths = [len(shard.ids) for shard in shards]
        self._starts = np.concatenate(([0], np.cumsum(lengths))).astype(np.int64)
        self._ids = np.concatenate([shard.ids for shard in shards]) if shards else np.zeros(0, np.int64)
        segments, places = [shard.segment for shard in shards], [vocabulary.places[name] for name in names]
        self._postings = ShardPostings(segments, places, vocabulary, self._ids)
        self._index = Index(_Texts(self), (), vocabulary.words, self._postings)
        self._selections: OrderedDict[tuple[Where, bytes, bytes], RowMask] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._ids)

    def forget(self) -> None:
        """Forget what was looked up for earlier questions."""
        self._index.lookup.forget()

    def text(self, row: int) -> str:
        """The text of a row."""
        shard, own = self._place(row)
        return shard.columns.text[own]

    def record(self, row: int) -> Record:
        """The quotation of a row."""
        shard, own = self._place(row)
        return shard.record(own)

    def words(self, asked: Words, cancelled: Cancelled = bool) -> Parts:
        """The part of a search by words.

        Raises:
            SearchCancelledError: ``cancelled()`` returned True.
        """
        if not len(self):
            return Parts()
        sought = self._index.seek(asked.query, self._chosen(asked.chosen), cancelled)
        if sought is None:
            return Parts()
        postings, index, totals = self._postings, self._index, sought.totals
        close = postings.reaching(totals, sought.close)
        best = postings.best(totals, asked.candidates, sought.close) if close else []
        nearest = postings.best(totals, NEAREST, sought.far)
        near = {hit.row: hit for hit in index.rank(asked.query, nearest, sought, FAR)}
        good = {hit.row: hit for hit in index.rank(asked.query, best, sought, CLOSE)}

        def ranked(row: int, hits: dict[int, Any]) -> Ranked:
            total, id, hit = int(totals.levels[row]), int(self._ids[row]), hits.get(row)
            if hit is None:
                return Ranked(total, id)
            return Ranked(total, id, hit.score, hit.match, self.record(row))

        offered = trimmed([ranked(row, good) for row in best], asked.limit)
        return Parts(
            close,
            postings.reaching(totals, sought.good),
            tuple(_with_spans(one, good.get(row)) for one, row in zip(offered, best, strict=True)),
            tuple(_with_spans(ranked(row, near), near.get(row)) for row in nearest),
        )

    def newest(self, chosen: Selection, query: Query, limit: int, cancelled: Cancelled = bool) -> Listing:
        """The part of a list of the newest: those that pass and have nothing that is excluded.

        Raises:
            SearchCancelledError: ``cancelled()`` returned True.
        """
        rows = self._rows(chosen)
        if query.excluded:
            stop = Stop(cancelled)
            kept = []
            for number, row in enumerate(rows.tolist()):
                if number % _LOOKED_AT == 0:
                    stop()
                if not holds_excluded(query, self.text(row)):
                    kept.append(row)
            rows = np.array(kept, np.int64)
        days = self._days(rows)
        order = np.lexsort((-self._ids[rows], np.where(days >= UNDATED, 1, -days)))[:limit]
        records = [self.record(row) for row in rows[order].tolist()]
        return Listing(tuple((_newest_key(record), record) for record in records), len(rows))

    def timeline(self, chosen: Selection, after: tuple[int, int] | None, limit: int, newest: bool) -> Listing:
        """The part of a time line: by day and id, what comes after a place."""
        rows = self._rows(chosen)
        days, ids = self._days(rows), self._ids[rows]
        back = newest & (days < UNDATED)
        by_day, by_id = np.where(back, -days, days), np.where(back, -ids, ids)
        if after is not None:
            day, id = (-after[0], -after[1]) if newest and after[0] < UNDATED else after
            later = (by_day > day) | ((by_day == day) & (by_id > id))
            rows, by_day, by_id = rows[later], by_day[later], by_id[later]
        order = np.lexsort((by_id, by_day))[:limit]
        keys = zip(by_day[order].tolist(), by_id[order].tolist(), strict=True)
        records = [self.record(row) for row in rows[order].tolist()]
        return Listing(tuple(zip(keys, records, strict=True)), len(rows))

    def counts(
        self, chosen: Selection, query: Query, by: Sequence[Facet], cancelled: Cancelled = bool
    ) -> dict[Facet, Counter[Any]]:
        """How many rows have each value of facets; for `Facet.PERSON` each id of a mention.

        Of those that pass; of a query with words those that are good matches by these.

        Raises:
            SearchCancelledError: ``cancelled()`` returned True.
        """
        if not len(self):
            return {}
        mask = self._chosen(chosen)
        if query.wanted:
            mask = RowMask(_as_mask(self._index.matching(query, rows=mask, cancelled=cancelled), len(self)))
        whole = np.ones(len(self), bool) if mask is None else mask.mask
        parts = [whole[a:b] for a, b in zip(self._starts.tolist(), self._starts[1:].tolist(), strict=False)]
        found: dict[Facet, Counter[Any]] = {facet: Counter() for facet in by}
        for shard, part in zip(self._shards, parts, strict=True):
            for facet in by:
                found[facet] += shard.counts(part, facet)
        return found

    def like(self, words: str, limit: int) -> Likes:
        """The part of what is like some words."""
        if not len(self):
            return Likes()
        folded = list(dict.fromkeys(fold_text(words).split()))
        prints = prints_of(words)
        rows = dict.fromkeys(self._near(prints, _CANDIDATES))
        rare = self._index.rarest(folded, _RAREST)
        if rare:
            query = Query(words, tuple(map(Word, rare)))
            rows |= dict.fromkeys(hit.row for hit in self._index.search(query, _CANDIDATES // 2))
        likely = [(row, likeness(words, self.text(row))) for row in rows]
        found = [Candidate(self.record(row), like) for row, like in likely if like >= LIKE]
        return Likes(tuple(sorted(found, key=alike_first)[:limit]))

    def copies(self, texts: Sequence[tuple[QuotationId, str]]) -> dict[QuotationId, list[Record]]:
        """The other printings of quotations, given with their texts."""
        found: dict[QuotationId, list[Record]] = {}
        for id, text in texts:
            rows = [row for row in self._near(prints_of(text), _CANDIDATES) if int(self._ids[row]) != id]
            same = [self.record(row) for row in rows if likeness(text, self.text(row)) >= COPY]
            if same:
                found[id] = same
        return found

    def records(self, ids: Sequence[QuotationId]) -> list[Record]:
        """Those of some quotations that are here."""
        wanted = np.array(ids, np.int64)
        found: list[Record] = []
        for shard in self._shards:
            if not len(shard.ids):
                continue
            at = np.minimum(np.searchsorted(shard.ids, wanted), len(shard.ids) - 1)
            found += [shard.record(row) for row in at[shard.ids[at] == wanted].tolist()]
        return found

    def _near(self, prints: set[int], count: int) -> list[int]:
        found: Counter[int] = Counter()
        for start, shard in zip(self._starts.tolist(), self._shards, strict=False):
            for row, shared in shard.near(prints).items():
                found[row + start] = shared
        return sorted(found, key=lambda row: (-found[row], self._ids[row]))[:count]

    def _place(self, row: int) -> tuple[OpenShard, int]:
        at = int(np.searchsorted(self._starts, row, "right")) - 1
        return self._shards[at], row - int(self._starts[at])

    def _days(self, rows: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        days = np.zeros(len(rows), np.int64)
        for start, end, shard in zip(self._starts, self._starts[1:], self._shards, strict=False):
            own = (rows >= start) & (rows < end)
            days[own] = shard.columns.day[shard.columns.of[shard.segment.mentions[rows[own] - start]]]
        return days

    def _rows(self, chosen: Selection) -> npt.NDArray[np.int64]:
        mask = self._chosen(chosen)
        return np.arange(len(self)) if mask is None else np.flatnonzero(mask.mask)

    def _chosen(self, chosen: Selection) -> RowMask | None:
        """The rows that pass; the last few selections are kept."""
        if not chosen.where and chosen.only is None and chosen.without is None:
            return None
        key = (chosen.where, _key(chosen.only), _key(chosen.without))
        with self._lock:
            known = self._selections.get(key)
        if known is None:
            known = RowMask(np.concatenate([shard.mask(chosen) for shard in self._shards] or [np.zeros(0, bool)]))
            with self._lock:
                self._selections[key] = known
                while len(self._selections) > _SELECTIONS:
                    self._selections.popitem(last=False)
        return known


class _Texts(LazySequence[str]):
    __slots__ = ("_of",)

    def __init__(self, of: ShelfIndex) -> None:
        self._of = of

    def __len__(self) -> int:
        return len(self._of)

    def entry(self, number: int) -> str:
        """The text of a row."""
        return self._of.text(number)


class Shelf:
    """What a process has open, by hash. Any number of threads may use it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._shards: OrderedDict[object, OpenShard] = OrderedDict()
        self._words: OrderedDict[object, Vocabulary] = OrderedDict()
        self._indexes: OrderedDict[object, ShelfIndex] = OrderedDict()

    def shard(self, root: str, info: ShardInfo) -> OpenShard:
        """A shard, opened where it is not yet.

        Raises:
            DamagedError: its index is missing or damaged.
        """
        key = (root, info.name, info.index.sha256, info.quotation_base, info.mention_base)
        return self._kept(self._shards, key, _OPEN, lambda: OpenShard.of(Files(root), info))

    def index(self, root: str, shards: Sequence[ShardInfo], words: WordsInfo | None) -> ShelfIndex:
        """Some shards as one index.

        Raises:
            DamagedError: a file is missing or damaged.
        """
        hashes = tuple((shard.name, shard.index.sha256, shard.quotation_base) for shard in shards)
        key = (root, hashes, None if words is None else words.file.sha256)
        return self._kept(self._indexes, key, _INDEXES, lambda: self._made(root, shards, words))

    def _made(self, root: str, shards: Sequence[ShardInfo], words: WordsInfo | None) -> ShelfIndex:
        if words is None:
            return ShelfIndex([], [], Vocabulary.empty())
        key = (root, words.file.sha256)
        vocabulary = self._kept(self._words, key, 2, lambda: Vocabulary.load(Files(root), words))
        opened = [self.shard(root, shard) for shard in shards]
        return ShelfIndex(opened, [shard.name for shard in shards], vocabulary)

    def _kept(self, known: OrderedDict[object, T], key: object, most: int, make: Callable[[], T]) -> T:
        with self._lock:
            if key in known:
                known.move_to_end(key)
                return known[key]
        made = make()
        with self._lock:
            known[key] = made
            while len(known) > most:
                known.popitem(last=False)
        return made


SHELF = Shelf()
"""The shelf of this process."""


def _as_mask(rows: Collection[int], size: int) -> Mask:
    if isinstance(rows, RowMask):
        return rows.mask
    mask = np.zeros(size, bool)
    mask[list(rows)] = True
    return mask


def _newest_key(record: Record) -> tuple[int, int]:
    undated, day, id = newest_first(record)
    return (1 if undated else day, id)


def _with_spans(one: Ranked, hit: Any) -> Ranked:
    from dataclasses import replace

    return one if one.record is None or hit is None else replace(one, spans=hit.spans)


def _key(ids: Any) -> bytes:
    return b"" if ids is None else b"+" + ids.tobytes()
