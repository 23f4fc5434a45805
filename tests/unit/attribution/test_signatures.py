"""Names behind a dash or in a parenthesis that stand behind a title, or behind a body and what they are there."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def names(*lines: str) -> list[str]:
    """Who has each quotation of a text of a headline and lines."""
    return [one.split("|")[0] for one in said(attribute(paragraphs_of("\n\n".join(("What they said", *lines)), "en")))]


@pytest.mark.parametrize(
    "signature",
    [
        "(Mrs Olga Prins, Hexley)",
        "(Rev. Olga Prins)",
        "(the Rev Olga Prins)",
        "[Dr Olga Prins, vet]",
        "— Mrs Olga Prins",
    ],
)
def test_a_name_in_a_signature_is_without_its_title(signature: str) -> None:
    assert names(f"“The paper is too thin to read.” {signature}") == ["Olga Prins"]


def test_a_name_in_a_signature_that_is_no_title_stays() -> None:
    assert names("“The paper is too thin to read.” (Omar Bly Prins, Hexley)") == ["Omar Bly Prins"]


@pytest.mark.parametrize(
    "signature",
    ["—Rovers chairman Sir Alf Greaves", "— Town manager Alf Greaves", "– Hexley Rangers striker Alf Greaves, 31"],
)
def test_a_body_and_a_calling_may_stand_before_the_name(signature: str) -> None:
    assert names("“We lost to a horse.” — Lena Aske", f"“We signed a goat.” {signature}") == [
        "Lena Aske",
        "Alf Greaves",
    ]


def test_a_sentence_behind_a_dash_signs_nothing() -> None:
    found = names("“We lost to a horse,” said Lena Aske. “It was fast.” – Omar Bly beat Alf Greaves.")
    assert found == ["Lena Aske", "Lena Aske"]
