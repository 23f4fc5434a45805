"""The headline of a page: the one that stands above the text, before those that are made for search engines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from reader.document.model import ParagraphKind
from reader.ingest.article.vocabulary import normal, vocabulary, words_of
from reader.ingest.formats.markup import Element
from reader.ingest.formats.web.dom import PageBlock
from reader.ingest.formats.web.head.linked_data import text_of
from reader.ingest.lines import one_line

_STATED = (
    "og:title",
    "twitter:title",
    "citation_title",
    "dc.title",
    "dcterms.title",
    "parsely-title",
    "sailthru.title",
)
SEPARATOR = re.compile(r"\s+[|–—·•»:-]\s+|\s*\|\s*|\s+::\s+")
_LONGEST = 45
"""Words of a headline."""
_LEAST = 4
"""Words of a headline that need no support by what the page states elsewhere."""
_TELLING = 4
"""Letters of a word that says what an article is about."""
_LONGEST_SITE = 5


def headline_of(
    root: Element,
    linked: dict[str, Any],
    meta: dict[str, str],
    window: str,
    top: Sequence[PageBlock],
    publisher: str,
) -> tuple[str, int | None, bool]:
    """The headline, empty where there is none; the index of its block in ``top``, None where it has none there; and
    whether it is inferred, as only its place tells it.
    """
    stated = next(filter(None, (meta.get(name, "") for name in _STATED)), "") or text_of(linked.get("headline"))
    about = {word for text in (stated, window) for word in words_of(text) if len(word) >= _TELLING}
    longer = any(found.block.title and len(words_of(found.block.text)) >= _LEAST for found in top)
    best: tuple[float, int] | None = None
    for index, found in enumerate(top):
        if found.block.kind is not ParagraphKind.HEADING or not _may_be(found.block.text, publisher):
            continue
        if longer and len(words_of(found.block.text)) < _LEAST and normal(found.block.text) != normal(stated):
            continue  # the name of the site or of a section
        support = _support(found.block.text, about)
        level = 1.0 if found.block.title else 0.0
        if (found.block.title and (support or len(words_of(found.block.text)) >= _LEAST)) or support >= 0.6:
            score = (2 * support + level + (0.3 if support and found.block.title else 0.0), index)
            best = score if best is None or score > best else best
    if best is not None:
        return without_site(top[best[1]].block.text, publisher, meta, own=True), best[1], False
    headings = [one_line(" ".join(heading.itertext())) for heading in root.iter("h1")]
    for text in headings:
        if _may_be(text, publisher) and _support(text, about) >= 0.5:
            return without_site(text, publisher, meta, own=True), _index(text, top), False
    title = without_site(stated or window, publisher, meta, own=bool(stated) and stated != window)
    first = next((i for i, found in enumerate(top) if found.block.kind is ParagraphKind.HEADING), None)
    if not title and first is not None and _may_be(top[first].block.text, publisher):
        return top[first].block.text, first, True
    return title, _index(title, top), False


def without_site(title: str, publisher: str, meta: dict[str, str], *, own: bool = False) -> str:
    """A title without the names of the site and the section that pages put before and behind it.

    With ``own`` the title is the article's own, so that only names that are known are taken off.
    """
    parts = SEPARATOR.split(title)
    if len(parts) < 2:
        return title
    separators = SEPARATOR.findall(title)
    sections = _sections(meta)
    first, last = 0, len(parts)
    while last - first > 1 and _is_site(parts[last - 1], publisher, sections, bar="|" in separators[last - 2], own=own):
        last -= 1
    while last - first > 1 and normal(parts[first]) in sections | {normal(publisher)}:
        first += 1
    kept = parts[first]
    for number in range(first + 1, last):
        kept += separators[number - 1] + parts[number]
    return kept.strip() or title


def _is_site(part: str, publisher: str, sections: set[str], *, bar: bool, own: bool) -> bool:
    key = normal(part)
    known = normal(publisher)
    squeezed, site = key.replace(" ", ""), known.replace(" ", "")
    if key in sections or (known and (key == known or (len(squeezed) > 2 and squeezed in site) or site in squeezed)):
        return True
    return bar and not own and len(part.split()) <= _LONGEST_SITE


def _sections(meta: dict[str, str]) -> set[str]:
    named = {normal(meta[name]) for name in ("article:section", "parsely-section", "section") if name in meta}
    lists = vocabulary()
    single = {key for key, entry in lists.whole.items() if entry.reason == "navigation"}
    return (named | single | set(lists.lists["section"])) - {""}


def _may_be(text: str, publisher: str) -> bool:
    key = normal(text)
    return bool(key) and key != normal(publisher) and len(key.split()) <= _LONGEST


def _support(text: str, about: set[str]) -> float:
    """The share of the telling words of a heading that the page uses where it states its title."""
    words = {word for word in words_of(text) if len(word) >= _TELLING}
    return len(words & about) / len(words) if words else 0.0


def _index(title: str, top: Sequence[PageBlock]) -> int | None:
    key = normal(title)
    return next((index for index, found in enumerate(top) if key and normal(found.block.text) == key), None)
