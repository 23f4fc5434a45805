"""Words as verification compares them: typography, contractions and the writing of numbers out of the way.

"We're" becomes "we are", and not "were"; "forty-three" becomes "43"; "$5 million" becomes "5000000 dollars". Each word
knows where it stands in the text as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from reader.document.model import Span
from reader.search.fold import APOSTROPHES, fold_text
from reader.verify.folding.numerals import NumberWord, Part, number_word, read_number
from reader.verify.word_lists import WordLists, word_lists

_UNSEEN = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufe0e\ufe0f"
_LETTERS = rf"[^\W_](?:[^\W_]|[{_UNSEEN}])*"
_WORD = re.compile(
    r"\d+(?:[.,]\d+)+(?![^\W\d_])"  # 1,000 and 3.5
    r"|(?:[^\W\d_]\.){2,}(?![^\W_])"  # U.S.
    rf"|(?:\[[^\W\d_]{{1,3}}\])?"  # [t]he
    rf"{_LETTERS}(?:[{APOSTROPHES}]{_LETTERS})*"  # o'clock
    rf"(?:[{APOSTROPHES}](?=\W|$)(?<=[sSnN].))?"  # the miners', goin'
    rf"(?:\[[^\W\d_]{{1,4}}\](?!\w))?"  # close[d]
    rf"|[{APOSTROPHES}](?:em|cause|s)\b"
    r"|[%$€£]"
)
_DIRECTION = re.compile(r"\(([^()]{1,60})\)|\[([^\[\]]{1,60})\]")
_TIME = re.compile(r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d+)?")
_LONGEST_DIRECTION = 5
_CURRENCY = NumberWord(Part.DIGITS, Decimal(-1))
"""What stands for a sign of currency, which is read behind its number."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: folded (``word``), and its place as it is written. Words of one contraction share a place.

    ``written`` is that place's text, folded without undoing contractions and numerals.
    """

    word: str
    written: str
    span: Span


class Normaliser:
    """Folds the words of one language. Each way of writing a word is looked at once.

    ``recognised`` is for speech recognition, which writes no apostrophes: there "were" is "we're" too.
    """

    def __init__(self, lists: WordLists, *, recognised: bool = False) -> None:
        self.lists = lists
        self._known: dict[str, str | tuple[str, ...] | NumberWord] = _Known(lists, recognised)
        joins = "".join(lists.word_class("joins-tens"))
        self._joined, self._twenties = bool(joins), bool(lists.word_class("twenties"))
        self._joins = "and" if lists.language == "en" else joins or lists.joiner
        self._units = frozenset(lists.currencies.values())
        self._article = "a" if lists.language == "en" else ""

    def words(self, text: str) -> list[str]:
        """The folded words of a text."""
        return self._fold(_WORD.findall(self._without_directions(text)))[0]

    def tokens(self, text: str) -> list[Word]:
        """The folded words with their places; the same words as `words` gives."""
        found = [match.span() for match in _WORD.finditer(self._without_directions(text))]
        words, at = self._fold([text[first:last] for first, last in found])
        tokens: list[Word] = []
        end = len(found)
        for index in range(len(words) - 1, -1, -1):
            if index + 1 < len(at) and at[index + 1] > at[index]:
                end = at[index + 1]
            span = Span(found[at[index]][0], found[end - 1][1])
            unit = words[index] in self._units and text[span.start] in self.lists.currencies
            tokens.append(Word(words[index], words[index] if unit else _as_written(text[span.start : span.end]), span))
        tokens.reverse()
        return tokens

    def _without_directions(self, text: str) -> str:
        """The text with directions such as "(applause)" blanked: nobody said them."""
        if "(" not in text and "[" not in text:
            return text
        return _DIRECTION.sub(self._blanked, text)

    def _blanked(self, match: re.Match[str]) -> str:
        inside = match[1] or match[2]
        words = fold_text(inside).split()
        stage = self.lists.word_class("stage")
        says = bool(words) and (
            (any(word in stage for word in words) and len(words) <= _LONGEST_DIRECTION)
            or (match[1] is not None and inside.isupper() and len(inside) > 3)
        )
        nobodys = says or words == ["sic"] or _TIME.fullmatch(inside.strip()) is not None
        return " " * len(match[0]) if nobodys else match[0]

    def _fold(self, found: Sequence[str]) -> tuple[list[str], list[int]]:
        """The folded words, and for each the index of the written word with which it begins."""
        known = self._known
        words: list[str] = []
        at: list[int] = []
        index, count = 0, len(found)
        while index < count:
            folded = known[found[index]]
            if folded.__class__ is str:
                words.append(folded)
                at.append(index)
                index += 1
            elif folded.__class__ is tuple:
                words.extend(folded)
                at.extend([index] * len(folded))
                index += 1
            else:
                index = self._number(found, index, words, at)
        return words, at

    def _number(self, found: Sequence[str], index: int, words: list[str], at: list[int]) -> int:
        """Fold the number that begins at a written word; the index behind it."""
        first = self._known[found[index]]
        begins, unit = index, ""
        if first is _CURRENCY:
            follows = self._known[found[index + 1]] if index + 1 < len(found) else ""
            unit = self.lists.currencies[found[index]]
            if not isinstance(follows, NumberWord) or follows is _CURRENCY:
                words.append(unit)
                at.append(index)
                return index + 1
            index += 1
        run: list[NumberWord | None] = []
        for written in found[index : index + 12]:
            part = self._known[written]
            if isinstance(part, NumberWord) and part is not _CURRENCY:
                run.append(part)
            elif run and part == self._joins:
                run.append(None)
            else:
                break
        if self._article and run[0] is not None and run[0].part is Part.SCALE and words and words[-1] == self._article:
            words.pop()
            begins = at.pop()
        number, taken = read_number(run, joined=self._joined, twenties=self._twenties)
        words.append(number)
        at.append(begins)
        if unit:
            words.append(unit)
            at.append(begins)
        return index + taken


class _Known(dict[str, "str | tuple[str, ...] | NumberWord"]):
    """For each way of writing a word what it folds to; filled as words turn up."""

    def __init__(self, lists: WordLists, recognised: bool) -> None:
        super().__init__()
        self._lists = lists
        self._bare: dict[str, tuple[str, ...] | None] = {}
        if recognised:
            self._bare = {fold_text(written): stands for written, stands in lists.equivalent.items()}
            self._bare |= dict.fromkeys(lists.word_class("homograph"))

    def __missing__(self, written: str) -> str | tuple[str, ...] | NumberWord:
        folded = self[written] = self._folded(written)
        return folded

    def _folded(self, written: str) -> str | tuple[str, ...] | NumberWord:
        lists = self._lists
        if written in lists.currencies:
            return _CURRENCY
        low = _lowered(written)
        bare = fold_text(written) if self._bare else ""
        stands = (
            self._bare[bare]
            if bare in self._bare
            else lists.equivalent.get(low) or lists.equivalent.get(low.rstrip("'"))
        )
        stands = stands or self._with_enclitic(low, written)
        if stands:
            return stands[0] if len(stands) == 1 else stands
        if written[:1].isdigit() and (number := number_word("", written, lists)) is not None:
            return number
        parts = _as_written(written).split()
        if len(parts) != 1:
            return tuple(parts)
        return number_word(parts[0], written, lists) or parts[0]

    def _with_enclitic(self, low: str, written: str) -> tuple[str, ...] | None:
        """What a word with a short one behind its apostrophe stands for: "kann's" is "kann es"; names are left out."""
        head, mark, tail = low.rpartition("'")
        behind = self._lists.equivalent.get(f"'{tail}") if mark and head and written[:1].islower() else None
        return behind and (*(self._lists.equivalent.get(head) or (fold_text(head),)), *behind)


def _lowered(written: str) -> str:
    low = written.lower().replace("[", "").replace("]", "")
    for mark in APOSTROPHES[1:]:
        low = low.replace(mark, "'")
    return low


def _as_written(text: str) -> str:
    """The text folded, with letters in brackets and points of abbreviations as parts of their words."""
    if "[" in text:
        text = text.replace("[", "").replace("]", "")
    if text.endswith(".") and len(text) > 3:
        text = text.replace(".", "")
    return fold_text(text)


@lru_cache(maxsize=8)
def normaliser(language: str, recognised: bool = False) -> Normaliser:
    """The normaliser of a BCP 47 tag; ``recognised`` for speech recognition.

    Raises:
        reader.verify.word_lists.WordListError: the language's lists are malformed.
    """
    return Normaliser(word_lists(language), recognised=recognised)
