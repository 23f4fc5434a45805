"""Frames whose subject stands before another verb: of gerunds, infinitives, and verbs behind "and"."""

from __future__ import annotations

from reader.attribution.cues.behind_writings import heard_or_recorded, received_writing, sender_of, sender_told_of
from reader.attribution.cues.done_by_saying import acts_to_say
from reader.attribution.cues.frames import Frame, Order, completed
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.clauses import antecedent, subject_before
from reader.attribution.phrases.governing import governing
from reader.attribution.phrases.main_clause import main_subject, sentence_subject
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import core
from reader.attribution.phrases.unlisted import phrase_at
from reader.attribution.phrases.verbs import VerbGroup, heading_like, verb_group
from reader.attribution.text.tokens import Kind, Token

LONGEST_CLAUSE = 16
"""So many tokens back the relative clause opens that "and" goes on with."""
LONGEST_WHEN = 8
"""So many tokens at most tell when or how in front of a verb."""
_LOOSE = frozenset(("weak", "manner"))
"""Tiers of verbs that a comma alone joins to no verb of saying."""
LONGEST_PASSIVE = 12
"""So many tokens back a passive may stand to which "and" joins another."""


def is_gerund(tokens: list[Token], i: int, cue: Cue, group: VerbGroup, grammar: Grammar) -> bool:
    """Whether a verb is a gerund, or a participle of saying behind one: "telling her", "having told her"."""
    if cue.form == "gerund":
        return not group.be
    if tokens[group.start].low not in grammar.perfect_gerunds or cue.lemma in grammar.reading_so:
        return False
    heard = i + 1 < len(tokens) and tokens[i + 1].kind is not Kind.QUOTE  # not "having directed “Rain”"
    return cue.tier in ("speech", "naming") or (cue.tier in ("told", "ask") and heard)


def governed(
    tokens: list[Token],
    i: int,
    cue: Cue,
    group: VerbGroup,
    start: int,
    end: int,
    grammar: Grammar,
    before: list[Frame],
) -> Frame | None:
    """The frame of a gerund, an infinitive or a verb behind "and", whose subject stands before another verb."""
    gerund = is_gerund(tokens, i, cue, group, grammar)
    after, addressed = i + len(cue.words), tells_somebody(tokens, start, end, cue)
    joined = i > start and (tokens[group.start - 1].low in grammar.frame_joiners or (addressed and i > start + 2))
    joiner = behind_aside(tokens, group.start, start, grammar)
    joined = joined or joiner > 0
    joined = joined or _listed(tokens, i, cue, group, start, end, grammar, before)
    coordinated = joined and (cue.form == "finite" or (group.be and cue.form == "gerund" and joiner > 0))
    asks = after < end and (tokens[after].low in grammar.questions or tokens[after].low in grammar.that)
    coordinated = coordinated and (asks or tokens[i].low not in grammar.noun_like)  # "but wonders if it lasts"
    if not (gerund or group.infinitive or coordinated):
        return None
    subject = _made_to(tokens, group, start, grammar) if group.infinitive else None
    reputed = _reputed(tokens, group, start, end, grammar) if group.infinitive else None
    if reputed is not None:
        return completed(Order.SUBJECT_CUE, reputed, cue, reputed.start, group, after, end, tokens, grammar)
    acts = acts_to_say(tokens, group.start, start, grammar) if group.infinitive and subject is None else 0
    if acts:
        subject = subject_before(tokens, acts, start, grammar)
        acts = 0 if _acts_aside(tokens, subject, start, grammar) else acts
        subject = subject if acts else None
    if gerund:
        subject = heard_or_recorded(tokens, group, start, grammar)
        if cue.lemma not in grammar.finding_cues:  # not "figures from the bank showing"
            subject = subject or sender_of(tokens, group.start, start, grammar)
        subject = subject or received_writing(tokens, group, start, grammar)
        subject = subject or sender_told_of(tokens, before, group.start, grammar)
    loose = (Order.NOUN, Order.ACCORDING) if coordinated else (Order.NOUN,)  # "By her account Lund came and said"
    told = [f for f in before if f.order not in loose and not (coordinated and _told(before, f, tokens))]
    ends = group.start if gerund else -1
    told = [f for f in told if _only_hears(f, grammar) or not _is_aside(tokens, f, start, ends, grammar)]
    if gerund and tokens[i - 1].text == "," and told and told[0].order is Order.SUBJECT_CUE:
        told = [f for f in told if f.order is not Order.INFINITIVE]  # "asked Lind to find out why, adding that"
    earlier = [f.subject for f in told if not _only_hears(f, grammar)]
    if gerund and tokens[i - 1].text == "," and len(earlier) == len(before) and _inside(tokens, before, grammar):
        earlier.pop()  # "She found that the council had meant to, writing that"
    if coordinated and subject is None and tokens[group.start - 1].low in grammar.coordinators:
        subject = _of_clause(tokens, group.start - 1, start, grammar, before)
    if coordinated and subject is None:
        hearer = grammar.object_genders.get(tokens[after].low, "") if after < end else ""
        actor = _who_acts(tokens, told, group.start, grammar)
        other = actor is not None and {actor.gender, hearer} == {"male", "female"}  # "Ana said he came and told her"
        subject = actor if other or cue.lemma in grammar.shouting else None
    tells = gerund and cue.tier == "told" and tokens[i - 1].text == ","
    if tells and told and told[-1].that and told[-1].cue.lemma in grammar.tells_of_another:
        subject = subject or sentence_subject(tokens, told[-1].content, group.start, grammar)
    if gerund and subject is None and told and told[0].order is Order.ASKED and told[0].start == start:
        subject = _asked_and_acting(tokens, told[0], group.start, grammar)
    subject = subject or _heard_of(tokens, told, group.start, grammar)
    limit = joiner if joiner and coordinated else group.start
    subject = subject or governing(tokens, limit, start, end, grammar, earlier)
    if subject is None or (group.infinitive and _is_demand(subject, grammar)):
        return None
    if coordinated and cue.tier in ("told", "ask") and _suffers(tokens, group.start, start, grammar):
        return completed(Order.ASKED, None, cue, group.start, group, after, end, tokens, grammar)
    order = Order.INFINITIVE if group.infinitive and not acts else Order.PARTICIPLE
    opens = gerund and _only_when(tokens, start, group.start, grammar)
    frame = completed(order, subject, cue, start if opens else group.start, group, after, end, tokens, grammar)
    if acts and not frame.that and cue.lemma in grammar.takes_object:
        frame.order = Order.INFINITIVE  # "rang to confirm an order"
    return frame


