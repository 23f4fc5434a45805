"""German nouns for people that are participles: "der Entlassene", "die Zurückgetretene"."""

from __future__ import annotations

import re

from reader.attribution.lexicon.word_classes import Grammar

SHORTEST = 7
"""So many letters at least has such a noun that no list has."""
_FORM = re.compile(r"(?:[a-zäöüß]{2,6}ge|ge|be|ver|er|ent|zer|miss)[a-zäöüß]{2,}(?:te|ene)")
_FEMALE = ("ene", "ierte", "igte", "ete", "hrte")
"""How such nouns end that "die" makes a woman, and that are no other feminine nouns: "die Geehrte", no "Geschichte"."""


def is_participle(noun: str, article: str, grammar: Grammar) -> bool:
    """Whether a noun of no list in lower case names somebody by what was done with them, behind "der" or "die"."""
    if (
        len(noun) < SHORTEST
        or noun in grammar.nouns
        or noun.endswith(grammar.no_participles)
        or not _FORM.fullmatch(noun)
    ):
        return False
    return article == "der" or (article == "die" and noun.endswith(_FEMALE))
