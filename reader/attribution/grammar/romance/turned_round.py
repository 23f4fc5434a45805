"""Subjects behind their verbs where something else stands in front: "De «raro» lo tildó Ruiz", "y lo dice Ruiz:"."""

from __future__ import annotations

from reader.attribution.grammar.romance.adverbials import prepositional_end, time_end
from reader.attribution.grammar.romance.appositions import alive
from reader.attribution.grammar.romance.speakers import at_the_end, behind_verb
from reader.attribution.grammar.romance.verbs import Verb
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

OPEN_TIERS = ("speech", "ask", "manner", "writing")
"""Verbs that take what is said and no person as their object."""
LONGEST_HEARER = 10
"""Tokens between a verb and "de que" at most: "ayer a los vecinos"."""


def behind_object(tokens: list[Token], behind: Mention | None, end: int, grammar: Grammar) -> Mention | None:
    """Who closes a clause behind marked words and an object: "De «histórico» calificó el acuerdo la ministra"."""
    if behind is None or alive(behind, grammar) or behind.ref is Ref.PRONOUN:
        return None
    return at_the_end(tokens, behind.end, end, grammar)


def joined_behind(tokens: list[Token], verb: Verb, start: int, end: int, grammar: Grammar) -> Mention | None:
    """The subject behind a verb that "y" joins to the clause before: "y lo dice Ruiz: «…»", "y añade Ruiz que"."""
    joined = verb.start > start and tokens[verb.start - 1].low in grammar.coordinators
    if not grammar.subject_dropped or not joined or verb.cue.tier not in OPEN_TIERS:
        return None
    return _closed(tokens, behind_verb(tokens, verb.end, end, grammar), end, grammar)


def apart_behind(tokens: list[Token], verb: Verb, ahead: Mention | None, end: int, grammar: Grammar) -> Mention | None:
    """The subject behind a verb that a comma parts from a thing: "Que el río crecía lo sabían todos, afirma Ruiz"."""
    thing = ahead is not None and ahead.ref is Ref.ROLE and ahead.guessed and not ahead.relative
    if not thing or tokens[verb.start - 1].text != "," or verb.cue.tier not in OPEN_TIERS:
        return None
    found = behind_verb(tokens, verb.end, end, grammar)
    told = found is not None and found.end < end and tokens[found.end].low in grammar.prepositions
    known = told and found is not None and alive(found, grammar) and (found.name or found.definite)
    return found if known else _closed(tokens, found, end, grammar)  # "a annoncé la direction au cours d’un comité"


def _closed(tokens: list[Token], found: Mention | None, end: int, grammar: Grammar) -> Mention | None:
    """A phrase for somebody, named or definite, with a point or "que" right behind it; None of any other."""
    if found is None or found.ref is Ref.ORGANISATION or not alive(found, grammar):
        return None
    if not (found.name or found.definite):
        return None
    closed = found.end >= end or tokens[found.end].kind is Kind.POINT or tokens[found.end].low in grammar.that
    return found if closed else None


def clause_behind(tokens: list[Token], first: int, end: int, grammar: Grammar, *, asks: bool) -> int:
    """The clause behind "de que" or, of a question, behind whom it is put to: "preguntó ayer a Ruiz si llovía".

    -1 where none begins.
    """
    k = first
    while k + 2 < min(end, first + LONGEST_HEARER):
        if tokens[k].low in grammar.of and tokens[k + 1].low in grammar.that:
            return k + 2
        if asks and tokens[k].low in grammar.questions:
            return k
        if f"{tokens[k].low} {tokens[k + 1].low}" in grammar.adverb_phrases:
            k += 2
            if tokens[k].low in grammar.that:
                return k + 1  # "regrette en outre que"
            continue
        timed = time_end(tokens, k, end, grammar)
        if not timed and tokens[k].low not in grammar.prepositions - grammar.of:
            return -1
        stop = timed or prepositional_end(tokens, k, end, grammar)
        k = next((j for j in range(k + 1, stop) if asks and tokens[j].low in grammar.questions), stop)
        if timed and tokens[min(k, end - 1)].low in grammar.that:
            return k + 1  # "había explicado el miércoles que"
    return -1
