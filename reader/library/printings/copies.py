"""Copies of a quotation: how like two texts are, which was cut short, and many printings as few statements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from reader.library.engine import EVERYTHING, Candidate, Engine, Record, Where
from reader.library.filters import passes
from reader.search.fold import fold_text

COPY = 0.75
"""From this likeness on two quotations are printings of one statement."""

LIKE = 0.5
"""From this likeness on a quotation is like another at all."""

_SHORTEST = 4
"""Words that a quotation has at least to be compared: "yes, we can" is said by many."""


class Relation(StrEnum):
    """How a printing stands to the first one, by its folded words."""

    SAME = "same"
    SHORTER = "shorter"
    LONGER = "longer"
    CHANGED = "changed"


class Change(StrEnum):
    """What was done to a stretch of words."""

    KEPT = "kept"
    CUT = "cut"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one printing or the other, as they are written there."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class Copy:
    """A printing of a statement: how it stands to the first, and the difference to it (empty for the first).

    ``other_speaker`` says that somebody else is said to have said it.
    """

    record: Record
    relation: Relation
    difference: tuple[Piece, ...] = ()
    other_speaker: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether it tells nothing that the first does not: the same words, and nobody else."""
        return self.relation is Relation.SAME and not self.other_speaker


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement and its printings, the oldest first."""

    copies: tuple[Copy, ...]

    @property
    def first(self) -> Record:
        """The oldest printing."""
        return self.copies[0].record

    @property
    def also_in(self) -> int:
        """In how many other documents it stands, whole or cut; one that changed its words has another sentence."""
        copies = [copy.record.source for copy in self.copies if copy.relation is not Relation.CHANGED]
        return len(set(copies)) - 1


def likeness(words: str, text: str) -> float:
    """How much of the shorter of two texts is in the other, from 0 to 1: folded words in order, in runs.

    A run of two words or more counts in full, a lone word a half, so that function words alone make no likeness.
    """
    one, other = fold_text(words).split(), fold_text(text).split()
    if not one or not other:
        return 0.0
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    if len(shorter) < _SHORTEST:
        return 1.0 if shorter == longer else 0.0
    if f" {' '.join(shorter)} " in f" {' '.join(longer)} ":
        return 1.0
    blocks = SequenceMatcher(a=shorter, b=longer, autojunk=False).get_matching_blocks()
    covered = sum(block.size if block.size > 1 else 0.5 * block.size for block in blocks)
    return covered / len(shorter)


def alike_first(candidate: Candidate) -> tuple[float, int, int]:
    """The order of `reader.library.engine.Engine.like`."""
    return -candidate.likeness, candidate.record.day, candidate.record.id


def relation(first: str, other: str) -> Relation:
    """How the words of a printing stand to those of the first."""
    one, two = f" {fold_text(first)} ", f" {fold_text(other)} "
    if one == two:
        return Relation.SAME
    if two in one:
        return Relation.SHORTER
    return Relation.LONGER if one in two else Relation.CHANGED


def difference(first: str, other: str) -> tuple[Piece, ...]:
    """Word by word what another printing cut from the first and what it added; typography never counts."""
    one, two = first.split(), other.split()
    matcher = SequenceMatcher(a=[fold_text(w) for w in one], b=[fold_text(w) for w in two], autojunk=False)
    pieces: list[Piece] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece(Change.KEPT, " ".join(two[c:d])))
            continue
        if a < b:
            pieces.append(Piece(Change.CUT, " ".join(one[a:b])))
        if c < d:
            pieces.append(Piece(Change.ADDED, " ".join(two[c:d])))
    return tuple(pieces)


def where_else(engine: Engine, words: str, limit: int = 50) -> list[Statement]:
    """Where words stand in a library: statements like them, the most alike first, each oldest printing first."""
    return folded(candidate.record for candidate in engine.like(words, max(limit, 1) * 4))[:limit]


def folded(records: Iterable[Record]) -> list[Statement]:
    """Printings of one statement as one: those that are alike, whoever is said to have said them.

    In the order of their first record; each record is in one statement.
    """
    groups: list[list[Record]] = []
    for record in records:
        home = next((group for group in groups if likeness(group[0].text, record.text) >= COPY), None)
        if home is None:
            groups.append([record])
        else:
            home.append(record)
    return [statement(group) for group in groups]


def statement(records: Sequence[Record]) -> Statement:
    """Records of one statement, the oldest first, each compared with the oldest."""
    ordered = sorted(records, key=_age)
    first = ordered[0]
    copies = [Copy(first, Relation.SAME)]
    for record in ordered[1:]:
        words = relation(first.text, record.text), difference(first.text, record.text)
        copies.append(Copy(record, *words, other_speaker(first, record)))
    return Statement(tuple(copies))


def other_speaker(first: Record, record: Record) -> bool:
    """Whether another person is named: two names of which neither may be a short form of the other.

    Somebody who is only described ("the mayor", "a neighbour") may be anybody.
    """
    described = any(one.speaker[:1].islower() for one in (first, record))
    if described or (first.person is not None and first.person == record.person):
        return False
    one, two = sorted((fold_text(first.speaker).split(), fold_text(record.speaker).split()), key=len)
    return bool(one) and not all(any(_may_be(a, b) for b in two) for a in one)


def _may_be(one: str, other: str) -> bool:
    """Whether two words of names may be the same: equal, or one the initial of the other."""
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def time_line(engine: Engine, records: Sequence[Record], where: Where = EVERYTHING) -> list[Statement]:
    """A page of a time line with the copies of each statement folded into its line, wherever else they stand.

    Only what the same person said is folded, and what passes the filters of the page. A copy whose first printing
    stands earlier in time is in the line of that one and left out here. A printing that changed the words is no copy:
    it has a line of its own.
    """
    copies = engine.copies([record.id for record in records])
    found: list[Statement] = []
    for record in records:
        group = [record]
        group += [o for o in copies.get(record.id, ()) if o.person == record.person and passes(o, where)]
        mine = next((line for line in _unchanged(group) if line[0].id == record.id), None)
        if mine is not None:
            found.append(statement(mine))
    return found


def _unchanged(records: Iterable[Record]) -> list[list[Record]]:
    """Records that are alike, each with the oldest of which it has the same words or a part, the oldest first."""
    lines: list[list[Record]] = []
    for record in sorted(records, key=_age):
        fits = (line for line in lines if relation(line[0].text, record.text) is not Relation.CHANGED)
        home = next(fits, None)
        if home is None:
            lines.append([record])
        else:
            home.append(record)
    return lines


def _age(record: Record) -> tuple[int, int]:
    return record.day, record.id
