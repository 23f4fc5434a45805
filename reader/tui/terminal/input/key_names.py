"""The names of the keys of characters, as Textual has them, which is not imported for it: a test compares."""

from __future__ import annotations

import unicodedata

_REPLACED = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
"""Textual's names where they differ from Unicode's."""

_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"


def name_of(character: str) -> str:
    """Return the name of a character's key: a letter or digit itself, else its Unicode name as Textual writes it."""
    if character.isalnum():
        return character
    name = unicodedata.name(character, character).lower().replace("-", "_").replace(" ", "_")
    return _REPLACED.get(name, name)


def event_name(key: str) -> str:
    """Return the name of a key in Textual's events: ``question_mark`` for ``?``."""
    return name_of(key) if len(key) == 1 else key


CHARACTERS = {name_of(character): character for character in _PUNCTUATION}
"""Punctuation by the names of its keys."""


def character_of(name: str) -> str:
    """Return the character of a key's name, such as ``?`` for ``question_mark``; the name itself if it has none."""
    return CHARACTERS.get(name, name)
