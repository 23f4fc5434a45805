"""Frames of passives: "he was labelled “a fool” by Lind", "Staff were told by Lund to leave", "Lund was asked"."""

from __future__ import annotations

from reader.attribution.cues.frames import Frame, Order, completed
from reader.attribution.cues.said_of import said_of
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.apposed import apposed
from reader.attribution.phrases.clauses import subject_before
from reader.attribution.phrases.mention import Ref
from reader.attribution.phrases.subjects import core
from reader.attribution.phrases.unlisted import phrase_at
from reader.attribution.phrases.verbs import VerbGroup
from reader.attribution.text.tokens import Kind, Token

LONGEST_TOLD = 10
"""So many tokens stand between "was told to" and words that somebody is told."""
LONGEST_ASIDE = 14
"""So many tokens between commas may stand behind whom a passive names."""


def _behind_aside(tokens: list[Token], k: int, end: int) -> int:
    """The token behind what commas set apart, before "as": "by Lind, her deputy, as “late”"; else the token itself."""
    if k >= end or tokens[k].text != ",":
        return k
    reach = range(k + 1, min(end - 1, k + LONGEST_ASIDE))
    comma = next((j for j in reach if tokens[j].kind in (Kind.POINT, Kind.QUOTE)), k)
    return comma + 1 if comma > k and tokens[comma].text == "," else k


def is_reduced(tokens: list[Token], i: int, cue: Cue, group: VerbGroup, end: int, grammar: Grammar) -> bool:
    """Whether a participle with "by" tells who calls somebody so: "once dubbed “a sieve” by Lind"."""
    after = i + len(cue.words)
    agent = after + (after + 1 < end and tokens[after].kind is Kind.QUOTE)
    if agent >= end or tokens[agent].low not in grammar.by or tokens[i].low not in grammar.participles:
        return False
    called = cue.tier in ("naming", "stance") or (cue.tier == "told" and agent > after)
    return called and all(t.low in grammar.time or t.low in grammar.adverbs for t in tokens[group.start : i])


def opens_asked(tokens: list[Token], i: int, after: int, cue: Cue, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a sentence opens with what somebody is asked by another: "Asked by a clerk how it works, Ruiz left"."""
    if cue.tier != "ask" or i != start or after >= end or grammar.romance:
        return False
    return tokens[i].low in grammar.participles and tokens[after].low in grammar.by


def passive_frame(
    tokens: list[Token], i: int, cue: Cue, group: VerbGroup, start: int, end: int, grammar: Grammar
) -> Frame | None:
    """ "Staff were told by Lund to leave", "he was labelled “a fool” by Lund", "Lund was asked"."""
    after = i + len(cue.words)
    blamed = said_of(tokens, i, cue, group, start, end, grammar) if cue.lemma in grammar.accusing else None
    if blamed is not None:
        return blamed
    told = cue.tier in ("told", "ask") and after < end and tokens[after].kind is Kind.QUOTE  # "told “go” by Lund"
    named = (cue.tier in ("naming", "stance") or told) and after + 2 < end
    quoted = after + (named and tokens[after].low in grammar.as_words)
    if named and tokens[quoted].kind is Kind.QUOTE and quoted + 2 < end and tokens[quoted + 1].low in grammar.by:
        agent = phrase_at(tokens, quoted + 2, end, grammar)
        if agent is None or agent.ref not in (Ref.PERSON, Ref.ORGANISATION, Ref.ROLE):
            return None
        agent = apposed(tokens, agent, end, grammar) or agent
        made = completed(Order.SUBJECT_CUE, agent, cue, group.start, group, quoted, end, tokens, grammar)
        made.addressee = subject_before(tokens, group.start, start, grammar) if told else None
        return made
    if (cue.tier == "told" or named) and after + 1 < end and tokens[after].low in grammar.by:
        teller = core(tokens, after + 1, end, grammar)
        if teller is None or teller.ref not in (Ref.PERSON, Ref.ORGANISATION, Ref.ROLE):
            return None
        behind = _behind_aside(tokens, teller.end, end) if named else teller.end
        behind += named and behind < end and tokens[behind].low in grammar.as_words
        if named and (behind >= end or tokens[behind].kind is not Kind.QUOTE):
            return None
        made = completed(Order.SUBJECT_CUE, teller, cue, group.start, group, behind, end, tokens, grammar)
        made.addressee = subject_before(tokens, group.start, start, grammar)
        if made.addressee is not None and not named:
            made.start = made.addressee.start  # "“Go,” Ruiz was told by Lind"
        made.cue_text, made.cue_end = tokens[i].text, behind if named else after
        return made
    others = said_of(tokens, i, cue, group, start, end, grammar)
    return others or _asked(tokens, after, cue, group, start, end, grammar)


def _asked(
    tokens: list[Token], after: int, cue: Cue, group: VerbGroup, start: int, end: int, grammar: Grammar
) -> Frame | None:
    """ "Lund was asked (by Ruiz)", "the court was told": mostly nobody asks or tells. Other passives report nothing."""
    if cue.tier not in ("ask", "told") or cue.form == "gerund":
        return None
    frame = completed(Order.ASKED, None, cue, group.start, group, after, end, tokens, grammar)
    behind = tokens[frame.content].low if frame.content < end else ""
    if cue.tier == "told" and (behind in grammar.prepositions or behind in grammar.infinitive):
        near = tokens[frame.content : min(end, frame.content + LONGEST_TOLD)]
        words = next((k for k, token in enumerate(near) if token.kind is Kind.QUOTE), 0)
        if not words or any(token.kind is Kind.POINT for token in near[:words]):
            return None  # "was told to leave", "was told of it"
    if after + 1 < end and tokens[after].low in grammar.by:
        asker = core(tokens, after + 1, end, grammar)
        if asker is not None:
            frame.subject, frame.end = asker, asker.end
            frame.content = max(frame.content, asker.end)
    frame.addressee = subject_before(tokens, group.start, start, grammar)
    if frame.subject is not None and frame.addressee is not None:
        frame.start = min(frame.start, frame.addressee.start)
    return frame
