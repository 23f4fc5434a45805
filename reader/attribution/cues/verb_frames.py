"""Frames of verbs: "Lund told me", "said Ana Ruiz, a biologist", "he was labelled “a fool” by Lund"."""

from __future__ import annotations

from reader.attribution.cues.advised import advised, greets
from reader.attribution.cues.done_by_saying import is_done, tells_people
from reader.attribution.cues.frames import Frame, Order, completed
from reader.attribution.cues.governed import behind_aside, governed, is_gerund, tells_somebody
from reader.attribution.cues.heard_saying import heard_by, heard_saying
from reader.attribution.cues.inverted import speaker_behind, subject_behind
from reader.attribution.cues.noun_forms import is_compound, is_noun, is_object, modifies, qualifies_noun
from reader.attribution.cues.passives import is_reduced, opens_asked, passive_frame
from reader.attribution.cues.said_of import accused, said_of
from reader.attribution.cues.says_nothing import says_nothing
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.apposed import issued_by
from reader.attribution.phrases.clauses import antecedent, subject_before
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.unlisted import phrase_at
from reader.attribution.phrases.verbs import VerbGroup, heading_like, verb_group
from reader.attribution.phrases.voices import voice_of
from reader.attribution.text.tokens import Kind, Token


def verb_frame(
    tokens: list[Token], i: int, cue: Cue, start: int, end: int, grammar: Grammar, before: list[Frame]
) -> Frame | None:
    """The frame of the verb at token ``i`` of the sentence ``tokens[start:end]``; None where it reports nothing."""
    token = tokens[i]
    after = i + len(cue.words)
    small = token.kind is Kind.CAPITAL and not _may_have_capital(tokens, i, start, end, grammar)
    if small or (cue.words[0] in grammar.going_on and after < end and _has_object(tokens[after], grammar)):
        return None
    group = verb_group(tokens, i, start, end, grammar)
    group.start -= group.start > start and tokens[group.start - 1].low in grammar.perfect_gerunds
    group.be = group.be and not _has_said(tokens, i, after, start, cue, grammar)
    heard = heard_by(tokens, i, cue, group, start, grammar)
    writer = heard or advised(tokens, i, cue, group, start, end, grammar)
    if writer is not None:
        first = heard.start if heard is not None else i
        return completed(Order.SUBJECT_CUE, writer, cue, first, group, after, end, tokens, grammar)
    modals = grammar.modals | grammar.future if cue.tier == "ask" else grammar.modals
    modal = any(t.low in modals for t in tokens[group.start : i])
    if modal and not _closes_words(tokens, after, cue, group, start, end, grammar):
        return None  # "audiences can expect him to"
    gerund = is_gerund(tokens, i, cue, group, grammar)
    reduced = is_reduced(tokens, i, cue, group, end, grammar)
    if (group.be or reduced or opens_asked(tokens, i, after, cue, start, end, grammar)) and cue.form != "gerund":
        return passive_frame(tokens, i, cue, group, start, end, grammar)
    if cue.lemma in grammar.accusing and accused(tokens, i, after, start, end, grammar):
        return said_of(tokens, i, cue, group, start, end, grammar)
    if not gerund and not group.infinitive:
        qualifies = group.start == i and qualifies_noun(tokens, i, after, start, end, grammar)
        if qualifies or is_noun(tokens, i, after, end, group, grammar) or is_object(tokens, i, cue, group, grammar):
            return None
        goes_on = behind_aside(tokens, group.start, start, grammar)  # "sat down and, after a pause, said"
        subject = subject_before(tokens, group.start, start, grammar) if not goes_on else None
        behind = speaker_behind(tokens, i, cue, subject, start, end, grammar) if group.start == i else None
        if behind is not None:
            return completed(Order.CUE_SUBJECT, behind, cue, i, group, after, end, tokens, grammar)
        author = issued_by(tokens, subject, group.start, grammar) or _whose_writing(tokens, subject, start, grammar)
        author = author or voice_of(tokens, subject, group.start, grammar)
        if author is not None and subject is not None:
            return completed(Order.SUBJECT_CUE, author, cue, subject.start, group, after, end, tokens, grammar)
        thing = subject is not None and _is_thing_done(tokens, after, cue, subject, grammar)
        if subject is not None and (thing or says_nothing(tokens, i, after, start, end, cue, group, subject, grammar)):
            return None
        if (
            subject is not None
            and _fits(i, cue, subject, group, grammar.plural_endings)
            and not is_compound(tokens, i, subject, grammar)
        ):
            group.negated = group.negated or _is_neither(tokens, subject, start, grammar)
            frame = completed(Order.SUBJECT_CUE, subject, cue, subject.start, group, after, end, tokens, grammar)
            return _words_of_another(frame, tokens, after, end, grammar)
    first = group.start == i and not tells_somebody(tokens, start, end, cue)
    if cue.form == "finite" and not group.infinitive and first:
        inverted = subject_behind(tokens, i, cue, start, end, grammar)
        if inverted is not None:
            return completed(Order.CUE_SUBJECT, inverted, cue, i, group, after, end, tokens, grammar)
    blamed = _blamed(tokens, group.start, start, grammar) if gerund else None
    if blamed is not None:
        return completed(Order.SUBJECT_CUE, blamed, cue, blamed.start, group, after, end, tokens, grammar)
    if gerund and i > start:
        ahead = tokens[i - 1]
        noun = ahead.kind is Kind.POSSESSIVE or ahead.low in grammar.leading
        linked = ahead.low in grammar.prepositions and ahead.low not in grammar.before_gerund
        if noun or (linked and not is_done(tokens, i, cue, start, grammar)):
            return None
    if gerund or (cue.base and group.start == i):
        heard = heard_saying(tokens, group.start, start, grammar)
        if heard is not None:
            return completed(Order.SUBJECT_CUE, heard, cue, heard.start, group, after, end, tokens, grammar)
    if gerund and modifies(tokens, i, after, start, end, grammar) and not tells_people(tokens, after, cue, grammar):
        return None
    return governed(tokens, i, cue, group, start, end, grammar, before)


