"""Whether words are a clause: a subject and its finite verb, as far as their forms tell."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token

APPOSED = 2
"""So many commas at least stand around what tells more of a subject: "the pilot, despite his age, is"."""
LONGEST_WHO = 16
"""So many tokens at most has a relative clause between a subject and its verb."""


def has_verb(found: list[Token], start: int, end: int, grammar: Grammar) -> bool:
    """Whether a finite verb stands among words, as far as its form tells."""
    for k in range(start, end):
        token = found[k]
        if token.kind is not Kind.WORD:
            continue
        if token.low in grammar.finite_auxiliaries:
            return True
        low = token.low
        known = low in grammar.plain_verbs or (low in grammar.finite_cues and low not in grammar.noun_like)
        if not known or k == start:
            continue
        before = found[k - 1].low
        if before not in grammar.prepositions and before not in grammar.leading:
            return True
    return False


def _acts_behind(found: list[Token], relative: int, end: int, grammar: Grammar) -> bool:
    """Whether the comma that closes a relative clause has a finite auxiliary behind it, whose subject stands ahead."""
    comma = next((k for k in range(relative + 1, min(end - 1, relative + LONGEST_WHO)) if found[k].text == ","), 0)
    return bool(comma) and found[comma + 1].low in grammar.finite_auxiliaries


def is_clause(found: list[Token], start: int, end: int, grammar: Grammar) -> bool:
    """Whether words begin with a subject and its verb: a pronoun, or a phrase with a verb form near it."""
    first = found[start]
    if first.low in grammar.pronouns or first.low in grammar.existential:
        alone = found[start + 1].low in grammar.prepositions  # "published it in May"
        return not alone or first.low in grammar.existential
    commas = 0
    for k in range(start + 1, min(end, start + 16)):
        token = found[k]
        if token.text == "," and found[k + 1].low in grammar.coordinators:
            return False  # "added 25 points, and Lind had 15", "told you the truth, and it stung"
        if token.low in grammar.relative and found[k - 1].text == "," and _acts_behind(found, k, end, grammar):
            return True  # "said Lind, who lives in Hexley, was held"
        if token.text in (";", ":") or (token.low in grammar.relative and token.low not in grammar.that):
            return False
        aside = found[k - 2].low in grammar.subordinators and found[k - 3].text == "," and k - 3 > start
        if aside and found[k - 1].low in grammar.pronouns:
            continue  # "the second syllable, as they do in the north"
        if token.kind is Kind.POSSESSIVE and found[k - 1].kind is Kind.WORD and found[k - 1].low in grammar.nouns:
            continue  # "observed it through a welder's mask"
        if token.low in grammar.auxiliaries and found[k - 1].kind in (
            Kind.WORD,
            Kind.CAPITAL,
            Kind.NUMBER,
            Kind.PARENTHESIS,
        ):
            return found[k - 1].low not in grammar.prepositions and token.low not in grammar.not_finite
        if token.low in grammar.auxiliaries and found[k - 1].text == "," and commas >= APPOSED:
            return token.low not in grammar.not_finite  # "the pilot, despite his age, is"
        commas += token.text == ","
        if token.kind is Kind.POSSESSIVE and found[k - 1].low in grammar.pronouns:
            return True
        wishes = found[k - 1].kind is Kind.CAPITAL and k + 1 < end and found[k + 1].low in grammar.infinitive
        verb = token.low in grammar.finite_cues and (wishes or token.low not in grammar.noun_like)
        if token.kind is Kind.WORD and verb:  # "Lind wishes to go": no noun
            if found[k - 1].kind is Kind.NUMBER and token.low.endswith(grammar.plural_endings):
                continue  # "25 points"
            if found[k - 1].low in grammar.infinitive:
                continue  # "Lind wishes to use it"
            if found[k - 1].low in grammar.contrasting:
                return False  # "found no breach but told the firm"
            if found[k - 1].low in grammar.leading:
                continue  # "insists the roar is off": a noun
            return found[k - 1].low not in grammar.prepositions
        if token.kind is Kind.WORD and token.low in grammar.plain_verbs:
            if found[k - 1].low in grammar.possessives:
                continue  # "the exercise with her left hand"
            return found[k - 1].low not in grammar.coordinators
    return False
