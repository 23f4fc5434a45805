"""Frames without a verb of their own, or with one behind "comme": "selon X", "a juicio de X", "según explicó X"."""

from __future__ import annotations

from reader.attribution.cues.frames import Frame, Order
from reader.attribution.grammar.romance.adverbials import MARKS, is_title_in_marks, phrase_at
from reader.attribution.grammar.romance.antecedents import antecedent
from reader.attribution.grammar.romance.appositions import apposition_end, completed_subject
from reader.attribution.grammar.romance.phrases import noun_phrase
from reader.attribution.grammar.romance.pointing import SENTENCE_ENDS
from reader.attribution.grammar.romance.speakers import behind_verb, left_out
from reader.attribution.grammar.romance.verbs import Verb, verb_at
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

LONGEST_NAME = 8
"""Tokens of the first of two names at most: "tanto el alcalde, Luis Prado, como"."""


def according(tokens: list[Token], i: int, start: int, end: int, grammar: Grammar) -> Frame | None:
    """ "Selon X", "aux yeux de X", "a juicio de X"; "pour X" only at the edge of a clause."""
    subject: Mention | None
    own = phrase_at(tokens, i, end, grammar.lexicon.frames.get("according-own", ()))
    if own:
        subject = Mention(i, i + len(own), Ref.PRONOUN, "", gender="any")
        cue = Cue(own, "according", "finite", " ".join(own))
        stop = i + len(own)
        return Frame(Order.ACCORDING, subject, cue, " ".join(own), i, stop, i, stop, stop)
    phrase = phrase_at(tokens, i, end, grammar.lexicon.frames.get("according", ()))
    after = i + len(phrase)
    if not phrase or after >= end:
        return None
    loose = phrase in grammar.lexicon.frames.get("according-apart", ())
    if loose and i > start and tokens[i - 1].kind is Kind.WORD and tokens[i - 1].low not in grammar.edges:
        return None  # "un principio de acuerdo con el club"
    weak = phrase in grammar.lexicon.frames.get("according-weak", ())
    edge = i == start or tokens[i - 1].kind in (Kind.POINT, Kind.QUOTE) or tokens[i - 1].low in grammar.edges
    if (
        weak
        and i > start
        and tokens[i - 1].kind is Kind.QUOTE
        and any(t.low in grammar.finite_cues for t in tokens[start:i])
    ):
        return None  # "Ruiz prometió «justicia» para las víctimas, y dijo"
    lead = weak and not edge  # "Une hérésie pour Guy Lenoir, hydrologue : “...”"
    relative = after + (tokens[after].low in grammar.leading and after + 1 < end)
    if tokens[relative].low in grammar.relative and i > start:
        whose = antecedent(tokens, i, start, grammar)  # "secondo cui", "selon laquelle"
        if whose is None:
            return None
        cue, text = Cue(phrase, "according", "finite", " ".join(phrase)), " ".join(phrase)
        return Frame(Order.ACCORDING, whose, cue, text, i, relative + 1, i, after, relative + 1)
    subject = oblique(tokens, after, grammar) or noun_phrase(tokens, after, end, grammar)
    if subject is not None and subject.guessed:
        subject = _whose(tokens, subject, end, grammar)
    if subject is None:
        return None
    if subject.ref is not Ref.PRONOUN:
        subject = completed_subject(tokens, subject, end, grammar)
    opens = i == start or tokens[i - 1].text == ";"
    if weak and not _may_think(tokens, subject, opens, end, grammar):
        return None
    known = subject.head in grammar.nouns or subject.ref in (Ref.PERSON, Ref.PRONOUN) or bool(subject.name)
    known = known or (subject.pointing and subject.text[:1].isupper())  # "d’après le Colombien"
    if not known:
        return None
    stop = apposition_end(tokens, subject.end, end, grammar)
    if i == start and all(t.kind is Kind.POINT for t in tokens[stop:end]):
        stop = subject.end  # "Selon Ruiz, l’enquête piétine": what closes the sentence is what she says
    closed = stop < end and (tokens[stop].text == "," or tokens[stop].kind is Kind.QUOTE)
    closed = closed or (weak and not lead and _says_itself(tokens, subject, stop, end, grammar))
    alone = tokens[start].kind is Kind.QUOTE and i == start + 2 and tokens[i - 1].text == ","  # not "« But » pour Ruiz"
    if weak and alone and subject.ref is Ref.PERSON:  # "« Une chance », pour Luis Prado."
        closed = closed or all(t.kind is Kind.POINT for t in tokens[stop:end])
    if weak and not (closed or lead):
        return None
    colon = stop + 1 < end and tokens[stop].text == ":" and tokens[stop + 1].kind is Kind.QUOTE
    if lead and not (colon and subject.ref is Ref.PERSON):
        return None
    text = " ".join(t.text for t in tokens[i:after]).replace("’ ", "’")
    cue = Cue(phrase, "according", "finite", " ".join(phrase))
    if lead:
        return Frame(Order.ACCORDING, subject, cue, text, i, stop, i, after, stop + 1, colon=True)
    return Frame(Order.ACCORDING, subject, cue, text, i, stop, i, after, stop)


