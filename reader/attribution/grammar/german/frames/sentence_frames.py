"""The frames of a German sentence: its phrases and verbs of speech together, and who relays whom."""

from __future__ import annotations

from itertools import pairwise

from reader.attribution.cues.frames import Frame, Order
from reader.attribution.grammar.german.clauses import Clause, clauses
from reader.attribution.grammar.german.datelines import behind_dateline
from reader.attribution.grammar.german.frames.claimed_frames import claimed_frame
from reader.attribution.grammar.german.frames.issuers import by_issuers
from reader.attribution.grammar.german.frames.nobody_frames import nobody_frame
from reader.attribution.grammar.german.frames.noun_frames import reports_alone
from reader.attribution.grammar.german.frames.phrase_frames import phrase_frames
from reader.attribution.grammar.german.frames.reasons import reason_frame
from reader.attribution.grammar.german.frames.verb_frames import ANYBODY, is_retold, verb_frames
from reader.attribution.grammar.german.frames.written_frames import bare
from reader.attribution.grammar.german.heard import for_whom, heard_at
from reader.attribution.grammar.german.moods import stands_in, subjunctive
from reader.attribution.grammar.german.parted_subjects import BACK
from reader.attribution.grammar.german.passives import is_passive
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.subjects import subject_of, topic
from reader.attribution.grammar.german.verb_forms import infinitive, is_finite
from reader.attribution.grammar.german.vocabulary import BODY, FOLLOWED, Vocabulary, vocabulary
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

CONDITIONS = frozenset(("wenn", "falls", "sobald", "solange", "sofern"))
"""They open a clause under whose condition something is so."""
COMPLAINS = "klagt"
WHO = "wer"
"""It opens a clause that is the subject of the one behind it: "Wer das tue, lüge"."""
CIRCLES = ("kreise", "kreisen", "umfeld")
"""Nouns for unnamed people around somebody end so: "aus Sicherheitskreisen"."""


def frames(tokens: list[Token], start: int, end: int, grammar: Grammar) -> list[Frame]:
    """All frames of a sentence, in order."""
    words = vocabulary(grammar)
    start = behind_dateline(tokens, start, end, words)
    parts = clauses(tokens, start, end, grammar)
    found: list[Frame] = []
    for n, clause in enumerate(parts):
        following = parts[n + 1] if n + 1 < len(parts) else None
        phrases = phrase_frames(tokens, clause, parts[max(0, n - BACK) : n], following, end, words)
        verbs = verb_frames(tokens, clause, parts[max(0, n - BACK) : n], following, words)
        found += phrases
        verbs = [
            f for f in verbs if not (_by_thing(tokens, f, following, end, words) or _suffers(tokens, f, clause, words))
        ]
        for frame in verbs:
            frame.inner = clause.opener not in ("", "wie")
        verbs = [f for f in verbs if not (f.inner and _is_condition(tokens, clause, following, words))]
        found += [f for f in verbs if not any(p.start <= f.cue_start < p.end for p in phrases)]
        if not (phrases or verbs):
            sourced = any(f.order is Order.ACCORDING for f in found)
            only = nobody_frame(tokens, clause, following, words) if not sourced else None
            named = _before_colon(tokens, parts, n, grammar) or _unlisted(tokens, parts, n, words)
            if only is None and not named:
                only = claimed_frame(tokens, parts, n, words) or reason_frame(tokens, clause, following, words)
            found += [only] if only is not None else named
    if tokens[start].low in words.thus:  # "Demnach forderten die Täter Geld"
        found = [f for f in found if f.that or f.colon or f.order is Order.ACCORDING]
    elif parts and not parts[0].opener and _is_thus(tokens, parts[0], words):
        found = [f for f in found if f.order is Order.ACCORDING or f.colon or f.content < end - 1]
    found.sort(key=lambda f: f.cue_start)
    found = [f for f in found if not (f.colon and _told_behind(f, found))]
    found = [f for f in found if not _held_by_source(f, found, words) and not _is_own_view(f, found, parts)]
    sources = {f.start for f in found if f.order is Order.ACCORDING}
    for frame in found:
        frame.that = frame.that and frame.content not in sources  # "rügte den Test, wie der Sprecher, Ana Ruiz, sagte"
    found = _retold(found, tokens, words)
    found = _relayed(found, tokens, parts, end, words)
    _shared_subjects(found, words)
    _by_topic(found, tokens, start, end, grammar)
    by_issuers(found, tokens, words)
    return found


