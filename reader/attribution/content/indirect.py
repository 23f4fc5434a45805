"""Reported speech without marks: the span of what a frame says that somebody said."""

from __future__ import annotations

from dataclasses import dataclass

from reader.attribution.content.ahead import only_source
from reader.attribution.content.around_marks import clear_of_marks, may_hold_titles, spans_of
from reader.attribution.content.bare import has_verb, is_clause, is_inserted, takes_bare
from reader.attribution.content.clause_end import clause_end
from reader.attribution.content.closing import (
    closed_by_another,
    goes_on,
    is_whole,
    may_act,
    may_close,
    only_tells_source,
    only_where,
)
from reader.attribution.content.objects import takes_any_object
from reader.attribution.content.rules import Rule
from reader.attribution.content.when_said import subject_start, up_to_comma
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token
from reader.document.model import Span

SHORTEST = 3
"""A reported content has at least so many tokens; fewer are "said so", "said nothing"."""
ADVERBIAL = 12
"""So many tokens of time and place may stand behind a frame that closes its sentence."""

_ENDS = frozenset(".!?")
Range = tuple[int, int]


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
        before, ranges = _ranges(found, sentence, n, grammar)
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


def _ranges(found: list[Token], sentence: Sentence, n: int, grammar: Grammar) -> tuple[Range | None, list[Range]]:
    """What a frame reports: what of it stands in front of the frame, and all of it; none of it holds marked words."""
    frame = up_to_comma(found, sentence.frames[n], sentence.start, sentence.end, grammar)
    later = sentence.frames[n + 1] if n + 1 < len(sentence.frames) else None
    before = _before(found, sentence, frame, sentence.frames[n - 1] if n else None, later, grammar)
    interrupted = before is not None and frame.content < sentence.end and found[frame.content].text == ","
    according = frame.order is Order.ACCORDING
    when = according and before is not None and only_where(found, *before, grammar)  # "At the time, according to Lund,"
    opened = before is not None and found[before[1] - 1].low in grammar.auxiliaries  # "He is, according to Lund, late"
    if interrupted and not when and not opened and _only_described(found, frame, sentence.end, grammar):
        interrupted = False
        if (
            according
            and before is not None
            and (is_whole(found, *before, grammar) or only_tells_source(found, frame, *before, sentence.end, grammar))
        ):
            return before, [before]  # "It fell, according to Lund, a sharp drop"
    behind = _behind(found, sentence, frame, later, grammar, interrupted=interrupted)
    if before is not None and behind is not None and not interrupted:
        if according and _is_said_in_front(found, before, behind, grammar):
            return before, [before]  # "Few mills remain, according to Lund, a weaver, down from 90"
        before = None
    if interrupted and before is not None and behind is not None and not according:
        before = subject_start(found, *before, behind[0], grammar), before[1]
    ranges = [r for r in (before, behind) if r is not None]
    if interrupted and behind is None and _quotes(found, frame, later, sentence.end):
        return before, []
    if any(t.kind is Kind.QUOTE for a, b in ranges for t in found[a:b]):
        ranges = clear_of_marks(found, ranges, grammar)
    return before, ranges


def _is_said_in_front(found: list[Token], before: Range, behind: Range, grammar: Grammar) -> bool:
    """Whether a clause stands whole in front of its source, and none behind: "Few remain, according to Lund, of 90"."""
    (first, end), last = before, found[before[1] - 1].low
    opens = last in grammar.prepositions or last in grammar.auxiliaries or last in grammar.verb_forms
    clause = end - first >= SHORTEST and found[first].low not in grammar.clause_openers
    return clause and not opens and not may_act(found, *behind, grammar)


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


def _is_outlet(subject: Mention | None) -> bool:
    """Whether a body with a name may be the press: not "she" or a clerk."""
    return subject is not None and subject.ref is Ref.ORGANISATION and bool(subject.name)


def _up_to(found: list[Token], made: Reported, frame: Frame) -> Reported:
    """What is reported up to the frame that says where it stands, relayed by that."""
    last = found[frame.start - 2].end
    spans = tuple(Span(s.start, min(s.end, last)) for s in made.spans if s.start < last)
    return Reported(made.frame, spans, made.rule, made.via or frame.subject)


