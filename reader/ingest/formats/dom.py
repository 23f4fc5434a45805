"""The blocks of text of an HTML page or a chapter of a book, in the order of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.document.clean import without_controls
from reader.document.model import ParagraphKind
from reader.ingest.formats.markup import Element, local_name, walk
from reader.ingest.source_page import Block

_SKIPPED = frozenset(
    "script style noscript template svg math title iframe object embed canvas audio video map select textarea".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html label legend li main menu nav ol p pre section summary table "
    "tbody td tfoot th thead tr ul".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_CAPTIONS = frozenset(("figcaption", "caption"))
_BREAKS = re.compile(r"\n[^\S\n]*\n\s*")
_ONE_BREAK = "\n"


def blocks_in(root: Element) -> Iterator[Block]:
    """Every block of text below ``root``. Two line breaks in a row end one as well, as on old pages.

    A heading is a heading, also around links; what stands in a caption is a caption.
    """
    text: list[str] = []
    line = 0
    headings: list[str] = []
    captions = 0
    walked = walk(root, "start", "end")
    for event, element in walked:
        name = local_name(element).lower()
        if event == "start":
            if name in _SKIPPED or not name:
                walked.skip_subtree()
                if not name and (element.text or "").startswith("&"):  # an entity that only the book itself declares
                    text.append(element.text or "")
                continue
            if name in _BLOCKS:
                yield from _flushed(text, line, headings, captions)
                line = element.sourceline or 0
                headings += [name] if name in _HEADINGS else []
                captions += name in _CAPTIONS
            elif name == "br":
                text.append(_ONE_BREAK)
            line = line or element.sourceline or 0
            text.append(_inner(element.text))
        else:
            if name in _BLOCKS:
                yield from _flushed(text, line, headings, captions)
                line = 0
                if name in _HEADINGS and headings:
                    headings.pop()
                captions -= name in _CAPTIONS
            if element is not root:
                text.append(_inner(element.tail))
    yield from _flushed(text, line, headings, captions)


def _flushed(text: list[str], line: int, headings: list[str], captions: int) -> Iterator[Block]:
    """What was gathered, as blocks; and begin to gather anew."""
    gathered = "".join(text)
    text.clear()
    if not gathered or gathered.isspace():
        return
    kind = ParagraphKind.HEADING if headings else ParagraphKind.CAPTION if captions else None
    for part in _BREAKS.split(gathered):
        words = part.replace(_ONE_BREAK, " ").strip()
        if words:
            yield Block(words, line, kind, title=bool(headings) and headings[-1] == "h1")


def _inner(text: str | None) -> str:
    """Text as HTML has it: line ends in the source are spaces."""
    if not text:
        return ""
    return without_controls(" ".join(text.split("\n")))
