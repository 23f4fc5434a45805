"""Frames that are not verbs: "according to NAME", "in NAME's telling", "as NAME sees it", "NAME's argument is"."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.cues.according import according, according_behind, fixed_phrase_at
from reader.attribution.cues.frames import Frame, Order, completed, matching_cue
from reader.attribution.cues.interposed import placed
from reader.attribution.cues.verb_frames import verb_frame
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.apposed import apposed
from reader.attribution.phrases.appositions import LONGEST_APPOSITION
from reader.attribution.phrases.clauses import subject_before
from reader.attribution.phrases.main_clause import sentence_subject
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.phrases.subjects import core, pronoun_of
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
            if frame is None and noun_like and _may_hold(tokens, i, end, grammar):
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


def _may_hold(tokens: list[Token], i: int, end: int, grammar: Grammar) -> bool:
    """Whether a noun can hold words: "claim", and "position" where "is that" follows: "Lind's position was that"."""
    if tokens[i].low in grammar.frame_nouns:
        return True
    verb = _behind_apposition(tokens, i + 1, end, grammar)
    if verb + 2 >= end or tokens[verb].low not in grammar.copulas:
        return False
    return tokens[verb + 1].low in grammar.that and tokens[verb + 2].low not in grammar.prepositions


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
    if phrase is None and j < end and tokens[j].low in grammar.finite_cues:
        phrase = (tokens[j].low,)
    if phrase is None:
        return None
    stop = j + len(phrase)
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


def _possessor(tokens: list[Token], i: int, start: int, grammar: Grammar) -> Mention | None:
    """Whose "his comment" is: the person who is the subject of its own clause, "Lund stood by his comment that"."""
    pronoun = pronoun_of(tokens, i, grammar)
    if pronoun is None or pronoun.plural or pronoun.gender not in ("male", "female"):
        return pronoun
    edge = i
    while edge > start and i - edge < 14:
        before = tokens[edge - 1]
        if before.kind in (Kind.POINT, Kind.QUOTE) or before.low in grammar.edges or before.low in grammar.coordinators:
            break
        edge -= 1
    subject = sentence_subject(tokens, edge, i, grammar) if i - edge > 1 else None
    if subject is None or subject.ref is not Ref.PERSON or subject.also is not None:
        return pronoun
    return subject if subject.gender in ("", pronoun.gender) else pronoun


def _apart(tokens: list[Token], source: Mention, end: int, grammar: Grammar) -> tuple[Mention, int]:
    """A source with the name beside it, and the "that" behind both: "a complaint from the vicar, Bo Lind, that"."""
    named = apposed(tokens, source, end, grammar)
    if named is None or named.end + 1 >= end or tokens[named.end].text != ",":
        return source, source.end
    told = tokens[named.end + 1].low in grammar.that
    return (named, named.end + 1) if told else (source, source.end)


def _plural(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """People or bodies behind words that no list has: "hiring managers", "civil liberties groups"."""
    stop = start
    while stop < min(end, start + LONGEST_PLURAL) and _unlisted(tokens[stop], grammar):
        stop += 1
    if stop == start or stop >= end or tokens[stop].low not in grammar.person | grammar.organisation:
        return None
    head = grammar.lexicon.singular.get(tokens[stop].low)
    text = join(tokens, start, stop + 1)
    ref = Ref.ROLE if tokens[stop].low in grammar.person else Ref.ORGANISATION
    return Mention(start, stop + 1, ref, text, head=head, plural=True) if head else None


def _unlisted(token: Token, grammar: Grammar) -> bool:
    """Whether a plain word may tell what people are: no small word, and nobody itself."""
    small = grammar.closed | grammar.leading | grammar.person | grammar.organisation
    return token.kind in (Kind.WORD, Kind.CAPITAL) and token.low not in small


def _behind_apposition(tokens: list[Token], i: int, end: int, grammar: Grammar) -> int:
    """The verb behind commas: "was" of "Her motto, painted over the door, was"; token ``i`` where there is none.

    Behind several of them, or behind a name, a "that" opens the words: "Her view, as told to me by Lind, is that".
    """
    if i >= end or tokens[i].text != ",":
        return i
    near = range(i + 1, min(end, i + 14))
    comma = next((k for k in near if tokens[k].kind is not Kind.WORD), end)
    if comma + 1 < end and tokens[comma].text == "," and tokens[comma + 1].low in grammar.be_content:
        return comma + 1
    stop = next((k for k in near if tokens[k].kind is Kind.QUOTE or tokens[k].text in ".;:"), near.stop)
    commas = [k for k in range(i + 1, min(stop, end - 2)) if tokens[k].text == ","]
    told = (k for k in commas if tokens[k + 1].low in grammar.copulas and tokens[k + 2].low in grammar.that)
    return next((k + 1 for k in told), i)


LONGEST_PLURAL = 3
"""So many words at most tell which people somebody names: "civil liberties groups"."""
LONGEST_TOPIC = 12
"""So many tokens tell what somebody's statement is about, at most."""


