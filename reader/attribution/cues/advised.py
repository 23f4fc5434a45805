"""Words that the writer only recommends: "Tell your mother: “No”", "You might say, “No”"."""

from __future__ import annotations

from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.verbs import VerbGroup, heading_like
from reader.attribution.text.tokens import Kind, Token

_TIERS = frozenset(("speech", "told", "ask"))
LONGEST_HEARER = 8
"""So many tokens at most stand between "Tell" and the words."""


def advised(
    tokens: list[Token], i: int, cue: Cue, group: VerbGroup, start: int, end: int, grammar: Grammar
) -> Mention | None:
    """The writer, as a pronoun, where the cue at token ``i`` only recommends words in marks; None elsewhere."""
    if cue.tier not in _TIERS or not cue.base or not grammar.spoken_to:
        return None
    near = range(i + len(cue.words), min(end, i + len(cue.words) + LONGEST_HEARER))
    words = next((k for k in near if tokens[k].kind is Kind.QUOTE), None)
    if words is None or tokens[words - 1].low in grammar.that:
        return None
    opens = i == start or (i == start + 1 and tokens[start].low in grammar.coordinators)
    opens = opens or greets(tokens, start, i, grammar)
    commands = group.start == i and opens and not heading_like(tokens, start, end)
    modal = any(token.low in grammar.modals for token in tokens[group.start : i])
    may = modal and group.start > start and tokens[group.start - 1].low in grammar.spoken_to
    if not (commands or may):
        return None
    first = next(iter(sorted(grammar.myself)), "")
    return Mention(i, i, Ref.PRONOUN, "", head=first, gender="first")


def greets(tokens: list[Token], start: int, i: int, grammar: Grammar) -> bool:
    """Whether only the greeting of a letter stands before token ``i``: "Dear Stuck in Selby, tell him: …"."""
    if i - start > LONGEST_HEARER or i - start < 3 or tokens[i - 1].text not in (",", ":", "!"):
        return False
    return tokens[start].low in grammar.salutations and tokens[start + 1].kind is Kind.CAPITAL
