"""The pages of a source that is read: where they begin in its blocks, whatever is done to the text of those."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Protocol

from reader.document.clean import clean
from reader.document.model import LONGEST_PAGE_NAME, PageBreak
from reader.ingest.lines import one_line, pieces
from reader.ingest.source_page import Block

MARK = "\x01"
"""Where a page begins, in a text whose controls were taken out."""


class Pages(Protocol):
    """The pages of a source while it is read."""

    @property
    def current(self) -> str:
        """The page that one is on, an empty string where nobody knows."""

    def turn(self) -> None:
        """Go on to the next page."""


def page_name(words: str) -> str:
    """What a page is called, fit for a document; an empty string where the words are too many for that."""
    name = one_line(clean(words))
    return name if len(name) <= LONGEST_PAGE_NAME else ""


def paged(block: Block, pages: Pages) -> Block:
    """A block whose text has marks, with its pages instead of them; ``pages`` is at its end then."""
    if MARK not in block.text:
        return replace(block, page=pages.current) if pages.current else block
    page, text = pages.current, ""
    breaks: list[PageBreak] = []
    for number, piece in enumerate(block.text.split(MARK)):
        if number:
            pages.turn()
        piece = piece.lstrip() if text[-1:].isspace() or not text else piece
        if number and not text.strip():
            page = pages.current
        elif number and piece.strip() and pages.current:
            breaks = [one for one in breaks if one.at < len(text)]
            breaks.append(PageBreak(len(text) + len(piece) - len(piece.lstrip()), pages.current))
        text += piece
    text = text.rstrip()
    links = tuple((words.replace(MARK, ""), url) for words, url in block.links)
    return replace(block, text=text, links=links, page=page, page_breaks=tuple(breaks))


def rewritten(block: Block, change: Callable[[str], str]) -> Block:
    """A block with its text changed, and its page breaks before the same words; the same one where nothing changes.

    ``change`` may shorten what stands before a break, whatever follows that. It gives back what it does not change.
    """
    text = change(block.text)
    if text is block.text:
        return block
    moved = (replace(one, at=len(change(f"{block.text[: one.at]}x")) - 1) for one in block.page_breaks)
    return replace(block, text=text, page_breaks=tuple(one for one in moved if one.at < len(text)))


def in_pieces(block: Block) -> Iterator[Block]:
    """A block as several where its text is longer than a paragraph may be; none where it is empty."""
    at = 0
    for piece in pieces(block.text):
        at = block.text.index(piece[:1], at)
        before = [one.page for one in block.page_breaks if one.at <= at]
        inside = (replace(one, at=one.at - at) for one in block.page_breaks if at < one.at < at + len(piece))
        yield replace(block, text=piece, page=before[-1] if before else block.page, page_breaks=tuple(inside))
        at += len(piece)


def segments(block: Block) -> list[str]:
    """The text of a block, cut where pages begin."""
    cuts = [0, *(one.at for one in block.page_breaks), len(block.text)]
    return [block.text[start:end] for start, end in pairwise(cuts)]


def with_segments(block: Block, texts: list[str]) -> Block:
    """A block with other text in each of its `segments`."""
    breaks = []
    at = 0
    for one, text in zip(block.page_breaks, texts, strict=False):
        at += len(text)
        breaks.append(replace(one, at=at))
    return replace(block, text="".join(texts), page_breaks=tuple(breaks))
