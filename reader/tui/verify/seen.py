"""Mark a fault as seen, with a reason that is kept with the notes; or take that back."""

from __future__ import annotations

from dataclasses import replace

from reader.annotations.notes import Edit
from reader.annotations.seen import seen_mark
from reader.tui.dialogs.picker import Choice, Picker
from reader.tui.keys.hints import undo_hint
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.verify.running import Check
from reader.tui.verify.verdict_list import Entry
from reader.tui.verify.words import change_of


def mark_seen(check: Check, entry: Entry) -> None:
    """Ask for the reason and mark the fault as seen; one that is marked, no longer."""
    check.session.notes.when_loaded(lambda: _toggle(check, entry))


def _toggle(check: Check, entry: Entry) -> None:
    screen, verdict = check.screen, entry.checked.verdict
    there = check.seen_as(entry.checked)
    label = f"“seen” on {change_of(verdict)}"
    if there is not None:
        said = f"No longer seen: {change_of(verdict)}{undo_hint(screen.commands)}"
        check.session.notes.change(Edit(there, None), f"removing {label}", said)
        return
    if not verdict.is_fault:
        screen.tell("This is no fault; there is nothing to mark as seen")
        return
    reason = ""

    def choices(query: str) -> list[Choice]:
        nonlocal reason
        reason = " ".join(query.split())
        return [Choice("seen", f"Seen: {reason}" if reason else "Seen", "" if reason else "without a reason")]

    def picked(key: str | None) -> None:
        if key is not None:
            mark = seen_mark(check.document, entry.checked.quotation, verdict, reason)
            mark = replace(mark, speaker=entry.checked.speaker)
            mark = check.session.notes.with_place(mark, entry.checked.quotation.parts)
            said = f"Seen: {change_of(verdict)}{undo_hint(screen.commands)}"
            check.session.notes.change(Edit(None, mark), label, said)

    title = f"Why may it stand? {change_of(verdict)}"
    screen.app.push_screen(Picker(title, choices, screen.palette, screen.commands, hint="a reason"), picked)


def seen_here(screen: ReadingScreen) -> None:
    """Mark the fault of the quotation that one is on as seen."""
    check = screen.session.check
    current = screen.reading.current
    if not isinstance(check, Check) or not check.current or not check.checked:
        screen.tell("Nothing is compared yet" + _how(screen))
        return
    parts = None if current is None else screen.document.quotations[current].parts
    one = next((one for one in check.checked if one.quotation.parts == parts), None)
    if one is None:
        screen.tell("No compared quotation here")
    else:
        mark_seen(check, Entry(one))


def _how(screen: ReadingScreen) -> str:
    from reader.tui.keys.hints import hint

    return hint(screen.commands, "verify", "holds the quotations against a source")
