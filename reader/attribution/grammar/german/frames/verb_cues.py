"""German verbs of saying in a clause: second or last, separated, in the perfect, in the passive."""

from __future__ import annotations

from dataclasses import dataclass

from reader.attribution.grammar.german.clauses import Clause
from reader.attribution.grammar.german.phrases.attributes import extended, opens_as_participle
from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.text.tokens import Kind, Token

FROM, FROM_THE = "von", "vom"


@dataclass(slots=True)
class Found:
    """A cue in its clause: ``verb`` is the token of the finite verb, ``first`` to ``last`` those of the whole cue.

    ``passive``: who speaks is no subject. ``final``: the verb ends its clause. ``closes``: the token behind what a
    separable verb has left behind.
    """

    cue: Cue
    verb: int
    first: int
    last: int
    passive: bool = False
    final: bool = False
    closes: int = 0


def cues_in(tokens: list[Token], clause: Clause, earlier: list[Clause], words: Vocabulary) -> list[Found]:
    """The verbs of saying of a clause, at most one finite and one participle."""
    out: list[Found] = []
    for k in range(clause.start, clause.end):
        token = tokens[k]
        opens = token.kind is Kind.CAPITAL and k == clause.start and clause.before != ","
        if token.kind is not Kind.WORD and not opens:
            continue
        found = _participle(tokens, k, clause, earlier, words)
        if found is None and not (opens and opens_as_participle(tokens, k, clause.end, words)):
            found = _finite(tokens, k, clause, words)
        if found is not None and _turns_out(tokens, clause, found):
            continue
        same = found is not None and any(f.verb == found.verb for f in out)
        if found is not None and not (same and not _shares_auxiliary(tokens, k, found, clause, words)):
            out.append(found)
    return out


def _shares_auxiliary(tokens: list[Token], k: int, found: Found, clause: Clause, words: Vocabulary) -> bool:
    """Whether a participle ends a clause behind "und" and another one: "haben den Plan gelobt und Geld gefordert"."""
    if found.cue.form != "participle" or found.passive or k != clause.end - 1:
        return False
    joints = (j for j in range(k - 1, found.verb, -1) if tokens[j].low in words.grammar.coordinators)
    return any(tokens[j - 1].low in words.grammar.participles for j in joints)


def _turns_out(tokens: list[Token], clause: Clause, found: Found) -> bool:
    """Whether a verb only says how something turned out: "was sich als Falle herausstellte"."""
    reflexive = any(tokens[k].low == "sich" for k in range(clause.start, clause.end))
    return reflexive and found.cue.lemma.endswith("heraus")


def _finite(tokens: list[Token], k: int, clause: Clause, words: Vocabulary) -> Found | None:
    low, grammar = tokens[k].low, words.grammar
    joined = words.joined.get(low)
    infinitive = low.endswith("en") and (_governed(tokens, k, clause, words) or tokens[k - 1].low == "zu")
    if joined is not None and k >= clause.end - 2 and not infinitive and _has(tokens, joined.gap, clause.start, k):
        return Found(joined, k, k, k + 1, final=True)
    heard = clause.opener == "wie" and k == clause.end - 2 and tokens[k + 1].low in words.copula
    purpose = tokens[clause.start].low == "um" and k == clause.end - 1 and clause.after == ":"
    if purpose and tokens[k - 1].low == "zu":
        told = next((c for c in words.grammar.lexicon.cues.get(low, ()) if c.form == "finite" and not c.gap), None)
        return Found(told, k, k, k + 1, final=True) if told is not None else None  # "…, um ihr zu erwidern: Es sei"
    if _attributive(tokens, k, clause, words) or (k > clause.start and tokens[k - 1].low == "zu" and not heard):
        return None
    if clause.opener == "wie" and low in words.as_verbs and k >= clause.end - 2 and _stands_alone(tokens, k, clause):
        return Found(Cue((low,), "speech", "finite", low), k, k, k + 1, final=True)
    if clause.opener and k + 2 == clause.end and tokens[k + 1].low in words.able:
        return None  # "Zeugen, die sagen können"
    if clause.opener and low.endswith(("t", "en")) and k + 2 == clause.end and tokens[k + 1].low in words.being:
        return None  # "obwohl der Termin vereinbart sei"
    if low.endswith(("n", "t")) and _governed(tokens, k, clause, words):
        return _intended(tokens, k, clause, words)
    candidates = [c for c in (*words.light.get(low, ()), *grammar.lexicon.cues.get(low, ())) if c.form == "finite"]
    for cue in sorted(candidates, key=lambda c: -len(c.gap)):
        if not cue.gap:
            return Found(cue, k, k, k + 1, final=bool(clause.opener))
        governing = cue.lemma in words.governing
        closing = clause.opener in words.relatives or clause.opener == "wie"  # "wie sie … an die Bank ordnete"
        parted = not closing or governing or cue.gap not in words.particles
        last = _particle(tokens, cue.gap, k + 1, clause.end, words, governing=governing) if parted else 0
        last = last or _gap_apart(tokens, cue.gap, clause)
        opens = _is_word(tokens[clause.start].low, cue.gap) and (governing or cue.gap not in words.particles)
        if not last and (opens or opens_with(tokens, clause, k, cue.gap)):
            last = k + 1  # "Von „Panik“ sprach der Betreiber", "Anderer Meinung ist Ruiz"
        if last:
            return Found(cue, k, k, last if last == clause.end else k + 1, closes=last)
        if clause.opener and k >= clause.end - 2 and _has(tokens, cue.gap, clause.start, k):
            return Found(cue, k, k, k + 1, final=True)
    return None


