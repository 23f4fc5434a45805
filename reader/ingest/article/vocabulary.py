"""What ingest knows of languages: the words of notices and navigation, of bylines, dates and credits.

Every language has a file ``pages.txt`` in `reader.languages`; the comment at the top of the English one says what
stands in it. Pages mix languages (an English cookie notice on a German page), so all files count together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from reader.languages import LANGUAGES
from reader.text.patterns import later

UNSPACED = "\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f"
"""Letters of Japanese, Chinese and Thai, which set no space between words: two of them count as one."""
WORD = later(rf"[{UNSPACED}]{{1,2}}|[^\W_{UNSPACED}]+")
_SPACED_WORD = re.compile(r"[^\W_]+")
"""`WORD` in a text without those letters, in two thirds of the time."""
_UNSPACED = re.compile("[^\x00-\u0dff\u0e80-\u2fff]")
"""One of those letters, or another that few texts have: a set of so few ranges compiles in a third of the time."""
_NUMBER = re.compile(r"[0-9]+")
_FIGURES = re.compile("\\d+|[¼-¾⅐-⅞]")
_WEIGHT = re.compile(r"([0-9]+(?:\.[0-9]+)?) (?=\S)")

_SHORT_ENOUGH = 600
"""Code points of a text whose words are remembered."""

ONE_WORD = 1.4
"""The weight of a block that is one word of navigation: cut only where others around it are."""
SEVERAL_WORDS = 8.0
"""The weight of a block that is a phrase of navigation, word for word: cut wherever it stands."""
BEGINNING = 4.0
PHRASE = 1.0


@dataclass(frozen=True, slots=True)
class Weighed:
    """An entry of a reason: the words and how much they say."""

    words: str
    reason: str
    weight: float


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All languages together.

    ``whole`` is by the words of a block; ``beginnings`` by their first word; ``phrases`` by the longest word in them,
    so that a block is searched for the few phrases whose longest word it has. ``lists`` are the plain sections,
    ``months`` says which month a name is.
    """

    whole: dict[str, Weighed]
    beginnings: dict[str, tuple[Weighed, ...]]
    phrases: dict[str, tuple[Weighed, ...]]
    lists: dict[str, frozenset[str]]
    months: dict[str, int]


def words_of(text: str) -> list[str]:
    """The words of a text as the vocabulary has them: lower case, each number an ``N``, the sign © in words."""
    return list(_remembered(text) if len(text) <= _SHORT_ENOUGH else _words_in(text))


@lru_cache(maxsize=512)
def _remembered(text: str) -> tuple[str, ...]:
    """The same of a block, which is asked for when it is selected, weighed and looked at for a credit."""
    return tuple(_words_in(text))


def _words_in(text: str) -> list[str]:
    word = _SPACED_WORD if text.isascii() or _UNSPACED.search(text) is None else WORD
    return word.findall(_NUMBER.sub("N", text.lower()).replace("©", " copyright "))


def normal(text: str) -> str:
    """A text as the vocabulary has it: its `words_of` with one space between them."""
    return " ".join(words_of(text))


def figures(text: str) -> tuple[str, ...]:
    """The numbers in a text, in its order: `normal` makes them all alike, and two votes are not the same."""
    return tuple(_FIGURES.findall(text))


@cache
def vocabulary() -> Vocabulary:
    """All languages that ship, read once."""
    whole: dict[str, Weighed] = {}
    beginnings: dict[str, list[Weighed]] = {}
    phrases: dict[str, list[Weighed]] = {}
    lists: dict[str, set[str]] = {}
    months: dict[str, int] = {}
    for path in sorted(LANGUAGES.glob("*/pages.txt")):
        month = 0
        for section, line in _entries(path.read_text(encoding="utf-8")):
            reason, _, kind = section.partition(": ")
            if section == "months":
                month += 1
                months |= dict.fromkeys(line.split(), month)
            elif section == "weekdays":
                lists.setdefault(section, set()).update(line.split())
            elif kind == "whole":
                entry = _weighed(line, reason, SEVERAL_WORDS if " " in line else ONE_WORD)
                whole[entry.words] = entry
            elif kind == "beginning":
                entry = _weighed(line, reason, BEGINNING)
                _add(beginnings.setdefault(words_of(entry.words)[0], []), entry)
            elif kind == "phrases":
                entry = _weighed(line, reason, PHRASE)
                _add(phrases.setdefault(max(entry.words.split(), key=len), []), entry)
            else:
                lists.setdefault(section, set()).add(line)
    return Vocabulary(
        whole,
        {word: tuple(entries) for word, entries in beginnings.items()},
        {word: tuple(entries) for word, entries in phrases.items()},
        {name: frozenset(words) for name, words in lists.items()},
        months,
    )


def _add(known: list[Weighed], entry: Weighed) -> None:
    """Add an entry that no other language has: words that several share count once."""
    if all((entry.words, entry.reason) != (other.words, other.reason) for other in known):
        known.append(entry)


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """Each entry with the section that it stands in."""
    section = ""
    for raw in text.splitlines():
        line = raw.strip()
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            yield section, line


def _weighed(line: str, reason: str, default: float) -> Weighed:
    match = _WEIGHT.match(line) if line[0].isdigit() else None
    if match is None:
        return Weighed(line, reason, default)
    return Weighed(line[match.end() :], reason, float(match[1]))
