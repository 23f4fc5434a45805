"""Whose words are by a phrase: "according to NAME", "in NAME's telling", "NAME zufolge"."""

from __future__ import annotations

from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.apposed import apposed, issued_by
from reader.attribution.phrases.appositions import LONGEST_APPOSITION
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.phrases.subjects import core, pronoun_of
from reader.attribution.phrases.unlisted import phrase_at, quantity
from reader.attribution.text.tokens import Kind, Token

SENTENCE_ENDS = frozenset((".", "!", "?", ":"))
"""Marks behind which a sentence opens."""
LONGEST_SUBJECT = 5
"""So many tokens at most has the subject of a clause right behind a source, with its article."""
LONGEST_THESE = 14
"""So many tokens tell at most who "those who were there" are."""


def fixed_phrase_at(
    tokens: list[Token], i: int, end: int, phrases: tuple[tuple[str, ...], ...]
) -> tuple[str, ...] | None:
    """The first of some fixed phrases that stands at a token; None where none does."""
    for phrase in phrases:
        if i + len(phrase) <= end and all(tokens[i + k].low == phrase[k] for k in range(len(phrase))):
            return phrase
    return None


def according(tokens: list[Token], i: int, end: int, grammar: Grammar) -> Frame | None:
    """ "according to NAME" and "in NAME's telling"."""
    phrase = fixed_phrase_at(tokens, i, end, grammar.lexicon.frames.get("according", ()))
    if phrase and i + len(phrase) < end:
        after = i + len(phrase)
        subject = _them(tokens, after, end, grammar) or phrase_at(tokens, after, end, grammar)
        subject = subject or _these(tokens, after, end, grammar)
        subject = subject or _anything(tokens, after, end, grammar)
        if subject is None or (i and _follows_it(tokens[i - 1], subject, grammar)):
            return None
        if len(phrase) == 1 and not (i and tokens[i - 1].text == "," and (subject.name or subject.definite)):
            return None  # "£9 a head, per day"
        subject = apposed(tokens, subject, end, grammar) or issued_by(tokens, subject, end, grammar) or subject
        opens = i == 0 or tokens[i - 1].text in SENTENCE_ENDS or tokens[i - 1].kind is Kind.QUOTE
        stop = _tail(tokens, subject, end, grammar, opens=opens)
        stop = stop if opens else _before_who_says(tokens, subject, stop, grammar)
        if _only_passes_on(tokens, i, phrase, stop, end, grammar):
            return None
        text = " ".join(phrase)
        return Frame(Order.ACCORDING, subject, Cue(phrase, "according", "finite", text), text, i, stop, i, after, stop)
    if tokens[i].low in grammar.telling_starts:
        for j in range(i + 2, min(i + 9, end)):
            owner = j - 1 - (tokens[j - 1].low in grammar.own and j - 2 > i)  # "in her own words"
            owned = tokens[owner].kind is Kind.POSSESSIVE or tokens[owner].low in grammar.possessives
            if tokens[j].low in grammar.telling_nouns and owned:
                subject = _owner(tokens, i + 1, owner + 1, grammar)
                if subject is not None and _stands_apart(tokens, i, j + 1, end, grammar):
                    cue = Cue((tokens[j].low,), "according", "finite", tokens[j].low)
                    return Frame(Order.ACCORDING, subject, cue, tokens[j].text, i, j + 1, i, j + 1, j + 1)
    return None


def _before_who_says(tokens: list[Token], source: Mention, stop: int, grammar: Grammar) -> int:
    """The comma behind a source that goes on to say more: "according to Lund, who adds that it"; else ``stop``."""
    for k in range(source.end + 1, stop - 2):
        if tokens[k - 1].text != "," or tokens[k].low not in grammar.who | grammar.which:
            continue
        verb = k + 1 + (tokens[k + 1].low in grammar.adverbs)
        says = tokens[verb].kind is Kind.WORD and tokens[verb].low in grammar.saying_cues
        return k - 1 if says and not grammar.own_rules else stop
    return stop


