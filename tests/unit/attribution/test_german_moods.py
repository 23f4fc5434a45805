"""German passages of our own whose mood tells a report behind a colon, a clause in front, or a condition."""

from __future__ import annotations

import pytest
from who_said import german_lines as lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Die Opposition warf Edo Tjarks Versäumnisse vor. Seit dem Hochwasser von 2003 sei nichts gebaut worden.",
            "Opposition|i|Seit dem Hochwasser von 2003 sei nichts gebaut worden",
        ),
        (
            "Edo Tjarks warnte vor „billiger Panik“: Die Zahl der Brände sei gesunken.",
            "Edo Tjarks|i|Die Zahl der Brände sei gesunken",
        ),
        (
            "Für die Grünen ist das der falsche Weg: Das Geld dürfe nicht ins Ausland fließen.",
            "Grünen|i|Das Geld dürfe nicht ins Ausland fließen",
        ),
        (
            "Er sei laut, sagte Ute Brahm. Dass die Nachbarn davon gewusst hätten, ändere daran nichts.",
            "Ute Brahm|i|Dass die Nachbarn davon gewusst hätten, ändere daran nichts",
        ),
        (
            "Ute Brahm widersprach. Dass der Lohn nicht steige, verschweige der Dezernent.",
            "Ute Brahm|i|Dass der Lohn nicht steige, verschweige der Dezernent",
        ),
        (
            "Der Forscher Edo Tjarks nickt. Wo ein Dorf reicher dastehe, scheitere jedes zweite Projekt.",
            "Edo Tjarks|i|Wo ein Dorf reicher dastehe, scheitere jedes zweite Projekt",
        ),
        (
            "„Kohle ist alt“, sagte Ute Brahm. Wer jetzt noch Werke baue, verbrenne Geld.",
            "Ute Brahm|i|Wer jetzt noch Werke baue, verbrenne Geld",
        ),
        (
            "Er warte ab, sagte Edo Tjarks. Wenn die Wirte anders entschieden, werde er das tragen.",
            "Edo Tjarks|i|Wenn die Wirte anders entschieden, werde er das tragen",
        ),
    ],
)
def test_the_mood_tells_a_report(text: str, expected: str) -> None:
    assert expected in lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Edo Tjarks warnte vor „billiger Panik“: Die Zahl der Brände sank.",
        "Für die Grünen kandidiert ein Wirt: Das Geld fließt ins Ausland.",
        "Die Nachbarn wussten es. Dass es regnet, ändert daran nichts.",
        "Edo Tjarks schwieg. Wenn es regnet, große Pfützen stehen im Hof und die Gäste fehlen.",
    ],
)
def test_without_the_mood_the_writer_tells(text: str) -> None:
    assert not [line for line in lines(text) if line.split("|")[1] == "i"]
