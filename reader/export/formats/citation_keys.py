"""Citation keys: what a document is called in a bibliography's source."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from reader.export.reference import Reference

_SMALL = frozenset("a an the der die das ein eine le la les un une".split())


def citation_keys(sources: Iterable[Reference]) -> tuple[str, ...]:
    """A key for each, such as ``maartens2023harbour``: ASCII letters and digits alone, no two the same."""
    keys: list[str] = []
    taken: set[str] = set()
    for source in sources:
        stem = key = _stem(source)
        number = 2
        while key in taken:
            key, number = f"{stem}-{number}", number + 1
        taken.add(key)
        keys.append(key)
    return tuple(keys)


def _stem(source: Reference) -> str:
    author = source.authors[0].family or source.authors[0].literal if source.authors else source.publisher
    year = str(source.published.year) if source.published else ""
    words = (_ascii(word) for word in source.title.split() if word.lower() not in _SMALL)
    return f"{_ascii(author)[:24]}{year}{next(filter(None, words), '')[:24]}" or "article"


def _ascii(text: str) -> str:
    return re.sub("[^a-z0-9]", "", unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower())
