"""Bombs in every format, through the command: bounded memory, bounded time, one clear line, nothing written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hostile_files import FILES, OPENED, OUTSIDE
from hostile_process import ended, is_one_line

pytest.importorskip("resource")
for _extra in ("lxml", "trafilatura", "pypdfium2"):
    pytest.importorskip(_extra)

MOST_MEMORY = 320
"""MB that any process of the command may take at its peak, whatever the file: a page of a megabyte takes 120."""
MOST_SECONDS = 15
"""Of processor time; the largest takes 3."""


@pytest.mark.parametrize("name", FILES)
def test_it_ends_in_one_line_or_opens(name: str, tmp_path: Path) -> None:
    ending, said, made = FILES[name]
    path = tmp_path / f"source.{ending}"
    path.write_bytes(made())
    # On the clock: what ends by itself may take longer on a machine that is busy.
    ran = ended("open", "--plain", "--seconds", "2" if said.startswith("not read") else "60", path, home=tmp_path)
    if said == OPENED:
        assert ran.code == 0, ran.err
        assert "The ferry between Lowmere" in " ".join(ran.out.split())
    else:
        assert ran.code == 3
        assert ran.out == ""
        assert is_one_line(ran.err, str(path)), ran.err
        assert said in ran.err
    assert ran.peak < MOST_MEMORY
    assert ran.seconds < MOST_SECONDS
    assert not any(Path(outside).exists() for outside in OUTSIDE)


def test_one_bad_file_among_good_ones(tmp_path: Path) -> None:
    names = ("zip bomb", "XML 100,000 deep", "pages in a circle", "HTML 100,000 deep")
    paths = [tmp_path / f"{n}.{FILES[name][0]}" for n, name in enumerate(names)]
    for path, name in zip(paths, names, strict=True):
        path.write_bytes(FILES[name][2]())
    good = tmp_path / "good.txt"
    good.write_text("“We never vote,” said Ada Moor, the mayor.\n", encoding="utf-8")
    ran = ended("quotes", "--json", *paths, good, home=tmp_path)
    assert ran.code == 3
    assert ran.err.count("\n") == len(names)
    assert "Traceback" not in ran.err
    assert "We never vote" in ran.out
    assert ran.peak < MOST_MEMORY
