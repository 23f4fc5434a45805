"""The screen of the check: quotations by how grave their faults are, and the one that is chosen beside its source."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from rich.cells import cell_len
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from reader.export.verification.summary import counted, source_words
from reader.reading.placed_marks import PlacedMarks
from reader.tui.dialogs.modal import Modal
from reader.tui.keys.hints import key_hint
from reader.tui.screen.undo import redo, undo
from reader.tui.style.text import segment
from reader.tui.verify.comparison import LOW, Comparison
from reader.tui.verify.running import Check
from reader.tui.verify.verdict_list import Entry, VerdictList, grouped
from reader.tui.widgets.row_list import LineBox, RowList


class VerifyScreen(Modal[str | None]):
    """The check of the article. It gives what is wanted next: one of `ASK`, `EXPORT`, `OPEN`; None for the article."""

    ASK, OPEN, EXPORT = "ask", "open", "export"

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Close", show=False)]
    FOLLOWED: ClassVar[Mapping[str, str]] = {
        "verify": "ask",
        "verify.seen": "seen",
        "export": "export",
        "change.undo": "undo",
        "change.redo": "redo",
        "quotation.next": "fault(1)",
        "quotation.previous": "fault(-1)",
        "line.down": "step(1)",
        "line.up": "step(-1)",
        "page.down": "page(1)",
        "page.up": "page(-1)",
        "top": "edge(0)",
        "bottom": "edge(-1)",
        "quit": "leave",
    }
    CLICK_LEAVES = False
    DEFAULT_CSS = """
    VerifyScreen { background: $background; layout: vertical; align: left top; }
    VerifyScreen #verdicts { height: 2fr; }
    VerifyScreen Comparison { height: 3fr; border-top: solid $foreground 35%; }
    VerifyScreen.-low #compared-with { display: none; }
    VerifyScreen.-low #verdicts, VerifyScreen.-low Comparison { height: 1fr; }
    """

    def __init__(self, check: Check, seen: Callable[[Check, Entry], None]) -> None:
        super().__init__(check.session.commands)
        self.check = check
        self._mark = seen
        self._palette = check.screen.palette
        self._said = ""

    def compose(self) -> ComposeResult:
        """The title, what was compared with, the list, the comparison, the keys."""
        yield LineBox(self._palette)
        with_what = LineBox(self._palette)
        with_what.id = "compared-with"
        yield with_what
        yield VerdictList(self._palette, self.check.screen.reading.indexed)
        yield Comparison(self._palette)
        foot = LineBox(self._palette)
        foot.id = "verify-foot"
        yield foot

    @property
    def verdicts(self) -> VerdictList:
        """The list."""
        return self.query_one(VerdictList)

    def on_mount(self) -> None:
        """Show what there is, and what comes."""
        self.check.watch = self.relist
        self.verdicts.focus()
        self.relist()

    def on_unmount(self) -> None:
        """The check goes on without it."""
        if self.check.watch == self.relist:
            self.check.watch = None

    def on_resize(self, event: events.Resize) -> None:
        """Fewer lines where there is little room."""
        self.set_class(event.size.height < LOW, "-low")
        self._say()

    def follow_marks(self, marks: PlacedMarks) -> None:
        """A fault was marked as seen, or is no longer."""
        self.relist()

    def hear(self, words: str) -> None:
        """Show what is said in place of the keys, until the next key."""
        self._said = words
        self._say()

    # What is shown

    def relist(self) -> None:
        """Show the verdicts that there are now."""
        if not self.query(VerdictList):
            return
        seen = {one.number: mark.note for one in self.check.checked if (mark := self.check.seen_as(one)) is not None}
        verdicts = self.verdicts
        verdicts.empty = ("No quotation to compare",) if self.check.done else ("Comparing …",)
        verdicts.show(grouped(self.check.checked, seen), self.check.chosen, self.check.names)
        self._compare()
        self._say()

    def _compare(self) -> None:
        entry = self.verdicts.entry_chosen
        source = None
        if entry is not None and entry.checked.verdict.passages:
            source = self.check.source(entry.checked.verdict.passages[0].source)
        self.query_one(Comparison).compare(entry, None if source is None else source[0].document)

    def _say(self) -> None:
        palette, width = self._palette, self.app.size.width
        head, with_what = self.query_one(LineBox), self.query_one("#compared-with", LineBox)
        words = counted(self.check.report()) if self.check.done else f"{len(self.check.checked)} compared so far …"
        head.show_line([segment(f" Verify · {words}", palette.title)])
        names = "; ".join(source_words(source.info) for source in self.check.sources)
        with_what.show_line([segment(f" compared with {names}", palette.muted)])
        keys = self._said or _keys(self, width)
        self.query_one("#verify-foot", LineBox).show_line([segment(f" {keys}".ljust(width), palette.selected)])

    # Moving

    @on(RowList.Moved, "#verdicts")
    def follow(self, event: RowList.Moved) -> None:
        """Another quotation is looked at."""
        event.stop()
        self._chosen()

    @on(RowList.Picked, "#verdicts")
    def pick(self, event: RowList.Picked) -> None:
        """Enter opens the source there; a click only looks at the quotation, unless it is looked at already."""
        event.stop()
        entry = self.verdicts.entry_chosen
        if entry is not None and entry.checked.number != self.check.chosen and self.check.chosen is not None:
            self._chosen()
        else:
            self._chosen()
            self.dismiss(self.OPEN)

    def _chosen(self) -> None:
        entry = self.verdicts.entry_chosen
        self.check.chosen = None if entry is None else entry.checked.number
        self._said = ""
        self._compare()
        self._say()

    def action_step(self, step: int) -> None:
        """To the next or previous quotation."""
        self.verdicts.move(step)

    def action_fault(self, step: int) -> None:
        """To the next or previous fault that was not seen."""
        verdicts = self.verdicts
        faults = [at for at, row in enumerate(verdicts.listed) if isinstance(row, Entry) and row.fault]
        here = verdicts.chosen if verdicts.chosen is not None else -1
        further = [at for at in faults if (at - here) * step > 0]
        if not further:
            end = "last" if step > 0 else "first"
            self.hear(f"That was the {end} fault" if faults else "There is nothing to look at")
            return
        verdicts.choose(min(further) if step > 0 else max(further))
        self._chosen()

    def action_edge(self, end: int) -> None:
        """To the first or last quotation."""
        entries = [at for at, row in enumerate(self.verdicts.listed) if isinstance(row, Entry)]
        if entries:
            self.verdicts.choose(entries[end])
            self._chosen()

    def action_page(self, pages: int) -> None:
        """Scroll the comparison."""
        self.query_one(Comparison).scroll_page(pages)

    # What can be done

    def action_seen(self) -> None:
        """Mark the fault as seen with a reason; a seen one no longer."""
        entry = self.verdicts.entry_chosen
        if entry is not None:
            self._chosen()
            self._mark(self.check, entry)

    def action_undo(self) -> None:
        """Undo the last mark."""
        undo(self.check.screen)

    def action_redo(self) -> None:
        """Redo the mark that was undone last."""
        redo(self.check.screen)

    def action_ask(self) -> None:
        """Ask for one more source."""
        self.dismiss(self.ASK)

    def action_export(self) -> None:
        """Export the report."""
        self.dismiss(self.EXPORT)

    def action_leave(self) -> None:
        """Back to the article."""
        self.dismiss(None)


def _keys(screen: VerifyScreen, width: int) -> str:
    """The keys that matter here, as far as there is room for them."""
    commands = screen.commands
    named = (
        "⏎ source",
        key_hint(commands, "quotation.next", "next fault"),
        key_hint(commands, "verify.seen", "seen"),
        key_hint(commands, "export", "report"),
        key_hint(commands, "verify", "one more source"),
        "esc close",
    )
    shown = [words for words in named if words]
    while len(shown) > 2 and cell_len("  ".join(shown)) > width - 2:
        shown.pop(-2)
    return "  ".join(shown)
