"""The subject of a German verb in a clause in front of its own: before an apposition, or shared with "und"."""

from __future__ import annotations

from reader.attribution.grammar.german.agreement import agrees
from reader.attribution.grammar.german.clauses import Clause, behind_preposition
from reader.attribution.grammar.german.phrases.appositions import apposed
from reader.attribution.grammar.german.phrases.cases import nominative
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.verb_forms import is_finite
from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

LONGEST_APPOSITION = 40
"""So many tokens behind its phrase an apposition may reach."""
ONLY_SUBJECTS = frozenset(("der", "er", "ich", "wir", "man"))
"""What can open a subject and no object."""
BACK = 8
"""In so many clauses before its own a subject that is parted from its verb is looked for."""
SO = "so"
BELONGING = frozenset(("von", "vom", "aus"))
"""Prepositions of whom or what somebody belongs to: "Ana Ruiz von den Grünen lobte den Plan"."""


def mooded(tokens: list[Token], clause: Clause, words: Vocabulary) -> bool:
    """Whether a clause is in the subjunctive, and so is what the verb behind it reports."""
    return any(tokens[k].low in words.mooded and tokens[k].kind is Kind.WORD for k in range(clause.start, clause.end))


def shared(
    tokens: list[Token], clause: Clause, verb: int, behind: Mention | None, earlier: list[Clause], words: Vocabulary
) -> Mention | None:
    """The subject of the clauses in front that "und" and a verb go on with: what is behind the verb is its object.

    "Ruiz sagte, es sei nichts geschehen, und verglich die Lage mit einem Fest"
    """
    joint = verb == clause.start + 1 and tokens[clause.start].low == words.grammar.joiner and clause.before == ","
    if not joint or behind is None or tokens[behind.start].low in ONLY_SUBJECTS:
        return None
    told = [one for one in earlier if not (one.opener or mooded(tokens, one, words))]
    apart = apart_from(tokens, told, words)
    return apart if apart is not None and agrees(tokens, apart, verb, words) else None


def limit(tokens: list[Token], end: int) -> int:
    """How far an apposition behind a phrase that ends its clause may reach: to the end of the sentence."""
    stop = end
    last = min(len(tokens), end + LONGEST_APPOSITION)
    while stop < last and tokens[stop].text not in (".", "!", "?", ";", ":"):
        stop += 1
    return min(stop + 1, len(tokens))


def apart_from(tokens: list[Token], earlier: list[Clause], words: Vocabulary) -> Mention | None:
    """The subject before an apposition or a relative clause: "Ruiz, die seit 2010 dort forscht, sagte"."""
    grammar = words.grammar
    for clause in reversed(earlier[-BACK:]):
        if clause.opener or (clause.before == "," and tokens[clause.start].low == SO):
            continue  # "In „Querab“, so der Titel, erzählt Ruiz"
        first = clause.start
        while first < clause.end and tokens[first].low in words.focus:
            first += 1
        phrase = noun_phrase(tokens, first, clause.end, grammar)
        if phrase is not None and nominative(tokens, phrase, grammar) and _stands_first(tokens, phrase, clause, words):
            return phrase
        if phrase is not None and nominative(tokens, phrase, grammar) and _reaches(tokens, phrase, clause, words):
            if clause.before == "," and clause is not earlier[0] and _apposition(tokens, clause, earlier, words):
                continue
            phrase.end = clause.end
            return apposed(tokens, phrase, limit(tokens, clause.end), grammar)
    return None


def behind_belonging(tokens: list[Token], phrase: Mention, end: int, words: Vocabulary) -> int:
    """The token behind a phrase and whom or what it belongs to: "Ana Ruiz (SPD) vom Institut für Recht in Kiel"."""
    k, belongs = phrase.end, False
    while k < end:
        if tokens[k].kind is Kind.PARENTHESIS:
            k += 1
        elif tokens[k].low in BELONGING or (belongs and tokens[k].low in words.place_prepositions):
            k, belongs = behind_preposition(tokens, k, end, words.grammar), True
        else:
            break
    return k


def _stands_first(tokens: list[Token], phrase: Mention, clause: Clause, words: Vocabulary) -> bool:
    """Whether a phrase is the subject of a clause with a verb: "Ruiz begrüßte den Plan, forderte aber ..."."""
    verb = behind_belonging(tokens, phrase, clause.end, words)
    return verb < clause.end and is_finite(tokens, verb, words) and agrees(tokens, phrase, verb, words)


def _apposition(tokens: list[Token], clause: Clause, earlier: list[Clause], words: Vocabulary) -> bool:
    """Whether a clause is only what the phrase before it is said to be."""
    at = earlier.index(clause)
    before = earlier[at - 1] if at else None
    if before is None or before.opener:
        return False
    phrase = noun_phrase(tokens, before.start, before.end, words.grammar)
    return phrase is not None and phrase.ref is not Ref.PRONOUN and _reaches(tokens, phrase, before, words)


def _reaches(tokens: list[Token], phrase: Mention, clause: Clause, words: Vocabulary) -> bool:
    """Whether a phrase fills its clause, so that no verb stands in it."""
    rest = range(phrase.end, clause.end)
    return len(rest) < 9 and not any(is_finite(tokens, k, words) for k in rest)
