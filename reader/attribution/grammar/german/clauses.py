"""German clauses: commas part them, the finite verb stands second, or last behind a conjunction."""

from __future__ import annotations

from dataclasses import dataclass

from reader.attribution.grammar.german.phrases.attributes import adjective
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.verb_forms import infinitive, is_finite
from reader.attribution.grammar.german.vocabulary import Vocabulary, vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.acronyms import end_of_parts
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.mention import Ref
from reader.attribution.text.tokens import Kind, Token

BREAKS = frozenset(",;:.!?–—…")
NOMINATIVES = frozenset(("ein", "eine", "die", "das"))
NO_NEUTER = frozenset(("die", "der", "den", "eine", "einer", "einen"))
"""Articles of a noun that "das" cannot mean."""
TIMED = frozenset(("als", "wenn", "weil", "nachdem"))
"""Conjunctions before which a word may throw light on them: "erst als", "erst wenn"."""
SIDES = "seiten"
WHEREBY = "wonach"
"""It opens what a view or a writing says: "die Sicht von Ruiz, wonach (nach der, der zufolge) der Lärm sinkt"."""
_BY = frozenset(("nach", "laut", "gemäß"))
_ACCORDING = "zufolge"
_JOINED = frozenset(("demzufolge", "derzufolge", "denenzufolge"))
MANNER = "wie"
FIRM_MOODS = frozenset("sei seien habe werde könne müsse solle dürfe wolle möge".split())
"""Forms that are of the first subjunctive, and nothing else."""
RANKS = ("erst", "zweit", "dritt", "nächst", "letzt")
"""How words for a place in a row begin."""
GENITIVES = frozenset(("des", "der"))


@dataclass(slots=True)
class Clause:
    """Tokens ``start`` to ``end`` between two marks of punctuation; the mark in front is ``before``, behind ``after``.

    ``opener`` is the conjunction or relative that sends the verb to the end, empty in a main clause.
    """

    start: int
    end: int
    before: str
    after: str
    opener: str = ""


_LAST: list[tuple[list[Token], Vocabulary, dict[tuple[int, int], list[Clause]]]] = []
"""The clauses of the paragraph that is being read, by first token and the one behind the last: they are asked for at
every step."""


def clauses(tokens: list[Token], start: int, end: int, grammar: Grammar) -> list[Clause]:
    """The clauses of a sentence, and what else stands between its marks of punctuation."""
    words = vocabulary(grammar)
    kept = _LAST[0] if _LAST else None
    if kept is None or kept[0] is not tokens or kept[1] is not words:
        kept = (tokens, words, {})
        _LAST[:] = [kept]
    known = kept[2].get((start, end))
    if known is None:
        known = kept[2][start, end] = _clauses(tokens, start, end, words)
    return known


def _clauses(tokens: list[Token], start: int, end: int, words: Vocabulary) -> list[Clause]:
    out: list[Clause] = []
    first, before = start, ""
    for k in range(start, end + 1):
        token = tokens[k] if k < end else None
        ordinal = token is not None and token.text == "." and k + 1 < end and tokens[k - 1].kind is Kind.NUMBER
        if token is not None and _in_name(tokens, k, start, end, words):
            continue
        if ordinal or in_address(tokens, k) or (k > start and token is not None and _cut_short(tokens, k)):
            continue
        spaced = token is not None and token.text == "-" and tokens[k - 1].end < token.start
        if token is not None and not (token.kind is Kind.POINT and token.text[0] in BREAKS) and not spaced:
            continue
        mark = token.text if token is not None else ""
        if k > first:
            opener = _opener(tokens, first, k, before, words)
            behind = behind_manner(tokens, first, k, words) if opener == MANNER else first
            behind = behind if opener else forgotten_comma(tokens, first, k, words)
            if behind > first:  # "Ruiz sagte er werde gehen"
                out.append(Clause(first, behind, before, ",", opener))
                first, before, opener = behind, ",", ""
            out.append(Clause(first, k, before, mark, opener))
            before = mark
        elif mark and out:
            before = out[-1].after = mark if mark == ":" else out[-1].after or mark
        else:
            before = mark
        first = k + 1
    return out


def _cut_short(tokens: list[Token], k: int) -> bool:
    """Whether a comma stands behind the first part of a compound: "der Gesundheits-, Sozial- und Baudirektor"."""
    return tokens[k].text == "," and tokens[k - 1].text == "-" and k > 1 and tokens[k - 2].end == tokens[k - 1].start


