"""German marks around a name that somebody has given: "Den Hund soll Ruiz „Wotan“ genannt haben"."""

from __future__ import annotations

from reader.attribution.cues.frames import Frame
from reader.attribution.grammar.german.clauses import clause_around
from reader.attribution.grammar.german.media_in_marks import title_like
from reader.attribution.grammar.german.phrases.attributes import MARKS
from reader.attribution.grammar.german.vocabulary import Vocabulary, vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.text.tokens import Kind, Token

LONGEST = 3
"""So many words at most has a name."""
NOT_OBJECT = "der"


def is_given_name(tokens: list[Token], sentence: Sentence, i: int, frame: Frame, grammar: Grammar) -> bool:
    """Whether a passage is what an animal, a child or a thing with a name is called in its clause."""
    text = tokens[i].text.strip(MARKS)
    if frame.cue.tier != "naming" or not title_like(text) or len(text.split()) > LONGEST:
        return False
    home = clause_around(tokens, sentence.start, sentence.end, i, grammar)
    if home is None:
        return False
    return any(_is_object(tokens, home.start, k, vocabulary(grammar)) for k in range(home.start + 1, i))


def _is_object(tokens: list[Token], start: int, k: int, words: Vocabulary) -> bool:
    """Whether the noun at a token is of what gets a name, and may be an object by its article."""
    if tokens[k].kind is not Kind.CAPITAL or not tokens[k].low.endswith(words.getting_names):
        return False
    first = k - 1
    while first > start and tokens[first].kind is Kind.WORD and tokens[first].low not in words.grammar.leading:
        first -= 1
    low = tokens[first].low
    if low not in words.grammar.leading or low == NOT_OBJECT or (low in words.oblique and not low.endswith("en")):
        return False
    return first == start or tokens[first - 1].low not in words.grammar.prepositions
