"""German words whose teller stands behind whoever said them: "Ein Gast habe gerufen: „Los!“, sagte Ruiz"."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.cues.frames import Order
from reader.attribution.grammar.german.clauses import clauses
from reader.attribution.grammar.german.frames.verb_frames import ANYBODY
from reader.attribution.grammar.german.moods import subjunctive
from reader.attribution.grammar.german.passives import of_nobody
from reader.attribution.grammar.german.retold_words import is_another
from reader.attribution.grammar.german.subjects import subject_of, topic
from reader.attribution.grammar.german.vocabulary import vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Token

TELLING = (Order.CUE_SUBJECT, Order.ACCORDING)
PASSIVE, BEEN = "sei", "worden"


def retold_behind(item: Read, sentence: Sentence, i: int, grammar: Grammar) -> Claim | None:
    """The claim of whom a report makes speak, by its mood and a participle in front of a colon.

    "Sie habe gerufen: „Los!“, sagte Ruiz" may be her own words.
    """
    tokens = item.tokens
    teller = next((f for f in sentence.frames if f.order in TELLING and f.start > i), None)
    if teller is None or any(f.cue_start < i for f in sentence.frames):
        return None
    if not leads_in_another(tokens, sentence, i, grammar):
        return said_behind(tokens, sentence, i, teller.subject, grammar)
    home = next((c for c in clauses(tokens, sentence.start, i, grammar) if c.end == i - 1), None)
    if home is None or not subjunctive(tokens, home, vocabulary(grammar)):
        return None
    about = topic(tokens, sentence.start, i - 1, grammar)
    if about is None or about.ref not in (Ref.PERSON, Ref.ROLE):
        return None
    return Claim(Rule.LEAD_IN, about, via=teller.subject)


def said_behind(tokens: list[Token], sentence: Sentence, i: int, via: Mention | None, grammar: Grammar) -> Claim | None:
    """The claim of whom the clause behind a passage makes have said it: "„Geh!“, habe der Wirt gesagt, so Ruiz"."""
    words = vocabulary(grammar)
    parts = clauses(tokens, sentence.start, sentence.end, grammar)
    home = next((c for c in parts if c.start == i + 2 and c.before == ","), None)
    if home is None or tokens[home.end - 1].low not in grammar.participles | {BEEN}:
        return None
    if tokens[home.start].low not in words.mooded & (words.have | {PASSIVE}):
        return None
    if tokens[home.end - 1].low == BEEN or ANYBODY in (t.low for t in tokens[home.start : home.end]):
        return of_nobody(tokens, home)
    about = subject_of(tokens, home, home.start, [], grammar)
    return Claim(Rule.LEAD_IN, about, via=via) if about is not None and is_another(about, words) else None


def leads_in_another(tokens: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> bool:
    """Whether a participle and a colon stand in front of the passage at a token: "Lind habe geantwortet: „Nein.“"."""
    return i - 2 > sentence.start and tokens[i - 1].text == ":" and tokens[i - 2].low in grammar.participles
