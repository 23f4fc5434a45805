"""Rows for other programs: a dictionary for each quotation, speaker or paragraph, and JSON Lines of them.

Paragraphs and quotations are numbered as on the screen (`paragraph_number`, `quotation_number`): a caption and a scare
quote have no number, so ``paragraph`` and ``number`` are null there; ``paragraph_id`` and ``id`` name each. Offsets are
half-open ranges of code points in the paragraph's text. Names are empty strings and ids null where nobody is known, and
pages null where a document has none; every row of a kind has the same keys.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from reader.document.certainty import ids_by_name, is_paraphrased, is_sure, runners_up
from reader.document.links import links_of
from reader.document.model import Document, Part, Quotation, Speaker, speakers_by_id, words_of
from reader.document.pages import page_at, pages_of
from reader.document.paragraph_numbers import paragraph_count, paragraph_number
from reader.document.quotation_numbers import quotation_count, quotation_number
from reader.document.speakers.shares import Presence, shares
from reader.document.speakers.tags import tags
from reader.text.patterns import later

Row = dict[str, object]

# JSON may hold these as they are, and a terminal would act on them: C1 controls, line separators, bidirectional
# overrides; and half characters, which no encoding can write.
_ESCAPED = later("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def quotation_rows(
    document: Document, name: str, of: frozenset[str] | None = None, only: Container[int] | None = None
) -> Iterator[Row]:
    """One row for each quotation, in reading order; ``of`` keeps those of some speaker ids, ``only`` some indices.

    ``paragraph``, ``start`` and ``end`` are those of its first part, ``parts`` has all of them. ``page`` is the page on
    which it begins, ``last_page`` that on which it ends. ``name`` is what the document goes by.
    """
    speakers = speakers_by_id(document)
    short = tags(document)
    ids = ids_by_name(document)
    for index, quotation in enumerate(document.quotations):
        if (of is not None and quotation.speaker not in of) or (only is not None and index not in only):
            continue
        speaker = speakers.get(quotation.speaker) if quotation.speaker is not None else None
        relay = speakers.get(quotation.via) if quotation.via is not None else None
        yield {
            "document": name,
            "id": quotation.id,
            "number": quotation_number(document, index) or None,
            "paragraph": paragraph_number(document, quotation.paragraph) or None,
            "start": quotation.span.start,
            "end": quotation.span.end,
            **page_row(document, quotation.parts),
            "parts": part_rows(document, quotation.parts),
            "text": words_of(document, quotation),
            "kind": str(quotation.kind),
            "paraphrased": is_paraphrased(quotation),
            "speaker": speaker.name if speaker else "",
            "speaker_id": quotation.speaker,
            "tag": short[speaker.id] if speaker else "",
            "role": speaker.role if speaker else "",
            "affiliation": speaker.affiliation if speaker else "",
            "cue": quotation.cue,
            "via": relay.name if relay else "",
            "via_id": quotation.via,
            **how_sure(quotation, speaker, ids),
            "note": quotation.note,
        }


def how_sure(quotation: Quotation, speaker: Speaker | None, ids: Mapping[str, str]) -> Row:
    """How sure an attribution is, what decided it, and who else may have said it, the likeliest first.

    ``sure`` is false where the speaker is inferred and where nobody is named; ``ids`` are those of `ids_by_name`.
    """
    others = [
        {"speaker": one.name, "speaker_id": ids.get(one.name.casefold()), "share": one.share}
        for one in runners_up(quotation, speaker)
    ]
    return {
        "confidence": quotation.confidence,
        "sure": is_sure(quotation),
        "rule": quotation.rule,
        "runners_up": others,
    }


def speaker_rows(document: Document, name: str) -> Iterator[Row]:
    """One row for each speaker, by number. ``share`` is of all quoted words, from 0 to 1 (see `shares`)."""
    short = tags(document)
    for share in shares(document):
        speaker = share.speaker
        first = None if share.first is None else document.quotations[share.first].id
        yield {
            "document": name,
            "number": share.number,
            "tag": short[speaker.id],
            "speaker": speaker.name,
            "speaker_id": speaker.id,
            "kind": str(speaker.kind),
            "role": speaker.role,
            "affiliation": speaker.affiliation,
            "aliases": list(speaker.aliases),
            "quotations": share.count,
            "quoted": share.quoted,
            "paraphrased": share.paraphrased,
            "only_paraphrased": share.presence is Presence.PARAPHRASED,
            "words": share.words,
            "share": round(share.share, 4),
            "first": first,
        }


def article_rows(document: Document, name: str) -> Iterator[Row]:
    """The article: a row of ``type`` "document" with what stands above the text, then one "paragraph" each."""
    source = document.source
    yield {
        "type": "document",
        "document": name,
        "title": document.title,
        "deck": document.deck,
        "byline": document.byline,
        "publisher": document.publisher,
        "published": document.published,
        "language": document.language,
        "url": source.url,
        "retold": source.retold,
        "note": source.note,
        "paragraphs": paragraph_count(document),
        "quotations": quotation_count(document),
        "speakers": len(document.speakers),
    }
    inside: dict[int, list[Row]] = {}
    everyone, ids = speakers_by_id(document), ids_by_name(document)
    for quotation in document.quotations:
        said: Row = {"id": quotation.id, "speaker_id": quotation.speaker, "kind": str(quotation.kind)}
        said |= how_sure(quotation, everyone.get(quotation.speaker or ""), ids)
        for part in quotation.parts:
            inside.setdefault(part.paragraph, []).append(said | {"start": part.span.start, "end": part.span.end})
    for index, paragraph in enumerate(document.paragraphs):
        yield {
            "type": "paragraph",
            "document": name,
            "id": paragraph.id,
            "paragraph": paragraph_number(document, index) or None,
            "page": paragraph.page or None,
            "page_breaks": [{"page": one.page, "start": one.at} for one in paragraph.page_breaks],
            "kind": str(paragraph.kind),
            "text": paragraph.text,
            "links": [
                {"url": link.url, "start": link.span.start, "end": link.span.end} for link in links_of(paragraph)
            ],
            "credit": paragraph.credit,
            "quotations": inside.get(index, []),
        }


def json_line(row: Mapping[str, object], *, ascii_only: bool = False) -> str:
    """A row as JSON on one line, readable where it can be: nothing in it acts on a terminal, nothing is lost."""
    return _without_controls(json.dumps(row, ensure_ascii=ascii_only))


def json_text(value: object) -> str:
    """Any JSON value over several lines, as harmless as `json_line`."""
    return _without_controls(json.dumps(value, ensure_ascii=False, indent=2))


def json_for_a_page(value: object) -> str:
    """Any JSON value as `json_text`, fit for a ``script`` element: nothing in it ends that, or begins a comment there.

    The letters are escaped as JSON allows, so the values are the same (HTML, "Restrictions for contents of script").
    """
    return json_text(value).replace("<", "\\u003c").replace(">", "\\u003e")


def _without_controls(written: str) -> str:
    return _ESCAPED.sub(lambda found: f"\\u{ord(found.group()):04x}", written)


def place_row(document: Document, index: int, parts: Sequence[Part]) -> Row:
    """Where the quotation with an index stands: its number, that of its paragraph, its pages and all ``parts``."""
    return {
        "number": quotation_number(document, index) or None,
        "paragraph": paragraph_number(document, parts[0].paragraph) or None,
        **page_row(document, parts),
        "parts": part_rows(document, parts),
    }


def part_rows(document: Document, parts: Iterable[Part]) -> list[Row]:
    """Where words stand: the number and the id of each paragraph, the page, and the offsets in its text."""
    return [
        {
            "paragraph": paragraph_number(document, part.paragraph) or None,
            "paragraph_id": document.paragraphs[part.paragraph].id,
            "page": page_at(document.paragraphs[part.paragraph], part.span.start) or None,
            "start": part.span.start,
            "end": part.span.end,
        }
        for part in parts
    ]


def page_row(document: Document, parts: Sequence[Part]) -> Row:
    """The pages on which words begin and end; null where the words are nowhere in the document."""
    first, last = pages_of(document, parts) if parts else ("", "")
    return {"page": first or None, "last_page": last or None}