def _only_described(found: list[Token], frame: Frame, end: int, grammar: Grammar) -> bool:
    """Whether the words behind the comma only say who a frame's subject is: "..., said Lund, a biologist in Hexley"."""
    if frame.order not in (Order.CUE_SUBJECT, Order.ACCORDING) or frame.content + 1 >= end:
        return False
    first = found[frame.content + 1]
    if first.low in grammar.relative:
        return (
            frame.order is not Order.ACCORDING or first.low not in grammar.that
        )  # "It is here, according to Lund, that"
    if first.low in grammar.pronouns or first.low in grammar.conjunctions or first.low in grammar.auxiliaries:
        return False
    if first.kind is Kind.WORD and first.low.endswith(grammar.past_endings):
        return False  # "The town, said Ruiz, offered more"
    stop = next(
        (k for k in range(frame.content + 1, end) if found[k].text == "," or found[k].low in grammar.relative), end
    )
    return not has_verb(found, frame.content + 1, stop, grammar)


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
    return known or head in grammar.quantities or frame.cue.tier in ("speech", "told", "ask", "writing", "according")


def _is_act(frame: Frame, grammar: Grammar) -> bool:
    """Whether the verb of "as they showed" is one of doing or believing rather than of saying."""
    cues = grammar.lexicon.cues.get(frame.cue_text.rpartition(" ")[2].lower(), ())
    if len(frame.cue.words) > 1:
        return False  # "à en croire Ruiz"
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


def _behind(
    found: list[Token],
    sentence: Sentence,
    frame: Frame,
    later: Frame | None,
    grammar: Grammar,
    *,
    interrupted: bool,
) -> Range | None:
    """The content behind a frame: after "that", a clause of its own, or what the cue takes as its object."""
    start, end = frame.content, sentence.end
    if interrupted and later is not None and later.start < frame.start:
        later = None  # "The clerk, she said, regards it as late"
    if frame.order is Order.ACCORDING:
        opens = frame.start == sentence.start or found[frame.start - 1].low in grammar.edges
        if not (opens or found[frame.start - 1].text in (",", "—", ":")) or start >= end:
            return None
        if found[start].text != "," and not frame.that and not grammar.verb_second:
            return None
    inverted = grammar.clause_comma and frame.order is Order.CUE_SUBJECT and frame.start > sentence.start
    if inverted and found[frame.start - 1].text == ",":
        return None  # the words stand in front: "..., sagte ein Anwohner, der ..."
    if frame.that and start < end and found[start].text == "," and found[start - 1].low in grammar.that:
        start += 1  # "added that, in Hexley, they stay"
    if start < end and found[start].text == ",":
        if not (interrupted or frame.order is Order.ACCORDING):
            return None
        start = _behind_sources(found, frame, start, end, grammar) + 1
        if interrupted and later is not None and later.start == start and later.order is Order.PARTICIPLE:
            return None  # "..., he said, describing it as late"
        if start < end and found[start].low in grammar.that:
            start += 1
    end = clause_end(found, sentence, frame, later, start, end, grammar)
    while end > start and (found[end - 1].kind is Kind.POINT or found[end - 1].low in grammar.coordinators):
        end -= 1
    if end <= start:
        return None
    if end - start < SHORTEST and not (interrupted or takes_any_object(frame, found[start], grammar)):
        return None
    if frame.that and found[start].low in grammar.prepositions and not has_verb(found, start, end, grammar):
        return None  # "rejected that on Tuesday in a statement"
    if frame.that or interrupted or frame.order is Order.ACCORDING:
        if found[start].kind is Kind.WORD and found[start].low in grammar.auxiliaries and frame.order is Order.NOUN:
            return None
        return start, end
    inserted = is_inserted(found, sentence.start, frame, grammar)
    return (start, end) if inserted or takes_bare(found, sentence, frame, start, end, grammar) else None


def _behind_sources(found: list[Token], frame: Frame, comma: int, end: int, grammar: Grammar) -> int:
    """The comma behind all sources: "according to interviews with Lund, aides and allies, he wants it"."""
    if frame.order is not Order.ACCORDING:
        return comma
    later = next((k for k in range(comma + 1, min(end, comma + 14)) if found[k].text == ","), None)
    if later is None or later + 1 >= end or found[later + 1].low in grammar.relative | grammar.coordinators:
        return comma
    listed = any(found[k].low == grammar.joiner for k in range(comma + 1, later))
    return later if listed and not has_verb(found, comma + 1, later, grammar) else comma


def _quotes(found: list[Token], frame: Frame, later: Frame | None, end: int) -> bool:
    """Whether words in marks stand behind a frame and are its own: not in "Ruiz said, calling it “a boot”"."""
    adds = later is not None and later.order is Order.PARTICIPLE and found[later.start - 1].text == ","
    return any(t.kind is Kind.QUOTE for t in found[frame.content : later.start if adds and later is not None else end])