def _has_object(behind: Token, grammar: Grammar) -> bool:
    """Whether a verb of going on takes up something: "the Senate goes on recess", not "he went on, smiling"."""
    plain = behind.kind in (Kind.WORD, Kind.CAPITAL)
    return plain and behind.low not in grammar.adverbs | grammar.prepositions | grammar.infinitive | grammar.time


def _has_said(tokens: list[Token], i: int, after: int, start: int, cue: Cue, grammar: Grammar) -> bool:
    """Whether "'s" in front of a verb is "has": "he's said he will go", and not "he's said to go"."""
    if i - 2 < start or tokens[i - 1].kind is not Kind.POSSESSIVE or after >= len(tokens):
        return False
    who, behind = tokens[i - 2].low, tokens[after]
    one = grammar.pronoun_gender(who) in ("male", "female")
    passive = behind.low in grammar.infinitive | grammar.by | grammar.prepositions or behind.kind is Kind.POINT
    return one and cue.tier in ("speech", "stance") and not passive


def _whose_writing(tokens: list[Token], subject: Mention | None, start: int, grammar: Grammar) -> Mention | None:
    """Whose a writing is that speaks: "Ruiz, whose review calls it “late”"; None where no "whose" opens the phrase."""
    if subject is None or subject.ref is not Ref.DOCUMENT:
        return None
    k = next((k for k in (subject.start, subject.start - 1) if k > start and tokens[k].low in grammar.whose), 0)
    owner = antecedent(tokens, k, start, grammar) if k else None
    return owner if owner is not None and owner.ref is Ref.PERSON else None


def _is_thing_done(tokens: list[Token], after: int, cue: Cue, subject: Mention, grammar: Grammar) -> bool:
    """Whether a verb only tells of a thing: "the access described was limited", "it reflects “a habit”"."""
    if subject.ref is Ref.PRONOUN:
        shows = cue.tier == "manner" or cue.lemma in grammar.showing_acts
        return shows and subject.head in grammar.void_pronouns
    if subject.ref is not Ref.ROLE or subject.name or after >= len(tokens) or grammar.own_rules:
        return False
    done = tokens[after - 1].low in grammar.participles and tokens[after].low in grammar.being
    return done and subject.head not in grammar.person and subject.head not in grammar.source


