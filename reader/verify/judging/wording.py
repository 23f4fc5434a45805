"""The sentence that says why a quotation has its verdict: about words, never about motives."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.verify.index.source_text import SourceKind
from reader.verify.verdict import SMALL, Category, Edit, EditKind, Flag, Meaning

_LONGEST = 60


def reason(
    category: Category,
    flags: Collection[Flag],
    edits: Sequence[Edit],
    *,
    kind: SourceKind,
    speaker: str | None = None,
    turn: str = "",
    likeness: float = 0.0,
) -> str:
    """Why, in one line. ``speaker`` is whose turn it is there, ``turn`` the word beside it that turns the meaning."""
    said = [_category(category, flags, edits, likeness)]
    if Flag.OTHER_SPEAKER in flags and speaker:
        said.append(f"the source has these words as those of {speaker}")
    if Flag.CONTEXT in flags and turn:
        said.append(f"“{turn}” stands right beside it in the source")
    if kind is SourceKind.RECOGNISED and category is not Category.VERBATIM:
        said.append("the source looks like speech recognition, so listen before you rely on its words")
    if kind is SourceKind.ARTICLE:
        said.append("compared with how others printed it, not with what was said")
    return "; ".join(part for part in said if part)


def _category(category: Category, flags: Collection[Flag], edits: Sequence[Edit], likeness: float) -> str:
    if Flag.MEANING in flags:
        return "; ".join(described(edit) for edit in edits if edit.meaning is not None)
    shown = [described(edit) for edit in edits if edit.kind is not EditKind.MARKED_CUT]
    few = "; ".join(shown[:3]) + (f"; and {len(shown) - 3} more" if len(shown) > 3 else "")
    match category:
        case Category.VERBATIM:
            return few or "word for word"
        case Category.CUT if Flag.UNMARKED in flags:
            return few
        case Category.CUT:
            return f"words left out where an ellipsis says so{'; ' if few else ''}{few}"
        case Category.SPLICED:
            return "put together from places that are apart in the source"
        case Category.NOT_FOUND:
            return (
                f"not in the source; the nearest passage has {likeness:.0%} of it" if likeness else "not in the source"
            )
        case _:
            return few


def described(edit: Edit) -> str:
    """One edit in a few words, with the class of meaning that it touches before it."""
    was, now = _short(edit.was), _short(edit.now)
    match edit.kind:
        case EditKind.MARKED_CUT if edit.meaning is Meaning.NEGATION:
            said = f"the ellipsis stands for “{was}”"
        case EditKind.MARKED_CUT:
            said = f"“{was}” left out"
        case EditKind.BRACKETED:
            said = f"“{now}” in brackets" + (f" for “{was}”" if was else "")
        case _ if not now:
            said = f"the source also has “{was}”"
        case _ if not was:
            said = f"the source does not have “{now}”"
        case _:
            said = f"the source has “{was}” for “{now}”"
    if edit.meaning is not None:
        return f"{edit.meaning}: {said}"
    return f"{said} ({edit.kind})" if edit.kind in SMALL else said


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
