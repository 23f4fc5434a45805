"""What stands before and inside a German run of capitals: adjectives, numbers, long attributes, particles of names."""

from __future__ import annotations

from reader.attribution.grammar.german.phrases.nouns_behind import is_object, is_source, is_townish
from reader.attribution.grammar.german.vocabulary import BODY, DOCUMENT, PERSON, Vocabulary
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.run import is_date
from reader.attribution.text.tokens import Kind, Token

LONGEST_ATTRIBUTE = 12
"""So many words may stand between an article and its noun: "der in der Nacht festgenommene Wirt"."""
LONGEST_TITLE = 60
"""Characters of a name in marks behind a noun: "das Magazin „Der Turm“"."""
LONGEST_NAME = 4
"""So many words of it, where not all have capitals."""
MARKS = "„“”»«‚‘’›‹\"'"


_GENDERS = {"der": "male", "ein": "male", "die": "female", "eine": "female", "einer": "female"}


def article_gender(tokens: list[Token], k: int, words: Vocabulary) -> str:
    """The gender that the article at a token tells: "der" is feminine behind a preposition, and behind a noun."""
    if tokens[k].low == "der" and k:
        before = tokens[k - 1]
        noun = before.kind is Kind.CAPITAL and before.low not in words.grammar.time
        if before.low in words.grammar.prepositions or noun:
            return "female"
    return _GENDERS.get(tokens[k].low, "")


def is_of_woman(tokens: list[Token], start: int, noun: Token, head: str, words: Vocabulary) -> bool:
    """Whether "der" behind a preposition and the ending of a participle tell one woman: "von der Beauftragten"."""
    before = tokens[start - 1].low if start else ""
    dative = tokens[start].low == "der" and before in words.grammar.prepositions
    return dative and noun.low.endswith(f"{head[:-1]}n") and head.endswith("r")


def is_one_woman(low: str, head: str) -> bool:
    """Whether a participle behind "die" is one woman, also as the end of a noun: "die Ratsvorsitzende"."""
    return low.endswith("e") and f"{low}r".endswith(head) and head.endswith("r")


def is_name_in_marks(token: Token) -> bool:
    """Whether a short passage is written as a name: "Der Turm", and not as words of somebody."""
    text = token.text.strip(MARKS)
    return (
        bool(text)
        and text[0].isupper()
        and text[-1].isalnum()
        and all(w[0].isupper() or w[0].isdigit() or w in IN_NAMES for w in text.split())
    )


def may_be_name(token: Token) -> bool:
    """Whether a few words behind the noun for a body can be its name: "die Initiative „Himmel frei“"."""
    text = token.text.strip(MARKS)
    opens = text[:1].isupper() or " " not in text  # "das Blog „turmblick“"
    ends = text[-1:].isalnum() or text.endswith(SOCIETY[-1])  # "Rettet den Wald e. V."
    return opens and ends and len(text.split()) <= LONGEST_NAME


SOCIETY = ("e.V.", "e.", "V.")
"""How the words at the end of a society's name are written."""
IN_NAMES = frozenset(
    "der die das den dem des ein eine und von vom für in im am an zur zum auf aus mit gegen ohne bei über unter".split()
) | frozenset(
    "of the and for to against at on with by from a an de la le les du di del della da do dos et y al".split()
    + list(SOCIETY)
)


SECOND_PARTICLES = frozenset(("der", "den", "dem", "la", "las", "los"))
"""Articles behind the first particle of a surname: "von der Brink", "de la Cruz"."""
FOREIGN = frozenset(("and", "of"))
"""Words inside names that no German sentence has: "Bank of Scotland"."""
_BARE = frozenset("an in auf aus bei mit nach von zu über unter vor für gegen durch".split())
"""Prepositions, as they stand before a noun without an article."""
_SIZES = ("alt", "umfass", "stark", "lang", "hoh", "groß", "breit", "schwer", "tief", "dick", "weit")