def _is_neither(tokens: list[Token], subject: Mention, start: int, grammar: Grammar) -> bool:
    """Whether nobody of those named does it: "Neither Lind nor Ruiz would call it", "No minister said"."""
    first, behind = tokens[subject.start], tokens[min(subject.start + 1, subject.end)]
    none = first.low in grammar.none_of_them and behind.low not in grammar.not_none and behind.kind is not Kind.NUMBER
    before = subject.start > start and tokens[subject.start - 1].low in grammar.lexicon.word_class("negation")
    return before or (none and subject.ref is Ref.ROLE)


def _words_of_another(frame: Frame, tokens: list[Token], after: int, end: int, grammar: Grammar) -> Frame:
    """The frame with whom a verb of quoting names: "Lund quotes his mother: “...”", "cites a friend, Bo: “...”"."""
    quotes = after < end and tokens[after - 1].low in grammar.quoting
    source = phrase_at(tokens, after, end, grammar) if quotes else None
    if source is None or source.ref not in (Ref.PERSON, Ref.ROLE, Ref.ORGANISATION):
        return frame
    stop = source.end
    while source.ref is Ref.ROLE and stop < end and tokens[stop].text not in (":", ".") and stop - source.end < 8:
        stop += 1
    if stop < end and (tokens[stop].text == ":" or tokens[stop].kind is Kind.QUOTE):
        frame.subject, frame.via, frame.colon = source, frame.subject, tokens[stop].text == ":"
        frame.end, frame.content = max(frame.end, stop), stop + frame.colon
    return frame


def _closes_words(
    tokens: list[Token], after: int, cue: Cue, group: VerbGroup, start: int, end: int, grammar: Grammar
) -> bool:
    """Whether subject and verb stand between words and the end of their clause: "“I was asked,” she would say."."""
    if cue.tier != "speech" or not (after >= end or tokens[after].kind in (Kind.POINT, Kind.QUOTE)):
        return False
    subject = subject_before(tokens, group.start, start, grammar)
    return subject is not None and subject.start > start and tokens[subject.start - 1].kind is Kind.QUOTE


def _may_have_capital(tokens: list[Token], i: int, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a verb can have a capital where it stands: at the beginning, behind words or a greeting, in a heading."""
    if i == start or tokens[i - 1].kind is Kind.QUOTE or greets(tokens, start, i, grammar):
        return True
    return heading_like(tokens, start, end)


def _blamed(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """Who is blamed or praised for words: Lind in "accused Lind of calling it", "thanked him for saying"."""
    stop = limit - 1
    if stop <= start + 1 or tokens[stop].low not in grammar.prepositions:
        return None
    if tokens[stop - 1].low in grammar.blaming and tokens[stop - 2].low in grammar.being:
        first = stop - 2
        while first > start and tokens[first - 1].low in grammar.auxiliaries:
            first -= 1
        return subject_before(tokens, first, start, grammar)  # "Lind has been accused of calling it"
    for k in range(max(start + 1, stop - 8), stop):
        if tokens[k - 1].low not in grammar.blaming:
            continue
        gender = grammar.object_genders.get(tokens[k].low) if k + 1 == stop else None
        if gender is not None:
            return Mention(k, stop, Ref.PRONOUN, tokens[k].text, head=tokens[k].low, gender=gender)
        mention = phrase_at(tokens, k, stop, grammar)
        if mention is not None and mention.end == stop and mention.ref is not Ref.DOCUMENT:
            return mention
    return None


def _fits(i: int, cue: Cue, subject: Mention, group: VerbGroup, plurals: tuple[str, ...]) -> bool:
    """Whether verb and subject agree where the form tells: "critics say", not "the law state"."""
    if cue.base and group.start == i:
        body = subject.ref is Ref.ORGANISATION
        several = body and subject.name.endswith(plurals)  # "the Greens say"
        return subject.plural or subject.gender == "first" or (body and not subject.name) or several
    return True
