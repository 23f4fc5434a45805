"""How fast libraries give the text of a PDF with its positions, and how many paragraphs are torn in mid-sentence.

    python tests/benchmarks/pdf.py FILE...

pdftotext, pypdf and pdfminer.six are measured where they are installed; the reader does not need them. The seconds of
pdftotext, which is a process of its own, are not counted.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from reader.ingest.formats.formats import page_of
from reader.ingest.sources.file_type import Kind
from reader.ingest.sources.source import SourceData

_END = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_LEAST = 6
"""Words from which a block is a paragraph that has to end like a sentence."""


def by_position(data: bytes) -> list[str]:
    """The paragraphs that the reader makes, without headings."""
    page = page_of(SourceData(data, Kind.PDF, "file"))
    return [block.text for block in page.blocks if block.kind is None]


def by_pypdf(data: bytes) -> list[str]:
    """The lines of pypdf, apart by blank lines."""
    from pypdf import PdfReader  # type: ignore[import-not-found,unused-ignore]

    text = "\n\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    return re.split(r"\n\s*\n", text)


def by_pdfminer(data: bytes) -> list[str]:
    """The boxes of pdfminer.six's layout analysis."""
    from pdfminer.high_level import extract_pages  # type: ignore[import-not-found,unused-ignore]
    from pdfminer.layout import LTTextBox  # type: ignore[import-not-found,unused-ignore]

    boxes = (box for page in extract_pages(io.BytesIO(data)) for box in page if isinstance(box, LTTextBox))
    return [" ".join(box.get_text().split()) for box in boxes]


def by_pdftotext(data: bytes) -> list[str]:
    """What `pdftotext` (Poppler) writes, apart by blank lines and pages."""
    try:
        text = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True).stdout.decode()
    except FileNotFoundError:
        raise ImportError("pdftotext") from None
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n|\f", text)]


def main() -> None:
    """Print a line for each file and library."""
    ways: dict[str, Callable[[bytes], list[str]]] = {
        "by position": by_position,
        "pdftotext": by_pdftotext,
        "pdfminer.six": by_pdfminer,
        "pypdf": by_pypdf,
    }
    for name in sys.argv[1:]:
        data = Path(name).read_bytes()
        first = 0.0
        for way, work in ways.items():
            begin = time.process_time()
            try:
                blocks = work(data)
            except ImportError:
                continue
            spent = time.process_time() - begin
            first = first or spent
            paragraphs = [block.strip() for block in blocks if len(block.split()) >= _LEAST]
            torn = sum(_END.search(block) is None for block in paragraphs)
            print(f"{name}: {way:<13} {spent:6.2f} s ({spent / first:5.1f}), {torn} of {len(paragraphs)} torn")


if __name__ == "__main__":
    main()
