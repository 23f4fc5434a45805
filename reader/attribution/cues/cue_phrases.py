"""All frames of a sentence, and those of "as NAME sees it", "NAME is adamant that"."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.cues.according import according, according_behind, fixed_phrase_at
from reader.attribution.cues.frames import Frame, Order, completed, matching_cue
from reader.attribution.cues.interposed import placed
from reader.attribution.cues.noun_frames import may_hold, noun
from reader.attribution.cues.verb_frames import verb_frame
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.apposed import apposed
from reader.attribution.phrases.appositions import LONGEST_APPOSITION
from reader.attribution.phrases.clauses import subject_before
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.unlisted import phrase_at
from reader.attribution.phrases.verbs import verb_group
from reader.attribution.text.tokens import Kind, Token


def frames(tokens: list[Token], start: int, end: int, grammar: Grammar) -> list[Frame]:
    """All frames of the sentence ``tokens[start:end]``, in order of their cues."""
    cues = grammar.lexicon.cues
    found: list[Frame] = []
    i = start
    while i < end:
        token = tokens[i]
        frame: Frame | None = None
        if token.kind is Kind.WORD or token.kind is Kind.CAPITAL:
            if token.low in grammar.frame_starts:
                frame = according(tokens, i, end, grammar) or as_it(tokens, i, end, grammar)
                if frame:
                    found.append(frame)
                    i = frame.end
                    continue
            if token.low in grammar.according_behind:
                frame = according_behind(tokens, i, start, grammar)
                if frame:
                    found.append(frame)
                    i += 1
                    continue
            if token.low in cues and not _in_title(tokens, i, start, end, grammar):
                cue = matching_cue(tokens, i, end, grammar)
                frame = verb_frame(tokens, i, cue, start, end, grammar, found) if cue else None
            if frame is None and token.low in grammar.state_starts:
                frame = _state(tokens, i, start, end, grammar)
            noun_like = token.low in grammar.frame_nouns or token.low in grammar.view_nouns
            if frame is None and noun_like and may_hold(tokens, i, end, grammar):
                frame = noun(tokens, i, start, end, grammar)
        if frame and not _tells_nothing_new(tokens, frame, found, grammar):
            found.append(frame)
            i = max(i + 1, frame.cue_end)
        else:
            i += 1
    heard = [_heard(tokens, frame, found, grammar) if frame.cue.lemma in grammar.hearing else frame for frame in found]
    return placed(tokens, heard, start, end, grammar) if heard else heard


def _tells_nothing_new(tokens: list[Token], frame: Frame, found: list[Frame], grammar: Grammar) -> bool:
    """Whether a frame only stands in another's words: "Lind said his forces would respond “in time”".

    So does the writing in which somebody says something: "told officers in his statement that".
    """
    outer = found[-1] if found else None
    if outer is not None and outer.order is Order.SUBJECT_CUE and outer.that and frame.order is Order.NOUN:
        return outer.content == frame.content  # "told officers in his statement that"
    if outer is None or outer.weak or outer.order is not Order.SUBJECT_CUE or frame.order is not Order.SUBJECT_CUE:
        return False
    if frame.start != outer.content or tokens[frame.start].low not in grammar.possessives or frame.that:
        return False
    return any(token.low in grammar.future for token in tokens[frame.cue_start - 2 : frame.cue_end])


def _in_title(tokens: list[Token], i: int, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a word with a capital is part of an office and no verb: the "State" of "Texas State Senator Bo Lind"."""
    if tokens[i].kind is not Kind.CAPITAL or tokens[i].low not in grammar.modifiers or not start < i < end - 1:
        return False
    before, behind = tokens[i - 1], tokens[i + 1]
    return before.kind is Kind.CAPITAL and behind.kind is Kind.CAPITAL and behind.text in grammar.title_starts


def _state(tokens: list[Token], i: int, start: int, end: int, grammar: Grammar) -> Frame | None:
    """ "Lind was adamant that", "Ruiz is of the view that": a state of who says so, always with "that"."""
    phrase = fixed_phrase_at(tokens, i, end, grammar.lexicon.frames.get("state", ()))
    if phrase is None:
        return None
    group = verb_group(tokens, i, start, end, grammar)
    subject = subject_before(tokens, group.start, start, grammar) if group.be and not group.infinitive else None
    if subject is None or subject.ref is Ref.DOCUMENT or (subject.ref is Ref.PRONOUN and subject.gender == "thing"):
        return None  # "it is clear that"
    text = " ".join(phrase)
    cue, after = Cue(phrase, "stance", "finite", text), i + len(phrase)
    frame = completed(Order.SUBJECT_CUE, subject, cue, subject.start, group, after, end, tokens, grammar)
    clear = after < end and (tokens[after].low in grammar.articles or tokens[after].low in grammar.pronouns)
    return frame if frame.that or frame.colon or clear else None  # "Lind is adamant the road is safe"


