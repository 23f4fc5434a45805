"""Names of bodies and descriptions in the nominative: "Statistisches Bundesamt" for "des Statistischen Bundesamtes"."""

from __future__ import annotations

from reader.attribution.grammar.german.vocabulary import BODY, PERSON, Vocabulary
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Token

GENITIVE = ("des", "eines", "seines", "ihres", "unseres")
"""The articles whose noun has the ending of the genitive."""
OBLIQUE = (*GENITIVE, "dem", "einem", "den", "einen", "der", "einer", "im", "vom", "zum", "beim", "zur")
"""The articles behind which a noun can have the ending of another case than the nominative."""
_OF_SEVERAL = frozenset(("der", "einer", "zur", "den"))
CIRCLES = "kreisen"
"""So end nouns for unnamed people around somebody in the dative: "aus Firmenkreisen"."""
_LONGEST_CASE = 2
"""So many letters the ending of a case has at most: "des Gastes"."""
_MALE = (*GENITIVE, "dem", "im", "vom", "zum", "beim")
"""The articles that no feminine noun has."""
_ADJECTIVES = ("en", "em", "er", "es", "e")
_FEMININE = frozenset(("der", "einer", "zur", "dieser", "ihrer", "seiner"))
"""Articles behind which the adjective of one feminine noun is declined."""
_UNCHANGED = frozenset(("die", "eine", "ein"))
"""Articles behind which one adjective stands as it does without them."""
_SIBILANT = ("s", "ß", "x", "z")
_NO_GENITIVE = ("ss", "us", "is")
"""How nouns end that have no ending of the genitive: "des Kongress", "des Campus"."""


def nominative_name(name: str, article: str, last: Token, words: Vocabulary) -> str:
    """A name behind an article in lower case, or behind none, with the endings that its nominative has alone.

    Only a name of a noun that is known to be a body's, and an adjective of a known form, is changed.
    """
    *ahead, noun = name.split(" ")
    low = last.low
    if article in GENITIVE and noun == last.text and not noun.isupper():
        noun = without_genitive(noun, words)
        low = noun.lower()
    if not ahead or len(ahead) > 1 or not _is_adjective(ahead[0].lower(), words):
        return " ".join((*ahead, noun))
    oblique = article == "der" and ahead[0].endswith("en")  # feminine, or of several
    ending = "e" if oblique else _ending(article, low, words)
    stem = next(ahead[0][: -len(end)] for end in _ADJECTIVES if ahead[0].endswith(end))
    return f"{stem}{ending} {noun}" if ending else name


def writing_in_nominative(adjective: str, noun: str, article: str, words: Vocabulary) -> str:
    """A writing with its only adjective as a list has it: "offener Brief" for "in dem offenen Brief".

    It is the noun alone where several words stand before it, or where its gender is open.
    """
    if article in _UNCHANGED and adjective:
        return f"{adjective} {noun}"
    stem = next((adjective[: -len(end)] for end in _ADJECTIVES if adjective.endswith(end)), "")
    last = noun.rpartition(" ")[2].lower()
    several = several_in_nominative(noun, words) if article == "den" else noun
    if several != noun or (article in ("den", "der") and words.is_plural(last)):
        return f"{stem}e {several}" if stem else several  # "laut den internen Berichten"
    last = last if article not in GENITIVE else without_genitive(last, words)
    declined = article in _FEMININE and adjective.endswith("en")  # "in der neuen Studie"
    ending = "e" if declined or words.is_feminine(last) else "er" if last.endswith(words.male_writings) else ""
    ending = ending or ("es" if last.endswith(words.neuter_writings) else "")
    return f"{stem}{ending} {noun}" if stem and ending else noun


def title_in_nominative(title: str, article: str, words: Vocabulary) -> str:
    """A name in marks whose noun is known, without its case: "Treblauer Tageblatt" for "des „Treblauer Tageblatts“"."""
    *ahead, noun = title.split(" ")
    stem = _known_stem(noun, words) if article in GENITIVE else ""
    return " ".join((*ahead, stem)) if stem else title


def noun_in_nominative(name: str, article: str, words: Vocabulary) -> str:
    """A name whose noun stands first, without its case: "Landratsamt Kalda" for "des Landratsamtes Kalda"."""
    noun, _, rest = name.partition(" ")
    stem = _known_stem(noun, words) if rest and article in GENITIVE else ""
    return f"{stem} {rest}" if stem else name


def _known_stem(noun: str, words: Vocabulary) -> str:
    """A noun for a body without the ending of its case; empty where no list and no ending tells that it is one."""
    stem = without_genitive(noun, words)
    known = words.kind(stem.lower()) == BODY or stem.lower().endswith((*words.neuter_endings, *words.male_endings))
    return stem if known else ""


def several_in_nominative(text: str, words: Vocabulary) -> str:
    """Writings and circles without an article as a list has them: "Medienberichte" for "laut Medienberichten"."""
    low = text.lower()
    if low.endswith(CIRCLES):
        return text[:-1]
    return text[:-1] if low.endswith(tuple(f"{noun}n" for noun in words.several_writings)) else text


