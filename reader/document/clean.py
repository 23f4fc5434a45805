"""Make text from outside harmless, once, on the way in; and make it drawable wherever it is drawn.

Text from a page, a file or a YAML escape may hold terminal control sequences (write the clipboard, set the title) and
codes that hide or reorder text, and half characters. `clean` is applied to all of it before any offset is computed, and
nothing changes a text after that. `visible` is the second line of defence, for the places that draw.
"""

from __future__ import annotations

import re
from functools import cache

_BREAK = "\n\v\f\r\x85\u2028\u2029"
_BIDI = "\u202a-\u202e\u2066-\u2069"
_HALVES = "\ud800-\udfff"

# All that `clean` changes begins with one of these; a text without them is left alone.
_TOUCHED = rf"\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029{_BIDI}{_HALVES}"
_TOUCHES = re.compile(f"[{_TOUCHED}]")
_DRAWN = re.compile(f"[\n{_TOUCHED}]")

# ECMA-48 (ISO 6429). The text of a control string stops at any control, so that no two scans cover the same characters
# and a string that was never ended cannot swallow the rest of an article. An unended 7-bit string is dropped to the end
# of its line; of an unended 8-bit one only the introducer goes, because in text decoded with the wrong character set
# those codes were letters ("ž", "œ") and what follows them are somebody's words.
_PAYLOAD = r"[^\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029]*"
_WRITTEN = {"line": "\n", "space": " ", "unknown": "\ufffd", None: ""}


@cache
def _sequence() -> re.Pattern[str]:
    """What `clean` changes, whole. Compiled when it is first needed: most texts need none of it, and it takes 2 ms."""
    return re.compile(
        rf"""
          (?: \x1b\[ | \x9b ) [\x30-\x3f]* [\x20-\x2f]* [\x40-\x7e]?        # control sequence
        | \x1b [P\]X^_] {_PAYLOAD} (?: \x07 | \x1b\\ | \x9c )?              # DCS OSC SOS PM APC
        | [\x90\x98\x9d-\x9f] {_PAYLOAD} (?: \x07 | \x1b\\ | \x9c )                 # unended: the last line
        | \x1b [\x20-\x2f]* [\x30-\x7e]?                                    # every other escape sequence
        | (?P<line> \r\n? | [\v\f\x85\u2028\u2029] )
        | (?P<space> \t )
        | (?P<unknown> [\x00{_BIDI}{_HALVES}] )
        | [\x01-\x08\x0e-\x1f\x7f-\x9f]
        """,
        re.VERBOSE,
    )


def clean(text: str) -> str:
    """Return ``text`` without anything that acts on a terminal or hides what it says.

    Line ends of every kind (CR, CRLF, VT, FF, NEL, U+2028, U+2029) become ``\\n``; a tab becomes a space; terminal
    sequences, whole or cut off, and every other C0 and C1 control disappear; NUL, lone surrogates and the bidirectional
    embeddings, overrides and isolates (CVE-2021-42574) become U+FFFD. Everything else stays as it is: no-break spaces,
    joiners, soft hyphens and directional marks belong to the text. Idempotent, linear in time; a text with
    nothing to clean is returned itself.
    """
    first = _TOUCHES.search(text)
    if first is None:
        return text
    return text[: first.start()] + _sequence().sub(_replacement, text[first.start() :])


def _replacement(match: re.Match[str]) -> str:
    return _WRITTEN[match.lastgroup]


def visible(text: str) -> str:
    """Return ``text`` fit for one row of a terminal: of the same length, each control replaced by one character.

    White space among the controls (line ends, tabs) becomes a space, a C0 control its picture (U+2400 block), anything
    else that `clean` would have changed U+FFFD. Offsets into ``text`` hold in the result.
    """
    if _DRAWN.search(text) is None:
        return text
    return _DRAWN.sub(_stand_in, text)


def _stand_in(match: re.Match[str]) -> str:
    character = match.group()
    if character == "\t" or character in _BREAK:
        return " "
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
