"""The list of the check: quotations under the gravest thing that is to be said of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.style import Style

from reader.document.certainty import is_paraphrased
from reader.reading.quotation_index import QuotationIndex
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line, fit_width, segment
from reader.tui.verify.words import GROUPS, change_of, compared, sign_of
from reader.tui.widgets.row_list import RowList
from reader.verify.check import Checked
from reader.verify.verdict import Severity

_ONE_ROW = 100
"""Cells of a terminal from which an entry takes one row, else two."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a group with how many quotations are in it."""

    words: str
    count: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One quotation with the reason that its fault was marked as seen with; None where it was not."""

    checked: Checked
    reason: str | None = None

    @property
    def fault(self) -> bool:
        """Whether it is to be looked at."""
        return self.checked.verdict.is_fault and self.reason is None


def grouped(checked: Sequence[Checked], seen: dict[int, str]) -> list[Heading | Entry]:
    """The entries under their headings: the faults, the gravest first, what was seen, everything else."""
    groups: dict[str, list[Entry]] = {words: [] for words in GROUPS.values()}
    looked_at: list[Entry] = []
    for one in checked:
        reason = seen.get(one.number)
        where = looked_at if reason is not None else groups[GROUPS[one.verdict.severity]]
        where.append(Entry(one, reason))
    rows: list[Heading | Entry] = []
    for severity, words in GROUPS.items():
        if severity is Severity.SMALL and looked_at:
            rows += [Heading("Seen", len(looked_at)), *looked_at]
        if groups[words]:
            rows += [Heading(words, len(groups[words])), *groups[words]]
    return rows


class VerdictList(RowList):
    """The list. Each entry says what was changed, and what was compared with what."""

    def __init__(self, palette: Palette, indexed: QuotationIndex) -> None:
        super().__init__(palette, id="verdicts")
        self.indexed = indexed
        self.listed: list[Heading | Entry] = []
        self.sources = ""
        self._wide = True

    def show(self, listed: list[Heading | Entry], number: int | None, sources: str) -> None:
        """Show other entries, at the one of this quotation; at the first where there is none."""
        self.listed, self.sources = listed, sources
        self._wide = (self.size.width or self.app.size.width) >= _ONE_ROW
        entries = [(at, entry.checked.number) for at, entry in enumerate(listed) if isinstance(entry, Entry)]
        chosen = next((at for at, one in entries if one == number), entries[0][0] if entries else None)
        top = self.scroll_offset.y
        self.replace([1 if self._wide or isinstance(row, Heading) else 2 for row in listed], chosen)
        self.scroll_to(y=top, animate=False, force=True)
        self.reveal()

    @property
    def entry_chosen(self) -> Entry | None:
        """The quotation that is looked at."""
        found = None if self.chosen is None else self.listed[self.chosen]
        return found if isinstance(found, Entry) else None

    def selectable(self, index: int) -> bool:
        """Not the headings."""
        return isinstance(self.listed[index], Entry)

    def fit(self) -> None:
        """One row an entry where there is room, else two."""
        if self.listed and (self.size.width >= _ONE_ROW) != self._wide:
            chosen = self.entry_chosen
            self.show(self.listed, None if chosen is None else chosen.checked.number, self.sources)
        super().fit()

    def entry(self, index: int, width: int) -> Sequence[Line]:
        """Sign, tag, what was changed, the words, what was compared with what."""
        row, ground = self.listed[index], self.fill(index)
        if isinstance(row, Heading):
            return [[segment(f" {row.words} ", self.palette.heading), segment(str(row.count), self.palette.muted)]]
        quiet = self.palette.selected_muted if index == self.chosen else self.palette.muted
        over = Style(bgcolor=ground.bgcolor)
        verdict, number = row.checked.verdict, row.checked.number
        strong = ground + Style(bold=row.fault)
        speaker = self.indexed.document.quotations[number].speaker if number < len(self.indexed.starts) else None
        tag = self.indexed.tags.get(speaker or "", "")
        ink = self.palette.ink(self.indexed.colours.get(speaker or "")).sign + over
        head: Line = [segment(f" {sign_of(verdict)} ", strong), segment(f"{tag:<4} ", ink)]
        head.append(segment(change_of(verdict), strong))
        if row.reason is not None:
            head.append(segment(f"  seen{f': {row.reason}' if row.reason else ''}", quiet))
        where = compared(row.checked, self.sources)
        if not self._wide:
            return [head, [segment(f"   {where}", quiet)]]
        right = f"  {where} "
        room = max(width - cell_len(right), width // 2)
        words = " ".join(verdict.quotation.split())
        head.append(segment(f"  {words}" if is_paraphrased(row.checked.quotation) else f"  “{words}”", quiet))
        return [[*fit_width(head, room, ground), segment(right, quiet)]]
