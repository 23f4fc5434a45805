"""Verbs of speech in French, Spanish, Italian and Portuguese, with their clitics, auxiliaries and joined pronouns."""

from __future__ import annotations

from dataclasses import dataclass

from reader.attribution.grammar.romance.pointing import points_back
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token

BETWEEN = 6
"""So many words may stand between an auxiliary and its participle."""


@dataclass(slots=True)
class Verb:
    """A verb of speech with what belongs to it: tokens ``start`` to ``end``, ``enclitic`` is its subject or -1."""

    cue: Cue
    start: int
    end: int
    enclitic: int = -1
    negated: bool = False
    passive: bool = False
    form: str = "finite"


def verb_at(tokens: list[Token], i: int, start: int, end: int, grammar: Grammar) -> Verb | None:
    """The verb group whose cue begins at token ``i``; None where the word is a noun or a passive."""
    matching = [
        cue
        for cue in grammar.lexicon.cues.get(tokens[i].low, ())
        if i + len(cue.words) <= end and all(tokens[i + k].low == word for k, word in enumerate(cue.words))
    ]
    if not matching:
        return None
    longest = len(matching[0].words)
    matching = [cue for cue in matching if len(cue.words) == longest]
    after = i + longest
    auxiliary = _auxiliary(tokens, i, start, grammar)
    participle = next((c for c in matching if c.form == "participle"), None)
    if auxiliary is not None and participle is not None:
        return _compound(tokens, auxiliary, after, participle, start, grammar)
    finite = next((c for c in matching if c.form == "finite"), None)
    if finite is not None and not _is_noun(tokens, i, start, grammar):
        first, negated = _group_start(tokens, i, start, grammar)
        verb = Verb(finite, first, after, negated=negated or _negated_behind(tokens, after, end, grammar))
        if after < end and is_enclitic(tokens, after, grammar):
            verb.enclitic, verb.end = after, after + 1
        return verb
    other = next((c for c in matching if c.form == "gerund"), None)
    return _nonfinite(tokens, i, after, other, start, grammar) if other is not None else None


def finite_token(tokens: list[Token], verb: Verb, grammar: Grammar) -> int:
    """The token of a verb that tells its number: the auxiliary, else its last one."""
    return next((k for k in range(verb.start, verb.end) if tokens[k].low in grammar.auxiliaries), verb.end - 1)


def is_enclitic(tokens: list[Token], i: int, grammar: Grammar) -> bool:
    """Whether a pronoun is joined to the verb before it: "dit-il", "demande-t-elle"."""
    if i >= len(tokens):
        return False
    token = tokens[i]
    joined = token.start - tokens[i - 1].end in (1, 3)
    return joined and token.kind is Kind.WORD and token.low in grammar.lexicon.word_class("enclitic")


def _auxiliary(tokens: list[Token], i: int, start: int, grammar: Grammar) -> int | None:
    """The auxiliary of the participle at ``i``."""
    words = grammar.lexicon.word_class
    between = grammar.adverbs | grammar.negations | words("enclitic") | grammar.time | grammar.leading
    between |= words("between-auxiliary")
    k = i - 1
    while k >= start and i - k <= BETWEEN:
        low = tokens[k].low
        if low == "," and i - k == 1:  # "a, par ailleurs, estimé"
            opening = next((j for j in range(k - 1, max(start, k - BETWEEN), -1) if tokens[j].text == ","), -1)
            return opening - 1 if opening > start and tokens[opening - 1].low in words("perfect") else None
        if low in words("perfect"):
            return k
        phrase = f"{tokens[k - 1].low} {low}" if k > start else ""
        if phrase in grammar.adverb_phrases:
            k -= 2  # "a en outre estimé"
            continue
        adverb = grammar.adverb_endings and low.endswith(grammar.adverb_endings)
        if not (low in between or adverb) or tokens[k].kind is not Kind.WORD:
            return None
        k -= 1
    return None


