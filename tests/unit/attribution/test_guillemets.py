"""Guillemets that are quotation marks, and those that are arrows and bullets."""

from __future__ import annotations

import pytest

from reader.attribution.text.quotation_marks import passages


@pytest.mark.parametrize(
    "text", ["Press › and then the bell", "Home › News › Harbour", "‹ Back to the list", "See »the list below"]
)
def test_guillemets_that_nothing_closes_are_arrows(text):
    assert passages(text) == []


def test_pointed_marks_that_are_closed_are_quotation_marks():
    assert [p.mark for p in passages("›Zu spät‹, sagte sie. »För sent», sade han. ‹Trop tard›.")] == ["›", "»", "‹"]
