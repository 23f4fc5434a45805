"""JSON-LD: the article that a page describes in it (schema.org), with the names that it refers to."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from reader.ingest.formats.markup import Element
from reader.ingest.lines import one_line

_ARTICLE = re.compile(r"Article|BlogPosting|Report|Interview|LiveBlogPosting")
_DEEPEST = 8
_MOST = 2_000
"""Objects of JSON-LD that are looked at."""
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_LONGEST_NAME = 120
_MOST_NAMES = 20


def linked_article(root: Element) -> dict[str, Any]:
    """The first object of JSON-LD on a page that is an article, with the objects in it that it only refers to.

    ``site`` is added: the name of a WebSite or an Organization on the page, an empty string where there is none.
    """
    article: dict[str, Any] = {}
    known: dict[str, dict[str, Any]] = {}
    site = ""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for entry in _objects(data):
            kinds = _kinds(entry)
            if isinstance(entry.get("@id"), str) and len(entry) > 1:
                known.setdefault(entry["@id"], entry)
            if "WebSite" in kinds:
                site = site or text_of(entry.get("name"))
            if not article and any(_ARTICLE.search(kind) for kind in kinds):
                article = entry
    resolved = {key: _resolved(value, known) for key, value in article.items()}
    return {**resolved, "site": site}


def article_body(linked: dict[str, Any]) -> list[str]:
    """The paragraphs of the text that JSON-LD states; none where it states none."""
    body = linked.get("articleBody")
    if not isinstance(body, str):
        return []
    from html import unescape

    text = unescape(body) if "&" in body else body
    text = _TAG.sub("\n\n", text) if "</p>" in text else _TAG.sub(" ", text)
    return [line for part in re.split(r"\s*\n\s*", text) if (line := one_line(part))]


def text_of(value: Any) -> str:
    """A string on one line and without tags; of a list its first."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if not isinstance(value, str):
        return ""
    if "&" in value:
        from html import unescape

        value = unescape(value)
    return one_line(_TAG.sub("", value)) if "<" in value else one_line(value)


def names_of(value: Any) -> list[tuple[str, bool]]:
    """The names of persons and organisations in a value, each with whether it is said to be a person."""
    if isinstance(value, list):
        return [name for entry in value[:_MOST_NAMES] for name in names_of(entry)]
    if isinstance(value, dict):
        person = "Person" in _kinds(value)
        return [(name, person) for name, _ in names_of(value.get("name"))]
    name = text_of(value)
    return [(name, False)] if name and len(name) <= _LONGEST_NAME else []


def _kinds(entry: dict[str, Any]) -> list[str]:
    kinds = entry.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _resolved(value: Any, known: dict[str, dict[str, Any]]) -> Any:
    if isinstance(value, list):
        return [_resolved(entry, known) for entry in value[:_MOST_NAMES]]
    if isinstance(value, dict) and isinstance(value.get("@id"), str) and "name" not in value:
        return known.get(value["@id"], value)
    return value


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
