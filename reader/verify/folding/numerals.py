"""Numbers by value: "forty-three", "43" and "dreiundvierzig" are one word, and so are "5 million" and "5,000,000".

A number is folded to its digits, an ordinal to digits with "th" behind them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from reader.verify.word_lists import WordLists

ORDINAL = "th"
_DIGITS = re.compile(r"(\d+(?:[.,]\d+)*)(st|nd|rd|th)?")
_LONGEST = 30
"""Digits of a number at most; a longer run of digits is no number that somebody said."""


class Part(Enum):
    """What a word adds to a number."""

    DIGITS = auto()
    UNIT = auto()
    SCALE = auto()
    ORDINAL = auto()


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A word that is a number or a part of one."""

    part: Part
    value: Decimal


def number_word(word: str, written: str, lists: WordLists) -> NumberWord | None:
    """What a word is in a number, None where it is in none. ``word`` is folded, ``written`` as the text has it."""
    if word in lists.numbers:
        return NumberWord(Part.UNIT, Decimal(lists.numbers[word]))
    if word in lists.scales:
        return NumberWord(Part.SCALE, Decimal(lists.scales[word]))
    if word in lists.ordinals:
        return NumberWord(Part.ORDINAL, Decimal(lists.ordinals[word]))
    if written[:1].isdigit():
        return _of_digits(written.lower(), lists.decimal)
    if lists.joiner and f"{word}s" not in lists.numbers:
        value = _compound(word, lists)
        return None if value is None else NumberWord(Part.UNIT, Decimal(value))
    return None


def _of_digits(written: str, decimal: str) -> NumberWord | None:
    match = _DIGITS.fullmatch(written)
    if match is None or len(written) > _LONGEST or not match[1].replace(".", "").replace(",", "").isascii():
        return None
    other = "," if decimal == "." else "."
    whole, mark, fraction = match[1].partition(decimal)
    groups = whole.split(other)
    if len(groups) > 1 and not all(len(group) == 3 for group in groups[1:]):
        return None
    if decimal in fraction or other in fraction:
        return None
    value = Decimal("".join(groups) + (f".{fraction}" if mark else ""))
    return NumberWord(Part.ORDINAL if match[2] else Part.DIGITS, value)


def _compound(word: str, lists: WordLists) -> int | None:
    """The value of a number written in one word, as German has it."""
    if (known := _unit(word, lists)) is not None:
        return known
    for scale, factor in sorted(lists.scales.items(), key=lambda pair: -pair[1]):
        before, found, after = word.partition(scale)
        if not found:
            continue
        left = 1 if not before else _compound(before, lists)
        right = 0 if not after else _compound(after.removeprefix(lists.joiner), lists)
        return None if left is None or right is None or right >= factor else left * factor + right
    unit, found, tens = word.partition(lists.joiner)
    ones = _unit(unit, lists)
    if found and ones is not None and ones < 10 and lists.numbers.get(tens, 0) >= 20:
        return ones + lists.numbers[tens]
    return None


def _unit(word: str, lists: WordLists) -> int | None:
    """The value of a word within a number: "eins" loses its end there, and "ein" alone is an article."""
    return lists.numbers.get(word, lists.numbers.get(f"{word}s"))