def people_in_nominative(phrase: Mention, words: Vocabulary) -> Mention:
    """People in the dative without an article as a list has them: "Bewohner" for "nach Angaben von Bewohnern"."""
    *ahead, noun = phrase.text.split(" ")
    low, known = noun.lower(), words.grammar.lexicon.singular
    cut = low.endswith("n") and low not in known and (low.endswith(("ern", "eln")) or low[:-1] in known)
    if not cut:
        return phrase
    ahead = [word[:-1] if word[1:].islower() and word.endswith("en") else word for word in ahead]
    phrase.text = phrase.role = " ".join((*ahead, noun[:-1]))
    return phrase


def in_nominative(phrase: Mention, article: str, words: Vocabulary) -> Mention:
    """A description behind an oblique article with its noun as in the nominative: "Trainer", "43-Jährige"."""
    if phrase.ref is Ref.ORGANISATION and not phrase.name and phrase.head in words.grammar.epithets:
        phrase.ref, phrase.role = Ref.ROLE, phrase.text  # "der Finne", which no list of callings has
        phrase.gender = "female" if article in ("die", "eine") or phrase.head.endswith("in") else "male"
    if phrase.ref is Ref.PERSON and phrase.role and article in GENITIVE:
        office, _, noun = phrase.role.rpartition(" ")
        calling = without_genitive(noun, words) if noun.endswith("s") else noun.removesuffix("en")
        person = words.kind(calling.lower()) == PERSON or words.are_men(calling.lower())
        if person and noun not in phrase.name.split():
            phrase.role = f"{office} {calling}".strip()  # "des Gutachters Max Ohm", "des Präsidenten Ruiz"
    if phrase.ref is Ref.ROLE and article == "der" and phrase.gender == "male" and not phrase.name:
        strong = _with_strong_ending(phrase.text)
        if strong != phrase.text:
            noun = strong.rpartition(" ")[2].lower()
            phrase.text = f"{strong}r" if f"{noun}r" == phrase.head else strong  # "64-jähriger Angeklagter"
            return phrase
    if phrase.ref is not Ref.ROLE or phrase.name or article not in OBLIQUE or phrase.role != phrase.text:
        return phrase
    *ahead, noun = phrase.text.split(" ")
    part = noun.rpartition("-")[2]
    low = part.lower()
    if article in _OF_SEVERAL and low == f"{phrase.head}en":
        return phrase  # "der Studenten": no woman's noun ends so
    ending = len(low) - low.rfind(phrase.head) - len(phrase.head)  # also of a compound: "Gerichtssprechers"
    if phrase.head in low and 0 < ending <= _LONGEST_CASE:
        noun = noun[:-ending]
    elif article in GENITIVE and low == phrase.head and low.endswith("ers"):
        noun, phrase.head = noun[:-1], low[:-1]  # "Norwegers"
    elif low.endswith("n") and f"{low[:-1]}r".endswith(phrase.head) and phrase.head.endswith("r"):
        noun = noun[:-1]  # "Vorsitzenden"
    elif low != phrase.head or phrase.plural:
        return phrase
    one = len(ahead) == 1 and article in ("einen", "den") and not phrase.plural  # "hochrangiger Beamter"
    noun += "r" * (one and f"{noun.lower()}r" == phrase.head)
    ahead = [f"{word[:-1]}{'r' * one}" if word.islower() and word.endswith("en") else word for word in ahead]
    phrase.text = phrase.role = " ".join((*ahead, noun))
    return phrase


def _with_strong_ending(text: str) -> str:
    """A description of a man without its article: "damaliger Minister" for "der damalige Minister"."""
    adjective, _, noun = text.partition(" ")
    whole = adjective.replace("-", "").isalnum()  # also "54-jährige"
    plain = whole and adjective.islower() and adjective.endswith("e") and noun[:1].isupper()
    return f"{adjective}r {noun}" if plain else text


def _ending(article: str, noun: str, words: Vocabulary) -> str:
    """The ending of an adjective without an article before a noun in the nominative; empty where its gender is open."""
    if words.is_feminine(noun):
        return "e"
    if noun.endswith(words.neuter_endings):
        return "es"
    return "er" if article in _MALE or noun.endswith(words.male_endings) else ""


def is_of_body(last: Token, words: Vocabulary) -> bool:
    """Whether the noun at the end of a name is one of a body by a list or by its ending."""
    low = without_genitive(last.text, words).lower()
    ends = low.endswith((*words.neuter_endings, *words.male_endings))
    return BODY in (words.kind(last.low), words.kind(low)) or ends or words.is_feminine(last.low)


def without_genitive(noun: str, words: Vocabulary) -> str:
    """A noun behind "des" without the ending of its case: "Landesamtes", "Kommandos", "Kreises", "Krisenstabes"."""
    if noun.endswith("es") and len(noun) > 4:
        listed = noun[:-2].lower().endswith((*words.neuter_endings, *words.male_endings))
        if listed or noun[:-2].endswith((*_SIBILANT, "t", "d", "f", "g", "r")):
            return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(_NO_GENITIVE) and len(noun) > 3 else noun


def _is_adjective(low: str, words: Vocabulary) -> bool:
    """Whether a word with a capital has the form of an adjective in a name: "statistischen", "deutsche"."""
    low = f"{low[:-1]}n" if low.endswith("em") else low
    plain = any(low == f"{stem}{end}" for stem in words.body_adjectives for end in _ADJECTIVES)
    return plain or low in words.name_adjectives or low.endswith(words.attribute_endings)