def adjective(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> bool:
    """Whether the word at a token stands before its noun: it is declined, and a noun or another such word follows."""
    if k >= limit:
        return False
    token, grammar = tokens[k], words.grammar
    if token.kind is Kind.NUMBER:
        return k + 1 < limit and tokens[k + 1].kind in (Kind.CAPITAL, Kind.WORD) and not is_aged(tokens, k, words)
    if token.kind is not Kind.WORD or not token.low.endswith(words.adjective_endings):
        return False
    if token.low in grammar.closed or token.low in grammar.leading or token.low in grammar.finite_cues:
        return False
    if k + 1 >= limit or token.low in words.no_verb - words.declined or token.low in words.conditional:
        return False
    after = tokens[k + 1]
    if after.kind is Kind.CAPITAL:
        return after.low not in grammar.pronouns and after.low not in grammar.leading
    if after.low in grammar.coordinators or after.text == ",":
        return k + 2 < limit and adjective(tokens, k + 2, limit, words)
    return adjective(tokens, k + 1, limit, words)


def is_aged(tokens: list[Token], k: int, words: Vocabulary) -> bool:
    """Whether an age at a token is a noun, also in small letters: "die 45-Jährige", "der 27-jährige am Freitag"."""
    token, grammar = tokens[k], words.grammar
    part = token.text.lstrip("0123456789-")
    if token.kind is not Kind.NUMBER or part.lower() not in words.aged:
        return False
    if part[0].isupper() or k + 1 >= len(tokens):
        return True
    after = tokens[k + 1]
    if after.low in grammar.prepositions:
        return not _has_attribute(tokens, k + 2, words)
    if after.text == "," or after.low in grammar.coordinators:  # "der 40-jährige, deutlich ältere Trainer"
        return not any(adjective(tokens, j, len(tokens), words) for j in (k + 2, k + 3))
    ends = after.kind in (Kind.POINT, Kind.QUOTE, Kind.PARENTHESIS)
    return ends or after.low in grammar.finite_cues | grammar.closed | grammar.leading


def _has_attribute(tokens: list[Token], first: int, words: Vocabulary) -> bool:
    """Whether a longer attribute with its noun goes on from a token: "der 40-jährige aus Kalda stammende Trainer"."""
    before = words.grammar.prepositions | words.grammar.leading | words.contracted
    for j in range(first, min(len(tokens), first + LONGEST_ATTRIBUTE)):
        if tokens[j].kind in (Kind.POINT, Kind.QUOTE):
            return False
        if tokens[j].kind is Kind.WORD and tokens[j - 1].low not in before and adjective(tokens, j, len(tokens), words):
            return True
    return False


def opens_as_participle(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> bool:
    """Whether a word that opens a sentence is the participle of the verb behind it: "Aufgeflogen war der Betrug"."""
    token, grammar = tokens[k], words.grammar
    if k + 2 >= limit or not token.low.endswith(("en", "t")) or token.low in grammar.surnames | grammar.given.keys():
        return False
    formed = "ge" in token.low[1:5] or token.low.startswith(words.participle_openings)
    verb = tokens[k + 1].low in words.moods_or_auxiliaries
    behind = tokens[k + 2]
    subject = behind.low in grammar.leading or behind.low in grammar.pronouns or behind.kind is Kind.NUMBER
    return formed and verb and subject and token.text not in grammar.lexicon.places


def numbered(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> bool:
    """Whether a number with a full stop stands before a name: "der 1. FC Treblau"."""
    if tokens[k].kind is not Kind.NUMBER or k + 2 >= limit or tokens[k + 1].text != ".":
        return False
    return tokens[k + 2].kind is Kind.CAPITAL and tokens[k + 2].low not in words.grammar.time | words.counted


def _aged(tokens: list[Token], k: int, limit: int) -> bool:
    """Whether an age or a size stands before a noun: "der 28 Jahre alte Fahrer", "der 330 Seiten starke Bericht"."""
    number = tokens[k].kind is Kind.NUMBER and k + 3 < limit and tokens[k + 3].kind is Kind.CAPITAL
    return number and tokens[k + 1].kind is Kind.CAPITAL and tokens[k + 2].low.startswith(_SIZES)


def _is_cut(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> bool:
    """Whether a word is the first part of a compound that goes on behind a comma or "und"."""
    if k + 3 >= limit or tokens[k + 1].text != "-" or tokens[k].end != tokens[k + 1].start:
        return False
    return tokens[k + 2].text == "," or tokens[k + 2].low in words.grammar.coordinators


def attributes(tokens: list[Token], k: int, limit: int, words: Vocabulary, *, determined: bool) -> int:
    """The token behind the adjectives at ``k``, numbers and longer attributes with a participle among them."""
    grammar = words.grammar
    opening = k
    while k < limit:
        token = tokens[k]
        town = token.low.endswith("er") and k + 1 < limit and tokens[k + 1].kind is Kind.CAPITAL
        if token.kind is Kind.CAPITAL and _is_cut(tokens, k + town, limit, words):
            k += 3 + town  # "der Berner Gesundheits-, Sozial- und Baudirektor"
            continue
        if token.kind is Kind.CAPITAL and k + 1 < limit and _is_of_town(token, tokens[k + 1], words):
            k += 1
            continue
        if token.kind is Kind.CAPITAL:
            follows = tokens[k + 1] if k + 1 < limit else None
            noun = follows is not None and follows.kind is Kind.CAPITAL
            declined = token.low.endswith(words.attribute_endings) and not words.kind(token.low)
            if not (noun and declined and token.low not in grammar.given):
                return k
            k += 1
            continue
        if numbered(tokens, k, limit, words) or _aged(tokens, k, limit):
            k += 2
            continue
        if adjective(tokens, k, limit, words):
            k += 1
            if k < limit and (tokens[k].text == "," or tokens[k].low in grammar.coordinators):
                k += adjective(tokens, k + 1, limit, words)
            continue
        break
    if k == opening and not determined:
        return k
    if k < limit and tokens[k].low in grammar.pronouns:
        return k  # "die sie mit rotem Kopf las"
    if (
        not determined
        or k >= limit
        or tokens[k].kind is not Kind.WORD
        or tokens[k].text.rpartition("-")[2][:1].isupper()
    ):
        return k  # "führt der ai-Bericht schwere Mängel an"
    nested = 0  # articles of phrases inside the attribute whose nouns have not come yet
    for j in range(k, min(limit, k + LONGEST_ATTRIBUTE)):
        if tokens[j].low in grammar.leading or tokens[j].low in words.contracted:
            nested += 1
        elif tokens[j].kind is Kind.CAPITAL and (j == k or tokens[j - 1].low not in _BARE):
            nested = max(0, nested - 1)
        if tokens[j].kind in (Kind.POINT, Kind.QUOTE) or tokens[j].low in grammar.auxiliaries:
            return k
        if j > k and tokens[j].low in grammar.finite_cues and tokens[j].low not in grammar.adverbs:
            return j + 1 if tokens[k].low in grammar.prepositions and _before_noun(tokens, j, limit, words) else k
        ends = j > k and not nested and tokens[j].low.endswith(words.adjective_endings)
        if ends and adjective(tokens, j, limit, words):
            return attributes(tokens, j, limit, words, determined=determined)
    return k


def _is_of_town(token: Token, after: Token, words: Vocabulary) -> bool:
    """Whether a word before a name in marks only says from which town it is: "des Berner „Neuen Boten“"."""
    if after.kind is not Kind.QUOTE or not token.low.endswith("er") or not is_name_in_marks(after):
        return False
    return is_townish(token, words)


def _another(one: Token, other: Token, words: Vocabulary) -> bool:
    """Whether two surnames that the text knows stand beside each other: "warf Lund Ruiz Verrat vor"."""
    surnames = words.grammar.surnames
    return one.low in surnames and other.low in surnames and given_part(one.text) not in words.grammar.given


def _is_double(tokens: list[Token], at: int, limit: int) -> bool:
    """Whether a number and a stroke join two names of one body, the second with its article."""
    if at + 3 >= limit or tokens[at].kind is not Kind.NUMBER or tokens[at + 1].text != "/":
        return False
    return tokens[at + 1].start == tokens[at].end and all(t.kind is Kind.CAPITAL for t in tokens[at + 2 : at + 4])


def _goes_on_behind_double(tokens: list[Token], at: int, words: Vocabulary) -> bool:
    """Whether a word behind a double name belongs to it: a place, a part, an office, a name behind an office in it."""
    office = words.kind(tokens[at - 1].low.rpartition("-")[2]) == PERSON and "-" in tokens[at - 1].text
    return office or tokens[at].text in words.grammar.lexicon.places or words.kind(tokens[at].low) in (BODY, PERSON)


def _shortened(tokens: list[Token], at: int, limit: int, words: Vocabulary) -> bool:
    """Whether a hyphen stands for the end of a noun that comes behind "und"."""
    if tokens[at].text != "-" or tokens[at].start > tokens[at - 1].end or at + 2 >= limit:
        return False
    return tokens[at + 1].low in words.grammar.coordinators and tokens[at + 2].kind is Kind.CAPITAL


def _before_noun(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> bool:
    """Whether a form that may be a verb or a participle stands before a noun: "eine am Abend verbreiteten Meldung"."""
    declined = tokens[k].low.endswith(words.adjective_endings)
    return declined and k + 1 < limit and tokens[k + 1].kind is Kind.CAPITAL


def extended(tokens: list[Token], k: int, first: int, words: Vocabulary) -> bool:
    """Whether a form before a noun ends an attribute: an article and a preposition open it ("einer am Abend ...")."""
    if not _before_noun(tokens, k, len(tokens), words):
        return False
    for j in range(k - 2, max(first, k - LONGEST_ATTRIBUTE) - 1, -1):
        if tokens[j].kind is Kind.POINT:
            return False
        if tokens[j].low in words.grammar.leading and tokens[j + 1].low in words.grammar.prepositions:
            return True
    return False


def names_date(tokens: list[Token], k: int, words: Vocabulary) -> bool:
    """Whether a word at a token tells a date, and is nobody's surname: "am Freitag", but "sagte Uwe Freitag"."""
    grammar = words.grammar
    if tokens[k].low in words.parts_of_day and k and tokens[k - 1].low not in grammar.prepositions:
        return True  # "sagte sie Donnerstagnacht"
    if not is_date(tokens, k, grammar):
        return False
    before = tokens[k - 1] if k else None
    if before is not None and _between_names(tokens, k, words):
        return False
    if before is None or tokens[k].low not in grammar.surnames:
        return tokens[k].low not in grammar.surnames
    dated = before.low in grammar.prepositions or before.low in grammar.leading or before.low in words.measures
    dated = dated or before.kind is Kind.NUMBER or before.text == "."
    return dated or (before.kind is Kind.CAPITAL and given_part(before.text) not in grammar.given)


def _between_names(tokens: list[Token], k: int, words: Vocabulary) -> bool:
    """Whether a month stands between two names, and is one itself: "Linh Mai Tran", but "Ende Mai Ruiz"."""
    if k + 1 >= len(tokens) or tokens[k].low not in words.months:
        return False
    beside = (tokens[k - 1], tokens[k + 1])
    return all(t.kind is Kind.CAPITAL and t.low not in words.measures and not words.kind(t.low) for t in beside)


def capitals(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> int:
    """The token behind the capitalised words at ``k`` that stand together."""
    grammar = words.grammar
    at = k
    while at < limit:
        token = tokens[at]
        if token.kind is Kind.CAPITAL:
            if at > k and (names_date(tokens, at, words) or token.low in grammar.objects):
                break
            if at > k and (is_object(tokens, k, at, words) or is_source(tokens, at, words)):
                break
            if (
                at > k + 1
                and not token.text.isupper()
                and all(t.text.isupper() and len(t.text) > 4 for t in tokens[k:at])
            ):
                break  # "seien nach COURIER ONLINE Gerüchte bekannt geworden"
            if at == k + 1 and (tokens[k].low in words.counted or _another(tokens[k], token, words)):
                break
            if at > k and (token.low in grammar.pronouns or token.low in grammar.leading):
                titled = token.low in grammar.definite and at + 1 < limit and tokens[at + 1].kind is Kind.CAPITAL
                if not (titled and words.kind(tokens[at - 1].low) in (BODY, DOCUMENT)):
                    break
            at += 1
            continue
        if at > k and token.kind is Kind.NUMBER and token.start == tokens[at - 1].end:
            at += 1  # "N24"
            continue
        if at > k and _is_double(tokens, at, limit):
            at += 4  # "Bündnis 90/Die Grünen"
            if at < limit and not _goes_on_behind_double(tokens, at, words):
                break
            continue
        if at > k and _shortened(tokens, at, limit, words):
            at += 2  # "die Wasser- und Schifffahrtsverwaltung"
            continue
        behind = at > k and tokens[at - 1].kind is Kind.CAPITAL
        after = tokens[at + 1] if at + 1 < limit else None
        if behind and token.low in grammar.particles and after is not None and _particle(tokens, at, limit, words):
            at += 1
            continue
        if at > k + 1 and tokens[at - 1].low in grammar.particles and token.low in SECOND_PARTICLES:
            at += 1
            continue
        marked = token.kind is Kind.QUOTE and token.end - token.start < LONGEST_TITLE and behind
        if marked and words.kind(tokens[at - 1].low) in (BODY, DOCUMENT):
            known = words.head(tokens[at - 1].low) in words.named_bodies  # "die Initiative „Himmel frei“"
            if is_name_in_marks(token) or (known and may_be_name(token)):
                return at + 1
        if behind and _is_nickname(tokens, at, limit, words):
            at += 1
            continue
        joiner = token.low in FOREIGN or token.text == "&"
        if behind and joiner and after is not None and after.kind is Kind.CAPITAL:
            at += 1  # "die Organisation Forest and Bird"
            continue
        if behind and token.low in ("a.", "i.") and after is not None and after.low in ("d.", "r."):
            at += 2  # "Staatssekretär a. D."
            continue
        break
    return at


def _is_nickname(tokens: list[Token], at: int, limit: int, words: Vocabulary) -> bool:
    """Whether a word in marks stands between a given name and a surname: "Lars „Lasse“ Wiborg"."""
    token = tokens[at]
    if token.kind is not Kind.QUOTE or at + 1 >= limit or tokens[at + 1].kind is not Kind.CAPITAL:
        return False
    single = " " not in token.text and token.end - token.start < LONGEST_TITLE
    return single and given_part(tokens[at - 1].text) in words.grammar.given


def _particle(tokens: list[Token], at: int, limit: int, words: Vocabulary) -> bool:
    """Whether "von", "de" and the like at a token are inside a person's name, and not behind a noun."""
    before, stop = tokens[at - 1], at + 1
    if words.kind(before.low) or words.may_open(before.low) is False:
        return False
    if tokens[stop].low in SECOND_PARTICLES and stop + 1 < limit:
        stop += 1
        marked = stop + 1 < len(tokens) and tokens[stop + 1].kind is Kind.QUOTE
        if words.kind(tokens[stop].low) or marked:
            return False  # "Jo Kern von der Liste „Salz“"
    if tokens[stop].kind is not Kind.CAPITAL:
        return False
    given = given_part(before.text) in words.grammar.given or _is_titled_given(tokens, at, stop, words)
    return given or tokens[at].low not in ("von", "zu", "zum", "zur", "vom")


def _is_titled_given(tokens: list[Token], at: int, behind: int, words: Vocabulary) -> bool:
    """Whether a word of no list before "von" is a given name, by its title: "Präsident Odilo von Lohe".

    Behind "von" stands no body and no place then: "Trainer Kern von Lund", where Lund is a town.
    """
    grammar, name = words.grammar, tokens[behind]
    titled = at > 1 and tokens[at - 2].kind is Kind.CAPITAL and words.kind(tokens[at - 2].low) == PERSON
    known = grammar.surnames | grammar.lexicon.places | grammar.lexicon.not_person
    other = name.text in known or name.text.isupper() or bool(words.kind(name.low))
    return titled and tokens[at].low == "von" and not other and tokens[at - 1].low not in known
