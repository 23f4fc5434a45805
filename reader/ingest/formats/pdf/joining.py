"""The lines of a paragraph as one text: words that were divided at the end of a line are one again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reader.ingest.article.vocabulary import vocabulary

_HYPHENS = "-\u00ad\u2010"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OWN = 4
"""Letters from which on the two halves of a compound are words of their own where the text has both."""


def words_in(lines: Sequence[str]) -> Counter[str]:
    """How often each word stands in a text, in lower case, without the halves of words that were divided."""
    words: Counter[str] = Counter()
    divided = False
    for line in lines:
        found = _WORD.findall(line)
        ends = line[-1:] in _HYPHENS and bool(line)
        words.update(word.lower() for word in found[divided : len(found) - ends])
        divided = ends
    return words


def joined(lines: Sequence[str], words: Counter[str]) -> list[str]:
    """What each line of a paragraph adds to its text, with what parts it from the next; ``words`` are those of the
    whole text.
    """
    parts = [*lines[:1]]
    for line in lines[1:]:
        begun = _divided(parts[-1]) if line[:1].islower() else ""
        if begun:
            found = _WORD.match(line)
            if parts[-1][-1] == "\u00ad" or not _is_compound(begun, found[0] if found else "", words):
                parts[-1] = parts[-1][:-1]
        elif parts[-1][-1:] not in ("—", "/"):
            parts[-1] += " "
        parts.append(line)
    return parts


def _is_compound(begun: str, rest: str, words: Counter[str]) -> bool:
    """Whether a word that was divided at a hyphen has that hyphen of its own, as "long-awaited".

    It has where the text writes it so elsewhere; else where it begins as compounds do, or where both halves are
    words of the text.
    """
    first, last = begun.lower(), rest.lower()
    whole, hyphened = words[f"{first}{last}"], words[f"{first}-{last}"]
    if whole != hyphened:
        return hyphened > whole
    if first in vocabulary().lists["compound"]:
        return True
    return min(len(first), len(last)) >= _OWN and words[first] > 0 and words[last] > 0


def _divided(line: str) -> str:
    """The letters before the hyphen in which a line ends, an empty string where it ends in none."""
    if line[-1:] not in _HYPHENS or not line:
        return ""
    start = end = len(line) - 1
    while start and line[start - 1].isalpha():
        start -= 1
    return line[start:end]