def _offers(tokens: list[Token], i: int, k: int, start: int, end: int, grammar: Grammar) -> Frame | None:
    """Whose words "this assessment of the plan:" or "the following statement:" announces: those of the subject."""
    first = min(k, i)
    if not any(tokens[n].low in grammar.announcing for n in range(max(start + 1, first - 1), i)):
        return None
    colon = next((n for n in range(i + 1, min(end, i + LONGEST_TOPIC)) if tokens[n].text in ":,;."), end)
    if colon >= end or tokens[colon].text != ":":
        return None
    subject = sentence_subject(tokens, start, first, grammar)
    if subject is None or subject.ref is Ref.DOCUMENT:
        return None
    cue = Cue((tokens[i].low,), "noun", "finite", tokens[i].low)
    text = tokens[i].text
    return Frame(Order.NOUN, subject, cue, text, first, colon + 1, i, i + 1, colon + 1, colon=True)


def _phrase_start(tokens: list[Token], i: int, start: int, grammar: Grammar) -> int:
    """Where the words that go with a noun begin, behind its article or owner: "Facebook" in "Lund's Facebook post"."""
    k = i
    while k > start and i - k < 3 and tokens[k - 1].kind is Kind.WORD and tokens[k - 1].low not in grammar.closed:
        if tokens[k - 1].low in grammar.leading:
            break
        k -= 1
    if k > start + 1 and tokens[k - 1].kind is Kind.CAPITAL:
        before = tokens[k - 2]  # "her March comment", "Lund's Facebook post"
        k -= before.kind is Kind.POSSESSIVE or before.low in grammar.possessives
    return k


def noun(tokens: list[Token], i: int, start: int, end: int, grammar: Grammar) -> Frame | None:
    """ "Lund's argument is that", "his comment that", "the contention of Ruiz that"."""
    token = tokens[i]
    if i == start or i + 1 >= end:
        return None
    after = i + 1
    k = _phrase_start(tokens, i, start, grammar)
    offered = _offers(tokens, i, k, start, end, grammar)
    if offered is not None:
        return offered
    subject: Mention | None = None
    by = tokens[after].low in grammar.by
    if k > start and tokens[k - 1].kind is Kind.POSSESSIVE:
        for first in range(max(start, k - 8), k - 1):
            if tokens[first].kind in (Kind.WORD, Kind.CAPITAL):
                mention = core(tokens, first, k - 1, grammar)
                if mention is not None and mention.end == k - 1 and mention.ref is not Ref.PRONOUN:
                    subject, k = mention, first
                    break
    elif k > start and tokens[k - 1].low in grammar.possessives:
        subject, k = _possessor(tokens, k - 1, start, grammar), k - 1
    elif (by or tokens[after].low in grammar.whose_nouns) and after + 1 < end:
        of = tokens[after].low in grammar.of
        mention = core(tokens, after + 1, end, grammar) or (None if of else _plural(tokens, after + 1, end, grammar))
        if mention is not None and (of or mention.ref is not Ref.DOCUMENT):
            subject, after = (mention, mention.end) if by else _apart(tokens, mention, end, grammar)
    if subject is None:
        return None
    j = _behind_apposition(tokens, after, end, grammar)
    opened = j + 1 < end and tokens[j].low in grammar.into_marks and tokens[j + 1].kind is Kind.QUOTE
    if opened:
        cue = Cue((token.low,), "noun", "finite", token.low)
        return Frame(Order.NOUN, subject, cue, token.text, k, j + 1, i, i + 1, j + 1)
    limit = min(end, j + 12)
    while j < limit:
        here = tokens[j]
        if here.low in grammar.that and tokens[j - 1].low in grammar.coordinators:
            break  # "She said the office had sent warnings and that it was late"
        if here.low in grammar.that or here.low in grammar.be_content or here.text == ":":
            opened = True
            j += 1
            while j < limit and (
                tokens[j].low in grammar.that or tokens[j].text == "," or tokens[j].low in grammar.adverbs
            ):
                j += 1
            break
        if here.kind in (Kind.POINT, Kind.QUOTE) or here.low in grammar.auxiliaries or here.low in grammar.pronouns:
            break
        j += 1
    if not opened:
        return None
    relative = tokens[j - 1].low in grammar.that and j - 1 == after
    if j >= end or (relative and tokens[j].kind is Kind.WORD and tokens[j].low not in grammar.openers):
        return None  # a relative clause: "the message that emerges"
    colon = tokens[j - 1].text == ":"
    that = tokens[j - 1].low in grammar.that
    if by and not (that or colon):
        return None  # "A speech by Lind was “late”"
    cue = Cue((token.low,), "noun", "finite", token.low)
    return Frame(Order.NOUN, subject, cue, token.text, k, j, i, i + 1, j, that=that, colon=colon)
