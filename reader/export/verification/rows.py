"""Verdicts as plain dictionaries, one a quotation, and the report as one more.

Paragraphs and quotations are numbered as on the screen; a caption has no number. Offsets are half-open ranges of code
points of a paragraph's text. Every row has all keys: None where nobody is named or nothing is found.
"""

from __future__ import annotations

from collections.abc import Iterable

from reader.document.model import Document, Part
from reader.document.paragraph_numbers import paragraph_number
from reader.export.rows import Row, page_row, part_rows, place_row
from reader.verify.check import Checked
from reader.verify.compare import Comparison, Statement, Wording
from reader.verify.report import Report
from reader.verify.source import SourceInfo
from reader.verify.verdict import Edit, Flag
from reader.version import __version__


def verdict_row(checked: Checked, name: str, seen: str | None = None) -> Row:
    """One verdict. ``seen`` is the reason why its fault does not count, None where it does."""
    verdict, quotation = checked.verdict, checked.quotation
    best = verdict.passages[0] if verdict.passages else None
    return {
        "document": name,
        "id": quotation.id,
        **place_row(checked.document, checked.number, quotation.parts),
        "text": verdict.quotation,
        "kind": str(quotation.kind),
        "speaker": checked.speaker,
        "category": str(verdict.category),
        "flags": [str(flag) for flag in Flag if flag in verdict.flags],
        "meaning": None if verdict.meaning is None else str(verdict.meaning),
        "edits": [edit_row(edit, checked, None if best is None else best.document) for edit in verdict.edits],
        "source": None if best is None else best.source,
        "places": [
            {**place, "source": passage.source, "speaker": passage.speaker, "time": passage.time}
            for passage in verdict.passages
            for place in _parts(passage.document, passage.places)
        ],
        "source_text": None if best is None else best.text,
        "before": "" if best is None else best.before,
        "after": "" if best is None else verdict.passages[-1 if str(verdict.category) == "spliced" else 0].after,
        "likeness": verdict.likeness,
        "severity": verdict.severity.name.lower().replace("_", "-"),
        "fault": verdict.is_fault,
        "seen": seen,
        "why": verdict.why,
    }


def edit_row(edit: Edit, checked: Checked, source: Document | None) -> Row:
    """One edit: ``was`` stands at ``source`` in the source, ``now`` at ``quotation`` in the document."""
    return {
        "kind": str(edit.kind),
        "was": edit.was,
        "now": edit.now,
        "meaning": None if edit.meaning is None else str(edit.meaning),
        "source": _parts(source, edit.source),
        "quotation": part_rows(checked.document, checked.parts(edit.quoted)),
    }


def report_row(report: Report, *, exit_code: int, strict: bool = False) -> Row:
    """What comes behind the verdicts: what was compared with what, and how it went."""
    return {
        "report": {
            "document": report.name,
            "title": report.document.title,
            "sha256": report.document.source.sha256,
            "sources": [source_row(source) for source in report.sources],
            "unread": [{"source": name, "why": why} for name, why in report.unread],
            "quotations": len(report.checked),
            "counts": report.counts,
            "faults": len(report.faults(strict=strict)),
            "seen": len(report.seen),
            "exit": exit_code,
            "version": __version__,
        }
    }


def source_row(source: SourceInfo) -> Row:
    """What a report says of a source."""
    return {
        "source": source.name,
        "title": source.title,
        "kind": str(source.kind),
        "language": source.language,
        "words": source.words,
        "speakers": source.speakers,
        "sha256": source.sha256,
        "url": source.url,
    }


def comparison_rows(comparison: Comparison) -> Iterable[Row]:
    """One row a statement, then what each article has: ``comparison``."""
    for number, statement in enumerate(comparison.statements, 1):
        yield statement_row(comparison, statement, number)
    yield {
        "comparison": {
            "documents": [
                {"document": name, "title": document.title, "only": len(comparison.only(at))}
                for at, (name, document) in enumerate(zip(comparison.names, comparison.documents, strict=True))
            ],
            "statements": len(comparison.statements),
            "shared": len(comparison.shared),
            "note": "no wording is a source of truth; each is compared with the longest",
            "version": __version__,
        }
    }


def statement_row(comparison: Comparison, statement: Statement, number: int) -> Row:
    """One statement with every wording of it, the longest first."""
    return {
        "number": number,
        "shared": len(statement.articles) > 1,
        "wordings": [_wording_row(comparison, wording) for wording in statement.wordings],
    }


def _wording_row(comparison: Comparison, wording: Wording) -> Row:
    verdict = wording.verdict
    document = comparison.documents[wording.article]
    quotation = document.quotations[wording.number]
    return {
        "document": comparison.names[wording.article],
        "id": quotation.id,
        "paragraph": paragraph_number(document, wording.paragraph) or None,
        **page_row(document, quotation.parts),
        "text": wording.text,
        "speaker": wording.speaker,
        "relation": wording.relation,
        "flags": [] if verdict is None else [str(flag) for flag in Flag if flag in verdict.flags],
        "meaning": None if verdict is None or verdict.meaning is None else str(verdict.meaning),
        "edits": []
        if verdict is None
        else [{"kind": str(edit.kind), "was": edit.was, "now": edit.now} for edit in verdict.edits],
    }


def _parts(source: Document | None, parts: Iterable[Part]) -> list[Row]:
    return [] if source is None else part_rows(source, parts)
