"""Somebody of whom a text tells no more than where they are."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.text.tokens import Kind, Token

LONGEST_WHERE = 7
"""Tokens at most of where somebody is of whom no more is told: "somebody at the back of the hall"."""


def somebody(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """Somebody of whom no more is told than where they are: "Lind rose, someone at the back yelled"."""
    for k in range(limit - 1, max(start, limit - 1 - LONGEST_WHERE) - 1, -1):
        token = tokens[k]
        if token.low in grammar.somebody:
            where = k + 1 == limit or tokens[k + 1].low in grammar.prepositions
            made = Mention(k, limit, Ref.ROLE, token.low, head=token.low, role=token.low)
            made.tail = join(tokens, k + 1, limit)
            return made if where else None
        verb = token.low in grammar.verb_forms and tokens[k - 1].low not in grammar.leading  # not "the back"
        if verb or token.kind is Kind.POINT or token.kind is Kind.QUOTE:
            return None
    return None
