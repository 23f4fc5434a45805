"""A quotation with its edits in place, as pieces of text: what is the same, the source's, the article's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from reader.verify.verdict import Edit, EditKind, Meaning, Verdict


class Piece(Enum):
    """What a piece of text is."""

    SAME = auto()
    WAS = auto()
    NOW = auto()


@dataclass(frozen=True, slots=True)
class Diffed:
    """A piece of text, and what its edit touches."""

    piece: Piece
    text: str
    meaning: Meaning | None = None
    kind: EditKind | None = None


_LONGEST_CUT = 60


def diffed(verdict: Verdict) -> Iterator[Diffed]:
    """The quotation from its beginning to its end with what the source has instead or besides."""
    text, at = verdict.quotation, 0
    for edit in sorted(verdict.edits, key=lambda edit: (edit.quoted.start, edit.quoted.end)):
        if edit.quoted.start < at:
            continue
        if at < edit.quoted.start:
            yield Diffed(Piece.SAME, text[at : edit.quoted.start])
        yield from _of_edit(edit)
        at = edit.quoted.end
    if at < len(text):
        yield Diffed(Piece.SAME, text[at:])


def _of_edit(edit: Edit) -> Iterator[Diffed]:
    was = " ".join(edit.was.split())
    if edit.kind is EditKind.MARKED_CUT and edit.meaning is None:
        return
    if len(was) > _LONGEST_CUT and not edit.now:
        was = f"{was[: _LONGEST_CUT // 2].rstrip()} … {was[-_LONGEST_CUT // 2 :].lstrip()}"
    if was and edit.kind is not EditKind.BRACKETED:
        yield Diffed(Piece.WAS, was, edit.meaning, edit.kind)
    if edit.now:
        piece = Piece.SAME if edit.kind is EditKind.BRACKETED and edit.meaning is None else Piece.NOW
        yield Diffed(piece, edit.now, edit.meaning, edit.kind)
    elif was:
        yield Diffed(Piece.SAME, " ")


def marked(verdict: Verdict) -> str:
    """The same in one line with signs, as ``git diff --word-diff`` has them: ``[-was-]{+now+}``."""
    return "".join(sign(piece) for piece in diffed(verdict))


def sign(piece: Diffed) -> str:
    """A piece with its signs."""
    match piece.piece:
        case Piece.WAS:
            return f"[-{piece.text}-]"
        case Piece.NOW:
            return f"{{+{piece.text}+}}"
        case Piece.SAME:
            return piece.text


def title_of(verdict: Verdict) -> str:
    """Category and flags in words, the kind of meaning first: ``changed: number, bracketed``."""
    flags = [str(flag) for flag in type(next(iter(verdict.flags)))] if verdict.flags else []
    named = [
        str(verdict.meaning) if flag == "meaning" and verdict.meaning else flag
        for flag in flags
        if flag in verdict.flags
    ]
    return str(verdict.category).replace("-", " ") + (f": {', '.join(named)}" if named else "")
