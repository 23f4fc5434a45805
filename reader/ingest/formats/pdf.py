"""PDF: the text of its pages, joined to paragraphs, without what stands at the edge of every page."""

from __future__ import annotations

import re
import zlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO

from reader.document.clean import clean, without_controls
from reader.document.model import Removed
from reader.ingest.article.vocabulary import normal
from reader.ingest.errors import UnreadableError
from reader.ingest.limits import Limits
from reader.ingest.lines import one_line
from reader.ingest.source_page import Block, Page
from reader.ingest.sources.source import SourceData

EDGE = "page header or footer"

_EDGE_LINES = 2
"""Lines at the top and at the bottom of a page where headers and page numbers stand."""
_LEAST_PAGES = 3
_SHORT = 0.75
"""The share of the usual width below which a line ends its paragraph."""
_STOP = re.compile(r"[.!?:][\"'”’»)\]]*$")
_BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    zlib.error,
)
"""What pypdf lets out of a broken file besides errors of its own."""
_HYPHENS = "-\u00ad\u2010"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def page_of_pdf(given: SourceData, limits: Limits) -> Page:
    """The text of a PDF.

    Raises:
        UnreadableError: it is broken, asks for a password, or has more pages than ``limits`` allow.
    """
    from pypdf import PdfReader  # type: ignore[import-not-found,import-untyped,unused-ignore]
    from pypdf.errors import DependencyError, PyPdfError  # type: ignore[import-not-found,import-untyped,unused-ignore]

    try:
        document = PdfReader(BytesIO(given.data))
        if document.is_encrypted and not document.decrypt(""):
            raise UnreadableError(f"{given.label}: this PDF asks for a password; save it without one")
        count = len(document.pages)
        if count > limits.pages:
            raise UnreadableError(f"{given.label}: a PDF of {count:,} pages, more than {limits.pages:,}; split it")
        pages = [clean(without_controls(page.extract_text())).split("\n") for page in document.pages]
    except DependencyError:
        raise UnreadableError(f"{given.label}: this PDF is encrypted; save it without a password") from None
    except (PyPdfError, *_BROKEN) as error:
        raise UnreadableError(
            f"{given.label}: broken, this PDF cannot be read ({_said(error)}); get it again"
        ) from None
    lines, removed = _without_edges(pages)
    blocks = tuple(_blocks(lines))
    begins = [block.line for block in blocks]
    return Page(blocks, removed=tuple(replace(cut, before=bisect_right(begins, cut.line)) for cut in removed))


def _said(error: Exception) -> str:
    return one_line(clean(str(error)))[:100] or type(error).__name__


_Line = tuple[str, int]
"""A line and its number in all of the text."""


def _without_edges(pages: Sequence[Sequence[str]]) -> tuple[list[_Line], tuple[Removed, ...]]:
    """All lines, without those at the edge of most pages (their numbers aside) and the numbers of pages."""
    filled = [[line for line in page if line.strip()] for page in pages]
    edges = Counter(key for page in filled for key in {normal(line) for line in _edge(page)})
    most = max(_LEAST_PAGES, len(pages) // 2)
    kept: list[_Line] = []
    removed = []
    number = 0
    for page in filled:
        edge = set(map(id, _edge(page)))
        for line in page:
            number += 1
            key = normal(line)
            is_number = key in ("N", "page N", "N of N", "page N of N", "seite N") and len(pages) > 1
            if id(line) in edge and (is_number or edges[key] >= most):
                removed.append(Removed(one_line(line), EDGE, number))
            else:
                kept.append((line, number))
    return kept, tuple(removed)


def _edge(page: Sequence[str]) -> list[str]:
    return [*page[:_EDGE_LINES], *page[_EDGE_LINES:][-_EDGE_LINES:]]


def _blocks(lines: Sequence[_Line]) -> Iterator[Block]:
    """Paragraphs. A line much shorter than most, or a little shorter at the end of a sentence, is the last of one."""
    lengths = sorted(len(line.rstrip()) for line, _ in lines)
    width = lengths[int(0.9 * len(lengths))] if lengths else 0
    words = Counter(word.lower() for line, _ in lines for word in _WORD.findall(line))
    gathered: list[str] = []
    began = 0
    for line, number in lines:
        if not gathered:
            began = number
        gathered.append(line.strip())
        length = len(line.rstrip())
        if _divided(line.rstrip()):
            continue
        if length < _SHORT * width or (_STOP.search(line.rstrip()) and length < 0.9 * width):
            yield Block(_joined(gathered, words), began)
            gathered = []
    if gathered:
        yield Block(_joined(gathered, words), began)


def _joined(lines: Sequence[str], words: Counter[str]) -> str:
    """The lines of a paragraph as one; a word that was divided is one again, unless the text has it with a hyphen."""
    parts = [*lines[:1]]
    for line in lines[1:]:
        begun = _divided(parts[-1]) if line[:1].islower() else ""
        if not begun:
            parts += (" ", line)
            continue
        found = _WORD.match(line)
        rest = found[0] if found else ""
        if words[f"{begun}-{rest}".lower()] <= words[f"{begun}{rest}".lower()]:
            parts[-1] = parts[-1][:-1]
        parts.append(line)
    return "".join(parts)


def _divided(line: str) -> str:
    """The letters before the hyphen in which a line ends, or nothing."""
    if line[-1:] not in _HYPHENS or not line:
        return ""
    start = end = len(line) - 1
    while start and line[start - 1].isalpha():
        start -= 1
    return line[start:end]
