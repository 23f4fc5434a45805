"""Who is brought in right before a colon: "Lo que niega un vecino: «…»", "interrompu par la présidente : « … »"."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.grammar.romance.appositions import alive, apposition_end, completed_subject
from reader.attribution.grammar.romance.phrases import noun_phrase
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

LONGEST_OPENING = 3
"""Words that open a sentence in front of a newcomer at most: "Un peu plus loin"."""
LONGEST_VERB = 8
"""Tokens in front of a newcomer behind "ce que" at most."""
LONGEST_AGENT = 12
"""Tokens between who is interrupted and the colon at most."""


def newcomer(item: Read, sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> Mention | None:
    """Who stands behind the verb of a clause with "ce que", or behind "then", right before a colon; None of others."""
    found, colon = item.tokens, i - 1
    told = claim.frame is not None and claim.frame.subject is not None and bool(claim.frame.subject.text)
    if told or colon <= sentence.start + 1 or found[colon].text != ":":
        return None
    if any(t.kind is Kind.QUOTE for t in found[sentence.start : colon]):
        return None
    if _opens_with_what(found, sentence.start, grammar):
        return _behind_what(found, sentence.start, colon, grammar)
    return _behind_then(found, sentence.start, colon, grammar) if claim.frame is None else None


def interrupter(item: Read, sentence: Sentence, i: int, grammar: Grammar) -> Mention | None:
    """Who interrupts whoever speaks, right before a colon: "añade Ruiz, interrumpido por la jueza: «…»"."""
    found, colon = item.tokens, i - 1
    if colon <= sentence.start or found[colon].text != ":":
        return None
    for k in range(max(sentence.start + 1, colon - LONGEST_AGENT), colon - 1):
        if found[k].low in grammar.by and found[k - 1].low in grammar.lexicon.word_class("cut-short"):
            return _up_to(found, k + 1, colon, grammar)
    return None


def _opens_with_what(found: list[Token], start: int, grammar: Grammar) -> bool:
    """Whether a sentence opens with "ce que", "lo que" or "ce qui"."""
    words = grammar.lexicon.word_class
    second = found[start + 1].low
    what = second in grammar.that or second in grammar.who or second in words("relative-object")
    return what and found[start].low in words("what-opener")


def _behind_what(found: list[Token], start: int, colon: int, grammar: Grammar) -> Mention | None:
    """Who acts, or is moved, behind the verb of a clause with "ce que": "Ce qui fait sourire une élue"."""
    for k in range(start + 3, min(colon, start + LONGEST_VERB)):
        token, before = found[k], found[k - 1]
        if token.kind is Kind.POINT:
            return None
        if token.low not in grammar.leading and token.kind is not Kind.CAPITAL:
            continue
        moved = before.low in grammar.lexicon.word_class("dative") and found[k - 2].low.endswith(
            grammar.infinitive_endings
        )  # "Lo que hace sonreír a una senadora"
        return None if before.low in grammar.prepositions and not moved else _up_to(found, k, colon, grammar)
    return None


def _behind_then(found: list[Token], start: int, colon: int, grammar: Grammar) -> Mention | None:
    """Somebody new right behind "then" or a place: "Puis un ado, en attendant son scooter"."""
    for k in range(start, min(colon, start + LONGEST_OPENING + 1)):
        if found[k].low in grammar.singular_indefinite and (k == start or found[k - 1].low not in grammar.prepositions):
            return _up_to(found, k, colon, grammar)
        if found[k].low not in grammar.adverbs | grammar.coordinators | grammar.time:
            return None
    return None


def _up_to(found: list[Token], k: int, colon: int, grammar: Grammar) -> Mention | None:
    """The phrase for somebody at a token, where only a colon or an aside behind a comma follows it."""
    phrase = noun_phrase(found, k, colon, grammar)
    whole = completed_subject(found, phrase, colon, grammar) if phrase is not None else None
    if whole is None or whole.plural or whole.guessed or whole.ref is Ref.PRONOUN or not alive(whole, grammar):
        return None
    stop = apposition_end(found, whole.end, colon, grammar)
    closed = stop == colon or found[stop].text == ","
    return whole if closed and not any(t.low in grammar.finite_cues for t in found[stop:colon]) else None


def head_before_colon(item: Read, sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> Mention | None:
    """The head of a phrase before a colon that ends with another name: "El acusado del incendio de Casa Prado"."""
    found, start, colon = item.tokens, sentence.start, i - 1
    inner = claim.subject
    loose = claim.rule in (Rule.NAME_COLON, Rule.FLOATING, Rule.IN_NARRATIVE) and claim.frame is None
    if not loose or colon <= start + 2 or found[colon].text != ":" or (inner is not None and inner.start == start):
        return None
    head = noun_phrase(found, start, colon, grammar)
    if head is None or head.ref is not Ref.ROLE or head.guessed or head.plural or head.head not in grammar.person:
        return None
    rest = found[head.end : colon]
    barred = grammar.finite_forms | grammar.relative | grammar.that
    plain = all(t.kind in (Kind.WORD, Kind.CAPITAL, Kind.NUMBER) and t.low not in barred for t in rest)
    behind = rest[0].low in grammar.prepositions if rest else any(t.low in grammar.of for t in found[start + 2 : colon])
    return head if head.definite and behind and plain and not _is_apposed(found, inner, grammar) else None


def _is_apposed(found: list[Token], name: Mention | None, grammar: Grammar) -> bool:
    """Whether a name in front of a colon is the head's own: "El alcalde de Varn Luis Prado", not "de Luis Prado"."""
    if name is None or found[name.start - 1].low in grammar.of:
        return False
    return " " in name.name or found[name.start - 1].low in grammar.person
