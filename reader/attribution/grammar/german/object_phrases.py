"""Where the object of a German verb begins and ends: behind adverbs, times and other phrases, before its verb."""

from __future__ import annotations

from reader.attribution.grammar.german.clauses import behind_preposition
from reader.attribution.grammar.german.pieces import Range
from reader.attribution.grammar.german.reach import Around
from reader.attribution.grammar.german.vocabulary import OF, Vocabulary
from reader.attribution.text.tokens import Kind, Token

MORE = frozenset(("mehr", "weniger"))
COMPARING = frozenset(("wie", "sowie"))
ACCUSATIVE = frozenset(
    ("den", "die", "das", "einen", "eine", "ein", "keinen", "keine", "kein", "diesen", "diese", "dieses")
)
"""Articles that open an object behind a phrase with a preposition: "am Montag den Vorwurf"."""
PREDICATES = frozenset(("als", "für"))
LONGEST_ATTRIBUTES = 6
"""So many words at most stand between the first word of an object and its noun."""


def object_ahead(here: Around, field: Range, wanted: frozenset[str]) -> Range | None:
    """The object that fills the field in front of a verb: "Einen Rückzug schloss Ruiz aus"."""
    tokens, words = here.tokens, here.words
    first, end = field
    while first < end and (tokens[first].low in words.focus or tokens[first].low in words.grammar.coordinators):
        first += 1
    if first >= end:
        return None
    opening = tokens[first]
    if opening.low in words.grammar.prepositions or opening.low in words.contracted or opening.low == "als":
        return (first, end) if opening.low in wanted and not _is_heard(here, first, end) else None
    if opening.low in words.grammar.adverbs or tells_time(tokens, first, end, words) > first:
        return None
    article = opening.low in words.grammar.leading
    led = end - first > 1 and article and opening.low not in ("dem", "einem")
    noun = opening.kind is Kind.CAPITAL and words.may_open(opening.low) and not article
    last = tokens[end - 1]
    whole = last.kind is Kind.CAPITAL or last.kind is Kind.NUMBER or end - first > 2
    return (first, end) if (led or noun) and whole else None


def object_start(here: Around, middle: Range, wanted: frozenset[str], *, any_phrase: bool) -> int:
    """The token with which the object in the field behind a verb begins; -1 where none stands there."""
    tokens, words, grammar, subject = here.tokens, here.words, here.words.grammar, here.frame.subject
    k, stop = middle
    while k < stop:
        token = tokens[k]
        if subject is not None and k == subject.start:
            k = max(k + 1, min(subject.end, stop))
        elif token.low in wanted and k + 1 < stop and _is_before_words(here, k, stop):
            return k
        elif token.low in grammar.prepositions or token.low in words.contracted or token.low == "als":
            k = _behind_phrase(tokens, k, stop, words)
        elif (time := tells_time(tokens, k, stop, words)) > k:
            k = time
        elif _is_small(tokens, k, stop, words):
            k += 1
        elif _begins(tokens, k, stop, words):
            another = here.frame.cue.lemma in words.said_behind and _governs(here, k, stop, wanted)
            return k if any_phrase or "" in wanted or another else -1
        else:
            k += 1
    return -1


def _is_before_words(here: Around, k: int, stop: int) -> bool:
    """Whether a preposition stands before what is said, and not before who listens, a date or a beginning."""
    tokens = here.tokens
    return not (_is_heard(here, k, stop) or _is_date(tokens, k) or _is_whence(tokens, k, stop, here.words))


def _is_whence(tokens: list[Token], k: int, stop: int, words: Vocabulary) -> bool:
    """Whether "von" tells from where or since when: "von oben herab", "von Anfang an leise", "von Lund aus"."""
    if tokens[k].low not in OF:
        return False
    if tokens[k + 1].low in words.whence:
        return True
    near = range(k + 1, min(stop, k + LONGEST_ATTRIBUTES))
    noun = next((j for j in near if tokens[j].kind is Kind.CAPITAL), stop)
    if noun + 2 < stop and tokens[noun + 1].low == "zu" and tokens[noun + 2].low == tokens[noun].low:
        return True  # "von Mensch zu Mensch"
    if noun + 1 >= stop or tokens[noun + 1].low not in words.from_on:
        return False
    behind = tokens[noun + 2] if noun + 2 < stop else None
    begun = any(tokens[j].low in words.since for j in range(k + 1, noun + 1))
    return begun or behind is None or behind.low in words.grammar.prepositions or behind.low in words.contracted


def _is_date(tokens: list[Token], k: int) -> bool:
    """Whether "vom" at a token opens a date: "in einem Brief vom 24. August"."""
    return tokens[k].low == "vom" and tokens[k + 1].kind is Kind.NUMBER