def _who_acts(tokens: list[Token], told: list[Frame], limit: int, grammar: Grammar) -> Mention | None:
    """Who acts and says behind "and", told of by another: "Lind said that Ruiz came in and yelled"; else None."""
    outer = told[-1] if told else None
    if outer is None or outer.order is not Order.SUBJECT_CUE or outer.end >= limit:
        return None
    first = outer.end + (tokens[outer.end].low in grammar.that)
    who = sentence_subject(tokens, first, limit, grammar)
    if who is None or who.start != first or who.gender == "thing":
        return None  # "Ruiz said it was late and told him"
    return who if who.ref in (Ref.PERSON, Ref.ROLE, Ref.PRONOUN) else None


def _is_aside(tokens: list[Token], frame: Frame, start: int, gerund: int, grammar: Grammar) -> bool:
    """Whether who speaks is set off between a subject and its verb: "The driver, she reports, looked up and said".

    Behind a whole clause they go on, with a gerund right behind them: "It will not sell, Lind said, calling it".
    """
    if frame.order is not Order.SUBJECT_CUE or frame.start < start + 2 or frame.content >= len(tokens):
        return False
    if frame.content == gerund - 1 and not grammar.own_rules:
        clause = tokens[start + 1 : frame.start - 1]
        if any(t.low in grammar.verb_forms or grammar.is_past_form(t.low) for t in clause):
            return False
    return tokens[frame.start - 1].text == tokens[frame.content].text == ","


def _asked_and_acting(tokens: list[Token], asked: Frame, limit: int, grammar: Grammar) -> Mention | None:
    """Who acts behind a question that opens a sentence: "Asked by the chair whether it was, Ruiz paused, replying"."""
    acts = main_subject(tokens, asked.start, limit, grammar)
    return acts if acts is not None and acts.start >= asked.end else None


def _only_hears(frame: Frame, grammar: Grammar) -> bool:
    """Whether a body hears somebody out, and so does nothing else: "Lund, the court heard, came and called it late"."""
    subject = frame.subject
    return subject is not None and subject.head in grammar.hearing_bodies and frame.cue.lemma in grammar.hearing


def _heard_of(tokens: list[Token], before: list[Frame], limit: int, grammar: Grammar) -> Mention | None:
    """Of whom a body hears that they say something: "The court heard Lund came and called it late"."""
    hears = next((f for f in reversed(before) if _only_hears(f, grammar)), None)
    if hears is None or hears is not before[-1]:
        return None
    k = hears.content + (hears.content < limit and tokens[hears.content].text == ",")
    return core(tokens, k, limit, grammar) if k < limit else None


