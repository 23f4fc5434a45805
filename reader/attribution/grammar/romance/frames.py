"""Frames of French, Spanish, Italian and Portuguese: "a-t-il ajouté", "selon X", "según explicó X"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.attribution.cues.frames import Frame, Order, completed
from reader.attribution.grammar.romance.phrases import noun_phrase
from reader.attribution.grammar.romance.speakers import (
    apposition_end,
    before_verb,
    behind_verb,
    completed_subject,
    is_plural,
    left_out,
)
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.clauses import sentence_subject
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.phrases.verbs import VerbGroup
from reader.attribution.text.tokens import Kind, Token

BETWEEN = 6
"""So many words may stand between an auxiliary and its participle."""


@dataclass(slots=True)
class Verb:
    """A verb of speech with what belongs to it: tokens ``start`` to ``end``, ``enclitic`` is its subject or -1."""

    cue: Cue
    start: int
    end: int
    enclitic: int = -1
    negated: bool = False
    passive: bool = False
    form: str = "finite"


def frames(tokens: list[Token], start: int, end: int, grammar: Grammar) -> list[Frame]:
    """All frames of the sentence ``tokens[start:end]``, in order of their cues."""
    found: list[Frame] = []
    cues = grammar.lexicon.cues
    i = start
    while i < end:
        token = tokens[i]
        if token.kind is not Kind.WORD and token.kind is not Kind.CAPITAL:
            i += 1
            continue
        frame = None
        if token.low in grammar.as_words:
            frame = _as_told(tokens, i, end, grammar)
        if frame is None and token.low in grammar.frame_starts:
            frame = _according(tokens, i, start, end, grammar)
        if frame is not None:
            found.append(frame)
            i = max(i + 1, frame.end)
            continue
        if token.low in cues:
            frame = _spoken(tokens, i, start, end, grammar, found)
        if frame is not None:
            found.append(frame)
            i = max(i + 1, frame.cue_end)
        else:
            i += 1
    return found


# -- verbs ------------------------------------------------------------------------------------------


def verb_at(tokens: list[Token], i: int, start: int, end: int, grammar: Grammar) -> Verb | None:
    """The verb group whose cue begins at token ``i``; None where the word is a noun or a passive."""
    matching = [
        cue
        for cue in grammar.lexicon.cues.get(tokens[i].low, ())
        if i + len(cue.words) <= end and all(tokens[i + k].low == word for k, word in enumerate(cue.words))
    ]
    if not matching:
        return None
    longest = len(matching[0].words)
    matching = [cue for cue in matching if len(cue.words) == longest]
    after = i + longest
    auxiliary = _auxiliary(tokens, i, start, grammar)
    participle = next((c for c in matching if c.form == "participle"), None)
    if auxiliary is not None and participle is not None:
        return _compound(tokens, auxiliary, after, participle, start, grammar)
    finite = next((c for c in matching if c.form == "finite"), None)
    if finite is not None and not _is_noun(tokens, i, start, grammar):
        first, negated = _group_start(tokens, i, start, grammar)
        verb = Verb(finite, first, after, negated=negated or _negated_behind(tokens, after, end, grammar))
        if after < end and _is_enclitic(tokens, after, grammar):
            verb.enclitic, verb.end = after, after + 1
        return verb
    other = next((c for c in matching if c.form == "gerund"), None)
    return _nonfinite(tokens, i, after, other, start, grammar) if other is not None else None


def _is_enclitic(tokens: list[Token], i: int, grammar: Grammar) -> bool:
    """Whether a pronoun is joined to the verb before it: "dit-il", "demande-t-elle"."""
    token = tokens[i]
    joined = token.start - tokens[i - 1].end in (1, 3)
    return joined and token.kind is Kind.WORD and token.low in grammar.lexicon.word_class("enclitic")


def _auxiliary(tokens: list[Token], i: int, start: int, grammar: Grammar) -> int | None:
    """The auxiliary of the participle at ``i``."""
    words = grammar.lexicon.word_class
    between = grammar.adverbs | grammar.negations | words("enclitic") | grammar.time | grammar.leading
    k = i - 1
    while k >= start and i - k <= BETWEEN:
        low = tokens[k].low
        if low in words("perfect"):
            return k
        adverb = grammar.adverb_endings and low.endswith(grammar.adverb_endings)
        if not (low in between or adverb) or tokens[k].kind is not Kind.WORD:
            return None
        k -= 1
    return None


def _compound(tokens: list[Token], auxiliary: int, after: int, cue: Cue, start: int, grammar: Grammar) -> Verb:
    words = grammar.lexicon.word_class
    enclitic = -1
    if tokens[auxiliary + 1].low in words("enclitic") and auxiliary + 1 < after - len(cue.words):
        enclitic = auxiliary + 1
    first, negated = _group_start(tokens, auxiliary, start, grammar)
    reflexive = any(t.low in words("reflexive") for t in tokens[first:auxiliary])
    negated = negated or any(t.low in grammar.negations for t in tokens[auxiliary:after])
    passive = tokens[auxiliary].low in words("be") and not reflexive
    return Verb(cue, first, after, enclitic, negated, passive)


def _group_start(tokens: list[Token], i: int, start: int, grammar: Grammar) -> tuple[int, bool]:
    """Where the clitics before the verb at ``i`` begin, and whether a negation is among them."""
    clitics = grammar.lexicon.word_class("clitic")
    negated = False
    while i > start and tokens[i - 1].low in clitics | grammar.negations and tokens[i - 1].kind is Kind.WORD:
        i -= 1
        negated = negated or tokens[i].low in grammar.negations
    opens = i > start and tokens[i - 1].kind is Kind.CAPITAL and tokens[i - 1].low not in grammar.leading
    if opens and tokens[i - 1].low in clitics | grammar.negations:
        i -= 1
        negated = negated or tokens[i].low in grammar.negations
    return i, negated


def _negated_behind(tokens: list[Token], after: int, end: int, grammar: Grammar) -> bool:
    late = grammar.lexicon.word_class("negation-behind")
    return after < end and tokens[after].low in late


def _is_noun(tokens: list[Token], i: int, start: int, grammar: Grammar) -> bool:
    """Whether a form that may be a verb is a noun here, by the article or preposition before it."""
    if i == start:
        return False
    before = tokens[i - 1]
    if before.low in grammar.prepositions:
        return True
    if before.low not in grammar.leading and before.low not in grammar.modifiers:
        return False
    clitics = grammar.lexicon.word_class("clitic")
    if before.low not in clitics:
        return True
    ahead = tokens[i - 2] if i - 2 >= start else None
    if ahead is not None and (ahead.low in grammar.pronouns or ahead.low in grammar.relative or ahead.low in clitics):
        return False
    return tokens[i].low in grammar.noun_like


def _nonfinite(tokens: list[Token], i: int, after: int, cue: Cue, start: int, grammar: Grammar) -> Verb | None:
    """An infinitive behind "tient à", "s’est borné à", "pour", or a participle: "en précisant"."""
    words = grammar.lexicon.word_class
    low = tokens[after - 1].low if len(cue.words) == 1 else cue.words[0]
    infinitive = low.endswith(tuple(words("infinitive-ending")))
    first, _ = _group_start(tokens, i, start, grammar)
    if not infinitive:
        ahead = first - 1
        first = ahead if ahead >= start and tokens[ahead].low in words("before-gerund") else first
        return Verb(cue, first, after, form="gerund")
    bridge = first - 1
    if bridge > start and tokens[bridge].low in grammar.infinitive:
        bridge -= 1
    if bridge >= start and tokens[bridge].low in words("bridge"):
        auxiliary = _auxiliary(tokens, bridge, start, grammar)
        if auxiliary is not None:
            found = _compound(tokens, auxiliary, after, cue, start, grammar)
            if found.passive:
                return None
            if found.enclitic >= 0 and found.enclitic > bridge:
                found.enclitic = -1
            return found
        head, negated = _group_start(tokens, bridge, start, grammar)
        return Verb(cue, head, after, negated=negated)
    if bridge >= start and tokens[first - 1].low in words("before-infinitive"):
        return Verb(cue, first - 1, after, form="infinitive")
    return None


def _spoken(tokens: list[Token], i: int, start: int, end: int, grammar: Grammar, found: list[Frame]) -> Frame | None:
    """The frame of the verb of speech at a token; None where it reports nothing."""
    verb = verb_at(tokens, i, start, end, grammar)
    if verb is None or verb.passive:
        return None
    group = VerbGroup(verb.start, negated=verb.negated)
    if verb.form != "finite":
        earlier = next((f.subject for f in reversed(found) if f.order not in (Order.NOUN, Order.ASKED)), None)
        subject = earlier or sentence_subject(tokens, start, verb.start, grammar)
        subject = subject or sentence_subject(tokens, verb.end, end, grammar)
        if subject is None:
            return None
        order = Order.INFINITIVE if verb.form == "infinitive" else Order.PARTICIPLE
        return _complete(order, replace(subject), verb, group, end, tokens, grammar)
    if verb.enclitic >= 0:
        pronoun = noun_phrase(tokens, verb.enclitic, verb.enclitic + 1, grammar)
        if pronoun is None:
            return None
        return _complete(Order.CUE_SUBJECT, pronoun, verb, group, end, tokens, grammar)
    ahead = before_verb(tokens, verb.start, start, grammar)
    ahead = _agreeing(tokens, verb, ahead, grammar)
    if ahead is not None:
        return _complete(Order.SUBJECT_CUE, ahead, verb, group, end, tokens, grammar)
    behind = behind_verb(tokens, verb.end, end, grammar) if _may_invert(tokens, verb.start, start, grammar) else None
    behind = _agreeing(tokens, verb, behind, grammar)
    if behind is not None and _is_subject(tokens, verb, behind, start, end, grammar):
        return _complete(Order.CUE_SUBJECT, behind, verb, group, end, tokens, grammar)
    return _without_subject(tokens, verb, group, start, end, grammar, found)


def _agreeing(tokens: list[Token], verb: Verb, subject: Mention | None, grammar: Grammar) -> Mention | None:
    """The subject, where its verb is singular and two surnames are one person's: "recuerda Ortiz y Zárate"."""
    other = subject.also if subject is not None else None
    if subject is None or other is None or " " in subject.name or " " in other.name or subject.ref is not Ref.PERSON:
        return subject
    finite = next((k for k in range(verb.start, verb.end) if tokens[k].low in grammar.auxiliaries), verb.end - 1)
    if other.ref is not Ref.PERSON or is_plural(tokens[finite].low, grammar):
        return subject
    name = join(tokens, subject.start, other.end)
    return replace(subject, end=other.end, name=name, text=name, also=None, plural=False)


