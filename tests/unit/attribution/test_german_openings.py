"""German sentences by what stands before the verb, and words that nobody who is named has said."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of

PASSAGES = [
    pytest.param(
        "Relativierend fügte Ada Klee hinzu: „Noch ist nichts entschieden.“",
        ["Ada Klee|d|Noch ist nichts entschieden."],
        id="a participle opens the sentence",
    ),
    pytest.param(
        "Nüchtern stellte Trainer Jo Kern fest: „Das war zu wenig.“",
        ["Jo Kern|d|Das war zu wenig."],
        id="an adjective opens it",
    ),
    pytest.param(
        "Offiziell hält das Amt daran fest, dass der Hafen sicher ist.",
        ["Amt|i|der Hafen sicher ist"],
        id="an adverb opens it, and a body is the subject",
    ),
    pytest.param(
        "Der Nationalen Presse-Agentur sagte Ada Klee, es werde verhandelt.",
        ["Ada Klee|i|es werde verhandelt"],
        id="who is told opens it",
    ),
    pytest.param(
        "Jo Kern, der am Dienstag auf einer Tagung in der an Lohnau grenzenden Stadt Sielheim sprach, sagte, "
        "der Patient sei stabil.",
        ["Jo Kern|i|der Patient sei stabil"],
        id="a relative clause with a long attribute in it",
    ),
    pytest.param(
        "Die Stadt, räumte Ada Klee ein, habe keine Wahl.",
        ["Ada Klee|i|Die Stadt // habe keine Wahl"],
        id="a clause with its own subject interrupts the words",
    ),
    pytest.param(
        "Der frühere Minister und heutige Berater Jo Kern sagte, der Vertrag sei nichtig.",
        ["Jo Kern|i|der Vertrag sei nichtig"],
        id="two offices of one person",
    ),
    pytest.param(
        "Als Lohnaus Chief Executive C. Y. Leung sagte, dass die Stadt zahlt, lachten viele.",
        ["C. Y. Leung|i|die Stadt zahlt"],
        id="an office of another language before initials",
    ),
    pytest.param(
        "Trainer Peters sagte, man habe gut gespielt.",
        ["Peters|i|man habe gut gespielt"],
        id="a surname that looks like a genitive",
    ),
    pytest.param(
        "Der Angeklagte bestreitet, die Uhr gestohlen zu haben.",
        ["Angeklagte|i|die Uhr gestohlen zu haben"],
        id="an infinitive with an article in front",
    ),
    pytest.param(
        "Ihre Verteidiger erklärten, die Vorwürfe würden sich nicht halten lassen.",
        ["Verteidiger|i|die Vorwürfe würden sich nicht halten lassen"],
        id="a clause with an article and a noun that no name is",
    ),
    pytest.param(
        "Der Imker hatte sich darauf berufen, nie gefragt worden zu sein.",
        ["Imker|i|nie gefragt worden zu sein"],
        id="a passive infinitive is no verb of saying",
    ),
    pytest.param(
        "Ein Wirt schilderte den Überfall. Die Männer hätten geschrien, er solle den Schrank öffnen.",
        ["Wirt|i|Die Männer hätten geschrien, er solle den Schrank öffnen"],
        id="a verb of saying in the conditional perfect is reported",
    ),
    pytest.param(
        "Die Boote dienen nach polnischen Angaben dem Schmuggel.",
        ["polnischen Angaben|i|Die Boote dienen // dem Schmuggel"],
        id="a dative behind a source is not whose it is",
    ),
    pytest.param(
        "Ada Klee mahnte, dass es schon 2010 ein Fest gab, bei dem – so ihre Fassung der Zahlen – 900 Leute waren.",
        ["Ada Klee|i|es schon 2010 ein Fest gab, bei dem", "Ada Klee|i|900 Leute waren"],
        id="so, and something of hers",
    ),
    pytest.param(
        "Die Sichtweise von Minister Jo Kern, wonach der Plan „ein guter Anfang“ ist, teilt sie nicht.",
        ["Jo Kern|p|ein guter Anfang"],
        id="wonach behind somebody's view",
    ),
    pytest.param(
        "Jo Kern verwies auf eine Umfrage, wonach die meisten den Umbau ablehnen.",
        ["Umfrage|i|die meisten den Umbau ablehnen"],
        id="wonach behind a writing",
    ),
    pytest.param(
        "Der Bote zitiert den Pfarrer mit den Worten „Gott sieht alles“.",
        ["Pfarrer|p|Gott sieht alles"],
        id="a paper quotes somebody with the words",
    ),
    pytest.param(
        "Die Insel wird bereits gebeten, den Hafen zu öffnen, so Werftchef Hassan Brandt im örtlichen Fernsehen.",
        ["Hassan Brandt|i|Die Insel wird bereits gebeten, den Hafen zu öffnen"],
        id="a passive inside what somebody says",
    ),
    pytest.param(
        "Die Hafenorganisation Presse ohne Ketten begrüßte das, wies aber darauf hin, dass elf Schreiber fehlen.",
        ["Presse ohne Ketten|i|elf Schreiber fehlen"],
        id="a body whose name begins with the noun for another",
    ),
]

NOBODY = [
    "Am Mittwoch wurde bekannt, dass [das Werk schließen soll].",
    "Es wurden Vorwürfe laut, [die Wahl sei manipuliert worden].",
    "An die Regierung erging die Aufforderung, [die Häfen sofort zu öffnen].",
    "Es gibt Gerüchte, dass [der Trainer geht].",
    "Dem Leiter des Zoos wird vorgeworfen, [er habe Futter verkauft].",
    "Dem Vernehmen nach [plant der Verband ein Fest].",
]

SILENT = [
    "Im Film „Das letzte Boot“ spielte er einen Kapitän.",
    "Mit dem Lied „Wenn die Möwen ziehen“ wurde sie bekannt.",
    "Die Firma „Nord Bau Inc.“ beschäftigt 80 Menschen.",
    "Danach schuf er eine Figur, die das Theater der Stadt prägte.",
    "Nachdem die Fälschung bekannt wurde, trat der Kurator zurück.",
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_who_speaks(text: str, expected: list[str]) -> None:
    assert said(attribute(paragraphs_of(f"Im Wald\n\n{text}", "de"))) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_who_is_named_speaks(text: str) -> None:
    words = text[text.index("[") + 1 : text.index("]")]
    document = attribute(paragraphs_of("Im Wald\n\n" + text.replace("[", "").replace("]", ""), "de"))
    assert said(document) == [f"None|i|{words}"]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said(text: str) -> None:
    found = said(attribute(paragraphs_of(f"Im Wald\n\n{text}", "de")))
    assert [line for line in found if "|s|" not in line] == []


AGAIN = [
    pytest.param(
        "Ein Anwohner berichtete, der Knall sei laut gewesen. „Die Scheiben zitterten“, so der 61-Jährige.",
        "Anwohner",
        id="an age, of somebody without a name",
    ),
    pytest.param(
        "Das sagte Studienleiterin Miriam Engel. „Es eilt“, mahnte die Schlafforscherin.",
        "Miriam Engel",
        id="a calling that the text has not told",
    ),
    pytest.param(
        "Präsident Uwe Handke betonte, man habe Zeit. „Gründlichkeit geht vor“, so der Unternehmer.",
        "Uwe Handke",
        id="another calling of his",
    ),
    pytest.param(
        "Buchhändlerin Elke Groth klagt. Ihr Nachbar, der Bäcker Willi Strunk, sieht das anders: „Man geht zu Fuß.“",
        "Willi Strunk",
        id="somebody of hers who is named behind",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), AGAIN)
def test_who_is_described_again(text: str, speaker: str) -> None:
    assert said(attribute(paragraphs_of(f"Im Wald\n\n{text}", "de")))[-1].split("|")[0] == speaker
