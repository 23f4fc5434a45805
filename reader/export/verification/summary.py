"""Sentences that every report has: what was compared with what, how many of which kind."""

from __future__ import annotations

from collections.abc import Iterator

from reader.document.pages import place_of_words
from reader.verify.compare import Wording
from reader.verify.index.source_text import SourceKind
from reader.verify.report import Report
from reader.verify.source import SourceInfo
from reader.verify.verdict import Flag, Passage

_RELATIONS = {
    "longest": "the longest wording",
    "same": "the same words",
    "shorter": "cut short",
    "cut": "words left out",
    "small": "small differences",
    "changed": "other words",
}


def counted(report: Report) -> str:
    """How many quotations were checked, and how they came out."""
    total = len(report.checked)
    kinds = [f"{count} {category.replace('-', ' ')}" for category, count in report.counts.items() if count]
    faults = len(report.faults())
    look = f"{faults} to look at" if faults else "nothing to look at"
    seen = f", {len(report.seen)} seen before" if report.seen else ""
    return f"{total} quotation{'' if total == 1 else 's'}: {', '.join(kinds) or 'none'}; {look}{seen}"


def compared_with(report: Report) -> Iterator[str]:
    """A line a source: what the quotations were compared with."""
    for source in report.sources:
        yield f"compared with {source_words(source)}"
    for name, why in report.unread:
        yield f"not compared with {name}: {why}"


def source_words(source: SourceInfo) -> str:
    """A source in a few words."""
    said = {
        SourceKind.TRANSCRIPT: f"a transcript with {source.speakers} speaker{'' if source.speakers == 1 else 's'}",
        SourceKind.TEXT: "a text that does not say who speaks",
        SourceKind.ARTICLE: "another article: how others printed it, not what was said",
        SourceKind.RECOGNISED: "speech recognition without punctuation, whose words may be wrong",
    }[source.kind]
    return f"{source.name} ({said}; {source.words:,} words)"


def place_of(passage: Passage) -> str:
    """Where a passage stands: source, page, paragraph, time, speaker."""
    more = "".join(f", {one}" for one in (passage.time, passage.speaker) if one)
    where = f" {place_of_words(passage.document, passage.places)}" if passage.document is not None else ""
    return f"{passage.source}{where}{more}"


def relation_words(wording: Wording) -> str:
    """How a wording is to the longest one of its statement."""
    verdict = wording.verdict
    said = _RELATIONS.get(wording.relation, wording.relation.replace("-", " "))
    if verdict is None or wording.relation in {"same", "longest"}:
        return said
    if verdict.meaning is not None:
        return f"{said}, {verdict.meaning}"
    marked = next((str(flag) for flag in (Flag.UNMARKED, Flag.MARKED) if flag in verdict.flags), "")
    return f"{said}, {marked}" if marked else said
