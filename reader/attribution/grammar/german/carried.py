"""German reported speech that goes on over sentences by its mood, without anybody who is said to say it."""

from __future__ import annotations

from reader.attribution.cues.frames import Frame
from reader.attribution.grammar.german.clauses import clauses
from reader.attribution.grammar.german.moods import reports, stands_in, subjunctive
from reader.attribution.grammar.german.pieces import Range, pieces
from reader.attribution.grammar.german.vocabulary import Vocabulary, vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.text.tokens import Token
from reader.document.model import Span


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
    if any(not frame.weak or frame.that for frame in sentence.frames):
        return ()
    naming = next(
        (f for f in sentence.frames if f.cue.tier == "naming" and not f.inner and f.subject is not None), None
    )
    if naming is not None:
        return pieces(tokens, _behind_naming(tokens, sentence, naming, words))
    goes_on = follows_report(item, sentence, grammar)
    if tokens[sentence.start].text == "(":
        return ()
    if not thus and not reports(tokens, sentence.start, sentence.end, grammar, goes_on=goes_on):
        return ()
    return pieces(tokens, [(sentence.start, sentence.end)])


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
