"""Who is who in a library: rules that never guess, judgements that win over them, and who is perhaps the same.

A mention joins a person by itself only where the full folded name, of two words or more, is the same, one person is so
called, and neither role nor affiliation contradicts. Everything else is a suggestion with a reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reader.document.model import SpeakerKind
from reader.library.engine import UNDATED, Mention, Verdict
from reader.library.people.roles import Description, contradiction, is_acronym
from reader.search.fold import fold_text

FIRST, SAME_NAME, JUDGED = "first of this name", "the same full name", "judged"
SEVERAL = "several are called so"
_JOINED = frozenset((SpeakerKind.PERSON.value, SpeakerKind.ORGANISATION.value))
_SUFFIXES = frozenset("jr sr junior senior ii iii iv".split())


@dataclass(frozen=True, slots=True)
class Known:
    """A mention as the rules see it. ``key`` is the name by which it may join others by itself; empty for none."""

    id: int
    key: str
    kind: str
    description: Description


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement on two mentions by id."""

    verdict: Verdict
    one: int
    other: int


@dataclass(frozen=True, slots=True)
class Joined:
    """Whom a mention belongs to: the number of a group, and why."""

    group: int
    why: str


def key_of(mention: Mention) -> str:
    """The folded full name, without titles; an empty string for what never joins by itself.

    That is an anonymous source, a document, a name of one word, and a description ("police department"), which has no
    capitals.
    """
    if mention.kind not in _JOINED:
        return ""
    words = [word for word in mention.name.split() if fold_text(word)]
    words = _without_titles(words)
    named = [word for word in words if word[:1].isupper() and len(fold_text(word)) > 1]
    small = [word for word in words if word[:1].islower() and fold_text(word) not in _PARTICLES]
    if small or len([word for word in named if fold_text(word) not in _SUFFIXES]) < 2:
        return ""
    return fold_text(" ".join(words))


def known(id: int, mention: Mention, day: int, language: str = "en") -> Known:
    """A mention as the rules see it."""
    described = Description(mention.role, mention.affiliation, None if day >= UNDATED else day, language)
    return Known(id, key_of(mention), mention.kind, described)


def joined(mentions: Sequence[Known], judgements: Sequence[Judged]) -> dict[int, Joined]:
    """Whom each mention belongs to. Mentions in the order in which they came; the newest judgements win."""
    groups = _Groups(mentions, judgements)
    why: dict[int, str] = {}
    named: dict[tuple[str, str], dict[int, None]] = defaultdict(dict)
    seen: dict[int, _Said] = defaultdict(_Said)
    for mention in mentions:
        home = groups.home(mention.id)
        alone = groups.alone(mention.id)
        why[mention.id] = FIRST if alone else JUDGED
        if mention.key:
            # The homes of a name change as groups are joined, so each is looked up again.
            homes = dict.fromkeys(groups.home(other) for other in named[mention.kind, mention.key])
            if home not in homes:  # what somebody joined with it does not part it from those of its name
                said, found = _home_of(mention, [*homes], seen, groups)
                why[mention.id] = said if alone else JUDGED
                if found is not None:
                    before, home = home, groups.join(found, mention.id)
                    for old in {before, found} - {home}:
                        seen[home].take_in(seen[old])
            named[mention.kind, mention.key][mention.id] = None
        seen[home].add(mention.description)
    return {mention.id: Joined(groups.home(mention.id), why[mention.id]) for mention in mentions}


def _home_of(mention: Known, homes: Sequence[int], seen: dict[int, _Said], groups: _Groups) -> tuple[str, int | None]:
    """The one group that a mention joins by itself, if any, and why."""
    if not homes:
        return FIRST, None
    if len(homes) > 1:
        return SEVERAL, None
    (home,) = homes
    if groups.apart(home, mention.id):
        return JUDGED, None
    against = contradicts(mention.description, seen[home])
    return (f"the same name, but {against}", None) if against else (SAME_NAME, home)


def contradicts(described: Description, others: Iterable[Description]) -> str:
    """Why somebody so described cannot be one with these others; an empty string where they can."""
    return next(filter(None, (contradiction(described, other) for other in others)), "")


class _Said:
    """What was said of a group so far, each but once, with the first and the last day."""

    def __init__(self) -> None:
        self._days: dict[Description, tuple[int | None, int | None]] = {}

    def add(self, described: Description) -> None:
        """Take in what one more mention says."""
        key, day = replace(described, day=None), described.day
        first, last = self._days.get(key, (day, day))
        if day is not None:
            first, last = min(day, day if first is None else first), max(day, day if last is None else last)
        self._days[key] = first, last

    def take_in(self, other: _Said) -> None:
        """Take in all that was said of a group that was joined with this one."""
        for described in other:
            self.add(described)

    def __iter__(self) -> Iterator[Description]:
        for described, days in self._days.items():
            for day in dict.fromkeys(days):
                yield replace(described, day=day)


class _Groups:
    """Mentions in groups (union-find), and which groups were judged to be different."""

    def __init__(self, mentions: Sequence[Known], judgements: Sequence[Judged]) -> None:
        self._parent = {mention.id: mention.id for mention in mentions}
        self._size = dict.fromkeys(self._parent, 1)
        self._apart: dict[int, set[int]] = defaultdict(set)
        for judged in reversed(judgements):
            if judged.one not in self._parent or judged.other not in self._parent:
                continue
            one, other = self.home(judged.one), self.home(judged.other)
            if judged.verdict is Verdict.SAME:
                if one != other and not self.apart(one, other):
                    self.join(one, other)
            elif one != other:
                self._apart[one].add(other)
                self._apart[other].add(one)

    def home(self, mention: int) -> int:
        """The group of a mention, named by one of its mentions."""
        while self._parent[mention] != mention:
            self._parent[mention] = self._parent[self._parent[mention]]
            mention = self._parent[mention]
        return mention

    def alone(self, mention: int) -> bool:
        """Whether nothing was joined with a mention."""
        return self._size[self.home(mention)] == 1

    def apart(self, one: int, other: int) -> bool:
        """Whether two groups were judged to be different."""
        other = self.home(other)
        return any(self.home(each) == other for each in self._apart[self.home(one)])

    def join(self, one: int, other: int) -> int:
        """Make one group of two; its name."""
        one, other = self.home(one), self.home(other)
        self._parent[other] = one
        self._size[one] += self._size[other]
        self._apart[one] |= self._apart.pop(other, set())
        return one


