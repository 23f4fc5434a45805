"""Whom a preposition behind a verb of speech governs: beside whom, against whom or of whom somebody speaks."""

from __future__ import annotations

from reader.attribution.grammar.romance.adverbials import phrase_at, prepositional_end
from reader.attribution.grammar.romance.appositions import completed_subject
from reader.attribution.grammar.romance.phrases import noun_phrase
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Ref
from reader.attribution.text.tokens import Token


def governed_end(tokens: list[Token], k: int, end: int, grammar: Grammar) -> int:
    """The token behind "sobre el concejal de Obras, Luis Prado", who is no subject; 0 where nobody stands there."""
    if k >= end:
        return 0
    preposition = phrase_at(tokens, k, end, grammar.lexicon.frames.get("beside", ()))
    first = k + len(preposition)
    if not preposition or first >= end:
        return 0
    found = noun_phrase(tokens, first, end, grammar)
    office = found is not None and found.ref is Ref.ROLE and found.head in grammar.person
    alone = found is not None and not found.plural and (office or found.ref is Ref.PERSON)
    if found is None or not alone or found.guessed:
        return prepositional_end(tokens, first - 1, end, grammar) if len(preposition) > 1 else 0
    return completed_subject(tokens, found, end, grammar).end
