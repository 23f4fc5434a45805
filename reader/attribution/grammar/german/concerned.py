"""Whom a German clause concerns that has a thing for its subject: "Dem Verband geht das zu weit"."""

from __future__ import annotations

from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.subject_phrases import is_body, is_somebody
from reader.attribution.grammar.german.verb_forms import is_finite
from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Token

AT = ("bei", "beim")
TO_THE = "dem"


def concerned(tokens: list[Token], first: int, end: int, words: Vocabulary) -> Mention | None:
    """Whom the phrase that opens a clause tells to be concerned: "Beim Verband stößt der Plan auf Kritik".

    The verb stands right behind it.
    """
    if first + 2 >= end or not (tokens[first].low == TO_THE or tokens[first].low in (*AT, *words.grammar.fronting)):
        return None
    whom = noun_phrase(tokens, first + (tokens[first].low != TO_THE), end, words.grammar)
    if whom is None or whom.plural or whom.end >= end or not is_finite(tokens, whom.end, words):
        return None
    if tokens[first].low in words.contracted:
        whom.definite = True
    return whom if is_somebody(whom, words) else None


def is_thing(phrase: Mention, words: Vocabulary) -> bool:
    """Whether a phrase is nobody and no body: "es", "der Plan"."""
    if phrase.ref is Ref.PRONOUN:
        return phrase.gender == "thing" or phrase.head == "es"
    return phrase.ref is Ref.DOCUMENT or (phrase.ref is Ref.ORGANISATION and not is_body(phrase, words))
