"""Through whom a body speaks: "The union, through its secretary, Ana Ruiz, accused the firm"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.apposed import apposed
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import core
from reader.attribution.text.tokens import Token


def voice_of(tokens: list[Token], body: Mention | None, limit: int, grammar: Grammar) -> Mention | None:
    """The person with a name through whom a body speaks between its name and its verb; None where nobody is named."""
    if body is None or body.ref is not Ref.ORGANISATION or body.end + 3 >= limit:
        return None
    if tokens[body.end].text != "," or tokens[body.end + 1].low not in grammar.through:
        return None
    first = body.end + 2
    if tokens[first].low not in grammar.possessives and tokens[first].low not in grammar.articles:
        return None
    office = core(tokens, first, limit, grammar)
    if office is None or office.plural:
        return None
    named = office if office.ref is Ref.PERSON else apposed(tokens, office, limit, grammar)
    return named if named is not None and named.ref is Ref.PERSON and " " in named.name else None