def _heard(tokens: list[Token], frame: Frame, found: list[Frame], grammar: Grammar) -> Frame:
    """The frame of who only hears something: of whom it comes, "heard from Dr Lind that", or nobody says by whom."""
    told = any(other.start == frame.content for other in found)  # "Lind heard Ana Ruiz say it"
    if told or frame.order not in (Order.SUBJECT_CUE, Order.CUE_SUBJECT):
        return frame
    source = _heard_from(tokens, frame.cue_end, grammar)
    if source is not None:
        content = source.end + 1
        return replace(frame, subject=source, end=source.end, content=content, that=True, addressee=frame.subject)
    return replace(frame, order=Order.ASKED, subject=None, addressee=frame.subject)


def _heard_from(tokens: list[Token], i: int, grammar: Grammar) -> Mention | None:
    """Whom something is heard from, with a "that" behind: "the inquest heard from Dr Lind, a surgeon, that"."""
    if i + 2 >= len(tokens) or tokens[i].low not in grammar.heard_from:
        return None
    limit = min(len(tokens), i + LONGEST_APPOSITION)
    source = phrase_at(tokens, i + 1, limit, grammar)
    if source is None or source.ref not in (Ref.PERSON, Ref.ROLE, Ref.ORGANISATION):
        return None
    source = apposed(tokens, source, limit, grammar) or source
    if source.end < limit and tokens[source.end].text == ",":
        source.end = next((k + 1 for k in range(source.end + 1, limit) if tokens[k].text == ","), source.end)
    return source if source.end + 1 < limit and tokens[source.end].low in grammar.that else None


def as_it(tokens: list[Token], i: int, end: int, grammar: Grammar) -> Frame | None:
    """ "as Lund sees it", "as Ruiz, who negotiated there, recently noted"."""
    if tokens[i].low not in grammar.as_words or i + 2 >= end:
        return None
    if i > 1 and tokens[i - 2].low in grammar.as_words:
        return None  # "As soon as Question Hour began, Lind rose"
    subject = phrase_at(tokens, i + 1, min(end, i + 30), grammar)
    if subject is None:
        return None
    subject = apposed(tokens, subject, end, grammar) or subject
    j = subject.end
    while j < end and tokens[j].kind is Kind.PARENTHESIS:
        j += 1
    if j < end and tokens[j].text == ",":
        j = next((k + 1 for k in range(j + 1, min(end, j + LONGEST_APPOSITION)) if tokens[k].text == ","), j)
    being = grammar.lexicon.word_class("be")
    j += j < end and tokens[j].low in grammar.reflexives  # "as the widow herself put it"
    while j < end and (tokens[j].low in grammar.adverbs or tokens[j].low in grammar.auxiliaries):
        if tokens[j].low in being:
            return None  # "as polite as it was pointed"
        j += 1
    phrase = fixed_phrase_at(tokens, j, end, grammar.lexicon.frames.get("as-it", ()))
    if phrase is None and j < end and tokens[j].low in grammar.finite_cues - grammar.speaking:  # not "wept as he spoke"
        phrase = (tokens[j].low,)
    if phrase is None:
        return None
    stop = j + len(phrase)
    if stop < end and tokens[stop].low in grammar.spoken_about:
        return None  # "“No,” Lind said, as Ruiz spoke about it"
    if stop < end and not (tokens[stop].kind in (Kind.POINT, Kind.QUOTE) or tokens[stop].low in grammar.after_pronoun):
        return None
    colon = False
    content = stop
    for k in range(stop, min(end, stop + 8)):
        if tokens[k].text == ":":
            colon, content = True, k + 1
        if tokens[k].kind is Kind.POINT or tokens[k].kind is Kind.QUOTE:
            break
    text = " ".join(phrase)
    return Frame(
        Order.ACCORDING, subject, Cue(phrase, "according", "finite", text), text, i, stop, j, stop, content, colon=colon
    )
