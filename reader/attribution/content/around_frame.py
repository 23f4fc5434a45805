"""What a frame reports of what stands around it: in front, behind, or on both sides."""

from __future__ import annotations

from reader.attribution.content.around_marks import Range, clear_of_marks
from reader.attribution.content.bare import takes_bare
from reader.attribution.content.beside_speaker import (
    behind_hearers,
    behind_speaker,
    colon_apart,
    only_described,
    subject_edge,
)
from reader.attribution.content.clause import has_verb
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
from reader.attribution.content.infinitives import accused_of_act, asked_for_act, says_in_infinitive
from reader.attribution.content.inserted import is_inserted
from reader.attribution.content.objects import takes_any_object
from reader.attribution.content.when_said import subject_start, up_to_comma
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.phrases.mention import Ref
from reader.attribution.text.tokens import Kind, Token

SHORTEST = 3
"""A reported content has at least so many tokens; fewer are "said so", "said nothing"."""
ADVERBIAL = 12
"""So many tokens of time and place may stand behind a frame that closes its sentence."""

_ENDS = frozenset(".!?")


def around(found: list[Token], sentence: Sentence, n: int, grammar: Grammar) -> tuple[Range | None, list[Range]]:
    """What a frame reports: what of it stands in front of the frame, and all of it; none of it holds marked words."""
    frame = up_to_comma(found, sentence.frames[n], sentence.start, sentence.end, grammar)
    frame = colon_apart(found, frame, sentence.start, grammar)
    frame = behind_hearers(found, frame, sentence.start, sentence.end, grammar)
    later = sentence.frames[n + 1] if n + 1 < len(sentence.frames) else None
    before = _before(found, sentence, frame, sentence.frames[n - 1] if n else None, later, grammar)
    interrupted = before is not None and frame.content < sentence.end and found[frame.content].text == ","
    according = frame.order is Order.ACCORDING
    when = according and before is not None and only_where(found, *before, grammar)  # "At the time, according to Lund,"
    opened = before is not None and found[before[1] - 1].low in grammar.auxiliaries  # "He is, according to Lund, late"
    if interrupted and not when and not opened and only_described(found, frame, sentence.end, grammar):
        interrupted = False
        whole = not grammar.romance and found[frame.content + 1].low in grammar.who | grammar.which
        if according and before is not None:
            whole = whole or is_whole(found, *before, grammar)
            if whole or only_tells_source(found, frame, *before, sentence.end, grammar):
                return before, [before]  # "It fell, according to Lund, a sharp drop"
    behind = _behind(found, sentence, frame, later, grammar, interrupted=interrupted)
    resumed = behind_speaker(found, frame, before, sentence.end, grammar) if before is not None else None
    if before is not None and resumed is not None and not (interrupted and behind is not None):
        return before, [before, resumed]
    if before is not None and behind is not None and not interrupted:
        if according and _is_said_in_front(found, before, behind, grammar):
            return before, [before]  # "Few mills remain, according to Lund, a weaver, down from 90"
        before = None
    if interrupted and before is not None and behind is not None and not according:
        before = subject_start(found, *before, behind[0], grammar), before[1]
    ranges = [r for r in (before, behind) if r is not None]
    if interrupted and behind is None and _quotes(found, frame, later, sentence.end, grammar):
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
    if interrupted and later is not None and later.weak and not later.that and later.start == start + 2:
        later = None  # "It fell, Lund said, and he expected more"
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
    short = end - start < SHORTEST and not (interrupted or takes_any_object(frame, found[start], grammar))
    if short and not _is_short_clause(found, frame, start, end, grammar):
        return None
    opens = frame.that and found[start].low in grammar.prepositions and not grammar.romance
    if opens and not _has_subject(found, start, end, grammar):
        return None  # "rejected that on Tuesday in a statement"
    if frame.that or interrupted or frame.order is Order.ACCORDING:
        if found[start].kind is Kind.WORD and found[start].low in grammar.auxiliaries and frame.order is Order.NOUN:
            return None
        return start, end
    if (act := max(accused_of_act(found, frame, end, grammar), asked_for_act(found, frame, end, grammar))) >= 0:
        return act, end
    inserted = is_inserted(found, sentence.start, frame, grammar)
    inserted = inserted or says_in_infinitive(found, frame, start, end, grammar)
    return (start, end) if inserted or takes_bare(found, sentence, frame, start, end, grammar) else None


def _is_short_clause(found: list[Token], frame: Frame, start: int, end: int, grammar: Grammar) -> bool:
    """Whether two words are all that is said: "He says he will.", "Lind told them that she had."."""
    said = frame.cue.tier in ("speech", "stance", "told") or frame.that
    said = said and frame.order is Order.SUBJECT_CUE and end - start == SHORTEST - 1 and not grammar.romance
    acts = said and found[start + 1].low in grammar.finite_auxiliaries
    low = found[start].low  # not "They agree that it is", which points at what was asked
    return acts and low in grammar.pronouns and low not in grammar.void_pronouns and low not in grammar.that


