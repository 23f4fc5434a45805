"""Whose words "nach eigenen Angaben" are: those of the subject of its clause, or of whom the clause is about."""

from __future__ import annotations

from reader.attribution.grammar.german.clauses import Clause, behind_preposition, clauses
from reader.attribution.grammar.german.phrases.appositions import apposed
from reader.attribution.grammar.german.phrases.cases import nominative
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.relatives import antecedent
from reader.attribution.grammar.german.subject_phrases import is_somebody
from reader.attribution.grammar.german.subjects import subject_of
from reader.attribution.grammar.german.verb_forms import is_finite
from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

FAR = 12
"""So many tokens behind their own words somebody is named whose they are, at most."""
DATIVES = frozenset(("dem", "der", "einem", "einer"))


def whose_own(tokens: list[Token], start: int, k: int, limit: int, words: Vocabulary) -> Mention | None:
    """Whose "eigene Angaben" they are that stand in front of token ``k``, ``start`` being that of "nach"."""
    inserted = start > 1 and tokens[start - 1].text == ","  # "Der Hof hat, nach eigenen Angaben, 40 Kühe"
    first = _begins(tokens, start - 1 - inserted)
    end = next((j for j in range(k, limit) if tokens[j].kind is Kind.POINT), limit)
    about = _head_of_relative(tokens, first, end, words)
    if about is not None:
        return about
    verb = next((j for j in range(first + 1, start) if is_finite(tokens, j, words)), -1)
    opens = is_finite(tokens, first, words) or (first + 1 == start and words.may_be_verb(tokens[first].low))
    if first and tokens[first - 1].text == "," and opens:
        parted = _parted_subject(tokens, first, end, words)
        if parted is not None:
            return parted
    if verb < 0:
        ahead = _subject_among(tokens, first, start, words)
        behind = min(end, k + FAR)
        return ahead or _subject_among(tokens, k, behind, words) or _concerned(tokens, k, k, end, words)
    found = subject_of(tokens, Clause(first, end, "", ""), verb, [], words.grammar)
    found = found if found is not None and may_tell(found, words) else None
    return found or _concerned(tokens, first, verb, end, words)


def _parted_subject(tokens: list[Token], verb: int, end: int, words: Vocabulary) -> Mention | None:
    """The subject that an apposition parts from its verb: "Die Wirtin, eine Tante des Paars, fuhr nach eigenen …"."""
    begin = next((j + 1 for j in range(verb - 1, -1, -1) if tokens[j].text in ".!?:;"), 0)
    parts = clauses(tokens, begin, end, words.grammar)
    at = next((n for n, part in enumerate(parts) if part.start == verb), 0)
    found = subject_of(tokens, parts[at], verb, parts[:at], words.grammar) if at else None
    return found if found is not None and may_tell(found, words) else None


def _begins(tokens: list[Token], k: int) -> int:
    """Where the clause of a token begins."""
    return next((j + 1 for j in range(k, -1, -1) if tokens[j].kind is Kind.POINT), 0)


def _head_of_relative(tokens: list[Token], first: int, end: int, words: Vocabulary) -> Mention | None:
    """Whom a relative clause is about: "die Wirtin, die nach eigenen Angaben dort war"."""
    opener = tokens[first].low if first < end else ""
    if first < 2 or tokens[first - 1].text != "," or opener not in words.relatives:
        return None
    earlier = [Clause(_begins(tokens, first - 2), first - 1, "", ",")]
    head = antecedent(tokens, Clause(first, end, ",", "", opener), earlier, words)
    return head if head is not None and may_tell(head, words) else None


def _subject_among(tokens: list[Token], first: int, end: int, words: Vocabulary) -> Mention | None:
    """The first phrase from a token on that can be a subject and tell something."""
    k = first
    while k < end:
        if tokens[k].low in words.grammar.prepositions:
            k = max(k + 1, behind_preposition(tokens, k, end, words.grammar))
            continue
        phrase = noun_phrase(tokens, k, end, words.grammar)
        if phrase is not None and nominative(tokens, phrase, words.grammar) and may_tell(phrase, words):
            return apposed(tokens, phrase, len(tokens), words.grammar)
        k = max(k + 1, phrase.end if phrase is not None else 0)
    return None


def _concerned(tokens: list[Token], first: int, verb: int, end: int, words: Vocabulary) -> Mention | None:
    """Whom the clause of a thing is about: "Der Wirtin wurde nach eigenen Angaben ein Brief zugespielt"."""
    for j in (first, verb + 1):
        if j >= end or tokens[j].low not in DATIVES:
            continue
        phrase = noun_phrase(tokens, j, end, words.grammar)
        if phrase is not None and may_tell(phrase, words):
            return phrase
    return None


def may_tell(phrase: Mention, words: Vocabulary) -> bool:
    """Whether a phrase is somebody who can give information of their own: no thing, no measure."""
    if phrase.ref is Ref.PRONOUN:
        return phrase.head not in ("es", "man")
    return is_somebody(phrase, words)
