"""Who was only described so far and is named by what they are: "The voice is Ana Ruiz’s", "whose name is Bo Lind"."""

from __future__ import annotations

from reader.attribution.attribution import Attribution
from reader.attribution.coreference.resolver import Resolver
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.text.tokens import Kind
from reader.document.model import SpeakerKind

LATELY = 4
"""Sentences back in which somebody is described whose name the text tells behind."""


def name_later(found: list[Attribution], resolver: Resolver, item: Read, sentence: Sentence) -> None:
    """Give to somebody whom a sentence names what was said by the one person without a name that it says they are."""
    _name_hers(found, resolver, item, sentence)
    _name_noun(found, resolver, item, sentence)


def _name_hers(found: list[Attribution], resolver: Resolver, item: Read, sentence: Sentence) -> None:
    """Make one of an unnamed person and of whom a sentence says that they are: "a girl said so. Her name was Ada"."""
    grammar = resolver.registry.grammar
    k = sentence.start
    while k < sentence.end and item.tokens[k].kind is Kind.PARENTHESIS:
        k += 1
    if k + 3 >= sentence.end or item.tokens[k + 1].low not in grammar.naming_nouns:
        return
    gender, plural = grammar.owners.get(item.tokens[k].low, ("", False))
    named = next((entity for start, entity in sentence.people if start == k + 3), None)
    if item.tokens[k + 2].low not in grammar.being or plural or named is None or named.kind is not SpeakerKind.PERSON:
        return
    near = (f for f in reversed(resolver.timeline) if sentence.number - f.sentence <= LATELY)
    source = next((f.entity for f in near if f.entity.kind is SpeakerKind.ANONYMOUS and not f.entity.plural), None)
    if source is None or source.fixed_id or (named.places and min(named.places) < sentence.number):
        return
    if source.gender and source.gender != gender:
        return
    named.gender = named.gender or gender
    _make_one(found, resolver, source, named, source.name)


def _name_noun(found: list[Attribution], resolver: Resolver, item: Read, sentence: Sentence) -> None:
    """Make one of whom a noun describes and of whom a sentence says that they are: "The voice is Ana Ruiz’s"."""
    grammar = resolver.registry.grammar
    if grammar.own_rules or not found or not sentence.people:
        return
    told = _is_told(item, sentence, grammar) or _whose_name(item, sentence, grammar)
    if told is None:
        return
    noun, named = told
    sources = {one.entity for one in found if one.entity is not None and _is_unnamed(one.entity, noun)}
    if len(sources) != 1:
        return
    source = sources.pop()
    if source.gender and named.leaning and source.gender != named.leaning:
        return
    named.gender = named.gender or source.gender
    role = source.name if noun in grammar.person and noun not in grammar.voices else ""
    _make_one(found, resolver, source, named, role)


def _make_one(found: list[Attribution], resolver: Resolver, source: Entity, named: Entity, role: str) -> None:
    """Give to somebody with a name what was said by whom a text only described, and the role by which it did."""
    resolver.registry.give_role(named, role)
    for one in found:
        one.entity = named if one.entity is source else one.entity
    for focus in (*resolver.timeline, *resolver.stack):
        focus.entity = named if focus.entity is source else focus.entity


def _is_unnamed(entity: Entity, noun: str) -> bool:
    """Whether an entity is one person without a name whom a noun describes."""
    unnamed = not entity.named and not entity.plural and not entity.fixed_id and entity.kind is SpeakerKind.ANONYMOUS
    return unnamed and noun in entity.name.lower().split()


def _is_told(item: Read, sentence: Sentence, grammar: Grammar) -> tuple[str, Entity] | None:
    """The noun and the name of "The voice is Ana Ruiz’s", "The voice belongs to Ana Ruiz"; None elsewhere."""
    tokens, start = item.tokens, sentence.start
    opens = start + 3 < sentence.end and tokens[start].low in grammar.definite
    if not opens or tokens[start + 1].kind is not Kind.WORD:
        return None
    k = start + 2
    if tokens[k].low in grammar.being:
        k += 1
    elif tokens[k].low in grammar.belonging:
        k += 2
    else:
        return None
    owned = next((j for j in range(k, sentence.end - 1) if tokens[j].kind is Kind.POSSESSIVE), sentence.end)
    if owned + 1 < sentence.end and tokens[owned + 1].kind is not Kind.POINT:
        return None  # "The customer was Ana Ruiz’s aunt"
    named = next((entity for at, entity in sentence.people if at == k), None)
    person = named is not None and named.kind is SpeakerKind.PERSON and " " in named.name
    return (tokens[start + 1].low, named) if named is not None and person else None


def _whose_name(item: Read, sentence: Sentence, grammar: Grammar) -> tuple[str, Entity] | None:
    """The noun and the name of "the coach, whose name is Bo Lind"; None elsewhere."""
    tokens = item.tokens
    for at, named in sentence.people:
        k = at - 3
        if k <= sentence.start or tokens[k].low not in grammar.whose or named.kind is not SpeakerKind.PERSON:
            continue
        if tokens[k + 1].low in grammar.naming_nouns and tokens[k + 2].low in grammar.being:
            noun = k - 1 - (tokens[k - 1].text == ",")
            return tokens[noun].low, named
    return None
