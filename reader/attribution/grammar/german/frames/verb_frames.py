"""Frames with a German verb of saying: who says it, and what it says."""

from __future__ import annotations

from reader.attribution.cues.frames import Frame, Order
from reader.attribution.grammar.german.clauses import Clause, behind_by
from reader.attribution.grammar.german.frames.in_it import IN_IT, written_there
from reader.attribution.grammar.german.frames.quoted_behind import OUT_OF, past_where
from reader.attribution.grammar.german.frames.taken_up import meant_in_sentence
from reader.attribution.grammar.german.frames.unspecified import unspecified
from reader.attribution.grammar.german.frames.verb_cues import Found, cues_in, opens_with
from reader.attribution.grammar.german.frames.written_frames import goes_on, reason_of
from reader.attribution.grammar.german.phrases.appositions import apposed
from reader.attribution.grammar.german.phrases.attributes import adjective, is_name_in_marks
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.subject_phrases import is_bare_noun
from reader.attribution.grammar.german.subjects import subject_of
from reader.attribution.grammar.german.verb_forms import has_verb, is_finite
from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import pronoun_of
from reader.attribution.text.tokens import Kind, Token

ACCUSATIVE = frozenset(("die", "das", "ein", "eine", "einen"))
"""Articles of an object that nobody is whom something is told."""
LET = frozenset(("lässt", "ließ", "lassen", "ließen"))
"""Verbs with which "sich" says what can be done."""
QUESTIONS = frozenset(("ob", "wie", "warum", "weshalb", "wieso", "was", "wer", "wann", "wo", "welche", "welcher"))


FUTURE = frozenset(("werde", "würde", "würden", "wolle", "solle", "dürfe", "müsse"))
"""Verbs in the mood of reports that govern an infinitive."""
ANYBODY = "man"
DECLINED = ("e", "en", "er", "es", "em")
SHORTEST_ORDER = 4
"""So many words at most stand with the verb of a clause that an apposition parts from its opening."""


def verb_frames(
    tokens: list[Token], clause: Clause, earlier: list[Clause], following: Clause | None, words: Vocabulary
) -> list[Frame]:
    """The frames of a clause whose cue is a verb."""
    out: list[Frame] = []
    for found in cues_in(tokens, clause, earlier, words):
        if _can_be_done(tokens, clause, found, words):
            continue
        retold = any(is_retold(tokens, k, words) for k in range(clause.start, clause.end)) if found.passive else False
        retold = retold or _is_under_modal(tokens, clause, found, words)
        if (retold or is_retold(tokens, found.verb, words)) and not _before_marks(tokens, clause, following):
            continue  # "habe gesagt": what somebody is reported to have said
        subject = _anybody(tokens, clause, found, words)
        if subject is None and not found.passive and found.cue.tier != "weak":
            subject = unspecified(tokens, clause, found.verb, words)
        subject = subject or _speaker(tokens, clause, earlier, found, words)
        if subject is not None and found.final and found.cue.gap:
            _leave_object(tokens, subject, found)
        if subject is not None and subject.ref is Ref.PRONOUN:
            subject = meant_in_sentence(tokens, clause, earlier, following, subject, found, words) or subject
        if subject is None and found.passive:
            subject = reason_of(tokens, found.verb, clause, words) or goes_on(tokens, found.verb, clause, words)
        if subject is not None and _is_what_all_say(tokens, clause, subject, found, words):
            continue
        if subject is not None and subject.head == "es" and not _is_body(subject, clause, found):
            continue
        if subject is None and not found.passive and not _leans(clause, found):
            continue
        if subject is not None and _tells_how(tokens, clause, subject, found, words):
            continue
        frame = _frame(tokens, clause, following, found, subject, words)
        if frame.that and found.cue.words[0] in words.noticing:
            continue
        if subject is not None and found.cue.words[0] in words.quoting and not found.passive:
            _quote(tokens, clause, frame, words)
        told = _parted_as(tokens, clause, earlier, words)
        if told is not None:
            frame.order, frame.start, frame.end = Order.ACCORDING, told.start, clause.end
        out.append(frame)
    return out


def _is_joined(tokens: list[Token], found: Found, words: Vocabulary) -> bool:
    """Whether "und" right before a verb joins it to another of its clause."""
    return found.verb > 0 and tokens[found.verb - 1].low == words.grammar.joiner


def _can_be_done(tokens: list[Token], clause: Clause, found: Found, words: Vocabulary) -> bool:
    """Whether a cue is only what can be done: "Das lässt sich so erklären"; "ließ sich Zeit und erklärte" is none."""
    verb = next((k for k in range(clause.start, clause.end) if tokens[k].low in LET), clause.end)
    own = _is_joined(tokens, found, words) and found.verb > verb
    return not own and verb < clause.end and any(t.low == "sich" for t in tokens[clause.start : clause.end])


