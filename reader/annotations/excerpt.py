"""The marks on a document as an excerpt for export."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from reader.annotations.anchoring import Parts
from reader.annotations.marks import Mark, MarkScope, has_tag
from reader.document.certainty import is_inferred, is_paraphrased
from reader.document.model import Document, Part, speakers_by_id
from reader.export.excerpt import Excerpt
from reader.export.noted import Note, Passage, together


def noted(
    document: Document,
    name: str,
    placed: Iterable[tuple[Mark, Parts | None]],
    *,
    tag: str = "",
    only: Collection[int] | None = None,
) -> Excerpt:
    """The marked quotations with their notes, and the other marked passages.

    A ``tag`` keeps only marks that carry it. ``only`` holds the indices of the wanted quotations; then other quotations
    are left out, and so are passages, which have no speaker and are not found by a search for quotations.
    """
    quotations = _Quotations(document)
    notes: dict[int, list[Note]] = {}
    passages: list[Passage] = []
    for mark, place in placed:
        if tag and not has_tag(mark, tag):
            continue
        note = Note(mark.note, mark.tags)
        quotation = quotations.at(place) if mark.on is MarkScope.QUOTATION and place else None
        if quotation is not None:
            if only is None or quotation in only:
                notes.setdefault(quotation, []).append(note)
        elif only is None:
            passages.append(Passage(_words(document, place) if place else mark.words, place or (), note))
    numbers = tuple(sorted(notes))
    on_quotations = {number: together(notes[number]) for number in numbers}
    return Excerpt(document, name, numbers, on_quotations, tuple(sorted(passages, key=_order)), noted=True)


def attributed_now(
    document: Document, placed: Iterable[tuple[Mark, Parts | None]]
) -> Iterator[tuple[Mark, Parts | None]]:
    """Marks on quotations with the speaker whom the document names now, who may have been corrected since."""
    quotations = _Quotations(document)
    everyone = speakers_by_id(document)
    for mark, place in placed:
        found = quotations.at(place) if mark.on is MarkScope.QUOTATION and place else None
        if found is None:
            yield mark, place
            continue
        quotation = document.quotations[found]
        speaker = everyone.get(quotation.speaker or "")
        name = "" if speaker is None else speaker.name
        told = is_paraphrased(quotation)
        yield replace(mark, speaker=name, inferred=is_inferred(quotation), paraphrased=told), place


class _Quotations:
    """The parts of all quotations, by paragraph."""

    def __init__(self, document: Document) -> None:
        self._in: dict[int, list[tuple[int, Part]]] = {}
        for number, quotation in enumerate(document.quotations):
            for part in quotation.parts:
                self._in.setdefault(part.paragraph, []).append((number, part))

    def at(self, place: Parts) -> int | None:
        """The index of the quotation that shares most code points with a mark; None if none does."""
        common: dict[int, int] = {}
        for wanted in place:
            for number, part in self._in.get(wanted.paragraph, ()):
                shared = min(part.span.end, wanted.span.end) - max(part.span.start, wanted.span.start)
                if shared > 0:
                    common[number] = common.get(number, 0) + shared
        return max(common, key=lambda number: (common[number], -number)) if common else None


def _words(document: Document, place: Parts) -> str:
    return "\n".join(document.paragraphs[part.paragraph].text[part.span.start : part.span.end] for part in place)


def _order(passage: Passage) -> tuple[bool, tuple[Part, ...]]:
    """Sort key: the order of the text, then the passages that are no longer in it."""
    return not passage.parts, passage.parts
