"""Export from the app: what, in which format, and where to; then written off the UI thread, and said."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.export.excerpt import Excerpt
from reader.export.file_name import file_name
from reader.export.formats.formats import FORMATS, Format
from reader.storage import files as save
from reader.tui.dialogs.picker import Choice, Picker
from reader.tui.keys.command import then

if TYPE_CHECKING:
    from reader.reading.placed_marks import PlacedMark
    from reader.tui.screen.command_screen import CommandScreen

T = TypeVar("T")

_SHORT = 0.3
"""Seconds that may pass without a word."""

_FILE, _CLIPBOARD, _INSTEAD, _REPLACE, _ANOTHER = "file", "clipboard", "instead", "replace", "another"


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be exported. ``part`` is for the name of its file; ``excerpt`` is made in a thread."""

    choice: Choice
    part: str
    excerpt: Callable[[], Excerpt]


def offers(screen: CommandScreen) -> list[Offer]:
    """What there is to export where one is: the article, its speaker, the search, the notes, the quotation."""
    reading = screen.reading
    indexed = reading.indexed
    document = indexed.document
    name = document.source.file or document.title
    found = [
        Offer(
            Choice("document", "The article", _counted(len(document.quotations))), "", lambda: Excerpt(document, name)
        )
    ]
    speaker = reading.only or getattr(indexed.speaker_of(reading.current), "id", None)
    if speaker is not None:
        share = indexed.shares[indexed.number[speaker]]
        theirs = indexed.of_speaker.get(speaker, ())  # nobody is quoted who only relays
        found.append(
            Offer(
                Choice("speaker", f"What {share.speaker.name} says", _counted(len(theirs))),
                share.speaker.name,
                lambda: Excerpt(document, name, tuple(theirs)),
            )
        )
    query = screen.landed_query
    if query:

        def searched() -> Excerpt:
            from reader.search.quotations import quotations_found

            return Excerpt(document, name, quotations_found(document, query))

        found.append(Offer(Choice("search", "What the search finds", f"“{query}”"), query, searched))
    marks = screen.reader.marking.marked.placed
    if marks:
        found.append(of_marks(screen, marks))
    current = reading.current
    if current is not None:
        found.append(
            Offer(
                Choice("quotation", "This quotation", f"number {current + 1}"),
                f"quotation-{current + 1}",
                lambda: Excerpt(document, name, (current,)),
            )
        )
    return found


def of_marks(screen: CommandScreen, marks: Sequence[PlacedMark]) -> Offer:
    """Bookmarks and notes, as they stand in the document."""
    document = screen.reading.indexed.document

    def noted_here() -> Excerpt:
        from reader.annotations.excerpt import noted

        return noted(document, document.source.file or document.title, marks)

    count = f"{len(marks)}, with what you wrote and your tags"
    return Offer(Choice("notes", "Bookmarks and notes", count), "notes", noted_here)


