"""Words that are a view of somebody without a verb of saying: "She “cannot recall” it", "For Lind, it is “late”"."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.apposed import apposed
from reader.attribution.phrases.clauses import subject_before
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import core
from reader.attribution.text.tokens import Kind

SHORTEST_VIEW = 5
"""So many tokens at least stand in front of what is somebody's view: "For Lind, it is"."""
LONGEST_VIEW = 3
"""So many tokens at most from "is" to the words."""
_TIERS = frozenset(("speech", "stance", "told"))
"""Tiers of verbs by which somebody tells their view: "denies", "regrets", "supports"."""


def predicate(item: Read, sentence: Sentence, i: int, grammar: Grammar) -> Claim | None:
    """The claim of the passage at token ``i`` whose first verb is that of the person in front of it; else None."""
    found = item.tokens
    before = found[i - 1] if i > sentence.start else None
    if before is None or grammar.own_rules:
        return None
    if not (before.kind in (Kind.WORD, Kind.CAPITAL) or before.text == ","):
        return None
    passage = item.passages[found[i].quote]
    cue = _verb(item.paragraph.text[passage.start : passage.end].split(), grammar)
    subject = subject_before(found, i, sentence.start, grammar) if cue is not None else None
    if cue is None or subject is None or not _may_say(subject, grammar):
        return None
    frame = Frame(Order.SUBJECT_CUE, subject, cue, cue.words[0], subject.start, i, i, i, i)
    return Claim(Rule.INSIDE_REPORTED_SPEECH, subject, frame)


def view_of(item: Read, sentence: Sentence, i: int, grammar: Grammar) -> Claim | None:
    """The claim of the passage at token ``i`` that says what something is for somebody in front; None elsewhere."""
    found, start = item.tokens, sentence.start
    if grammar.own_rules or i - start < SHORTEST_VIEW or found[start].low not in grammar.viewpoints:
        return None
    comma = next((k for k in range(start + 2, i - 2) if found[k].text == ","), 0)
    subject = core(found, start + 1, comma, grammar) if comma else None
    if subject is None or not _may_hold(subject, grammar):
        return None
    subject = apposed(found, subject, i, grammar) or subject
    if subject.end > comma and subject.end < i:
        comma = subject.end
    is_ = [k for k in range(comma + 1, i) if found[k].low in grammar.copulas]
    if not is_ or any(found[k].kind is Kind.QUOTE for k in range(comma, i)) or i - is_[-1] > LONGEST_VIEW:
        return None
    cue = Cue((found[start].low,), "according", "finite", found[start].low)
    frame = Frame(Order.ACCORDING, subject, cue, found[start].text, start, comma, start, start + 1, comma)
    return Claim(Rule.INSIDE_ACCORDING_TO, subject, frame)


def _verb(words: list[str], grammar: Grammar) -> Cue | None:
    """The verb that opens words, behind an adverb or an auxiliary: "strongly denies", "cannot recall"; else None."""
    plain = [word.strip("“”‘’\"'.,;!").lower().replace("'", "’") for word in words]
    verbs = (k for k, word in enumerate(plain) if not word.endswith(grammar.adverb_endings))
    first = next(verbs, len(plain))
    helped = first < len(plain) and plain[first] in grammar.finite_auxiliaries
    while first < len(plain) and (plain[first] in grammar.auxiliaries or plain[first] in grammar.negations):
        first += 1
    if first == len(plain):
        return None
    known = (cue for cue in grammar.lexicon.cues.get(plain[first], ()) if len(cue.words) == 1)
    tiers = _TIERS if first == 0 and len(plain) == 1 else _TIERS | {"weak"}
    fits = (cue for cue in known if cue.tier in tiers and (cue.lemma == plain[first]) is helped)
    return next((cue for cue in fits if cue.form == "finite"), None)


def _may_hold(subject: Mention, grammar: Grammar) -> bool:
    """Whether something can be so for a subject: a person, an office or calling, a body that is named or definite."""
    if subject.ref is Ref.ROLE:
        return bool(subject.name) or subject.head in grammar.person
    body = subject.ref is Ref.ORGANISATION and (bool(subject.name) or subject.definite)
    return body or subject.ref is Ref.PERSON


def _may_say(subject: Mention, grammar: Grammar) -> bool:
    """Whether a subject can tell its view: a person, a named body, or an office, and no thing."""
    if subject.ref is Ref.PRONOUN:
        return subject.gender in ("male", "female")
    person = subject.ref is Ref.ROLE and subject.head in grammar.person and subject.definite
    return subject.ref is Ref.PERSON or person or (subject.ref is Ref.ORGANISATION and bool(subject.name))
