"""German passages of our own about words by which something is reported, and where a report has its mood."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of
from reader.document.certainty import is_sure


def told(text: str) -> list[str]:
    """What is said in a passage below a headline, as speaker and words."""
    lines = said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))
    return [f"{line.split('|')[0]}: {line.split('|')[2]}" for line in lines]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Der Kreis Kalda hatte das Fest mit der Begründung untersagt, die Halle für Lehrkräfte sei zu eng.",
            ["Kreis Kalda: die Halle für Lehrkräfte sei zu eng"],
        ),
        ("Der Rat hat den Plan mit dem Argument abgelehnt, es fehle Geld.", ["Rat: es fehle Geld"]),
        ("Der Rat hat die Begründung gelesen, die Halle ist zu eng.", []),
        (
            "Aus einem Papier des Amtes, das der Zeitung vorliegt, geht hervor, dass das Tor offen war.",
            ["Amt: das Tor offen war"],
        ),
        (
            "Aus der Studie von Ana Ruiz, die am Montag erschien, geht hervor, dass das Tor offen war.",
            ["Ana Ruiz: das Tor offen war"],
        ),
        (
            "Ministerin Ana Ruiz kam. Aus einem Papier ihres Hauses geht hervor, dass das Tor offen war.",
            ["Ana Ruiz: das Tor offen war"],
        ),
        (
            "Nach einem im Juli vorgestellten Gutachten des Landesamtes steigen die Preise.",
            ["Landesamt: steigen die Preise"],
        ),
        (
            "Nach dem vorläufigen Endergebnis der Wahlkommission siegte er klar.",
            ["Wahlkommission: siegte er klar"],
        ),
        ("Nach dem Ergebnis der Wahl trat er zurück.", []),
        ("Nach einem im März gefeierten Fest blieb alles still.", []),
    ],
)
def test_what_a_reason_a_paper_or_a_report_says(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Die drei Töchter der Wirtin aßen demnach mit den Händen.",
            "Die drei Töchter der Wirtin aßen demnach mit den Händen",
        ),
        ("Alle Kinder, die dort standen, sahen demnach den Hund.", ""),
        ("Bis zum Ende der Ferien bleibe das Bad zu.", "Bis zum Ende der Ferien bleibe das Bad zu"),
        ("Bis zum Ende der Ferien blieb das Bad zu.", ""),
        (
            "Viele Gäste fehlten, weil das Tor offen stehe.",
            "Viele Gäste fehlten, weil das Tor offen stehe",
        ),
        ("Viele Gäste fehlten, weil das Tor offen stand.", ""),
    ],
)
def test_where_a_report_goes_on(text: str, expected: str) -> None:
    first = "Jo Kern: das Dach sei alt"
    lines = told(f"Retter Jo Kern sagte, das Dach sei alt. {text}")
    assert lines == [first, f"Jo Kern: {expected}"] if expected else lines == [first]


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Bojendaten zufolge sind die Tiere alt.", False),
        ("Aus einem Papier ihres Hauses geht hervor, dass das Tor offen war.", False),
        ("Bischof Bo Kern war da. „Es ist spät“, hieß es in einer Mitteilung.", False),
        ("Dem Landgericht Kalda zufolge sind die Tiere alt.", True),
    ],
)
def test_a_thing_of_nobody_is_not_sure(text: str, sure: bool) -> None:
    document = attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de")
    assert [is_sure(one) for one in document.quotations] == [sure]


BEFORE = "Bo Kern sagte, er habe nichts gehört."


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Linienrichterin Ana Ruiz glaubt, der Ruf sei echt.", "Ana Ruiz", "der Ruf sei echt"),
        ("Linienrichterin Ana Ruiz findet, das sei zu viel.", "Ana Ruiz", "das sei zu viel"),
        ("Die Polizei glaubt, der Ruf sei echt.", "Polizei", "der Ruf sei echt"),
        ("Ana Ruiz ließ sich nicht beirren und erläuterte, der Ruf sei echt.", "Ana Ruiz", "der Ruf sei echt"),
        ("Ana Ruiz ließ sich Zeit und sagte dann, der Ruf sei echt.", "Ana Ruiz", "der Ruf sei echt"),
        ("Ana Ruiz wollte nicht bleiben und sagte, der Ruf sei echt.", "Ana Ruiz", "der Ruf sei echt"),
        ("Das werde Geld kosten, sehr viel Geld.", "Bo Kern", "Das werde Geld kosten, sehr viel Geld"),
        ("Er habe Schulden, hohe Schulden.", "Bo Kern", "Er habe Schulden, hohe Schulden"),
        ("Die Karten blieben gültig, so ihr Management.", "Management", "Die Karten blieben gültig"),
    ],
)
def test_who_speaks_behind_a_report(text: str, speaker: str, words: str) -> None:
    assert told(f"{BEFORE} {text}")[1:] == [f"{speaker}: {words}"]


@pytest.mark.parametrize("text", ["Das lässt sich so erklären, dass es regnet.", "Ana Ruiz sagte nicht, sie sei müde."])
def test_what_can_be_said_or_was_not_is_no_report(text: str) -> None:
    assert told(text) == []