def _in_name(tokens: list[Token], k: int, start: int, end: int, words: Vocabulary) -> bool:
    """Whether a comma parts the name of a body: "die Gewerkschaft Post, Bahn und Hafen (GPBH)"."""
    if tokens[k].text != "," or tokens[k - 1].kind is not Kind.CAPITAL:
        return False
    first = k
    while first > start and (tokens[first - 1].kind is Kind.CAPITAL or tokens[first - 1].text == ","):
        first -= 1
    first += tokens[first].low in words.grammar.leading
    return first < k and end_of_parts(tokens, first, end, words.grammar.joiner) > k


def forgotten_comma(tokens: list[Token], first: int, end: int, words: Vocabulary) -> int:
    """The token where a reported clause begins without a comma behind a verb of saying; ``first`` where none does.

    Its subject and a verb in the mood of reports stand there: "Ruiz sagte am Montag er werde gehen".
    """
    grammar = words.grammar
    mood = next((k for k in range(first + 3, end) if tokens[k].low in FIRM_MOODS and tokens[k].kind is Kind.WORD), end)
    cues = grammar.finite_cues | grammar.participles
    between = words.particles | grammar.time | grammar.adverbs | {"am", "im"}
    for verb in range(first + 1, mood - 1) if mood < end else ():
        if tokens[verb].kind is not Kind.WORD or tokens[verb].low not in cues:
            continue
        k = verb + 1
        while k < mood:
            if _is_subject_of(tokens, k, mood, words):
                return k
            if tokens[k].low not in between:
                break
            k += 1
    return first


def behind_manner(tokens: list[Token], first: int, end: int, words: Vocabulary) -> int:
    """Where the main clause begins behind "wie" without a comma: "Wie die Polizei mitteilte wurden zehn verletzt"."""
    known = words.grammar.auxiliaries | words.subjunctive
    for k in range(first + 2, end - 2):
        low = tokens[k].low
        cue = tokens[k].kind is Kind.WORD and (low in words.grammar.finite_cues or low in words.joined)
        if cue and not low.endswith("en") and tokens[k + 1].kind is Kind.WORD and tokens[k + 1].low in known:
            return k + 1
    return first


def _is_subject_of(tokens: list[Token], k: int, verb: int, words: Vocabulary) -> bool:
    """Whether a phrase that can be a subject reaches from a token up to a verb."""
    if tokens[k].low in words.oblique:
        return False
    subject = noun_phrase(tokens, k, verb, words.grammar)
    return (subject is not None and subject.end == verb) or (tokens[k].low == "man" and k + 1 == verb)


def in_address(tokens: list[Token], k: int) -> bool:
    """Whether a token is the full stop in "zeitung.de": letters stand right before and behind it."""
    if not 0 < k < len(tokens) - 1 or tokens[k].text != ".":
        return False
    before, after = tokens[k - 1], tokens[k + 1]
    beside = before.end == tokens[k].start and tokens[k].end == after.start
    return beside and before.kind is not Kind.NUMBER and after.kind is Kind.WORD


def _opener(tokens: list[Token], start: int, end: int, before: str, words: Vocabulary) -> str:
    k = start
    while k < end and tokens[k].low in words.grammar.coordinators:
        k += 1
    k += k + 1 < end and tokens[k].low in words.light_ahead and tokens[k + 1].low in TIMED
    if k >= end:
        return ""
    low = tokens[k].low
    if low in words.also_adverbs and k + 1 < end and _is_form(tokens[k + 1], words):
        return ""  # "Damit gewinne das Angebot"
    if low in words.subordinators:
        bare = low in words.grammar.prepositions and infinitive(tokens, k, end, words)  # "bis Mai alle zu hören"
        return "" if bare or _governs(tokens, k, end, words) else low
    if before == "," and _is_whereby(tokens, k, end, words):
        return WHEREBY
    preposed = low in words.grammar.prepositions and k + 1 < end
    relative = tokens[k + 1].low if preposed else low
    if before == "," and low in words.pointing and k + 2 < end and tokens[k + 1].low in words.grammar.finite_cues:
        return ""  # "Das Haus ist alt, das räumt auch Ruiz ein"
    if (
        before == ","
        and low in ("dessen", "deren")
        and tokens[k - 2].kind is Kind.CAPITAL
        and closes(tokens, end, words)
    ):
        return low
    if before == "," and low == "das" and _is_misspelt(tokens, k, end, words):
        return "dass"
    if before == "," and relative in words.relatives and not _begins_phrase(tokens, k + preposed, end, words):
        return relative
    return ""


def closes(tokens: list[Token], end: int, words: Vocabulary) -> bool:
    """Whether a finite verb ends a clause: "…, dessen Bruder Minister ist,"."""
    return tokens[end - 1].kind is Kind.WORD and is_finite(tokens, end - 1, words)


