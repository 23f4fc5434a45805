"""German passages of our own from trials: who answers a judge, whose client is told of, who is accused."""

from __future__ import annotations

import pytest
from who_said import said, sure_of

from reader.attribution import attribute, paragraphs_of


def speakers(text: str) -> list[str]:
    """Who is said to say something in a passage below a headline, in the order of the words."""
    return [line.split("|")[0] for line in said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))]


ASKED = "Richter Ali Sano eröffnet den Prozess. Auf der Bank sitzt Bo Kern. Dann fragt Richter Ali Sano, ob es stimme."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{ASKED}\n\nEr habe ein Rad gestohlen.", "Bo Kern"),
        (f"{ASKED} Er habe „ein Rad“ gestohlen.", "Bo Kern"),
        (
            "Ein Müller sagt als Zeuge aus. Was er gesehen habe, will Richterin Ida Helm wissen. Er habe geschlafen.",
            "Müller",
        ),
        ("Rätin Ida Helm traf Bo Kern. Ida Helm fragte, ob das recht sei. Es sei „infam“.", "Ida Helm"),
    ],
)
def test_what_a_judge_asks_another_answers(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


def test_an_answer_of_several_is_not_surely_the_judges() -> None:
    text = "Vor Gericht sitzen Bo Kern und Jan Behr. Richter Ali Sano fragt, ob es stimme. Er habe das Rad gestohlen."
    assert not sure_of(text, "de")[-1][1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("„Nein“, sagt Bo Kern. Richter Ali Sano schweigt lange. „Es war mein Boot.“", "Bo Kern"),
        ("„So“, sagt Bo Kern. Richterin Ida Helm schweigt. „Es war meins.“", "Bo Kern"),
        ("„So“, sagt Bo Kern. Richterin Ida Helm nickt. „Es war seins.“", "Ida Helm"),
    ],
)
def test_who_only_waits_in_court_does_not_speak(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anwalt Jo Lind lächelt und hat eine neue Studie verlangt. Sein Mandant sei „krank“.", "Jo Lind"),
        ("Verteidigerin Ida Holt sitzt vorn. Die Zeugin Ana Ruiz nickt. Ihr Mandant sei krank.", "Ida Holt"),
        ("Anwalt Jo Lind schweigt. Staatsanwältin Ida Holt spricht. Sein Mandant sei krank.", "Jo Lind"),
        ("Anwalt Jo Lind schweigt. Staatsanwältin Ida Holt nickt. Ihr Zeuge sei krank.", "Ida Holt"),
    ],
)
def test_of_a_client_their_lawyer_speaks(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{ASKED}\n\n„Ein Rad“, sagt der Angeklagte. „Es war meins.“", "Bo Kern"),
        ("Auf der Bank sitzt Eva Kern. Es regnet.\n\n„Es war meins“, sagt die Beschuldigte.", "Eva Kern"),
        ("Auf der Bank sitzen Bo Kern und Jan Behr. Es regnet.\n\n„Ja“, sagt der Angeklagte.", "Angeklagte"),
        (
            "Richter Ali Sano eröffnet. Am Tisch sitzt Bo Kern. Richter Ali Sano nickt.\n\n„Ja“, sagt der 31-Jährige.",
            "31-Jährige",
        ),
    ],
)
def test_the_accused_is_nobody_with_an_office(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Die Nachbarin, eine 62 Jahre alte Wirtin, sagt, sie habe den Hund gehört. "
            "Wieso sie ihn am Morgen „taub wie ein Stein“ genannt habe, fragt Anwalt Jo Lind. "
            "Die Wirtin lächelt. Das sei ein Scherz gewesen.",
            ["62 Jahre alte Wirtin", "Jo Lind", "62 Jahre alte Wirtin", "62 Jahre alte Wirtin"],
        ),
        (
            "Anwalt Jo Lind will wissen, warum Ana Ruiz das Boot „morsch“ genannt habe.",
            ["Jo Lind", "Ana Ruiz"],
        ),
        ("Ob das „wirklich gut“ sei, fragt Rätin Ida Holt.", ["Ida Holt"]),
        ("Rätin Ida Holt fragt, warum niemand „diesen Unfug“ bemerkt habe.", ["Ida Holt"]),
    ],
)
def test_what_somebody_is_asked_to_have_said_is_theirs(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected
