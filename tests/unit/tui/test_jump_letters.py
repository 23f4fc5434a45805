from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.tui.jump_labels.letters import HOME, OTHERS, labels

MOST = len(HOME) * len(HOME + OTHERS)


@given(st.integers(0, 400))
def test_labels_are_apart_none_begins_another_and_short_ones_come_first(number):
    found = labels(number)
    assert len(found) == len(set(found)) == min(number, MOST)
    assert all(not b.startswith(a) for a in found for b in found if a != b)
    assert [len(label) for label in found] == sorted(len(label) for label in found)
    assert {label[0] for label in found} <= {*HOME}


def test_few_labels_have_one_letter():
    assert labels(4) == ["a", "s", "d", "f"]
    assert {len(label) for label in labels(9)} == {1}
    assert [len(label) for label in labels(10)].count(1) == 8
