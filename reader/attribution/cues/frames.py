"""Frames of a sentence: each place where somebody is said to say something, before any words are assigned to it.

A frame is a cue with its subject: "Lund told me", "said Ana Ruiz, a biologist", "according to two officials",
"Lund's argument is". Which words it frames is decided by `reader.attribution.content.direct` and `indirect`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.clauses import governing, inverted_subject, subject_before
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import core
from reader.attribution.phrases.unlisted import phrase_at, unknown
from reader.attribution.phrases.verbs import VerbGroup, heading_like, verb_group
from reader.attribution.text.tokens import Kind, Token


class Order(Enum):
    """How a frame is built."""

    SUBJECT_CUE = "subject-cue"
    CUE_SUBJECT = "cue-subject"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"
    ACCORDING = "according-to"
    NOUN = "noun"
    ASKED = "asked"


@dataclass(slots=True)
class Frame:
    """A cue and who it makes speak.

    ``start`` to ``end`` are the tokens of the whole frame, subject and addressee included; ``cue_start`` to
    ``cue_end`` those of the cue with its auxiliaries; ``content`` is the token behind the frame where words of it
    can begin. ``negated``: what it frames was not said ("did not say", "declined to comment"). ``inner``: a conjunction
    or relative pronoun governs it, so that another frame of its sentence may hold it. ``via`` is who relays it, where
    the same clause names the source of the whole: "laut Courier sagte Ruiz".
    """

    order: Order
    subject: Mention | None
    cue: Cue
    cue_text: str
    start: int
    end: int
    cue_start: int
    cue_end: int
    content: int
    negated: bool = False
    that: bool = False
    colon: bool = False
    addressee: Mention | None = None
    inner: bool = False
    via: Mention | None = None

    @property
    def weak(self) -> bool:
        """Whether the cue tells of a belief or an act rather than of words."""
        return self.cue.tier in ("weak", "naming")


def matching_cue(tokens: list[Token], i: int, end: int, grammar: Grammar) -> Cue | None:
    """The longest cue whose words begin at token ``i``, its separated particle found further on if it has one."""
    for cue in grammar.lexicon.cues.get(tokens[i].low, ()):
        words = cue.words
        if len(words) == 1 or (
            i + len(words) <= end and all(tokens[i + k].low == words[k] for k in range(1, len(words)))
        ):
            if cue.gap and not any(t.low == cue.gap for t in tokens[i + 1 : min(end, i + 16)]):
                continue
            return cue
    return None


def verb_frame(
    tokens: list[Token], i: int, cue: Cue, start: int, end: int, grammar: Grammar, before: list[Frame]
) -> Frame | None:
    """The frame of the verb at token ``i`` of the sentence ``tokens[start:end]``; None where it reports nothing."""
    token = tokens[i]
    after = i + len(cue.words)
    if (
        token.kind is Kind.CAPITAL
        and i > start
        and tokens[i - 1].kind is not Kind.QUOTE
        and not heading_like(tokens, start, end)
    ):
        return None
    group = verb_group(tokens, i, start, end, grammar)
    gerund = cue.form == "gerund" and not group.be
    if group.be and cue.form != "gerund" and cue.tier == "told" and after + 1 < end and tokens[after].low in grammar.by:
        teller = core(tokens, after + 1, end, grammar)
        if teller is None or teller.ref not in (Ref.PERSON, Ref.ORGANISATION, Ref.ROLE):
            return None
        made = completed(Order.SUBJECT_CUE, teller, cue, group.start, group, teller.end, end, tokens, grammar)
        made.addressee = subject_before(tokens, group.start, start, grammar)
        made.cue_text, made.cue_end = token.text, after
        return made  # "staff were told by Lund to leave"
    if group.be and cue.form != "gerund":
        return _asked(tokens, after, cue, group, start, end, grammar)
    if not gerund and group.start > start and tokens[group.start - 1].kind is Kind.POSSESSIVE and group.start == i:
        return None  # "the firm's alleged ring"
    if not gerund and not group.infinitive:
        if _is_noun(tokens, i, after, end, group, grammar):
            return None
        subject = subject_before(tokens, group.start, start, grammar)
        if subject is not None and _fits(i, cue, subject, group) and not _compound(tokens, i, subject, grammar):
            return completed(Order.SUBJECT_CUE, subject, cue, subject.start, group, after, end, tokens, grammar)
    if cue.form == "finite" and not group.infinitive and group.start == i:
        inverted = inverted_subject(tokens, i, after, start, end, grammar)
        if inverted is not None:
            return completed(Order.CUE_SUBJECT, inverted, cue, i, group, after, end, tokens, grammar)
    if gerund and i > start:
        ahead = tokens[i - 1]
        noun = ahead.kind is Kind.POSSESSIVE or ahead.low in grammar.leading
        if noun or (ahead.low in grammar.prepositions and ahead.low not in grammar.before_gerund):
            return None
    if gerund or (cue.base and group.start == i):
        heard = _heard(tokens, group.start, start, grammar)
        if heard is not None:
            return completed(Order.SUBJECT_CUE, heard, cue, heard.start, group, after, end, tokens, grammar)
    if gerund and _modifies(tokens, i, after, start, end, grammar):
        return None
    coordinated = cue.form == "finite" and i > start and tokens[group.start - 1].low in grammar.coordinators
    coordinated = coordinated and tokens[i].low not in grammar.noun_like
    if not (gerund or group.infinitive or coordinated):
        return None
    subject = _made_to(tokens, group, start, grammar) if group.infinitive else None
    earlier = [
        f.subject for f in before if f.order is not Order.NOUN and not (coordinated and _told(before, f, tokens))
    ]
    subject = subject or governing(tokens, group.start, start, end, grammar, earlier)
    if subject is None:
        return None
    order = Order.INFINITIVE if group.infinitive else Order.PARTICIPLE
    return completed(order, subject, cue, group.start, group, after, end, tokens, grammar)


def _told(before: list[Frame], inner: Frame, tokens: list[Token]) -> bool:
    """Whether a frame stands in what another reports: its subject is not who "and said" is about."""
    for outer in before:
        if outer is inner or outer.weak or outer.order is not Order.SUBJECT_CUE:
            continue
        if outer.end <= inner.start and (outer.that or outer.content == inner.start):
            return not any(t.kind is Kind.QUOTE or t.text == ";" for t in tokens[outer.content : inner.start])
    return False


def _made_to(tokens: list[Token], group: VerbGroup, start: int, grammar: Grammar) -> Mention | None:
    """Who is made to speak: "tempted the keeper Odd Ruud to boast", "for Lind to say"."""
    limit = group.start
    for k in range(max(start, limit - 9), limit):
        if k == start or tokens[k - 1].low not in grammar.causatives:
            continue
        mention = phrase_at(tokens, k, limit, grammar)
        if mention is not None and mention.end == limit and mention.ref in (Ref.PERSON, Ref.ROLE, Ref.PRONOUN):
            return mention
    return None


def _heard(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """Who is quoted by another: "quoted Ana Ruiz as saying", "recalled his mother telling him"."""
    as_ = limit > start and tokens[limit - 1].low in grammar.as_words
    stop = limit - 1 if as_ else limit
    for k in range(max(start + 1, stop - 8), stop):
        if tokens[k - 1].low not in (grammar.quoting if as_ else grammar.recalling):
            continue
        mention = phrase_at(tokens, k, stop, grammar) or unknown(tokens, k, stop, grammar)
        if mention is not None and mention.end == stop and mention.ref in (Ref.PERSON, Ref.ROLE, Ref.PRONOUN):
            return mention
    return None


def _modifies(tokens: list[Token], i: int, after: int, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a gerund stands between a verb and a noun: "rang warning bells"."""
    if i == start or after >= end or tokens[i - 1].kind is not Kind.WORD or tokens[after].kind is not Kind.WORD:
        return False
    before, behind = tokens[i - 1].low, tokens[after].low
    if before in grammar.closed | grammar.adverbs | grammar.coordinators | grammar.nouns | grammar.time:
        return False
    loose = grammar.closed | grammar.leading | frozenset(grammar.pronouns) | grammar.questions | grammar.objects
    return behind not in loose | grammar.adverbs | grammar.time


