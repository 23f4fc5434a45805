"""How others printed the quotations of an article: sources for `reader.verify` out of a library.

What a copy of the same article says confirms nothing, so copies are left out: documents whose own text, the quotations
apart, shares its fingerprints with that of the article.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.document.model import Document, QuotationKind, words_of
from reader.library.engine import Engine
from reader.library.entry import document_in
from reader.library.printings.fingerprints import prints_of
from reader.verify.source import Source

_PRINTINGS = 10
"""Printings of a quotation that are compared with it, the most alike first."""

_SHORTEST = 4
"""Words of a quotation at least: fewer stand in many documents that have nothing to do with it."""

_COPIED = 0.25
"""The share of fingerprints of the shorter text from which on two documents are copies of one."""

_SHARED = 3
"""Fingerprints that copies share at least: one agency sentence makes no copy."""


@dataclass(frozen=True, slots=True)
class Printed:
    """Documents of others that printed quotations of an article, and how many were left out as copies of it."""

    sources: tuple[Source, ...]
    copies: int


def printed_elsewhere(engine: Engine, document: Document, source: str) -> Printed:
    """The other documents of a library that print quotations of this one. ``source`` is its own name there.

    Raises:
        LibraryError: the library cannot be read.
    """
    names: dict[str, None] = {}
    for quotation in document.quotations:
        words = words_of(document, quotation)
        if quotation.kind is QuotationKind.SCARE or len(words.split()) < _SHORTEST:
            continue
        near = dict.fromkeys(candidate.record.source for candidate in engine.like(words, _PRINTINGS * 3))
        names |= dict.fromkeys([name for name in near if name != source][:_PRINTINGS])
    own = own_prints(document)
    found: list[Source] = []
    copies = 0
    for name in names:
        body = engine.body(name)
        if body is None:
            continue
        other = document_in(body, name)
        if _is_itself(document, other) or is_copy(own, own_prints(other)):
            copies += 1
        else:
            found.append(Source.of(other, name, quoting=True))
    return Printed(tuple(found), copies)


def own_prints(document: Document) -> frozenset[int]:
    """The fingerprints of what a document says itself, its quotations apart."""
    quoted: dict[int, list[tuple[int, int]]] = {}
    for quotation in document.quotations:
        if quotation.kind is not QuotationKind.INDIRECT:
            for part in quotation.parts:
                quoted.setdefault(part.paragraph, []).append((part.span.start, part.span.end))
    found: set[int] = set()
    for number, paragraph in enumerate(document.paragraphs):
        at = 0
        for start, end in [*sorted(quoted.get(number, ())), (len(paragraph.text), len(paragraph.text))]:
            stretch = paragraph.text[at:start]
            if len(stretch.split()) >= _SHORTEST:
                found |= prints_of(stretch)
            at = max(at, end)
    return frozenset(found)


def is_copy(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two texts with these fingerprints are copies of one, or one is in the other."""
    shared = len(one & other)
    least = min(len(one), len(other))
    return shared >= min(_SHARED, max(least, 1)) and shared >= _COPIED * least


def _is_itself(one: Document, other: Document) -> bool:
    """Whether two documents came from the same bytes or the same address."""
    mine, theirs = one.source, other.source
    return bool(mine.sha256 and mine.sha256 == theirs.sha256) or bool(mine.url and mine.url == theirs.url)
