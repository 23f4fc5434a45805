"""Every kind of problem, with the exact message: file, line, column, what, what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.document.problems import MOST_PROBLEMS, DocumentError, Problem, Severity, quoted_value
from reader.document.yaml.quoting import MOST_PASSAGES
from reader.document.yaml.read import LARGEST_FILE, check, load, load_file

HARBOUR = Path(__file__).parents[2] / "fixtures" / "harbour.yaml"

HEAD = "quote-reader: 1\ntitle: T\n"
BODY = "paragraphs:\n  - text: One “two” three “two” four.\n"
ANN = HEAD + (
    "speakers:\n"
    "  ann:\n"
    "    name: Ann Lee\n"
    "paragraphs:\n"
    "  - text: “Two boats left at dawn,” said Ann Lee.\n"
    "    quotations:\n"
)
SAID = "      - speaker: ann\n        exact: Two boats left at dawn,\n"

CASES = [
    # the file
    ("", "1:1: the file is empty; begin it with 'quote-reader: 1'"),
    ("# only a comment\n", "1:1: the file is empty; begin it with 'quote-reader: 1'"),
    ("- a\n- b\n", "1:1: not a document; begin it with 'quote-reader: 1'"),
    ("just words\n", "1:1: not a document; begin it with 'quote-reader: 1'"),
    (HEAD + BODY + "---\na: b\n", "5:1: a second document; keep one document a file"),
    (b"title: caf\xe9\n", "1:11: the byte 0xE9 is not UTF-8; save the file as UTF-8 text"),
    (b"a: b\nc: \xe2\x80\x9cd\xff\n", "2:6: the byte 0xFF is not UTF-8; save the file as UTF-8 text"),
    (b"\x89PNG\r\n\x1a\n\0", "1:1: the byte 0x89 is not UTF-8; save the file as UTF-8 text"),
    (b"\xff\xfea\x00:\x00\x00", "1:3: the byte 0x00 is not UTF-16-LE; save the file as UTF-8 text"),
    (
        "a: b\nc: \x1b[2J\n",
        "2:4: the character U+001B cannot stand in YAML; take it out, or save the file as UTF-8 text",
    ),
    ("a: \ud800\n", "1:4: the character U+D800 cannot stand in YAML; take it out, or save the file as UTF-8 text"),
    # YAML
    (
        "quote-reader: 1\ntitle: Foo: bar\n",
        "2:11: a second ': ' on the line; put the words in quotation marks or below '>-'",
    ),
    ("a:\n\tb: c\n", "2:1: a value cannot begin like this; put it in quotation marks; indent with spaces"),
    ('a: b\nc: "d\ne: f\n', "2:4: quotation marks that are never closed; close them"),
    ("a: [b\n", "1:4: a bracket that is never closed; close it, or put the words in quotation marks"),
    ("a:\n  - b\n  c\n", "3:3: a key without ':'; write 'key: value', and indent text below its key"),
    (
        "a:\n  b: c\n d: e\n",
        "3:2: a line that does not fit in here; check its indentation and the quotation marks above it",
    ),
    (
        "a: b\ntext: >-\n  one\u2028two\n",
        "3:6: an invisible line end, U+2028; delete it, or begin a new line, indented",
    ),
    ("a: - b\n", "1:4: a list entry where none can stand; begin it on its own line, below its key"),
    ('a: "\\q"\n', "1:5: not YAML here: 'found unknown escape character'; correct this line or the one above it"),
    (HEAD + "title: U\n" + BODY, "3:1: the key 'title' stands twice; keep one of them"),
    (HEAD + "deck: &a b\n" + BODY, "3:7: an anchor, '&a'; take it out: aliases are not used here"),
    (HEAD + "deck: *a\n" + BODY, "3:7: an alias, '*a'; write the words again"),
    (
        HEAD + "deck: !!str b\n" + BODY,
        "3:7: a tag, 'tag:yaml.org,2002:str'; take it out: the keys say what everything is",
    ),
    ("%TAG ! x\n---\na: b\n", "1:1: a %TAG directive; take it out: tags are not used here"),
    (HEAD + "? [a]\n: b\n", "3:3: a list or a mapping as a key; write 'key: value'"),
    ("a: " + "[" * 40, "1:35: more than 32 levels inside each other; check the brackets"),
    # what has to be there
    ("title: T\n" + BODY, "1:1: the document has no 'quote-reader'; add 'quote-reader: 1'"),
    (
        "quote-reader: 2\ntitle: T\n" + BODY,
        "1:15: format version '2'; this program reads version 1; get a newer program, or correct the number",
    ),
    ("quote-reader: 1\n" + BODY, "1:1: the document has no 'title'; add 'title: …'"),
    ("quote-reader: 1\ntitle: ' '\n" + BODY, "2:8: 'title' is empty; write words"),
    ('quote-reader: 1\ntitle: "\\x1a\\u200b"\n' + BODY, "2:8: 'title' is empty; write words"),
    (HEAD, "1:1: the document is empty; add 'paragraphs:' with a 'text:' in each"),
    (HEAD + "paragraphs: []\n", "3:13: the document is empty; add 'paragraphs:' with a 'text:' in each"),
    (HEAD + "paragraphs:\n  - id: p1\n", "4:5: the paragraph has no 'text'; add 'text: …'"),
    (HEAD + "paragraphs:\n  - text: ''\n", "4:11: 'text' is empty; write words"),
    (ANN + "      - speaker: ann\n", "9:9: the quotation has no 'exact'; add 'exact: …'"),
    (HEAD + BODY + "removed:\n  - line: 5\n", "6:5: the removed block has no 'text'; add 'text: …'"),
    # keys
    (HEAD + BODY + "    quotation: []\n", "5:5: unknown key 'quotation'; did you mean 'quotations'?"),
    (
        HEAD + BODY + "    zzzzz: []\n",
        "5:5: unknown key 'zzzzz'; the keys here are id, kind, page, text, page-breaks, credit, links, quotations",
    ),
    (ANN + SAID + "        cu: said\n", "11:9: unknown key 'cu'; did you mean 'cue'?"),
    # shapes
    (
        HEAD + "paragraphs:\n  text: a\n",
        "4:3: 'paragraphs' is a mapping, not a list; begin each entry with '- ' on its own line",
    ),
    (
        HEAD + "paragraphs:\n  - just text\n",
        "4:5: the text 'just text' where the paragraph should be; write 'text: …' below it",
    ),
    (
        HEAD + BODY + "    quotations: [two]\n",
        "5:18: the text 'two' where the quotation should be; write 'exact: …' below it",
    ),
    (HEAD + "paragraphs:\n  - text: [a]\n", "4:11: 'text' is a list, not text; write words"),
    (
        HEAD + "source: web\n" + BODY,
        "3:9: 'source' is the text 'web', not a mapping; write 'key: value' lines below it, indented",
    ),
    (
        HEAD + "speakers:\n  - ann\n" + BODY,
        "4:3: 'speakers' is a list, not a mapping; write 'key: value' lines below it, indented",
    ),
    (
        HEAD + "source:\n  inferred: published\n" + BODY,
        "4:13: 'inferred' is the text 'published', not a list; begin each entry with '- ' on its own line",
    ),
    (HEAD + "source:\n  inferred: [[a]]\n" + BODY, "4:14: a list in the list 'inferred'; write words"),
    # values
    (
        HEAD + "paragraphs:\n  - text: a\n    kind: headin\n",
        "5:11: 'headin' is not a kind of paragraph; did you mean 'heading'?",
    ),
    (
        ANN + SAID + "        kind: zzz\n",
        "11:15: 'zzz' is not a kind of quotation; write one of direct, partial, indirect, scare",
    ),
    (
        HEAD + "published: 15 March\n" + BODY,
        "3:12: 'published' is '15 March', not a date; write it as 2019-03-15 or 2019-03-15T18:30:00+00:00",
    ),
    (
        HEAD + "published: 2019-02-30\n" + BODY,
        "3:12: 'published' is '2019-02-30', not a date; write it as 2019-03-15 or 2019-03-15T18:30:00+00:00",
    ),
    (
        HEAD + "published: 2019-13\n" + BODY,
        "3:12: 'published' is '2019-13', not a date; write it as 2019-03-15 or 2019-03-15T18:30:00+00:00",
    ),
    (
        HEAD + "language: English (UK)\n" + BODY,
        "3:11: 'language' is 'English (UK)', not a language tag; write it as en or pt-BR",
    ),
    (
        HEAD + "source:\n  sha256: 12\n" + BODY,
        "4:11: 'sha256' is '12', not a SHA-256; write its 64 hexadecimal digits",
    ),
    (HEAD + "source:\n  retold: yes\n" + BODY, "4:11: 'retold' is 'yes', not true or false; write true or false"),
    (
        ANN + SAID + "        at: 9-2\n",
        "11:13: 'at' is '9-2', not a span; write it as start-end, as in 15-64, or leave it out",
    ),
    (
        ANN + SAID + "        confidence: 1.5\n",
        "11:21: 'confidence' is '1.5', not a number from 0 to 1; write it as 0.93",
    ),
    (
        ANN + SAID + "        confidence: nan\n",
        "11:21: 'confidence' is 'nan', not a number from 0 to 1; write it as 0.93",
    ),
    (
        HEAD + BODY + "removed:\n  - text: a\n    line: 0\n",
        "7:11: 'line' is '0', not a line number; count from 1",
    ),
    # ids
    (
        HEAD + "paragraphs:\n  - id: a\n    text: b\n  - id: a\n    text: c\n",
        "6:9: the id 'a' is used twice; give each its own, or leave it out",
    ),
    (
        ANN + "      - id: q\n        speaker: ann\n        exact: Two\n      - id: q\n        exact: boats\n",
        "12:13: the id 'q' is used twice; give each its own, or leave it out",
    ),
    (
        HEAD + f"paragraphs:\n  - id: {'x' * 101}\n    text: b\n",
        f"4:9: the id '{'x' * 59}…' has 101 characters; use at most 100",
    ),
    # speakers
    (
        ANN + SAID.replace("ann", "anne"),
        "9:18: no speaker has the id 'anne'; did you mean 'ann'?",
    ),
    (
        ANN + SAID.replace("ann", "ann LEE"),
        "9:18: no speaker has the id 'ann LEE'; did you mean 'ann'?",
    ),
    (ANN + SAID + "        via: bob\n", "11:14: no speaker has the id 'bob'; add them below 'speakers'"),
    (
        ANN + "      - exact: Two\n",
        "4:3: warning: the speaker 'ann' is never quoted; add their quotations, or take them out",
    ),
    (
        HEAD + BODY + "removed:\n  - text: a\n    before: p7\n",
        "7:13: warning: no paragraph has the id 'p7'; correct it, or leave it out",
    ),
    (
        ANN.replace("    name: Ann Lee\n", "    name: Ann Lee\n    kind: human\n") + SAID,
        "6:11: 'human' is not a kind of speaker; write one of person, anonymous, organisation, document",
    ),
    # places
    (
        ANN + SAID.replace("boats", "boat"),
        "10:16: 'Two boat left at dawn,' does not stand in its paragraph; "
        "the nearest there is 'Two boats left at dawn,'",
    ),
    (
        ANN + SAID.replace("Two boats left at dawn,", "boat left at daw"),
        "10:16: 'boat left at daw' does not stand in its paragraph; the nearest there is 'boats left at dawn'",
    ),
    (
        ANN + "      - speaker: ann\n        exact: entirely different words\n",
        "10:16: 'entirely different words' does not stand in its paragraph; copy the words from the paragraph's text",
    ),
    (
        HEAD + BODY + "    quotations:\n      - exact: two\n",
        "6:16: 'two' stands 2 times in its paragraph; add 'at: 5-8' or 'at: 17-20', whichever is meant",
    ),
    (
        ANN + SAID + "      - speaker: ann\n        exact: at dawn,” said\n",
        "12:16: these words overlap the quotation 'q1' (at: 1-24); let each quotation have its own words",
    ),
    # quotations that run on
    (
        ANN + SAID + "      - continues: q7\n        exact: said\n",
        "11:20: it continues 'q7', and no quotation has that id; give the first part an id",
    ),
    (
        ANN + "      - continues: q1\n        exact: said\n" + SAID,
        "9:20: it continues 'q1', which begins later; put the parts in reading order",
    ),
    (
        ANN + "      - speaker: ann\n        exact: said\n      - continues: q1\n        exact: Two\n",
        "12:16: this part stands before the part that it continues; put the parts in reading order",
    ),
    (
        ANN + SAID + "      - continues: q1\n        speaker: ann\n        exact: said\n",
        "12:9: unknown key 'speaker'; the keys here are continues, exact, at",
    ),
]


@pytest.mark.parametrize(("data", "expected"), CASES, ids=[message.split(": ", 1)[1][:40] for _, message in CASES])
def test_the_message_of_each_problem(data: str | bytes, expected: str) -> None:
    assert [str(problem) for problem in check(data, "story.yaml")] == [f"story.yaml:{expected}"]


@pytest.mark.parametrize(("data", "expected"), CASES, ids=[message.split(": ", 1)[1][:40] for _, message in CASES])
def test_loading_raises_what_checking_reports_unless_it_only_warns(data: str | bytes, expected: str) -> None:
    problems = check(data, "story.yaml")
    if "warning: " in expected:
        assert load(data, "story.yaml").title == "T"
        return
    with pytest.raises(DocumentError) as caught:
        load(data, "story.yaml")
    assert caught.value.problems == problems
    assert str(caught.value) == f"story.yaml:{expected}"


def test_all_problems_at_once_in_the_order_of_the_file() -> None:
    data = ANN + SAID.replace("ann", "an").replace("exact", "exat") + "        kind: partal\n"
    assert [str(problem) for problem in check(data.replace("title", "titel"), "f")] == [
        "f:1:1: the document has no 'title'; add 'title: …'",
        "f:2:1: unknown key 'titel'; did you mean 'title'?",
        "f:9:9: the quotation has no 'exact'; add 'exact: …'",
        "f:9:18: no speaker has the id 'an'; did you mean 'ann'?",
        "f:10:9: unknown key 'exat'; did you mean 'exact'?",
        "f:11:15: 'partal' is not a kind of quotation; did you mean 'partial'?",
    ]


def test_speakers_that_are_not_speakers() -> None:
    data = (
        ANN.replace("paragraphs:", '  bob: Bob\n  "ann\\0": {name: Al}\n  "ann\\e[1m": {name: Al}\nparagraphs:') + SAID
    )
    assert [str(problem) for problem in check(data, "f")] == [
        "f:6:3: warning: the speaker 'bob' is never quoted; add their quotations, or take them out",
        "f:6:8: the text 'Bob' where the speaker 'bob' should be; write 'name: …' below it",
        "f:7:3: warning: the speaker 'ann\ufffd' is never quoted; add their quotations, or take them out",
        "f:8:3: the key 'ann' stands twice; keep one of them",
    ]


def test_the_nearest_passage_is_looked_up_only_so_often() -> None:
    entries = "      - {speaker: ann, exact: Two boat left at dawn}\n" * (MOST_PASSAGES + 1)
    fixes = [problem.fix for problem in check(ANN + entries)]
    assert fixes == ["the nearest there is 'Two boats left at dawn'"] * MOST_PASSAGES + [
        "copy the words from the paragraph's text"
    ]


def test_a_problem_knows_its_parts() -> None:
    (problem,) = check(ANN + "      - exact: Two\n", "f")
    assert problem == Problem(
        "f", 4, 3, "the speaker 'ann' is never quoted", "add their quotations, or take them out", Severity.WARNING
    )


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_lines_and_columns_are_those_of_an_editor(ending: str, mark: str) -> None:
    data = mark + (HEAD + "deck: “a\u2028 b\x85 c” 👍\nbyline: '👍'\n'👍': no\n" + BODY).replace("\n", ending)
    for form in (data, data.encode(), data.removeprefix("\ufeff").encode("utf-16")):
        assert [(problem.line, problem.column) for problem in check(form)] == [(5, 1)]


def test_the_example_document_has_no_problems() -> None:
    assert check(HARBOUR.read_bytes(), "harbour.yaml") == ()


def test_a_relay_counts_as_heard() -> None:
    data = ANN.replace("paragraphs:", "  bob:\n    name: Bob\nparagraphs:") + SAID + "        via: bob\n"
    assert check(data) == ()


def test_names_and_values_in_messages_cannot_act_on_a_terminal() -> None:
    data = HEAD + '"\\e]52;c;QUJD\\a\\u202etitel\\nx": ' + "a\n" + BODY
    (problem,) = check(data, "\x1b]0;evil\x07name\n.yaml")
    assert str(problem).startswith("name .yaml:3:1: unknown key '\ufffdtitel x'; ")
    assert quoted_value("word " * 100) == "'" + ("word " * 100)[:59] + "…'"


def test_so_many_problems_end_the_reading() -> None:
    data = HEAD + BODY + "".join(f"key{number}: a\n" for number in range(3 * MOST_PROBLEMS))
    assert len(check(data)) == MOST_PROBLEMS


def test_a_file_that_is_too_large_is_not_read() -> None:
    assert str(check(b" " * (LARGEST_FILE + 1), "f")[0]) == "f:1:1: larger than 67,108,864 bytes; split the file"
    assert str(check("a: b", "f", largest=3)[0]) == "f:1:1: larger than 3 bytes; split the file"


def test_a_paragraph_that_is_too_long() -> None:
    data = HEAD + "paragraphs:\n  - text: " + "word " * 3_400_000 + "\n"
    assert [str(problem) for problem in check(data, "f")] == [
        "f:4:11: a paragraph of 16,999,999 characters; split it into paragraphs"
    ]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DocumentError) as caught:
        load_file(tmp_path / "none.yaml")
    assert str(caught.value) == (
        f"{tmp_path}/none.yaml: cannot be read: No such file or directory; check the name and its permissions"
    )
    assert isinstance(caught.value.__cause__, FileNotFoundError)


def test_a_directory_and_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    for path in (tmp_path, f"{tmp_path}/a\0b"):
        with pytest.raises(DocumentError, match="cannot be read"):
            load_file(path)
