"""What every format gives: the blocks of text of a page, and what the page states about itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.document.model import PageBreak, ParagraphKind, Removed


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a page as it was found.

    ``line`` is its first line in the source, from 1, and 0 where the source has no lines. ``kind`` is what the
    format says that it is, None where it says nothing. ``credit`` is whose picture a caption describes, or whose words
    a block quotation has. ``title`` marks a heading of the first level. ``plain`` marks text that looks like a heading
    and is none: the item of a list, the row of a table, the line below a block quotation. ``links`` are the words of
    each link with its address, in order. ``page`` and ``page_breaks`` are as those of a paragraph in a document.
    """

    text: str
    line: int = 0
    kind: ParagraphKind | None = None
    credit: str = ""
    title: bool = False
    plain: bool = False
    links: tuple[tuple[str, str], ...] = ()
    page: str = ""
    page_breaks: tuple[PageBreak, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an article besides its text; empty where nothing is.

    The names are those of `reader.document.model.Document`; ``published`` is an ISO 8601 date, or date and time.
    ``authors`` are listed where the byline alone does not tell them apart.
    ``inferred`` names those that the page does not state, but that its structure suggests.
    """

    title: str = ""
    deck: str = ""
    byline: str = ""
    publisher: str = ""
    published: str = ""
    language: str = ""
    url: str = ""
    authors: tuple[str, ...] = ()
    inferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a source before anything was recognised in it or cut from it.

    ``facts`` are stated by the source itself. ``clean`` says that it holds nothing but its text (a book, a Word
    document, a page whose article was found), so that nothing is looked for to cut. ``headed`` says that the format has
    found all there is of a headline, deck, byline and date, so that none is looked for in the text. ``removed`` is what
    the format itself left out, with its reason; there ``before`` is an index into ``blocks``.
    """

    blocks: tuple[Block, ...]
    facts: Facts = field(default_factory=Facts)
    removed: tuple[Removed, ...] = ()
    clean: bool = False
    headed: bool = False
