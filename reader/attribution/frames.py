"""Frames of a sentence: each place where somebody is said to say something, before any quotation is assigned to it.

A frame is a cue with its subject: "Murphy told me", "said Michele Swers, a professor", "according to two officials",
"Trump: ...". Where the words are that it frames is decided by `reader.attribution.patterns`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from reader.attribution.language import Cue
from reader.attribution.mentions import Mention, Ref
from reader.attribution.subjects import Grammar
from reader.attribution.tokens import Kind, Token

REACH = 48
"""How many tokens before a cue its subject may begin."""


class Order(Enum):
    """How a frame is built."""

    SUBJECT_CUE = "subject-cue"
    CUE_SUBJECT = "cue-subject"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"
    ACCORDING = "according-to"
    NOUN = "noun"
    LABEL = "label"


@dataclass(slots=True)
class Frame:
    """A cue and who it makes speak.

    ``start`` to ``end`` are the tokens of the whole frame, subject and addressee included; ``cue_start`` to ``cue_end``
    those of the cue with its auxiliaries; ``content`` is the token behind the frame where words of it can begin.
    ``negated``: what is framed was not said ("did not say", "declined to comment").
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


ACCORDING = Cue(("according", "to"), "according", "finite", "according to")
TELLING = Cue(("telling",), "telling", "finite", "telling")
LABEL = Cue((":",), "label", "finite", ":")


def frames(tokens: list[Token], start: int, end: int, grammar: Grammar) -> list[Frame]:
    """The frames of the sentence ``tokens[start:end]``, in order of their cues."""
    cues = grammar.lexicon.cues
    found: list[Frame] = []
    i = start
    while i < end:
        token = tokens[i]
        if token.kind is Kind.WORD or token.kind is Kind.CAPITAL:
            entries = cues.get(token.low)
            if entries:
                cue = _matching(tokens, i, end, entries)
                frame = cue and _verb_frame(tokens, i, cue, start, end, grammar, found)
                if cue and frame:
                    found.append(frame)
                    i = max(i + 1, frame.cue_end)
                    continue
            frame = _according(tokens, i, start, end, grammar) or _as_it(tokens, i, start, end, grammar)
            if frame:
                found.append(frame)
                i = frame.end
                continue
        i += 1
    return found


def _matching(tokens: list[Token], i: int, end: int, entries: tuple[Cue, ...]) -> Cue | None:
    for cue in entries:
        words = cue.words
        if len(words) == 1 or (
            i + len(words) <= end and all(tokens[i + k].low == words[k] for k in range(1, len(words)))
        ):
            if cue.gap and not any(t.low == cue.gap for t in tokens[i + 1 : min(end, i + 16)]):
                continue
            return cue
    return None


def _verb_frame(
    tokens: list[Token], i: int, cue: Cue, start: int, end: int, grammar: Grammar, before: list[Frame]
) -> Frame | None:
    """The frame of the verb at token ``i``."""
    cue_end = i + len(cue.words)
    group, negated, passive, infinitive, be = _verb_group(tokens, i, start, grammar)
    if passive and cue.form != "gerund" and not (be and cue.form == "gerund"):
        return None
    if (
        i > start
        and tokens[i].kind is Kind.CAPITAL
        and tokens[i - 1].kind is not Kind.QUOTE
        and not _heading_like(tokens, start, end)
    ):
        return None
    text = " ".join(t.text for t in tokens[i:cue_end])
    following = tokens[cue_end] if cue_end < end else None
    gerund = cue.form == "gerund" and not be
    if not gerund and not infinitive:
        subject = subject_before(tokens, group, start, grammar)
        if subject is not None:
            return _completed(
                Order.SUBJECT_CUE, subject, cue, text, subject.start, group, cue_end, end, tokens, grammar, negated
            )
    if cue.form == "finite" and not infinitive and group == i:
        after_cue = cue_end
        inverted = _inverted(tokens, i, after_cue, start, end, grammar)
        if inverted is not None:
            return _completed(Order.CUE_SUBJECT, inverted, cue, text, i, i, cue_end, end, tokens, grammar, negated)
    if (
        gerund
        or infinitive
        or (
            following is not None
            and i > start
            and cue.form == "finite"
            and tokens[group - 1].low in grammar.coordinators
        )
    ):
        subject = _governing(tokens, group, start, grammar, before)
        if subject is None:
            return None
        order = Order.PARTICIPLE if not infinitive else Order.INFINITIVE
        return _completed(order, subject, cue, text, group, group, cue_end, end, tokens, grammar, negated)
    return None


