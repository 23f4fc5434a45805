"""German marks around what something is called by all or by nobody told: "die im Dorf „Nadelöhr“ heißt"."""

from __future__ import annotations

from reader.attribution.grammar.german.clauses import clause_around
from reader.attribution.grammar.german.vocabulary import vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.text.tokens import Token

LONGEST = 4
"""So many words at most has what something is called."""
NEAR = 4
"""So many tokens at most in front of a relative clause stands the noun that it is about."""
TO_BE_READ = (["zu", "lesen"], ["zu", "sehen"])
IT, SELF = "es", "sich"


def is_called(tokens: list[Token], sentence: Sentence, i: int, text: str, grammar: Grammar) -> bool:
    """Whether the marks at a token hold what something is called, by the verb right behind them.

    "Ruiz nannte ihn „Graf“" and "„Ja“, hieß es" are none.
    """
    if _is_written(tokens, sentence, i, grammar):
        return True
    if len(text.split()) > LONGEST or text[-1:] in (".", ",", "!", "?", "…"):
        return False
    words, start, end = vocabulary(grammar), sentence.start, sentence.end
    before = tokens[i - 1].low if i > start else ""
    if before in words.nicknames or (before == SELF and i - 2 >= start and tokens[i - 2].low in words.naming):
        return True  # "Spitzname „der Lange“", "nannte sich „Fuchs“"
    if i + 1 >= end:
        return False
    after = tokens[i + 1].low
    if after in words.bearing:
        return i + 2 >= end or tokens[i + 2].low != IT
    if after not in words.naming | words.named:
        return False
    home = clause_around(tokens, start, end, i, grammar)
    if home is None:
        return False
    here = {tokens[k].low for k in range(home.start, home.end)}
    return not here.isdisjoint(words.anybody) if after in words.naming else here.isdisjoint(words.have)


def _is_written(tokens: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> bool:
    """Whether marks hold what stands on a sign: "Auf dem Schild steht „Betreten verboten“"."""
    words, start, end = vocabulary(grammar), sentence.start, sentence.end
    read = [token.low for token in tokens[i + 1 : min(end, i + 3)]] in TO_BE_READ
    if not read and not any(start <= k < end and tokens[k].low in words.written_there for k in (i - 1, i + 1)):
        return False
    home = clause_around(tokens, start, end, i, grammar)
    if home is None:
        return False
    first = max(start, home.start - NEAR) if home.opener else home.start
    return any(tokens[k].low in words.posters for k in range(first, home.end))
