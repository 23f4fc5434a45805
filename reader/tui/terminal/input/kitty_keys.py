"""Keys as kitty's keyboard protocol reports them, as the legacy keys that they are. Pure.

The reader asks for flag 1 (disambiguate) alone, but terminals and multiplexers between report more: releases, keys
without their text, keypad keys, modifiers, keys of another layout with their place on a Latin one. Source: the
protocol's specification (https://sw.kovidgoyal.net/kitty/keyboard-protocol/).
"""

from __future__ import annotations

import re

_KEY = re.compile(r"\x1b\[([\d:]*)(?:;([\d:]*))?(?:;([\d:]*))?([u~A-HPQRS])\Z")
_SHIFT, _LOCKS, _RELEASED = 1, 64 | 128, 3
_KEYPAD = {57399 + n: str(n) for n in range(10)} | dict(zip(range(57409, 57417), "./*-+\r=,", strict=True))
_KEYPAD_MOVES = dict(zip(range(57417, 57421), "DCAB", strict=True)) | {57423: "H", 57424: "F"}
_KEYPAD_TILDE = {57421: 5, 57422: 6, 57425: 2, 57426: 3}
_LAST_TILDE = 34
"""The last key that has a number before a tilde (F20); other such sequences are no keys."""

_UNSHIFTED, _SHIFTED = "`1234567890-=[]\\;',./", '~!@#$%^&*()_+{}|:"<>?'
_US = dict(zip(_UNSHIFTED, _SHIFTED, strict=True))
"""What Shift makes of a key on a US keyboard, for terminals that do not say it."""


def legacy(sequence: str) -> str | None:
    """A sequence of a key as text, or as a sequence without what only this protocol has.

    None for what is no key press: a release, or a modifier alone. Any other sequence is returned as it is.
    """
    found = _KEY.match(sequence)
    if found is None:
        return sequence
    codes, modifiers, texts, end = found.groups(default="")
    held, _, event = modifiers.partition(":")
    if event == str(_RELEASED):
        return None
    if end == "~":
        if codes == "27" and texts.isdigit():  # xterm's modifyOtherKeys
            return legacy(f"\x1b[{texts};{modifiers}u")
        if not codes.isdigit() or not 1 <= int(codes) <= _LAST_TILDE:
            return None
    bits = (max(int(held or 1) - 1, 0)) & ~_LOCKS
    if end != "u":
        alone = "" if codes == "1" else codes
        return f"\x1b[{codes or 1};{bits + 1}{end}" if bits else f"\x1b[{alone}{end}"
    code, shifted, base = ([int(one) if one else 0 for one in codes.split(":")] + [0, 0, 0])[:3]
    if code in _KEYPAD_MOVES or code in _KEYPAD_TILDE:
        mods = f";{bits + 1}" if bits else ""
        if code in _KEYPAD_TILDE:
            return f"\x1b[{_KEYPAD_TILDE[code]}{mods}~"
        return f"\x1b[{'1' + mods if mods else ''}{_KEYPAD_MOVES[code]}"
    if not bits & ~_SHIFT:
        text = "".join(map(_character, texts.split(":"))) if texts else _text(code, shifted, bool(bits & _SHIFT))
        if text:
            return text
    if 57344 <= code <= 63743:  # a key without a character: locks, media, a modifier alone
        return None if code not in _KEYPAD else f"\x1b[{ord(_KEYPAD[code])};{bits + 1}u"
    return f"\x1b[{base if base and code > 127 else code};{bits + 1}u"


def _character(code: str) -> str:
    number = int(code or 0)
    return chr(number) if 31 < number < 0x110000 and not 0xD800 <= number < 0xE000 else ""


def _text(code: int, shifted: int, shift: bool) -> str:
    """What a key types; an empty string where it types nothing, or Shift with it is a key of its own."""
    if code in _KEYPAD:
        return _KEYPAD[code]
    character = _character(str(code)) if code != 127 and not 57344 <= code <= 63743 else ""
    if not shift or not character:
        return character
    return (_character(str(shifted)) if shifted else "") or _US.get(character) or character.upper()
