"""German passages of our own in which a passive says of whom words are, and not whose."""

from __future__ import annotations

import pytest
from who_said import sure_of


@pytest.mark.parametrize(
    "text",
    [
        "Bo Kern wurde für „große Geduld“ gelobt.",
        "Bo Kern wurde „Verrat“ vorgeworfen.",
        "Bo Kern ist für seine „große Geduld“ gelobt worden.",
        "Der Minister Bo Kern wurde der „Lüge“ bezichtigt.",
        "Ministerin Ida Holt war zuvor als „völlig ahnungslos“ kritisiert worden.",
        "Bo Kern wurde mit den Worten „Geh nach Haus“ begrüßt.",
        "Rat Bo Kern wurde vorgeworfen, er habe „alle belogen“.",
        "Bo Kern wurde gefragt, ob er „ganz dicht“ sei.",
        "Ana Ruiz, die als „träge Wand“ bezeichnet wurde, schwieg.",
    ],
)
def test_without_an_agent_words_are_nobodys(text: str) -> None:
    assert [name for name, _ in sure_of(text, "de")] == [""]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Als Ana Ruiz fragte, ist ihr gesagt worden, alles habe seine Richtigkeit.", ""),
        ("Als Bo Kern anrief, wurde ihm erklärt, das Amt sei zu.", ""),
        ("Ana Ruiz klagte und sagte, alles sei falsch.", "Ana Ruiz"),
    ],
)
def test_a_passive_has_not_the_subject_of_the_clause_before(text: str, speaker: str) -> None:
    assert sure_of(text, "de")[-1][0] == speaker


def test_they_are_not_whose_who_spoke_before() -> None:
    assert sure_of("Ana Ruiz sagte, sie gehe. Bo Kern wurde für „große Geduld“ gelobt.", "de")[-1][0] == ""


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bo Kern wurde von Ana Ruiz für „große Geduld“ gelobt.", "Ana Ruiz"),
        ("Die Firma Moorwerk wurde vom Amt wegen „grober Mängel“ gerügt.", "Amt"),
        ("Laut Ana Ruiz wurde Bo Kern als „träge Wand“ bezeichnet.", "Ana Ruiz"),
        ("Wegen „grober Mängel“, so Ana Ruiz, wurde das Amt gerügt.", "Ana Ruiz"),
        ("Dem Rat werde „große Gier“ vorgeworfen, sagte Bo Kern.", "Bo Kern"),
        ("Minister Bo Kern kündigte an, dass „alle Bäume“ gefällt werden.", "Bo Kern"),
        ("„Wir gehen“, wurde Bo Kern in der Mitteilung zitiert.", "Bo Kern"),
        ("Bo Kern hat Ana Ruiz für „große Geduld“ gelobt.", "Bo Kern"),
    ],
)
def test_with_an_agent_or_a_source_they_are_theirs(text: str, speaker: str) -> None:
    assert sure_of(text, "de")[-1] == (speaker, True)
