"""Frames with a German verb of saying: second or last in its clause, separated, in the perfect, in the passive."""

from __future__ import annotations

from dataclasses import dataclass

from reader.attribution.cues.frames import Frame, Order
from reader.attribution.grammar.german.attributes import extended
from reader.attribution.grammar.german.clauses import Clause, has_verb
from reader.attribution.grammar.german.nouns import apposed, noun_phrase
from reader.attribution.grammar.german.subjects import subject_of
from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

QUESTIONS = frozenset(("ob", "wie", "warum", "weshalb", "wieso", "was", "wer", "wann", "wo", "welche", "welcher"))


ANYBODY = "man"
SHORTEST_ORDER = 4
"""So many words at most stand with the verb of a clause that an apposition parts from its opening."""


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
        found = _participle(tokens, k, clause, earlier, words) or _finite(tokens, k, clause, words)
        if found is not None and not any(f.verb == found.verb for f in out):
            out.append(found)
    return out


def _finite(tokens: list[Token], k: int, clause: Clause, words: Vocabulary) -> Found | None:
    low, grammar = tokens[k].low, words.grammar
    joined = words.joined.get(low)
    if joined is not None and k >= clause.end - 2 and _has(tokens, joined.gap, clause.start, k):
        return Found(joined, k, k, k + 1, final=True)
    if _attributive(tokens, k, clause, words):
        return None
    if clause.opener == "wie" and low in words.as_verbs and k >= clause.end - 2:
        return Found(Cue((low,), "speech", "finite", low), k, k, k + 1, final=True)
    if clause.opener and k + 2 == clause.end and tokens[k + 1].low in words.able:
        return None  # "Zeugen, die sagen können"
    if low.endswith(("n", "t")) and _governed(tokens, k, clause, words):
        return _intended(tokens, k, clause, words)
    candidates = [c for c in (*words.light.get(low, ()), *grammar.lexicon.cues.get(low, ())) if c.form == "finite"]
    for cue in sorted(candidates, key=lambda c: -len(c.gap)):
        if not cue.gap:
            return Found(cue, k, k, k + 1, final=bool(clause.opener))
        last = _particle(tokens, cue.gap, k + 1, clause.end, words) or _gap_apart(tokens, cue.gap, clause)
        if not last and (tokens[clause.start].low == cue.gap or _opens_with(tokens, clause, k, cue.gap)):
            last = k + 1  # "Von „Panik“ sprach der Betreiber", "Anderer Meinung ist Ruiz"
        if last:
            return Found(cue, k, k, last if last == clause.end else k + 1, closes=last)
        if clause.opener and k >= clause.end - 2 and _has(tokens, cue.gap, clause.start, k):
            return Found(cue, k, k, k + 1, final=True)
    return None


def _intended(tokens: list[Token], k: int, clause: Clause, words: Vocabulary) -> Found | None:
    """What somebody wants to say: "Anwalt Ruiz will auf Freispruch plädieren"; other infinitives are none.

    None as well for "habe nicht wissen können", "sei informiert", "wollte sich nicht äußern".
    """
    modal = next((j for j in range(clause.start, k) if tokens[j].low in words.intending), -1)
    cue = next((c for c in words.grammar.lexicon.cues.get(tokens[k].low, ()) if c.form == "finite" and not c.gap), None)
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


def _opens_with(tokens: list[Token], clause: Clause, verb: int, gap: str) -> bool:
    """Whether all that stands in front of a verb is what it has with it."""
    return " ".join(t.low for t in tokens[clause.start : verb]) == gap


def _attributive(tokens: list[Token], k: int, clause: Clause, words: Vocabulary) -> bool:
    """Whether a form of a cue is an adjective before its noun: "die erklärte Absicht"."""
    if k + 1 >= clause.end or k == clause.start or tokens[k + 1].kind is not Kind.CAPITAL:
        return False
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
        while k < end and tokens[k].low != word:
            k += 1
        if k == end:
            return 0
        k += 1
    return k


def _particle(tokens: list[Token], gap: str, start: int, end: int, words: Vocabulary) -> int:
    """As `_gap`; a particle ends its clause, and governs no noun: "teilte mit Freude mit"."""
    if gap not in words.particles:
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


def _participle(tokens: list[Token], k: int, clause: Clause, earlier: list[Clause], words: Vocabulary) -> Found | None:
    low, grammar = tokens[k].low, words.grammar
    several = (*words.light.get(low, ()), *grammar.lexicon.cues.get(low, ()))
    for cue in sorted((c for c in several if c.form == "participle"), key=lambda c: (-len(c.words), -len(c.gap))):
        last = k + len(cue.words)
        if last > clause.end or any(tokens[k + n].low != w for n, w in enumerate(cue.words)):
            continue
        if not _has(tokens, cue.gap, clause.start, clause.end) or _attributive(tokens, k, clause, words):
            continue
        for j in (*range(last, min(last + 3, clause.end)), *range(clause.start, k)):
            auxiliary = tokens[j].low
            if tokens[j - 1].low == "zu":
                continue  # "sie gefunden zu haben"
            if auxiliary in words.passives:
                return Found(cue, j, min(j, k), max(j + 1, last), passive=True, final=j > k)
            if auxiliary in words.have:
                return Found(cue, j, min(j, k), max(j + 1, last), final=j > k)
        finite = any(c.form == "finite" and not c.gap for c in several)
        for one in reversed(earlier[-3:]):
            if one.opener or clause.opener or last < clause.end - 1 or (finite and k - clause.start < 2):
                continue
            for j in range(one.start, one.end):
                if tokens[j].low in words.have:
                    return Found(cue, j, k, last)
    return None