def perhaps_same(one: Mention, other: Mention) -> str:
    """Why two mentions of different persons may be of one, in a few words; an empty string for no reason."""
    if one.kind != other.kind or one.kind not in _JOINED:
        return ""
    mine, theirs = _name_words(one.name), _name_words(other.name)
    if not mine or not theirs:
        return ""
    if one.kind == SpeakerKind.ORGANISATION.value:
        return _perhaps_body(one, other, mine, theirs)
    if mine == theirs:
        return "the same name"
    mine, theirs = sorted((mine, theirs), key=lambda words: (len(words), words))  # the reason is one either way round
    if mine == theirs[-len(mine) :]:
        return f"the surname {_title(' '.join(mine))}"
    if len(mine) == 1:
        if mine[0] == _surname(theirs):
            return f"the surname {_title(mine[0])}"
        return f"the given name {_title(mine[0])}" if mine[0] == theirs[0] else ""
    if _surname(mine) != _surname(theirs):
        return _perhaps_spelling(mine, theirs)
    return _perhaps_given(mine, theirs)


def _perhaps_given(mine: list[str], theirs: list[str]) -> str:
    """Why two names with one surname may be the same."""
    suffixes = {word for word in (mine[-1], theirs[-1]) if word in _SUFFIXES}
    if suffixes and mine[-1] in _SUFFIXES and theirs[-1] in _SUFFIXES and mine[-1] != theirs[-1]:
        return ""  # father and son
    first, second = mine[0], theirs[0]
    if first == second:
        return "the same name, one with a middle name or suffix"
    if first[0] == second[0] and min(len(first), len(second)) == 1:
        return f"initials: {_title(' '.join(mine))} and {_title(' '.join(theirs))}"
    if long_forms(first) & long_forms(second):
        return f"a short form: {_title(first)} and {_title(second)}"
    if first.startswith(second) or second.startswith(first):
        return f"a short form: {_title(first)} and {_title(second)}" if min(len(first), len(second)) > 2 else ""
    return _perhaps_spelling(mine, theirs)


def _perhaps_spelling(mine: list[str], theirs: list[str]) -> str:
    from rapidfuzz.distance import OSA

    one, other = " ".join(mine), " ".join(theirs)
    near = OSA.distance(one, other, score_cutoff=2)
    if near <= (2 if min(len(one), len(other)) >= 14 else 1) and mine[0][0] == theirs[0][0]:
        return f"a spelling: {_title(one)} and {_title(other)}"
    return ""


def _perhaps_body(one: Mention, other: Mention, mine: list[str], theirs: list[str]) -> str:
    if mine == theirs:
        return "the same name"
    for short, long in ((one.name, other.name), (other.name, one.name)):  # the reason is one either way round
        if is_acronym(short, long):
            return f"an acronym: {short} and {long}"
    return ""


def blocks(mention: Mention) -> Iterator[str]:
    """Words under which mentions are looked up that are perhaps the same: surname, given name, acronym, whole name."""
    words = _name_words(mention.name)
    if not words or mention.kind not in _JOINED:
        return
    if mention.kind == SpeakerKind.ORGANISATION.value:
        yield "=" + " ".join(words)
        initials = "".join(word[0] for word in words) if len(words) > 1 else "".join(words)
        yield "*" + initials
        yield "*" + "".join(word[0] for word in words if word not in _PARTICLES)
        return
    yield _surname(words)
    yield f"^{words[0]}"
    if len(words) > 1:
        yield f"~{words[0]} {_surname(words)[:2]}"


@lru_cache(maxsize=8192)
def long_forms(given: str) -> frozenset[str]:
    """The given names that a short one may stand for, itself among them."""
    return _nicknames().get(given, frozenset()) | {given}


@lru_cache(maxsize=1)
def _nicknames() -> dict[str, frozenset[str]]:
    from reader.attribution.lexicon.lexicon import available, lexicon_for

    return {short: long for tag in available() for short, long in lexicon_for(tag).nicknames.items()}


@lru_cache(maxsize=1)
def _titles() -> frozenset[str]:
    from reader.attribution.lexicon.lexicon import available, lexicon_for

    return frozenset(fold_text(word) for tag in available() for words in lexicon_for(tag).titles for word in words)


_PARTICLES = frozenset("von van der de den del della di da du la le el al bin ibn of the and for und".split())


def _without_titles(words: list[str]) -> list[str]:
    titles = _titles()
    while len(words) > 1 and fold_text(words[0]) in titles:
        words = words[1:]
    return words


def _name_words(name: str) -> list[str]:
    """The folded words of a name without titles; initials that stand together come apart ("J.B." is two)."""
    words: list[str] = []
    for word in _without_titles(name.split()):
        if word.count(".") > 1 or (len(word) == 2 and word.isupper() and word.isalpha() and words == []):
            words += list(fold_text(word).replace(" ", ""))
        else:
            words += fold_text(word).split()
    return words


def _surname(words: Collection[str]) -> str:
    kept = [word for word in words if word not in _SUFFIXES]
    return kept[-1] if kept else ""


def _title(name: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in name.split())