def _leave_object(tokens: list[Token], subject: Mention, found: Found) -> None:
    """Take what a verb says from its subject, where it stands right behind it: "die Zeitung von 50 Gästen sprach"."""
    cut = next((k for k in range(subject.start + 1, subject.end) if tokens[k].low == found.cue.gap), 0)
    if cut and subject.end == found.verb:
        behind = f" {tokens[cut].text} "
        subject.end, subject.tail = cut, ""
        subject.text, subject.role = subject.text.partition(behind)[0], subject.role.partition(behind)[0]


def _tells_how(tokens: list[Token], clause: Clause, subject: Mention, found: Found, words: Vocabulary) -> bool:
    """Whether a clause with "wie" has an object and tells how it was: "schilderte, wie sie die Frau im Haus fand"."""
    if clause.opener != "wie" or found.cue.tier not in ("weak", "stance", "manner") or subject.end > found.verb:
        return False
    k = subject.end
    if k + 1 >= found.verb or tokens[k].low not in ACCUSATIVE:
        return False
    return tokens[k + 1].low not in words.grammar.time


def _is_what_all_say(tokens: list[Token], clause: Clause, subject: Mention, found: Found, words: Vocabulary) -> bool:
    """Whether a subject in marks is what others call somebody: "Jo Kern, den alle „Kerni“ nennen,"."""
    marked = tokens[subject.start].kind is Kind.QUOTE and subject.start > clause.start + 1
    return marked and found.cue.tier == "naming" and clause.opener in words.relatives


def _is_body(es: Mention, clause: Clause, found: Found) -> bool:
    """Whether "es" as the subject of a verb is a body, and not nobody: "…, erklärte es." of a ministry."""
    if found.passive:
        return False
    return es.start < found.verb or (clause.before == "," and found.verb == clause.start and es.end == clause.end)


def is_retold(tokens: list[Token], verb: int, words: Vocabulary) -> bool:
    """Whether a verb of saying is itself reported, by its mood: "Piel habe ihr gesagt"."""
    if tokens[verb].low in words.conditional and tokens[verb].low in words.have:
        return True  # "Die Männer hätten geschrien"
    return tokens[verb].low in words.subjunctive and tokens[verb].low not in words.grammar.finite_cues


def _is_under_modal(tokens: list[Token], clause: Clause, found: Found, words: Vocabulary) -> bool:
    """Whether a verb of saying is an infinitive that a reported verb governs: "Man könne von ihr nicht erwarten"."""
    ends = found.verb == clause.end - 1 and not clause.opener and tokens[found.verb].low.endswith("n")
    modal = (words.able | FUTURE) & (words.subjunctive | words.conditional)
    return ends and any(tokens[k].low in modal for k in range(clause.start, found.verb))


def _before_marks(tokens: list[Token], clause: Clause, following: Clause | None) -> bool:
    """Whether the words that a clause retells have a passage in marks, in the clause behind it."""
    if following is None or clause.opener or clause.before != "," or clause.after not in (",", ":"):
        return False
    return any(tokens[k].kind is Kind.QUOTE for k in range(following.start, following.end))


def _quote(tokens: list[Token], clause: Clause, frame: Frame, words: Vocabulary) -> None:
    """Give a frame the one who is quoted: "„Es reicht“, zitiert der Courier Ruiz", "der Courier zitierte Ruiz"."""
    source = frame.subject
    if source is None:
        return
    first = max(frame.cue_end, source.end)
    first = past_where(tokens, first, clause.end, words)
    out = first + 1 < clause.end and tokens[first].low in (OUT_OF, "einen", "eine", "ein")
    marked = first < clause.end and tokens[first].low in words.oblique  # "zitierte sie den Dichter Jo Kern"
    if source.ref is Ref.PRONOUN and source.head != ANYBODY and not (marked or (out and tokens[first].low == OUT_OF)):
        return
    out_of = next((k + 1 for k in range(first, clause.end - 1) if out and tokens[k].low == OUT_OF), first)
    quoted = noun_phrase(tokens, out_of, clause.end, words.grammar) if first < clause.end else None
    if quoted is None or not (quoted.ref in (Ref.PERSON, Ref.ROLE, Ref.ORGANISATION) or out_of > first):
        return
    if quoted.possessed and quoted.ref is not Ref.ROLE:  # "zitiert der Courier aus ihrem Brief"
        quoted = pronoun_of(tokens, quoted.start, words.grammar) or quoted
    frame.subject = apposed(tokens, quoted, len(tokens), words.grammar)
    frame.via = source if source.head != ANYBODY else None  # "zitierte man Ana Ruiz"
    frame.end = max(frame.end, min(quoted.end, clause.end))


