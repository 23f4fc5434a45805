"""German passages of our own about people whom a sentence names first, and whom the next one means by "er" or "sie"."""

from __future__ import annotations

import pytest
from who_said import said, sure_of

from reader.attribution import attribute, paragraphs_of

BEFORE = "„Das stimmt nicht“, sagte Stadträtin Barbara Sonn.\n\n"
PASSAGES = [
    pytest.param(
        f"{BEFORE}Auch die zwölfjährige Enna war mit ihrer Mutter gekommen. „Hier ist ja nichts“, sagte sie.",
        "Enna|d|Hier ist ja nichts",
        id="a given name of no list behind the age of a girl",
    ),
    pytest.param(
        f"{BEFORE}Vorne wartete der acht Jahre alte Tom. „Ich friere“, sagte er.",
        "Tom|d|Ich friere",
        id="an age of several words",
    ),
    pytest.param(
        f"{BEFORE}Eine 34-jährige Finnin kam spät. „Der Bus fuhr nicht“, sagte sie.",
        "34-jährige Finnin|d|Der Bus fuhr nicht",
        id="a noun of home behind an age is no name",
    ),
    pytest.param(
        f"{BEFORE}Geblieben ist unter anderem Hedwig Maierhof. Sie sang schon früher. Am Tag der Absage, erinnert sie "
        "sich, seien alle traurig gewesen. Dass sie den Text noch einmal sprechen dürfe, sei ein Geschenk.",
        "Hedwig Maierhof|i|Dass sie den Text noch einmal sprechen dürfe, sei ein Geschenk",
        id="behind unter anderem stands a subject",
    ),
    pytest.param(
        "Reto Zumbrunn sprach. „Es war kein leichter Tag“, sagte er.\n\nNelo Caflisch sieht das anders. Der Captain "
        "stellte sich den Fragen. „Die Botschaft ist angekommen“, sagte er.",
        "Nelo Caflisch|d|Die Botschaft ist angekommen",
        id="a captain is no woman",
    ),
    pytest.param(
        "„Nein“, sagte Bürgermeister Jo Kern (SPÖ). Sein Amtskollege aus Kaldau, Franz Josef Gugel (ÖVP), zeigte sich "
        "enttäuscht. Man habe etwas anderes versprochen.",
        "Franz Josef Gugel|i|Man habe etwas anderes versprochen",
        id="a compound behind sein is one person with a name",
    ),
    pytest.param(
        "Am Rande stand Edo Lohmann. Seit 29 Jahren ist er Bademeister in Kalda. Ums Geld wolle er nicht streiten.",
        "Edo Lohmann|i|Ums Geld wolle er nicht streiten",
        id="a preposition with its article is no name",
    ),
    pytest.param(
        "Leo Achtel zögerte. Er habe es für einen Scherz gehalten. Erst als sie dort gestanden sei, "
        "habe er nachgegeben.",
        "Leo Achtel|i|Er habe es für einen Scherz gehalten. Erst als sie dort gestanden sei, habe er nachgegeben",
        id="gestanden sei confesses nothing",
    ),
    pytest.param(
        "„Das ist zu weit“, sagte Jo Kern. Für Familien aus dem unteren Tal verlängere sich der Weg auf eine Stunde.",
        "Jo Kern|i|Für Familien aus dem unteren Tal verlängere sich der Weg auf eine Stunde",
        id="a form before sich is a verb",
    ),
    pytest.param(
        "Der damalige Verkehrsminister lobte die Brücke als „Wunder“.",
        "damaliger Verkehrsminister|p|Wunder",
        id="a description without its article",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_whom_a_pronoun_means(text: str, expected: str) -> None:
    """The last passage is attributed to whoever has just been named."""
    assert said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))[-1] == expected


def test_a_heading_with_a_label_is_whose_its_words_are() -> None:
    """A heading in low marks behind an office has the words of whom the text names with it."""
    text = (
        "Kalda streitet\n\nWirtin: „Dann geht hier das Licht aus“\n\nIn Kalda ist Ruhe. „Wenn das so kommt, "
        "dann geht hier das Licht aus“, sagte Ute Lund."
    )
    assert {line.split("|")[0] for line in said(attribute(paragraphs_of(text), "de"))} == {"Ute Lund"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Wer ist die Frau, die den Zoo führt? „Eine Närrin“, scherzt sie. Dr. Ida Haas, 52, mag Elefanten.",
            "Ida Haas",
        ),
        ("Wer ist der Neue an der Spitze? „Kein Redner“, sagt er. Trainer Jo Kern ist Maurer.", "Jo Kern"),
        ("Wer war der Täter? „Ich war es nicht“, beteuert er. Sein Anwalt Jo Kern glaubt ihm.", "Täter"),
        ("Wer ist der Neue? „Kein Redner“, sagt er. Ministerin Ida Haas, 52, mag ihn.", None),
    ],
)
def test_whom_a_question_asks_for_is_named_behind(text: str, speaker: str | None) -> None:
    document = attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de")
    assert said(document)[0].partition("|")[0] == str(speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Lund findet, der Park sei zu dunkel. Kern findet das auch. „Man sieht nichts.“", "Kern"),
        ("Lund glaubt, die Straße sei sicher. Kern glaubt das nicht. „Da rasen alle.“", "Kern"),
        ("„Hier ist es ruhig“, sagt Lund. Ana Ruiz meint das ebenfalls. „Man hört nichts.“", "Ana Ruiz"),
        ("Lund findet, der Park sei zu dunkel. Kern findet das auch. „Man sieht nichts“, klagt Lund.", "Lund"),
    ],
)
def test_who_agrees_or_does_not_goes_on(text: str, speaker: str) -> None:
    assert sure_of(text, "de")[-1][0] == speaker