def _compound(tokens: list[Token], auxiliary: int, after: int, cue: Cue, start: int, grammar: Grammar) -> Verb:
    words = grammar.lexicon.word_class
    enclitic = -1
    if tokens[auxiliary + 1].low in words("enclitic") and auxiliary + 1 < after - len(cue.words):
        enclitic = auxiliary + 1
    first, negated = _group_start(tokens, auxiliary, start, grammar)
    reflexive = any(t.low in words("reflexive") for t in tokens[first:auxiliary])
    negated = negated or any(t.low in grammar.negations for t in tokens[auxiliary:after])
    passive = tokens[auxiliary].low in words("be") and not reflexive
    return Verb(cue, first, after, enclitic, negated, passive)


def _group_start(tokens: list[Token], i: int, start: int, grammar: Grammar) -> tuple[int, bool]:
    """Where the clitics before the verb at ``i`` begin, and whether a negation is among them."""
    clitics = grammar.lexicon.word_class("clitic")
    negated = False
    while i > start and tokens[i - 1].low in clitics | grammar.negations and tokens[i - 1].kind is Kind.WORD:
        i -= 1
        negated = negated or tokens[i].low in grammar.negations
    opens = i == start + 1 and tokens[i - 1].kind is Kind.CAPITAL and tokens[i].low not in grammar.noun_like
    if opens and tokens[i - 1].low in clitics | grammar.negations:
        i -= 1
        negated = negated or tokens[i].low in grammar.negations
    return i, negated


def _negated_behind(tokens: list[Token], after: int, end: int, grammar: Grammar) -> bool:
    late = grammar.lexicon.word_class("negation-behind")
    return after < end and tokens[after].low in late


def _is_noun(tokens: list[Token], i: int, start: int, grammar: Grammar) -> bool:
    """Whether a form that may be a verb is a noun here, by the article or preposition before it."""
    if i == start:
        return False
    before = tokens[i - 1]
    if before.kind is Kind.CAPITAL and i - 1 > start:
        return False
    if before.low in grammar.prepositions:
        return True
    if points_back(tokens, i - 1, grammar) or _is_latter(tokens, i, start, grammar):
        return False
    if before.low not in grammar.leading and before.low not in grammar.modifiers:
        return False
    clitics = grammar.lexicon.word_class("clitic")
    if before.low not in clitics:
        return True
    ahead = tokens[i - 2] if i - 2 >= start else None
    if ahead is not None and (ahead.low in grammar.pronouns or ahead.low in grammar.relative or ahead.low in clitics):
        return False
    return tokens[i].low in grammar.noun_like


def _is_latter(tokens: list[Token], i: int, start: int, grammar: Grammar) -> bool:
    """Whether "ce dernier" stands in front of a word that is a verb then: not "cette dernière demande"."""
    words = grammar.lexicon.word_class
    latter = words("latter-male") | words("latter-female")
    if i - 2 < start or tokens[i - 1].low not in latter or tokens[i - 2].low not in words("these"):
        return False
    that = i + 1 < len(tokens) and tokens[i + 1].low in grammar.that
    return that or tokens[i].low not in grammar.noun_like


def _nonfinite(tokens: list[Token], i: int, after: int, cue: Cue, start: int, grammar: Grammar) -> Verb | None:
    """An infinitive behind "tient à", "s’est borné à", "pour", or a participle: "en précisant"."""
    words = grammar.lexicon.word_class
    low = tokens[after - 1].low if len(cue.words) == 1 else cue.words[0]
    infinitive = low.endswith(grammar.infinitive_endings)
    first, _ = _group_start(tokens, i, start, grammar)
    if not infinitive:
        ahead = first - 1
        first = ahead if ahead >= start and tokens[ahead].low in words("before-gerund") else first
        return Verb(cue, first, after, form="gerund")
    bridge = first - 1
    if bridge > start and tokens[bridge].low in grammar.infinitive:
        bridge -= 1
    if bridge >= start and tokens[bridge].low in words("bridge"):
        auxiliary = _auxiliary(tokens, bridge, start, grammar)
        if auxiliary is not None:
            found = _compound(tokens, auxiliary, after, cue, start, grammar)
            if found.passive:
                return None
            if found.enclitic >= 0 and found.enclitic > bridge:
                found.enclitic = -1
            return found
        head, negated = _group_start(tokens, bridge, start, grammar)
        return Verb(cue, head, after, negated=negated)
    if bridge >= start and tokens[first - 1].low in words("before-infinitive"):
        return Verb(cue, first - 1, after, form="infinitive")
    return None
