"""German reported speech: behind "dass", in the subjunctive, with "zu", and in front of the verb."""

from __future__ import annotations

from reader.attribution.content.indirect import Reported
from reader.attribution.content.rules import Rule
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.grammar.german.clauses import WHEREBY, Clause, behind_preposition, clauses, opening_end
from reader.attribution.grammar.german.datelines import behind_dateline
from reader.attribution.grammar.german.frames.verb_frames import QUESTIONS
from reader.attribution.grammar.german.moods import stands_in, subjunctive
from reader.attribution.grammar.german.objects import told_object
from reader.attribution.grammar.german.phrases.attributes import adjective
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.pieces import SHORTEST_AROUND, Range, pieces
from reader.attribution.grammar.german.reach import (
    ADVERBIAL,
    REACH,
    Around,
    behind_noun,
    breaks_off,
    joined_on,
    only_adverbial,
    only_when,
    only_where,
    others_speak,
    start_of,
    stop_of,
)
from reader.attribution.grammar.german.verb_forms import has_verb, infinitive, is_finite
from reader.attribution.grammar.german.vocabulary import FOLLOWED, Vocabulary, vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.text.tokens import Kind, Token

LONGEST_DATELINE = 14
"""Tokens of a place and a date in front of a text, at most."""
PERFECT = frozenset(("haben", "sein"))
THEN = frozenset(("dann", "danach", "daraufhin", "schließlich", "anschließend", "später"))
"""Adverbs in front of a verb that tell what happens next."""
MOODED = frozenset(
    ("reagiert", "lobt", "begrüßt", "würdigt", "verurteilt", "verteidigt", "bedauert", "entschuldigt", "empört")
)
"""Verbs that have an object: what a clause behind them states is theirs only by its mood."""


def reported(item: Read, sentence: Sentence, grammar: Grammar, _unsaid: frozenset[int]) -> list[Reported]:
    """The reported speech of a sentence; passages in marks inside it are quotations of their own, and left out."""
    words = vocabulary(grammar)
    parts = clauses(item.tokens, sentence.start, sentence.end, grammar)
    out: list[tuple[int, Reported]] = []
    bare: list[tuple[int, Around]] = []
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
            out.append((n, Reported(frame, spans, rule, frame.via, _rejects(here, grammar))))
            told = told or (frame.order is Order.NOUN and not frame.colon)
        else:
            bare.append((n, here))
    for n, here in bare:
        ranges = [r for r in told_object(here) if not any(a < r[1] and r[0] < b for a, b in taken)]
        spans = pieces(item.tokens, ranges, least=1)
        if spans:
            out.append((n, Reported(here.frame, spans, Rule.REPORTED_OBJECT, here.frame.via)))
    return [one for _, one in sorted(out, key=lambda found: found[0])]


def _rejects(here: Around, grammar: Grammar) -> bool:
    """Whether the clause of a frame only rejects what others say: "wies den Vorwurf zurück, er habe gelogen"."""
    frame = here.frame
    if frame.cue.lemma not in grammar.denying or frame.colon or frame.content < here.home.end:
        return False
    return any(here.tokens[k].low in here.words.report_nouns for k in range(here.home.start, here.home.end))


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
        return [(_behind_dateline(here.tokens, here.sentence, here.words), here.home.start)]
    before = here.item.before(here.sentence)
    if before is None or not all(frame.inner or frame.cue.tier == "naming" for frame in before.frames):
        return []
    return [(_behind_dateline(here.tokens, before, here.words), before.end)]


def _behind_dateline(tokens: list[Token], sentence: Sentence, words: Vocabulary) -> int:
    """Where a sentence begins behind a place, a date, an agency: "Hollern, 3.5.2010 – Am Montag", "Kalda (sda) Am"."""
    first = behind_dateline(tokens, sentence.start, sentence.end, words)
    if first > sentence.start:
        return first
    for k in range(sentence.start + 1, min(sentence.end - 1, sentence.start + LONGEST_DATELINE)):
        if tokens[k].text in ("–", "—") and tokens[k].start > tokens[k - 1].end:
            dated = any(t.kind is Kind.NUMBER for t in tokens[sentence.start : k])
            return k + 1 if dated else sentence.start
    return sentence.start


