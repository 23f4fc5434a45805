"""Who is described where an article opens and named below."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def speakers(text: str) -> list[str]:
    return [line.split("|")[0] for line in said(attribute(paragraphs_of(f"A headline\n\n{text}")))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A mum says she is heartbroken.\n\nJess Appleyard, 29, from Hexley, said Biscuit had gone.", "Jess Appleyard"),
        (
            "The mayor of Vaalspruit has denied that he took money.\n\nKobus Nel told reporters it was “a tale”.",
            "Kobus Nel",
        ),
        (
            "The bus is late, a grocer says.\n\nBo Lind, of Mill Road, counted forty of them.\n\n“I wait,” he said.",
            "Bo Lind",
        ),
    ],
)
def test_the_one_named_below_is_who_was_described(text: str, name: str) -> None:
    assert set(speakers(text)) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "An official says it is late.\n\nBo Lind, 40, said it was not.",
        "A grocer says it is late.\n\nThe council met on Monday.\n\nThe rain went on.\n\nBo Lind, 40, said it was not.",
        "A grocer says it is late.\n\nThe headteacher Bo Lind said it was not.",
        "Neighbours say it is late.\n\nBo Lind, 40, said it was not.",
    ],
)
def test_others_stay_apart(text: str) -> None:
    assert len(set(speakers(text)) - {"None"}) > 1 or "None" in speakers(text)


def test_who_is_named_in_the_lines_above_is_described_below_them() -> None:
    found = speakers(
        "- Maureen Tatter spent £2,300 on the arch\n\n- Council says it must go\n\n"
        "A grandmother says she has been left “in bits”.\n\n"
        "Maureen Tatter, 71, planted it.\n\n"
        "“I read it,” said Mrs Tatter, a mother of three and grandmother of seven.\n\n"
        "“Let them come,” the grandmother said."
    )
    assert found[-1] == "Maureen Tatter"
    assert "grandmother" not in found
