"""German words that somebody is said not to have said: "Den Satz „Hände hoch!“ habe er nie gesagt"."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.grammar.german.clauses import Clause, clauses
from reader.attribution.grammar.german.passives import of_nobody
from reader.attribution.grammar.german.vocabulary import Vocabulary, vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.text.tokens import Kind, Token

TRAILING = frozenset(("worden", "haben"))
NO, TIME = "kein", "mal"
RATHER = "sondern"
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
    """Whether a clause ends in a participle of saying, with a word right in front that negates it.

    With how or when in between it negates only that: "nicht zu Unrecht gesagt".
    """
    last = clause.end - 1 - (tokens[clause.end - 1].low in TRAILING)
    if tokens[last].low not in words.grammar.participles | words.uttered or tokens[clause.start].low == SO:
        return False
    behind = range(max(clause.start, i + 1), last)
    if _goes_on_louder(tokens, clause, words):
        return False
    k = next((k for k in reversed(behind) if tokens[k].low not in words.never_at_all), clause.start)
    return (tokens[k].low in words.never and tokens[k - 1].low != YET) or _not_once(tokens, last)


def _goes_on_louder(tokens: list[Token], clause: Clause, words: Vocabulary) -> bool:
    """Whether words were only said in another way: "nicht gesagt, sondern geschrien"."""
    k = clause.end + 1
    if clause.after != "," or k + 1 >= len(tokens) or tokens[k].low != RATHER:
        return False
    stop = next((n for n in range(k, len(tokens)) if tokens[n].kind is not Kind.WORD), len(tokens))
    return tokens[stop - 1].low in words.grammar.participles  # and no "sondern das hat Ruiz gesagt"


def _not_once(tokens: list[Token], last: int) -> bool:
    """Whether something was done not once right in front of its verb: "kein Mal", "kein einziges Mal"."""
    return tokens[last - 1].low == TIME and NO in (tokens[last - 2].low, tokens[last - 3].low)
