"""The numbers of notes that a copied text has in its sentences: "the town.[1] It was built by Hemmer[2] in 1842"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.ingest.page_breaks import rewritten
from reader.ingest.source_page import Block
from reader.text.patterns import later

_MARK = later(r"(?<=[^\W\d_]|[.,;:!?”\"’'»)\]])\[(\d{1,3})\](?=[\s.,;:!?”\"’'»)\[–—]|$)")
_LEAST = 3
"""Marks in a text; fewer may be anything."""
_FIRST = 3
"""The highest number that the first of them has: a text may be copied from its second sentence on."""
_ENDING = 0.4
"""The share of marks that stand behind a sentence or a clause. In a program they stand behind names."""


def without_note_marks(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without numbers of notes; as they are where what looks like one is none."""
    marks = [mark for block in blocks if "[" in block.text for mark in _MARK.finditer(block.text)]
    numbers = [int(mark[1]) for mark in marks]
    if len(marks) < _LEAST or numbers[0] > _FIRST or len(set(numbers)) < _LEAST:
        return list(blocks)
    rising = sum(after <= max(numbers[:i]) + 1 for i, after in enumerate(numbers) if i)
    ending = sum(not mark.string[mark.start() - 1].isalnum() for mark in marks)
    if rising < len(numbers) - 1 or ending < _ENDING * len(marks):
        return list(blocks)
    return [rewritten(block, lambda text: _MARK.sub("", text)) if "[" in block.text else block for block in blocks]
