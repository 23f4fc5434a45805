"""`reader verify --library`: quotations against how all others printed them."""

from __future__ import annotations

import json

import pytest

OURS = """The harbour at Ness

Ada Moor, the mayor of Ness, met the press on Friday and looked tired.

“The harbour will not close before 43 ships have left it,” said Ada Moor.

“Nobody has ever asked for that, and nobody ever will,” she added.
"""
OTHERS = {
    "post.txt": """Forty-three ships

A cold wind blew through Ness when the mayor stood before the cameras at noon.

“The harbour will close before 34 ships have left it,” said Ada Moor, the mayor of Ness.
""",
    "gazette.txt": """Ness waits

In the council chamber they counted what was left of the winter stores.

“The harbour will not close before 43 ships have left it,” said Ada Moor.
""",
}


@pytest.fixture
def verify(reader, tmp_path):
    (tmp_path / "ours.txt").write_text(OURS, encoding="utf-8")

    def run(*others: str, **texts: str):
        for name, text in texts.items():
            (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        for name in others:
            (tmp_path / name).write_text(OTHERS[name], encoding="utf-8")
        files = [*others, *(f"{name}.txt" for name in texts)]
        if files:
            reader("library", "add", "--library", "lib", *files)
        return reader("verify", "ours.txt", "--library", "lib", "--json")

    return run


def verdicts(ran):
    rows = [json.loads(line) for line in ran.out.splitlines()]
    return [row for row in rows if "category" in row]


def test_what_another_printed_otherwise_is_said(verify):
    ran = verify("post.txt")
    first, second = verdicts(ran)
    assert ran.code == 1
    assert first["category"] == "changed"
    assert first["meaning"] in {"negation", "number"}
    assert first["source"].endswith("post.txt")
    assert second["category"] == "not-checked"  # that nobody else has it is no fault
    assert "nobody else in the library" in second["why"]
    assert "compared with how 1 others printed it, not with what was said" in ran.err


def test_what_is_in_a_library_is_an_article_however_little_it_quotes(verify, reader):
    verify("gazette.txt")
    ran = reader("verify", "ours.txt", "--library", "lib")
    assert "another article: how others printed it" in ran.err
    assert "does not say who speaks" not in ran.err


def test_the_best_of_several_counts(verify):
    ran = verify("post.txt", "gazette.txt")
    assert ran.code == 0
    assert [row["category"] for row in verdicts(ran)] == ["verbatim", "not-checked"]


def test_a_copy_of_the_same_article_confirms_nothing(verify):
    copied = OURS.replace("The harbour at Ness", "Harbour stays open")
    ran = verify(copied=copied)
    assert ran.code == 1
    assert "nobody else in the library printed these words (1 left out as copies of this article)" in ran.err
    assert ran.out == ""


def test_the_article_itself_confirms_nothing(verify, reader):
    reader("library", "add", "--library", "lib", "ours.txt")
    assert "nobody else" in verify().err
    with_others = verify("post.txt")
    assert verdicts(with_others)[0]["category"] == "changed"


def test_a_library_that_is_not_there_is_said(verify):
    ran = verify()
    assert ran.code == 3
    assert "there is no library yet" in ran.err


def test_copies_are_told_by_what_they_say_themselves():
    from reader.library.printings.printed import is_copy

    assert is_copy(frozenset(range(10)), frozenset(range(8)))
    assert not is_copy(frozenset(range(100)), frozenset(range(98, 200)))
    assert not is_copy(frozenset(), frozenset(range(9)))


@pytest.mark.parametrize("agreeing", [0, 1])
def test_words_that_all_others_give_to_somebody_else_are_a_fault(verify, agreeing):
    """One printing that has our speaker is enough."""
    told = "They met by the lamps on the quay, and it rained.", "A clerk read the figures of the week aloud."
    speakers = ("Marta Quillen", "Ada Moor" if agreeing else "Marta Quillen")
    words = "The harbour will not close before 43 ships have left it"
    texts = {f"other{n}": f"Quay {n}\n\n{told[n]}\n\n“{words},” said {who}.\n" for n, who in enumerate(speakers)}
    ran = verify(**texts)
    first, _ = verdicts(ran)
    assert first["category"] == "verbatim"
    assert ("other-speaker" in first["flags"]) is not bool(agreeing)
    assert first["places"][0]["speaker"] == speakers[agreeing]
    assert ran.code == (0 if agreeing else 1)
