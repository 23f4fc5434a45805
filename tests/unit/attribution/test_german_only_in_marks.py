"""German passages of our own about bodies that only words in marks name, and about whom a body's noun tells."""

from __future__ import annotations

import pytest
from who_said import said, sure_of

from reader.attribution import attribute, paragraphs_of


def speakers(text: str) -> list[str]:
    """Who is said to say something in a passage below a headline, in the order of the words."""
    return [line.split("|")[0] for line in said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Nun ist es klar. „Der SV Tannau und Ivo Tesch trennen sich“, teilte der Klub mit.", "SV Tannau"),
        ("Nun ist es klar. „Beim VfL Brunsau ist heute Ruhe“, teilte der Verein mit.", "VfL Brunsau"),
        ("Nun ist es klar. „Erst kommt der FC Moor, dann der SV Tannau“, teilte der Klub mit.", "Klub"),
        ("Der FC Moor siegt. „Nun kommt der SV Tannau“, teilte der Klub mit.", "FC Moor"),
        ("Nun ist es klar. „Der SV Tannau sagt nun doch ab“, sagte die Gewerkschaft.", "Gewerkschaft"),
    ],
)
def test_a_club_may_be_named_in_its_own_words_alone(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Stadtrat Arne Kolb zitiert gern den Landesjagdverband, der das „teuer“ nannte. Es fehle Platz, klagt der "
            "Verband. Er riet auch, das Dach zu flicken.",
            "Landesjagdverband",
        ),
        ("Die Freie Liste ortet einen „Abschied auf Raten“.", "Freie Liste"),
        ("Bürgermeister Arne Kolb sieht darin „ein böses Zeichen für alle“.", "Arne Kolb"),
    ],
)
def test_a_noun_tells_the_gender_of_a_body_and_more_verbs_judge(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("headline", "text", "speaker"),
    [
        (
            "Prozess um Diebstahl: „Ich hatte doch Hunger“",
            "Ivo Tesch gestand. „Ich hatte doch Hunger“, sagte er.",
            "Ivo Tesch",
        ),
        ("Streit um Deich: „Jetzt reicht es uns“", "Der Deich ist alt.", "None"),
        ("Polizei zu Unfall: „Es gab keine Toten“", "Der Deich ist alt.", "Polizei"),
        ("Kolb nach Sieg: „Das war stark von uns“", "Wirt Arne Kolb lacht.", "Arne Kolb"),
    ],
)
def test_what_a_headline_is_about_says_nothing(headline: str, text: str, speaker: str) -> None:
    document = attribute(paragraphs_of(f"{headline}\n\n{text}"), "de")
    assert said(document)[0].split("|")[0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Rätsel gab den Leuten eine Inschrift auf: „Dem Freund von fern“ steht in Goldschrift auf dem Stein.",
        "Die Fans hatten ein Tuch dabei: „Wir bleiben treu“ stand darauf.",
        "Am Tor hing ein Banner: „Kern raus“ war darauf zu lesen.",
        "Die Polizei fand einen Zettel: „Ich bin weg“, stand darauf.",
        "Pfarrer Bo Kern bekam Post. „Ihr werdet schon sehen“, stand im letzten Umschlag.",
    ],
)
def test_what_stands_on_something_is_nobodys(text: str) -> None:
    assert [name for name, _ in sure_of(text, "de")] == [""]


def test_what_stands_in_a_letter_is_the_letters() -> None:
    assert sure_of("Bo Kern hat Angst. „Ihr werdet schon sehen“, stand in dem Brief.", "de")[0][0] == "Brief"
