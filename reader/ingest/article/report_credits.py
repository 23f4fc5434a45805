"""The lines below a report that say who worked on it besides the author in its byline."""

from __future__ import annotations

from collections.abc import Sequence

from reader.ingest.article.evidence import has_quotation
from reader.ingest.article.vocabulary import vocabulary, words_of

WORKED = "who worked on it"
"""Why such a line is removed."""
_LAST, _LONGEST, _BEHIND = 6, 60, 6
"""Paragraphs at the end among which such lines are looked for; their words, and those behind "contributed to this
report" ("from Hexley").
"""
_MARKS = "()[]*.,;:“”\"'"
_JOINING = frozenset("and at by for from in of on the und in aus et de la y von van".split())


def report_credits(texts: Sequence[str]) -> list[int]:
    """The indexes of the texts that say who reported, wrote or edited: "Reporting by Ada Moor; editing by Bo Lind".

    They begin so with a name behind it, or end so ("Ada Moor contributed to this report."). Nothing with somebody's
    words in quotation marks is one, nor the first text.
    """
    lists = vocabulary().lists
    begins, ends = lists["credits begin"], lists["credits end"]
    found = []
    for index in range(max(1, len(texts) - _LAST), len(texts)):
        words = words_of(texts[index])
        if not 2 < len(words) <= _LONGEST or has_quotation(texts[index], words):
            continue
        key = " ".join(words)
        opening = next((one for one in begins if key.startswith(f"{one} ")), "")
        named = opening and _names_only(texts[index], len(opening.split()), begins)
        closing = next((one for one in ends if f" {one} " in f"{key} "), "")
        behind = key.rpartition(f" {closing}")[2].split() if closing else []
        if named or (closing and len(behind) <= _BEHIND and texts[index].lstrip(_MARKS)[:1].isupper()):
            found.append(index)
    return found


def _names_only(text: str, behind: int, begins: frozenset[str]) -> bool:
    """Whether nothing but names, places and kinds of work stands behind some words: no verb makes a sentence of it."""
    known = _JOINING.union(*(phrase.split() for phrase in begins))
    first, *others = [word.strip(_MARKS) for word in text.split()[behind:]] or [""]
    return first[:1].isupper() and all(not word[:1].islower() or word in known for word in others)
