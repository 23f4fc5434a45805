"""Short tags for speakers: what stands before a quotation, so that colour is never the only sign of who talks.

A person's tag is the start of the surname (Stephen Biegun: ``BIE``); anybody described rather than named, an
organisation or a document goes by initials (senior State Department official: ``SSO``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from reader.document.model import Document, Speaker, SpeakerKind
from reader.text.cells import character_cells

CELLS = 4
"""The widest that a tag can be, in terminal cells."""

_LETTERS = 3
_SUFFIXES = frozenset(["JR", "SR", "II", "III", "IV", "V", "PHD", "MD", "ESQ", "QC", "KC", "MP", "CBE", "OBE"])
_SMALL_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "de",
        "der",
        "des",
        "di",
        "du",
        "el",
        "for",
        "in",
        "la",
        "le",
        "of",
        "on",
        "one",
        "the",
        "und",
        "van",
        "von",
        "y",
    ]
)
# A description's head stands before these: "official *with* knowledge of the talks".
_HEAD_ENDS = frozenset(
    ["at", "by", "close", "for", "from", "in", "inside", "near", "of", "on", "to", "who", "whose", "with", "within"]
)
_SPELLED = str.maketrans({"Ø": "O", "Ł": "L", "Đ": "D", "Ð": "D", "Æ": "AE", "Œ": "OE", "Þ": "TH", "ẞ": "SS", "Ħ": "H"})


def tag_for(name: str) -> str:
    """The tag that suits a person's name best; it need not be unique. An empty string for a name without letters."""
    return next(_wishes(Speaker(name, name)), "")


def tags(document: Document) -> dict[str, str]:
    """A tag for every speaker of the document, under the speaker's id, in the document's order.

    Tags are upper case, unaccented where the letters are Latin, at most `CELLS` cells wide, unique within
    the document and the same on every call. Two speakers who want the same tag both give it up where their
    first names tell them apart (``BJO`` and ``RJO``), so that neither passes for the other.
    """
    # Most get what they wish first, so that few other wishes are ever worked out.
    first = {speaker.id: [*islice(_distinct(speaker), 2)] for speaker in document.speakers}
    chosen: dict[str, str] = {}
    rivals: dict[str, list[str]] = {}
    for key, wanted in first.items():
        rivals.setdefault(wanted[0] if wanted else "", []).append(key)
    for tag, keys in rivals.items():
        if tag and len(keys) == 1:
            chosen[keys[0]] = tag
    taken = set(chosen.values())
    for tag, keys in rivals.items():
        if not tag or len(keys) == 1:
            continue
        apart = [first[key][1] if len(first[key]) > 1 else "" for key in keys]
        if all(apart) and len(set(apart)) == len(apart) and taken.isdisjoint(apart):
            chosen.update(zip(keys, apart, strict=True))
            taken.update(apart)
    # Every range of numbers is remembered, since a thousand speakers of one name must not cost a million looks.
    numbers: dict[str, int] = {}
    for speaker in document.speakers:
        if speaker.id not in chosen:
            free = next((tag for tag in _distinct(speaker) if tag not in taken), None)
            wanted = first[speaker.id]
            chosen[speaker.id] = free or _numbered(wanted[0] if wanted else "", taken, numbers)
            taken.add(chosen[speaker.id])
    return {speaker.id: chosen[speaker.id] for speaker in document.speakers}


def _distinct(speaker: Speaker) -> Iterator[str]:
    """The tags that would suit a speaker, each once."""
    seen: set[str] = set()
    for tag in _wishes(speaker):
        if tag not in seen:
            seen.add(tag)
            yield tag


def _wishes(speaker: Speaker) -> Iterator[str]:
    """The tags that would suit a speaker, best first; the second tells apart speakers who share the first."""
    words = [letters for word in _split(speaker.name) if (letters := _letters(word))]
    if not words:
        return
    if speaker.kind is SpeakerKind.PERSON:
        yield from _wishes_of_person(speaker, words)
    else:
        yield from _wishes_of_description(speaker, words)


def _wishes_of_person(speaker: Speaker, words: list[list[str]]) -> Iterator[str]:
    surname = _surname(speaker, words)
    yield _fit(surname)
    others = [word for word in words if word is not surname]
    if others:
        yield _fit([others[0][0], *surname])
    yield from _variants(surname)
    for other in others:
        yield from _variants(other)


