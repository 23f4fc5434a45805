"""German passages of our own from court reports: who presides, who is asked, and who only has no name."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def speakers(text: str) -> list[str]:
    """Who is said to say something in a passage below a headline, in the order of the words."""
    return [line.split("|")[0] for line in said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Richterin Berta Kuhn sprach das Urteil. Der Mann habe gelogen, begründet die Vorsitzende.", "Berta Kuhn"),
        ("Richter Bo Kern sprach das Urteil. Es regnete. „Das ist alles“, sagt der Vorsitzende.", "Bo Kern"),
        (
            "Richterin Berta Kuhn und Vereinsvorsitzende Ana Ruiz kamen. „Es reicht“, sagt die Vorsitzende.",
            "Ana Ruiz",
        ),
        ("Richter Bo Kern und Richter Ali Sano kamen. „Es reicht“, sagt der Vorsitzende.", "Vorsitzende"),
    ],
)
def test_who_presides_is_the_only_judge(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Eine Schülerin erzählt vom Unfall. Richterin Berta Kuhn hakt nach. „Er war weg“, sagt das Mädchen.",
            "Schülerin",
        ),
        (
            "Ein Gast beschreibt den Streit. Staatsanwalt Bo Kern fragt, ob er nah war. „Am Zaun“, sagt der Mann.",
            "Gast",
        ),
        ("Eine Zeugin schildert die Nacht. Richterin Ana Helm nickt. „Es war kalt“, sagt die Frau.", "Zeugin"),
        ("Richterin Ana Helm nickt. „Es war kalt“, sagt die Frau.", "Frau"),
        ("Greta Wies sitzt am Rand. „Es war kalt“, sagt die Frau.", "Greta Wies"),
    ],
)
def test_a_plain_noun_is_nobody_with_an_office(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Die Sprecherin der Eltern, Ida Holt, winkt ab. Man habe gewartet, sagt sie.", "Ida Holt"),
        ("Der Trainer der Moorelf, Taavis Krems, sagte, sein Boot sei morsch.", "Taavis Krems"),
        ("Die Leiterin des Amtes, Ilona Krēs, erklärte, ihr Haus sei zu.", "Ilona Krēs"),
        ("Der Vertreter der Kaufleute, Bo Kern, winkt ab. Man habe gewartet, sagt er.", "Bo Kern"),
        ("Die Staatsanwaltschaft klagt an. Laut Anklage war die Tür offen.", "Staatsanwaltschaft"),
        ("Laut Anklage war die Tür offen.", "Anklage"),
        (
            "Anwältin Ana Helm schweigt. Das letzte Wort hat die junge Frau. „Ich habe gelogen“, sagt sie.",
            "junge Frau",
        ),
    ],
)
def test_who_speaks_in_court(text: str, speaker: str) -> None:
    assert speakers(text)[-1].endswith(speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In einer Rede, die sie mit rotem Kopf vorlas, schilderte die Wirtin, wie es war.", "Wirtin"),
        ("In der Antwort, die Ana Ruiz vorlas, erklärte die Stadt Kalda, es sei kalt.", "Stadt Kalda"),
        ("Die Bank, die Ana Ruiz leitet, teilte mit, es sei kalt.", "Bank"),
        ("Es regnete, die Rätin Ana Ruiz sagte, es sei kalt.", "Ana Ruiz"),
    ],
)
def test_a_relative_clause_is_no_main_one(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Am Abend rief Anna Burk das Haus zusammen.\n\n„Ich gehe“, sagt die 49-Jährige.", "Anna Burk"),
        (
            "Bäcker Jan Behr lud ein. Es war kalt.\n\nAlle kamen. Es regnete.\n\n„Ich gehe“, sagt der 61-Jährige.",
            "Jan Behr",
        ),
        ("Am Abend rief Jan Behr das Haus zusammen.\n\n„Ich gehe“, sagt die 49-Jährige.", "49-Jährige"),
    ],
)
def test_an_age_is_of_the_only_person_named(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker
