"""The closed word lists of a language for verification, from ``verification.txt`` of its folder of data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from reader.errors import ReaderError
from reader.languages import LANGUAGES
from reader.languages.tags import primary
from reader.search.fold import fold_text

FALLBACK = "en"
_FILE = "verification.txt"
_DECIMAL_COMMA = frozenset({"de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "fi", "cs", "tr", "ru", "uk"})


class WordListError(ReaderError, ValueError):
    """A word list says something that cannot be used; the message is ``file:line: what; what to do``."""


@dataclass(frozen=True, slots=True)
class WordLists:
    """All that verification knows of a language. Words are folded as search folds them.

    ``equivalent`` maps a word as it is written, in lower case with straight apostrophes, to the words that it stands
    for; ``ambiguous`` maps a folded short form to others that it may stand for. ``decimal`` is the decimal mark.
    """

    language: str
    classes: dict[str, frozenset[str]]
    fillers: frozenset[tuple[str, ...]]
    equivalent: dict[str, tuple[str, ...]]
    ambiguous: dict[str, frozenset[tuple[str, ...]]]
    numbers: dict[str, int]
    scales: dict[str, int]
    ordinals: dict[str, int]
    currencies: dict[str, str]
    slips: frozenset[tuple[tuple[str, ...], tuple[str, ...]]]
    joiner: str
    distinct: frozenset[frozenset[str]]
    abbreviations: frozenset[str]
    decimal: str

    def word_class(self, name: str) -> frozenset[str]:
        """The words of a class; empty where the language has none."""
        return self.classes.get(name, frozenset())


def available() -> tuple[str, ...]:
    """Tags of the languages that have these lists, sorted."""
    return tuple(sorted(folder.name for folder in LANGUAGES.iterdir() if (folder / _FILE).is_file()))


def word_lists(tag: str) -> WordLists:
    """The lists of a BCP 47 tag by its primary subtag; English where there are none for it.

    Raises:
        WordListError: a file is malformed.
    """
    language = primary(tag)
    return _load(language if language in available() else FALLBACK)


@lru_cache(maxsize=8)
def _load(language: str) -> WordLists:
    path = LANGUAGES / language / _FILE
    sections = _sections(path)
    pairs = {name: list(_pairs(path, sections.get(name, []))) for name in _PAIRED}
    ambiguous: dict[str, set[tuple[str, ...]]] = {}
    for written, meant in pairs["ambiguous"]:
        ambiguous.setdefault(fold_text(written), set()).add(tuple(fold_text(meant).split()))
    return WordLists(
        language=language,
        classes={
            name: frozenset(fold_text(" ".join(line for _, line in lines)).split())
            for name, lines in sections.items()
            if name not in _PAIRED
        },
        fillers=frozenset(tuple(fold_text(line).split()) for _, line in sections.get("filler", [])),
        equivalent={written: tuple(fold_text(meant).split()) for written, meant in pairs["equivalent"]},
        ambiguous={written: frozenset(meant) for written, meant in ambiguous.items()},
        numbers=_values(pairs["number"]),
        scales=_values(pairs["scale"]),
        ordinals=_values(pairs["ordinal"]),
        currencies={sign: fold_text(name) for sign, name in pairs["currency"]},
        slips=frozenset((tuple(fold_text(a).split()), tuple(fold_text(b).split())) for a, b in pairs["slip"]),
        joiner=" ".join(line for _, line in sections.get("compound", [])).strip(),
        distinct=frozenset(frozenset(fold_text(line).split()) for _, line in sections.get("distinct", [])),
        abbreviations=_abbreviations(language),
        decimal="," if language in _DECIMAL_COMMA else ".",
    )


_PAIRED = ("equivalent", "ambiguous", "slip", "number", "scale", "ordinal", "currency")


def _sections(path: Path) -> dict[str, list[tuple[int, str]]]:
    """The lines of each section with their numbers."""
    found: dict[str, list[tuple[int, str]]] = {}
    section = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        bare = line.strip()
        if not bare or bare.startswith("#"):
            continue
        if bare.startswith("[") and bare.endswith("]"):
            section = bare[1:-1].strip()
            found.setdefault(section, [])
        elif not section:
            raise WordListError(f"{path}:{number}: words before the first section; put a line such as [negation] first")
        else:
            found[section].append((number, bare))
    return found


def _pairs(path: Path, lines: list[tuple[int, str]]) -> Iterator[tuple[str, str]]:
    for number, line in lines:
        left, equals, right = line.partition("=")
        if not equals or not left.strip() or not right.strip():
            raise WordListError(f"{path}:{number}: {line!r} is no pair; write it as 'left = right'")
        yield left.strip(), right.strip()


def _values(pairs: list[tuple[str, str]]) -> dict[str, int]:
    return {fold_text(word): int(value) for word, value in pairs}


def _abbreviations(language: str) -> frozenset[str]:
    path = LANGUAGES / language / "abbreviations.txt"
    if not path.is_file():
        return frozenset()
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())
