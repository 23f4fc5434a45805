"""For whom somebody holds an office: "the union’s lawyer" is nobody whom "the company’s lawyer" means."""

from __future__ import annotations

from reader.attribution.entities.entity import Entity, folded
from reader.attribution.entities.registry import Registry
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention
from reader.document.model import SpeakerKind

OWNERS = ("’s ", "' ", "’ ", "'s ")
"""What stands behind an owner in a role."""


def of_other_owner(entity: Entity, mention: Mention, registry: Registry) -> bool:
    """Whether somebody holds such an office only for somebody else: "the union’s lawyer", and of whom the text has
    told that they are "a lawyer for Ana Ruiz".
    """
    whose = _bare(mention.owner, registry.grammar)
    if not whose or registry.grammar.own_rules:
        return False
    roles = [(role, of) for role, of in entity.roles if mention.head in role.lower().replace("’s ", " ").split()]
    held = [_owner_in(role, mention.head, registry) or of for role, of in roles]
    return bool(held) and all(one and _apart(whose, _bare(one, registry.grammar), registry) for one in held)


def _owner_in(role: str, head: str, registry: Registry) -> str:
    """Whose a role is by its own words: the union of "the union’s lawyer", Ana Ruiz of "lawyer for Ana Ruiz"."""
    for mark in OWNERS:
        of, found, noun = role.partition(mark)
        if found and head in noun.lower().split():
            return of
    before, _, behind = role.partition(f"{head} ")
    preposition, _, of = behind.partition(" ")
    ends = not before or before.endswith(" ")
    return of if ends and preposition in registry.grammar.tail_prepositions else ""


def _bare(owner: str, grammar: Grammar) -> str:
    """An owner without the article or the "her" before it."""
    first, _, rest = owner.partition(" ")
    return rest if first.lower() in grammar.articles or first.lower() in grammar.owners else owner


def _apart(one: str, other: str, registry: Registry) -> bool:
    """Whether two owners cannot be the same: a name and another noun for people, or two nouns of no common body."""
    if not set(folded(one).split()).isdisjoint(folded(other).split()):
        return False
    nouns = [owner for owner in (one, other) if owner.islower()]
    if len(nouns) == 2:
        return not _may_be_same(one, other, registry)
    if not nouns:
        return False
    name = other if nouns[0] == one else one
    noun, grammar = nouns[0].rpartition(" ")[2], registry.grammar
    named = registry.by_owner(name)
    person = named is not None and named.kind is SpeakerKind.PERSON
    if person:
        return noun in grammar.organisation
    return noun in grammar.person


def _may_be_same(one: str, other: str, registry: Registry) -> bool:
    """Whether two nouns can be of one body: "club" and "team", which names such as "United" tell of."""
    bodies, grammar = registry.grammar.lexicon.body_nouns, registry.grammar
    first, second = one.rpartition(" ")[2], other.rpartition(" ")[2]
    people = first in grammar.person and second in grammar.person
    return people or not bodies.get(first, frozenset()).isdisjoint(bodies.get(second, frozenset()))
