"""Titles in headline style, as MLA, Chicago and the in-text citations of APA have those of English works.

Every word begins with a capital but the small ones, which do where they are the first or the last of a part
(Citation Style Language, "text-case: title"). Words that have a capital
inside stay as they are. A title in other languages stays as it was printed, and so does the one of APA's reference
list, which wants sentence style: nobody can tell from a title alone which of its words are names.
"""

from __future__ import annotations

import re

from reader.languages.tags import primary

_SMALL = frozenset(
    "a an and as at but by down for from in into nor of on onto or over so the till to up via with yet".split()
)
"""The words that the specification of Citation Style Language names, so that Zotero and others write the same."""

_PREFIXES = frozenset("anti co e ex non pre re semi sub un".split())
"""What is no word of its own, so that what follows its hyphen stays small."""

_WORD = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_][\w’'.]*")
_ADDRESS = re.compile(r"[@#/\\]|\w\.\w{2}")
_ENDS = (":", "?", "!", ".", "—", "–", "|")


def headline(title: str, language: str) -> str:
    """The title with capitals as a headline has them, where ``language`` (BCP 47) is English; else as it is."""
    if primary(language) != "en":
        return title
    text = title.lower() if title.isupper() and len(title.split()) > 2 else title
    words = list(_WORD.finditer(text))
    cased = text
    opens = True
    for word in words:
        closes = word is words[-1] or _ends(word.group())
        new = _cased(word.group(), keep_small=not opens and not closes)
        cased = cased[: word.start()] + new + cased[word.end() :]
        opens = _ends(word.group())
    return cased


def _ends(word: str) -> bool:
    return word.rstrip("”’\"')").endswith(_ENDS)


def _cased(word: str, *, keep_small: bool) -> str:
    """One word, of the same length."""
    if _ADDRESS.search(word):
        return word
    before = ""

    def case(found: re.Match[str]) -> str:
        nonlocal before
        part, first = found.group(), not before
        prefixed = before.lower() in _PREFIXES and word[found.start() - 1] == "-"
        before = part
        if part.lower() in _SMALL and (keep_small if first else True):
            return part.lower() if part.islower() or (len(part) > 1 and part.istitle()) else part
        return part if prefixed or not part.islower() else _capital(part)

    # "3m" and "2nd" begin with a figure.
    return re.sub(r"(?<![\w’'])" + _LETTERS.pattern, case, word)


def _capital(word: str) -> str:
    first = word[0].upper()
    return (first if len(first) == 1 else word[0]) + word[1:]
