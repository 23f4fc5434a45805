"""What attribution knows of a language: its words, marks and names, read from a package of plain text files.

Adding a language is adding a directory under ``languages``; no code changes. Every file is lines of words with
``#`` comments and ``[section]`` heads (the comment at the top of each English file says what it holds), so that a
reader can open one, add a cue and see it work.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from reader.errors import ReaderError
from reader.languages import LANGUAGES

FALLBACK = "en"


class LexiconError(ReaderError, ValueError):
    """A lexicon file says something that cannot be used; the message is ``file:line: what; what to do``."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One form of a cue: ``words`` as they stand in lower case, its tier and which form of the verb it is.

    ``tier`` is the section of ``cues.txt``; ``form`` is ``finite``, ``participle`` or ``gerund``; ``gap`` is the
    particle that a separable verb leaves further on in its clause ("teilte ... mit"), empty for most. ``base``: the
    bare form that agrees with a plural only ("critics say"), in a language whose settings say ``base-first yes``.
    """

    words: tuple[str, ...]
    tier: str
    form: str
    lemma: str
    gap: str = ""
    base: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """A title before a name: the role that it tells ("senator" for "Sen.") and ``male``, ``female`` or nothing."""

    role: str
    gender: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All word lists of a language. Words are lower case, except names of places, which are as written."""

    language: str
    marks: tuple[tuple[str, str], ...]
    cues: dict[str, tuple[Cue, ...]]
    frames: dict[str, tuple[tuple[str, ...], ...]]
    words: dict[str, frozenset[str]]
    roles: dict[str, frozenset[str]]
    singular: dict[str, str]
    titles: dict[tuple[str, ...], Title]
    title_starts: frozenset[str]
    given: dict[str, str]
    places: frozenset[str]
    not_person: frozenset[str]
    abbreviations: frozenset[str]
    nicknames: dict[str, frozenset[str]] = field(default_factory=dict)
    parties: dict[str, str] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    synonyms: dict[str, str] = field(default_factory=dict)
    body_nouns: dict[str, frozenset[str]] = field(default_factory=dict)

    def word_class(self, name: str) -> frozenset[str]:
        """The closed class ``[name]`` of ``words.txt``; empty where the language has none."""
        return self.words.get(name, frozenset())

    def role_class(self, name: str) -> frozenset[str]:
        """The nouns under ``[name]`` of ``roles.txt``, singular and plural."""
        return self.roles.get(name, frozenset())


def available() -> tuple[str, ...]:
    """Tags of the languages that have a package of data, sorted."""
    return tuple(sorted(p.name for p in LANGUAGES.iterdir() if (p / "cues.txt").is_file()))


def lexicon_for(tag: str | None, extra: Path | None = None) -> Lexicon:
    """The lexicon of a BCP 47 tag, by its primary subtag; English where there is none for it.

    ``extra`` is a directory of files named like ours whose lines are added to them: a user's own cues and names.

    Raises:
        LexiconError: a file is malformed.
        OSError: ``extra`` cannot be read.
    """
    primary = (tag or FALLBACK).replace("_", "-").split("-")[0].lower()
    return _load(primary if primary in available() else FALLBACK, extra)


@lru_cache(maxsize=8)
def _load(language: str, extra: Path | None) -> Lexicon:
    roots = [LANGUAGES / language] + ([extra] if extra else [])
    singular: dict[str, str] = {}
    places = _phrases(roots, "places.txt")
    titles = _titles(roots)
    settings = {k: v for k, _, v in (line.partition(" ") for _, _, line in _lines(roots, "settings.txt"))}
    roles = {
        section: frozenset(_with_plurals(nouns, singular)) for section, nouns in _sections(roots, "roles.txt").items()
    }
    entries = _sections(roots, "roles.txt").get("person-male", ())
    men = {entry.split("/")[0].lower() for entry in entries if "/" in entry}
    singular |= {noun: noun for noun in men & singular.keys()}  # "assessore" is a man, and several women
    return Lexicon(
        language=language,
        marks=tuple((p[0], p[1]) for _, _, line in _lines(roots, "marks.txt") if len(p := line.split()) == 2),
        cues=_cues(roots, settings.get("base-first") == "yes"),
        frames={
            s: tuple(tuple(w.lower().split()) for w in words) for s, words in _phrases(roots, "frames.txt").items()
        },
        words={s: frozenset(w.lower() for w in words) for s, words in _sections(roots, "words.txt").items()},
        roles=roles,
        singular=singular,
        titles=titles,
        title_starts=frozenset(words[0] for words in titles),
        # What a language says of a name stands before the list of all: "Jean" is a man in French.
        given={name: told for root in (LANGUAGES, *roots) for name, told in _genders(root).items()},
        places=frozenset(places.get("place", ())),
        not_person=frozenset(places.get("not-person", ())),
        abbreviations=frozenset(w for _, _, line in _lines(roots, "abbreviations.txt") for w in line.split()),
        nicknames={short: frozenset(long.split()) for short, long in _pairs(roots, "nicknames.txt")},
        parties=dict(_pairs(roots, "parties.txt")),
        settings=settings,
        synonyms=dict(_pairs(roots, "synonyms.txt")),
        body_nouns={noun: frozenset(words.split()) for noun, words in _pairs(roots, "body_nouns.txt")},
    )


