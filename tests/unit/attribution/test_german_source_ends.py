"""German passages of our own about where the phrase for a source ends, and whom "Zur Begründung" gives words to."""

from __future__ import annotations

import pytest
from who_said import german_lines as lines


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("40 Prozent stimmten nach Angaben der Kanzlei für ein Verbot der Jagd.", "Kanzlei"),
        ("Die Abgeordneten votierten laut Parlament für eine Reform der Steuer.", "Parlament"),
        ("Nach Angaben des Amtes für Umwelt ist das Wasser sauber.", "Amt für Umwelt"),
        ("Das Boot sank nach Angaben der Küstenwache in rund 300 Metern Tiefe.", "Küstenwache"),
        ("Die Proben wurden nach Angaben des Vereins von einem Labor in Kalda geprüft.", "Verein"),
        ("Der Wolf wurde nach Angaben der Behörde von Jägern geschossen.", "Behörde"),
        ("Nach Schätzungen von Fachleuten sind 40 Wale verendet.", "Fachleute"),
    ],
)
def test_what_belongs_to_the_verb_is_no_part_of_a_source(text: str, speaker: str) -> None:
    assert lines(text)[0].split("|")[0] == speaker


def test_what_somebody_assumes_is_no_source() -> None:
    text = "Die Banken gehen nach ersten Berechnungen von Verlusten in Höhe von drei Millionen Euro aus."
    assert "Verlusten|" not in lines(text)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rieke Thoms kündigte nach dem Urteil Berufung an.", "Rieke Thoms|i|Berufung"),
        ("Rieke Thoms kündigte nach dem Bericht Änderungen an.", "Rieke Thoms|i|Änderungen"),
    ],
)
def test_what_somebody_says_after_a_writing_is_not_by_it(text: str, expected: str) -> None:
    assert lines(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Der Händler, die Firma Nordbau, schweigt. Auf der Webseite des Unternehmens heißt es: „Wir bauen um.“",
            "Nordbau|d|Wir bauen um.",
        ),
        (
            "Auf der Homepage der Stadtwerke Kalda heißt es, Strom werde teurer.",
            "Stadtwerke Kalda|i|Strom werde teurer",
        ),
        (
            "Der Rat für Vögel hatte empfohlen, zu warten. Die Zahl sei klein, heißt es in dessen Bericht.",
            "Rat für Vögel|i|Die Zahl sei klein",
        ),
    ],
)
def test_a_page_and_a_writing_of_him_are_whose_they_are(text: str, expected: str) -> None:
    assert lines(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Die Medienaufsicht hat das Programm gestoppt. Zur Begründung hieß es, der Sender habe Fristen versäumt.",
            "Medienaufsicht|i|der Sender habe Fristen versäumt",
        ),
        (
            "Die Stadt hat die Gebühren erhöht. Als Grund wurde angegeben, die Kosten seien gestiegen.",
            "Stadt|i|die Kosten seien gestiegen",
        ),
        ("Ole Brandt verließ die Stadt. Zur Begründung hieß es, er sei krank.", "None|i|er sei krank"),
    ],
)
def test_a_reason_is_given_by_the_body_just_told_of(text: str, expected: str) -> None:
    assert lines(text) == [expected]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Wer lüge, müsse gehen, sagte die Abgeordnete Ida Holm. Rückendeckung erhielt Ole Brandt dagegen von "
            "Ministerin Rieke Thoms. Sie sehe keinen Anlass für einen Rücktritt.",
            "Rieke Thoms",
        ),
        ("Der Rat stimmte zu. Kritik kam von Ole Brandt. Der Plan sei zu teuer.", "Ole Brandt"),
        ("Lob erhielt die Stadt vom Trainer. Er sagte, das Gehege sei groß.", "Trainer"),
        ("Kritik kam von der Vorsitzenden des Vereins. Sie sagte, es sei zu klein.", "Vorsitzende des Vereins"),
        ("Kritik kommt aus dem Rat. Die Linke bemängelt, dass Deiche fehlen.", "Linke"),
        ("Am Fluss fehlen Deiche. Die Eltern widersprechen: Nach ihrer Ansicht ist er sicher.", "Eltern"),
    ],
)
def test_whom_support_or_criticism_comes_from_goes_on(text: str, speaker: str) -> None:
    assert lines(text)[-1].split("|")[0] == speaker


def test_where_support_comes_from_says_nothing_in_front() -> None:
    assert not lines("Die Räte waren verärgert, Beifall kam von den Wirten.")


def test_what_a_feeling_precedes_is_said_only_by_its_mood() -> None:
    assert not lines("Rieke Thoms war enttäuscht, der Bus kam zu spät.")
    assert lines("Rieke Thoms war enttäuscht, der Bus sei leer.") == ["Rieke Thoms|i|der Bus sei leer"]
    assert lines("Rieke Thoms ist überzeugt, der Bus kommt noch.") == ["Rieke Thoms|i|der Bus kommt noch"]