def _is_misspelt(tokens: list[Token], k: int, end: int, words: Vocabulary) -> bool:
    """Whether "das" is written for "dass": behind a verb of saying, where no thing is that it could mean.

    "Ruiz versprach, das der Preis nicht steigt", but "Ruiz kündigte ein Gesetz an, das der Rat will".
    """
    grammar = words.grammar
    if k + 2 >= end or k < 3 or tokens[k + 1].low not in grammar.leading | grammar.pronouns.keys() | {"man"}:
        return False
    first = k - 1
    while first > 0 and tokens[first - 1].kind is not Kind.POINT:
        first -= 1
    cues = grammar.finite_cues | grammar.participles
    verb = next((j for j in range(first, k - 1) if tokens[j].kind is Kind.WORD and tokens[j].low in cues), -1)
    behind = first - 1 if verb == k - 2 else verb  # "hat den Entwurf für ein Gesetz gelobt, das"
    nouns = (j for j in range(behind + 1, k - 1) if tokens[j].kind in (Kind.CAPITAL, Kind.QUOTE))
    nouns = (j for j in nouns if tokens[j].low not in grammar.surnames and tokens[j].low not in grammar.given)
    if verb < 0 or any(tokens[j - 1].low not in NO_NEUTER for j in nouns):
        return False
    last = tokens[k - 2]
    return last.low in grammar.surnames or (last.kind is Kind.WORD and last.low in cues | words.particles)


def _is_whereby(tokens: list[Token], k: int, end: int, words: Vocabulary) -> bool:
    """Whether a relative pronoun behind a writing opens what that says: "ein Bericht, nach dem", "…, dem zufolge"."""
    noun = _told_of(tokens, k).rpartition("-")[2] if k > 1 else ""
    says = noun in words.report_nouns | words.rumours or words.head(noun) in words.telling_writings
    if not says or k + 2 >= end:
        return False
    if tokens[k].low in _JOINED:
        return True
    if tokens[k + 1].low == _ACCORDING:
        return tokens[k].low in words.relatives
    behind = tokens[k].low in _BY and tokens[k + 1].low in words.relatives
    return behind and not _begins_phrase(tokens, k + 1, end, words)


def _told_of(tokens: list[Token], k: int) -> str:
    """The noun that a relative clause at a token tells of: past the name of whose it is, and what closes its clause.

    "… hatte eine Meldung des Magazins „Turm“ gesorgt, nach der"
    """
    j = k - 2
    closed = tokens[j].kind is Kind.WORD and tokens[j].low.endswith(("t", "en"))
    named = j - closed
    first = named
    while first > 1 and tokens[first].kind in (Kind.QUOTE, Kind.CAPITAL) and tokens[first - 1].kind is not Kind.POINT:
        if tokens[first - 1].low in GENITIVES and tokens[first - 2].kind is Kind.CAPITAL:
            return tokens[first - 2].low
        first -= 1
    return tokens[named].low if closed else tokens[j].low


def clause_around(tokens: list[Token], start: int, end: int, i: int, grammar: Grammar) -> Clause | None:
    """The clause of a sentence, from ``start`` to ``end``, that a token stands in; None where it parts two."""
    return next((c for c in clauses(tokens, start, end, grammar) if c.start <= i < c.end), None)


def opening_end(tokens: list[Token], clause: Clause, words: Vocabulary) -> int:
    """The token behind what opens a report: behind "dass", "wonach", and behind both words of "nach dem"."""
    if clause.opener == WHEREBY and tokens[clause.start].low not in _JOINED | {WHEREBY}:
        return clause.start + 2
    return clause.start + (clause.opener in words.grammar.that | {WHEREBY})


def _is_form(token: Token, words: Vocabulary) -> bool:
    """Whether a word is a finite verb by a list."""
    return token.kind is Kind.WORD and (
        token.low in words.moods_or_auxiliaries or token.low in words.grammar.finite_cues
    )


def _governs(tokens: list[Token], k: int, end: int, words: Vocabulary) -> bool:
    """Whether "seit", "während" or "als" is no conjunction: a finite verb follows its phrase, and more follows that."""
    if tokens[k].low not in words.grammar.prepositions and tokens[k].low != "als":
        return False
    als = tokens[k].low == "als"
    stop = behind_preposition(tokens, k, end, words.grammar)
    if als and stop == k + 1 < end and tokens[stop].low.startswith(RANKS):
        stop += 1  # "Als erstes wolle sie"
    if stop + 1 < end and tokens[stop].kind is Kind.NUMBER:
        stop += 1  # "seit dem Jahr 2000"
    if not als and stop + 2 < end and tokens[stop].low in words.grammar.prepositions:
        dated = tokens[stop + 1].kind is Kind.NUMBER  # "seit dem Beben von 2003"
        stop = stop + 2 if dated else behind_preposition(tokens, stop, end, words.grammar)
    return stop + 1 < end and is_finite(tokens, stop, words)


