"""What of a document decides its numbers and pages, read from what `dump` wrote, thirty times as fast as all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.document.model import (
    Document,
    PageBreak,
    Paragraph,
    ParagraphKind,
    Part,
    Quotation,
    QuotationKind,
    Span,
)

_FIELD = re.compile(r"^(?:  - |    )([a-z-]+):(.*)$")
"""A key of a paragraph; its text and its lists are further in."""
_ENTRY = re.compile(r"^      (?:- |  )([a-z-]+):(.*)$")
"""A key of a quotation or a page break; what is folded below one is further in."""
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|(.))")
_NAMED = {"n": "\n", "t": "\t"}
_WORDS = Part(0, Span(0, 0))


def skeleton(written: str) -> Document:
    """A document with the ids, kinds and pages of its paragraphs and the kinds of its quotations, and no words.

    ``written`` is what `reader.document.yaml.write.dump` made; of any other YAML less may be found.
    """
    _, _, body = written.partition("\nparagraphs:\n")
    paragraphs: list[Paragraph] = []
    kinds: list[QuotationKind] = []
    for fields, breaks, quoted in _records(body.partition("\nremoved:\n")[0]):
        kind = ParagraphKind(fields.get("kind", "body"))
        paragraphs.append(Paragraph(fields.get("id", ""), "", kind, page=fields.get("page", ""), page_breaks=breaks))
        kinds += quoted
    quotations = tuple(Quotation(f"q{number}", (_WORDS,), kind=kind) for number, kind in enumerate(kinds, 1))
    return Document("", tuple(paragraphs), quotations)


_Record = tuple[dict[str, str], tuple[PageBreak, ...], list[QuotationKind]]


def _records(body: str) -> Iterator[_Record]:
    """The fields of each paragraph, its page breaks, and the kinds of the quotations that begin in it."""
    fields: dict[str, list[str]] = {}
    breaks: list[PageBreak] = []
    quoted: list[QuotationKind] = []
    key = ""
    last: list[str] = []  # the lines of the value that was read last, which may go on
    page: list[str] = []
    for line in body.split("\n"):
        if found := _FIELD.match(line):
            if line.startswith("  - ") and fields:
                yield _values(fields), tuple(breaks), quoted
                fields, breaks, quoted = {}, [], []
            key = found[1]
            fields[key] = last = [found[2]]
        elif key in ("page-breaks", "quotations") and (entry := _ENTRY.match(line)):
            last = [entry[2]]
            if key == "quotations" and entry[1] == "id":
                quoted.append(QuotationKind.DIRECT)
            elif key == "quotations" and entry[1] == "kind":
                quoted[-1] = QuotationKind(entry[2].strip())
            elif entry[1] == "page":
                page = last
            elif key == "page-breaks" and entry[1] == "at":
                breaks.append(PageBreak(int(entry[2].partition("-")[0]), _scalar(page)))
        else:
            last.append(line)
    if fields:
        yield _values(fields), tuple(breaks), quoted


def _values(fields: dict[str, list[str]]) -> dict[str, str]:
    return {key: _scalar(fields[key]) for key in ("id", "kind", "page") if key in fields}


def _scalar(lines: list[str]) -> str:
    """A value as one of ours is written: plain, folded, or in double marks, also over several lines."""
    first, *more = (line.strip(" ") for line in lines)
    if first == ">-":
        return " ".join(more).strip()
    whole = "".join(line.removesuffix("\\") for line in (first, *more)) if more else first
    return _ESCAPE.sub(_unescaped, whole[1:-1]) if whole.startswith('"') else whole


def _unescaped(match: re.Match[str]) -> str:
    code = match[1] or match[2] or match[3]
    return chr(int(code, 16)) if code else _NAMED.get(match[4], match[4])
