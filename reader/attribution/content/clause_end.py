"""Where reported words end before their sentence does."""

from __future__ import annotations

from reader.attribution.content.clause import has_verb
from reader.attribution.content.inserted import is_inserted
from reader.attribution.content.up_to_marks import before_marks
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.phrases.mention import Ref
from reader.attribution.phrases.subjects import core
from reader.attribution.text.tokens import Kind, Token


def clause_end(
    found: list[Token],
    sentence: Sentence,
    frame: Frame,
    later: Frame | None,
    start: int,
    end: int,
    grammar: Grammar,
) -> int:
    """Where content ends before its sentence does: at the main clause behind "After he said ...", at ", adding".

    Not where another frame would cut the subject in two: "said four of his sons and his wife would speak at it".
    """
    cut = _cut(found, sentence, frame, later, start, end, grammar)
    if not start < cut < end or frame.order is not Order.SUBJECT_CUE:
        return cut
    parted = found[cut].low in grammar.coordinators or found[cut - 1].low in grammar.coordinators
    whole = parted and not has_verb(found, start, cut, grammar) and has_verb(found, cut, end, grammar)
    return end if whole and not any(t.kind in (Kind.POINT, Kind.QUOTE) for t in found[start:end]) else cut


def _cut(
    found: list[Token],
    sentence: Sentence,
    frame: Frame,
    later: Frame | None,
    start: int,
    end: int,
    grammar: Grammar,
) -> int:
    """Where the first of the ways to end content has it end."""
    opening = found[sentence.start]
    subordinate = opening.low in grammar.subordinators and frame.start <= sentence.start + 2
    opens = (
        frame.order in (Order.PARTICIPLE, Order.ASKED) and frame.start == sentence.start
    )  # "Asked why ..., Lind left"
    about = frame.order is Order.NOUN and frame.that and opening.low in grammar.prepositions
    about = about and frame.start <= sentence.start + 2  # "Despite warnings by Lind that it leaked, it went on"
    if opens or about or (subordinate and frame.order in (Order.SUBJECT_CUE, Order.ASKED)):
        comma = next((k for k in range(start, end) if found[k].text == ","), None)
        if comma is not None:
            return comma
    if is_inserted(found, sentence.start, frame, grammar):
        return _of_relative(found, frame, start, end, grammar)
    joined = frame.order is Order.PARTICIPLE and frame.cue.form == "finite"  # ", who rose and said"
    apart = joined or (frame.cue_start > 1 and found[frame.cue_start - 2].text == ",")
    if frame.subject is not None and frame.subject.relative and apart:
        comma = next((k for k in range(start, end) if found[k].text == ","), None)
        if comma is not None:
            return comma
    if frame.subject is not None and frame.subject.relative and not apart:
        end = _main_verb(found, start, end, grammar, first=not frame.that)
    if later is not None and later.start < frame.start < later.cue_start:
        end = min(end, later.cue_start)  # "One clerk, speaking for all, said"
    if later is not None and later.start > start:
        end = _before_frame(found, later, start, end, grammar)
    acts = next((f for f in sentence.frames if f.start > start and _same_acts(found, frame, f, grammar)), None)
    if acts is not None:
        end = min(end, acts.start)
    semicolon = next((k for k in range(start, end) if found[k].text == ";"), end)
    if any(other.start > semicolon for other in sentence.frames):
        end = semicolon  # the clause behind it is somebody else's
    return before_marks(found, frame, later, start, end, grammar)


def _of_relative(found: list[Token], frame: Frame, start: int, end: int, grammar: Grammar) -> int:
    """Where the relative clause ends in which somebody says something: "The wall, which Lind says is late, fell"."""
    comma = next((k for k in range(start, end) if found[k].text in (",", ";", "—")), end)
    again = (k for k in range(start, comma - 1) if found[k].low in grammar.coordinators)
    comma = next((k for k in again if found[k + 1].low in grammar.relative), comma)  # "and which Ruiz says is sound"
    if frame.start > 1 and found[frame.start - 2].text == ",":
        return comma
    return _main_verb(found, start - 1, comma, grammar, first=False)


def _before_frame(found: list[Token], later: Frame, start: int, end: int, grammar: Grammar) -> int:
    """Where content ends that the next frame of its sentence follows: before ", adding" or "and Lind said"."""
    separator = found[later.start - 1]
    if separator.low in grammar.contrasting and later.start - 2 > start and found[later.start - 2].text == ",":
        separator = found[later.start - 2]  # "found that he lied, but rejected the claim"
    contrasted = separator.low in grammar.contrasting and separator.low not in grammar.subordinators
    joined = (separator.low in grammar.coordinators or contrasted) and not _goes_with(found, start, later, grammar)
    if joined and later.weak and found[later.start].low in grammar.reported_auxiliaries:
        return end  # "said he was late and had always intended to go"
    if later.order not in (Order.PARTICIPLE, Order.SUBJECT_CUE) or not (separator.text in (",", ";", "—") or joined):
        return end
    end = later.start - contrasted  # "said it leaked but called it “late”"
    contrasts = end - 2 > start and found[end - 1].low in grammar.conjunctions and found[end - 2].text == ","
    return end - contrasts


def _same_acts(found: list[Token], frame: Frame, later: Frame, grammar: Grammar) -> bool:
    """Whether who reports goes on to do something else: "said she had been told that it leaks and demanded a drain"."""
    finite = later.order is Order.PARTICIPLE and later.cue.form == "finite" and not later.weak
    finite = finite and found[later.start].low not in grammar.auxiliaries  # "that it stays and would sue"
    same = later.subject is not None and later.subject is frame.subject
    own = found[frame.content].low in grammar.pronouns  # not "said the clerk had called and promised that"
    return finite and same and own and found[later.start - 1].low == grammar.joiner


def _goes_with(found: list[Token], start: int, later: Frame, grammar: Grammar) -> bool:
    """Whether "and" before a frame still belongs to what is reported: "said it sank and that divers knew it".

    So it does where who speaks in the clause are two, the subject only the second: "said he and the captain reported".
    """
    if found[later.start].low in grammar.that:
        return True
    if later.order is not Order.SUBJECT_CUE or later.subject is None or later.subject.ref is Ref.PRONOUN:
        return False
    first = core(found, start, later.start, grammar)
    return first is not None and first.end == later.start - 1


def _main_verb(found: list[Token], start: int, end: int, grammar: Grammar, *, first: bool) -> int:
    """The verb of the sentence behind a relative clause: "The man who said he was tired has gone" reports three words.

    It is the second finite verb; the ``first`` where "that" opens no clause ("The man who warned a clerk has gone").
    """
    verbs = [k for k in range(start + 1, end) if has_verb(found, k, k + 1, grammar)]
    own = [k for k in verbs if k - 1 not in verbs]
    if first and len(own) == 1 and found[start].low not in grammar.pronouns:
        return start
    return own[1] if len(own) > 1 else end
