"""The languages of a document: most have one, and a mixed one is read paragraph by paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reader.document.model import Document, Paragraph
from reader.languages.detect import (
    CLEAR,
    ENOUGH,
    PLAIN,
    TIMES,
    believed,
    frequent_words,
    language_of,
    primary,
    script_of,
    share_of,
    words_of,
)

OWN = 0.15
"""A paragraph with so large a share of frequent words of the document's language is in it."""
NEIGHBOURS = {"fr": ("it", "es", "pt"), "es": ("pt", "it", "fr"), "it": ("es", "fr", "pt"), "pt": ("es", "it", "fr")}
"""Languages that are alike in their frequent words."""
APART, MORE = 3, 2
"""So many different words that only a neighbour has put a paragraph in it, and so many times more than of its own."""
LETTERS = 20
"""So many letters at least has a paragraph whose script tells its language."""
SAMPLE = 60
"""Paragraphs by which the language that is said of a document is tested."""


def languages_of(document: Document) -> list[str]:
    """The language of each paragraph, a primary subtag: where it is too short to tell, the document's."""
    sample = " ".join(paragraph.text for paragraph in document.paragraphs[:SAMPLE])
    main = primary(believed(document.language, sample))
    told = [language_in(paragraph.text, main) for paragraph in document.paragraphs]
    if len(set(told)) < 3 or main not in NEIGHBOURS:
        return told
    most = Counter({main: 0})  # of several, the one of most words is that of the short ones, too
    for paragraph, language in zip(document.paragraphs, told, strict=True):
        most[language] += len(paragraph.text.split())
    main = max(most, key=most.__getitem__)
    return [language_in(paragraph.text, main) for paragraph in document.paragraphs]


def language_in(text: str, main: str) -> str:
    """The language of one paragraph of a document in ``main``."""
    if not text.isascii() and script_of(text) not in ("Latin", "", "other"):
        told = language_of(text, main)
        return told if sum(map(str.isalpha, text)) >= LETTERS or script_of(text) == main else main
    words = words_of(text)
    if len(words) < ENOUGH:
        return main
    own = share_of(main, words)
    near = _neighbour(words, main) if own < PLAIN else ""
    if near or own >= OWN:
        return near or main
    told = language_of(text, main)
    clear = share_of(told, words)
    return told if clear >= CLEAR and clear > TIMES * own else main


def _neighbour(words: list[str], main: str) -> str:
    """The neighbour of a language, which shares many of its frequent words, that a paragraph is in; empty for none.

    Only words that one of the two has tell them apart.
    """
    here = {part for word in words for part in (word, *word.replace("-", "'").split("'"))}  # "s'est" has "est"
    ours = frequent_words(main) & here
    for other in NEIGHBOURS.get(main, ()):
        theirs = frequent_words(other) & here
        if len(theirs - ours) >= APART and len(theirs - ours) > MORE * len(ours - theirs):
            return other
    return ""


def only(paragraphs: Sequence[Paragraph], languages: Sequence[str], language: str) -> tuple[Paragraph, ...]:
    """The paragraphs in one language, the others empty, so that each keeps its place."""
    return tuple(
        paragraph if of == language else Paragraph(paragraph.id, "", paragraph.kind)
        for paragraph, of in zip(paragraphs, languages, strict=True)
    )
