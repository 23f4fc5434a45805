"""German marks around what something is called by all or by nobody told: "die im Dorf „Nadelöhr“ heißt"."""

from __future__ import annotations

from reader.attribution.grammar.german.clauses import clauses
from reader.attribution.grammar.german.vocabulary import vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Token

LONGEST = 4
"""So many words at most has what something is called."""
BEARING = frozenset(("heißt", "heiße", "heissen", "heisst", "heisse", "hieß", "hiess", "heißen", "hießen"))
"""Forms of the verb that tells the name of something, behind it."""
NAMING = frozenset(("nennt", "nenne", "nannte", "nennen", "nannten", "rufen", "riefen", "tauften"))
NAMED = frozenset(("genannt", "getauft"))
ANYBODY = frozenset(("man", "alle", "viele", "manche", "jeder", "mancher"))
"""Subjects that are nobody of whom the text tells."""
NEAR = 4
"""So many tokens at most in front of a relative clause stands the noun that it is about."""
IT, SELF = "es", "sich"
STANDS = frozenset(("steht", "stand", "prangt", "prangte", "stehe", "hing", "hängt"))
"""Verbs of what is written on something."""


def is_called(tokens: list[Token], start: int, end: int, i: int, text: str, grammar: Grammar) -> bool:
    """Whether the marks at a token hold what something is called, by the verb right behind them.

    The sentence goes from ``start`` to ``end``. "Ruiz nannte ihn „Graf“" and "„Ja“, hieß es" are none.
    """
    if _is_written(tokens, start, i, end, grammar):
        return True
    if len(text.split()) > LONGEST or text[-1:] in (".", ",", "!", "?", "…"):
        return False
    before = tokens[i - 1].low if i > start else ""
    if before in vocabulary(grammar).nicknames or (before == SELF and i - 2 >= start and tokens[i - 2].low in NAMING):
        return True  # "Spitzname „der Lange“", "nannte sich „Fuchs“"
    if i + 1 >= end:
        return False
    after = tokens[i + 1].low
    if after in BEARING:
        return i + 2 >= end or tokens[i + 2].low != IT
    if after not in NAMING and after not in NAMED:
        return False
    home = next((c for c in clauses(tokens, start, end, grammar) if c.start <= i < c.end), None)
    if home is None:
        return False
    words = vocabulary(grammar)
    here = {tokens[k].low for k in range(home.start, home.end)}
    if after in NAMING:
        return not here.isdisjoint(ANYBODY)
    return here.isdisjoint(words.have)


def _is_written(tokens: list[Token], start: int, i: int, end: int, grammar: Grammar) -> bool:
    """Whether marks hold what stands on a sign: "Auf dem Schild steht „Betreten verboten“"."""
    words = vocabulary(grammar)
    stands = any(start <= k < end and tokens[k].low in STANDS for k in (i - 1, i + 1))
    if not stands:
        return False
    home = next((c for c in clauses(tokens, start, end, grammar) if c.start <= i < c.end), None)
    if home is None:
        return False
    first = max(start, home.start - NEAR) if home.opener else home.start
    return any(tokens[k].low in words.posters for k in range(first, home.end))
