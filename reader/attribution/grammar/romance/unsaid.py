"""Passages that the text says somebody did not say, or that others say of them.

"Aseguró que nunca dijo que fuera «falso»", "Acusado de mentir «sin pudor», el alcalde calló".
"""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.grammar.romance.anybody import is_of_anybody
from reader.attribution.grammar.romance.planned import is_planned
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.text.tokens import Kind


def is_unsaid(item: Read, sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> bool:
    """Whether who is said to speak in the sentence of a passage has not said it."""
    unsaid = _is_negated(item, sentence, i, grammar) or _is_charge(item, sentence, i, claim, grammar)
    unsaid = unsaid or _is_of_anybody(item, sentence, i, claim, grammar)
    return unsaid or (claim.frame is None and is_planned(item.tokens, i, sentence.start, grammar))


def _is_negated(item: Read, sentence: Sentence, i: int, grammar: Grammar) -> bool:
    """Whether a passage stands in a clause that somebody has not said: "nunca dijo que fuera «falso»"."""
    never = any(t.low in grammar.lexicon.word_class("never") for t in item.tokens[sentence.start : i])
    for frame in sentence.frames:
        bare = frame.negated and not frame.that and not frame.colon and frame.cue.tier == "speech"
        if never and bare and frame.cue_end == i == frame.content:
            return True  # "Il n’a jamais dit « je t’aime »"
        said = frame.negated and frame.that and not frame.weak and frame.cue.tier == "speech" and frame.content <= i
        between = item.tokens[frame.content : i] if said else []
        apart = any(t.text in (";", ":", ",") for t in between)
        if said and not apart and not any(f.start > frame.content and f.end <= i for f in sentence.frames):
            return True
    return False


def _is_of_anybody(item: Read, sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> bool:
    """Whether nobody in particular says it: "divide el pueblo entre quienes piden «silencio»"."""
    if claim.frame is not None and claim.frame.cue_start > i:
        return False  # "«…» para quienes piden «silencio», dice Ruiz"
    for k in range(i - 1, sentence.start, -1):
        token = item.tokens[k]
        if token.kind in (Kind.QUOTE, Kind.POINT):
            return False
        if token.low in grammar.lexicon.cues and is_of_anybody(item.tokens, k, sentence.start, grammar):
            return True
    return False


def _is_charge(item: Read, sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> bool:
    """Whether a passage is part of what the subject behind it is accused of: "Acusado de robar «a placer», ..."."""
    found = item.tokens
    if found[sentence.start].low not in grammar.lexicon.word_class("accused") or claim.subject is None:
        return False
    opens = found[sentence.start + 1].low in grammar.of | grammar.by | grammar.as_words
    before = all(t.kind is not Kind.POINT for t in found[sentence.start : i])
    behind = i + 1 < sentence.end and found[i + 1].text == "," and claim.subject.start > i
    return opens and before and behind
