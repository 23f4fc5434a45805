"""Verbs with a capital that open a sentence, in front of a name of which they are no part."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token, capitals_end

LONGEST_NAME_IN_LY = 5
"""So many letters at most has a name in "-ly" that no list has."""


def is_sentence_adverb(low: str, grammar: Grammar) -> bool:
    """Whether a word that opens a sentence before a name is an adverb or a preposition: "Eventually Lind said"."""
    if low in grammar.given or low in grammar.surnames or low in grammar.proper:
        return False
    formed = bool(grammar.adverb_endings) and low.endswith(grammar.adverb_endings) and len(low) > LONGEST_NAME_IN_LY
    return formed or low in grammar.adverbs or low in grammar.prepositions


def says_ahead(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a sentence opens with its verb of saying: "Replied Ana Ruiz, “no”", "Said Lind: “yes”"."""
    if tokens[i].low not in grammar.finite_cues or tokens[i].low in grammar.given:
        return False
    end = capitals_end(tokens, i + 1, limit)
    return end + 1 < limit and tokens[end].text in (",", ":") and tokens[end + 1].kind is Kind.QUOTE


def done_to(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a sentence opens with what its subject does to somebody: "Sentencing Lind, Judge Ana Ruiz said"."""
    low = tokens[i].low
    if not low.endswith(grammar.gerund_endings) or low in grammar.given or low in grammar.surnames:
        return False
    end = capitals_end(tokens, i + 1, limit)
    if end + 1 >= limit or tokens[end].text != ",":
        return False
    subject = tokens[end + 1]
    return subject.kind is Kind.CAPITAL or subject.low in grammar.pronouns or subject.low in grammar.definite
