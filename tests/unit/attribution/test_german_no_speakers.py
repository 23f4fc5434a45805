"""German passages of our own in which a thing, an adverb or a plural is no speaker, and an unknown name is one."""

from __future__ import annotations

import pytest
from who_said import german_lines as lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "„Es war eng“, sagte Wachführer Ivo Brandl. Am Ende seien zwölf Boote gekommen, darunter Freiwillige.",
            "Ivo Brandl|i|Am Ende seien zwölf Boote gekommen, darunter Freiwillige",
        ),
        (
            "„Es war eng“, sagte Wachführer Ivo Brandl. Es seien zwölf Boote gekommen, teils Rentner aus dem Dorf.",
            "Ivo Brandl|i|Es seien zwölf Boote gekommen, teils Rentner aus dem Dorf",
        ),
        (
            "„Wir zahlen genug“, sagte Chefin Ulla Renk. Sie wundere sich, obwohl das nächste Treffen vereinbart sei. "
            "Man könne warten.",
            "Ulla Renk|i|Sie wundere sich, obwohl das nächste Treffen vereinbart sei. Man könne warten",
        ),
        (
            "Im März hatten 40 Mitarbeitende von einem „Klima des Misstrauens“ geschrieben.",
            "40 Mitarbeitende|p|Klima des Misstrauens",
        ),
    ],
)
def test_no_adverb_and_no_thing_speaks(text: str, expected: str) -> None:
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Zudem hätten die Autorinnen Wühlmäuse und Maulwürfe übersehen, sagt Biologe Arne Kolb.\n\n"
            "Tjark Bokel, der dort fischt, winkt ab. Es sei zu nass, sagt er.",
            "Tjark Bokel",
        ),
        (
            "„Nein“, sagte Minister Arne Kolb.\n\nHarm Bolmann, der ein Boot hat, winkt ab. Es sei nass, sagt er.",
            "Harm Bolmann",
        ),
        ("Wirt Arne Kolb bleibt.\n\nEdda Pantke, die lange fehlte, winkt ab. Es sei nass, sagt sie.", "Edda Pantke"),
    ],
)
def test_a_relative_clause_tells_that_a_name_is_a_person(text: str, speaker: str) -> None:
    assert lines(text)[-1].split("|")[0] == speaker


def test_an_article_behind_a_name_opens_no_relative_clause() -> None:
    text = "Wirt Arne Kolb lacht. Union Treblau, der Verein aus dem Osten, verlor. Es sei nass gewesen, sagt er."
    assert lines(text)[-1].split("|")[0] == "Arne Kolb"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ida Mey ging.\n\nArne Kolb tritt als Zeuge auf. Tesch sei „pünktlich“ gewesen, sagt er.", "Arne Kolb"),
        ("Wirt Arne Kolb winkt ab: „Ich bleibe doch hier“, sagt er.", "Arne Kolb"),
        ("Der Rat tagt. Es ist spät, als im Alten Kino ein Gast aufspringt. „Macht Licht“, ruft er.", "Gast"),
        ("Der Rat tagt. Wirt Arne Kolb redet. Es ist still, als er endet. „Macht Licht“, ruft er.", "Arne Kolb"),
        (
            "„Nein“, schrieben 40 Mitarbeitende.\n\nFür bewusste Fehler sahen die Gutachter keine Spur, dafür "
            "bescheinigen sie ihm einen „rauen Ton“.",
            "Gutachter",
        ),
    ],
)
def test_a_pronoun_means_whom_the_sentence_is_about_and_not_who_is_reported_on(text: str, speaker: str) -> None:
    assert [line.split("|")[0] for line in lines(text)][-1] == speaker
