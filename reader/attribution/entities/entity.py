"""One entry of the registry: somebody or something that may speak, and all that the text has told of it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from reader.document.model import SpeakerKind

_WORDS = re.compile(r"[\w.]+(?:[’'\-][\w]+)*")

OFTEN = 4
"""So many times somebody is named who matters to a text."""


DOUBT = 0.35
"""Below this a name is rather no person's, where no title, role or given name says so."""
EVEN = 0.5
"""So likely a full name is a person that a pronoun goes on from."""
LIKELY = 0.6
"""So likely a person is one, as `reader.attribution.entities.typing` has it."""
LOCATED, ELSEWHERE, SPOT, ARTICLE, BARE, SAID = "located", "elsewhere", "spot", "article", "bare", "said"
"""What mentions show of a name: it tells where something is ("at Hadley"), it does not, it is like a street's, an
article stands before it ("the Victoria Line"), none does, a verb of speech behind marks stands before it.
"""
TOLD_PERSON = frozenset(("titled", "who", "age", "apposed-person", "owns-person"))
"""What mentions show of people and not of places."""


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something that may speak; what the text has told of them so far.

    ``places`` are the sentences that mention them: the first ``introduced`` of them in order, from the reading that
    enters everybody, the others from the walk. ``bodies`` are nouns of bodies that the text uses for it, ``issued``
    those of writings that it has issued, ``hints`` counts the pronouns that stand where they can only mean it,
    ``signs`` is what its mentions show of its type, ``typed`` how likely it is a person, a body, a thing.
    ``described`` is the first description that means somebody again, who has it for a role where the text tells no
    other. ``died``: the text tells that they are dead; ``spoke``: it names them where they speak;
    ``writes``: it is they who say "I";
    ``titles``: "Mrs", "Miss" or "Ms" before the surname;
    ``of_gender``: "his" or "her" opened its description; ``ages``: the ages in years that the text tells of them;
    ``kin_of``: whose brother or wife the text names them as, ``kin_noun`` which of the two; ``pair``: two are one, as
    "the couple" is; ``may_open``: the noun by which the opening describes them, if it is them whom it describes.
    """

    key: str
    kind: SpeakerKind
    names: Counter[str] = field(default_factory=Counter)
    shorts: Counter[str] = field(default_factory=Counter)
    gender: str = ""
    plural: bool = False
    joint: bool = False
    roles: list[tuple[str, str]] = field(default_factory=list)
    heads: Counter[str] = field(default_factory=Counter)
    places: list[int] = field(default_factory=list)
    introduced: int = 0
    fixed_id: str = ""
    fixed_name: str = ""
    named: bool = True
    traits: set[str] = field(default_factory=set)
    evidence: int = 0
    affiliation: str = ""
    described: str = ""
    bodies: set[str] = field(default_factory=set)
    issued: set[str] = field(default_factory=set)
    hints: Counter[str] = field(default_factory=Counter)
    signs: set[str] = field(default_factory=set)
    typed: tuple[float, float, float] = (0.0, 0.0, 0.0)
    died: bool = False
    spoke: bool = False
    writes: bool = False
    titles: set[str] = field(default_factory=set)
    of_gender: str = ""
    ages: set[int] = field(default_factory=set)
    kin_of: Entity | None = None
    kin_noun: str = ""
    pair: bool = False
    may_open: str = ""

    @property
    def leaning(self) -> str:
        """The gender that titles and names tell, else the one of the pronouns beside the name; empty where neither."""
        if self.gender:
            return self.gender
        male, female = self.hints["male"], self.hints["female"]
        return "male" if male > female else "female" if female > male else ""

    @property
    def told_gender(self) -> str:
        """The gender that titles and names tell, else the one that several pronouns beside the name agree on."""
        male, female = self.hints["male"], self.hints["female"]
        several = max(male, female) > 1 and not (male and female)
        return self.gender or (self.leaning if several else "")

    @property
    def solid(self) -> bool:
        """Whether more than a capital letter says that this is a person."""
        least = EVEN if self.hints and " " in self.key else LIKELY  # "Tran Le came in. He is 33."
        return self.personal and (self.evidence > 0 or bool(self.roles) or self.often or self.typed[0] >= least)

    @property
    def personal(self) -> bool:
        """Whether nothing speaks against a person: a pronoun may mean it."""
        if not self.named or self.evidence > 1 or self.roles:
            return True
        likely = self.evidence > 0 or sum(self.typed) == 0 or self.typed[0] >= DOUBT
        return likely and (self.spoke or not self.placed)

    @property
    def placed(self) -> bool:
        """Whether the text only ever tells what is there, or it is called like a street: "at Hadley", "Castle Row"."""
        if self.signs & TOLD_PERSON:
            return False
        if LOCATED in self.signs and ELSEWHERE not in self.signs:
            return " " not in self.key or "given-name" not in self.signs or SPOT in self.signs
        return SPOT in self.signs or (ARTICLE in self.signs and BARE not in self.signs and " " in self.key)

    @property
    def salience(self) -> int:
        """How often the text uses a full name of theirs."""
        return sum(count for name, count in self.names.items() if " " in name)

    @property
    def often(self) -> bool:
        """Whether the text names them often enough to be no slip of a capital."""
        return self.name.isalpha() and sum(self.names.values()) + sum(self.shorts.values()) >= OFTEN

    @property
    def role(self) -> tuple[str, str]:
        """Role and affiliation as the text tells them most fully."""
        if not self.roles:
            return self.described, self.affiliation
        role, affiliation = max(self.roles, key=lambda r: (bool(r[1]) + (" " in r[0]), len(r[0]) < 60))
        return role, affiliation or self.affiliation

    @property
    def name(self) -> str:
        """What a reader calls them: the full name that the text uses most, the earliest of equals, not in capitals."""
        if self.fixed_name:
            return self.fixed_name
        if len(self.names) == 1:
            return next(iter(self.names))
        best = max(self.names.items(), key=lambda item: (_fullness(item[0]), item[1]), default=("", 0))
        return best[0]

    def near(self, place: int) -> int:
        """How far back, in sentences, they were last mentioned before a place; large where never."""
        first = bisect_right(self.places, place, 0, self.introduced)
        earlier = [p for p in self.places[max(self.introduced, len(self.places) - 40) :] if p <= place]
        if first:
            earlier.append(self.places[first - 1])
        return place - max(earlier) if earlier else 10_000


@lru_cache(maxsize=20_000)
def _fullness(name: str) -> tuple[bool, bool]:
    """How full a name is: a full name before a surname alone, and each before the same in capitals."""
    words = name.split()
    return len(words) > 1, not any(word.isupper() and len(word) > 3 for word in words)


GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))
"""The last words of a name that tell which of one family has it, as `folded` writes them."""


@lru_cache(maxsize=20_000)
def folded(name: str) -> str:
    """A name without case, accents and full stops, for comparing."""
    plain = unicodedata.normalize("NFKD", name.lower())
    return "".join(c for c in plain if c.isalnum() or c in " -'")


@lru_cache(maxsize=20_000)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name for comparing, without "Jr." and the like."""
    words = [w for w in map(folded, _WORDS.findall(name)) if w]
    while len(words) > 1 and (words[-1] in GENERATIONS or words[-1] in {"md", "phd"}):
        words.pop()
    return tuple(words)


def slips(one: str, other: str, most: int = 1) -> bool:
    """Whether two words differ by at most so many letters added, dropped, changed or swapped."""
    from rapidfuzz.distance import DamerauLevenshtein  # 10 ms to load: only where two names are that near

    return DamerauLevenshtein.distance(one, other, score_cutoff=most) <= most