def _stands_alone(tokens: list[Token], k: int, clause: Clause) -> bool:
    """Whether a verb behind "wie" is finite, or closes its clause with "zu" and "ist": "wie zu hören ist"."""
    infinitive = tokens[k].low in ("hören", "entnehmen", "vernehmen", "lesen", "erfahren")
    return not infinitive or (tokens[k - 1].low == "zu" and k == clause.end - 2)


def _intended(tokens: list[Token], k: int, clause: Clause, words: Vocabulary) -> Found | None:
    """What somebody wants to say: "Anwalt Ruiz will auf Freispruch plädieren"; other infinitives are none.

    None as well for "habe nicht wissen können", "sei informiert", "wollte sich nicht äußern".
    """
    modal = next((j for j in range(clause.start, k) if tokens[j].low in words.intending), -1)
    cue = next((c for c in words.grammar.lexicon.cues.get(tokens[k].low, ()) if c.form == "finite" and not c.gap), None)
    cue = cue or words.joined.get(tokens[k].low) or words.joined.get(tokens[k - 1].low + tokens[k].low)
    denied = any(tokens[j].low in words.grammar.negations for j in range(clause.start, k))
    if modal < 0 or cue is None or denied or k + 1 < clause.end or clause.opener or cue.tier in ("weak", "naming"):
        return None
    return Found(cue, modal, modal, k + 1, final=True)


def _governed(tokens: list[Token], k: int, clause: Clause, words: Vocabulary) -> bool:
    """Whether another finite verb stands before a form in its clause, so that it is an infinitive or a participle."""
    for j in range(k - 1, clause.start - 1, -1):
        low = tokens[j].low
        if low in words.grammar.coordinators:
            return False
        if low in words.grammar.auxiliaries or low in words.conditional:
            return True
    return False


def opens_with(tokens: list[Token], clause: Clause, verb: int, gap: str) -> bool:
    """Whether all that stands in front of a verb is what it has with it."""
    return " ".join(t.low for t in tokens[clause.start : verb]) == gap


def _attributive(tokens: list[Token], k: int, clause: Clause, words: Vocabulary) -> bool:
    """Whether a form of a cue is an adjective before its noun: "die erklärte Absicht"."""
    if k + 1 >= clause.end or k == clause.start or tokens[k + 1].kind is not Kind.CAPITAL:
        return False
    if not tokens[k].low.endswith(words.adjective_endings):
        return False  # "Dem widersprach Ruiz"
    before = tokens[k - 1]
    if extended(tokens, k, clause.start, words):
        return True
    if k - 2 >= clause.start and tokens[k - 2].low in words.grammar.leading and before.kind is Kind.WORD:
        return before.low not in words.grammar.leading  # "einer scharf formulierten Note"
    if before.low in ("das", "dies") and k - 1 == clause.start:
        return False
    declined = before.kind is Kind.WORD and before.low.endswith(words.adjective_endings)
    declined = declined and before.low not in words.grammar.according_behind
    return before.low in words.grammar.leading or (
        declined and before.low not in words.grammar.closed and before.low not in words.no_verb
    )