def _has_subject(found: list[Token], start: int, end: int, grammar: Grammar) -> bool:
    """Whether words that begin with a preposition go on with a clause: "in May they travelled", "by May it rained"."""
    openers = grammar.subordinators | grammar.which | grammar.who
    cut = next((k for k in range(start + 1, end) if _begins_clause(found, k, openers, grammar)), end)
    comma = next((k for k in range(cut, end) if found[k].text == ","), end)  # "on Monday, after they met, it sank"
    if has_verb(found, start, cut, grammar) or has_verb(found, comma, end, grammar):
        return True
    for k in range(start + 1, end - 1):
        low, behind = found[k].low, found[k + 1]
        subject = low in grammar.pronouns and low not in grammar.object_genders and low not in grammar.possessives
        apart = found[k - 1].low in grammar.prepositions | openers | grammar.writings
        if subject and not apart and behind.kind is Kind.WORD:
            return True
        if cut <= k < comma:
            continue
        noun = found[k].kind is not Kind.POINT and low not in grammar.leading and low not in grammar.function_words
        acts = grammar.is_past_form(behind.low) and behind.kind is Kind.WORD and behind.low not in grammar.nouns
        if noun and acts:
            first = k  # "on Monday the boats sailed", and not "in a letter signed by Lind"
            while first > start and (found[first].kind is Kind.CAPITAL or found[first - 1].low in grammar.leading):
                first -= 1
            first += found[first].kind is not Kind.CAPITAL and found[first].low not in grammar.leading and first < k
            return found[first - 1].low not in grammar.prepositions
    return False


def _begins_clause(found: list[Token], k: int, openers: frozenset[str], grammar: Grammar) -> bool:
    """Whether a clause begins that tells of what stands before it: "in an email she sent", "in May while she rang"."""
    if found[k].low in openers:
        return True
    subject = found[k].low in grammar.pronouns and found[k].low not in grammar.possessives
    return subject and found[k - 1].low in grammar.writings


def _behind_sources(found: list[Token], frame: Frame, comma: int, end: int, grammar: Grammar) -> int:
    """The comma behind all sources: "according to interviews with Lund, aides and allies, he wants it"."""
    if frame.order is not Order.ACCORDING:
        return comma
    later = next((k for k in range(comma + 1, min(end, comma + 14)) if found[k].text == ","), None)
    if later is None or later + 1 >= end or found[later + 1].low in grammar.relative | grammar.coordinators:
        return comma
    listed = any(found[k].low == grammar.joiner for k in range(comma + 1, later))
    return later if listed and not has_verb(found, comma + 1, later, grammar) else comma


def _quotes(found: list[Token], frame: Frame, later: Frame | None, end: int, grammar: Grammar) -> bool:
    """Whether words in marks stand behind a frame and are its own: not in "Ruiz said, calling it “a boot”"."""
    adds = later is not None and later.order is Order.PARTICIPLE and found[later.start - 1].text == ","
    stop = later.start if adds and later is not None else end
    return any(t.kind is Kind.QUOTE for t in found[frame.content : min(stop, _acting_on(found, frame, end, grammar))])


def _acting_on(found: list[Token], frame: Frame, end: int, grammar: Grammar) -> int:
    """Where who says it only does something else besides: "It fell, Ruiz told them, pointing to a “crack”"; or the end.

    No words of theirs stand behind it.
    """
    comma = next((k for k in range(frame.content, end - 1) if found[k].kind is Kind.POINT), end)
    if comma + 1 >= end or found[comma].text != "," or grammar.own_rules:
        return end
    first = found[comma + 1]
    gerund = first.kind is Kind.WORD and first.low.endswith(grammar.gerund_endings) and first.low not in grammar.nouns
    again = any(t.text == "," for t in found[comma + 1 : end])  # "The wall, Ruiz said, looking down, was “late”"
    again = again or has_verb(found, comma + 1, end, grammar)  # "If it leaks, Ruiz said, mending it is “hard”"
    return comma if gerund and not again else end


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
    edge = subject_edge(found, frame, sentence.start, grammar)
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
        quotes = _quotes(found, frame, later, sentence.end, grammar)
        if quotes and not goes_on(found, sentence.start, edge, rest, grammar):
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
    interrupts = bool(rest) and rest[0].text in ",:" and not according
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
    linking = found[end - 1].low in grammar.auxiliaries or found[end - 1].low in grammar.linking
    return marked and linking and found[edge - 1].text == ","
