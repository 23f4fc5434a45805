"""Frames of French, Spanish, Italian and Portuguese: "a-t-il ajouté", "selon X", "según explicó X"."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.cues.frames import Frame, Order, completed
from reader.attribution.grammar.romance.according import according, as_told
from reader.attribution.grammar.romance.ahead import agreeing, is_elsewhere, is_no_report
from reader.attribution.grammar.romance.anybody import is_of_anybody
from reader.attribution.grammar.romance.appositions import apposition_end, completed_subject
from reader.attribution.grammar.romance.by_way_of import source_behind
from reader.attribution.grammar.romance.governed import governed_end
from reader.attribution.grammar.romance.in_which import dropped_in_which, pronoun_in_which
from reader.attribution.grammar.romance.inserted import interrupts
from reader.attribution.grammar.romance.nominal import before_words, behind_words
from reader.attribution.grammar.romance.passives import passive
from reader.attribution.grammar.romance.phrases import noun_phrase
from reader.attribution.grammar.romance.planned import planned
from reader.attribution.grammar.romance.speakers import (
    at_the_end,
    before_verb,
    behind_verb,
    body_that_opens,
    is_plural,
    left_out,
)
from reader.attribution.grammar.romance.turned_round import apart_behind, behind_object, clause_behind, joined_behind
from reader.attribution.grammar.romance.verbs import Verb, finite_token, is_enclitic, verb_at
from reader.attribution.grammar.romance.where import from_where, where_one_speaks
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.main_clause import sentence_subject
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.verbs import VerbGroup
from reader.attribution.text.tokens import Kind, Token

LONGEST_COMPLEMENT = 6
"""So many words at most belong to a phrase behind it."""
LONGEST_OCCASION = 10
"""So many words at most tell where and when somebody spoke: "au cours d’un comité social et économique"."""


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
            frame = as_told(tokens, i, end, grammar)
        if frame is None and token.low in grammar.frame_starts:
            frame = according(tokens, i, start, end, grammar)
        if frame is not None:
            found.append(frame)
            i = max(i + 1, _source_end(tokens, frame, end, grammar))
            continue
        if not found and token.low in grammar.frame_nouns:
            frame = before_words(tokens, i, start, end, grammar)
        if frame is None and token.low in cues:
            frame = _spoken(tokens, i, start, end, grammar, found)
        sourced = bool(found) and found[-1].order is Order.ACCORDING  # "Ruiz, según el cual es «caro», dejó el cargo"
        if frame is None and not sourced and follows_quotation(tokens, i, start) and token.kind is Kind.WORD:
            titled = _is_title(tokens, i, start, grammar)
            frame = None if titled else behind_words(tokens, i, end, grammar) or _unlisted(tokens, i, end, grammar)
        if frame is not None:
            found.append(frame)
            i = max(i + 1, frame.cue_end)
        else:
            i += 1
    return found


def _spoken(tokens: list[Token], i: int, start: int, end: int, grammar: Grammar, found: list[Frame]) -> Frame | None:
    """The frame of the verb of speech at a token; None where it reports nothing."""
    verb = verb_at(tokens, i, start, end, grammar)
    if verb is None or verb.passive or planned(tokens, verb, end, grammar) >= 0:
        return _narrated(tokens, i, start, end, grammar) or passive(tokens, i, start, end, grammar)
    if _turns_out(tokens, verb, grammar) or (
        verb.form == "finite" and is_of_anybody(tokens, verb.start, start, grammar)
    ):
        return None
    group = VerbGroup(verb.start, negated=verb.negated)
    if verb.form != "finite":
        earlier = next((f.subject for f in reversed(found) if f.order not in (Order.NOUN, Order.ASKED)), None)
        subject = earlier or sentence_subject(tokens, start, verb.start, grammar)
        subject = subject or sentence_subject(tokens, verb.end, end, grammar)
        if subject is not None and subject.ref is Ref.PRONOUN and subject.gender == "thing":
            subject = body_that_opens(tokens, start, subject.start, grammar) or subject
        if subject is None:
            return None
        order = Order.INFINITIVE if verb.form == "infinitive" else Order.PARTICIPLE
        return _complete(order, replace(subject), verb, group, end, tokens, grammar)
    if verb.enclitic >= 0:
        pronoun = noun_phrase(tokens, verb.enclitic, verb.enclitic + 1, grammar)
        if pronoun is None:
            return None
        if pronoun.gender == "thing":
            pronoun = where_one_speaks(tokens, verb.end, end, grammar) or pronoun
        return _complete(Order.CUE_SUBJECT, pronoun, verb, group, end, tokens, grammar)
    source = from_where(tokens, verb, end, grammar)
    if source is None and interrupts(tokens, verb, start, end, grammar):
        source = left_out(tokens, verb.end - 1, grammar)
    if source is not None:
        return _complete(Order.CUE_SUBJECT, source, verb, group, end, tokens, grammar)
    ahead = before_verb(tokens, verb.start, start, grammar)
    ahead = agreeing(tokens, verb, ahead, grammar)
    if ahead is not None and is_no_report(tokens, verb, ahead, start, end, grammar, found):
        return None
    if ahead is not None and is_elsewhere(tokens, verb, ahead, start, grammar):
        ahead = None
    turned = joined_behind(tokens, verb, start, end, grammar) if ahead is None else None
    turned = turned or apart_behind(tokens, verb, ahead, end, grammar)
    if turned is not None:
        return _complete(Order.CUE_SUBJECT, turned, verb, group, end, tokens, grammar)
    if ahead is not None and ahead.ref is Ref.PRONOUN and ahead.gender == "thing":
        body = body_that_opens(tokens, start, ahead.start, grammar)
        ahead = replace(body, start=ahead.start, end=ahead.end) if body is not None else ahead
    if ahead is not None:
        ahead = pronoun_in_which(tokens, verb, ahead, start, grammar) or ahead
        return _complete(Order.SUBJECT_CUE, ahead, verb, group, end, tokens, grammar)
    behind = behind_verb(tokens, verb.end, end, grammar) if _may_invert(tokens, verb.start, start, grammar) else None
    if (behind is None or behind.guessed) and follows_quotation(tokens, verb.start, start):
        behind = at_the_end(tokens, verb.end, end, grammar) or behind  # "difende la scelta l’assessore"
    if follows_quotation(tokens, verb.start, start):
        behind = behind_object(tokens, behind, end, grammar) or behind
    behind = agreeing(tokens, verb, behind, grammar)
    if behind is not None and _is_subject(tokens, verb, behind, start, end, grammar):
        return _complete(Order.CUE_SUBJECT, behind, verb, group, end, tokens, grammar)
    return _without_subject(tokens, verb, group, start, end, grammar, found)


def _source_end(tokens: list[Token], source: Frame, end: int, grammar: Grammar) -> int:
    """Where frames go on behind a source: in its relative clause, too, "selon la même source, qui évoque « … »"."""
    stop = source.subject.end if source.subject is not None else source.end
    clause = stop + 1 < end and tokens[stop].text == "," and tokens[stop + 1].low in grammar.who
    return stop if clause and source.start < stop < source.end else source.end


def _turns_out(tokens: list[Token], verb: Verb, grammar: Grammar) -> bool:
    """Whether a verb of speech only tells with "se" what something is like: "La récolte se révèle « maigre »".

    So it is where a thing breaks out: "Un incendio se declaró".
    """
    words = grammar.lexicon.word_class
    reflexive = any(t.low in words("reflexive") for t in tokens[verb.start : verb.end])
    ahead = tokens[verb.start - 1]
    thing = ahead.kind is Kind.WORD and ahead.low not in grammar.nouns and ahead.low not in grammar.closed
    verbs = words("turns-out") | (words("breaks-out") if thing else frozenset())
    return reflexive and verb.cue.lemma.replace(" ", "-") in verbs


def _is_title(tokens: list[Token], i: int, start: int, grammar: Grammar) -> bool:
    """Whether the marked words right in front of a token are the name of a thing: "la loi « Littoral » permet"."""
    if i - 3 < start or tokens[i - 1].kind is not Kind.QUOTE:
        return False
    return tokens[i - 2].kind is Kind.WORD and tokens[i - 3].low in grammar.leading


def _narrated(tokens: list[Token], i: int, start: int, end: int, grammar: Grammar) -> Frame | None:
    """The infinitive by which French goes on telling: "Et son collègue Victor d’ajouter", "Et de conclure"."""
    words = grammar.lexicon.word_class
    opens = tokens[start].low in grammar.coordinators and tokens[i - 1].low in words("narrative-infinitive")
    cue = next((c for c in grammar.lexicon.cues.get(tokens[i].low, ()) if c.form == "gerund"), None)
    if not opens or cue is None or not tokens[i].low.endswith(grammar.infinitive_endings):
        return None
    subject: Mention | None = Mention(i, i, Ref.PRONOUN, "", gender="any")
    if i - 1 > start + 1:
        phrase = noun_phrase(tokens, start + 1, i - 1, grammar)
        subject = completed_subject(tokens, phrase, i - 1, grammar) if phrase is not None else None
    if subject is None or (subject.text and subject.end != i - 1):
        return None
    return _complete(Order.SUBJECT_CUE, subject, Verb(cue, i - 1, i + 1), VerbGroup(i - 1), end, tokens, grammar)


def _unlisted(tokens: list[Token], i: int, end: int, grammar: Grammar) -> Frame | None:
    """A verb that no list has, right behind marked words and with its subject behind it: "« Non », a réagi X"."""
    words = grammar.lexicon.word_class
    k = i
    while k < end and k - i < 3 and (tokens[k].low in words("clitic") or tokens[k].low in words("perfect")):
        k += 1
    while k < end and k > i and tokens[k].low in grammar.adverbs:
        k += 1
    compound = any(t.low in words("perfect") for t in tokens[i:k])
    if k >= end or not _may_be_verb(tokens[k], grammar, compound=compound):
        return None
    cue = Cue((tokens[k].low,), "speech", "finite", tokens[k].low)
    verb = Verb(cue, i, k + 1)
    source = from_where(tokens, verb, end, grammar)
    if source is not None:
        return _complete(Order.CUE_SUBJECT, source, verb, VerbGroup(i), end, tokens, grammar)
    pronoun = noun_phrase(tokens, k + 1, k + 2, grammar) if is_enclitic(tokens, k + 1, grammar) else None
    if pronoun is not None and pronoun.gender in ("male", "female"):
        return _complete(Order.CUE_SUBJECT, pronoun, verb, VerbGroup(i), end, tokens, grammar)
    alone = k + 1 >= end or tokens[k + 1].kind is Kind.POINT
    finite = finite_token(tokens, verb, grammar)
    dropped = left_out(tokens, finite, grammar) if alone else None
    if dropped is not None:
        return _complete(Order.CUE_SUBJECT, dropped, verb, VerbGroup(i), end, tokens, grammar)
    subject = behind_verb(tokens, k + 1, end, grammar) or at_the_end(tokens, k + 1, end, grammar)
    several = grammar.subject_dropped and is_plural(tokens[finite].low, grammar)
    if several and (subject is None or not (subject.plural or subject.also)):
        body = body_that_opens(tokens, k + 1, end, grammar)  # "«…», deslizaron en la cámara"
        group = VerbGroup(i)
        return _complete(Order.CUE_SUBJECT, body, verb, group, end, tokens, grammar) if body is not None else None
    if subject is None or subject.guessed or subject.ref is Ref.DOCUMENT:
        other = at_the_end(tokens, k + 1, end, grammar)
        subject = other or (subject if subject is not None and subject.ref is not Ref.DOCUMENT else None)
    if subject is None or (subject.ref is Ref.PRONOUN and subject.start == k + 1):
        return None
    closed = subject.end >= end or tokens[subject.end].kind in (Kind.POINT, Kind.PARENTHESIS)
    if not closed and tokens[subject.end].low not in grammar.relative | grammar.prepositions:
        return None
    return _complete(Order.CUE_SUBJECT, subject, verb, VerbGroup(i), end, tokens, grammar)


def _may_be_verb(token: Token, grammar: Grammar, *, compound: bool) -> bool:
    """Whether a word can be a finite verb or, behind an auxiliary, a participle."""
    if token.kind is not Kind.WORD or token.low in grammar.function_words | grammar.coordinators:
        return False
    if token.low in grammar.nouns or token.low in grammar.adverbs or token.low in grammar.time:
        return False
    if token.low.endswith(grammar.adverb_endings) if grammar.adverb_endings else False:
        return False
    irregular = tuple(grammar.lexicon.word_class("participle-ending"))
    return (
        token.low.endswith(grammar.past_endings + irregular) if compound else token.low.endswith(grammar.verb_endings)
    )


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
    closed = closed or tokens[behind.end].low in grammar.that or _completed(tokens, verb, behind, start, end, grammar)
    alive = behind.ref in (Ref.PERSON, Ref.ORGANISATION) or behind.head in grammar.person
    adverb = verb.start > start and tokens[verb.start - 1].low in grammar.lexicon.word_class("before-inversion")
    if verb.start == start or adverb:
        return alive and (verb.cue.tier != "stance" or closed)
    return alive and closed


def _completed(tokens: list[Token], verb: Verb, behind: Mention, start: int, end: int, grammar: Grammar) -> bool:
    """Whether only what belongs to a phrase behind a verb closes its clause: "a confirmé l’Office de la faune"."""
    if verb.start <= start or tokens[verb.start - 1].text != "," or tokens[behind.end].low not in grammar.prepositions:
        return False
    stop = next((k for k in range(behind.end, end) if tokens[k].kind is Kind.POINT), end)
    rest = tokens[behind.end : stop]
    longest = LONGEST_COMPLEMENT if tokens[behind.end].low in grammar.of else LONGEST_OCCASION
    return len(rest) <= longest and not any(t.low in grammar.finite_forms for t in rest)


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
    if verb.end < end and (tokens[verb.end].low in grammar.indefinite or _some(tokens, verb.end, end, grammar)):
        return None  # "gritó alguien", "dijeron los otros"
    if before is not None and before.low in grammar.frame_joiners:
        subject = next((f.subject for f in reversed(found) if f.subject is not None), None)
        subject = subject or sentence_subject(tokens, start, verb.start, grammar)
        if subject is not None:
            return _complete(Order.PARTICIPLE, replace(subject), verb, group, end, tokens, grammar)
    inside = dropped_in_which(tokens, verb, start, grammar)
    if inside is not None:
        return _complete(Order.SUBJECT_CUE, inside, verb, group, end, tokens, grammar)
    dropped = left_out(tokens, finite_token(tokens, verb, grammar), grammar)
    if dropped is None and quoted and governed_end(tokens, verb.end, end, grammar):
        dropped = Mention(verb.end, verb.end, Ref.PRONOUN, "", gender="any")  # "« Non », a lancé devant le juge."
    if dropped is not None and dropped.plural and quoted and verb.end < end:
        body = body_that_opens(tokens, verb.end, end, grammar)  # "«…», fanno sapere dal ministero"
        if body is not None:
            return _complete(Order.CUE_SUBJECT, body, verb, group, end, tokens, grammar)
    if dropped is not None and dropped.plural and not quoted:
        behind = body_that_opens(tokens, verb.end, end, grammar) if before is not None and before.text == "," else None
        if behind is not None:
            return _complete(Order.CUE_SUBJECT, behind, verb, group, end, tokens, grammar)
        dropped = body_that_opens(tokens, start, verb.start, grammar) or dropped
    if dropped is None:
        return None
    edge = (
        dropped.end > dropped.start
        or before is None
        or before.kind is Kind.POINT
        or before.low in grammar.edges | grammar.time
        or _only_when(tokens, start, verb.start, grammar)
        or tokens[start].low in grammar.prepositions  # "En un acto en Lund prometió que"
    )
    if not (quoted or edge or _before_colon(tokens, verb.end, end)):
        return None
    if dropped.end > dropped.start:
        return _complete(Order.SUBJECT_CUE, dropped, verb, group, end, tokens, grammar)
    order = Order.CUE_SUBJECT if quoted else Order.SUBJECT_CUE
    frame = _complete(order, dropped, verb, group, end, tokens, grammar)
    at = frame.content + (before is not None and before.text == "," and _is_comma(tokens, frame.content, end))
    at += at + 1 < end and tokens[at].low in grammar.of and tokens[at + 1].kind is Kind.QUOTE
    told = frame.that or frame.colon or at >= end or tokens[at].kind is Kind.QUOTE
    told = told or _labels(tokens, verb, end, grammar) or source_behind(tokens, verb.end, end, grammar)
    asks = frame.content < end and tokens[frame.content].low in grammar.questions
    return frame if quoted or told or asks else None


def _labels(tokens: list[Token], verb: Verb, end: int, grammar: Grammar) -> bool:
    """Whether a verb says what somebody calls something: "En una nota tacha el informe de «sesgado»"."""
    if verb.cue.tier not in ("naming", "stance"):
        return False
    for k in range(verb.end + 1, min(end, verb.end + LONGEST_COMPLEMENT)):
        if tokens[k].kind is Kind.POINT:
            return False
        if tokens[k].kind is Kind.QUOTE:
            return tokens[k - 1].low in grammar.of or tokens[k - 1].low in grammar.as_words
    return False


def _some(tokens: list[Token], k: int, end: int, grammar: Grammar) -> bool:
    """Whether "others" whom nobody names close the clause of a verb: "dijeron los otros"."""
    stop = next((j for j in range(k, end) if tokens[j].kind is Kind.POINT), end)
    others = grammar.lexicon.word_class("unnamed-others")
    return stop - k == 2 and tokens[k].low in grammar.definite and tokens[k + 1].low in others


def _only_when(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> bool:
    """Whether only words of time stand in front of a verb: "Una settimana fa aveva parlato di «…»"."""
    ahead = tokens[start:limit]
    timed = any(t.low in grammar.time for t in ahead)
    plain = all(t.kind is not Kind.CAPITAL or k == 0 for k, t in enumerate(ahead))
    return timed and plain and len(ahead) <= LONGEST_COMPLEMENT and not any(t.low in grammar.nouns for t in ahead)


def _is_comma(tokens: list[Token], k: int, end: int) -> bool:
    return k < end and tokens[k].text == ","


def _before_colon(tokens: list[Token], k: int, end: int) -> bool:
    """Whether a colon and marked words stand right behind a verb."""
    return k + 1 < end and tokens[k].text == ":" and tokens[k + 1].kind is Kind.QUOTE


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
    clause = clause_behind(tokens, max(frame.cue_end, subject.end), end, grammar, asks=verb.cue.tier == "ask")
    if clause > 0:
        frame.that, frame.content = True, clause
    if frame.that and order is Order.CUE_SUBJECT and follows_quotation(tokens, verb.start, 0):
        frame.that, frame.content = False, max(subject.end, verb.end)  # "zanjó un concejal que prefiere callar"
    if order is Order.CUE_SUBJECT and subject.end > verb.end:
        behind = apposition_end(tokens, subject.end, end, grammar)
        if behind > frame.content and not frame.that and not frame.colon:
            frame.content = behind
    return frame
