"""Paragraphs of the same words with other figures are not the same paragraph."""

from __future__ import annotations

import pytest

from reader.ingest.open import open_document

RESULTS = [
    "The ward of Easterby gave {0} votes to the tunnel and {1} votes to the bridge on Sunday evening, clerks said.",
    "Heat {0}: the four boats of the harbour crew came home in {1} minutes and 20 seconds that day.",
    "Item {0} was passed by {1} to 3.",
    "Lot {0} went for {1}½ pounds to a dealer from the coast who gave no name and took no questions at all.",
]


def document_of(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return open_document(path)


@pytest.mark.parametrize("line", RESULTS)
@pytest.mark.parametrize("between", ["", "A short pause followed, and the hall was aired for the next one.\n\n"])
def test_results_in_text_are_kept(line, between, tmp_path):
    said = [line.format(number, 10 + number) for number in (1, 2, 3)]
    text = "What the evening brought\n\n" + f"\n\n{between}".join(said) + "\n\n“That is all,” said Ines Vall.\n"
    paragraphs = [p.text for p in document_of(tmp_path, "evening.txt", text).paragraphs]
    assert [p for p in paragraphs if p in said] == said


@pytest.mark.parametrize("line", RESULTS)
def test_results_on_a_page_are_kept(line, tmp_path):
    pytest.importorskip("lxml")
    said = [line.format(number, 10 + number) for number in (1, 2, 3)]
    filler = "<p>The hall had been full since five o'clock, and many people stood along the walls to hear it read.</p>"
    page = f"<html><body><article><h1>What the evening brought</h1>{filler}"
    page += "".join(f"<p>{one}</p>" for one in said) + f"{filler.replace('five', 'the second')}</article></body></html>"
    paragraphs = [p.text for p in document_of(tmp_path, "evening.html", page).paragraphs]
    assert [p for p in paragraphs if p in said] == said


def test_the_very_same_paragraph_is_still_cut(tmp_path):
    line = RESULTS[0].format(1, 2)
    text = f"What the evening brought\n\n{line}\n\n{line}\n\n“That is all,” said Ines Vall.\n"
    assert [p.text for p in document_of(tmp_path, "evening.txt", text).paragraphs].count(line) == 1
