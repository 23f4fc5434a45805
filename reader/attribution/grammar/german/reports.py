"""German reported speech: behind "dass", in the subjunctive, with "zu", and in front of the verb."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from reader.attribution.content.indirect import Reported
from reader.attribution.content.rules import Rule
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.grammar.german.clauses import (
    Clause,
    behind_preposition,
    clauses,
    has_verb,
    infinitive,
    is_finite,
)
from reader.attribution.grammar.german.frames.noun_frames import FOLLOWED, WHEREBY
from reader.attribution.grammar.german.frames.verb_frames import QUESTIONS
from reader.attribution.grammar.german.moods import stands_in, subjunctive
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.pieces import JOINED, SHORTEST_AROUND, Range, pieces
from reader.attribution.grammar.german.subjects import topic
from reader.attribution.grammar.german.vocabulary import Vocabulary, vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.text.tokens import Kind, Token

LONGEST_DATELINE = 14
"""Tokens of a place and a date in front of a text, at most."""
MOODED = frozenset(
    ("reagiert", "lobt", "begrüßt", "würdigt", "verurteilt", "verteidigt", "bedauert", "entschuldigt", "empört")
)
"""Verbs that have an object: what a clause behind them states is theirs only by its mood."""
ADVERBIAL = frozenset(("um", "ohne", "statt", "anstatt"))
"""They open an infinitive that only says how or why."""
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


def reported(item: Read, sentence: Sentence, grammar: Grammar) -> list[Reported]:
    """The reported speech of a sentence; passages in marks inside it are quotations of their own, and left out."""
    words = vocabulary(grammar)
    parts = clauses(item.tokens, sentence.start, sentence.end, grammar)
    out: list[Reported] = []
    taken: list[Range] = []
    told = False
    for n, frame in enumerate(sentence.frames):
        at = next((c for c, one in enumerate(parts) if one.start <= frame.cue_start < one.end), None)
        if at is None:
            continue
        here = Around(item, sentence, frame, parts, at, sentence.frames[n + 1 : n + 1 + REACH], told, words)
        ranges, rule = _ranges(here)
        if rule is not Rule.REPORTED_BEFORE and _is_of_noun(here):
            continue
        ranges = [r for r in ranges if not any(a < r[1] and r[0] < b for a, b in taken)]
        spans = pieces(item.tokens, ranges)
        if spans and not _named_only(frame):
            taken += ranges
            out.append(Reported(frame, spans, rule, frame.via))
            told = told or (frame.order is Order.NOUN and not frame.colon)
    return out


def _is_of_noun(here: Around) -> bool:
    """Whether a noun in the clause of a verb has the words: "wies den Vorwurf der Opposition zurück, er habe"."""
    if here.frame.order in (Order.NOUN, Order.ACCORDING):
        return False
    return any(f.order is Order.NOUN and not f.colon and f.cue_start < here.home.end for f in here.later)


def _ranges(here: Around) -> tuple[list[Range], Rule]:
    """The tokens that a frame reports, and by which rule."""
    if here.frame.order is Order.ACCORDING:
        ranges, rule = _by_phrase(here), Rule.REPORTED_ACCORDING_TO
    else:
        ranges, rule = _by_verb(here)
    if not ranges and _points_back(here):
        return _sentence_before(here), Rule.REPORTED_BEFORE
    return ranges, rule


def _points_back(here: Around) -> bool:
    """Whether a clause only says who said what stands before it: "Das bestätigte die Polizei."."""
    home, frame, tokens = here.home, here.frame, here.tokens
    if frame.order is not Order.CUE_SUBJECT or home.opener or tokens[home.start].low not in here.words.pointing:
        return False
    return tokens[home.start + 1].kind is Kind.WORD and frame.cue.tier in ("speech", "stance", "writing")


def _sentence_before(here: Around) -> list[Range]:
    if here.at:
        return [(_behind_dateline(here.tokens, here.sentence), here.home.start)]
    before = here.item.before(here.sentence)
    if before is None or before.frames:
        return []
    return [(_behind_dateline(here.tokens, before), before.end)]


def _behind_dateline(tokens: list[Token], sentence: Sentence) -> int:
    """Where a sentence begins behind a place and a date: "Hollern, 3.5.2010 – Am Montag"."""
    for k in range(sentence.start + 1, min(sentence.end - 1, sentence.start + LONGEST_DATELINE)):
        if tokens[k].text in ("–", "—") and tokens[k].start > tokens[k - 1].end:
            dated = any(t.kind is Kind.NUMBER for t in tokens[sentence.start : k])
            return k + 1 if dated else sentence.start
    return sentence.start


def _named_only(frame: Frame) -> bool:
    return frame.cue.tier == "naming" or (frame.negated and not frame.that and frame.order is not Order.ACCORDING)


def _by_phrase(here: Around) -> list[Range]:
    """What "laut NAME" and the like report: the clause that they stand in, or what is in front of them."""
    home, frame = here.home, here.frame
    stop = _stop(here, here.at)
    behind = (max(frame.content, frame.end), stop)
    if (frame.start <= home.start and frame.end >= home.end) or frame.cue_text == "so":
        first = min(home.start, frame.start)
        if first <= here.sentence.start + 1:
            return [behind]
        before = (_start(here), first)
        more = here.at + 1 < len(here.clauses) and home.after in (",", "–", "—", "-") and _continues(here)
        return [before, behind] if more else [before]
    start = home.start
    if home.before == "," and here.at and not home.opener and not _new_main(here):
        start = _start(here)
    return [(start, frame.start), (frame.end, stop)]


def _new_main(here: Around) -> bool:
    opening = here.tokens[here.home.start].low
    return opening in ("und", "aber", "doch", "denn", "sondern", "oder") or here.at == 0


def _continues(here: Around) -> bool:
    """Whether the clause behind an insertion goes on with the one in front of it."""
    after = here.clauses[here.at + 1]
    last = here.tokens[here.home.start - 2].low if here.at else ""
    if after.opener in here.words.relatives and last in here.words.grammar.auxiliaries | here.words.subjunctive:
        return True  # "Er habe, so Ruiz, das Personal nicht schulen lassen"
    return not after.opener or here.at + 2 < len(here.clauses) or after.opener in ("dass", "weil", "wenn")


def _start(here: Around) -> int:
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
    return told and topic(tokens, clause.start, clause.end, words.grammar) is not None


def _stop(here: Around, at: int) -> int:
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
    for clause in behind:
        if clause.before == ";":
            return clause.start
        joined = tokens[clause.start].low in ("und", "aber", "doch") and clause.start + 1 < clause.end
        if joined and clause.before == "," and is_finite(tokens, clause.start + 1, words):
            verb = tokens[clause.start + 1].low
            if verb not in words.subjunctive and verb not in words.conditional:
                return clause.start  # "bat sie, zu gehen, und dankte ihnen"
    return here.sentence.end


def _by_verb(here: Around) -> tuple[list[Range], Rule]:
    """What a verb or a noun reports: the clause behind it, or the one in front of it."""
    home, frame, words = here.home, here.frame, here.words
    verb_first = frame.cue_start <= home.start + 1 and frame.order is Order.CUE_SUBJECT and here.at > 0
    verb_first = verb_first and home.before in (",", "–", "—", "-") and not home.opener
    if home.after == ":" and frame.colon:
        behind = (home.end + 1, _stop(here, here.at))
        ahead = verb_first and any(subjunctive(here.tokens, c, words) for c in here.before if not c.opener)
        return [(_start(here), home.start), behind] if ahead else [behind], Rule.REPORTED
    begin = _content(here, weak=frame.cue.tier in ("weak", "naming"))
    if verb_first and not (begin is not None and (here.told or here.clauses[begin].opener in words.grammar.that)):
        before = (_behind_noun(here), home.start)
        if _taken_by_source(here, before):
            return [], Rule.REPORTED
        if begin is None and (all(_only_when(here, c) for c in here.before) or _only_where(here)):
            return _without_comma(here), Rule.REPORTED
        if begin is not None and all(c.opener for c in here.before):
            return [(home.end + 1, _stop(here, here.at))], Rule.REPORTED
        if begin is not None and _only_adverbial(here, begin):
            return [(here.clauses[begin].start, _stop(here, here.at))], Rule.REPORTED
        stated = any(has_verb(here.tokens, c.start, c.end, words) for c in here.before if not c.opener)
        if not stated and home.after == "," and _states_behind(here):
            return [before, (home.end + 1, _stop(here, here.at))], Rule.REPORTED
        return [before], Rule.REPORTED_BEFORE
    if begin is None:
        return _without_comma(here), Rule.REPORTED
    that = here.clauses[begin].opener in words.grammar.that | {WHEREBY}
    stop = _stop(here, begin if here.clauses[begin].before == ";" else begin - 1)
    if home.opener or frame.order is Order.NOUN:
        stop = min(stop, _resumed(here, begin))
    return [(here.clauses[begin].start + that, stop)], Rule.REPORTED_THAT if that else Rule.REPORTED


def _only_where(here: Around) -> bool:
    """Whether only a phrase with a preposition, and what belongs to it, stands in front: "Nach dem Streit, der …"."""
    tokens, words = here.tokens, here.words
    first = here.clauses[0].start
    if tokens[first].low not in words.grammar.prepositions or _start(here) != first:
        return False
    if any(tokens[k].kind is Kind.QUOTE for k in range(first, here.home.start)):
        return False
    main = (c for c in here.clauses[: here.at] if not c.opener)
    stated = any(has_verb(tokens, c.start, c.end, words) for c in main)
    stated = stated or any(subjunctive(tokens, c, words) for c in here.clauses[: here.at])
    return not stated and here.home.after in (".", "", ":", "!")


def _behind_noun(here: Around) -> int:
    """Where words in front of a verb begin: behind a noun that only says what they are ("Die Bitte, zu warten, …")."""
    start, tokens, words = _start(here), here.tokens, here.words
    for one, other in pairwise(here.clauses[: here.at]):
        noun = one.start <= start < one.end and tokens[one.end - 1].low in words.report_nouns
        if noun and one.after == "," and not one.opener and not has_verb(tokens, one.start, one.end, words):
            return other.start
    return start


def _only_when(here: Around, clause: Clause) -> bool:
    """Whether a clause in front only tells when or why somebody spoke: "Nachdem der Fehler bekannt war, kündigte …"."""
    words = here.words
    told = words.grammar.that | QUESTIONS
    only = clause.opener in words.subordinators and clause.opener not in told
    return only and not subjunctive(here.tokens, clause, words) and not stands_in(here.tokens, clause, words)


def _without_comma(here: Around) -> list[Range]:
    """An infinitive that no comma parts from its verb: "hat angekündigt sein Amt niederzulegen"."""
    tokens, home, cue = here.tokens, here.home, here.frame.cue
    last = cue.words[-1] if cue.form == "participle" else cue.gap
    k = next((k + 1 for k in range(here.frame.cue_start, home.end) if tokens[k].low == last), home.end)
    if not last or home.opener or k + 2 >= home.end or tokens[k].low == "zu":
        return []
    return [(k, home.end)] if infinitive(tokens, k, home.end, here.words) else []


def _only_adverbial(here: Around, begin: int) -> bool:
    """Whether nothing is stated in front of a verb of saying: "Um Zeit zu gewinnen, schlug Ruiz vor, zu warten"."""
    tokens, words = here.tokens, here.words
    if is_finite(tokens, here.clauses[begin].start, words):
        return False  # "Die Stadt, räumte Ruiz ein, habe keine Wahl"
    return all(c.opener or tokens[c.start].low in ADVERBIAL for c in here.before)


def _taken_by_source(here: Around, before: Range) -> bool:
    """Whether what stands in front of a verb only names a source: "Wie die Polizei mitteilte, gestand der Mann"."""
    sources = (f for f in here.sentence.frames if f.order is Order.ACCORDING)
    return any(f.start <= before[0] and f.end >= before[1] - 1 for f in sources)


def _states_behind(here: Around) -> bool:
    """Whether words behind a verb of speech can go on with those in front of it, and are no apposition or date."""
    if here.tokens[here.home.end + 1].low in ADVERBIAL:
        return False  # "erklärte die Sprecherin, ohne Gründe zu nennen"
    quoted = any(here.tokens[k].kind is Kind.QUOTE for k in range(here.sentence.start, here.home.start))
    behind = here.behind(here.at)
    if quoted and behind and behind[0].end - behind[0].start < SHORTEST_AROUND and not behind[0].opener:
        first = noun_phrase(here.tokens, behind[0].start, behind[0].end, here.words.grammar)
        if first is not None and first.name and first.end == behind[0].end:
            return False  # "sagte der Staatssekretär, Ana Ruiz, im Sender"
    return not quoted or any(
        has_verb(here.tokens, c.start, c.end, here.words) for c in here.behind(here.at) if not c.opener
    )


def _resumed(here: Around, begin: int) -> int:
    """Where the main clause goes on behind a subordinate one with a report in it: with its verb first."""
    verbless = not has_verb(here.tokens, here.home.start, here.home.end, here.words)
    for clause in here.behind(begin):
        first = here.tokens[clause.start]
        main = clause.before == "," and not clause.opener and first.kind is Kind.WORD
        reports = first.low in here.words.subjunctive and here.home.opener not in here.words.relatives
        reports = reports and not verbless  # "Der Vorwurf der Räte, es fehle Geld, sei infam"
        if main and is_finite(here.tokens, clause.start, here.words) and not reports:
            return clause.start
    return here.sentence.end


def _content(here: Around, *, weak: bool) -> int | None:
    """The clause behind a cue's own with which its report begins; appositions and relative clauses are passed over."""
    tokens, parts, at, words = here.tokens, here.clauses, here.at, here.words
    for n in range(at + 1, min(len(parts), at + 5)):
        clause = parts[n]
        mooded = clause.before == ";" and n == at + 1 and not clause.opener
        if mooded and (here.frame.cue.lemma == FOLLOWED or subjunctive(tokens, clause, words)):
            return n  # "zeigte sich verärgert; sein Land werde nicht zahlen"
        if clause.before not in (",", "–", "—"):
            return None
        low = tokens[clause.start].low
        if clause.opener == "wie" and any(f.order is Order.ACCORDING and f.start == clause.start for f in here.later):
            return None  # "kritisierte den Test, wie der Sprecher erklärte"
        if clause.opener in words.grammar.that or clause.opener in QUESTIONS:
            return n
        if clause.opener == WHEREBY and here.frame.order is Order.NOUN and n == at + 1:
            return n
        if clause.opener.startswith("wo"):
            return None  # "verwies auf ein Gutachten, wonach der Lärm sinken werde"
        if clause.opener:
            inside = any(subjunctive(tokens, one, words) for one in parts[n : n + 2])
            if inside:
                return n
            continue
        if low in ("und", "oder", "aber", "sondern") and not subjunctive(tokens, clause, words):
            return None
        if low in ADVERBIAL:
            continue
        if subjunctive(tokens, clause, words) or infinitive(tokens, clause.start, clause.end, words):
            headless = tokens[clause.start].low in words.subjunctive  # "sagte, der Chef, Ali Sano, sei krank"
            return at + 1 if headless else n
        stated = any(
            tokens[k].low in words.grammar.auxiliaries or tokens[k].low in words.conditional
            for k in range(clause.start, clause.end)
        )
        weak = (
            weak or here.frame.cue.lemma in MOODED or here.home.opener in words.subordinators - {"wie"}
        )  # "nachdem sie den Fehler bemerkt hatten, …"
        if stated and not weak and not is_finite(tokens, clause.start, words):
            return n
        if n == at + 1 and not weak and _states(tokens, parts[at], clause, words):
            return n
        spread = n + 1 < len(parts) and parts[n + 1].before == "," and not is_finite(tokens, clause.start, words)
        if not spread:
            return None
    return None


def _states(tokens: list[Token], home: Clause, clause: Clause, words: Vocabulary) -> bool:
    """Whether a clause behind a cue without an object is a statement: "sagte, das Wasser steigt"."""
    phrase = noun_phrase(tokens, clause.start, clause.end, words.grammar)
    verb = phrase.end if phrase is not None else clause.end
    if tokens[clause.start].low in words.grammar.prepositions:  # "teilte mit, von dem Plan profitierten alle"
        verb = behind_preposition(tokens, clause.start, clause.end, words.grammar)
    if verb >= clause.end or not is_finite(tokens, verb, words):
        return False
    last = home.end - 1
    return tokens[last].kind is Kind.WORD or tokens[last].low in words.grammar.time
