"""Roles that stand beside a name: in apposition, in parentheses, in "who is ..."."""

from __future__ import annotations

import re

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.apposed import office_holder
from reader.attribution.phrases.appositions import sets_scene
from reader.attribution.phrases.before_who import tells_where
from reader.attribution.phrases.beside_names import is_degree
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.callings import is_calling
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.named_together import calling_of_each
from reader.attribution.phrases.naming import join
from reader.attribution.phrases.subjects import core
from reader.attribution.phrases.unlisted import before_calling, unknown
from reader.attribution.text.tokens import Kind, Token, capitals_end

_PARTY = re.compile(r"^\(?([A-Z])[-–—]([A-Z][\w.]*(?: [A-Z]\w+)?)")


def apposition(found: list[Token], mention: Mention, start: int, end: int, grammar: Grammar) -> tuple[str, str]:
    """The role that stands beside a name between commas: behind it, or before it ("the envoy, Ana Ruiz,")."""
    i = mention.end
    while i < end and found[i].kind is Kind.PARENTHESIS:
        i += 1
    while i + 2 < end and found[i].text == "," and is_degree(found[i + 1], grammar) and found[i + 2].text == ",":
        i += 2  # "Ana Ruiz, MD, PhD, a physician,"
    if i + 1 < end and found[i].low in grammar.origin_prepositions and found[i + 1].kind is Kind.CAPITAL:
        i = capitals_end(found, i + 1, end)  # "Mayor Hugh Deacon of Hexley, a Democrat,"
    if i + 1 < end and found[i].text == "," and not sets_scene(found, mention, start, end, grammar):
        j = i + 1
        if found[j].kind is Kind.NUMBER and j + 2 < end and found[j + 1].text == ",":
            j += 2
        told = found[j].low not in grammar.whose and not _is_office_addressed(found, j, end, grammar)
        role = _role_phrase(found, j, end, grammar) if told else ("", "")
        if role[0] and role[0].split()[-1] not in grammar.by_how_much:  # not "Brandt, a second behind"
            return role
        who = found[j].low in grammar.who and j + 2 < end
        if who and not tells_where(found, mention.start, mention.end, start, grammar):
            held = j + 1
            while held < end and (found[held].low in grammar.auxiliaries or found[held].low in grammar.adverbs):
                held += 1
            held_by = held < end and found[held].low in grammar.leading
            if held > j + 1 and found[held - 1].low in grammar.being and held_by:
                role = _role_phrase(found, held, end, grammar)
                if role[0]:
                    return role
    if i + 2 < end and found[i].low in grammar.copulas and found[i + 1].low in grammar.determiners:
        role = _role_phrase(found, i + 1, end, grammar)
        if role[0] and " " not in role[0].split(" of ")[0].strip():
            return role
    before = _in_front(found, mention, start, end, grammar)
    each = "" if before[0] or grammar.capital_nouns else calling_of_each(found, mention, start, end, grammar)
    return (_of_one(each, grammar), "") if each else before


def _acts(found: list[Token], i: int, end: int, grammar: Grammar) -> bool:
    """Whether the word at token ``i`` is rather a verb than what goes on with a phrase: "wrote", "threw"."""
    if i >= end or found[i].kind is not Kind.WORD:
        return False
    return found[i].low in grammar.verb_forms or found[i].low not in grammar.closed


