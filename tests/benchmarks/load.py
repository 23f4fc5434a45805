"""Documents far beyond any article, through every stage of the library, beside the bundled article in the same run.

    python tests/benchmarks/load.py [--rounds 1] [SHAPE...]

Each shape in two processes of its own: one reads the text, finds its quotations and writes the YAML, the other loads
that, builds the index and searches. Processor time, and per megabyte of text as a ratio to the bundled article's;
memory is what the process takes at the peak of the stage above what it took before the text was there, as a multiple
of the text in UTF-8.
"""

from __future__ import annotations

import argparse
import gc
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))

from load_shapes import SHAPES

from reader.document.model import Document

MOST_MEMORY = 12
STAGES = ("ingest", "attribute", "write", "load", "index", "search")


def status(name: str) -> int:
    """Bytes of this process: ``VmRSS`` now, ``VmHWM`` the most since `forget_peak`."""
    with Path("/proc/self/status").open() as stream:
        return next(int(line.split()[1]) << 10 for line in stream if line.startswith(name))


def forget_peak() -> None:
    """Let the peak begin anew (Linux)."""
    Path("/proc/self/clear_refs").write_text("5")


class Stages:
    """Measures stage after stage of a process: seconds, the least of the rounds, and the most memory above its base."""

    def __init__(self, rounds: int) -> None:
        self.rounds = rounds
        self.found: dict[str, Any] = {}
        gc.collect()
        self._base = status("VmRSS")

    def run(self, name: str, work: Callable[[], Any]) -> Any:
        """Do ``work`` and note what it took."""
        result = None
        seconds, peak = [], 0
        for _ in range(self.rounds):
            result = None
            gc.collect()
            forget_peak()
            began = time.process_time()
            result = work()
            seconds.append(time.process_time() - began)
            peak = max(peak, status("VmHWM") - self._base)
        self.found[name] = (min(seconds), peak)
        return result


def make(shape: str, rounds: int, path: Path) -> dict[str, Any]:
    """From a text to a document with its quotations, and to its YAML, which is left at ``path``."""
    from reader.attribution import attribute
    from reader.document.yaml.write import save_file
    from reader.ingest.make import article_of
    from reader.ingest.sources.file_type import Kind
    from reader.ingest.sources.source import SourceData

    def article(data: bytes) -> Document:
        return article_of(SourceData(data, Kind.TEXT, "x"), in_child=False)

    save_file(attribute(article(SHAPES["bundled"]())), path)
    data = SHAPES[shape]()
    stages = Stages(rounds)
    held = [stages.run("ingest", lambda: article(data))]
    document = stages.run("attribute", lambda: attribute(held[0]))
    held.clear()
    stages.run("write", lambda: save_file(document, path))
    counts = {"paragraphs": len(document.paragraphs), "quotations": len(document.quotations)}
    letters = sum(len(paragraph.text.encode()) for paragraph in document.paragraphs)
    return stages.found | counts | {"speakers": len(document.speakers), "bytes": letters}


def read(rounds: int, path: Path) -> dict[str, Any]:
    """From the YAML to a search."""
    from reader.document.yaml.read import load
    from reader.search.document import DocumentIndex, search_document

    small = load(bundled_yaml())
    search_document(DocumentIndex.build(small), "presure wroks")
    data = path.read_bytes()
    stages = Stages(rounds)
    document = stages.run("load", lambda: load(data))
    index = stages.run("index", lambda: DocumentIndex.build(document))
    stages.run("search", lambda: search_document(index, "presure wroks coucil"))
    return stages.found


def bundled_yaml() -> bytes:
    """The article that comes with the reader, as it is stored."""
    from reader.bundled import bundled

    return Path(bundled()).read_bytes()


def main() -> None:
    """Measure each shape in a process and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shapes", nargs="*", metavar="SHAPE", help=f"of {', '.join(SHAPES)}")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--half", choices=("make", "read"), help=argparse.SUPPRESS)
    parser.add_argument("--path", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if unknown := [shape for shape in given.shapes if shape not in SHAPES]:
        parser.error(f"no shape is called {unknown[0]!r}; there are {', '.join(SHAPES)}")
    if given.half:
        found = (
            make(given.shapes[0], given.rounds, given.path) if given.half == "make" else read(given.rounds, given.path)
        )
        print(json.dumps(found))
        return
    shapes = [*dict.fromkeys(("bundled", *(given.shapes or SHAPES)))]
    print("seconds (a megabyte, times that of the bundled article), memory / text")
    print(f"{'':18}{'text':>10} {'par.':>7} {'quot.':>7} {'spk.':>5}")
    bundled: dict[str, Any] = {}
    for shape in shapes:
        rounds = 9 if shape == "bundled" else given.rounds
        with tempfile.TemporaryDirectory() as folder:
            found = {}
            for half in ("make", "read"):
                command = [sys.executable, __file__, "--half", half, "--path", f"{folder}/document.yaml"]
                command += ["--rounds", str(rounds), shape]
                found |= json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
        bundled = bundled or found
        cells = []
        for stage in STAGES:
            seconds, peak = found[stage]
            ratio = (seconds / found["bytes"]) / (bundled[stage][0] / bundled["bytes"])
            memory = f"{peak / found['bytes']:5.1f}x" if shape != "bundled" else "      "
            cells.append(f"{stage} {seconds:7.3f} ({ratio:4.1f}) {memory}")
        print(f"{shape:18}{found['bytes'] / 1e6:7.2f} MB {found['paragraphs']:7,} {found['quotations']:7,} "
              f"{found['speakers']:5,}  {'  '.join(cells)}", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
