"""`reader verify` and `reader compare`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

ARTICLE = """\
A quarrel over the port fee divides the town of Ellery

ELLERY — The people of the port met on Tuesday evening in the old customs house to talk about the fee.

“We will raise the port fee this year,” Dorothea Quill said, to some applause from the back of the hall.

“It went up by forty-three percent in three years,” Marta Lind answered from her seat beside the window.

“The pilots, you know, are content,” Quill added, and then she left for the ferry with two of her councillors.
"""
TRANSCRIPT = """\
Meeting of the harbour board at Ellery, second session of the year

QUILL: Let me say this. We will not raise the port fee this year, and everybody here knows it very well.

LIND: It went up by forty-three percent in three years. I have the letters here.

QUILL: The pilots are content. That is all I have to say tonight about the fee.

LIND: We shall see about that.
"""
FINE = ARTICLE.replace("We will raise", "We will not raise")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def said(tmp_path: Path) -> Path:
    path = tmp_path / "said.txt"
    path.write_text(TRANSCRIPT, encoding="utf-8")
    return path


def rows(ran) -> list[dict]:
    return [json.loads(line) for line in ran.out.splitlines()]


def test_a_pipe_gets_one_line_a_quotation_and_the_exit_code_tells(reader, article, said):
    ran = reader("verify", article, "--against", said)
    assert ran.code == 1
    assert ran.out.splitlines() == [
        f"{article}:2:cut[meaning,unmarked]: We will raise the port fee this year,",
        f"{article}:3:verbatim: It went up by forty-three percent in three years,",
        f"{article}:4:changed[small]: The pilots, you know, are content,",
    ]
    assert f"compared with {said} (a transcript with 2 speakers" in ran.err
    assert "1 to look at" in ran.err


def test_an_article_that_is_fine_exits_with_0_and_with_strict_with_1(reader, article, said):
    article.write_text(FINE, encoding="utf-8")
    assert reader("verify", article, "--against", said).code == 0
    assert reader("verify", article, "--against", said, "--strict").code == 1


def test_json_has_one_object_a_quotation_and_then_the_report(reader, article, said):
    ran = reader("verify", article, "--against", said, "--json")
    assert (ran.code, ran.err) == (1, "")
    *verdicts, last = rows(ran)
    assert [row["category"] for row in verdicts] == ["cut", "verbatim", "changed"]
    first = verdicts[0]
    assert (first["meaning"], first["flags"], first["speaker"]) == (
        "negation",
        ["meaning", "unmarked"],
        "Dorothea Quill",
    )
    assert first["edits"][0]["was"] == "not"
    assert first["source"] == str(said)
    assert first["before"].endswith("Let me say this. ")
    assert first["after"].startswith(", and everybody here")
    assert last["report"]["exit"] == 1
    assert last["report"]["faults"] == 1
    assert last["report"]["sources"][0]["kind"] == "transcript"


def test_only_chooses_by_category_and_flag(reader, article, said):
    ran = reader("verify", article, "--against", said, "--only", "small,spliced")
    assert ran.code == 0
    assert [line.split(":")[2] for line in ran.out.splitlines()] == ["changed[small]"]
    wrong = reader("verify", article, "--against", said, "--only", "smal")
    assert wrong.code == 2
    assert "did you mean small?" in wrong.err


def test_speaker_checks_only_theirs(reader, article, said):
    ran = reader("verify", article, "--against", said, "--speaker", "lind", "--json")
    assert [row["speaker"] for row in rows(ran)[:-1]] == ["Marta Lind"]
    assert ran.code == 0
    assert reader("verify", article, "--against", said, "--speaker", "Zzyzx").code == 1


def test_several_sources_and_standard_input(reader, article, said, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text(
        "CLERK: The minutes were read.\n\nLIND: They were not.\n\nCLERK: Order, please.\n", encoding="utf-8"
    )
    ran = reader("verify", article, "--against", other, said, "--json")
    assert [row["category"] for row in rows(ran)[:-1]] == ["cut", "verbatim", "changed"]
    piped = reader("verify", article, "--against", "-", "--json", stdin=TRANSCRIPT.encode())
    assert [row["category"] for row in rows(piped)[:-1]] == ["cut", "verbatim", "changed"]
    assert rows(piped)[0]["source"] == "-"
    assert reader("verify", "-", "--against", said, stdin=ARTICLE.encode()).code == 1
    assert reader("verify", "--against", said, article).code == 1


@pytest.mark.parametrize(
    ("arguments", "said_so"),
    [
        ((), "needs an article"),
        (("article.txt",), "--against"),
        (("-", "--against", "-"), "standard input"),
        (("article.txt", "--against", "said.txt", "--json", "--format", "md"), "two formats"),
        (("article.txt", "--against", "said.txt", "--format", "docx"), "there is md, html, csv, sarif"),
        (("article.txt", "--against", "said.txt", "-o", "said.txt"), "overwritten"),
    ],
)
@pytest.mark.usefixtures("article", "said")
def test_wrong_usage_is_told_in_one_line(reader, arguments, said_so):
    ran = reader("verify", *arguments)
    assert ran.code == 2
    assert said_so in ran.err
    assert len(ran.err.splitlines()) == 1


GERMAN = (
    "Wir haben die Gebühr im letzten Jahr nicht erhöht und werden es auch in diesem Jahr nicht tun, denn das ist für "
    "die Fischer eine Frage des Überlebens, und der Rat der Stadt hat es so beschlossen, wie man mir gesagt hat."
)


@pytest.mark.parametrize(
    ("text", "said_so"),
    [("", "nothing"), (GERMAN, "another language"), (ARTICLE, "the article itself"), (None, "no such")],
)
def test_a_source_that_cannot_be_used_is_told_and_exits_with_3(reader, article, tmp_path, text, said_so):
    source = tmp_path / "source.txt"
    if text is not None:
        source.write_text(text, encoding="utf-8")
    ran = reader("verify", article, "--against", source)
    assert ran.code == 3
    assert ran.out == ""
    assert ran.err.lower().count("source.txt") == 1
    assert said_so in ran.err.lower() or text == ""


def test_one_bad_source_among_good_ones_is_told_and_the_others_are_used(reader, article, said, tmp_path):
    ran = reader("verify", article, "--against", tmp_path / "gone.txt", said, "--json")
    assert ran.code == 3
    assert "gone.txt" in ran.err
    assert len(rows(ran)) == 4
    assert rows(ran)[-1]["report"]["unread"][0]["source"].endswith("gone.txt")


@pytest.mark.parametrize(
    ("name", "begins"), [("md", "# "), ("html", "<!DOCTYPE"), ("csv", "document,"), ("sarif", "{")]
)
def test_reports_are_written_by_name_and_by_ending(reader, article, said, tmp_path, name, begins):
    ran = reader("verify", article, "--against", said, "--format", name)
    assert (ran.code, ran.out[: len(begins)]) == (1, begins)
    file = tmp_path / f"report.{name}"
    assert reader("verify", article, "--against", said, "-o", file).code == 1
    assert file.read_text(encoding="utf-8").replace("\r", "") == ran.out.replace("\r", "")


def test_a_terminal_gets_the_differences_with_signs_and_colours(on_terminal, article, said):
    ran = on_terminal("verify", article, "--against", said, "--color", "never")
    assert ran.code == 1
    assert "…  cut: negation, unmarked  ¶ 2  Dorothea Quill" in ran.out
    assert "We will [-not-] raise the port fee this year," in ran.out
    assert "=  verbatim  ¶ 3  Marta Lind" in ran.out
    coloured = on_terminal("verify", article, "--against", said, env={"TERM": "xterm-256color"})
    assert "\x1b[7;31m[-not-]\x1b[0m" in coloured.out


def test_what_was_marked_as_seen_does_not_count(reader, article, said, tmp_path, monkeypatch):
    from processes import HOMES

    from reader.annotations.notes import Edit, NotedDocument, change_notes, notes_path
    from reader.annotations.seen import seen_mark
    from reader.ingest.open import open_document
    from reader.verify.check import check
    from reader.verify.source import Source

    for name, home in HOMES.items():
        monkeypatch.setenv(name, home)
    document = open_document(article)
    one = next(iter(check(document, [Source.of(open_document(said, keep_all=True))])))
    mark = seen_mark(document, one.quotation, one.verdict, "as the Herald had it")
    change_notes(notes_path(str(article)), NotedDocument(str(article)), [Edit(None, mark)])
    assert reader("verify", article, "--against", said).code == 1
    ran = reader("verify", article, "--against", said, "--seen", "--json")
    assert ran.code == 0
    assert rows(ran)[0]["seen"] == "as the Herald had it"
    assert rows(ran)[-1]["report"]["faults"] == 0


def test_compare_says_who_has_what(reader, article, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text(
        "What the courier heard of the meeting about the fee\n\n"
        "The hall of the customs house was full on Tuesday evening, and it was a long evening for all of them.\n\n"
        "“It went up by forty-three percent in three years. I have the letters here,” Marta Lind said in the hall.\n",
        encoding="utf-8",
    )
    ran = reader("compare", article, other)
    assert ran.code == 0
    assert f"{other}:2:longest: It went up by forty-three percent in three years. I have the letters here," in ran.out
    assert f"{article}:3:shorter: It went up by forty-three percent in three years," in ran.out
    found = rows(reader("compare", article, other, "--json"))
    assert found[-1]["comparison"]["shared"] == 1
    assert "source of truth" in found[-1]["comparison"]["note"]
    assert reader("compare", article, other, "--format", "html").out.startswith("<!DOCTYPE")
    assert reader("compare", article).code == 2
    assert reader("compare", article, other, "--format", "sarif").code == 2


def test_no_app_is_imported(article, said):
    from processes import environment, process

    started = process("verify", article, "--against", said, "--json", env=environment(PYTHONPROFILEIMPORTTIME="1"))
    _, err = started.communicate(timeout=60)
    assert b"reader.verify" in err
    assert b"textual" not in err
    assert b"numpy" not in err
