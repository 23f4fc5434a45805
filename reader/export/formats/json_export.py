"""JSON: each document with its metadata, speakers and quotations, and its paragraphs where all of it is wanted."""

from __future__ import annotations

from collections.abc import Sequence

from reader.export.excerpt import Excerpt
from reader.export.noted_rows import passage_rows, with_notes
from reader.export.rows import Row, article_rows, json_text, quotation_rows, speaker_rows


def render(excerpts: Sequence[Excerpt]) -> str:
    """An object with a list of ``documents``; the rows in them are those of `reader.export.rows`.

    Where notes are exported, quotations have the ``comment`` and ``tags`` of a reader, and ``passages`` are the words
    that were noted and are no quotation.
    """
    return json_text({"documents": [_record(excerpt) for excerpt in excerpts]}) + "\n"


def _record(excerpt: Excerpt) -> Row:
    document, name = excerpt.document, excerpt.name
    front, *paragraphs = article_rows(document, name)
    front = {key: value for key, value in front.items() if key not in {"type", "paragraphs", "quotations", "speakers"}}
    quotations = list(quotation_rows(document, name, only=excerpt.only))
    met = {row["speaker_id"] for row in quotations} | {row["via_id"] for row in quotations}
    if excerpt.noted:
        quotations = list(with_notes(quotations, excerpt))
    speakers = [row for row in speaker_rows(document, name) if excerpt.whole or row["speaker_id"] in met]
    record: Row = front | {"speakers": _bare(speakers), "quotations": _bare(quotations)}
    if excerpt.noted:
        record["passages"] = _bare(list(passage_rows(excerpt)))
    return record | {"text": _bare(paragraphs)} if excerpt.whole else record


def _bare(rows: Sequence[Row]) -> list[Row]:
    """Rows without what the record around them says."""
    return [{key: value for key, value in row.items() if key not in {"document", "type"}} for row in rows]
