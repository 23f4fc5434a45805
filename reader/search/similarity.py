"""Find the words of a text that a typed word may mean, and how similar they are.

A text has few different words: an article of 300 paragraphs about 4,000, a million sentences some 300,000. Comparing
a typed word with these, and then looking up where they stand, costs a small part of comparing a query with every
sentence, and shows which letters matched.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.search.index.vocabulary import Vocabulary

EXACT = 1.0
"""The similarity of a word to itself; all others are lower."""

JOINED = 0.93
"""The similarity of two typed words that are one word in the text, or of one that is two."""

UNFINISHED = 0.95
"""The lowest similarity of a word of which the typed letters are the beginning. No other inexact match is as high."""

_BEGINNING = 0.78  # a word that begins like a finished one
_FORM = 0.9  # another form of the same word: worked, working
_SUFFIXES = (
    "",
    "s",
    "es",
    "d",
    "ed",
    "ing",
    "er",
    "ers",
    "ly",
    "e",
    "al",
    "ally",
    "ion",
    "ions",
    "y",
    "ies",
    "ied",
    "ment",
    "ments",
)
_INSIDE = 0.88  # a word that holds the typed one, of a script that puts no spaces between words
_COMPOUND = 0.81  # one of another script: Bürgermeister in Oberbürgermeisterin
_COMPOUND_FORM = 0.76  # the same in another form: Haltestellen in Straßenbahnhaltestelle
_ENDINGS = ("nen", "en", "es", "er", "n", "s", "e")
_LEAST_INSIDE = 5  # letters of a word that is looked for inside others
_MOST_COMPOUNDS = 1_000  # compounds of one word; what stands in more is an ending, such as "ation"
_SPACELESS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Thai, Lao, Burmese, Khmer, kana and Chinese characters."""
_STRIPPED = ("ingly", "edly", "ings", *_SUFFIXES[1:])


@dataclass(frozen=True, slots=True)
class Likeness:
    """The words of one vocabulary that a typed word may mean.

    ``ranges`` are ``(first, last + 1, similarity)`` of word numbers, the most similar first. ``likely`` and ``heads``
    hold the same by text: whole words, and beginnings of words (of the lengths ``lengths``).
    """

    text: str
    open: bool = False
    ranges: tuple[tuple[int, int, float], ...] = ()
    likely: dict[str, float] = field(default_factory=dict)
    heads: dict[str, float] = field(default_factory=dict)
    lengths: tuple[int, ...] = ()

    def similarity(self, word: str) -> float:
        """The similarity of a word of the text to the typed one, from 0 to 1."""
        if word == self.text:
            return EXACT
        best = self.likely.get(word, 0.0)
        if self.ranges and word.startswith(self.text):
            best = max(best, _beginning(self.text, word, self.open))
        if self.heads:
            for length in self.lengths:
                if len(word) > length:
                    best = max(best, self.heads.get(word[:length], 0.0))
        return best


def _beginning(typed: str, word: str, open_: bool) -> float:
    """The similarity of a word to its beginning: high while it is typed, or if only the ending differs."""
    rest = len(word) - len(typed)
    if open_:
        return UNFINISHED + 0.03 - 0.005 * min(rest, 5)
    if len(typed) >= 3 and word[-rest:] in _SUFFIXES:
        return _FORM
    return _BEGINNING if len(typed) >= 4 else 0.0


def _edited(distance: int, typed: str, word: str) -> float:
    """The similarity of a word at a given edit distance (optimal string alignment) from the typed one."""
    if any(c.isdigit() for c in typed):
        return 0.5 / distance  # 2018 is not nearly 2019
    longer = max(len(typed), len(word))
    similarity = 1 - (0.95 if distance == 1 else 1.25) * distance / longer
    if typed[0] != word[0] and typed[:2] != word[1::-1]:
        similarity -= 0.04  # people get the first letter right
    return min(similarity, 0.92)


