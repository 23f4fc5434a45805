"""Without docstrings and asserts, as `python -OO` and PYTHONOPTIMIZE=2 run it, every command does the same."""

from __future__ import annotations

import subprocess
import sys

import pytest
from processes import HARBOUR, environment

from reader.cli.dispatch import COMMANDS

FIXTURE = str(HARBOUR)

SAID = [
    ("keys",),
    ("keys", "--toml"),
    ("man",),
    ("schema",),
    ("config", "--print-default"),
    ("completion", "bash"),
    ("show", FIXTURE),
    ("show", "--json", FIXTURE),
    ("show", "article.html"),
    ("quotes", "article.html"),
    ("speakers", FIXTURE),
    ("search", "harbor wal", FIXTURE),
    ("check", FIXTURE),
    ("verify", FIXTURE, "--against", FIXTURE, "--json"),
    ("compare", FIXTURE, "article.html"),
    ("notes", FIXTURE),
    ("recent",),
    ("export", FIXTURE, "--format", "bibtex"),
    ("export", FIXTURE, "--format", "html"),
    ("export", FIXTURE, "--format", "markdown"),
    ("import", "article.html", "-o", "documents"),
    ("library", "add", "article.html", "--library", "shelf"),
    ("library", "search", "weir", "--library", "shelf"),
    ("no-such-file.yaml",),
    ("check", "broken.yaml"),
]
"""What is run, in this order and one folder each way, so that the later ones find what the earlier made."""

PAGE = """<html lang="en"><head><title>The weir</title></head><body><article><h1>The weir stays shut</h1>
<p>“We keep the weir shut until the eels have gone,” said Ada Bell, the keeper of Farrow, on Monday.</p>
<p>The hall heard it in silence. Tom Orr, a fisherman, said the river was too low for that.</p>
</article></body></html>"""


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """What each command says with and without docstrings: exit code, output, messages."""

    def all_of(name: str, *flags: str, **more: str):
        folder = tmp_path_factory.mktemp(name)
        (folder / "article.html").write_text(PAGE, encoding="utf-8")
        (folder / "broken.yaml").write_text("quote-reader: 1\ntitle: [a\n")
        homes = {f"XDG_{kind}_HOME": str(folder / kind) for kind in ("CACHE", "CONFIG", "DATA", "STATE")}
        said = {}
        for command in SAID:
            ended = subprocess.run(
                [sys.executable, *flags, "-m", "reader", *command],
                cwd=folder, env=environment(**homes, **more), capture_output=True, text=True, timeout=120,
                stdin=subprocess.DEVNULL,
            )  # fmt: skip
            said[command] = [ended.returncode, *(end.replace(str(folder), "") for end in (ended.stdout, ended.stderr))]
        return said

    return all_of("plain"), all_of("flag", "-OO"), all_of("variable", PYTHONOPTIMIZE="2")


@pytest.mark.parametrize("command", SAID, ids=lambda command: " ".join(command[:2])[:30])
def test_the_same_is_said(both, command):
    plain, flag, variable = (said[command] for said in both)
    assert flag == plain
    assert variable == plain
    assert plain[0] in {0, 1, 3}
    assert "Traceback" not in plain[2]


def test_every_command_says_its_help():
    script = (
        "import sys\nfrom reader.cli import main\n"
        "for name in sys.argv[1:]:\n    print(name, main([name, '--help']), file=sys.stderr)\n"
    )
    names = sorted(COMMANDS)

    def said(*flags: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, *flags, "-c", script, *names]
        return subprocess.run(command, env=environment(), capture_output=True, text=True, timeout=120, check=True)

    plain, optimised = said(), said("-OO")
    assert plain.stdout == optimised.stdout
    assert optimised.stderr.split() == [word for name in names for word in (name, "0")]
