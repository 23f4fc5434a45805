"""Reported speech without marks: the span of what a frame says that somebody said."""

from __future__ import annotations

from dataclasses import dataclass

from reader.attribution.content.ahead import only_source
from reader.attribution.content.around_frame import around
from reader.attribution.content.around_marks import Range, may_hold_titles, spans_of
from reader.attribution.content.clause import has_verb, is_clause
from reader.attribution.content.closing import (
    closed_by_another,
)
from reader.attribution.content.denied import is_unreal
from reader.attribution.content.rules import Rule
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token
from reader.document.model import Span


@dataclass(slots=True)
class Reported:
    """The reported content of a frame, in one span or, where the frame interrupts it, two."""

    frame: Frame
    spans: tuple[Span, ...]
    rule: Rule
    via: Mention | None = None
    rejected: bool = False
    """Whether the frame only rejects what others say: "wies den Vorwurf zurück, er habe gelogen"."""


def reported(item: Read, sentence: Sentence, grammar: Grammar, unsaid: frozenset[int] = frozenset()) -> list[Reported]:
    """The indirect quotations of a sentence.

    A clause with a quoted passage in it is the passage's, not ours; ``unsaid`` are the tokens of passages that nobody
    says, such as titles.
    """
    out: list[Reported] = []
    plain = item.unmarked(unsaid)
    for n, frame in enumerate(sentence.frames):
        found = plain if may_hold_titles(frame, grammar) else item.tokens
        if _tells_nothing(found, sentence, n, grammar):
            continue
        if out and _only_source(found, sentence, out[-1], frame, grammar):
            out[-1] = _up_to(found, out[-1], frame)
            continue
        before, ranges = around(found, sentence, n, grammar)
        if not ranges:
            continue
        outer = out[-1].frame if out else None
        if (
            outer is not None
            and len(ranges) > 1
            and ranges[0][0] == outer.content
            and has_verb(found, *ranges[0], grammar)
        ):
            del ranges[0]  # "A report said that it fell and, Lund noted, will be mended"
        asked = frame.cue.tier == "ask" and not frame.that
        if outer is not None and outer.that and asked and _contains(found, outer, frame):
            continue  # "said that so many had asked to play that they must wait"
        relayed = outer is not None and _hands_on(outer, frame)
        if outer is not None and relayed and _of_themselves(outer, frame):
            continue
        loud = found[ranges[-1][0]].low in grammar.verb_particles  # "told me the clerk was saying out loud what"
        writes = frame.cue.tier == "writing"  # "told the court that the accused wrote cheques for the stand"
        asks = found[ranges[-1][0]].low in grammar.infinitive  # "said the chief had told staff to take it away"
        if relayed and not frame.that and (loud or writes or asks or not is_clause(found, *ranges[-1], grammar)):
            continue  # "told me that clerks had warned of it": what they did
        if relayed and _is_bare_writing(frame.subject):
            continue  # "Lind said that the notes confirmed what they knew": nobody's but Lind's
        if relayed:
            del out[-1]  # B says it, and A relays it
        via = outer.subject if outer is not None and relayed else None
        out.append(Reported(frame, spans_of(found, ranges, unsaid), _rule(frame, before), via))
    return out


def _tells_nothing(found: list[Token], sentence: Sentence, n: int, grammar: Grammar) -> bool:
    """Whether a frame of a sentence reports nothing: of nobody, what was not said, an act, what somebody else tells."""
    frame = sentence.frames[n]
    if frame.cue.tier == "ask" and frame.cue_start == sentence.start and _is_outlet(frame.subject):
        return True  # "Asked by the Courier if it leaks, Lind left"
    if frame.negated or (frame.subject is None and frame.order is not Order.ASKED):
        return True
    if frame.cue.tier == "weak" and any(_contains(found, outer, frame) for outer in sentence.frames[:n]):
        return True  # what somebody says that somebody believes
    asks = any(cue.tier == "ask" for cue in grammar.lexicon.cues.get(found[sentence.start].low, ()))
    if asks and frame.order is Order.SUBJECT_CUE and is_unreal(found, sentence, frame, grammar):
        return True  # "Asked whether she accepted that it leaks, Lind left"
    if frame.cue.lemma in grammar.quoting_cues:
        return True  # "quoted from a letter that she had"
    if frame.weak and frame.that and closed_by_another(found, sentence, frame):
        return True  # "The town may expect that they come, Ruiz said"
    if frame.order is Order.ACCORDING and _is_act(frame, grammar):
        return True  # "as they showed against Hexley" is an act
    outer = sentence.frames[n - 1] if n else None
    if outer is not None and outer.order is Order.NOUN and frame.start == outer.content and not outer.that:
        return True  # "Lind's advice is to ask why"
    if outer is not None and only_source(found, outer, frame):
        marked = any(t.kind is Kind.QUOTE for t in found[frame.content : sentence.end])
        if marked or (outer.that and outer.content > frame.start):
            return True  # "he replied, according to a note: “No.”", "she said, according to a note, that it leaks"
    return frame.subject is not None and not _can_report(frame, frame.subject, grammar)


