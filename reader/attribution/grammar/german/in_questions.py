"""German words that somebody is asked about, not the asker's: "Wieso er „nie“ gesagt habe, fragt Lind"."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.grammar.german.clauses import clauses
from reader.attribution.grammar.german.frames.verb_frames import QUESTIONS
from reader.attribution.grammar.german.subjects import subject_of
from reader.attribution.grammar.german.vocabulary import vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.phrases.mention import SAME, Ref
from reader.attribution.text.tokens import Token

RECORD = "protokoll"
"""What somebody gives "zu Protokoll" they say."""


def asked_about(tokens: list[Token], sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> Claim | None:
    """The claim of whom a question makes say the passage at token ``i``; None where it is no such question."""
    frame = claim.frame
    if frame is None or claim.subject is None or not (frame.cue.tier == "ask" or frame.cue.lemma in grammar.asking):
        return None
    parts = clauses(tokens, sentence.start, sentence.end, grammar)
    home = next((n for n, c in enumerate(parts) if c.start <= i < c.end), -1)
    if home < 0 or parts[home].opener not in QUESTIONS or parts[home].start <= frame.cue_start < parts[home].end:
        return None
    clause, words = parts[home], vocabulary(grammar)
    verb = clause.end - 1
    said = any(t.low in grammar.participles or t.low == RECORD for t in tokens[i + 1 : verb])
    if not said or tokens[verb].low not in words.have | words.conditional | words.subjunctive:
        return None
    subject = subject_of(tokens, clause, verb, parts[:home], grammar)
    if subject is None or subject.ref not in (Ref.PRONOUN, Ref.PERSON, Ref.ROLE):
        return None
    if subject.ref is Ref.PRONOUN and subject.gender in ("male", "female"):
        subject = replace(subject, head=SAME)  # whoever spoke before the question
    return Claim(Rule.INSIDE_REPORTED_SPEECH, subject, via=claim.subject)