def _suffers(tokens: list[Token], frame: Frame, clause: Clause, words: Vocabulary) -> bool:
    """Whether a complaint only tells of pain: "Sie klagten über Atemnot"."""
    if frame.cue.lemma != COMPLAINS:
        return False
    return any(tokens[k].low in words.symptoms for k in range(frame.cue_end, clause.end))


def _is_thus(tokens: list[Token], clause: Clause, words: Vocabulary) -> bool:
    """Whether a clause tells what somebody else has told: "Der Koch soll demnach gekündigt haben"."""
    return any(tokens[k].low in words.thus - {"danach"} for k in range(clause.start, clause.end))


def _is_condition(tokens: list[Token], clause: Clause, following: Clause | None, words: Vocabulary) -> bool:
    """Whether a clause is a condition of a reported main one: "Wenn die Bürger so entschieden, werde er gehen"."""
    if clause.opener not in CONDITIONS or following is None or following.opener or following.before != ",":
        return False
    main = is_finite(tokens, following.start, words) and subjunctive(tokens, following, words)
    return main and not any(tokens[k].kind is Kind.QUOTE for k in range(clause.start, clause.end))


def _retold(found: list[Frame], tokens: list[Token], words: Vocabulary) -> list[Frame]:
    """The frames, with who tells of them as the relayer of words that are retold: "Ruiz sagt, Lind habe gesagt"."""
    out: list[Frame] = []
    for frame in found:
        if frame.order in (Order.SUBJECT_CUE, Order.CUE_SUBJECT) and is_retold(tokens, frame.cue_start, words):
            teller = out[-1].subject if out else None
            told = frame.subject is not None and frame.subject.ref in (Ref.PERSON, Ref.ROLE)
            if teller is None or not told or out[-1].order is Order.ACCORDING:
                continue
            frame.via = teller
        out.append(frame)
    return out


def _shared_subjects(found: list[Frame], words: Vocabulary) -> None:
    """Give a cue without a subject that of the one before: "kritisierte den Plan und sagte".

    A passive has that of a source alone: "Als Ruiz fragte, ist ihr gesagt worden, es sei gut" is nobody's.
    """
    for one, other in pairwise(found):
        passive = any(word.lower() in words.passives for word in other.cue_text.split())
        if passive and one.order is not Order.ACCORDING:
            continue
        none = other.subject is None or other.subject.head == ANYBODY  # "sagte, man fordere", and "sagte, nannte es"
        if none and other.cue.lemma != "heißt" and one.subject is not None:
            other.subject = one.subject


def _by_topic(found: list[Frame], tokens: list[Token], start: int, end: int, grammar: Grammar) -> None:
    """Give a cue in the active voice whose clause shows no subject the one of the sentence."""
    passives = vocabulary(grammar).passives
    about = topic(tokens, start, end, grammar) if any(frame.subject is None for frame in found) else None
    for frame in found:
        passive = any(word.lower() in passives for word in frame.cue_text.split())
        if frame.subject is None and frame.order is not Order.ACCORDING and frame.cue.lemma != "heißt" and not passive:
            frame.subject = about


