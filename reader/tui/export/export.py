"""Export from the app: ask what, in which format and where to, then write the file in a thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from reader.export.excerpt import Excerpt
from reader.export.file_name import file_name
from reader.export.formats.formats import FORMATS, Format
from reader.reading.placed_marks import PlacedMark
from reader.storage import files as save
from reader.tui.dialogs.picker import Choice, Picker, matching
from reader.tui.export.copy import copy
from reader.tui.export.file_names import beside, exists, path_label, target_of
from reader.tui.export.offers import Offer, named, of_marks, offers
from reader.tui.keys.hints import hint
from reader.tui.screen.reading_screen import ReadingScreen

T = TypeVar("T")

_SHORT = 0.3
"""Seconds after which a notice says that it takes a while."""

_FILE, _CLIPBOARD, _INSTEAD, _REPLACE, _ANOTHER = "file", "clipboard", "instead", "replace", "another"


@dataclass(frozen=True, slots=True)
class Rendering:
    """A file to be made: its format's name for people, its proposed name, the ending of such names.

    ``make`` is called in a thread and gives the text and what it holds in words; None where there is nothing. For the
    clipboard ``to_paste`` is called, where that is another text.
    """

    label: str
    proposed: str
    suffix: str
    make: Callable[[], tuple[str, str] | None]
    to_paste: Callable[[], tuple[str, str] | None] | None = None


class Exporting:
    """One export: the questions, one after the other, and the result."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._session = screen.session
        self._document = screen.document

    def begin(self) -> None:
        """Ask what to export, as soon as the notes are loaded."""
        self._session.notes.when_loaded(self._ask_what)

    def begin_with_marks(self, marks: Sequence[PlacedMark]) -> None:
        """Export these bookmarks and notes."""
        self._ask_format(of_marks(self._screen, marks))

    def _ask_what(self) -> None:
        found = {offer.choice.key: offer for offer in offers(self._screen)}

        def picked(key: str | None) -> None:
            if key is not None:
                self._ask_format(found[key])

        self._ask("Export", _narrowing([offer.choice for offer in found.values()]), picked)

    def _ask_format(self, offer: Offer) -> None:
        forms = {form.name: form for form in FORMATS}

        def picked(name: str | None) -> None:
            if name is not None:
                self._session.export_format = name
                self._ask_where(self._rendering(offer, forms[name]))

        listed = [Choice(form.name, form.label, form.about) for form in FORMATS]
        self._ask(f"{offer.choice.name}, as", _narrowing(listed), picked, self._session.export_format)

    def _rendering(self, offer: Offer, form: Format) -> Rendering:
        def made(render: Callable[[Sequence[Excerpt]], str]) -> tuple[str, str] | None:
            excerpt = offer.excerpt()
            return (render([excerpt]), named(excerpt)) if _holds_anything(excerpt) else None

        name = file_name(self._document, form, offer.part)
        to_file, to_paste = partial(made, form.render), partial(made, form.render_to_paste)
        return Rendering(form.label, name, form.suffix, to_file, to_paste)

    def begin_with(self, rendering: Rendering) -> None:
        """Export something else: ask where to."""
        self._ask_where(rendering)

    def _ask_where(self, rendering: Rendering, typed: str = "") -> None:
        proposed = rendering.proposed
        place = ""

        def choices(query: str) -> list[Choice]:
            nonlocal place
            place = query.strip()
            listed = [_file_choice(target_of(place, proposed, rendering.suffix))] if place else []
            return [*listed, Choice(_CLIPBOARD, "Copy", "to the clipboard")]

        def picked(key: str | None) -> None:
            if key == _CLIPBOARD:
                self._copy(rendering)
            elif key == _FILE:
                target = target_of(place, proposed, rendering.suffix)
                if exists(target):
                    self._ask_replace(rendering, target, place)
                else:
                    self._write(rendering, target)

        title = f"As {rendering.label}, into"
        self._ask(title, choices, picked, hint="name of a file", typed=typed or proposed)

    def _ask_replace(self, rendering: Rendering, target: Path, typed: str) -> None:
        instead = beside(target)

        def picked(key: str | None) -> None:
            if key == _INSTEAD:
                self._write(rendering, instead)
            elif key == _REPLACE:
                self._write(rendering, target)
            elif key == _ANOTHER:
                self._ask_where(rendering, typed)

        listed = [
            Choice(_INSTEAD, "Write beside it", f"as {instead.name}"),
            Choice(_ANOTHER, "Another name", ""),
            Choice(_REPLACE, "Replace it", "its contents will be lost"),
        ]
        self._ask(f"{target.name} is there already", _narrowing(listed), picked)

    def _ask(
        self,
        title: str,
        choices: Callable[[str], Sequence[Choice]],
        picked: Callable[[str | None], None],
        chosen: str | None = None,
        hint: str = "type to narrow",
        typed: str = "",
    ) -> None:
        screen = Picker(
            title, choices, self._screen.palette, self._screen.commands, chosen, hint=hint, typed=typed, width=84
        )
        self._screen.app.push_screen(screen, picked)

    # The result

    def _write(self, rendering: Rendering, target: Path) -> None:
        def write() -> str:
            try:
                made = rendering.make()
                if made is None:
                    return _NOTHING
                target.parent.mkdir(parents=True, exist_ok=True)
                save.save_text(made[0], target)
            except (OSError, ValueError) as error:
                reason = error.strerror if isinstance(error, OSError) else error
                again = hint(self._screen.commands, "export", "asks again")
                return f"Not written to {path_label(target)}: {reason}{again}"
            return f"Wrote {made[1]} as {rendering.label} to {path_label(target)}"

        self._in_thread(write, self._screen.tell)

    def _copy(self, rendering: Rendering) -> None:
        def rendered(made: tuple[str, str] | None) -> None:
            if made is None:
                self._screen.tell(_NOTHING)
            else:
                copy(self._session, made[0], f"{made[1]} as {rendering.label}", self._screen.tell)

        self._in_thread(rendering.to_paste or rendering.make, rendered)

    def _in_thread(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Work in a thread that starts at once, so that leaving the app waits for it; say so if it takes long."""
        import asyncio

        working = asyncio.get_running_loop().run_in_executor(None, work)

        async def wait() -> None:
            done, _ = await asyncio.wait((working,), timeout=_SHORT)
            if not done:
                self._screen.hint("Exporting …")
            then(await working)

        self._session.terminal.run_worker(wait(), group="export")


def _file_choice(target: Path) -> Choice:
    about = f"in {path_label(target.parent)}" if str(target.parent) != "." else "here"
    return Choice(_FILE, f"Write {target.name}", f"there already, {about}" if exists(target) else about)


def _narrowing(listed: Sequence[Choice]) -> Callable[[str], list[Choice]]:
    return lambda query: matching(listed, query)


_NOTHING = "Nothing to export: the search finds no quotation"


def _holds_anything(excerpt: Excerpt) -> bool:
    return excerpt.whole or bool(excerpt.chosen or excerpt.passages)
