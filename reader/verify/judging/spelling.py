"""Whether two words are one word spelt in two ways."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rapidfuzz.distance import OSA

from reader.verify.folding.numerals import is_number
from reader.verify.judging.meaning import is_closed, is_opposite
from reader.verify.word_lists import WordLists

_SHORTEST = 4
_LONG = 8
"""From so many letters on two of them may be wrong."""


def alike(one: str, other: str, lists: WordLists) -> bool:
    """Whether two words are spelt almost alike: an edit or two apart, no numbers, not both of a closed class."""
    longest = max(len(one), len(other))
    if longest < _SHORTEST or is_number(one) or is_number(other):
        return False
    if is_closed(one, lists) and is_closed(other, lists):
        return False
    most = 1 if longest < _LONG else 2
    return OSA.distance(one, other, score_cutoff=most) <= most


def is_misspelling(quoted: str, source: str, lists: WordLists, known: Collection[str]) -> bool:
    """Whether a quoted word is the source's word, misspelt or in another spelling, and no word of its own.

    ``known`` are the words of the source: one of them is a word of its own. So is another form of the word ("raise",
    "raised"), its opposite, and a word that is often taken for another ("county", "country").
    """
    if not alike(quoted, source, lists) or quoted[0] != source[0] or quoted in known or is_closed(quoted, lists):
        return False
    if is_opposite(quoted, source, lists) or frozenset((quoted, source)) in lists.distinct:
        return False
    stem = next(
        (n for n, (one, other) in enumerate(zip(quoted, source, strict=False)) if one != other),
        min(len(quoted), len(source)),
    )
    endings = lists.word_class("ending")
    return not all(rest in endings or not rest for rest in (quoted[stem:], source[stem:]))


def same_letters(quoted: Sequence[str], source: Sequence[str]) -> bool:
    """Whether words differ only in where they are divided: "fund raising", "fundraising"."""
    return len(quoted) != len(source) and "".join(quoted) == "".join(source)
