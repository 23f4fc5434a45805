"""The pages of the printed book in its electronic edition (EPUB 3 Structural Semantics, DPUB-ARIA 1.1)."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping

from reader.ingest.formats.markup import Element, has_role
from reader.ingest.page_breaks import page_name
from reader.text.patterns import later

_BREAK = later(r"\b(?:doc-)?pagebreak\b")
"""Where a page of print begins; such an element holds no more than its number."""
_CALLED = later(r"[\[(]?\s*(?:(?:pages?|pg|p|seite|s|página|pagina|pág|pag)\b\.?)?\s*(.*?)\s*[.\])]?", re.IGNORECASE)


class PrintedPages:
    """The pages of a book while it is read. ``places`` are what pages are called by the ids of where they begin, in the
    file that is read.
    """

    def __init__(self) -> None:
        self.current = ""
        self.places: Mapping[str, str] = {}
        self._ahead: deque[str] = deque()

    def begins(self, element: Element) -> bool:
        """Whether a page begins at an element; `turn` goes on to it."""
        named = self.places.get(element.get("id") or element.get("name") or "", "")
        page = named or (_called(element) if has_role(element, _BREAK) else "")
        if page and page != (self._ahead[-1] if self._ahead else self.current):
            self._ahead.append(page)
            return True
        return False

    def turn(self) -> None:
        """Go on to the next page."""
        if self._ahead:
            self.current = self._ahead.popleft()


def spoken_page(words: str) -> str:
    """What a page is called in words that may be meant to be heard: " Page 12. " is page 12."""
    found = _CALLED.fullmatch(words.strip())
    return page_name(found[1] if found is not None else words)


def _called(element: Element) -> str:
    said = (element.get("title"), element.get("aria-label"), "".join(element.itertext()))
    return next(filter(None, (spoken_page(words or "") for words in said)), "")
