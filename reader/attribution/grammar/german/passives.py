"""German passives say of whom words are, and not whose: "Lund wurde für „seltenen Mut“ gelobt"; so does "man"."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.grammar.german.clauses import Clause, clauses
from reader.attribution.grammar.german.frames.verb_frames import ANYBODY, QUESTIONS
from reader.attribution.grammar.german.moods import subjunctive
from reader.attribution.grammar.german.verb_forms import infinitive
from reader.attribution.grammar.german.vocabulary import Vocabulary, vocabulary
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.text.tokens import Kind, Token

_BY = frozenset(("von", "vom", "durch", "seitens", "vonseiten"))
_BEEN = "worden"
_ENDINGS = ("t", "en")
"""How participles end."""


def said_of(tokens: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> Claim | None:
    """The claim of nobody on the passage at token ``i`` that a passive without an agent is about; None elsewhere."""
    words = vocabulary(grammar)
    parts = clauses(tokens, sentence.start, sentence.end, grammar)
    home = next((n for n, c in enumerate(parts) if c.start <= i < c.end), -1)
    if home < 0:
        return None
    here = parts[home]
    told = home > 0 and here.before == "," and not is_passive(tokens, here, words)
    clause = parts[home - 1] if told else here  # "wurde gefragt, ob er „müde“ sei"
    if not is_passive(tokens, clause, words) or any(_attributes(f, clause, i) for f in sentence.frames):
        return None
    if told and not _reports(tokens, here, words):
        return None
    if told and not any(_is_of(f, clause) for f in sentence.frames):
        return None
    if any(tokens[k].low in _BY | words.quoting for k in range(clause.start, clause.end)):
        return None
    return of_nobody(tokens, clause)


def told_them(tokens: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> Claim | None:
    """The claim of nobody on what somebody is reported to have been told: "Man habe ihr erklärt, das sei „gut“"."""
    words = vocabulary(grammar)
    for clause in clauses(tokens, sentence.start, sentence.end, grammar):
        if clause.start > i or clause.opener:
            continue
        low = {tokens[k].low for k in range(clause.start, clause.end)}
        by_nobody = ANYBODY in low or _BEEN in low
        if by_nobody and not low.isdisjoint(words.datives) and not low.isdisjoint(grammar.participles):
            return of_nobody(tokens, clause) if low.isdisjoint(_BY) else None
    return None


def of_nobody(tokens: list[Token], clause: Clause) -> Claim:
    """The claim of nobody on words that a clause gives to nobody in particular."""
    verb, last = tokens[clause.end - 1], clause.end - 1
    cue = Cue((verb.low,), "stance", "participle", verb.low)
    frame = Frame(Order.ASKED, None, cue, verb.text, clause.start, clause.end, last, clause.end, clause.end)
    return Claim(Rule.QUESTION_PUT, None, frame)


def _reports(tokens: list[Token], clause: Clause, words: Vocabulary) -> bool:
    """Whether a clause tells what is said by the verb before it, by its opening, its mood or "zu"."""
    opens = clause.opener in words.grammar.that | QUESTIONS
    return opens or subjunctive(tokens, clause, words) or infinitive(tokens, clause.start, clause.end, words)


def is_passive(tokens: list[Token], clause: Clause, words: Vocabulary) -> bool:
    """Whether a clause has a passive verb: "wurde … gelobt", "ist … gelobt worden", "die … gelobt wurde"."""
    last = clause.end - 1
    ends = tokens[last].low == _BEEN or (bool(clause.opener) and tokens[last].low in words.passives)
    if any(tokens[k].low in words.subjunctive | words.conditional for k in range(clause.start, clause.end)):
        return False  # what somebody is reported to say
    if ends:
        return last - 1 >= clause.start and _is_participle(tokens[last - 1])
    passive = any(tokens[k].low in words.passives for k in range(clause.start, last))
    return passive and _is_participle(tokens[last]) and tokens[last].low not in words.no_verb


def _is_participle(token: Token) -> bool:
    return token.kind is Kind.WORD and token.low.endswith(_ENDINGS)


def _attributes(frame: Frame, clause: Clause, i: int) -> bool:
    """Whether a frame gives words of a clause to somebody: one of its own, in front, or behind it for all of it."""
    if frame.subject is None:
        return False
    behind = frame.start > i and frame.order is Order.CUE_SUBJECT
    return frame.order is Order.ACCORDING or frame.content <= i or behind or _is_of(frame, clause)


def _is_of(frame: Frame, clause: Clause) -> bool:
    return clause.start <= frame.cue_start < clause.end
