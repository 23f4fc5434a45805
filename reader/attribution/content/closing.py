"""Frames that close or interrupt their sentence, and whether what stands in front of them is what they report."""

from __future__ import annotations

from reader.attribution.content.clause import has_verb
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.phrases.mention import Ref
from reader.attribution.text.tokens import Kind, Token

SHORTEST = 4
"""So many tokens at least has a clause in front of its source."""
LONGEST_WHERE = 6
"""Words of a phrase of place or manner in front of a sentence, at most."""


def closed_by_another(found: list[Token], sentence: Sentence, frame: Frame) -> bool:
    """Whether a sentence ends with who says the whole of it."""
    last = sentence.frames[-1]
    told = last.order in (Order.SUBJECT_CUE, Order.CUE_SUBJECT) and last.cue.tier in ("speech", "stance")
    if not told or last.start <= frame.content or found[last.start - 1].text != ",":
        return False
    return all(t.kind is Kind.POINT for t in found[last.content : sentence.end])


def is_whole(found: list[Token], start: int, end: int, grammar: Grammar) -> bool:
    """Whether words are a main clause: a verb is among them, and no conjunction opens them."""
    opens = found[start].low in grammar.subordinators or found[start].low in grammar.prepositions
    opens = opens or found[end - 1].low in grammar.prepositions  # "his motives for, in her view, leaving"
    return not opens and has_verb(found, start, end, grammar)


def may_close(found: list[Token], sentence: Sentence, frame: Frame, grammar: Grammar) -> bool:
    """Whether a verb may stand behind what it reports: one of saying, and what a writing does ("..., records show")."""
    if frame.cue.tier not in ("weak", "naming", "manner"):
        return True
    finds = frame.subject is not None and frame.subject.ref is Ref.DOCUMENT and frame.cue.lemma in grammar.finding_cues
    joined = frame.start - 2 > sentence.start and found[frame.start - 2].low in grammar.coordinators
    return finds and not joined  # not "He sold it and, records show, bought a boat"


def goes_on(found: list[Token], start: int, edge: int, rest: list[Token], grammar: Grammar) -> bool:
    """Whether a whole clause stands before a frame, another with marks behind: "It sank, Lind said, and was “old”"."""
    joined = len(rest) > 1 and rest[0].text == "," and rest[1].low in grammar.conjunctions
    return joined and has_verb(found, start, edge, grammar)


def only_where(found: list[Token], start: int, end: int, grammar: Grammar) -> bool:
    """Whether words are only where or how somebody says something: "At her side, her daughter agreed"."""
    if end - start > LONGEST_WHERE or found[start].low not in grammar.prepositions:
        return False
    clause = any(t.low in grammar.pronouns or t.text == "," for t in found[start:end])
    return not clause and not has_verb(found, start, end, grammar)


def only_tells_source(found: list[Token], frame: Frame, start: int, edge: int, end: int, grammar: Grammar) -> bool:
    """Whether words end with what a source is, and no clause begins there: "Few go, according to Lind, a trade body".

    The words before the frame, from ``start`` to ``edge``, are then more than when or where.
    """
    first = frame.content + 1
    about = found[start].low in grammar.approximating and found[start + 1].kind is Kind.NUMBER  # "About 40 people"
    if edge - start < SHORTEST or found[first].low not in grammar.articles:
        return False
    if found[start].low in grammar.clause_openers and not about:
        return False
    return not any(
        token.text == "," or (token.kind is Kind.WORD and _acts(token, grammar)) for token in found[first + 1 : end]
    )


def may_act(found: list[Token], start: int, end: int, grammar: Grammar) -> bool:
    """Whether a word among words may be a verb of any clause, by its form: "nobody cared"."""
    return has_verb(found, start, end, grammar) or any(
        token.kind is Kind.WORD and _acts(token, grammar) for token in found[start:end]
    )


def _acts(token: Token, grammar: Grammar) -> bool:
    low = token.low
    return low in grammar.verb_forms or low in grammar.gone or low.endswith(grammar.past_endings)
