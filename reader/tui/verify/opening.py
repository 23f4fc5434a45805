"""Ask for a source, read it in the background, and show the check; open a source out of it and come back."""

from __future__ import annotations

import os
import shlex
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

from reader.document.model import Part
from reader.documents.background_open import BackgroundOpen, NotOpenedError
from reader.documents.opened_document import OpenedDocument
from reader.reading.position import Position
from reader.reading.quotation_index import index_quotations
from reader.storage.sources import is_url, path_of
from reader.tui.dialogs.picker import Choice
from reader.tui.documents.opening import close_wait, read
from reader.tui.documents.recent import OPENS, RecentScreen, open_now
from reader.tui.documents.wait import NotOpenedScreen, WaitScreen
from reader.tui.keys.hints import hint
from reader.tui.keys.notices import nothing_quoted
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.verify.report import export_report
from reader.tui.verify.running import Check
from reader.tui.verify.screen import VerifyScreen
from reader.tui.verify.seen import mark_seen
from reader.verify.fitness import unfit
from reader.verify.source import Source

_BETWEEN = "\0"
"""Stands between sources that are opened one after the other; no path has it."""


class SourcePicker(RecentScreen):
    """Asks what the quotations are held against: a path, a URL or a recent document."""

    TITLE = "What was said: a transcript, a speech, subtitles"
    VERB: ClassVar[str] = "compare with"

    def choices(self, query: str) -> list[Choice]:
        """Several sources that were dropped or pasted at once are one choice."""
        several = sources_in(query)
        if len(several) < 2:
            return super().choices(query)
        return [Choice(OPENS + _BETWEEN.join(several), f"⏎ {self.VERB} {len(several)} sources", ", ".join(several))]


def sources_in(typed: str) -> list[str]:
    """The files and URLs in a text that was pasted, as shells and terminals write them; none if one is neither."""
    try:
        words = shlex.split(typed, posix=os.name != "nt")
    except ValueError:
        return []
    found = [os.path.expanduser(path_of(word)) for word in words]  # noqa: PTH111
    return found if all(is_url(each) or os.path.isfile(each) for each in found) else []  # noqa: PTH113


class NotComparedScreen(NotOpenedScreen):
    """Why a source cannot be compared with."""

    def titles(self) -> tuple[str, str]:
        """What was asked for."""
        return f"Not compared with: {self._called}", super().titles()[1]


def verify(screen: ReadingScreen) -> None:
    """Show the check of the article, or ask for a source where there is none yet."""
    check = _check_of(screen)
    if not check.document.quotations:
        screen.tell(nothing_quoted(screen.commands))
    elif not check.sources:
        _ask(check)
    else:
        if check.document is not screen.session.document:
            check.begin()
        _show(check)


def _check_of(screen: ReadingScreen) -> Check:
    known = screen.session.check
    if isinstance(known, Check) and known.current:
        return known
    if isinstance(known, Check):
        known.stop()
    check = screen.session.check = Check(screen)
    return check


def _show(check: Check) -> None:
    if check.chosen is None:
        check.chosen = next((one.number for one in check.checked if one.number == check.screen.reading.current), None)
    check.screen.app.push_screen(VerifyScreen(check, mark_seen), partial(_wanted, check))


def _wanted(check: Check, what: str | None) -> None:
    if what == VerifyScreen.ASK:
        _ask(check)
    elif what == VerifyScreen.EXPORT:
        export_report(check)
    elif what == VerifyScreen.OPEN:
        _open_source(check)


# Sources


def _ask(check: Check) -> None:
    screen = check.screen
    picker = SourcePicker(screen.palette, screen.session, open_now(screen))

    def picked(key: str | None) -> None:
        if key is None:
            if check.sources:
                _show(check)
        elif key.startswith(OPENS):
            source, *others = key[len(OPENS) :].split(_BETWEEN)
            _open(check, source, source, others)
        elif key in picker.documents:
            _open(check, picker.documents[key].source, picker.documents[key].name)

    screen.app.push_screen(picker, picked)


