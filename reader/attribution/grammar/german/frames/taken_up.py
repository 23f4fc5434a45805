"""Whom a German pronoun takes up in its own sentence: "Als Ruiz kam, sagte er: …"."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.grammar.german.clauses import Clause
from reader.attribution.grammar.german.frames.verb_cues import Found
from reader.attribution.grammar.german.phrases.cases import nominative
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.relatives import pointed_noun
from reader.attribution.grammar.german.subjects import topic
from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Token

TIMES = frozenset(("als", "nachdem", "bevor", "während", "wenn", "ehe", "sobald"))


def meant_in_sentence(
    tokens: list[Token],
    clause: Clause,
    earlier: list[Clause],
    following: Clause | None,
    pronoun: Mention,
    found: Found,
    words: Vocabulary,
) -> Mention | None:
    """Whom a pronoun takes up of its sentence, or "dieser" of the one before; None where only the text around tells."""
    if pronoun.pointing:
        return pointed_noun(tokens, pronoun, found.verb, words)
    if pronoun.head in ("er", "sie") and pronoun.start == found.verb + 1:
        return _of_time_clause(tokens, clause, earlier, following, pronoun, words)
    several = pronoun.head == "sie" and tokens[found.verb].low.endswith("n")
    if not several or clause.opener not in words.relatives or not earlier or earlier[0].opener:
        return None
    about = topic(tokens, earlier[0].start, earlier[0].end, words.grammar)
    people = about is not None and about.plural and about.ref is Ref.ROLE and not about.name
    # "Drei Wirte schrieben einen Brief, in dem sie Geld fordern"
    return replace(about, start=pronoun.start, end=pronoun.end) if about is not None and people else None


def _of_time_clause(
    tokens: list[Token],
    clause: Clause,
    earlier: list[Clause],
    following: Clause | None,
    pronoun: Mention,
    words: Vocabulary,
) -> Mention | None:
    """Whom a clause with "als" in front names, where a pronoun takes them up: "Als Ruiz kam, sagte er: …"."""
    told = clause.after == ":" or (following is not None and following.opener in words.grammar.that)
    if not told or clause.before != "," or len(earlier) != 1 or earlier[0].opener not in TIMES:
        return None
    front = earlier[0]
    person = noun_phrase(tokens, front.start + 1, front.end, words.grammar)
    if (
        person is None
        or person.ref not in (Ref.PERSON, Ref.ROLE)
        or person.plural
        or not nominative(tokens, person, words.grammar)
    ):
        return None
    gender = {"er": "male", "sie": "female"}[pronoun.head]
    if pronoun.plural or (person.gender in ("male", "female") and person.gender != gender):
        return None
    return replace(person, start=pronoun.start, end=pronoun.end)
