"""Who agrees in German in front of words that stand alone: "Lund findet es spät. Ruiz findet das auch. „Zu spät.“"."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.cues.frames import Order
from reader.attribution.grammar.german.vocabulary import vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Ref

IT = "es"


def agreed_before(item: Read, sentence: Sentence, grammar: Grammar) -> Claim | None:
    """The claim of whom the sentence in front only says that they think so as well, or do not."""
    before, words = item.before(sentence), vocabulary(grammar)
    if before is None or item.quotes(before) or len(before.frames) != 1:
        return None
    frame = before.frames[0]
    if frame.order is not Order.SUBJECT_CUE or frame.subject is None or frame.subject.ref is not Ref.PERSON:
        return None
    behind = [token.low for token in item.tokens[frame.cue_end : before.end - 1]]
    points = bool(behind) and (behind[0] in words.pointing or behind[0] == IT)
    likewise = len(behind) > 1 and all(low in words.likewise | grammar.negations for low in behind[1:])
    return Claim(Rule.LEAD_IN, frame.subject) if points and likewise else None
