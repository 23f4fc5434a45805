"""Names of keys: which there are, and the one way of writing each. Nothing of Textual's is needed for that."""

from __future__ import annotations

import unicodedata

from reader.config.option_types import WrongError
from reader.document.problems import meant, shown

NAMED = (
    *("escape", "enter", "tab", "space", "backspace", "insert", "delete", "home", "end", "pageup", "pagedown"),
    *("up", "down", "left", "right"),
    *(f"f{number}" for number in range(1, 25)),
)
"""Keys that have a name and no character."""

MODIFIERS = ("alt", "ctrl", "hyper", "meta", "shift", "super")
"""In the order in which they are written."""

_REPLACED = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
"""Names that Textual has in place of Unicode's."""

_OTHERWISE = {
    "esc": "escape",
    "return": "enter",
    "⏎": "enter",
    "⌫": "backspace",
    "bs": "backspace",
    "del": "delete",
    "ins": "insert",
    "pgup": "pageup",
    "page_up": "pageup",
    "pgdn": "pagedown",
    "page_down": "pagedown",
    "↑": "up",
    "↓": "down",
    "←": "left",
    "→": "right",
    " ": "space",
}
"""Other spellings, among them those that the screen shows."""

_ALSO = {"control": "ctrl", "option": "alt", "cmd": "super", "win": "super"}

_SAME = {
    "ctrl+i": "tab",
    "ctrl+m": "enter",
    "ctrl+h": "backspace",
    "ctrl+left_square_bracket": "escape",
    "ctrl+space": "ctrl+@",
    "ctrl+at": "ctrl+@",
}
"""Keys that a terminal cannot tell from others."""

_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"


def name_of(character: str) -> str:
    """The name of a character's key: itself for letters and digits, else its name in Unicode as Textual writes it."""
    if character.isalnum():
        return character
    name = unicodedata.name(character, character).lower().replace("-", "_").replace(" ", "_")
    return _REPLACED.get(name, name)


def event_name(key: str) -> str:
    """A key as an event of Textual's names it: ``question_mark`` for ``?``."""
    return name_of(key) if len(key) == 1 else key


_CHARACTERS = {name_of(character): character for character in _PUNCTUATION}


_TWO_LETTERS = {name for name in (*NAMED, *_OTHERWISE, *_CHARACTERS) if len(name) == 2}
"""Names that are not two keys."""


def character_of(name: str) -> str:
    """The character of a key's name, such as ``?`` for ``question_mark``; the name itself where it has none."""
    return _CHARACTERS.get(name, name)


def key_named(spelling: str) -> str:
    """The key that is meant, as a command's definition has it: ``n``, ``?``, ``ctrl+p``, ``pagedown``, ``comma``.

    Two that are typed after each other have a blank between: ``z z``, also for ``zz``.

    Raises:
        WrongError: there is no such key, or a terminal cannot send it.
    """
    keys = spelling.split()
    if len(keys) == 1 and len(keys[0]) == 2 and keys[0].isalnum() and keys[0].lower() not in _TWO_LETTERS:
        keys = [*keys[0]]
    if len(keys) > 2:
        raise WrongError(f"{shown(spelling)} is more than two keys", "write one key, or two with a blank between")
    return " ".join(map(_one_key, keys)) if keys else _one_key(spelling)


def _one_key(spelling: str) -> str:
    word = spelling if spelling == " " else spelling.strip()
    if len(word) > 1 and word[0] == "^":
        word = f"ctrl+{word[1:].lower()}"
    *modifiers, base = _parts(word)
    modifiers = [_ALSO.get(each.lower(), each.lower()) for each in modifiers]
    for each in modifiers:
        if each not in MODIFIERS:
            raise WrongError(
                f"{shown(spelling)} is no key: there is no {shown(each)} to hold", _example(each, MODIFIERS)
            )
    base = _base(base, spelling)
    if modifiers == ["shift"] and len(base) == 1:
        if not base.isalpha():
            raise WrongError(f"{shown(spelling)} cannot be typed", "write the character that it makes, such as ! or ?")
        return base.upper()
    if not modifiers:
        return "comma" if base == "," else base
    lower = base.lower() if len(base) == 1 else base
    key = "+".join((*sorted(set(modifiers)), name_of(lower) if len(lower) == 1 else lower))
    return _SAME.get(key, key)


def _parts(word: str) -> list[str]:
    """The modifiers and the base; a plus may itself be the base."""
    if word == "+" or "+" not in word:
        return [word]
    if word.endswith("++"):
        return [*word[:-2].split("+"), "+"]
    return word.split("+")


def _base(base: str, spelling: str) -> str:
    base = _OTHERWISE.get(base.lower(), base)
    if len(base) == 1:
        if not base.isprintable():
            raise WrongError(f"{shown(spelling)} is no key", _example("", ()))
        return base
    name = base.lower()
    if name in _CHARACTERS:
        return _CHARACTERS[name]
    if name in NAMED:
        return name
    raise WrongError(f"there is no key {shown(spelling)}", _example(name, (*NAMED, *_CHARACTERS)))


def _example(word: str, known: tuple[str, ...]) -> str:
    near = meant(word, known) if word and known else ""
    return near or "keys are written as n, N, ?, ctrl+p, f2, space, pagedown"
