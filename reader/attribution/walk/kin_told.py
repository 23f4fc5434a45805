"""Whose relative a name is by a pronoun or a name before it: "His wife, Brenna, a glazier, runs it"."""

from __future__ import annotations

from reader.attribution.coreference.resolver import Resolver
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.kinship import kin_beside
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind
from reader.document.model import SpeakerKind

NEAR = 3
"""So many sentences back words stand that only their place gives to somebody who may be "his"."""


def note_kin_told(resolver: Resolver, item: Read, sentence: Sentence, grammar: Grammar) -> None:
    """Note whose wife or son the sentence names: from then on "her husband" is the other of the two."""
    if grammar.capital_nouns or not grammar.kin_by_kin:
        return
    for start, entity in sentence.people:
        if not entity.kin_noun or entity.kin_of is not None or entity.kind is not SpeakerKind.PERSON:
            continue
        at, noun = kin_beside(item.tokens, start, sentence.start, sentence.end, grammar)
        owner = _owner(resolver, item, sentence, at, entity) if at >= 0 else None
        if owner is not None and owner is not entity and owner.named and owner.kind is SpeakerKind.PERSON:
            entity.kin_of, entity.kin_noun = owner, grammar.also_called.get(noun, noun)


def _owner(resolver: Resolver, item: Read, sentence: Sentence, at: int, entity: Entity) -> Entity | None:
    """Whom "his" at a token means, or whose name ends there in a possessive."""
    if item.tokens[at].kind is Kind.POSSESSIVE:
        named = [e for start, e in sentence.people if start < at and item.name_end(sentence, start) == at]
        return named[0] if len(named) == 1 else None
    if _is_loose(resolver):
        return None
    whose = Mention(at, at + 1, Ref.ROLE, "", possessor=item.tokens[at].low)
    return resolver.possessor(whose, frozenset({entity}))


def _is_loose(resolver: Resolver) -> bool:
    """Whether nothing in the paragraph of the last words tells who said them: "his" may be of somebody else."""
    last = resolver.last_speaker
    if last is None or last.token >= 0 or resolver.sentence - last.sentence > NEAR:
        return False
    return all(f.entity is not last.entity or f.token < 0 for f in resolver.stack if f.paragraph == last.paragraph)
