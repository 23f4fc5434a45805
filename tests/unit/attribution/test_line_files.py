"""The short texts with labels: every label stands in its text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

FILES = sorted((Path(__file__).parents[2] / "fixtures" / "attribution-lines").glob("*.json"))


def test_no_language_is_missing() -> None:
    assert {path.stem.partition("-")[0] for path in FILES} == {"en", "de", "es", "fr"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_label_stands_in_its_text(path: Path) -> None:
    for case in json.loads(path.read_text(encoding="utf-8")):
        assert set(case) <= {"text", "quotes", "reported", "not_cast"}
        text = " ".join(case["text"].split())
        for one in [*case.get("quotes", ()), *case.get("reported", ())]:
            assert set(one) == {"words", "speaker"}
            assert one["words"].strip()
            assert " ".join(one["words"].split()) in text, one["words"]
