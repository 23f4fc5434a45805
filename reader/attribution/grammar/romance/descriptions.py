"""Where what somebody is called ends for a reader: "un diplomate occidental joint par une agence"."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention
from reader.attribution.text.tokens import Kind, Token


def shown_end(tokens: list[Token], noun: int, end: int, grammar: Grammar) -> int:
    """The end of the words that tell who somebody is, from their noun to ``end`` at most.

    What was done to them or where they are is no part of it: "une note | adressée au maire", "le sprinteur | au pied
    du bus", "un ruban | de lado a lado". A noun that looks like a participle is: "adjoint délégué à la culture".
    """
    starts = (k for k in range(noun + 1, end) if _is_done(tokens, k, grammar) or _is_where(tokens, k, grammar))
    return next(starts, end)


def without_what_was_done(tokens: list[Token], subject: Mention, grammar: Grammar) -> Mention:
    """A subject whose tail only tells what was done to them or where: "Une infirmière interrogée à Lurcy raconte"."""
    inside = range(subject.start + 1, subject.end)
    begins = (k for k in inside if subject.tail.startswith(tokens[k].text) and _is_done(tokens, k, grammar))
    return subject if next(begins, -1) < 0 else replace(subject, tail="", role="")


def is_infinitive(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether a word behind a noun tells what somebody does, and is no adjective: "a vu un client peser"."""
    low, words = tokens[k].low, grammar.lexicon.word_class
    adjective = low in words("like-infinitive") or low.endswith(tuple(words("like-infinitive-ending")))
    known = low in grammar.nouns or low in grammar.modifiers or low in grammar.ordinals
    return low.endswith(tuple(words("plain-infinitive-ending"))) and not (adjective or known)


def is_plural_verb(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether the verb of several stands right behind them: "les chancelleries tergiversent"; no adjective ends so."""
    ends = tuple(grammar.lexicon.word_class("plural-only-verb-ending"))
    return bool(ends and k) and tokens[k].low.endswith(ends) and tokens[k - 1].low.endswith(grammar.plural_endings)


def is_no_body(tokens: list[Token], start: int, noun: int, limit: int, grammar: Grammar) -> bool:
    """Whether a noun for a body only tells where something is or how: "frente a unos hinchas", "el estado de la grada".

    So it is in "a la izquierda de la sala", not in "el Frente", "el estado de Chihuahua", "la izquierda".
    """
    words, low, k = grammar.lexicon.word_class, tokens[noun].low, noun + 1
    if k >= limit:
        return False
    after = tokens[k].low
    if low in words("place-word"):
        if start == noun and after in words("office-preposition"):
            return True
        before = tokens[start - 1] if start else None
        return after in grammar.of and before is not None and before.low in words("at-a-place")
    if low not in words("state-of") or after not in grammar.of:
        return False
    while k < limit and (tokens[k].low in grammar.of or tokens[k].low in grammar.leading):
        k += 1
    return k < limit and tokens[k].kind is Kind.WORD


def _is_done(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether a participle with a preposition behind it stands at a token: "joint par", "pegado en"."""
    token, after = tokens[k], tokens[k + 1] if k + 1 < len(tokens) else None
    if token.kind is not Kind.WORD or after is None or token.low in grammar.nouns:
        return False
    if after.low not in grammar.prepositions | grammar.by or after.kind is not Kind.WORD:
        return False
    words = grammar.lexicon.word_class
    if tokens[k - 1].low in grammar.prepositions | grammar.leading or token.low in words("like-participle"):
        return False
    single = token.low.removesuffix("s")
    return single.endswith(grammar.past_endings) or bool({token.low, single} & grammar.past_participles)


def _is_where(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether "au pied de", "al borde de" or "de lado a lado" begins at a token."""
    token, words = tokens[k], grammar.lexicon.word_class
    if token.low not in grammar.prepositions or k + 2 >= len(tokens):
        return False
    if k + 3 < len(tokens) and tokens[k + 1].low == tokens[k + 3].low and tokens[k + 2].low in grammar.prepositions:
        return True
    side = k + 1 + (tokens[k + 1].low in grammar.leading)
    inside = side + 1 < len(tokens) and tokens[side].low in words("side") and tokens[side + 1].low in grammar.of
    return inside and token.low not in grammar.of
