"""Sources that name others: RSS and Atom feeds, and lists of addresses. Nothing is fetched here."""

from __future__ import annotations

import re
from importlib.util import find_spec
from urllib.parse import urljoin

from reader.ingest.errors import UnreadableError
from reader.storage.sources import is_url

_HEAD = 4096
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_MOST = 10_000
"""Addresses that one source may name."""


def named_sources(data: bytes, label: str, base: str = "") -> list[str] | None:
    """The addresses that a feed or a list of addresses names, each once, in order; None for anything else.

    ``base`` is the address that it was fetched from: what it links to may be relative to that.

    Raises:
        UnreadableError: it is a feed, and what reads feeds is not installed; or it names nothing that can be fetched.
    """
    if _is_feed(data[:_HEAD]):
        return _of_feed(data, label, base)
    return _of_list(data)


def _is_feed(head: bytes) -> bool:
    found = _FEED.search(head)
    page = _PAGE.search(head)
    return found is not None and head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and page is None


def _of_feed(data: bytes, label: str, base: str) -> list[str]:
    if find_spec("feedparser") is None:
        raise UnreadableError(
            f"{label}: to read a feed, more has to be installed; run `pip install 'quote-reader[feeds]'`"
        )
    import feedparser  # type: ignore[import-untyped,import-not-found,unused-ignore]

    parsed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    links = [urljoin(base, str(entry.get("link") or "").strip()) for entry in parsed.entries]
    found = [link for link in dict.fromkeys(links) if is_url(link)][:_MOST]
    if not found:
        raise UnreadableError(f"{label}: this feed names no page; check its address")
    return found


def _of_list(data: bytes) -> list[str] | None:
    if b"\0" in data[:_HEAD] or b"://" not in data[:_HEAD]:
        return None
    try:
        lines = [line.strip() for line in data.decode("utf-8-sig").splitlines()]
    except UnicodeDecodeError:
        return None
    kept = [line for line in lines if line and not line.startswith("#")]
    if not kept or not all(is_url(line) and len(line.split()) == 1 for line in kept):
        return None
    return list(dict.fromkeys(kept))[:_MOST]
