"""German passages of our own in which a report goes on that nobody is said to give: whom the text has turned to."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of

RUIZ = "Die Lage sei ernst, sagte Rätin Ana Ruiz."


def speakers(text: str) -> list[str]:
    """Who is said to say something in a passage below a headline, in the order of the words."""
    return [line.split("|")[0] for line in said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{RUIZ} Bo Lind trat vor. Den Brief habe er gelesen.", ["Ana Ruiz", "Bo Lind"]),
        (f"{RUIZ} Carla Lind stand am Fenster. Es sei nur Regen. „Mehr nicht.“", ["Ana Ruiz", "Carla Lind"] * 2),
        (
            f"{RUIZ} Eine Bäckerin aus der Altstadt schließt nun früher. Ihr sei klar, dass das ärgere.",
            ["Ana Ruiz", "Bäckerin aus der Altstadt"],
        ),
        (f"{RUIZ} Der Regen fiel weiter. Man müsse den Deich erhöhen.", ["Ana Ruiz", "Ana Ruiz"]),
        (f"{RUIZ} Das Amt prüft. Man müsse den Deich erhöhen.", ["Ana Ruiz", "Ana Ruiz"]),
    ],
)
def test_a_report_goes_on_from_whom_the_text_turned_to(text: str, expected: list[str]) -> None:
    assert list(dict.fromkeys(speakers(text))) == list(dict.fromkeys(expected))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{RUIZ} Ein Nachbar von gegenüber trug Sand. Man wisse ja nie. „Besser so.“", "Nachbar"),
        (
            f"{RUIZ} Eine Bäckerin aus der Altstadt schließt früher. Ihr sei das zu laut. „Lieber so.“",
            "Bäckerin aus der Altstadt",
        ),
        ("Ob Jan Kehl spielt? Trainer Bo Lind lachte. Der Junge dürfe ruhig warten. „Dann sehen wir.“", "Bo Lind"),
    ],
)
def test_words_alone_go_on_from_the_report_before_them(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Der Bus sei alt, sagt Jan Behr. Richterin Berta Kuhn hakt nach: „Wer sah ihn?“ – „Der Wirt wohl.“",
            ["Jan Behr", "Berta Kuhn", "Jan Behr"],
        ),
        (
            "Der Bus sei alt, sagt Jan Behr. „Wer sah ihn?“, fragt Richterin Berta Kuhn. – „Der Wirt.“",
            ["Jan Behr", "Berta Kuhn", "Jan Behr"],
        ),
        ("Trainer Bo Kern lachte: „Ob wir siegen?“ – „Warten wir ab.“", ["Bo Kern", "None"]),
        ("Trainer Bo Kern lachte: „Ob wir siegen?“ „Warten wir ab.“", ["Bo Kern", "Bo Kern"]),
        ("Trainer Bo Kern lachte: „Wir siegen!“ – „Warten wir ab.“", ["Bo Kern", "Bo Kern"]),
    ],
)
def test_an_answer_behind_a_dash_is_not_of_who_asked(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sprecher Bo Kern kam. Man warte noch, sagte er. Der Minister habe das „mit Dank und gern“ gelesen.",
            "Bo Kern",
        ),
        ("Rätin Ana Ruiz kam. Man warte, sagte sie. Die Ministerin habe das „mit Freude“ gelesen.", "Ana Ruiz"),
        ("Sprecher Bo Kern kam. Man warte, sagte er. Wirt Ali Sano nannte das „Unfug“.", "Ali Sano"),
    ],
)
def test_who_goes_on_is_nobody_named_in_the_report(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected
