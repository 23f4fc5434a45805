"""Ordered patterns: which frame of its sentence a quotation belongs to."""

from __future__ import annotations

from reader.attribution.content.ahead import first_word, follows_quote, frame_ahead
from reader.attribution.content.before_colon import (
    is_greeted,
    joined_name,
    name_before_colon,
    other_before_colon,
)
from reader.attribution.content.between_frames import (
    clause_in_source,
    closed_by_another,
    closes_aside,
    front_has,
    only_carries,
    only_told,
    relayed,
    written_down,
)
from reader.attribution.content.claim import Claim
from reader.attribution.content.predicates import predicate, view_of
from reader.attribution.content.put_to import put_to
from reader.attribution.content.quoted_from import passed_on
from reader.attribution.content.rules import Rule
from reader.attribution.content.sent_by import sent_by
from reader.attribution.content.signed import dash_name, name_below, said_behind
from reader.attribution.content.whose_reply import whose_reply
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.main_clause import main_subject
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import core
from reader.attribution.phrases.unlisted import phrase_at
from reader.attribution.text.sentences import final_mark
from reader.attribution.text.tokens import Kind, Token

AHEAD = {
    Order.SUBJECT_CUE: (Rule.SPEAKER_CUE_QUOTATION, Rule.INSIDE_REPORTED_SPEECH),
    Order.CUE_SUBJECT: (Rule.SPEAKER_CUE_QUOTATION, Rule.INSIDE_REPORTED_SPEECH),
    Order.PARTICIPLE: (Rule.PARTICIPLE_QUOTATION, Rule.INSIDE_PARTICIPLE),
    Order.INFINITIVE: (Rule.INFINITIVE_QUOTATION, Rule.INSIDE_PARTICIPLE),
    Order.ACCORDING: (Rule.ACCORDING_TO, Rule.INSIDE_ACCORDING_TO),
    Order.NOUN: (Rule.NOUN_QUOTATION, Rule.INSIDE_NOUN),
    Order.ASKED: (Rule.QUESTION_PUT, Rule.QUESTION_PUT),
}
"""The rule of a frame in front of a quotation: right before it, and further ahead."""
FAR_SIGN = 10
"""So many tokens before a colon at most stands what words are written on."""
LONGEST_CALLED = 4
"""So many tokens at most stand between a verb and what it calls somebody."""
ENDS = frozenset((",", "?", "!", ".", "…", "—"))
"""Marks that end words which a verb behind them attributes."""


def claims(item: Read, sentence: Sentence, grammar: Grammar) -> dict[int, Claim]:
    """The claim of each passage of a sentence, by its index in the paragraph."""
    found = item.tokens
    out: dict[int, Claim] = {}
    for i in range(sentence.start, sentence.end):
        if found[i].kind is Kind.QUOTE:
            claim = passed_on(found, sentence, claim_of(item, sentence, i, grammar), grammar)
            claim.letter = _is_one_of_letters(claim, grammar)
            claim.inscribed = _is_inscribed(found, sentence, i, claim.frame, grammar)
            out[found[i].quote] = claim
    return out


def _refuses(item: Read, i: int, behind: Frame | None) -> bool:
    """Whether somebody says nothing behind whole words of another's: "“Ask Lind.” Lind declined to comment"."""
    if behind is None or not behind.negated:
        return False
    return final_mark(item.paragraph.text, item.passages[item.tokens[i].quote]) in (".", "!", "?")


def _not_behind(item: Read, sentence: Sentence, i: int, ahead: Frame | None, grammar: Grammar) -> Claim | None:
    """Who puts words to somebody, or acts in front of them, where no frame stands right behind them."""
    if ahead is None:
        put = put_to(item.tokens, sentence, i, sentence.frames)
        return Claim(Rule.QUESTION_PUT, None, put) if put is not None else None
    acts = behind_opening(item.tokens, sentence, ahead, i, grammar)
    return Claim(Rule.SUBJECT_OF_CLAUSE, acts) if acts is not None else None


