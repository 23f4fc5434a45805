"""Keys of other layouts, and keys that terminals send under another name, as the keys that commands have. Pure.

Who types Russian or Greek presses the key that has `n` on it, and the terminal sends another letter.
"""

from __future__ import annotations

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?~"
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбю.ёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,Ё"
_OTHER_CYRILLIC = dict(zip("іїєґўІЇЄҐЎ", "s]'\\oS}\"|O", strict=True))
_GREEK_LETTERS, _ON_GREEK = "ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm"
_GREEK = dict(zip(_GREEK_LETTERS, _ON_GREEK, strict=True)) | {
    greek.upper(): latin.upper() for greek, latin in zip(_GREEK_LETTERS[1:], _ON_GREEK[1:], strict=True)
}

_PLACES = {other: latin for other, latin in zip(_RUSSIAN, _LATIN, strict=True) if not other.isascii()}
_PLACES |= _OTHER_CYRILLIC | _GREEK

SENT_AS = {"ctrl+underscore": "ctrl+slash"}
"""Keys that most terminals send in place of another: both are the byte 0x1F."""


def latin_of(character: str) -> str | None:
    """The character on the same key of a US keyboard; None for one that is on no key of the layouts known here."""
    return _PLACES.get(character)
