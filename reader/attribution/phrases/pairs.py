"""The second of two who are one subject: "Bo Lind and his wife, Ana, said", "Bo Lind, 34, and Ana Ruiz, 30, said"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.apposed import apposed
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import core
from reader.attribution.text.tokens import Kind, Token


def with_second(tokens: list[Token], mention: Mention, limit: int, grammar: Grammar) -> Mention:
    """A subject with the name of its second one, where a description or an age parts the two; else as it is."""
    if mention.ref is not Ref.PERSON or grammar.own_rules:
        return mention
    second = mention.also
    if second is not None and second.ref is Ref.ROLE and not second.plural:
        named = apposed(tokens, second, limit, grammar)
        mention.also = named if named is not None and named.ref is Ref.PERSON else second
    elif second is None:
        mention.also = _behind_age(tokens, mention.end, limit, grammar)
    mention.plural = mention.plural or mention.also is not None
    return mention


def _behind_age(tokens: list[Token], end: int, limit: int, grammar: Grammar) -> Mention | None:
    """The full name behind an age and "and": Ana Ruiz of "Bo Lind, 34, and Ana Ruiz, 30,"; None elsewhere."""
    if end + 4 >= limit or tokens[end].text != "," or tokens[end + 1].kind is not Kind.NUMBER:
        return None
    if tokens[end + 2].text != "," or tokens[end + 3].low != grammar.joiner:
        return None
    other = core(tokens, end + 4, limit, grammar)
    if other is None or other.ref is not Ref.PERSON or " " not in other.name:
        return None
    rest = tokens[other.end : limit]
    aged = len(rest) == 3 and rest[0].text == rest[2].text == "," and rest[1].kind is Kind.NUMBER
    return other if not rest or aged else None
