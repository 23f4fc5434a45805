"""What a page says about its article: headline, deck, byline, publisher, date, language and address.

trafilatura and htmldate guess where a page states nothing; nothing is guessed here. What only the structure of the page
suggests is marked as inferred.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from reader.ingest.formats.markup import Element
from reader.ingest.formats.web.dom import PageBlock
from reader.ingest.formats.web.head.authors import authors_of
from reader.ingest.formats.web.head.deck import deck_of
from reader.ingest.formats.web.head.headline import headline_of
from reader.ingest.formats.web.head.linked_data import text_of
from reader.ingest.formats.web.head.published import published_of
from reader.ingest.formats.web.head.publisher import publisher_of
from reader.ingest.source_page import Facts
from reader.languages.tags import names_language

_URL = re.compile(r"https?://", re.IGNORECASE)


@dataclass(slots=True)
class Head:
    """The facts of a page, and which of its blocks they were read from.

    ``title`` and ``deck`` are indexes of blocks, None where no block is the headline or the deck; ``lines`` are the
    blocks of byline and date.
    """

    facts: Facts
    title: int | None = None
    deck: int | None = None
    lines: set[int] = field(default_factory=set)


def facts_of(root: Element, linked: dict[str, Any], top: Sequence[PageBlock], url: str = "") -> Head:
    """What a parsed page states.

    ``linked`` is its article in JSON-LD. ``top`` are its blocks as far as the first paragraphs of the article, none
    where no article was found; ``url`` is where the page was fetched.
    """
    meta = meta_of(root)
    address = _address(root, meta)
    window = _window_title(root)
    publisher, from_address = publisher_of(linked, meta, window, address or url)
    title, at, by_place = headline_of(root, linked, meta, window, top, publisher)
    zone = list(enumerate(top))[at if at is not None else 0 :]
    names, name_lines, unmarked = authors_of(root, linked, meta, zone, publisher)
    published, date_lines, seen = published_of(root, linked, meta, zone, address or url)
    lines = name_lines | date_lines
    deck, deck_at = deck_of(linked, meta, zone, title, names, lines)
    inferred = {"title": by_place, "byline": unmarked, "publisher": from_address, "published": seen}
    facts = Facts(
        title=title,
        deck=deck,
        byline=names,
        publisher=publisher,
        published=published,
        language=_language(root, linked, meta),
        url=address,
        inferred=tuple(name for name, is_so in inferred.items() if is_so),
    )
    return Head(facts, at, deck_at, lines - {at, deck_at} if lines else lines)


def meta_of(root: Element) -> dict[str, str]:
    """The ``meta`` elements of a page by their names in lower case; the first of a name counts."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = text_of(element.get("content"))
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _window_title(root: Element) -> str:
    element = next(root.iter("title"), None)
    return text_of("".join(element.itertext())) if element is not None else ""


def _language(root: Element, linked: dict[str, Any], meta: dict[str, str]) -> str:
    stated: Iterable[str | None] = (
        root.get("lang"),
        text_of(linked.get("inLanguage")),
        meta.get("og:locale"),
        meta.get("content-language"),
    )
    for value in stated:
        tag = (value or "").strip().replace("_", "-")
        if names_language(tag):
            return tag
    return ""


def _address(root: Element, meta: dict[str, str]) -> str:
    links = (e.get("href") or "" for e in root.iter("link") if (e.get("rel") or "").lower() == "canonical")
    return next((url.strip() for url in (*links, meta.get("og:url", "")) if _is_address(url)), "")


def _is_address(url: str) -> bool:
    try:
        return bool(_URL.match(url.strip()) and urlsplit(url.strip()).hostname)
    except ValueError:
        return False
