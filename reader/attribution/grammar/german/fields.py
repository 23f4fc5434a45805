"""Where the objects of a German verb stand: in front of it, and between it and what closes its clause."""

from __future__ import annotations

from dataclasses import dataclass

from reader.attribution.cues.frames import Frame
from reader.attribution.grammar.german.clauses import Clause
from reader.attribution.grammar.german.pieces import Range
from reader.attribution.grammar.german.verb_forms import is_finite
from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.text.tokens import Kind, Token

SURELY_SO = frozenset(
    ("während", "nachdem", "weil", "da", "obwohl", "obgleich", "bevor", "als", "seit", "seitdem", "indem", "wohingegen")
)
"""Conjunctions of clauses that tell what somebody did; "wenn" and "ob" tell what might be."""
PASTS = ("te", "ten")
"""Endings of weak verbs in the past, which adjectives have as well."""
LAST = 2
"""So many words at most end a subordinate clause from its verb on: "gefordert hatte"."""


@dataclass(frozen=True, slots=True)
class Fields:
    """The tokens in front of a finite verb, and those from it to the prefix, participle or verb that closes its clause.

    Both are half-open ranges; ``ahead`` is empty where no object can stand in front.
    """

    ahead: Range
    middle: Range


def fields(tokens: list[Token], home: Clause, later: list[Clause], frame: Frame, words: Vocabulary) -> Fields | None:
    """The fields of the clause of a frame; None where it is a passive, or tells what somebody wants to say.

    ``later`` are the clauses behind it: behind an apposition of its subject a clause goes on in one of them.
    """
    if home.opener:
        return _closed(tokens, home, frame, words)
    if frame.cue.form == "participle":
        return _perfect(tokens, home, frame, words)
    verb, subject = frame.cue_start, frame.subject
    if tokens[verb].low in words.intending | words.hearsay | words.able:
        return None
    parted = subject is not None and subject.end <= home.start and verb > home.start
    if parted and tokens[verb - 1].low not in words.grammar.coordinators:
        return None  # "hat Lind, der Meister, seinen Platz verteidigt"
    first, end = verb + 1, home.end
    if subject is not None and subject.end >= home.end and subject.start > verb:
        rest = next((c for c in later if c.end > subject.end and not c.opener and c.before == ","), None)
        if rest is None or is_finite(tokens, rest.start, words):
            return Fields((home.start, verb), (end, end))
        first, end = max(rest.start, subject.end), rest.end
    stop = _stop(tokens, first, end, frame, words)
    goes_on = verb > home.start and tokens[verb - 1].low in words.grammar.coordinators
    front = subject is not None and subject.start > verb and not goes_on
    ahead = (home.start, verb) if front else (verb, verb)
    first = _behind_other(tokens, first, stop, words) if frame.cue.gap else first
    return Fields(ahead, (first, stop)) if stop >= 0 else None


def _closed(tokens: list[Token], home: Clause, frame: Frame, words: Vocabulary) -> Fields | None:
    """The fields of a subordinate clause, whose verb is its last: "während die Zeitung von 40 Toten sprach"."""
    if home.opener not in SURELY_SO | words.relatives:
        return None
    low = {tokens[k].low for k in range(max(home.start, home.end - LAST), home.end)}
    if low & (words.passives | words.intending | words.hearsay | words.able):
        return None
    last = frame.cue.words[-1] if frame.cue.form == "participle" else tokens[frame.cue_start].low
    stop = next((k for k in range(home.end - 1, home.start, -1) if tokens[k].low == last), -1)
    if stop < home.end - LAST:
        return None
    stop -= len(frame.cue.words) - 1 if frame.cue.form == "participle" else 0
    if any(tokens[k].low in words.grammar.auxiliaries for k in range(home.start, stop)):
        return None
    first = next((k + 1 for k in range(home.start, stop) if tokens[k].low == home.opener), home.start)
    return Fields((first, first), (first, stop))


def _perfect(tokens: list[Token], home: Clause, frame: Frame, words: Vocabulary) -> Fields | None:
    """The fields of a clause in the perfect: "Die Partei hat am Montag den Rücktritt gefordert"."""
    cue = frame.cue.words
    stop = next((k for k in range(home.end - 1, home.start - 1, -1) if tokens[k].low == cue[-1]), -1) - len(cue) + 1
    verb = next((k for k in range(home.start, stop) if tokens[k].low in words.have), -1)
    if verb < 0:
        apart = stop > home.start and frame.cue_start == stop and home.before == ","
        first = _behind_participle(tokens, home.start - 1, stop, words) + 1
        return Fields((stop, stop), (first, stop)) if apart else None
    joint = _behind_participle(tokens, verb, stop, words)
    behind = frame.subject is not None and frame.subject.start > verb and joint == verb
    return Fields((home.start, verb) if behind else (verb, verb), (joint + 1, stop))