def behind_by(tokens: list[Token], k: int) -> int:
    """The token behind "von", or behind "von Seiten", with which the phrase for whoever acts begins."""
    return k + 1 + (k + 1 < len(tokens) and tokens[k + 1].low == SIDES)


def behind_preposition(tokens: list[Token], k: int, end: int, grammar: Grammar) -> int:
    """The token behind a preposition and what it governs, also where that is no phrase of ours: "am Abend"."""
    k += k + 2 < end and tokens[k + 1].low in grammar.prepositions  # "bis zum Ende"
    inner = noun_phrase(tokens, k + 1, end, grammar)
    if inner is not None:
        return inner.end
    stop = k + 1
    inside, words = (Kind.CAPITAL, Kind.QUOTE), vocabulary(grammar)
    while stop < end and (tokens[stop].kind in inside or _leads(tokens, stop, end, words)):
        stop += 1
    return stop


def _leads(tokens: list[Token], k: int, end: int, words: Vocabulary) -> bool:
    """Whether the word at a token is an article, or an adjective before its noun: "für bewusste Fehler".

    Behind a noun an article opens a phrase of its own, but for one in the genitive: "im Alten Kino ein Gast".
    """
    if tokens[k - 1].kind is Kind.CAPITAL and tokens[k].low in NOMINATIVES:
        return False
    return tokens[k].low in words.grammar.leading or (tokens[k].kind is Kind.WORD and adjective(tokens, k, end, words))


def _begins_phrase(tokens: list[Token], k: int, end: int, words: Vocabulary) -> bool:
    """Whether "der", "die" or "das" at a token is an article and its clause a main one: "der Mann sei verletzt"."""
    if k + 1 < end and tokens[k + 1].low in words.grammar.definite | words.oblique:
        return False  # "der die Fusion eingefädelt hatte"
    if _tells_of_head(tokens, k, end, words):
        return False
    phrase = noun_phrase(tokens, k, end, words.grammar)
    if phrase is None:
        noun = k + 2 < end and tokens[k + 1].kind is Kind.CAPITAL and is_finite(tokens, k + 2, words)
        return noun or infinitive(tokens, k, end, words)  # "die Vorwürfe würden nicht halten"
    if phrase.ref is Ref.PRONOUN:
        return False
    last = end - 1
    while last > k and tokens[last].kind is not Kind.WORD:
        last -= 1
    if last == phrase.end + 1 and tokens[last].low in words.have | words.passives:
        return False  # "die drei Jahre Haft gefordert hatte"
    if last > phrase.end and tokens[last].low in words.hearsay and tokens[last - 1].low.endswith("n"):
        return False  # "die Namen von Gästen enthalten soll"
    known = phrase.ref is Ref.PERSON and not phrase.titled and " " in phrase.name
    if known and given_part(phrase.name.partition(" ")[0]) in words.grammar.given:
        return False  # "die Ana Ruiz vorlas"
    if phrase.end >= end or is_finite(tokens, phrase.end, words):
        return True
    if tokens[phrase.end].low in words.grammar.prepositions:
        stop = behind_preposition(tokens, phrase.end, end, words.grammar)
        if stop + 1 < end and tokens[stop].low in words.subjunctive:
            return True  # "die Halle für Lehrkräfte sei nicht groß genug"
    return infinitive(tokens, k, end, words) or not is_finite(tokens, last, words)


def _tells_of_head(tokens: list[Token], k: int, end: int, words: Vocabulary) -> bool:
    """Whether "der" before an adverb or a bare noun is a relative pronoun: a verb ends its clause, one opens the next.

    "Der Fahrer, der selbst nur Kratzer erlitt, gab an, ...", "Die Stadt, die Geld fordert, sei arm"
    """
    if k + 2 >= end or end + 1 >= len(tokens) or tokens[k - 2].kind is not Kind.CAPITAL or tokens[end].text != ",":
        return False
    second = tokens[k + 1]
    adverb = second.low in words.focus or second.low in words.grammar.adverbs
    perfect = k + 4 == end and tokens[end - 1].low in words.have
    bare = second.kind is Kind.CAPITAL and (perfect or (k + 3 == end and not tokens[k + 2].low.endswith("n")))
    return (adverb or bare) and closes(tokens, end, words) and is_finite(tokens, end + 1, words)
