"""Whether a passage is whole sentences or a phrase inside the reporter's sentence."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.text.sentences import final_mark
from reader.document.model import QuotationKind

WHOLE = frozenset(
    (Rule.FLOATING, Rule.QUOTATION_SPEAKER_CUE, Rule.QUOTATION_CUE_SPEAKER, Rule.QUOTATION_SPEAKER_VERB, Rule.LEAD_IN)
)
"""The rules of quotations that stand by themselves, so that a capital or their place makes them direct."""


def kind_of(item: Read, sentence: Sentence, i: int, claim: Claim) -> QuotationKind:
    """Whole sentences are direct, phrases inside the reporter's sentence partial."""
    passage = item.passages[item.tokens[i].quote]
    text = item.paragraph.text[passage.start : passage.end]
    mark = final_mark(item.paragraph.text, passage)
    opening = text.lstrip("[(…. ¿¡‘'“\"")[:1]
    after_colon = i > sentence.start and item.tokens[i - 1].text == ":" and opening.isupper()
    if claim.split or passage.goes_on or after_colon:
        return QuotationKind.DIRECT
    called_out = claim.rule in WHOLE and opening.isupper() and mark in ("!", "?")  # "“Look at that!” he called"
    if claim.frame is not None and claim.frame.cue.tier == "naming" and not called_out:
        return QuotationKind.PARTIAL
    if claim.rule in WHOLE:
        whole = opening.isupper() or i == sentence.start or (mark and mark in ".!?")
        return QuotationKind.DIRECT if whole else QuotationKind.PARTIAL
    if claim.rule == Rule.ACCORDING_TO and i == sentence.start and opening.isupper() and len(text.split()) >= 3:
        return QuotationKind.DIRECT
    short = 3 if claim.rule.startswith("inside") else 0
    if opening.isupper() and mark and (len(text.split()) > 3 or (mark in ".!?" and len(text.split()) > short)):
        return QuotationKind.DIRECT
    return QuotationKind.PARTIAL
