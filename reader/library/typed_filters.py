"""Filters in the text of a query as somebody typed it: whether one is there, put in, taken out. Pure."""

from __future__ import annotations

from reader.library.query import Filter, parse_library
from reader.search.fold import fold_text


def is_typed(text: str, name: str, value: str) -> bool:
    """Whether a query has this filter, however its value is spelt. ``kind`` is a filter like the others."""
    return bool(_typed(text, name, value))


def toggled(text: str, name: str, value: str) -> str:
    """The query with a filter put in behind everything else; without it where it is there."""
    there = _typed(text, name, value)
    if not there:
        return f"{text.strip()} {written(name, value)} ".lstrip()
    for start, end in reversed(there):
        before, after = text[:start].rstrip(), text[end:].lstrip()
        text = f"{before} {after}" if before and after else before or after
    return f"{text.strip()} " if text.strip() else ""


def written(name: str, value: str) -> str:
    """A filter as one types it. Of a value with quotation marks in it the longest part without them."""
    for mark in '"“”„«»':
        value = max(value.split(mark), key=len)
    value = value.strip()
    plain = value and not any(sign.isspace() or sign in "'’" for sign in value)
    return f"{name}:{value}" if plain else f'{name}:"{value}"'


def _typed(text: str, name: str, value: str) -> list[tuple[int, int]]:
    """Where a filter stands in the text."""
    wanted = {fold_text(value), fold_text(written(name, value).partition(":")[2])}
    if name == "kind":
        return _kinds(text, value)
    found: list[Filter] = [one for one in parse_library(text).filters if one.name == name and not one.negative]
    return [(one.span.start, one.span.end) for one in found if one.value and fold_text(one.value) in wanted]


def _kinds(text: str, value: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    at = 0
    for word in text.split(" "):
        if word.lower() == f"kind:{value}":
            found.append((at, at + len(word)))
        at += len(word) + 1
    return found
