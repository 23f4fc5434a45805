"""Subjects behind their verb: "said Ruiz, a biologist", "says one of them, Bo Lind"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.apposed import apposed, gives_name
from reader.attribution.phrases.appositions import one_person
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.pairs import with_second
from reader.attribution.phrases.subjects import DASHES, core
from reader.attribution.phrases.unlisted import newcomer, phrase_at, quantity
from reader.attribution.text.tokens import Kind, Token


def inverted_subject(tokens: list[Token], i: int, after: int, start: int, end: int, grammar: Grammar) -> Mention | None:
    """The subject behind its verb: "said Ruiz, a biologist"; only where words can stand before the verb."""
    if after >= end:
        return None
    if i > start:
        previous = tokens[i - 1]
        quoted = previous.kind is Kind.QUOTE or (previous.text in (*DASHES, "?", "!") and i - 2 >= start)
        if not quoted and not (grammar.verb_second and previous.kind is not Kind.POINT):
            return None
    k = after
    if tokens[k].low in grammar.adverbs and k + 1 < end:
        k += 1
    aged = tokens[k].kind is Kind.NUMBER and tokens[k].low.endswith(grammar.ages) and k + 1 < end
    k += aged  # "says 71-year-old Ana Ruiz"
    if tokens[k].kind not in (Kind.WORD, Kind.CAPITAL) or tokens[k].low in grammar.that:
        return None
    mention = _of_two_trades(tokens, k, end, grammar) or phrase_at(tokens, k, end, grammar)
    mention = mention or newcomer(tokens, k, end, grammar) or _of_several(tokens, k, end, grammar)
    if mention is None or (mention.ref is Ref.PRONOUN and mention.gender == "first"):
        return None
    if tokens[k].low in grammar.possessives and (mention.ref is Ref.DOCUMENT or mention.head in grammar.media_names):
        return None  # "denounced her record" has an object
    mention = apposed(tokens, mention, end, grammar) or gives_name(tokens, mention, end, grammar) or mention
    if mention.end < end:
        follows = tokens[mention.end]
        if follows.kind is Kind.WORD:
            if follows.low in grammar.auxiliaries or follows.low in grammar.finite_cues:
                return None
            adverbial = follows.low in grammar.after_pronoun or follows.low in grammar.gaps
            if mention.ref is Ref.PRONOUN and not adverbial:
                return None
        if follows.low in grammar.coordinators and mention.end + 1 < end:
            other = core(tokens, mention.end + 1, end, grammar)
            if other is not None and one_person(tokens, mention, other, grammar):
                mention.end = other.end
            elif other is not None and other.ref in (Ref.PERSON, Ref.ROLE):
                mention.also, mention.plural, mention.end = other, True, other.end
                mention = with_second(tokens, mention, end, grammar)
    return mention


def _of_several(tokens: list[Token], k: int, end: int, grammar: Grammar) -> Mention | None:
    """One of several, behind the verb: "says one of them, who asked not to be named"."""
    stop = next((n for n in range(k, min(end, k + 5)) if tokens[n].kind is Kind.POINT), 0)
    several = quantity(tokens, k, stop, grammar) if stop else None
    one = several is not None and several.head in grammar.singles and tokens[stop].text == "," and stop + 1 < end
    name = core(tokens, stop + 1, end, grammar) if one else None
    if name is None or name.ref is not Ref.PERSON or " " not in name.name:
        return several
    return name if name.end == end or tokens[name.end].kind is Kind.POINT else several  # "one of them, Bo Lind."


def _of_two_trades(tokens: list[Token], k: int, end: int, grammar: Grammar) -> Mention | None:
    """Who is named behind a union of two: "Dockers’ and Packers’ Union secretary Ana Ruiz"."""
    if k + 4 >= end or tokens[k].kind is not Kind.CAPITAL or tokens[k + 1].kind is not Kind.POSSESSIVE:
        return None
    joined = tokens[k + 2].low == grammar.joiner and tokens[k + 3].kind is Kind.CAPITAL
    mention = core(tokens, k + 3, end, grammar) if joined else None
    if mention is None or mention.ref is not Ref.PERSON or not mention.titled:
        return None
    mention.start = k
    return mention
