"""Where reported German words begin and end around a frame, and what in front of it only tells when or where."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from reader.attribution.cues.frames import Frame, Order
from reader.attribution.grammar.german.clauses import Clause
from reader.attribution.grammar.german.frames.verb_frames import QUESTIONS
from reader.attribution.grammar.german.moods import stands_in, subjunctive
from reader.attribution.grammar.german.pieces import JOINED, Range
from reader.attribution.grammar.german.subjects import topic
from reader.attribution.grammar.german.verb_forms import has_verb, infinitive, is_finite
from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.text.tokens import Kind, Token

ADVERBIAL = frozenset(("um", "ohne", "statt", "anstatt"))
"""They open an infinitive that only says how or why."""
INFINITIVES = frozenset(("sein", "haben", "werden"))
"""Infinitives of verbs that others end with: "Er müsse, sagt sie, bald fertig sein"."""
SECOND = 4
"""So many words at most stand from the beginning of a main clause to its verb."""
REACH = 12
"""So many clauses and frames around one are looked at."""


@dataclass(frozen=True, slots=True)
class Around:
    """A frame of a sentence and what stands around it: all clauses of the sentence, and which one holds its cue.

    ``later`` are the frames behind it, at most `REACH`; ``told`` says that a noun in front of it has its own report.
    """

    item: Read
    sentence: Sentence
    frame: Frame
    clauses: list[Clause]
    at: int
    later: list[Frame]
    told: bool
    words: Vocabulary

    @property
    def tokens(self) -> list[Token]:
        """The tokens of the paragraph."""
        return self.item.tokens

    @property
    def home(self) -> Clause:
        """The clause of the cue."""
        return self.clauses[self.at]

    @property
    def before(self) -> list[Clause]:
        """The clauses in front of its own that are looked at."""
        return self.clauses[max(0, self.at - REACH) : self.at]

    def behind(self, at: int) -> list[Clause]:
        """The clauses behind the one at ``at`` that are looked at."""
        return self.clauses[at + 1 : at + 1 + REACH]


def start_of(here: Around) -> int:
    """Where the words in front of a frame begin: at the sentence, or behind an earlier frame that ends with a colon."""
    start = here.sentence.start
    for other in here.sentence.frames:
        if other is here.frame or other.end > here.frame.start:
            break
        start = max(start, other.content if other.colon or other.that else start)
    for clause in here.clauses[: here.at]:
        if clause.after == ";" or (clause.after == ":" and _leads_in(here, clause)):
            start = max(start, clause.end + 1)
    return start


def _leads_in(here: Around, clause: Clause) -> bool:
    """Whether a clause in front of a colon is no part of what is behind: "Diese widersprach: Das sei falsch, so"."""
    if here.frame.cue_text == "so":
        return True
    tokens, words = here.tokens, here.words
    told = has_verb(tokens, clause.start, clause.end, words) and not subjunctive(tokens, clause, words)
    reacts = any(tokens[k].low in words.reactions for k in range(clause.start, clause.end))
    return told and (reacts or topic(tokens, clause.start, clause.end, words.grammar) is not None)


def stop_of(here: Around, at: int) -> int:
    """Where words that are reported from behind the clause at ``at`` on end.

    That is before a clause in which somebody else, or the same one anew, speaks.
    """
    tokens, words = here.tokens, here.words
    behind = here.behind(at)
    for frame in here.later:
        for clause in behind:
            nobody = frame.subject is None and frame.cue.lemma == "heißt"  # "…, nachdem bekannt wurde, dass"
            if not clause.start <= frame.cue_start < clause.end or (clause.opener and not nobody):
                continue
            empty = frame.content >= clause.end and clause.after in (".", "!", "")
            alone = empty and frame.order is Order.SUBJECT_CUE and tokens[clause.start].low not in JOINED
            if alone or ((empty or frame.negated) and here.frame.order is Order.ACCORDING):
                continue  # "Wie die Polizei mitteilte, gestand der Mann die Tat."
            if tokens[clause.start].low in ("und", "aber", "doch", "sondern") or frame.start <= clause.start + 1:
                return clause.start
            if clause.before in (";", "–", "—"):
                return clause.start
    for n, clause in enumerate(behind, at + 1):
        if clause.before == ";" and not _goes_on(here, n):
            return clause.start
        joined = tokens[clause.start].low in ("und", "aber", "doch") and clause.start + 1 < clause.end
        if joined and clause.before == "," and is_finite(tokens, clause.start + 1, words):
            verb = tokens[clause.start + 1].low
            if verb not in words.subjunctive and verb not in words.conditional:
                return clause.start  # "bat sie, zu gehen, und dankte ihnen"
    return here.sentence.end


def _goes_on(here: Around, n: int) -> bool:
    """Whether the clause behind a semicolon goes on reporting by its mood: "sagte Ruiz; der Bau werde teuer"."""
    clause = here.clauses[n]
    mooded = not clause.opener and subjunctive(here.tokens, clause, here.words)
    marked = any(here.tokens[k].kind is Kind.QUOTE for k in range(clause.start, clause.end))
    return mooded and not marked and not others_speak(here, n, behind=True)


def others_speak(here: Around, n: int, *, behind: bool) -> bool:
    """Whether somebody else is said to speak in the main clause ``n``: "sprach von 50, die Polizei verlangte Ruhe".

    ``behind``: also right behind that one, so that it is theirs: "lehnt dies ab; es sei zu früh, erklärte Ruiz".
    """
    clause = here.clauses[n]
    if infinitive(here.tokens, clause.start, clause.end, here.words):
        return False  # "wirft ihr vor, die Leute getäuscht zu haben"
    after = here.clauses[n + 1] if behind and n + 1 < len(here.clauses) else None
    for frame in here.later:
        speaks = frame.subject is not None and frame.order in (Order.SUBJECT_CUE, Order.CUE_SUBJECT)
        if not speaks or frame.inner or frame.weak:
            continue
        if frame.order is Order.SUBJECT_CUE and clause.start <= frame.cue_start < clause.end and not clause.opener:
            return frame.start >= clause.start and not subjunctive(here.tokens, clause, here.words)
        if after is not None and frame.order is Order.CUE_SUBJECT and frame.cue_start == after.start:
            return True
    return False


def only_when(here: Around, clause: Clause) -> bool:
    """Whether a clause in front only tells when or why somebody spoke: "Nachdem der Fehler bekannt war, kündigte …"."""
    words = here.words
    told = words.grammar.that | QUESTIONS
    only = clause.opener in words.subordinators and clause.opener not in told
    return only and not subjunctive(here.tokens, clause, words) and not stands_in(here.tokens, clause, words)


def only_where(here: Around) -> bool:
    """Whether only a phrase with a preposition, and what belongs to it, stands in front: "Nach dem Streit, der …"."""
    return _is_place(here) and here.home.after in (".", "", ":", "!")


def _is_place(here: Around) -> bool:
    """Whether what stands in front of a verb begins with a preposition and states nothing."""
    tokens, words = here.tokens, here.words
    first = here.clauses[0].start
    if tokens[first].low not in words.grammar.prepositions or start_of(here) != first:
        return False
    if any(tokens[k].kind is Kind.QUOTE for k in range(first, here.home.start)):
        return False
    if here.at == 1 and tokens[here.clauses[0].end - 1].low in words.asked_about:
        return True  # "Auf weitere Schritte angesprochen, sagte Ruiz, er prüfe das"
    main = (c for c in here.clauses[: here.at] if not c.opener)
    stated = any(has_verb(tokens, c.start, c.end, words) for c in main)
    return not stated and not any(subjunctive(tokens, c, words) for c in here.clauses[: here.at])


def only_adverbial(here: Around, begin: int) -> bool:
    """Whether nothing is stated in front of a verb of saying: "Um Zeit zu gewinnen, schlug Ruiz vor, zu warten".

    So it is with "In dem Brief, der uns vorliegt, schreibt Ruiz, sie habe gewarnt".
    """
    tokens, words = here.tokens, here.words
    if not here.clauses[begin].opener and is_finite(tokens, here.clauses[begin].start, words):
        return False  # "Die Stadt, räumte Ruiz ein, habe keine Wahl"
    return _is_place(here) or all(c.opener or tokens[c.start].low in ADVERBIAL for c in here.before)


def behind_noun(here: Around) -> int:
    """Where words in front of a verb begin: behind a noun that only says what they are ("Die Bitte, zu warten, …")."""
    start, tokens, words = start_of(here), here.tokens, here.words
    for one, other in pairwise(here.clauses[: here.at]):
        noun = one.start <= start < one.end and tokens[one.end - 1].low in words.report_nouns
        if noun and one.after == "," and not one.opener and not has_verb(tokens, one.start, one.end, words):
            return other.start
    return start


def breaks_off(here: Around) -> bool:
    """Whether a clause in front of an insertion lacks its last verb, which stands behind it.

    So "Sie sei, heißt es darin, oft gestürzt" goes on, and "Er gehe, sagte er, das Haus verlassend" does not.
    """
    tokens, words, at = here.tokens, here.words, here.at
    front, behind = here.clauses[at - 1], here.behind(at)
    if front.opener or not behind or behind[0].opener or tokens[front.end - 1].low not in words.moods_or_auxiliaries:
        return False
    if tokens[front.end - 1].low in words.parted_copulas:
        rest = (tokens[k].low for k in range(behind[0].start, behind[0].end))
        if not any(low in words.moods_or_auxiliaries or low in words.grammar.finite_cues for low in rest):
            return True  # "Das sei, findet Ruiz, keine schlechte Idee"
    last = tokens[behind[0].end - 1]
    form = last.low.endswith(("en", "t", "ern", "eln")) and last.low not in words.moods_or_auxiliaries
    return last.kind is Kind.WORD and (form or last.low in INFINITIVES)


def _is_main(here: Around, clause: Clause) -> bool:
    """Whether a clause that opens like a relative one has its verb in second place: "das hier sei ein Unglück"."""
    tokens, words = here.tokens, here.words
    verb = next((k for k in range(clause.start, clause.end) if tokens[k].low in words.mooded), clause.end - 1)
    last = tokens[clause.end - 1]
    second = clause.start < verb < clause.end - 1 and verb - clause.start < SECOND
    return second and last.low not in words.moods_or_auxiliaries


def joined_on(here: Around) -> list[Range]:
    """What goes on behind a verb by its mood: "Man prüfe das, sagte Ruiz, doch eile es nicht"."""
    behind = here.behind(here.at)
    if not behind or here.home.after not in (",", ";"):
        return []
    first = behind[0]
    if first.before == ";":
        return [(first.start, stop_of(here, here.at + 1))] if _goes_on(here, here.at + 1) else []
    relative = first.opener and first.opener not in here.words.subordinators - here.words.grammar.that
    if relative and not _is_main(here, first):
        return []
    reports = subjunctive(here.tokens, first, here.words) or stands_in(here.tokens, first, here.words)
    low = here.tokens[first.start].low
    verbless = low in JOINED and not has_verb(here.tokens, first.start, first.end, here.words)
    last = verbless and len(behind) == 1 and first.end - first.start > 2  # "…, aber nicht in dieser Höhe"
    return [(first.start, stop_of(here, here.at))] if reports or last else []
