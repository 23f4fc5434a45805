"""An office cut short is who has it: "CEO says it is late", where the text names one chief executive."""

from __future__ import annotations

import pytest
from who_said import told

HOLM = "The dock shut in spring. Chief Executive Ines Holm wrote to tenants that rents would rise."

SHORT = "CEO says rents “far too high”\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{SHORT}{HOLM}", "Ines Holm"),
        (f"The CEO called it “a dull spring”.\n\n{HOLM}", "Ines Holm"),
        (
            "PM says it is “far too high”\n\nVarn voted. Prime Minister Ines Holm told them that it was late.",
            "Ines Holm",
        ),
        ("AG calls it “a sham”\n\nVarn voted. Ines Holm, the attorney general, told them it was late.", "Ines Holm"),
        (f"{SHORT}{HOLM} Otto Reyle, chief executive of Sundock, agreed.", "CEO"),
        (f"{SHORT}{HOLM.replace('Chief', 'Former chief')}", "CEO"),
        (f"{SHORT}{HOLM.replace('Chief', 'Deputy chief')}", "CEO"),
        ("Seldon AG said it was “a sham”.\n\nInes Holm, the attorney general, told them it was late.", "Seldon AG"),
    ],
)
def test_who_has_it(text: str, speaker: str) -> None:
    assert told(text)[0][0] == speaker


def test_another_body_has_its_own() -> None:
    assert told(f"{HOLM} Its rival Sundock cheered. Its CEO said it was “a fine spring”.")[-1][0] == "CEO"
