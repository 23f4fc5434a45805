"""German passages of our own in which somebody cites the words of another."""

from __future__ import annotations

import pytest
from who_said import sure_of


@pytest.mark.parametrize(
    "text",
    [
        "Rektorin Ana Ruiz erinnerte an einen Satz von Altkanzler Jan Kern: „Alles fließt.“",
        "Ana Ruiz verwies auf ein Wort des Malers Jan Kern: „Alles fließt.“",
        "Ana Ruiz wiederholte den Ausspruch ihres Vorgängers Jan Kern: „Alles fließt.“",
        "Mit einem Zitat von Jan Kern eröffnete Ana Ruiz die Schau: „Alles fließt.“",
        "Ana Ruiz erinnerte an das Motto von Jan Kern: „Alles fließt.“",
        "Ana Ruiz zitierte die Ankündigung von Jan Kern: „Es wird gebaut.“",
        "Ana Ruiz erinnerte an einen Satz von Jan Kern: „Sie kennen mich.“",
        "Ana Ruiz erinnerte an einen Satz von Jan Kern: „Der Mensch lebt, wo er liebt.“",
        "Ana Ruiz kritisierte den Satz von Jan Kern „Alles fließt“.",
        "Ana Ruiz erinnerte an den Satz „Alles fließt“ von Jan Kern.",
        "Ana Ruiz zitierte in der Predigt den Propheten Jan Kern: „Alles fließt.“",
        "Ana Ruiz zitierte am Freitag vor 200 Gästen ihren Vorgänger Jan Kern: „Alles fließt.“",
        "Ana Ruiz zitierte in ihrer Rede Jan Kern: „Alles fließt.“",
        "„Alles fließt“, zitierte sie den Dichter Jan Kern.",
    ],
)
def test_cited_words_are_those_of_whom_they_are_cited(text: str) -> None:
    assert sure_of(text, "de")[0][0] == "Jan Kern"


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz erinnerte an den Kollegen Jan Kern: „Er war ein Freund.“",
        "Ana Ruiz erinnerte an die Worte von Jan Kern und mahnte: „So geht es nicht.“",
        "Ana Ruiz kritisierte den Satz von Jan Kern: „So geht es nicht.“",
        "Ana Ruiz reagierte auf eine Aussage von Jan Kern: „So geht es nicht.“",
        "Ana Ruiz wiederholte ihre Forderung: „So geht es nicht.“",
        # What is no wording holds none behind a colon, and words about somebody are not theirs.
        "Ana Ruiz verwies auf die Aussage von Jan Kern: „Wir waren nicht dort.“",
        "Ana Ruiz erinnerte an das Versprechen des Ministers Jan Kern: „Bis heute ist kein Cent geflossen.“",
        "Ana Ruiz erinnerte an die Zusage des Landes: „Da müssen jetzt Taten folgen.“",
        "Ana Ruiz verwies auf die Ankündigung der Bahn: „Wir warten seit drei Jahren.“",
        "Ana Ruiz erinnerte an die Warnung der Feuerwehr: „Wir haben sie überhört.“",
        "Ana Ruiz berief sich auf ein Wort des Kanzlers: „Er hat es uns versprochen.“",
        "Ana Ruiz erinnerte an die Worte ihres Vaters: „Er sagte immer die Wahrheit.“",
        "Ana Ruiz erinnerte an einen Satz von Eva Lind: „Das ist nicht das, was sie früher sagte.“",
    ],
)
def test_what_somebody_says_to_the_words_of_another_is_theirs(text: str) -> None:
    assert sure_of(text, "de")[0] == ("Ana Ruiz", True)
