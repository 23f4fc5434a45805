"""Forms that are a verb of saying or a noun: whether "reports", "states" or "calls" is the verb of its clause."""

from __future__ import annotations

from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.unlisted import phrase_at
from reader.attribution.phrases.verbs import VerbGroup
from reader.attribution.text.tokens import Kind, Token, capitals_start


def is_object(tokens: list[Token], i: int, cue: Cue, group: VerbGroup, grammar: Grammar) -> bool:
    """Whether a verb in "-s" is a plural behind an auxiliary, which no such form follows: "does wonders"."""
    low = tokens[i].low
    third = cue.form == "finite" and not cue.base and low.endswith("s")
    third = third and not grammar.own_rules
    return third and any(t.low in grammar.auxiliaries for t in tokens[group.start : i])


def qualifies_noun(tokens: list[Token], i: int, after: int, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a form qualifies a noun behind an article or owner: "a recommended price", "the firm's alleged ring"."""
    if i > start and tokens[i - 1].kind is Kind.POSSESSIVE:
        return True
    if i == start or after >= end or tokens[i].low not in grammar.participles:
        return False
    return tokens[i - 1].low in grammar.articles and tokens[after].kind is Kind.WORD


def modifies(tokens: list[Token], i: int, after: int, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a gerund stands between a verb and a noun: "rang warning bells"."""
    if i == start or after >= end or tokens[i - 1].kind is not Kind.WORD or tokens[after].kind is not Kind.WORD:
        return False
    before, behind = tokens[i - 1].low, tokens[after].low
    adverbial = (grammar.adverbs, grammar.time)
    if before in grammar.nouns or any(before in words for words in (*adverbial, grammar.closed, grammar.coordinators)):
        return False
    return not any(
        behind in words for words in (*adverbial, grammar.function_words, grammar.questions, grammar.objects)
    )


def is_noun(tokens: list[Token], i: int, after: int, end: int, group: VerbGroup, grammar: Grammar) -> bool:
    """Whether a form that is also a noun ("reports", "state") is one here, from what follows it."""
    if tokens[i].low not in grammar.noun_like or group.start < i:
        return False
    if (after - i > 1 and tokens[i + 1].low in grammar.void_pronouns) or _is_verb_of_name(tokens, i, grammar):
        return False  # "A guard put it at “a mile”", "“Go,” Ana Ruiz shouts over the wind"
    if tokens[i - 1].low in grammar.articles and i > 1 and tokens[i - 2].low in grammar.finite_cues:
        return True  # "calls the claims “late”"
    if after >= end:
        return False
    follows = tokens[after]
    if tokens[i - 1].low in grammar.prepositions and tokens[i - 1].low not in grammar.closed - grammar.prepositions:
        return True  # "delegates from states he won"
    if tokens[i - 1].low in grammar.of and follows.low in grammar.of:
        return True  # "a handful of reports of frost"
    if tokens[i].low in grammar.noun_like_base and tokens[i - 1].low in grammar.plurals:
        return False  # "Ruiz and her colleagues report in it that"
    if (
        follows.kind is Kind.QUOTE
        and tokens[i].low in grammar.noun_like_base
        and tokens[i - 1].low not in grammar.pronouns
    ):
        return True
    if tokens[i - 1].kind is Kind.NUMBER and follows.low in grammar.who:
        return True  # "a choir of 40 volunteers who sing"
    if follows.kind in (Kind.QUOTE, Kind.CAPITAL, Kind.NUMBER):
        return False
    if follows.kind is Kind.POINT:
        return follows.text not in (",", ":", ".")
    relative = follows.low in grammar.that and after + 1 < end and _opens_relative(tokens, after + 1, end, grammar)
    if relative and tokens[i - 1].kind is Kind.CAPITAL:
        return True  # "the Rust Belt states that have suffered"
    if tokens[i - 1].kind is Kind.QUOTE and tokens[i - 1].text[-2:-1] in (",", "?", "!"):
        speaker = phrase_at(tokens, after, end, grammar)
        if speaker is not None and speaker.ref is Ref.PERSON:
            return False  # "“At last,” jokes opposition leader Ada Moor"
    if follows.low in grammar.infinitive and _claims_to(tokens, i, after, end, grammar):
        return False
    return not (
        follows.low in grammar.that
        or follows.low in grammar.leading
        or follows.low in grammar.pronouns
        or follows.low in grammar.objects
        or follows.low in grammar.questions
        or follows.low in grammar.time
        or follows.low in grammar.answering_particles  # "Ruiz shouts back that"
    )


def _claims_to(tokens: list[Token], i: int, after: int, end: int, grammar: Grammar) -> bool:
    """Whether somebody says of themselves what they are or did: "The firm claims to be", "Ruiz claims to have"."""
    before = tokens[i - 1]
    one = before.kind is Kind.CAPITAL or before.low in grammar.person or before.low in grammar.organisation
    return one and after + 1 < end and tokens[after + 1].low in grammar.auxiliaries


def _is_verb_of_name(tokens: list[Token], i: int, grammar: Grammar) -> bool:
    """Whether a word is the verb of the name before it: "“Go,” Ana Ruiz shouts", "heard Ana Ruiz shout “go”"."""
    first = capitals_start(tokens, i, 0)
    if 0 < first < i and tokens[first - 1].low in grammar.witnessing:
        return True
    ends = first > 0 and i - first > 1 and tokens[first - 1].kind is Kind.QUOTE
    return ends and tokens[first - 1].text[-2:-1] in (",", "?", "!")


def _opens_relative(tokens: list[Token], k: int, end: int, grammar: Grammar) -> bool:
    """Whether a verb stands right behind "that", which opens no report: "bills that went from", "states that have"."""
    if tokens[k].low in grammar.auxiliaries:
        return True
    low = tokens[k].low
    verb = low in grammar.gone or low in grammar.finite_cues or low.endswith(grammar.past_endings)
    return verb and tokens[k].kind is Kind.WORD and k + 1 < end and tokens[k + 1].low in grammar.prepositions


def is_compound(tokens: list[Token], i: int, subject: Mention, grammar: Grammar) -> bool:
    """Whether a bare noun and a form that is also a noun are one thing: "webinars, guest posts, quizzes"."""
    noun = subject.ref is Ref.ROLE or (subject.ref is Ref.ORGANISATION and not subject.name and not subject.gender)
    bare = noun and not subject.plural and not subject.owner and subject.end == i
    bare = bare and subject.head not in grammar.somebody
    opening = tokens[subject.start]
    word = opening.kind is Kind.WORD or subject.ref is Ref.ORGANISATION  # "Hotel lobbies are"
    verb = i + 1 < len(tokens) and tokens[i + 1].low in grammar.auxiliaries
    if subject.ref is Ref.ORGANISATION and not verb:
        return False
    return bare and word and opening.low not in grammar.leading and tokens[i].low in grammar.noun_like