def _parted_as(tokens: list[Token], clause: Clause, earlier: list[Clause], words: Vocabulary) -> Clause | None:
    """The clause with "wie" whose verb an apposition parts from it: "Wie Ana Ruiz, Leiterin der Stelle, mitteilte"."""
    if clause.opener or clause.before != "," or clause.end - clause.start > SHORTEST_ORDER:
        return None
    for one in reversed(earlier[-4:]):
        if one.opener in words.relatives:
            continue
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
            by = tokens[k].low in ("von", "vom", "durch", "seitens", "vonseiten")
            if by and not _is_attribute(tokens, k, clause, words):
                agent = noun_phrase(tokens, behind_by(tokens, k), clause.end, words.grammar)
                listed = agent is not None and (
                    agent.ref is not Ref.ORGANISATION or agent.name or words.kind(agent.head)
                )
                if agent is not None and listed and not is_bare_noun(agent, words.grammar):
                    return agent
                unlisted = unlisted or agent
        if unlisted is not None:
            return unlisted
        for k in range(clause.start, clause.end - 1):
            if tokens[k].low == IN_IT:  # "Darin wird vor „Schäden“ gewarnt"
                written = written_there(tokens, k, earlier[0].start if earlier else clause.start, words)
                return written if written is not None and written.head != IN_IT else None
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
            if tokens[k].low in ("aus", "von", "vom", "in", "im"):
                return noun_phrase(tokens, k + 1, clause.end, words.grammar)
    home, before = clause, earlier
    if found.cue.gap and opens_with(tokens, clause, found.verb, found.cue.gap):
        return subject_of(tokens, Clause(found.verb, clause.end, "", clause.after), found.verb, [], words.grammar)
    if not clause.start <= found.verb < clause.end:
        home = next(c for c in earlier if c.start <= found.verb < c.end)
        before = earlier[: earlier.index(home)]
    joint = next((k for k in range(found.verb - 1, home.start, -1) if tokens[k].low == words.grammar.joiner), 0)
    if joint and found.verb - joint == 1 and not home.opener:
        behind = subject_of(tokens, Clause(joint, home.end, "", home.after), found.verb, [], words.grammar)
        between = tokens[found.verb + 1 : behind.start] if behind is not None else []
        bare = behind is not None and is_bare_noun(behind, words.grammar)  # "will kämpfen und fordert Geld"
        bare = bare or (behind is not None and behind.ref is Ref.DOCUMENT)  # "lächelt und hat eine Studie verlangt"
        if bare or any(t.low in words.grammar.prepositions for t in between):
            behind = None  # "äußerten die Richter Bedenken und verweisen auf Artikel 5 der Charta"
        first = next(
            (
                k
                for k in range(home.start, joint)
                if tokens[k].low in words.grammar.finite_cues or tokens[k].low in words.grammar.auxiliaries
            ),
            0,
        )
        object_ = behind is not None and behind.head == "sie" and behind.start == found.verb + 1
        if object_ and not first:  # "rammte den Pfeiler und beschimpfte sie"
            first = next((k for k in range(home.start + 1, joint) if is_finite(tokens, k, words)), 0)
        shared = subject_of(tokens, home, first or found.verb, before, words.grammar) if object_ or not behind else None
        return shared if shared is not None and (shared.start < first or not behind) else behind
    return subject_of(tokens, home, found.verb, before, words.grammar)


def _is_attribute(tokens: list[Token], k: int, clause: Clause, words: Vocabulary) -> bool:
    """Whether "von" belongs to the noun that opens a clause: "das Speichern von Daten wurde verlangt"."""
    if clause.opener or k == clause.start or tokens[k - 1].kind is not Kind.CAPITAL:
        return False
    return not any(tokens[j].low in words.grammar.auxiliaries for j in range(clause.start, k))


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


def _negates(tokens: list[Token], k: int, clause: Clause, words: Vocabulary) -> bool:
    """Whether a word negates the verb of its clause, and not what describes a noun: "nicht genannte Quellen"."""
    if tokens[k].low not in words.grammar.negations:
        return False
    noun = k + 1
    while noun < clause.end and noun < k + 4 and tokens[noun].kind is Kind.WORD:
        noun += 1
    declined = noun < clause.end and tokens[noun].kind is Kind.CAPITAL and noun > k + 1
    attribute = declined and adjective(tokens, noun - 1, clause.end, words) and tokens[noun - 1].low.endswith(DECLINED)
    return not (attribute and tokens[noun - 1].low not in words.grammar.finite_cues | words.grammar.leading)


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
    marks = [tokens[k] for k in range(end, clause.end) if tokens[k].kind is Kind.QUOTE]
    marked = any(not is_name_in_marks(t) for t in marks) if clause.after == ":" else bool(marks)
    content, that, colon = end, False, False
    if found.closes > clause.end:
        content = end = found.closes
    elif not marked and clause.after in (",", ":"):
        content = following.start if following is not None else clause.end + 1
        colon = clause.after == ":"
        if following is not None and following.opener in words.grammar.that | QUESTIONS:
            that = True
            content = following.start + (following.opener in words.grammar.that)
    if not marked and clause.after not in (",", ":") and found.closes <= clause.end:
        content = clause.end
    text = _text(tokens, found)
    own = found.verb if _is_joined(tokens, found, words) else clause.start  # "sagte nichts ab und erklärte"
    negated = any(_negates(tokens, k, clause, words) for k in range(own, clause.end))
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
