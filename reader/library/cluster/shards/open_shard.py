"""A shard as it is open in memory: its index and columns, mapped, with the ids that it has in the library."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from reader.languages.tags import primary
from reader.library.cluster.shards.asked import Selection
from reader.library.cluster.shards.columns import Columns
from reader.library.cluster.shards.files import Files
from reader.library.cluster.shards.manifest import INDEX, ShardInfo
from reader.library.counted import SCARE
from reader.library.embedded.facts import kinds_let_through
from reader.library.embedded.index.container import Container
from reader.library.embedded.index.postings import Mask
from reader.library.embedded.index.segment import Segment, of_parts
from reader.library.embedded.rows import KINDS, SURE, unpacked_parts
from reader.library.engine import UNDATED, Facet, Record, Where
from reader.library.filters import in_languages, month_of


@dataclass(frozen=True, slots=True)
class OpenShard:
    """A shard in memory: its index, its columns, and the ids of its rows and mentions in the library."""

    segment: Segment
    columns: Columns
    ids: npt.NDArray[np.int64]
    mention_ids: npt.NDArray[np.int64]

    @classmethod
    def of(cls, files: Files, shard: ShardInfo) -> OpenShard:
        """Map a shard.

        Raises:
            DamagedError: its index is missing or of another size.
        """
        path = files.mapped(shard.file(INDEX), shard.index.size, shard.index.sha256)
        file = Container(path, shard.index.size)
        segment, columns = of_parts(file), Columns(file)
        return cls(segment, columns, segment.ids + shard.quotation_base, columns.mention_ids + shard.mention_base)

    def record(self, row: int) -> Record:
        """A quotation, with nobody's person: who is who only the client knows."""
        has = self.columns
        mention = int(self.segment.mentions[row])
        document, nobody, via = int(has.of[mention]), int(has.place[mention]) < 0, int(has.via[row])
        return Record(
            int(self.ids[row]), has.source[document], has.title[document], has.publishers[has.publisher[document]],
            has.published[document], int(has.day[document]), has.languages[has.language[document]],
            int(has.number[row]), has.text[row], KINDS[self.segment.kinds[row]], has.name[mention],
            has.roles[has.role[mention]], has.affiliations[has.affiliation[mention]], None,
            None if nobody else int(self.mention_ids[mention]), "" if via < 0 else has.name[via],
            int(has.sure[row]) / SURE, has.rules[has.rule[row]], unpacked_parts(has.parts[row]),
        )  # fmt: skip

    def quotations_of_mentions(self) -> dict[int, int]:
        """How many quotations each mention has, by its id; scare quotes are none."""
        counted = np.bincount(
            self.segment.mentions[self.segment.kinds != KINDS.index(SCARE)], minlength=len(self.mention_ids)
        )
        return dict(zip(self.mention_ids.tolist(), counted.tolist(), strict=True))

    def mask(self, chosen: Selection) -> Mask:
        """The rows that pass filters."""
        where, has = chosen.where, self.columns
        documents = _documents_let_through(has, where)
        mentions: Mask = documents[has.of] if len(has.of) else np.zeros(0, bool)
        if where.roles:
            mentions &= np.array([role in where.roles for role in has.roles], bool)[has.role]
        if where.without_roles:
            mentions &= np.array([role not in where.without_roles for role in has.roles], bool)[has.role]
        if chosen.only is not None:
            mentions &= np.isin(self.mention_ids, chosen.only)
        if chosen.without is not None:
            mentions &= ~np.isin(self.mention_ids, chosen.without)
        rows: Mask = mentions[self.segment.mentions] if len(self.ids) else np.zeros(0, bool)
        kinds = kinds_let_through(where)
        if len(kinds) < len(KINDS):
            passing = np.zeros(len(KINDS), bool)
            passing[kinds] = True
            rows &= passing[self.segment.kinds]
        if where.since:
            rows &= self.ids > where.since
        if where.least:
            rows &= has.sure >= where.least * SURE
        return rows

    def near(self, prints: Iterable[int]) -> Counter[int]:
        """Rows that share fingerprints, and how many."""
        found: Counter[int] = Counter()
        for rows in self.segment.rows_of(prints):
            found.update(rows.tolist())
        return found

    def counts(self, mask: Mask, by: Facet) -> Counter[Any]:
        """How many rows that pass have each value of a facet; for `Facet.PERSON` each id of a mention."""
        has, segment = self.columns, self.segment
        if by is Facet.KIND:
            return _named(np.bincount(segment.kinds[mask], minlength=len(KINDS)), KINDS)
        of_mention = np.bincount(segment.mentions[mask], minlength=len(has.of))
        if by is Facet.PERSON:
            there = np.flatnonzero((of_mention > 0) & (has.place >= 0))
            return Counter(dict(zip(self.mention_ids[there].tolist(), of_mention[there].tolist(), strict=True)))
        if by is Facet.ROLE:
            return _named(np.bincount(has.role, of_mention, len(has.roles)), has.roles)
        of_document = np.bincount(has.of, of_mention, len(has.day))
        if by is Facet.PUBLISHER:
            return _named(np.bincount(has.publisher, of_document, len(has.publishers)), has.publishers)
        if by is Facet.LANGUAGE:
            return _named(
                np.bincount(has.language, of_document, len(has.languages)), [primary(v) for v in has.languages]
            )
        there = np.flatnonzero(of_document)
        values = [month_of(int(has.day[at])) if by is Facet.MONTH else has.source[at] for at in there.tolist()]
        return _named(of_document[there], values)


def _documents_let_through(has: Columns, where: Where) -> Mask:
    if where.nobody:
        return np.zeros(len(has.day), bool)
    passing = np.ones(len(has.day), bool)
    if where.publishers:
        passing &= np.array([value in where.publishers for value in has.publishers], bool)[has.publisher]
    if where.without_publishers:
        passing &= np.array([value not in where.without_publishers for value in has.publishers], bool)[has.publisher]
    if where.languages:
        passing &= np.array([in_languages(tag, where.languages) for tag in has.languages], bool)[has.language]
    if where.without_languages:
        passing &= ~np.array([in_languages(tag, where.without_languages) for tag in has.languages], bool)[has.language]
    if where.first is not None:
        passing &= (has.day >= where.first) & (has.day < UNDATED)
    if where.last is not None:
        passing &= has.day <= where.last
    if where.documents:
        passing &= _among(has.source, where.documents)
    if where.without_documents:
        passing &= ~_among(has.source, where.without_documents)
    for first, last in where.without_days:
        passing &= (has.day < first) | (has.day > last)
    return passing


def _among(sources: Sequence[str], wanted: Collection[str]) -> Mask:
    return np.fromiter((source in wanted for source in sources), bool, len(sources))


def _named(counts: npt.NDArray[Any], values: Sequence[str]) -> Counter[Any]:
    found: Counter[Any] = Counter()
    for value, count in zip(values, counts.tolist(), strict=True):
        if count and value:
            found[value] += int(count)
    return found
