"""Words of which a noun behind "was" says what they are and whose: "“Rubbish,” was Ms Ruiz’s response"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention
from reader.attribution.phrases.subjects import core
from reader.attribution.text.tokens import Kind, Token

LONGEST_OWNER = 8
"""So many tokens has whose words they are, at most."""
LONGEST_ANNOUNCED = 14
"""Tokens at most of a question that only announces what somebody says."""


def whose_reply(found: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """Who owns the noun of a reply in a phrase that begins at token ``start``, up to ``end``; None where none does."""
    owner = next((k for k in range(start + 1, min(end, start + LONGEST_OWNER)) if found[k].kind is Kind.POSSESSIVE), 0)
    if not owner or owner + 1 >= end or found[owner + 1].low not in grammar.replies:
        return None
    name = core(found, start, owner, grammar)
    return name if name is not None and name.end == owner else None


def announced_reply(found: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """Whose words a question announces: "Lind’s verdict?", "And what was Ruiz’s answer to that?"; None elsewhere."""
    if found[end - 1].text != "?" or end - start > LONGEST_ANNOUNCED:
        return None
    first = start + (found[start].low in grammar.coordinators)
    if found[first].low in grammar.questions and found[first + 1].low in grammar.copulas:
        first += 2
    return whose_reply(found, first, end, grammar)
