"""The app as a whole: somebody marks, notes, corrects, takes back and leaves, and believes what the last line says."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from pathlib import Path

from remembered import said
from scenario import Acknowledge, Scenario

from reader.annotations.notes import notes_path, read_notes
from reader.document.yaml.write import save_file
from reader.documents.history import History
from reader.documents.open import open_to_read
from reader.documents.place import file_of

STEPS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("bookmark", ("n", "m"), "Bookmarked"),
    ("note", ("n", "e", *"Ask", "ctrl+s"), "Noted"),
    ("note taken back", ("U",), "Undone"),
    ("correction", ("a", *"Ida", "enter"), "Attributed to Ida"),
    ("correction taken back", ("U",), "Undone"),
    ("note on another", ("n", "e", *"So", "tab", *"wall", "ctrl+s"), "Noted"),
)
"""What is done, by which keys, and how the last line begins once it is on the disk."""

PATIENCE = 300
"""Seconds for one step. It only ends a session that hangs: a busy machine may take long."""

BOOKMARK, FIRST, SECOND = ("", (), True), ("Ask", (), False), ("So", ("wall",), False)
NOTES: tuple[list[tuple[str, tuple[str, ...], bool]], ...] = (
    [],
    [BOOKMARK],
    [FIRST, BOOKMARK],
    [BOOKMARK],
    [BOOKMARK],
    [BOOKMARK],
    [BOOKMARK, SECOND],
    [BOOKMARK, SECOND],
)
GIVEN = (False, False, False, False, True, False, False, False)
"""The notes, and whether the second quotation is Ida's, before the first step and after each."""


def _write(folder: Path) -> None:
    import driving  # noqa: F401 - once for all children
    from articles import harbour

    save_file(harbour(), folder / "wall.yaml")


def _read(folder: Path, acknowledge: Acknowledge) -> None:
    asyncio.run(_session(folder, acknowledge))


async def _session(folder: Path, acknowledge: Acknowledge) -> None:
    from driving import LASTING, app_on, end, opened

    app = app_on(open_to_read(str(folder / "wall.yaml")), LASTING)
    async with opened(app=app) as driven:
        await driven.press("enter", "n")  # the first start: the tour stands before the article
        for step, keys, begins in STEPS:
            driven.desk.query_one("#foot").tell("")  # type: ignore[attr-defined]
            await driven.press(*keys)
            deadline = time.monotonic() + PATIENCE
            while not driven.told.startswith(begins):
                assert time.monotonic() < deadline, f"{step}: it says {driven.told!r}\n{driven.shown()}"
                await driven.pilot.pause(0.01)
            acknowledge(step)
        app.leave()
    end(app)
    acknowledge("left")


def _lost(folder: Path, acknowledged: Sequence[str]) -> str:
    notes = read_notes(notes_path(str(folder / "wall.yaml")))
    document = open_to_read(str(folder / "wall.yaml")).document
    speakers = {speaker.id: speaker.name for speaker in document.speakers}
    given = any(speakers.get(quotation.speaker or "", "").startswith("Ida") for quotation in document.quotations)
    states = [(sorted(kept), ida) for kept, ida in zip(NOTES, GIVEN, strict=True)]
    done = len(acknowledged)
    if notes.notice:
        return notes.notice
    if (said(notes.marks), given) not in states[done : done + 2]:
        return f"acknowledged {list(acknowledged)}, found {said(notes.marks)}, {given}"
    if "left" in acknowledged and not Path(file_of(str(folder / "wall.yaml"))).exists():
        return "where one was is lost"
    if "left" in acknowledged and History().first_start():
        return "the tour begins again"
    return ""


SESSION = (Scenario("a session in the app", _write, _read, _lost),)
