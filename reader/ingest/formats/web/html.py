"""HTML: what the page states about itself, the article on it, and everything else as removed.

trafilatura finds the article (F1 .960 and .957 on two public sets of pages) but loses 3 of 100 quotations, mostly
paragraphs between others that it keeps. So it is only a witness: the text is taken from the page itself, block by block
(see `reader.ingest.formats.web.select`).
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import accumulate
from typing import Any

from lxml.html import HtmlElement

from reader.document.clean import without_controls
from reader.document.model import ParagraphKind, Removed
from reader.ingest.article.about_author import AUTHOR, about_authors
from reader.ingest.article.boilerplate import BESIDE, HEAD_LINE
from reader.ingest.article.byline import line_of_head
from reader.ingest.article.captions import CREDIT, is_only_credit
from reader.ingest.article.report_credits import WORKED, report_credits
from reader.ingest.article.vocabulary import normal
from reader.ingest.errors import UnreadableError
from reader.ingest.formats.markup import Element, TooNestedError, html_root
from reader.ingest.formats.paragraphs import with_questions
from reader.ingest.formats.spoken.headed_turns import with_headed_turns
from reader.ingest.formats.web.boxes import SOLD
from reader.ingest.formats.web.classes import is_hidden
from reader.ingest.formats.web.dom import PageBlock, page_blocks
from reader.ingest.formats.web.head.deck import is_quoted, part_decks
from reader.ingest.formats.web.head.linked_data import article_body, linked_article
from reader.ingest.formats.web.head.metadata import Head, facts_of
from reader.ingest.formats.web.questions import part_questions
from reader.ingest.formats.web.repeats import repeated
from reader.ingest.formats.web.select import Selection
from reader.ingest.formats.web.word import is_word, name_styles
from reader.ingest.lines import blocks_of
from reader.ingest.source_page import Block, Facts, Page
from reader.ingest.sources.source import SourceData
from reader.ingest.sources.text_encoding import declared_encoding, text_of

_LEAST = 60
"""Words below which what was found is no article, and the whole page is looked at instead."""
_SHORT, _SENTENCE = 20, 8
"""Words of the shortest article, where nothing else on the page is of so many words and no link."""
_HIDDEN_ARTICLE = 150
"""Words of paragraphs in a hidden element that is a page which a script shows later, and no hidden hint."""
_HALF = 0.5
_MORE = 1.5
"""The text that a page states in JSON-LD is taken instead of its elements where it has so many times their words."""


def page_of_html(given: SourceData) -> Page:
    """The page that HTML holds.

    Raises:
        UnreadableError: it cannot be parsed, or not to its end.
    """
    # Controls make trafilatura give up; the rest is cleaned block by block, which is a tenth of the work.
    markup = without_controls(
        text_of(given.data, given.encoding or declared_encoding(given.data)).replace("\0", "\ufffd")
    )
    try:
        root = html_root(markup)
    except TooNestedError:
        raise UnreadableError(
            f"{given.label}: elements are nested too deep in it, or a text is too long; save it as text"
        ) from None
    if root is None:
        raise UnreadableError(f"{given.label}: broken HTML; save the page again, or paste its text")
    return page_of_root(root, url=given.url, keep_all=given.keep_all)


def page_of_root(root: HtmlElement, *, url: str = "", keep_all: bool = False) -> Page:
    """The page below a parsed root; ``url`` is where it was fetched, empty where nobody knows."""
    elements = [*root.iter()]  # held until the end: lxml makes an object anew for each element that nobody holds
    linked = linked_article(root)
    if not keep_all:
        _drop_hidden(elements)
        name_styles(root)
        part_questions(root)
        part_decks(root)
        elements = [*root.iter()]
    language = root.get("lang") or ""
    blocks = list(page_blocks(root, language))
    if keep_all:
        return Page(tuple(found.block for found in blocks), facts_of(root, linked, [], url).facts)
    if is_word(root):
        whole = Selection(blocks, [normal(found.block.text) for found in blocks])
        if any(map(_is_text, blocks, whole.words)):
            return _page(whole, [""] * len(blocks), root, linked, url)
    stated = article_body(linked)
    article = _extracted(root)
    told = [key for paragraph in stated if (key := normal(paragraph))]
    selection = Selection(blocks, [*article, *told])
    reasons = selection.reasons()
    kept = sum(len(words) for words, reason in zip(selection.words, reasons, strict=False) if not reason)
    said = sum(len(key.split()) for key in told)
    if said >= _LEAST and said > _MORE * kept:
        head = facts_of(root, linked, blocks[:1], url)
        return Page(_stated(stated), head.facts, clean=True, headed=True)
    if not reasons or (kept < _LEAST and not _is_all(selection, reasons, kept)):
        return _whole_page(blocks, selection.sold, facts_of(root, linked, [], url).facts)
    return _page(selection, reasons, root, linked, url)


def _whole_page(blocks: Sequence[PageBlock], sold: Set[int], facts: Facts) -> Page:
    """All of a page in which no article was found, for its words to tell what is none; ``sold`` are removed."""
    kept = [found for index, found in enumerate(blocks) if index not in sold]
    before = accumulate(index not in sold for index in range(len(blocks)))
    removed = tuple(
        Removed(found.block.text, SOLD, found.block.line, place)
        for index, (found, place) in enumerate(zip(blocks, before, strict=True))
        if index in sold
    )
    return Page(tuple(_with_turns(kept)), facts, removed)


def _is_all(selection: Selection, reasons: Sequence[str], kept: int) -> bool:
    """Whether a short article is all that a page says in sentences, so that nothing else has to be looked for."""
    others = sum(
        len(words)
        for found, words, reason in zip(selection.blocks, selection.words, reasons, strict=True)
        if reason and len(words) >= _SENTENCE and found.linked < _HALF
    )
    return kept >= _SHORT and others * 2 <= kept


def _drop_hidden(elements: Sequence[HtmlElement]) -> None:
    """Take out of a page what it does not show."""
    hidden = [element for element in elements if isinstance(element.tag, str) and is_hidden(element)]
    for element in hidden:
        if element.tag in ("html", "body", "head") or element.getparent() is None:
            continue
        if sum(len("".join(p.itertext()).split()) for p in element.iter("p")) < _HIDDEN_ARTICLE:
            element.drop_tree()


def _extracted(root: HtmlElement) -> list[str]:
    """The paragraphs that trafilatura takes for the article, in the form in which blocks are compared."""
    from reader.ingest.formats.web.extraction import article_in

    try:
        body = article_in(root)
    except RecursionError:  # lists and quotations nested deeper than it goes: the whole page is looked at instead
        return []
    if body is None:
        return []
    return [key for block in page_blocks(_as_html(body)) if (key := normal(block.block.text))]


def _as_html(body: Any) -> Element:
    """trafilatura's body with elements that `page_blocks` knows as blocks."""
    names = {"head": "h2", "quote": "div", "item": "li", "list": "ul", "row": "div", "cell": "div", "lb": "br"}
    for element in body.iter():
        if element.tag in names:  # no other is set: a page may hold names that lxml reads and does not write
            element.tag = names[element.tag]
    marked: Element = body
    return marked


