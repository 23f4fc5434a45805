"""German passages of our own in which several speak in one sentence, or nobody whom its first words name."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of

PASSAGES = [
    pytest.param(
        "Die Grünen sprachen von einem „Sommertheater“, die Linksfraktion verlangte, die Pflicht ganz abzuschaffen.",
        ["Grünen|p|Sommertheater", "Linksfraktion|i|die Pflicht ganz abzuschaffen"],
        id="an article behind a comma, and another speaks",
    ),
    pytest.param(
        "Die Initiative Moorland wirft dem Amt vor, die Leute getäuscht zu haben.",
        ["Moorland|i|die Leute getäuscht zu haben"],
        id="an infinitive has no speaker of its own",
    ),
    pytest.param(
        "Die NADA lehnt dies ab; für jeden gelte die Unschuldsvermutung, erklärte Vorstand Ralf Kolbe.",
        ["Ralf Kolbe|i|für jeden gelte die Unschuldsvermutung"],
        id="who speaks behind a semicolon",
    ),
    pytest.param(
        "Die NADA lehnt dies ab; für jeden gelte die Unschuldsvermutung.",
        ["NADA|i|für jeden gelte die Unschuldsvermutung"],
        id="nobody else speaks behind a semicolon",
    ),
    pytest.param(
        "Der Deutsche Elternbund hält davon wenig. Man könne von Müttern nicht erwarten, dass sie es sähen, "
        "ließ er wissen.",
        ["Deutscher Elternbund|i|Man könne von Müttern nicht erwarten, dass sie es sähen"],
        id="an infinitive inside what is reported",
    ),
    pytest.param(
        "Über eine Verlängerung werde verhandelt, hieß es auf Anfrage aus dem Kulturministerium.",
        ["Kulturministerium|i|Über eine Verlängerung werde verhandelt"],
        id="an inquiry says nothing",
    ),
    pytest.param(
        "In der Führung wächst nach SID-Informationen der Unmut.",
        ["SID|i|In der Führung wächst // der Unmut"],
        id="a house joined to its information",
    ),
    pytest.param(
        "Fraktionschef Holger Band sagte, er warte. Weiter ging die Linke: Wer so lüge, habe hier nichts verloren.",
        ["Holger Band|i|er warte", "Linke|i|Wer so lüge, habe hier nichts verloren"],
        id="a clause with who behind a colon",
    ),
    pytest.param(
        "Petra Kern stand im Saal. Ganz anders sieht man das beim Fahrgastbeirat Moor: Die Länder hätten Geld.",
        ["Fahrgastbeirat Moor|i|Die Länder hätten Geld"],
        id="how it is seen at a body",
    ),
    pytest.param(
        "Für den AfD-Abgeordneten Marco Zeis ist der Abbau „die Quittung für den Wahn“.",
        ["Marco Zeis|p|die Quittung für den Wahn"],
        id="for whom something is what the marks say",
    ),
    pytest.param(
        "Für Ana Ruiz ist der Roman „Moor“ ein Gewinn. Für Kinder ist der Film „Der alte Turm“ nichts.",
        ["None|s|Moor", "None|s|Der alte Turm"],
        id="for whom a work is something",
    ),
    pytest.param(
        "Ada Lutz wies die Kritik zurück: Die Fraktionen seien einig.",
        ["Ada Lutz|i|Die Fraktionen seien einig"],
        id="with what somebody rejects it",
    ),
    pytest.param(
        "Der Damm sei kaputt, sagte ein Bahnsprecher; der Bau werde bis Freitag dauern.",
        ["Bahnsprecher|i|Der Damm sei kaputt // der Bau werde bis Freitag dauern"],
        id="a report goes on behind a semicolon",
    ),
    pytest.param(
        "Der Damm ist kaputt, sagte ein Bahnsprecher; er wird seit Mai repariert.",
        ["Bahnsprecher|i|Der Damm ist kaputt"],
        id="the writer goes on behind a semicolon",
    ),
    pytest.param(
        "Das Land werde zahlen, kündigte Ana Ruiz an, pro Haus könnten 1.500 Euro fließen.",
        ["Ana Ruiz|i|Das Land werde zahlen // pro Haus könnten 1.500 Euro fließen"],
        id="a report goes on with what stands in for its mood",
    ),
    pytest.param(
        "Trainer Ulf Kern sagte, er bleibe. Ali Pohl ließ keinen Zweifel: „Ich bin da“, schrieb der 29-Jährige.",
        ["Ulf Kern|i|er bleibe", "Ali Pohl|d|Ich bin da"],
        id="an age closes the sentence of its subject",
    ),
    pytest.param(
        "SPD-Obmann Lars Frie und Ministerpräsident Claus Thor kamen. Der Regierungschef habe gelogen, so der "
        "SPD-Politiker.",
        ["Lars Frie|i|Der Regierungschef habe gelogen"],
        id="who is of the party in the word",
    ),
    pytest.param(
        "Die Rätin Ana Ruiz lobte den Plan. „Das ist gut.“ Der Wirt Jo Kern widersprach. Der Plan sei „teuer“.",
        ["Ana Ruiz|i|den Plan", "Ana Ruiz|d|Das ist gut.", "Jo Kern|p|teuer"],
        id="a subject behind whole words opens another sentence",
    ),
    pytest.param(
        "Die Rätin Ana Ruiz staunte. „Wirklich?“ Jo Kern nickte.",
        ["Ana Ruiz|d|Wirklich?"],
        id="so it does behind a question",
    ),
    pytest.param(
        "Kritik kam vom Moorbund: Die Branche schlafe. Messechef Kai Rohde wollte das nicht gelten lassen. Man sei "
        "„weiter als viele denken“.",
        ["Moorbund|i|Die Branche schlafe", "Kai Rohde|p|weiter als viele denken"],
        id="who does not accept what was said goes on",
    ),
    pytest.param(
        "Senator Piet Sören (Grüne) kam. Marlies Krohn sagte, er spare falsch. Der Grünen-Politiker konterte: „Nein.“",
        ["Marlies Krohn|i|er spare falsch", "Piet Sören|d|Nein."],
        id="a party in another case",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_who_says_what_in(text: str, expected: list[str]) -> None:
    assert said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de")) == expected
