"""Claims of German words by a source in front of them: whom it quotes, of whom it tells, what it says itself."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.grammar.german.clauses import clauses
from reader.attribution.grammar.german.subjects import topic
from reader.attribution.grammar.german.vocabulary import vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.phrases.mention import Ref
from reader.attribution.text.tokens import Token


def past_relative(tokens: list[Token], sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> Claim | None:
    """The claim by a source of words behind a relative clause: "Laut Ruiz ist das Fest, zu dem Kern rief, „aus“"."""
    frame = claim.frame
    if frame is None or not frame.inner or frame.end > i:
        return None
    parts = clauses(tokens, sentence.start, sentence.end, grammar)
    home = next((c for c in parts if c.start <= i < c.end), None)
    around = next((c for c in parts if c.start <= frame.cue_start < c.end), None)
    relative = around is not None and around.opener in vocabulary(grammar).relatives and around.after == ","
    if home is None or around is None or not relative or home is around or home.opener or home.start != around.end + 1:
        return None
    source = next((f for f in sentence.frames if f.order is Order.ACCORDING and f.end <= around.start), None)
    return Claim(Rule.INSIDE_ACCORDING_TO, source.subject, source) if source is not None else None


def as_quoted(tokens: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> Frame | None:
    """The frame of a source that quotes somebody "with the words" at a token: "zitiert Ruiz mit den Worten „…“"."""
    words = vocabulary(grammar)
    at = i - 1 - (tokens[i - 1].text == ":")
    if at <= sentence.start or tokens[at].low not in words.speech_nouns:
        return None
    ahead = (f for f in sentence.frames if f.cue.words[0] in words.quoting and f.cue_end <= i)
    return next((f for f in ahead if f.via is not None), None)


def retold_by(tokens: list[Token], claim: Claim, i: int, sentence: Sentence, grammar: Grammar) -> Claim | None:
    """The claim of somebody whom a source tells of: "Wie der Sender berichtet, schrieb Ruiz auf ein Blatt: …"."""
    frame = claim.frame
    if frame is None or tokens[i - 1].text != ":" or frame.start > sentence.start or frame.end >= i - 1:
        return None
    about = topic(tokens, frame.end, i - 1, grammar)
    if about is None or about.ref not in (Ref.PERSON, Ref.ROLE):
        return None
    return Claim(Rule.LEAD_IN, about, via=frame.subject)
