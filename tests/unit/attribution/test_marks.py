"""Quotation marks of every style, and what only looks like one."""

from __future__ import annotations

import pytest

from reader.attribution.text.quotation_marks import paragraph_reopens, passages


def quoted(text: str) -> list[str]:
    return [text[p.start : p.end] for p in passages(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said “yes” and left.", ["yes"]),
        ('He said "yes" and "no".', ["yes", "no"]),
        ("‘It’s the workers’ day,’ she said.", ["It’s the workers’ day,"]),
        ("'It's ours,' he said, 'not the council's.'", ["It's ours,", "not the council's."]),
        ("„Ja“, sagte er, und »nein«.", ["Ja", "nein"]),
        ("Il dit «oui» et « non ».", ["oui", "non"]),
        ("''We met,'' she said.", ["We met,"]),
        ("``We met,'' she said.", ["We met,"]),
        ("“He told me, ‘Go,’ and I went,” she said.", ["He told me, ‘Go,’ and I went,"]),
        ('“She said "go" to me,” he said.', ['She said "go" to me,']),
        ('“Closed by the wrong one," she said.', ["Closed by the wrong one,"]),
        ("“Never closed, she said.", ["Never closed, she said."]),
        ('A 6\' 2" man and his 3" nail.', []),
        ("The workers' rights, the dogs' bowls, and rock 'n' roll in '62.", []),
        ("It's Tom's; he'd said so.", []),
        ('<a href="https://example.org">a link</a> and “words”', ["words"]),
        ("“”", []),
        ("“ spaced ”", ["spaced"]),
        ("「はい」と彼は言った", ["はい"]),
    ],
)
def test_passages(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_an_unclosed_passage_says_so_and_the_next_paragraph_takes_it_up() -> None:
    (passage,) = passages("“We met. Then")
    assert not passage.closed
    assert paragraph_reopens("“we parted.”", passage.mark)
    assert not paragraph_reopens("We parted.", passage.mark)


def test_spans_hold_the_words_and_outer_spans_the_marks() -> None:
    text = "🦉 “Hoot,” it said."
    (passage,) = passages(text)
    assert text[passage.start : passage.end] == "Hoot,"
    assert text[passage.outer_start : passage.outer_end] == "“Hoot,”"
