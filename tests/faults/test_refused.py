"""Disks that are full and folders that may not be written, by the system itself: said in a line, and nothing lost."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="limits and users as POSIX knows them")

NOTING = """
import os, resource, signal, sys
from dataclasses import replace
from remembered import ABOUT, SOURCE, _mark
from reader.annotations.notes import Edit, change_notes, notes_path, read_notes
from reader.storage.store import StoreError
path = notes_path(SOURCE)
change_notes(path, ABOUT, [Edit(None, _mark(0, note="kept"))])
{refuse}
try:
    change_notes(path, ABOUT, [Edit(None, _mark(1, note="n" * 9000))])
    print("acknowledged")
except StoreError as error:
    print("refused:", error)
print([mark.note[:5] for mark in read_notes(path).marks], sorted(p.name for p in path.parent.iterdir()))
"""
FULL = """
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
"""
GIVEN_UP = """
if os.geteuid() == 0:  # whom nothing is refused
    for one in (os.environ["XDG_STATE_HOME"], path.parents[1], path.parent, *path.parent.iterdir()):
        os.chown(one, 65534, 65534)
    os.setuid(65534)
"""
FOLDER = "path.parent.chmod(0o500)" + GIVEN_UP
FILE = "path.chmod(0o400)" + GIVEN_UP
CORRECTING = """
import os, shutil, sys
from dataclasses import replace
from pathlib import Path
import reader.ingest.sources.source  # now: the user that it becomes may not read where Python is installed
from reader.documents.open import open_to_read
from reader.documents.saving import CorrectionWriter
from reader.document.yaml.read import load_file

def corrected(state):
    os.environ.update(XDG_DATA_HOME=f"{state}/data", XDG_STATE_HOME=f"{state}/state", XDG_CACHE_HOME=f"{state}/cache")
    path = state / "articles" / "harbour.yaml"
    before = path.read_bytes()
    opened = open_to_read(str(path))
    CorrectionWriter(opened).save(replace(opened.document, title="Another title"))
    return opened.copied, path.read_bytes() == before, load_file(Path(opened.target)).title

for folder in ("writable", "closed"):
    state = Path(sys.argv[1], folder)
    (state / "articles").mkdir(parents=True)
    shutil.copy(sys.argv[2], state / "articles")
    if folder == "closed":
        (state / "articles").chmod(0o500)
        if os.geteuid() == 0:
            for one in (state.parent, state, state / "articles", state / "articles" / "harbour.yaml"):
                os.chown(one, 65534, 65534)
            os.setuid(65534)
    print(*corrected(state))
"""


@pytest.fixture
def state() -> Iterator[Path]:
    """A folder that another user can get to: pytest's own are closed to them."""
    with TemporaryDirectory(prefix="reader-refused-") as folder:
        yield Path(folder)


@pytest.mark.parametrize(
    ("refuse", "why"),
    [(FULL, "File too large"), (FOLDER, "Permission denied"), (FILE, "it is write-protected")],
    ids=["disk", "folder", "file"],
)
def test_a_note_that_cannot_be_written_is_not_said_to_be(state: Path, refuse: str, why: str) -> None:
    here = Path(__file__).parent
    path = os.pathsep.join(map(str, (here.parents[1], here, here.parent)))
    ran = subprocess.run(
        [sys.executable, "-c", NOTING.replace("{refuse}", refuse)],
        capture_output=True,
        text=True,
        env={**os.environ, "XDG_STATE_HOME": str(state), "PYTHONPATH": path},
    )
    assert ran.returncode == 0, ran.stderr
    refused, left = ran.stdout.splitlines()
    assert refused.startswith("refused: cannot write")
    assert refused.endswith(why)
    name = next(state.rglob("*.json")).name
    assert left == str(["kept"]) + " " + str(sorted([name, f".{name}.lock"]))


def test_a_document_in_a_folder_that_takes_no_file_is_corrected_in_a_copy(state: Path) -> None:
    fixture = Path(__file__).parents[1] / "fixtures" / "harbour.yaml"
    ran = subprocess.run(
        [sys.executable, "-c", CORRECTING, str(state), str(fixture)], capture_output=True, text=True, check=False
    )
    assert ran.stdout.splitlines() == ["False False Another title", "True True Another title"], ran.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", [["--plain"], ["--json"], ["export", "--format", "csv"]])
def test_a_full_device_at_the_other_end_is_one_line(arguments: list[str]) -> None:
    fixture = str(Path(__file__).parents[1] / "fixtures" / "harbour.yaml")
    command = [sys.executable, "-m", "reader", *arguments, fixture]
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert ran.returncode not in (0, 1)
    assert "Traceback" not in ran.stderr
    assert "No space left on device" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
