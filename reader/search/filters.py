"""Which passages the filters of a query let through: by speaker, kind and paragraph."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from reader.compact.int_pairs import IntPairs
from reader.document.model import Document
from reader.search.passages import Passage, PassageKind
from reader.search.query import Query

GROUPS: tuple[PassageKind, ...] = ("quotation", "note", "narrative", "speaker")
"""The groups in which hits are shown, in order. Title, deck, headings and captions count as narrative."""


def group_of(passage: Passage) -> PassageKind:
    """The group of `GROUPS` that a passage belongs to."""
    return passage.kind if passage.kind in GROUPS else "narrative"


@dataclass(frozen=True, slots=True)
class Filters:
    """The numbers of a document's passages, by what a query can filter by."""

    count: int
    spoken: dict[str, array[int]]
    """By speaker id: their quotations."""
    of_speaker: dict[str, array[int]]
    """By speaker id: all passages of theirs, the one that names them included."""
    kinds: dict[str, array[int]]
    standing: IntPairs
    """Paragraph and number of every passage that stands in one, ascending."""
    tags: dict[str, array[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document, passages: Iterable[Passage]) -> Filters:
        """Sort passages by what they can be filtered by."""
        spoken, of_speaker, tags, kinds = (defaultdict[str, "array[int]"](_numbers) for _ in range(4))
        standing = IntPairs()
        count = 0
        for row, passage in enumerate(passages):
            count += 1
            if passage.speaker is not None:
                of_speaker[passage.speaker].append(row)
                if passage.kind in {"quotation", "note"}:
                    spoken[passage.speaker].append(row)
            names: set[str] = {passage.kind, group_of(passage)}
            if passage.quotation is not None and passage.kind == "quotation":
                names.add(document.quotations[passage.quotation].kind.value)
            for name in names:
                kinds[name].append(row)
            for paragraph in {part.paragraph for part in passage.parts or passage.stands}:
                standing.append(paragraph, row)
            for tag in {tag.casefold() for tag in passage.tags}:
                tags[tag].append(row)
        standing.sort()
        return cls(count, dict(spoken), dict(of_speaker), dict(kinds), standing, dict(tags))

    def rows(self, query: Query, speakers: Collection[str], excluded_speakers: Collection[str]) -> list[int]:
        """The numbers of the passages that pass all filters, in order; speakers are ids."""
        passed: set[int] | None = None
        if query.speakers:
            passed = _all(self.spoken, speakers)
        if query.kinds:
            passed = _both(passed, _all(self.kinds, query.kinds))
        if query.paragraph is not None:
            passed = _both(passed, set(self.standing.of(query.paragraph - 1)))
        for tag in query.tags:
            passed = _both(passed, self._tagged(tag))
        if passed is None:
            passed = set(range(self.count))
        passed -= _all(self.of_speaker, excluded_speakers)
        passed -= _all(self.kinds, query.excluded_kinds)
        for tag in query.excluded_tags:
            passed -= self._tagged(tag)
        return sorted(passed)

    def _tagged(self, beginning: str) -> set[int]:
        return _all(self.tags, (tag for tag in self.tags if tag.startswith(beginning)))


def _numbers() -> array[int]:
    return array("I")


def _all(rows: dict[str, array[int]], names: Iterable[str]) -> set[int]:
    return {row for name in names for row in rows.get(name, ())}


def _both(one: set[int] | None, other: set[int]) -> set[int]:
    return other if one is None else one & other