def claim_of(item: Read, sentence: Sentence, i: int, grammar: Grammar) -> Claim:
    """The claim of the passage at token ``i``: the frame right behind it, right before it, around it, or the clause."""
    found, frames = item.tokens, sentence.frames
    joined = joined_name(found, sentence, i, grammar) or sent_by(found, sentence, i, grammar)
    if joined is not None:
        return Claim(Rule.NAME_COLON, joined)
    behind = _right_behind(found, sentence, i, frames, grammar)
    ahead = frame_ahead(found, i, frames, grammar)
    early = Claim(Rule.FLOATING) if ahead is None and _refuses(item, i, behind) else None
    behind = None if closes_aside(found, sentence, i, ahead) else behind
    early = early or (_not_behind(item, sentence, i, ahead, grammar) if behind is None else None)
    if early is not None:
        return early
    close = ahead if ahead is not None and _right_before(found, ahead, i) else None
    if behind is not None and ahead is not None and ahead.order is Order.NOUN and ahead.that:
        return Claim(AHEAD[Order.NOUN][1], ahead.subject, ahead, behind.subject)
    inner = next((f for f in frames if behind is not None and f.start == behind.content and f is not behind), None)
    if behind is not None and inner is not None and only_told(found, sentence, inner):
        return Claim(_behind_rule(behind), inner.subject, inner, behind.subject)
    near = _in_front(found, sentence, i, behind, ahead, close, grammar) if behind is not None else None
    if behind is not None and near is not None and front_has(found, sentence, behind, near, grammar):
        return Claim(AHEAD[near.order][0], near.subject, near, behind.subject if only_carries(behind, near) else None)
    if behind is not None and _prefers_behind(item, sentence, i, behind, close, grammar):
        return Claim(_behind_rule(behind), behind.subject, behind, _relay(found, frames, behind, grammar))
    if close is not None and close.colon and close.subject is not None and close.subject.ref is Ref.ORGANISATION:
        end = _trailing(found, sentence, i, frames, grammar)
        if end is not None and end.order is Order.CUE_SUBJECT and end.subject is not None and end.subject.name:
            return Claim(Rule.TRAILING, end.subject, end, close.subject)  # "The Courier reports: “A” is so, said Lind"
    if close is not None and (close.of_others or closed_by_another(found, sentence, i, close, frames)):
        end = _trailing(found, sentence, i, frames, grammar)
        if end is not None:
            return Claim(Rule.TRAILING, end.subject, end)
    if close is not None:
        outer = _trailing(found, sentence, i, frames, grammar) if close.order is Order.NOUN else None
        via = outer.subject if outer is not None else _relay(found, frames, close, grammar)
        split = found[i - 1].text == "," and follows_quote(found, close.start) and not close.that
        return Claim(AHEAD[close.order][0], close.subject, close, via, split)
    signer = dash_name(found, sentence, i, grammar) if close is None else None
    signer = signer or (name_below(item, sentence, i, grammar) if close is None else None)
    if signer is not None:
        return Claim(Rule.SIGNATURE, signer)
    woven = ahead is not None and ahead.that and first_word(found[i])[:1].islower()
    bare = _bare_attribution(item, sentence, i, grammar) if close is None and not woven else None
    if bare is not None:
        return Claim(Rule.QUOTATION_SPEAKER_VERB, bare)
    trailing = _trailing(found, sentence, i, frames, grammar)
    reaches = ahead is not None and not any(t.text == ";" for t in found[ahead.content : i])
    loose = ahead is not None and (ahead.order in (Order.PARTICIPLE, Order.INFINITIVE, Order.NOUN) or ahead.weak)
    # "That Lind announced it shows a “real will”, says Ruiz"
    opens = found[sentence.start].low in grammar.that and frames[0].start < sentence.start + 2 if frames else False
    if ahead is not None and reaches and (trailing is None or not (loose or opens or ahead.order is Order.ACCORDING)):
        return Claim(AHEAD[ahead.order][1], ahead.subject, ahead, _relay(found, frames, ahead, grammar))
    if trailing is not None:
        return Claim(Rule.TRAILING, trailing.subject, trailing)
    if sentence.bare:
        back = said_behind(item, sentence, grammar)
        return Claim(Rule.QUOTATION_SPEAKER_VERB, back) if back is not None else Claim(Rule.FLOATING)
    before_colon = name_before_colon(found, sentence, i, grammar)
    if before_colon is not None and not is_greeted(before_colon, found, sentence, grammar):
        return Claim(Rule.NAME_COLON, before_colon)
    inside = predicate(item, sentence, i, grammar) or view_of(item, sentence, i, grammar)
    if inside is not None:
        return inside
    subject = other_before_colon(found, sentence, i, grammar) or clause_subject(found, sentence, i, grammar)
    if subject is not None and not is_greeted(subject, found, sentence, grammar):
        lead = i > sentence.start and found[i - 1].text == ":"
        return Claim(Rule.LEAD_IN if lead else Rule.SUBJECT_OF_CLAUSE, subject)
    return Claim(Rule.IN_NARRATIVE)