def _heading_like(tokens: list[Token], start: int, end: int) -> bool:
    """Whether most words of a sentence are capitalised, so that a capital tells nothing."""
    words = [t for t in tokens[start:end] if t.kind in (Kind.WORD, Kind.CAPITAL)]
    return sum(t.kind is Kind.CAPITAL for t in words) * 5 > len(words) * 3


def _verb_group(tokens: list[Token], i: int, start: int, grammar: Grammar) -> tuple[int, bool, bool, bool, bool]:
    """Back from a verb over auxiliaries, adverbs and bridges: (first token, negated, passive, infinitive, has "be")."""
    words = grammar.lexicon.word_class
    negation, negative, refusal, be_words = (
        words("negation"),
        words("negative-auxiliary"),
        words("refusal"),
        words("be"),
    )
    negated = infinitive = be = False
    passive = False
    k = i
    while k > start:
        token = tokens[k - 1]
        low = token.low
        if token.kind is Kind.POSSESSIVE:
            # "he's saying": a verb only behind a pronoun
            if k - 2 >= start and tokens[k - 2].low in grammar.pronouns:
                be = True
                k -= 1
                continue
            break
        if (
            token.kind is Kind.POINT
            and low == ","
            and k - 2 >= start
            and tokens[k - 2].low in grammar.adverbs
            and k - 3 >= start
            and tokens[k - 3].text == ","
        ):
            k -= 3
            continue
        if token.kind not in (Kind.WORD, Kind.CAPITAL):
            break
        if token.kind is Kind.CAPITAL and not (
            k - 1 > start and _heading_like(tokens, start, min(len(tokens), i + 1)) and low in grammar.auxiliaries
        ):
            break
        if low in negation:
            negated = True
        elif low in negative:
            negated = True
            be = be or low[:2] in ("is", "wa", "ar", "we")
        elif low in refusal:
            negated = True
        elif low in grammar.auxiliaries:
            if low in be_words:
                be = True
                passive = True
        elif low == "to" and not infinitive:
            infinitive = True
        elif infinitive and (low in words("bridge")):
            infinitive = (
                False
                if low
                in (
                    "went",
                    "goes",
                    "go",
                    "going",
                    "continued",
                    "continues",
                    "seemed",
                    "appeared",
                    "used",
                    "came",
                    "began",
                    "tried",
                )
                else infinitive
            )
        elif (low in grammar.time and low not in grammar.pronouns) or (
            low in ("this", "last") and tokens[k].low in grammar.time
        ):
            pass
        elif not (low in grammar.adverbs or low.endswith("ly")):
            break
        k -= 1
    if infinitive and negated:
        infinitive = False
    return k, negated, passive, infinitive, be


