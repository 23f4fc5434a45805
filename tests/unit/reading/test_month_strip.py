"""The strip of months as values."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.reading.month_strip import WIDEST, month_name, month_number, month_strip

months = st.integers(1600 * 12, 2100 * 12)
counted = st.dictionaries(months, st.integers(1, 5000), min_size=1, max_size=60)


def strip_of(counts, room):
    return month_strip([(month_name(month), count) for month, count in counts.items()], room)


def test_a_month_and_back():
    assert month_number("2016-05") == 2016 * 12 + 4
    assert month_name(2016 * 12 + 4) == "2016-05"


def test_nothing():
    strip = month_strip([], 40)
    assert (strip.cells, strip.most, strip.years()) == (0, 0, [])


def test_a_year_is_one_bar_a_month():
    strip = strip_of({2016 * 12 + month: month + 1 for month in range(12)}, 12)
    assert strip.said == tuple(range(1, 13))
    assert [strip.level(cell, 24) for cell in (0, 11)] == [2, 24]
    assert strip.years() == [(0, 2016)]


def test_two_years_have_their_numbers_where_they_begin():
    strip = strip_of({2016 * 12 + 6: 1, 2018 * 12 + 5: 1}, 80)
    assert strip.cells == 24 * 3 + 8
    assert [year for _, year in strip.years()] == [2016, 2017, 2018]
    assert [cell for cell, _ in strip.years()] == [
        strip.cells_of(m).start for m in (2016 * 12 + 6, 2017 * 12, 2018 * 12)
    ]


@given(counted, st.integers(1, 200))
def test_every_month_is_in_the_strip_and_every_cell_has_its_month(counts, room):
    strip = strip_of(counts, room)
    assert strip.cells <= max(room, 1)
    assert strip.cells <= strip.months * WIDEST
    for month, count in counts.items():
        cells = strip.cells_of(month)
        assert len(cells) >= 1
        for cell in cells:
            assert strip.said[cell] >= count
            assert month in strip.months_in(cell)
            assert strip.level(cell, 8) >= 1  # what is said at all is seen
    assert max(strip.level(cell, 20) for cell in range(strip.cells)) == 20
    assert strip.cells_of(strip.first - 1) == range(0)
    places = [cell for cell, _ in strip.years()]
    assert all(after - before >= 6 for before, after in pairwise(places))