def _may_think(tokens: list[Token], subject: Mention, opens: bool, end: int, grammar: Grammar) -> bool:
    """Whether "pour X" can tell whose view it is: a person's, or where it opens a clause with a verb a body's."""
    if subject.ref in (Ref.PERSON, Ref.PRONOUN) or subject.head in grammar.person:
        return True
    office = subject.name in grammar.lexicon.not_person  # "Para Interior, el asalto fue «un aviso»"
    body = opens and subject.ref is Ref.ORGANISATION and (subject.definite or office)
    return body and any(t.low in grammar.auxiliaries or t.kind is Kind.QUOTE for t in tokens[subject.end : end])


def _says_itself(tokens: list[Token], subject: Mention, stop: int, end: int, grammar: Grammar) -> bool:
    """Whether a clause with a verb and marked words stands behind "per X" without a comma: "Per Ruiz sono «favole»"."""
    person = subject.ref is Ref.PERSON or (subject.ref in (Ref.ROLE, Ref.ORGANISATION) and subject.definite)
    quote = next((k for k in range(stop, end) if tokens[k].kind is Kind.QUOTE), -1)
    if not person or quote < 0 or any(t.low in grammar.finite_cues for t in tokens[stop:quote]):
        return False
    verb = next((k for k in range(stop, quote) if tokens[k].low in grammar.lexicon.word_class("be")), -1)
    return verb >= 0 and (quote - verb <= 2 or tokens[quote - 1].text == ":")


def _whose(tokens: list[Token], phrase: Mention, end: int, grammar: Grammar) -> Mention | None:
    """Whose the thing is: "d’après les calculs de l’hydrogéologue Samir Aït"; None where nobody has it."""
    of = next((k for k in range(phrase.start, min(phrase.end, end - 1)) if tokens[k].low in grammar.of), -1)
    owner = noun_phrase(tokens, of + 1, end, grammar) if of >= 0 else None
    return owner if owner is not None and owner.ref is not Ref.PRONOUN and not owner.guessed else None


def oblique(tokens: list[Token], i: int, grammar: Grammar) -> Mention | None:
    """The pronoun behind a preposition: "selon elle", "para él"."""
    words, token = grammar.lexicon.word_class, tokens[i]
    for name, gender, plural in (("male", "male", False), ("female", "female", False), ("plural", "", True)):
        if token.low in words(f"oblique-{name}"):
            return Mention(i, i + 1, Ref.PRONOUN, token.text, head=token.low, gender=gender, plural=plural)
    return None


def as_told(tokens: list[Token], i: int, end: int, grammar: Grammar) -> Frame | None:
    """ "comme l’a dit X", "según explicó X", "comme X l’a rappelé"."""
    clitics = grammar.lexicon.word_class("clitic")
    opens = next((j for j in range(i - 1, -1, -1) if tokens[j].text in SENTENCE_ENDS), -1) + 1
    if any(t.low in grammar.lexicon.word_class("as-much") for t in tokens[max(opens, i - LONGEST_NAME) : i]):
        return None  # "Tanto Ruiz como Prado dicen"
    k = i + 1
    while k < end and tokens[k].low in clitics:
        k += 1
    as_verbs = grammar.lexicon.word_class("as-verb")
    for j in range(k, min(end, k + 4)):
        verb = verb_at(tokens, j, k, end, grammar) if tokens[j].low in grammar.lexicon.cues else None
        if verb is None and j == k and tokens[j].low in as_verbs:
            verb = Verb(Cue((tokens[j].low,), "writing", "finite", tokens[j].low), j, j + 1)
        if verb is not None and not verb.passive and verb.start <= k and verb.form == "finite":
            own = left_out(tokens, j, grammar) if _is_set_apart(tokens, verb.end, end, grammar) else None
            if own is not None:
                return _told_frame(tokens, i, j, verb, own, end, grammar)
            subject = _paper(tokens, verb.end, end) or behind_verb(tokens, verb.end, end, grammar)
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


def _is_set_apart(tokens: list[Token], k: int, end: int, grammar: Grammar) -> bool:
    """Whether a comma right behind a verb leaves its subject out: "Según dijo, el notario vino", not "dijo, ayer,"."""
    if k + 1 >= end or tokens[k].text != ",":
        return False
    behind = tokens[k + 1].low
    return behind not in grammar.prepositions and behind not in grammar.time and behind not in grammar.adverbs


def _paper(tokens: list[Token], k: int, end: int) -> Mention | None:
    """The paper whose name stands in marks behind a verb: "según ha adelantado «El Faro»"."""
    if k >= end or tokens[k].kind is not Kind.QUOTE or not is_title_in_marks(tokens[k]):
        return None
    name = tokens[k].text.strip(MARKS)
    return Mention(k, k + 1, Ref.ORGANISATION, name, name=name, head=name.lower())


def _told_frame(tokens: list[Token], i: int, j: int, verb: Verb, subject: Mention, end: int, grammar: Grammar) -> Frame:
    stop = apposition_end(tokens, max(subject.end, verb.end), end, grammar)
    text = " ".join(t.text for t in tokens[j : j + len(verb.cue.words)])
    cue = Cue(verb.cue.words, "according", "finite", verb.cue.lemma)
    return Frame(Order.ACCORDING, subject, cue, text, i, stop, verb.start, verb.end, stop, negated=verb.negated)
