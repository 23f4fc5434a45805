"""What is not needed is not loaded: the command starts fast, and only the app knows Textual."""

import subprocess
import sys

import pytest
from processes import environment

PROGRAM = """
import sys
from reader.cli import main
code = main(sys.argv[1:])
heavy = {name.partition(".")[0] for name in sys.modules} & {"textual", "rich", "numpy", "rapidfuzz"}
print(*sorted(heavy), file=sys.stderr)
sys.exit(code)
"""


def loaded(*arguments: str) -> set[str]:
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments], env=environment(), capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return set(ran.stderr.split("\n")[-2].split())


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--help",),
        ("--version",),
        ("--plain",),
        ("--json",),
        ("show",),
        ("quotes",),
        ("quotes", "--json"),
        ("speakers",),
        ("schema",),
        ("config",),
        ("config", "--print-default"),
        ("keys",),
        ("completion", "bash"),
        ("man",),
    ],
    ids=" ".join,
)
def test_printing_loads_nothing_heavy(arguments):
    assert loaded(*arguments) == set()


def test_check_loads_nothing_heavy(harbour):
    assert loaded("check", harbour) == set()


@pytest.mark.parametrize("arguments", [("search", "walk"), ("quotes", "--speaker", "murphy")], ids=" ".join)
def test_search_loads_nothing_but_its_matcher(arguments):
    assert loaded(*arguments) <= {"rapidfuzz"}
