"""German frames that say where words stand: "heißt es in dem Bericht", "ist die Rede von", "geht aus ihm hervor"."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.cues.frames import Frame, Order
from reader.attribution.grammar.german.clauses import Clause, in_address
from reader.attribution.grammar.german.frames.in_it import IN_IT, THERE, written_there
from reader.attribution.grammar.german.phrases.body_cases import several_in_nominative
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.subject_phrases import is_body
from reader.attribution.grammar.german.subjects import topic
from reader.attribution.grammar.german.vocabulary import BODY, Vocabulary
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.phrases.mention import HEARD, SAME, Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.phrases.subjects import pronoun_of
from reader.attribution.text.tokens import Kind, Token, capitals_end

OUT = frozenset(("hervor",))
_WRITINGS = ("kreisen", "lagen", "akten", "texten", "posten", "papieren", "schriften", "medien")
"""How nouns of no list end for where words stand, or for who is heard."""
MORE = frozenset(("auch", "insbesondere", "besonders", "allem"))
REASONS = frozenset(("zur", "als"))
SENTENCE_ENDS = (".", "!", "?")
AGAIN = 5
"""So many tokens behind "hieß" at most stands "weiter"."""


def bare(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> Mention | None:
    """A source by a noun that no list has: "laut Messungen"."""
    if k >= limit or tokens[k].low in words.measures:
        return None
    stop = k
    while stop + 2 < limit and tokens[stop + 1].text == "." and in_address(tokens, stop + 1):
        stop += 2  # "tagesschau.de"
    if stop > k or (k + 1 < limit and tokens[k + 1].low == "online" and tokens[k].kind is Kind.WORD):
        stop += 1 + (stop == k)
        name = join(tokens, k, stop)
        return Mention(k, stop, Ref.ORGANISATION, name, name=name, head=tokens[stop - 1].low)
    if tokens[k].kind is Kind.WORD and words.kind(tokens[k].low.rpartition("-")[2]):
        return Mention(k, k + 1, Ref.DOCUMENT, tokens[k].text, head=words.head(tokens[k].low.rpartition("-")[2]))
    if tokens[k].low in words.lower_names:
        return Mention(k, k + 1, Ref.ORGANISATION, tokens[k].text, name=tokens[k].text, head=tokens[k].low)
    if tokens[k].kind is not Kind.CAPITAL:
        return None
    stop = capitals_end(tokens, k, limit)
    text = several_in_nominative(join(tokens, k, stop), words)
    known = bool(words.kind(tokens[stop - 1].low))
    return Mention(k, stop, Ref.DOCUMENT, text, head=tokens[stop - 1].low, guessed=not known)


def spoken_of(tokens: list[Token], k: int, clause: Clause, words: Vocabulary) -> Frame | None:
    """ "In dem Bericht ist von „Mängeln“ die Rede"."""
    cue = Cue((tokens[k].low,), "stance", "finite", "heißt", "von")
    source = _source(tokens, clause.start, k, words)
    return Frame(Order.SUBJECT_CUE, source, cue, tokens[k].text, clause.start, k + 1, k, k + 1, k + 1)


def emerging(tokens: list[Token], k: int, clause: Clause, earlier: list[Clause], words: Vocabulary) -> Frame | None:
    """ "Dies geht aus einem Bericht hervor": what stands before it, or behind "dass", is in the report.

    A relative clause may part the report from its verb: "Aus dem Bericht, der uns vorliegt, geht hervor, dass".
    """
    parted = k == clause.start and len(earlier) > 1 and earlier[-1].opener and not earlier[-2].opener
    home = earlier[-2] if parted else clause
    aus = next((j for j in range(home.start, home.end - 1) if tokens[j].low == "aus"), -1)
    source = noun_phrase(tokens, aus + 1, home.end, words.grammar) if aus >= 0 else None
    if source is None:
        return None
    cue = Cue((tokens[k].low,), "writing", "finite", tokens[k].low)
    content = clause.end + (clause.after in (",", ":"))
    frame = Frame(Order.CUE_SUBJECT, source, cue, tokens[k].text, k, clause.end, k, k + 1, content)
    frame.colon = clause.after == ":"
    return frame


def impersonal(tokens: list[Token], k: int, clause: Clause, earlier: list[Clause], words: Vocabulary) -> Frame | None:
    """ "heißt es in dem Bericht", "aus Paris hieß es", "wie es in der Mitteilung heißt"."""
    if tokens[k].low in words.impersonal and not any(t.low == "es" for t in tokens[clause.start : clause.end]):
        return None
    source = _source(tokens, clause.start, clause.end, words)
    again = source is None and any(tokens[j].low in words.going_on for j in range(k + 1, min(clause.end, k + AGAIN)))
    if source is None and k == clause.start and earlier and not again:
        source = _source(tokens, earlier[0].start, earlier[0].end, words)
        opens = source is not None and source.start - 1 == earlier[0].start and tokens[source.start - 1].low != "auf"
        if source is not None and not (opens or words.kind(source.head)):
            source = None  # "bis auf Weiteres geschlossen, hieß es", "im Norden des Landes fahre nichts, hieß es"
    if source is None:
        sentence = earlier[0].start if earlier else clause.start
        source = (
            _at_page(tokens, clause, sentence, words)
            or _in_it(tokens, clause, sentence, words)
            or _as_before(tokens, k, clause, earlier, words)
        )
    if source is not None and source.ref is Ref.DOCUMENT and not source.name:
        source = _of_body(tokens, clause, earlier, words) or source
    poster = source is not None and tokens[source.end - 1].low in words.posters and clause.after == ":"
    if poster:
        source = None  # "Auf einem Plakat stand: …": nobody says it
    elif tokens[k].low in words.written and (source is None or not _may_hold_words(tokens, source, clause, words)):
        return None  # "der Pilot steht in der Kritik, der ..."
    ends = clause.start if clause.opener == "wie" or tokens[clause.start].low == "so" else k
    inside = source is not None and source.start >= clause.start
    start = min(ends, source.start - 1) if inside and source is not None and source.start < k else ends
    end = clause.end if clause.opener else max(k + 1, source.end if source is not None else k + 1)
    if k + 1 < clause.end and tokens[k + 1].low == "es":
        end = max(end, k + 2)
    cue = Cue((tokens[k].low,), "speech", "finite", "heißt")
    frame = Frame(Order.CUE_SUBJECT, source, cue, tokens[k].text, start, end, k, k + 1, end)
    if clause.opener:
        frame.order = Order.ACCORDING
    elif poster:
        frame.order = Order.ASKED
    if clause.after in (",", ":") and not any(t.kind is Kind.QUOTE for t in tokens[end : clause.end]):
        frame.content = clause.end + 1
        frame.colon = clause.after == ":"
    elif not any(t.kind is Kind.QUOTE for t in tokens[end : clause.end]):
        frame.content = clause.end
    return frame


def _of_body(tokens: list[Token], clause: Clause, earlier: list[Clause], words: Vocabulary) -> Mention | None:
    """Whose body it is of which a writing tells: "Ihre Behörde sei besorgt, hieß es in einem Schreiben"."""
    first = earlier[0].start if earlier and clause.before == "," else clause.end
    body = first + 1 < clause.start and words.kind(tokens[first + 1].low) == BODY
    return pronoun_of(tokens, first, words.grammar) if body else None


def _in_it(tokens: list[Token], clause: Clause, sentence: int, words: Vocabulary) -> Mention | None:
    """The writing that "darin" means, or the body that "dort" does at the end of its clause: "heißt es dort"."""
    for k in range(clause.start, clause.end):
        low = tokens[k].low
        if low in THERE or (low in words.local and k + 1 == clause.end):
            return written_there(tokens, k, sentence, words)
    return None


def _at_page(tokens: list[Token], clause: Clause, sentence: int, words: Vocabulary) -> Mention | None:
    """The writing on a page of which words stand: the one that its sentence is about, else the last one told of."""
    page = next((k for k in range(clause.start, clause.end) if tokens[k].low in words.parts_of_writing), -1)
    if page < 0:
        return None
    about = topic(tokens, sentence, clause.start, words.grammar, writings=True) if sentence < clause.start else None
    return about if about is not None and about.ref is Ref.DOCUMENT else written_there(tokens, page, sentence, words)


def _as_before(tokens: list[Token], k: int, clause: Clause, earlier: list[Clause], words: Vocabulary) -> Mention | None:
    """Whoever spoke last, where a clause only says that their words go on: "…, hieß es weiter", "…, hieß es"."""
    beside = (*range(clause.start, k), *range(k + 1, min(clause.end, k + AGAIN)))
    again = next((j for j in beside if tokens[j].low in words.going_on), -1)
    reason = reason_of(tokens, k, clause, words) if again < 0 else None
    if reason is not None:
        return reason
    if again < 0 and k == clause.start and k + 2 <= clause.end and _tells_when(tokens, k + 2, clause.end, words):
        about = _told_ahead(tokens, earlier, words)
        if about is not None:
            return replace(about, start=k, end=k + 1, definite=True)
        return Mention(k, k + 1, Ref.PRONOUN, tokens[k].text, head=HEARD, gender="any")
    if again < 0:
        return None
    return Mention(again, again + 1, Ref.PRONOUN, tokens[again].text, head=SAME, gender="any")


def _told_ahead(tokens: list[Token], earlier: list[Clause], words: Vocabulary) -> Mention | None:
    """The body of which a sentence tells in front of a semicolon: "Das Amt schweigt; man prüfe, heißt es"."""
    front = next((c for c in reversed(earlier[:-1]) if c.after == ";" and not c.opener), None)
    about = topic(tokens, front.start, front.end, words.grammar) if front is not None else None
    return about if about is not None and is_body(about, words) and not about.plural else None


def reason_of(tokens: list[Token], verb: int, clause: Clause, words: Vocabulary) -> Mention | None:
    """Whose words a reason is of which nobody is said to give it; None in a clause that does not open with one.

    It is the body's that the sentence before is about: "Die Stadt erhöht die Gebühren. Zur Begründung hieß es, …".
    """
    k = clause.start
    if k + 1 >= clause.end or tokens[k].low not in REASONS or tokens[k + 1].low not in words.reasons:
        return None
    heard = Mention(verb, verb + 1, Ref.PRONOUN, tokens[verb].text, head=HEARD, gender="any")
    if k < 2 or tokens[k - 1].text not in SENTENCE_ENDS:
        return heard
    start = next((j + 1 for j in range(k - 2, -1, -1) if tokens[j].text in SENTENCE_ENDS), 0)
    about = topic(tokens, start, k - 1, words.grammar)
    if about is None or about.plural or not is_body(about, words):
        return heard
    return replace(about, start=verb, end=verb + 1, definite=True)


def goes_on(tokens: list[Token], verb: int, clause: Clause, words: Vocabulary) -> Mention | None:
    """Whoever spoke last, where a passive says what they criticise as well: "Vor allem bemängelt wird, dass"."""
    beside = {tokens[k].low for k in range(clause.start, clause.end)}
    more = beside & (words.going_on | MORE)
    if not more or not beside & words.also_said or clause.after not in (",", ":") or clause.opener:
        return None
    return Mention(verb, verb + 1, Ref.PRONOUN, tokens[verb].text, head=SAME, gender="any")


def _tells_when(tokens: list[Token], first: int, end: int, words: Vocabulary) -> bool:
    """Whether all that stands between two tokens is when or why something was said: "hieß es damals zur Begründung"."""
    grammar = words.grammar
    small = grammar.adverbs | grammar.time | {"am", "zur"} | words.verdicts
    town = next((k for k in range(first, end) if tokens[k].low == "in"), end)
    placed = town == end or capitals_end(tokens, town + 1, end) == end
    return placed and all(tokens[k].low in small for k in range(first, town))


def _may_hold_words(tokens: list[Token], source: Mention, clause: Clause, words: Vocabulary) -> bool:
    """Whether words can stand in something or come from it: in a writing, from a circle, in what a colon follows."""
    known = bool(source.name) or words.kind(source.head) != "" or source.head == IN_IT
    return known or clause.after == ":" or (source.start > 0 and tokens[source.start - 1].low == "aus")


def _source(tokens: list[Token], start: int, end: int, words: Vocabulary) -> Mention | None:
    """Where something is said to stand: "in dem Bericht", "aus Paris"; a place only where nothing else is named."""
    place: Mention | None = None
    for j in range(start, end - 1):
        if tokens[j].low in ("in", "im", "aus", "auf", "vom", "von", "bei", "beim", "seitens", "vonseiten"):
            behind = j + 1 + (tokens[j + 1].low == "seiten")
            found = noun_phrase(tokens, behind, end, words.grammar) or bare(tokens, behind, end, words)
            if found is None and (tokens[j].low == "aus" or tokens[j + 1].low in words.grammar.leading):
                found = _anything(tokens, j + 1, end)
            if found is None or found.head in words.grammar.time:
                continue
            if tokens[j].low == "bei" and found.ref is Ref.PERSON and _is_house(found, words):
                found.ref = Ref.ORGANISATION  # "hieß es bei Nordair"
            if tokens[j].low in words.contracted:
                found.definite, found.plural = True, False  # "hieß es beim Unternehmen"
            if tokens[j].low == "auf" and any(t.low in words.inquiries for t in tokens[found.start : found.end]):
                continue  # "Auf alle Anfragen heißt es"
            if any(tokens[k].low in words.parts_of_writing for k in range(found.start, found.end)):
                continue  # "heißt es auf Seite 12"
            opening = tokens[found.start + (found.end - found.start > 1)].low
            if opening in words.grammar.time:
                continue
            if tokens[j].low != "in" or words.kind(found.head) or tokens[found.start].kind is not Kind.CAPITAL:
                return found
            if not _is_town(tokens, found, words):
                place = place or found
    return place


def _is_house(found: Mention, words: Vocabulary) -> bool:
    """Whether a single name that nobody is known by is one of a body, where words are heard at it."""
    name, grammar = found.name.lower(), words.grammar
    return " " not in name and not found.titled and name not in grammar.surnames and name not in grammar.given


def _is_town(tokens: list[Token], found: Mention, words: Vocabulary) -> bool:
    """Whether a name alone behind "in" is where something is said: "hieß es in Kalda", but "hieß es in Akten"."""
    low, last = tokens[found.start].low, tokens[found.end - 1]
    if any(words.kind(t.low) for t in tokens[found.start : found.end]) or found.name.isupper():
        return False
    listed = last.text in words.grammar.lexicon.places
    return listed or not (low.endswith(words.grammar.noun_endings) or low.endswith(_WRITINGS))


def _anything(tokens: list[Token], k: int, limit: int) -> Mention | None:
    """A writing by a noun that no list has: "in dem Schild"."""
    first = k
    while k < limit and tokens[k].kind is Kind.WORD and k - first < 4:
        k += 1
    stop = capitals_end(tokens, k, limit)
    if stop == k:
        return None
    return Mention(first, stop, Ref.DOCUMENT, join(tokens, k, stop), head=tokens[stop - 1].low, definite=True)
