"""What a named entity is: a person, a body that can speak, or a thing, by all that the text shows of it.

Every mention of a name gives signs (a title before it, "who" behind it, a verb of speech, "its"); small weights,
fitted on the 10,000 typed mentions of GUM, add them up. No single word decides, so "Secretary of State Ana Ruiz" is a
person although a noun of bodies stands right before her name.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from math import exp
from pathlib import Path

from reader.attribution.entities.entity import ARTICLE, BARE, ELSEWHERE, LOCATED, SAID, SPOT, Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.before_who import tells_where
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token
from reader.document.model import SpeakerKind

SIGNS = (
    "titled",
    "given-name",
    "one-word",
    "two-words",
    "many-words",
    "initial",
    "shortened",
    "acronym",
    "body-noun-last",
    "body-noun-before",
    "of-inside",
    "ampersand",
    "place",
    "who",
    "which",
    "age",
    "apposed-person",
    "apposed-body",
    "speaks",
    "acts",
    "owns",
    "owns-person",
    "determined",
    "in-place",
    "of-it",
    "its",
    "his",
    "known-surname",
    "read-as-person",
    "read-as-body",
    "often",
)
"""What a mention can show, by position in a row of weights."""
AT = {sign: n for n, sign in enumerate(SIGNS)}
PERSON, BODY, THING = "person", "body", "thing"


def is_acronym(word: str, grammar: Grammar) -> bool:
    """Whether a word is an acronym, and no initials of somebody."""
    return word.isupper() and len(word) > 1 and "." not in word and word.lower() not in grammar.initials


def signs(tokens: list[Token], mention: Mention, start: int, end: int, told: str, grammar: Grammar) -> set[str]:
    """The signs that one mention gives of what its name is."""
    words = mention.name.split()
    low = [w.lower() for w in words]
    out = {"one-word" if len(words) == 1 else "two-words" if len(words) == 2 else "many-words"}
    first = next((k for k in range(mention.start, mention.end) if tokens[k].text == words[0]), mention.start)
    facts = (
        ("titled", mention.titled),
        ("given-name", given_part(words[0]) in grammar.given),
        ("initial", any(len(w.strip(".")) == 1 and w[0].isupper() for w in words[:-1])),
        ("acronym", is_acronym(words[-1], grammar)),
        ("body-noun-last", low[-1] in grammar.organisation or (len(low) > 1 and low[-1] in grammar.firm_names)),
        ("body-noun-before", first > start and tokens[first - 1].low in grammar.organisation),
        ("of-inside", any(w in grammar.of for w in low[1:])),
        ("ampersand", "&" in words),
        ("place", mention.name in grammar.lexicon.places or words[-1] in grammar.lexicon.places),
        ("determined", _determines(tokens, mention.start, grammar) or _determines(tokens, first - 1, grammar)),
        ("known-surname", low[-1] in grammar.surnames),
        ("apposed-person", bool(told)),
        ("read-as-person", mention.ref is Ref.PERSON),
        ("read-as-body", mention.ref is Ref.ORGANISATION),
    )
    out.update(sign for sign, holds in facts if holds)
    before = tokens[first - 1] if first > start else None
    located = before is not None and before.low in grammar.place_prepositions and not grammar.capital_nouns
    spot = len(low) > 1 and low[-1] in grammar.spots
    located = located or (spot and before is not None and before.low in grammar.of)  # "the whole of Lindsay Row"
    out.add(LOCATED if located else ELSEWHERE)
    article = before is not None and before.low in grammar.definite and before.low not in grammar.that
    article = article and not grammar.own_rules
    out.add(ARTICLE if article else BARE)
    if located or "given-name" not in out or low[-1] in grammar.no_surnames:
        out |= {SPOT} if spot else set()
    if before is not None and before.low in grammar.prepositions:
        if grammar.subject_dropped and before.low in grammar.lexicon.word_class("dative"):
            out.add(OBJECT)
        out.add("of-it" if before.low in grammar.of else "in-place")
    if _said_before(tokens, first, start, grammar):
        out.add(SAID)  # "“It is late,” said Orvo"
    _behind(tokens, mention, end, grammar, out)
    if "who" in out and tells_where(tokens, first, mention.end, start, grammar):
        out.remove("who")
    return out


def _said_before(tokens: list[Token], first: int, start: int, grammar: Grammar) -> bool:
    """Whether a verb of speech behind marked words stands right before a name; in Romance a comma parts them."""
    if first - 1 <= start or tokens[first - 1].low not in grammar.finite_cues:
        return False
    apart = grammar.romance and tokens[first - 2].text == "," and first - 2 > start
    return tokens[first - 3 if apart else first - 2].kind is Kind.QUOTE


def _determines(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether a word is an article or "this" in front of a name, and no "that" that opens a clause."""
    opens = tokens[k].low in grammar.that and not grammar.own_rules
    return tokens[k].low in grammar.determiners and not opens


