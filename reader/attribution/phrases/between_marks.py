"""Subjects that marks part from their verb: "On Monday, lawn care giant Mowell, which is new, said"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.appositions import closes
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import core
from reader.attribution.phrases.unlisted import before_calling
from reader.attribution.text.tokens import Kind, Token

REACH = 30
"""So many tokens before a verb such a body stands at most."""


def body_between_marks(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """The body behind a noun for bodies, with words that no list has before it, back to the edge of the clause."""
    if grammar.own_rules or tokens[limit - 1].text != ",":
        return None
    for k in range(max(start, limit - REACH), limit - 1):
        noun = tokens[k].kind is Kind.WORD and tokens[k].low in grammar.organisation
        if not noun or tokens[k + 1].kind is not Kind.CAPITAL:
            continue
        first = before_calling(tokens, k, start, grammar)
        edge = first == start or tokens[first - 1].text == "," or tokens[first - 1].kind is Kind.QUOTE
        mention = core(tokens, k, limit, grammar) if edge else None
        if mention is not None and mention.ref is Ref.ORGANISATION and mention.name:
            mention.start = first
            return mention if closes(tokens, mention.end, limit, mention, grammar) else None
    return None
