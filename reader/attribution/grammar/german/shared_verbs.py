"""German passages whose verb stands only with those of another: "Lund sprach von „Glück“, Ruiz von „Pech“"."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.cues.frames import Frame
from reader.attribution.grammar.german.phrases.appositions import apposed
from reader.attribution.grammar.german.phrases.cases import nominative
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.subject_phrases import is_somebody
from reader.attribution.grammar.german.told_before import told_before
from reader.attribution.grammar.german.vocabulary import OF, vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Mention
from reader.attribution.text.tokens import Kind, Token


def without_verb(tokens: list[Token], i: int, frame: Frame, grammar: Grammar) -> Claim | None:
    """The claim of who shares another's verb: "Lund sprach von 50, die Polizei von „allenfalls 20 Gästen“"."""
    gap = frame.cue.gap
    start = next((k + 1 for k in range(i - 1, frame.end - 1, -1) if tokens[k].text in ",;"), 0)
    behind = i - (tokens[i - 1].low in grammar.leading)  # "…, Ruiz von einem „Wunder“"
    if not gap or not start or frame.subject is None or frame.end > start or tokens[behind - 1].low not in (gap, "vom"):
        return None
    start += tokens[start].low in grammar.coordinators
    if start == behind - 1:  # "…, von einem „Wunder“ die Polizei"
        phrase = _subject_behind(tokens, i, grammar)
        return Claim(Rule.SPEAKER_CUE_QUOTATION, phrase, frame) if phrase is not None else None
    phrase = noun_phrase(tokens, start, behind - 1, grammar)
    if phrase is None or phrase.end != behind - 1 or not nominative(tokens, phrase, grammar):
        return None
    return Claim(Rule.SPEAKER_CUE_QUOTATION, phrase, frame)


def with_verb_before(item: Read, sentence: Sentence, i: int, grammar: Grammar) -> Claim | None:
    """The claim of who shares the verb of the sentence before: "Von „Glück“ spricht Lund. Von „Pech“ die Polizei."."""
    tokens, told = item.tokens, told_before(item, sentence)
    behind = i - (tokens[i - 1].low in grammar.leading)
    if told is None or sentence.frames or told.cue.gap not in OF or behind - 1 != sentence.start:
        return None
    phrase = _subject_behind(tokens, i, grammar) if tokens[sentence.start].low in OF else None
    return Claim(Rule.SPEAKER_CUE_QUOTATION, phrase, told) if phrase is not None else None


def _subject_behind(tokens: list[Token], i: int, grammar: Grammar) -> Mention | None:
    """Somebody in the nominative right behind a passage, with no verb behind them."""
    phrase = noun_phrase(tokens, i + 1, len(tokens), grammar) if i + 1 < len(tokens) else None
    if phrase is None or not nominative(tokens, phrase, grammar) or not is_somebody(phrase, vocabulary(grammar)):
        return None
    closed = phrase.end >= len(tokens) or tokens[phrase.end].kind is Kind.POINT
    return apposed(tokens, phrase, len(tokens), grammar) if closed else None
