"""German reported speech that goes on over sentences by its mood, without anybody who is said to say it."""

from __future__ import annotations

from itertools import pairwise

from reader.attribution.cues.frames import Frame
from reader.attribution.grammar.german.clauses import clauses
from reader.attribution.grammar.german.moods import reports, stands_in, subjunctive
from reader.attribution.grammar.german.pieces import Range, pieces
from reader.attribution.grammar.german.subjects import topic
from reader.attribution.grammar.german.vocabulary import Vocabulary, vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Ref
from reader.attribution.text.tokens import Kind, Token
from reader.document.model import Span

WHEN = frozenset(("am", "gestern", "heute", "dann", "danach", "später"))
"""Words that tell when something was, behind a verb that the writer tells."""
PERFECT = frozenset(("haben", "sein", "worden"))
"""The last words of what somebody is said to have done."""
MOST_BETWEEN = 1
"""So many words at most stand between the subject and the verb of a sentence that goes on in a run."""


def follows_report(item: Read, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether the sentence before one in its paragraph says who said something, or goes on reporting it."""
    before = item.before(sentence)
    while before is not None and before.bare:
        before = item.before(before)  # "sagte Ruiz, es sei kalt. „Sehr kalt.“ Der Ofen habe versagt."
    if before is None:
        return False
    return bool(before.frames) or reports(item.tokens, before.start, before.end, grammar, goes_on=True)


def carried(item: Read, sentence: Sentence, grammar: Grammar) -> tuple[Span, ...]:
    """The words of a sentence without a frame that goes on reporting, by its mood."""
    tokens, words = item.tokens, vocabulary(grammar)
    thus = _says_thus(tokens, sentence, words)
    behind = _behind_marks(item, sentence, words)
    if behind:
        return pieces(tokens, behind)
    told = (frame for frame in sentence.frames if _may_tell(item, sentence, frame, words))
    if any(not _is_part(item, sentence, frame, words) for frame in told):
        return ()
    naming = next(
        (f for f in sentence.frames if f.cue.tier == "naming" and not f.inner and f.subject is not None), None
    )
    if naming is not None:
        return pieces(tokens, _behind_naming(tokens, sentence, naming, words))
    goes_on = follows_report(item, sentence, grammar)
    if tokens[sentence.start].text == "(":
        return ()
    if not sentence.frames and _is_alleged(item, sentence, words):
        return pieces(tokens, [(sentence.start, sentence.end)])
    if not thus and not reports(tokens, sentence.start, sentence.end, grammar, goes_on=goes_on):
        return pieces(tokens, [(sentence.start, sentence.end)]) if goes_on and _in_a_run(item, sentence, words) else ()
    return pieces(tokens, [(sentence.start, sentence.end)])


def _may_tell(item: Read, sentence: Sentence, frame: Frame, words: Vocabulary) -> bool:
    """Whether a frame may report its sentence: a verb of saying, one in front of "dass" or a colon, or a belief."""
    if not frame.weak or frame.that or (frame.colon and not item.quotes(sentence)):
        return True
    return _believes(item.tokens, sentence, frame, words)


def _believes(tokens: list[Token], sentence: Sentence, frame: Frame, words: Vocabulary) -> bool:
    """Whether somebody with a name believes what the next clause reports: "Ana Ruiz glaubt, der Ruf sei echt"."""
    if frame.inner or frame.subject is None or frame.subject.ref is Ref.PRONOUN or frame.cue.tier != "weak":
        return False
    for home, behind in pairwise(clauses(tokens, sentence.start, sentence.end, words.grammar)):
        if home.start <= frame.cue_start < home.end:
            mooded = subjunctive(tokens, behind, words) and not subjunctive(tokens, home, words)
            verb = behind.start + 1
            second = verb < behind.end and tokens[verb].low in words.subjunctive  # "das sei gut"
            return mooded and home.after == "," and (second or not behind.opener)
    return False


def _is_part(item: Read, sentence: Sentence, frame: Frame, words: Vocabulary) -> bool:
    """Whether a verb of saying is in a clause that opens a reported sentence: "Dass sie singen dürfe, sei ein Fest".

    So it is with one in a relative clause: "Von dem Plan, über den die Post berichtet hatte, wisse er nichts".
    """
    tokens = item.tokens
    parts = clauses(tokens, sentence.start, sentence.end, words.grammar)
    if not frame.inner or frame.that or frame.colon or item.quotes(sentence):
        return False
    at = next((n for n, part in enumerate(parts) if part.start <= frame.cue_start < part.end), -1)
    if at >= 0 and parts[at].opener in words.relatives and frame.content >= parts[at].end:
        resumed = (p for p in parts[at + 1 : at + 2] if not p.opener and tokens[p.start].low in words.subjunctive)
        return any(subjunctive(tokens, part, words) for part in resumed)
    opening = at == 0 and len(parts) == 2 and parts[0].opener
    return bool(opening) and all(subjunctive(tokens, part, words) for part in parts)


def _behind_marks(item: Read, sentence: Sentence, words: Vocabulary) -> list[Range]:
    """What stands in the mood of reports behind a colon and a passage: "warnte vor „Panik“: Die Lage sei ruhig"."""
    tokens = item.tokens
    parts = clauses(tokens, sentence.start, sentence.end, words.grammar)
    for one, other in pairwise(parts):
        told = (f for f in sentence.frames if f.subject is not None and not f.inner)
        said = any(one.start <= f.cue_start < one.end for f in told)
        marked = any(tokens[k].kind is Kind.QUOTE for k in range(one.start, one.end))
        if one.after != ":" or other.opener or not (said and marked and not one.opener):
            continue
        if any(tokens[k].kind is Kind.QUOTE for k in range(other.start, other.end)):
            return []
        mooded = subjunctive(tokens, other, words) or stands_in(tokens, other, words)
        return [(other.start, sentence.end)] if mooded else []
    return []


def _is_alleged(item: Read, sentence: Sentence, words: Vocabulary) -> bool:
    """Whether a sentence tells behind an accusation what somebody is said to have done: "Er soll gelogen haben"."""
    tokens, before = item.tokens, item.before(sentence)
    accuses = before is not None and any(frame.cue.lemma in words.accusing for frame in before.frames)
    if before is None or not (accuses or (not before.frames and _is_alleged(item, before, words))):
        return False
    main = next((c for c in clauses(tokens, sentence.start, sentence.end, words.grammar) if not c.opener), None)
    if main is None or not any(tokens[k].low in words.hearsay for k in range(main.start, main.end)):
        return False
    last = next((k for k in range(sentence.end - 1, main.start, -1) if tokens[k].kind is Kind.WORD), main.start)
    return tokens[last].low in PERFECT


def _in_a_run(item: Read, sentence: Sentence, words: Vocabulary) -> bool:
    """Whether a sentence between two reported ones has a plural that is the same in both moods: "Die Kräne passten".

    What tells when ("dann", "am Montag") or stands in front of the verb without being its subject is the writer's.
    """
    tokens, after = item.tokens, item.after(sentence)
    if sentence.frames or after is None or after.frames or after.bare or item.quotes(sentence):
        return False
    if not reports(tokens, after.start, after.end, words.grammar):
        return False
    parts = clauses(tokens, sentence.start, sentence.end, words.grammar)
    if len(parts) != 1 or parts[0].opener:
        return False
    about = topic(tokens, sentence.start, sentence.end, words.grammar, writings=True)
    if about is None or about.start != sentence.start or about.end >= sentence.end:
        return False
    verb = next((k for k in range(about.end, sentence.end) if tokens[k].kind is Kind.WORD), about.end)
    low = tokens[verb].low
    same = low in words.in_both_moods or (low.endswith("ten") and low not in words.no_verb | words.indicative)
    timed = any(tokens[k].low in WHEN for k in range(verb, sentence.end))
    return same and not timed and verb - about.end <= MOST_BETWEEN


def _says_thus(tokens: list[Token], sentence: Sentence, words: Vocabulary) -> bool:
    """Whether a sentence gives back what a writing says: "Demnach steigt der Preis"; "danach" tells a time as well."""
    opening = range(sentence.start, min(sentence.start + 5, sentence.end))
    parts = clauses(tokens, sentence.start, sentence.end, words.grammar)
    first = range(sentence.start, parts[0].end) if parts and not parts[0].opener else opening
    found = {tokens[k].low for k in opening if tokens[k].low in words.thus}
    found |= {tokens[k].low for k in first if tokens[k].low in words.thus} - {"danach"}
    if found != {"danach"}:
        return bool(found)
    tells = words.mooded | {"soll", "sollen"}
    return any(tokens[k].low in tells for k in range(sentence.start, sentence.end))


def _behind_naming(tokens: list[Token], sentence: Sentence, frame: Frame, words: Vocabulary) -> list[Range]:
    """What a verb of naming reports by the mood behind it: "nannte das falsch: Die Zahlen seien alt"."""
    parts = clauses(tokens, sentence.start, sentence.end, words.grammar)
    behind = (c for c in parts if c.start > frame.cue_start and c.before in (",", ":", ";"))
    first = next((c for c in behind if subjunctive(tokens, c, words) or stands_in(tokens, c, words)), None)
    return [(first.start, sentence.end)] if first is not None else []