def _before_colon(tokens: list[Token], parts: list[Clause], n: int, grammar: Grammar) -> list[Frame]:
    """The frame of a clause without a verb of speech whose subject says what follows: "Ruiz bleibt hart: Man werde"."""
    words, clause = vocabulary(grammar), parts[n]
    following = parts[n + 1] if n + 1 < len(parts) else None
    if clause.after not in (":", ";") or clause.opener or following is None or subjunctive(tokens, clause, words):
        return []
    later = parts[n + 2] if following.opener == WHO and n + 2 < len(parts) else following
    if later.opener or not (subjunctive(tokens, later, words) or stands_in(tokens, later, words)):
        return []
    verb = next((k for k in range(clause.start, clause.end) if is_finite(tokens, k, words)), clause.start)
    colon = clause.after == ":"
    main = parts[n - 1] if n and colon and _is_part_of_main(tokens, parts[n - 1], clause, words) else clause
    subject = for_whom(tokens, main.start, main.end, words) or topic(tokens, main.start, main.end, grammar)
    if subject is None or subject.head in words.pointing:
        subject = _struck(tokens, clause, words) or heard_at(tokens, clause.start, clause.end, words)
    if subject is None and clause.before == "," and verb == clause.start:
        subject = subject_of(tokens, clause, verb, parts[max(0, n - BACK) : n], grammar)
    if subject is None or not (_may_say(subject, subject.start, words) or words.kind(subject.head)):
        return []
    if is_passive(tokens, main, words) and tokens[main.end - 1].low not in words.no_participles:
        return []  # "Ruiz wurde entlassen: Er habe gelogen": whoever did it says so
    cue = Cue((tokens[verb].low,), "stance", "finite", FOLLOWED)
    text, after = tokens[verb].text, clause.end + 1
    return [Frame(Order.SUBJECT_CUE, subject, cue, text, clause.start, clause.end, verb, verb + 1, after, colon=colon)]


def _is_part_of_main(tokens: list[Token], main: Clause, clause: Clause, words: Vocabulary) -> bool:
    """Whether a clause is an infinitive that belongs to the main one before it: "Ruiz versuchte, alle zu beruhigen"."""
    beside = main.after == clause.before == "," and not main.opener
    return beside and infinitive(tokens, clause.start, clause.end, words)


def _struck(tokens: list[Token], clause: Clause, words: Vocabulary) -> Mention | None:
    """Whom something strikes, in a clause that "das" opens: "Das erzürnte den Bischof Jo Kern sehr: …"."""
    if tokens[clause.start].low not in words.pointing:
        return None
    for k in range(clause.start + 2, clause.end):
        phrase = noun_phrase(tokens, k, clause.end, words.grammar)
        if phrase is not None and phrase.ref is Ref.PERSON and (phrase.titled or " " in phrase.name):
            return phrase
    return None


def _unlisted(tokens: list[Token], parts: list[Clause], n: int, words: Vocabulary) -> list[Frame]:
    """The frame of a verb of no list that stands first behind reported words: "Sie sei fort, erfuhr die Presse"."""
    clause, verb = parts[n], parts[n].start
    if not n or clause.before != "," or clause.opener or not subjunctive(tokens, parts[n - 1], words):
        return []
    if infinitive(tokens, clause.start, clause.end, words):
        return []
    low = tokens[verb].low
    grammar = words.grammar
    other = grammar.closed | grammar.leading | grammar.adverbs | grammar.prepositions | grammar.coordinators
    if tokens[verb].kind is not Kind.WORD or low in other | words.no_verb | grammar.auxiliaries | words.subjunctive:
        return []
    if verb + 1 < clause.end and tokens[verb + 1].low in words.moods_or_auxiliaries:
        return []  # "…, danach sei die Bank nervös geworden"
    subject = subject_of(tokens, clause, verb, [], words.grammar)
    source = _circle(tokens, verb + 1, clause.end, words)
    if (subject is None and source is None) or parts[n - 1].opener or _says_again(tokens, parts[n - 1], clause):
        return []
    via = None
    if source is not None:
        subject, via = source, subject  # "erfuhr die Presse aus Kreisen der Polizei"
        if via is not None and via.end >= source.start:
            via.end, via.tail = source.start - 1, ""
    elif subject is None or not _may_say(subject, verb, words):
        return []
    cue = Cue((low,), "stance", "finite", low)
    end = max(verb + 1, min(subject.end, clause.end))
    return [Frame(Order.CUE_SUBJECT, subject, cue, tokens[verb].text, verb, end, verb, verb + 1, clause.end, via=via)]