def _stated(paragraphs: Sequence[str]) -> tuple[Block, ...]:
    return tuple(block for paragraph in paragraphs for block in blocks_of(paragraph))


def _page(selection: Selection, reasons: list[str], root: HtmlElement, linked: dict[str, Any], url: str) -> Page:
    """The blocks that are the article, the others removed."""
    blocks = selection.blocks
    body = [not reason for reason in reasons]
    first = next(i for i, found in enumerate(blocks) if body[i] and _is_text(found, selection.words[i]))
    head = facts_of(root, linked, blocks[: first + 3], url)
    for index in range(first):
        if head.title is not None and index > head.title and index not in head.lines and _is_quoted_deck(blocks[index]):
            reasons[index], body[index] = "", True
            continue
        picture = blocks[index].block.kind is ParagraphKind.CAPTION
        if not picture and body[index] and not _is_lead(index, head):
            reasons[index] = BESIDE
    for index in range(min(first + 4, len(blocks))):
        if index in (head.title, head.deck):
            reasons[index] = reasons[index] or HEAD_LINE
        elif index in head.lines or (not reasons[index] and line_of_head(blocks[index].block.text)[2]):
            reasons[index] = HEAD_LINE
    for index, found in enumerate(blocks):
        if not reasons[index] and is_only_credit(found.block):
            reasons[index] = CREDIT
    facts = _with_line_of_headline(head.facts, blocks[: first + 1], reasons)
    left = [index for index, reason in enumerate(reasons) if not reason]
    texts = [blocks[index].block.text for index in left]
    for place in about_authors(texts, facts.byline):
        reasons[left[place]] = AUTHOR
    for place in report_credits(texts):
        reasons[left[place]] = WORKED
    for index, reason in repeated(selection, reasons, head.facts.title).items():
        reasons[index] = reason
    removed = tuple(
        Removed(found.block.text, reason, found.block.line, before)
        for index, (found, reason, before) in enumerate(
            zip(blocks, reasons, accumulate(not reason for reason in reasons), strict=True)
        )
        if reason and index not in (head.title, head.deck)
    )
    whole = [found for found, reason in zip(blocks, reasons, strict=True) if not reason]
    kept = tuple(_with_turns(whole))
    return Page(kept, _without_lead(facts, kept), removed, clean=True, headed=True)


def _with_turns(found: Sequence[PageBlock]) -> list[Block]:
    """The blocks with the questions of an interview and the turns of a record marked."""
    return with_headed_turns(with_questions([one.block for one in found], [one.set_off for one in found]))


def _with_line_of_headline(facts: Facts, top: Sequence[PageBlock], reasons: list[str]) -> Facts:
    """``facts`` with the byline and date that stand behind the headline in one block, which is then cut.

    Old pages part them by a single line break.
    """
    for index, found in enumerate(top):
        text = found.block.text
        if not facts.title or reasons[index] or not text.startswith(facts.title):
            continue
        byline, published, whole = line_of_head(text[len(facts.title) :].strip())
        if whole:
            reasons[index] = HEAD_LINE
            return replace(facts, byline=facts.byline or byline, published=facts.published or published)
    return facts


def _is_quoted_deck(found: PageBlock) -> bool:
    """Whether a block between the headline and the text has somebody's words in it."""
    kinds = (None, ParagraphKind.HEADING, ParagraphKind.BLOCK_QUOTE)
    return found.block.kind in kinds and found.linked < _HALF and is_quoted(found.block.text)


def _is_text(found: PageBlock, words: list[str]) -> bool:
    """Whether a block is a sentence of the text and neither a heading nor a caption."""
    return found.block.kind in (None, ParagraphKind.BLOCK_QUOTE) and not found.block.title and len(words) >= 4


def _is_lead(index: int, head: Head) -> bool:
    """Whether a heading above the first paragraph belongs to the text: it stands below headline and byline."""
    return head.title is not None and index > head.title and index not in head.lines


def _without_lead(facts: Facts, kept: Sequence[Block]) -> Facts:
    """``facts`` without a deck that stands in the text as well: a description that repeats the lead is no deck."""
    deck = normal(facts.deck.rstrip(" .…"))
    if deck and any(normal(block.text).startswith(deck) for block in kept[:8]):
        return replace(facts, deck="")
    return facts