class Exporting:
    """One export: the questions, one after the other, and the result."""

    def __init__(self, screen: CommandScreen) -> None:
        self._screen = screen
        self._reader = screen.reader
        self._document = screen.reading.indexed.document

    def begin(self) -> None:
        """Ask what, once it is known what is marked."""
        self._reader.marking.when_loaded(self._ask_what)

    def begin_with_marks(self, marks: Sequence[PlacedMark]) -> None:
        """Export these bookmarks and notes."""
        self._ask_format(of_marks(self._screen, marks))

    def _ask_what(self) -> None:
        found = {offer.choice.key: offer for offer in offers(self._screen)}

        def picked(key: str | None) -> None:
            if key is not None:
                self._ask_format(found[key])

        self._ask("Export", _narrowed([offer.choice for offer in found.values()]), picked)

    def _ask_format(self, offer: Offer) -> None:
        forms = {form.name: form for form in FORMATS}

        def picked(name: str | None) -> None:
            if name is not None:
                self._reader.exported_as = name
                self._ask_where(offer, forms[name])

        listed = [Choice(form.name, form.label, form.about) for form in FORMATS]
        self._ask(f"{offer.choice.name}, as", _narrowed(listed), picked, self._reader.exported_as)

    def _ask_where(self, offer: Offer, form: Format, typed: str = "") -> None:
        proposed = file_name(self._document, form, offer.part)
        place = ""

        def choices(query: str) -> list[Choice]:
            nonlocal place
            place = query.strip()
            listed = [_file_choice(target_of(place, proposed, form))] if place else []
            return [*listed, Choice(_CLIPBOARD, "Copy", "to the clipboard")]

        def picked(key: str | None) -> None:
            if key == _CLIPBOARD:
                self._copy(offer, form)
            elif key == _FILE:
                target = target_of(place, proposed, form)
                if _there(target):
                    self._ask_replace(offer, form, target, place)
                else:
                    self._write(offer, form, target)

        title = f"As {form.label}, into"
        self._ask(title, choices, picked, hint="name of a file", typed=typed or proposed)

    def _ask_replace(self, offer: Offer, form: Format, target: Path, typed: str) -> None:
        instead = beside(target)

        def picked(key: str | None) -> None:
            if key == _INSTEAD:
                self._write(offer, form, instead)
            elif key == _REPLACE:
                self._write(offer, form, target)
            elif key == _ANOTHER:
                self._ask_where(offer, form, typed)

        listed = [
            Choice(_INSTEAD, "Write beside it", f"as {instead.name}"),
            Choice(_ANOTHER, "Another name", ""),
            Choice(_REPLACE, "Replace it", "what is in it is lost"),
        ]
        self._ask(f"{target.name} is there already", _narrowed(listed), picked)

    def _ask(
        self,
        title: str,
        choices: Callable[[str], Sequence[Choice]],
        picked: Callable[[str | None], None],
        chosen: str | None = None,
        hint: str = "type to narrow",
        typed: str = "",
    ) -> None:
        screen = Picker(title, choices, self._screen.palette, chosen, hint=hint, typed=typed, width=84)
        self._reader.push_screen(screen, picked)

    # The result

    def _write(self, offer: Offer, form: Format, target: Path) -> None:
        def write() -> str:
            excerpt = offer.excerpt()
            if not _holds_anything(excerpt):
                return _NOTHING
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                save.save_text(form.render([excerpt]), target)
            except (OSError, ValueError) as error:
                reason = error.strerror if isinstance(error, OSError) else error
                return f"Not written to {shown(target)}: {reason}{then('export', 'asks again')}"
            return f"Wrote {_named(excerpt)} as {form.label} to {shown(target)}"

        self._in_thread(write, self._screen.tell)

    def _copy(self, offer: Offer, form: Format) -> None:
        from reader.tui.terminal import clipboard

        def render() -> tuple[str, Excerpt]:
            excerpt = offer.excerpt()
            return form.render([excerpt]), excerpt

        def copy(made: tuple[str, Excerpt]) -> None:
            text, excerpt = made
            if not _holds_anything(excerpt):
                self._screen.tell(_NOTHING)
            else:
                clipboard.copy(self._reader, text, f"{_named(excerpt)} as {form.label}", self._screen.tell)

        self._in_thread(render, copy)

    def _in_thread(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Work in a thread that begins at once, so that leaving the app waits for it; say so where it takes long."""
        import asyncio

        working = asyncio.get_running_loop().run_in_executor(None, work)

        async def wait() -> None:
            done, _ = await asyncio.wait((working,), timeout=_SHORT)
            if not done:
                self._screen.hint("Exporting …")
            then(await working)

        self._reader.run_worker(wait(), group="export")


def target_of(typed: str, proposed: str, form: Format) -> Path:
    """The file that is meant: the proposed one in a folder; with the format's ending where a name has none."""
    try:
        path = Path(os.path.expanduser(typed))  # noqa: PTH111 - of nobody's home it makes a name, and Path an error
        if typed.endswith("/") or path.is_dir():
            return path / proposed
    except (OSError, ValueError):
        return Path(typed)
    return path if path.suffix else path.with_name(path.name + form.suffix)


def beside(target: Path) -> Path:
    """The first name after this one that is not taken: ``walk-2.md``."""
    number = 2
    while _there(named := target.with_name(f"{target.stem}-{number}{target.suffix}")):
        number += 1
    return named


def shown(target: Path) -> str:
    """A path as people write it: below the current folder without it, below their home with ``~``."""
    try:
        whole, here, home = target.absolute(), Path.cwd(), Path.home()
    except (OSError, RuntimeError):  # a folder that is gone, nobody's home
        return str(target)
    if whole.is_relative_to(here):
        return str(whole.relative_to(here))
    return f"~/{whole.relative_to(home)}" if whole.is_relative_to(home) else str(whole)


def _there(target: Path) -> bool:
    try:
        return target.exists() or target.is_symlink()
    except (OSError, ValueError):
        return False


def _file_choice(target: Path) -> Choice:
    about = f"in {shown(target.parent)}" if str(target.parent) != "." else "here"
    return Choice(_FILE, f"Write {target.name}", f"there already, {about}" if _there(target) else about)


def _narrowed(listed: Sequence[Choice]) -> Callable[[str], list[Choice]]:
    def choices(query: str) -> list[Choice]:
        wanted = query.casefold().strip()
        found = [choice for choice in listed if wanted in f"{choice.name} {choice.about}".casefold()]
        return sorted(found, key=lambda choice: not choice.name.casefold().startswith(wanted))

    return choices


def _counted(count: int) -> str:
    return f"{count} quotation{'' if count == 1 else 's'}"


def _named(excerpt: Excerpt) -> str:
    count = _counted(len(excerpt.numbered))
    if excerpt.whole:
        return f"the article ({count})"
    others = len(excerpt.passages)
    passages = f"{others} other passage{'' if others == 1 else 's'}"
    return passages if others and not excerpt.numbered else f"{count} and {passages}" if others else count


_NOTHING = "Nothing to export: the search finds no quotation"


def _holds_anything(excerpt: Excerpt) -> bool:
    return excerpt.whole or bool(excerpt.numbered or excerpt.passages)
