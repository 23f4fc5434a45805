"""German passages of our own in which "dieser" or "der" means whom the sentence before names last."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of

OPENED = "Dieser kündigte an, die Akten zu öffnen."
FOUND = "|i|die Akten zu öffnen"
PASSAGES = [
    pytest.param(
        f"Zum Nachfolger ernannte der Präsident den bisherigen Staatsanwalt Mario Lind. {OPENED}",
        [f"Mario Lind{FOUND}"],
        id="the object of an appointment",
    ),
    pytest.param(
        f"Der Anwalt Mario Lind kam in das Büro von Präsidentin Tea Harms. {OPENED}",
        [f"Mario Lind{FOUND}"],
        id="not a woman",
    ),
    pytest.param(
        f"Der Anwalt Mario Lind sprach mit dem Sprecher von Arne Kolb. {OPENED}",
        [f"Sprecher von Arne Kolb{FOUND}"],
        id="a description behind the subject",
    ),
    pytest.param(
        f"Bo Kern sagte, das Haus sei alt. Er verwies auf Ali Pohl. {OPENED}",
        ["Bo Kern|i|das Haus sei alt", f"Ali Pohl{FOUND}"],
        id="beside who spoke last",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_whom_a_demonstrative_means_in(text: str, expected: list[str]) -> None:
    opening = "Die Opposition droht mit Protest. Präsident Arne Kolb kam am Abend nach Kalda."
    assert said(attribute(paragraphs_of(f"Aus der Stadt\n\n{opening}\n\n{text}"), "de")) == [
        "Opposition|i|mit Protest",
        *expected,
    ]