def _may_invert(tokens: list[Token], first: int, start: int, grammar: Grammar) -> bool:
    """Whether a subject can stand behind the verb: behind marked words, a comma, a dash, or where a sentence opens."""
    if first <= start:
        return True
    before = tokens[first - 1]
    if before.kind is Kind.QUOTE or before.text in (",", "—", "–", "―", "-", "?", "!", "…"):
        return True
    return before.low in grammar.lexicon.word_class("before-inversion")


def _is_subject(tokens: list[Token], verb: Verb, behind: Mention, start: int, end: int, grammar: Grammar) -> bool:
    """Whether the phrase behind a verb is its subject and not its object."""
    if follows_quotation(tokens, verb.start, start):
        return True
    if behind.ref is Ref.PRONOUN:
        return behind.gender != "thing"
    closed = behind.end >= end or tokens[behind.end].kind in (Kind.POINT, Kind.PARENTHESIS)
    closed = closed or tokens[behind.end].low in grammar.that
    alive = behind.ref in (Ref.PERSON, Ref.ORGANISATION) or behind.head in grammar.person
    adverb = verb.start > start and tokens[verb.start - 1].low in grammar.lexicon.word_class("before-inversion")
    if verb.start == start or adverb:
        return alive and (verb.cue.tier != "stance" or closed)
    return alive and closed


