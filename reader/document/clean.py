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
# So can they in the unassigned codes around those, in the controls of shorthand and of musical notation.
_HIDING = "\ufff0-\ufffb\U000e0000-\U000e00ff\U000e01f0-\U000e0fff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\u2065"
# The one honest use of those: after a black flag, the code of England, Scotland or Wales. Unicode recommends no others
# (emoji-tag-sequences.txt), and any code would hide eight letters.
_PARTS = "|".join("".join(chr(0xE0000 + ord(letter)) for letter in code) for code in ("gbeng", "gbsct", "gbwls"))
_FLAG = f"\U0001f3f4(?:{_PARTS})\U000e007f"
# A zero width space parts words in the scripts of South East Asia, and nowhere else.
_SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\ua9e0-\ua9ff\uaa60-\uaa7f"
_SPLITTING = rf"(?<![{_SPACELESS}])\u200b(?![{_SPACELESS}])"

# Selectors of a variant and blank letters belong to the letter before or after them, one each; anything else hides
# something: 256 selectors are 256 bytes that nobody sees.
_SYMBOLS = "#*0-9\u00a9\u00ae\u203c-\u32ff\U0001f000-\U0001faff"
_IDEOGRAPHS = "\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_OTHERS = "\u1000-\u109f\u2200-\u22ff\u3000-\u30ff\ua840-\ua877\uaa60-\uaa7f\uff01-\uff60\U00010ac0-\U00010aff"
_VARIED = f"{_IDEOGRAPHS}{_OTHERS}"
_MONGOLIAN = "\u1800-\u180a\u1810-\u18af"
_LEADING, _VOWELS = "\u1100-\u115e\ua960-\ua97c", "\u1161-\u11a7\ud7b0-\ud7c6"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_BLANK = "\u115f\u1160\u3164\uffa0\u17b4\u17b5\u180b-\u180d\u180f"
_UNSEEN_ALONE = f"{_SELECTORS}{_BLANK}"
# Each of these means something between two letters; three in a row mean nothing, and more are a code.
_JOINING = "\u00ad\u034f\u061c\u200c-\u200f"

# All that `clean` changes begins with one of these; a text without them is left alone.
_TOUCHED = rf"\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029{_BIDI}{_HALVES}{_UNSEEN}{_HIDING}"
_TOUCHES = re.compile(f"[\u200b{_TOUCHED}{_UNSEEN_ALONE}]")
_JOINED = re.compile(f"[{_JOINING}]{{3}}")

_CONTROLS = "[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"

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


@cache
def _hidden() -> re.Pattern[str]:
    """Matches each selector, blank letter and joiner that has no business where it stands."""
    return re.compile(
        rf"""
          (?<![{_VARIED}]) [\ufe00-\ufe0d]
        | (?<![{_SYMBOLS}]) (?<![{_VARIED}]) [\ufe0e\ufe0f]
        | (?<![{_IDEOGRAPHS}]) [\U000e0100-\U000e011f]
        | [\U000e0120-\U000e01ef]
        | \u115f (?![{_VOWELS}])
        | (?<![{_LEADING}]) \u1160
        | [\u3164\uffa0\u17b4\u17b5]
        | (?<![{_MONGOLIAN}]) [\u180b-\u180d\u180f]
        | (?<=[{_JOINING}]{{2}}) [{_JOINING}]
        """,
        re.VERBOSE,
    )


def clean(text: str) -> str:
    """Return ``text`` without anything that acts on a terminal or hides what it says.

    Line ends of every kind (CR, CRLF, VT, FF, NEL, U+2028, U+2029) become ``\\n``; a tab becomes a space; terminal
    sequences and every other C0 and C1 control disappear, and so do codes without a width that
    only split or mark words. NUL, lone surrogates, the bidirectional embeddings, overrides and isolates
    (CVE-2021-42574), interlinear annotations, tag characters outside of a flag's, controls of notations, blank
    letters and selectors of variants without a letter that has any, and joiners from the third in a row on become
    U+FFFD, since something would be hidden without them. Everything else stays as it is: no-break spaces, joiners, soft
    hyphens and
    directional marks belong to the text, and so does a zero width space in a script that has no other. Idempotent,
    linear in time; a text with nothing to clean is returned itself.
    """
    if _TOUCHES.search(text) is None and (text.isascii() or _JOINED.search(text) is None):
        return text
    cleaned = _hidden().sub("\ufffd", _sequence().sub(_replacement, text))
    return text if cleaned == text else cleaned


def without_controls(text: str) -> str:
    """Return ``text`` without its C0 and C1 controls except white space; the text between them is kept.

    For text out of a format of its own (HTML, a book): there an escape is no beginning of a sequence that a terminal
    would have taken, and whoever reads the page elsewhere sees what follows it.
    """
    return text if _TOUCHES.search(text) is None else re.sub(_CONTROLS, "", text)


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
    if "\n" not in text and _TOUCHES.search(text) is None and (text.isascii() or _JOINED.search(text) is None):
        return text
    return _hidden().sub("\ufffd", _drawn().sub(_stand_in, text))


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
