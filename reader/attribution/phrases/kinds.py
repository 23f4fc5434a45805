"""Two words that tell of what kinds several people are: "state and federal officials", "current and former staff"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token

LONGEST = 3
"""So many words at most stand behind "and", the noun included."""


def two_kinds(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> int:
    """The noun in the plural of two kinds of people; 0 where no two kinds open a phrase.

    The first of them is no noun for people itself: "police and fire officials", not "nurses and local officials".
    """
    if grammar.own_rules or start + 3 >= limit:
        return 0
    first = start + (tokens[start].low in grammar.leading)
    if first + 3 > limit or tokens[first + 1].low != grammar.joiner:
        return 0
    one, other = tokens[first], tokens[first + 2]
    if one.low in grammar.function_words or one.low in grammar.plurals or grammar.is_plural_form(one.low):
        return 0
    if one.kind is Kind.CAPITAL and (first != start or not _opens(tokens, first, grammar)):
        return 0
    if one.kind not in (Kind.WORD, Kind.CAPITAL) or other.kind is not Kind.WORD:
        return 0
    stop = first + 2
    while stop < limit and stop - first - 2 < LONGEST and _qualifies(tokens[stop], grammar):
        stop += 1
    noun = stop > first + 2 and stop < limit and tokens[stop].low in grammar.lexicon.singular
    return stop if noun and tokens[stop].low in grammar.nouns and tokens[stop].kind is Kind.WORD else 0


def _opens(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether a word has a capital only because a sentence opens with it."""
    low = tokens[k].low
    opens = k == 0 or tokens[k - 1].text in (".", "!", "?", ":") or tokens[k - 1].kind is Kind.QUOTE
    named = low in grammar.proper or low in grammar.given or low in grammar.surnames
    return opens and not named and tokens[k].text not in grammar.lexicon.places


def _qualifies(token: Token, grammar: Grammar) -> bool:
    """Whether a word in lower case may qualify a noun behind it: no noun in the plural, no small word, no verb."""
    plural = token.low in grammar.lexicon.singular
    return token.kind is Kind.WORD and not plural and token.low not in grammar.no_calling