def verb_frames(
    tokens: list[Token], clause: Clause, earlier: list[Clause], following: Clause | None, words: Vocabulary
) -> list[Frame]:
    """The frames of a clause whose cue is a verb."""
    out: list[Frame] = []
    for found in cues_in(tokens, clause, earlier, words):
        if is_retold(tokens, found.verb, words) and not _before_marks(tokens, clause, following):
            continue  # "habe gesagt": what somebody is reported to have said
        subject = _anybody(tokens, clause, found, words) or _speaker(tokens, clause, earlier, found, words)
        if subject is not None and subject.head == "es" and (found.passive or subject.start > found.verb):
            continue
        if subject is None and not found.passive and not _leans(clause, found):
            continue
        frame = _frame(tokens, clause, following, found, subject, words)
        if subject is not None and found.cue.words[0] in words.quoting and not found.passive:
            _quote(tokens, clause, frame, words)
        told = _parted_as(tokens, clause, earlier, words)
        if told is not None:
            frame.order, frame.start, frame.end = Order.ACCORDING, told.start, clause.end
        out.append(frame)
    return out


def is_retold(tokens: list[Token], verb: int, words: Vocabulary) -> bool:
    """Whether a verb of saying is itself reported, by its mood: "Piel habe ihr gesagt"."""
    return tokens[verb].low in words.subjunctive and tokens[verb].low not in words.grammar.finite_cues


def _before_marks(tokens: list[Token], clause: Clause, following: Clause | None) -> bool:
    """Whether the words that a clause retells have a passage in marks, in the clause behind it."""
    if following is None or clause.opener or clause.before != "," or clause.after not in (",", ":"):
        return False
    return any(tokens[k].kind is Kind.QUOTE for k in range(following.start, following.end))


def _quote(tokens: list[Token], clause: Clause, frame: Frame, words: Vocabulary) -> None:
    """Give a frame the one who is quoted: "„Es reicht“, zitiert der Courier Ruiz", "der Courier zitierte Ruiz"."""
    source = frame.subject
    if source is None or source.ref is Ref.PRONOUN:
        return
    first = max(frame.cue_end, source.end)
    quoted = noun_phrase(tokens, first, clause.end, words.grammar) if first < clause.end else None
    if quoted is None or quoted.ref not in (Ref.PERSON, Ref.ROLE, Ref.ORGANISATION):
        return
    frame.subject, frame.via = apposed(tokens, quoted, len(tokens), words.grammar), source
    frame.end = max(frame.end, min(quoted.end, clause.end))


def _parted_as(tokens: list[Token], clause: Clause, earlier: list[Clause], words: Vocabulary) -> Clause | None:
    """The clause with "wie" whose verb an apposition parts from it: "Wie Ana Ruiz, Leiterin der Stelle, mitteilte"."""
    if clause.opener or clause.before != "," or clause.end - clause.start > SHORTEST_ORDER:
        return None
    for one in reversed(earlier[-2:]):
        if has_verb(tokens, one.start + (tokens[one.start].low == "wie"), one.end, words):
            return None
        if one.opener == "wie":
            return one
    return None


def _house_of_one(tokens: list[Token], clause: Clause, verb: int, words: Vocabulary) -> Mention | None:
    """The body in which "one" speaks: "Bei der Bahn verweist man auf das Wetter"."""
    if tokens[clause.start].low not in ("bei", "beim", "in", "im"):
        return None
    house = noun_phrase(tokens, clause.start + 1, verb, words.grammar)
    body = house is not None and house.ref is Ref.ORGANISATION and house.end == verb
    return house if house is not None and body and (words.kind(house.head) or house.name.isupper()) else None


def _anybody(tokens: list[Token], clause: Clause, found: Found, words: Vocabulary) -> Mention | None:
    """ "man" right beside a verb, which means nobody in particular."""
    for k in (found.verb - 1, found.verb + 1):
        if clause.start <= k < clause.end and tokens[k].low == ANYBODY:
            house = _house_of_one(tokens, clause, found.verb, words)
            if house is not None:
                return house
            return Mention(k, k + 1, Ref.PRONOUN, tokens[k].text, head=ANYBODY, gender="first")
    return None


