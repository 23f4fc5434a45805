"""German frames of words that nobody who is named has said: "es wurde bekannt, dass", "es wurden Vorwürfe laut, …"."""

from __future__ import annotations

from reader.attribution.cues.frames import Frame, Order
from reader.attribution.grammar.german.clauses import WHEREBY, Clause, opening_end
from reader.attribution.grammar.german.frames.noun_frames import reports_alone
from reader.attribution.grammar.german.frames.verb_frames import QUESTIONS
from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.text.tokens import Kind, Token

KNOWN = "bekannt"
THERE = frozenset(("gibt", "gab", "gebe", "gäbe"))
"""Verbs that with "es" only say that something is there."""


def nobody_frame(tokens: list[Token], clause: Clause, following: Clause | None, words: Vocabulary) -> Frame | None:
    """The frame of a clause by which words become known, or are in the air; None where it is no such clause."""
    if following is None or clause.after not in (",", ":"):
        return None
    told = following.opener in words.grammar.that | QUESTIONS | {WHEREBY}
    if not told and not reports_alone(tokens, following, words):
        return None
    cue = _known(tokens, clause, words)
    if cue < 0:
        cue = _spread(tokens, clause, words)
    if cue < 0:
        return None
    content = opening_end(tokens, following, words)
    text = tokens[cue].text
    made = Cue((tokens[cue].low,), "speech", "finite", "heißt")
    colon = clause.after == ":"
    return Frame(
        Order.CUE_SUBJECT, None, made, text, clause.start, clause.end, cue, cue + 1, content, that=told, colon=colon
    )


def _known(tokens: list[Token], clause: Clause, words: Vocabulary) -> int:
    """The token of "bekannt" in "wurde bekannt", "bekannt geworden war"; -1 where it does not stand so."""
    for k in range(max(clause.start, clause.end - 3), clause.end):
        if tokens[k].low == KNOWN:
            beside = (tokens[j].low for j in range(clause.start, clause.end))
            return k if any(low in words.passives or low == "geworden" for low in beside) else -1
    return -1


def _spread(tokens: list[Token], clause: Clause, words: Vocabulary) -> int:
    """The token of a noun for what is said, beside a verb by which it is only there: "Vorwürfe wurden laut"; or -1."""
    noun = next((k for k in range(clause.start, clause.end) if _says(tokens[k], words)), -1)
    if noun < 0:
        return -1
    low = [tokens[k].low for k in range(clause.start, clause.end)]
    there = "es" in low and any(one in THERE for one in low)
    aloud = any(one in words.passives for one in low) and ("laut" in low or "erhoben" in low)
    by_somebody = any(one in ("von", "vom", "durch", "seitens", "vonseiten") for one in low)
    if by_somebody and not there:
        return -1
    return noun if there or aloud or any(one in words.spreading for one in low) else -1


def _says(token: Token, words: Vocabulary) -> bool:
    noun = token.low.rpartition("-")[2]
    return token.kind is Kind.CAPITAL and (noun in words.report_nouns or noun in words.rumours)
