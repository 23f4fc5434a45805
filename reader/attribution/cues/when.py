"""When and where somebody says something, between the verb and the words: "said on Monday", "in a statement"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token


def behind_when(tokens: list[Token], i: int, end: int, limit: int, grammar: Grammar) -> int:
    """The token behind when somebody says something: "said on Monday the boat sank", "told him last week"."""
    first = i
    while i < limit:
        token, behind = tokens[i], tokens[i + 1] if i + 1 < end else None
        if behind is None:
            return i
        day = token.low in grammar.prepositions and behind.low in grammar.calendar
        if day or (token.low in grammar.prepositions and (stop := _occasion_end(tokens, i, end, grammar))):
            i = stop if not day else i + 2
            i += day and i < end and tokens[i].kind is Kind.NUMBER and behind.low not in grammar.days
            continue
        if behind.kind is Kind.POSSESSIVE and token.low in grammar.calendar | grammar.time:
            return first  # "said on Monday's show it would", "said last week's vote was close"
        if (token.low not in grammar.time and token.low not in grammar.adverbs) or token.low in grammar.that:
            return i
        if behind.low in grammar.auxiliaries:
            return i  # "said there was no rail"
        named = token.kind is Kind.CAPITAL and token.low in grammar.given and behind.kind is Kind.CAPITAL
        if named or (token.low in grammar.adverbs and behind.kind is Kind.NUMBER):
            return i  # "said April Kerr had left"
        i += 1
    return i


def _occasion_end(tokens: list[Token], i: int, end: int, grammar: Grammar) -> int:
    """Where "in a statement", "in a blog post" ends, with a clause or a day behind it; else 0."""
    if i + 4 >= end or tokens[i + 1].low not in grammar.singular_indefinite:
        return 0
    for k in range(i + 2, min(end - 2, i + 4)):
        if tokens[k].low in grammar.document or tokens[k].low in grammar.occasions:
            ahead = tokens[k + 1]
            opens = ahead.low in grammar.pronouns or ahead.low in grammar.leading | grammar.existential
            opens = opens and ahead.kind is Kind.WORD and ahead.low not in grammar.that
            when = ahead.low in grammar.prepositions and tokens[k + 2].low in grammar.calendar
            if opens or when or ahead.low in grammar.calendar:
                return k + 1
    return 0
