"""What a reader marks in a document: bookmarks, tags and notes on words of it.

A mark holds the words that it is on, with what stands before and after them, and where that was: a text quote selector
and a position, as the W3C Web Annotation Data Model has them (sections 4.2.4 and 4.2.5). The words decide, the position
is a hint; `reader.annotations.anchoring` finds them again.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from reader.document.clean import clean
from reader.document.model import Document, Part

CONTEXT = 32
"""Code points before and after the words that are kept with them, over the ends of paragraphs."""

MOST_TAGS = 100
LONGEST_TAG = 60


class MarkScope(StrEnum):
    """What a mark is on."""

    QUOTATION = "quotation"
    PARAGRAPH = "paragraph"
    SELECTION = "selection"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of one paragraph and how to find them again.

    ``prefix`` and ``suffix`` are what stood before and after, where a newline is the end of a paragraph.
    ``paragraph`` (an index) and ``start`` (a code point of its text) are where the words stood: only a hint.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    paragraph: int = 0
    start: int = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that a reader marked.

    ``target`` has one entry a paragraph that it is on, or a part of the quotation. ``speaker`` is who was said to have
    said a quotation when it was marked. ``created`` and ``modified`` are ISO 8601 in UTC and for people: nothing is
    decided by them. ``beside`` is the id of the mark whose note two readers changed at once; this one holds the text
    that gave way.
    """

    id: str
    on: MarkScope
    target: tuple[Quote, ...]
    speaker: str = ""
    bookmarked: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""
    created: str = ""
    modified: str = ""
    beside: str = ""

    @property
    def words(self) -> str:
        """The words that it is on; a newline stands between paragraphs."""
        return "\n".join(quote.exact for quote in self.target)

    @property
    def empty(self) -> bool:
        """Whether it says nothing: such a mark is not kept."""
        return not (self.bookmarked or self.tags or self.note)


def new_mark(on: MarkScope, target: tuple[Quote, ...], speaker: str = "") -> Mark:
    """A mark that says nothing yet."""
    time = now()
    return Mark(new_id(), on, target, speaker, created=time, modified=time)


def new_id() -> str:
    """An id that nobody else makes: 64 random bits."""
    return os.urandom(8).hex()


def now() -> str:
    """The time, for people to read."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def quotes_of(document: Document, parts: Iterable[Part]) -> tuple[Quote, ...]:
    """Selectors for parts of a document."""
    return tuple(_quote_of(document, part) for part in parts)


def _quote_of(document: Document, part: Part) -> Quote:
    paragraphs, text = document.paragraphs, document.paragraphs[part.paragraph].text
    start, end = part.span.start, part.span.end
    before, after = text[max(start - CONTEXT, 0) : start], text[end : end + CONTEXT]
    at = part.paragraph
    while len(before) < CONTEXT and at > 0:
        at -= 1
        before = f"{paragraphs[at].text[-CONTEXT:]}\n{before}"
    at = part.paragraph
    while len(after) < CONTEXT and at + 1 < len(paragraphs):
        at += 1
        after = f"{after}\n{paragraphs[at].text[:CONTEXT]}"
    return Quote(text[start:end], before[-CONTEXT:], after[:CONTEXT], part.paragraph, start)


def tags_in(typed: str) -> tuple[str, ...]:
    """The tags that somebody typed: words apart by spaces or commas, with or without ``#``, each once."""
    found: dict[str, str] = {}
    for word in clean(typed).replace(",", " ").split():
        tag = word.lstrip("#")[:LONGEST_TAG]
        if tag:
            found.setdefault(tag.casefold(), tag)
    return tuple(found.values())[:MOST_TAGS]


def has_tag(mark: Mark, tag: str) -> bool:
    """Whether a mark carries a tag, however that is written."""
    return tag.lstrip("#").casefold() in {carried.casefold() for carried in mark.tags}


def mark_record(mark: Mark) -> dict[str, object]:
    """A mark as it is kept in a file."""
    record: dict[str, object] = {
        "id": mark.id,
        "on": mark.on.value,
        "target": [
            {
                "exact": quote.exact,
                "prefix": quote.prefix,
                "suffix": quote.suffix,
                "paragraph": quote.paragraph,
                "start": quote.start,
            }
            for quote in mark.target
        ],
        "speaker": mark.speaker,
        "bookmarked": mark.bookmarked,
        "tags": [*mark.tags],
        "note": mark.note,
        "created": mark.created,
        "modified": mark.modified,
    }
    return record | ({"beside": mark.beside} if mark.beside else {})


def mark_of(record: object) -> Mark:
    """A mark from a file, its texts made harmless.

    Raises:
        ValueError: it is none; or a TypeError.
    """
    if not isinstance(record, Mapping):
        raise TypeError("a mark is a mapping")
    target = _list(record, "target")
    if not target:
        raise ValueError("a mark is on something")
    return Mark(
        _name(record, "id"),
        MarkScope(_text(record, "on")),
        tuple(_quote(quote) for quote in target),
        _text(record, "speaker"),
        _flag(record, "bookmarked"),
        tuple(dict.fromkeys(tag for tag in map(_tag, _list(record, "tags")) if tag)),
        _text(record, "note"),
        _text(record, "created"),
        _text(record, "modified"),
        _text(record, "beside"),
    )


def _quote(record: object) -> Quote:
    if not isinstance(record, Mapping):
        raise TypeError("a target is a mapping")
    exact = _text(record, "exact")
    if not exact:
        raise ValueError("a target has words")
    return Quote(
        exact, _text(record, "prefix"), _text(record, "suffix"), _index(record, "paragraph"), _index(record, "start")
    )


def _tag(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a tag is a text")
    return "".join(clean(value).split())


def _text(record: Mapping[object, object], name: str) -> str:
    value = record.get(name, "")
    if not isinstance(value, str):
        raise TypeError(f"{name} is a text")
    return value if value.isascii() and value.isprintable() else clean(value)  # nearly all of them


def _name(record: Mapping[object, object], name: str) -> str:
    value = _text(record, name)
    if not value:
        raise ValueError(f"{name} is missing")
    return value


def _flag(record: Mapping[object, object], name: str) -> bool:
    value = record.get(name, False)
    if not isinstance(value, bool):
        raise TypeError(f"{name} is true or false")
    return value


def _index(record: Mapping[object, object], name: str) -> int:
    value = record.get(name, 0)
    if type(value) is not int or value < 0:
        raise ValueError(f"{name} is a number from 0")
    return value


def _list(record: Mapping[object, object], name: str) -> Sequence[object]:
    value = record.get(name, [])
    if not isinstance(value, list):
        raise TypeError(f"{name} is a list")
    return value
