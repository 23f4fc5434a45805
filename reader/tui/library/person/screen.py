"""Everything that one person said in all documents, by day, with a strip of months; who is perhaps the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.widget import Widget

from reader.library.engine import (
    Cancelled,
    Library,
    PersonId,
    Record,
    Suggestion,
)
from reader.library.entry import iso_day
from reader.library.filters import month_of
from reader.library.printings.copies import Statement
from reader.reading.month_strip import month_number
from reader.tui.keys.hints import key_hint
from reader.tui.library.page import LibraryPage
from reader.tui.library.person.judging import Asker, PerhapsSame, judge, undo
from reader.tui.library.person.month_bars import MonthBars
from reader.tui.library.person.reader import LineReader
from reader.tui.library.person.statements import StatementList
from reader.tui.library.shelf import Shelf
from reader.tui.library.views import ListPlace, PersonView
from reader.tui.style.text import Line, counted, segment
from reader.tui.widgets.row_list import RowList

ROOMY = 28
"""Rows of a terminal from which the months have three rows; below half of that they have one."""


class TimeLineScreen(LibraryPage):
    """The time line of a person."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "month(-1)", show=False),
        Binding("right", "month(1)", show=False),
        Binding("s", "judge('same')", "The same person", show=False),
        Binding("d", "judge('different')", "Not the same person", show=False),
    ]
    FOLLOWED: ClassVar[Mapping[str, str]] = {
        "speaker.card": "leave",
        "speakers.order": "turn",
        "change.undo": "undo",
        "quotation.previous-of-speaker": "month(-1)",
        "quotation.next-of-speaker": "month(1)",
        "top": "edge(-1)",
        "bottom": "edge(1)",
        **{id: action for id, action in LibraryPage.FOLLOWED.items() if id != "speaker.card"},
    }
    DEFAULT_CSS = """
    TimeLineScreen #months { height: 4; }
    TimeLineScreen #perhaps { height: auto; display: none; }
    """

    def __init__(self, shelf: Shelf, view: PersonView) -> None:
        super().__init__(shelf)
        self.view = view
        self._reader = LineReader(shelf, view, self._begun, self._more, self.fail)

    def list_of_page(self) -> RowList:
        """The statements."""
        return StatementList(self.palette)

    def above(self) -> Sequence[Widget]:
        """The months, and who is perhaps the same."""
        return MonthBars(self.palette, self.palette.ink(self.view.person)), PerhapsSame(self.palette, self.commands)

    @property
    def statements(self) -> StatementList:
        """The list."""
        return self.query_one(StatementList)

    @property
    def bars(self) -> MonthBars:
        """The strip of months."""
        return self.query_one(MonthBars)

    def on_mount(self) -> None:
        """Show what was read before, or ask."""
        self.statements.empty = ("Looking …",)
        self.statements.focus()
        view = self.view
        if view.rows:
            self.bars.show(view.months)
            self.call_after_refresh(self._show, view.chosen, view.place.top)
        else:
            self._reader.begin()
        self.ask_perhaps()
        self.say()

    def on_resize(self, event: events.Resize) -> None:
        """Higher bars where there is room."""
        high = 4 if event.size.height >= ROOMY else 3 if event.size.height >= ROOMY // 2 else 2
        self.bars.styles.height = high

    def follow_library(self) -> None:
        """The library says something else now."""
        self._reader.begin()
        self.ask_perhaps()

    # Reading

    def _begun(self) -> None:
        if self.on_screen:
            self.bars.show(self.view.months)
            self._show(None, 0)

    def _more(self) -> None:
        """Show the rows that there are now, with the chosen one where it stands."""
        if not self.on_screen:
            return
        rows = self.statements
        chosen, stands = rows.statement_chosen, rows.row_of_chosen
        rows.show(self.view.rows, None if chosen is None else chosen.first.id)
        if rows.chosen is not None:
            rows.scroll_to(y=max(rows.top_of(rows.chosen) - stands, 0), animate=False, force=True)
            rows.reveal()
        self.look()

    def _show(self, chosen: int | None, top: int | None) -> None:
        self.statements.empty = ("Nothing is known of what they said.",)
        self.statements.person = self.view.name
        self.statements.show(self.view.rows, chosen, top)
        self.look()

    # What is shown

    def look(self) -> None:
        """Light the month that one is in, and read on."""
        chosen = self.statements.statement_chosen
        month = month_of(chosen.first.day) if chosen is not None else ""
        self.bars.stand_at(month_number(month) if month else None)
        self.say()
        rows = self.statements
        if rows.chosen is not None:
            self._reader.read_on(rows.chosen, rows.count)

    def title_line(self) -> Line:
        """Who, how much, when and as whom they were introduced."""
        about = self.view.about
        words: Line = [segment(f" {self.view.name}", self.palette.title)]
        if about is not None:
            when = "–".join(dict.fromkeys(filter(None, (iso_day(about.first)[:4], iso_day(about.last)[:4]))))
            parts = [
                f"{counted(about.quotations, 'quotation')} in {counted(about.documents, 'document')}",
                when,
                "newest first" if self.view.newest else "oldest first",
                *about.roles[:1],
                *([f"also {', '.join(about.names[1:4])}"] if len(about.names) > 1 else []),
            ]
            words.append(segment(f" · {' · '.join(filter(None, parts))}", self.palette.muted))
        return words

    def keys(self) -> Sequence[str]:
        """The keys that matter here."""
        other = "oldest" if self.view.newest else "newest"
        perhaps = self.query_one(PerhapsSame).suggestion is not None
        return [
            "⏎ open",
            *(["s same", "d different"] if perhaps else []),
            "←→ month",
            key_hint(self.commands, "speakers.order", f"{other} first"),
            key_hint(self.commands, "library.where-else", "where else"),
            *([key_hint(self.commands, "change.undo", "undo")] if self.shelf.judged else []),
            "esc back",
        ]

    def record_chosen(self) -> Record | None:
        """The first printing of the statement that is looked at."""
        chosen = self.statements.statement_chosen
        return None if chosen is None else chosen.first

    @on(RowList.Picked, "#statements")
    def pick(self, event: RowList.Picked) -> None:
        """Open the document."""
        event.stop()
        self.open_chosen()

    def keep(self) -> None:
        """Remember where one is."""
        chosen = self.statements.statement_chosen
        self.view.chosen = None if chosen is None else chosen.first.id
        self.view.place = ListPlace(self.statements.chosen, round(self.statements.scroll_offset.y))

    # Moving

    def action_turn(self) -> None:
        """The newest first, or the oldest first again."""
        self.view.newest = not self.view.newest
        self._reader.begin()

    def action_month(self, step: int) -> None:
        """To the next or the previous month in which something was said."""
        months = [month_number(count.value) for count in self.view.months]
        here = self.bars.month
        if not months:
            return
        if here is None:
            target: int | None = months[-1]
        elif step > 0:
            target = next((month for month in months if month > here), None)
        else:
            target = next((month for month in reversed(months) if month < here), None)
        if target is None:
            self.hear(f"That was the {'last' if step > 0 else 'first'} month")
        else:
            self._to_month(target)

    @on(MonthBars.Clicked)
    def click_month(self, event: MonthBars.Clicked) -> None:
        """To the month that was clicked."""
        event.stop()
        self._to_month(event.month)

    def _to_month(self, month: int) -> None:
        listed = self.statements.listed
        at = next(
            (n for n, row in enumerate(listed) if isinstance(row, Statement) and _month(row) == month), None
        )  # fmt: skip
        if at is not None:
            self.statements.choose(at)
            self.statements.scroll_to(y=self.statements.top_of(at) - 1, animate=False, force=True)
            self.look()
        else:
            self._reader.begin(month)

    def action_edge(self, edge: int) -> None:
        """To the beginning, or to the last month and its last statement that is read."""
        rows = self.statements
        months = [month_number(count.value) for count in self.view.months]
        if edge < 0 and self.view.before is not None:
            self._reader.begin()
        elif edge > 0 and self.view.after is not None and months:
            self._reader.begin(months[0 if self.view.newest else -1])
        elif rows.count:
            at = [n for n, row in enumerate(rows.listed) if isinstance(row, Statement)]
            rows.choose(at[0 if edge < 0 else -1])
            self.look()

    # Who is perhaps the same

    def ask_perhaps(self) -> None:
        """Ask who is perhaps the same."""
        person = self.view.person

        def ask(library: Library, _: Cancelled) -> list[Suggestion]:
            return library.suggestions(person)

        def offer(found: list[Suggestion]) -> None:
            if self.on_screen:
                self.query_one(PerhapsSame).offer(found, person)
                self.say()

        self.shelf.ask(self.shelf.people, ask, offer, lambda _: None)

    def action_judge(self, verdict: str) -> None:
        """Keep one's word on whether the one who is offered is the same person."""
        suggestion = self.query_one(PerhapsSame).suggestion
        if suggestion is None:
            self.hear("Nobody is offered as perhaps the same")
        else:
            judge(self._asker(), suggestion, verdict)

    def action_undo(self) -> None:
        """Take back the last word."""
        record = self.record_chosen()
        undo(self._asker(), None if record is None else record.mention)

    def _asker(self) -> Asker:
        return Asker(self.shelf, self.view.person, self.become, self.hear, self.commands)

    def become(self, person: PersonId) -> None:
        """Show whoever that is now: a judgement joined or parted people."""
        self.view.person = person
        self.shelf.added()


def _month(row: Statement) -> int | None:
    month = month_of(row.first.day)
    return month_number(month) if month else None
