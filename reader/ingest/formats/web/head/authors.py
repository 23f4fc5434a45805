"""Who wrote a page: names, without dates, papers, roles and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from reader.document.model import ParagraphKind
from reader.ingest.article.byline import joined, names_in
from reader.ingest.article.vocabulary import normal
from reader.ingest.formats.markup import Element
from reader.ingest.formats.web.dom import PageBlock
from reader.ingest.formats.web.head.linked_data import names_of
from reader.ingest.lines import one_line
from reader.text.patterns import later

_META = (
    *("author", "article:author", "article:author_name", "parsely-author", "citation_author", "dc.creator"),
    *("dcterms.creator", "byl", "sailthru.author", "author_name", "authors", "dcsext.author", "cxenseparse:author"),
)
_BYLINE = re.compile(
    r"(?:^|[\s_-])(?:by-?line\w*|author(?:s|-?names?|-?links?|-?meta|-?info|-?list|-?title|__name)?|authored|writer|contributor|"
    r"posted-?by|reporter|vcard|fn|p-author|meta-?bar)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NOT = re.compile(r"bio|avatar|image|photo|follow|social|comment|related|card|note|desc|box|twitter", re.IGNORECASE)
_PROFILE = later(
    r"/(?:authors?|by|people|staff|profiles?|writers?|reporters?|contributors?|autor(?:en)?)/[^/]", re.IGNORECASE
)
_LABEL = later(r"^(?:written by|author|by|posted by|reported by|autor|von|verfasst von)$", re.IGNORECASE)
_LONGEST = 200
"""Code points of a byline."""


def authors_of(
    root: Element, linked: dict[str, Any], meta: dict[str, str], zone: Sequence[tuple[int, PageBlock]], publisher: str
) -> tuple[str, set[int], bool]:
    """The names of the authors, joined, an empty string where nobody is named; the blocks of bylines in ``zone``; and
    whether the names are inferred from a line that no element marks as a byline.

    The line above the text counts before the metadata where that names a publisher, an account ("admin"), or fewer.
    """
    shown, lines, is_marked = _shown(zone, publisher)
    stated = _stated(root, linked, meta, publisher)
    if shown and (not stated or set(stated) <= set(shown) or not _alike(stated, shown)):
        return joined(shown), lines, not is_marked
    return joined(stated), lines, False


def _stated(root: Element, linked: dict[str, Any], meta: dict[str, str], publisher: str) -> list[str]:
    linked_names = names_of(linked.get("author")) or names_of(linked.get("creator"))
    persons = [name for name, person in linked_names if person] or [name for name, _ in linked_names]
    found = _names(persons, publisher, loose=any(person for _, person in linked_names))
    if found:
        return found
    for name in _META:
        if name in meta and (found := _names([meta[name]], publisher, loose=True)):
            return found
    for key, value in meta.items():
        if key.startswith("twitter:label") and _LABEL.match(value.strip(" :")):
            found = _names([meta.get(key.replace("label", "data"), "")], publisher, loose=True)
            if found:
                return found
    return _names(list(_microdata(root)), publisher, loose=True)


def _microdata(root: Element) -> Iterator[str]:
    """The names in elements that say that they are an author's (microdata, RDFa)."""
    for element in root.iter():
        if not isinstance(element.tag, str) or "author" not in (element.get("itemprop") or element.get("rel") or ""):
            continue
        if any(re.search(r"comment|related", outer.get("class") or "") for outer in element.iterancestors()):
            continue
        inner = next((e for e in element.iter() if e.get("itemprop") == "name"), None)
        named = element if inner is None else inner
        text = named.get("content") or one_line(" ".join(named.itertext()))
        if text and len(text) <= _LONGEST:
            yield text


def _shown(zone: Sequence[tuple[int, PageBlock]], publisher: str) -> tuple[list[str], set[int], bool]:
    """The names in the bylines of the page, the blocks of the bylines, and whether an element marks one of them."""
    names: list[str] = []
    lines: set[int] = set()
    is_marked = False
    for index, found in zone:
        text = found.block.text
        if not text or len(text) > _LONGEST or found.block.title or text[0] in '“"„«':
            continue
        if found.block.kind is ParagraphKind.BLOCK_QUOTE or (found.block.plain and text[0] == "—"):
            continue  # a post of somebody else, and its author
        marked = _marked(found.element)
        stated = any(e.get("itemprop") == "name" for e in marked)
        own = [] if stated else names_in(text, publisher, marked=bool(marked))
        if not own and marked:
            own = _names([one_line(" ".join(e.itertext())) for e in marked], publisher, loose=False)
        if not own and marked:  # "BY ADA MOOR", "THE HERALD" and "MAY 3, 2026", an element each
            parts = (one_line(" ".join(e.itertext())) for e in found.element)
            own = [name for part in parts for name in names_in(part, publisher)]
        if own:
            lines.add(index)
            is_marked = is_marked or bool(marked)
            names += [name for name in own if name not in names]
    return names, lines, is_marked


def _marked(element: Element) -> list[Element]:
    """The elements of a block, and around it, that say that they hold a byline."""
    around = [element, *[outer for outer, _ in zip(element.iterancestors(), range(2), strict=False)]]
    stated = [e for e in element.iter() if e.get("itemprop") == "name"]
    if stated and any("author" in (e.get("itemprop") or "") for e in around):
        return stated
    named = [e for e in around if _is_byline(e)]
    inside = [e for e in element.iter("a", "span", "address") if e is not element and _is_byline(e)]
    return inside or ([element] if named else [])


def _is_byline(element: Element) -> bool:
    names = element.get("class") or ""
    if names and _BYLINE.search(names) and not _NOT.search(names):
        return True
    if "author" in (element.get("rel") or "") or "author" in (element.get("itemprop") or ""):
        return True
    return element.tag == "a" and _PROFILE.search(element.get("href") or "") is not None


def _names(texts: Sequence[str], publisher: str, *, loose: bool) -> list[str]:
    """The names in several texts, each once."""
    found: list[str] = []
    for text in texts:
        found += [name for name in names_in(text, publisher, marked=True, loose=loose) if name not in found]
    return found


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two lists name some of the same people."""
    return not {normal(name) for name in one}.isdisjoint(normal(name) for name in other)