def _named_only(frame: Frame) -> bool:
    denied = frame.negated and not (frame.that or frame.colon)  # "glaubt nicht daran: Es sei zu spät"
    return frame.cue.tier == "naming" or (denied and frame.order is not Order.ACCORDING)


def _by_phrase(here: Around) -> list[Range]:
    """What "laut NAME" and the like report: the clause that they stand in, or what is in front of them."""
    home, frame = here.home, here.frame
    stop = stop_of(here, here.at)
    behind = (max(frame.content, frame.end), stop)
    if (frame.start <= home.start and frame.end >= home.end) or frame.cue_text == "so":
        first = min(home.start, frame.start)
        if first <= here.sentence.start + 1:
            return [behind]
        before = (start_of(here), first)
        quoted = any(here.tokens[k].kind is Kind.QUOTE for k in range(*before))
        if quoted and frame.cue_text == "so" and not has_verb(here.tokens, behind[0], behind[1], here.words):
            return [before]  # "„Nein“, so Ruiz, Leiter der Studie, gegenüber der BBC."
        more = here.at + 1 < len(here.clauses) and home.after in (",", "–", "—", "-") and _continues(here)
        return [before, behind] if more else [before]
    start = home.start
    if home.before == "," and here.at and not home.opener and not _new_main(here):
        start = start_of(here)
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


def _by_verb(here: Around) -> tuple[list[Range], Rule]:
    """What a verb or a noun reports: the clause behind it, or the one in front of it."""
    home, frame, words = here.home, here.frame, here.words
    verb_first = frame.cue_start <= home.start + 1 and frame.order is Order.CUE_SUBJECT and here.at > 0
    verb_first = verb_first and home.before in (",", "–", "—", "-") and not home.opener
    verb_first = verb_first and here.tokens[home.start].low not in THEN  # "Er ging heim, dann lachte er"
    parted = frame.cue.form == "participle" and here.tokens[home.start].low in words.grammar.participles
    verb_first = verb_first and not parted  # "Ähnlich hatte sich der Chef, Jo Kern, geäußert"
    if home.after == ":" and frame.colon:
        behind = (home.end + 1, stop_of(here, here.at))
        ahead = verb_first and any(_is_mooded(here, c) for c in here.before if not c.opener)
        return [(start_of(here), home.start), behind] if ahead else [behind], Rule.REPORTED
    begin = _with_its_head(here, _content(here, weak=frame.cue.tier in ("weak", "naming")))
    if verb_first and not (begin is not None and (here.told or here.clauses[begin].opener in words.grammar.that)):
        before = (behind_noun(here), home.start)
        if _taken_by_source(here, before):
            return [], Rule.REPORTED
        if begin is None and (all(only_when(here, c) for c in here.before) or only_where(here)):
            return _without_comma(here), Rule.REPORTED
        if begin is not None and all(c.opener for c in here.before):
            return [(home.end + 1, stop_of(here, here.at))], Rule.REPORTED
        if begin is not None and only_adverbial(here, begin):
            return [(here.clauses[begin].start, stop_of(here, here.at))], Rule.REPORTED
        stated = any(has_verb(here.tokens, c.start, c.end, words) for c in here.before if not c.opener)
        if _is_question(here):
            behind = (home.end + 1, stop_of(here, here.at))
            return [behind] if home.after == "," and _states_behind(here) else [], Rule.REPORTED
        if home.after == "," and ((not stated and _states_behind(here)) or breaks_off(here)):
            return [before, (home.end + 1, stop_of(here, here.at))], Rule.REPORTED
        return [before, *joined_on(here)], Rule.REPORTED_BEFORE
    if begin is None:
        return _without_comma(here), Rule.REPORTED
    that = here.clauses[begin].opener in words.grammar.that | {WHEREBY}
    stop = stop_of(here, begin if here.clauses[begin].before == ";" else begin - 1)
    if home.opener or frame.order is Order.NOUN:
        stop = min(stop, _resumed(here, begin))
    return [(opening_end(here.tokens, here.clauses[begin], words), stop)], Rule.REPORTED_THAT if that else Rule.REPORTED


