"""German passages of our own about whose a statement, letter or study is that words are said to stand in."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def speakers(text: str) -> list[str]:
    """Who is said to say something in a passage below a headline, in the order of the words."""
    return [line.split("|")[0] for line in said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Man hat uns belogen“, heißt es in einem offenen Brief des Vereins Moorfreunde.", ["Moorfreunde"]),
        (
            "Präsident Eckart Brink trat zurück. „Ich ging zu spät“, heißt es in einer Erklärung des 67-Jährigen.",
            ["Eckart Brink"],
        ),
        ("Nach einem Gutachten des Rechnungshofes hätten die Leute alles wissen müssen.", ["Rechnungshof"]),
        ("In der Begründung des Urteils des Landgerichts Kalda heißt es, der Dieb sei arm.", ["Landgericht Kalda"]),
        ("Aus einem Brief von Ana Ruiz geht hervor, dass der Dieb arm war.", ["Ana Ruiz"]),
        ("Bo Kern kam. In seinem Brief heißt es: „Ich komme wieder.“", ["Bo Kern"]),
        ("Bo Kern kam. Nach einer Untersuchung seiner Behörde hätten alle gelogen.", ["Bo Kern"]),
    ],
)
def test_a_writing_speaks_for_whose_it_is(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Im Vertrag des Trainers heißt es, er müsse bleiben.", ["Vertrag des Trainers"]),
        ("In dem Bericht der Lage heißt es, alles sei gut.", ["Bericht der Lage"]),
        ("In dem Bericht der Prüfer heißt es, alles sei gut.", ["Bericht der Prüfer"]),
        ("Die Polizei sucht Zeugen. In einer Studie heißt es, Diebe seien arm.", ["Studie"]),
        ("Ein Baum fiel um. In einer Mitteilung heißt es, man habe alles geprüft.", ["Mitteilung"]),
    ],
)
def test_a_writing_of_nobody_in_particular_keeps_its_words(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Verband Moorbahn fürchtet Kosten. Das sei zu teuer, hieß es in einer Stellungnahme.", ["Moorbahn"]),
        ("Das Amt begrüßte, dass das Tor offen ist. In einer Mitteilung heißt es, man prüfe.", ["Amt", "Amt"]),
        (
            "Wie die Polizei mitteilte, ist der Dieb fort. Bo Kern sagte, er sei traurig. "
            "Der Schaden sei groß, hieß es in der Mitteilung.",
            ["Polizei", "Bo Kern", "Polizei"],
        ),
        (
            "Das Tor sei zu, teilte die Moorwerk AG mit. 90 Leute müssen gehen.\n\n"
            "Das Werk bleibe, hieß es weiter. Betroffen ist laut der Mitteilung vor allem der Einkauf.",
            ["Moorwerk AG", "Moorwerk AG", "Moorwerk AG"],
        ),
        ("Das Tor ist offen. Das Geld sei da, hieß es weiter.", ["None"]),
        (
            "Das Schulamt verweist auf leere Kassen. Man habe den Antrag weitergeleitet, heißt es dort.",
            ["Schulamt"] * 2,
        ),
    ],
)
def test_a_statement_is_of_the_body_that_speaks_in_it(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Das Verwaltungsgericht Kalda gab nach. Die Stadt dürfe das nicht, heißt es in dem Beschluss.", 0),
        ("Das Landgericht Kalda wies die Klage ab. Es regnete. In dem Urteil heißt es, der Dieb sei arm.", 0),
        ("Das Amtsgericht Kalda sprach ihn frei. In der Urteilsbegründung heißt es, der Dieb sei arm.", 0),
        ("Das Amtsgericht Kalda und das Landgericht Treblau prüfen. In dem Urteil heißt es, er sei arm.", "Urteil"),
        ("Der Gemeinderat Kalda gab nach. Die Stadt dürfe das, heißt es in dem Beschluss.", "Beschluss"),
    ],
)
def test_a_ruling_is_of_the_one_court_that_is_named(text: str, speaker: str | int) -> None:
    assert speakers(text) == [speaker or " ".join(text.split()[1:3])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Die Beobachter der Nordunion zogen Bilanz. Alles sei „bunt“ gewesen, heißt es in ihrem ersten Bericht.",
            ["Beobachter der Nordunion"],
        ),
        ("Die Naturschützer zählten Vögel. In ihrer Studie heißt es, der Wald sei krank.", ["Naturschützer"]),
        ("Ministerin Ana Ruiz trat zurück. In ihrem Brief heißt es, sie sei müde.", ["Ana Ruiz"]),
        ("Minister Bo Kern trat zurück. In ihrem Bericht heißt es, der Wald sei krank.", ["Bericht"]),
    ],
)
def test_their_writing_is_of_whom_the_sentence_before_is_about(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das Tor sei zu, teilte die Moorwerk AG mit.\n\nDer Umsatz werde sinken, hieß es.", ["Moorwerk AG"] * 2),
        (
            "Das Tor sei zu, sagte Bo Kern.\n\nDas Presseamt der Liga prüft. Das werde „bald“ geprüft, hieß es.",
            ["Bo Kern", "Presseamt der Liga"],
        ),
        ("Das Tor sei zu, sagte Bo Kern. Der Umsatz werde sinken, hieß es.", ["Bo Kern", "None"]),
        ("Das Tor sei zu, sagte die Moorwerk AG. Bo Kern kam. Es werde kalt, hieß es.", ["Moorwerk AG", "None"]),
    ],
)
def test_what_is_only_heard_is_of_the_body_just_told_of(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Beim Kanton heisst es, das Geld sei da.", ["Kanton"]),
        ("Die Polizei liess verlauten, das Tor sei offen.", ["Polizei"]),
        ("Gemäss Polizei ist das Tor offen.", ["Polizei"]),
    ],
)
def test_swiss_spelling_is_read(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected
