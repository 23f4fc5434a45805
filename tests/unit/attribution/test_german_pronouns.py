"""German words that stand for somebody else: whom a pronoun, a demonstrative or a description means."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of

PASSAGES = [
    pytest.param(
        "Bürgermeister Arne Kolb besuchte die Baustelle. Ihm zufolge kostet die Brücke zwei Millionen.",
        ["Arne Kolb|i|kostet die Brücke zwei Millionen"],
        id="according to him, who opens the sentence",
    ),
    pytest.param(
        "Rektorin Ada Klee kam allein. Der Bau ist ihr zufolge zu klein.",
        ["Ada Klee|i|Der Bau ist // zu klein"],
        id="according to her, inside the sentence",
    ),
    pytest.param(
        "Rektorin Ada Klee kam allein. Laut ihr ist der Bau zu klein.",
        ["Ada Klee|i|ist der Bau zu klein"],
        id="her behind laut",
    ),
    pytest.param(
        "Die Anwohner sagten, es sei laut. Ihnen zufolge fahren nachts Lastwagen.",
        ["Anwohner|i|es sei laut", "Anwohner|i|fahren nachts Lastwagen"],
        id="according to them",
    ),
    pytest.param(
        "Rektorin Ada Klee besuchte die Schule. Die Schule ist ihr zufolge zu klein.",
        ["Ada Klee|i|Die Schule ist // zu klein"],
        id="her, and not what the words themselves speak of",
    ),
    pytest.param(
        "Rektorin Ada Klee kam allein. Ihm zufolge ist die Schule zu klein.",
        ["None|i|ist die Schule zu klein"],
        id="a pronoun that means nobody in the text",
    ),
    pytest.param(
        "Im Wald\n\nSven Malz fragte den Förster Knut Harder: „Kommt niemand?“\n\n„Doch“, entgegnete der.",
        ["Sven Malz|d|Kommt niemand?", "Knut Harder|d|Doch"],
        id="who was asked answers, behind the words",
    ),
    pytest.param(
        "Im Wald\n\nSven Malz fragte den Förster Knut Harder: „Kommt niemand?“ Der antwortete: „Doch, später.“",
        ["Sven Malz|d|Kommt niemand?", "Knut Harder|d|Doch, später."],
        id="who was asked answers, before the words",
    ),
    pytest.param(
        "Im Wald\n\nSven Malz fragte Knut Harder, ob er komme. Dieser antwortete, er habe keine Zeit.",
        ["Sven Malz|i|ob er komme", "Knut Harder|i|er habe keine Zeit"],
        id="who was asked answers, all of it reported",
    ),
    pytest.param(
        "Im Wald\n\nSven Malz rief Tea Harms an. „Kommst du?“, fragte er. „Nein“, sagte die.",
        ["Sven Malz|d|Kommst du?", "Tea Harms|d|Nein"],
        id="she who was called",
    ),
    pytest.param(
        "Im Wald\n\nAm Tisch sitzt Knut Harder. Der sagt: „Es reicht.“",
        ["Knut Harder|d|Es reicht."],
        id="nobody has spoken before",
    ),
    pytest.param(
        "Im Wald\n\nAnne Malz fragte den Förster: „Kommt niemand?“\n\n„Doch“, entgegnete der.",
        ["Anne Malz|d|Kommt niemand?", "None|d|Doch"],
        id="who was asked has no name, and is not who asked",
    ),
    pytest.param(
        "Im Wald\n\nKnut Harder wartet. „Es reicht“, sagte der sichtlich müde Förster Sven Malz.",
        ["Sven Malz|d|Es reicht"],
        id="an article with a noun far behind it",
    ),
    pytest.param(
        "Im Rat\n\nAlmut Rehberg von der Freien Union kam spät.\n\n„Das reicht“, sagte Rehberg. "
        "Die Politikerin der Freien Union sagte: „Wir gehen.“",
        ["Almut Rehberg|d|Das reicht", "Almut Rehberg|d|Wir gehen."],
        id="the politician of her party",
    ),
    pytest.param(
        "Im Rat\n\n„Das reicht“, sagte Bürgermeisterin Almut Rehberg. Die Politikerin der Freien Union ging.\n\n"
        "Die Politikerin der Freien Union sagte, sie komme wieder.",
        ["Almut Rehberg|d|Das reicht", "Almut Rehberg|i|sie komme wieder"],
        id="the politician of a party, beside an office",
    ),
    pytest.param(
        "Im Rat\n\nDie Grünen-Abgeordnete Almut Rehberg kam spät.\n\n„Das reicht“, sagte Rehberg. "
        "Die Politikerin der Freien Union sagte: „Wir gehen.“",
        ["Almut Rehberg|d|Das reicht", "Politikerin der Freien Union|d|Wir gehen."],
        id="the politician of another party",
    ),
    pytest.param(
        "Im Rat\n\n„Das reicht“, sagte Arne Kolb. Die Politikerin der Freien Union sagte: „Wir gehen.“",
        ["Arne Kolb|d|Das reicht", "Politikerin der Freien Union|d|Wir gehen."],
        id="a politician who is not he",
    ),
    pytest.param(
        "Im Rat\n\nAlmut Rehberg und Tea Harms kamen. „Das reicht“, sagte Harms. "
        "Die Politikerin der Freien Union sagte: „Wir gehen.“",
        ["Tea Harms|d|Das reicht", "Politikerin der Freien Union|d|Wir gehen."],
        id="a politician who may be one of two",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_who_is_meant(text: str, expected: list[str]) -> None:
    assert said(attribute(paragraphs_of(text, "de"))) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ob der Bürgermeister bleibt, weiß er noch nicht. „Ich denke nach“, sagte er.", "Bürgermeister"),
        ("Weil Peter Wolters krank war, fehlte er. „Mir geht es gut“, sagte er.", "Peter Wolters"),
        ("Als der Landrat ankam, sagte er: „Ich denke nach.“", "Landrat"),
        ("Obwohl der Torwart krank war, lobte er ihn. „Er hält alles“, sagte er.", "Ivo Kolb"),
        ("Weil die Chefin krank war, blieb er im Büro. „Das dauert“, sagte er.", "Ivo Kolb"),
    ],
)
def test_a_pronoun_takes_up_the_only_one_of_the_clause_in_front(text: str, speaker: str) -> None:
    found = said(attribute(paragraphs_of(f"Aus der Stadt\n\n„Ich war böse“, sagt Trainer Ivo Kolb.\n\n{text}"), "de"))
    assert found[-1].split("|")[0] == speaker
