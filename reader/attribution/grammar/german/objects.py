"""German reported speech in an object, where no clause tells it: "forderte den Rücktritt", "warnte vor Reisen"."""

from __future__ import annotations

from reader.attribution.cues.frames import Order
from reader.attribution.grammar.german.fields import Fields, fields
from reader.attribution.grammar.german.matters import is_of_matter, is_of_somebody
from reader.attribution.grammar.german.object_phrases import object_ahead, object_end, object_start
from reader.attribution.grammar.german.phrases.attributes import is_name_in_marks
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.pieces import Range
from reader.attribution.grammar.german.reach import Around
from reader.attribution.grammar.german.subject_phrases import is_bare_noun, is_body
from reader.attribution.grammar.german.turned import is_turned
from reader.attribution.grammar.german.vocabulary import OF, PERSON, Vocabulary
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

NO_WORDS = frozenset(("es", "man", "das", "dies"))
"""Pronouns that are no speaker."""
JUDGED = frozenset(("das", "dies", "es", "ihn"))
"""Pronouns for what somebody judges: "hält das für falsch"."""
"""Prepositions that only join what is said to its verb: "sprach von einem Sieg"."""
THREATENS = "droht"
SHORTEST_INFINITIVE = 3
REACTS, UTTERS = "reagiert", "äußert"
SHORTEST_REACTION = 3
"""So many words at least tell what somebody thinks of something: "verärgert auf die Absage"."""
FOR, AS = "für", "als"
SELF = "sich"
FOR_SELF = frozenset(("für", "von", "vor", "an", "zu", "mit", "bei", "unter"))
"""Prepositions before "sich" that belong to no reflexive verb: "forderte für sich mehr Geld"."""


def told_object(here: Around) -> list[Range]:
    """The object in which a verb of saying tells what somebody said; empty where it has none of the kind."""
    frame, words = here.frame, here.words
    lemma = frame.cue.lemma
    wanted = _wanted(lemma, words)
    if not (wanted or lemma in words.judging or _shows(lemma)) or not _may_tell(here):
        return []
    found = fields(here.tokens, here.home, here.behind(here.at), frame, words)
    if found is None or is_turned(here, found.ahead) or _only_seems(here, found.middle):
        return []
    reflexive = _is_reflexive(here.tokens, (_auxiliary(here, found), found.middle[1]))
    if lemma == REACTS or (reflexive and (_shows(lemma) or lemma == UTTERS)):
        felt = _feeling(here, found.middle)
        alone = lemma == REACTS and felt and felt[0][1] - felt[0][0] < SHORTEST_REACTION
        return [] if alone else felt  # "Ruiz reagierte überrascht"
    if reflexive != (lemma in words.said_of_themselves) and AS not in wanted:
        return []
    ranges = _ranges(here, found, wanted)
    return ranges if ranges and not _is_marked(here, ranges) else []


def _wanted(lemma: str, words: Vocabulary) -> frozenset[str]:
    """The prepositions before what a verb says; an empty one among them stands for a mere object."""
    mere = lemma in words.said_matters or lemma in words.said_by_bodies
    return words.said_objects.get(lemma, frozenset()) | (frozenset(("",)) if mere else frozenset())


def _only_seems(here: Around, middle: Range) -> bool:
    """Whether somebody is about to do something: "drohte mit dem Auto umzukippen"."""
    if here.frame.cue.lemma != THREATENS:
        return False
    behind = (here.tokens[k] for k in range(middle[0], here.home.end) if here.tokens[k].kind is Kind.WORD)
    return any(t.low == "zu" or _is_parted_infinitive(t.low) for t in behind)


def _is_parted_infinitive(low: str) -> bool:
    """Whether a verb has "zu" behind its first part: "umzukippen"."""
    before, zu, verb = low.partition("zu")
    return bool(before and zu) and len(verb) > SHORTEST_INFINITIVE and low.endswith("n")


def _shows(lemma: str) -> bool:
    """Whether a verb says how somebody shows themselves: "zeigte sich", "gab sich"."""
    return lemma == REACTS or lemma.endswith(f"... {SELF}")