def _names_subject(found: list[Token], sentence: Sentence, frame: Frame, grammar: Grammar) -> bool:
    """Whether a name only says who the words before it are: "The harbour master, Ana Ruiz, has urged"."""
    subject = frame.subject
    apart = frame.cue_start > frame.start + 1 and found[frame.cue_start - 1].text == ","
    if not apart or frame.order is not Order.SUBJECT_CUE or subject is None or subject.ref is not Ref.PERSON:
        return False
    return subject.end == frame.cue_start - 1 and not has_verb(found, sentence.start, frame.start, grammar)


def _before(
    found: list[Token],
    sentence: Sentence,
    frame: Frame,
    earlier: Frame | None,
    later: Frame | None,
    grammar: Grammar,
) -> Range | None:
    """The content before a frame that closes or interrupts its sentence: "The town, Ruiz explained, offered ..."."""
    if frame.that or frame.colon or frame.order in (Order.PARTICIPLE, Order.INFINITIVE, Order.NOUN, Order.ASKED):
        return None
    edge = frame.start
    if frame.cue.lemma in grammar.unreported:
        return None
    if edge <= sentence.start or not may_close(found, sentence, frame, grammar):
        return None
    if _names_subject(found, sentence, frame, grammar):
        return None
    if found[sentence.start].low in grammar.participles and frame.order is not Order.ACCORDING:
        return None  # "Asked about it, she said": that is when she said it
    separator = found[edge - 1]
    according = frame.order is Order.ACCORDING
    if separator.text not in (",", "—", "–", "-", "?") and not (
        according and separator.kind in (Kind.WORD, Kind.CAPITAL, Kind.NUMBER, Kind.PARENTHESIS)
    ):
        return None
    rest = found[frame.content : sentence.end]
    if rest and not according:
        if rest[0].text == ",":
            pass
        elif rest[0].text in ("—", "–", "-") and separator.text not in ("—", "–", "-"):
            return None
        elif rest[0].low in grammar.infinitive:
            return None  # "After a night there, Lind volunteered to go"
        elif rest[0].kind is not Kind.POINT and not (
            len(rest) <= ADVERBIAL and (rest[0].low in grammar.after_pronoun or frame.order is Order.CUE_SUBJECT)
        ):
            return None
        if _quotes(found, frame, later, sentence.end) and not goes_on(found, sentence.start, edge, rest, grammar):
            return None
    start = sentence.start
    inside = earlier is not None and (earlier.order is Order.ACCORDING or earlier.that) and not earlier.negated
    whole = earlier is not None and earlier.weak and closed_by_another(found, sentence, earlier)
    if earlier is not None and inside and not (according or whole):
        start = earlier.content
    start = next((k + 1 for k in range(edge - 1, start, -1) if found[k].text == ";"), start)
    while start < edge and (found[start].kind is Kind.POINT or found[start].low in grammar.coordinators):
        start += 1
    end = edge
    while end > start and found[end - 1].kind is Kind.POINT:
        end -= 1
    if according and end > start and _is_unfinished(found, end, edge, rest, grammar):
        return None
    interrupts = bool(rest) and rest[0].text == "," and not according
    verb = according and len(rest) > 1 and rest[0].text == "," and rest[1].low in grammar.auxiliaries
    interrupts = interrupts or verb  # "Nine people, according to police, were killed"
    adverbial = found[start].low in grammar.prepositions | grammar.subordinators | grammar.time
    commas = any(t.text == "," for t in found[start + 1 : end])
    if adverbial and not commas and not interrupts and not according and rest and rest[0].text not in _ENDS:
        return None  # "In May, Lind will publish ..." is when
    if end - start < (1 if interrupts else SHORTEST):
        return None
    if not according and not interrupts and only_where(found, start, end, grammar):
        return None
    return start, end


def _is_unfinished(found: list[Token], end: int, edge: int, rest: list[Token], grammar: Grammar) -> bool:
    """Whether the words before a source are no clause yet: "The plan is, in her words, “a mess”"."""
    if found[end - 1].low in grammar.edges and found[edge - 1].low in grammar.edges:
        return True
    marked = any(t.kind is Kind.QUOTE for t in rest)
    return marked and found[end - 1].low in grammar.auxiliaries and found[edge - 1].text == ","
