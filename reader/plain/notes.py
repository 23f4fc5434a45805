"""Bookmarks and notes as text: blocks for people, lines for programs that read lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.annotations.anchoring import Parts
from reader.annotations.marks import Mark, MarkScope
from reader.document.certainty import DOUBT, NOBODY, PARAPHRASED
from reader.document.clean import visible
from reader.document.model import Document
from reader.document.pages import place_of_words
from reader.document.paragraph_numbers import paragraph_name
from reader.plain.colour import BOLD, Depth
from reader.text.wrap import wrapped

GONE = "no longer in the text"


def note_blocks(
    marks: Iterable[tuple[Mark, Parts | None]], document: Document | None, width: int, colours: Depth
) -> Iterator[str]:
    """Each mark as a block, an empty line between two: its place and speaker, the words, the note, the tags.

    Without the ``document`` places are those of when it was marked.
    """
    for number, (mark, place) in enumerate(marks):
        if number:
            yield ""
        head = " · ".join(filter(None, (where(mark, place, document), _speaker(mark), _told(mark), _kind(mark))))
        yield f"\x1b[{BOLD}m{visible(head)}\x1b[0m" if colours is not Depth.NONE else visible(head)
        yield from _wrapped(words(mark), width, "  ")
        for line in mark.note.split("\n") if mark.note else ():
            yield from _wrapped(line, width, "    ")
        if mark.tags:
            yield from _wrapped(_tags(mark), width, "    ")


def note_lines(marks: Iterable[tuple[Mark, Parts | None]], document: Document | None, name: str) -> Iterator[str]:
    """``DOCUMENT:PARAGRAPH: WORDS (paraphrased) [NOTE] #tag``, one line for each mark."""
    for mark, place in marks:
        number = _paragraph(mark, place, document)
        told = f" ({PARAPHRASED})" if mark.paraphrased else ""
        note = f"{told} [{' '.join(mark.note.split())}]" if mark.note else told
        tags = f" {_tags(mark)}" if mark.tags else ""
        yield visible(f"{name}:{number or '-'}: {' '.join(words(mark).split())}{note}{tags}")


def where(mark: Mark, place: Parts | None, document: Document | None) -> str:
    """The place in words, an empty string where nobody knows it: of an older mark whose document was not opened."""
    if document is None:
        return f"¶ {mark.paragraph}" if mark.paragraph else ""
    return place_of_words(document, place) if place else GONE


def words(mark: Mark) -> str:
    """The words, in quotation marks where they are somebody's."""
    return f"“{mark.words}”" if mark.in_marks else mark.words


def _paragraph(mark: Mark, place: Parts | None, document: Document | None) -> str:
    if document is None:
        return str(mark.paragraph or "")
    return paragraph_name(document, place[0].paragraph) if place else ""


def _speaker(mark: Mark) -> str:
    """The speaker's name, with a question mark where it was inferred; empty for what is no quotation."""
    if mark.on is not MarkScope.QUOTATION:
        return ""
    return f"{mark.speaker}{DOUBT if mark.inferred else ''}" if mark.speaker else NOBODY


def _told(mark: Mark) -> str:
    return PARAPHRASED if mark.paraphrased else ""


def _kind(mark: Mark) -> str:
    if mark.beside:
        return "another reader’s text"
    return "bookmark" if mark.bookmarked else "note" if mark.note else "tags"


def _tags(mark: Mark) -> str:
    return " ".join(f"#{tag}" for tag in mark.tags)


def _wrapped(text: str, width: int, indent: str) -> Iterator[str]:
    shown = visible(" ".join(text.split()))
    yield from (f"{indent}{row}".rstrip() for row in wrapped(shown, max(width - len(indent), 8)))
