"""Whether what two mentions say of somebody can be true of one person.

A contradiction is two parties, two nations, two affiliations, two lines of work, or forty years between them. The
words for these come from `reader.languages`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reader.languages import LANGUAGES
from reader.languages.tags import primary
from reader.search.fold import fold_text

_YEARS_APART = 40
_DAYS_A_YEAR = 365.25
_SMALL = frozenset(
    "a an and as at by for from her his in its of on or the their to under who with former ex then now current acting "
    "interim deputy vice assistant senior junior chief new old longtime retired der die das des dem den von vom zu zur "
    "und im in für ehemaliger ehemalige früherer frühere".split()
)


@dataclass(frozen=True, slots=True)
class Description:
    """What one document says of somebody. ``day`` is `datetime.date.toordinal`, None where it has no date."""

    role: str = ""
    affiliation: str = ""
    day: int | None = None
    language: str = "en"


@dataclass(frozen=True, slots=True)
class _Words:
    """Words of a language by what they tell: the lines of work, party or nation of each; nouns for bodies."""

    fields: dict[str, frozenset[str]]
    parties: dict[str, str]
    nations: dict[str, str]
    bodies: frozenset[str]


def contradiction(one: Description, other: Description) -> str:
    """Why two descriptions cannot be of one person, in a few words; an empty string where they can."""
    if one.day is not None and other.day is not None and abs(one.day - other.day) > _YEARS_APART * _DAYS_A_YEAR:
        return f"more than {_YEARS_APART} years apart"
    mine, theirs = _Told.of(one), _Told.of(other)
    for what, here, there in (
        ("parties", mine.parties, theirs.parties),
        ("nations", mine.nations, theirs.nations),
    ):
        if here and there and here.isdisjoint(there):
            return f"two {what}: {_listed(here)} and {_listed(there)}"
    if mine.affiliation and theirs.affiliation and not _agree(one.affiliation, other.affiliation, mine, theirs):
        return f"two affiliations: {one.affiliation} and {other.affiliation}"
    if mine.role and theirs.role and mine.role.isdisjoint(theirs.role):
        related = not mine.fields.isdisjoint(theirs.fields) or mine.shares_words(theirs)
        if not related:
            return f"two roles: {one.role} and {other.role}"
    return ""


@dataclass(frozen=True, slots=True)
class _Told:
    """A description, taken apart into words without the small ones."""

    role: frozenset[str]
    affiliation: frozenset[str]
    fields: frozenset[str]
    parties: frozenset[str]
    nations: frozenset[str]

    def shares_words(self, other: _Told) -> bool:
        """Whether the role of one names the affiliation of the other ("Holm mayor" and "mayor", "Holm")."""
        return not (self.role.isdisjoint(other.affiliation) and self.affiliation.isdisjoint(other.role))

    @classmethod
    @lru_cache(maxsize=4096)
    def of(cls, description: Description) -> _Told:
        words = _words_of(primary(description.language))
        role, affiliation = _content(description.role), _content(description.affiliation)
        both = role | affiliation
        nations = {words.nations[word] for word in both & words.nations.keys()}
        return cls(
            role - words.nations.keys() - words.parties.keys(),
            affiliation,
            frozenset(field for word in role & words.fields.keys() for field in words.fields[word]),
            frozenset(words.parties[word] for word in both & words.parties.keys()),
            frozenset(nations),
        )


def _agree(one: str, other: str, mine: _Told, theirs: _Told) -> bool:
    """Whether two affiliations may be one: they share a word that is theirs alone, or one is the other's acronym."""
    bodies = _words_of("en").bodies | _words_of("de").bodies
    here, there = mine.affiliation - bodies, theirs.affiliation - bodies
    if not here or not there:  # "the council" may be any; two bodies of different kinds may not
        return mine.affiliation <= theirs.affiliation or theirs.affiliation <= mine.affiliation
    if not here.isdisjoint(there) or mine.shares_words(theirs):
        return True
    if mine.nations and mine.nations == theirs.nations and here <= _nation_words() and there <= _nation_words():
        return True
    return is_acronym(one, other) or is_acronym(other, one)


def is_acronym(short: str, long: str) -> bool:
    """Whether a short name is made of the first letters of a long one: "WHO", "World Health Organization"."""
    letters = fold_text(short).replace(" ", "")
    words = fold_text(long).split()
    if not 2 <= len(letters) <= 8 or len(words) < 2 or not short.replace(".", "").isupper():
        return False
    return letters in ("".join(w[0] for w in words), "".join(w[0] for w in words if w not in _SMALL))


def _content(text: str) -> frozenset[str]:
    return frozenset(fold_text(text).split()) - _SMALL


def _listed(words: frozenset[str]) -> str:
    return ", ".join(sorted(words))


@lru_cache(maxsize=8)
def _words_of(language: str) -> _Words:
    from reader.attribution.lexicon.lexicon import lexicon_for

    folder = LANGUAGES / language
    if not (folder / "people.txt").is_file():
        folder = LANGUAGES / "en"
    fields: dict[str, set[str]] = {}
    groups: dict[str, dict[str, str]] = {"party": {}, "nation": {}}
    for section, line in _lines((folder / "people.txt").read_text(encoding="utf-8")):
        if section == "field":
            name, _, nouns = line.partition("=")
            for noun in fold_text(nouns.replace("-", "")).split():
                fields.setdefault(noun, set()).add(name.strip())
        elif section in groups:
            first, *_ = words = fold_text(line).split()
            groups[section].update(dict.fromkeys(words, first))
    bodies = frozenset(map(fold_text, lexicon_for(language).role_class("organisation")))
    kept = {noun: frozenset(names) for noun, names in fields.items()}
    return _Words(kept, groups["party"], groups["nation"], bodies)


@lru_cache(maxsize=1)
def _nation_words() -> frozenset[str]:
    return frozenset(_words_of("en").nations)


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """The lines of a file of words, each with the section that it stands in."""
    section = ""
    for line in text.splitlines():
        bare = line.strip()
        if bare.startswith("[") and bare.endswith("]"):
            section = bare[1:-1]
        elif bare and not bare.startswith("#"):
            yield section, bare