def _is_demand(subject: Mention, grammar: Grammar) -> bool:
    """Whether what somebody has stands before an infinitive, and nobody who speaks: "Lind’s call to admit them"."""
    return bool(subject.owner) and subject.ref is Ref.ROLE and subject.head not in grammar.person


def _reputed(tokens: list[Token], group: VerbGroup, start: int, end: int, grammar: Grammar) -> Mention | None:
    """Who is said by some to do it: "Ana Ruiz, who is said to have promised that"; the group then has all of it."""
    said = group.start - 1
    if said <= start or tokens[said].low not in grammar.hearsay:
        return None
    outer = verb_group(tokens, said, start, end, grammar)
    if not outer.be or outer.negated:
        return None
    group.start = outer.start
    return subject_before(tokens, outer.start, start, grammar)


def _listed(
    tokens: list[Token],
    i: int,
    cue: Cue,
    group: VerbGroup,
    start: int,
    end: int,
    grammar: Grammar,
    before: list[Frame],
) -> bool:
    """Whether a verb is one of several that commas and "and" join: "called it “late”, said that it leaks and added"."""
    after = i + len(cue.words)
    if not before or group.start - 1 <= start or tokens[group.start - 1].text != "," or after >= end:
        return False
    first = before[-1]
    own = first.order is Order.SUBJECT_CUE and first.subject is not None and not first.subject.relative
    edge = first.start == start or tokens[first.start - 1].kind in (Kind.POINT, Kind.QUOTE)
    edge = edge or tokens[first.start - 1].low in grammar.edges
    behind = tokens[after]
    return own and edge and (behind.low in grammar.that or behind.kind is Kind.QUOTE) and cue.tier not in _LOOSE


def behind_aside(tokens: list[Token], comma: int, start: int, grammar: Grammar) -> int:
    """The comma behind "and" where commas set off when or how somebody goes on: "rose and, after a pause, said".

    It is 0 where none do.
    """
    if comma - 3 <= start:
        return 0
    if tokens[comma - 1].text != ",":
        return _behind_statement(tokens, comma, start, grammar)
    for k in range(comma - 2, max(start, comma - LONGEST_WHEN), -1):
        if tokens[k].text == ",":
            joins = tokens[k - 1].low in grammar.frame_joiners or tokens[k - 1].low in grammar.coordinators
            sets_off = tokens[k + 1].low in grammar.prepositions or tokens[k + 1].low in grammar.as_words
            return k if joins and sets_off else 0
        if tokens[k].kind not in (Kind.WORD, Kind.CAPITAL, Kind.NUMBER):
            return 0
    return 0


