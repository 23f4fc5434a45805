"""HTML: what the page states about itself, the article that trafilatura finds, and everything else as removed.

trafilatura finds the article (F1 .960 and .957 on two public sets of pages) and loses 3 of 100 quotations, mostly
paragraphs between others that it keeps. So the text is taken from the page itself, block by block: those that
trafilatura kept, and between them the paragraphs with somebody's words and the captions.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from lxml.html import HtmlElement

from reader.document.clean import clean, without_controls
from reader.document.model import ParagraphKind, Removed
from reader.ingest.article.boilerplate import BESIDE
from reader.ingest.article.evidence import SHORT, evidence_of
from reader.ingest.article.head import head_of
from reader.ingest.article.vocabulary import normal
from reader.ingest.errors import UnreadableError
from reader.ingest.formats.dom import blocks_in
from reader.ingest.formats.markup import Element, TooNestedError, html_root
from reader.ingest.formats.metadata import facts_of
from reader.ingest.source_page import Block, Facts, Page
from reader.ingest.sources.source import SourceData
from reader.ingest.sources.text_encoding import declared_encoding, text_of

_LEAST = 60
"""Words below which what trafilatura found is no article, and the whole page is looked at instead."""
_HIGHEST_HEAD = 12
"""Blocks above the article among which its headline is looked for."""
_LONG_MATCH = 6
"""Words; a shorter block has to be a paragraph of the article, a longer one may be part of one."""


def page_of_html(given: SourceData) -> Page:
    """The page that HTML holds.

    Raises:
        UnreadableError: it cannot be parsed, or not to its end.
    """
    markup = clean(without_controls(text_of(given.data, given.encoding or declared_encoding(given.data))))
    try:
        root = html_root(markup)
    except TooNestedError:
        raise UnreadableError(
            f"{given.label}: elements are nested too deep in it, or a text is too long; save it as text"
        ) from None
    if root is None:
        raise UnreadableError(f"{given.label}: broken HTML; save the page again, or paste its text")
    facts = facts_of(root)
    blocks = list(blocks_in(root))
    if given.keep_all:
        return Page(tuple(blocks), facts)
    return _page(blocks, _article(root), facts)


def _article(root: HtmlElement) -> list[str]:
    """The paragraphs that trafilatura takes for the article, in the form in which blocks are compared."""
    from trafilatura import bare_extraction  # type: ignore[import-not-found,import-untyped,unused-ignore]

    try:
        found: Any = bare_extraction(
            root, include_comments=False, include_tables=True, with_metadata=False, as_dict=False
        )
    except RecursionError:  # lists and quotations nested deeper than it goes: the whole page is looked at instead
        return []
    body = getattr(found, "body", None)
    if body is None:
        return []
    return [key for block in blocks_in(_as_html(body)) if (key := normal(block.text))]


def _as_html(body: Any) -> Element:
    """trafilatura's body with elements that `blocks_in` knows as blocks."""
    names = {"head": "h2", "quote": "blockquote", "item": "li", "list": "ul", "row": "tr", "cell": "td", "lb": "br"}
    for element in body.iter():
        if element.tag in names:  # no other is set: a page may hold names that lxml reads and does not write
            element.tag = names[element.tag]
    marked: Element = body
    return marked


def _page(blocks: Sequence[Block], article: list[str], facts: Facts) -> Page:
    """The blocks of the page that are its article, the others removed."""
    if sum(key.count(" ") + 1 for key in article) < _LEAST:
        return Page(tuple(blocks), facts)
    paragraphs = set(article)
    text = "\n".join(f" {key} " for key in article)
    keys = [normal(block.text) for block in blocks]
    kept = [key in paragraphs or (key.count(" ") >= _LONG_MATCH and f" {key} " in text) for key in keys]
    places = [index for index, is_kept in enumerate(kept) if is_kept]
    if not places:
        return Page(tuple(blocks), facts)
    _keep_head(blocks, kept, places[0], facts)
    for index in range(places[0], places[-1]):
        kept[index] = kept[index] or _belongs(blocks[index])
    removed = tuple(
        Removed(block.text, evidence_of(block).reason or BESIDE, block.line, before)
        for block, is_kept, before in zip(blocks, kept, accumulate(kept), strict=True)
        if not is_kept
    )
    return Page(tuple(block for block, is_kept in zip(blocks, kept, strict=True) if is_kept), facts, removed)


def _keep_head(blocks: Sequence[Block], kept: list[bool], first: int, facts: Facts) -> None:
    """Keep what stands at the top of the article: headline, deck, byline, date, and the picture below them."""
    start = max(0, first - _HIGHEST_HEAD)
    top = blocks[start : first + 2]
    head = head_of(top, [evidence_of(block) for block in top], facts.title, facts.deck)
    if head.title is None or start + head.title >= first:
        return
    for index in range(head.title, first - start):
        named = index in (head.title, head.deck) or index in head.used
        kept[start + index] = named or top[index].kind is ParagraphKind.CAPTION


def _belongs(block: Block) -> bool:
    """Whether a block between two of the article is of it: a caption, or a sentence with somebody's words."""
    if block.kind is ParagraphKind.CAPTION:
        return True
    found = evidence_of(block)
    return found.quoted and found.sentence and found.words >= SHORT and block.kind is None
