"""What a page states about itself: JSON-LD, Open Graph, meta elements, ``<time>``; the first that says it counts.

Nothing is guessed here. A date that no element states is left to be recognised in the text, and then said to be
inferred.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from reader.ingest.article.dates import iso_date
from reader.ingest.article.vocabulary import normal
from reader.ingest.formats.markup import Element
from reader.ingest.source_page import Facts
from reader.storage.sources import is_url

_ARTICLE = re.compile(r"Article|BlogPosting|Report|Interview|LiveBlogPosting")
_DEEPEST = 8
_MOST = 2_000
"""Objects of JSON-LD that are looked at."""
_SPACES = re.compile(r"\s+")
_SITE = re.compile(r"\s+[|–—·•»:-]\s+")
_DECK_CLASS = re.compile(
    r"(?:^|[\s_-])(?:dek|deck|standfirst|stand-first|subtitle|sub-title|subheadline|sub-headline|subhead|lede-dek)(?:$|[\s_-])",
    re.IGNORECASE,
)
_BY = re.compile(r"^(?:by|von)[:\s]+", re.IGNORECASE)
_LONGEST_DECK = 400
_LONGEST_BYLINE = 200

_TITLES = ("og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title")
_DESCRIPTIONS = ("og:description", "twitter:description", "description", "dc.description")
_AUTHORS = ("author", "article:author", "parsely-author", "citation_author", "dc.creator", "byl", "sailthru.author")
_PUBLISHERS = ("og:site_name", "citation_journal_title", "dc.publisher", "application-name")
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "citation_publication_date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "date",
    "pubdate",
    "publish-date",
    "publication_date",
    "sailthru.date",
)


def facts_of(root: Element) -> Facts:
    """What a parsed page states."""
    linked = _linked_article(root)
    meta = _meta(root)
    publisher = _name(linked.get("publisher")) or _first(meta, _PUBLISHERS)
    return Facts(
        title=_text(linked.get("headline")) or _first(meta, _TITLES) or _title(root, publisher),
        deck=_deck(root) or _text(linked.get("alternativeHeadline")) or _first(meta, _DESCRIPTIONS),
        byline=_byline(root, linked, meta),
        publisher=publisher,
        published=_published(root, linked, meta),
        language=_language(root, linked, meta),
        url=_address(root, meta),
    )


def _linked_article(root: Element) -> dict[str, Any]:
    """The first object of JSON-LD on the page that is an article."""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for entry in _objects(data):
            kinds = entry.get("@type")
            if any(
                isinstance(kind, str) and _ARTICLE.search(kind)
                for kind in (kinds if isinstance(kinds, list) else [kinds])
            ):
                return entry
    return {}


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    """All objects in JSON, outer ones first."""
    waiting = deque([(data, 0)])
    for _ in range(_MOST):
        if not waiting:
            return
        value, depth = waiting.popleft()
        if isinstance(value, dict):
            yield value
            inner: Iterable[Any] = value.values()
        elif isinstance(value, list):
            inner = value
        else:
            continue
        if depth < _DEEPEST:
            waiting += [(item, depth + 1) for item in islice(inner, _MOST) if isinstance(item, (dict, list))]


def _meta(root: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = _text(element.get("content"))
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _first(meta: dict[str, str], names: Iterable[str]) -> str:
    return next((meta[name] for name in names if name in meta), "")


def _text(value: Any) -> str:
    """A string on one line; of a list its first."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if not isinstance(value, str):
        return ""
    return _SPACES.sub(" ", _unescaped(value)).strip()


def _unescaped(value: str) -> str:
    if "&" not in value:
        return value
    from html import unescape

    return unescape(value)


def _name(value: Any) -> str:
    """The name of a person or an organisation, or the names of several."""
    if isinstance(value, list):
        names = [name for name in map(_name, value[:20]) if name]
        return _joined(list(dict.fromkeys(names)))
    if isinstance(value, dict):
        return _name(value.get("name"))
    name = _text(value)
    return "" if is_url(name) else name


def _joined(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def _title(root: Element, publisher: str) -> str:
    """The title of the window, without the name of the site that most put behind it."""
    element = next(root.iter("title"), None)
    title = _text("".join(element.itertext())) if element is not None else ""
    if not title:
        return ""
    headings = {normal("".join(heading.itertext())) for heading in root.iter("h1")}
    parts = _SITE.split(title)
    for size in range(len(parts), 0, -1):
        head = title[: title.index(parts[size]) if size < len(parts) else len(title)].rstrip(" |–—·•»:-")
        if normal(head) in headings:
            return head
    if publisher and len(parts) > 1 and normal(parts[-1]) == normal(publisher):
        return title[: title.rindex(parts[-1])].rstrip(" |–—·•»:-")
    return title


def _deck(root: Element) -> str:
    """The deck of a page that names it so in its markup."""
    for element in root.iter("p", "h2", "h3", "div", "span"):
        if _DECK_CLASS.search(element.get("class") or "") or element.get("itemprop") in (
            "alternativeHeadline",
            "description",
        ):
            text = _text(" ".join(element.itertext()))
            if 0 < len(text) <= _LONGEST_DECK:
                return text
    return ""


def _byline(root: Element, linked: dict[str, Any], meta: dict[str, str]) -> str:
    names = _name(linked.get("author")) or next(
        (meta[name] for name in _AUTHORS if name in meta and not is_url(meta[name])), ""
    )
    if not names:
        marked = (e for e in root.iter("a", "span", "p", "div", "address") if _is_byline(e))
        names = next((text for e in marked if 0 < len(text := _text(" ".join(e.itertext()))) <= _LONGEST_BYLINE), "")
    return _BY.sub("", names)


def _is_byline(element: Element) -> bool:
    return (
        element.get("rel") == "author"
        or element.get("itemprop") == "author"
        or "byline" in (element.get("class") or "").lower()
    )


def _published(root: Element, linked: dict[str, Any], meta: dict[str, str]) -> str:
    for value in (_text(linked.get("datePublished")), *(meta.get(name, "") for name in _DATES)):
        if value and (date := iso_date(value)):
            return date
    times = [e for e in root.iter("time") if e.get("datetime")]
    times.sort(key=lambda element: element.get("itemprop") != "datePublished" and element.get("pubdate") is None)
    return next((date for element in times if (date := iso_date(element.get("datetime") or ""))), "")


def _language(root: Element, linked: dict[str, Any], meta: dict[str, str]) -> str:
    for value in (
        root.get("lang"),
        _text(linked.get("inLanguage")),
        meta.get("og:locale"),
        meta.get("content-language"),
    ):
        tag = (value or "").strip().replace("_", "-")
        if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", tag):
            return tag
    return ""


def _address(root: Element, meta: dict[str, str]) -> str:
    links = (e.get("href") or "" for e in root.iter("link") if (e.get("rel") or "").lower() == "canonical")
    return next((url.strip() for url in (*links, meta.get("og:url", "")) if is_url(url.strip())), "")