def read_number(words: Sequence[NumberWord | None], *, joined: bool = False, twenties: bool = False) -> tuple[str, int]:
    """The number that begins with the first word, folded, and how many words it takes; None stands for "and".

    ``joined``: "and" stands between tens and ones, as in "treinta y tres"; ``twenties``: numbers from 60 on count by
    twenties, as in "quatre-vingt-dix-huit".
    """
    first = words[0]
    assert first is not None
    if first.part is Part.ORDINAL:
        return _folded(first.value, ordinal=True), 1
    total, current, last, taken = Decimal(0), first.value, first, 1
    if first.part is Part.SCALE and first.value > 100:
        total, current = first.value, Decimal(0)
    ordinal = False
    for at in range(1, len(words)):
        word = words[at]
        if word is None:
            follows = words[at + 1] if at + 1 < len(words) else None
            if not _goes_on(last, follows, joined=joined, twenties=twenties):
                break
            continue
        if word.part is Part.SCALE:
            if word.value <= 100 and last.part is not Part.SCALE and current < 100:
                current *= word.value
            elif word.value > 100 and current:
                total, current = total + current * word.value, Decimal(0)
            elif word.value > 100 and word.value > last.value:
                total *= word.value  # "tres mil millones"
            else:
                break
        elif twenties and last.value == 4 and word.value == 20:
            current += 76
            word = NumberWord(Part.UNIT, Decimal(80))
        elif _completes(last, word) or (twenties and _completes_twenties(last, word)):
            current += word.value
        elif _makes_year(current, last, word) and taken == 1:
            current = current * 100 + word.value
        else:
            break
        last, taken = word, at + 1
        ordinal = word.part is Part.ORDINAL
        if ordinal:
            break
    return _folded(total + current, ordinal=ordinal), taken


def _goes_on(last: NumberWord, follows: NumberWord | None, *, joined: bool, twenties: bool) -> bool:
    """Whether a number goes on behind "and"."""
    if follows is None or follows.part not in (Part.UNIT, Part.ORDINAL):
        return False
    if last.part is Part.SCALE:
        return True
    if twenties:  # "vingt et un", "soixante et onze", and "et" before no other
        return joined and (last.value, follows.value) in _FRENCH_JOINED
    return joined and _completes_tens(last, follows)


_FRENCH_JOINED = frozenset((Decimal(tens), Decimal(1)) for tens in range(20, 70, 10)) | {(Decimal(60), Decimal(11))}


def _completes(last: NumberWord, word: NumberWord) -> bool:
    """Whether two words are the end of one number: "a hundred five", "forty-three", "doscientos diez"."""
    return _completes_scale(last, word) or _completes_tens(last, word) or _completes_hundreds(last, word)


def _completes_hundreds(last: NumberWord, word: NumberWord) -> bool:
    """Whether two words are "doscientos diez", where the hundreds are one word."""
    hundreds = last.part is Part.UNIT and 100 < last.value < 1000 and last.value % 100 == 0
    return hundreds and word.part in (Part.UNIT, Part.ORDINAL) and word.value < 100


def _completes_twenties(last: NumberWord, word: NumberWord) -> bool:
    """Whether two words are the end of "soixante-quinze" or "quatre-vingt-dix-huit"."""
    if last.part is not Part.UNIT or word.part is not Part.UNIT:
        return False
    return (last.value in (60, 80) and 10 <= word.value < 20) or (last.value == 10 and 7 <= word.value < 10)


def _completes_scale(last: NumberWord, word: NumberWord) -> bool:
    """Whether two words are the end of "a hundred five" or "mil doscientos"."""
    small = word.value < 100 or (last.value >= 1000 and 100 < word.value < 1000)
    return last.part is Part.SCALE and word.part in (Part.UNIT, Part.ORDINAL) and small


def _completes_tens(last: NumberWord, word: NumberWord) -> bool:
    """Whether two words are "forty-three"."""
    return (
        last.part is Part.UNIT
        and word.part in (Part.UNIT, Part.ORDINAL)
        and 20 <= last.value < 100
        and last.value % 10 == 0
        and 0 < word.value < 10
    )


def _makes_year(current: Decimal, last: NumberWord, word: NumberWord) -> bool:
    """Whether two words are "nineteen eighty" or "twenty sixteen"."""
    return (
        last.part is word.part is Part.UNIT
        and current in (17, 18, 19, 20)
        and current == last.value
        and word.value >= 10
    )


def _folded(value: Decimal, *, ordinal: bool) -> str:
    digits = format(value, "f")
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return f"{digits}{ORDINAL}" if ordinal else digits


def is_number(word: str) -> bool:
    """Whether a folded word is a number or has one in it."""
    return any(char.isdigit() for char in word)
