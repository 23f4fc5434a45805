"""The languages of a document: most have one, and a mixed one is read paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from reader.document.model import Document, Paragraph
from reader.languages.detect import CLEAR, ENOUGH, TIMES, believed, language_of, primary, script_of, share_of, words_of

OWN = 0.15
"""A paragraph with so large a share of frequent words of the document's language is in it."""
LETTERS = 20
"""So many letters at least has a paragraph whose script tells its language."""
SAMPLE = 60
"""Paragraphs by which the language that is said of a document is tested."""


def languages_of(document: Document) -> list[str]:
    """The language of each paragraph, a primary subtag: where it is too short to tell, the document's."""
    sample = " ".join(paragraph.text for paragraph in document.paragraphs[:SAMPLE])
    main = primary(believed(document.language, sample))
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
    if own >= OWN:
        return main
    told = language_of(text, main)
    clear = share_of(told, words)
    return told if clear >= CLEAR and clear > TIMES * own else main


def only(paragraphs: Sequence[Paragraph], languages: Sequence[str], language: str) -> tuple[Paragraph, ...]:
    """The paragraphs in one language, the others empty, so that each keeps its place."""
    return tuple(
        paragraph if of == language else Paragraph(paragraph.id, "", paragraph.kind)
        for paragraph, of in zip(paragraphs, languages, strict=True)
    )
