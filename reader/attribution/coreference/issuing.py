"""Whose a statement or letter is of which nobody tells it: "Das Amt sagte ab. In einer Mitteilung heißt es, …"."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.coreference.bodies import is_body
from reader.attribution.coreference.focus import PROMINENT, Focus, Standing
from reader.attribution.coreference.only_bodies import only_such_body
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import Registry
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.document.model import SpeakerKind

FAR = 8
"""So many sentences back "the statement" is that of the body that has spoken last."""
GENITIVES = frozenset(("des", "der"))


def just_issued(
    mention: Mention, issued: dict[str, tuple[Entity, int]], stack: list[Focus], sentence: int, grammar: Grammar
) -> Entity | None:
    """Whose letter the sentence before speaks of, where it speaks of no body: "He left a letter. “No,” it said"."""
    if mention.gender != "thing":
        return None
    last = (f for f in stack if f.sentence == sentence - 1 and f.kind is not Standing.OBLIQUE)
    bodies = any(is_body(f.entity, grammar) for f in last)
    near = set() if bodies else {entity for entity, number in issued.values() if number == sentence - 1}
    return near.pop() if len(near) == 1 else None


def issuing_body(
    mention: Mention, stack: list[Focus], last: Focus | None, sentence: int, paragraph: int, registry: Registry
) -> Entity | None:
    """The body that a statement is of: whichever has just spoken, else the one that the sentence before is about.

    "The statement" is of the body that has spoken last, also farther back or where a person has spoken since, "her
    report" of whom the sentence before is about.
    """
    grammar = registry.grammar
    if mention.name or mention.owner or mention.plural or mention.ref in (Ref.PERSON, Ref.PRONOUN):
        return None
    if mention.tail and not mention.possessor:
        return _of_house(mention, registry, sentence)
    noun = mention.noun.rpartition("-")[2]
    if mention.ref is not Ref.DOCUMENT:
        return None
    if mention.possessor and grammar.capital_nouns:
        return _theirs(mention, stack, sentence, grammar)
    if noun not in grammar.statements:
        return None
    if mention.definite:
        spoke = (f for f in reversed(stack) if f.kind is Standing.SPEAKER and sentence - f.sentence <= FAR)
        return next((f.entity for f in spoke if _is_body(f.entity, grammar)), None)
    if mention.end - mention.start == 1:  # "laut Mitteilung"
        here = [f.entity for f in stack if f.kind is Standing.SPEAKER and f.paragraph == paragraph]
        if here:
            return here[-1] if _is_body(here[-1], grammar) else None
    if last is not None and last.sentence >= sentence - 1:
        near = last.paragraph == paragraph or (last.paragraph == paragraph - 1 and not grammar.capital_nouns)
        return last.entity if near and _is_body(last.entity, grammar) else None
    about = {f.entity for f in stack if f.paragraph == paragraph and f.sentence == sentence - 1 and f.kind in PROMINENT}
    only = about.pop() if len(about) == 1 else None
    return only if only is not None and _is_body(only, grammar) else None


def _of_house(mention: Mention, registry: Registry, sentence: int) -> Entity | None:
    """The only body so far that the noun behind a writing means again: "ein Vermerk des Hauses" of a ministry."""
    of, _, rest = mention.tail.partition(" ")
    noun = rest.partition(" ")[0].lower()
    heads = [noun.removesuffix(ending) for ending in ("", "s", "es")]
    head = next((head for head in heads if head in registry.grammar.kinds_again), None)
    if of not in GENITIVES or head is None or mention.ref is not Ref.DOCUMENT:
        return None
    return only_such_body(replace(mention, ref=Ref.ORGANISATION, head=head), registry, sentence, owns=True)


def _theirs(mention: Mention, stack: list[Focus], sentence: int, grammar: Grammar) -> Entity | None:
    """Whose "her" or "their" writing is: of the only ones whom the sentence before or its own is about."""
    near = [f for f in stack if f.sentence >= sentence - 1 and f.kind in PROMINENT]
    gender, _ = grammar.owners[mention.possessor]
    fitting = {f.entity for f in near if f.entity.plural or f.entity.leaning == gender}
    return fitting.pop() if len(fitting) == 1 else None


def _is_body(entity: Entity, grammar: Grammar) -> bool:
    """Whether an entity is a body, and no thing that a noun of no list describes."""
    if entity.kind is not SpeakerKind.ORGANISATION or entity.plural:
        return False
    endings = grammar.body_endings
    return entity.named or any(head in grammar.organisation or head.endswith(endings) for head in entity.heads)
