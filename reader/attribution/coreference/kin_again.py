"""Whose relative speaks again: "his mother, Ana Haddad,", and far below "his mother said", "Ruiz’s mother said"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.attribution.coreference.fitting import contradicts
from reader.attribution.coreference.focus import Focus
from reader.attribution.entities.entity import Entity, folded
from reader.attribution.entities.registry import Registry
from reader.attribution.phrases.mention import Mention, Ref
from reader.document.model import SpeakerKind

BESIDE = 1
"""Sentences in front of the one that names a relative in which whose relative they are was named."""


def relative_again(
    mention: Mention, stack: Sequence[Focus], sentence: int, paragraph: int, registry: Registry
) -> Entity | None:
    """The only relative of that kind whom the text has named; None where the words may tell of another family.

    They may where the paragraph has been about somebody else, or the owner was not named beside the relative.
    """
    grammar = registry.grammar
    if grammar.own_rules or mention.ref is not Ref.ROLE or mention.plural or mention.tail:
        return None
    noun = grammar.also_called.get(mention.head, mention.head)
    if mention.head not in grammar.relatives or not (mention.owner or mention.possessor in grammar.owners):
        return None
    known = [e for e in registry.entities if e.kin_noun and grammar.also_called.get(e.kin_noun, e.kin_noun) == noun]
    known = [e for e in known if e.kind is SpeakerKind.PERSON and e.named and e.near(sentence) <= sentence]
    if len(known) != 1 or contradicts(known[0], mention):
        return None
    only = known[0]
    if mention.owner:
        return only if _is_beside(only, folded(mention.owner).rpartition(" ")[2], registry) else None
    here = any(f.paragraph == paragraph and f.entity is not only and f.token < mention.start for f in stack)
    return None if here else only


def _is_beside(relative: Entity, surname: str, registry: Registry) -> bool:
    """Whether somebody of a surname was named in the sentence that first names a relative, or just before."""
    first = min(relative.places, default=-1)
    if relative.kin_of is not None:
        return relative.kin_of.key.rpartition(" ")[2] == surname
    return any(first - BESIDE <= p <= first for e in registry.by_last.get(surname, ()) for p in e.places)
