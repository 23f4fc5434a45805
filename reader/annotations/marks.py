"""Marks on words of a document: bookmarks, tags and notes.

A mark holds the words that it is on and what they are found again by (`reader.document.anchoring`).
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from reader.document.anchoring.text_quote import TextQuote, quote_part
from reader.document.clean import clean
from reader.document.model import Document, Part

MOST_TAGS = 100
LONGEST_TAG = 60

_HASHTAG = re.compile(r"(?<!\S)#(?=[\w/-]*[^\W\d_])[\w/-]*\w")


class MarkScope(StrEnum):
    """What a mark is on."""

    QUOTATION = "quotation"
    PARAGRAPH = "paragraph"
    SELECTION = "selection"


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark that a reader made.

    ``target`` has one entry for each paragraph that it is on, or for each part of the quotation. ``speaker`` is the
    name of the quotation's speaker at the time of marking, ``inferred`` says that they were not known for sure, and
    ``paraphrased`` that it is reported speech. ``paragraph`` is the number of the paragraph in which it began then, 0
    for one that has none and for a mark of an older version.
    ``created`` and ``modified`` are ISO 8601 in UTC, for display only. If two processes changed one note at once, the
    text that was replaced is kept as a mark of its own, whose ``beside`` is the id of the first.
    """

    id: str
    on: MarkScope
    target: tuple[TextQuote, ...]
    speaker: str = ""
    bookmarked: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""
    created: str = ""
    modified: str = ""
    beside: str = ""
    inferred: bool = False
    paraphrased: bool = False
    paragraph: int = 0

    @property
    def in_marks(self) -> bool:
        """Whether the words are somebody's own, which stand in quotation marks."""
        return self.on is MarkScope.QUOTATION and not self.paraphrased

    @property
    def words(self) -> str:
        """The marked words, with a newline between paragraphs."""
        return "\n".join(quote.exact for quote in self.target)

    @property
    def empty(self) -> bool:
        """Whether it has no bookmark, tag or note. Such a mark is not kept."""
        return not (self.bookmarked or self.tags or self.note)


def new_mark(
    on: MarkScope,
    target: tuple[TextQuote, ...],
    speaker: str = "",
    *,
    inferred: bool = False,
    paraphrased: bool = False,
    paragraph: int = 0,
) -> Mark:
    """A new mark without a bookmark, tags or note."""
    time = now()
    return Mark(
        new_id(), on, target, speaker, created=time, modified=time, inferred=inferred, paraphrased=paraphrased,
        paragraph=paragraph,
    )  # fmt: skip


def new_id() -> str:
    """A new unique id: 64 random bits."""
    return os.urandom(8).hex()


def now() -> str:
    """The current time as ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def quotes_of(document: Document, parts: Iterable[Part]) -> tuple[TextQuote, ...]:
    """The quotes by which parts of a document are found again."""
    texts = [paragraph.text for paragraph in document.paragraphs]
    return tuple(quote_part(texts, part) for part in parts)


def tags_in(typed: str) -> tuple[str, ...]:
    """The tags in typed text: words separated by spaces or commas, with or without ``#``, each once."""
    found: dict[str, str] = {}
    for word in clean(typed).replace(",", " ").split():
        tag = word.lstrip("#")[:LONGEST_TAG]
        if tag:
            found.setdefault(tag.casefold(), tag)
    return tuple(found.values())[:MOST_TAGS]


def hashtags_in(note: str) -> list[str]:
    """The tags within a note: ``#`` and a word that has a letter and stands behind a blank, as in Obsidian."""
    return _HASHTAG.findall(note)


def has_tag(mark: Mark, tag: str) -> bool:
    """Whether a mark carries a tag, ignoring case and a leading ``#``."""
    return tag.lstrip("#").casefold() in {carried.casefold() for carried in mark.tags}


def mark_record(mark: Mark) -> dict[str, object]:
    """A mark as a JSON object."""
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
    record |= {name: True for name in ("inferred", "paraphrased") if getattr(mark, name)}
    record |= {"paragraph": mark.paragraph} if mark.paragraph else {}
    return record | ({"beside": mark.beside} if mark.beside else {})


def mark_of(record: object) -> Mark:
    """A mark from a JSON object, with its texts cleaned.

    Raises:
        ValueError, TypeError: the object is not a mark.
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
        _flag(record, "inferred"),
        _flag(record, "paraphrased"),
        _index(record, "paragraph"),
    )


def _quote(record: object) -> TextQuote:
    if not isinstance(record, Mapping):
        raise TypeError("a target is a mapping")
    exact = _text(record, "exact")
    if not exact:
        raise ValueError("a target has words")
    return TextQuote(
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