def _lines(roots: list[Path], name: str) -> Iterator[tuple[Path, int, str]]:
    for root in roots:
        path = root / name
        if not path.is_file():
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            bare = line.strip()
            if bare and not bare.startswith("#"):
                yield path, number, bare


def _sections(roots: list[Path], name: str) -> dict[str, list[str]]:
    """White-space separated words by section."""
    return {
        section: [w for line in lines for word in line.split() for w in _spellings(word, section)]
        for section, lines in _by_section(roots, name).items()
    }


def _spellings(phrase: str, section: str = "") -> tuple[str, ...]:
    """Words as a list has them, and as they are written in Switzerland; endings would fit too many words."""
    swiss = phrase.replace("ß", "ss")
    return (phrase,) if swiss == phrase or section.endswith("ending") else (phrase, swiss)


def _phrases(roots: list[Path], name: str) -> dict[str, list[str]]:
    """Phrases by section: a line is one, or several between semicolons."""
    return {
        section: [
            p for line in lines for phrase in line.split(";") if phrase.strip() for p in _spellings(phrase.strip())
        ]
        for section, lines in _by_section(roots, name).items()
    }


def _by_section(roots: list[Path], name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    section, file = "", None
    for path, number, line in _lines(roots, name):
        if path != file:
            section, file = "", path
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1].strip()
        elif not section:
            raise LexiconError(
                f"{path}:{number}: words before the first section; put a line such as [speech] above them"
            )
        else:
            found.setdefault(section, []).append(line)
    return found


def _pairs(roots: list[Path], name: str) -> Iterator[tuple[str, str]]:
    """The two sides of every line "left = right"."""
    for path, number, line in _lines(roots, name):
        left, equals, right = line.partition("=")
        if not equals:
            raise LexiconError(f"{path}:{number}: no '=' in {line!r}; write it as 'left = right'")
        yield left.strip(), right.strip()


def _with_plurals(nouns: list[str], singular: dict[str, str]) -> Iterator[str]:
    for entry in nouns:
        noun, *plurals = entry.lower().split("/")
        for plural in plurals or [noun + "s"]:
            singular.setdefault(plural, noun)
            yield plural
        yield noun


def _genders(root: Path) -> dict[str, str]:
    """Given names of one list by the gender that they tell; an empty string for those that tell none."""
    given = {section: frozenset(words) for section, words in _sections([root], "given_names.txt").items()}
    either = given.get("either", frozenset()) | (given.get("male", frozenset()) & given.get("female", frozenset()))
    table = dict.fromkeys(given.get("male", ()), "male") | dict.fromkeys(given.get("female", ()), "female")
    return table | dict.fromkeys(either, "")


def _titles(roots: list[Path]) -> dict[tuple[str, ...], Title]:
    titles: dict[tuple[str, ...], Title] = {}
    for words, rest in _pairs(roots, "titles.txt"):
        role, _, gender = rest.partition(":")
        title = Title(role.strip(), gender.strip())
        titles[tuple(words.split())] = title
        if " " in words:
            titles[tuple(words.lower().split())] = title
    return titles


def _cues(roots: list[Path], base_first: bool) -> dict[str, tuple[Cue, ...]]:
    """Cues under their first word, the longest phrase first."""
    table: dict[str, list[Cue]] = {}
    section, file = "", None
    for path, number, line in _lines(roots, "cues.txt"):
        if path != file:
            section, file = "", path
        if line.startswith("["):
            section = line.strip("[] ")
            continue
        groups = line.split(";")
        if not section or len(groups) != 3:
            raise LexiconError(
                f"{path}:{number}: a cue is 'finite forms; past participles; present participles' in a section"
            )
        lemma = groups[0].split(",")[0].strip()
        for form, group in zip(("finite", "participle", "gerund"), groups, strict=True):
            phrases = [p for phrase in group.split(",") if phrase.strip() for p in _spellings(phrase.strip())]
            for n, phrase in enumerate(phrases):
                words, _, gap = phrase.lower().partition(" ... ")
                split = tuple(words.split())
                base = base_first and form == "finite" and n == 0 and phrase not in phrases[1:] and len(phrases) > 2
                table.setdefault(split[0], []).append(Cue(split, section, form, lemma, gap, base))
    return {first: tuple(sorted(cues, key=lambda c: -len(c.words))) for first, cues in table.items()}
