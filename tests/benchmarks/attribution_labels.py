"""Articles with their labels in JSON beside them, as `tests/fixtures/attribution-articles` has them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.attribution import paragraphs_of
from reader.document.model import Document

Label = dict[str, Any]
Place = tuple[int, int, int]
"""A paragraph, and the offsets in it from which and to which words stand."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article without quotations, its text and its labels; ``others`` are all names of each of the cast."""

    text: str
    document: Document
    labels: dict[str, list[Label]]
    others: dict[str, list[str]]

    def places(self, one: Label) -> list[Place]:
        """Where the words of a label stand: a place in each paragraph; none where the text has them not."""
        start = -1
        for _ in range(one.get("nth", 0) + 1):
            start = self.text.find(one["words"], start + 1)
        if start < 0:
            return []
        before = sum(map(str.isalnum, self.text[:start]))
        inside = before + sum(map(str.isalnum, one["words"]))
        out: list[Place] = []
        at = 0
        for n, paragraph in enumerate(self.document.paragraphs):
            letters = [i for i, c in enumerate(paragraph.text) if c.isalnum()]
            kept = letters[max(0, before - at) : max(0, inside - at)]
            if kept:
                out.append((n, kept[0], kept[-1] + 1))
            at += len(letters)
        return out

    def names(self, one: Label) -> list[str]:
        """Every name that is right for a label."""
        right = [one["speaker"], *([one["or"]] if "or" in one else [])]
        return [name for each in right for name in self.others.get(each, [each])]


def paths(folder: Path) -> Iterator[Path]:
    """The texts with labels in a folder and below it."""
    return (path for path in sorted(folder.rglob("*.txt")) if path.with_suffix(".json").is_file())


def read(path: Path) -> Labelled:
    """An article by the path of its text."""
    text = path.read_text(encoding="utf-8")
    labels = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    others = {one["name"]: [one["name"], *one["aliases"]] for one in labels["cast"]}
    return Labelled(text, paragraphs_of(text), labels, others)
