"""Quotations, paragraphs and pages have the same numbers on screen, in JSON, in exports and in reports."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from reader.document.yaml.read import load_file
from reader.reading.quotation_index import index_quotations
from reader.reading.speakers import ordered
from reader.reading.state import Reading

SLUICE = """\
quote-reader: 1
title: The sluice at Lowmere opens at last
source: {url: https://mill.example/sluice}
speakers:
  orr: {name: Ida Orr, role: clerk}
  venn: {name: Karl Venn}
paragraphs:
  - {page: 7, kind: caption, text: The “miracle” gate in June}
  - page: 7
    text: They call it the “wonder of the weir” in the town. “It opened at noon,” said Ida Orr.
    quotations:
      - {id: wonder, exact: wonder of the weir, kind: scare}
      - {id: noon, speaker: orr, exact: "It opened at noon,"}
  - {page: 7, kind: heading, text: At the mill}
  - page: 7
    text: “Nobody was told of it before,” said Karl Venn. “We heard the water first.”
    page-breaks: [{page: 8, words: heard the water first}]
    quotations:
      - {id: told, speaker: venn, exact: "Nobody was told of it before,"}
      - {id: heard, speaker: venn, exact: We heard the water first.}
  - page: 8
    text: The “experts” were away. Orr said that the gate would stay open.
    quotations:
      - {id: experts, exact: experts, kind: scare}
      - {id: stay, speaker: orr, exact: the gate would stay open, kind: indirect}
"""
NUMBERS = {"noon": "1", "told": "2", "heard": "3", "stay": "4"}
PARAGRAPHS = {"noon": "1", "told": "2", "heard": "2", "stay": "3"}
PAGES = {"noon": "7", "told": "7", "heard": "7", "stay": "8"}
LAST_PAGES = PAGES | {"heard": "8"}
SAID = """\
IDA ORR: It opened at noon.

KARL VENN: Nobody was told of it before. We heard the water first.
"""


@pytest.fixture
def sluice(tmp_path: Path) -> str:
    path = tmp_path / "sluice.yaml"
    path.write_text(SLUICE, encoding="utf-8")
    (tmp_path / "said.txt").write_text(SAID, encoding="utf-8")
    return str(path)


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def objects(text: str) -> list[dict]:
    return [json.loads(line) for line in text.splitlines()]


def figures(rows: list[dict], name: str) -> dict[str, str]:
    """What rows have under a name, by the ids of their quotations; nothing for null."""
    return {row["id"]: str(row[name]) for row in rows if row[name] not in (None, "", "–", "caption")}


def test_rows_of_quotations(reader, sluice):
    rows = objects(reader("quotes", "--json", sluice).out)
    (record,) = json.loads(reader("export", "--format", "json", sluice).out)["documents"]
    cells = table(reader("export", "--format", "csv", sluice).out)
    for some in (rows, record["quotations"], cells):
        assert figures(some, "number") == NUMBERS
        real = [row for row in some if row["kind"] != "scare"]
        assert figures(real, "paragraph") == PARAGRAPHS
        assert figures(real, "page") == PAGES
        assert figures(real, "last_page") == LAST_PAGES
    [first] = [row["parts"] for row in rows if row["id"] == "heard"]
    assert [(part["paragraph"], part["paragraph_id"], part["page"]) for part in first] == [(2, "p4", "7")]


def test_the_rows_of_a_document(reader, sluice):
    head, *paragraphs = objects(reader("show", "--json", sluice).out)
    assert (head["quotations"], head["paragraphs"]) == (4, 3)
    assert [row["paragraph"] for row in paragraphs] == [None, 1, None, 2, 3]
    assert [row["page"] for row in paragraphs] == ["7", "7", "7", "7", "8"]
    [turned] = paragraphs[3]["page_breaks"]
    assert paragraphs[3]["text"][turned["start"] :].startswith("heard the water")


def test_the_screen_counts_as_rows_do(sluice):
    indexed = index_quotations(load_file(sluice))
    called = {quotation.id: indexed.called(n) for n, quotation in enumerate(indexed.document.quotations)}
    assert indexed.count == len(NUMBERS)
    assert {id: number for id, number in called.items() if number != "–"} == NUMBERS


def test_text(reader, on_terminal, sluice):
    blocks = on_terminal("quotes", sluice, "--color", "never").out
    heads = re.findall(r"^ *(\d+|–)  p+\. ([\d–]+), ¶ (\d+) ", blocks, re.MULTILINE)
    pages = ["7", "7", "7–8", "8"]
    numbered = [head for head in heads if head[0] != "–"]
    assert numbered == list(zip(NUMBERS.values(), pages, PARAGRAPHS.values(), strict=True))
    assert [line.split(":")[1] for line in reader("quotes", sluice).out.splitlines()] == ["1", "1", "2", "2", "3", "3"]
    printed = reader("show", sluice).out.partition("Speakers")[0]
    assert re.findall(r"^(\d)  ", printed, re.MULTILINE) == ["1", "2", "3"]
    assert "4 quotations as markdown" in reader("export", sluice, "-o", "out.md").err


def test_exports(reader, sluice, tmp_path):
    page = reader("export", "--format", "html", sluice).out
    assert re.findall(r'id="d1q(\d+)"', page) == list(NUMBERS.values())
    assert re.findall(r'id="d1p(\d+)" data-n="(\d+)"', page) == [("1", "1"), ("2", "2"), ("3", "3")]
    assert re.findall(r'data-page="(\d+)"></span>(?:<mark[^>]*>)?(.{9})', page) == [
        ("7", "The “mira"),
        ("8", "heard the"),
    ]
    nodes = json.loads(reader("export", "--format", "json-ld", sluice).out)["@graph"]
    said = [node for node in nodes if node["@type"] == "Quotation"]
    assert [str(node["position"]) for node in said] == list(NUMBERS.values())
    assert [node["pagination"] for node in said] == ["7", "7", "7–8", "8"]
    form = tmp_path / "form.txt"
    form.write_text("{{#quotations}}{{number}} {{paragraph}} {{page}}\n{{/quotations}}")
    filled = reader("export", "--template", str(form), sluice).out.split("\n")
    assert [line for line in filled if line] == ["1 1 7", "2 2 7", "3 2 7–8", "4 3 8"]
    theirs = reader("export", "--format", "markdown", "--speaker", "venn", sluice).out
    assert re.findall(r", (pp?\. .*)", theirs) == ["p. 7, ¶ 2", "pp. 7–8, ¶ 2"]


def test_verification(reader, sluice):
    *verdicts, report = objects(reader("verify", sluice, "--against", "said.txt", "--json").out)
    assert figures(verdicts, "number") == NUMBERS
    assert figures(verdicts, "paragraph") == PARAGRAPHS
    assert report["report"]["quotations"] == sum(report["report"]["counts"].values()) == len(NUMBERS)
    places = {row["id"]: [place["paragraph"] for place in row["places"]] for row in verdicts}
    assert places["told"] == places["heard"]
    cells = table(reader("verify", sluice, "--against", "said.txt", "--format", "csv").out)
    assert figures(cells, "number") == NUMBERS
    page = reader("verify", sluice, "--against", "said.txt", "--format", "html").out
    assert sorted(re.findall(r'id="q(\d+)"', page)) == list(NUMBERS.values())
    assert "4 quotations:" in reader("verify", sluice, "--against", "said.txt").err


def test_sarif(reader, sluice):
    text = reader("verify", sluice, "--against", "said.txt", "--strict", "--format", "sarif").out
    results = json.loads(text)["runs"][0]["results"]
    names = [place["name"] for one in results for at in one["locations"] for place in at["logicalLocations"]]
    assert names == ["paragraph 3"]


def test_search(reader, sluice):
    rows = objects(reader("search", "--json", "water first", sluice).out)
    found = next(row for row in rows if row["id"] == "heard")
    assert (found["paragraph"], found["page"], found["last_page"]) == (2, "8", "8")  # the words that were looked for
    assert {(place["paragraph"], place["paragraph_id"], place["page"]) for place in found["places"]} == {(2, "p4", "8")}


@pytest.mark.parametrize(
    ("form", "said"),
    [("bibtex", "pages = {7--8}"), ("ris", "SP  - 7\r\n"), ("ris", "EP  - 8\r\n"), ("csl-json", '"page": "7-8"')],
)
def test_one_quotation_in_a_bibliography_has_its_pages(reader, sluice, form, said):
    one = reader("export", "--format", form, "--search", '"water first"', sluice)
    assert said in one.out or said.replace("\r\n", "\n") in one.out
    assert said[:4] not in reader("export", "--format", form, sluice).out


def test_a_library(reader, sluice):
    assert reader("library", "add", sluice).code == 0
    rows = objects(reader("library", "search", "--json", "document:sluice", "-n", "9").out)
    by_text = {row["text"].split()[-1]: row for row in rows if row["kind"] != "scare"}
    assert {row["number"] for row in by_text.values()} == {1, 2, 3, 4}
    heard = by_text["first."]
    assert (heard["number"], heard["paragraph"], heard["page"], heard["last_page"]) == (3, 2, "7", "8")
    lines = reader("library", "search", "water", "first").out.splitlines()
    assert lines[0].startswith(f"{sluice}:2: ")
    [person] = [row for row in objects(reader("library", "person", "Ida Orr", "--json").out) if row["kind"] == "direct"]
    assert (person["number"], person["paragraph"], person["page"]) == (1, 1, "7")


SPEAKERS = {"Karl Venn": 1, "Ida Orr": 2}
"""Venn says more, Orr is quoted first and stands first in the file: the colours go by that."""


def test_speakers(reader, sluice):
    indexed = index_quotations(load_file(sluice))
    listed = ordered(Reading(indexed))
    assert {share.speaker.name: n for n, share in enumerate(listed, 1)} == SPEAKERS
    colours = {share.speaker.name: indexed.colours[share.speaker.id] for share in listed}
    assert colours == {"Ida Orr": 0, "Karl Venn": 1}
    rows = objects(reader("speakers", "--json", sluice).out)
    assert {row["speaker"]: row["number"] for row in rows} == SPEAKERS
    assert [row["speaker"] for row in rows] == [*SPEAKERS]
    for table in (reader("speakers", sluice).out, reader("show", sluice).out.partition("Speakers")[2]):
        assert re.findall(r"^(\d)  \[[A-Z]+\] .* (\w+ \w+)(?:, clerk)?$", table, re.MULTILINE) == [
            ("1", "Karl Venn"),
            ("2", "Ida Orr"),
        ]
    page = reader("export", "--format", "html", sluice).out
    found = re.findall(r'<li id="d1s(\d)" class="s(\d) k(\d)">.*?<a [^>]*>([^<]*)</a>', page)
    assert found == [("1", "2", "1", "Karl Venn"), ("2", "1", "2", "Ida Orr")]
    assert [int(colour) - 1 for _, colour, _, _ in found] == [colours[name] for *_, name in found]
    markdown = reader("export", "--format", "markdown", sluice).out
    assert re.findall(r"^- \*\*[A-Z]+\*\* (\w+ \w+)", markdown, re.MULTILINE) == [*SPEAKERS]


def test_the_counts_of_a_library(reader, sluice):
    own = ("--library", "counted")
    added = reader("library", "add", sluice, "--json", *own)
    assert [row["quotations"] for row in objects(added.out)] == [len(NUMBERS)] * 2
    assert objects(reader("library", "stats", "--json", *own).out)[0]["quotations"] == len(NUMBERS)
    assert "quotations 4" in [" ".join(line.split()) for line in reader("library", "stats", *own).out.splitlines()]
    people = objects(reader("library", "people", "--json", *own).out)
    assert {row["name"]: row["quotations"] for row in people} == {"Ida Orr": 2, "Karl Venn": 2}


def test_a_table_of_a_library(reader, sluice, tmp_path):
    assert reader("library", "add", sluice).code == 0
    rows = objects(reader("library", "export", "--format", "jsonl").out)
    cells = table(reader("library", "export", "--format", "csv").out)
    ids = {row["text"]: row["id"] for row in objects(reader("quotes", "--json", sluice).out)}
    for some in (rows, cells):
        named = [row | {"id": ids[row["text"]]} for row in some]
        assert figures(named, "number") == NUMBERS
        real = [row for row in named if row["kind"] != "scare"]
        assert figures(real, "paragraph") == PARAGRAPHS
        assert figures(real, "page") == PAGES
        assert figures(real, "last_page") == LAST_PAGES
    assert {row["parts"][0]["paragraph"] for row in rows} >= {row["paragraph"] for row in rows}
    parquet = pytest.importorskip("pyarrow.parquet")
    assert reader("library", "export", "-o", "all.parquet").code == 0
    kept = parquet.read_table(tmp_path / "all.parquet").to_pylist()
    assert [(row["number"], row["paragraph"], row["parts"]) for row in kept] == [
        (row["number"], row["paragraph"], row["parts"]) for row in rows
    ]
