"""Words whose speaker stands in front and who passes them on right before the colon: "gritó, según un testigo: «…»"."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.cues.frames import Order
from reader.attribution.grammar.romance.adverbials import prepositional_end, time_end
from reader.attribution.grammar.romance.governed import governed_end
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.text.tokens import Kind, Token

LONGEST_SOURCE = 16
"""Tokens between "según" and the colon at most."""


def by_way_of(item: Read, sentence: Sentence, claim: Claim, grammar: Grammar) -> Claim | None:
    """The claim of who is said to speak in front of a source before a colon: "Il a glissé à Ruiz, selon un témoin"."""
    source = claim.frame
    if source is None or source.order is not Order.ACCORDING:
        return None
    told = next((f for f in reversed(sentence.frames) if f.end <= source.start), None)
    if told is None or told.order not in (Order.SUBJECT_CUE, Order.CUE_SUBJECT) or told.subject is None:
        return None
    behind = max(told.cue_end, told.subject.end)
    if told.weak or told.negated or told.that or not source_behind(item.tokens, behind, sentence.end, grammar):
        return None
    return Claim(Rule.SPEAKER_CUE_QUOTATION, told.subject, told, via=source.subject)


def source_behind(tokens: list[Token], k: int, end: int, grammar: Grammar) -> bool:
    """Whether only to whom and when it was said, and a source with a colon and marked words, stand behind a verb."""
    while k < end and tokens[k].text != ",":
        timed = time_end(tokens, k, end, grammar) or governed_end(tokens, k, end, grammar)
        if not timed and tokens[k].low not in grammar.prepositions:
            return False
        k = timed or prepositional_end(tokens, k, end, grammar)
    if k + 1 >= end or tokens[k + 1].low not in grammar.frame_starts:
        return False
    colon = next((j for j in range(k + 2, min(end - 1, k + LONGEST_SOURCE)) if tokens[j].text in (":", ";")), -1)
    plain = all(t.kind is not Kind.QUOTE and t.low not in grammar.saying_cues for t in tokens[k + 2 : max(colon, 0)])
    return colon > 0 and tokens[colon].text == ":" and tokens[colon + 1].kind is Kind.QUOTE and plain
