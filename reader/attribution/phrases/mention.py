"""What a phrase that speaks refers to, as the grammar of subjects reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from reader.attribution.text.constants import Constants

SAME = "same"
"""The head of a pronoun that is left out, for whoever spoke last."""
HEARD = "heard"
"""The head of a pronoun that is left out, for the body from which words are heard: "…, hieß es"."""


class Ref(Constants):
    """What kind of phrase a mention is."""

    PRONOUN: ClassVar[Ref]
    PERSON: ClassVar[Ref]
    ROLE: ClassVar[Ref]
    ORGANISATION: ClassVar[Ref]
    DOCUMENT: ClassVar[Ref]


@dataclass(slots=True)
class Mention:
    """A phrase that names a possible speaker.

    ``start`` and ``end`` are token indices of the sentence's paragraph; ``name`` the name alone ("Ana Ruiz"); ``head``
    the singular head noun or the pronoun, lower case; ``text`` the phrase without its determiner, ``tail`` what follows
    it ("for the league"); ``role`` and ``affiliation`` what the phrase itself tells of them; ``owner`` a possessor
    ("Lund" in "Lund's spokesman"); ``possessed``: it begins with "his" or "her", the ``possessor``; ``gender`` is
    ``male``, ``female``, ``thing``, ``first`` or empty. ``titled``: a title or role stands before the name;
    ``relative``: a "who" or "that" behind it speaks; ``also`` is the second of two ("Ruiz and Lind"). ``guessed``: its
    noun is in no list, and only where it stands makes it somebody. ``pointing``: a demonstrative, "der" alone;
    ``received``: a writing that the sentence's subject only gets. ``other`` is "another" where that opens it.
    """

    start: int
    end: int
    ref: Ref
    text: str
    name: str = ""
    head: str = ""
    role: str = ""
    affiliation: str = ""
    gender: str = ""
    owner: str = ""
    plural: bool = False
    definite: bool = False
    titled: bool = False
    relative: bool = False
    also: Mention | None = None
    tail: str = ""
    possessed: bool = False
    possessor: str = ""
    guessed: bool = False
    pointing: bool = False
    received: bool = False
    other: str = ""

    @property
    def noun(self) -> str:
        """The last word of the phrase in lower case, as it stands: a compound, where ``head`` is what it ends in."""
        return self.text.rpartition(" ")[2].lower()

    @property
    def is_one_noun(self) -> bool:
        """Whether a definite phrase for one is a noun alone, with nothing more told: "the judge"."""
        return self.definite and not (self.plural or self.owner or self.tail) and " " not in self.text

    @property
    def description(self) -> str:
        """The phrase as a reader would list it, with what tells it from others: "adviser to the senator"."""
        return f"{self.text} {self.tail}" if self.tail else self.text
