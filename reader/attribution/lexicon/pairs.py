"""Words of a list that tell of other words: "wrote=author,writer", "prime_minister=leader", "teenager=13-19"."""

from __future__ import annotations

from collections.abc import Iterable


def told_by(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """What the words in front of the sign tell, "_" for a blank: {"wrote": ("author", "writer")}."""
    pairs = (word.partition("=") for word in words)
    return {word.replace("_", " "): tuple(told.split(",")) for word, _, told in pairs}


def spans(words: Iterable[str]) -> list[tuple[str, int, int]]:
    """Words with the least and the most of a number of years: [("teenager", 13, 19)]."""
    found = []
    for word in words:
        noun, _, span = word.partition("=")
        least, _, most = span.partition("-")
        found.append((noun, int(least), int(most)))
    return found
