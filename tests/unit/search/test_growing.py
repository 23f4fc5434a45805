"""Texts are searched before their index is there, and the answers are what the index answers."""

from __future__ import annotations

import random

import pytest

from reader.search.index import incremental as growing_module
from reader.search.index.incremental import Growing
from reader.search.index.index import Index, SearchCancelledError


@pytest.fixture(autouse=True)
def _small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(growing_module, "_BLOCK", 100)


def test_brute_force_and_the_index_agree_on_the_best(sentences: list[str]) -> None:
    index, growing = Index.build(sentences), Growing(sentences)
    rng = random.Random(11)
    for _ in range(60):
        row = rng.randrange(len(sentences))
        words = sentences[row].lower().rstrip(".").split()
        query = " ".join([*words[1:4], words[4][:-1]])
        one, other = index.search(query, 5), growing.search(query, 5)
        assert one[0].row == other[0].row, query
        assert one[0].spans == other[0].spans
        assert other[0].text == sentences[other[0].row]


def test_exact_phrases_are_counted_alike(sentences: list[str]) -> None:
    query = f'"{" ".join(sentences[3].split()[:2])}"'
    assert Growing(sentences).search(query).total == Index.build(sentences).search(query).total > 0


def test_it_uses_the_index_once_that_is_built(sentences: list[str]) -> None:
    growing = Growing(sentences, ["somebody"] * len(sentences))
    assert growing.index is None
    assert growing.search("somebody ").total == len(sentences)
    index = growing.build()
    assert growing.index is index
    assert growing.search("somebody ").total == len(sentences) == len(growing)


def test_an_index_that_is_built_meanwhile_takes_over(sentences: list[str]) -> None:
    growing = Growing(sentences)
    asked = iter(range(1000))

    def built_at_the_third_look() -> bool:
        if next(asked) == 2:
            growing.build()
        return False

    hits = growing.search(sentences[400], cancelled=built_at_the_third_look)
    assert growing.index is not None
    assert hits == growing.index.search(sentences[400])


def test_only_some_rows(sentences: list[str]) -> None:
    growing = Growing(["the same"] * 250)
    assert [hit.row for hit in growing.search("same ", rows={7, 240})] == [7, 240]


def test_the_nearest_of_all_blocks_are_few(sentences: list[str]) -> None:
    growing = Growing([f"pressure alone {at}" for at in range(500)])
    hits = growing.search("pressure alone zebra lion ")
    assert hits.nearest
    assert len(hits) <= 5


def test_a_search_can_be_given_up(sentences: list[str]) -> None:
    with pytest.raises(SearchCancelledError):
        Growing(sentences).search("the", cancelled=lambda: True)
    assert not Growing([]).search("anything")