def _is_one_of_letters(claim: Claim, grammar: Grammar) -> bool:
    """Whether one of several writings begins or reads so: "“Dear heart,” begins the third", "reads one entry"."""
    frame, subject = claim.frame, claim.subject
    if frame is None or subject is None or frame.cue.lemma not in grammar.reading_so or subject.ref is Ref.PERSON:
        return False
    bare = subject.ref is not Ref.PRONOUN and not subject.owner and not subject.possessed and not subject.name
    return bare and " " not in subject.text.strip()


def _is_inscribed(found: list[Token], sentence: Sentence, i: int, frame: Frame | None, grammar: Grammar) -> bool:
    """Whether what words are written on stands before a colon: they may be anybody's: "a sign on it: “...”"."""
    if i - 2 <= sentence.start or found[i - 1].text != ":" or (frame is not None and frame.colon):
        return False
    return any(token.low in grammar.inscriptions for token in found[max(sentence.start, i - FAR_SIGN) : i - 1])


def _behind_rule(frame: Frame) -> Rule:
    if frame.order is Order.ACCORDING:
        return Rule.ACCORDING_TO
    return Rule.QUOTATION_CUE_SPEAKER if frame.order is Order.CUE_SUBJECT else Rule.QUOTATION_SPEAKER_CUE


def _right_behind(
    found: list[Token], sentence: Sentence, i: int, frames: list[Frame], grammar: Grammar
) -> Frame | None:
    """The frame that begins right behind a quotation, a comma or dash between them allowed."""
    k = i + 1
    while k < sentence.end and found[k].text in (",", "—", "–", "-", "--", "…"):
        k += 1
    if k == i + 1 and k < sentence.end and found[k].low in grammar.renaming:
        return None  # "The “wise” phrase Ruiz cited"
    if k + 2 < sentence.end and found[k].low in grammar.copulas and found[k + 1].low in grammar.how:
        k += 2  # "“Slow is smooth,” is how she puts it"
    if k == i + 1 and k < sentence.end and _begins_anew(found[i], found[k], grammar):
        return None
    for frame in frames:
        if frame.start == k or (frame.cue_start == k and frame.order is Order.CUE_SUBJECT):
            if frame.order in (Order.PARTICIPLE, Order.INFINITIVE, Order.NOUN):
                return None
            if frame.order is Order.ASKED and frame.subject is None:
                return None  # "“Why?” Lund was asked": nobody knows by whom
            if frame.that and frame.order is not Order.CUE_SUBJECT:
                return None
            if grammar.romance and frame.order is Order.SUBJECT_CUE and _opens_another(found, sentence, i, frame):
                return None
            if k == i + 1 and _is_verb_of_marks(found[i], found[k], frame, grammar):
                return None
            return frame
    return None


