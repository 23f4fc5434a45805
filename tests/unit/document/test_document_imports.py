"""What is imported when: a command that reads no YAML does not pay for it."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {"yaml", "rapidfuzz", "json", "jsonschema", "textual", "rich"}


@pytest.mark.parametrize(
    ("statement", "allowed"),
    [
        ("import reader.document", set()),
        (
            "from reader.document import clean; from reader.document.yaml import read, write, schema",
            set(),
        ),
        (
            "from reader.document.yaml.read import load; load('quote-reader: 1\\ntitle: T\\nparagraphs: [{text: a}]')",
            {"yaml"},
        ),
        ("from reader.document.yaml.read import check; check('titel: T')", {"yaml", "rapidfuzz", "json"}),
    ],
)
def test_importing_is_cheap(statement: str, allowed: set[str]) -> None:
    script = f"{statement}\nimport sys\nprint(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert HEAVY.intersection(run.stdout.split()) <= allowed
