"""Captions: doubled by browsers, ended by a credit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reader.document.model import ParagraphKind
from reader.ingest.article.evidence import Evidence
from reader.ingest.article.vocabulary import normal, vocabulary, words_of
from reader.ingest.source_page import Block

DOUBLED = "repeated caption"
CREDIT = "picture credit"

_LONGEST = 100
"""Words of a caption."""
_LONGEST_CREDIT = 14
"""Words of a credit, and what may be left over where a caption stands twice."""
_LONGEST_TAIL = 200
"""Code points at the end of a block in which a credit may stand."""
_APART = 2
"""A caption and its copy stand at most so many blocks apart."""
_SHORTEST = 4
"""Words; "Photo" twice is no doubled caption."""

_BOUNDARY = re.compile(r"(?<![A-Z])[.!?][\"'”’)]*\s+|\s(?=[(\[])|\s[|–—•·]\s+")
_BRACKETS = "()[] \t"
_DIVIDERS = " \t|–—•·"


def with_captions(blocks: Sequence[Block], evidence: Sequence[Evidence]) -> tuple[list[Block], list[str]]:
    """The blocks with captions marked and their credits taken off, and for each why it is cut, or nothing.

    A caption that stands twice in a row (the text for those who do not see the picture, and the caption below it) stays
    once: the copy with the credit, whose own words are what both say.
    """
    result = list(blocks)
    reasons = [""] * len(blocks)
    for index, block in enumerate(blocks):
        copy = _copy(index, evidence)
        if copy is not None and block.kind in (None, ParagraphKind.CAPTION) and blocks[copy].kind is not _HEADING:
            text, credit = _shared(block.text, blocks[copy].text)
            if credit or blocks[copy].kind is ParagraphKind.CAPTION:
                reasons[index] = DOUBLED
                result[index] = replace(block, kind=_CAPTION)
                result[copy] = replace(blocks[copy], text=text, credit=credit or blocks[copy].credit, kind=_CAPTION)
    for index, block in enumerate(result):
        if reasons[index] or block.kind not in (None, _CAPTION):
            continue
        if block.credit:
            result[index] = replace(block, text=without_name(block.text)) if block.kind is _CAPTION else block
            continue
        if evidence[index].words <= _LONGEST:
            named = without_name(block.text)
            text, credit = split_credit(named)
            if credit and text:
                result[index] = replace(block, text=text, credit=credit, kind=_CAPTION)
            elif is_only_credit(block):
                reasons[index] = CREDIT
            elif named != block.text:
                result[index] = replace(block, text=named, kind=_CAPTION)
    return result, reasons


_CAPTION, _HEADING = ParagraphKind.CAPTION, ParagraphKind.HEADING


def is_only_credit(block: Block) -> bool:
    """Whether a caption says whose picture it is and nothing of what is on it."""
    return block.kind is _CAPTION and not block.credit and split_credit(without_name(block.text))[0] == ""


def without_name(text: str) -> str:
    """A caption without the words that say that it is one, as for those who hear the page: "Image caption, …"."""
    words = text.split(maxsplit=2)
    named = len(words) > 2 and words[1][-1] in ",:" and normal(" ".join(words[:2])) in vocabulary().lists["caption"]
    return words[2] if named else text


def split_credit(text: str) -> tuple[str, str]:
    """A caption without its credit, and the credit; no credit where the text does not end in one.

    "The old pier. Photo: Ada Moor/The Herald" and "The old pier (AP Photo/Ada Moor)" end in one; "said a poll by
    Reuters." does not, as it goes on from the words before it.
    """
    start = None
    for match in _BOUNDARY.finditer(text, max(0, len(text) - _LONGEST_TAIL)):
        if _is_credit(text[match.end() :]):
            start = match
            break
    if start is None:
        return ("", text.strip(_BRACKETS)) if _is_credit(text) and _names_its_work(text) else (text, "")
    return text[: start.end()].rstrip(_DIVIDERS), text[start.end() :].strip(_BRACKETS + _DIVIDERS)


def _copy(index: int, evidence: Sequence[Evidence]) -> int | None:
    """The block just below that says the same and at most a credit more."""
    own = evidence[index]
    if not _SHORTEST <= own.words <= _LONGEST:
        return None
    for other in range(index + 1, min(index + 1 + _APART, len(evidence))):
        longer = evidence[other].words - own.words
        if 0 <= longer <= _LONGEST_CREDIT and f"{evidence[other].key} ".startswith(f"{own.key} "):
            return other
    return None


def _shared(alone: str, credited: str) -> tuple[str, str]:
    """The words that both copies of a caption have, and the credit that one has after them."""
    alone = alone.rstrip()
    if credited.startswith(alone):
        return alone, credited[len(alone) :].strip(_BRACKETS + _DIVIDERS)
    text, credit = split_credit(credited)
    return (text, credit) if normal(text) == normal(alone) else (credited, "")


def _is_credit(tail: str) -> bool:
    whole, tail = tail, tail.strip(_BRACKETS)
    if tail.endswith(".") and not re.search(r"\b[A-Z]\.$", tail):
        return False
    words = words_of(tail)
    if not 0 < len(words) <= _LONGEST_CREDIT:
        return False
    if _names_its_work(tail):
        return tail[0].isupper() and len(words) > 1
    lists = vocabulary().lists
    agency = any(word in lists["agency"] for word in (*words, *map(" ".join, pairwise(words))))
    names = all(
        word[0].isupper() or word in ("via", "for", "and", "of", "the", "by") for word in re.findall(r"\w+", tail)
    )
    bracketed = whole.startswith(("(", "[")) and whole.endswith((")", "]")) and "/" in tail
    return names and ((agency and ("/" in tail or len(words) <= 6)) or bracketed)


def _names_its_work(tail: str) -> bool:
    """Whether it says that somebody took a picture, and who: "Photo: …", "Photograph by …"."""
    words = words_of(tail.strip(_BRACKETS))
    known = vocabulary().lists["credit"]
    head = re.match(r"[\W_]*\w+(?:\s\w+){0,2}\s?[:/]", tail)
    if head is not None and normal(head[0]) in known:
        return len(words) > 1
    sizes = (size for size in (2, 3) if size < len(words))
    return any(" ".join(words[:size]) in known and words[size - 1] in ("by", "of", "von") for size in sizes)
