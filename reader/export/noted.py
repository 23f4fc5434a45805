"""A reader's notes as exports have them. They are private, so they are exported only on request."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.document import Part


@dataclass(frozen=True, slots=True)
class Note:
    """A reader's own text and tags on something; a bookmark alone has neither."""

    text: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that are noted and no quotation: ``parts`` say where; none for words that are no longer in the document."""

    words: str
    parts: tuple[Part, ...]
    note: Note


def together(notes: Iterable[Note]) -> Note:
    """Several notes on the same words as one: their texts as paragraphs, every tag once."""
    known = list(notes)
    texts = dict.fromkeys(note.text for note in known if note.text)
    tags = {tag.casefold(): tag for note in reversed(known) for tag in reversed(note.tags)}
    return Note("\n".join(texts), tuple(reversed(tags.values())))