def _says_again(tokens: list[Token], front: Clause, clause: Clause) -> bool:
    """Whether a clause only ends in the noun of the one in front: "Das koste Geld, sehr viel Geld"."""
    last = tokens[clause.end - 1]
    return last.kind is Kind.CAPITAL and any(tokens[k].low == last.low for k in range(front.start, front.end))


def _circle(tokens: list[Token], first: int, end: int, words: Vocabulary) -> Mention | None:
    """The unnamed people or the body from whom somebody has words: "aus Sicherheitskreisen"."""
    aus = next((k for k in range(first, end - 1) if tokens[k].low == "aus"), -1)
    if aus < 0:
        return None
    source = noun_phrase(tokens, aus + 1, end, words.grammar) or bare(tokens, aus + 1, end, words)
    known = source is not None and (words.kind(source.head) == BODY or source.head.endswith(CIRCLES))
    return source if known else None


def _may_say(subject: Mention, verb: int, words: Vocabulary) -> bool:
    """Whether the subject right behind a verb can say something."""
    if subject.start > verb + 2 or subject.head == "es":
        return False
    person = subject.ref in (Ref.PERSON, Ref.ROLE, Ref.PRONOUN)
    return person or bool(subject.name) or words.kind(subject.head) == BODY


def _told_behind(frame: Frame, found: list[Frame]) -> bool:
    """Whether somebody is said to say what stands behind a colon: "Hilfe kam: Die Lage sei ernst, so Ruiz"."""
    later = [f for f in found if f.start > frame.content]
    if (frame.order is Order.NOUN or frame.cue.lemma == FOLLOWED) and _speaks_at(frame.content, found):
        return True
    return any(f.order is Order.CUE_SUBJECT or f.cue_text == "so" for f in later)


def _speaks_at(first: int, found: list[Frame]) -> bool:
    """Whether somebody with a name speaks right behind a colon: "Kritik kam von der Linken: Ana Ruiz warf ihm vor"."""
    named = (f for f in found if f.subject is not None and f.subject.ref is Ref.PERSON and " " in f.subject.name)
    return any(f.order is Order.SUBJECT_CUE and f.start == first and not f.weak for f in named)


def _held_by_source(frame: Frame, found: list[Frame], words: Vocabulary) -> bool:
    """Whether a passive without an agent is part of what a source says: "Die Stadt wird gebeten, …, so Ruiz"."""
    if frame.subject is not None or not any(word.lower() in words.passives for word in frame.cue_text.split()):
        return False
    return any(f.cue_text == "so" and f.order is Order.ACCORDING and f.start > frame.start for f in found)


def _is_own_view(frame: Frame, found: list[Frame], parts: list[Clause]) -> bool:
    """Whether a source is whoever is said to say it at the end: "Ihrer Meinung nach ist es gut, sagte Ana Ruiz"."""
    pronoun = frame.subject is not None and frame.subject.ref is Ref.PRONOUN
    if not pronoun or frame.order is not Order.ACCORDING or frame.start > parts[0].start:
        return False
    later = (f for f in found if f.order is Order.CUE_SUBJECT and f.start > frame.end and not f.that and not f.colon)
    return any(f.cue_start == part.start and part.before == "," and not part.opener for f in later for part in parts)


def _by_thing(tokens: list[Token], frame: Frame, following: Clause | None, end: int, words: Vocabulary) -> bool:
    """Whether a verb says what a thing does, by a noun of no list: "die Explosion forderte drei Tote".

    What a thing is by a verb that can tell of more than words is not said: "das Wort stand dort: „…“".
    """
    subject = frame.subject
    things = (Ref.ORGANISATION, Ref.DOCUMENT)
    if subject is None or subject.ref not in things or subject.name or words.kind(subject.head):
        return False
    if frame.cue.tier == "weak" and frame.colon and subject.definite:
        return True
    if frame.cue.words[0] not in words.thing_verbs:
        return False
    marked = any(tokens[k].kind is Kind.QUOTE for k in range(frame.cue_end, end))
    told = following is not None and reports_alone(tokens, following, words)
    return _says_nothing(tokens, frame, following, end, words) or (frame.colon and not (marked or told))


