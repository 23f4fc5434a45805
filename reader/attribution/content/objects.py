"""Whether a mere object is what a verb reports: "denied the charge", "called for a ban", "cautioned against haste"."""

from __future__ import annotations

from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token

SHORTEST_ACT = 2
"""So many tokens at least tell an act: "winning twice"."""
LONGEST_ADDRESSEE = 9
"""So many tokens, at most, are whom somebody appeals to."""


def reports_object(found: list[Token], frame: Frame, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a mere object is what a verb reports: "announced a plan", not "warned off the dogs"."""
    first, lemma = found[start], frame.cue.lemma
    if lemma not in grammar.takes_object or first.low in grammar.verb_particles | grammar.subordinators:
        return False  # "looked at it and ruled it out because"
    bare = first.low in grammar.leading and first.low not in grammar.objects
    if bare and start + 1 < end and found[start + 1].low in grammar.prepositions:
        return False  # "denied this in a letter", "attributed that to him"
    if lemma in grammar.wanting:
        return is_wanted(found, start, end, grammar)
    if lemma in grammar.notes_things and not _told_of(found, start, end, grammar):
        return False
    noun = found[min(start + 1, end - 1)] if first.low in grammar.leading else first
    if noun.low in grammar.told_genres:
        return False
    return first.kind in (Kind.WORD, Kind.CAPITAL)


def takes_any_object(frame: Frame, first: Token, grammar: Grammar) -> bool:
    """Whether a short object tells what a verb reports: "denied wrongdoing", "called for calm"; not "denied it"."""
    if first.low in grammar.objects or first.low in grammar.pronouns or first.low in grammar.that:
        return False
    return frame.cue.lemma in grammar.takes_any_object or frame.cue.lemma in grammar.wanting


def is_wanted(found: list[Token], start: int, end: int, grammar: Grammar) -> bool:
    """Whether an object is something to be done: "a ban on nets", "the resignation of the mayor"; not "a taxi"."""
    noun = _noun(found, start, end, grammar)
    if noun is None or found[start].low in grammar.objects:
        return False
    stop = next((k for k in range(start, min(end, start + LONGEST_ADDRESSEE)) if found[k].kind is Kind.POINT), end)
    for k in range(start + 1, min(stop, start + LONGEST_ADDRESSEE, end - 1)):
        if found[k].low in grammar.infinitive and _may_be_act(found[k + 1], grammar):
            one = found[start].low in grammar.singular_indefinite and noun.low not in grammar.wanted_things
            one = one and found[k + 1].low not in grammar.auxiliaries  # "an election to be held"
            return not one  # "the mayor to resign"; not "a taxi to take her home"
    return noun.low in grammar.wanted_things or noun.low.endswith(grammar.abstract_endings)


def _may_be_act(token: Token, grammar: Grammar) -> bool:
    """Whether a word behind "to" may be what is to be done, and no end: "the mayor to go", not "March to April"."""
    return token.kind is Kind.WORD and token.low not in grammar.leading | grammar.objects | grammar.calendar


def is_of_act(found: list[Token], frame: Frame, start: int, end: int, grammar: Grammar) -> bool:
    """Whether an act is asked for, warned of or told: "appealed to us to go", "warned against it", "admitted to it"."""
    asks = _warns_of(found, frame, start, end, grammar) or _appeals_to(found, frame, start, end, grammar)
    return asks or tells_of_act(found, frame, start, end, grammar)


def _warns_of(found: list[Token], frame: Frame, start: int, end: int, grammar: Grammar) -> bool:
    """Whether what somebody warns of is an act behind a preposition: "cautioned against reading much into it"."""
    of = found[start].low in grammar.warned_of and frame.cue.lemma in grammar.warning_cues
    if frame.order is Order.PARTICIPLE and frame.cue.form == "gerund" and found[frame.cue_start - 1].kind is Kind.WORD:
        of = of and found[frame.cue_start - 1].low in grammar.closed  # not "its second profit warning of the year"
    return of and end - start > 2 and found[start + 1].low.endswith(grammar.gerund_endings)


def tells_of_act(found: list[Token], frame: Frame, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a gerund behind a preposition is what somebody says they did: "admitted to taking it".

    In "complained about parking" no act is told.
    """
    lemma, of = frame.cue.lemma, found[start].low
    does = lemma in grammar.telling_acts and of in grammar.telling_act_of
    if not does and not (lemma in grammar.admitting_acts and of in grammar.infinitive):
        return False
    act = start + 1
    act += act + 1 < end and found[act].low in grammar.negations
    gerund = act < end and found[act].low.endswith(grammar.gerund_endings) and found[act].low not in grammar.nouns
    gerund = gerund and found[act].low not in grammar.gerund_adjectives  # "complained of rising prices"
    return gerund and end - act >= SHORTEST_ACT


def _appeals_to(found: list[Token], frame: Frame, start: int, end: int, grammar: Grammar) -> bool:
    """Whether somebody is asked behind a verb and its preposition to do something: "appealed to them not to go"."""
    if frame.cue.lemma not in grammar.appealing or found[start].low not in grammar.infinitive:
        return False
    stop = min(end, start + LONGEST_ADDRESSEE)
    later = next((k for k in range(start + 2, stop) if found[k].low in grammar.infinitive), 0)
    return later > 0 and found[later - 1].low not in grammar.coordinators


def _told_of(found: list[Token], start: int, end: int, grammar: Grammar) -> bool:
    """Whether an object is rather told than done or written down: "stressed the importance of it", not "a syllable"."""
    if found[start].low in grammar.objects:
        return True  # "explained it to them"
    noun = _noun(found, start, end, grammar)
    return noun is not None and (noun.low in grammar.told_things or noun.low.endswith(grammar.abstract_endings))


def _noun(found: list[Token], start: int, end: int, grammar: Grammar) -> Token | None:
    """The noun of a phrase: the last word before a preposition or another that ends it."""
    k = start
    while k < end and found[k].low in grammar.leading:
        k += 1
    if k >= end:
        return None
    while k + 1 < end and found[k + 1].kind is Kind.WORD and found[k + 1].low not in grammar.closed:
        k += 1
    return found[k]


def is_offered(found: list[Token], i: int, frame: Frame, grammar: Grammar) -> bool:
    """Whether marks hold a thing that somebody offers and not words: "offers “Best” and “Fastest” fares"."""
    offers = frame.cue.lemma in grammar.committing and frame.cue.lemma in grammar.unreported
    hers = found[i - 1].low in grammar.possessives  # "offered her “deepest sympathy”"
    return offers and frame.cue_end <= i and not frame.colon and not hers
