"""Speakers whom German does not tell: "rief jemand", "viele fürchten", "eine andere meinte"."""

from __future__ import annotations

from reader.attribution.grammar.german.clauses import Clause, behind_preposition
from reader.attribution.grammar.german.phrases.cases import nominative
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

ONE = {"ein": "male", "eine": "female"}
"""Words that open "ein anderer" and the like, and the gender that they tell."""
BETWEEN = 2
"""So many adverbs at most stand between a verb and its subject: "rief plötzlich jemand"."""


def unspecified(tokens: list[Token], clause: Clause, verb: int, words: Vocabulary) -> Mention | None:
    """The word beside a verb of saying that means somebody of whom nobody tells who; None where none stands there."""
    first = clause.start
    while first < verb and tokens[first].low in words.grammar.coordinators | words.focus:
        first += 1
    ahead = _at(tokens, first, verb, words) if first < verb and not clause.opener else None
    if ahead is not None and _reaches(tokens, ahead.end, verb, words) and _agrees(tokens, ahead, verb):
        return ahead
    phrase = noun_phrase(tokens, first, verb, words.grammar) if first < verb else None
    if phrase is not None and nominative(tokens, phrase, words.grammar):
        return None  # "Ruiz warnte andere"
    k = verb + 1
    while k < min(clause.end, verb + 1 + BETWEEN) and _is_between(tokens[k], words):
        k += 1
    behind = _at(tokens, k, clause.end, words) if k < clause.end else None
    return behind if behind is not None and _agrees(tokens, behind, verb) else None


def _is_between(token: Token, words: Vocabulary) -> bool:
    """Whether a word is no subject, and may stand between one and its verb: "plötzlich", "sich"."""
    grammar = words.grammar
    other = grammar.leading | grammar.prepositions | words.nobody_named | words.some
    return token.kind is Kind.WORD and token.low not in other and token.low not in grammar.pronouns


def _agrees(tokens: list[Token], mention: Mention, verb: int) -> bool:
    """Whether a word is of the number of its verb: "riefen alle", but "rief alle an"."""
    several = mention.plural or (mention.gender == "first" and mention.head.endswith("e"))
    return several == tokens[verb].low.endswith("n")


def _reaches(tokens: list[Token], end: int, verb: int, words: Vocabulary) -> bool:
    """Whether only a place or adverbs stand between a word and its verb: "jemand aus der Menge rief"."""
    k = end
    while k < verb and tokens[k].low in words.grammar.adverbs:
        k += 1
    if k < verb and tokens[k].low in words.grammar.prepositions:
        k = behind_preposition(tokens, k, verb, words.grammar)
    return k == verb


def _at(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> Mention | None:
    """The word at a token for somebody whom nothing tells, where no noun stands behind it."""
    low = tokens[k].low
    another = ONE.get(low) if k + 1 < limit and tokens[k + 1].low in words.grammar.ordinals else None
    end = k + 1 + (another is not None)
    if another is None and low not in words.nobody_named | words.some:
        return None
    phrase = noun_phrase(tokens, k, limit, words.grammar)
    if (phrase is not None and phrase.end > end) or _goes_on(tokens, end, limit):
        return None
    if another is not None:
        text = tokens[k + 1].text
        return Mention(k, end, Ref.ROLE, text, head=tokens[k + 1].low, role=text, gender=another)
    if low in words.some:
        return Mention(k, end, Ref.ROLE, tokens[k].text, head=low, role=tokens[k].text, plural=True)
    return Mention(k, end, Ref.PRONOUN, tokens[k].text, head=low, gender="first")


def _goes_on(tokens: list[Token], k: int, limit: int) -> bool:
    """Whether a phrase goes on behind a word, so that it does not stand alone: "eine der Frauen", "einer 30 Jahre"."""
    if k >= limit:
        return False
    genitive = tokens[k].low in ("der", "unserer", "ihrer", "seiner")
    return tokens[k].kind in (Kind.CAPITAL, Kind.NUMBER) or genitive
