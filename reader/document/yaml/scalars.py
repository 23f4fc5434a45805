"""Write one string as YAML, plain, folded or double-quoted, so that every loader reads it back exactly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

WIDTH = 100
"""The length of a line, in code points. A longer word is not broken."""

# What has to be escaped: what YAML forbids, what a YAML 1.1 loader takes for a line end (NEL, LS, PS), the byte order
# mark, and codes that make a line look different from what it holds.
_CODES = "\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff"
_ESCAPED = re.compile(f"[{_CODES}]")
_QUOTED = re.compile(f'["\\\\{_CODES}]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}

# A line may end at a single blank between words. Editors strip any white space at the end of a line.
_FOLD = re.compile(r"(?<!\s) (?!\s)")
_PIECE = re.compile(r"[^ \n]*[ \n]*")

_OPENING = "“”‘’„‚«»‹›¿¡("
_NOT_PLAIN = re.compile(rf":(?=\s|$)|(?<=\s)#|\s$|[{_CODES}]")
_NOT_IN_FLOW = re.compile(r"[\[\]{},:?]")
_TYPED = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf", "infinity"])


def as_value(key: str, value: str, indent: int) -> Iterator[str]:
    """The lines of ``key: value``, on one line where that is possible and safe."""
    head = f"{' ' * indent}{key}:"
    room = WIDTH - len(head) - 1
    if len(value) <= room and is_plain(value):
        yield f"{head} {value}"
    elif len(value) + 2 <= room and not _QUOTED.search(value):
        yield f'{head} "{value}"'
    else:
        yield from folded(key, value, indent)


def folded(key: str, value: str, indent: int) -> Iterator[str]:
    """The lines of ``key:`` and below it ``value`` as folded text; double-quoted where folding would change it."""
    head = f"{' ' * indent}{key}:"
    inside = " " * (indent + 2)
    if not value or _ESCAPED.search(value) or value != value.strip():
        yield from _double_quoted(f"{head} ", value, inside)
        return
    yield f"{head} >-"
    yield from _filled(_FOLD.split(value), inside)


def as_list(key: str, values: Sequence[str], indent: int) -> Iterator[str]:
    """The lines of ``key:`` and a list of words, ``[in, brackets]`` where they fit on one line."""
    head = f"{' ' * indent}{key}:"
    line = f"{head} [{', '.join(map(in_flow, values))}]"
    if len(line) <= WIDTH:
        yield line
        return
    yield head
    inside = " " * (indent + 2)
    for value in values:
        yield f"{inside}- {in_flow(value)}"


def as_key(name: str) -> str:
    """``name`` as a key, always on one line."""
    return in_flow(name)


def is_plain(value: str) -> bool:
    """Whether any loader reads ``value`` as this string, and not as a number, date, indicator or merge key."""
    if not value or not (value[0].isalpha() or value[0] in _OPENING) or value.casefold() in _TYPED:
        return False
    return _NOT_PLAIN.search(value) is None


def in_flow(value: str) -> str:
    """``value`` as it can stand in brackets: plain where that is safe, else in double marks."""
    return value if is_plain(value) and not _NOT_IN_FLOW.search(value) else in_double_marks(value)


def in_double_marks(value: str) -> str:
    """``value`` in double quotation marks, on one line."""
    return f'"{_escaped(value)}"'


def _filled(words: Sequence[str], inside: str) -> Iterator[str]:
    """Lines of ``words`` with single spaces between them, filled to `WIDTH`."""
    line: list[str] = []
    length = len(inside) - 1
    for word in words:
        if line and length + 1 + len(word) > WIDTH:
            yield inside + " ".join(line)
            line = []
            length = len(inside) - 1
        line.append(word)
        length += 1 + len(word)
    yield inside + " ".join(line)


def _double_quoted(head: str, value: str, inside: str) -> Iterator[str]:
    """``value`` in double quotation marks; a long one goes on in the next line after an escaped line end."""
    line = f'{head}"'
    begun = False
    for piece in _PIECE.findall(value):
        written = _escaped(piece)
        if begun and len(line) + len(written) + 1 > WIDTH:
            yield f"{line}\\"
            line = inside
        line += written
        begun = True
    yield f'{line}"'


def _escaped(text: str) -> str:
    return _QUOTED.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    if character in _ESCAPES:
        return _ESCAPES[character]
    code = ord(character)
    if code <= 0xFF:
        return f"\\x{code:02X}"
    # Half of a character cannot be written in any encoding.
    return "\\uFFFD" if 0xD800 <= code <= 0xDFFF else f"\\u{code:04X}"
