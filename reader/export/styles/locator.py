"""Where in a work a quotation stands, as each style says it: its pages, where there are none its paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from reader.document import Document, Part, Quotation
from reader.document.pages import page_words, pages_of
from reader.document.paragraph_numbers import paragraph_number
from reader.export.sanitize import on_one_line

_SHORTENED = 100
"""The number from which on styles shorten the second of two pages."""


def pages(document: Document, quotation: Quotation) -> tuple[str, str]:
    """The pages on which a quotation begins and ends, on one line each; empty strings where there are none."""
    first, last = pages_of(document, quotation.parts)
    return on_one_line(first), on_one_line(last)


def page_range(document: Document, parts: Sequence[Part]) -> str:
    """The pages of some words in full: "12", "12–13", an empty string where there are none."""
    return on_one_line("–".join(dict.fromkeys(pages_of(document, parts))))


def locator(document: Document, quotation: Quotation) -> str:
    """Its place in most styles: "p. 12", "pp. 12–13", without pages "para. 3"; an empty string outside of the body."""
    paragraph = paragraph_number(document, quotation.paragraph)
    return page_words(*pages(document, quotation)) or (f"para. {paragraph}" if paragraph else "")


def pages_in_mla(document: Document, quotation: Quotation) -> str:
    """The pages as MLA has them (9th edition, 6.55): bare, of the second from 100 on the last two figures: "212-13"."""
    first, last = pages(document, quotation)
    if first == last:
        return first
    if _are_near(first, last) and int(last) - int(last) % 100 == int(first) - int(first) % 100:
        last = last[-2:]
    return f"{first}-{last}"


def pages_in_chicago(document: Document, quotation: Quotation) -> str:
    """The pages as Chicago has them (18th edition, 9.63): of the second what changes, at least two figures: "321–28".

    In full up to 100 and behind a multiple of it; from 101 to 109, 201 to 209 … the figure that changes: "107–8".
    """
    first, last = pages(document, quotation)
    if first == last:
        return first
    if _are_near(first, last) and int(first) % 100:
        same = next(n for n, (one, other) in enumerate(zip(first, last, strict=True)) if one != other)
        last = last[same:] if int(first) % 100 < 10 else last[min(same, len(last) - 2) :]
    return f"{first}–{last}"


def _are_near(first: str, last: str) -> bool:
    """Whether two pages are numbers that a style may shorten: as long as each other, ascending, from 100 on."""
    figures = first.isascii() and first.isdigit() and last.isascii() and last.isdigit()
    return figures and len(first) == len(last) and _SHORTENED <= int(first) < int(last)
