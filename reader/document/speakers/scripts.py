"""Names in letters of several scripts: a name may look like another's and be spelt with other letters."""

from __future__ import annotations

from functools import lru_cache

_ALONE = frozenset(
    "LATIN CYRILLIC GREEK ARMENIAN CHEROKEE COPTIC GEORGIAN LISU HEBREW ARABIC DESERET OSAGE GOTHIC MATHEMATICAL "
    "FULLWIDTH CIRCLED PARENTHESIZED SQUARED".split()
)
"""First words of the names of letters that look like those of another script, or stand for them."""


@lru_cache(maxsize=4096)
def scripts_mixed_in(name: str) -> tuple[str, ...]:
    """The scripts of a name, in order, where it mixes some that no name does; else none.

    After UTS #39, section 5.1 (mixed-script detection), for the scripts whose letters are taken for each other.
    Chinese, Japanese and Korean stand beside each other and beside Latin in many honest names, so they are not counted.
    """
    if name.isascii():
        return ()
    from unicodedata import name as called

    words = dict.fromkeys(called(character, "").partition(" ")[0] for character in name if character.isalpha())
    found = tuple(word.capitalize() for word in words if word in _ALONE)
    return found if len(found) > 1 else ()


def mixed(name: str) -> str:
    """What a message says of such a name, as ``Latin and Cyrillic letters``; an empty string for any other."""
    found = scripts_mixed_in(name)
    return f"{', '.join(found[:-1])} and {found[-1]} letters" if found else ""
