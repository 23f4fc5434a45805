"""What YAML can do and a document of ours may not: each is told with its line, by either parser."""

from __future__ import annotations

import sys

import pytest

from reader.document.yaml.read import check

HEAD = "quote-reader: 1\ntitle: T\n"
PARAGRAPH = "paragraphs:\n  - text: One two three.\n"
QUOTED = PARAGRAPH + "    quotations:\n      - exact: two\n"
DIGITS = "9" * 1_000_000

REFUSED = {
    "an alias": (HEAD + "deck: &a x\nbyline: *a\n" + PARAGRAPH, 3, "an anchor, '&a'"),
    "a merge key": (HEAD + "<<: {deck: x}\n" + PARAGRAPH, 3, "unknown key '<<'"),
    "a tag of Python": (HEAD + "deck: !!python/object/apply:os.system [ls]\n" + PARAGRAPH, 3, "a tag, "),
    "a local tag": (HEAD + "deck: !x y\n" + PARAGRAPH, 3, "a tag, '!x'"),
    "a key twice": (HEAD + PARAGRAPH + "title: U\n", 5, "the key 'title' stands twice"),
    "a second document": (HEAD + PARAGRAPH + "---\n" + HEAD, 5, "a second document"),
    "a tab": (HEAD + "paragraphs:\n\t- text: x\n", 4, "a value cannot begin like this"),
    "a list as a key": (HEAD + "? [a]\n: b\n", 3, "a list or a mapping as a key"),
    "a mapping as text": (HEAD + "deck: {a: b}\n" + PARAGRAPH, 3, "'deck' is a mapping, not text"),
    "a date that is none": (HEAD + "published: 2019-02-30\n" + PARAGRAPH, 3, "not a date"),
    "a date of a million digits": (HEAD + f"published: {DIGITS}\n" + PARAGRAPH, 3, "not a date"),
    "a version of a million digits": (f"quote-reader: {DIGITS}\ntitle: T\n" + PARAGRAPH, 1, "format version"),
    "a confidence of a million digits": (HEAD + QUOTED + f"        confidence: {DIGITS}\n", 7, "not a number from 0"),
    "an exponent of a million digits": (HEAD + QUOTED + f"        confidence: 1e{DIGITS}\n", 7, "not a number from 0"),
    "a span of a million digits": (HEAD + QUOTED + f"        at: 0-{DIGITS}\n", 7, "not a span"),
    "a line of a million digits": (
        HEAD + PARAGRAPH + f"removed:\n  - text: x\n    reason: y\n    line: {DIGITS}\n",
        8,
        "not a line number",
    ),
    "a key of a million letters": (HEAD + f"{'k' * 1_000}: x\n" + PARAGRAPH, 3, "unknown key 'kkk"),
    "an id of a million letters": (
        HEAD + f"speakers:\n  ? {'k' * 1_000_000}\n  : {{name: N}}\n" + PARAGRAPH,
        4,
        "the id",
    ),
    "a NUL": (HEAD + "deck: a\0b\n" + PARAGRAPH, 3, "U+0000"),
    "an escape": (HEAD + "deck: a\x1b[31mb\n" + PARAGRAPH, 3, "U+001B"),
    "a byte that is not UTF-8": ((HEAD + "deck: caf").encode() + b"\xe9\n" + PARAGRAPH.encode(), 3, "0xE9"),
    "half of UTF-16": ((HEAD + "deck: x\n").encode("utf-16")[:-1], 0, "UTF-16"),
    "UTF-16 without a mark": ((HEAD + PARAGRAPH).encode("utf-16-le"), 1, "U+0000"),
    "nothing": ("", 1, "the file is empty"),
    "only a mark": (b"\xef\xbb\xbf", 1, "the file is empty"),
}


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "Python"])
@pytest.mark.parametrize("name", REFUSED)
def test_it_is_told_with_its_line(name: str, pure: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if pure:
        monkeypatch.setitem(sys.modules, "yaml.cyaml", None)
    data, line, said = REFUSED[name]
    problems = check(data, "f")
    told = [problem for problem in problems if said in problem.what]
    assert told, [str(problem)[:200] for problem in problems]
    assert not line or told[0].line == line, str(told[0])[:200]
    assert told[0].fix
    assert all(len(str(problem)) < 400 for problem in problems)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_every_encoding_with_a_mark_and_every_line_end_is_read(encoding: str, ends: str) -> None:
    whole = (HEAD + "deck: “Ça va”\n" + QUOTED).replace("\n", ends)
    assert check(whole.encode(encoding), "f") == ()
