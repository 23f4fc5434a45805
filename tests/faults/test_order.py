"""Every file is written beside, to the disk, renamed, and its folder to the disk, before anything is acknowledged."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import pytest
from run import run
from scenarios import SCENARIOS

from reader.ingest.known_sources import FILE

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /proc to name open files")


def out_of_order(calls: Sequence[tuple[str, str]]) -> list[str]:
    """What was not done in the order that keeps a file whole and an acknowledgement true."""
    found: list[str] = []
    unsafe: set[str] = set()  # written to, and not on the disk yet
    unlisted: set[str] = set()  # folders whose new names are not on the disk yet
    for name, file in calls:
        base = Path(file).name
        appended = base == FILE  # lines are added to it, and one that is torn is left out when they are read
        if (
            name in ("open", "write")
            and not appended
            and not (base.startswith(".") and base.endswith((".new", ".lock")))
        ):
            found.append(f"{name} {file}: in its place")
        if name == "write":
            unsafe.add(file)
        elif name == "fsync":
            unsafe.discard(file)
            unlisted.discard(file)
        elif name in ("replace", "rename", "link"):
            source, target = file.split("\t")
            if source in unsafe:
                found.append(f"{name} {file}: it is not on the disk")
            unlisted.add(str(Path(target).parent))
        elif name == "truncate":
            found.append(f"{name} {file}")
        elif name == "acknowledged":
            found += [f"{file} acknowledged before {one} is on the disk" for one in sorted(unsafe | unlisted)]
    return found


# A child writes; and a database is made in its place.
ELSEWHERE = ("import, what leads it", "a library that is made")
WRITING = [scenario for scenario in SCENARIOS if scenario.name not in ELSEWHERE]


@pytest.mark.parametrize("scenario", WRITING, ids=lambda scenario: scenario.name)
def test_every_write_is_in_order(scenario) -> None:
    whole = run(scenario)
    assert whole.wrong == ""
    made = {name for name, _ in whole.calls}
    assert {"write", "fsync", "acknowledged"} <= made
    assert made & {"replace", "rename", "link"}
    given = [call for call in whole.calls if "/now/" not in call[1]]  # a source that the scenario itself replaces
    assert out_of_order(given) == []


BESIDE = [("open", "/a/.f.new"), ("write", "/a/.f.new")]
WHOLE = [*BESIDE, ("fsync", "/a/.f.new"), ("replace", "/a/.f.new\t/a/f"), ("fsync", "/a"), ("acknowledged", "f")]


@pytest.mark.parametrize("left_out", [2, 4])
def test_an_order_without_a_step_is_found(left_out: int) -> None:
    assert out_of_order(WHOLE) == []
    assert out_of_order([call for number, call in enumerate(WHOLE) if number != left_out])


def test_a_file_that_is_written_in_its_place_is_found() -> None:
    assert out_of_order([("open", "/a/f"), ("write", "/a/f"), ("fsync", "/a/f"), ("acknowledged", "f")])


def test_the_watch_sees_what_the_system_is_asked(tmp_path: Path) -> None:
    """In a child, since it replaces functions of `os`."""
    code = (
        "import sys; from points import Points; from reader.storage.files import save_text\n"
        "points = Points(None); points.watch(); save_text('x', sys.argv[1]); print(points.calls)"
    )
    path = os.pathsep.join(map(str, (Path(__file__).parent, Path(__file__).parents[2])))
    ran = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "f")],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": path},
    )
    calls = ast.literal_eval(ran.stdout)
    assert [name for name, _ in groupby(calls, key=itemgetter(0))] == ["open", "write", "fsync", "replace", "fsync"]
