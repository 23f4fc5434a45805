"""German passages of our own in the manner of short news: senders, articles, people named a sentence before."""

from __future__ import annotations

import pytest
from who_said import german_lines as lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Nachrichtensender K24 meldete, der Minister habe gelogen.", "K24|i|der Minister habe gelogen"),
        ("K24 meldete, der Minister habe gelogen.", "K24|i|der Minister habe gelogen"),
        ("In einem Artikel der „Kaldaer Zeitung“ heißt es, die Wahl sei gut.", "Kaldaer Zeitung|i|die Wahl sei gut"),
        ("Im Leitartikel der „Kaldaer Zeitung“ heißt es, es sei „ein Sieg“.", "Kaldaer Zeitung|p|ein Sieg"),
        ("Für Rieke Thoms von den Grünen ist der Plan „völlig unzureichend“.", "Rieke Thoms|p|völlig unzureichend"),
        ("Ole Brandt dankte den Helfern für ihren „Mut in der Nacht“.", "Ole Brandt|p|Mut in der Nacht"),
        (
            "Der Betreiber, die Nordbahn AG, wies jede Schuld von sich. Die Signale hätten immer funktioniert.",
            "Nordbahn AG|i|Die Signale hätten immer funktioniert",
        ),
        (
            "Der Preis geht an Rieke Thoms. Ihr Institut gratulierte: „Wir sind stolz auf unsere Kollegin.“",
            "Institut|d|Wir sind stolz auf unsere Kollegin.",
        ),
    ],
)
def test_who_speaks_in_short_news(text: str, expected: str) -> None:
    assert lines(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Gerichtspräsident Ole Brandt betonte, die Freiheit sei „ein hohes Gut“. Geklagt hatten mehrere Bürger, "
            "darunter der Politiker Jo Kern. Er sprach von einem „guten Tag für alle“.",
            "Jo Kern",
        ),
        (
            "Trainer Ole Brandt sagte, es sei „ein Fest“. Das Tor schoss Jo Kern. Er sprach von „Glück im Spiel“.",
            "Jo Kern",
        ),
        (
            "Trainer Ole Brandt sagte, es sei „ein Fest“. Er lobte Jo Kern. Er sprach von „Glück im Spiel“.",
            "Ole Brandt",
        ),
        (
            "Trainer Ole Brandt sagte, es sei „ein Fest“. Das Tor schoss Ida Holm. Er sprach von „Glück im Spiel“.",
            "Ole Brandt",
        ),
    ],
)
def test_whom_the_sentence_before_names_first(text: str, speaker: str) -> None:
    assert lines(text)[-1].split("|")[0] == speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minister Ole Brandt kam. Aus seiner Sicht ist der Plan gut.", "Ole Brandt|i|ist der Plan gut"),
        ("Minister Ole Brandt kam. Aus Brandts Sicht ist es „ein Anfang“.", "Ole Brandt|p|ein Anfang"),
        (
            "Ihrer Meinung nach ist der Plan gut, sagte Rieke Thoms.",
            "Rieke Thoms|i|Ihrer Meinung nach ist der Plan gut",
        ),
        ("Aus ihrer Sicht sei der Plan gut, sagte Rieke Thoms.", "Rieke Thoms|i|Aus ihrer Sicht sei der Plan gut"),
        ("Der Bericht besagt, dass jeder zweite krank ist.", "Bericht|i|jeder zweite krank ist"),
    ],
)
def test_a_view_is_whose_it_is(text: str, expected: str) -> None:
    assert lines(text) == [expected]


def test_this_view_is_nobodys() -> None:
    assert not lines("Das Boot kam außer Sicht. Aus dieser Sicht ist alles gut.")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In Kalda starb der Schriftsteller Ole Brandt. „Er fehlt“, sagte Verleger Jo Kern. Der Autor", "Ole Brandt"),
        ("Der Arzt Ole Brandt half. Pfleger Jo Kern rief: „Ja.“ Der Mediziner", "Ole Brandt"),
        ("Der Arzt Ole Brandt half. Pfleger Jo Kern rief: „Ja.“ Der Pfleger", "Jo Kern"),
    ],
)
def test_another_word_for_a_trade_is_whoever_has_it(text: str, speaker: str) -> None:
    assert lines(f"{text} hatte gesagt, er habe alles erzählt.")[-1] == f"{speaker}|i|er habe alles erzählt"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "„Wir haben keine Wahl“, so Ole Brandt, Professor in Kalda und Leiter der Studie, gegenüber der BBC.",
            ["Ole Brandt|d|Wir haben keine Wahl"],
        ),
        (
            "Das Haus sei „zu alt“, so Ole Brandt, der Rest sei neu.",
            ["Ole Brandt|i|Das Haus sei // der Rest sei neu", "Ole Brandt|p|zu alt"],
        ),
        ("tagesecho.de berichtet, man habe gewonnen.", ["tagesecho.de|i|man habe gewonnen"]),
        ("Präsident Ole Brandts Sprecher Jo Kern sagte, man habe gewonnen.", ["Jo Kern|i|man habe gewonnen"]),
        ("Regierungssprecher Thomas Kern sagte, man habe gewonnen.", ["Thomas Kern|i|man habe gewonnen"]),
    ],
)
def test_what_stands_beside_a_name_is_no_report(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_a_society_with_its_form_is_nobodys_words() -> None:
    assert lines("Der Verein „Rettet den Wald e. V.“ teilte mit, man habe „keine Zeit“.")[0].startswith("None|s|")