def _in_front(found: list[Token], mention: Mention, start: int, end: int, grammar: Grammar) -> tuple[str, str]:
    """The role in front of a name: "the envoy, Ana Ruiz,", "a retired diver called Ana Ruiz"."""
    called = mention.start - 1
    named = mention.end >= end or found[mention.end].low not in grammar.articles  # not "A user called Tom Ash a liar"
    named = named and called > start + 1 and found[called].low in grammar.calling
    if named and (found[called].low in grammar.participles or found[called].low in grammar.elected):
        for k in range(max(start, called - 8), called):  # "a retired diver called Jem Stone"
            if found[k].low not in grammar.leading:
                continue
            before = core(found, k, called, grammar) or unknown(found, k, called, grammar)
            if before is not None and before.ref is Ref.ROLE and before.end == called and not before.plural:
                anybody = before.text in grammar.anybody and found[called].low in grammar.elected
                return "" if anybody else before.text, ""  # "It was a man named Kyle"
    if mention.start - 1 > start and found[mention.start - 1].text == ",":
        for k in range(max(start, mention.start - 14), mention.start - 1):
            if found[k].low not in grammar.leading and found[k].kind is not Kind.CAPITAL:
                continue
            if _is_office_addressed(found, k, mention.start, grammar):
                return "", ""  # "Mr. Mayor, Ana Ruiz said so"
            before = core(found, k, mention.start - 1, grammar)
            if before is not None and before.ref is Ref.ORGANISATION:
                held = office_holder(found, before, end, grammar)
                if held is not None and held.name == mention.name:
                    return held.role, ""  # "the Oba of Varn, Dele Taiwo,"
            if before is None or before.ref is not Ref.ROLE or before.plural or before.head in grammar.pairs:
                continue
            if k > start and found[k - 1].low in grammar.prepositions and _acts(found, mention.end, end, grammar):
                continue  # "In a message to an informant, Lind wrote": he is none
            between = found[before.end : mention.start - 1]
            if not any(_parts(token, grammar) for token in between):
                return _role_phrase(found, k, mention.start - 1, grammar)
        return _calling_in_front(found, mention, start, end, grammar), ""
    return "", ""


def by_name(found: list[Token], mention: Mention, start: int, grammar: Grammar) -> str:
    """The calling of "the guard's name is Ned Frost", or the kin of "her husband, Ned, who is a guard"; else empty."""
    k = mention.start - 1
    if k - 3 >= start and found[k].low in grammar.copulas and found[k - 1].low in grammar.naming_nouns:
        owner = found[k - 2].kind is Kind.POSSESSIVE and is_calling(found[k - 3], grammar)
        return found[k - 3].low if owner else ""
    kin = k - 2 >= start and found[k].text == "," and found[k - 1].low in grammar.kin
    return found[k - 1].low if kin and found[k - 2].low in grammar.possessives else ""


def _calling_in_front(found: list[Token], mention: Mention, start: int, end: int, grammar: Grammar) -> str:
    """A calling that no list has, before the comma of a name that speaks: "her sous-chef, Tomas Reyes, remembers"."""
    comma, behind = mention.start - 1, mention.end
    if mention.ref is not Ref.PERSON or " " not in mention.name or behind + 1 >= end or found[behind].text != ",":
        return ""
    given = given_part(mention.name.partition(" ")[0]) in grammar.given
    if not given and found[behind + 1].low not in grammar.finite_cues:
        return ""
    first = before_calling(found, comma, start, grammar)
    if first in (comma, start):
        return ""
    opens = found[first - 1]
    edge = opens.kind is Kind.POSSESSIVE or first - 1 == start or found[first - 2].kind in (Kind.POINT, Kind.QUOTE)
    head = found[comma - 1]
    plural = head.low in grammar.lexicon.singular or head.low.endswith(grammar.plural_endings)
    owned = opens.low in grammar.definite or opens.low in grammar.possessives or opens.kind is Kind.POSSESSIVE
    thing = head.low in grammar.document or head.low in grammar.organisation
    return join(found, first, comma) if edge and owned and not plural and not thing else ""


def _is_office_addressed(found: list[Token], start: int, end: int, grammar: Grammar) -> bool:
    """Whether words from ``start`` to a comma speak to who holds an office: "Mr. Mayor,", "Madam President,"."""
    title = grammar.lexicon.titles.get((found[start].text,))
    comma = capitals_end(found, start + 1, end)
    closed = comma < end and found[comma].text == ","
    return title is not None and not title.role and closed and is_calling(found[comma - 1], grammar)


