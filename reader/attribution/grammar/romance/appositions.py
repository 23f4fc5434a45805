"""What stands in apposition to a phrase of French, Spanish, Italian and Portuguese: a name, a role, an age."""

from __future__ import annotations

from reader.attribution.grammar.romance.adverbials import prepositional_end
from reader.attribution.grammar.romance.phrases import noun_phrase
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

LONGEST_APPOSITION = 26
"""Tokens of an apposition at most."""
LONGEST_COMPLEMENT = 10
"""So many tokens at most tell more of an office in front of a name."""
DASHES = (",", "—", "–", "―", "-")


def alive(mention: Mention, grammar: Grammar) -> bool:
    """Whether a phrase names somebody or is of a noun for people or bodies."""
    if mention.ref in (Ref.PERSON, Ref.ORGANISATION):
        return not mention.guessed
    return mention.ref is Ref.ROLE and not mention.guessed and mention.head in grammar.person


def completed_subject(tokens: list[Token], mention: Mention, end: int, grammar: Grammar) -> Mention:
    """A phrase with the name in apposition to it, or with the second of two who speak as one."""
    named = apposed(tokens, mention, end, grammar)
    if named is not None:
        return named
    if mention.end + 1 < end and tokens[mention.end].low in grammar.coordinators:
        other = noun_phrase(tokens, mention.end + 1, end, grammar)
        if other is not None and other.ref in (Ref.PERSON, Ref.ROLE) and mention.ref in (Ref.PERSON, Ref.ROLE):
            mention.also, mention.plural, mention.end = other, True, other.end
    return mention


def apposed(tokens: list[Token], mention: Mention, end: int, grammar: Grammar) -> Mention | None:
    """The name between commas behind a description: "la ministre, Claire Voisard,"."""
    k = mention.end
    while k < end and tokens[k].kind is Kind.PARENTHESIS:
        k += 1
    if k + 1 < end and mention.head in grammar.person and is_place(tokens, k, grammar):
        k = prepositional_end(tokens, k, end, grammar)  # "el secretario general en Aragón, Luis Prado"
    if k < end and tokens[k].text not in DASHES and mention.head in grammar.person:
        k = _complement_end(tokens, k, end, grammar)
    pronoun = mention.ref is Ref.PRONOUN and mention.gender in ("male", "female")
    if not (mention.ref is Ref.ROLE or pronoun) or mention.plural or k + 1 >= end or tokens[k].text not in DASHES:
        return None
    if mention.head in grammar.lexicon.word_class("no-role"):
        return None  # "A su lado, Ana Ruiz"
    first = k + 1
    if tokens[first].low in grammar.lexicon.word_class("identified"):
        first += 1 + (first + 1 < end and tokens[first + 1].low in grammar.as_words)
    named = noun_phrase(tokens, first, end, grammar)
    if named is None or named.ref is not Ref.PERSON or not same_gender(mention, named) or named.start != first:
        return None
    if named.role and named.titled and not named.gender:
        return None
    follows = tokens[named.end] if named.end < end else None
    if follows is not None and follows.kind not in (Kind.POINT, Kind.PARENTHESIS):
        small = follows.low in grammar.prepositions and follows.low not in grammar.of  # "Anne Roux devant la presse"
        if not small or " " not in named.name:
            return None
    named.titled = True
    if mention.start > 0 and tokens[mention.start - 1].low in grammar.prepositions and not alive(mention, grammar):
        return named  # "Durant la suspension, Anne Roux"
    named.start = mention.start
    named.role = mention.role or named.role
    named.gender = named.gender or mention.gender
    return named


def _complement_end(tokens: list[Token], i: int, end: int, grammar: Grammar) -> int:
    """The comma behind more that tells an office, in front of a full name: "la portavoz del PP en el Senado, Ana Ruiz".

    ``i`` where none stands there.
    """
    if tokens[i].low not in grammar.prepositions and tokens[i].kind is not Kind.WORD:
        return i
    for k in range(i, min(end - 2, i + LONGEST_COMPLEMENT)):
        if tokens[k].text == ",":
            given = given_part(tokens[k + 1].text) in grammar.given and tokens[k + 2].kind is Kind.CAPITAL
            return k if given else i
        verb = tokens[k].low in grammar.finite_forms and tokens[k].low not in grammar.nouns
        if tokens[k].kind not in (Kind.WORD, Kind.CAPITAL, Kind.NUMBER) or verb:
            return i
        if tokens[k].low in grammar.conjunctions | grammar.relative or tokens[k].low in grammar.person:
            return i  # "la visite du chantier avec le porte-parole, Anne Roux": hers is the last office
    return i


def is_place(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether a preposition and a capital, and no name of somebody, begin at a token: "en Aragón"."""
    inside = tokens[k].low in grammar.prepositions - grammar.of and tokens[k + 1].kind is Kind.CAPITAL
    return inside and given_part(tokens[k + 1].text) not in grammar.given


def same_gender(one: Mention, other: Mention) -> bool:
    """Whether two phrases may be for the same person by their gender."""
    return not one.gender or not other.gender or one.gender == other.gender


def apposition_end(tokens: list[Token], i: int, end: int, grammar: Grammar) -> int:
    """The closing comma of what stands in apposition behind a phrase that ends at ``i``; ``i`` where nothing does."""
    k = i
    while k < end and tokens[k].kind is Kind.PARENTHESIS:
        k += 1
    while k + 1 < end and tokens[k].text == "," and is_apposition(tokens, k + 1, end, grammar):
        closing = next(
            (j for j in range(k + 1, min(end, k + LONGEST_APPOSITION)) if tokens[j].text in (",", ".", ";", ":")), end
        )
        if closing >= end or tokens[closing].text != ",":
            return closing
        k = closing
    return k


def is_apposition(tokens: list[Token], i: int, end: int, grammar: Grammar) -> bool:
    """Whether the words behind a comma say who somebody is: a role, an age, "qui ...", "installé à"."""
    token = tokens[i]
    stop = next((j for j in range(i, min(end, i + LONGEST_APPOSITION)) if tokens[j].kind is Kind.POINT), end)
    if token.kind is Kind.NUMBER:
        return True
    if token.low in grammar.relative:
        return True
    if token.kind is not Kind.WORD and token.low not in grammar.leading:
        return False
    if token.low in grammar.closed and token.low not in grammar.leading:
        return False
    for k in range(i + 1, stop):
        verb = tokens[k].low in grammar.finite_forms and tokens[k].low not in grammar.nouns
        if verb and tokens[k - 1].low not in grammar.prepositions:
            return False
    if any(t.kind is Kind.QUOTE for t in tokens[i:stop]):
        return token.low.endswith(grammar.past_endings)
    if token.low in grammar.leading:
        mention = noun_phrase(tokens, i, stop, grammar)
        return mention is not None and not mention.name and mention.end >= stop and mention.head in grammar.nouns
    known = token.low in grammar.nouns or token.low in grammar.modifiers
    return known or token.low.endswith(grammar.past_endings)
