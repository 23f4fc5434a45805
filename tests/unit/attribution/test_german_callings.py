"""German passages of our own in which a calling means who holds an office, and a home whoever was just brought in."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def last(text: str) -> str:
    """Who is said to say the last quotation below a headline."""
    return said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))[-1].split("|")[0]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Fraktionschefin Ute Brahm klagte, dass das Dach teuer sei. „Wir müssen sparen“, sagte die Lehrerin.",
            "Ute Brahm",
        ),
        (
            "Vereinspräsident Edo Tjarks, der Torwart Ivo Kolb noch im Mai gelobt hatte, räumte ein, dass er irrte. "
            "„Das kommt vor“, sagte der Winzer.",
            "Edo Tjarks",
        ),
        (
            "Sprecher Edo Tjarks jubelte. Der pensionierte Förster hatte 300 Unterschriften gesammelt. "
            "Er sei froh, sagte er.",
            "Edo Tjarks",
        ),
        (
            "Der Ermittler Arne Kolb prüft. Nordpost-Chef Edo Tjarks verteidigte das: Man habe gewarnt. "
            "„Es ging nicht schneller“, sagte der Gründer.",
            "Edo Tjarks",
        ),
        (
            "Manager Arne Kolb bedauerte das. Nun helfe Assistent Luka Babic aus, so Kolb. "
            "Der Kroate freut sich: „Wir wollen siegen.“",
            "Luka Babic",
        ),
    ],
)
def test_an_office_holder_has_a_calling_and_a_newcomer_a_home(text: str, speaker: str) -> None:
    assert last(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bäcker Edo Tjarks klagte über Metzger Ivo Kolb. „Es ist laut“, sagte der Wirt.", "Wirt"),
        ("Bürgermeister Edo Tjarks klagte über Ivo Kolb. „Es ist laut“, sagte der Anwohner.", "Anwohner"),
        ("Bürgermeister Edo Tjarks klagte über Landrat Ivo Kolb. „Es ist laut“, sagte der Minister.", "Minister"),
        ("Bürgermeister Edo Tjarks klagte. „Es ist laut“, sagte die Winzerin.", "Winzerin"),
        ("Trainer Edo Tjarks lobte Ivo Kolb. Tjarks ist 50. Der Däne sagte: „Wir wollen siegen.“", "Edo Tjarks"),
    ],
)
def test_one_calling_is_no_other_and_an_office_is_somebody_else(text: str, speaker: str) -> None:
    assert last(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ute Brahm nickte. Sie zitierte aus dem Brief eines Jungen: „Wenn ihr zumacht, bin ich allein.“", "Junge"),
        ("Ute Brahm nickte. Sie zitierte aus ihrem Brief: „Wenn ihr zumacht, bin ich allein.“", "Ute Brahm"),
    ],
)
def test_a_letter_that_she_reads_from_is_of_who_wrote_it(text: str, speaker: str) -> None:
    assert last(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Pfarrer Edo Tjarks betet. Der Wirt will im Mai öffnen. „Ich freue mich“, sagte er am Telefon.", "Wirt"),
        ("Pfarrer Edo Tjarks betet. Der Gerettete will heim. „Ich freue mich“, sagte er am Telefon.", "Gerettete"),
        ("Kapitän Edo Tjarks haderte. „Wir waren müde“, sagte der Kreisläufer.", "Edo Tjarks"),
        ("Verteidiger Edo Tjarks warnte. „Das ist zu viel“, sagte der Rechtsanwalt.", "Edo Tjarks"),
        ("Maler Edo Tjarks kam. „Es riecht nach Holz“, sagte der Wahlpfälzer.", "Edo Tjarks"),
    ],
)
def test_a_trade_is_no_other_trade_where_only_one_is_named(text: str, speaker: str) -> None:
    assert last(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Chefdramaturg Ivo Kolb ist traurig. „Schade“, sagt er. Nun hilft Direktor Edo Tjarks aus. "
            "Der gebürtige Geraer sagte: „Es wird gut.“",
            "Edo Tjarks",
        ),
        ("Ministerin Ute Brahm nickte. „Das geht“, sagte die gebürtige Geraerin.", "Ute Brahm"),
        ("Bäcker Edo Tjarks nickte. „Das geht“, sagte der gelernte Tischler.", "Edo Tjarks"),
    ],
)
def test_what_somebody_was_born_or_has_learned_is_no_other_trade(text: str, speaker: str) -> None:
    assert last(text) == speaker


def test_a_surname_of_one_letter_is_the_accused() -> None:
    text = (
        "Die Klage wirft Timo R. schweren Betrug vor. Wehrführer Edo Tjarks war Zeuge.\n\nRichter Max Ohm fragte.\n\n"
        "Der 52-jährige Ivo Kolb wartete. „Es tut mir leid“, sagte der Angeklagte."
    )
    assert last(text) == "Timo R."


def test_the_man_is_who_was_just_described_where_a_house_is_heard() -> None:
    text = "Man warte ab, hieß es bei Nordania. Ein Gastwirt aus Tremm klagt. „Meine Gäste fehlen“, so der Mann."
    assert last(text) == "Gastwirt aus Tremm"