def _parts(token: Token, grammar: Grammar) -> bool:
    """Whether a token parts a role from a name: a mark, or a word of another clause, "an investor when his deputy"."""
    if token.kind not in (Kind.WORD, Kind.CAPITAL):
        return True
    return token.low in grammar.auxiliaries or token.low in grammar.subordinators


def _role_phrase(found: list[Token], start: int, end: int, grammar: Grammar) -> tuple[str, str]:
    """A role and its affiliation from "a senator from Vermont", "director of the institute at the university"."""
    one = start + 2 < end and found[start].low in grammar.singles and found[start + 1].low in grammar.of
    start += 2 * one  # "one of her editors"
    i, owner_end = start, -1
    for k in range(start, min(end, start + 8)):
        if found[k].kind is Kind.POSSESSIVE:
            i, owner_end = k + 1, k  # "the president's envoy" is an envoy
        elif found[k].kind is Kind.POINT or found[k].low in grammar.closed:
            break
    while i < end and found[i].low in grammar.leading:
        i += 1
    stop, head, at = _extent(found, start, i, end, grammar)
    if head < 0:
        return _unlisted(found, start, i, end, grammar)
    if head + 1 < end and found[head + 1].kind is Kind.CAPITAL:
        return "", ""  # in "Lind, the envoy Ana Ruiz said" the envoy is somebody else
    if (
        found[start].kind is Kind.CAPITAL
        and found[start].low not in grammar.leading
        and head + 1 < end
        and found[head + 1].kind is Kind.CAPITAL
    ):
        return "", ""
    affiliation = ""
    if at > 0:
        first = at + 1
        while first < stop and found[first].low in grammar.leading:
            first += 1
        both = (k for k in range(first + 1, stop - 1) if found[k].low in grammar.coordinators)
        last = next((k for k in both if found[k + 1].kind is Kind.WORD), stop)
        affiliation = join(found, first, last)  # "at the works and author of a book"
        stop = at
    loose = grammar.prepositions | grammar.coordinators | grammar.leading | grammar.of
    while stop > head + 1 and found[stop - 1].low in loose:
        stop -= 1  # "curator of", cut short
    if owner_end > start and all(t.kind is not Kind.WORD for t in found[start:owner_end]):
        if found[head].low in grammar.relatives:
            i = start  # "Lund's aunt"
        elif not affiliation:
            affiliation = join(found, start, owner_end)
    elif owner_end > start and _is_owner(found[start:owner_end], grammar):
        i = start + (found[start].low in grammar.leading)  # "the union’s lawyer"
    role = join(found, i, stop)
    return (_of_one(role, grammar) if one else role), affiliation


def _is_owner(owner: list[Token], grammar: Grammar) -> bool:
    """Whether words are somebody or a body without a name: "the union", "the family"; not "her union"."""
    noun = owner[-1].low
    small = len(owner) <= 2 and all(t.kind is Kind.WORD for t in owner) and owner[0].low not in grammar.owners
    return small and (noun in grammar.organisation or noun in grammar.person)


def _extent(found: list[Token], start: int, i: int, end: int, grammar: Grammar) -> tuple[int, int, int]:
    """Where a role ends that begins at token ``i``, its noun, and the preposition of where it is held; -1 for none."""
    stop, head = i, -1
    at = -1
    while stop < end and stop - start < 22:
        token = found[stop]
        if token.kind is Kind.POINT or token.kind in (Kind.QUOTE, Kind.PARENTHESIS) or token.low in grammar.relative:
            break
        if token.low in grammar.auxiliaries or (token.low in grammar.pronouns):
            break
        if head >= 0 and token.low in grammar.coordinators and stop + 1 < end and found[stop + 1].kind is Kind.CAPITAL:
            break  # "husband and Hexley's mayor"
        if head < 0 and (stop - i > 6 or token.low in grammar.leading or _told(found, stop, grammar)):
            break
        if token.low in grammar.person:
            if head < 0 or stop == head + 1:
                head = stop
        elif (
            head >= 0
            and at < 0
            and token.low in grammar.workplace_prepositions
            and _is_place(found, stop, end, grammar)
        ):
            at = stop
        elif head >= 0 and stop == head + 1 and _ends_role(found, stop, end, grammar):
            head = stop  # "the head gardener of the town"
        elif (
            head >= 0
            and stop == head + 1
            and any(t.low in grammar.person for t in found[stop + 1 : min(end, stop + 2)])
        ):
            head = stop  # "chief financial officer"
        elif (
            head >= 0
            and stop == head + 1
            and not (token.low in grammar.prepositions or token.low in grammar.coordinators)
        ):
            break
        stop += 1
    return stop, head, at


