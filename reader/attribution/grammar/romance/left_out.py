"""Sentences whose subject only the ending of the verb tells, and which go on about whom the text was about.

"Trabaja en el puerto con Ana Ruiz.", "No se fía de ella.", "Desde que se fue Ana Ruiz, lleva la tienda."
"""

from __future__ import annotations

from reader.attribution.grammar.romance.appositions import alive, completed_subject
from reader.attribution.grammar.romance.past import is_past
from reader.attribution.grammar.romance.phrases import noun_phrase
from reader.attribution.grammar.romance.speakers import behind_verb, is_plural, left_out
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

LONGEST_OBJECT = 9
"""Words of the object between a verb and its subject, at most."""
LONGEST_OPENING = 12
"""Tokens of what stands in front of the verb behind a comma, at most."""


def left_out_topic(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """The subject that a sentence leaves out: its verb opens it, or what it opens with up to a comma.

    Who stands behind the verb and its object is the subject ("Cerró la jornada Ana Ruiz"); None where they stand right
    behind the verb: "Compareció ayer Ana Ruiz".
    """
    if not grammar.subject_dropped:
        return None
    for begins in (start, _behind_opening(tokens, start, end, grammar)):
        verb = _verb_at(tokens, begins, end, grammar) if begins >= 0 else -1
        if verb >= 0:
            behind, surely = _subject_behind(tokens, verb, end, grammar)
            if behind is not None and surely:
                return completed_subject(tokens, behind, end, grammar)
            return None if behind is not None or surely else left_out(tokens, verb, grammar)
    return None


def _behind_opening(tokens: list[Token], start: int, end: int, grammar: Grammar) -> int:
    """The token behind the comma of what opens a sentence, "Como Ruiz, nació"; -1 where nothing such does."""
    first = tokens[start].low
    opens = first in grammar.prepositions | grammar.subordinators | grammar.as_words | grammar.time
    if not opens and first not in grammar.lexicon.word_class("temporal-conjunction"):
        return -1
    for k in range(start + 1, min(end - 1, start + LONGEST_OPENING)):
        if tokens[k].kind is Kind.QUOTE or tokens[k].text in (":", ";"):
            return -1
        if tokens[k].text == ",":
            return k + 1
    return -1


def _verb_at(tokens: list[Token], k: int, end: int, grammar: Grammar) -> int:
    """The finite verb that a clause opens with, behind "y", "no", "le" and adverbs; -1 where another word does."""
    words = grammar.lexicon.word_class
    small = grammar.coordinators | grammar.negations | words("clitic") | grammar.adverbs | grammar.time
    first = k
    while k < end - 1 and tokens[k].low in small and tokens[k].low not in grammar.finite_forms:
        if tokens[k].low in grammar.leading and not _is_finite(tokens[k + 1], grammar):
            return -1  # "La primera en hablar", not "La compró"
        k += 1
    if k >= end - 1 or tokens[k].kind not in (Kind.WORD, Kind.CAPITAL):
        return -1
    token, after = tokens[k], tokens[k + 1]
    if token.kind is Kind.CAPITAL and (k > first or token.text.isupper()):
        return -1
    behind = next((t.low for t in tokens[k + 1 : end] if t.low not in grammar.adverbs), "")
    is_ = token.low in words("be") and (behind in grammar.leading or behind in grammar.that)
    if is_ or token.low in grammar.impersonal:
        return -1  # "Es también la opinión de Ruiz", "Hubo un aplauso"
    if _is_finite(token, grammar):
        return k
    known = (
        token.low in grammar.nouns
        or token.low in grammar.ordinals
        or token.low in grammar.closed
        or token.low in grammar.leading
    )
    named = token.low in grammar.given or token.low in grammar.surnames or token.low in grammar.proper
    follows = after.kind is Kind.WORD and after.low in grammar.small | grammar.leading | grammar.adverbs | grammar.that
    if known or named or not (follows or after.kind is Kind.NUMBER):
        return -1
    return k if token.low.endswith(grammar.verb_endings) else -1


def _is_finite(token: Token, grammar: Grammar) -> bool:
    """Whether a word can only be a finite verb, by a list or its ending."""
    known = token.low in grammar.finite_forms or is_past(token.low)
    known = known or token.low in grammar.lexicon.word_class("strong-past")
    return known or token.low.endswith(grammar.sure_verb_endings)


def _behind_object(tokens: list[Token], behind: int, end: int, grammar: Grammar) -> tuple[Mention | None, bool]:
    """Who is named or described behind a verb and its object, and whether a second phrase stands there at all.

    It has an article or a capital of its own and no preposition: "Anunció un plan de ayudas la alcaldesa".
    """
    barred = grammar.relative | grammar.that | grammar.coordinators | grammar.lexicon.word_class("temporal-conjunction")
    opens, second = grammar.leading | grammar.possessives, False
    for k in range(behind, min(end, behind + LONGEST_OBJECT)):
        token, before = tokens[k], tokens[k - 1]
        if (
            token.kind not in (Kind.WORD, Kind.CAPITAL, Kind.NUMBER)
            or token.low in barred
            or _is_finite(token, grammar)
        ):
            return None, second
        governed = before.low in grammar.prepositions or before.low in opens or before.kind is Kind.CAPITAL
        begins = token.kind is Kind.CAPITAL or token.low in opens
        called = token.kind is Kind.CAPITAL and before.low in grammar.person | grammar.organisation  # "su hermano Luis"
        if k > behind and begins and not (governed or called) and before.low not in grammar.adverbs:
            found, second = noun_phrase(tokens, k, end, grammar), True
            if found is not None and alive(found, grammar):
                return found, True
    return None, second


def _subject_behind(tokens: list[Token], verb: int, end: int, grammar: Grammar) -> tuple[Mention | None, bool]:
    """Who stands behind a verb as its subject, and whether they are surely it: an object stands between or in front.

    None, and that it is somebody or something, where a thing is the subject: "Rompió el silencio un trueno".
    """
    behind = verb + 1
    while behind < end and (tokens[behind].low in grammar.auxiliaries or tokens[behind].low in grammar.adverbs):
        behind += 1
    if behind < end and tokens[behind].low.endswith(grammar.past_endings) and tokens[behind].kind is Kind.WORD:
        behind += 1
    plural = is_plural(tokens[verb].low, grammar)
    found, second = _behind_object(tokens, behind, end, grammar)
    if second:
        fits = found is not None and alive(found, grammar) and found.plural == plural
        return (found if fits else None), True
    found = behind_verb(tokens, behind, end, grammar) or noun_phrase(tokens, behind, end, grammar)
    if found is None or (found.ref is Ref.PRONOUN and found.gender == "first") or not alive(found, grammar):
        return None, False
    acted_on = verb > 0 and tokens[verb - 1].low in grammar.lexicon.word_class("object-clitic")
    return (found, acted_on) if found.plural == plural else (None, False)
