"""Which words of a paragraph are said: between marks or behind the dash of a turn, without what interrupts them.

French prints who speaks inside the marks: "« Non, dit-il, jamais. »". Spanish sets it between dashes: "—No —dijo él—.
Nunca". Such an incise is taken out, and the words around it are passages of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.attribution.grammar.romance.appositions import apposition_end
from reader.attribution.grammar.romance.phrases import noun_phrase
from reader.attribution.grammar.romance.speakers import behind_verb, is_plural
from reader.attribution.grammar.romance.verbs import Verb, finite_token, verb_at
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.dialogue import DASH, turn_passages, with_dialogue
from reader.attribution.text.quotation_marks import Passage
from reader.attribution.text.tokens import Kind, Token, tokens
from reader.document.model import Paragraph
from reader.text.patterns import later

OPENERS = frozenset((",", "?", "!", "…", "—", "–", "―", "...", "-"))
LONGEST = 40
"""Tokens of an incise at most."""
Range = tuple[int, int]


def marked(paragraphs: Sequence[Paragraph], grammar: Grammar) -> list[list[Passage]]:
    """The passages of each paragraph."""
    texts = [paragraph.text for paragraph in paragraphs]

    def says(turn: str) -> bool:
        return bool(incises(turn, "—", grammar))

    found, turns = with_dialogue(texts, grammar.lexicon.word_class("dialogue-word"), says)
    for n, text in enumerate(texts):
        if n not in turns and not found[n]:
            inside = turn_inside(text, bool(turns), says)
            if inside:
                found[n], turns[n] = inside, inside[0].start
    return [
        [part for passage in of for part in divided(texts[n], passage, grammar, turn=n in turns)]
        for n, of in enumerate(found)
    ]


_DASH_INSIDE = later(rf"(?<=[.!?…:]) [{DASH}]\s?(?=[^\W\d_a-zà-ÿ]|[¿¡])")


def turn_inside(text: str, talk: bool, says: Callable[[str], bool]) -> list[Passage]:
    """The turn behind a sentence of its paragraph: "Ruiz alzó la vista. —No —dijo—. Hoy no."; empty where none is.

    ``talk``: the text has turns with dashes elsewhere, so that nobody need be said to speak in this one.
    """
    begins = _DASH_INSIDE.search(text)
    if begins is None or not (talk or says(text[begins.end() :])):
        return []
    return turn_passages(text, begins.end())


def divided(text: str, passage: Passage, grammar: Grammar, *, turn: bool) -> list[Passage]:
    """A passage without the incises in it: one passage for each stretch of words between them."""
    cuts = incises(text[passage.start : passage.end], "—" if turn else passage.mark, grammar)
    out: list[Passage] = []
    at, outer = passage.start, passage.outer_start
    for first, last in cuts:
        end = passage.start + first
        if text[at:end].strip():
            out.append(_trimmed(text, replace(passage, start=at, outer_start=outer, end=end, outer_end=end)))
        at = outer = passage.start + last
    if text[at : passage.end].strip(" .,;:"):
        out.append(_trimmed(text, replace(passage, start=at, outer_start=outer, closed=passage.closed)))
    parts = [replace(part, closed=True) for part in out[:-1]] + out[-1:]
    return parts[:1] + [replace(part, goes_on=True) for part in parts[1:]]


def _trimmed(text: str, passage: Passage) -> Passage:
    start, end = passage.start, passage.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    outer_start = start if passage.outer_start == passage.start else passage.outer_start
    outer_end = end if passage.outer_end == passage.end else passage.outer_end
    return replace(passage, start=start, end=end, outer_start=outer_start, outer_end=outer_end)


def incises(words: str, mark: str, grammar: Grammar) -> list[Range]:
    """The ranges of characters of what interrupts or closes said words, the points around it included."""
    found = tokens(words, [], grammar.lexicon)
    out: list[Range] = []
    i = 1
    while i < len(found):
        if found[i].text in OPENERS and i + 1 < len(found) and _spaced(words, found[i]):
            dash = found[i].text in "—–―-"
            span = _incise(found, i, dash=dash, turn=mark == "—", grammar=grammar)
            if span is not None:
                first, stop = span
                last = found[stop].start if stop < len(found) else len(words)
                out.append((found[first].start, last))
                i = stop + 1
                continue
        i += 1
    return out


def _spaced(words: str, token: Token) -> bool:
    """Whether a dash stands apart from the word before it: a hyphen does not."""
    return token.text not in "—–―-" or words[token.start - 1 : token.start].isspace()


def _incise(found: list[Token], i: int, *, dash: bool, turn: bool, grammar: Grammar) -> Range | None:
    """The tokens of the incise that the point at ``i`` opens: from where it is taken out to where words go on."""
    first = i + 1
    if found[first].kind is Kind.POINT and found[first].text in (",", "—", "–", "―"):
        first += 1
    if first >= len(found) or found[first].kind is not Kind.WORD:
        return None
    said = _said_end(found, first, grammar)
    if said < 0 and not (dash and turn and _closing_dash(found, first) > 0):
        return None
    begin = i if found[i].text in (",", "—", "–", "―", "-") else i + 1
    if dash:
        closing = _closing_dash(found, first)
        if closing > 0:
            stop = closing + 1
            while stop < len(found) and found[stop].text in (".", ",", ";", ":", "…"):
                stop += 1
            return begin, stop
        return begin, len(found)
    stop = max(said, first)
    while stop < len(found) and found[stop].text not in (",", ".", "!", "?", "…", ":", ";"):
        stop += 1
    if stop < len(found) and found[stop].text == ",":
        stop = apposition_end(found, stop, len(found), grammar)
    return begin, min(stop + 1, len(found))


def _closing_dash(found: list[Token], first: int) -> int:
    return next((k for k in range(first, min(len(found), first + LONGEST)) if found[k].text in "—–―"), -1)


def _said_end(found: list[Token], first: int, grammar: Grammar) -> int:
    """The token behind verb and subject of an incise that begins at a token; -1 where none does."""
    clitics = grammar.lexicon.word_class("clitic")
    k = first
    while k < len(found) and k - first < 3 and (found[k].low in clitics or found[k].low in grammar.negations):
        k += 1
    for j in range(k, min(len(found), k + 5)):
        verb = verb_at(found, j, first, len(found), grammar) if found[j].low in grammar.lexicon.cues else None
        if verb is not None and verb.start == first and verb.form == "finite" and not verb.passive:
            if verb.cue.tier in ("weak", "naming"):
                return -1
            return _subject_end(found, verb, grammar)
        between = grammar.adverbs | grammar.auxiliaries | grammar.lexicon.word_class("enclitic") | grammar.time
        if found[j].low not in between:
            return -1
    return -1


def _subject_end(found: list[Token], verb: Verb, grammar: Grammar) -> int:
    """The token behind the subject of a verb in an incise, or behind the verb that has none; -1 where it is none."""
    end = verb.end
    if verb.enclitic >= 0:
        return end
    closed = end >= len(found) or found[end].kind is Kind.POINT
    if closed:
        return end if grammar.subject_dropped else -1
    subject = behind_verb(found, end, len(found), grammar)
    dropped = grammar.subject_dropped
    if subject is None and dropped and found[end].low in grammar.prepositions | grammar.adverbs:
        return end  # "chiese al bigliettaio"
    if subject is not None:
        alive = subject.ref in (Ref.PERSON, Ref.ROLE, Ref.ORGANISATION, Ref.PRONOUN)
        return subject.end if alive and not _is_thing(found, verb, subject, grammar) else -1
    pronoun = noun_phrase(found, end, len(found), grammar)
    return pronoun.end if pronoun is not None and pronoun.ref is Ref.PRONOUN else -1


def _is_thing(found: list[Token], verb: Verb, subject: Mention, grammar: Grammar) -> bool:
    """Whether a phrase behind a verb is what somebody does something to: "cortaron el listón", "lança une pierre"."""
    if subject.ref is not Ref.ROLE or subject.name:
        return False
    if subject.guessed and verb.cue.lemma in grammar.lexicon.word_class("acts-on-things"):
        return True
    several = subject.plural or subject.also is not None
    joined = subject.end < len(found) and found[subject.end].low in grammar.coordinators
    finite = found[finite_token(found, verb, grammar)].low
    plural = is_plural(finite, grammar) and finite != verb.cue.lemma  # "se souvient" is singular
    return plural and not several and not joined
