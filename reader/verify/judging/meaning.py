"""Whether an edit touches the meaning: its two sides differ in a closed class of words, or in numbers by value.

The standard is that of Masson v. New Yorker Magazine (501 U.S. 496, 1991): an altered quotation is false where the
alteration changes the meaning materially. Which words do is in the language's ``verification.txt``.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.verify.folding.numerals import is_number
from reader.verify.verdict import Meaning
from reader.verify.word_lists import WordLists

_FEW = 3
_BY_CLASS = ((Meaning.MODAL, "modal"), (Meaning.QUANTITY, "quantity"), (Meaning.CONDITION, "condition"))


def meaning_of(was: Sequence[str], now: Sequence[str], lists: WordLists, follows: str = "") -> Meaning | None:
    """What is changed in the meaning when ``was`` becomes ``now``; None where nothing is.

    ``follows`` is the word behind both. A modal, a quantity or a condition on one side only counts where the other
    side has nothing but function words: "may" for "harbour" is another word, "may" for nothing is another meaning.
    """
    if _negations(was, lists) != _negations(now, lists) or _opposites(was, now, lists):
        return Meaning.NEGATION
    if _numbers(was) != _numbers(now) or _other_unit(was, now, lists):
        return Meaning.NUMBER
    for meaning, name in _BY_CLASS:
        here, there = _of_class(was, name, lists, follows), _of_class(now, name, lists, follows)
        if here != there and ((here and there) or _only_function(now if here else was, lists)):
            return meaning
    indefinite = [
        _of_class(side, "quantity", lists, follows) | _of_class(side, "indefinite", lists, "") for side in (was, now)
    ]
    return Meaning.QUANTITY if all(indefinite) and indefinite[0] != indefinite[1] else None


def left_out_meaning(words: Sequence[str], lists: WordLists, follows: str) -> Meaning | None:
    """What is changed in the meaning when words are left out; ``follows`` is the word behind them.

    A number or a quantity that goes with what it counts ("for three years") is no other number; one that goes alone
    ("three" of "three boats") is. So is it with modals in more than a few words.
    """
    found = meaning_of(words, [], lists, follows)
    if found in (None, Meaning.NEGATION, Meaning.CONDITION):
        return found
    function = lists.word_class("function") - lists.word_class("modal") - lists.word_class("quantity")
    end = len(words)
    while end and words[end - 1] in function:
        end -= 1
    last = words[max(end - 1, 0) :]
    if found is Meaning.MODAL and len(words) <= _FEW:
        return found
    return meaning_of(last, [], lists, follows) or (
        Meaning.CONDITION if _of_class(words, "condition", lists, "") else None
    )


def bracket_meaning(was: Sequence[str], inserted: Sequence[str], lists: WordLists) -> Meaning | None:
    """What words in brackets change in the meaning of the words that they stand for.

    An explanation may bring in numbers and quantities of its own; it may not put others in their place.
    """
    if _negations(was, lists) != _negations(inserted, lists):
        return Meaning.NEGATION
    if _numbers(was) and _numbers(inserted) and _numbers(was) != _numbers(inserted):
        return Meaning.NUMBER
    for meaning, name in _BY_CLASS:
        here, there = _of_class(was, name, lists, ""), _of_class(inserted, name, lists, "")
        if here and there and here != there:
            return meaning
    return None


def _negations(words: Sequence[str], lists: WordLists) -> int:
    return sum(word in lists.word_class("negation") for word in words)


def negates(words: Collection[str], lists: WordLists) -> bool:
    """Whether one of these words is a negation."""
    return any(word in lists.word_class("negation") for word in words)


def _numbers(words: Sequence[str]) -> list[str]:
    return sorted(word for word in words if is_number(word))


def _other_unit(was: Sequence[str], now: Sequence[str], lists: WordLists) -> bool:
    """Whether a unit or a day stands for another one: "three days" for "three weeks"."""
    for name in ("unit", "calendar"):
        here = {word for word in was if word in lists.word_class(name)}
        there = {word for word in now if word in lists.word_class(name)}
        if here and there and here != there and not _same_but_for_number(here, there):
            return True
    return False


def _same_but_for_number(here: set[str], there: set[str]) -> bool:
    """Whether units differ in their plural only."""
    return {word.rstrip("sen") for word in here} == {word.rstrip("sen") for word in there}


def _opposites(was: Sequence[str], now: Sequence[str], lists: WordLists) -> bool:
    """Whether one side has a word that a prefix turns into a word of the other: "able" and "unable"."""
    return any(is_opposite(one, other, lists) for one in set(was) for other in set(now))


def is_opposite(one: str, other: str, lists: WordLists) -> bool:
    """Whether two words differ by a prefix that negates."""
    short, long = sorted((one, other), key=len)
    return (
        len(short) >= 3 and long != short and long.endswith(short) and long[: -len(short)] in lists.word_class("prefix")
    )


def _of_class(words: Sequence[str], name: str, lists: WordLists, follows: str) -> set[str]:
    known = lists.word_class(name)
    found = {word for word in words if word in known}
    if name == "quantity":
        known = lists.word_class("approximation")
        behind = [*words[1:], follows] if words else []
        found |= {word for word, after in zip(words, behind, strict=True) if word in known and is_number(after)}
    return found


def _only_function(words: Sequence[str], lists: WordLists) -> bool:
    classes = ("function", "modal", "quantity", "condition", "approximation")
    return all(any(word in lists.word_class(name) for name in classes) for word in words)


def is_of(words: Sequence[str], meaning: Meaning, lists: WordLists) -> bool:
    """Whether one of these words is of the class that a kind of meaning is about."""
    if meaning is Meaning.NUMBER:
        classes = lists.word_class("unit") | lists.word_class("calendar")
        return any(is_number(word) or word in classes for word in words)
    names = ("quantity", "indefinite", "approximation") if meaning is Meaning.QUANTITY else (str(meaning),)
    return any(word in lists.word_class(name) for word in words for name in names)


def is_closed(word: str, lists: WordLists) -> bool:
    """Whether a word is of a class that touches the meaning: such a word is never a slip of spelling."""
    names = ("negation", "modal", "quantity", "indefinite", "condition", "unit", "calendar")
    return any(word in lists.word_class(name) for name in names)
