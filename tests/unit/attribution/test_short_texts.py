"""The language of texts of a few words: what several languages share tells none, letters of one's own do."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of
from reader.languages.detect import language_of

GOATS = (
    "RB: Warum Bienen, Frau Thies?\n\nThies: Bienen fliegen so gern wie andere.\n\nRB: Und im Winter?\n\n"
    "Thies: Da schlafen alle.\n\nRB: Danke."
)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("de", GOATS),
        ("de", GOATS.replace("RB:", "NA:")),
        ("de", GOATS.replace("RB:", "SI:")),
        ("pl", "„Nie ustąpię” – powiedział starosta Bogumił Wrzos. Rada milczała."),
        ("pl", "„Zamykamy” – oświadczyła wójt Halina Żuk. Mieszkańcy protestują."),
        ("nl", "“Ik ga niet weg”, zei burgemeester Joris Vink. Het plein bleef leeg."),
        ("pt", "«Não vou embora», disse a prefeita Lídia Rosa. Ninguém aplaudiu."),
        ("sv", "– Jag går inte, sade Sven Alm. Han var trött och ledsen."),
        ("es", "«No vuelvo», dijo el alcalde Tomás Vela. La plaza aplaudió."),
        ("en", "“No,” said Bogumił Wrzos, who was the mayor of Łęg until May."),
        ("en", "Żuk and Wrzos meet in Łęg"),
    ],
)
def test_a_short_text_tells_its_language(tag: str, text: str) -> None:
    assert language_of(text) == tag


def test_a_language_that_is_known_loses_to_no_other_by_a_word() -> None:
    assert language_of("El batlle va decir que no") == "es"


def test_labels_in_capitals_are_no_words() -> None:
    interview = "Die Imkerin von Kalda\n\n" + GOATS.replace("RB:", "NA:")
    assert len(said(attribute(paragraphs_of(interview, language_of(interview))))) == GOATS.count(": ")
