"""The links of a paragraph: those that the source has on its words, and the addresses that stand in its text."""

from __future__ import annotations

from reader.document.model import Link, Paragraph, Span
from reader.text.patterns import later

_ADDRESS = later(r"https?://[^\s<>“”\"'‘’]*[^\s<>“”\"'‘’.,;:!?)\]…]|www\.[^\s<>“”\"']*[^\s<>“”\"'.,;:!?)\]…]")


def links_of(paragraph: Paragraph) -> tuple[Link, ...]:
    """All links of a paragraph, in the order of the text."""
    found = list(paragraph.links)
    for match in _ADDRESS.finditer(paragraph.text):
        span = Span(match.start(), match.end())
        if not any(span.overlaps(link.span) for link in paragraph.links):
            found.append(Link(span, match[0] if match[0].startswith("http") else f"https://{match[0]}"))
    return tuple(sorted(found, key=lambda link: link.span))
