"""Whose a German source is: "nach Angaben der Stadt", "Verbandsangaben", "Schätzungen von Fachleuten"."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.grammar.german.phrases.appositions import apposed
from reader.attribution.grammar.german.phrases.capital_words import bare as without_s
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.subject_phrases import is_bare_noun, joined
from reader.attribution.grammar.german.subjects import topic
from reader.attribution.grammar.german.vocabulary import BODY, DOCUMENT, OF, Vocabulary
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.phrases.subjects import pronoun_of
from reader.attribution.text.tokens import Kind, Token

SHORTEST_HOUSE = 2
"""So many letters has the name of a house at least."""
HOUSES = frozenset(("haus", "hauses"))
"""Nouns that with "ihr" mean no more than whom it means."""


def owner_behind(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> tuple[Mention | None, int] | None:
    """Whose words a genitive at a token tells, and its end: "der Polizei", and "ihres Hauses", which is she."""
    found = noun_phrase(tokens, k, limit, words.grammar)
    if found is None or found.ref is Ref.PRONOUN:
        return None
    if found.possessed and found.head in HOUSES:
        return pronoun_of(tokens, k, words.grammar), found.end
    agent = next((j for j in range(k + 2, found.end) if tokens[j].low in ("von", "vom", "durch")), -1)
    if agent > 0 and found.ref is Ref.ORGANISATION and not found.name and _has_agent(tokens, k, agent, limit, words):
        found = noun_phrase(tokens, k, agent, words.grammar) or found
    if found.ref is Ref.ROLE and tokens[k].low == "der" and words.are_men(found.head) and found.gender == "male":
        named = _named(tokens, found, limit, words)
        if named is not None:
            return named, named.end
        found.plural, found.gender = True, ""  # "nach Angaben der Ermittler": of one it is "des"
    found = with_others(tokens, apposed(tokens, found, limit, words.grammar), limit, words)
    return found, found.end


def _named(tokens: list[Token], found: Mention, limit: int, words: Vocabulary) -> Mention | None:
    """Who stands between commas behind "der": one behind a noun for one woman, two behind any: "der Wirte, Jo und Bo,".

    None where the second comma is missing, or where a list goes on behind it.
    """
    named = apposed(tokens, replace(found), limit, words.grammar)
    if named.ref is not Ref.PERSON or named.name == found.name:
        return None
    named.gender = words.grammar.given.get(given_part(named.name), "")
    one = any(is_one(tokens[k].low, found.head) for k in range(found.start + 1, found.end))
    if named.end + 1 < limit and tokens[named.end].low == words.grammar.joiner:
        other = noun_phrase(tokens, named.end + 1, limit, words.grammar)
        if other is None or other.ref is not Ref.PERSON or " " not in other.name:
            return None
        named, one = joined(tokens, named, other), True
    closed = named.end < len(tokens) and tokens[named.end].text == ","
    behind = tokens[named.end + 1] if closed and named.end + 1 < len(tokens) else None
    if not one or behind is None or behind.kind is Kind.CAPITAL:
        return None  # "der Abgeordneten, Ana Ruiz, Jo Kern und Bo Lind,"
    return None if behind.low == words.grammar.joiner or behind.low in words.grammar.leading else named


def is_one(low: str, head: str) -> bool:
    """Whether a noun behind "der" may be one woman by its form: "der Beauftragten", and no "der Forscher"."""
    return head.endswith("r") and low.endswith(f"{head[:-1]}n")


def _has_agent(tokens: list[Token], first: int, agent: int, limit: int, words: Vocabulary) -> bool:
    """Whether "von" behind a source tells who acts: "wurde laut Angaben der Stadt von einem Labor geprüft"."""
    start = next((k for k in range(first, -1, -1) if tokens[k].text in ".,;:"), -1) + 1
    stop = next((k for k in range(first, limit) if tokens[k].text in ".,;:"), limit)
    inner = noun_phrase(tokens, agent + 1, stop, words.grammar)
    acts = inner is not None and (inner.ref is Ref.ROLE or not inner.name) and inner.name not in words.grammar.proper
    return acts and any(tokens[k].low in words.passives for k in range(start, stop))


def house_of(tokens: list[Token], k: int, words: Vocabulary) -> Mention | None:
    """The house whose name a hyphen joins to the words: "nach SID-Informationen"; "der ai-Bericht" is a writing."""
    house, _, noun = tokens[k].text.rpartition("-")
    if len(house) < SHORTEST_HOUSE or not house.isupper() or noun.lower() not in words.grammar.any_body:
        return None
    return Mention(k, k + 1, Ref.ORGANISATION, house, name=house, head=house.lower())


def body_of(noun: str, words: Vocabulary) -> str:
    """The body named before whose words a compound tells: "verband" for "Verbandsangaben", "firma" for "Firmenangaben".

    Empty for "Polizeiangaben", which are a source of their own, and for "Verbandsbericht".
    """
    for ending in words.telling_endings:
        short = noun.removesuffix(ending)
        if ending in words.grammar.any_body and short in words.whose_words:
            return words.whose_words[short]
        stem = noun.removesuffix(f"s{ending}")
        if stem != noun and ending in words.grammar.any_body and stem in words.grammar.organisation:
            return stem
    return ""


def is_owner(preposition: Token, phrase: Mention, words: Vocabulary) -> bool:
    """Whether the words are somebody's by a preposition, and no place of what they tell: "nach Angaben im Ort".

    Neither are they of a thing: "gehen nach Schätzungen von Verlusten aus".
    """
    thing = phrase.ref in (Ref.ORGANISATION, Ref.DOCUMENT) and not phrase.name and not words.kind(phrase.head)
    if thing and preposition.low in OF:
        return False
    return preposition.low not in ("in", "im") or words.kind(phrase.head) in (BODY, DOCUMENT)


def is_assumed(tokens: list[Token], first: int, phrase: Mention, limit: int, words: Vocabulary) -> bool:
    """Whether "von" belongs to a verb: "gehen nach frühen Schätzungen von zehn Gästen aus"."""
    start = next((k for k in range(first, -1, -1) if tokens[k].text in ".,;:"), -1) + 1
    stop = next((k for k in range(phrase.end, limit) if tokens[k].text in ".,;:"), limit)
    goes = any(tokens[k].low in words.emerging for k in range(start, first))
    return goes and tokens[stop - 1].low == "aus" and is_bare_noun(phrase, words.grammar)


def without_noun(tokens: list[Token], owner: Mention) -> Mention:
    """Whose "Worte" they are, where the noun was read as the end of a name: "nach Ana Ruiz' Worten"."""
    if owner.ref is not Ref.PERSON or " " not in owner.name:
        return owner
    first = next((k for k in range(owner.start, owner.end) if tokens[k].kind is Kind.CAPITAL), owner.start)
    name = without_s(join(tokens, first, owner.end - 1))
    return Mention(owner.start, owner.end, Ref.PERSON, name, name=name, head=name.split()[-1].lower())


def is_agent(tokens: list[Token], first: int, noun: int, limit: int, words: Vocabulary) -> bool:
    """Whether "von" behind a source is of a passive: "wurde nach offiziellen Angaben von einem Jäger erlegt"."""
    if first == noun or tokens[noun + 1].low not in ("von", "vom", "durch"):
        return False
    start = next((k for k in range(first, -1, -1) if tokens[k].text in ".,;:"), -1) + 1
    stop = next((k for k in range(noun, limit) if tokens[k].text in ".,;:"), limit)
    return any(tokens[k].low in words.passives for k in (*range(start, first), *range(noun, stop)))


def with_others(tokens: list[Token], phrase: Mention, limit: int, words: Vocabulary) -> Mention:
    """A source with its house, or with the one that "und" joins to it: "laut Polizei und Feuerwehr"."""
    if phrase.ref is Ref.PERSON and phrase.end + 1 < limit and tokens[phrase.end].low in ("von", "vom", "aus"):
        house = noun_phrase(tokens, phrase.end + 1, limit, words.grammar)
        if house is not None and house.ref is Ref.ORGANISATION and (house.name or words.kind(house.head)):
            phrase.end = house.end
        return phrase
    if phrase.end + 1 >= limit or tokens[phrase.end].low != words.grammar.joiner or phrase.ref is Ref.PRONOUN:
        return phrase
    other = noun_phrase(tokens, phrase.end + 1, limit, words.grammar)
    if other is None or other.ref is Ref.PRONOUN or (other.ref is Ref.PERSON) != (phrase.ref is Ref.PERSON):
        return phrase
    opening = tokens[other.start]
    oblique = opening.low in words.oblique or opening.low == "der"
    alike = oblique if tokens[phrase.start].low in words.grammar.leading else opening.kind is Kind.CAPITAL
    return joined(tokens, phrase, other) if alike else phrase


def named_owner(tokens: list[Token], k: int, words: Vocabulary) -> Mention | None:
    """Whose a noun is by the surname in the genitive in front of it: "Lunds" in "aus Lunds Sicht"; None for others."""
    name = without_s(tokens[k].text)
    known = name.lower() in words.grammar.surnames and name != tokens[k].text
    return Mention(k, k + 1, Ref.PERSON, name, name=name, head=name.lower()) if known else None


def told_ahead(tokens: list[Token], first: int, possessive: str, words: Vocabulary) -> Mention | None:
    """Whose "ihre" words are by what stands in front of a colon: "Die Wirte widersprechen: Nach ihrer Ansicht"."""
    colon = next((k for k in range(first - 1, -1, -1) if tokens[k].kind is Kind.POINT), -1)
    if not possessive.startswith("ihr") or colon < 1 or tokens[colon].text != ":":
        return None
    start = next((k + 1 for k in range(colon - 1, -1, -1) if tokens[k].text in (".", "!", "?")), 0)
    about = topic(tokens, start, colon, words.grammar)
    if about is None or about.ref in (Ref.PRONOUN, Ref.DOCUMENT):
        return None
    return about if about.plural or about.gender == "female" else None