def _open(check: Check, source: str | None, name: str, others: Sequence[str] = ()) -> None:
    """Read a source in the background, and the ``others`` after it; then the check begins."""
    screen = check.screen
    try:
        opening = BackgroundOpen(source, screen.settings.language, keep_all=True)
    except (OSError, ValueError) as error:
        _refused(check, name, [str(error)], others)
        return
    screen.session.opening = opening
    wait = WaitScreen(opening, name, screen.palette, screen.commands)
    screen.app.push_screen(wait)
    work = partial(_read, check, opening, wait, name, others)
    screen.session.terminal.run_worker(work, thread=True, group="open", exit_on_error=False)


def _read(check: Check, opening: BackgroundOpen, wait: WaitScreen, name: str, others: Sequence[str]) -> None:
    """In a thread: wait for the source, index it, and see whether it is one."""
    app = check.screen.app
    try:
        opened = opening.result()
        source = Source.of(opened.document, check.name_for(opened.source or "", name))
        problem = unfit(source, check.document)
    except NotOpenedError as error:
        app.call_from_thread(_failed, check, opening, wait, name, error.problems, others)
    else:
        if problem or opening.stopped:
            app.call_from_thread(_failed, check, opening, wait, name, [problem], others)
        else:
            app.call_from_thread(_begin, check, wait, source, opened, others)


def _failed(
    check: Check,
    opening: BackgroundOpen,
    wait: WaitScreen,
    name: str,
    problems: Sequence[str],
    others: Sequence[str],
) -> None:
    close_wait(wait)
    if opening.stopped:
        check.screen.tell("Stopped; nothing was compared with it")
    else:
        check.unread = [*(one for one in check.unread if one[0] != name), (name, "; ".join(problems))]
        _refused(check, name, problems, others)


def _refused(check: Check, name: str, problems: Sequence[str], others: Sequence[str]) -> None:
    screen = check.screen
    box = NotComparedScreen(name, problems, screen.palette, screen.commands)

    def closed(_: None) -> None:
        if others:
            _open(check, others[0], others[0], others[1:])
        elif check.sources:
            _compare(check)

    screen.app.push_screen(box, closed)


def _begin(check: Check, wait: WaitScreen, source: Source, opened: OpenedDocument, others: Sequence[str]) -> None:
    close_wait(wait)
    check.add(source, opened)
    if others:
        _open(check, others[0], others[0], others[1:])
    else:
        _compare(check)


def _compare(check: Check) -> None:
    check.begin()
    _show(check)


# A source, and back


def _open_source(check: Check) -> None:
    """Show the source of the chosen quotation at its place, in place of the article."""
    screen, session = check.screen, check.session
    one = next((one for one in check.checked if one.number == check.chosen), None)
    passage = one.verdict.passages[0] if one is not None and one.verdict.passages else None
    found = None if passage is None else check.source(passage.source)
    if passage is None or found is None:
        _show(check)
        screen.tell("No source has these words")
        return
    article = (check.opened or OpenedDocument(check.document, ""))._replace(document=session.document)
    place = screen.place
    check.resume = partial(_resume, check, article._replace(place=place))
    opened = check.away = found[1]._replace(place=None)
    read(screen, opened, index_quotations(opened.document), None)
    _go_to(screen, passage.places)
    screen.tell(f"{passage.source}{hint(screen.commands, 'jump.back', 'goes back to the check')}")


def _go_to(screen: ReadingScreen, places: Sequence[Part]) -> None:
    """Show a place, with its words lit. The words of a headline stand above the first paragraph."""
    there = [part for part in places if part.paragraph < len(screen.document.paragraphs)]
    if there:
        at = Position(there[0].paragraph, there[0].span.start)
        lit = {part.paragraph: [(part.span.start, part.span.end)] for part in there}
        screen.go(replace(screen.reading, at=at, current=None), place=True, highlights=lit)


def _resume(check: Check, article: OpenedDocument) -> None:
    screen, place = check.screen, article.place
    read(screen, article, index_quotations(article.document), None)
    check.show_again(article)
    if place is not None:
        screen.go(replace(screen.reading, at=place.at, current=place.quotation), place=True)
    _show(check)
