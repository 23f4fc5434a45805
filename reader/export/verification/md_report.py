"""A report as Markdown: what was compared with what, the faults, and then every quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.document.pages import place_of_words
from reader.document.paragraph_numbers import paragraph_place
from reader.export.sanitize import on_one_line
from reader.export.verification.summary import compared_with, counted, place_of, relation_words
from reader.export.verification.word_diff import Diffed, Piece, diffed, title_of
from reader.verify.check import Checked
from reader.verify.compare import Comparison, Wording
from reader.verify.report import Report
from reader.verify.verdict import SIGNS

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def render(report: Report) -> str:
    """The report as CommonMark with struck-out words (GitHub's extension)."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield f"# Quotations of {_text(report.document.title or report.name)}"
    yield ""
    yield _text(counted(report))
    yield ""
    yield from (f"- {_text(line)}" for line in compared_with(report))
    faults = {one.number for one in report.faults()}
    for heading, wanted in (("To look at", True), ("Everything else", False)):
        some = [one for one in report.checked if (one.number in faults) is wanted]
        if some:
            yield from ("", f"## {heading}")
            for one in sorted(some, key=lambda one: -one.verdict.severity) if wanted else some:
                yield from _quotation(report, one)


def _quotation(report: Report, one: Checked) -> Iterator[str]:
    verdict = one.verdict
    yield ""
    speaker = f" · {_text(one.who)}" if one.who else ""
    place = _text(place_of_words(one.document, one.quotation.parts))
    yield f"### {SIGNS[verdict.category]} {_text(title_of(verdict))} · {place}{speaker}"
    yield ""
    yield f"> {''.join(map(_piece, diffed(verdict)))}"
    yield ""
    yield _text(verdict.why)
    reason = report.reason(one.number)
    if reason is not None:
        yield f"\nSeen: {_text(reason)}" if reason else "\nSeen."
    for passage in verdict.passages[:3] if verdict.passages else ():
        yield ""
        yield f"{_text(place_of(passage))}: …{_text(passage.before)}**{_text(passage.text)}**{_text(passage.after)}…"


def _piece(piece: Diffed) -> str:
    text = _text(piece.text)
    if not text.strip() or piece.piece is Piece.SAME:
        return f" {text.strip()} " if piece.text != piece.text.strip() else text
    return f"~~{text.strip()}~~ " if piece.piece is Piece.WAS else f"**{text.strip()}**"


def render_comparison(comparison: Comparison) -> str:
    """The comparison: what several articles have, then what each of them alone has."""
    return "\n".join(_compared(comparison)) + "\n"


def _compared(comparison: Comparison) -> Iterator[str]:
    yield "# What the articles quote"
    yield ""
    yield "No wording here is a source of truth: each is compared with the longest one."
    yield from ("", f"## In more than one ({len(comparison.shared)})")
    for statement in comparison.shared:
        yield ""
        yield from (_wording(comparison, wording) for wording in statement.wordings)
    for at, name in enumerate(comparison.names):
        own = comparison.only(at)
        yield from ("", f"## Only in {_text(name)} ({len(own)})", "")
        for statement in own:
            yield from (_wording(comparison, wording) for wording in statement.wordings)


def _wording(comparison: Comparison, wording: Wording) -> str:
    who = f" {_text(comparison.who(wording))}:" if wording.speaker else ""
    words = "".join(map(_piece, diffed(wording.verdict))) if wording.verdict else _text(wording.text)
    place = paragraph_place(comparison.documents[wording.article], wording.paragraph)
    return (
        f"- {_text(comparison.names[wording.article])} {place}"
        f" ({_text(relation_words(wording))}):{who} “{words.strip()}”"
    )


def _text(text: str) -> str:
    """The text on one line, with nothing in it that Markdown acts on."""
    line = re.sub(r"\s+", " ", on_one_line(text) if text.strip() else " ")
    lead, tail = " " if text[:1].isspace() else "", " " if text[-1:].isspace() else ""
    return _SPECIAL.sub(r"\\\1", f"{lead}{line.strip()}{tail}")
