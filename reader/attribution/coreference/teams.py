"""Whom "die Forscher" and "die Autoren" mean: the one team of which a text has told who leads it."""

from __future__ import annotations

from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import Registry
from reader.attribution.phrases.mention import Mention, Ref


def team_meant(mention: Mention, registry: Registry, sentence: int) -> Entity | None:
    """The only team so far that a text describes by whom it is around, where nothing tells other people from it."""
    grammar = registry.grammar
    if not grammar.teams or not mention.definite or mention.tail or mention.owner or mention.possessed:
        return None
    several = mention.ref is Ref.ROLE and mention.plural and mention.head in grammar.teams_again
    team = mention.ref is Ref.ORGANISATION and not mention.name and mention.head.endswith(grammar.teams)
    if not (several or team) or " " in mention.text:
        return None
    named = (e for e in registry.entities if not e.named and " um " in e.name and e.near(sentence) <= sentence)
    teams = [e for e in named if e.plural or any(head.endswith(grammar.teams) for head in e.heads)]
    return teams[0] if len(teams) == 1 else None
