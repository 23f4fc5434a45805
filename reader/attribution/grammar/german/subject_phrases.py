"""Subjects by what stands beside them: two that speak as one, "es" before them, a place behind them, capitals alone."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.grammar.german.clauses import Clause, in_address
from reader.attribution.grammar.german.phrases.cases import nominative
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.vocabulary import BODY, PERSON, Vocabulary, vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.text.tokens import Kind, Token

_ARTICLES = frozenset(("der", "die", "das", "dem", "den"))


def _is_noun(token: Token) -> bool:
    """Whether a capital is no article that only opens a sentence."""
    return token.kind is Kind.CAPITAL and token.low not in _ARTICLES


def joined(tokens: list[Token], one: Mention, other: Mention) -> Mention:
    """Two who speak as one: people keep their names, bodies are one source ("Polizei und Feuerwehr")."""
    if one.ref is Ref.PERSON and other.ref is Ref.PERSON:
        one.also, one.plural, one.end = other, True, other.end
        return one
    first = next(k for k in range(one.start, one.end) if _is_noun(tokens[k]) or k == one.end - 1)
    text = join(tokens, first, other.end)
    named = one.ref is Ref.ORGANISATION and other.ref is Ref.ORGANISATION and bool(one.name and other.name)
    made = Mention(
        one.start, other.end, one.ref, text, name=text if named else "", head=one.head, role=text, plural=True
    )
    made.definite = one.definite
    return made


_PLACES = frozenset(("in", "im", "am", "an", "auf", "bei", "beim"))


def without_place(tokens: list[Token], phrase: Mention, grammar: Grammar) -> None:
    """Leave out where something is said, behind a verb and who says it: "sagte der Trainer in Köln"."""
    place = phrase.tail.partition(" ")[0]
    if not (phrase.ref is Ref.ROLE or phrase.head in grammar.epithets) or place not in _PLACES:
        return
    cut = next(k for k in range(phrase.start, phrase.end) if tokens[k].low == place)
    phrase.end, phrase.tail = cut, ""


def said_it(tokens: list[Token], es: Mention, end: int, grammar: Grammar) -> Mention | None:
    """Who stands right behind "es" and is the subject, "es" being the object: "bringt es die Wirtin auf den Punkt"."""
    other = noun_phrase(tokens, es.end, end, grammar) if es.end < end else None
    if other is None or not nominative(tokens, other, grammar):
        return None
    whole = other.ref is Ref.PERSON and (other.titled or " " in other.name)
    words = vocabulary(grammar)
    put = es.start > 0 and tokens[es.start - 1].low in words.putting  # "formulierte es Ruiz"
    if put and other.ref is Ref.PERSON and other.end == end:
        return other
    return other if whole or (other.ref is Ref.ROLE and tokens[es.end].low in grammar.leading) else None


_MASCULINES = frozenset(("der", "ein", "ihr", "sein", "unser", "mein", "dieser", "jener"))
"""Determiners that before a noun for a man make it a subject, and no object."""
_WEAK_ENDING = "en"


def acts_on_her(tokens: list[Token], sie: Mention, end: int, grammar: Grammar) -> Mention | None:
    """Who stands right behind "sie" and is the subject by its case: "„Willkommen“, begrüßte sie der Wirt Jo Kern".

    In "fragte sie die Richterin" either may be the one who asks.
    """
    if sie.end >= end or not is_she(tokens, sie) or tokens[sie.end].low not in _MASCULINES:
        return None
    other = noun_phrase(tokens, sie.end, end, grammar)
    man = other is not None and other.ref in (Ref.PERSON, Ref.ROLE) and other.gender == "male"
    if other is None or not man or not nominative(tokens, other, grammar):
        return None
    nouns = [t.low for t in tokens[other.start : other.end] if t.kind is Kind.CAPITAL]
    called = any(vocabulary(grammar).kind(noun) == PERSON and noun not in grammar.epithets for noun in nouns)
    return other if called and not nouns[0].endswith(_WEAK_ENDING) else None  # "sagte sie der Abgeordneten"


SAME_GENDER = {"er": frozenset(("ihn", "ihm", "er")), "sie": frozenset(("ihr", "sie"))}
"""Pronouns that with "er" or "sie" tell of two people of one gender."""
_GENDERS = {"er": "male", "sie": "female"}
_QUESTIONS = frozenset(("wohin", "woher", "wo", "ob", "wie", "wann", "warum", "weshalb", "wieso", "was"))


def taken_up(tokens: list[Token], pronoun: Mention, parts: list[Clause], words: Vocabulary) -> Mention | None:
    """The only one of whom a clause in front tells whom "er" takes up: "Weil Edo Ruiz krank war, fehlte er".

    Nobody is it where another pronoun of that gender stands in one of the two clauses: "…, lobte er ihn".
    """
    if pronoun.ref is not Ref.PRONOUN or pronoun.head not in SAME_GENDER or pronoun.plural or len(parts) < 2:
        return None
    front, home = parts[0], parts[1]
    opens = bool(front.opener) or tokens[front.start].low in _QUESTIONS
    if not opens or not home.start <= pronoun.start < home.end:
        return None
    beside = (*range(front.start, front.end), *range(home.start, pronoun.start), *range(pronoun.end, home.end))
    if any(tokens[k].low in SAME_GENDER[pronoun.head] for k in beside):
        return None
    found: list[Mention] = []
    k = front.start + 1
    while k < front.end:
        phrase = noun_phrase(tokens, k, front.end, words.grammar)
        person = phrase is not None and phrase.ref in (Ref.PERSON, Ref.ROLE) and not phrase.plural
        if phrase is not None and person and phrase.gender in ("", _GENDERS[pronoun.head]):
            found.append(phrase)
        k = max(k + 1, phrase.end if phrase is not None else k + 1)
    return replace(found[0], gender=_GENDERS[pronoun.head]) if len(found) == 1 else None


def tells_when(tokens: list[Token], phrase: Mention, end: int, words: Vocabulary) -> bool:
    """Whether a phrase is a span of time in front of a word that makes it a date: "Eine Woche davor"."""
    span = tokens[phrase.end - 1].low in words.counted
    return span and phrase.end < end and tokens[phrase.end].low in words.when_behind


def is_bare_noun(phrase: Mention, grammar: Grammar) -> bool:
    """Whether a single capital, taken for a name, is known by nothing else as one: "kündigte Revision an"."""
    name = phrase.name.lower()
    alone = phrase.ref is Ref.PERSON and " " not in name and not phrase.titled and phrase.end - phrase.start == 1
    return alone and name not in grammar.surnames and name not in grammar.given


def all_capitals(tokens: list[Token], first: int, verb: int, words: Vocabulary) -> Mention | None:
    """Capitals alone in front of a verb, which nothing tells from a noun: they name somebody ("Samsung sagte").

    So does an address ("zeitung.de meldet") and a name in small letters ("heise meldet").
    """
    small = tokens[first].low in words.lower_names and verb == first + 1
    if small or (verb == first + 3 and in_address(tokens, first + 1)):
        name = join(tokens, first, verb)
        return Mention(first, verb, Ref.ORGANISATION, name, name=name, head=tokens[verb - 1].low)
    if any(t.kind is not Kind.CAPITAL for t in tokens[first:verb]) or not words.may_open(tokens[first].low):
        return None
    if verb - first > 3 or any(t.low in words.measures or t.low in words.grammar.time for t in tokens[first:verb]):
        return None
    name = join(tokens, first, verb)
    return Mention(first, verb, Ref.ORGANISATION, name, name=name, head=tokens[verb - 1].low)


def is_unknown(tokens: list[Token], phrase: Mention, words: Vocabulary) -> bool:
    """Whether a phrase is one capitalised word that no list and no name of the text has."""
    token, grammar = tokens[phrase.start], words.grammar
    known = token.low in grammar.surnames or token.low in grammar.given or words.kind(token.low) != ""
    places = grammar.lexicon.places | grammar.lexicon.not_person
    return phrase.end - phrase.start == 1 and not (known or phrase.titled or token.text in places)


def is_person_by_list(phrase: Mention, words: Vocabulary) -> bool:
    """Whether a list has a single word as somebody's name or calling."""
    low, grammar = phrase.text.lower(), words.grammar
    return low in grammar.given or low in grammar.surnames or words.kind(low) != ""


