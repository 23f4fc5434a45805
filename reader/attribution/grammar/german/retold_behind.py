"""German words whose teller stands behind whoever said them: "Ein Gast habe gerufen: „Los!“, sagte Ruiz"."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.cues.frames import Order
from reader.attribution.grammar.german.clauses import clauses
from reader.attribution.grammar.german.moods import subjunctive
from reader.attribution.grammar.german.subjects import topic
from reader.attribution.grammar.german.vocabulary import vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Ref
from reader.attribution.text.tokens import Token


def retold_behind(item: Read, sentence: Sentence, i: int, grammar: Grammar) -> Claim | None:
    """The claim of whom a report makes speak, by its mood and a participle in front of a colon.

    "Sie habe gerufen: „Los!“, sagte Ruiz" may be her own words.
    """
    tokens = item.tokens
    teller = next((f for f in sentence.frames if f.order is Order.CUE_SUBJECT and f.start > i), None)
    if teller is None or any(f.cue_start < i for f in sentence.frames):
        return None
    if not leads_in_another(tokens, sentence, i, grammar):
        return None
    home = next((c for c in clauses(tokens, sentence.start, i, grammar) if c.end == i - 1), None)
    if home is None or not subjunctive(tokens, home, vocabulary(grammar)):
        return None
    about = topic(tokens, sentence.start, i - 1, grammar)
    if about is None or about.ref not in (Ref.PERSON, Ref.ROLE):
        return None
    return Claim(Rule.LEAD_IN, about, via=teller.subject)


def leads_in_another(tokens: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> bool:
    """Whether a participle and a colon stand in front of the passage at a token: "Lind habe geantwortet: „Nein.“"."""
    return i - 2 > sentence.start and tokens[i - 1].text == ":" and tokens[i - 2].low in grammar.participles
