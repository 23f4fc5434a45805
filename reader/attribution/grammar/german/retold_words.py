"""German words that somebody reports of another: "Lund habe ihm versichert, man sei „fast fertig“", told by Ruiz."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.cues.frames import Frame
from reader.attribution.grammar.german.clauses import clauses
from reader.attribution.grammar.german.subject_phrases import is_somebody
from reader.attribution.grammar.german.subjects import subject_of
from reader.attribution.grammar.german.vocabulary import Vocabulary, vocabulary
from reader.attribution.lexicon.word_classes import SAYING, Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token


def retold(tokens: list[Token], sentence: Sentence, i: int, teller: Frame | None, grammar: Grammar) -> Claim | None:
    """The claim of whom the clause before that of a passage makes have said it: "Dieser habe gesagt, es sei „gut“"."""
    words = vocabulary(grammar)
    parts = clauses(tokens, sentence.start, sentence.end, grammar)
    home = next((n for n, c in enumerate(parts) if c.start <= i < c.end), 0)
    if not home or parts[home].before != "," or parts[home].opener not in grammar.that | {""}:
        return None
    told = parts[home - 1]
    last = tokens[told.end - 1]
    cues = (c for c in grammar.lexicon.cues.get(last.low, ()) if c.form == "participle" and c.tier in SAYING)
    said = last.kind is Kind.WORD and any(cues) and not told.opener
    verb = next((k for k in range(told.start, told.end) if tokens[k].low in words.have & words.mooded), -1)
    known = any(told.start <= frame.cue_start < told.end for frame in sentence.frames)
    if not said or known or verb <= told.start:
        return None
    subject = subject_of(tokens, told, verb, parts[: home - 1], grammar)
    if subject is None or not is_another(subject, words):
        return None
    return Claim(Rule.INSIDE_REPORTED_SPEECH, subject, via=teller.subject if teller is not None else None)


def is_another(subject: Mention, words: Vocabulary) -> bool:
    """Whether a subject is surely not who tells: a phrase or "dieser", and no "er"."""
    if subject.ref is Ref.PRONOUN:
        return subject.pointing
    return is_somebody(subject, words)