def _told(found: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether a word before the noun of a role is a verb of speech: ", later told reporters"."""
    token = found[k]
    return token.kind is Kind.WORD and token.low in grammar.finite_cues and token.low not in grammar.noun_like


def _of_one(role: str, grammar: Grammar) -> str:
    """The role of one of several: "editor at the works" for "editors at the works"."""
    words = role.split(" ")
    for k, word in enumerate(words):
        if word in grammar.lexicon.singular:
            words[k] = grammar.lexicon.singular[word]
            break
    return " ".join(words)


def _is_place(found: list[Token], k: int, end: int, grammar: Grammar) -> bool:
    """Whether the preposition at token ``k`` tells where somebody works: "at the works", not "at large"."""
    behind = found[k + 1] if k + 1 < end else None
    return behind is not None and (behind.kind is Kind.CAPITAL or behind.low in grammar.leading)


def _ends_role(found: list[Token], k: int, end: int, grammar: Grammar) -> bool:
    """Whether a word that no list has is the noun of a role that a known one only qualifies."""
    small = any(found[k].low in words for words in (grammar.closed, grammar.coordinators, grammar.time))
    if found[k].kind is not Kind.WORD or small:
        return False
    behind = found[k + 1] if k + 1 < end else None
    return behind is None or behind.kind is Kind.POINT or behind.low in grammar.noun_prepositions


def _unlisted(found: list[Token], start: int, first: int, end: int, grammar: Grammar) -> tuple[str, str]:
    """A calling that no list has, behind an article: "a glaciologist", "the piano tuner of the opera"."""
    if found[start].low not in grammar.determiners or first >= end or found[start].low in grammar.plural_numbers:
        return "", ""
    k = first
    while k < end and found[k].kind is Kind.WORD and found[k].low not in grammar.closed:
        k += 1
    if not 0 < k - first <= 3 or found[k - 1].low in grammar.adverbs or found[k - 1].low in grammar.time:
        return "", ""
    if k - first > 1 and found[k - 1].low in grammar.finite_cues - grammar.noun_like:
        return "", ""  # "Lund, the court heard, came"
    if k == end or found[k].kind is Kind.POINT:
        return join(found, first, k), ""
    if found[k].low not in grammar.noun_prepositions:
        return "", ""
    stop = k + 1
    while stop < end and stop - k < 10 and found[stop].kind in (Kind.WORD, Kind.CAPITAL, Kind.POSSESSIVE):
        if found[stop].low in grammar.relative or found[stop].low in grammar.auxiliaries:
            break
        stop += 1
    if found[k].low not in grammar.workplace_prepositions:
        return join(found, first, stop), ""
    place = k + 1
    while place < stop and found[place].low in grammar.leading:
        place += 1
    return join(found, first, k), join(found, place, stop)


def party(found: list[Token], mention: Mention, end: int, grammar: Grammar) -> tuple[str, str]:
    """Party and state of a politician: ("Republican", "Florida") for "(R-Fla.)"; empty where there is none."""
    i = mention.end
    if i >= end:
        return "", ""
    text = found[i].text
    if text == "," and i + 1 < end:
        stop = min(end, i + 4)
        text = "".join(t.text for t in found[i + 1 : stop])
    match = _PARTY.match(text)
    if match is None:
        return "", ""
    known = grammar.lexicon.parties
    side = known.get(match[1], "")
    place = match[2] if match[2] in grammar.lexicon.places else known.get(match[2], known.get(match[2] + ".", ""))
    return (side, place) if side else ("", "")
