"""A library as a table: what each row has."""

from __future__ import annotations

import pytest

from reader.library.engine import Record
from reader.library.tables import record_row


@pytest.mark.parametrize(
    ("stored", "shown"), [("2026-03-05T08:00:00+01:00", "2026-03-05"), ("2026-03-05", "2026-03-05"), ("2026", "2026")]
)
def test_the_day_is_a_date_and_no_time_stamp(stored: str, shown: str) -> None:
    record = Record(
        id=1, source="a.html", title="Sluice", publisher="The Packet", published=stored, day=0, language="en", number=0,
        text="It is shut.", kind="direct", speaker="Aino Berg", role="", affiliation="", person=None, mention=None,
        via="", sure=0.97, rule="cue", parts=((0, 0, 11),),
    )  # fmt: skip
    row = record_row(record)
    assert row["published"] == shown
    assert row["parts"] == [{"paragraph": 1, "start": 0, "end": 11}]
