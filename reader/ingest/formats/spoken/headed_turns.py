"""Records of parliaments and panels whose headings are the names of those who speak below them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.document.model import ParagraphKind
from reader.ingest.formats.spoken.caption_labels import is_name
from reader.ingest.source_page import Block

_ASIDE = re.compile(r"\s*[(\[][^()\[\]]{1,60}[)\]]")
_OFFICE = re.compile(r"(?:The|Der|Die|Le|La|El) [^()]{3,80}\((?P<name>[^()]{3,40})\)")
"""An office with who holds it: "The Minister for Coasts (Oona Brandt)"."""
_LEAST, _LEAST_NAMES, _MOSTLY = 3, 2, 0.6
"""Headings that make a record, different full names among them, and their share of all headings."""


def with_headed_turns(blocks: Sequence[Block]) -> list[Block]:
    """Blocks with each heading that is a speaker's in front of the words below it, ``Name: words``.

    Most headings of a record are names of people, and somebody speaks again; headings of an article that are names of
    people, as in a list of the year's best, each stand once.
    """
    names = {
        index: name
        for index, block in enumerate(blocks[:-1])
        if block.kind is ParagraphKind.HEADING
        and not block.title
        and blocks[index + 1].kind is None
        and (name := _speaker(block.text))
    }
    headings = sum(block.kind is ParagraphKind.HEADING and not block.title for block in blocks)
    counts = Counter(names.values())
    full = {name for name in counts if " " in name}
    again = any(counts[name] > 1 for name in full)
    if not again or len(full) < _LEAST_NAMES or len(names) < max(_LEAST, _MOSTLY * headings):
        return list(blocks)
    out: list[Block] = []
    for index, block in enumerate(blocks):
        if index in names:
            continue
        if index - 1 in names:
            block = replace(block, text=f"{blocks[index - 1].text.rstrip(':')}: {block.text}", plain=True)
        out.append(block)
    return out


def _speaker(heading: str) -> str:
    """The name in a heading that is nothing but a name, with a constituency or an office; else an empty string."""
    office = _OFFICE.fullmatch(heading)
    name = office["name"] if office is not None else _ASIDE.sub("", heading).rstrip(" :")
    return name if is_name(name) else ""
