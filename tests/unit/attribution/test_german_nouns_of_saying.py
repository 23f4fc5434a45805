"""German passages of our own in which a noun or a light verb makes somebody speak, or only a negation does not."""

from __future__ import annotations

import pytest
from who_said import german_lines as lines
from who_said import sure_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Innenministerin Rieke Thoms war am Hafen. Vom Zoll kam die Information, in den Kisten sei Tee.",
            "Zoll|i|in den Kisten sei Tee",
        ),
        (
            "Rieke Thoms sagte, man prüfe. Von der Feuerwehr kam der Hinweis, das Dach könne einstürzen.",
            "Feuerwehr|i|das Dach könne einstürzen",
        ),
        ("Von Seiten der Stadt kam die Antwort, es fehle an Geld.", "Stadt|i|es fehle an Geld"),
        ("Aus dem Ministerium kam der Vorschlag, die Steuer zu senken.", "Ministerium|i|die Steuer zu senken"),
        ("Von Seiten der Opposition wurde kritisiert, dass das Geld fehle.", "Opposition|i|das Geld fehle"),
    ],
)
def test_whom_a_noun_comes_from_says_it(text: str, expected: str) -> None:
    assert lines(text)[-1] == expected


def test_a_place_that_news_comes_from_says_nothing() -> None:
    assert lines("Ministerin Rieke Thoms reiste ab. Aus dem Süden kamen Meldungen, dass das Lager brenne.") == [
        "None|i|das Lager brenne"
    ]


def test_who_only_comes_from_somewhere_says_nothing() -> None:
    text = "Ministerin Rieke Thoms sagte nichts. Vom Flughafen kam sie zu spät, das Lager brannte schon."
    assert not lines(text)


@pytest.mark.parametrize(
    "verb",
    [
        "errechnete",
        "berechnete",
        "wies nach",
        "trat dafür ein",
        "setzte sich dafür ein",
        "vertritt den Standpunkt",
        "kam zu der Erkenntnis",
        "erhob die Forderung",
        "gab die Auskunft",
        "gab der Hoffnung Ausdruck",
        "gab kund",
    ],
)
def test_verbs_and_nouns_with_dass_make_somebody_speak(verb: str) -> None:
    assert lines(f"Rieke Thoms {verb}, dass der Damm an der Küste zu niedrig sei.") == [
        "Rieke Thoms|i|der Damm an der Küste zu niedrig sei"
    ]


def test_what_was_proven_is_nobodys_words() -> None:
    assert not lines("Im Wasser wurden Keime nachgewiesen. Der Damm hielt.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Wir standen im Regen“, zitierte man Ilka Sander vom Hilfswerk.", "Ilka Sander|d|Wir standen im Regen"),
        ("Man zitiert Ilka Sander mit den Worten: „Es reicht.“", "Ilka Sander|d|Es reicht."),
        ("In Kalda zitierte man den Wirt Jo Kern: „Es reicht.“", "Jo Kern|d|Es reicht."),
        ("In Kalda sagt man: „Wer ruht, der rostet nie.“", "None|d|Wer ruht, der rostet nie."),
    ],
)
def test_whom_one_quotes_speaks_and_not_one(text: str, expected: str) -> None:
    assert lines(text) == [expected]


def test_a_negation_of_a_participle_negates_no_verb() -> None:
    text = (
        "Unter Berufung auf nicht genannte Quellen gab die Kaldaer Post an, dem Leiter sei ein Posten angeboten worden."
    )
    assert lines(text)[0].endswith("|i|dem Leiter sei ein Posten angeboten worden")
    assert not lines("Die Kaldaer Post gab nicht an, dem Leiter sei ein Posten angeboten worden.")


@pytest.mark.parametrize(
    "text",
    [
        "Das Feuer ist gelöscht. Die Bilanz der Nacht: 41 Verletzte und rund 40 zerstörte Wagen.",
        "Das Eis brach. Die Bilanz des Winters: drei gesperrte Seen und zwei Hütten.",
    ],
)
def test_a_time_draws_no_balance(text: str) -> None:
    assert not lines(text)


def test_alone_is_no_verb() -> None:
    text = "Die Mehrheit der Insulaner war dafür. Künftig kümmert sich die Regierung der Insel alleine um die Polizei."
    assert not lines(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("„Das Kind geht vor“ – mit diesem Satz hat sich Richterin Ana Ruiz nicht nur Freunde gemacht.", "Ana Ruiz"),
        ("„Das Kind geht vor“, mit diesem Satz wurde Richterin Ana Ruiz bekannt.", "Ana Ruiz"),
        ("Bo Kern, der mit den Worten „Ich gehe“ aufstand, lachte.", "Bo Kern"),
        ("Die Rede, die mit dem Satz „Ich gehe jetzt“ beginnt, hielt Ana Ruiz.", "Ana Ruiz"),
        ("Die Kripo prüft, ob der Brief, der mit den Worten „Euer Jo“ endet, von Bo Kern stammt.", ""),
        ("Der Satz „Alles wird gut“ stammt von Bo Kern.", "Bo Kern"),
    ],
)
def test_whose_a_sentence_or_words_are(text: str, speaker: str) -> None:
    assert sure_of(text, "de")[0][0] == speaker
