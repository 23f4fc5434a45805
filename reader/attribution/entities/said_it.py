"""What "it" beside a verb of speech tells of the name before it: "Harbour Standards wrote back. It said no."."""

from __future__ import annotations

from reader.attribution.entities.entity import Entity
from reader.attribution.entities.typing import SAID_IT
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token
from reader.document.model import SpeakerKind

SPEECH = frozenset(("speech", "told", "writing", "ask", "naming"))
"""Tiers of cues with which no "it" is empty: "it said", but not "it felt"."""
LEADS = 6
"""So many tokens may stand before the name that a sentence is about."""


def tell_bodies(
    before: list[tuple[int, Entity]], opened: int, tokens: list[Token], start: int, end: int, grammar: Grammar
) -> None:
    """Note which names of the sentence before, which begins at ``opened``, are of bodies by the "it" of this one."""
    if says_it(tokens, start, end, grammar):
        tell_body(before, opened)
    elif opens_with_it(tokens, start, end, grammar):
        tell_either(before, grammar.either)


def says_it(tokens: list[Token], start: int, end: int, grammar: Grammar) -> bool:
    """Whether "it" is who says something first in a sentence: "In a letter it called", "“No,” it added"."""
    for k in range(start, end - 1):
        token = tokens[k]
        if token.low in grammar.pronouns:
            thing = grammar.pronouns[token.low] == ("thing", False) and token.kind in (Kind.WORD, Kind.CAPITAL)
            cues = grammar.lexicon.cues.get(tokens[k + 1].low, ())
            return thing and any(cue.form == "finite" and not cue.gap and cue.tier in SPEECH for cue in cues)
        if token.kind is Kind.CAPITAL and k > start:
            return False
    return False


def opens_with_it(tokens: list[Token], start: int, end: int, grammar: Grammar) -> bool:
    """Whether a sentence goes on about a thing: "It would put up ninety flats"."""
    thing = grammar.pronouns.get(tokens[start].low) == ("thing", False)
    return thing and start + 1 < end and tokens[start + 1].low in grammar.future | grammar.modals


def tell_either(before: list[tuple[int, Entity]], either: frozenset[str]) -> None:
    """Note that what the sentence before calls a developer or the like is a body: "it" goes on about it."""
    called = {entity for _, entity in before if entity.bodies & either and entity.kind is SpeakerKind.PERSON}
    if len(called) == 1:
        called.pop().signs.add(SAID_IT)


def tell_body(before: list[tuple[int, Entity]], start: int) -> None:
    """Note that the only name of the sentence before is a body's, where that leads with it; it begins at ``start``."""
    names = {entity for _, entity in before}
    if len(names) == 1 and before[0][0] - start <= LEADS and before[0][1].kind is SpeakerKind.PERSON:
        names.pop().signs.add(SAID_IT)
