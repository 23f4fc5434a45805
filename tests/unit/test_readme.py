"""The README and the pages in `.github`: their commands, examples, tables, links and pictures."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

import readme  # noqa: E402
from processes import environment  # noqa: E402

from reader.cli.dispatch import COMMANDS  # noqa: E402
from reader.document.position import Position  # noqa: E402
from reader.document.yaml.read import check  # noqa: E402
from reader.documents.place import Place  # noqa: E402
from reader.documents.places import open_where_left, remember  # noqa: E402
from reader.search.query import parse  # noqa: E402

TEXT = readme.README.read_text(encoding="utf-8")
PAGES = {path.name: path.read_text(encoding="utf-8") for path in [readme.README, *(ROOT / ".github").glob("*.md")]}

ELSEWHERE = {
    "CLUSTER.md"
}  # two of its commands run until Ctrl-C: `tests/cli/test_command_cluster.py` runs them together

FZF = """#!/bin/sh
# As fzf does: the first line is chosen, or Esc is pressed.
[ -z "$ESCAPED" ] || exit 130
head -n 1
"""


def pasted(page: str) -> list[str]:
    """The lines of the page's blocks of shell commands."""
    blocks = re.findall(r"```sh\n(.*?)```", PAGES[page], re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if not line.startswith((".venv", "python"))]


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh clone, as far as the commands need it, in which one article was read; fzf is a stub."""
    folder = tmp_path / "clone"
    for name in ("data", "tests/fixtures"):
        shutil.copytree(ROOT / name, folder / name)
    bin = tmp_path / "bin"
    bin.mkdir()
    (bin / "fzf").write_text(FZF)
    (bin / "fzf").chmod(0o755)
    (bin / "reader").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m reader "$@"\n')
    (bin / "reader").chmod(0o755)
    homes = {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("CACHE", "CONFIG", "DATA", "STATE")}
    variables = environment(**homes, HOME=str(tmp_path), PATH=f"{bin}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(os, "environ", variables)
    found = open_where_left(str(folder / "tests" / "fixtures" / "harbour.yaml"))
    remember(found, found.document, Place(Position(0, 4), Position(0, 0), read=0.5), "2026-03-01T10:00:00Z")
    return folder


def ran(line: str, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """How a line ends that is pasted into bash; `pipefail` lets no command of a pipe fail unseen."""
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        cwd=folder,
        env={**os.environ, **more},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")
@pytest.mark.parametrize(
    "line", dict.fromkeys(line for page in PAGES if page not in ELSEWHERE for line in pasted(page))
)
def test_a_command_works_when_it_is_pasted(line: str, clone: Path) -> None:
    if "jq " in line and shutil.which("jq") is None:
        pytest.skip("no jq")
    done = ran(line, clone)
    assert done.returncode == 0, done.stderr
    assert done.stdout or " -o " in line or " > " in line or "check" in line, "it printed nothing"
    assert "did you mean" not in done.stderr


@pytest.mark.skipif(shutil.which("jq") is None, reason="no jq")
def test_jq_lets_through_only_what_is_relayed(clone: Path) -> None:
    (line,) = [line for line in pasted("README.md") if "jq" in line]
    passed = ran(line, clone).stdout.splitlines()
    whole = ran("reader quotes --json", clone).stdout.splitlines()
    assert 0 < len(passed) < len(whole) / 2
    assert all(row.split("\t")[1] for row in passed)


def test_nothing_opens_when_fzf_is_left_by_escape(clone: Path) -> None:
    lines = [line for page in PAGES for line in pasted(page) if "fzf" in line]
    assert len(lines) >= 2
    for line in lines:
        done = ran(line, clone, ESCAPED="1")
        assert (done.returncode, done.stdout) == (130, ""), line


def test_the_article_that_was_chosen_is_opened(clone: Path) -> None:
    (line,) = [line for line in pasted("COMMAND_LINE.md") if "recent | fzf" in line]
    assert "Harbour" in ran(line, clone).stdout


def test_the_script_runs_and_finds_what_it_looks_for(clone: Path) -> None:
    (script,) = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script], cwd=clone, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    counted, said, *hits = done.stdout.splitlines()
    assert counted.startswith("Counter({'Dorothea Quill': ")
    assert said.startswith("Dorothea Quill, harbourmaster: “")
    assert hits
    assert "wall" in hits[0]


def test_it_is_short_and_begins_with_a_sentence_a_picture_and_two_commands() -> None:
    lines = TEXT.splitlines()
    assert len(lines) < 250
    first = [line for line in lines[:13] if line]
    assert first[2].startswith("![")
    assert sum(line.startswith("    ") for line in first) == 2


def test_the_table_of_keys_is_the_one_that_the_app_has() -> None:
    # In a process of its own, as the keys of this one may be a test's.
    program = "import readme; print(readme.with_keys(readme.KEYS.read_text(encoding='utf-8')), end='')"
    made = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT / "tests", env=environment(PYTHONPATH=f"{ROOT}{os.pathsep}."),
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert made.stdout == PAGES["KEYS.md"], "run: python tests/readme.py"


def test_the_example_of_the_format_is_a_document_without_problems() -> None:
    example = re.search(r"```yaml\n(.*?)```", PAGES["FORMAT.md"], re.DOTALL)
    assert example
    assert check(example.group(1), "FORMAT.md") == ()


def test_every_command_is_in_the_table() -> None:
    assert [c for c in COMMANDS if f"`reader {c}" not in PAGES["COMMAND_LINE.md"]] == []


def test_the_pictures_that_it_shows_exist() -> None:
    pictures = re.findall(r"\((screenshots/[\w-]+\.svg)\)", TEXT)
    assert len(pictures) >= 6
    assert [p for p in pictures if not (ROOT / p).is_file()] == []


def test_what_the_pages_link_to_and_name_exists() -> None:
    for name, text in PAGES.items():
        folder = ROOT if name == "README.md" else ROOT / ".github"
        links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
        assert [link for link in links if not (folder / link).exists()] == [], name
        named = re.findall(r"(?<![\w-])(?:tests|reader|screenshots)/[\w/-]+(?:\.\w+)?", text)
        assert [path for path in named if not (ROOT / path).exists()] == [], name


def test_the_operators_that_it_names_are_understood() -> None:
    assert parse("@murphy").speakers == parse("speaker:murphy").speakers == ("murphy",)
    assert parse("¶12").paragraph == parse(":12").paragraph == 12
    assert parse("kind:direct").kinds
    assert parse("-@trump").excluded_speakers


def test_continuous_integration_runs_all_tests() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "python -m pytest" in TEXT
    assert "python -m pytest -m 'not slow'" in script
    assert "python -m pytest -m slow" in script
