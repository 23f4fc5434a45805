"""A saved index answers as it did before; anything else is refused with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.search.index.index import Index

pytest.importorskip("numpy")
stored = pytest.importorskip("reader.search.index.stored")


def test_a_saved_index_answers_the_same(tmp_path: Path, sentences: list[str]) -> None:
    about = ["somebody"] * len(sentences)
    index = Index.build(sentences, about, arrays=True)
    stored.save(index, tmp_path / "index")
    again = stored.load(tmp_path / "index", sentences, about)
    for text in sentences[:40]:
        assert again.search(text[4:30]) == index.search(text[4:30])
    assert again.search("somebody").total == len(sentences)


def test_saving_again_replaces(tmp_path: Path, sentences: list[str]) -> None:
    stored.save(Index.build(sentences, arrays=True), tmp_path)
    stored.save(Index.build(sentences[:9], arrays=True), tmp_path)
    assert len(stored.load(tmp_path, sentences[:9])) == 9


def test_an_index_of_other_texts_is_refused(tmp_path: Path, sentences: list[str]) -> None:
    stored.save(Index.build(sentences, arrays=True), tmp_path)
    with pytest.raises(stored.StaleIndexError, match="build it again"):
        stored.load(tmp_path, sentences[1:])


@pytest.mark.parametrize("name", ["index.json", "rows.npy", "words.txt"])
def test_a_file_that_is_missing_or_broken(tmp_path: Path, sentences: list[str], name: str) -> None:
    stored.save(Index.build(sentences, arrays=True), tmp_path)
    (tmp_path / name).write_bytes(b"\xff")
    with pytest.raises(stored.StaleIndexError, match="build it again"):
        stored.load(tmp_path, sentences)
    (tmp_path / name).unlink()
    with pytest.raises(stored.StaleIndexError, match="build it again"):
        stored.load(tmp_path, sentences)


def test_a_small_index_is_not_saved(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        stored.save(Index.build(["one"], arrays=False), tmp_path)