def follows_quotation(tokens: list[Token], k: int, start: int) -> bool:
    """Whether marked words stand right before a token, points between them skipped."""
    k -= 1
    while k >= start and tokens[k].kind is Kind.POINT:
        k -= 1
    return k >= start and tokens[k].kind is Kind.QUOTE


def _without_subject(
    tokens: list[Token],
    verb: Verb,
    group: VerbGroup,
    start: int,
    end: int,
    grammar: Grammar,
    found: list[Frame],
) -> Frame | None:
    """A verb whose subject is that of the verb before ("entró y dijo que"), or is left out ("Añadió que")."""
    before = tokens[verb.start - 1] if verb.start > start else None
    quoted = follows_quotation(tokens, verb.start, start)
    if before is not None and before.low in grammar.coordinators:
        subject = next((f.subject for f in reversed(found) if f.subject is not None), None)
        subject = subject or sentence_subject(tokens, start, verb.start, grammar)
        if subject is not None:
            return _complete(Order.PARTICIPLE, replace(subject), verb, group, end, tokens, grammar)
    finite = next((k for k in range(verb.start, verb.end) if tokens[k].low in grammar.auxiliaries), verb.end - 1)
    dropped = left_out(tokens, finite, grammar)
    if dropped is None:
        return None
    edge = before is None or before.kind is Kind.POINT or before.low in grammar.edges | grammar.time
    if not (quoted or edge):
        return None
    order = Order.CUE_SUBJECT if quoted else Order.SUBJECT_CUE
    frame = _complete(order, dropped, verb, group, end, tokens, grammar)
    told = frame.that or frame.colon or frame.content >= end or tokens[frame.content].kind is Kind.QUOTE
    asks = frame.content < end and tokens[frame.content].low in grammar.questions
    return frame if quoted or told or asks else None


