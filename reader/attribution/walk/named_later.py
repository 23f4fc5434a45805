"""Who was only described so far and is named by what they are: "The voice is Ana Ruiz’s", "whose name is Bo Lind"."""

from __future__ import annotations

from reader.attribution.attribution import Attribution
from reader.attribution.coreference.resolver import Resolver
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.text.tokens import Kind
from reader.document.model import SpeakerKind


def name_later(found: list[Attribution], resolver: Resolver, item: Read, sentence: Sentence) -> None:
    """Give to somebody whom a sentence names what was said by the one person without a name that it says they are."""
    grammar = resolver.registry.grammar
    if grammar.capital_nouns or grammar.romance or not found or not sentence.people:
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
    resolver.registry.give_role(named, source.name if noun in grammar.person and noun not in grammar.voices else "")
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