def _opens_another(found: list[Token], sentence: Sentence, i: int, frame: Frame) -> bool:
    """Whether a main clause begins behind marks in an opening one: "Après avoir dit « non », Anne Roux a ri".

    In Romance languages the verb of who says the words would stand in front of the name.
    """
    named = frame.subject is not None and frame.subject.ref is not Ref.PRONOUN
    return named and i > sentence.start and found[i + 1].text == ","


def _is_verb_of_marks(quote: Token, verb: Token, frame: Frame, grammar: Grammar) -> bool:
    """Whether marks end a subject, and a word that is mostly a noun is its verb: "The plan to “dig” casts a shadow"."""
    inverted = frame.order is Order.CUE_SUBJECT and frame.cue.tier != "speech"
    return inverted and quote.low not in ENDS and verb.low in grammar.noun_like


def _begins_anew(quote: Token, behind: Token, grammar: Grammar) -> bool:
    """Whether a sentence of its own begins behind words that end in a full stop: "“It was wet.” The ledger agrees."."""
    small = behind.low in grammar.leading or (behind.low in grammar.pronouns and behind.low not in grammar.myself)
    return quote.low in (".", "?", "!") and behind.kind is Kind.CAPITAL and small


def _prefers_behind(
    item: Read, sentence: Sentence, i: int, behind: Frame, close: Frame | None, grammar: Grammar
) -> bool:
    """Whether a quotation between two frames is the second one's: '"A," he said, "B."' and the like."""
    found = item.tokens
    mark = final_mark(item.paragraph.text, item.passages[found[i].quote])
    ends = mark in (",", "?", "!", "—", "…", ".") or (i + 1 < sentence.end and found[i + 1].text == ",")
    if close is not None and (close.colon or not ends):
        return False
    left_out = behind.subject is not None and not behind.subject.text  # "al que Gil llamó «genio», se rió"
    if close is not None and close.content == i and (left_out or _has_own(found, behind, sentence.end)):
        return False  # "Lind, who said “no,” Ruiz said “maybe.”"
    rest = found[behind.content : sentence.end]
    goes_on = len(rest) > 3 and rest[0].kind in (Kind.WORD, Kind.CAPITAL) and behind.order is Order.SUBJECT_CUE
    stated = behind.cue.tier == "weak" or (close is not None and close.that)
    if goes_on and stated and rest[0].low not in grammar.after_pronoun:
        return False
    onward = behind.colon and any(
        t.kind is Kind.QUOTE for t in found[behind.end : min(behind.content + 2, sentence.end)]
    )
    return ends or not onward


def _in_front(
    found: list[Token],
    sentence: Sentence,
    i: int,
    behind: Frame,
    ahead: Frame | None,
    close: Frame | None,
    grammar: Grammar,
) -> Frame | None:
    """The frame in front of words that may have them rather than the one behind: a near one, or what is put down."""
    if ahead is None or i - ahead.content <= 2 or written_down(found, sentence, behind, ahead, i):
        return ahead
    told = _calls(found, ahead, i, grammar) or relayed(found, ahead, behind, grammar)
    return ahead if told or clause_in_source(found, ahead, behind, i, grammar) else close


def _calls(found: list[Token], frame: Frame, i: int, grammar: Grammar) -> bool:
    """Whether a frame needs the words at token ``i``: what somebody calls somebody, "called him “late”"."""
    orders = (Order.SUBJECT_CUE, Order.PARTICIPLE)  # "with Lind describing it as “frank”, according to a note"
    between = found[frame.content : i]
    as_ = (
        bool(between) and between[-1].low in grammar.as_words and frame.cue.tier == "stance"
    )  # "described it as “late”"
    names = (frame.cue.tier == "naming" or as_) and frame.order in orders and not frame.negated
    return names and 0 < len(between) <= LONGEST_CALLED and all(t.kind in (Kind.WORD, Kind.CAPITAL) for t in between)


