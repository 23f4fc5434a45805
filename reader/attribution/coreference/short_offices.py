"""Whom an office cut short means: "CEO says it is late", where the text names one chief executive."""

from __future__ import annotations

from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import Registry
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention
from reader.document.model import SpeakerKind

SHORTEST = 3
"""Letters of an office cut to its initials at least: "AAG"; two are too often something else."""


def holder_meant(mention: Mention, registry: Registry) -> Entity | None:
    """The only one who has the office of which a phrase is the short form, "the PM"; None where several have it."""
    grammar = registry.grammar
    text = mention.text
    if not text.isupper() or mention.owner or mention.possessed or mention.tail:
        return None
    office = grammar.short_offices.get(text.lower())
    if office is None and not (len(text) >= SHORTEST and text.isalpha() and mention.end - mention.start > 1):
        return None
    people = [e for e in registry.entities if e.kind is SpeakerKind.PERSON and e.named and e.roles]
    if office is not None:
        holders = [e for e in people if any(_is_office(role, office, grammar) for role, _ in e.roles)]
    else:
        holders = [e for e in people if any(_initials(role, grammar) == text for role, _ in e.roles)]
    return holders[0] if len(holders) == 1 else None


def _initials(role: str, grammar: Grammar) -> str:
    """The first letters of an office, its small words left out: AAG of "Additional Advocate General"."""
    words = role.replace("-", " ").split()
    return "".join(word[0] for word in words if word.lower() not in grammar.function_words).upper()


def _is_office(role: str, office: str, grammar: Grammar) -> bool:
    """Whether a role is an office in full, and nobody's former or deputy one."""
    before, found, _ = role.lower().partition(office)
    words = before.replace("-", " ").split()
    return bool(found) and not any(word in grammar.ranks or word in grammar.formerly for word in words)
