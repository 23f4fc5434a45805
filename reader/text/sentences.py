"""Where the sentences of a running text begin and end.

A sentence ends at a full stop, a question or exclamation mark or an ellipsis, with the closing quotation marks and
brackets behind it, before white space and something that can begin a sentence: a digit, a currency sign or a letter,
which is no lower-case one. A full stop behind an initial, an abbreviation of the language or the number of a list entry
ends none. The marks of Chinese and Japanese end one wherever they stand.

Attribution divides tokens rather than text and has rules of its own (`reader.attribution.text.sentences`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.languages import LANGUAGES
from reader.languages.tags import primary

Range = tuple[int, int]
"""Half-open, in code points of a text."""

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+|[。！？]+[」』”）]*\s*")
_UNSPACED = "。！？"
_OPENING = "\"'“‘«„‚»(["
_BEFORE = re.compile(r"(?:^|[^\w.])((?:\w+\.)*\w+)$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_CURRENCY = "$€£¥"
_ORDINALS = frozenset("cs da de et fi hr hu is lv nb nn no pl sk sl sr tr".split())
"""Languages that write an ordinal number with a full stop: am 3. Mai."""
_LONGEST = 16
"""Code points of an abbreviation, at most."""


@lru_cache(maxsize=16)
def abbreviations(language: str) -> frozenset[str]:
    """The words that a language (a BCP 47 tag) writes with a full stop; the English ones for an unknown language."""
    file = LANGUAGES / primary(language) / "abbreviations.txt"
    if not file.is_file():
        file = LANGUAGES / "en" / "abbreviations.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def sentence_starts(
    text: str, language: str = "en", whole: Sequence[Range] = (), *, lower_case: bool = False
) -> Iterator[int]:
    """The offsets at which a sentence follows another.

    The ranges ``whole``, ascending, are not taken apart. With ``lower_case`` a lower-case letter may begin a sentence,
    as it may in a text that has no capitals at all.
    """
    begins = [start for start, _ in whole]
    known = abbreviations(language)
    ordinals = primary(language) in _ORDINALS
    lower_case = lower_case or not any(map(str.isupper, text))
    begin = len(text) - len(text.lstrip())
    for match in _END.finditer(text):
        inside = bisect_right(begins, match.start()) - 1
        if inside >= 0 and match.start() < whole[inside][1] - 1:
            continue
        if match[0][0] not in _UNSPACED:
            after = text[match.end() : match.end() + 3].lstrip(_OPENING)[:1]
            if not (after.isalnum() or (after and after in _CURRENCY)) or (after.islower() and not lower_case):
                continue
            if match[0][0] == "." and _is_abbreviated(text, begin, match.start(), known, ordinals):
                continue
        begin = match.end()
        if begin < len(text):
            yield begin


def sentences(text: str, language: str = "en", *, lower_case: bool = False) -> tuple[Range, ...]:
    """The sentences of a text, without the white space between them; ``lower_case`` as `sentence_starts` has it."""
    found: list[Range] = []
    start = len(text) - len(text.lstrip())
    for following in (*sentence_starts(text, language, lower_case=lower_case), len(text)):
        end = start + len(text[start:following].rstrip())
        if end > start:
            found.append((start, end))
        start = following
    return tuple(found)


def sentence_at(text: str, offset: int, language: str = "en", whole: Sequence[Range] = ()) -> Range:
    """The sentence that stands at an offset. The ranges ``whole`` (quotations) are not taken apart, but may end one."""
    start, end = 0, len(text)
    for following in sentence_starts(text, language, whole):
        if following <= offset:
            start = following
        else:
            end = following
            break
    return start, start + len(text[start:end].rstrip())


def _is_abbreviated(text: str, begin: int, stop: int, known: frozenset[str], ordinals: bool) -> bool:
    """Whether the word before a full stop is one that is written with it, in a sentence that begins at ``begin``."""
    found = _BEFORE.search(text, max(stop - _LONGEST, 0), stop)
    if found is None:
        return False
    word = found[1]
    if word.isdigit():
        return found.start(1) == begin or (ordinals and len(word) < 3)
    return word in known or _INITIALS.fullmatch(word) is not None
