"""German passages of our own: rulers with numbers, who wrote a letter, names between commas, who was not heard."""

from __future__ import annotations

import pytest
from who_said import german_lines

PASSAGES = [
    pytest.param(
        "Fürst Adalbert XII. Ottokar sagte, das Schloss bleibe offen.",
        ["Adalbert XII. Ottokar|i|das Schloss bleibe offen"],
        id="a name goes on behind a number",
    ),
    pytest.param(
        "Laut der Chronistin Ada Klee hat Johann VII. Schulden hinterlassen.",
        ["Ada Klee|i|hat Johann VII. Schulden hinterlassen"],
        id="a noun behind the number of a ruler",
    ),
    pytest.param(
        "Laut Ada Klee endet damit Teil IV. Dem Rat genüge das, sagte Bo Lind.",
        ["Ada Klee|i|endet damit Teil IV.", "Bo Lind|i|Dem Rat genüge das"],
        id="a function word behind the number of a thing",
    ),
    pytest.param(
        "Damit endet das Gewerbegesetz III. Harms sagte, es sei zu spät.",
        ["Harms|i|es sei zu spät"],
        id="a name that speaks behind the number of a law",
    ),
    pytest.param(
        "„Geht“, heißt es in einem Brief, den Harms gestern verschicken ließ.",
        ["Harms|d|Geht"],
        id="who has a letter sent",
    ),
    pytest.param(
        "Der Film zeigt Zar Nikolai II. Direktor Peter Harms sagte, es sei kalt.",
        ["Peter Harms|i|es sei kalt"],
        id="somebody with an office who speaks behind the number of a ruler",
    ),
    pytest.param(
        "In einem Brief, den Pfarrerin Tea Harms verlas und den der Bauer Jo Kern verfasst hatte, heißt es: „Geht.“",
        ["Brief|d|Geht."],
        id="one reads a letter, another has written it",
    ),
    pytest.param(
        "In einem Papier, das Senatorin Tea Harms am Dienstag übermittelt wurde, heißt es: „Geht.“",
        ["Papier|d|Geht."],
        id="a paper that somebody was sent",
    ),
    pytest.param(
        "In einem Brief, den die Schwestern veröffentlicht haben, heißt es: „Geht.“",
        ["Brief|d|Geht."],
        id="who publishes a letter need not have written it",
    ),
    pytest.param(
        "In einem Brief, den Senatorin Tea Harms den Wirten geschrieben hat, heißt es: „Geht.“",
        ["Tea Harms|d|Geht."],
        id="who has written a letter",
    ),
    pytest.param(
        "Von Kapitän Jo Kern war am Abend nichts zu erfahren, dass die Fähre ausfällt.",
        [],
        id="nothing was heard",
    ),
    pytest.param(
        "Laut Angaben der Züchter, Tea Harms und Jo Kern, starben neun Ziegen.",
        ["Tea Harms und Jo Kern|i|starben neun Ziegen"],
        id="two names between commas behind a plural",
    ),
    pytest.param(
        "Nach Angaben der Züchter, Jo Kern und seine Söhne, starben neun Ziegen.",
        ["Züchter|i|Jo Kern und seine Söhne, starben neun Ziegen"],
        id="a plural with one name and others",
    ),
    pytest.param(
        "In einem Brief, den die Senatorin an Pfarrerin Tea Harms schrieb, heißt es: „Geht.“",
        ["Senatorin|d|Geht."],
        id="to whom a letter was written",
    ),
    pytest.param(
        "In einem Brief, den Senatorin Tea Harms gar nicht schrieb, heißt es: „Geht.“",
        ["Brief|d|Geht."],
        id="who has not written a letter",
    ),
    pytest.param(
        "Aus dem Vorfall ist zu erfahren, wie leicht Betrug ist. Vom Verein war nicht nur zu hören, dass es kalt sei.",
        ["Verein|i|es kalt sei"],
        id="nothing is heard from a thing",
    ),
    pytest.param(
        "Laut den geheimen Protokollen fehlt Geld. Laut einer neuen Umfrage fehlt Holz.",
        ["geheime Protokolle|i|fehlt Geld", "neue Umfrage|i|fehlt Holz"],
        id="several writings, and one that is feminine",
    ),
    pytest.param(
        "Nach Angaben der Gesandten, Tea Harms, Jo Kern und Bo Lind, starben neun Ziegen.",
        ["Gesandte|i|Tea Harms, Jo Kern und Bo Lind, starben neun Ziegen"],
        id="a list of names behind a noun that may be one woman",
    ),
    pytest.param(
        "Nach Angaben der Gesandten, Tea Harms, starben neun Ziegen.",
        ["Tea Harms|i|starben neun Ziegen"],
        id="a noun that is one woman",
    ),
    pytest.param(
        "Der Salafist und Reformist Jo Kern sagte, es sei kalt. Der Chemist widersprach. Der Reformist sagte, er gehe.",
        ["Jo Kern|i|es sei kalt", "Jo Kern|i|er gehe"],
        id="people whose nouns end like a heap",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_who_has_written_it_or_was_heard(text: str, expected: list[str]) -> None:
    assert german_lines(text) == expected