def is_she(tokens: list[Token], phrase: Mention) -> bool:
    """Whether a phrase right behind a verb in the singular is "sie"."""
    verb = tokens[phrase.start - 1]
    return phrase.ref is Ref.PRONOUN and phrase.head == "sie" and verb.kind is Kind.WORD and not verb.low.endswith("n")


def says_it(tokens: list[Token], verb: int, phrase: Mention, words: Vocabulary) -> bool:
    """Whether a phrase right behind a verb that nobody is the object of ends its clause, and so is its subject."""
    if phrase.start != verb + 1 or tokens[verb].low not in words.without_object or phrase.end >= len(tokens):
        return False
    person = phrase.ref is Ref.PERSON and (phrase.titled or " " in phrase.name)
    known = person or (phrase.ref in (Ref.ROLE, Ref.ORGANISATION) and words.kind(phrase.head) != "")
    return known and tokens[phrase.end].text in (",", ":")


def is_refused(tokens: list[Token], phrase: Mention, words: Vocabulary) -> bool:
    """Whether somebody stands right behind a verb that only people do to things: "Eine Fusion schloss Ruiz aus"."""
    if tokens[phrase.start - 1].low not in words.disposing:
        return False
    return is_somebody(phrase, words)


def is_body(phrase: Mention, words: Vocabulary) -> bool:
    """Whether a phrase is of a body: it has a name, or its noun is one for bodies."""
    return phrase.ref is Ref.ORGANISATION and (bool(phrase.name) or words.kind(phrase.head) == BODY)


def is_somebody(phrase: Mention, words: Vocabulary) -> bool:
    """Whether a phrase is of a person or a body, and no pronoun."""
    return phrase.ref in (Ref.PERSON, Ref.ROLE) or is_body(phrase, words)