def _has_own(found: list[Token], behind: Frame, end: int) -> bool:
    """Whether a frame stands right before words of its own, and no comma parts the two."""
    return behind.order is Order.SUBJECT_CUE and behind.content < end and found[behind.content].kind is Kind.QUOTE


def _right_before(found: list[Token], frame: Frame, i: int) -> bool:
    """Whether a quotation begins right behind a frame, what may stand between skipped."""
    if frame.content == i:
        return True
    if frame.colon and frame.content <= i:
        return all(t.kind in (Kind.POINT, Kind.QUOTE) for t in found[frame.content : i])
    between = found[frame.end : i]
    if not between:
        return True
    if between[-1].text in (",", ":", "—", "–") and len(between) <= 12:
        return not any(t.kind is Kind.QUOTE for t in between)
    return all(t.kind is Kind.POINT for t in between)


def _relay(found: list[Token], frames: list[Frame], inner: Frame, grammar: Grammar) -> Mention | None:
    """Who relays: the subject of an earlier frame whose reported content the inner frame is part of."""
    if inner.order in (Order.PARTICIPLE, Order.INFINITIVE, Order.ASKED) or inner.subject is None or inner.weak:
        return None
    for frame in frames:
        if frame.start < inner.start and frame.content == inner.content and frame.via is not None:
            return frame.via  # "Lind quoted the cook, Ana Ruiz, as saying: “No.”"
        if frame.cue.lemma in grammar.recalled and inner.start == frame.cue_end and not frame.negated:
            return frame.subject  # "Lind remembered his father telling him: “Hold it.”"
        comma = all(t.text == "," for t in found[inner.content : frame.start])
        if frame.order is Order.ACCORDING and frame.start > inner.end and comma:
            return frame.subject  # "“...,” Lund said, according to the paper"
    for frame in reversed(frames):
        if frame.end > inner.start or frame.weak or frame.negated or frame.subject is None:
            continue
        start = frame.content
        if frame.order is Order.ACCORDING and start < len(found) and found[start].text == ",":
            start += 1
        holds = frame.order in (Order.SUBJECT_CUE, Order.ACCORDING) and (
            frame.that or inner.start in (start, frame.cue_end)
        )
        apart = any(t.kind is Kind.QUOTE or t.text == ";" for t in found[frame.content : inner.start])
        return frame.subject if holds and not apart else None
    return None


def _trailing(found: list[Token], sentence: Sentence, i: int, frames: list[Frame], grammar: Grammar) -> Frame | None:
    """The frame that closes the sentence: "... in any talks, Lund told me."."""
    for frame in reversed(frames):
        if frame.start <= i or any(t.text == ";" for t in found[i : frame.start]):
            return None
        if frame.order in (Order.PARTICIPLE, Order.INFINITIVE, Order.NOUN, Order.ASKED) or frame.that or frame.colon:
            continue
        last = next(k for k in range(frame.start - 1, i - 1, -1) if found[k].kind is Kind.QUOTE)
        if _begins_anew(found[last], found[last + 1], grammar):
            continue  # "“It was wet.” Her husband, Joe, agrees."
        if frame.start == last + 1 and _is_verb_of_marks(found[last], found[last + 1], frame, grammar):
            continue
        if found[frame.start - 1].text in (",", "—", "–", "-") or found[frame.start - 1].kind is Kind.QUOTE:
            rest = found[frame.content : sentence.end]
            if frame.order is Order.ACCORDING or not rest or rest[0].kind is Kind.POINT or len(rest) < 14:
                return frame
    return None


