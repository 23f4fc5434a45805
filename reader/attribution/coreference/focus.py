"""Whom a text turns to, sentence by sentence, and how the speaker of a passage was found among them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.attribution.entities.entity import Entity


class Standing(StrEnum):
    """What somebody is to the sentence that mentions them."""

    PASSING = "passing"
    OBLIQUE = "oblique"
    OWNER = "owner"
    ADDRESSED = "addressed"
    TOPIC = "topic"
    SPEAKER = "speaker"


PROMINENT = frozenset((Standing.SPEAKER, Standing.TOPIC))
"""What those are whom a pronoun can mean before all others."""


class How(StrEnum):
    """How the rules found whom a phrase means."""

    NAMED = "named"
    AMBIGUOUS = "ambiguous"
    FLOATING = "floating"
    PRONOUN = "pronoun"
    INTRODUCED = "introduced"
    DESCRIBED = "described"
    TURNED_TO = "turned-to"
    GUESSED = "guessed"
    NOBODY = "nobody"


FIRM = frozenset((How.NAMED, How.DESCRIBED, How.INTRODUCED, How.PRONOUN))
"""How a subject was found whose frame stands in a language in which frames are firm."""


@dataclass(slots=True)
class Focus:
    """Somebody whom a sentence mentions, ``token`` being where, -1 where no phrase of it names them.

    ``pronoun``: the rules only guessed that a pronoun means them. ``aside``: a caption or pull quote mentions them.
    """

    entity: Entity
    sentence: int
    paragraph: int
    kind: Standing
    token: int = -1
    pronoun: bool = False
    aside: bool = False