def _asked(
    tokens: list[Token], after: int, cue: Cue, group: VerbGroup, start: int, end: int, grammar: Grammar
) -> Frame | None:
    """ "Lund was asked (by Ruiz)": a question, mostly without an asker. Other passives report nothing."""
    if cue.tier != "ask" or cue.form == "gerund":
        return None
    frame = completed(Order.ASKED, None, cue, group.start, group, after, end, tokens, grammar)
    if after + 1 < end and tokens[after].low in grammar.by:
        asker = core(tokens, after + 1, end, grammar)
        if asker is not None:
            frame.subject, frame.end = asker, asker.end
            frame.content = max(frame.content, asker.end)
    frame.addressee = subject_before(tokens, group.start, start, grammar)
    if frame.subject is not None and frame.addressee is not None:
        frame.start = min(frame.start, frame.addressee.start)
    return frame


def _is_noun(tokens: list[Token], i: int, after: int, end: int, group: VerbGroup, grammar: Grammar) -> bool:
    """Whether a form that is also a noun ("reports", "state") is one here, from what follows it."""
    if tokens[i].low not in grammar.noun_like or group.start < i:
        return False
    if after >= end:
        return False
    follows = tokens[after]
    if tokens[i - 1].low in grammar.prepositions and tokens[i - 1].low not in grammar.closed - grammar.prepositions:
        return True  # "delegates from states he won"
    if (
        follows.kind is Kind.QUOTE
        and tokens[i].low in grammar.noun_like_base
        and tokens[i - 1].low not in grammar.pronouns
    ):
        return True
    if follows.kind in (Kind.QUOTE, Kind.CAPITAL, Kind.NUMBER):
        return False
    if follows.kind is Kind.POINT:
        return follows.text not in (",", ":", ".")
    relative = follows.low in grammar.that and after + 1 < end and tokens[after + 1].low in grammar.auxiliaries
    if relative and tokens[i - 1].kind is Kind.CAPITAL:
        return True  # "the Rust Belt states that have suffered"
    return not (
        follows.low in grammar.that
        or follows.low in grammar.leading
        or follows.low in grammar.pronouns
        or follows.low in grammar.questions
        or follows.low in grammar.time
    )


