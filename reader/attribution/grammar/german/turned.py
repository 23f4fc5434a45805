"""Which of two German phrases around a verb is its subject: "Eine Fusion schloss Ruiz aus"."""

from __future__ import annotations

from reader.attribution.grammar.german.object_phrases import object_ahead
from reader.attribution.grammar.german.pieces import Range
from reader.attribution.grammar.german.reach import Around
from reader.attribution.grammar.german.subject_phrases import is_bare_noun
from reader.attribution.grammar.german.vocabulary import DOCUMENT
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind

NOMINATIVES = frozenset(("der", "dieser", "jeder"))
"""Articles of a man's nominative; before a feminine noun they are a dative."""
SINGULARS = frozenset(("das", "ein", "eine", "dieses", "jedes"))


def is_turned(here: Around, ahead: Range) -> bool:
    """Whether the phrase in front of a verb may be its subject, and what is taken for that behind it its object."""
    subject, words, tokens = here.frame.subject, here.words, here.tokens
    if subject is None or ahead[0] == ahead[1] or subject.start < ahead[1]:
        return False
    if _is_shut_out(here, subject):
        return True
    front = object_ahead(here, ahead, frozenset(("",)))
    if front is None:
        return False
    opening = tokens[front[0]].low
    nouns = [tokens[k].low for k in range(*front) if tokens[k].kind is Kind.CAPITAL and tokens[k].low != opening]
    noun = nouns[0] if nouns else opening
    if opening in NOMINATIVES:
        return not words.is_feminine(noun)
    if opening in words.oblique or _is_nominative(here, subject) or _is_other_number(here, opening, noun):
        return False
    if not words.is_matter(noun) or _is_teller(here, opening, noun):
        return True
    surely = opening == noun or tokens[here.frame.cue_start].low in words.disposing
    return is_bare_noun(subject, words.grammar) and (words.is_matter(subject.noun) or not surely)


def _is_shut_out(here: Around, subject: Mention) -> bool:
    """Whether somebody is shut out of something: "Die Verletzung schloss Ana Ruiz vom Rennen aus"."""
    out_of = here.words.shut_out_of.get(here.frame.cue.lemma, frozenset())
    return subject.end + 1 < here.home.end and here.tokens[subject.end].low in out_of


def _is_nominative(here: Around, subject: Mention) -> bool:
    """Whether a phrase behind a verb can be nothing but its subject: "der Rat", "er"."""
    opening = here.tokens[subject.start].low
    noun = here.tokens[subject.end - 1].low
    return subject.ref is Ref.PRONOUN or (opening in NOMINATIVES and not here.words.is_feminine(noun))


def _is_other_number(here: Around, opening: str, noun: str) -> bool:
    """Whether a verb and the phrase in front of it are not both of one or of several: "Das Plakat lobten die Räte"."""
    finite = next((t.low for t in here.tokens[here.home.start : here.home.end] if t.low in here.words.have), "")
    several = (finite or here.tokens[here.frame.cue_start].low).endswith("n")
    if several:
        return opening in SINGULARS
    return opening == noun and noun.endswith(("en", "e", "s"))


def _is_teller(here: Around, opening: str, noun: str) -> bool:
    """Whether what may be only an idea can tell something: "Die Koalition", but "Eine Koalition", "Das Urteil"."""
    kind, words = here.words.kind(noun), here.words
    if kind == DOCUMENT:
        return words.head(noun) in words.telling_writings - words.rulings
    return bool(kind) and opening not in ("eine", "ein")
