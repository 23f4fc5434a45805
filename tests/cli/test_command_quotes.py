"""`reader quotes` and `reader speakers`."""

import json
from pathlib import Path

import pytest

from reader.document import QuotationKind, words_of
from reader.document.paragraph_numbers import paragraph_number
from reader.document.quotation_numbers import quotation_count
from reader.document.yaml.read import load_file
from reader.text.cells import cells

KEYS = {
    "document", "id", "number", "paragraph", "page", "last_page", "start", "end", "parts", "text", "kind",
    "paraphrased", "speaker", "speaker_id", "tag", "role", "affiliation", "cue", "via", "via_id", "confidence", "sure",
    "rule", "runners_up", "note",
}  # fmt: skip


def rows(ran):
    assert (ran.code, ran.err) == (0, "")
    return [json.loads(line) for line in ran.out.splitlines()]


def test_json_has_one_object_a_quotation(reader, harbour):
    document = load_file(Path(harbour))
    got = rows(reader("quotes", "--json", harbour))
    assert [row["text"] for row in got] == [words_of(document, quotation) for quotation in document.quotations]
    assert [row["number"] for row in got if row["kind"] != "scare"] == list(range(1, quotation_count(document) + 1))
    texts = {paragraph.id: paragraph.text for paragraph in document.paragraphs}
    for row, quotation in zip(got, document.quotations, strict=True):
        assert set(row) == KEYS
        assert (row["document"], row["id"]) == (harbour, quotation.id)
        assert (row["number"] is None) == (quotation.kind is QuotationKind.SCARE)
        assert (row["speaker_id"], row["kind"]) == (quotation.speaker, quotation.kind.value)
        parts = [texts[p["paragraph_id"]][p["start"] : p["end"]] for p in row["parts"]]
        assert "\n".join(parts) == row["text"]
        assert row["parts"][0]["paragraph"] == row["paragraph"]
        assert row["parts"][0].items() >= {"start": row["start"], "end": row["end"], "page": None}.items()
        assert row["paragraph"] == (paragraph_number(document, quotation.paragraph) or None)
    relayed = [row for row in got if row["via"]]
    assert relayed
    assert all(row["via_id"] for row in relayed)


def test_the_bundled_article_goes_by_its_name(reader):
    got = rows(reader("quotes", "--json"))
    assert {row["document"] for row in got} == {"the-walk-in-hanoi"}
    assert len(got) == 32


def test_a_pipe_gets_one_line_a_quotation(reader, harbour):
    ran = reader("quotes", harbour)
    assert ran.code == 0
    assert len(ran.out.splitlines()) == len(load_file(Path(harbour)).quotations)
    assert f"{harbour}:2: Dorothea Quill: “You do not need an instrument to see what happens next.”\n" in ran.out
    assert ": scare quotes: “emergency fund”\n" in ran.out


def test_a_terminal_gets_blocks_and_with_plain_lines(on_terminal, reader, harbour):
    ran = on_terminal("quotes", harbour, "--color", "never")
    assert "  2  ¶ 2  [QUI] Dorothea Quill, harbourmaster, Port\n     Ellery Harbour Trust\n" in ran.out
    assert "     “You do not need an instrument to see what happens\n     next.”\n" in ran.out
    assert max(map(cells, ran.out.splitlines())) <= 60
    assert on_terminal("quotes", harbour, "--plain", "--color=never").out == reader("quotes", harbour).out


@pytest.mark.parametrize("name", ["abara", "Tunde Abara", "councillor abara", "tunde abarra", "leader of the council"])
def test_speaker_takes_a_name_an_alias_or_a_role_misspelt_or_not(reader, harbour, name):
    got = rows(reader("quotes", "--json", "--speaker", name, harbour))
    assert {row["speaker_id"] for row in got} == {"abara"}
    assert [row["number"] for row in got] == sorted(row["number"] for row in got)


def test_an_unknown_speaker_is_answered_with_the_nearest(reader, harbour):
    ran = reader("quotes", harbour, "--speaker", "Qwylt")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "reader: no speaker is called 'Qwylt'; the nearest is Dorothea Quill\n"


def test_several_files_and_one_that_is_missing(reader, harbour):
    ran = reader("quotes", harbour, "nowhere.yaml", harbour)
    once = reader("quotes", harbour).out
    assert (ran.code, ran.out) == (3, once + once)
    assert ran.err == "reader: nowhere.yaml: no such file; check the name\n"


def test_a_document_without_quotations_exits_1(reader, tmp_path):
    (tmp_path / "empty.yaml").write_text("quote-reader: 1\ntitle: t\nparagraphs:\n  - text: Nobody said a word.\n")
    for command in ("quotes", "speakers"):
        assert reader(command, "empty.yaml") == (1, "", "")
    assert reader("show", "empty.yaml").out == "t\n\n1  Nobody said a word.\n"


def test_files_may_stand_before_and_after_options_and_behind_dashes(reader, harbour):
    once = reader("quotes", harbour).out
    assert reader("quotes", "--", harbour).out == once
    assert reader("quotes", harbour, "--color", "never", harbour).out == once + once
    assert reader("--color", "never", "quotes", harbour).out == once


def test_speakers_are_listed_by_what_they_say(reader, harbour):
    ran = reader("speakers", harbour)
    assert ran.code == 0
    title, *listed = ran.out.splitlines()
    assert title.startswith("Speakers · 5")
    assert [line.split()[:2] for line in listed][:2] == [["1", "[VAN]"], ["2", "[QUI]"]]
    assert listed[1].endswith("Dorothea Quill, harbourmaster, Port Ellery Harbour Trust")


def test_speakers_as_json(reader, harbour):
    got = rows(reader("speakers", "--json", harbour))
    document = load_file(Path(harbour))
    assert [row["number"] for row in got] == [1, 2, 3, 4, 5]
    assert sum(row["quotations"] for row in got) == sum(
        quotation.speaker is not None and quotation.kind.value != "scare" for quotation in document.quotations
    )
    assert sum(row["share"] for row in got) == pytest.approx(1, abs=0.001)


def test_json_is_ascii_where_the_encoding_has_not_every_letter(reader, harbour):
    ran = reader("quotes", "--json", harbour, encoding="ascii")
    assert ran.out.isascii()
    assert rows(ran) == rows(reader("quotes", "--json", harbour))
