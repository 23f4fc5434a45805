"""One mapping of a file with typed accessors, which report invalid values as problems.

Nothing in YAML is typed implicitly here: every scalar is a string until the field that it stands in says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from reader.document.clean import clean
from reader.document.dates import is_date
from reader.document.model import LONGEST_PAGE_NAME, Candidate, Span
from reader.document.problems import listed, meant, quoted_value
from reader.document.yaml.events import Mapping, Node, Sequence
from reader.document.yaml.fields import FORMAT_VERSION, LONGEST_ID, PATTERNS, Field, Shape
from reader.text.patterns import later

if TYPE_CHECKING:
    from reader.document.problems import TextFindings

Choice = TypeVar("Choice", bound=StrEnum)

OWN_PREFIX = "x-"
"""How keys begin that a person adds for purposes of their own: they are left as they are."""

_FRACTION = later(r"[0-9]+(\.[0-9]*)?([eE][-+]?[0-9]+)?|\.[0-9]+")
_PATTERNS = {shape: re.compile(pattern) for shape, pattern in PATTERNS.items()}


class Record:
    """A mapping with the fields that it may have. ``name`` says in a message which one it is ("the speaker 'quill'").

    Every accessor returns a usable default where the key is missing or wrong, so that reading goes on to the next
    problem; unknown keys are noted at once.
    """

    __slots__ = ("_entries", "_fields", "_findings", "_node", "at", "name")

    def __init__(self, node: Mapping, fields: dict[str, Field], name: str, findings: TextFindings) -> None:
        self.at = node.at
        self.name = name
        self._node = node
        self._entries = node.entries
        self._fields = fields
        self._findings = findings
        if not node.entries.keys() <= fields.keys():
            self._report_unknown()

    def __contains__(self, key: str) -> bool:
        return key in self._entries

    def filled(self, key: str) -> bool:
        """Whether there is anything under ``key``, right or wrong."""
        node = self._entries.get(key)
        return bool(node.items if isinstance(node, Sequence) else node)

    def place(self, key: str) -> int:
        """Where the value of ``key`` begins, or where the record does if the key is missing."""
        return self._node.place_of_value(key) if key in self._entries else self.at

    def words(self, key: str) -> str:
        """The text under ``key``, cleaned. A required one must hold more than white space, or `""` where it may."""
        node = self._entries.get(key)
        if node is None:
            if self._fields[key].required:
                example = FORMAT_VERSION if self._fields[key].shape is Shape.VERSION else "…"
                self._findings.error(self.at, f"{self.name} has no '{key}'", f"add '{key}: {example}'")
            return ""
        if not isinstance(node, str):
            self._wrong_shape(key, node, "text", "write words")
            return ""
        words = clean(node)
        field = self._fields[key]
        if field.required and not words.strip() and not (field.may_be_empty and node == ""):
            self._findings.error(self.place(key), f"'{key}' is empty", "write words")
        return words

    def identifier(self, key: str) -> str:
        """The id under ``key``, or an empty string."""
        value = self.words(key)
        if value:
            check_identifier(value, self.place(key), self._findings)
        return value

    def choice(self, key: str, choices: type[Choice], default: Choice) -> Choice:
        """The member of ``choices`` that ``key`` names."""
        if key not in self._entries:
            return default
        value = self.words(key)
        try:
            return choices(value)
        except ValueError:
            fix = meant(value, choices) or f"write one of {listed(choices)}"
            self._findings.error(self.place(key), f"{quoted_value(value)} is not a kind of {self.name.split()[1]}", fix)
            return default

    def span(self, key: str) -> Span | None:
        """The span under ``key``, written as ``start-end``."""
        value = self.words(key)
        if not value:
            return None
        match = _PATTERNS[Shape.SPAN].fullmatch(value)
        if match is not None:
            start, end = int(match[1]), int(match[2])
            if start < end:
                return Span(start, end)
        self._wrong_value(key, value, "a span", "write it as start-end, as in 15-64, or leave it out")
        return None

    def fraction(self, key: str, default: float) -> float:
        """The number from 0 to 1 under ``key``."""
        value = self.words(key)
        if not value:
            return default
        if _FRACTION.fullmatch(value) and float(value) <= 1:
            return float(value)
        self._wrong_value(key, value, "a number from 0 to 1", "write it as 0.93")
        return default

    def line(self, key: str) -> int:
        """The line number under ``key``, or 0."""
        value = self.words(key)
        if not value:
            return 0
        if value.isascii() and value.isdigit() and len(value) < 10 and int(value):
            return int(value)
        self._wrong_value(key, value, "a line number", "count from 1")
        return 0

    def page(self, key: str) -> str:
        """What the page under ``key`` is called, or an empty string; where it is required, its absence is noted."""
        longest = f"write what is printed on it, at most {LONGEST_PAGE_NAME} characters"
        return self._matching(key, _PATTERNS[Shape.PAGE], "the number of a page", longest)

    def flag(self, key: str) -> bool:
        """Whether ``key`` is true; false when missing."""
        value = self.words(key).lower()
        if value not in ("true", "false", ""):
            self._wrong_value(key, value, "true or false", "write true or false")
        return value == "true"

    def date(self, key: str) -> str:
        """The ISO 8601 date, or date and time, under ``key``, as it is written."""
        value = self.words(key)
        if value and not is_date(value):
            self._wrong_value(key, value, "a date", "write it as 2019-03-15 or 2019-03-15T18:30:00+00:00")
            return ""
        return value

    def language(self, key: str, default: str) -> str:
        """The BCP 47 tag under ``key``."""
        return self._matching(key, _PATTERNS[Shape.LANGUAGE], "a language tag", "write it as en or pt-BR") or default

    def sha256(self, key: str) -> str:
        """The 64 hexadecimal digits under ``key``."""
        return self._matching(key, _PATTERNS[Shape.HASH], "a SHA-256", "write its 64 hexadecimal digits")

    def list_of_words(self, key: str) -> tuple[str, ...]:
        """The texts in the list under ``key``, cleaned."""
        words = []
        for at, node in self.nodes(key):
            if isinstance(node, str):
                words.append(clean(node))
            else:
                self._findings.error(at, f"{called(node)} in the list '{key}'", "write words")
        return tuple(words)

    def candidates(self, key: str) -> tuple[Candidate, ...]:
        """The candidates in the list under ``key``, each a share and a name ("0.83 Ana Ruiz")."""
        found = []
        for words in self.list_of_words(key):
            share, _, name = words.partition(" ")
            if name.strip() and _FRACTION.fullmatch(share) and float(share) <= 1:
                found.append(Candidate(name.strip(), float(share)))
            else:
                self._wrong_value(key, words, "a share and a name", "write it as 0.83 Ana Ruiz")
        return tuple(found)

    def nodes(self, key: str) -> Iterable[tuple[int, Node]]:
        """The entries of the list under ``key`` with their places; none if the list is missing or empty."""
        node = self._entries.get(key)
        if isinstance(node, Sequence):
            return zip(node.places, node.items, strict=True)
        if node:
            self._wrong_shape(key, node, "a list", "begin each entry with '- ' on its own line")
        return ()

    def mapping(self, key: str) -> Mapping | None:
        """The mapping under ``key``."""
        node = self._entries.get(key)
        if isinstance(node, Mapping):
            return node
        if node:
            self._wrong_shape(key, node, "a mapping", "write 'key: value' lines below it, indented")
        return None

    def _report_unknown(self) -> None:
        for key, at in zip(self._entries, self._node.places[::2], strict=True):
            if key not in self._fields and not key.startswith(OWN_PREFIX):
                fix = meant(key, self._fields) or f"the keys here are {listed(self._fields)}"
                self._findings.error(at, f"unknown key {quoted_value(key)}", fix)

    def _matching(self, key: str, pattern: re.Pattern[str], what: str, fix: str) -> str:
        value = self.words(key)
        if value and not pattern.fullmatch(value):
            self._wrong_value(key, value, what, fix)
            return ""
        return value

    def _wrong_value(self, key: str, value: str, wanted: str, fix: str) -> None:
        self._findings.error(self.place(key), f"'{key}' is {quoted_value(value)}, not {wanted}", fix)

    def _wrong_shape(self, key: str, node: Node, wanted: str, fix: str) -> None:
        self._findings.error(self.place(key), f"'{key}' is {called(node)}, not {wanted}", fix)


def check_identifier(value: str, at: int, findings: TextFindings) -> None:
    """Note an id that could not be written as a key again."""
    if not value.strip() or "\n" in value:
        findings.error(at, f"{quoted_value(value)} is not an id", "write a word")
    elif len(value) > LONGEST_ID:
        findings.error(at, f"the id {quoted_value(value)} has {len(value):,} characters", f"use at most {LONGEST_ID}")


def called(node: Node) -> str:
    """The type of ``node`` in words, for a message."""
    if isinstance(node, str):
        return f"the text {quoted_value(node, 30)}"
    return "a list" if isinstance(node, Sequence) else "a mapping"
