"""German words that stand on something, and are nobody's in the text: "Auf dem Stein: „Lebt!“ steht darauf"."""

from __future__ import annotations

from reader.attribution.grammar.german.clauses import Clause, clause_around
from reader.attribution.grammar.german.terms_in_marks import TO_BE_READ
from reader.attribution.grammar.german.vocabulary import Vocabulary, vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.text.tokens import Token

FEWEST = 3
"""A passage of so few words may be the name of what stands there: "Der „Lange Hans“ steht am Hafen"."""
THERE = frozenset(("dort", "da"))
"""In front of a colon stands where that is; else it may be a statement: "Sie gaben eine Erklärung ab. … steht dort"."""


def is_inscribed(tokens: list[Token], sentence: Sentence, i: int, text: str, grammar: Grammar) -> bool:
    """Whether a passage stands somewhere by the verb right behind it, and in no writing that says it."""
    words = vocabulary(grammar)
    comma = i + 1 < sentence.end and tokens[i + 1].text == ","
    verb = i + 1 + comma
    if verb + 1 >= sentence.end:
        return False
    home = clause_around(tokens, sentence.start, sentence.end, verb, grammar)
    if home is None or not _stands(tokens, verb, home, words):
        return False
    colon = i > sentence.start and tokens[i - 1].text == ":"
    where = words.place_prepositions | words.on_it | words.contracted | (THERE if colon else frozenset())
    if tokens[verb + 1].low not in where or any(frame.cue_start == verb for frame in sentence.frames):
        return False
    return comma or colon or len(text.split()) >= FEWEST


def _stands(tokens: list[Token], verb: int, home: Clause, words: Vocabulary) -> bool:
    """Whether a verb says that something is written: "steht darauf", "war darauf zu lesen"."""
    readable = [token.low for token in tokens[home.end - 2 : home.end]] in TO_BE_READ
    return tokens[verb].low in words.written_there or (readable and tokens[verb].low in words.copula)