def _says_nothing(tokens: list[Token], frame: Frame, following: Clause | None, end: int, words: Vocabulary) -> bool:
    """Whether no words follow a verb, neither in marks nor reported."""
    quoted = any(tokens[k].kind is Kind.QUOTE for k in range(frame.cue_end, end))
    told = frame.that or frame.colon or (following is not None and reports_alone(tokens, following, words))
    return not (quoted or told)


def _relayed(found: list[Frame], tokens: list[Token], parts: list[Clause], end: int, words: Vocabulary) -> list[Frame]:
    """The frames without those that only say who relays another's words: "laut Courier sagte Ruiz, es sei vorbei"."""
    out = list(found)
    for source in found:
        if source.order is not Order.ACCORDING or source.subject is None or source.cue_text == "so":
            continue
        out = [f for f in out if not _told_by_source(f, source, tokens, parts, end, words)]
        told = next((f for f in out if _tells(f, source, tokens, parts, end, words)), None)
        if told is not None and told.via is None:
            told.via = source.subject
            out.remove(source)
    return out


def _told_by_source(
    frame: Frame, source: Frame, tokens: list[Token], parts: list[Clause], end: int, words: Vocabulary
) -> bool:
    """Whether a verb of saying without words of its own is part of what a source says: "laut Stadt bat Ruiz um Rat"."""
    if frame is source or frame.order not in (Order.SUBJECT_CUE, Order.CUE_SUBJECT) or frame.colon:
        return False
    home = next((n for n, one in enumerate(parts) if one.start <= frame.cue_start < one.end), -1)
    if _said_in_front(tokens, frame, parts, home, words):
        return False
    by = next((n for n, one in enumerate(parts) if one.start <= source.cue_start < one.end), -2)
    if home != by or source.cue_text == "so":
        return False
    following = parts[home + 1] if home + 1 < len(parts) else None
    later = parts[home + 2] if home + 2 < len(parts) else None
    return _says_nothing(tokens, frame, following, end, words) and _says_nothing(tokens, frame, later, end, words)


def _said_in_front(tokens: list[Token], told: Frame, parts: list[Clause], at: int, words: Vocabulary) -> bool:
    """Whether a verb that opens its clause has its words in front of it: "Es sei spät, sagte Ruiz laut Protokoll"."""
    home = parts[at]
    if told.order is not Order.CUE_SUBJECT or told.cue_start != home.start or home.before != ",":
        return False
    ahead = [part for part in parts[:at] if not part.opener]
    quoted = tokens[home.start - 2].kind is Kind.QUOTE if home.start > 1 else False
    return quoted or any(subjunctive(tokens, part, words) for part in ahead)


def _tells(told: Frame, source: Frame, tokens: list[Token], parts: list[Clause], end: int, words: Vocabulary) -> bool:
    """Whether a verb has words of its own and stands in the clause of a source, or in the one right behind it."""
    if told.subject is None or told.order not in (Order.SUBJECT_CUE, Order.CUE_SUBJECT) or told.inner or told.negated:
        return False
    if told.cue.tier not in ("speech", "stance", "writing", "ask", "manner") or told.cue.lemma == "heißt":
        return False
    at = next((n for n, one in enumerate(parts) if one.start <= told.cue_start < one.end), -1)
    by = next((n for n, one in enumerate(parts) if one.start <= source.cue_start < one.end), -1)
    behind = at == by + 1 and source.end >= parts[by].end and told.cue_start == parts[at].start
    if at < 0 or not (at == by or behind):
        return False
    if _said_in_front(tokens, told, parts, at, words):
        return True
    following = parts[at + 1] if at + 1 < len(parts) else None
    later = parts[at + 2] if following is not None and following.opener and at + 2 < len(parts) else following
    return not _says_nothing(tokens, told, following, end, words) or not _says_nothing(tokens, told, later, end, words)
