"""Which words of a German clause are verbs by their form: finite ones, and infinitives with "zu"."""

from __future__ import annotations

from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.text.tokens import Kind, Token

_FINITE_ENDINGS = ("t", "te", "ten", "e", "en", "ß")
"""How finite verbs end, but for strong ones in the past."""


def infinitive(tokens: list[Token], start: int, end: int, words: Vocabulary) -> bool:
    """Whether a clause is an infinitive with "zu": "den Hafen zu schließen", "das Geld auszugeben"."""
    for k in range(start, end):
        low = tokens[k].low
        if tokens[k].kind is not Kind.WORD:
            continue
        if low == "zu" and k + 1 < end and _may_be_infinitive(tokens[k + 1], words):
            if k + 4 >= end:
                return True
        elif "zu" in low[2:-3] and low.endswith("n") and k + 3 >= end and low not in words.no_verb:
            return True
    return False


def _may_be_infinitive(token: Token, words: Vocabulary) -> bool:
    """Whether a word behind "zu" is no article: "sprach zu den Fans"."""
    return token.kind is Kind.WORD and token.low.endswith("n") and token.low not in words.oblique


def has_verb(tokens: list[Token], start: int, end: int, words: Vocabulary) -> bool:
    """Whether a finite verb seems to stand among some words, behind the phrase that they begin with."""
    phrase = noun_phrase(tokens, start, end, words.grammar) if start < end else None
    first = phrase.end if phrase is not None else start
    return any(is_finite(tokens, k, words) and not _declined(tokens, k, end, words) for k in range(first, end))


def _declined(tokens: list[Token], k: int, end: int, words: Vocabulary) -> bool:
    """Whether a form before a noun is an attribute behind a preposition: "in einer im Radio verlesenen Rede"."""
    if k + 1 >= end or k < 2 or tokens[k + 1].kind is not Kind.CAPITAL or not tokens[k].low.endswith("en"):
        return False
    known = words.grammar.auxiliaries | words.subjunctive | words.grammar.finite_cues
    return tokens[k].low not in known and tokens[k - 2].low in words.contracted | words.grammar.leading


def is_finite(tokens: list[Token], k: int, words: Vocabulary) -> bool:
    """Whether a word is a finite verb by its form, where a verb can stand."""
    token = tokens[k]
    grammar = words.grammar
    if token.kind is not Kind.WORD or token.low in words.no_verb:
        return False
    if token.low in grammar.auxiliaries or token.low in words.subjunctive or token.low in grammar.finite_cues:
        return True
    if token.low in grammar.closed or token.low in grammar.leading or token.low in grammar.adverbs:
        return False
    return token.low in words.strong_past or (token.low.endswith(_FINITE_ENDINGS) and len(token.low) > 2)
