"""CSV (RFC 4180): one row a quotation, or a wording of a statement. No cell is taken for a formula by a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from reader.document.paragraph_numbers import paragraph_name
from reader.document.quotation_numbers import quotation_number
from reader.export.formats.csv_export import guarded
from reader.export.sanitize import on_one_line
from reader.export.verification.word_diff import marked
from reader.verify.compare import Comparison
from reader.verify.report import Report
from reader.verify.verdict import Flag, Passage

COLUMNS = (
    "document", "number", "paragraph", "speaker", "text", "category", "flags", "meaning", "difference", "source",
    "source_paragraph", "source_speaker", "source_text", "likeness", "why", "seen", "id",
)  # fmt: skip
COMPARED = ("statement", "document", "paragraph", "speaker", "text", "relation", "flags", "meaning", "difference", "id")


def render(report: Report) -> str:
    """A line of column names, then the quotations; lines end with CR LF."""
    return _written(COLUMNS, _rows(report))


def _rows(report: Report) -> Iterable[Sequence[object]]:
    for one in report.checked:
        verdict = one.verdict
        best = verdict.passages[0] if verdict.passages else None
        yield (
            report.name, quotation_number(one.document, one.number),
            paragraph_name(one.document, one.quotation.paragraph), one.who, verdict.quotation,
            str(verdict.category), _flags(verdict.flags), str(verdict.meaning or ""), marked(verdict),
            "" if best is None else best.source, _paragraph(best),
            "" if best is None else best.speaker or "", "" if best is None else best.text, verdict.likeness,
            verdict.why, report.reason(one.number) or "", one.quotation.id,
        )  # fmt: skip


def _paragraph(passage: Passage | None) -> str:
    if passage is None or passage.document is None:
        return ""
    return paragraph_name(passage.document, passage.places[0].paragraph)


def render_comparison(comparison: Comparison) -> str:
    """A line of column names, then every wording of every statement, the longest first."""
    return _written(COMPARED, _compared(comparison))


def _compared(comparison: Comparison) -> Iterable[Sequence[object]]:
    for number, statement in enumerate(comparison.statements, 1):
        for wording in statement.wordings:
            verdict = wording.verdict
            yield (
                number, comparison.names[wording.article],
                paragraph_name(comparison.documents[wording.article], wording.paragraph), comparison.who(wording),
                wording.text,
                wording.relation, "" if verdict is None else _flags(verdict.flags),
                "" if verdict is None else str(verdict.meaning or ""), "" if verdict is None else marked(verdict),
                comparison.documents[wording.article].quotations[wording.number].id,
            )  # fmt: skip


def _flags(flags: Iterable[Flag]) -> str:
    known = frozenset(flags)
    return " ".join(str(flag) for flag in Flag if flag in known)


def _written(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([guarded(on_one_line(cell)) if isinstance(cell, str) else cell for cell in row])
    return written.getvalue()
