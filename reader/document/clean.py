"""Clean text from outside once, when it is read, and make it drawable wherever it is drawn.

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

# Codes without a width that nobody sees and that texts are marked or words split with: word joiners and byte order
# marks inside a text, invisible operators, the deprecated format controls, the old Mongolian separator.
_UNSEEN = "\u180e\u2060-\u2064\u206a-\u206f\ufeff"
# Invisible copies of ASCII, in which whole sentences can be hidden; and annotations that are not drawn.
_HIDING = "\ufff9-\ufffb\U000e0000-\U000e007f"
# The one honest use of those: after a black flag, the code of a country's part, as Scotland's (UTS #51, ED-14a).
_FLAG = "\U0001f3f4[\U000e0020-\U000e007e]{2,8}\U000e007f"
# A zero width space parts words in the scripts of South East Asia, and nowhere else.
_SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\ua9e0-\ua9ff\uaa60-\uaa7f"
_SPLITTING = rf"(?<![{_SPACELESS}])\u200b(?![{_SPACELESS}])"

# All that `clean` changes begins with one of these; a text without them is left alone.
_TOUCHED = rf"\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029{_BIDI}{_HALVES}{_UNSEEN}{_HIDING}"
_TOUCHES = re.compile(f"[\u200b{_TOUCHED}]")

_CONTROLS = re.compile("[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")

# ECMA-48 (ISO 6429). The text of a control string stops at any control, so that no two scans cover the same characters
# and a string that was never ended cannot swallow the rest of an article: only its introducer goes, and what follows is
# seen. In text decoded with the wrong character set the 8-bit introducers were letters ("ž", "œ"), too.
_PAYLOAD = r"[^\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029]*"
_WRITTEN = {"line": "\n", "space": " ", "unknown": "\ufffd", None: ""}
_KEPT = "flag"


@cache
def _sequence() -> re.Pattern[str]:
    """Matches the sequences that `clean` replaces. Compiled at first use: it takes 2 ms, and most texts need none."""
    return re.compile(
        rf"""
          (?: \x1b\[ | \x9b ) [\x30-\x3f]* [\x20-\x2f]* [\x40-\x7e]?        # control sequence
        | (?: \x1b [P\]X^_] | [\x90\x98\x9d-\x9f] ) {_PAYLOAD} (?: \x07 | \x1b\\ | \x9c )  # DCS OSC SOS PM APC
        | \x1b [\x20-\x2f]* [\x30-\x7e]?                                    # every other escape sequence
        | (?P<line> \r\n? | [\v\f\x85\u2028\u2029] )
        | (?P<space> \t )
        | (?P<flag> {_FLAG} )
        | (?P<unknown> [\x00{_BIDI}{_HALVES}{_HIDING}] )
        | [\x01-\x08\x0e-\x1f\x7f-\x9f{_UNSEEN}]
        | {_SPLITTING}
        """,
        re.VERBOSE,
    )


def clean(text: str) -> str:
    """Return ``text`` without anything that acts on a terminal or hides what it says.

    Line ends of every kind (CR, CRLF, VT, FF, NEL, U+2028, U+2029) become ``\\n``; a tab becomes a space; terminal
    sequences and every other C0 and C1 control disappear, and so do codes without a width that
    only split or mark words. NUL, lone surrogates, the bidirectional embeddings, overrides and isolates
    (CVE-2021-42574), interlinear annotations and tag characters outside of a flag's become U+FFFD, since something
    would be hidden without them. Everything else stays as it is: no-break spaces, joiners, soft hyphens and
    directional marks belong to the text, and so does a zero width space in a script that has no other. Idempotent,
    linear in time; a text with nothing to clean is returned itself.
    """
    if _TOUCHES.search(text) is None:
        return text
    cleaned = _sequence().sub(_replacement, text)
    return text if cleaned == text else cleaned


def without_controls(text: str) -> str:
    """Return ``text`` without its C0 and C1 controls except white space; the text between them is kept.

    For text out of a format of its own (HTML, a book): there an escape is no beginning of a sequence that a terminal
    would have taken, and whoever reads the page elsewhere sees what follows it.
    """
    return text if _TOUCHES.search(text) is None else _CONTROLS.sub("", text)


def _replacement(match: re.Match[str]) -> str:
    return match.group() if match.lastgroup == _KEPT else _WRITTEN[match.lastgroup]


@cache
def _drawn() -> re.Pattern[str]:
    """Matches each character that `visible` replaces, and the flags that it keeps."""
    return re.compile(rf"(?P<flag>{_FLAG})|{_SPLITTING}|[\n{_TOUCHED}]")


def visible(text: str) -> str:
    """Return ``text`` fit for one row of a terminal: of the same length, each control replaced by one character.

    White space among the controls (line ends, tabs) becomes a space, a C0 control its picture (U+2400 block), anything
    else that `clean` would have changed U+FFFD. Offsets into ``text`` hold in the result.
    """
    if "\n" not in text and _TOUCHES.search(text) is None:
        return text
    return _drawn().sub(_stand_in, text)


def _stand_in(match: re.Match[str]) -> str:
    character = match.group()
    if match.lastgroup == _KEPT:
        return character
    if character == "\t" or character in _BREAK:
        return " "
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