def _behind_participle(tokens: list[Token], verb: int, stop: int, words: Vocabulary) -> int:
    """The last "und" behind the participle of another verb: "hat den Plan gelobt und Geld gefordert"; else ``verb``."""
    done = (k for k in range(stop - 1, verb + 1, -1) if tokens[k].low in words.grammar.coordinators)
    return next((k for k in done if _is_participle(tokens, k - 1, words)), verb)


def _is_participle(tokens: list[Token], k: int, words: Vocabulary) -> bool:
    """Whether a word ends another verb of a clause: "hat den Rat ausgepfiffen und Geld gefordert"."""
    token = tokens[k]
    if token.low in words.grammar.participles:
        return True
    if token.kind is not Kind.WORD or token.low in words.grammar.adverbs or token.low in words.no_verb:
        return False
    formed = token.low.startswith(words.participle_beginnings) or token.low.endswith("iert")
    strong = token.low.endswith("en") and tokens[k - 1].kind is Kind.CAPITAL
    return formed and (strong or token.low.endswith("t"))


def _stop(tokens: list[Token], first: int, end: int, frame: Frame, words: Vocabulary) -> int:
    """Where the middle field of a verb ends: at its prefix, or where "und" goes on; -1 where another prefix ends it."""
    gap, lemma = frame.cue.gap.split(), frame.cue.lemma
    governs = lemma in words.governing | words.judging or lemma.endswith("... sich")
    if gap and not governs and gap[-1] not in words.said_objects.get(lemma, ()):
        return _prefix(tokens, first, end, gap, words)
    stop = next((k for k in range(first, end) if _goes_on(tokens, k, end, words)), end)
    last = tokens[stop - 1]
    parted = stop > first and last.kind is Kind.WORD and last.low in words.particles
    return -1 if parted else stop  # "meldete Insolvenz an" is no "meldete"


def _behind_other(tokens: list[Token], first: int, stop: int, words: Vocabulary) -> int:
    """The token behind what "und" parts from a verb's other prefix: "schlug Eier auf und ein Rezept vor"."""
    joints = (k for k in range(first + 2, stop - 1) if tokens[k].low in words.grammar.coordinators)
    done = (k for k in joints if tokens[k - 1].low in words.particles and tokens[k - 2].kind is Kind.CAPITAL)
    return next((k + 1 for k in done), first)


def _prefix(tokens: list[Token], first: int, end: int, gap: list[str], words: Vocabulary) -> int:
    """Where what closes the clause of a separable verb begins: "aus", "in Frage", "von … aus"."""
    for k in range(first, end):
        if tokens[k].low != gap[-1]:
            continue
        after = tokens[k + 1] if k + 1 < end else None
        if after is None or after.low in words.grammar.coordinators:
            begin = k - len(gap) + 1
            whole = begin >= first and [t.low for t in tokens[begin : k + 1]] == gap
            return begin if whole else k
    return -1


def _goes_on(tokens: list[Token], k: int, end: int, words: Vocabulary) -> bool:
    """Whether "und" at a token goes on with another verb: "forderte Geld und verließ den Saal"."""
    if tokens[k].low not in words.grammar.coordinators or k + 1 >= end:
        return False
    low = tokens[k + 1].low
    pronoun = k + 2 < end and tokens[k + 2].low in words.grammar.objects | words.reflexive
    if low.removesuffix("en") in words.strong_past or (pronoun and _may_be_verb(tokens[k + 1], words)):
        return True
    if not is_finite(tokens, k + 1, words):
        return False
    if low in words.grammar.finite_cues or low in words.grammar.auxiliaries or low in words.strong_past:
        return True
    if k + 2 >= end:
        return low.endswith(PASTS)
    behind = tokens[k + 2]
    if not low.endswith(words.adjective_endings):
        return behind.kind is Kind.WORD
    return _is_behind_verb(behind.low, words, past=low.endswith(PASTS))


def _may_be_verb(token: Token, words: Vocabulary) -> bool:
    """Whether a word before a pronoun is in no class of other words: "zerriss ihn"."""
    return token.kind is Kind.WORD and words.may_be_verb(token.low) and token.low not in words.grammar.prepositions


def _is_behind_verb(low: str, words: Vocabulary, *, past: bool) -> bool:
    """Whether a word stands behind no adjective: "blockierte die Straße", "verließen danach", "marschierte zum"."""
    grammar = words.grammar
    if past and (low in words.contracted or low in grammar.prepositions):
        return True
    return low in grammar.leading | words.oblique | words.reflexive | grammar.objects | grammar.adverbs
