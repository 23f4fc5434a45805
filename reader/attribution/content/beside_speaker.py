"""What goes on behind who says it, and who they are: "Oddly, says Lind, a mason, nobody looked"."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.content.clause import has_verb, is_clause
from reader.attribution.content.closing import is_whole, may_act
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token

LONGEST = 20
"""So many tokens at most tell who somebody is."""
LONGEST_HEARERS = 5
"""So many words at most tell who hears something, or what somebody is in front of their name."""
SHORTEST = 3
"""So many tokens at least has what goes on."""
_MARKS = frozenset((",", ":"))


def only_described(found: list[Token], frame: Frame, end: int, grammar: Grammar) -> bool:
    """Whether the words behind the comma only say who a frame's subject is: "..., said Lund, a biologist in Hexley"."""
    if frame.order not in (Order.CUE_SUBJECT, Order.ACCORDING) or frame.content + 1 >= end:
        return False
    first = found[frame.content + 1]
    if first.low in grammar.relative:
        cleft = frame.order is Order.ACCORDING and first.low in grammar.that  # "It is here, according to Lund, that"
        return not cleft
    if first.low in grammar.pronouns or first.low in grammar.conjunctions or first.low in grammar.auxiliaries:
        return False
    if first.kind is Kind.WORD and first.low.endswith(grammar.past_endings):
        return False  # "The town, said Ruiz, offered more"
    stop = next(
        (k for k in range(frame.content + 1, end) if found[k].text in ",:" or found[k].low in grammar.relative), end
    )
    return not has_verb(found, frame.content + 1, stop, grammar)


def colon_apart(found: list[Token], frame: Frame, start: int, grammar: Grammar) -> Frame:
    """The frame without the colon behind it, where words stand in front of it too: "It is not, said Lind: it is"."""
    told = frame.order in (Order.CUE_SUBJECT, Order.SUBJECT_CUE) and not frame.that and frame.start - start > 1
    if not (told and frame.colon) or grammar.own_rules or found[frame.start - 1].text != ",":
        return frame
    acts = found[start].low in grammar.pronouns or is_whole(found, start, frame.start - 1, grammar)
    if frame.order is Order.SUBJECT_CUE and not acts:
        return frame  # "In May, Lind said: it is"
    return replace(frame, colon=False, content=frame.content - 1)


def behind_hearers(found: list[Token], frame: Frame, start: int, end: int, grammar: Grammar) -> Frame:
    """The frame with whom it tells, where a clause stands in front of it: "It fell, Lund told staff on Monday"."""
    told = frame.cue.tier == "told" and frame.order is Order.SUBJECT_CUE and not (frame.that or frame.colon)
    if not told or grammar.own_rules or frame.content >= end or frame.start - start < SHORTEST:
        return frame
    if found[frame.start - 1].text != "," or not is_whole(found, start, frame.start - 1, grammar):
        return frame
    stop = frame.content
    while stop < end and found[stop].low in grammar.leading:
        stop += 1
    while stop < min(end, frame.content + LONGEST_HEARERS) and _may_hear(found[stop], grammar):
        stop += 1
    closes = stop >= end or found[stop].kind is Kind.POINT or found[stop].low in grammar.prepositions | grammar.time
    closes = closes and (stop >= end or found[stop].low not in grammar.infinitive)
    return replace(frame, content=stop) if closes else frame


def _may_hear(token: Token, grammar: Grammar) -> bool:
    """Whether a word may be part of who hears something: no verb and no small word."""
    if token.kind is not Kind.WORD and token.kind is not Kind.CAPITAL:
        return False
    small = (grammar.function_words, grammar.adverbs, grammar.time, grammar.questions, grammar.empty_objects)
    return token.low not in grammar.verb_forms and not any(token.low in words for words in small)


def subject_edge(found: list[Token], frame: Frame, start: int, grammar: Grammar) -> int:
    """Where who says it begins, with what stands in front of the name: "It fell, risk modeller Lund Bros said"."""
    edge = frame.start
    if frame.order is not Order.SUBJECT_CUE or grammar.own_rules:
        return edge
    first = edge
    while first > max(start, edge - LONGEST_HEARERS) and _may_hear(found[first - 1], grammar):
        first -= 1
    first -= first > start and found[first - 1].low in grammar.articles
    return first if first > start and found[first - 1].text == "," and first < edge else edge


def behind_speaker(
    found: list[Token], frame: Frame, before: tuple[int, int], end: int, grammar: Grammar
) -> tuple[int, int] | None:
    """Where reported words go on behind who says them and what they are; None where they do not."""
    comma = frame.content
    if frame.order not in (Order.CUE_SUBJECT, Order.SUBJECT_CUE) or grammar.own_rules:
        return None
    if frame.that or frame.colon or comma >= end or found[comma].text not in (",", ":"):
        return None
    last = end
    while last > comma and found[last - 1].kind is Kind.POINT:
        last -= 1
    if any(token.kind is Kind.QUOTE for token in found[before[0] : last]):
        return None
    if found[comma].text == ":":
        told = frame.order is Order.SUBJECT_CUE or may_act(found, comma + 1, last, grammar)
        return (comma + 1, last) if last - comma > SHORTEST and told else None
    if frame.order is Order.SUBJECT_CUE:
        return None
    stops = [k for k in range(comma + 1, min(last - 1, comma + LONGEST)) if found[k].text in _MARKS]
    stop = next((k for k in stops if _resumes(found, before, k, last, grammar)), 0)
    return (stop + 1, last) if stop else None


def _resumes(found: list[Token], before: tuple[int, int], stop: int, end: int, grammar: Grammar) -> bool:
    """Whether a clause goes on behind a mark: "No, says Lind, a mason: it is", "The wall, says Lind, a mason, is".

    Only when or how it is may stand before the speaker, or the subject of the clause.
    """
    opening, first = found[before[0]], found[stop + 1]
    if found[stop].text == ":":
        return end - stop > SHORTEST and may_act(found, stop + 1, end, grammar)
    if has_verb(found, *before, grammar):
        return False
    how = any(opening.low in words for words in (grammar.clause_openers, grammar.time, grammar.adverbs))
    how = (how and opening.low not in grammar.leading) or opening.low.endswith(grammar.adverb_endings)
    if how:
        opens = first.low in grammar.clause_openers | grammar.relative
        return not opens and end - stop > SHORTEST and is_clause(found, stop + 1, end, grammar)
    acts = first.low in grammar.plain_verbs and first.kind is Kind.WORD
    return acts or first.low in grammar.finite_auxiliaries
