"""German marks around the name of a paper or a broadcast: where words were said, and nobody's words."""

from __future__ import annotations

from reader.attribution.grammar.german.phrases.attributes import IN_NAMES
from reader.attribution.grammar.german.vocabulary import vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.text.tokens import Kind, Token

LONGEST = 4
"""So many words at most has the name of a paper or a broadcast."""
HEARING = "gegenüber"
"""It stands in front of whom somebody tells something."""
IN_TALKS = frozenset(("mit", "für", "in", "im", "bei", "beim"))
"""Prepositions between the noun for a talk with a paper, or for a text in it, and the name."""


def title_like(text: str) -> bool:
    """Whether every word of weight in a text has a capital, as in a name."""
    return text[:1].isupper() and all(w[0].isupper() or not w[0].isalpha() or w in IN_NAMES for w in text.split())


def is_medium(tokens: list[Token], sentence: Sentence, i: int, text: str, grammar: Grammar) -> bool:
    """Whether marks hold where somebody spoke, or to whom: "im ZDF-„Abendblick“", "gegenüber der „Post“"."""
    if i - 2 < sentence.start or not title_like(text) or text[-1] in ".,!?…" or len(text.split()) > LONGEST:
        return False
    before, ahead = tokens[i - 1], tokens[i - 2]
    if before.text.endswith("-") and before.end == tokens[i].start and ahead.end == before.start:
        return ahead.kind is Kind.CAPITAL  # "in der ARD-„Abendschau“", "im Ö1-„Journal“"
    if before.low not in grammar.leading and before.low not in IN_TALKS:
        return False
    if ahead.low == HEARING and before.low in grammar.leading:
        return True
    noun = i - 2 if before.low in IN_TALKS else i - 3
    joined = before.low in IN_TALKS or ahead.low in IN_TALKS
    return joined and noun >= sentence.start and tokens[noun].low.endswith(vocabulary(grammar).talks)
