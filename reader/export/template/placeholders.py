"""What a template may name, and what it gets of a document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from reader.document import Document, ParagraphKind, Quotation, QuotationKind, speakers_by_id, words_of
from reader.document.certainty import is_inferred, is_paraphrased
from reader.document.head import shown_date
from reader.document.paragraph_numbers import paragraph_name
from reader.document.quotation_numbers import quotation_name
from reader.document.speakers.shares import Share, shares
from reader.document.speakers.tags import tags
from reader.export.excerpt import Excerpt
from reader.export.noted import Note, Passage
from reader.export.reference import authors_of
from reader.export.sanitize import harmless, on_one_line, web_address
from reader.export.styles.cite import credit, quoted, where_it_stands, who_said
from reader.export.styles.link import link, text_of_page
from reader.export.styles.locator import page_range

Value: TypeAlias = "str | bool | list[str] | list[Mapping[str, Value]]"
Values = Mapping[str, Value]

PLACEHOLDERS: dict[str, tuple[str, ...]] = {
    "": (
        "title", "deck", "byline", "authors", "publisher", "published", "language", "url", "file", "retold", "whole",
        "paragraphs", "quotations", "passages", "speakers",
    ),
    "authors": (".",),
    "tags": (".",),
    "paragraphs": ("text", "paragraph", "page", "body", "heading", "caption", "quotations"),
    "quotations": (
        "number", "paragraph", "page", "text", "quoted", "speaker", "who", "credit", "where", "tag", "role",
        "affiliation",
        "via", "cue", "kind", "paraphrased", "inferred", "link", "note", "tags",
    ),
    "passages": ("text", "paragraph", "page", "note", "tags"),
    "speakers": (
        "speaker", "tag", "role", "affiliation", "kind", "count", "words", "share", "paraphrased", "quotations",
    ),
}  # fmt: skip
"""The placeholders of a document (under an empty string), and those inside each list."""

LISTS = frozenset(PLACEHOLDERS) - {""}


def values_of(excerpt: Excerpt) -> Values:
    """The values of every placeholder for one document; only what is wanted of its quotations.

    Words are harmless and on one line, but for those of quotations, paragraphs and notes.
    """
    document = excerpt.document
    short = tags(document)
    page = text_of_page(document)
    chosen = {
        index: _quotation(document, index, quotation, short, page, excerpt.notes.get(index, Note()))
        for index, quotation in excerpt.chosen
        if excerpt.noted or quotation.kind is not QuotationKind.SCARE
    }
    return {
        "title": on_one_line(document.title),
        "deck": on_one_line(document.deck),
        "byline": on_one_line(document.byline),
        "authors": [name.straight for name in authors_of(document)],
        "publisher": on_one_line(document.publisher),
        "published": on_one_line(shown_date(document.published)),
        "language": on_one_line(document.language),
        "url": web_address(document.source.url),
        "file": on_one_line(excerpt.name),
        "retold": document.source.retold,
        "whole": excerpt.whole,
        "paragraphs": _paragraphs(document, chosen),
        "quotations": list(chosen.values()),
        "passages": [_passage(document, passage) for passage in excerpt.passages],
        "speakers": _speakers(document, chosen, short),
    }


def _quotation(
    document: Document, index: int, quotation: Quotation, short: Mapping[str, str], page: str, note: Note
) -> Values:
    everyone = speakers_by_id(document)
    speaker, relay = everyone.get(quotation.speaker or ""), everyone.get(quotation.via or "")
    return {
        "number": quotation_name(document, index),
        "paragraph": paragraph_name(document, quotation.paragraph),
        "page": page_range(document, quotation.parts),
        "text": harmless(words_of(document, quotation)),
        "quoted": quoted(document, quotation),
        "speaker": on_one_line(speaker.name) if speaker else "",
        "who": who_said(document, quotation),
        "credit": credit(document, quotation),
        "where": where_it_stands(document, quotation),
        "tag": short[speaker.id] if speaker else "",
        "role": on_one_line(speaker.role) if speaker else "",
        "affiliation": on_one_line(speaker.affiliation) if speaker else "",
        "via": on_one_line(relay.name) if relay else "",
        "cue": on_one_line(quotation.cue),
        "kind": str(quotation.kind),
        "paraphrased": is_paraphrased(quotation),
        "inferred": is_inferred(quotation),
        "link": link(document, quotation, page),
        "note": harmless(note.text),
        "tags": [on_one_line(tag) for tag in note.tags],
    }


def _passage(document: Document, passage: Passage) -> Values:
    return {
        "text": harmless(passage.words),
        "paragraph": paragraph_name(document, passage.parts[0].paragraph) if passage.parts else "",
        "page": page_range(document, passage.parts) if passage.parts else "",
        "note": harmless(passage.note.text),
        "tags": [on_one_line(tag) for tag in passage.note.tags],
    }


def _paragraphs(document: Document, chosen: Mapping[int, Values]) -> list[Values]:
    inside: dict[int, list[Values]] = {}
    for index, values in chosen.items():
        inside.setdefault(document.quotations[index].paragraph, []).append(values)
    return [
        {
            "text": harmless(paragraph.text),
            "paragraph": paragraph_name(document, index),
            "page": on_one_line(paragraph.page),
            "body": paragraph.kind is ParagraphKind.BODY,
            "heading": paragraph.kind is ParagraphKind.HEADING,
            "caption": paragraph.kind is ParagraphKind.CAPTION,
            "quotations": inside.get(index, []),
        }
        for index, paragraph in enumerate(document.paragraphs)
    ]


def _speakers(document: Document, chosen: Mapping[int, Values], short: Mapping[str, str]) -> list[Values]:
    """Who says something that is wanted, by number."""
    said: dict[str | None, list[Values]] = {}
    for index, values in chosen.items():
        said.setdefault(document.quotations[index].speaker, []).append(values)
    return [_speaker(share, short, said[share.speaker.id]) for share in shares(document) if share.speaker.id in said]


def _speaker(share: Share, short: Mapping[str, str], said: list[Values]) -> Values:
    speaker = share.speaker
    return {
        "speaker": on_one_line(speaker.name),
        "tag": short[speaker.id],
        "role": on_one_line(speaker.role),
        "affiliation": on_one_line(speaker.affiliation),
        "kind": str(speaker.kind),
        "count": str(share.count),
        "words": str(share.words),
        "share": f"{share.share:.0%}",
        "paraphrased": not share.quoted,
        "quotations": said,
    }