def _behind(tokens: list[Token], mention: Mention, end: int, grammar: Grammar, out: set[str]) -> None:
    """Add what follows a name: its verb, "who", an age, an apposition, what it owns, "its"."""
    i = mention.end
    while i < end and tokens[i].kind is Kind.PARENTHESIS:
        i += 1
    if i >= end:
        return
    token = tokens[i]
    if token.kind is Kind.POSSESSIVE:
        out.add("owns")
        if any(t.low in grammar.person for t in tokens[i + 1 : min(end, i + 4)]):
            out.add("owns-person")
        return
    comma = token.text == ","
    after = tokens[i + 1] if comma and i + 1 < end else token
    if after.low in grammar.who:
        out.add("who")
    elif comma and after.low in grammar.which:
        out.add("which")
    elif comma and after.kind is Kind.NUMBER and len(after.text) == 2 and not _is_address(tokens, i + 2, end):
        out.add("age")
    elif comma and after.low in grammar.determiners:
        nouns = [t.low for t in tokens[i + 2 : min(end, i + 6)] if t.kind is Kind.WORD]
        if any(n in grammar.organisation for n in nouns) and not any(n in grammar.person for n in nouns):
            out.add("apposed-body")
    elif not comma and _has_said(tokens, i, end, grammar):
        out.add("speaks")
    elif not comma and token.kind is Kind.WORD and token.low not in grammar.closed:
        out.add("speaks" if token.low in grammar.finite_cues else "acts")
    for later in tokens[i : min(end, i + 25)]:
        if later.low in grammar.owners:
            gender, plural = grammar.owners[later.low]
            if gender == "thing":
                out.add("its")
            elif not plural:
                out.add("his")
            break


def _has_said(tokens: list[Token], i: int, end: int, grammar: Grammar) -> bool:
    """Whether a compound past of a verb of speech stands behind a name in Romance: "Telmar a dit"."""
    past = grammar.romance and tokens[i].low in grammar.lexicon.word_class("perfect") and i + 1 < end
    return past and tokens[i + 1].low in grammar.lexicon.cues


def _is_address(tokens: list[Token], i: int, end: int) -> bool:
    """Whether a number is that of a house: "Gate C, 12 Albion Road"."""
    return i < end and tokens[i].kind is Kind.CAPITAL


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-odds of each sign for a person and for a body, against a thing; the last of each is the constant."""

    person: tuple[float, ...]
    body: tuple[float, ...]

    def kinds(self, found: set[str]) -> tuple[float, float, float]:
        """How likely a name with these signs is a person, a body, a thing."""
        at = [AT[sign] for sign in found if sign in AT]
        person = exp(self.person[-1] + sum(self.person[k] for k in at))
        body = exp(self.body[-1] + sum(self.body[k] for k in at))
        total = person + body + 1.0
        return person / total, body / total, 1.0 / total


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The weights of this package."""
    data = json.loads(Path(__file__).with_name("typing.json").read_text(encoding="utf-8"))
    if tuple(data["signs"]) != SIGNS:
        raise ValueError("the data file of types is of other signs: train it anew")
    return Weights(tuple(data["person"]), tuple(data["body"]))


def of_whole(entity: Entity) -> set[str]:
    """The signs that all mentions of an entity together give."""
    found = set(entity.signs)
    if entity.shorts and any(" " in name for name in entity.names):
        found.add("shortened")
    if len(entity.places) >= 3:
        found.add("often")
    return found


FLIPPED = 0.75
"""So much likelier the one of person and body has to be to overrule how a name was first read."""
SAID_IT = "said-it"
"""The sign of a name behind which "it" says something; of one that nothing else shows to be a person's, only a body."""
OBJECT = "object"
"""The sign of a name behind the "a" of Spanish objects, which may be a person’s: "retiró a Ledesma"."""
HARD = {"titled", "given-name", "who", "age", "apposed-person", "owns-person", "known-surname", "initial"}


APPLIED = frozenset(("titled", "apposed-person"))
"""The signs that a noun beside a name gives, also one that is said of persons and of bodies."""
UNLIKELY = 0.2
"""A name of several words that is less likely a person is none."""
LIKELIER = 0.65
"""So much likelier a person is one whom the text calls by a noun for both."""


def settle(entity: Entity, person_or_body: frozenset[str] = frozenset()) -> None:
    """Say what a named entity is, once all its mentions are known; some nouns are said of a person and of a body."""
    found = of_whole(entity)
    person, body, _thing = entity.typed = weights().kinds(found)
    if entity.fixed_id or not entity.named or entity.joint:
        return
    if len(entity.name.rpartition(" ")[2]) == 1 and entity.kind is SpeakerKind.PERSON and not found & HARD:
        entity.kind = SpeakerKind.ORGANISATION  # "Annex B"
        return
    place = "in-place" in found and found & HARD == {"apposed-person"} and not found & {"speaks", OBJECT}
    if place and " " not in entity.name and entity.kind is SpeakerKind.PERSON:
        entity.kind = SpeakerKind.ORGANISATION  # "She grew up in Hexley, the younger of two girls"
        entity.roles.clear()
        entity.gender = ""
        return
    share = person / (person + body)
    either = entity.bodies <= person_or_body and share >= LIKELIER  # "the owner, Ana Ruiz,"
    both = bool(entity.heads) and person_or_body.issuperset(entity.heads)  # "developer Quillon, which"
    firm = HARD - {"given-name"} - (APPLIED if both else frozenset())
    told = (
        (bool(entity.bodies) and not either)
        or "plural-verb" in found
        or ("which" in found and not found & ({"who", "age"} if both else {"titled", "who", "age"}))
    )
    spoke = SAID_IT in found and not found & HARD
    told = told and not found & firm and (both or not entity.roles)
    if (told or spoke) and entity.kind is SpeakerKind.PERSON:
        entity.kind = SpeakerKind.ORGANISATION
        return
    unlikely = person < UNLIKELY and 1.0 - share >= LIKELIER and not found & HARD  # "Fog Line Ferries"
    if unlikely and entity.kind is SpeakerKind.PERSON and "many-words" in found and not entity.roles:
        entity.kind = SpeakerKind.ORGANISATION
        return
    if entity.kind is SpeakerKind.ORGANISATION and share >= FLIPPED and found & HARD:
        entity.kind = SpeakerKind.PERSON
    elif entity.kind is SpeakerKind.PERSON and 1.0 - share >= FLIPPED and not found & HARD and not entity.roles:
        entity.kind = SpeakerKind.ORGANISATION
