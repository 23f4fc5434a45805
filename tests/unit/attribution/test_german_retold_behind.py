"""German words of whom somebody else makes speak, sources that are none, and verbs left out."""

from __future__ import annotations

import pytest
from who_said import german_lines

PASSAGES = [
    pytest.param(
        "Eine Lehrerin habe immer wieder gerufen: „Keiner fasst das an!“, erzählte Schülerin Mia Lott.",
        [
            "Mia Lott|i|Eine Lehrerin habe immer wieder gerufen",
            "Lehrerin|d|Keiner fasst das an!",
        ],
        id="somebody called as another tells",
    ),
    pytest.param(
        "Sie habe ihm immer gesagt: „Geh weg von dort“, sagte Küsterin Ilse Wahl.",
        [
            "Ilse Wahl|i|Sie habe ihm immer gesagt",
            "Ilse Wahl|d|Geh weg von dort",
        ],
        id="her own words as she tells them",
    ),
    pytest.param(
        "In „Querab“, so der Titel, erzählt der Lotse Ole Sand von Eis. Die Geschichte habe ihm keiner geglaubt.",
        [
            "None|s|Querab",
            "Ole Sand|i|Eis",
            "Ole Sand|i|Die Geschichte habe ihm keiner geglaubt",
        ],
        id="a title is no source",
    ),
    pytest.param(
        "Der Ausbau rechne sich, so das Kalkül, schon nach drei Jahren.",
        [
            "None|i|Der Ausbau rechne sich // schon nach drei Jahren",
        ],
        id="a calculation is no source",
    ),
    pytest.param(
        "Da der Trainer Uli Brand der Ansicht war, das Spiel sei verloren, wechselte er.",
        [
            "Uli Brand|i|das Spiel sei verloren",
        ],
        id="somebody is of an opinion",
    ),
    pytest.param(
        "Grünen-Chef Levin Arslan sprach von „Zank auf offener Bühne“, FDP-Politikerin Ines Hollmann "
        "von einer „Koalition der Lücken“.",
        [
            "Levin Arslan|p|Zank auf offener Bühne",
            "Ines Hollmann|p|Koalition der Lücken",
        ],
        id="a verb left out in front of an article",
    ),
    pytest.param(
        "Das sei, findet Gesa Terhorst, auch kein schlechter Plan.",
        [
            "Gesa Terhorst|i|Das sei // auch kein schlechter Plan",
        ],
        id="a copula parted from what something is",
    ),
    pytest.param(
        "Der Paritätische Wohlfahrtsverband mahnte, arme Haushalte dürften nicht vergessen werden.",
        [
            "Paritätischer Wohlfahrtsverband|i|arme Haushalte dürften nicht vergessen werden",
        ],
        id="people without an article that may be poor",
    ),
    pytest.param(
        "Behn sagte, CDU-Chef Lohmann mache „Politik mit dem Rückspiegel“.",
        [
            "Behn|p|Politik mit dem Rückspiegel",
        ],
        id="a verb in front of marks with many words",
    ),
    pytest.param(
        "Der Jüngere habe dem Älteren zugerufen, er solle „seine Kiste wegfahren“. „Die Flasche war "
        "voll“, sagte ein Sprecher.",
        [
            "Jüngere|i|Der Jüngere habe dem Älteren zugerufen, er solle",
            "Jüngere|p|seine Kiste wegfahren",
            "Sprecher|d|Die Flasche war voll",
        ],
        id="the younger one is no house of a spokesman",
    ),
    pytest.param(
        "„Ich friere“, sagt Emma Kohl. Ihre Freundin Lina nickt: „Aber Mathe fällt aus!“",
        [
            "Emma Kohl|d|Ich friere",
            "Lina|d|Aber Mathe fällt aus!",
        ],
        id="a friend by name",
    ),
    pytest.param(
        "Auf dem Schild steht „Betreten verboten“, doch niemand hält sich daran, sagt Förster Udo Salm.",
        [
            "Udo Salm|i|Auf dem Schild steht // doch niemand hält sich daran",
            "None|s|Betreten verboten",
        ],
        id="what is written on a sign",
    ),
    pytest.param(
        "Die Bande nannte sich „Die Füchse“, sagte Kommissar Kai Lund.",
        [
            "None|s|Die Füchse",
        ],
        id="what somebody calls themselves",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_german_retold_behind(text: str, expected: list[str]) -> None:
    assert german_lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Du bist raus“, habe ihr Chef gebrüllt, erzählt die Köchin Rita Moll.", "Chef"),
        ("„Du bist raus“, habe Wirtin Ilse Wahl gerufen, so Jo Kern.", "Ilse Wahl"),
        ("„Du bist raus“, hätten die Nachbarn geschrien, berichtete Jo Kern.", "Nachbarn"),
        ("„Das wird teuer“, habe man ihm gesagt, erzählt Jo Kern.", "None"),
        ("„Das wird teuer“, sei ihm gesagt worden, erzählt Jo Kern.", "None"),
        ("„Ich habe Angst“, habe sie ihrer Mutter gesagt, erzählte Rita Moll.", "Rita Moll"),
        ("„Der Deich ist alt“, habe der Bericht gezeigt, sagte Rita Moll.", "Rita Moll"),
    ],
)
def test_words_are_of_whom_the_clause_behind_makes_speak(text: str, expected: str) -> None:
    assert german_lines(text)[0].partition("|")[0] == expected


def test_a_sentence_that_goes_on_may_retell_words_of_another() -> None:
    text = "Rita Moll erzählte, sie habe gefroren. „Raus hier!“, habe der Wirt gerufen."
    assert german_lines(text)[1] == "Wirt|d|Raus hier!"