def _gap(tokens: list[Token], gap: str, start: int, end: int) -> int:
    """The token behind the last word of what a verb has with it, in order from ``start``; 0 where a word is missing."""
    k = start
    for word in gap.split():
        while k < end and not _is_word(tokens[k].low, word):
            k += 1
        if k == end:
            return 0
        k += 1
    return k


def _is_word(low: str, word: str) -> bool:
    """Whether a word is the one that a verb has with it, also with an article in it: "sprach vom Ende"."""
    return low == word or (low == FROM_THE and word == FROM)


def _particle(tokens: list[Token], gap: str, start: int, end: int, words: Vocabulary, *, governing: bool) -> int:
    """As `_gap`; a particle ends its clause, and governs no noun: "teilte mit Freude mit".

    ``governing``: it is no particle, but the preposition that a verb takes.
    """
    if governing or gap not in words.particles:
        return _gap(tokens, gap, start, end)
    for k in range(end - 1, start - 1, -1):
        after = tokens[k + 1] if k + 1 < end else None
        if tokens[k].low == gap and (
            after is None or (after.kind is Kind.WORD and after.low not in words.grammar.leading)
        ):
            return k + 1
    return 0


def _gap_apart(tokens: list[Token], gap: str, clause: Clause) -> int:
    """The token behind a particle that an apposition parts from its clause: "teilte die Chefin, Ana Ruiz, mit"."""
    if clause.after != "," or " " in gap:
        return 0
    for k in range(clause.end + 2, min(clause.end + 14, len(tokens))):
        if tokens[k].low == gap and tokens[k - 1].text == ",":
            return k + 1 if k + 1 == len(tokens) or tokens[k + 1].kind is Kind.POINT else 0
        if tokens[k].text in (".", ":", ";"):
            return 0
    return 0


def _has(tokens: list[Token], gap: str, start: int, end: int) -> bool:
    return not gap or bool(_gap(tokens, gap, start, end))


def _hearsay(tokens: list[Token], k: int, clause: Clause, words: Vocabulary) -> int:
    """The modal verb of what somebody is said to have said: "Ruiz soll gesagt haben"; -1 where there is none."""
    return next((j for j in range(clause.start, k) if tokens[j].low in words.hearsay), -1)


def _participle(tokens: list[Token], k: int, clause: Clause, earlier: list[Clause], words: Vocabulary) -> Found | None:
    low, grammar = tokens[k].low, words.grammar
    several = (*words.light.get(low, ()), *grammar.lexicon.cues.get(low, ()))
    for cue in sorted((c for c in several if c.form == "participle"), key=lambda c: (-len(c.words), -len(c.gap))):
        last = k + len(cue.words)
        if last > clause.end or any(tokens[k + n].low != w for n, w in enumerate(cue.words)):
            continue
        if any(tokens[j].low == "zu" for j in range(last, min(last + 2, clause.end))):
            continue  # "nie gefragt worden zu sein"
        if not _has(tokens, cue.gap, clause.start, clause.end) or _attributive(tokens, k, clause, words):
            continue
        for j in (*range(last, min(last + 3, clause.end)), *range(clause.start, k)):
            auxiliary = tokens[j].low
            if tokens[j - 1].low == "zu":
                continue  # "sie gefunden zu haben"
            if auxiliary in words.passives:
                return Found(cue, j, min(j, k), max(j + 1, last), passive=True, final=j > k)
            if auxiliary == "haben" and (modal := _hearsay(tokens, j, clause, words)) >= 0:
                return Found(cue, modal, min(modal, k), max(j + 1, last), final=True)
            if auxiliary in words.have or (low in words.reaching and auxiliary in words.being):
                return Found(cue, j, min(j, k), max(j + 1, last), final=j > k)
        finite = any(c.form == "finite" and not c.gap for c in several)
        for one in reversed(earlier[-3:]):
            if one.opener or clause.opener or last < clause.end - 1 or (finite and k - clause.start < 2):
                continue
            for j in range(one.start, one.end):
                if tokens[j].low in words.have:
                    return Found(cue, j, k, last)
    return None