def _behind_statement(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> int:
    """The token behind "but" or "and" where only in what somebody speaks stands there: "but in a statement said"."""
    k = limit - 1
    if tokens[k].low not in grammar.occasions and tokens[k].low not in grammar.statements:
        return 0
    while k > start and tokens[k].kind is Kind.WORD and tokens[k].low not in grammar.prepositions:
        k -= 1
    joins = tokens[k - 1].low in grammar.frame_joiners or tokens[k - 1].low in grammar.coordinators
    return k if k > start + 1 and tokens[k].low in grammar.prepositions and joins else 0


def _only_when(tokens: list[Token], start: int, stop: int, grammar: Grammar) -> bool:
    """Whether only when or how stands in front of a gerund: "Weeks after telling them", "Despite saying"."""
    if not start < stop <= start + LONGEST_WHEN:
        return False
    if tokens[stop - 1].low not in grammar.before_gerund:
        return False
    small = grammar.prepositions | grammar.time | grammar.leading
    near = tokens[start : stop - 1]
    return all(token.low in small or token.kind is Kind.NUMBER or grammar.is_plural_form(token.low) for token in near)


def _acts_aside(tokens: list[Token], subject: Mention | None, start: int, grammar: Grammar) -> bool:
    """Whether who acts is no main subject: "left when Ana Ruiz rang to say", "it takes long to confirm"."""
    if subject is None:
        return False
    thing = subject.ref is Ref.PRONOUN and subject.head in grammar.void_pronouns
    return thing or (subject.start > start and tokens[subject.start - 1].low in grammar.subordinators)


def _of_clause(tokens: list[Token], joiner: int, start: int, grammar: Grammar, before: list[Frame]) -> Mention | None:
    """Whose clause "and" goes on with a verb: "Lind, who rose early and said", "Lind left, and she rose and said"."""
    for k in range(joiner - 1, max(start, joiner - LONGEST_CLAUSE), -1):
        low = tokens[k].low
        if tokens[k].kind in (Kind.POINT, Kind.QUOTE):
            return None
        if low in grammar.who or low in grammar.which:
            said = any(f.cue_start > k for f in before)
            return None if said or tokens[k - 1].text != "," else antecedent(tokens, k, start, grammar)
        if grammar.pronoun_gender(low) in ("male", "female") and low not in grammar.object_genders:
            opens = tokens[k - 1].text == "," or tokens[k - 1].kind is Kind.QUOTE or tokens[k - 1].low == grammar.joiner
            return core(tokens, k, joiner, grammar) if opens and all(f.end <= k for f in before) else None
        if low in grammar.subordinators or (low in grammar.pronouns and low not in grammar.objects):
            return None
    return None


def _suffers(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> bool:
    """Whether "and" joins a verb to a passive: "he was summoned there and told that it was late"."""
    for k in range(limit - 2, max(start, limit - LONGEST_PASSIVE), -1):
        if tokens[k].kind in (Kind.POINT, Kind.QUOTE):
            return False
        if tokens[k].low in grammar.lexicon.word_class("be"):
            wished = tokens[k].low in grammar.not_finite and tokens[k - 1].low not in grammar.auxiliaries
            if wished and tokens[k - 1].low not in grammar.infinitive:
                return False  # "directed that it be filed and warned that"
            behind = tokens[k + 1]
            return behind.low in grammar.participles or behind.low.endswith(grammar.past_endings)
        if tokens[k].low in grammar.pronouns or tokens[k].low in grammar.finite_cues:
            return False
    return False


def tells_somebody(tokens: list[Token], start: int, end: int, cue: Cue) -> bool:
    """Whether a heading says to whom somebody tells something: "Quits Tour, Tells Fans ‘It Is Over’"."""
    return cue.tier == "told" and heading_like(tokens, start, end)


def _inside(tokens: list[Token], before: list[Frame], grammar: Grammar) -> bool:
    """Whether the last of some frames tells of no words, and only stands behind another clause's "that"."""
    inner = before[-1] if before else None
    return inner is not None and inner.weak and inner.start > 1 and tokens[inner.start - 1].low in grammar.that


def _made_to(tokens: list[Token], group: VerbGroup, start: int, grammar: Grammar) -> Mention | None:
    """Who is made to speak: "tempted the keeper Odd Ruud to boast", "for Lind to say"."""
    limit = group.start
    for k in range(max(start, limit - 9), limit):
        if k == start or tokens[k - 1].low not in grammar.causatives:
            continue
        gender = grammar.object_genders.get(tokens[k].low, "") if k + 1 == limit else ""
        if gender:  # "It moved her to complain"
            return Mention(k, limit, Ref.PRONOUN, tokens[k].text, head=tokens[k].low, gender=gender)
        mention = phrase_at(tokens, k, limit, grammar)
        comma = _comma_behind(tokens, mention.end, limit) if mention is not None else 0
        if comma and tokens[limit - 1].text == ",":
            name = phrase_at(tokens, comma + 1, limit, grammar)  # "forced the director, Ana Ruiz, to concede"
            if name is not None and name.end == limit - 1 and name.ref is Ref.PERSON:
                return name
        if mention is not None and mention.end == limit and mention.ref in (Ref.PERSON, Ref.ROLE, Ref.PRONOUN):
            return mention
    return None


LONGEST_OFFICE = 5
"""So many tokens stand at most between an office and the comma in front of its holder."""


def _comma_behind(tokens: list[Token], start: int, limit: int) -> int:
    """The comma right behind a phrase and what it is of; 0 where another mark or none stands there."""
    mark = next((k for k in range(start, min(limit - 2, start + LONGEST_OFFICE)) if tokens[k].kind is Kind.POINT), 0)
    return mark if mark and tokens[mark].text == "," else 0


def _told(before: list[Frame], inner: Frame, tokens: list[Token]) -> bool:
    """Whether a frame stands in what another reports: its subject is not who "and said" is about."""
    for outer in before:
        if outer is inner or outer.weak or outer.order is not Order.SUBJECT_CUE:
            continue
        if outer.end <= inner.start and (outer.that or outer.content == inner.start):
            return not any(t.kind is Kind.QUOTE or t.text == ";" for t in tokens[outer.content : inner.start])
    return False
