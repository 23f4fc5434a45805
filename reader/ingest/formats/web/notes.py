"""The marks of notes inside a text."""

from __future__ import annotations

import re

from reader.ingest.formats.markup import Element, local_name
from reader.text.patterns import later

_BRACKETED = later(r"\[\s*(?:\d{1,3}|[a-z]{1,2}|[*†‡§]|note \d{1,3}|citation needed)\s*\]", re.IGNORECASE)
_BARE = later(r"(?:\d{1,3}(?:\s*,\s*\d{1,3})*|[*†‡§]+)")
_BEHIND_WORD = later(r"(?:[^\W\d_]{4,}|[.,;:!?…)\]”’\"'»“])\s*$")
"""A word that is no unit of measurement (m², km²), or what ends a clause: a bare number behind that is a note's."""
_LETTER = later(r"[a-h]")
_BEHIND_STOP = later(r"[^\W\d_]{2,}[.,;:!?…]?[)\]”’\"'»“.!?…]\s*$")
"""What ends a clause of words: a raised letter behind that is a note's, and no ordinal ("1a", "Mr.a")."""
_CLASS = later(r"reference|foot-?note|end-?note|noteref|citation", re.IGNORECASE)


def is_note_mark(element: Element, before: str) -> bool:
    """Whether raised text is the mark of a note, and no exponent or ordinal; ``before`` is the text in front of it."""
    text = "".join(element.itertext()).strip()
    if not text or len(text) > 20:
        return not text
    if _BRACKETED.fullmatch(text):
        return True
    if _LETTER.fullmatch(text) is not None and _BEHIND_STOP.search(before) is not None:
        return True
    if _BARE.fullmatch(text) is None:
        return False
    linked = local_name(element).lower() == "a" or any(local_name(child).lower() == "a" for child in element.iter())
    named = _CLASS.search(f"{element.get('class') or ''} {element.get('id') or ''}") is not None
    return linked or named or _BEHIND_WORD.search(before) is not None
