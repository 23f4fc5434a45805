"""What every format gives: the blocks of text of a page, and what the page states about itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.document.model import ParagraphKind, Removed


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a page as it was found.

    ``line`` is its first line in the source, from 1, and 0 where the source has no lines. ``kind`` is what the
    format says that it is, None where it says nothing. ``title`` marks a heading of the first level.
    """

    text: str
    line: int = 0
    kind: ParagraphKind | None = None
    credit: str = ""
    title: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an article besides its text; empty where nothing is.

    The names are those of `reader.document.model.Document`; ``published`` is an ISO 8601 date, or date and time.
    """

    title: str = ""
    deck: str = ""
    byline: str = ""
    publisher: str = ""
    published: str = ""
    language: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a source before anything was recognised in it or cut from it.

    ``facts`` are stated by the source itself. ``clean`` says that it holds nothing but its text (a book), so that
    nothing is looked for to cut. ``removed`` is what the format itself left out, with its reason; there ``before``
    is an index into ``blocks``.
    """

    blocks: tuple[Block, ...]
    facts: Facts = field(default_factory=Facts)
    removed: tuple[Removed, ...] = ()
    clean: bool = False
