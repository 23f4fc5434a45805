from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

import readme  # noqa: E402

from reader.cli.dispatch import COMMANDS  # noqa: E402
from reader.document.yaml.read import check  # noqa: E402
from reader.search.query import parse  # noqa: E402

TEXT = readme.README.read_text(encoding="utf-8")


def test_the_table_of_keys_is_the_one_that_the_app_has():
    assert readme.with_keys(TEXT) == TEXT, "run: python tests/readme.py"


def test_the_example_of_the_format_is_a_document_without_problems():
    example = re.search(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
    assert example
    assert check(example.group(1), "README.md") == ()


def test_every_command_is_in_the_table():
    assert [c for c in COMMANDS if f"`reader {c}" not in TEXT] == []


def test_the_pictures_that_it_shows_exist():
    pictures = re.findall(r"\((screenshots/[\w-]+\.svg)\)", TEXT)
    assert len(pictures) >= 6
    assert [p for p in pictures if not (ROOT / p).is_file()] == []


def test_the_operators_that_it_names_are_understood():
    assert parse("@murphy").speakers == parse("speaker:murphy").speakers == ("murphy",)
    assert parse("¶12").paragraph == parse(":12").paragraph == 12
    assert parse("kind:direct").kinds
    assert parse("-@trump").excluded_speakers


def test_continuous_integration_runs_the_same_test_command():
    command = "python -m pytest"
    assert command in TEXT
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
