"""Whose the writing is that "darin" means in German: "Die Anwältin las ein Schreiben vor. Darin heißt es, …"."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.grammar.german.clauses import Clause, clauses
from reader.attribution.grammar.german.frames.issuers import issuer
from reader.attribution.grammar.german.frames.own_words import may_tell
from reader.attribution.grammar.german.phrases.cases import nominative
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.subjects import subject_of, topic
from reader.attribution.grammar.german.verb_forms import is_finite
from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Token

IN_IT = "darin"
"""The head of the pronoun for a writing of which nothing tells whose it is."""
ON_IT = "darauf"
THERE = frozenset((IN_IT, ON_IT))
"""Words for a writing in which something stands."""
ENDS = frozenset(".!?…")
SENTENCES = 2
"""So many sentences before its own a writing is looked for."""
PARTICLE = 1
"""So many words of a verb stand between a writing and the clause about it, at most."""
LET = frozenset(("ließ", "lässt", "ließen", "lassen"))
"""Verbs by which somebody has others do something."""
IN = frozenset(("in", "mit"))


def written_there(tokens: list[Token], k: int, start: int, words: Vocabulary) -> Mention | None:
    """Whose writing the word at token ``k`` means, in a sentence whose clause begins at ``start``.

    It is whoever the sentence with the writing says has written it, else the writing; None where "darauf" means none.
    """
    unknown: Mention | None = Mention(k, k + 1, Ref.PRONOUN, tokens[k].text, head=IN_IT, gender="thing", definite=True)
    unknown = unknown if tokens[k].low != ON_IT else None
    for first, end in _sentences_before(tokens, start):
        phrase = _writing_in(tokens, first, end, words)
        if phrase is not None:
            whose = _whose(tokens, phrase, first, end, words)
            return replace(whose, start=k, end=k + 1) if whose is not None else unknown
    return unknown


def _sentences_before(tokens: list[Token], start: int) -> list[tuple[int, int]]:
    """The beginning of a token's sentence, and the sentences before it, the nearest first."""
    out: list[tuple[int, int]] = []
    end = start
    for k in range(start - 1, -2, -1):
        if k < 0 or (tokens[k].text in ENDS and k + 1 < end):
            if k + 1 < end:
                out.append((k + 1, end))
            end = k
        if len(out) > SENTENCES:
            break
    return out


def _writing_in(tokens: list[Token], first: int, end: int, words: Vocabulary) -> Mention | None:
    """The last phrase of a sentence for a writing that somebody issues, which is new to the text or somebody's."""
    found: Mention | None = None
    k = first
    while k < end:
        phrase = noun_phrase(tokens, k, end, words.grammar)
        if phrase is None or phrase.ref not in (Ref.DOCUMENT, Ref.ORGANISATION) or phrase.name:
            k += 1
            continue
        noun = phrase.noun.rpartition("-")[2]
        if any(tokens[j].low in words.parts_of_writing for j in range(phrase.start, phrase.end)):
            k = max(k + 1, phrase.end)  # "auf 61 von 214 Seiten"
            continue
        issued = words.grammar.issued
        if phrase.head in issued or noun in issued or words.head(noun) in issued:  # "in einem Leserbrief"
            found = replace(phrase, ref=Ref.DOCUMENT)
        k = max(k + 1, phrase.end)
    return found


def _whose(tokens: list[Token], phrase: Mention, first: int, end: int, words: Vocabulary) -> Mention | None:
    """Who has written a writing, as its phrase, the clause about it or the subject of its sentence tells.

    It is nobody known where somebody only gets it: "Die Firma erhielt einen Brief".
    """
    about = topic(tokens, first, end, words.grammar)
    lets = any(tokens[k].low in LET for k in range(first, end)) and about is not None and about.start != phrase.start
    if lets and about is not None and may_tell(about, words):
        return about  # "Ruiz ließ eine Erklärung von ihrem Anwalt verlesen"
    owner = issuer(tokens, replace(phrase), words)
    if owner.ref is not Ref.DOCUMENT:
        return owner
    parts = clauses(tokens, first, end, words.grammar)
    writer = _in_clause_about(tokens, phrase, parts, words)
    if writer is not None:
        return writer
    main = (k for part in parts if not part.opener for k in range(part.start, part.end))
    if any(tokens[k].low in words.receiving for k in main):  # not "ein Brief, der uns vorliegt"
        return _itself(phrase)
    about = _of_clause(tokens, phrase, parts, words) or about
    if about is None or about.start == phrase.start or not may_tell(about, words):
        return _itself(phrase)
    return about


def _of_clause(tokens: list[Token], phrase: Mention, parts: list[Clause], words: Vocabulary) -> Mention | None:
    """The subject of a clause behind the first that names a writing: "Es sei spät, schrieb Ruiz in einem Brief"."""
    home = next((part for part in parts[1:] if part.start <= phrase.start < part.end and not part.opener), None)
    if home is None or not is_finite(tokens, home.start, words):
        return None
    found = subject_of(tokens, home, home.start, [], words.grammar)
    return found if found is not None and (found.ref is Ref.PRONOUN or may_tell(found, words)) else None


def _itself(phrase: Mention) -> Mention:
    """A writing of which nobody tells whose it is, as a source of its own."""
    return replace(phrase, definite=True)


def _in_clause_about(tokens: list[Token], phrase: Mention, parts: list[Clause], words: Vocabulary) -> Mention | None:
    """Who does something in a writing by the relative clause behind it: "ein Brief, in dem sie den Plan ablehnt"."""
    behind = range(phrase.end + 1, phrase.end + 2 + PARTICLE)  # "legte eine Erklärung vor, in der sie …"
    clause = next((c for c in parts if c.start in behind and c.opener and tokens[c.start].low in IN), None)
    if clause is None:
        return None
    inside = noun_phrase(tokens, clause.start + 2, clause.end, words.grammar)
    if inside is None or not nominative(tokens, inside, words.grammar) or not may_tell(inside, words):
        return None
    verb = clause.end - 1
    if not is_finite(tokens, verb, words):
        return None
    found = subject_of(tokens, replace(clause, start=clause.start + 1), verb, [], words.grammar)
    return found if found is not None and found.start == inside.start else inside
