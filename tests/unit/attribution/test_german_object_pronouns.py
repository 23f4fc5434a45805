"""German passages of our own with "sie" behind a verb, as its object or as its subject."""

from __future__ import annotations

import pytest
from who_said import sure_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Ruiz ist tot. „Sie war unser Herz“, würdigte sie der Erste Bürgermeister Bo Kern.", "Bo Kern"),
        ("Ana Ruiz zögerte. „Nun komm schon“, drängte sie ihr Bruder Jan Ruiz.", "Jan Ruiz"),
        ("Ana Ruiz geht. „Sie wird uns fehlen“, lobte sie der Trainer Bo Kern.", "Bo Kern"),
        ("Ana Ruiz sah auf. „Wo waren Sie?“, fragte sie der Richter.", "Richter"),
        ("Ana Ruiz sah auf. „Wo war das?“, fragte sie ein Polizist.", "Polizist"),
    ],
)
def test_she_is_the_object_before_a_man_in_the_nominative(text: str, speaker: str) -> None:
    assert sure_of(text, "de")[0][0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz sah auf. „So geht es nicht“, kritisierte sie den Trainer Bo Kern.",
        "Ana Ruiz sah auf. „So geht es nicht“, sagte sie der Moderatorin Ida Fink.",
        "Ana Ruiz sah auf. „So geht es nicht“, sagte sie der Abgeordneten.",
        "Ana Ruiz sah auf. „So geht es nicht“, sagte sie der Frankfurter Rundschau.",
        "Ana Ruiz sah auf. „Wo war das?“, fragte sie ein Mädchen.",
    ],
)
def test_she_is_the_subject_before_any_other_case(text: str) -> None:
    assert sure_of(text, "de")[0] == ("Ana Ruiz", True)