def _may_tell(here: Around) -> bool:
    """Whether a frame has a subject that can speak, and no words of its own in marks or behind a colon."""
    frame, tokens, home = here.frame, here.tokens, here.home
    if frame.order not in (Order.SUBJECT_CUE, Order.CUE_SUBJECT) or frame.colon or frame.negated or home.after == "?":
        return False
    if tokens[here.sentence.end - 1].text == "?" or frame.subject is None:
        return False
    quoted = home.start > 1 and any(t.kind is Kind.QUOTE for t in tokens[home.start - 2 : home.start])
    if quoted and frame.cue_start == home.start:
        return False  # "„Bleibt weg“, warnte Ruiz vor dem Rathaus"
    behind = here.behind(here.at)[:1] if home.after == "," else []
    if any(_is_words(t) for c in behind for t in tokens[c.start : c.end]):
        return any(c.start <= f.cue_start < c.end for c in behind for f in here.later)  # "warf ihm vor, „dumm“ zu sein"
    return can_speak(here, frame.subject)


def can_speak(here: Around, subject: Mention) -> bool:
    """Whether a subject is somebody: a person, a body, a group, a writing that tells; not "die Explosion"."""
    words, lemma = here.words, here.frame.cue.lemma
    if subject.ref is Ref.PRONOUN:
        return subject.head not in NO_WORDS and lemma not in words.said_by_bodies
    body = is_body(subject, words)
    if subject.noun in words.acts.get(lemma, ()):
        return False  # "Der Wirt gab Details bekannt"
    if subject.noun.rpartition("-")[2] in words.no_speakers or subject.head in words.several:
        return False  # "Ein DNA-Test bestätigte", "Mehrere hundert Wirte forderten"
    if subject.end - subject.start == 1 and not words.kind(subject.head) and _is_abstract(subject, words):
        return False  # "Ablehnung signalisierten die Räte"
    if lemma in words.said_by_bodies:
        return body or (subject.ref is Ref.ROLE and subject.plural)
    if subject.ref is Ref.PERSON:
        return not is_bare_noun(subject, words.grammar) or _is_name(here, subject)
    if subject.ref is Ref.DOCUMENT:
        return bool(subject.name) or words.head(subject.head) in words.telling_writings - words.rulings
    return subject.ref is Ref.ROLE or body


def _is_abstract(subject: Mention, words: Vocabulary) -> bool:
    return subject.noun.endswith(words.grammar.noun_endings) and subject.noun not in words.grammar.surnames


def _is_name(here: Around, subject: Mention) -> bool:
    """Whether a bare noun, taken for a name, stands where only a subject can: "Einen Rückzug schloss Lund aus"."""
    tokens, home, verb, words = here.tokens, here.home, here.frame.cue_start, here.words
    if subject.start < verb:
        return tokens[subject.start - 1].low not in words.grammar.coordinators
    if subject.end >= home.end - 1:
        return verb > home.start
    opening, behind = tokens[home.start], tokens[subject.end]
    free = opening.low in words.oblique or opening.low in words.openers or opening.low in words.contracted
    return verb > home.start and (free or (behind.kind is Kind.WORD and behind.low not in words.grammar.prepositions))


def _auxiliary(here: Around, found: Fields) -> int:
    """Where the field of a verb begins, its auxiliary included, which an apposition may part from it."""
    return here.sentence.start if found.middle[0] == here.home.start else found.middle[0]


def _is_reflexive(tokens: list[Token], middle: Range) -> bool:
    own = (k for k in range(*middle) if tokens[k].low == SELF)
    return any(tokens[k - 1].low not in FOR_SELF for k in own)


def _is_marked(here: Around, ranges: list[Range]) -> bool:
    """Whether an object holds a passage in marks that is no name: it is a quotation of its own."""
    tokens = here.tokens
    return any(_is_words(t) for a, b in ranges for t in tokens[a:b])


def _is_words(token: Token) -> bool:
    return token.kind is Kind.QUOTE and not is_name_in_marks(token)


def _ranges(here: Around, found: Fields, wanted: frozenset[str]) -> list[Range]:
    """The object in front of its verb, what belongs to it behind the verb, or the object there."""
    tokens, words, subject = here.tokens, here.words, here.frame.subject
    ahead = object_ahead(here, found.ahead, wanted)
    lemma = here.frame.cue.lemma
    reason = ahead is not None and tokens[ahead[0]].low == AS
    first = object_start(here, found.middle, wanted, any_phrase=lemma in words.judging or reason)
    if first < 0 and lemma in words.judging:
        first = _judged_pronoun(tokens, found.middle)
    middle = (first, object_end(tokens, first, found.middle[1], words)) if first >= 0 else None
    if middle is not None and subject is not None and middle[0] < subject.start < middle[1]:
        last = subject.end >= middle[1] and tokens[subject.start - 1].low not in words.grammar.coordinators
        middle = (middle[0], subject.start) if last else None
    if ahead is not None and tokens[ahead[0]].low == AS and middle is not None:
        ahead = None  # "Als Beispiel führte Ruiz den Hafen an"
    ranges = [r for r in (ahead, middle) if r is not None and r[0] < r[1]]
    if reason and ranges and middle is not None:
        return ranges
    return _without_of(here, ranges, wanted) if ranges and _is_said(here, ranges, wanted) else []


