"""The words of all shards: what is typed means the same in each of them, whatever words it has itself.

The file has every word with the number of quotations it stands in, and where the words of each shard stand in it. With
it a shard looks a query up exactly as one index of the whole library does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from reader.library.cluster.shards.files import Files
from reader.library.cluster.shards.manifest import SHARDS, FileInfo, WordsInfo
from reader.library.embedded.index.container import Container
from reader.library.embedded.index.postings import SegmentPostings
from reader.library.embedded.index.segment import Segment
from reader.library.embedded.index.words import KeptWords, Places
from reader.search.index.arrays import ArrayWords, Standing


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``words`` of ``rows`` quotations; ``ends`` has, before each word, the entries of those before it.

    ``places`` are the numbers of the words of each shard, by its name.
    """

    words: ArrayWords
    ends: npt.NDArray[np.int64]
    places: dict[str, Places]
    rows: int

    @classmethod
    def empty(cls) -> Vocabulary:
        """No words."""
        return cls(ArrayWords.of([]), np.zeros(1, np.int64), {}, 0)

    @classmethod
    def load(cls, files: Files, info: WordsInfo) -> Vocabulary:
        """Map the words of a library.

        Raises:
            DamagedError: the file is missing or of another size.
        """
        path = files.mapped(f"{SHARDS}/{info.name}", info.file.size, info.file.sha256)
        kept = KeptWords.load(path, info.file.size)
        file = Container(path, info.file.size)
        return cls(kept.words, file.array("word ends"), dict(kept.places), int(file.array("quotations")[0]))


def write_words(files: Files, segments: dict[str, Segment]) -> WordsInfo:
    """Write the words of shards, by their names, under a new name.

    Raises:
        LibraryError: they cannot be written.
    """
    import os

    kept = KeptWords.of({name: segment.words for name, segment in segments.items()})
    counts = np.zeros(len(kept.words.words), np.int64)
    for name, segment in segments.items():
        counts[kept.places[name]] += np.diff(segment.starts)
    ends = np.zeros(len(counts) + 1, np.int64)
    np.cumsum(counts, out=ends[1:])
    rows = sum(map(len, segments.values()))
    name = f"words-{os.urandom(6).hex()}"
    with files.place_for(f"{SHARDS}/{name}") as folder:
        path = folder / "words.arrays"
        info = FileInfo(*kept.save(path, {"word ends": ends, "quotations": np.array([rows], np.int64)}))
        files.take(folder, f"{SHARDS}/{name}")
    return WordsInfo(f"{name}/words.arrays", info, tuple(segments))


class ShardPostings:
    """The postings of some shards, which count as those of the whole library do.

    See `reader.search.index.postings.Postings`. ``ids`` are the ids of the rows: where they do not ascend, rows with
    equal totals are put in order by them.
    """

    def __init__(
        self,
        segments: Sequence[Segment],
        places: Sequence[Places],
        vocabulary: Vocabulary,
        ids: npt.NDArray[np.int64],
    ) -> None:
        self.size = vocabulary.rows
        self._ends = vocabulary.ends
        self._own = SegmentPostings(segments, places, len(vocabulary.words.words))
        self._ids = None if len(ids) < 2 or bool(np.all(ids[1:] > ids[:-1])) else ids
        self.standing, self.lifted, self.better = self._own.standing, self._own.lifted, self._own.better
        self.total, self.reaching = self._own.total, self._own.reaching
        self.those_reaching = self._own.those_reaching

    def count(self, first: int, last: int) -> int:
        """How many entries a range of words has in all shards."""
        return int(self._ends[last] - self._ends[first])

    def having(self, ranges: Sequence[tuple[int, int]], most: int) -> Any:
        """The rows that have a word out of every range."""
        if min(self.count(*one) for one in ranges) > most:
            return None
        return self._own.having(ranges, 1 << 62)

    def best(self, totals: Standing, count: int, least: int) -> list[int]:
        """The rows with the highest totals."""
        if self._ids is None:
            return self._own.best(totals, count, least)
        rows = np.flatnonzero(totals.levels >= max(least, 1))
        sums = totals.levels[rows].astype(np.int32)
        order = np.lexsort((self._ids[rows], -sums))
        best: list[int] = rows[order[:count]].tolist()
        return best
