"""Read a key as people write it: every key has one name, whatever its spelling."""

from __future__ import annotations

from reader.config.limits import WrongError
from reader.document.problems import meant, quoted_value
from reader.tui.terminal.input.key_names import CHARACTERS, name_of

NAMED = (
    *("escape", "enter", "tab", "space", "backspace", "insert", "delete", "home", "end", "pageup", "pagedown"),
    *("up", "down", "left", "right"),
    *(f"f{number}" for number in range(1, 25)),
)
"""Keys without a character."""

MODIFIERS = ("alt", "ctrl", "hyper", "meta", "shift", "super")
"""Modifiers, in the order in which they are written."""

_MODIFIER_SPELLINGS = {"control": "ctrl", "option": "alt", "cmd": "super", "win": "super"}
_SPELLINGS = {
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
"""Other spellings, among them those that the app shows."""

_SAME = {
    "ctrl+i": "tab",
    "ctrl+m": "enter",
    "ctrl+h": "backspace",
    "ctrl+left_square_bracket": "escape",
    "ctrl+space": "ctrl+@",
    "ctrl+at": "ctrl+@",
}
"""Keys that a terminal cannot tell apart from these."""

_LETTERS = set("abcdefghijklmnopqrstuvwxyz")
_BYTES = {"@", "backslash", "right_square_bracket", "circumflex_accent", "underscore", "slash"}
"""Keys besides letters that Ctrl makes a byte of."""

_MOVES = {"up", "down", "left", "right", "home", "end", "pageup", "pagedown", "insert", "delete"}
_TWO_LETTERS = {name for name in (*NAMED, *_SPELLINGS, *CHARACTERS) if len(name) == 2}
"""Names of two letters, which do not mean two keys."""


def key_named(spelling: str) -> str:
    """Return the name of the key that is meant: ``n``, ``?``, ``ctrl+p``, ``pagedown``, ``comma``.

    Two keys that are typed one after the other have a space between them: ``z z``, also for ``zz``.

    Raises:
        WrongError: there is no such key, or no terminal can send it.
    """
    keys = spelling.split()
    if len(keys) == 1 and len(keys[0]) == 2 and keys[0].isalnum() and keys[0].lower() not in _TWO_LETTERS:
        keys = [*keys[0]]
    if len(keys) > 2:
        raise WrongError(
            f"{quoted_value(spelling)} is more than two keys", "write one key, or two with a space between them"
        )
    return " ".join(map(_one_key, keys)) if keys else _one_key(spelling)


def is_sent_everywhere(key: str) -> bool:
    """Whether every terminal can send a key; others need kitty's keyboard protocol, as for ``ctrl+1``."""
    for one in key.split():
        *modifiers, base = one.split("+")
        if not modifiers or base in _MOVES or (base[:1] == "f" and base[1:].isdigit()):
            continue
        alone = set(modifiers)
        with_ctrl = alone <= {"ctrl", "alt"} and "ctrl" in alone and (base in _BYTES or base in _LETTERS)
        if not (with_ctrl or (alone == {"alt"} and base != "escape") or one == "shift+tab"):
            return False
    return True


def _one_key(spelling: str) -> str:
    word = spelling if spelling == " " else spelling.strip()
    if len(word) > 1 and word[0] == "^":
        word = f"ctrl+{word[1:].lower()}"
    *modifiers, base = _parts(word)
    modifiers = [_MODIFIER_SPELLINGS.get(each.lower(), each.lower()) for each in modifiers]
    for each in modifiers:
        if each not in MODIFIERS:
            raise WrongError(
                f"{quoted_value(spelling)} is not a key: there is no modifier {quoted_value(each)}",
                _example(each, MODIFIERS),
            )
    base = _base(base, spelling)
    if modifiers == ["shift"] and len(base) == 1:
        if not base.isalpha():
            raise WrongError(
                f"{quoted_value(spelling)} cannot be typed", "write the character that it types, such as ! or ?"
            )
        return base.upper()
    if not modifiers:
        return "comma" if base == "," else base
    lower = base.lower() if len(base) == 1 else base
    key = "+".join((*sorted(set(modifiers)), name_of(lower) if len(lower) == 1 else lower))
    return _SAME.get(key, key)


def _parts(word: str) -> list[str]:
    """Split a key into modifiers and base; the base may itself be a plus."""
    if word == "+" or "+" not in word:
        return [word]
    if word.endswith("++"):
        return [*word[:-2].split("+"), "+"]
    return word.split("+")


def _base(base: str, spelling: str) -> str:
    base = _SPELLINGS.get(base.lower(), base)
    if len(base) == 1:
        if not base.isprintable():
            raise WrongError(f"{quoted_value(spelling)} is not a key", _example("", ()))
        return base
    name = base.lower()
    if name in CHARACTERS:
        return CHARACTERS[name]
    if name in NAMED:
        return name
    raise WrongError(f"there is no key {quoted_value(spelling)}", _example(name, (*NAMED, *CHARACTERS)))


def _example(word: str, known: tuple[str, ...]) -> str:
    near = meant(word, known) if word and known else ""
    return near or "keys are written as n, N, ?, ctrl+p, f2, space, pagedown"
