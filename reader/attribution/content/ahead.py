"""The frame in front of a quotation that gives the words."""

from __future__ import annotations

from reader.attribution.content.between_frames import goes_on_to_tell
from reader.attribution.content.put_to import asks_for, only_asks
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Ref
from reader.attribution.text.tokens import Kind, Token

TOLD = (Order.SUBJECT_CUE, Order.CUE_SUBJECT)
"""Frames of a subject and its verb."""
LONGEST_OBJECT = 5
"""So many tokens an object has at most in front of whom it comes from: "an urgent appeal from"."""


def frame_ahead(found: list[Token], i: int, frames: list[Frame], grammar: Grammar) -> Frame | None:
    """The frame in front of a quotation that gives the words: a belief inside reported speech is the reporter's."""
    before = [f for f in frames if f.end <= i]
    if not before:
        return None
    last = before[-1]
    outer = before[-2] if len(before) > 1 else None
    if outer is not None and only_source(found, outer, last):
        return outer
    if last.of_others and outer is not None and outer.subject is not None and not outer.weak:
        return outer  # "Ruiz said Lind was called “late”"
    if outer is not None and _tells_on(outer, last) and _and_that(found, last.content, i, grammar):
        return outer  # "alleged that residents had reported it and that it was “late”"
    if outer is not None and (only_asks(found, outer, last, i) or asks_for(found, outer, last, grammar)):
        return outer
    told = last.cue.tier == "told" and not (last.that or last.colon) and outer is not None and not outer.weak
    told = told and last.content == i  # not "says the manager told him he was “off his head”"
    if told and outer is not None and outer.content == last.start and _opens_phrase(found[i], grammar):
        return outer  # "said the company had told them “at the proper time”"
    held = last.cue.lemma in grammar.holding and last.content == i and not (last.that or last.colon)
    held = held and (_opens_phrase(found[i], grammar) or first_word(found[i]) in grammar.leading)
    if held and outer is not None and not outer.weak and outer.subject is not None:
        return outer  # "said that they had spoken “on many days”"
    if last.order is Order.NOUN and last.content == i and found[i - 1].low in grammar.into_marks:
        return last  # "The crowd cheered Lind's vow to “mend it”"
    if last.order is Order.NOUN and not last.that and outer is not None and _may_hold(outer, last, found):
        return outer  # "Pugh said the council's offer was “fair”": Pugh's word for it
    if last.order is Order.NOUN and last.that and found[last.cue_start - 1].kind is Kind.POSSESSIVE:
        return last  # "“It is,” she said, a reference to Ruiz’s claim that it is “late”"
    if last.order is Order.NOUN:
        # "“A,” he told me, and the town sends its own message that “B”": he goes on.
        for frame in before[:-1]:
            if frame.order in TOLD and follows_quote(found, frame.start):
                return frame
    of_which = last.subject is not None and last.subject.relative and last.subject.ref is not Ref.PERSON
    of_which = of_which and not _is_apart(found, last)
    belief = last.cue.tier == "weak" or (of_which and not last.colon)
    if belief or (last.colon and last.order is Order.INFINITIVE):
        for frame in reversed(before[:-1]):
            if frame.weak or frame.order in (Order.NOUN, Order.ASKED) or frame.subject is None:
                continue
            if _is_object(found, frame, last, grammar):
                return last
            if any(t.kind is Kind.QUOTE or t.text == ";" for t in found[frame.content : last.start]):
                break
            if goes_on_to_tell(found, frame, last, grammar):
                break
            return frame
    return last


def _is_object(found: list[Token], frame: Frame, last: Frame, grammar: Grammar) -> bool:
    """Whether whom a clause with "who" tells of is the object of a verb, or what comes from them is.

    In "Ruiz rebuked critics who say it is “late”" and "She rejected a plea from clerks who said it was “late”" the
    words are theirs.
    """
    source = last.subject
    if source is not None and source.relative and source.start == frame.content:
        return True
    writing = source is not None and source.relative and source.ref is Ref.DOCUMENT
    if source is not None and writing and source.start == frame.content + 1 and not frame.that:
        takes = frame.cue.lemma in grammar.takes_object | grammar.reading_so
        return takes and found[frame.content].low in grammar.singular_indefinite  # "cited a report that called it"
    if source is None or not source.relative or frame.cue.tier != "stance" or frame.that:
        return False
    between = found[frame.content : source.start]
    if not 1 < len(between) <= LONGEST_OBJECT or between[0].low not in grammar.leading:
        return False
    return between[-1].low in grammar.heard_from and all(token.kind is Kind.WORD for token in between)


def _is_apart(found: list[Token], frame: Frame) -> bool:
    """Whether a comma parts "who" from one person or body: "said she met the mayor, who called it “late”".

    Without a comma the words are rather those of who tells of it: "said people who call it “late” were wrong".
    """
    one = frame.subject
    who = one is not None and one.ref in (Ref.ROLE, Ref.ORGANISATION) and not one.plural
    return who and one is not None and found[one.end].text == ","


def only_source(found: list[Token], outer: Frame, last: Frame) -> bool:
    """Whether a phrase behind a verb only tells where its words stand: "he replied, according to a note: “No.”"."""
    told = outer.order in TOLD and outer.subject is not None and not outer.weak
    return told and last.order is Order.ACCORDING and last.start == outer.end + 1 and found[outer.end].text == ","


def _tells_on(outer: Frame, last: Frame) -> bool:
    """Whether what stands behind a frame inside another's words can be the other's: "said it had ruled that out"."""
    tells = outer.that or (outer.order is Order.SUBJECT_CUE and not outer.weak)
    return tells and outer.content <= last.start and not (last.that or last.colon)


def _opens_phrase(quote: Token, grammar: Grammar) -> bool:
    """Whether the first word in marks is a small preposition."""
    return first_word(quote) in grammar.prepositions


def first_word(quote: Token) -> str:
    """The first word of a passage in marks, its case kept, without the marks."""
    return quote.text.strip("“”‘’\"'«» ").partition(" ")[0]


def _and_that(found: list[Token], start: int, i: int, grammar: Grammar) -> bool:
    """Whether "and that" or "but that" stands between a verb and words."""
    joiners = grammar.frame_joiners
    return any(found[k].low in grammar.that and found[k - 1].low in joiners for k in range(start + 1, i))


def _may_hold(outer: Frame, inner: Frame, found: list[Token]) -> bool:
    if outer.order not in (Order.SUBJECT_CUE, Order.PARTICIPLE) or outer.weak or outer.subject is None:
        return False
    return not any(t.kind is Kind.QUOTE for t in found[outer.content : inner.start])


def follows_quote(found: list[Token], k: int) -> bool:
    """Whether a token stands right behind a passage, a comma between them allowed."""
    before = found[k - 1] if k else None
    return before is not None and (
        before.kind is Kind.QUOTE or (before.text == "," and found[k - 2].kind is Kind.QUOTE)
    )
