"""SARIF 2.1.0 (OASIS, 2020): faults of quotations as editors and code hosts show results of any checker."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from reader.document.certainty import is_paraphrased
from reader.document.model import Document
from reader.document.paragraph_numbers import paragraph_name, paragraph_number
from reader.export.rows import Row, json_text
from reader.export.sanitize import IN_URL, harmless, on_one_line
from reader.export.verification.summary import place_of
from reader.verify.check import Checked
from reader.verify.report import Report, code_of
from reader.verify.verdict import Flag, Passage, Severity, Verdict
from reader.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_RULES = {
    "meaning": "An edit changes a negation, a number, a modal, a quantity or a condition",
    "other-speaker": "The source has these words in somebody else's turn",
    "spliced": "The words come from places that are apart in the source",
    "not-found": "The source does not have these words",
    "changed": "Words were replaced, added or left out",
    "unmarked-cut": "Words were left out without an ellipsis",
    "small": "Fillers, contractions or spelling differ",
    "not-checked": "There was nothing to compare",
}
_LEVELS = {
    Severity.MEANING: "error",
    Severity.OTHER_SPEAKER: "error",
    Severity.SPLICED: "error",
    Severity.NOT_FOUND: "error",
    Severity.CHANGED: "warning",
    Severity.UNMARKED_CUT: "warning",
}
_LONGEST_FILE = 4_000_000


def render(report: Report) -> str:
    """The log of one run. Quotations that are fine are no results; faults that were seen are suppressed ones."""
    rules = list(_RULES)
    text = _text_of(report.name)
    results = [_result(report, one, rules, text) for one in report.checked if one.verdict.severity is not Severity.FINE]
    run: Row = {
        "tool": {
            "driver": {
                "name": "quote-reader",
                "version": __version__,
                "rules": [{"id": rule, "shortDescription": {"text": about}} for rule, about in _RULES.items()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(report.name, report.document.source.sha256)]
        + [_artifact(source.name, source.sha256) for source in report.sources],
        "results": results,
    }
    if report.unread:
        notices: list[Row] = [
            {"level": "error", "message": {"text": on_one_line(f"{name}: {why}")}} for name, why in report.unread
        ]
        run["invocations"] = [{"executionSuccessful": False, "toolExecutionNotifications": notices}]
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _rule(verdict: Verdict) -> str:
    names = {
        Severity.MEANING: "meaning",
        Severity.OTHER_SPEAKER: "other-speaker",
        Severity.SPLICED: "spliced",
        Severity.NOT_FOUND: "not-found",
        Severity.CHANGED: "changed",
        Severity.UNMARKED_CUT: "unmarked-cut",
        Severity.SMALL: "small",
    }
    return names.get(verdict.severity, "not-checked")


def _result(report: Report, one: Checked, rules: Sequence[str], text: str) -> Row:
    verdict = one.verdict
    rule = _rule(verdict)
    words = on_one_line(verdict.quotation)
    words = words if is_paraphrased(one.quotation) else f"“{words}”"
    who = f"{one.who}: " if one.who else ""
    place: Row = {"artifactLocation": {"uri": _uri(report.name)}}
    region = _region(text, verdict.quotation)
    if region:
        place["region"] = {**region, "snippet": {"text": harmless(verdict.quotation)}}
    result: Row = {
        "ruleId": rule,
        "ruleIndex": rules.index(rule),
        "level": _LEVELS.get(verdict.severity, "note"),
        "message": {"text": on_one_line(f"{who}{words} — {verdict.category}: {verdict.why}")},
        "locations": [
            {
                "physicalLocation": place,
                "logicalLocations": [_paragraph(one.document, one.quotation.paragraph)],
            }
        ],
        "relatedLocations": [_related(number, passage) for number, passage in enumerate(verdict.passages[:3])],
        "partialFingerprints": {"quotation/v1": _fingerprint(verdict)},
        "properties": {
            "category": str(verdict.category),
            "flags": [str(flag) for flag in Flag if flag in verdict.flags],
            "meaning": None if verdict.meaning is None else str(verdict.meaning),
            "likeness": verdict.likeness,
        },
    }
    reason = report.reason(one.number)
    if reason is not None:
        result["suppressions"] = [{"kind": "external", "justification": on_one_line(reason) or "seen"}]
    return result


def _related(number: int, passage: Passage) -> Row:
    return {
        "id": number,
        "message": {"text": on_one_line(f"{place_of(passage)}: {passage.text}")},
        "physicalLocation": {"artifactLocation": {"uri": _uri(passage.source)}},
        "logicalLocations": []
        if passage.document is None
        else [_paragraph(passage.document, passage.places[0].paragraph)],
    }


def _paragraph(document: Document, index: int) -> Row:
    number = paragraph_number(document, index)
    return {"name": f"paragraph {number}" if number else paragraph_name(document, index), "kind": "paragraph"}


def _fingerprint(verdict: Verdict) -> str:
    words = " ".join(verdict.quotation.casefold().split())
    return hashlib.sha256(f"{words}\n{code_of(verdict)}".encode("utf-8", "replace")).hexdigest()[:32]


def _artifact(name: str, sha256: str) -> Row:
    found: Row = {"location": {"uri": _uri(name)}}
    return found | {"hashes": {"sha-256": sha256}} if sha256 else found


def _uri(name: str) -> str:
    """A path or an address as a URI reference."""
    if "://" in name:
        return quote(on_one_line(name), safe=IN_URL)
    path = on_one_line(name).replace("\\", "/")
    return ("file://" if path.startswith("/") else "") + quote(path)


def _text_of(name: str) -> str:
    """What a file holds, for finding the lines of quotations in it; empty where it is none or no text."""
    path = Path(name)
    try:
        if not path.is_file() or path.stat().st_size > _LONGEST_FILE:
            return ""
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def _region(text: str, words: str) -> Row | None:
    """The lines and columns (from 1) at which words stand in a text, wherever it breaks its lines."""
    parts = words.split()
    if not text or not parts:
        return None
    found = re.search(r"\s+".join(map(re.escape, parts)), text)
    if found is None:
        return None
    start, end = found.span()
    return {
        "startLine": text.count("\n", 0, start) + 1,
        "startColumn": start - text.rfind("\n", 0, start),
        "endLine": text.count("\n", 0, end) + 1,
        "endColumn": end - text.rfind("\n", 0, end),
    }
