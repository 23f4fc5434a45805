"""Whether capitalised words name a person or a body, by the first of them and by the last."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar


def given_part(word: str) -> str:
    """The part of a first name that tells: "marie" of "Marie-Ève"."""
    return word.lower().partition("-")[0]


def body_noun(key: str, grammar: Grammar) -> str:
    """What a body's name, folded, says that it is: "university" of "university of larkfield", else its last word."""
    words = key.split() or [""]
    inside = (k for k, w in enumerate(words) if k and (w in grammar.of or w in grammar.name_prepositions))
    before = next(inside, 0)
    return words[before - 1] if before and words[before - 1] in grammar.organisation else words[-1]


def is_organisation(words: list[str], grammar: Grammar, *, titled: bool = False, determined: bool = False) -> bool:
    """Whether capitalised words name a body or place rather than a person."""
    lexicon = grammar.lexicon
    if words[-1].lower() in grammar.word_surnames and not determined and _of_first_name(words[:-1], grammar):
        return False  # "Tom Hall", "Hall"
    if words[-1].endswith(("'s", "’s")):
        return True  # "Denholm's"
    if len(words) > 1 and words[0].isupper() and words[0].lower() in grammar.ship_openings:
        return True  # "USS Higgins"
    if words[-1].endswith("+") or ("." in words[-1][1:-1] and words[-1].rpartition(".")[2].islower()):
        return True  # "Hexley+", "Hexley.com"
    if " ".join(words) in lexicon.places or (words[-1] in lexicon.not_person and not (titled and len(words) == 1)):
        return True
    known = given_part(words[0]) in grammar.given
    inside = next((k for k, w in enumerate(words) if k and w in grammar.name_prepositions), 0)
    if inside and words[inside - 1].lower() in grammar.organisation:
        return True  # "Institute for Public Accounts"
    person = titled and (known or len(words) == 2)  # "union president Sherri Banks"
    last = words[-1].lower()
    several = grammar.lexicon.singular.get(last, last) != last
    person = person or (known and len(words) == 2 and several)  # "Ada Banks"
    body = last in grammar.organisation or (len(words) > 1 and not known and last in grammar.firm_names)
    if body and not person and words[-1].lower() not in grammar.given:
        return len(words) > 1 or determined
    if words[0] in lexicon.not_person and not titled and not (known and len(words) == 2):
        return True
    acronym = words[0].isupper() and 2 <= len(words[0]) <= 6 and words[0].lower() not in grammar.initials
    if acronym and len(words) == 1 and not titled:
        return True
    if known and len(words) > 1:
        return False
    return determined and not titled and len(words) > 1


def _of_first_name(words: list[str], grammar: Grammar) -> bool:
    """Whether what stands before a surname may be a first name, and is no word of the text: not "Town" of a hall."""
    if not words or given_part(words[0]) in grammar.given:
        return True
    low = words[0].lower()
    known = low in grammar.common or low in grammar.organisation or words[0] in grammar.lexicon.not_person
    return not (known or words[0] in grammar.lexicon.places or len(words) > 1)