def _leans(clause: Clause, found: Found) -> bool:
    """Whether a cue without a subject shares that of the clause before: "kritisierte den Plan und sagte"."""
    return found.verb > clause.start or clause.before == ","


def _speaker(
    tokens: list[Token], clause: Clause, earlier: list[Clause], found: Found, words: Vocabulary
) -> Mention | None:
    if found.passive:
        if "zitiert" in (found.cue.gap, found.cue.words[0]):
            return subject_of(tokens, clause, found.verb, earlier, words.grammar)
        unlisted: Mention | None = None
        for k in range(clause.end - 2, clause.start - 1, -1):
            if tokens[k].low in ("von", "vom", "durch", "seitens", "vonseiten"):
                agent = noun_phrase(tokens, k + 1, clause.end, words.grammar)
                if agent is not None and (agent.ref is not Ref.ORGANISATION or agent.name or words.kind(agent.head)):
                    return agent
                unlisted = unlisted or agent
        if unlisted is not None:
            return unlisted
        for k in range(clause.start, clause.end - 1):
            if tokens[k].low in ("in", "im", "aus"):
                source = noun_phrase(tokens, k + 1, clause.end, words.grammar)
                if source is not None and source.ref is Ref.DOCUMENT:
                    return source
        return None
    told = _parted_as(tokens, clause, earlier, words)
    if told is not None:
        phrase = noun_phrase(tokens, told.start + 1, told.end, words.grammar)
        return apposed(tokens, phrase, clause.end, words.grammar) if phrase is not None else None
    if clause.opener == "wie" and found.cue.words[0] in words.as_verbs:
        for k in range(clause.start, clause.end - 1):
            if tokens[k].low == "aus":
                return noun_phrase(tokens, k + 1, clause.end, words.grammar)
    home, before = clause, earlier
    if found.cue.gap and _opens_with(tokens, clause, found.verb, found.cue.gap):
        return subject_of(tokens, Clause(found.verb, clause.end, "", clause.after), found.verb, [], words.grammar)
    if not clause.start <= found.verb < clause.end:
        home = next(c for c in earlier if c.start <= found.verb < c.end)
        before = earlier[: earlier.index(home)]
    joint = next((k for k in range(found.verb - 1, home.start, -1) if tokens[k].low == words.grammar.joiner), 0)
    if joint and found.verb - joint == 1 and not home.opener:
        behind = subject_of(tokens, Clause(joint, home.end, "", home.after), found.verb, [], words.grammar)
        first = next(
            (
                k
                for k in range(home.start, joint)
                if tokens[k].low in words.grammar.finite_cues or tokens[k].low in words.grammar.auxiliaries
            ),
            0,
        )
        return behind or subject_of(tokens, home, first or found.verb, before, words.grammar)
    return subject_of(tokens, home, found.verb, before, words.grammar)


def _text(tokens: list[Token], found: Found) -> str:
    """The cue as a reader is shown it: "hatte … angekündigt", "teilte … mit"."""
    if found.last - found.first < 3 and not found.cue.gap:
        return " ".join(t.text for t in tokens[found.first : found.last])
    if found.cue.form == "participle":
        ends = (tokens[found.first].text, tokens[found.last - 1].text)
        return " … ".join(ends) if found.first < found.last - 1 else ends[0]
    return (
        f"{tokens[found.verb].text} … {found.cue.gap}" if found.cue.gap and not found.final else tokens[found.verb].text
    )


def _frame(
    tokens: list[Token],
    clause: Clause,
    following: Clause | None,
    found: Found,
    subject: Mention | None,
    words: Vocabulary,
) -> Frame:
    order, start, end = Order.SUBJECT_CUE, found.first, max(found.verb + 1, found.first + 1)
    if subject is not None:
        order = Order.SUBJECT_CUE if subject.start < found.verb else Order.CUE_SUBJECT
        end = max(end, min(subject.end, clause.end) if subject.start >= clause.start else end)
        start = min(start, subject.start)
    if clause.opener == "wie":
        order, start, end = Order.ACCORDING, clause.start, clause.end
    elif found.final:
        end = clause.end
    marked = any(tokens[k].kind is Kind.QUOTE for k in range(end, clause.end))
    content, that, colon = end, False, False
    if found.closes > clause.end:
        content = end = found.closes
    elif not marked and clause.after in (",", ":"):
        content = clause.end + 1
        colon = clause.after == ":"
        if following is not None and following.opener in words.grammar.that | QUESTIONS:
            that = True
            content = following.start + (following.opener in words.grammar.that)
    if not marked and clause.after not in (",", ":") and found.closes <= clause.end:
        content = clause.end
    text = _text(tokens, found)
    negated = any(tokens[k].low in words.grammar.negations for k in range(clause.start, clause.end))
    return Frame(
        order,
        subject,
        found.cue,
        text,
        start,
        end,
        found.first,
        max(found.verb + 1, found.first + 1),
        content,
        negated and not that,
        that,
        colon,
    )
