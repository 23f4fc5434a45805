"""W3C Web Annotation: one annotation for each quotation, anchored by its words and by its position.

Positions (TextPositionSelector) count code points from 0 in the article's text: its paragraphs as the reader has them,
one line end between two. Words (TextQuoteSelector) have up to `AROUND` code points of their paragraph before and after.
A quotation over several paragraphs has a target in each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from reader.document import Document, Part, Quotation, QuotationKind, speakers_by_id, words_of
from reader.document.certainty import INFERRED, NOT_IDENTIFIED, PARAPHRASED, is_inferred, is_paraphrased
from reader.export.excerpt import Excerpt
from reader.export.noted import Note
from reader.export.rows import Row, json_for_a_page
from reader.export.sanitize import harmless, on_one_line, web_address
from reader.export.styles.cite import who_said

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32


def render(excerpts: Sequence[Excerpt]) -> str:
    """An AnnotationCollection with one page. The same document always gives the same identifiers."""
    items = [item for excerpt in excerpts for item in _annotations(excerpt)]
    identity = _urn("collection", *(str(item["id"]) for item in items))
    page: Row = {"id": _urn("page", identity), "type": "AnnotationPage", "partOf": identity, "startIndex": 0}
    return (
        json_for_a_page(
            {
                "@context": CONTEXT,
                "id": identity,
                "type": "AnnotationCollection",
                "label": "Quotations",
                "total": len(items),
                "first": page | {"items": items},
            }
        )
        + "\n"
    )


def source_of(excerpt: Excerpt) -> str:
    """What the annotations are about: the document's web address, else a name for it."""
    url = web_address(excerpt.document.source.url)
    return url or f"urn:x-quote-reader:{quote(on_one_line(excerpt.name) or 'document', safe='')}"


def _annotations(excerpt: Excerpt) -> Iterator[Row]:
    document, source = excerpt.document, source_of(excerpt)
    lengths = (len(paragraph.text) + 1 for paragraph in document.paragraphs)
    starts = list(accumulate(lengths, initial=0))
    for index, quotation in excerpt.chosen:
        known = quotation.kind is not QuotationKind.SCARE
        note = excerpt.notes.get(index, Note())
        purposes = ["identifying" if known else "classifying", *_purposes(note)] if excerpt.noted else []
        yield {
            "id": _urn(source, quotation.id, words_of(document, quotation)),
            "type": "Annotation",
            "motivation": purposes or ("identifying" if known else "classifying"),
            "body": [*_bodies(document, quotation), *_noted(note)],
            "target": _targets(document, source, quotation.parts, starts),
        }
    for passage in excerpt.passages:
        words = harmless(passage.words)
        target = _targets(document, source, passage.parts, starts) if passage.parts else _lost(source, words)
        bodies: Row = {"body": list(_noted(passage.note))} if passage.note != Note() else {}
        places = (f"{part.paragraph}:{part.span.start}" for part in passage.parts)
        yield {
            "id": _urn(source, "passage", *places, words),
            "type": "Annotation",
            "motivation": _purposes(passage.note),
            **bodies,
            "target": target,
        }


def _targets(document: Document, source: str, parts: Sequence[Part], starts: Sequence[int]) -> Row | list[Row]:
    """Where words stand: one target, or one in each paragraph."""
    targets: list[Row] = [
        {"source": source, "selector": _selectors(document, part, starts[part.paragraph])} for part in parts
    ]
    return targets[0] if len(targets) == 1 else targets


def _lost(source: str, words: str) -> Row:
    """Words that no longer stand in the document: they alone select."""
    return {"source": source, "selector": {"type": "TextQuoteSelector", "exact": words}}


def _purposes(note: Note) -> list[str]:
    """Why a reader marked something."""
    purposes = ["commenting"] if note.text else []
    return purposes + (["tagging"] if note.tags else []) or ["bookmarking"]


def _noted(note: Note) -> Iterator[Row]:
    if note.text:
        yield {"type": "TextualBody", "value": harmless(note.text), "format": "text/plain", "purpose": "commenting"}
    for tag in note.tags:
        yield {"type": "TextualBody", "value": on_one_line(tag), "purpose": "tagging"}


def _bodies(document: Document, quotation: Quotation) -> Iterator[Row]:
    if quotation.kind is not QuotationKind.SCARE:
        yield {"type": "TextualBody", "value": who_said(document, quotation), "purpose": "identifying"}
    speaker = speakers_by_id(document).get(quotation.speaker or "")
    if speaker is not None:
        yield {"type": "TextualBody", "value": on_one_line(speaker.name), "purpose": "tagging"}
    if is_inferred(quotation):
        yield {"type": "TextualBody", "value": INFERRED, "purpose": "assessing"}
    elif speaker is None and quotation.kind is not QuotationKind.SCARE:
        yield {"type": "TextualBody", "value": NOT_IDENTIFIED, "purpose": "assessing"}
    yield {"type": "TextualBody", "value": str(quotation.kind), "purpose": "classifying"}
    if is_paraphrased(quotation):
        yield {"type": "TextualBody", "value": PARAPHRASED, "purpose": "classifying"}
    if quotation.note:
        yield {"type": "TextualBody", "value": on_one_line(quotation.note), "purpose": "commenting"}


def _selectors(document: Document, part: Part, offset: int) -> list[Row]:
    text, span = document.paragraphs[part.paragraph].text, part.span
    return [
        {
            "type": "TextQuoteSelector",
            "exact": text[span.start : span.end],
            "prefix": text[max(span.start - AROUND, 0) : span.start],
            "suffix": text[span.end : span.end + AROUND],
        },
        {"type": "TextPositionSelector", "start": offset + span.start, "end": offset + span.end},
    ]


def _urn(*parts: str) -> str:
    # A half character has no UTF-8, of which the identifier is made.
    return uuid5(NAMESPACE_URL, "\n".join(parts).encode("utf-8", "replace").decode()).urn
