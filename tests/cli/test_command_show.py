"""`reader`, `reader FILE` and `reader show`: the article as text."""

import json
import re
from pathlib import Path

import pytest

from reader.document.paragraph_numbers import paragraph_number
from reader.document.yaml.read import load_file
from reader.text.cells import cells

SGR = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("arguments", [(), ("show",), ("--plain",), ("--plain", "show")])
def test_without_a_file_the_bundled_article_is_printed(reader, arguments):
    ran = reader(*arguments)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("The walk in Hanoi\n")
    assert "[MUR] “refusal to engage in" in ran.out


def test_a_file_is_printed_with_all_its_text_and_a_tag_before_each_quotation(reader, harbour):
    ran = reader(harbour, "--width", "88")
    document = load_file(Path(harbour))
    printed = " ".join(ran.out.split())
    own_words = re.sub(r"\[[A-Z]{1,4}\??(?: via [A-Z]{1,4})?\] ", "", printed)
    for index, paragraph in enumerate(document.paragraphs):
        number = paragraph_number(document, index) or ""
        assert f"{number} {' '.join(paragraph.text.split())}" in own_words
        assert number or f"{index + 1} {' '.join(paragraph.text.split())}" not in own_words
    tags = re.findall(r"\[QUI(?: via [A-Z]+)?\] ", ran.out)
    assert len(tags) == 1 + sum(len(q.parts) for q in document.quotations if q.speaker == "quill")
    for text in (document.title, document.deck, document.byline, document.publisher, document.source.url):
        assert text in printed


def test_the_legend_has_every_speaker_by_what_they_say(reader, harbour):
    legend = reader("show", harbour).out.partition("\nSpeakers · 5")[2]
    names = ["Dorothea Quill", "Tunde Abara", "Port Ellery Harbour Trust", "engineer who worked", "Margit Vance"]
    places = [legend.index(name) for name in names if name]
    assert all(place > 0 for place in places)
    assert legend.index("[VAN]") < legend.index("[QUI]") < legend.index("[ENG]") < legend.index("[ABA]")


def test_scare_quotes_have_no_tag(reader, harbour):
    assert re.search(r"The “emergency\s+fund”", reader("show", harbour).out)


@pytest.mark.parametrize("width", [20, 33, 60, 88, 200])
def test_no_line_is_wider_than_asked(reader, harbour, width):
    text_lines = reader("show", harbour, "--width", str(width)).out.partition("\nSpeakers · ")[0].splitlines()
    assert max(map(cells, text_lines)) <= width
    assert max(map(cells, text_lines)) > width - 12


def test_the_width_is_that_of_columns_and_88_at_most(reader, harbour):
    assert max(map(cells, reader("show", harbour, env={"COLUMNS": "50"}).out.splitlines())) in range(44, 51)
    assert max(map(cells, reader("show", harbour, env={"COLUMNS": "300"}).out.splitlines())) in range(80, 89)


def test_the_width_is_that_of_the_terminal(on_terminal, harbour):
    ran = on_terminal("show", harbour)
    assert ran.code == 0
    assert max(map(cells, SGR.sub("", ran.out).splitlines())) in range(54, 61)


@pytest.mark.parametrize(
    ("arguments", "variables", "coloured"),
    [
        ((), {}, True),
        ((), {"NO_COLOR": "1"}, False),
        ((), {"NO_COLOR": ""}, True),
        ((), {"TERM": "dumb"}, False),
        ((), {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colours_on_a_terminal(on_terminal, harbour, arguments, variables, coloured):
    assert ("\x1b[" in on_terminal("show", harbour, *arguments, env=variables).out) is coloured


@pytest.mark.parametrize(
    ("arguments", "variables", "coloured"),
    [
        ((), {}, False),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"CLICOLOR_FORCE": "1"}, True),
        ((), {"CLICOLOR_FORCE": "0"}, False),
        (("--color", "always"), {}, True),
        (("--colour=always",), {}, True),
    ],
)
def test_colours_in_a_pipe(reader, harbour, arguments, variables, coloured):
    assert ("\x1b[" in reader("show", harbour, *arguments, env=variables).out) is coloured


def test_colours_add_nothing_but_colours(reader, harbour):
    plain, coloured = reader("show", harbour), reader("show", harbour, "--color", "always")
    assert SGR.sub("", coloured.out) == plain.out


def test_a_dumb_terminal_gets_the_text(on_terminal, harbour):
    assert "[QUI] “We have a wall" in on_terminal(harbour, env={"TERM": "dumb"}).out


def test_json_gives_the_head_and_the_paragraphs(reader, harbour):
    head, *paragraphs = [json.loads(line) for line in reader(harbour, "--json").out.splitlines()]
    document = load_file(Path(harbour))
    assert (head["type"], head["document"], head["title"]) == ("document", harbour, document.title)
    assert [row["text"] for row in paragraphs] == [paragraph.text for paragraph in document.paragraphs]
    numbers = [paragraph_number(document, index) or None for index in range(len(document.paragraphs))]
    assert [row["paragraph"] for row in paragraphs] == numbers
    assert None in numbers
    assert [row["id"] for row in paragraphs] == [paragraph.id for paragraph in document.paragraphs]
    quoted = [(row["id"], q["id"], row["text"][q["start"] : q["end"]]) for row in paragraphs for q in row["quotations"]]
    assert len(quoted) == sum(len(quotation.parts) for quotation in document.quotations)


def test_standard_input_is_read(reader, harbour):
    ran = reader("show", "-", stdin=Path(harbour).read_bytes())
    assert (ran.code, ran.out) == (0, reader("show", harbour).out)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_an_encoding_without_curly_quotes_gets_straight_ones(reader, harbour, encoding):
    ran = reader("show", harbour, encoding=encoding)
    assert (ran.code, ran.err) == (0, "")
    assert '[QUI] "We have a wall' in ran.out