def _is_mooded(here: Around, clause: Clause) -> bool:
    """Whether a clause is in the mood of reports, or in the one that stands in for it in the plural."""
    plain = subjunctive(here.tokens, clause, here.words)
    return plain or any(here.tokens[k].low in here.words.conditional for k in range(clause.start, clause.end))


def _with_its_head(here: Around, begin: int | None) -> int | None:
    """Where a report begins whose subject a relative clause parts from its verb: "sagte, der Wal, der kam, sei alt"."""
    if begin != here.at + 2 or here.frame.order is Order.NOUN:
        return begin
    head, relative, subject = here.clauses[here.at + 1], here.clauses[begin], here.frame.subject
    parted = here.tokens[relative.start].low in here.words.relatives and relative.after == ","
    beside = subject is not None and subject.end >= here.home.end  # "sagte Ruiz, der Leiter, die Frau sei krank"
    phrase = noun_phrase(here.tokens, head.start, head.end, here.words.grammar)
    whole = phrase is not None and phrase.end == head.end and not head.opener
    return here.at + 1 if parted and whole and not beside else begin


def _is_accused_of(here: Around, clause: Clause) -> bool:
    """Whether an infinitive is what somebody is accused of: "warf ihm vor, ohne Rezept gekocht zu haben"."""
    past = here.tokens[clause.end - 1].low in PERFECT and here.tokens[clause.end - 2].low == "zu"
    return past and here.frame.cue.lemma in here.words.accusing


def _is_question(here: Around) -> bool:
    """Whether the clause in front of a verb is what somebody was asked: "Auf die Frage, ob sie kommt, antwortete"."""
    if not here.before or here.before[-1].opener not in QUESTIONS:
        return False
    first = here.before[-1].start
    asked = here.words.asked_with
    return any(token.low in asked for token in here.tokens[here.sentence.start : first])


def _without_comma(here: Around) -> list[Range]:
    """An infinitive that no comma parts from its verb: "hat angekündigt sein Amt niederzulegen"."""
    tokens, home, cue = here.tokens, here.home, here.frame.cue
    last = cue.words[-1] if cue.form == "participle" else cue.gap
    k = next((k + 1 for k in range(here.frame.cue_start, home.end) if tokens[k].low == last), home.end)
    if not last or home.opener or k + 2 >= home.end or tokens[k].low == "zu":
        return []
    return [(k, home.end)] if infinitive(tokens, k, home.end, here.words) else []


def _taken_by_source(here: Around, before: Range) -> bool:
    """Whether what stands in front of a verb only names a source: "Wie die Polizei mitteilte, gestand der Mann"."""
    sources = (f for f in here.sentence.frames if f.order is Order.ACCORDING)
    return any(f.start <= before[0] and f.end >= before[1] - 1 for f in sources)


