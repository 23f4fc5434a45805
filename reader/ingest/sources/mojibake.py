"""Text whose UTF-8 was once read as Windows-1252 ("itâ€™s" for "it’s") or Latin-1, put right where that is certain."""

from __future__ import annotations

import re

from reader.text.patterns import later

NOTE = "UTF-8 that was read as Windows-1252 on the way was put right in {} places."
"""What a document's source says where text was repaired."""

_HIGH = "".join(bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xC0))
_CONTINUES = f"[{re.escape(_HIGH)}\x80-\xbf]"
_RUN = later(f"(?:[ÂÃ-ß]{_CONTINUES}|[à-ï]{_CONTINUES}{{2}}|[ð-ô]{_CONTINUES}{{3}})+")
_CUT_SHORT = later(f"â€(?:\ufffd|(?!{_CONTINUES}))")
"""A closing mark, whose last byte is a control code and was taken out or replaced."""
_AS_LATIN_1 = later("[Â-ß][\x80-\x9f]|[à-ï](?:[\x80-\x9f][\x80-\xbf]|[\xa0-\xbf][\x80-\x9f])|[ð-ô][\x80-\xbf]{3}")
"""A letter of UTF-8 that was read as Latin-1, with control codes in it, as no text of letters has them."""
_IN_LATIN_1 = re.compile("[\x80-\x9fð-ô]")
"""One of these is in all that matches. Most texts have none, and are searched for them in a fifth of the time."""
_LEAST = 2
"""Places in a text that have to show it: one alone may be what somebody wrote about encodings."""


def without_latin_1(text: str) -> str:
    """A text with the control codes of wrong letters as Windows-1252 writes them, for `repaired` to put right.

    They would be taken out before. A letter with one of the five codes that Windows-1252 does not have is put right.
    """
    if text.isascii() or _IN_LATIN_1.search(text) is None:
        return text
    return _AS_LATIN_1.sub(_in_windows_1252, text)


def _in_windows_1252(match: re.Match[str]) -> str:
    data = match[0].encode("latin-1")
    try:
        letter = data.decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "â€" if letter == "”" else letter


def repaired(given: str) -> tuple[str, int]:
    """A text put right, and in how many places; the text itself and 0 where nothing is certain.

    A run is repaired where its bytes are UTF-8, which no other text of letters is by chance; none is repaired where
    only some of the runs in the text are.
    """
    if "Ã" not in given and "â" not in given and "Â" not in given:
        return given, 0
    text = _CUT_SHORT.sub("â€\x9d", given) if _RUN.search(given) else given
    runs = [match[0] for match in _RUN.finditer(text)]
    fixed = [_decoded(run) for run in runs]
    if len(runs) < _LEAST or not all(fixed):
        return given, 0
    replacements = iter(fixed)
    return _RUN.sub(lambda match: next(replacements) or match[0], text), len(runs)


def _decoded(run: str) -> str:
    """The text whose UTF-8 a run shows, an empty string where it is none."""
    data = bytearray()
    for character in run:
        try:
            data += character.encode("cp1252")
        except UnicodeEncodeError:
            if ord(character) > 0xFF:
                return ""
            data.append(ord(character))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return ""
