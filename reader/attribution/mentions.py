"""What a phrase that speaks refers to, as the grammar of subjects reads it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Ref(Enum):
    """What kind of phrase a mention is."""

    PRONOUN = "pronoun"
    PERSON = "person"
    ROLE = "role"
    ORGANISATION = "organisation"
    DOCUMENT = "document"


@dataclass(slots=True)
class Mention:
    """A phrase that names a possible speaker.

    ``start`` and ``end`` are token indices of the sentence's paragraph; ``name`` the name alone ("Ron Johnson");
    ``head`` the singular head noun or the pronoun, lower case; ``text`` the phrase without its determiner;
    ``role`` and ``affiliation`` what the phrase itself tells of them; ``owner`` a possessor ("Cameron" in
    "Cameron's spokesman"); ``gender`` is ``male``, ``female`` or empty.
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
    also: Mention | None = None