def subject_before(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """The subject that ends right before token ``limit``: the longest phrase that reads as one."""
    if limit <= start:
        return None
    last = tokens[limit - 1]
    if (last.kind is Kind.POINT and last.text not in (",", "—", "–", "-", "--")) or last.kind is Kind.QUOTE:
        return None
    if last.low in grammar.relative and last.low != "that":
        return _antecedent(tokens, limit - 1, start, grammar)
    low = max(start, limit - REACH)
    commas = last.text in (",", "—", "–", "-", "--")
    for k in range(low, limit):
        token = tokens[k]
        if token.kind is not Kind.WORD and token.kind is not Kind.CAPITAL:
            continue
        if not _may_begin(tokens, k, start, grammar, strict=True):
            continue
        mention = grammar.core(tokens, k, limit)
        if mention is not None and grammar.closes(tokens, mention.end, limit, mention):
            return mention
    if commas:
        return None
    for k in range(low, limit):
        token = tokens[k]
        if token.kind is not Kind.WORD and token.kind is not Kind.CAPITAL:
            continue
        if not _may_begin(tokens, k, start, grammar, strict=False):
            continue
        mention = grammar.core(tokens, k, limit)
        if mention is not None and mention.end == limit:
            return mention
    return None


def _may_begin(tokens: list[Token], k: int, start: int, grammar: Grammar, *, strict: bool) -> bool:
    """Whether a subject can begin at token ``k``, from what stands before it."""
    token = tokens[k]
    if token.low in grammar.time and token.kind is Kind.CAPITAL:
        return False
    if token.kind is Kind.WORD and not (
        token.low in grammar.pronouns
        or token.low in grammar.leading
        or token.low in grammar.nouns
        or token.low in grammar.modifiers
    ):
        return False
    if k == start:
        return True
    previous = tokens[k - 1]
    if previous.kind in (Kind.POINT, Kind.QUOTE, Kind.PARENTHESIS):
        return previous.text != "&"
    if previous.kind is Kind.POSSESSIVE:
        return False
    if previous.low in grammar.conjunctions or previous.low in grammar.adverbs or previous.low in grammar.relative:
        return True
    if strict:
        return (previous.low in grammar.time and previous.kind is not Kind.CAPITAL) or previous.low.endswith("ly")
    if previous.low in grammar.prepositions or previous.low in grammar.leading:
        return False
    return not (previous.kind is Kind.CAPITAL and token.kind is Kind.CAPITAL)


def _antecedent(tokens: list[Token], relative: int, start: int, grammar: Grammar) -> Mention | None:
    """Who "who" stands for: the phrase before it."""
    limit = relative
    if limit > start and tokens[limit - 1].text in (",", "—", "–"):
        limit -= 1
    if limit <= start or tokens[limit - 1].kind is Kind.POINT:
        return None
    for k in range(max(start, limit - 16), limit):
        token = tokens[k]
        if token.kind not in (Kind.WORD, Kind.CAPITAL):
            continue
        mention = grammar.core(tokens, k, limit)
        if (
            mention is not None
            and mention.ref is not Ref.PRONOUN
            and grammar.closes(tokens, mention.end, limit, mention)
        ):
            return mention
    return None


def _inverted(tokens: list[Token], i: int, after: int, start: int, end: int, grammar: Grammar) -> Mention | None:
    """The subject behind its verb: "said Swers, a professor"; only where words can stand before the verb."""
    if after >= end:
        return None
    if i > start:
        previous = tokens[i - 1]
        quoted = previous.kind is Kind.QUOTE or (previous.text in (",", "—", "–", "?", "!") and i - 2 >= start)
        if not quoted:
            return None
    elif not (tokens[i].kind is Kind.CAPITAL or i == start):
        return None
    k = after
    if tokens[k].low in grammar.adverbs and k + 1 < end:
        k += 1
    if tokens[k].kind not in (Kind.WORD, Kind.CAPITAL):
        return None
    mention = grammar.core(tokens, k, end)
    if mention is None or (mention.ref is Ref.PRONOUN and mention.gender == "first"):
        return None
    if mention.end < end:
        follows = tokens[mention.end]
        if follows.kind is Kind.WORD and (
            follows.low in grammar.auxiliaries
            or (follows.low in grammar.lexicon.cues and grammar.lexicon.cues[follows.low][0].form == "finite")
        ):
            return None
        if (
            follows.kind is Kind.WORD
            and mention.ref is Ref.PRONOUN
            and follows.low not in grammar.time | grammar.prepositions | grammar.adverbs
        ):
            return None
        if follows.low in grammar.coordinators and mention.end + 1 < end:
            other = grammar.core(tokens, mention.end + 1, end)
            if other is not None and other.ref in (Ref.PERSON, Ref.ROLE):
                mention.also, mention.plural = other, True
                mention.end = other.end
    return mention


def _governing(tokens: list[Token], limit: int, start: int, grammar: Grammar, before: list[Frame]) -> Mention | None:
    """Whose participle or infinitive it is: the subject of the frame before it, or of the sentence."""
    for frame in reversed(before):
        if frame.subject is not None and frame.order in (
            Order.SUBJECT_CUE,
            Order.CUE_SUBJECT,
            Order.PARTICIPLE,
            Order.INFINITIVE,
        ):
            return frame.subject
    if limit > start and tokens[start].low in grammar.lexicon.cues and limit == start:
        limit = len(tokens)
    return sentence_subject(tokens, start, limit if limit > start else len(tokens), grammar)


def sentence_subject(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """The subject of the first clause of a sentence, as far as its form tells: a phrase with a verb behind it."""
    k = start
    last = min(end, start + 60)
    while k < last:
        token = tokens[k]
        if token.kind in (Kind.WORD, Kind.CAPITAL) and _may_begin(tokens, k, start, grammar, strict=True):
            mention = grammar.core(tokens, k, end)
            if mention is not None and not (mention.ref is Ref.PRONOUN and mention.head == "it"):
                if _verb_follows(tokens, mention, end, grammar):
                    return mention
                k = mention.end
                continue
        k += 1
    return None


def _verb_follows(tokens: list[Token], mention: Mention, end: int, grammar: Grammar) -> bool:
    """Whether the token behind a phrase, an apposition skipped, can be its verb."""
    i = mention.end
    while i < end and tokens[i].kind is Kind.PARENTHESIS:
        i += 1
    if i < end and tokens[i].text in (",", "—", "–"):
        mark = tokens[i].text
        closing = next((j for j in range(i + 1, min(end, i + LONGEST)) if tokens[j].text == mark), None)
        if closing is None:
            return False
        i = closing + 1
    elif i < end and tokens[i].low in grammar.noun_prepositions and mention.ref is not Ref.PRONOUN:
        while i < end and tokens[i].text != "," and tokens[i].low not in grammar.auxiliaries and i - mention.end < 12:
            i += 1
        return (i < end and tokens[i].low in grammar.auxiliaries) or mention.ref is not Ref.PERSON
    if i >= end:
        return False
    token = tokens[i]
    if token.kind is Kind.POSSESSIVE:
        return mention.ref is Ref.PRONOUN
    return token.kind is Kind.WORD and (
        token.low in grammar.auxiliaries or token.low not in grammar.closed or token.low in grammar.relative
    )


LONGEST = 30


def _completed(
    order: Order,
    subject: Mention,
    cue: Cue,
    text: str,
    first: int,
    cue_start: int,
    cue_end: int,
    end: int,
    tokens: list[Token],
    grammar: Grammar,
    negated: bool,
) -> Frame:
    """A frame with what follows its cue read: addressee, time, "that", a colon."""
    i = cue_end
    words = grammar.lexicon.word_class
    addressee = None
    if order is Order.CUE_SUBJECT:
        i = max(i, subject.end)
    if cue.tier in ("told", "ask") and i < end and order is not Order.CUE_SUBJECT:
        i, addressee = _addressee(tokens, i, end, grammar)
    frame_end = i
    colon = that = False
    limit = min(end, i + 14)
    if cue.lemma == "say" or cue.tier in ("speech", "told", "writing"):
        while (
            i < limit
            and (tokens[i].low in grammar.time or tokens[i].low in grammar.adverbs)
            and tokens[i].low not in words("that")
        ):
            i += 1
    content = i
    for j in range(frame_end, limit):
        token = tokens[j]
        if token.text == ":":
            colon, content = True, j + 1
            break
        if token.low in words("that") and token.kind is Kind.WORD:
            that, content = True, j + 1
            break
        if token.kind is Kind.QUOTE:
            break
        if token.text in (",", ";", "—") and j > frame_end:
            break
    return Frame(
        order,
        subject,
        cue,
        text,
        min(first, cue_start),
        max(frame_end, cue_end),
        cue_start,
        cue_end,
        content,
        negated,
        that,
        colon,
        addressee,
    )


def _addressee(tokens: list[Token], i: int, end: int, grammar: Grammar) -> tuple[int, Mention | None]:
    """Who was told: the token behind them, and the phrase if it names somebody."""
    token = tokens[i]
    if token.kind is Kind.WORD and token.low in OBJECTS:
        return i + 1, None
    if token.kind not in (Kind.WORD, Kind.CAPITAL) or token.low in grammar.lexicon.word_class("that"):
        return i, None
    mention = grammar.core(tokens, i, end)
    if mention is None or mention.ref is Ref.PRONOUN:
        return i, None
    j = mention.end
    if j + 1 < end and tokens[j].low in ("on", "in", "at") and tokens[j + 1].low in grammar.time:
        j += 2
    return j, mention


OBJECTS = frozenset(["me", "us", "him", "her", "them", "you", "it", "reporters"])


def _according(tokens: list[Token], i: int, start: int, end: int, grammar: Grammar) -> Frame | None:
    """ "according to NAME", "in NAME's telling", "as NAME sees it"."""
    low = tokens[i].low
    for phrase in grammar.lexicon.frames.get("according", ()):
        if phrase[0] != low or i + len(phrase) >= end:
            continue
        if any(tokens[i + k].low != phrase[k] for k in range(1, len(phrase))):
            continue
        subject = grammar.core(tokens, i + len(phrase), end)
        if subject is None:
            continue
        stop = _tail(tokens, subject, end, grammar)
        cue = Cue(phrase, "according", "finite", " ".join(phrase))
        return Frame(Order.ACCORDING, subject, cue, " ".join(phrase), i, stop, i, i + len(phrase), stop)
    if low == "in" and i + 2 < end:
        owner = grammar.core(tokens, i + 1, end)
        if owner is not None and owner.ref is Ref.PRONOUN:
            owner = None
        tellings = {p[0] for p in grammar.lexicon.frames.get("telling", ())}
        for j in range(i + 2, min(i + 8, end - 1)):
            if tokens[j].kind is Kind.POSSESSIVE and tokens[j + 1].low in tellings:
                subject = grammar.core(tokens, i + 1, j)
                if subject is not None and subject.end == j:
                    return Frame(Order.ACCORDING, subject, TELLING, tokens[j + 1].text, i, j + 2, i, j + 2, j + 2)
    return None


def _tail(tokens: list[Token], mention: Mention, end: int, grammar: Grammar) -> int:
    """Where a phrase behind "according to" ends, with what belongs to it."""
    i = mention.end
    depth = 0
    while i < end:
        token = tokens[i]
        if (token.kind is Kind.QUOTE and token.end - token.start > 30) or token.text in (".", ";", ":", "?", "!"):
            break
        if token.text == ",":
            after = tokens[i + 1] if i + 1 < end else None
            if after is None or depth or mention.start == 0:
                break
            if after.low in grammar.leading or after.low in grammar.relative or after.low in grammar.person:
                depth = 1
                i += 1
                continue
            break
        i += 1
    return i


def _as_it(tokens: list[Token], i: int, start: int, end: int, grammar: Grammar) -> Frame | None:
    """ "as Johnson sees it"."""
    if tokens[i].low != "as" or i + 2 >= end:
        return None
    subject = grammar.core(tokens, i + 1, min(end, i + 30))
    if subject is None:
        return None
    j = subject.end
    if j < end and tokens[j].text == ",":
        j = next((k + 1 for k in range(j + 1, min(end, j + LONGEST)) if tokens[k].text == ","), j)
    while j < end and (tokens[j].low in grammar.adverbs or tokens[j].low in grammar.auxiliaries):
        j += 1
    for phrase in grammar.lexicon.frames.get("as-it", ()):
        if j + len(phrase) <= end and all(tokens[j + k].low == phrase[k] for k in range(len(phrase))):
            cue = Cue(phrase, "according", "finite", " ".join(phrase))
            stop = j + len(phrase)
            return Frame(Order.ACCORDING, subject, cue, " ".join(phrase), i, stop, i, stop, stop)
    return None
