"""The words of all segments in one order, and where the words of each segment stand in it.

The vocabulary of the larger segments is kept in a file. What newer segments have besides stands beside it, and is taken
into the next file when segments are merged.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import sleep
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from reader.library.embedded.index.container import Array, Container, write
from reader.search.index.arrays import ArrayWords
from reader.search.index.vocabulary import AlphabeticalWords, SortedWords

Places = npt.NDArray[np.int32]
"""For each word of a segment its number in a vocabulary."""

FRESH = "fresh"
"""The name of what is in no segment yet; its words change all the time."""

_PIECE = 4_096
"""Words that are gone through at a time: a millisecond."""

_ARRAYS = ("signs", "order", "firsts", "heads", "ends")


class KeptWords:
    """A vocabulary with the places of the segments that it was made of, by their names."""

    def __init__(self, words: ArrayWords, places: Mapping[str, Places]) -> None:
        self.words = words
        self.places = places
        self._place: dict[str, int] | None = None
        self._known: dict[str, Places] = {}

    @classmethod
    def of(cls, segments: Mapping[str, Sequence[str]]) -> KeptWords:
        """Work it out from the words of segments."""
        words = united(list(segments.values()))
        place = {word: number for number, word in enumerate(words)}
        places = {name: places_in(place, own) for name, own in segments.items()}
        return cls(ArrayWords.of(words), places)

    def save(self, path: Path, more: Mapping[str, Array] = MappingProxyType({})) -> tuple[int, str]:
        """Write it, with ``more`` arrays; the size of the file and its SHA-256."""
        parts: dict[str, Array | str] = {"words": "\n".join(self.words.words)}
        parts |= {name: np.asarray(getattr(self.words, name)) for name in _ARRAYS}
        parts |= {f"places {name}": places for name, places in self.places.items()}
        parts["of"] = "\n".join(self.places)
        return write(path, parts | dict(more))

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
        numbers = {name: self._numbers(name, own) for name, own in missing.items()}
        new = {own[at] for name, own in missing.items() for at in np.flatnonzero(numbers[name] < 0).tolist()}
        if not new:
            return self.words, {name: self.places[name] if name in self.places else numbers[name] for name in segments}
        words = JoinedWords(self.words, sorted(new))
        places: dict[str, Places] = {}
        for name, own in segments.items():
            if name in self.places:
                places[name] = words.of_base[self.places[name]]
                continue
            known = numbers[name]
            places[name] = words.of_base[np.maximum(known, 0)] if len(words.of_base) else np.zeros(len(known), np.int32)
            for at in np.flatnonzero(known < 0).tolist():
                places[name][at] = words.of_more[own[at]]
        return words, places

    def _numbers(self, name: str, words: Sequence[str]) -> Places:
        """The numbers of a segment's words among those that are kept, -1 for others; remembered for a named segment."""
        known = self._known.get(name)
        if known is None or len(known) != len(words):
            if self._place is None:
                self._place = {word: number for number, word in enumerate(self.words.words)}
            place = self._place
            known = np.fromiter((place.get(word, -1) for word in words), np.int32, len(words))
            if name != FRESH:
                self._known[name] = known
        return known


class JoinedWords(AlphabeticalWords):
    """A large vocabulary and some more words as one (see `reader.search.index.vocabulary.Vocabulary`)."""

    def __init__(self, base: ArrayWords, more: Sequence[str]) -> None:
        """``more`` are sorted, and none is in ``base``. ``of_base`` and ``of_more`` are their numbers here."""
        self._base, self._more = base, SortedWords(more)
        super().__init__(sorted([*base.words, *more]))  # two runs: quicker than to merge them here
        at = np.array([bisect_left(base.words, word) for word in more], np.int32)
        self._numbers_of_more = (at + np.arange(len(more), dtype=np.int32)).tolist()
        self.of_more = dict(zip(more, self._numbers_of_more, strict=True))
        shift = np.zeros(len(base.words) + 1, np.int32)
        np.add.at(shift, at, 1)
        self.of_base: Places = np.arange(len(base.words), dtype=np.int32) + np.cumsum(shift[:-1], dtype=np.int32)

    def within(self, word: str, edits: int) -> list[tuple[str, int, int]]:
        """Words at most so many edits away, with the distance and number of each."""
        found = [(text, far, int(self.of_base[number])) for text, far, number in self._base.within(word, edits)]
        return found + [(text, far, self._numbers_of_more[n]) for text, far, n in self._more.within(word, edits)]

    def heads_within(self, word: str, length: int, edits: int) -> list[tuple[str, int, int]]:
        """Beginnings of that length at most so many edits away, with the distance and the first word's number."""
        found: dict[str, tuple[str, int, int]] = {}
        for text, far, number in self._base.heads_within(word, length, edits):
            found[text] = (text, far, int(self.of_base[number]))
        for text, far, n in self._more.heads_within(word, length, edits):
            number = self._numbers_of_more[n]
            if text not in found or number < found[text][2]:
                found[text] = (text, far, number)
        return list(found.values())


def united(lists: Sequence[Sequence[str]]) -> list[str]:
    """The words of sorted lists, each once, in order; a piece at a time, so that other threads are not kept waiting."""
    if len(lists) == 1:
        return list(lists[0])
    longest = max(lists, key=len, default=())
    words: list[str] = []
    starts = [0] * len(lists)
    for end in [*longest[_PIECE::_PIECE], None]:
        ends = [len(one) if end is None else bisect_left(one, end) for one in lists]
        words += sorted(set().union(*(one[a:b] for one, a, b in zip(lists, starts, ends, strict=True))))
        starts = ends
        sleep(0)
    return words


def places_in(place: Mapping[str, int], words: Sequence[str]) -> Places:
    """The numbers of words, a piece at a time."""
    places = np.empty(len(words), np.int32)
    for start in range(0, len(words), _PIECE):
        some = words[start : start + _PIECE]
        places[start : start + len(some)] = np.fromiter(map(place.__getitem__, some), np.int32, len(some))
        sleep(0)
    return places