def _wishes_of_description(speaker: Speaker, words: list[list[str]]) -> Iterator[str]:
    whole = "".join(words[0])
    if len(words) == 1 and speaker.name.strip().isupper() and len(whole) <= CELLS:
        yield _fit(words[0], CELLS)
    content = [letters for word in _head(speaker) if (letters := _letters(word))] or words
    if len(content) == 1:
        yield _fit(content[0])
        yield from _variants(content[0])
        return
    initials = [word[0] for word in content]
    yield _fit([*initials[:2], initials[-1]] if len(initials) > _LETTERS else initials)
    yield _fit(initials, CELLS)
    for word in content[1:]:
        yield from (_fit([initials[0], letter, initials[-1]]) for letter in word)
    yield from _variants(content[-1])


def _variants(letters: list[str]) -> Iterator[str]:
    """The word's first letter with any two of those after it, in order: ``JOH``, ``JON``, ``JOS``, …"""
    letters = letters[:12]
    for second in range(1, len(letters)):
        for third in range(second + 1, len(letters)):
            yield _fit([letters[0], letters[second], letters[third]])


def _surname(speaker: Speaker, words: list[list[str]]) -> list[str]:
    """The word of the name by which the article goes on calling the person."""
    if len(words) > 1 and "".join(words[-1]) in _SUFFIXES:
        words = words[:-1]
    called = [letters for alias in speaker.aliases if len(_split(alias)) == 1 and (letters := _letters(alias))]
    if words[-1] in called:
        return words[-1]
    for letters in called:
        if letters in words:
            return words[words.index(letters)]
    # Kim Jong Un, Nguyen Van An: a last word so short is a given name, and the family name stands first.
    return words[0] if len(words) > 2 and len(words[-1]) < _LETTERS else words[-1]


def _head(speaker: Speaker) -> list[str]:
    """The words of a description that say what the speaker is: up to the first preposition, without small words."""
    words = [word for word in _split(speaker.name) if word.lower() not in {"a", "an", "the", "one"}]
    if speaker.kind is SpeakerKind.ANONYMOUS:  # "Ministry of Foreign Affairs" goes on after its preposition
        words = words[: next((at for at, word in enumerate(words) if at and word.lower() in _HEAD_ENDS), None)]
    return [word for word in words if word.lower() not in _SMALL_WORDS] or words[:1]


def _split(name: str) -> list[str]:
    without_brackets = re.sub(r"\([^()]*\)", " ", name)
    return re.split(r"[\s,/·・]+", without_brackets.strip() or name)


def _letters(word: str) -> list[str]:
    """Upper-case letters and digits, each with the combining marks that belong to it; Latin ones without."""
    letters: list[str] = []
    for char in unicodedata.normalize("NFKC", word).upper().translate(_SPELLED):
        base = unicodedata.normalize("NFD", char)[0]
        if base.isascii() and base.isalnum():
            letters.append(base)
        elif char.isalnum():
            letters.append(char)
        elif letters and not letters[-1].isascii() and unicodedata.combining(char):
            letters[-1] += char
    return letters


def _fit(letters: list[str], most: int = _LETTERS) -> str:
    """The first ``most`` letters, fewer where they would be wider than `CELLS` (two of Chinese)."""
    taken, cells = [], 0
    for letter in letters[:most]:
        cells += character_cells(letter[0])
        if cells > CELLS:
            break
        taken.append(letter)
    return "".join(taken)


def _numbered(stem: str, taken: set[str], numbers: dict[str, int]) -> str:
    """The stem cut short and a number; past ``CELLS`` digits, numbers in base 36 (a million and a half speakers)."""
    first = stem[:1] if stem and character_cells(stem[0]) == 1 else ""
    number = numbers.get(first, 2)
    while (tag := first + _base36(number)) in taken or len(tag) > CELLS:
        if len(tag) > CELLS and first:
            first, number = "", numbers.get("", 2)
        elif len(tag) > CELLS:
            raise ValueError("too many speakers to give each a tag of their own")
        else:
            number += 1
    numbers[first] = number + 1
    return tag


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[digit] + digits
    return digits
