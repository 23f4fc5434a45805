"""Whether words in marks are the title of a work that somebody wrote, took in, or spoke to."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.cues.frames import Order
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.phrases.mention import Ref
from reader.attribution.text.tokens import Kind, Token

_SURE_TITLE = 3
"""So many words behind "wrote" are a title at least, without more that tells so."""
_YEAR = 4
"""Digits of a year."""


def is_work_written(found: list[Token], i: int, claim: Claim, count: int) -> bool:
    """Whether "wrote" stands before what may be a title: "who wrote “Mend the Gate”", "and wrote “A Boat for Two”"."""
    frame, subject = claim.frame, claim.subject
    if frame is None or frame.cue.tier != "writing" or subject is None:
        return False
    if found[i].text.isupper():
        return False  # posted “WE DID IT”
    fewest = _SURE_TITLE - (i + 2 < len(found) and found[i + 2].text.isdigit() and len(found[i + 2].text) == _YEAR)
    right_before = frame.cue_end == i and found[i - 1].kind is Kind.WORD and count >= fewest
    return (subject.relative and count > 1) or right_before  # "wrote “Salt Road” in 1990"


def takes_work(found: list[Token], sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> bool:
    """Whether a title right behind a verb is a work that somebody took in: "Lind is reading “The Salt Road”"."""
    frame, subject = claim.frame, claim.subject
    if frame is None or subject is None or frame.cue_end != i or frame.cue.lemma not in grammar.taking_works:
        return False
    behind = found[i + 1] if i + 1 < sentence.end else None
    small = grammar.function_words | grammar.time | grammar.adverbs
    noun = behind is not None and behind.kind is Kind.WORD and behind.low not in small
    if noun:
        return False  # "cited “Lind-Ruiz” policies"
    return subject.ref in (Ref.PERSON, Ref.PRONOUN, Ref.ROLE) and subject.gender != "thing"


def hears_words(found: list[Token], sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> bool:
    """Whether a title right behind "told" is a programme that hears the words behind it: "told “Lund Today” that"."""
    frame = claim.frame
    if frame is None or frame.cue.tier != "told" or frame.order is not Order.SUBJECT_CUE or grammar.capital_nouns:
        return False
    behind = found[i + 1] if i + 1 < sentence.end else None
    return frame.cue_end == i and behind is not None and behind.kind is Kind.WORD
