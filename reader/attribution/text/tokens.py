"""A paragraph as tokens: words, numbers, marks of punctuation, and each quoted passage as one token.

Seen from outside a quotation is one thing in the sentence around it, so the grammar of who said it never looks
into it. Short parentheses ("(R-Fla.)") are one token too, because a subject goes on behind them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from re import Pattern
from sys import intern
from typing import ClassVar

from reader.attribution.lexicon.lexicon import Lexicon
from reader.attribution.text.constants import Constants
from reader.attribution.text.joined_words import Piece, parted, pattern
from reader.attribution.text.quotation_marks import Passage


class Kind(Constants):
    """What a token is. ``CAPITAL`` is a word that begins with a capital letter."""

    WORD: ClassVar[Kind]
    CAPITAL: ClassVar[Kind]
    NUMBER: ClassVar[Kind]
    POINT: ClassVar[Kind]
    QUOTE: ClassVar[Kind]
    PARENTHESIS: ClassVar[Kind]
    POSSESSIVE: ClassVar[Kind]


@dataclass(slots=True)
class Token:
    """One token: its text, that in lower case, and its span in the paragraph.

    ``quote`` is the index of the passage that a ``QUOTE`` token stands for, whose last point is its ``low``.
    """

    text: str
    low: str
    start: int
    end: int
    kind: Kind
    quote: int = -1


# A number belongs to a word of four letters that it stands right behind: "Rundblick24".
_TOKEN = re.compile(
    r"(?P<acronym>(?:[^\W\d_]-)?(?:[^\W\d_]\.){2,})"
    r"|(?P<word>[^\W\d_a-zß-öø-ÿ][^\W\d_]+\.[a-z]{2,3}(?:-[^\W_]+)*(?![\w’']|\.\w)|[^\W\d_]+(?:(?<=[^\W\d_]{4})\d\d+\b)?(?:(?:[’'‘\-‐‑&/]|[\x80-\x9f¡-©¬-±´¶-¸¿]+)[^\W_]+)*(?:\.(?:com|org|net|gov|edu)\b|\+(?=[\s,.;:!?]|$))?)"
    r"|(?P<number>[$€£#@]?\d[\w\-]*(?:[.,:/]\d+)*(?:[ \u00a0\u202f]?[%‰€])?|[@#]\w+)"
    r"|(?P<point>\.(?:\s?\.)+|-{2,}|[^\w\s])"
)
_POSSESSIVE = ("’s", "'s", "‘s", "’S", "'S")
_LONGEST_NICKNAME = 60
_CONTRACTED = ("’ve", "'ve", "’d", "'d", "’ll", "'ll", "’re", "'re")
_LONGEST_PARENTHESIS = 90
_SITE = "X"
"""A site whose name is a letter."""
_NOTES = ("*", "†", "‡")
"""Marks of a note, which belong to no sentence."""


def tokens(text: str, passages: list[Passage], lexicon: Lexicon) -> list[Token]:
    """The tokens of a paragraph outside its passages, and one ``QUOTE`` token for each of these."""
    out: list[Token] = []
    at = 0
    for index, passage in enumerate(passages):
        _scan(text, at, passage.outer_start, lexicon, out)
        last = text[passage.end - 1] if passage.end > passage.start else ""
        last = "" if last.isalnum() else last  # "o" and "y" are words of Spanish
        short = passage.outer_end - passage.outer_start <= _LONGEST_NICKNAME
        shown = text[passage.outer_start : passage.outer_end] if short else "“”"
        out.append(Token(shown, last, passage.outer_start, passage.outer_end, Kind.QUOTE, index))
        at = passage.outer_end
    _scan(text, at, len(text), lexicon, out)
    return out


def capitals_end(found: list[Token], first: int, limit: int) -> int:
    """The token behind the capitalised words that begin at ``first``; ``first`` where none does."""
    stop = first
    while stop < limit and found[stop].kind is Kind.CAPITAL:
        stop += 1
    return stop


def capitals_start(found: list[Token], limit: int, first: int) -> int:
    """Where the capitalised words begin that end before ``limit``, no earlier than ``first``; else ``limit``."""
    while limit > first and found[limit - 1].kind is Kind.CAPITAL:
        limit -= 1
    return limit


def _scan(text: str, start: int, end: int, lexicon: Lexicon, out: list[Token]) -> None:
    abbreviations, particles = lexicon.abbreviations, lexicon.word_class("name-particle")
    joined, genitives = joined_words(lexicon), lexicon.settings.get("capitals") == "nouns"
    append = out.append
    skipped = -1
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup
        begin, stop = match.span()
        if begin < skipped:
            continue
        word = match.group()
        if kind == "word":
            if text[stop : stop + 1] == "_" and text[stop + 1 : stop + 2].isalnum():  # "user salt_road": a name
                skipped = _account_end(text, stop, end)
                append(Token(text[begin:skipped], text[begin:skipped].lower(), begin, skipped, Kind.CAPITAL))
                continue
            if (
                text[stop : stop + 1] == "."
                and stop < end
                and (
                    word in abbreviations
                    or (
                        len(word) == 1
                        and word.isupper()
                        and word != "I"
                        and text[stop + 1 : stop + 2] in (" ", ",")
                        and not _is_site(word, out, lexicon)
                    )
                )
            ):
                word, stop = word + ".", stop + 1
            elif word.isalpha():  # nothing is joined in most words
                capital = word[0].isupper()
                append(Token(intern(word), intern(word.lower()), begin, stop, Kind.CAPITAL if capital else Kind.WORD))
                continue
            if joined is not None and ("’" in word or "'" in word or "-" in word):
                pieces = parted(word, joined)
                if len(pieces) > 1:
                    out += _pieces(word, begin, pieces)
                    continue
            possessive = joined is None and word.endswith(_POSSESSIVE)
            if possessive:
                word, stop = word[:-2], stop - 2
                if not word:
                    continue
            if joined is None and word.endswith(_CONTRACTED) and len(word) > 2:
                cut = len(word) - 3 if word[-3] in "’'" else len(word) - 2
                first = Kind.CAPITAL if word[0].isupper() else Kind.WORD
                append(Token(word[:cut], word[:cut].lower(), begin, begin + cut, first))
                append(Token(word[cut:], word[cut:].lower(), begin + cut, stop, Kind.WORD))
                continue
            capital = word[0].isupper() and not _is_shaped(word)
            capital = capital or ("-" in word and _particled(word, particles))
            capital = capital or (joined is None and _elided(word, out))
            append(Token(intern(word), intern(word.lower()), begin, stop, Kind.CAPITAL if capital else Kind.WORD))
            if possessive:
                append(Token(text[stop : stop + 2], "'s", stop, stop + 2, Kind.POSSESSIVE))
        elif kind == "point":
            if (word == "." and out and out[-1].end > begin) or (word in _NOTES and _is_note(text, begin, out)):
                continue  # already part of an abbreviation
            if word == "(":
                closing = text.find(")", begin, min(end, begin + _LONGEST_PARENTHESIS))
                if closing > 0 and "(" not in text[begin + 1 : closing]:
                    skipped = closing + 1
                    append(Token(text[begin : closing + 1], "()", begin, closing + 1, Kind.PARENTHESIS))
                    continue
            if word in "’'" and out and out[-1].end == begin and out[-1].low.endswith("s"):
                if not genitives:  # "Hinrichs’ Sohn" is read like "Lunds Sohn"
                    append(Token(word, "'s", begin, stop, Kind.POSSESSIVE))
                continue
            append(Token(intern(word), intern(word), begin, stop, Kind.POINT))
        elif kind == "acronym":
            append(
                Token(intern(word), intern(word.lower()), begin, stop, Kind.CAPITAL if word[0].isupper() else Kind.WORD)
            )
        else:
            account = word[0] == "@" and word[1].isalpha()  # "wrote @sundfan": a name, and none behind one
            account = account and not (out and out[-1].kind is Kind.CAPITAL)
            kind_of = Kind.CAPITAL if account else Kind.NUMBER
            append(Token(intern(word), intern(word.lower()), begin, stop, kind_of))


def _is_site(word: str, out: list[Token], lexicon: Lexicon) -> bool:
    """Whether a single letter names a site and is no initial: "wrote it on X. The", "auf der Plattform X. Der"."""
    if word != _SITE or not out:
        return False
    return out[-1].kind is Kind.WORD or out[-1].low in lexicon.word_class("before-x")


def _is_note(text: str, at: int, out: list[Token]) -> bool:
    """Whether a mark of a note stands right behind a capitalised word: "Mira*, a cook, wept"."""
    behind = text[at + 1 : at + 2]
    name = bool(out) and out[-1].end == at and out[-1].kind is Kind.CAPITAL
    return name and behind not in _NOTES and not behind.isalnum()


def _is_shaped(word: str) -> bool:
    """Whether a letter and a hyphen open a common noun: "T-shirt", "X-rays", "U-turn"."""
    return len(word) > 3 and word[1] in "-‐‑" and word[2].islower()


def _account_end(text: str, start: int, end: int) -> int:
    """Where the name of an account ends that goes on with an underscore."""
    while start < end and (text[start].isalnum() or text[start] == "_"):
        start += 1
    return start


def _pieces(word: str, begin: int, pieces: list[Piece]) -> Iterator[Token]:
    for low, first, last in pieces:
        piece = word[first:last]
        kind = Kind.CAPITAL if piece[0].isupper() else Kind.WORD
        yield Token(intern(piece), intern(low), begin + first, begin + last, kind)


def joined_words(lexicon: Lexicon) -> Pattern[str] | None:
    """What takes the joined words of a language apart; None where it joins none."""
    elided, enclitics = lexicon.word_class("elided"), lexicon.word_class("enclitic")
    if not elided and not enclitics:
        return None
    return pattern(elided, enclitics, lexicon.word_class("enclitic-joint"))


def _elided(word: str, out: list[Token]) -> bool:
    """Whether a surname behind a given name begins with an elided particle: "Jocelyn d’Entremont"."""
    part, mark, rest = word.replace("'", "’").partition("’")
    behind = bool(out) and out[-1].kind is Kind.CAPITAL
    return behind and bool(mark) and len(part) == 1 and part.islower() and rest[:1].isupper()


def _particled(word: str, particles: frozenset[str]) -> bool:
    """Whether a particle begins a name that it is joined with: "al-Amr"."""
    particle, _, rest = word.partition("-")
    return rest[:1].isupper() and particle in particles
