"""Spanish passages of our own about who a source is, and to whom something was said."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of

PASSAGES = [
    pytest.param(
        "“No queda agua”, relató a EFE Wilmer Tovar, un vecino.",
        ["Wilmer Tovar|d|No queda agua"],
        id="an agency before the name",
    ),
    pytest.param(
        "“No queda agua”, dijo a la AFP Wilmer Tovar.",
        ["Wilmer Tovar|d|No queda agua"],
        id="an agency with its article before the name",
    ),
    pytest.param(
        "Dalia Prieto recordó que su hijo le dijo: “Mamá, no corras”.",
        ["hijo|d|Mamá, no corras"],
        id="her son said it",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_who_is_meant(text: str, expected: list[str]) -> None:
    assert said(attribute(paragraphs_of(f"El pozo\n\n{text}", "es"))) == expected
