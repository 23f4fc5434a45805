"""Whose words stand behind a colon where somebody only reads a writing: "leyó un mensaje enviado por Ruiz: «…»"."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.grammar.romance.appositions import alive, completed_subject
from reader.attribution.grammar.romance.complements import is_adjective
from reader.attribution.grammar.romance.phrases import noun_phrase
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

LONGEST = 16
"""Tokens between the noun for a writing and the colon at most."""


def writer_of_read(item: Read, sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> Mention | None:
    """Who wrote what the subject reads out or gets, right before a colon; None where nobody is said to have."""
    found, colon = item.tokens, i - 1
    if claim.frame is not None or colon <= sentence.start or found[colon].text != ":":
        return None
    read = next((k for k in range(sentence.start, colon) if found[k].low in grammar.learning), colon)
    for k in range(max(read + 1, colon - LONGEST), colon - 1):
        if found[k].low in grammar.document and found[k - 1].low in grammar.leading:
            return _writer(found, k + 1, colon, grammar)
    return None


def _writer(found: list[Token], k: int, colon: int, grammar: Grammar) -> Mention | None:
    """Whoever "de Ruiz", "enviado por Ruiz" or "signé Ruiz" behind a noun for a writing names."""
    signed = grammar.lexicon.word_class("signed-by")
    first = -1
    if found[k].low in grammar.of:
        first = k + 1
    elif k + 1 < colon and found[k + 1].low in grammar.by and found[k].kind is Kind.WORD:
        first = k + 2
    elif found[k].low in signed and found[k + 1].kind is Kind.CAPITAL:
        first = k + 1
    elif is_adjective(found, k, grammar) and found[k + 1].low in grammar.of:
        first = k + 2  # "una carta anónima de un vecino"
    phrase = noun_phrase(found, first, colon, grammar) if 0 < first < colon else None
    whole = completed_subject(found, phrase, colon, grammar) if phrase is not None else None
    if whole is None or whole.guessed or whole.ref is Ref.PRONOUN or not alive(whole, grammar):
        return None
    barred = grammar.finite_forms | grammar.relative | grammar.coordinators
    rest = found[whole.end : colon]
    return None if any(t.kind is Kind.QUOTE or t.low in barred for t in rest) else whole
