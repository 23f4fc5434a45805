"""Who is heard or quoted by another: "Lind recalled his mother telling him", "Ruiz is quoted as saying"."""

from __future__ import annotations

from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.apposed import apposed
from reader.attribution.phrases.clauses import subject_before
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.unlisted import phrase_at, quantity, unknown
from reader.attribution.phrases.verbs import VerbGroup, verb_group
from reader.attribution.text.tokens import Kind, Token

_WHO = (Ref.PERSON, Ref.ROLE, Ref.PRONOUN)


def heard_saying(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """Who is quoted by another: "quoted Ana Ruiz as saying", "recalled his mother telling him"."""
    as_ = limit > start and tokens[limit - 1].low in grammar.as_words
    stop = limit - 1 if as_ else limit
    if as_ and stop - 1 > start and tokens[stop - 1].low in grammar.quoting:
        group = verb_group(tokens, stop - 1, start, stop, grammar)  # "Ana Ruiz is quoted as saying"
        return subject_before(tokens, group.start, start, grammar) if group.be else None
    for k in range(max(start + 1, stop - 8), stop + 1):
        if tokens[k - 1].low not in (grammar.quoting if as_ else grammar.recalling):
            continue
        group = verb_group(tokens, k - 1, start, stop, grammar)
        if group.be and not group.negated and not as_ and all(_tells_when(t, grammar) for t in tokens[k:stop]):
            heard = subject_before(tokens, group.start, start, grammar)  # "Ruiz can be heard a minute later saying"
            return heard if heard is not None and not heard.relative else None
        if k == stop:
            return None
        told = grammar.object_genders.get(tokens[k].low) if k + 1 == stop else None
        if told is not None:
            return Mention(k, stop, Ref.PRONOUN, tokens[k].text, head=tokens[k].low, gender=told)
        mention = phrase_at(tokens, k, stop, grammar) or unknown(tokens, k, stop, grammar)
        mention = mention or quantity(tokens, k, stop, grammar)  # "quoted one of them as saying"
        named = (
            apposed(tokens, mention, stop, grammar) if mention is not None and tokens[stop - 1].text == "," else None
        )
        if named is not None and named.end == stop - 1:
            named.end = stop
            return named  # "quoted the owner, Ana Ruiz, as saying"
        quoted = as_ and mention is not None and mention.ref is Ref.ORGANISATION  # "quoted the firm as saying"
        if mention is not None and mention.end == stop and (quoted or mention.ref in _WHO):
            return mention
    return None


def heard_by(tokens: list[Token], i: int, cue: Cue, group: VerbGroup, start: int, grammar: Grammar) -> Mention | None:
    """Whom a pronoun says that somebody heard: "Aides heard her say", "They saw him shout"; None elsewhere."""
    k = i - 1
    if not cue.base or group.start != i or k - 1 <= start or tokens[k - 1].low not in grammar.witnessing:
        return None
    gender = grammar.object_genders.get(tokens[k].low)
    return Mention(k, i, Ref.PRONOUN, tokens[k].text, head=tokens[k].low, gender=gender) if gender else None


def _tells_when(token: Token, grammar: Grammar) -> bool:
    """Whether a word may be one of those that tell when: "a minute earlier", "later", "two days before"."""
    when = token.low in grammar.when_nouns or token.low in grammar.time or token.low in grammar.adverbs
    return when or token.low in grammar.leading or token.low in grammar.numerals or token.kind is Kind.NUMBER
