"""Report why a file is not YAML that we read, and what to do about it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.document.decoding import decoded, in_utf8
from reader.document.problems import TextFindings, quoted_value
from reader.text.patterns import later

if TYPE_CHECKING:
    from yaml import YAMLError

# What YAML 1.1 and 1.2 agree to forbid.
_FORBIDDEN = later("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def report_directive(data: bytes | str, findings: TextFindings) -> bool:
    """Note a %TAG directive and say that there is one: libyaml compares each with all before it, so none is parsed."""
    if (b"%TAG" not in data) if isinstance(data, bytes) else ("%TAG" not in data):
        return False
    directive = re.search(r"^%TAG", decoded(data), re.MULTILINE)
    if directive is None:
        return False
    findings.error(directive.start(), "a %TAG directive", "take it out: tags are not used here")
    return True


def report_mark(data: bytes | str, findings: TextFindings) -> bool:
    """Note a byte order mark at the beginning of a later line: one parser takes it for nothing, the other for a letter.

    Nobody sees it, so nobody would know why a line is not where it seems to be.
    """
    if isinstance(data, bytes) and b"\xef\xbb\xbf" not in data and in_utf8(data):
        return False
    mark = re.search(r"(?<=[\n\r\x85\u2028\u2029])\ufeff", decoded(data))
    if mark is None:
        return False
    findings.error(mark.start(), "an invisible byte order mark (U+FEFF) at the beginning of a line", "delete it")
    return True


def report_character(data: bytes | str, findings: TextFindings) -> None:
    """Note the first byte or character because of which ``data`` is no YAML text."""
    try:
        text = decoded(data, "strict")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode(error.encoding, "ignore")
        byte = error.object[error.start]
        findings.error(
            len(before), f"the byte 0x{byte:02X} is not {error.encoding.upper()}", "save the file as UTF-8 text"
        )
        return
    match = _FORBIDDEN.search(text)
    at = match.start() if match else 0
    what = f"the character U+{ord(text[at]):04X} cannot stand in YAML" if match else "not text"
    findings.error(at, what, "take it out, or save the file as UTF-8 text")


# What the parsers say, in our words; the flag tells whether the place where the construct began says more than the
# place where the parser gave up.
_HINTS = (
    (
        "mapping values are not allowed",
        "a second ': ' on the line",
        "put the words in quotation marks or below '>-'",
        False,
    ),
    (
        "cannot start any token",
        "a value cannot begin like this",
        "put it in quotation marks; indent with spaces",
        False,
    ),
    ("could not find expected ':'", "a key without ':'", "write 'key: value', and indent text below its key", True),
    ("unexpected end of stream", "quotation marks that are never closed", "close them", True),
    ("expected ',' or", "a bracket that is never closed", "close it, or put the words in quotation marks", True),
    (
        "expected key",
        "a line that does not fit in here",
        "check its indentation and the quotation marks above it",
        False,
    ),
    (
        "expected <block end>",
        "a line that does not fit in here",
        "check its indentation and the quotation marks above it",
        False,
    ),
    ("entries are not allowed", "a list entry where none can stand", "begin it on its own line, below its key", False),
)


def report_syntax(error: YAMLError, data: bytes | str, findings: TextFindings) -> None:
    """Report a syntax error that the parser found in ``data``."""
    ended = getattr(error, "problem_mark", None)
    began = getattr(error, "context_mark", None)
    for mark in (began, ended):
        hidden = None if mark is None else _hidden_line_end(decoded(data), mark.index)
        if hidden is not None:
            findings.error(hidden[0], f"an invisible line end, {hidden[1]}", "delete it, or begin a new line, indented")
            return
    said = str(getattr(error, "problem", None) or "not YAML")
    unknown = ("", f"not YAML here: {quoted_value(said, 100)}", "correct this line or the one above it", False)
    _, what, fix, look_back = next((hint for hint in _HINTS if hint[0] in said), unknown)
    mark = (began if look_back else ended) or ended or began
    findings.error(mark.index if mark else 0, what, fix)


def _hidden_line_end(text: str, at: int) -> tuple[int, str] | None:
    """The last character before ``at`` on its line that ends a line in YAML 1.1 and is drawn nowhere, and its name."""
    begin = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    place = max(text.rfind(character, begin, at) for character in "\x85\u2028\u2029")
    return None if place < 0 else (place, f"U+{ord(text[place]):04X}")
