"""What the check says of a quotation in a few words. Pure."""

from __future__ import annotations

from reader.document.paragraph_numbers import paragraph_place
from reader.export.verification.summary import place_of
from reader.export.verification.word_diff import title_of
from reader.verify.check import Checked
from reader.verify.verdict import SIGNS, SMALL, Category, Edit, EditKind, Severity, Verdict

_LONGEST = 32
"""Code points of the words of one side of a change."""

GROUPS = {
    Severity.MEANING: "The meaning is touched",
    Severity.OTHER_SPEAKER: "Somebody else’s words",
    Severity.SPLICED: "Put together from several places",
    Severity.NOT_FOUND: "Not found",
    Severity.CHANGED: "Other words",
    Severity.UNMARKED_CUT: "Cut without a mark",
    Severity.SMALL: "Small differences",
    Severity.NOT_CHECKED: "Not checked",
    Severity.FINE: "As the source has it",
}
"""The headings of the list, the gravest first."""


def sign_of(verdict: Verdict) -> str:
    """The sign of a verdict. Behind a tag a question mark says already that the speaker is not certain."""
    return "∅" if verdict.category is Category.NOT_FOUND else SIGNS[verdict.category]


def change_of(verdict: Verdict) -> str:
    """What was changed: ``number: 43 → 34``; the category where no words were."""
    edits = [edit for edit in verdict.edits if edit.kind is not EditKind.MARKED_CUT or edit.meaning]
    if verdict.category in (Category.NOT_FOUND, Category.NOT_CHECKED) or not edits:
        return title_of(verdict)
    touching = [edit for edit in edits if edit.meaning is not None and edit.meaning is verdict.meaning]
    if touching:
        return f"{touching[0].meaning}: {edit_words(touching[0])}"
    grave = [edit for edit in edits if edit.kind not in SMALL and edit.kind is not EditKind.BRACKETED]
    return f"{title_of(verdict)}: {edit_words((grave or edits)[0])}"


def edit_words(edit: Edit) -> str:
    """What one edit did: ``43 → 34``, ``+ not``, ``- not``."""
    was, now = _short(edit.was), _short(edit.now)
    if was and now:
        return f"{was} → {now}"
    return f"+ {now}" if now else f"- {was}"


def compared(checked: Checked, sources: str) -> str:
    """What was compared with what: ``¶ 3 ↔ debate.txt ¶ 12, 1:08, Lund``. ``sources`` names all sources."""
    verdict = checked.verdict
    here = paragraph_place(checked.document, checked.quotation.paragraph)
    if verdict.category is Category.NOT_CHECKED:
        return f"{here} ↔ no words to compare"
    if not verdict.passages:
        return f"{here} ↔ not in {sources}"
    nearest = "nearest: " if verdict.category is Category.NOT_FOUND else ""
    return f"{here} ↔ {nearest}{place_of(verdict.passages[0])}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
