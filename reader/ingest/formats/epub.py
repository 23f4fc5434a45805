"""EPUB: the chapters of a book in their order, and what the book states about itself."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace

from reader.document.model import ParagraphKind
from reader.ingest.article.byline import names_in
from reader.ingest.article.dates import iso_date
from reader.ingest.article.vocabulary import normal
from reader.ingest.formats.epub_navigation import navigation_of, resolved
from reader.ingest.formats.markup import Element, local_name, words_in
from reader.ingest.formats.package import Package
from reader.ingest.formats.web.dom import blocks_in
from reader.ingest.formats.web.printed_pages import PrintedPages
from reader.ingest.limits import Limits
from reader.ingest.source_page import Block, Facts, Page
from reader.ingest.sources.source import SourceData
from reader.languages.tags import names_language

_CONTAINER = "META-INF/container.xml"
_TEXT = frozenset(("application/xhtml+xml", "text/html", "application/xml", "text/xml"))
_JOINED = re.compile(r"[,;&|/]|\b(?:and|und|et|with|mit)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_TOP = 3
"""Blocks among which the heading of a chapter stands."""


def page_of_epub(given: SourceData, limits: Limits) -> Page:
    """The text of a book. Its table of contents is left out; what it calls a chapter stands above one without heading.

    Raises:
        UnreadableError: it is broken or unpacks to too much.
    """
    package = Package(given.data, given.label, limits)
    root = package.xml(_CONTAINER)
    paths = [element.get("full-path") for element in _named(root, "rootfile")]
    if not paths or not paths[0]:
        raise package.broken(_CONTAINER)
    book = package.xml(paths[0])
    folder = posixpath.dirname(paths[0])
    navigation = navigation_of(package, iter(_named(book, "item")), folder)
    pages = PrintedPages()
    blocks: list[Block] = []
    chapters = [resolved(folder, name) for name in _spine(book)]
    for path in dict.fromkeys(chapters):  # a chapter stands once in a book (EPUB 3.3, 5.7.2), whatever the file says
        if path in package:
            root = package.xml(path)
            pages.places = _places(navigation.pages.get(path, {}), root)
            chapter = list(_untitled(blocks_in(root, pages=pages)))
            blocks += _headed(chapter, navigation.chapters.get(path, ""))
    return Page(tuple(blocks), _facts(book), clean=True)


def _untitled(blocks: Iterator[Block]) -> Iterator[Block]:
    """Blocks of a chapter: its first heading names the chapter, not the book. Links within the book lead nowhere."""
    for block in blocks:
        links = tuple((words, url) for words, url in block.links if _ADDRESS.match(url.strip()))
        yield replace(block, links=links, line=0, credit="", title=False, plain=False)


def _places(places: dict[str, str], root: Element) -> dict[str, str]:
    """Where pages begin in a file, by ids. The id of its root, or one that nothing else has, is its beginning."""
    if "" not in places:
        return places
    root.set("id", root.get("id") or "\N{SYMBOL FOR START OF TEXT}")
    return places | {root.get("id") or "": places[""]}


def _headed(blocks: list[Block], title: str) -> list[Block]:
    """A chapter under its title. One whose heading is set as text, or a picture, has it in the navigation."""
    above = blocks[:_TOP]
    if not title or not blocks or any(block.kind is ParagraphKind.HEADING for block in above):
        return blocks
    for index, block in enumerate(above):
        if normal(block.text) == normal(title):
            return [*blocks[:index], replace(block, kind=ParagraphKind.HEADING), *blocks[index + 1 :]]
    return [Block(title, 0, ParagraphKind.HEADING, page=blocks[0].page), *blocks]


def _spine(book: Element) -> Iterator[str]:
    """The files of the text in reading order, without those that navigate."""
    manifest = {item.get("id"): item for item in _named(book, "item")}
    for reference in _named(book, "itemref"):
        item = manifest.get(reference.get("idref"))
        if item is None or (item.get("media-type") or "").lower() not in _TEXT:
            continue
        if "nav" not in (item.get("properties") or "").split():
            yield item.get("href") or ""


def _facts(book: Element) -> Facts:
    authors = [text for element in _named(book, "creator") if (text := words_in(element))]
    language = next((text for element in _named(book, "language") if (text := words_in(element))), "")
    return Facts(
        title=next((text for element in _named(book, "title") if (text := words_in(element))), ""),
        byline=" and ".join([", ".join(authors[:-1]), authors[-1]] if len(authors) > 1 else authors),
        authors=_listed(authors),
        publisher=next((text for element in _named(book, "publisher") if (text := words_in(element))), ""),
        published=next((date for element in _named(book, "date") if (date := iso_date(words_in(element)))), ""),
        language=language if names_language(language) else "",
    )


def _listed(creators: list[str]) -> tuple[str, ...]:
    """The authors one by one, where one has a comma or an "and" in the name, as a firm has; else none.

    An element is one author (EPUB 3.3, 5.5.3.2.2), unless it is nothing but the whole names of several persons.
    """
    listed: list[str] = []
    for creator in creators:
        several = names_in(creator, marked=True)
        listed += several if len(several) > 1 and all(" " in name for name in several) else [creator]
    return tuple(listed) if any(map(_JOINED.search, listed)) else ()


def _named(root: Element, name: str) -> list[Element]:
    """Elements of a name in any namespace: books in the wild use several, or none."""
    return [element for element in root.iter() if local_name(element) == name]