def _only_source(found: list[Token], sentence: Sentence, made: Reported, frame: Frame, grammar: Grammar) -> bool:
    """Whether a sentence closes with where its report stands: "Lind told police he saw it, according to a file".

    Or with who reported it: "Lind said it was late, the Courier reported".
    """
    inner = made.frame
    told = inner.order is Order.SUBJECT_CUE and inner.start == sentence.start and not inner.weak
    told = told and inner.subject is not None and not inner.subject.relative
    told = told and frame.start > inner.content and found[frame.start - 1].text == ","
    closes = frame.content >= sentence.end or found[frame.content].text == "."
    reports = frame.order is Order.SUBJECT_CUE and frame.cue.lemma in grammar.news_cues and not frame.negated
    return told and (frame.order is Order.ACCORDING or (reports and closes and _is_outlet(frame.subject)))


def _is_bare_writing(subject: Mention | None) -> bool:
    """Whether a writing is told of which nobody knows whose it is: "the notes", not "the union's notes"."""
    bare = subject is not None and subject.ref is Ref.DOCUMENT
    return bare and subject is not None and not (subject.name or subject.owner or subject.tail)


def _is_outlet(subject: Mention | None) -> bool:
    """Whether a body with a name may be the press: not "she" or a clerk."""
    return subject is not None and subject.ref is Ref.ORGANISATION and bool(subject.name)


def _up_to(found: list[Token], made: Reported, frame: Frame) -> Reported:
    """What is reported up to the frame that says where it stands, relayed by that."""
    last = found[frame.start - 2].end
    spans = tuple(Span(s.start, min(s.end, last)) for s in made.spans if s.start < last)
    return Reported(made.frame, spans, made.rule, made.via or frame.subject)


def _can_report(frame: Frame, subject: Mention, grammar: Grammar) -> bool:
    """Whether a phrase names somebody who can be said to say something: not "bees know", "the facts suggest"."""
    if subject.ref is Ref.DOCUMENT:
        return frame.cue.tier != "weak" or frame.that or frame.cue.lemma in grammar.finding_cues
    if subject.ref is Ref.ORGANISATION and subject.plural and not (subject.name or subject.definite):
        return frame.cue.tier != "weak"  # "bees know"
    if subject.ref is not Ref.ROLE or subject.name or subject.owner:
        return True
    if frame.cue.tier == "weak" and not subject.definite:
        somebody = subject.head in grammar.person or subject.head in grammar.source
        return frame.that and somebody and bool(subject.tail)  # not "scientists think", "a few people hope"
    head = subject.head
    known = head in grammar.person or head in grammar.organisation or head in grammar.source
    described = subject.end - subject.start > 1 or head in grammar.determiners  # not "experience argues that"
    if described and frame.that and frame.cue.lemma in grammar.of_people_only and head not in grammar.frame_nouns:
        known = known or not head.endswith(grammar.abstract_endings)  # "the don lamented that"
    return known or head in grammar.quantities or frame.cue.tier in ("speech", "told", "ask", "writing", "according")


def _is_act(frame: Frame, grammar: Grammar) -> bool:
    """Whether the verb of "as they showed" is one of doing or believing rather than of saying."""
    cues = grammar.lexicon.cues.get(frame.cue_text.rpartition(" ")[2].lower(), ())
    if len(frame.cue.words) > 1 or frame.cue.lemma in grammar.telling_nouns:
        return False  # "à en croire Ruiz", "by Lind's reckoning"
    return bool(cues) and cues[0].tier in ("weak", "manner")


def _hands_on(frame: Frame, inner: Frame) -> bool:
    """Whether what a frame reports begins with a frame of its own: "A told me that B said"."""
    spoken = inner.order is Order.SUBJECT_CUE and not inner.weak and not inner.negated
    written = frame.order is Order.ACCORDING and frame.subject is not None and frame.subject.ref is Ref.DOCUMENT
    if written and spoken and inner.that and inner.start == frame.content + 1:
        return True  # "According to a diary, he declared that it leaked"
    if frame.that and inner.cue.tier == "ask":
        return False  # "lamented that the porters had asked her to wait"
    return spoken and inner.start == frame.content and frame.order in (Order.SUBJECT_CUE, Order.ACCORDING)


def _of_themselves(outer: Frame, inner: Frame) -> bool:
    """Whether who reports tells of their own words: "Lind said he had told all staff to stay at home"."""
    one, other = outer.subject, inner.subject
    if one is None or other is None or other.ref is not Ref.PRONOUN:
        return False
    if one.plural and other.plural and not other.gender:
        return True  # "advisers said they were confident that"
    if other.gender not in ("male", "female"):
        return False
    return one.ref in (Ref.PERSON, Ref.PRONOUN, Ref.ROLE) and not one.plural and one.gender in ("", other.gender)


def _contains(found: list[Token], outer: Frame, inner: Frame) -> bool:
    """Whether a frame stands in the reported content of an earlier one."""
    if outer.negated or outer.end > inner.start:
        return False
    if outer.order is not Order.ACCORDING and not outer.that and outer.content != inner.start:
        return False
    return not any(t.kind is Kind.QUOTE or t.text == ";" for t in found[outer.content : inner.start])


def _rule(frame: Frame, before: Range | None) -> Rule:
    if frame.order is Order.ACCORDING:
        return Rule.REPORTED_ACCORDING_TO
    if frame.that:
        return Rule.REPORTED_THAT
    return Rule.REPORTED_BEFORE if before is not None else Rule.REPORTED
