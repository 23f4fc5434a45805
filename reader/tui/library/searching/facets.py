"""The list of facets: by what a search can be narrowed, with how many quotations each value has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style

from reader.library.engine import Count, Facet, PersonId
from reader.library.typed_filters import is_typed
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line, segment
from reader.tui.widgets.row_list import RowList

COUNTED = (Facet.PERSON, Facet.PUBLISHER, Facet.MONTH, Facet.ROLE, Facet.KIND, Facet.LANGUAGE)
"""The facets that are asked for."""

LISTED = 20
"""Values of a facet that are asked for; a value that the query has is among them, since it leaves no other."""

_MOST = {Facet.PERSON: 8, Facet.PUBLISHER: 8, Facet.MONTH: 12, Facet.ROLE: 5, Facet.KIND: 4, Facet.LANGUAGE: 4}
"""Values of each that are listed."""

_NAMES = {
    Facet.PERSON: "People",
    Facet.PUBLISHER: "Publishers",
    Facet.MONTH: "Years",
    Facet.ROLE: "Roles",
    Facet.KIND: "Kinds",
    Facet.LANGUAGE: "Languages",
}


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a facet, as the filter that it is: ``typed`` says that the query has it."""

    name: str
    value: str
    count: int
    typed: bool
    person: PersonId | None = None


def values_of(counts: Mapping[Facet, Sequence[Count]], text: str) -> list[str | Value]:
    """The rows of the list: under each heading the values with the most quotations, years in order.

    A facet with one value that the query does not have narrows nothing, and is left out.
    """
    rows: list[str | Value] = []
    for facet in COUNTED:
        name = "on" if facet is Facet.MONTH else facet.value
        found = _years(counts.get(facet, ())) if facet is Facet.MONTH else counts.get(facet, ())
        values = [Value(name, c.value, c.count, _is_typed(text, name, c), c.person) for c in found]
        listed = values[-_MOST[facet] :] if facet is Facet.MONTH else values[: _MOST[facet]]
        listed += [value for value in values if value.typed and value not in listed]
        if len(listed) > 1 or any(value.typed for value in listed):
            rows += [_NAMES[facet], *listed]
    return rows


def _is_typed(text: str, name: str, count: Count) -> bool:
    if count.person is not None and is_typed(text, name, str(count.person)):
        return True
    return is_typed(text, name, count.value)


def _years(months: Sequence[Count]) -> list[Count]:
    years: dict[str, int] = {}
    for month in months:
        years[month.value[:4]] = years.get(month.value[:4], 0) + month.count
    return [Count(year, count) for year, count in years.items()]


class FacetList(RowList):
    """The facets. Enter or a click takes a value into the query, or out of it."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="facets")
        self.listed: list[str | Value] = []

    def show(self, counts: Mapping[Facet, Sequence[Count]], text: str) -> None:
        """Show other counts; the same value stays chosen."""
        before = self.value_chosen
        self.listed = values_of(counts, text)
        rows = [(at, row) for at, row in enumerate(self.listed) if isinstance(row, Value)]
        chosen = None
        if before is not None:
            chosen = next((at for at, row in rows if (row.name, row.value) == (before.name, before.value)), None)
        if chosen is None and self.has_focus and rows:
            chosen = rows[0][0]
        self.replace([1] * len(self.listed), chosen)

    @property
    def value_chosen(self) -> Value | None:
        """The value that is looked at."""
        row = self.listed[self.chosen] if self.chosen is not None and self.chosen < len(self.listed) else None
        return row if isinstance(row, Value) else None

    def selectable(self, index: int) -> bool:
        """Not the headings."""
        return not isinstance(self.listed[index], str)

    def fill(self, index: int) -> Style:
        """Only where it has the keys is a value chosen."""
        return self.palette.selected if index == self.chosen and self.has_focus else self.palette.text

    def on_focus(self) -> None:
        """Choose the first value."""
        if self.chosen is None:
            self.move(1)
        self.redraw()

    def on_blur(self) -> None:
        """Nothing is chosen without the keys."""
        self.redraw()

    def entry(self, index: int, width: int) -> Sequence[Line]:
        """A heading, or a value with its count on the right."""
        row, ground = self.listed[index], self.fill(index)
        if isinstance(row, str):
            return [[segment(f" {row}", self.palette.heading)]]
        quiet = self.palette.selected_muted if ground == self.palette.selected else self.palette.muted
        count = f"{row.count:,} "
        room = max(width - cell_len(count) - 3, 4)
        shown = segment(row.value, ground + Style(bold=row.typed))
        text = shown.text if cell_len(shown.text) <= room else f"{set_cell_size(shown.text, room - 1)}…"
        sign = "✓ " if row.typed else "  "
        return [
            [
                Segment(sign, ground),
                Segment(set_cell_size(text, room), shown.style),
                Segment(" ", ground),
                segment(count, quiet),
            ]
        ]
