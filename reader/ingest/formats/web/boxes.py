"""Boxes of a page that are told by what is in them, whatever their classes say: forms, and what readers wrote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from reader.ingest.article.boilerplate import BESIDE
from reader.ingest.article.vocabulary import vocabulary
from reader.ingest.formats.markup import Element, local_name, words_in
from reader.ingest.formats.web.classes import reason_beside
from reader.ingest.formats.web.dom import PageBlock

_LARGEST_FORM = 60
"""Words of a form with what stands around it."""
_LONGEST_ACTIONS = 4
"""Words of a line of links to answer, like or report what a reader wrote."""
_LONGEST_SELLING = 80
"""Words of a box that sells a subscription."""
SOLD = "subscription"
"""Why such a box is removed."""
_SELLING = frozenset(("newsletter", SOLD))
_LINKED = 0.9
_TYPED = frozenset(("", "email", "text", "tel"))
"""Types of fields in which one writes."""


def boxes_of(
    blocks: Sequence[PageBlock], words: Sequence[list[str]], holds_article: Callable[[Element], bool]
) -> Iterator[tuple[Element, str]]:
    """Each box with the reason for which what is in it is no part of the article."""
    if not blocks:
        return
    yield from _forms(blocks, words, holds_article)
    yield from _comments(blocks, words, holds_article)


def _forms(
    blocks: Sequence[PageBlock], words: Sequence[list[str]], holds_article: Callable[[Element], bool]
) -> Iterator[tuple[Element, str]]:
    """The largest elements around fields to write in that have only a few words."""
    root = blocks[0].element.getroottree().getroot()
    fields = [e for e in root.iter("input", "textarea") if (e.get("type") or "").lower() in _TYPED]
    inside: Counter[Element] = Counter()
    for found, own in zip(blocks, words, strict=True) if fields else ():
        for element in (found.element, *found.element.iterancestors()):
            inside[element] += len(own)
    for field in fields:
        box = None
        for outer in field.iterancestors():
            if holds_article(outer) or inside[outer] > _LARGEST_FORM or local_name(outer) in ("body", "html"):
                break
            box = outer
        if box is not None:
            yield box, "newsletter" if field.get("type") == "email" else BESIDE


def _comments(
    blocks: Sequence[PageBlock], words: Sequence[list[str]], holds_article: Callable[[Element], bool]
) -> Iterator[tuple[Element, str]]:
    """What two lines stand in with which one answers, likes or reports what somebody wrote."""
    actions = vocabulary().lists["comment actions"]
    lines = [
        found.element
        for found, own in zip(blocks, words, strict=True)
        if 0 < len(own) <= _LONGEST_ACTIONS
        and (found.linked > _LINKED or local_name(found.element) == "button")
        and actions.issuperset(own)
    ]
    for one, other in pairwise(lines):
        around = {other, *other.iterancestors()}
        box = next((outer for outer in one.iterancestors() if outer in around), None)
        if box is not None and not holds_article(box) and local_name(box) not in ("body", "html"):
            yield box, "comments"


def boxes_that_sell(blocks: Sequence[PageBlock], beside: Sequence[str]) -> set[int]:
    """The blocks of short boxes with a button that their names call those of a subscription or a newsletter.

    What somebody says of a paper in such a box is no quotation of the article.
    """
    inside: dict[Element, list[int]] = {}
    for index, found in enumerate(blocks):
        if beside[index] not in _SELLING:
            continue
        box = found.element
        for outer in found.element.iterancestors():
            if reason_beside(outer) in _SELLING:
                box = outer
        inside.setdefault(box, []).append(index)
    sold: set[int] = set()
    for box, indexes in inside.items():
        short = len(words_in(box).split()) <= _LONGEST_SELLING  # some pages name so what holds all of their text
        if short and next(box.iter("button", "input"), None) is not None:
            sold |= set(indexes)
    return sold
