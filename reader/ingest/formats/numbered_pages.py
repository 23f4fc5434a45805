"""The pages of a word processor's document: where they began when it was shown last, numbered as its sections say.

Programs note where a page began (``lastRenderedPageBreak``, ECMA-376 part 1, 17.3.3.13; ``soft-page-break``, ISO/IEC
26300, 5.6). A document without those notes has only the breaks that its author set: they count where the file says that
it has no other pages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.ingest.page_breaks import MARK

SET = "\x02"
"""Where somebody set a page break, in a text whose controls were taken out; `MARK` is where a page began."""
_EITHER = re.compile(f"[{MARK}{SET}]")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_MOST_ROMAN = 4_000


@dataclass(frozen=True, slots=True)
class Numbering:
    """How a section numbers its pages: from which number on (None to go on), and in figures or letters.

    ``begins_page`` is false where it goes on in the page of the section before.
    """

    first: int | None = None
    style: str = "decimal"
    begins_page: bool = True


class NumberedPages:
    """The pages of a document while it is read. ``section`` is the index of the one that is read.

    Where its pages are not ``known`` none has a number.
    """

    def __init__(self, sections: Sequence[Numbering] = (), *, known: bool = True) -> None:
        self._known = known
        self._sections = sections or (Numbering(),)
        self._numbered = self.section = 0
        self._number = 1 if self._sections[0].first is None else self._sections[0].first

    @property
    def current(self) -> str:
        """What the page is called that one is on."""
        return numeral(self._number, self._sections[self._numbered].style) if self._known else ""

    def turn(self) -> None:
        """Go on to the next page, which may be the first of a section that begins to count anew."""
        self._number += 1
        while self._numbered < min(self.section, len(self._sections) - 1):
            self._numbered += 1
            first = self._sections[self._numbered].first
            self._number = self._number if first is None else first


def with_true_marks(texts: Sequence[str], stated: int) -> list[str] | None:
    """Texts in reading order with one mark for each page that begins; None where nobody knows where pages begin.

    ``stated`` is how many pages the file says that it has, 0 where it does not say so. Where a break was set and the
    page behind it is noted, both are one.
    """
    whole = "".join(texts)
    if MARK not in whole:
        known = bool(stated) and whole.count(SET) == stated - 1
        return [text.replace(SET, MARK) for text in texts] if known else None
    found = []
    was_set = False
    for text in texts:
        kept: list[str] = []
        at = 0
        for match in _EITHER.finditer(text):
            kept.append(text[at : match.start()])
            was_set = was_set and not kept[-1].strip()
            if match[0] == SET or not was_set:
                kept.append(MARK)
            was_set = match[0] == SET
            at = match.end()
        kept.append(text[at:])
        was_set = was_set and not kept[-1].strip()
        found.append("".join(kept))
    return found


def without_page_marks(text: str) -> str:
    """A text without the marks of its pages."""
    return _EITHER.sub("", text)


def numeral(number: int, style: str) -> str:
    """A number as Word writes it (``ST_NumberFormat``, 17.18.59): decimal, Roman, or a to z and then aa to zz."""
    written = str(number)
    if style.endswith("Roman") and 0 < number < _MOST_ROMAN:
        written = ""
        for value, letters in _ROMAN:
            written += letters * (number // value)
            number %= value
    elif style.endswith("Letter") and number > 0:
        written = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 30)
    return written.upper() if style.startswith("upper") else written