def _complete(
    order: Order,
    subject: Mention,
    verb: Verb,
    group: VerbGroup,
    end: int,
    tokens: list[Token],
    grammar: Grammar,
) -> Frame:
    first = verb.start if order is not Order.SUBJECT_CUE else min(subject.start, verb.start)
    frame = completed(order, subject, verb.cue, first, group, verb.end, end, tokens, grammar)
    if order is Order.CUE_SUBJECT and subject.end > verb.end:
        behind = apposition_end(tokens, subject.end, end, grammar)
        if behind > frame.content and not frame.that and not frame.colon:
            frame.content = behind
    return frame


# -- frames without a verb --------------------------------------------------------------------------


def _phrase(tokens: list[Token], i: int, end: int, phrases: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """The longest of the phrases that begins at a token; empty where none does."""
    matching = (p for p in phrases if i + len(p) <= end and all(tokens[i + k].low == word for k, word in enumerate(p)))
    return max(matching, key=len, default=())


def _according(tokens: list[Token], i: int, start: int, end: int, grammar: Grammar) -> Frame | None:
    """ "Selon X", "aux yeux de X", "a juicio de X"; "pour X" only at the edge of a clause."""
    phrase = _phrase(tokens, i, end, grammar.lexicon.frames.get("according", ()))
    after = i + len(phrase)
    if not phrase or after >= end:
        return None
    weak = phrase in grammar.lexicon.frames.get("according-weak", ())
    edge = i == start or tokens[i - 1].kind in (Kind.POINT, Kind.QUOTE) or tokens[i - 1].low in grammar.edges
    if weak and not edge:
        return None
    subject = oblique(tokens, after, grammar) or noun_phrase(tokens, after, end, grammar)
    if subject is None:
        return None
    if subject.ref is not Ref.PRONOUN:
        subject = completed_subject(tokens, subject, end, grammar)
    if weak and subject.ref not in (Ref.PERSON, Ref.PRONOUN) and subject.head not in grammar.person:
        return None
    known = subject.head in grammar.nouns or subject.ref in (Ref.PERSON, Ref.PRONOUN) or subject.name
    if not known:
        return None
    stop = apposition_end(tokens, subject.end, end, grammar)
    closed = stop < end and (tokens[stop].text == "," or tokens[stop].kind is Kind.QUOTE)
    if weak and not closed:
        return None
    text = " ".join(t.text for t in tokens[i:after]).replace("’ ", "’")
    cue = Cue(phrase, "according", "finite", " ".join(phrase))
    return Frame(Order.ACCORDING, subject, cue, text, i, stop, i, after, stop)


def oblique(tokens: list[Token], i: int, grammar: Grammar) -> Mention | None:
    """The pronoun behind a preposition: "selon elle", "para él"."""
    words, token = grammar.lexicon.word_class, tokens[i]
    for name, gender, plural in (("male", "male", False), ("female", "female", False), ("plural", "", True)):
        if token.low in words(f"oblique-{name}"):
            return Mention(i, i + 1, Ref.PRONOUN, token.text, head=token.low, gender=gender, plural=plural)
    return None


def _as_told(tokens: list[Token], i: int, end: int, grammar: Grammar) -> Frame | None:
    """ "comme l’a dit X", "según explicó X", "comme X l’a rappelé"."""
    clitics = grammar.lexicon.word_class("clitic")
    k = i + 1
    while k < end and tokens[k].low in clitics:
        k += 1
    for j in range(k, min(end, k + 4)):
        verb = verb_at(tokens, j, k, end, grammar) if tokens[j].low in grammar.lexicon.cues else None
        if verb is not None and not verb.passive and verb.start <= k and verb.form == "finite":
            subject = behind_verb(tokens, verb.end, end, grammar)
            if subject is None or subject.ref is Ref.PRONOUN:
                return None
            return _told_frame(tokens, i, j, verb, subject, end, grammar)
        if tokens[j].low not in grammar.auxiliaries | grammar.adverbs:
            break
    ahead = noun_phrase(tokens, k, end, grammar)
    if ahead is None or ahead.ref is Ref.PRONOUN:
        return None
    for j in range(ahead.end, min(end, ahead.end + 5)):
        verb = verb_at(tokens, j, ahead.end, end, grammar) if tokens[j].low in grammar.lexicon.cues else None
        if verb is not None and not verb.passive and verb.form == "finite" and verb.start == ahead.end:
            frame = _told_frame(tokens, i, j, verb, ahead, end, grammar)
            frame.end = frame.content = verb.end
            return frame
    return None


def _told_frame(tokens: list[Token], i: int, j: int, verb: Verb, subject: Mention, end: int, grammar: Grammar) -> Frame:
    stop = apposition_end(tokens, max(subject.end, verb.end), end, grammar)
    text = " ".join(t.text for t in tokens[j : j + len(verb.cue.words)])
    cue = Cue(verb.cue.words, "according", "finite", verb.cue.lemma)
    return Frame(Order.ACCORDING, subject, cue, text, i, stop, verb.start, verb.end, stop, negated=verb.negated)
