"""Parse a template: the part of Mustache (mustache(5)) that fills in values and repeats sections.

``{{name}}`` is a value, ``{{{name}}}`` the same as it is, ``{{#name}}…{{/name}}`` stands once for each entry of a list
or where there is a value, ``{{^name}}…{{/name}}`` where there is none, ``{{! words}}`` is a comment. A tag of a section
or a comment alone on its line takes the line with it. There are no partials, lambdas or other delimiters, so that a
template does nothing but hold text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum, auto

from reader.errors import ReaderError
from reader.export.template.placeholders import LISTS, PLACEHOLDERS

LARGEST = 1 << 20
"""The longest template, in code points."""

_TAG = re.compile(r"\{\{\{\s*(?P<raw>.*?)\s*\}\}\}|\{\{(?P<sign>[#^/!&>=]?)\s*(?P<name>.*?)\s*\}\}", re.DOTALL)
_BEFORE_VALUE, _BEHIND_VALUE = re.compile(r"(?:[:,-]\s+|\[\s*)$"), re.compile(r"\s*(?:$|[,\]#])")
_MARGIN = re.compile(r"[ \t>]*(?:[-*+] )?")


class TemplateError(ReaderError):
    """A template is wrong; the message says in which line, and what to do."""


class Escape(Enum):
    """What a value is escaped for: the format of the text, YAML, YAML between double marks, or nothing."""

    FORMAT = auto()
    YAML = auto()
    YAML_IN_MARKS = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Text:
    """Text that stands as it is."""

    text: str


@dataclass(frozen=True, slots=True)
class Variable:
    """A value. What stands before it on its line is the ``margin`` of its further lines, if it is blank or ``>``."""

    name: str
    margin: str
    escape: Escape


@dataclass(frozen=True, slots=True)
class Section:
    """What stands for each entry or where there is a value; where there is none, if ``inverted``."""

    name: str
    inverted: bool
    inside: tuple[Node, ...]


Node = Text | Variable | Section


@dataclass(slots=True)
class _Open:
    name: str
    inverted: bool
    line: int
    inside: list[Node]


def parse(text: str) -> tuple[Node, ...]:
    """The nodes of a template.

    Raises:
        TemplateError: it is too long, a section is not closed, or no placeholder has a name that it uses.
    """
    if len(text) > LARGEST:
        raise TemplateError(f"has more than {LARGEST:,} characters; no template needs that many")
    parser = _Parser(text.replace("\r\n", "\n"))
    for tag in _TAG.finditer(parser.text):
        parser.take(tag)
    return parser.end()


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self._at = 0
        self._open = [_Open("", False, 0, [])]

    def take(self, tag: re.Match[str]) -> None:
        """Take the text before a tag, and the tag."""
        sign, name = tag["sign"] or "", tag["raw"] if tag["raw"] is not None else tag["name"]
        start, end = tag.span()
        line = self.text.count("\n", 0, start) + 1
        if sign in {">", "="}:
            raise TemplateError(f"line {line}: {{{{{sign} is not known here; a template is one file")
        begin = self.text.rfind("\n", 0, start) + 1
        if sign in {"#", "^", "/", "!"}:
            start, end = self._whole_line(begin, start, end)
        if start > self._at:
            self._inside.append(Text(self.text[self._at : start]))
        self._at = end
        if sign == "!":
            return
        if sign == "/":
            self._close(name, line)
        else:
            self._check(name, line, section=bool(sign) and sign != "&")
            if sign in {"#", "^"}:
                self._open.append(_Open(name, sign == "^", line, []))
            else:
                before = _TAG.sub("", self.text[begin:start])
                margin = re.sub("[-*+]", " ", before) if _MARGIN.fullmatch(before) else ""
                raw = tag["raw"] is not None or sign == "&"
                self._inside.append(Variable(name, margin, Escape.NOTHING if raw else self._escape(begin, start, end)))

    def end(self) -> tuple[Node, ...]:
        """Take the rest."""
        if len(self._open) > 1:
            last = self._open[-1]
            raise TemplateError(f"line {last.line}: {last.name} is not closed; end it with {{{{/{last.name}}}}}")
        if "{{" in (rest := self.text[self._at :]):
            line = self.text.count("\n", 0, self._at + rest.index("{{")) + 1
            raise TemplateError(f"line {line}: {{{{ is not closed; write }}}} behind it")
        return (*self._inside, Text(rest)) if rest else tuple(self._inside)

    @property
    def _inside(self) -> list[Node]:
        return self._open[-1].inside

    def _escape(self, begin: int, start: int, end: int) -> Escape:
        """What a value is escaped for that stands between offsets: front matter between lines of ``---`` is YAML."""
        if not self.text.startswith("---\n") or self.text.find("\n---\n", 0, start) >= 0:
            return Escape.FORMAT
        before = _TAG.sub("", self.text[begin:start])
        if before.count('"') % 2:
            return Escape.YAML_IN_MARKS
        after = _TAG.sub("", self.text[end : self.text.find("\n", end)])
        if not _BEFORE_VALUE.search(before) or not _BEHIND_VALUE.match(after):
            line = self.text.count("\n", 0, start) + 1
            raise TemplateError(f'line {line}: in front matter a placeholder among words has to stand between " marks')
        return Escape.YAML

    def _whole_line(self, begin: int, start: int, end: int) -> tuple[int, int]:
        """A tag with the line that it stands alone on."""
        close = self.text.find("\n", end)
        close = len(self.text) if close < 0 else close + 1
        alone = not self.text[begin:start].strip() and not self.text[end:close].strip() and begin >= self._at
        return (begin, close) if alone else (start, end)

    def _close(self, name: str, line: int) -> None:
        opened = self._open.pop() if len(self._open) > 1 else None
        if opened is None or opened.name != name:
            fix = f"close {opened.name} of line {opened.line} first" if opened else "open it before, or leave it out"
            raise TemplateError(f"line {line}: {name} is closed here and was not opened; {fix}")
        self._inside.append(Section(name, opened.inverted, tuple(opened.inside)))

    def _check(self, name: str, line: int, *, section: bool) -> None:
        scopes = [one.name for one in self._open if one.name in LISTS and not one.inverted]
        known = [*dict.fromkeys(name for scope in reversed(["", *scopes]) for name in PLACEHOLDERS[scope])]
        if name not in known:
            close = get_close_matches(name, known, 1, 0.6)
            fix = f"did you mean {close[0]}?" if close else f"there are {', '.join(known)}"
            raise TemplateError(f"line {line}: no placeholder is called {name!r} here; {fix}")
        if section and name in [one.name for one in self._open]:
            raise TemplateError(f"line {line}: {name} stands inside itself; close it first")
        if not section and name in LISTS:
            raise TemplateError(f"line {line}: {name} is a list; write {{{{#{name}}}}}…{{{{/{name}}}}}")