def _compound(tokens: list[Token], i: int, subject: Mention, grammar: Grammar) -> bool:
    """Whether a bare noun and a form that is also a noun are one thing: "webinars, guest posts, quizzes"."""
    bare = subject.ref is Ref.ROLE and not subject.plural and not subject.owner and subject.end == i
    opening = tokens[subject.start]
    return (
        bare and opening.kind is Kind.WORD and opening.low not in grammar.leading and tokens[i].low in grammar.noun_like
    )


def _fits(i: int, cue: Cue, subject: Mention, group: VerbGroup) -> bool:
    """Whether verb and subject agree where the form tells: "critics say", not "the law state"."""
    if cue.base and group.start == i:
        return subject.plural or subject.gender == "first" or (subject.ref is Ref.ORGANISATION and not subject.name)
    return True


def completed(
    order: Order,
    subject: Mention | None,
    cue: Cue,
    first: int,
    group: VerbGroup,
    cue_end: int,
    end: int,
    tokens: list[Token],
    grammar: Grammar,
) -> Frame:
    """A frame with what follows its cue read: addressee, time, "that", a colon."""
    i = cue_end
    addressee = None
    if order is Order.CUE_SUBJECT and subject is not None:
        i = max(i, subject.end)
    if cue.tier in ("told", "ask") and i < end and order is not Order.CUE_SUBJECT:
        i, addressee = _addressee(tokens, i, end, grammar)
    frame_end = i
    limit = min(end, i + 14)
    if cue.tier in ("speech", "told", "writing", "ask"):
        while (
            i < limit
            and (tokens[i].low in grammar.time or tokens[i].low in grammar.adverbs)
            and tokens[i].low not in grammar.that
        ):
            i += 1
    content, that, colon = i, False, False
    for j in range(frame_end, limit):
        token = tokens[j]
        if token.text == ":":
            colon, content = True, j + 1
            break
        if token.text == "," and grammar.clause_comma and j + 1 < end:
            that = tokens[j + 1].low in grammar.that or tokens[j + 1].low in grammar.questions
            content = j + 1 + (tokens[j + 1].low in grammar.that)
            break
        if token.low in grammar.that and token.kind is Kind.WORD:
            gap = tokens[frame_end:j]
            if gap and gap[-1].low in grammar.prepositions:
                continue  # "said of that winter"
            timed = len(gap) > 1 and gap[-1].kind is Kind.WORD and gap[-1].low in grammar.time
            if timed and any(t.low in grammar.leading for t in gap[-3:-1]):
                break  # "spoke to her on the last morning that he was there"
            loose = bool(gap) and gap[0].low in grammar.after_pronoun and cue.tier != "weak"
            near = not gap or loose or order is Order.CUE_SUBJECT or addressee is not None
            if near and j + 1 < end and tokens[j + 1].low not in grammar.time:
                that = True
                content = j if tokens[j + 1].low in grammar.auxiliaries else j + 1  # "says that is what she does"
            break
        if token.kind is Kind.QUOTE or token.text in (",", ";", "—") or token.low in grammar.relative:
            break
    text = " ".join(t.text for t in tokens[cue_end - len(cue.words) : cue_end])
    return Frame(
        order,
        subject,
        cue,
        text,
        min(first, group.start),
        max(frame_end, cue_end),
        group.start,
        cue_end,
        content,
        group.negated,
        that,
        colon,
        addressee,
    )


def _gathering(tokens: list[Token], i: int, end: int, grammar: Grammar) -> int:
    """The token behind an addressee that no list has: "told the inquest he", "told a public meeting that"."""
    if tokens[i].low not in grammar.leading:
        return i
    for k in range(i + 2, min(end, i + 14)):
        token = tokens[k]
        if token.low in grammar.that:
            return k
        if token.kind in (Kind.POINT, Kind.QUOTE):
            return i
        if token.low in grammar.pronouns and k - i <= 4:
            return k
    return i


def _addressee(tokens: list[Token], i: int, end: int, grammar: Grammar) -> tuple[int, Mention | None]:
    """Who was told: the token behind them, and the phrase if it names somebody."""
    token = tokens[i]
    if token.kind is Kind.WORD and token.low in grammar.objects:
        return i + 1, None
    if token.kind not in (Kind.WORD, Kind.CAPITAL) or token.low in grammar.that:
        return i, None
    mention = core(tokens, i, end, grammar)
    if mention is None:
        return _gathering(tokens, i, end, grammar), None
    if mention.ref is Ref.PRONOUN:
        return i, None
    stop = mention.end
    if stop + 1 < end and tokens[stop].text == ",":
        # "told the director, Paul Ames, that"
        closing = next((k for k in range(stop + 1, min(end, stop + 12)) if tokens[k].text == ","), None)
        if closing is not None and closing + 1 < end:
            after = tokens[closing + 1]
            if after.low in grammar.that or after.kind is Kind.QUOTE:
                stop = closing + 1
    return stop, mention
