"""When a page was published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from reader.ingest.article.byline import line_of_head
from reader.ingest.article.dates import date_in_words, iso_date, likely
from reader.ingest.article.vocabulary import normal, vocabulary
from reader.ingest.formats.markup import Element, local_name
from reader.ingest.formats.web.dom import PageBlock
from reader.ingest.formats.web.head.linked_data import text_of
from reader.ingest.lines import one_line
from reader.text.patterns import later

_META = later(
    r"publish|pub[-_.]?date|(?:^|[.:_-])date(?:$|[.:_-](?:issued|created|published))|datepublished|created|release|issued"
    r"|timestamp|display[-_.]?date",
    re.IGNORECASE,
)
_NOT_META = later(r"modif|updat|expir|event|birth|publisher|valid|_?by$|revis|until|copyright", re.IGNORECASE)
_FIRST = ("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date")
_CLASS = re.compile(
    r"(?:^|[\s_-])(?:date\w*|time|timestamp|published|pub-?date|posted-?on|dateline)(?:$|[\s_-])", re.IGNORECASE
)
_CARD = later(r"(?<![a-z])(?:comment|related|teaser|card)", re.IGNORECASE)
_PARTED = re.compile(r"\s*[|•·]\s*")
_IN_URL = later(r"/((?:19|20)\d\d)[/-]([01]?\d)[/-]([0-3]?\d)(?:/|-|$)")
_LONGEST = 140
_SHORT = 4
"""Words of an element that shows a date in words of its own ("yesterday")."""


def published_of(
    root: Element, linked: dict[str, Any], meta: dict[str, str], zone: Sequence[tuple[int, PageBlock]], url: str
) -> tuple[str, set[int], bool]:
    """The date in ISO 8601, an empty string where there is none; the blocks in ``zone`` that show it; and whether it is
    inferred, as no element marks it as a date.

    Where the page shows the day before or after the stated one, in words, that day counts: it is the day in the
    place of the publisher.
    """
    shown, lines, is_marked = _shown(zone)
    stated = next(filter(None, _stated(root, linked, meta)), "")
    if not stated:
        return shown or _in_url(url), lines, not (shown and is_marked)
    if shown and "T" in stated and stated[:10] != shown:
        apart = abs(date.fromisoformat(stated[:10]) - date.fromisoformat(shown[:10]))
        if apart <= timedelta(days=1):
            return shown, lines, False
    return stated, lines, False


def _stated(root: Element, linked: dict[str, Any], meta: dict[str, str]) -> Iterator[str]:
    yield _date(text_of(linked.get("datePublished")))
    names = sorted(meta, key=lambda name: _FIRST.index(name) if name in _FIRST else len(_FIRST))
    for name in names:
        if name in _FIRST or (_META.search(name) and not _NOT_META.search(name)):
            yield _date(meta[name])
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        named = element.get("itemprop") or element.get("property") or ""
        if named.lower() in ("datepublished", "datecreated", "dc:date", "dcterms:issued", "schema:datepublished"):
            said = element.get("content") or element.get("datetime") or one_line(" ".join(element.itertext()))
            yield _date(said)
    times = [e for e in root.iter("time") if e.get("datetime") and not _in_comments(e)]
    times.sort(key=lambda element: element.get("pubdate") is None)
    for element in times:
        yield _date(element.get("datetime") or "")
    yield _date(text_of(linked.get("dateCreated")))


def _date(value: str) -> str:
    found = iso_date(value) if value else ""
    return found if likely(found) else ""


def _in_comments(element: Element) -> bool:
    return any(_CARD.search(outer.get("class") or "") for outer in element.iterancestors())


def _shown(zone: Sequence[tuple[int, PageBlock]]) -> tuple[str, set[int], bool]:
    """The first date that the head of the page shows, the blocks of dates, and whether an element marks one of them."""
    best = updated = ""
    lines: set[int] = set()
    is_marked = False
    for index, found in zone:
        text = found.block.text
        if len(text) > _LONGEST or found.block.title:
            continue
        day, only, is_update = _dates_in(text)
        marked = _marked(found.element)
        if not only and marked:
            inner = [one_line(" ".join(element.itertext())) for element in marked]
            parts = [part for said in (*inner, text) for part in _PARTED.split(said)]
            day = next((d for part in parts if (d := date_in_words(part)[0])), "")
        if any("date" in (e.get("itemprop") or "") for e in marked) and len(text.split()) <= _SHORT:
            lines.add(index)
        if not (only or marked):  # "By Ada Moor, 4 May 2026"
            _, day, only = line_of_head(text)
        if not day or not (only or marked) or not likely(day):
            continue
        lines.add(index)
        is_marked = is_marked or bool(marked)
        if is_update:
            updated = updated or day
        else:
            best = best or day
    return best or updated, lines, is_marked


def _dates_in(text: str) -> tuple[str, bool, bool]:
    """The date in a line, or in one of its parts between bars; whether that says nothing else, and is of an update."""
    day, only = date_in_words(text)
    if day or len(parts := _PARTED.split(text)) < 2:
        return day, only, _is_update(text)
    dated = [(date_in_words(part)[0], part) for part in parts if date_in_words(part)[1]]
    dated.sort(key=lambda found: _is_update(found[1]))
    return (dated[0][0], True, _is_update(dated[0][1])) if dated else ("", False, False)


def _is_update(text: str) -> bool:
    return any(normal(text).startswith(word) for word in vocabulary().lists["updated"])


def _marked(element: Element) -> list[Element]:
    """The elements in a block, itself among them, that say that they show a date."""
    return [
        e
        for e in element.iter()
        if local_name(e) == "time" or _CLASS.search(e.get("class") or "") or "date" in (e.get("itemprop") or "")
    ]


def _in_url(url: str) -> str:
    match = _IN_URL.search(url)
    if match is None:
        return ""
    return _date(f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}")
