"""Folding: text as search compares it, and the way back to the original offsets.

Query and text are folded by the same rules, one character at a time, so that the two meet whatever keyboard or
typesetter they came from: case and accents go, ligatures come apart, apostrophes and zero-width characters vanish,
and all other punctuation and white space becomes a single space between words.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from reader.document.model import Span

APOSTROPHES = "'’‘‛ʼʻ`´′＇"
"""Apostrophes, and what is typed and printed for one."""

# Letters that have no decomposition in Unicode, and that people type without the mark.
_LETTERS = {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i", "ħ": "h", "ŋ": "n"}
_ACCENTS = ((0x0300, 0x036F), (0x0591, 0x05C7), (0x064B, 0x065F), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0xFE00, 0xFE2F))


def _is_accent(char: str) -> bool:
    return any(first <= ord(char) <= last for first, last in _ACCENTS) and not char.isalnum()


def _fold_char(char: str) -> str:
    """What one character becomes: letters and digits, nothing, or one space."""
    if char in APOSTROPHES or unicodedata.category(char) == "Cf":
        return ""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    kept = "".join(_LETTERS.get(c, c) for c in decomposed if not _is_accent(c))
    # Letters, numbers, marks that are not accents (Indic vowels), and pictures such as emoji stay.
    letters = "".join(c for c in kept if unicodedata.category(c)[0] in "LNM" or unicodedata.category(c) == "So")
    if letters:
        return letters
    return " " if kept else ""


class _Table(dict[int, str]):
    """Filled as characters turn up; a document uses about a hundred different ones."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_char(chr(code))
        return folded


_TABLE = _Table()
for _code in range(128):
    _TABLE[_code] = _fold_char(chr(_code))


_DROPPED, _SEVERAL = "\0", "\1"


class _OneForOne(dict[int, str]):
    """The same with exactly one character for each: `_DROPPED` for nothing, `_SEVERAL` for more than one."""

    def __missing__(self, code: int) -> str:
        folded = _TABLE[code] or _DROPPED
        one = self[code] = folded if len(folded) == 1 else _SEVERAL
        return one


_ONE_FOR_ONE = _OneForOne()


class _WithCapitals(dict[int, str]):
    """The same as `_TABLE`, except that capitals stay capitals."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _TABLE[code].upper() if chr(code).isupper() else _TABLE[code]
        return folded


_WITH_CAPITALS = _WithCapitals()
_WORD = re.compile(r"[^ ]+")
_GROUPED = re.compile(
    "(?<![\\d.,])(?:\\d{1,3}(?:([,.\u00a0\u2009\u202f'’])\\d{3})(?:\\1\\d{3})*|\\d{1,2}(?:,\\d{2})+,\\d{3})(?!\\d)"
)
_SEPARATOR = re.compile("[^\\d]")
_MAY_BE_GROUPED = re.compile("[,.\u00a0\u2009\u202f'’]\\d{3}")
"""What every grouped number has; looked for first, as it is found four times faster."""


_BEFORE_VOWEL = re.compile("['’](?=[aàâæeéèêëhiîïíìoòôœóuùûúAÀÂÆEÉÈÊËHIÎÏÍÌOÒÔŒÓUÙÛÚ]|[yY](?![^\\W_]))")
_ELIDED = re.compile(
    r"(?:^|[\W_])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu|(?:d?a|de|ne|su|que)ll|quest)$", re.IGNORECASE
)
_LONGEST_ELIDED = 7


def _parted(mark: re.Match[str]) -> str:
    """A space for the apostrophe of "l’avion" and "dell’opera", and any other as it is."""
    at, text = mark.start(), mark.string
    return " " if _ELIDED.search(text[max(0, at - _LONGEST_ELIDED) : at]) else mark[0]


def _ungrouped(text: str) -> str:
    """The text with what groups the digits of a number made invisible, and elided words apart; as long as before.

    1,000,000 is 1000000: the separators are those of English, German, French, Swiss and Indian print. "L’avion" is
    "l avion", "dell’opera" "dell opera", so that a search for the noun finds it.
    """
    if _MAY_BE_GROUPED.search(text):
        text = _GROUPED.sub(lambda number: _SEPARATOR.sub("\u200b", number[0]), text)
    return _BEFORE_VOWEL.sub(_parted, text)


def fold_text(text: str) -> str:
    """The folded text: words of letters and digits with one space between them. Folding it again changes nothing."""
    return " ".join(_ungrouped(text).translate(_TABLE).split())


def fold_keeping_capitals(text: str) -> str:
    """The folded text with its capitals."""
    return " ".join(_ungrouped(text).translate(_WITH_CAPITALS).split())


@dataclass(frozen=True)
class Folded:
    """A text, folded, that knows where each folded character came from.

    ``text`` is what `fold_text` gives. The map back is computed when first asked for, in time proportional to the
    original text, because only the few rows on the screen need one.
    """

    original: str
    text: str

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """For each folded character the offset of the original character that it came from."""
        return self._map[0]

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """For each folded character where its original ends, accents that follow it included."""
        return self._map[1]

    @cached_property
    def _map(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        starts: list[int] = []
        ends: list[int] = []
        gap = -1  # where a space is due before the next letter
        for at, char in enumerate(_ungrouped(self.original)):
            folded = _TABLE[ord(char)]
            if folded == " ":
                if starts and gap < 0:
                    gap = at
            elif folded:
                if gap >= 0:
                    starts.append(gap)
                    ends.append(at)
                    gap = -1
                starts.extend([at] * len(folded))
                ends.extend([at + 1] * len(folded))
            elif ends and gap < 0 and ends[-1] == at and _is_accent(char):
                last = starts[-1]
                for i in range(len(ends) - 1, -1, -1):
                    if starts[i] != last:
                        break
                    ends[i] = at + 1
        return tuple(starts), tuple(ends)

    def span(self, start: int, end: int) -> Span:
        """The original text of the folded range ``[start, end)``; an empty range gives an empty span."""
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else len(self.original)
            return Span(at, at)
        return Span(self.starts[start], self.ends[end - 1])


def fold(text: str) -> Folded:
    """Fold a text and keep the way back to its offsets."""
    return Folded(text, fold_text(text))


class FoldedWords:
    """Where the words of a folded text stand in the original, found ten times faster than by `Folded`.

    Only a text in which one character becomes several (ß, æ, ligatures) takes the long way.
    """

    def __init__(self, original: str) -> None:
        self._original = original
        self._folded: Folded | None = None
        one = _ungrouped(original).translate(_ONE_FOR_ONE)
        if _SEVERAL in one:
            self._folded = fold(original)
            one = self._folded.text
        self._letters = one
        self._places = [m.span() for m in _WORD.finditer(one) if m[0].strip(_DROPPED)]

    def __len__(self) -> int:
        return len(self._places)

    def length(self, word: int) -> int:
        """How many letters a folded word has."""
        first, last = self._places[word]
        return last - first - self._letters.count(_DROPPED, first, last)

    def span(self, word: int, start: int, end: int) -> Span:
        """The original text of the letters ``[start, end)`` of a folded word.

        Raises:
            IndexError: there is no such word.
        """
        first, last = self._places[word]
        if self._folded is not None:
            return self._folded.span(first + start, first + end)
        if _DROPPED not in self._letters[first:last]:
            return Span(first + start, first + end)
        letters = [at for at in range(first, last) if self._letters[at] != _DROPPED]
        beyond = letters[end - 1] + 1
        while beyond < last and _is_accent(self._original[beyond]):
            beyond += 1
        return Span(letters[start], beyond)
