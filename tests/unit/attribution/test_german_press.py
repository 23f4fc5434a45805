"""Forms of the German press that say who says something, and what is nobody's words."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of

OPENING = "Der Hafen im Norden\n\nEs hat gestern lange geregnet, und die Straße war nass.\n\n"


def told(text: str) -> list[str]:
    """Every quotation as speaker, kind and words."""
    return said(attribute(paragraphs_of(OPENING + text), language="de"))


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param(
            "Geschäftsführer Kevin Holm führt den Betrieb. „In der Stunde sind es 45“, sagt der Chef.",
            ["Kevin Holm"],
            id="the chef of a firm is who leads it",
        ),
        pytest.param(
            "„Das war wichtig“, sagt Kevin Holm. Schlachter Holm kennt die Nachteile. „Die Großen sparen sich viel.“",
            ["Kevin Holm", "Kevin Holm"],
            id="a calling that no list has before a surname of the text",
        ),
        pytest.param(
            "„Beide zeigen das“, sagte TV-Kommentator und dreifach-Champion Jonas Wald am Samstag.",
            ["Jonas Wald"],
            id="two callings before one name",
        ),
        pytest.param(
            "Bernd Koch gewann den Lauf. Der beste Deutsche, Sebastian Hendel, empfand den Wind als „sehr schön und "
            "frisch“, wie er sagte.",
            ["Sebastian Hendel"],
            id="he is the subject of the sentence",
        ),
        pytest.param(
            "„Nein“, sagte Kevin Holm.\n\nMit den Preisen müssen auch sie leben: „Die Mengen sind zu hoch, das geht "
            "nicht.“",
            ["Kevin Holm", "Kevin Holm"],
            id="they before a colon, where nobody is several",
        ),
        pytest.param(
            "„Die erste Halbzeit war überragend. Ich bin zufrieden.“ Chefcoach Gordon Hebert war bester Laune.",
            ["Gordon Hebert"],
            id="who is named for the first time behind words alone",
        ),
        pytest.param(
            "„Wir senden falsche Signale“, sagte der Lunder Gesundheits-, Sozial- und Baudirektor Peter Schnegg.",
            ["Peter Schnegg"],
            id="an office of cut compounds",
        ),
        pytest.param(
            "Gabi Schwab, Schulleiterin der Schule am Deich sagte am Vormittag: „Es ist heiß.“",
            ["Gabi Schwab"],
            id="an office without its second comma",
        ),
        pytest.param("„Es reicht jetzt“, so die bittere Bilanz von Ina Holm.", ["Ina Holm"], id="whose a verdict is"),
        pytest.param("„Es reicht jetzt“, so die Kritik des Verbands.", ["Verband"], id="whose a criticism is"),
    ],
)
def test_whose_marked_words_are(text: str, speakers: list[str]) -> None:
    assert [line.split("|")[0] for line in told(text) if line.split("|")[1] in "dp"] == speakers


@pytest.mark.parametrize(
    "text",
    [
        "Die Debatte war von Lob für die „große“ überparteiliche Zusammenarbeit geprägt.",
        "Die in Lund ausgetragenen „Hafen Spiele“ (ein Fest) hätten viel bewirkt, stellte Florian Hahn fest.",
        "Dort wurde gelagert, was knapp war, erzählt ein „ehemaliger Küchenhelfer“.",
        "Ina Holm hat sich Begriffe wie „Gamer“ oder „Nerd Alert“ schützen lassen.",
    ],
)
def test_marks_that_hold_no_words_of_anybody(text: str) -> None:
    assert all(line.split("|")[1] not in "dp" for line in told(text))


def test_an_inquiry_says_nothing() -> None:
    assert all(not line.startswith("Anfragen|") for line in told("Auf alle Anfragen heißt es: „Abwarten.“"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nach Angaben des Statistischen Landesamtes ist der Hafen gewachsen.", "Statistisches Landesamt"),
        ("Der Hafen ist laut dem Statistischen Bundesamt gewachsen.", "Statistisches Bundesamt"),
        ("Nach Angaben des Norddeutschen Rundfunks ist der Hafen gewachsen.", "Norddeutscher Rundfunk"),
        ("Nach Angaben der Deutschen Bahn ist der Hafen gewachsen.", "Deutsche Bahn"),
        ("Nach Angaben des Verbandes ist der Hafen gewachsen.", "Verband"),
        ("Nach Angaben des US-Hafenkommandos ist der Hafen gewachsen.", "US-Hafenkommando"),
    ],
)
def test_a_body_is_named_in_the_nominative(text: str, name: str) -> None:
    assert told(text)[0].split("|")[0] == name


def test_a_report_goes_on_behind_adverbs_that_are_conjunctions_too() -> None:
    text = "Rainer Meyer sagte, das Land habe bestellt. Damit gewinne das Angebot sowohl für alle als auch für ihn."
    assert [line.split("|")[0] for line in told(text)] == ["Rainer Meyer", "Rainer Meyer"]


def test_who_explains_goes_on_and_not_what_reacts() -> None:
    text = "Wie Minister Rainer Meyer erklärte, reagiert das Land auf die Nachfrage. Dort sei eine Erhöhung nötig."
    assert [line.split("|")[0] for line in told(text)] == ["Rainer Meyer", "Rainer Meyer"]
