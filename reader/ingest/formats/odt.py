"""ODT: the paragraphs of an OpenDocument text (ISO/IEC 26300) with the kinds that elements and styles give them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from reader.document.clean import without_controls
from reader.document.model import ParagraphKind
from reader.ingest.article.dates import iso_date, likely
from reader.ingest.formats.markup import Element, local_name, walk, words_in
from reader.ingest.formats.numbered_pages import NumberedPages, without_page_marks
from reader.ingest.formats.package import Package
from reader.ingest.formats.paragraphs import split_at_breaks
from reader.ingest.limits import Limits
from reader.ingest.page_breaks import MARK, paged
from reader.ingest.source_page import Block, Facts, Page
from reader.ingest.sources.source import SourceData

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_HEADING = re.compile(r"heading(?: [1-9])?")
_AUTOMATIC = re.compile(r"[A-Z]{1,3}[0-9]+")
_SKIPPED = frozenset(
    "tracked-changes annotation annotation-end note-citation table-of-content forms bibliography".split()
)
_BLOCKS = frozenset(("p", "h"))
_INLINE = frozenset(("p", "h", "span", "a"))
"""Elements whose page breaks stand in the text of a paragraph."""


def page_of_odt(given: SourceData, limits: Limits) -> Page:
    """The text of an OpenDocument file; a note stands below the paragraph that has its mark.

    Raises:
        UnreadableError: it is broken or unpacks to too much.
    """
    package = Package(given.data, given.label, limits)
    root = package.xml("content.xml")
    styles = {**_parents(package.xml("styles.xml") if "styles.xml" in package else None), **_parents(root)}
    pages = NumberedPages(known=_are_noted(root))
    blocks: list[Block] = []
    title = deck = ""
    for element, listed, row in _paragraphs(root, _breaking(root)):
        style = _named_style(element.get(f"{_TEXT}style-name") or "", styles)
        for text in row:
            heading = local_name(element) == "h" or _HEADING.fullmatch(style) is not None
            kind = ParagraphKind.HEADING if heading else ParagraphKind.CAPTION if "caption" in style else None
            kind = ParagraphKind.BLOCK_QUOTE if style == "quotations" else kind
            level = element.get(f"{_TEXT}outline-level") or style.rpartition(" ")[2]
            first = heading and level == "1" and not title
            block = paged(Block(text, 0, kind, title=first, plain=listed, links=_links(element)), pages)
            if style == "title" and not title:
                title = block.text
            elif style == "subtitle" and not deck:
                deck = block.text
            elif block.text:
                blocks.append(block)
    facts = _facts(package, title, deck)
    return Page(tuple(blocks), facts, clean=True)


def _paragraphs(root: Element, breaking: Container[str]) -> Iterator[tuple[Element, bool, list[str]]]:
    """Each paragraph, whether it is an item or a row, and its texts with the marks of pages; a row of a table is one.

    ``breaking`` are the styles of paragraphs that begin a page.
    """
    listed = 0
    row: list[str] | None = None
    turned = ""
    notes: list[Element] = []
    walked = walk(root, "start", "end")
    for event, element in walked:
        name = local_name(element)
        if event == "start":
            if name in _SKIPPED:
                walked.skip_subtree()
            elif name == "note":
                notes.append(element)
                walked.skip_subtree()
            elif name == "soft-page-break" and not _is_inline(element):
                turned += MARK
            listed += name == "list"
            row = [] if name == "table-row" else row
            continue
        listed -= name == "list"
        if name == "table-row" and row is not None:
            if any(row):
                yield element, True, [turned + " | ".join(filter(None, row))]
                turned = ""
            row = None
        elif name in _BLOCKS and row is not None:
            row.append(" ".join(split_at_breaks(_text(element))))
        elif name in _BLOCKS:
            turned += MARK * (element.get(f"{_TEXT}style-name") in breaking)
            yield element, listed > 0, split_at_breaks(turned + _text(element))
            turned = ""
            for note in notes:
                own = (p for p in note.iter() if local_name(p) == "p")
                yield from ((p, True, split_at_breaks(without_page_marks(_text(p)))) for p in own)
            notes = []


def _is_inline(page_break: Element) -> bool:
    """Whether a page begins within the text of a paragraph."""
    parent = page_break.getparent()
    return parent is not None and local_name(parent) in _INLINE


def _are_noted(root: Element) -> bool:
    """Whether the file notes where pages began that nobody set (19.882)."""
    return any(element.get(f"{_TEXT}use-soft-page-breaks") == "true" for element in root.iter(f"{_OFFICE}text"))


def _breaking(root: Element) -> set[str]:
    """The styles of paragraphs that begin a page (20.184, ``fo:break-before``)."""
    return {
        style.get(f"{_STYLE}name") or ""
        for style in root.iter(f"{_STYLE}style")
        if any(child.get(f"{_FO}break-before") == "page" for child in style)
    }


def _text(paragraph: Element) -> str:
    """The text of a paragraph without its notes; a line break is a line end."""
    parts: list[str] = []
    walked = walk(paragraph, "start", "end")
    for event, element in walked:
        name = local_name(element)
        if event == "start":
            if name in _SKIPPED or name == "note" or (name in _BLOCKS and element is not paragraph):
                walked.skip_subtree()
                continue
            parts.append({"line-break": "\n", "tab": " ", "s": " ", "soft-page-break": MARK}.get(name, ""))
            parts.append(without_controls((element.text or "").replace("\n", " ")))
        elif element is not paragraph:
            parts.append(without_controls((element.tail or "").replace("\n", " ")))
    return "".join(parts)


def _links(paragraph: Element) -> tuple[tuple[str, str], ...]:
    """The words of each link of a paragraph, or of a row of a table, with its address."""
    links = (element for element in paragraph.iter(f"{_TEXT}a") if element.get(_HREF))
    return tuple((words_in(link), link.get(_HREF) or "") for link in links)


def _parents(root: Element | None) -> dict[str, str]:
    """The style from which each style comes."""
    if root is None:
        return {}
    return {
        style.get(f"{_STYLE}name") or "": style.get(f"{_STYLE}parent-style-name") or ""
        for style in root.iter()
        if local_name(style) == "style"
    }


def _named_style(name: str, parents: dict[str, str]) -> str:
    """The named style behind an automatic one ("P3"), in lower case."""
    for _ in range(8):
        if not _AUTOMATIC.fullmatch(name):
            break
        name = parents.get(name, "")
    return name.lower().replace("_20_", " ")


def _facts(package: Package, title: str, deck: str) -> Facts:
    if "meta.xml" not in package:
        return Facts(title=title, deck=deck)
    found: dict[str, str] = {}
    for element in package.xml("meta.xml").iter():
        found.setdefault(local_name(element), " ".join((element.text or "").split()))
    written = iso_date(found.get("creation-date", ""))
    author = found.get("initial-creator", "") or found.get("creator", "")
    return Facts(
        title=title or found.get("title", ""), deck=deck, byline=author, published=written if likely(written) else ""
    )