def _bare_attribution(item: Read, sentence: Sentence, i: int, grammar: Grammar) -> Mention | None:
    """'"Is he?" reacted Lund.', '"It is," Ruiz grinned.': a name and one word that no list of cues has."""
    found = item.tokens
    rest = found[i + 1 : sentence.end]
    while rest and rest[0].text == ",":
        rest = rest[1:]
    if not 2 <= len(rest) <= 40 or rest[0].kind not in (Kind.WORD, Kind.CAPITAL):
        return None
    first = sentence.end - len(rest)
    verb_first = (
        rest[0].kind is Kind.WORD and rest[0].low.endswith(grammar.verb_endings) and rest[0].low not in grammar.closed
    )
    mark = final_mark(item.paragraph.text, item.passages[found[i].quote])
    if mark in (",", "?", "!") and rest[0].low in grammar.copulas | grammar.reply_comes:
        return whose_reply(found, first + 1, sentence.end, grammar)
    if verb_first and rest[0].low not in grammar.leading and rest[1].kind is Kind.CAPITAL:
        name = core(found, first + 1, sentence.end, grammar)
        if (
            name is not None
            and name.ref is Ref.PERSON
            and (name.end == sentence.end or found[name.end].kind is Kind.POINT)
        ):
            return name
    if mark in (",", "?", "!"):
        read = core if found[first].low in grammar.leading else phrase_at  # "“No,” kelp drier Ana Ruiz, 61, laughs."
        name = read(found, first, sentence.end, grammar)
        if name is not None and name.ref in (Ref.PERSON, Ref.PRONOUN) and name.end + 1 < sentence.end:
            end = name.end
            aged = end + 3 < sentence.end and found[end].text == found[end + 2].text == ","
            end += 3 * (aged and found[end + 1].kind is Kind.NUMBER)
            if end + 1 >= sentence.end:
                return None
            verb, stop = found[end], found[end + 1]
            if verb.kind is Kind.WORD and verb.low.endswith(grammar.verb_endings) and verb.low not in grammar.closed:
                return name if stop.text in (".", ",") else None
    return None


def clause_subject(found: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> Mention | None:
    """Who the sentence around a quotation is about, up to the quotation at token ``i``."""
    start = next((k + 1 for k in range(i - 1, sentence.start, -1) if found[k].text == ";"), sentence.start)
    return main_subject(found, start, i, grammar) or _body_of_it(found, start, i, grammar)


def behind_opening(found: list[Token], sentence: Sentence, frame: Frame, i: int, grammar: Grammar) -> Mention | None:
    """Who acts in the main clause behind an opening one with the frame: "When Lind asked why, Ruiz laughed, “...”".

    None where the words stand in the opening clause, or the frame is the main one.
    """
    opening = found[sentence.start].low
    if frame.order is not Order.SUBJECT_CUE or frame.start > sentence.start + 2 or opening not in grammar.subordinators:
        return None
    for k in range(frame.cue_end, i - 2):
        if found[k].text in (",", "—", "–") or found[k].kind is Kind.QUOTE:
            subject = core(found, k + 1, i, grammar)
            office = subject is not None and subject.ref is Ref.ROLE and subject.definite and grammar.romance
            if subject is not None and (office or subject.ref in (Ref.PERSON, Ref.PRONOUN)) and subject.end < i:
                verb = found[subject.end]
                return subject if verb.kind is Kind.WORD and verb.low not in grammar.function_words else None
    return None


def _body_of_it(found: list[Token], start: int, i: int, grammar: Grammar) -> Mention | None:
    """ "It" in front of words in which a body speaks of itself: "It offered “our deepest sympathy” to them"."""
    first = found[start]
    acts = first.low in grammar.void_pronouns and start + 1 < i and found[start + 1].kind is Kind.WORD
    words = {word.strip("“”‘’\"'.,") for word in found[i].text.lower().split()}
    if not acts or found[start + 1].low in grammar.auxiliaries or words.isdisjoint(grammar.first_owners):
        return None
    return Mention(start, start + 1, Ref.PRONOUN, first.text, head=first.low, gender="thing")
