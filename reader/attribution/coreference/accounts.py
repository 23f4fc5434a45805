"""Whom "the user" means: the account that the text has just named."""

from __future__ import annotations

from itertools import pairwise

from reader.attribution.coreference.focus import Focus
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention

NEAR = 3
"""Sentences back in which an account was named that "the user" means."""


def account_meant(mention: Mention, stack: list[Focus], sentence: int, grammar: Grammar) -> Entity | None:
    """The account named last: "A regular, who posts as SaltRoad, disagreed. “No,” the user wrote"."""
    if mention.head not in grammar.account_nouns or not mention.is_one_noun:
        return None
    near = (f.entity for f in reversed(stack) if sentence - f.sentence <= NEAR)
    return next((entity for entity in near if entity.named and is_account(entity.name)), None)


def is_account(name: str) -> bool:
    """Whether a name is written as those of accounts are: "@saltroad", "salt_road", "fir88", "SaltRoad"."""
    if " " in name or name.isupper():
        return False
    inner = any(a.islower() and b.isupper() for a, b in pairwise(name))
    return inner or name[0] == "@" or any(c.isdigit() or c == "_" for c in name)
