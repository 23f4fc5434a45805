"""For whom a German spokesperson without a name speaks: "Das Ministerium wartet ab. Ein Sprecher sagte, man prüfe"."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.coreference.focus import PROMINENT, Focus
from reader.attribution.coreference.only_bodies import only_such_body
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import Registry
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.document.model import SpeakerKind

GENITIVES = ("des", "der")
SHORTEST = 3
"""A noun for a body of so many letters at least ends others: "Bundesbank"."""


def with_house(mention: Mention, registry: Registry, stack: list[Focus], sentence: int) -> Mention:
    """A spokesperson with the body in brackets that the text around tells: "Sprecher des Unternehmens (Lund AG)"."""
    of, _, noun = mention.tail.partition(" ")
    if not mention.tail:
        part = mention.text.rpartition(" ")[2].lower().removesuffix(mention.head)
        body = _such(mention, part, registry, sentence) if part else _just_told(stack, sentence, registry.grammar)
    else:
        body = _such(mention, noun.lower(), registry, sentence) if of in GENITIVES and " " not in noun else None
    if body is None or (not body.named and body.name.lower() in _kinds(registry.grammar)):
        return mention
    return replace(mention, tail=f"{mention.tail} ({body.name})".strip())


def with_own_house(mention: Mention, registry: Registry, stack: list[Focus], sentence: int) -> Mention:
    """Who holds an office of a body just told of, with it in brackets: "ihre Fraktionschefin", "dessen Sprecher".

    It is the only body that the sentence before, or this one in front, is about, and nobody's who is told of there.
    """
    grammar = registry.grammar
    part = mention.head in grammar.spokespeople or mention.head in grammar.heads_of_bodies
    if not part or mention.ref is not Ref.ROLE or mention.plural or mention.tail or mention.owner:
        return mention
    ahead = [f for f in stack if f.sentence == sentence and 0 <= f.token < mention.start]
    near = ahead or [f for f in stack if f.sentence == sentence - 1]
    told = any(f.entity.kind is SpeakerKind.PERSON for f in near)
    about = {f.entity for f in near if ahead or told or f.kind in PROMINENT}
    body = about.pop() if len(about) == 1 else None
    if body is None or body.kind is not SpeakerKind.ORGANISATION or (body.plural and not body.named):
        return mention
    if not _is_house(body, grammar):
        return mention  # "Ein Auto fuhr vor. Ihr Sprecher"
    return replace(mention, tail=f"({body.name})")


def _is_house(entity: Entity, grammar: Grammar) -> bool:
    """Whether a body has a name, or a list has its noun or the last part of it: no "Auto" has a spokesman."""
    nouns = tuple(noun for noun in grammar.organisation if len(noun) >= SHORTEST)
    return entity.named or any(head in grammar.organisation or head.endswith(nouns) for head in entity.heads)


def _such(mention: Mention, noun: str, registry: Registry, sentence: int) -> Entity | None:
    """The only body with a name that a noun means, without the ending of its case or of a compound: "unternehmens"."""
    grammar = registry.grammar
    kinds = _kinds(grammar)
    head = next((noun.removesuffix(end) for end in ("", "s", "es", "n") if noun.removesuffix(end) in kinds), "")
    if not head:
        return None
    made = replace(mention, ref=Ref.ORGANISATION, head=head, text=head, tail="", definite=True, name="")
    return only_such_body(made, registry, sentence)


def _kinds(grammar: Grammar) -> frozenset[str]:
    """Nouns for a body that only mean one again: "das Unternehmen"."""
    again = grammar.firms_again | grammar.clubs_again | grammar.associations_again | grammar.bodies_again
    return again | grammar.kinds_again.keys()


def _just_told(stack: list[Focus], sentence: int, grammar: Grammar) -> Entity | None:
    """The only body that the sentence before is about, which is no paper that only tells of it."""
    before = [f for f in stack if f.sentence == sentence - 1 and f.kind in PROMINENT]
    about = {f.entity for f in before}
    only = about.pop() if len(about) == 1 else None
    if only is None or only.kind is not SpeakerKind.ORGANISATION or only.plural or not _is_house(only, grammar):
        return None
    words = only.bodies | only.heads.keys() | set(only.name.lower().split())
    press = not words.isdisjoint(grammar.media) or only.name in grammar.lexicon.places
    return None if press else only