def _only_passes_on(
    tokens: list[Token], i: int, phrase: tuple[str, ...], stop: int, end: int, grammar: Grammar
) -> bool:
    """Whether a paper only was first to have what a subject in front says: "A study, first reported by X, found it"."""
    if phrase[-1] not in grammar.by or i == 0 or stop + 1 >= end:
        return False
    verb = tokens[stop + 1]
    closed = tokens[i - 1].text == tokens[stop].text == ","
    return closed and verb.kind is Kind.WORD and verb.low in grammar.finite_cues


def _them(tokens: list[Token], i: int, end: int, grammar: Grammar) -> Mention | None:
    """Somebody by a pronoun alone: "according to her, it leaks"; "her brother" is somebody else."""
    gender = grammar.object_genders.get(tokens[i].low)
    alone = i + 1 >= end or tokens[i + 1].kind is Kind.POINT
    if gender is None or not alone:
        return None
    return Mention(i, i + 1, Ref.PRONOUN, tokens[i].text, head=tokens[i].low, gender=gender)


def _these(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """Several who are only told by what follows or by number: "according to those who were there, it", "to some of"."""
    stop = next((k for k in range(start, min(end, start + LONGEST_THESE)) if tokens[k].kind is Kind.POINT), end)
    return quantity(tokens, start, stop, grammar) if stop - start < LONGEST_THESE else None


def _stands_apart(tokens: list[Token], start: int, stop: int, end: int, grammar: Grammar) -> bool:
    """Whether a phrase opens or closes its clause, as "in Lind's eyes," does; not "the sun had been in his eyes"."""
    opens = start == 0 or tokens[start - 1].kind is not Kind.WORD or tokens[start - 1].low in grammar.edges
    return opens or stop >= end or tokens[stop].kind is Kind.QUOTE or not _placed(tokens[start - 1], grammar)


def _placed(before: Token, grammar: Grammar) -> bool:
    """Whether what stands before "in his eyes" says where something is."""
    return before.low in grammar.auxiliaries or before.low in grammar.prepositions


def _follows_it(before: Token, subject: Mention, grammar: Grammar) -> bool:
    """Whether something is only done as a writing has it: "changed according to the manual"."""
    inside = before.kind in (Kind.WORD, Kind.NUMBER, Kind.CAPITAL) and before.low not in grammar.edges
    return inside and not subject.name and subject.head in grammar.instructions


def according_behind(tokens: list[Token], i: int, start: int, grammar: Grammar) -> Frame | None:
    """ "NAME zufolge": the phrase with its preposition behind it."""
    for k in range(max(start, i - 8), i):
        if tokens[k].kind in (Kind.WORD, Kind.CAPITAL) and (k == start or tokens[k - 1].kind is Kind.POINT):
            subject = core(tokens, k, i, grammar)
            if subject is not None and subject.end == i:
                cue = Cue((tokens[i].low,), "according", "finite", tokens[i].low)
                return Frame(Order.ACCORDING, subject, cue, tokens[i].text, k, i + 1, i, i + 1, i + 1)
    return None


def _anything(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """A writing or set of figures that no list of ours has: "according to fresh returns"."""
    i = start
    while i < end and tokens[i].low in grammar.leading:
        i += 1
    first = i
    while (
        i < end
        and i - first < 6
        and tokens[i].kind in (Kind.WORD, Kind.CAPITAL, Kind.NUMBER)
        and tokens[i].low not in grammar.closed
    ):
        i += 1
    if i == first:
        return None
    text = join(tokens, first, i)
    return Mention(start, i, Ref.DOCUMENT, text, head=tokens[i - 1].low, definite=tokens[start].low in grammar.definite)


def _owner(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """Who "NAME's" or "his" before a noun at ``end`` is, where the phrase begins at ``start``."""
    if tokens[end - 1].kind is Kind.POSSESSIVE:
        mention = core(tokens, start, end - 1, grammar)
        return mention if mention is not None and mention.end == end - 1 else None
    if end - 1 == start:
        return pronoun_of(tokens, start, grammar)
    return None


def _tail(tokens: list[Token], mention: Mention, end: int, grammar: Grammar, *, opens: bool) -> int:
    """Where a phrase behind "according to" ends, with what belongs to it; what ``opens`` a sentence has two commas."""
    i = mention.end
    apposed = False
    while i < end:
        token = tokens[i]
        if (token.kind is Kind.QUOTE and token.end - token.start > 30) or token.text in (".", ";", ":", "?", "!", "—"):
            break
        inside = token.low in grammar.leading or token.low in grammar.prepositions or token.low in grammar.relative
        if grammar.verb_second and token.kind is Kind.WORD and not inside and not apposed:
            break  # the verb: "Laut einem Gutachten der Stadt kostet die Brücke ..."
        if i == mention.end and _states(tokens, i, mention, end, grammar):
            break
        if token.text == ",":
            after = tokens[i + 1] if i + 1 < end else None
            if after is not None and apposed and not opens and after.low in grammar.who | grammar.which:
                i += 1
                continue  # "according to Lund, director of the centre, which led it."
            if after is None or apposed or (mention.plural and after.low in grammar.singular_indefinite):
                break  # "He is, according to friends, a shy man"
            if not opens and mention.name and _calling_ahead(tokens, i + 1, end, grammar):
                apposed = True
                i += 1
                continue  # "according to Lund, director of the centre."
            if after.low in grammar.determiners | grammar.relative and after.low not in grammar.that:
                closing = next((j for j in range(i + 1, min(end, i + LONGEST_APPOSITION)) if tokens[j].text == ","), 0)
                who = after.low in grammar.relative or _calling_ahead(tokens, i + 2, end, grammar)
                if who and (closing or (not opens and any(t.text == "." for t in tokens[i:end]))):
                    apposed = True
                    i += 1
                    continue
            break
        i += 1
    return i


def _states(tokens: list[Token], i: int, source: Mention, end: int, grammar: Grammar) -> bool:
    """Whether what is reported opens right behind a source, with no comma between: "according to Bo Lind it was"."""
    if grammar.own_rules or i + 2 >= end or tokens[i].low in grammar.owners:
        return False
    void = tokens[i].low in grammar.void_pronouns or tokens[i].low in grammar.existential
    if void or (not source.plural and grammar.pronoun_gender(tokens[i].low)):  # not "friends he had met"
        return tokens[i + 1].low in grammar.verb_forms or grammar.is_past_form(tokens[i + 1].low)
    if tokens[i].low not in grammar.definite:
        return False
    verb = i + 2
    while (
        verb < min(end, i + LONGEST_SUBJECT)
        and tokens[verb].kind is Kind.WORD
        and tokens[verb].low not in grammar.closed
    ):
        verb += 1
    return verb < end and tokens[verb].low in grammar.finite_auxiliaries


def _calling_ahead(tokens: list[Token], i: int, end: int, grammar: Grammar) -> bool:
    """Whether the phrase behind an article is what somebody is, and not the subject of what is reported."""
    for k in range(i, min(end, i + 6)):
        token = tokens[k]
        behind = tokens[k + 1] if k + 1 < end else None
        if token.kind is Kind.WORD and behind is not None and behind.low in grammar.who:
            return True  # "a glazier who hid him"
        known = token.low in grammar.person or token.low in grammar.organisation
        closed = (
            behind is None or behind.text in (",", ".") or behind.low in grammar.noun_prepositions | grammar.relative
        )
        if known and closed:
            return True
        if token.kind is not Kind.WORD and token.kind is not Kind.CAPITAL:
            return False
        if token.low in grammar.closed:
            return False
    return False
