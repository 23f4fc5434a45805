"""Lines below a report that say who worked on it."""

from __future__ import annotations

import pytest

from reader.ingest.article.report_credits import WORKED, report_credits
from reader.ingest.make import article_of, with_quotations
from reader.ingest.sources.file_type import Kind
from reader.ingest.sources.source import SourceData

LEAD = "The lighthouse at Skerry will be dark until May, the port office said."


@pytest.mark.parametrize(
    "line",
    [
        "Bo Lind contributed to this report.",
        "Packet writers Bo Lind in Hexley and Cora Vale in Tarn contributed to this story from abroad.",
        "Reporting by Bo Lind in Hexley; editing by Cora Vale and Dan Hoyt",
        "(Additional reporting by Bo Lind; Writing by Cora Vale)",
        "With files from The Tarn Courier",
        "Redaktionelle Mitarbeit: Bo Lind",
    ],
)
def test_who_worked_on_a_report_is_no_text_of_it(line: str) -> None:
    assert report_credits([LEAD, "Ships have gone round it.", line]) == [2]


@pytest.mark.parametrize(
    "line",
    [
        "Edited by Bo Lind, the volume collects forty letters of keepers.",
        "The storm contributed to this report being late by a month and to the anger of everybody who waited.",
        "“I contributed to this report,” Bo Lind said.",
        "Reporting by radio was forbidden during the storm.",
    ],
)
def test_a_sentence_of_the_text_is_none(line: str) -> None:
    assert report_credits([LEAD, "Ships have gone round it.", line]) == []


def test_the_first_paragraph_is_none() -> None:
    assert report_credits(["Reporting by Bo Lind"]) == []


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.HTML])
def test_it_is_removed_and_nobody_speaks_in_it(kind: Kind) -> None:
    lines = [LEAD, "“We wait for a lamp,” said Ada Moor, who keeps it.", "Nobody knows when it comes to the island."]
    lines.append("Bo Lind contributed to this report.")
    paragraphs = "".join(f"<p>{line}</p>" for line in lines)
    page = f"<html><head><title>Dark</title></head><body><article><h1>Dark until May</h1>{paragraphs}</article></body>"
    text = "Dark until May\n\n" + "\n\n".join(lines) if kind is Kind.TEXT else page
    document = with_quotations(article_of(SourceData(text.encode(), kind, "it"), in_child=False))
    assert [paragraph.text for paragraph in document.paragraphs] == lines[:-1]
    assert [one.text for one in document.removed if one.reason == WORKED] == lines[-1:]
    assert {speaker.name for speaker in document.speakers if "Lind" in speaker.name} == set()
