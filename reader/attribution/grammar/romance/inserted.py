"""Reports that a verb of speech interrupts between commas: "El maratón, explica Ruiz, se corre con las piernas".

In front stands a subject without its verb, and behind the verb of speech, with who speaks, the rest of the clause.
"""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.content import indirect
from reader.attribution.content.around_marks import spans_of
from reader.attribution.content.clause_end import clause_end
from reader.attribution.content.indirect import Reported
from reader.attribution.content.rules import Rule
from reader.attribution.cues.frames import Order
from reader.attribution.grammar.romance.appositions import apposition_end
from reader.attribution.grammar.romance.phrases import noun_phrase
from reader.attribution.grammar.romance.verbs import Verb
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Ref
from reader.attribution.text.tokens import Kind, Token

TIERS = ("speech", "writing", "stance", "manner")
LONGEST_ADVERBIAL = 6
"""Words of a time or a place in front of a clause, at most."""
CLAUSE_POINTS = frozenset((":", ";", ".", "—", "–"))


def reported(item: Read, sentence: Sentence, grammar: Grammar, unsaid: frozenset[int] = frozenset()) -> list[Reported]:
    """The reports of a sentence; one that a verb of speech interrupts has the words on both sides of it."""
    made = [one for part in _parts(item, sentence, grammar) for one in indirect.reported(item, part, grammar, unsaid)]
    for n, frame in enumerate(sentence.frames):
        whole = _around(item, sentence, n, grammar)
        if whole:
            spans = spans_of(item.tokens, whole, unsaid)
            made = [one for one in made if one.frame is not frame]
            made.append(Reported(frame, spans, Rule.REPORTED_BEFORE))
    return sorted(made, key=lambda one: one.spans[0].start)


def _parts(item: Read, sentence: Sentence, grammar: Grammar) -> list[Sentence]:
    """A sentence in two where a clause in which somebody else speaks stands against it: "…, mientras que Ruiz dice"."""
    found, against = item.tokens, grammar.lexicon.word_class("against")
    for frame in sentence.frames:
        k = frame.start - 1
        k -= k > sentence.start and found[k].low in grammar.that
        if k - 1 > sentence.start and found[k].low in against and found[k - 1].text == ",":
            front = [one for one in sentence.frames if one.end < k]
            rest = [one for one in sentence.frames if one.start > k]
            own = frame.order is Order.SUBJECT_CUE and frame.subject is not None and bool(frame.subject.text)
            if own and front and len(front) + len(rest) == len(sentence.frames):
                parts = (replace(sentence, end=k - 1, frames=front), replace(sentence, start=frame.start, frames=rest))
                return [*parts]
    return [sentence]


def _around(item: Read, sentence: Sentence, n: int, grammar: Grammar) -> list[tuple[int, int]]:
    """The words in front of a frame between commas, and those behind it; none where it interrupts nothing."""
    frame, found = sentence.frames[n], item.tokens
    subject = frame.subject
    if frame.order is not Order.CUE_SUBJECT or frame.cue.tier not in TIERS or frame.weak or frame.negated:
        return []
    if subject is None or subject.ref is Ref.DOCUMENT or frame.that or frame.colon or frame.content >= sentence.end:
        return []
    comma = frame.content - (found[frame.content - 1].text == "," and frame.content - 1 >= frame.end)
    first = _interrupted(found, frame.start, comma, sentence.start, sentence.end, grammar)
    if first < 0 or any(t.kind is Kind.QUOTE for t in found[sentence.start : sentence.end]):
        return []
    start = apposition_end(found, comma, sentence.end, grammar) + 1
    later = sentence.frames[n + 1] if n + 1 < len(sentence.frames) else None
    end = clause_end(found, sentence, frame, later, start, sentence.end, grammar)
    while end > start and (found[end - 1].kind is Kind.POINT or found[end - 1].low in grammar.coordinators):
        end -= 1
    return [(first, frame.start - 1), (start, end)] if end > start else []


def interrupts(tokens: list[Token], verb: Verb, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a verb of speech stands alone between the commas of a clause: "el hallazgo, explica, obliga a"."""
    if not grammar.subject_dropped or verb.cue.tier not in TIERS[:2] or verb.end >= end:
        return False
    return _interrupted(tokens, verb.start, verb.end, start, end, grammar) >= 0


def _interrupted(tokens: list[Token], opening: int, comma: int, start: int, end: int, grammar: Grammar) -> int:
    """Where the subject begins that a verb of speech at ``opening`` parts from its own verb; -1 where none does."""
    if opening - 1 <= start or tokens[opening - 1].text != "," or comma + 1 >= end or tokens[comma].text != ",":
        return -1
    points = (k + 1 for k in range(opening - 2, start, -1) if tokens[k].text in CLAUSE_POINTS)
    first = next(points, start)
    first += tokens[first].low in grammar.coordinators
    behind = tokens[comma + 1]
    barred = grammar.coordinators | grammar.relative | grammar.finite_cues
    if behind.kind not in (Kind.WORD, Kind.CAPITAL) or behind.low in barred:
        return -1
    if _is_adverbial(tokens, first, opening - 1, grammar):
        return first
    if behind.kind is not Kind.WORD:
        return -1
    if tokens[first].low in grammar.leading and tokens[first + 1].low in grammar.that:  # "lo que nadie sabía"
        return first if behind.low in grammar.copulas | grammar.lexicon.word_class("be") else -1
    phrase = noun_phrase(tokens, first, opening - 1, grammar)
    alone = phrase is not None and phrase.ref is not Ref.PRONOUN and phrase.end == opening - 1
    return first if alone else -1


def _is_adverbial(tokens: list[Token], first: int, end: int, grammar: Grammar) -> bool:
    """Whether only a time or a place stands in front: "En 1990, explica Ruiz, el río se secó"."""
    opens = tokens[first].low in grammar.prepositions | grammar.time and end - first <= LONGEST_ADVERBIAL
    plain = (t.kind in (Kind.WORD, Kind.CAPITAL, Kind.NUMBER) for t in tokens[first:end])
    return opens and all(plain) and not any(t.low in grammar.finite_forms for t in tokens[first:end])
