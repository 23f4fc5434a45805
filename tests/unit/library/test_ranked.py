"""A foreign index behind our ranking: everything as in the library, words as good as the index finds them."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("tantivy", reason="tantivy is not installed")

from engine_machine import AS_LONG_AS_ASKED, EngineMachine
from hypothesis.stateful import rule, run_state_machine_as_test
from made_entries import texts
from tantivy_candidates import TantivyCandidates

from reader.library.embedded.engine import EmbeddedLibrary
from reader.library.engine import EVERYTHING, Entry, Found, Said, Where
from reader.library.ranked import RankedLibrary
from reader.search.query import parse


class Opened(RankedLibrary):
    """With what the machine does to a library that keeps files."""

    def __init__(self, folder: Path) -> None:
        kept = EmbeddedLibrary(folder, arrays=False)
        super().__init__(kept, TantivyCandidates())
        self.flush, self.merge, self.rebuild, self.check = kept.flush, kept.merge, kept.rebuild, kept.check
        self.fill()


class RankedMachine(EngineMachine):
    """All that `EngineMachine` does; a search by words has to find at least what has all words as they were typed.

    Scores are not compared: our ranking weighs words by how rare they are among the candidates here.
    """

    open = Opened

    def _same_found(self, mine: Found, theirs: Found) -> None:
        known = {hit.record.id: hit for hit in theirs}
        if any(hit.hit.text != hit.record.text for hit in mine):
            raise AssertionError("a hit is of another text than its record")
        exact = {id for id, hit in known.items() if hit.match == "exact" and hit.score > 0.99}
        assert exact <= {hit.record.id for hit in mine}
        scores = [hit.score for hit in mine]
        assert scores == sorted(scores, reverse=True)

    @rule(words=texts)
    def what_was_dropped_is_not_found(self, words: str) -> None:
        there = {r.id for r in self.reference.records(range(1, self.reference.newest() + 1))}
        assert {hit.record.id for hit in self.engine.search(parse(words), EVERYTHING, 50)} <= there


def test_a_ranked_library_keeps_the_contract() -> None:
    run_state_machine_as_test(RankedMachine, settings=AS_LONG_AS_ASKED)


def test_our_order_is_better_than_that_of_the_index(tmp_path: Path) -> None:
    """Its terms do not know how alike words are, nor in which order they stand; ours does."""
    said = [
        "closed will be what a bridge costs in a harbour",
        "the harbour bridge will be closed for the whole winter, the council said",
        *(f"the council met again and said nothing about number {n} of the list" for n in range(60)),
    ]
    entry = Entry("/a", "1", said=tuple(Said(n, text) for n, text in enumerate(said)))
    index = TantivyCandidates()
    with EmbeddedLibrary(tmp_path / "library") as kept:
        library = RankedLibrary(kept, index)
        library.add([entry])
        query = parse("harbor brige wil be closd ")
        assert library.search(query, EVERYTHING, 1).hits[0].record.text == said[1]
        scores = dict(index.scored(query.words, EVERYTHING, 100))
        assert scores[1] == scores[2]


def test_filters_that_let_few_through_ask_for_more(tmp_path: Path) -> None:
    """The index knows no days: the one quotation of the right day is the last of many candidates."""
    entries = [
        Entry(f"/{n}", "1", day=736_000 + n, said=(Said(0, f"water {'water ' * (400 - n)}".strip()),))
        for n in range(400)
    ]
    asked: list[int] = []

    class Counting(TantivyCandidates):
        def candidates(self, words: Any, where: Where, limit: int) -> list[int]:
            asked.append(limit)
            return super().candidates(words, where, limit)

    with EmbeddedLibrary(tmp_path / "library") as kept:
        library = RankedLibrary(kept, Counting())
        library.add(entries)
        for day in (736_000, 736_399):
            found = library.search(parse("water"), dataclasses.replace(EVERYTHING, first=day, last=day), 5)
            assert [hit.record.day for hit in found] == [day]
    assert max(asked) > 200
