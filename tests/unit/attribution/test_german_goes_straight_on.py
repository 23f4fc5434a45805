"""German passages of our own: words of "him" behind a report, opponents, colleagues, and people in the dative."""

from __future__ import annotations

import pytest
from who_said import german_lines as lines


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Sein Anwalt Edo Tjarks sagte, der Kapitän warte ab. „Er ist am Ende seiner Kraft.“", "Edo Tjarks"),
        ("Anwältin Ute Brahm teilte mit, man warte ab. „Sie ist am Ende ihrer Kraft.“", "Ute Brahm"),
        ("Landrat Edo Tjarks kündigte an, dass Trainer Ivo Kolb gehen müsse. „Er hat zu oft verloren.“", "Edo Tjarks"),
    ],
)
def test_words_of_him_behind_a_report_are_of_who_reports(text: str, speaker: str) -> None:
    assert lines(text)[-1].split("|")[0] == speaker


def test_words_of_him_are_of_who_has_spoken_and_hesitates() -> None:
    text = (
        "„Alle sind müde“, sagt Fanvertreterin Ute Brahm.\n\nNeu ist Trainer Edo Tjarks. Er habe nicht geschlafen, gab "
        "er zu. Auf die Frage nach Ivo Kolb zögerte Tjarks. „Er hat mich angerufen, nicht ich ihn.“"
    )
    assert lines(text)[-1].split("|")[0] == "Edo Tjarks"


def test_a_portrait_does_not_take_words_behind_what_another_remembers() -> None:
    portrait = "\n\n".join(
        f"Die Proben sind {word}. „Ich mag es {word}“, sagt Intendantin Ute Brahm."
        for word in ("alt", "neu", "laut", "leise", "bunt", "schwer", "leicht", "fremd")
    )
    text = (
        "Geblieben ist unter anderen Hedwig Tesch, mit 71 die Doyenne. Sie hätte schon 1998 in „Die Fähre“ auf der "
        "Bühne stehen sollen, als junge Braut. Nun spielt sie deren Großmutter. Am letzten Tag, erinnert sie sich, "
        "seien sie alle in der Kantine gesessen. „Es war die beste Probe meines Lebens, und keiner hat sie gesehen.“"
    )
    assert lines(f"{portrait}\n\nIm Ensemble herrscht Stille. {text}")[-1].split("|")[0] == "Hedwig Tesch"


def test_words_of_him_are_not_his_of_whom_a_sentence_only_tells() -> None:
    text = "„Es ist gut“, sagte Wirtin Ute Brahm.\n\nEdo Tjarks kam im Mai ins Dorf. „Er hat oft geholfen.“"
    assert lines(text)[-1].split("|")[0] != "Edo Tjarks"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In Umfragen liegt Ute Brahm vor Edo Tjarks. Ihr Gegner verspricht: „Alles wird anders.“", "Edo Tjarks"),
        (
            "In Umfragen liegt Ivo Kolb vor Edo Tjarks. Kolb verspricht Ruhe. Sein Herausforderer sagt: „Nein danke.“",
            "Edo Tjarks",
        ),
        ("Landrat Ivo Kolb verspricht Ruhe. Sein Herausforderer sagt: „Nein danke.“", "Herausforderer"),
        (
            "In Umfragen liegt Ivo Kolb vor Edo Tjarks und Max Ohm. Kolb verspricht viel. Sein Rivale sagt: „Nein.“",
            "Rivale",
        ),
        (
            "Virologe Ivo Kolb nannte das „heikel“. Kritischer sieht das sein Genfer Kollege Edo Tjarks: Niemand könne "
            "das sagen. „Uns fehlt Wissen“, schreibt der Epidemiologe.",
            "Edo Tjarks",
        ),
        ("Kolbs Amtskollege aus Genf, Edo Tjarks, rechnet nicht damit: „Da prallen Welten aufeinander.“", "Edo Tjarks"),
        ("„Ich treffe viele Leute“, sagte Edo Tjarks. „Alle sind müde“, so der frühere Tennisprofi.", "Edo Tjarks"),
    ],
)
def test_an_opponent_and_a_colleague_are_the_other_one(text: str, speaker: str) -> None:
    assert lines(text)[-1].split("|")[0] == speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nach Darstellung von Hafenarbeitern sank das Boot.", "Hafenarbeiter|i|sank das Boot"),
        ("Laut Anwohnern brannte es zweimal.", "Anwohner|i|brannte es zweimal"),
        ("Unabhängigen Beobachtern zufolge war es still.", "Unabhängige Beobachter|i|war es still"),
        ("Nach Ansicht von Experten war es Absicht.", "Experten|i|war es Absicht"),
        ("Er sei müde, sagte der 54-jährige Fahrer des Zuges.", "54-jähriger Fahrer des Zuges|i|Er sei müde"),
        ("Der Verein Hope and Help fürchtet, dass Vögel sterben.", "Hope and Help|i|Vögel sterben"),
        (
            "Solche Viren gebe es oft, sagte Ivo Kolb, die meisten verschwänden wieder.",
            "Ivo Kolb|i|Solche Viren gebe es oft // die meisten verschwänden wieder",
        ),
    ],
)
def test_sources_are_listed_in_the_nominative(text: str, expected: str) -> None:
    assert expected in lines(text)
