"""Find a command by what it does, its name or its key, and run it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial
from operator import itemgetter

from rich.segment import Segment

from reader.search.filter_list import narrowed
from reader.search.fold import fold_text
from reader.tui.dialogs.picker import Choice, ChoiceList, Picker
from reader.tui.keys.command import Command, Commands
from reader.tui.keys.names import NO_KEY, key_label
from reader.tui.screen.command_screen import CommandScreen
from reader.tui.style.text import Line, segment

_KEY = 7
"""Cells in which a key stands."""


class CommandRows(ChoiceList):
    """The key, what the command does, and the name by which a key map knows it."""

    def entry(self, index: int, width: int) -> Sequence[Line]:
        """One command."""
        choice, ground = self.listed[index], self.fill(index)
        quiet = self.palette.selected_muted if index == self.chosen else self.palette.muted
        key = Segment(f" {choice.sign:>{_KEY}}  ", quiet if choice.sign == NO_KEY else ground + self.palette.heading)
        return [[key, segment(choice.name, ground), segment(f"  {choice.about}", quiet)]]


class CommandsScreen(Picker):
    """Gives the id of the command that was picked."""

    ROWS = CommandRows


def find_command(screen: CommandScreen) -> None:
    """Choose a command, and run it."""

    def picked(id: str | None) -> None:
        if id is not None:
            screen.run_command(id)

    prompt = "what it does, its name or its key"
    found = partial(choices, screen.commands)
    screen.app.push_screen(
        CommandsScreen("Commands", found, screen.palette, screen.commands, hint=prompt, width=84), picked
    )


def choices(commands: Commands, query: str) -> list[Choice]:
    """The commands that a query means, the one with that key first; all, in the order of the help page, for none."""
    key = query.strip()
    named = [known for known in commands if fold_text(known.id.replace(".", " ")).strip() == fold_text(query).strip()]
    of_key = [known for known in commands if key in known.keys or key in map(key_label, known.keys)]
    others = narrowed(commands.every, _folded, query) if fold_text(query).strip() or not of_key else []
    typed = fold_text(query).split()
    also = [(_ALSO.get(known.id, "").split(), known) for known in commands]
    said = [(min(map(words.index, typed)), known) for words, known in also if typed and {*typed} <= {*words}]
    plain = [known for _, known in sorted(said, key=itemgetter(0))]
    found = dict.fromkeys((*of_key, *plain, *named, *others))
    return [Choice(known.id, known.help, f"{known.group} · {known.id}", known.label or NO_KEY) for known in found]


_ALSO = {
    "attribute": "fix wrong speaker change who said speakers",
    "bookmark": "star favourite favorite highlight delete",
    "bottom": "last finish scroll",
    "change.redo": "repeat",
    "change.undo": "undo revert take",
    "column.narrower": "smaller width margin zoom out",
    "column.wider": "font size zoom bigger width margin",
    "corrections": "list changes made history",
    "documents": "open file history recent switch other",
    "doubtful.next": "uncertain unsure inferred guess",
    "doubtful.walk": "review uncertain unsure check all",
    "export": "save as download print share markdown html csv pdf obsidian",
    "focus": "zen distraction free reading mode fullscreen",
    "head": "metadata title author details correct",
    "help": "keys shortcuts keyboard manual commands",
    "jump.label": "hint go to goto",
    "library": "every file search everything",
    "library.where-else": "compare other articles same quote",
    "line.down": "scroll down",
    "line.up": "scroll up",
    "marks": "annotations tags highlights list delete remove bookmarks notes",
    "note": "comment annotate annotation tag",
    "only-quotations": "hide narrative text quotes only",
    "only-speaker": "filter isolate one speaker hide others",
    "outline": "table of contents chapters headings pages toc sections context",
    "page.pick": "page number pdf book go to goto printed",
    "paragraph.next": "go to paragraph line number",
    "percent": "go to goto page position line number",
    "quit": "exit close leave",
    "quotation.card": "details about confidence why",
    "quotation.cite": "reference bibliography footnote citation bibtex zotero apa mla chicago harvard wikipedia",
    "quotation.copy": "clipboard yank",
    "quotation.next": "next quote find next hit result",
    "quotation.previous": "previous quote last quote find previous hit result",
    "redraw": "refresh screen repaint clear",
    "reload": "refresh",
    "removed": "ads advertisements deleted boilerplate navigation hidden",
    "said-map": "timeline time line overview chart statistics picture",
    "search.open": "find look for words search text",
    "select": "visual mode mark text words all",
    "source": "browser website original url web page",
    "speaker.card": "profile about person author biography who is",
    "speaker.pick": "list people names who go to speaker",
    "speakers.order": "sort statistics word count",
    "suspend": "shell background terminal",
    "theme": "dark light mode night colours colors color colour appearance settings preferences background",
    "top": "start home first scroll",
    "tour": "tutorial introduction getting started welcome",
    "verify": "fact check compare true proof",
}
"""Plain words for commands, as people say them who know other programs, the most apt first."""


@cache
def _folded(known: Command) -> tuple[str, ...]:
    """What a command is found by."""
    words = (known.help, known.id.replace(".", " "), known.group, _ALSO.get(known.id, ""))
    return tuple(map(fold_text, filter(None, words)))
