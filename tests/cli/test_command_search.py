"""`reader search`."""

import json
import re

import pytest

from reader.text.cells import cells

SGR = re.compile(r"\x1b\[[0-9;]*m")


def test_a_pipe_gets_lines_as_grep_prints_them(reader, harbour):
    ran = reader("search", "instrument", "happens", harbour)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == (
        f"{harbour}:2: Dorothea Quill: “You do not need an instrument to see what happens next.”"
    )


def test_words_are_found_misspelt_and_in_any_order(reader, harbour):
    ran = reader("search", "hapens", "instrment", harbour)
    assert "You do not need an instrument" in ran.out.splitlines()[0]


def test_without_a_file_the_bundled_article_is_searched(reader):
    assert "the-walk-in-hanoi:24: Victor Cha: “Pressure works.”" in reader("search", "presure", "wroks").out


@pytest.mark.parametrize("order", [("wall", "FILE"), ("wall", "--", "FILE"), ("-n", "3", "wall", "FILE", "--plain")])
def test_files_stand_at_the_end(reader, harbour, order):
    ran = reader("search", *(harbour if word == "FILE" else word for word in order))
    assert ran.code == 0
    assert all(line.startswith(f"{harbour}:") for line in ran.out.splitlines())


def test_the_first_word_is_a_word_even_where_a_file_is_called_so(reader, tmp_path):
    (tmp_path / "pressure").write_text("not a document")
    assert "“Pressure works.”" in reader("search", "pressure").out


def test_a_file_that_is_missing_is_not_taken_for_a_word(reader):
    for arguments in (("wall", "nowhere.yaml"), ("wall", "--", "nowhere")):
        ran = reader("search", *arguments)
        assert (ran.code, ran.out) == (3, "")
        assert re.fullmatch(r"reader: nowhere(\.yaml)?: no such file; check the name\n", ran.err)


def test_a_terminal_gets_blocks_with_what_matched_lit(on_terminal, harbour):
    ran = on_terminal("search", "instrument", harbour, "-n", "1")
    assert ran.code == 0
    assert re.search(r"\x1b\[[0-9;]*1;4minstrument\x1b\[0m", ran.out)
    head, *text = SGR.sub("", ran.out).splitlines()
    assert head == "¶ 2    [QUI] Dorothea Quill"
    assert " ".join(line.strip() for line in text) == "“You do not need an instrument to see what happens next.”"
    assert max(map(cells, [head, *text])) <= 60


def test_limit_says_how_many_more_there_are(on_terminal, reader, harbour):
    assert len(reader("search", "wall", harbour, "-n", "2").out.splitlines()) == 2
    ran = on_terminal("search", "wall", harbour, "-n", "2")
    total = len(reader("search", "wall", harbour, "-n", "1000").out.splitlines())
    assert total > 2
    assert re.search(rf"^2 of {total} results; `-n {total}` shows all", ran.err)


def test_json_gives_spans_in_the_text_and_places_in_the_document(reader, harbour):
    ran = reader("search", "--json", "instrument", harbour)
    found = [json.loads(line) for line in ran.out.splitlines()]
    first = found[0]
    assert (first["document"], first["kind"], first["speaker"], first["tag"]) == (
        harbour, "quotation", "Dorothea Quill", "QUI",
    )  # fmt: skip
    paragraphs = {
        row["paragraph"]: row["text"]
        for row in map(json.loads, reader("show", "--json", harbour).out.splitlines())
        if row["type"] == "paragraph"
    }
    for row in found:
        assert [row["text"][s["start"] : s["end"]] for s in row["spans"]] == ["instrument"]
        assert [paragraphs[p["paragraph"]][p["start"] : p["end"]] for p in row["places"]] == ["instrument"]


def test_speaker_narrows_it_down(reader, harbour):
    everybody = reader("search", "wall", harbour, "-n", "99").out
    quill = reader("search", "wall", harbour, "-n", "99", "--speaker", "qill").out
    assert quill
    assert all(": Dorothea Quill: " in line for line in quill.splitlines())
    assert set(quill.splitlines()) < set(everybody.splitlines())
    ran = reader("search", "wall", harbour, "--speaker", "Xavier Zzz")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("reader: no speaker is called 'Xavier Zzz'; ")


def test_several_documents_are_ranked_together(reader, harbour):
    twice = reader("search", "instrument", harbour, "--", harbour).out.splitlines()
    assert twice[0] == twice[1]


def test_in_several_documents_an_exact_hit_stands_above_every_close_one(reader, tmp_path):
    """The exact word in a headline, and a similar one in a quotation, which stands first within one document."""
    (tmp_path / "gulls.txt").write_text("A plague of gulls\n\nThe birds came in May, the council wrote.\n")
    (tmp_path / "stalls.txt").write_text("The market moves\n\n“We want a place for the stalls,” said Ada Moor.\n")
    for files in (["gulls.txt", "stalls.txt"], ["stalls.txt", "gulls.txt"]):
        rows = [json.loads(line) for line in reader("search", "plague", *files, "--json").out.splitlines()]
        assert (rows[0]["document"], rows[0]["kind"], rows[0]["close"]) == ("gulls.txt", "title", False)
        close = [row["score"] for row in rows if row["close"]]
        assert close == sorted(close, reverse=True)
        assert any(row["document"] == "stalls.txt" for row in rows)


def test_nothing_found_exits_1_and_says_so(reader, harbour):
    ran = reader("search", "xyzzyqq", harbour)
    assert (ran.code, ran.out) == (1, "")
    assert re.fullmatch(r"reader: nothing found for xyzzyqq(; did you mean .+\?)?\n", ran.err)


@pytest.mark.parametrize("limit", ["0", "-1", "x", "1.5"])
def test_a_limit_that_is_none_is_refused(reader, limit):
    ran = reader("search", "wall", f"--limit={limit}")
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