def edits_allowed(typed: str) -> int:
    """The edits allowed in a typed word: one from 3 letters on, two from 6, three from 11."""
    length = len(typed)
    return 0 if length < 3 else 1 if length < 6 else 2 if length < 11 else 3


def liken(typed: str, open_: bool, vocabulary: Vocabulary, rare: bool = True) -> Likeness:
    """Find everything in a vocabulary that a typed word may mean; short words only if they are rare as they stand."""
    numbers: dict[int, float] = {}
    likely: dict[str, float] = {}
    heads: dict[str, float] = {}
    ranges: list[tuple[int, int, float]] = []
    number = vocabulary.find(typed)
    if number >= 0:
        numbers[number] = EXACT
    first, last = vocabulary.beginning_with(typed)
    if first < last and (open_ or len(typed) >= 4):
        ranges.append((first, last, UNFINISHED + 0.01 if open_ else _BEGINNING))
    for form in _forms(typed):
        at = vocabulary.find(form)
        if at >= 0:
            numbers[at] = likely[form] = _FORM if form.startswith(typed) else _FORM - 0.04
    allowed = edits_allowed(typed)
    for word, distance, at in vocabulary.within(typed, allowed) if allowed else ():
        if distance and (len(typed) > 3 or sorted(word) == sorted(typed) or (rare and len(word) == 4)):
            similarity = max(_edited(distance, typed, word), likely.get(word, 0.0))
            numbers[at] = likely[word] = similarity
    similarity, inside = _holding(typed, vocabulary)
    for word, at in inside:
        if similarity > likely.get(word, 0.0):
            numbers[at] = likely[word] = similarity
    lengths: tuple[int, ...] = ()
    if open_ and len(typed) >= 4:
        allowed = 1 if len(typed) < 8 else 2
        lengths = tuple(range(len(typed) - (len(typed) > 4), len(typed) + 2))
        for length in lengths:
            for head, distance, at in vocabulary.heads_within(typed, length, allowed):
                if not head.startswith(typed) and not typed.startswith(head):
                    heads[head] = _edited(distance, typed, head) - 0.05
                    ranges.append((at, vocabulary.beginning_with(head)[1], heads[head]))
    ranges += ((at, at + 1, similarity) for at, similarity in numbers.items())
    ranges.sort(key=lambda found: (-found[2], found[0]))
    return Likeness(typed, open_, tuple(ranges), likely, heads, lengths)


def is_spaceless(text: str) -> bool:
    """Whether a text has letters of a script that puts no spaces between words."""
    return _SPACELESS.search(text) is not None


def _holding(typed: str, vocabulary: Vocabulary) -> tuple[float, list[tuple[str, int]]]:
    """The words in which a typed one stands further on, and how similar they are; without its ending if need be."""
    if is_spaceless(typed):
        return _INSIDE, vocabulary.holding(typed, len(vocabulary.words))
    if len(typed) < _LEAST_INSIDE or not typed.isalpha():
        return 0.0, []
    found = vocabulary.holding(typed, _MOST_COMPOUNDS)
    stems = [typed.removesuffix(ending) for ending in _ENDINGS if typed.endswith(ending)]
    if not found and stems and len(stems[0]) > _LEAST_INSIDE:
        return _COMPOUND_FORM, vocabulary.holding(stems[0], _MOST_COMPOUNDS)
    return _COMPOUND, found


def _forms(typed: str) -> set[str]:
    """Other forms of the same word: worked, working, works."""
    stems = {typed}
    stems |= {typed.removesuffix(s) for s in _STRIPPED if typed.endswith(s) and len(typed) - len(s) >= 3}
    stems |= {stem[:-1] for stem in stems if len(stem) > 4 and stem[-1] == stem[-2]}
    return {stem + suffix for stem in stems for suffix in _SUFFIXES if len(stem) + len(suffix) >= 4} - {typed}
