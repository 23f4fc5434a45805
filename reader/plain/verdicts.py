"""Verdicts and comparisons as text: blocks with a word diff for people, one line each for a pipe."""

from __future__ import annotations

from collections.abc import Iterator

from reader.document.pages import place_of_words
from reader.document.paragraph_numbers import paragraph_name, paragraph_place
from reader.export.verification.summary import compared_with, counted, place_of, relation_words
from reader.export.verification.word_diff import Diffed, diffed, sign, title_of
from reader.export.verification.word_diff import Piece as Half
from reader.plain import colour
from reader.plain.colour import Depth
from reader.plain.pieces import Piece, line, rows
from reader.verify.check import Checked
from reader.verify.compare import Comparison, Statement, Wording
from reader.verify.report import Report
from reader.verify.verdict import SIGNS, Flag, Passage, Severity, Verdict

_INDENT = 5
_RED, _GREEN, _YELLOW = "31", "32", "33"
_REVERSED = "7"
_AROUND = 40


def verdict_line(checked: Checked, name: str, colours: Depth = Depth.NONE) -> str:
    """``name:paragraph:category[flags]: words``, as grep would print it."""
    coloured = colours is not Depth.NONE
    verdict = checked.verdict
    flags = ",".join(str(flag) for flag in Flag if flag in verdict.flags)
    label = f"{verdict.category}[{flags}]" if flags else str(verdict.category)
    return line(
        [
            Piece(f"{name}:{paragraph_name(checked.document, checked.quotation.paragraph)}:", colour.FAINT),
            Piece(label, _codes(verdict)),
            Piece(": "),
            Piece(" ".join(verdict.quotation.split())),
        ],
        coloured=coloured,
    )


def verdict_block(checked: Checked, width: int, colours: Depth = Depth.NONE, seen: str | None = None) -> Iterator[str]:
    """Sign, verdict and speaker, the words with their differences, why, and the source around; rows of ``width``."""
    coloured = colours is not Depth.NONE
    verdict = checked.verdict
    inner = max(width - _INDENT, 10)
    head = [
        Piece(f"{SIGNS[verdict.category]}  ", _codes(verdict)),
        Piece(title_of(verdict), _codes(verdict)),
        Piece(f"  {place_of_words(checked.document, checked.quotation.parts)}", colour.FAINT),
    ]
    if checked.who:
        head.append(Piece(f"  {checked.who}", colour.BOLD))
    if seen is not None:
        head.append(Piece(f"  seen{f': {seen}' if seen else ''}", colour.FAINT))
    yield from rows(head, width, coloured=coloured)
    yield from _indented([_piece(piece) for piece in diffed(verdict)], inner, coloured)
    if verdict.why:
        yield from _indented([Piece(verdict.why, colour.FAINT)], inner, coloured)
    if verdict.severity is not Severity.FINE:
        for passage in verdict.passages[:3]:
            yield from _indented(_passage(passage), inner, coloured)


def _indented(pieces: list[Piece], width: int, coloured: bool) -> Iterator[str]:
    for row in rows([piece._replace(text=piece.text.replace("\n", " ")) for piece in pieces], width, coloured=coloured):
        yield " " * _INDENT + row


def _passage(passage: Passage) -> list[Piece]:
    return [
        Piece(f"{place_of(passage)}: ", colour.FAINT),
        Piece(f"…{passage.before[-_AROUND:]}", colour.FAINT),
        Piece(passage.text, colour.HIT),
        Piece(f"{passage.after[:_AROUND]}…", colour.FAINT),
    ]


def _piece(piece: Diffed) -> Piece:
    if piece.piece is Half.SAME:
        return Piece(piece.text)
    hue = _RED if piece.piece is Half.WAS else _GREEN
    return Piece(sign(piece), f"{_REVERSED};{hue}" if piece.meaning is not None else hue)


def _codes(verdict: Verdict) -> str:
    if verdict.severity >= Severity.NOT_FOUND:
        return f"1;{_RED}"
    if verdict.severity >= Severity.UNMARKED_CUT:
        return f"1;{_YELLOW}"
    return _GREEN if verdict.severity is Severity.FINE else colour.FAINT


def summary_lines(report: Report) -> Iterator[str]:
    """What was compared with what, and how it came out."""
    yield from compared_with(report)
    yield counted(report)


def comparison_lines(comparison: Comparison, width: int, colours: Depth = Depth.NONE) -> Iterator[str]:
    """What several articles have, with the differences of each wording to the longest, then what only one has."""
    coloured = colours is not Depth.NONE
    yield "No wording is a source of truth: each is compared with the longest."
    yield from _section(comparison, f"In more than one: {len(comparison.shared)}", comparison.shared, width, coloured)
    for at, name in enumerate(comparison.names):
        own = comparison.only(at)
        yield from _section(comparison, f"Only in {name}: {len(own)}", own, width, coloured)


def _section(
    comparison: Comparison, heading: str, statements: tuple[Statement, ...], width: int, coloured: bool
) -> Iterator[str]:
    yield ""
    yield line([Piece(heading, colour.BOLD)], coloured=coloured)
    for statement in statements:
        yield ""
        for wording in statement.wordings:
            yield from _wording(comparison, wording, width, coloured)


def _wording(comparison: Comparison, wording: Wording, width: int, coloured: bool) -> Iterator[str]:
    verdict = wording.verdict
    place = paragraph_place(comparison.documents[wording.article], wording.paragraph)
    pieces = [
        Piece(f"{comparison.names[wording.article]} {place} ", colour.FAINT),
        Piece(f"{relation_words(wording)}: ", _codes(verdict) if verdict else colour.FAINT),
    ]
    words = [_piece(piece) for piece in diffed(verdict)] if verdict else [Piece(wording.text)]
    yield from _indented([*pieces, Piece("“"), *words, Piece("”")], max(width - _INDENT, 10), coloured)


def comparison_rows(comparison: Comparison) -> Iterator[str]:
    """One line a wording for a pipe: ``statement:name:paragraph:relation[flags]: words``."""
    for number, statement in enumerate(comparison.statements, 1):
        for wording in statement.wordings:
            flags = ",".join(str(flag) for flag in Flag if wording.verdict and flag in wording.verdict.flags)
            label = f"{wording.relation}[{flags}]" if flags else wording.relation
            paragraph = paragraph_name(comparison.documents[wording.article], wording.paragraph)
            place = f"{number}:{comparison.names[wording.article]}:{paragraph}:{label}"
            yield line([Piece(f"{place}: {' '.join(wording.text.split())}")], coloured=False)