def _behind_phrase(tokens: list[Token], k: int, stop: int, words: Vocabulary) -> int:
    """The token behind a phrase with a preposition, a date included: "am 3. Mai 2018"."""
    first = k
    k = max(k + 1, min(behind_preposition(tokens, k, stop, words.grammar), stop))
    behind_noun = (j for j in range(first + 2, k) if tokens[j].low in ACCUSATIVE)
    k = next((j for j in behind_noun if tokens[j - 1].kind is Kind.CAPITAL), k)
    if k == stop or tokens[k].low in COMPARING or tokens[k].low in words.grammar.coordinators:
        beside = (j for j in range(first + 2, k) if tokens[j - 1].kind is tokens[j].kind is Kind.CAPITAL)
        bare = next((j for j in beside if _is_noun(tokens[j], words)), k)
        if bare < k:
            return bare  # "prangerte in dem Bericht Morde und Folter an"
    while k < stop and (_is_of_date(tokens, k, stop) or tokens[k].text == "." or tokens[k].low in words.grammar.time):
        k += 1
    return k


def _is_of_date(tokens: list[Token], k: int, stop: int) -> bool:
    """Whether a number is a day or a year, and counts nothing behind it: "3. Mai 2018", not "40 Gäste"."""
    if tokens[k].kind is not Kind.NUMBER:
        return False
    behind = tokens[k + 1] if k + 1 < stop else None
    return behind is None or behind.text == "." or behind.kind is not Kind.CAPITAL


def _is_noun(token: Token, words: Vocabulary) -> bool:
    """Whether a capital is no name that is known."""
    low, grammar = token.low, words.grammar
    known = low in grammar.surnames or low in grammar.given or low in grammar.time
    return not known and token.text not in grammar.lexicon.places


def tells_time(tokens: list[Token], k: int, stop: int, words: Vocabulary) -> int:
    """The token behind a phrase of time without a preposition: "diese Woche", "drei Tage später"; else ``k``."""
    j = k
    while j < stop and j < k + LONGEST_ATTRIBUTES and tokens[j].kind in (Kind.WORD, Kind.NUMBER):
        if tokens[j].low in words.grammar.prepositions:
            return k
        j += 1
    timed = j < stop and tokens[j].kind is Kind.CAPITAL
    timed = timed and (tokens[j].low in words.grammar.time or tokens[j].low in words.counted)
    measure = j + 1 < stop and tokens[j + 1].kind is Kind.CAPITAL  # "drei Jahre Haft"
    return j + 1 if timed and not measure else k


def _is_small(tokens: list[Token], k: int, stop: int, words: Vocabulary) -> bool:
    """Whether a word only stands beside an object: an adverb, a pronoun, "aber", a bracket."""
    token, grammar = tokens[k], words.grammar
    if token.low in MORE and k + 1 < stop and tokens[k + 1].kind is Kind.CAPITAL:
        return False
    if token.kind is Kind.PARENTHESIS or token.low in grammar.adverbs or token.low in grammar.time:
        return True
    if token.low in words.contrasting:
        return True
    if token.low in grammar.leading:
        return k + 1 >= stop or tokens[k + 1].low in grammar.leading or tokens[k + 1].low in grammar.prepositions
    return token.low in words.reflexive or token.low in grammar.objects or token.low in grammar.pronouns


def _begins(tokens: list[Token], k: int, stop: int, words: Vocabulary) -> bool:
    """Whether an article, a number, a noun or an adjective before one stands at a token."""
    token = tokens[k]
    if token.kind in (Kind.CAPITAL, Kind.NUMBER, Kind.QUOTE) or token.low in words.grammar.leading:
        return True
    for j in range(k + 1, min(stop, k + LONGEST_ATTRIBUTES)):
        if tokens[j].kind is Kind.CAPITAL:
            return True
        if tokens[j].kind is not Kind.WORD or tokens[j].low in words.grammar.prepositions | words.grammar.leading:
            return False
    return False


def _governs(here: Around, k: int, stop: int, wanted: frozenset[str]) -> bool:
    """Whether what a verb says stands behind whom it is said to: "rief alle Seiten zur Ruhe auf"."""
    return any(here.tokens[j].low in wanted and not _is_heard(here, j, stop) for j in range(k + 1, stop - 1))


def _is_heard(here: Around, k: int, stop: int) -> bool:
    """Whether a phrase with a preposition tells who listens: "warnte vor Journalisten"."""
    tokens = here.tokens
    near = tokens[k + 1 : min(stop, k + LONGEST_ATTRIBUTES)]
    noun = next((t for t in near if t.kind is Kind.CAPITAL or t.low in here.words.audiences), None)
    if tokens[k].low != "vor" or noun is None:
        return False
    return noun.low in here.words.audiences or noun.low.endswith(here.words.standing_before)


def object_end(tokens: list[Token], first: int, end: int, words: Vocabulary) -> int:
    """Where an object ends before how and when it was said: "forderte Geld am Montag", "lehnte den Plan strikt ab"."""
    small = words.grammar.time | words.grammar.adverbs
    while end > first + 1 and tokens[end - 1].low in small:
        end -= 1
        end -= end > first + 1 and tokens[end - 1].low in ("am", "im")
    manner = end > first + 1 and tokens[end - 1].kind is Kind.WORD and tokens[end - 2].kind is Kind.CAPITAL
    predicate = any(tokens[k].low in PREDICATES for k in range(first, end))
    return end - (manner and not predicate)
