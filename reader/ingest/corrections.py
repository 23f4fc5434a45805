"""What a person corrected in a document, taken over when its source is imported again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.document.anchoring.finder import Finder
from reader.document.anchoring.text_quote import quote_part
from reader.document.correct import merge, rename
from reader.document.model import BY_HAND, Document, Part, Quotation, Speaker


def known_document(path: Path) -> Document | None:
    """The document of an earlier import; None where there is no file, or none that can be read."""
    from reader.document.problems import DocumentError
    from reader.document.yaml.read import load_file

    if not path.exists():
        return None
    try:
        return load_file(path)
    except DocumentError:
        return None


def carried(earlier: Document, document: Document) -> Document:
    """``document`` with the quotations, and their speakers, that a person corrected in an ``earlier`` import.

    A quotation is found again by its words and what stands around them (`reader.document.anchoring`). One whose words
    are gone is left out.
    """
    kept: list[Quotation] = []
    taken: set[Part] = set()
    finder = Finder(paragraph.text for paragraph in document.paragraphs)
    texts = [paragraph.text for paragraph in earlier.paragraphs]
    for quotation in earlier.quotations:
        if quotation.rule != BY_HAND:
            continue
        parts = tuple(finder.find_exact(quote_part(texts, part)) for part in quotation.parts)
        if any(part is None or part in taken for part in parts):
            continue
        whole = tuple(part for part in parts if part is not None)
        taken.update(whole)
        kept.append(replace(quotation, parts=whole))
    if not kept:
        return document
    kept.sort(key=lambda quotation: quotation.parts[0])
    named = {name for quotation in kept for name in (quotation.speaker, quotation.via)}
    speakers: tuple[Speaker, ...] = tuple(speaker for speaker in earlier.speakers if speaker.id in named)
    return replace(document, quotations=tuple(kept), speakers=speakers)


def with_names(earlier: Document, document: Document) -> Document:
    """``document`` with its speakers called, and merged, as in ``earlier``.

    A speaker who goes by an alias of somebody in ``earlier``, and by nobody's name there, was renamed or merged there.
    """
    called = {speaker.name for speaker in earlier.speakers}
    for known in earlier.speakers:
        for alias in known.aliases:
            ids = {speaker.name: speaker.id for speaker in document.speakers}
            if alias in called or alias not in ids:
                continue
            if known.name in ids:
                document = merge(document, ids[alias], ids[known.name])
            else:
                document = rename(document, ids[alias], known.name)
    return document
