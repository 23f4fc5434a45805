"""Words of which a noun behind "was" says what they are and whose: "“Rubbish,” was Ms Ruiz’s response"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import core
from reader.attribution.text.tokens import Kind, Token

LONGEST_OWNER = 8
"""So many tokens has whose words they are, at most."""
LONGEST_ANNOUNCED = 14
"""Tokens at most of a question that only announces what somebody says."""


def whose_reply(found: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """Who owns the noun of a reply in a phrase that begins at token ``start``, up to ``end``; None where none does."""
    if found[start].low in grammar.owners and _reply_noun(found, start + 1, end, grammar):
        gender, plural = grammar.owners[found[start].low]
        return Mention(start, start + 1, Ref.PRONOUN, "", gender=gender, plural=plural, possessed=True)
    owner = next((k for k in range(start + 1, min(end, start + LONGEST_OWNER)) if found[k].kind is Kind.POSSESSIVE), 0)
    if not owner or owner + 1 >= end or found[owner + 1].low not in grammar.replies:
        return None
    name = core(found, start, owner, grammar)
    return name if name is not None and name.end == owner else None


def is_replied(found: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> bool:
    """Whether the words at token ``i`` are only said to be a reply: "“No,” came the reply", "The answer: “No.”"."""
    first = i + 1 + (i + 1 < sentence.end and found[i + 1].text == ",")
    comes = grammar.copulas | grammar.reply_comes
    apart = first > i + 1 or found[i].low in (",", "!", "?")  # "“Money” was the answer" answers nobody
    if apart and first + 1 < sentence.end and found[first].low in comes and found[first + 1].low in grammar.definite:
        return _reply_noun(found, first + 2, sentence.end, grammar)
    if i - 1 <= sentence.start or found[i - 1].text != ":":
        return False
    start = sentence.start
    start += 2 * (
        found[start].low in grammar.lexicon.word_class("speech-particle")
        and found[start + 1].low in grammar.reply_comes
    )
    if found[start].low not in grammar.definite:
        return False
    noun = next((k for k in range(start + 1, min(start + 3, i)) if found[k].low in grammar.replies), i)
    return noun < i and (noun + 1 == i - 1 or found[noun + 1].low in comes)


def _reply_noun(found: list[Token], start: int, end: int, grammar: Grammar) -> bool:
    """Whether a phrase is a noun for a reply, one word about it allowed, and no more: "curt reply"."""
    for k in range(start, min(start + 2, end)):
        if found[k].low in grammar.replies:
            behind = found[k + 1] if k + 1 < end else None
            return behind is None or behind.kind is Kind.POINT or behind.low in grammar.prepositions
        if found[k].kind is not Kind.WORD or found[k].low in grammar.closed:
            return False
    return False


def announced_reply(found: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """Whose words a question announces: "Lind’s verdict?", "And what was Ruiz’s answer to that?"; None elsewhere."""
    if found[end - 1].text != "?" or end - start > LONGEST_ANNOUNCED:
        return None
    first = start + (found[start].low in grammar.coordinators)
    if found[first].low in grammar.questions and found[first + 1].low in grammar.copulas:
        first += 2
    return whose_reply(found, first, end, grammar)
