"""The lines at the end of an article that say who its author is and where to reach them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document.head import names_in
from reader.ingest.article.evidence import has_quotation
from reader.ingest.article.vocabulary import words_of

AUTHOR = "about the author"
_LAST, _LONGEST, _LONGEST_ADDRESS = 3, 60, 20
"""Paragraphs at the end among which such lines are looked for; their words, and those of one with an address."""
_ADDRESS = re.compile(r"(?:^|[\s(:])[\w.+-]*@\w[\w.-]+")


def about_authors(texts: Sequence[str], byline: str) -> list[int]:
    """The indexes of the texts that say something about an author named in ``byline``.

    They begin with the whole name and a word in small letters, or are short and have a part of it and an address.
    Nothing with somebody's words in quotation marks is one.
    """
    names = [name for name in names_in(byline) if " " in name]
    parts = {word for name in names for word in name.split() if word[0].isupper()}
    found = []
    for index in range(max(0, len(texts) - _LAST), len(texts)):
        text, words = texts[index], words_of(texts[index])
        begins = any(_goes_on(text, name) for name in names) and len(words) <= _LONGEST
        reached = _ADDRESS.search(text) is not None and len(words) <= _LONGEST_ADDRESS
        reached = reached and not parts.isdisjoint(re.findall(r"[^\W\d_]+", text))
        if (begins or reached) and not has_quotation(text, words):
            found.append(index)
    return found


def _goes_on(text: str, name: str) -> bool:
    """Whether a sentence begins with a name: "Ada Moor covers …", and no turn of a transcript does."""
    return text.startswith((f"{name} ", f"{name}, ")) and text[len(name) :].lstrip(" ,")[:1].islower()
