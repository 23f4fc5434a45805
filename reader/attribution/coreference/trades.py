"""Trades that nobody has two of, as a rule: behind "la pescadora Ana Ruiz" the "portera" is somebody else."""

from __future__ import annotations

from functools import lru_cache

from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref


def has_other_trade(entity: Entity, mention: Mention, grammar: Grammar) -> bool:
    """Whether the text tells a trade of somebody, and a description tells another one, or the office of a body.

    A home or an age is none: the baker may be the mayor.
    """
    if mention.ref is not Ref.ROLE or mention.head in entity.heads:
        return False
    groups, offices = _groups(grammar.lexicon.word_class("trade")), grammar.lexicon.word_class("office-of")
    words = {word for role, _ in entity.roles for word in role.lower().split()}
    told = {groups[word] for word in words if word in groups}
    if mention.tail and mention.head in offices:  # "el portavoz del sindicato" is not the fisherman
        return bool(told) and words.isdisjoint(offices)
    own = groups.get(mention.head)
    return own is not None and bool(told) and own not in told


@lru_cache
def _groups(words: frozenset[str]) -> dict[str, int]:
    """The number of the group of each trade; a group is one word of the list, "médico/cirujano"."""
    return {noun: n for n, group in enumerate(sorted(words)) for noun in group.split("/")}