def _without_of(here: Around, ranges: list[Range], wanted: frozenset[str]) -> list[Range]:
    """Ranges without the "von" that opens the first, where that is all a verb takes: "sprach von einem Sieg"."""
    first, end = ranges[0]
    opens = here.tokens[first].low == "von" and first + 1 < end and wanted & OF
    return [(first + 1, end), *ranges[1:]] if opens else ranges


def _is_said(here: Around, ranges: list[Range], wanted: frozenset[str]) -> bool:
    """Whether an object is what a verb needs for words: its preposition, or a noun of no act and nobody."""
    tokens, words, lemma = here.tokens, here.words, here.frame.cue.lemma
    first, end = ranges[0]
    noun = next((t for t in tokens[first:end] if t.kind is Kind.CAPITAL), None)
    nouns = {t.low for t in tokens[first:end] if t.kind is Kind.CAPITAL}
    if not nouns.isdisjoint(words.acts.get(lemma, ())) or (lemma in words.offering and not _is_offered(nouns, words)):
        return False
    if lemma in words.also_doing and not is_of_matter(here, ranges[0], wanted):
        return False  # "räumte den Tisch ein"
    if lemma in words.judging:
        return any(_judges(tokens, k, b) for a, b in ranges for k in range(a, b))
    governed = any(tokens[k].low in wanted for a, b in ranges for k in range(a, b))
    if "" not in wanted:
        return governed and not _is_only_somebody(here, first, end, wanted)
    if lemma not in words.said_matters or (governed and wanted != {""}):
        return noun is not None and ((governed and wanted != {""}) or not is_of_somebody(here, (first, end)))
    phrase = noun_phrase(tokens, first, end, words.grammar)
    person = phrase is not None and phrase.ref in (Ref.PERSON, Ref.ROLE) and not is_bare_noun(phrase, words.grammar)
    return noun is not None and not person and words.kind(noun.low) != PERSON


def _is_only_somebody(here: Around, first: int, end: int, wanted: frozenset[str]) -> bool:
    """Whether a preposition has only a name behind it: "verwies auf Ana Ruiz" tells nothing that was said."""
    if here.tokens[first].low not in wanted or first + 1 >= end:
        return False
    phrase = noun_phrase(here.tokens, first + 1, end, here.words.grammar)
    person = phrase is not None and phrase.ref is Ref.PERSON and not is_bare_noun(phrase, here.words.grammar)
    return phrase is not None and person and phrase.end == end


def _is_offered(nouns: set[str], words: Vocabulary) -> bool:
    """Whether somebody offers to do something, and no thing: "bot Gespräche an", not "bot Tee an"."""
    return any(noun in words.offered or noun.endswith(words.grammar.noun_endings) for noun in nouns)


def _judges(tokens: list[Token], k: int, end: int) -> bool:
    """Whether "für" at a token has a verdict behind it: "für falsch", "für einen Fehler"; not "für die Stadt"."""
    if tokens[k].low != FOR or k + 1 >= end:
        return False
    behind = tokens[k + 1]
    if behind.low in ("ein", "eine", "einen"):
        return True
    last = tokens[end - 1]
    return last.kind is Kind.WORD and all(t.kind is Kind.WORD for t in tokens[k + 1 : end])


def _judged_pronoun(tokens: list[Token], middle: Range) -> int:
    """The pronoun of what somebody judges: "Ruiz hält das für falsch"; -1 where none stands there."""
    pronouns = (k - 1 for k in range(middle[0] + 1, middle[1]) if tokens[k].low == FOR)
    return next((k for k in pronouns if tokens[k].low in JUDGED), -1)


def _feeling(here: Around, middle: Range) -> list[Range]:
    """How somebody shows themselves to feel about something: "zeigte sich tief enttäuscht über den Rat"."""
    tokens, words, subject = here.tokens, here.words, here.frame.subject
    k = next((k for k in range(*middle) if tokens[k].low in words.shown_feelings), -1)
    if k < 0 or (subject is not None and subject.start > k):
        return []
    before = tokens[k - 1]
    degree = before.kind is Kind.WORD and before.low != SELF and before.low not in words.grammar.adverbs
    own = k > middle[0] and not (subject is not None and k == subject.end)
    return [(k - (degree and own), middle[1])]
