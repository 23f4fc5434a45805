"""Who published a page."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from reader.ingest.article.vocabulary import normal, vocabulary
from reader.ingest.formats.web.head.headline import SEPARATOR
from reader.ingest.formats.web.head.linked_data import names_of, text_of

_STATED = (
    "citation_journal_title",
    "dc.publisher",
    "dcterms.publisher",
    "application-name",
    "apple-mobile-web-app-title",
)
_HANDLE = re.compile(r"@\w+|https?://|www\.|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$")
_LONGEST = 8
"""Words of a name."""


def publisher_of(linked: dict[str, Any], meta: dict[str, str], window: str, url: str) -> tuple[str, bool]:
    """The publisher, and whether it is inferred from the address alone; an empty string where nothing tells."""
    publishers = [name for name, _ in names_of(linked.get("publisher"))]
    stated = [meta.get("og:site_name", ""), *publishers, *(meta.get(name, "") for name in _STATED)]
    for name in (*stated, text_of(linked.get("site"))):
        if _may_be(name):
            return name, False
    named = _in_window(window, meta.get("og:title") or text_of(linked.get("headline")), _host(url))
    if named:
        return named, False
    dotted = next((name for name in stated if name and re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", name)), "")
    if dotted:
        return dotted, False
    host = _host(url)
    return host, bool(host)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _may_be(name: str) -> bool:
    """Whether a name is one: no handle, no address, no section."""
    key = normal(name)
    if not key or len(key.split()) > _LONGEST or _HANDLE.search(name.strip().lower()):
        return False
    known = vocabulary()
    entry = known.whole.get(key)
    return key not in known.lists["section"] and (entry is None or entry.reason != "navigation")


def _in_window(window: str, headline: str, host: str) -> str:
    """The name at the end of the title of the window, behind the headline; where it stands in that as well, it is one
    if the address of the page says so.
    """
    parts = SEPARATOR.split(window)
    if len(parts) < 2:
        return ""
    last = parts[-1].strip()
    begins = not headline or normal(window).startswith(normal(SEPARATOR.split(headline)[0]))
    if not begins or not _may_be(last) or not last[:1].isupper():
        return ""
    squeezed = normal(last).replace(" ", "")
    is_host = len(squeezed) > 2 and squeezed in host.replace("-", "")
    return last if is_host or normal(last) not in normal(headline) else ""
