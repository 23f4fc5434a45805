"""The development command prints quotations as lines of JSON."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

FIELDS = "document id paragraph start end text kind speaker speaker_id role cue via confidence rule".split()


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "reader.attribution", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_line_a_quotation(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("Gate\n\n“It sticks,” said Ana Ruiz, a gardener.\n", encoding="utf-8")
    result = run(str(path))
    (row,) = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.returncode == 0
    assert list(row) == FIELDS
    assert (row["document"], row["text"], row["speaker"], row["role"]) == (
        str(path),
        "It sticks,",
        "Ana Ruiz",
        "gardener",
    )
    assert (row["paragraph"], row["start"], row["end"]) == ("p2", 1, 11)


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    result = run(str(tmp_path / "none.txt"))
    assert result.returncode == 3
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr


def test_nothing_heavy_is_loaded() -> None:
    heavy = "('textual', 'rich', 'yaml', 'rapidfuzz')"
    code = f"import sys, reader.attribution; print([m for m in {heavy} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
