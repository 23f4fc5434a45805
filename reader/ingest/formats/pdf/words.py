"""The words of a page of a PDF with their positions, from the boxes of its characters.

PDFium (pypdfium2) reads the file. pypdf has no positions, and runs the words of files together that part them by
position alone; pdfminer.six has positions and took 3.7 times as long for a manual of 50 pages, with more paragraphs
torn (`tests/benchmarks/pdf.py`).
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u0002": "-"}  # 2: a soft hyphen
)
_IN_LIGATURES = "fijlst"
"""Letters that PDFium takes out of a ligature; all of them have its box."""
_GAP = 0.18
"""The gap between two characters from which on a space stands there, in font sizes."""
_RAISED = 0.12
"""How far characters of one word may be above or below each other, in font sizes."""
_BACK = 0.3
"""How far a character may begin before the end of the one before it, in font sizes."""
_SMALL = 0.8
"""The share of the size of the text around it below which a raised number is the mark of a note."""
_UNIT = 1.5
"""A font size up to which the matrix alone makes the size, and may do so for each character."""
_UPRIGHT = 0.1
"""The angle, in radians, from which on text is turned and no part of the page's text."""


@dataclass(slots=True)
class Word:
    """A word: its text, the box of it in points from the bottom left of the page, and the size of its font.

    ``base`` is the height of the line that it stands on, ``weight`` that of its font (400 is regular, 700 bold).
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    weight: int = 400


def words_of_page(page: Any) -> list[Word]:
    """The words of a page (`pypdfium2.PdfPage`) in the order in which the file draws them."""
    from pypdfium2 import raw  # type: ignore[import-untyped,unused-ignore]

    text_page = page.get_textpage()
    try:
        return list(_words(text_page.raw, raw, text_page.count_chars()))
    finally:
        text_page.close()


def _words(handle: Any, raw: Any, count: int) -> Iterator[Word]:
    box = raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    matrix = raw.FS_MATRIX()
    word: Word | None = None
    scale, last_stated = 1.0, 0.0
    last, before = "", (-1.0, -1.0)
    for index in range(count):
        code = raw.FPDFText_GetUnicode(handle, index)
        if code in (0, 0xFFFE, 0xFFFF) or 0xD800 <= code < 0xE000:
            continue
        character = chr(code)
        if character.isspace() or (character < " " and character != "\u0002"):
            if word is not None:
                yield word
            word = None
            continue
        if not raw.FPDFText_GetLooseCharBox(handle, index, ctypes.byref(box)):
            continue
        raw.FPDFText_GetCharOrigin(handle, index, ctypes.byref(x), ctypes.byref(y))
        stated = raw.FPDFText_GetFontSize(handle, index) or 1.0
        if word is None or stated != last_stated or stated <= _UNIT:
            scale = _scale(raw, handle, index, matrix)
        size, last_stated = stated * scale, stated
        height = abs(box.top - box.bottom)
        if height > 0 and not 0.5 * size <= height <= 3 * size:  # a font that lies about itself
            size = height
        ligature = character in _IN_LIGATURES and abs(box.left - before[0]) + abs(box.right - before[1]) < 0.02
        if word is not None and (ligature or _is_same(word, box, y.value, size)):
            if (
                character == last
                and not ligature
                and abs(box.left - (word.right - (box.right - box.left))) < 0.1 * size
            ):
                continue  # drawn twice, to look bold
            word.text += character.translate(_LIGATURES)
            word.right = max(word.right, box.right)
        else:
            if word is not None:
                yield word
            if abs(raw.FPDFText_GetCharAngle(handle, index)) % 6.2832 > _UPRIGHT:
                word = None
                continue
            weight = raw.FPDFText_GetFontWeight(handle, index)
            word = Word(character.translate(_LIGATURES), box.left, box.right, y.value, size, weight)
        last, before = character, (box.left, box.right)
    if word is not None:
        yield word


def _scale(raw: Any, handle: Any, index: int, matrix: Any) -> float:
    """How many times as high as its font says a character is drawn: a browser prints at three quarters, and many
    programs leave all of the size to the matrix.
    """
    if not raw.FPDFText_GetMatrix(handle, index, ctypes.byref(matrix)):
        return 1.0
    return math.hypot(matrix.c, matrix.d) or 1.0


def _is_same(word: Word, box: Any, base: float, size: float) -> bool:
    """Whether a character goes on with a word."""
    em = max(size, word.size)
    if abs(base - word.base) > _RAISED * em or abs(size - word.size) > 0.25 * em:
        return False
    gap: float = box.left - word.right
    return -_BACK * em <= gap <= _GAP * em


def without_note_marks(words: list[Word]) -> list[Word]:
    """The words of a line without the raised numbers that point to notes; exponents stay."""
    if len(words) < 2:
        return words
    size = max(word.size for word in words)
    base = min(word.base for word in words if word.size >= _SMALL * size)
    kept: list[Word] = []
    for word in words:
        raised = word.size < _SMALL * size and word.base > base + _RAISED * size
        plain = word.text.strip("[]()*†‡,")
        if raised and kept and (plain == "" or plain.isdecimal()) and len(plain) <= 3:
            before = kept[-1].text.rstrip("”’\"'.,;:!?)")
            if not before[-1:].isdecimal() and len(before) > 2:
                continue
        kept.append(word)
    return kept