def _states_behind(here: Around) -> bool:
    """Whether words behind a verb of speech can go on with those in front of it, and are no apposition or date."""
    behind_comma = here.home.end + 1
    if behind_comma < len(here.tokens) and here.tokens[behind_comma].low in ADVERBIAL:
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
    if _is_in_condition(here):
        return None
    for n in range(at + 1, min(len(parts), at + 5)):
        clause = parts[n]
        mooded = clause.before == ";" and n == at + 1 and not clause.opener
        if others_speak(here, n, behind=mooded):
            return None
        told = (
            here.frame.cue.lemma == FOLLOWED or subjunctive(tokens, clause, words) or stands_in(tokens, clause, words)
        )
        if mooded and told:
            return n  # "zeigte sich verärgert; sein Land werde nicht zahlen"
        if clause.before not in (",", "–", "—") or (n == at + 1 and _is_main_resumed(here, clause)):
            return None
        low = tokens[clause.start].low
        if clause.opener == "wie" and any(f.order is Order.ACCORDING and f.start == clause.start for f in here.later):
            return None  # "kritisierte den Test, wie der Sprecher erklärte"
        if clause.opener in words.grammar.that or clause.opener in QUESTIONS:
            return n
        if clause.opener == WHEREBY and n == at + 1 and (here.frame.order is Order.NOUN or here.frame.that):
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
        if low in ADVERBIAL and not _is_accused_of(here, clause):
            continue
        if subjunctive(tokens, clause, words) or infinitive(tokens, clause.start, clause.end, words):
            headless = tokens[clause.start].low in words.subjunctive  # "sagte, der Chef, Ali Sano, sei krank"
            return at + 1 if headless else n
        stated = any(
            tokens[k].low in words.grammar.auxiliaries or tokens[k].low in words.conditional
            for k in range(clause.start, clause.end)
        )
        mood = here.frame.cue.lemma in MOODED or here.frame.cue.lemma.split()[-1] in words.feelings
        weak = (
            weak or mood or here.home.opener in words.subordinators - {"wie"}
        )  # "nachdem sie den Fehler bemerkt hatten, …"
        last = tokens[clause.end - 1].low
        if last in words.hearsay and tokens[clause.end - 2].low.endswith("n"):
            return None  # "veröffentlichte eine Liste, die Namen, Orte und Summen enthalten soll"
        mooded = clause.start + 1 < clause.end and tokens[clause.start + 1].low in words.mooded
        if stated and not weak and (mooded or _opens_without_verb(tokens, clause, words)):
            return n  # "meinte, erwischt würden nur die Dummen"
        if n == at + 1 and not weak and _states(tokens, parts[at], clause, words):
            return n
        spread = n + 1 < len(parts) and parts[n + 1].before == "," and not is_finite(tokens, clause.start, words)
        if not spread:
            return None
    return None


def _opens_without_verb(tokens: list[Token], clause: Clause, words: Vocabulary) -> bool:
    """Whether the first word of a clause is no finite verb, or an attribute: "arme Leute dürften zahlen"."""
    return not is_finite(tokens, clause.start, words) or adjective(tokens, clause.start, clause.end, words)


def _is_main_resumed(here: Around, clause: Clause) -> bool:
    """Whether a clause behind a relative one goes on with the main one, which has no verb: "Die Stadt, die …, sei"."""
    tokens, words, at = here.tokens, here.words, here.at
    if not at or here.home.opener not in words.relatives or tokens[clause.start].low not in words.mooded:
        return False
    front = here.clauses[at - 1]
    return not front.opener and not has_verb(tokens, front.start, front.end, words)


def _is_in_condition(here: Around) -> bool:
    """Whether a cue is in a clause with "wenn" or the like, and its main clause follows: "Wenn er so sage, sei es"."""
    home, parts = here.home, here.clauses
    main = parts[here.at + 1] if here.at + 1 < len(parts) else None
    if main is None or main.opener or main.before != "," or home.opener not in here.words.subordinators - {"wie"}:
        return False
    return is_finite(here.tokens, main.start, here.words)


def _states(tokens: list[Token], home: Clause, clause: Clause, words: Vocabulary) -> bool:
    """Whether a clause behind a cue without an object is a statement: "sagte, das Wasser steigt"."""
    if any(tokens[k].low.endswith(words.stated_things) for k in range(home.start, min(home.end, home.start + 2))):
        return False  # "Die Zahl gab die Polizei mit 800 an, die Initiative zählte mehr"
    phrase = noun_phrase(tokens, clause.start, clause.end, words.grammar)
    verb = phrase.end if phrase is not None else clause.end
    if tokens[clause.start].low in words.grammar.prepositions:  # "teilte mit, von dem Plan profitierten alle"
        verb = behind_preposition(tokens, clause.start, clause.end, words.grammar)
    if verb >= clause.end or not is_finite(tokens, verb, words):
        return False
    last = home.end - 1
    return tokens[last].kind is Kind.WORD or tokens[last].low in words.grammar.time
