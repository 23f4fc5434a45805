"""The words of all segments in one order, and where the words of each segment stand in it.

The vocabulary of the larger segments is kept in a file. What newer segments have besides stands beside it, and is taken
into the next file when segments are merged.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from heapq import merge
from pathlib import Path

import numpy as np
import numpy.typing as npt

from reader.library.embedded.container import Array, Container, write
from reader.search.index.arrays import ArrayWords
from reader.search.index.vocabulary import SortedWords

Places = npt.NDArray[np.int32]
"""For each word of a segment its number in a vocabulary."""

_ARRAYS = ("signs", "order", "firsts", "heads", "ends")


class KeptWords:
    """A vocabulary with the places of the segments that it was made of, by their names."""

    def __init__(self, words: ArrayWords, places: Mapping[str, Places]) -> None:
        self.words = words
        self.places = places

    @classmethod
    def of(cls, segments: Mapping[str, Sequence[str]]) -> KeptWords:
        """Work it out from the words of segments."""
        lists = list(segments.values())
        words = list(lists[0]) if len(lists) == 1 else sorted(set().union(*lists))
        place = {word: number for number, word in enumerate(words)}
        places = {name: _places(place, own) for name, own in segments.items()}
        return cls(ArrayWords.of(words), places)

    def save(self, path: Path) -> tuple[int, str]:
        """Write it; the size of the file and its SHA-256."""
        parts: dict[str, Array | str] = {"words": "\n".join(self.words.words)}
        parts |= {name: np.asarray(getattr(self.words, name)) for name in _ARRAYS}
        parts |= {f"places {name}": places for name, places in self.places.items()}
        parts["of"] = "\n".join(self.places)
        return write(path, parts)

    @classmethod
    def load(cls, path: Path, size: int) -> KeptWords:
        """Map it.

        Raises:
            DamagedError: it is not there, of another size, or of another version.
        """
        file = Container(path, size)
        text, of = file.text("words"), file.text("of")
        words = ArrayWords(text.split("\n") if text else [], *(file.array(name) for name in _ARRAYS))
        return cls(words, {name: file.array(f"places {name}") for name in of.split("\n") if name})

    def joined(self, segments: Mapping[str, Sequence[str]]) -> tuple[JoinedWords | ArrayWords, dict[str, Places]]:
        """The vocabulary of exactly these segments, as far as all that are kept are among them, and their places."""
        missing = {name: own for name, own in segments.items() if name not in self.places}
        if not missing:
            return self.words, {name: self.places[name] for name in segments}
        known = self.words.words
        place = {word: number for number, word in enumerate(known)}
        more = sorted({word for own in missing.values() for word in own if word not in place})
        if not more:
            return self.words, {
                n: self.places[n] if n in self.places else _places(place, segments[n]) for n in segments
            }
        words = JoinedWords(self.words, more)
        place = {word: number for number, word in enumerate(words.words)}
        moved = {name: words.of_base[self.places[name]] for name in segments if name in self.places}
        return words, {name: moved[name] if name in moved else _places(place, segments[name]) for name in segments}


class JoinedWords:
    """A large vocabulary and some more words as one (see `reader.search.index.vocabulary.Vocabulary`)."""

    def __init__(self, base: ArrayWords, more: Sequence[str]) -> None:
        """``more`` are sorted, and none is in ``base``."""
        self._base, self._more = base, SortedWords(more)
        self.words: Sequence[str] = list(merge(base.words, more))
        at = np.array([bisect_left(base.words, word) for word in more], np.int32)
        self._of_more = at + np.arange(len(more), dtype=np.int32)
        shift = np.zeros(len(base.words) + 1, np.int32)
        np.add.at(shift, at, 1)
        self.of_base: Places = np.arange(len(base.words), dtype=np.int32) + np.cumsum(shift[:-1], dtype=np.int32)

    def find(self, word: str) -> int:
        """The number of a word, or -1."""
        at = bisect_left(self.words, word)
        return at if at < len(self.words) and self.words[at] == word else -1

    def beginning_with(self, start: str) -> tuple[int, int]:
        """The range of numbers of the words that begin so."""
        first = bisect_left(self.words, start)
        return first, bisect_left(self.words, start + "\U0010ffff", first)

    def within(self, word: str, edits: int) -> list[tuple[str, int, int]]:
        """Words at most so many edits away, with the distance and number of each."""
        found = [(text, far, int(self.of_base[number])) for text, far, number in self._base.within(word, edits)]
        return found + [(text, far, int(self._of_more[n])) for text, far, n in self._more.within(word, edits)]

    def heads_within(self, word: str, length: int, edits: int) -> list[tuple[str, int, int]]:
        """Beginnings of that length at most so many edits away, with the distance and the first word's number."""
        found: dict[str, tuple[str, int, int]] = {}
        for text, far, number in self._base.heads_within(word, length, edits):
            found[text] = (text, far, int(self.of_base[number]))
        for text, far, n in self._more.heads_within(word, length, edits):
            number = int(self._of_more[n])
            if text not in found or number < found[text][2]:
                found[text] = (text, far, number)
        return list(found.values())


def _places(place: Mapping[str, int], words: Sequence[str]) -> Places:
    return np.fromiter(map(place.__getitem__, words), np.int32, len(words))
