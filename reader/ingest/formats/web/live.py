"""Posts of a live blog: elements in a row of the same classes, each with a heading or a time and its own sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document.model import ParagraphKind
from reader.ingest.formats.markup import Element, local_name
from reader.ingest.formats.web.classes import is_of_post, names_author
from reader.ingest.formats.web.dom import PageBlock

_LEAST = 3
"""Posts in a row."""
_SENTENCE = 12
"""Words of the longest paragraph of a post."""
_HIGHEST = 5
"""Elements between a paragraph and its post."""
_LIVE = re.compile(r"(?:^|[\s_-])(?:live|liveblog|ticker|minute-by-minute)", re.IGNORECASE)


def posts_in(blocks: Sequence[PageBlock], words: Sequence[list[str]], beside: Sequence[str]) -> list[int]:
    """The indexes of the blocks that are headings and paragraphs of posts; none where a page has no row of posts.

    ``beside`` says of each block why it is beside the article. Comments of readers have no headings, and cards of other
    stories have no paragraphs, so that neither makes a row.
    """
    rows: dict[tuple[Element, str], dict[Element, list[int]]] = {}
    for index, found in enumerate(blocks):
        if beside[index] or found.linked > 0.5:
            continue
        for depth, element in enumerate((found.element, *found.element.iterancestors())):
            parent = element.getparent()
            if depth > _HIGHEST or parent is None or local_name(element) in ("p", "li", "h2", "h3", "h4", "body"):
                if depth > _HIGHEST or parent is None or local_name(element) == "body":
                    break
                continue
            if element.get("class"):
                key = (parent, f"{local_name(element)}.{element.get('class')}")
                rows.setdefault(key, {}).setdefault(element, []).append(index)
    kept: set[int] = set()
    for (parent, classes), posts in rows.items():
        live = _LIVE.search(f"{classes} {parent.get('class') or ''} {parent.get('id') or ''}") is not None
        whole = [inside for inside in posts.values() if _is_post(inside, blocks, words, live=live)]
        if len(whole) >= _LEAST and len(whole) * 2 > len(posts):
            kept |= {i for inside in whole for i in inside if _is_text(blocks[i], words[i])}
    return sorted(kept)


def _is_post(inside: Sequence[int], blocks: Sequence[PageBlock], words: Sequence[list[str]], *, live: bool) -> bool:
    heading = any(blocks[i].block.kind is ParagraphKind.HEADING for i in inside)
    text = any(blocks[i].block.kind is None and len(words[i]) >= _SENTENCE for i in inside)
    return text and (heading or live)


def _is_text(found: PageBlock, words: list[str]) -> bool:
    if is_of_post(found.element, found.block.text) or names_author(found.element, len(words)):
        return False
    return found.block.kind is not None or found.block.plain or len(words) > 4
