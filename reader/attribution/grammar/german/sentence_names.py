"""The people and bodies whose names a German sentence has."""

from __future__ import annotations

from reader.attribution.grammar.german.phrases.appositions import apposed
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.vocabulary import vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token


def names(tokens: list[Token], start: int, end: int, grammar: Grammar) -> list[Mention]:
    """Every named person or body of a sentence."""
    out: list[Mention] = []
    k = start
    while k < end:
        token = tokens[k]
        if token.kind not in (Kind.CAPITAL, Kind.WORD) or token.low in grammar.pronouns:
            k += 1
            continue
        if token.kind is Kind.WORD and token.low not in grammar.leading:
            k += 1
            continue
        mention = noun_phrase(tokens, k, end, grammar)
        if mention is None:
            k += 1
            continue
        mention = apposed(tokens, mention, end, grammar)
        named = mention.name and mention.ref in (Ref.PERSON, Ref.ORGANISATION)
        opening = mention.name.split()[0].lower() if named else ""
        if named and not mention.titled and opening.endswith("s") and opening[:-1] in grammar.proper | grammar.surnames:
            named = False  # "Lunds Haus"
        if named and _shares_surname(tokens, mention, end, grammar):
            mention.gender = mention.gender or grammar.given[mention.name.lower()]
            out.append(mention)
            k = mention.end
            continue
        whole = " " in mention.name or mention.titled or mention.ref is Ref.ORGANISATION
        if named and (whole or mention.name.lower() in grammar.surnames):
            out.append(mention)
            out += _in_role(tokens, mention, grammar)
            if mention.ref is Ref.PERSON and (" " in mention.name or _is_holder(tokens, mention, grammar)):
                grammar.surnames |= {mention.name.split()[-1].lower()}
        k = max(k + 1, mention.end if named else k + 1)
    return out


def _shares_surname(tokens: list[Token], mention: Mention, end: int, grammar: Grammar) -> bool:
    """Whether a given name has its surname behind "und" and another one: "Karl und Ute Brandt"."""
    k = mention.end
    first = mention.ref is Ref.PERSON and " " not in mention.name and mention.name.lower() in grammar.given
    if not first or mention.titled or k + 2 >= end or tokens[k].low != grammar.joiner:
        return False
    other = noun_phrase(tokens, k + 1, end, grammar)
    given = other is not None and other.ref is Ref.PERSON and not other.titled and other.name.count(" ") == 1
    return given and other is not None and other.name.partition(" ")[0].lower() in grammar.given


def _in_role(tokens: list[Token], mention: Mention, grammar: Grammar) -> list[Mention]:
    """The bodies with a name that a role tells: "Ana Ruiz, Sprecherin der Reederei Nordlicht"."""
    out: list[Mention] = []
    if mention.ref is not Ref.PERSON or not mention.role:
        return out
    words = vocabulary(grammar)
    for k in range(mention.start, mention.end - 1):
        if tokens[k].kind is not Kind.CAPITAL or words.head(tokens[k].low) not in words.named_bodies:
            continue
        body = noun_phrase(tokens, k, mention.end, grammar)
        own = body is not None and body.ref is Ref.ORGANISATION and bool(body.name)
        if body is not None and own and body.name in mention.role and body.name not in mention.name:
            out.append(body)
    return out


def _is_holder(tokens: list[Token], mention: Mention, grammar: Grammar) -> bool:
    """Whether an office without an article stands before a surname, so that this one is known: "Minister Kurz"."""
    k, name = mention.start, mention.name.lower()
    article = tokens[k].low in grammar.leading or (k > 0 and tokens[k - 1].low in grammar.leading)
    return mention.titled and not article and not name.endswith("s") and name not in vocabulary(grammar).measures
