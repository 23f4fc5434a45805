"""The case of German noun phrases: whether one can be a subject."""

from __future__ import annotations

from reader.attribution.grammar.german.vocabulary import BODY, DOCUMENT, PERSON, Vocabulary, vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token


def nominative(tokens: list[Token], mention: Mention, grammar: Grammar) -> bool:
    """Whether a phrase can be a subject by the form of its article and adjectives."""
    words = vocabulary(grammar)
    opening = tokens[mention.start]
    if mention.ref is Ref.PRONOUN:
        return True
    if opening.low in words.oblique and not (opening.low == "einer" and mention.text.startswith("einer ")):
        return False
    if opening.low in ("der", "dieser"):
        noun = next(
            (t for t in tokens[mention.start : mention.end] if t.kind is Kind.CAPITAL and t is not opening), None
        )
        second = tokens[mention.start + 1] if mention.start + 1 < mention.end else opening
        if second.kind is Kind.WORD and second.low.endswith("en") and second.low not in grammar.leading:
            return False  # "der zuständigen Stelle"
        if _declined_capital(tokens, mention, words):
            return False
        if noun is not None and (words.is_feminine(noun.low) or (noun.low.endswith("innen"))):
            return False
    return not (opening.kind is Kind.WORD and opening.low not in grammar.leading and opening.low.endswith("em"))


def _declined_capital(tokens: list[Token], mention: Mention, words: Vocabulary) -> bool:
    """Whether an adjective with a capital stands in an oblique case before its noun: "der Nationalen Behörde"."""
    if mention.start + 2 >= mention.end:
        return False
    second, third = tokens[mention.start + 1], tokens[mention.start + 2]
    if second.kind is not Kind.CAPITAL or third.kind is not Kind.CAPITAL or not second.low.endswith("en"):
        return False
    noun = words.kind(second.low)
    body = not noun or (noun == PERSON and words.kind(third.low) in (BODY, DOCUMENT))
    return body and (second.low.endswith(words.attribute_endings) or words.is_feminine(third.low))
