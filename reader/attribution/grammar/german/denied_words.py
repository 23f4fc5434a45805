"""German words that somebody is said not to have said: "Den Satz „Hände hoch!“ habe er nie gesagt"."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.grammar.german.clauses import Clause, clauses
from reader.attribution.grammar.german.passives import of_nobody
from reader.attribution.grammar.german.vocabulary import Vocabulary, vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.text.tokens import Token

ONLY = frozenset(("nur", "bloß", "allein", "ohne", "zum", "zuletzt", "selten"))
"""Behind "nicht" they deny nothing: "nicht nur gesagt", "nicht zum ersten Mal gesagt"."""
TRAILING = frozenset(("worden", "haben"))
NO, TIME = "kein", "mal"
SO, YET = "so", "noch"
"""With them somebody has said it now: "so klar hat er das nie gesagt", "das hat er noch nie gesagt"."""


def denied(tokens: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> Claim | None:
    """The claim of nobody on a passage, behind the noun for it or alone, whose clause says that it was never said."""
    words = vocabulary(grammar)
    parts = clauses(tokens, sentence.start, sentence.end, grammar)
    home = next((c for c in parts if c.start <= i < c.end), None)
    if home is None:
        return None
    named = i > home.start and tokens[i - 1].low in words.cited | words.speech_nouns
    if i + 1 == home.end and home.after == ",":  # "„Hände hoch!“, habe er nie gesagt"
        home = next((c for c in parts if c.start == i + 2), home)
    if not (named or i <= home.start) or not _says_never(tokens, home, i, words):
        return None
    return of_nobody(tokens, home)


def _says_never(tokens: list[Token], clause: Clause, i: int, words: Vocabulary) -> bool:
    """Whether a clause ends in a participle of saying, with a word behind the passage that negates it."""
    last = clause.end - 1 - (tokens[clause.end - 1].low in TRAILING)
    if tokens[last].low not in words.grammar.participles | words.uttered or tokens[clause.start].low == SO:
        return False
    behind = range(max(clause.start, i + 1), last)
    never = (k for k in behind if tokens[k].low in words.grammar.negations | words.never)
    return any(tokens[k + 1].low not in ONLY and tokens[k - 1].low != YET for k in never) or _not_once(tokens, behind)


def _not_once(tokens: list[Token], behind: range) -> bool:
    """Whether something was done not once: "kein Mal", "kein einziges Mal"."""
    return any(tokens[k].low == TIME and NO in (tokens[k - 1].low, tokens[k - 2].low) for k in behind)
