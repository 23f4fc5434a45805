"""Ordered patterns: which frame of its sentence a quotation belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from reader.attribution.frames import Frame, Order, sentence_subject
from reader.attribution.mentions import Mention, Ref
from reader.attribution.reading import Read, Sentence
from reader.attribution.sentences import final_mark
from reader.attribution.subjects import Grammar
from reader.attribution.tokens import Kind, Token


@dataclass(slots=True)
class Claim:
    """Why a passage is somebody's: the frame or the phrase, and the pattern that found it.

    ``subject`` is None for a quotation that stands alone: it floats, and whoever spoke last has it.
    """

    rule: str
    subject: Mention | None = None
    frame: Frame | None = None

    @property
    def cue(self) -> str:
        """The word that attributes, empty where there is none."""
        return self.frame.cue_text if self.frame else ""


def claims(item: Read, sentence: Sentence, grammar: Grammar) -> dict[int, Claim]:
    """The claim of each passage of a sentence, by its index in the paragraph."""
    found = item.tokens
    quotes = [i for i in range(sentence.start, sentence.end) if found[i].kind is Kind.QUOTE]
    out: dict[int, Claim] = {}
    for i in quotes:
        out[found[i].quote] = _claim(item, sentence, i, grammar)
    return out


def _claim(item: Read, sentence: Sentence, i: int, grammar: Grammar) -> Claim:
    found, frames = item.tokens, sentence.frames
    passage = item.passages[found[i].quote]
    behind = _adjacent_behind(found, sentence, i, frames)
    ahead = _nearest_before(found, i, frames)
    adjacent_ahead = ahead if ahead is not None and _adjacent(found, ahead, i) else None
    if behind is not None:
        ends = final_mark(item.paragraph.text, passage)
        comma = ends in (",", "?", "!", "—", "…") or found[i + 1].text == "," or ends == "."
        taken = behind.colon and any(
            found[k].kind is Kind.QUOTE for k in range(behind.end, min(behind.content + 2, sentence.end))
        )
        if not (adjacent_ahead is not None and (adjacent_ahead.colon or not comma)) and not (taken and not comma):
            rule = "quotation-cue-speaker" if behind.order is Order.CUE_SUBJECT else "quotation-speaker-cue"
            if behind.order is Order.ACCORDING:
                rule = "according-to"
            return Claim(rule, behind.subject, behind)
    if ahead is not None and adjacent_ahead is not None:
        if ahead.order is Order.ACCORDING:
            return Claim("according-to", ahead.subject, ahead)
        rule = {Order.PARTICIPLE: "participle-quotation", Order.INFINITIVE: "infinitive-quotation"}.get(
            ahead.order, "speaker-cue-quotation"
        )
        return Claim(rule, ahead.subject, ahead)
    trailing = _trailing(found, sentence, i, frames)
    if trailing is not None and (ahead is None or not _holds(found, ahead, i) or ahead.order is Order.ACCORDING):
        return Claim("trailing", trailing.subject, trailing)
    if ahead is not None and _holds(found, ahead, i):
        rule = (
            "inside-reported-speech" if ahead.order in (Order.SUBJECT_CUE, Order.CUE_SUBJECT) else "inside-participle"
        )
        if ahead.order is Order.ACCORDING:
            rule = "inside-according-to"
        return Claim(rule, ahead.subject, ahead)
    if trailing is not None:
        return Claim("trailing", trailing.subject, trailing)
    alone = all(t.kind in (Kind.QUOTE, Kind.POINT) for t in found[sentence.start : sentence.end])
    if alone:
        return Claim("floating")
    subject = clause_subject(found, sentence, i, grammar)
    if subject is not None:
        lead = found[i - 1].text == ":" if i > sentence.start else False
        return Claim("lead-in" if lead else "subject-of-clause", subject)
    return Claim("in-narrative")


def _adjacent_behind(found: list[Token], sentence: Sentence, i: int, frames: list[Frame]) -> Frame | None:
    """The frame that begins right behind a quotation, a comma or dash between them allowed."""
    k = i + 1
    while k < sentence.end and found[k].text in (",", "—", "–", "-", "--", "…"):
        k += 1
    for frame in frames:
        if frame.start == k or (frame.cue_start == k and frame.order is Order.CUE_SUBJECT):
            if frame.order in (Order.PARTICIPLE, Order.INFINITIVE) or (
                frame.that and frame.order is not Order.CUE_SUBJECT
            ):
                return None
            return frame
    return None


def _nearest_before(found: list[Token], i: int, frames: list[Frame]) -> Frame | None:
    best = None
    for frame in frames:
        if frame.end <= i:
            best = frame
    return best


def _adjacent(found: list[Token], frame: Frame, i: int) -> bool:
    """Whether a quotation begins right behind a frame, what may stand between skipped."""
    if frame.content == i:
        return True
    between = found[frame.end : i]
    if frame.colon and frame.content <= i:
        return all(t.kind is Kind.POINT or t.kind is Kind.QUOTE for t in found[frame.content : i])
    if not between:
        return True
    if (
        between[-1].text in (",", ":", "—", "–")
        and len(between) <= 12
        and not any(t.kind is Kind.QUOTE for t in between)
    ):
        return True
    return all(t.kind is Kind.POINT for t in between)


def _holds(found: list[Token], frame: Frame, i: int) -> bool:
    """Whether the reported content of a frame reaches a quotation further on."""
    between = found[frame.content : i]
    return not any(t.text == ";" for t in between)


def _trailing(found: list[Token], sentence: Sentence, i: int, frames: list[Frame]) -> Frame | None:
    """The frame that closes the sentence: "... in any talks, Murphy told me."."""
    for frame in reversed(frames):
        if frame.start <= i:
            return None
        if frame.order in (Order.PARTICIPLE, Order.INFINITIVE) or frame.that or frame.colon:
            continue
        if found[frame.start - 1].text in (",", "—", "–", "-") or found[frame.start - 1].kind is Kind.QUOTE:
            rest = found[frame.content : sentence.end]
            if frame.order is Order.ACCORDING or not rest or rest[0].kind is Kind.POINT or len(rest) < 14:
                return frame
    return None


def clause_subject(found: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> Mention | None:
    """Who the sentence around a quotation is about: its own clause first, then the sentence."""
    start = sentence.start
    for k in range(i - 1, sentence.start, -1):
        if found[k].text == ";":
            start = k + 1
            break
    subject = sentence_subject(found, start, i, grammar)
    if subject is not None and subject.ref is not Ref.DOCUMENT:
        return subject
    return subject
