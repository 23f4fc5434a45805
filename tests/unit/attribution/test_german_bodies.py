"""German passages of our own in which a plain noun means the one body that the text has named."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of

FAR = "Ein Baum fiel um. Alles war nass.\n\nEs regnete. Alle gingen heim."


def speakers(text: str) -> list[str]:
    """Who is said to say something in a passage below a headline, in the order of the words."""
    return [line.split("|")[0] for line in said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))]


@pytest.mark.parametrize(
    ("named", "told", "speaker"),
    [
        ("Das Landgericht Kalda urteilte.", "Das Gericht sah es als erwiesen an, dass er log.", "Landgericht Kalda"),
        ("Bei der Moorland-Bahn GmbH ist Streik.", "Das Unternehmen teilte mit, es ruhe.", "Moorland-Bahn GmbH"),
        ("Der Autozulieferer Moorwerk baut ab.", "Laut dem Konzern ist das Werk zu.", "Autozulieferer Moorwerk"),
        ("Die Dachorganisation Tellerklar klagt.", "Der Verein teilte mit, alles sei zu.", "Tellerklar"),
        ("Die Moorwerk AG ist alt. Beim Hersteller Moorwerk ist Ruhe.", "Die Firma sagte, es sei zu.", "Moorwerk AG"),
        ("Das Landesamt für Fischerei zögert.", "Wie die Behörde mitteilte, sei es zu.", "Landesamt für Fischerei"),
        ("Das Oberverwaltungsgericht prüft.", "Das Gericht teilte mit, er lüge.", "Oberverwaltungsgericht"),
        ("Die Wahlkommission tagt.", "Die Kommission gab bekannt, es sei zu.", "Wahlkommission"),
        ("Die Seilwerke Kalda GmbH baut.", "Die Betreibergesellschaft sagte, es sei zu.", "Seilwerke Kalda GmbH"),
        (
            "Das Oberamtsgericht Kalda prüft.",
            "Er ist nach Angaben des Oberamtsgerichts „arm“.",
            "Oberamtsgericht Kalda",
        ),
        ("Das Museum Kalda baut.", "Nach Angaben des Museums ist alles „sehr alt“.", "Museum Kalda"),
        ("Der Torwart verlässt den SV Kalda.", "Er sei verletzt, teilte der Verein mit.", "SV Kalda"),
        ("Die Seifenfabrik Brand wächst.", "Die Kessel sind nach Firmenangaben „uralt“.", "Seifenfabrik Brand"),
        ("Der Konzern Moorwerk baut.", "Alles dauert nach Konzernangaben „sehr lange“.", "Moorwerk"),
        ("Der Bundesverband Kork tagt.", "„Es ist zu“, teilte der Fachverband mit.", "Kork"),
        (
            "Die Deutsche Gesellschaft für Schlaf tagt.",
            "Nachts sei es laut, hieß es in einer Mitteilung der Fachgesellschaft.",
            "Deutsche Gesellschaft für Schlaf",
        ),
    ],
)
def test_the_one_body_of_a_text_is_meant_far_from_its_name(named: str, told: str, speaker: str) -> None:
    assert speakers(f"{named} {FAR}\n\n{told}") == [speaker]


@pytest.mark.parametrize(
    ("named", "told", "speaker"),
    [
        ("Das Landgericht Kalda und das Amtsgericht Treblau prüfen.", "Das Gericht teilte mit, er lüge.", "Gericht"),
        ("Die Moorwerk AG und die Reederei Lund streiten.", "Das Unternehmen sagte, es sei zu.", "Unternehmen"),
        ("Eine Firma aus Treblau liefert der Moorwerk AG Holz.", "Der Verein teilte mit, es sei zu.", "Verein"),
        ("Es klagt das Dorf.", "Die Firma sagte, es sei zu. Ihr Streit mit der Firma Bayer sei alt.", "Firma"),
        ("Das Landesamt zögert. Das Bauamt prüft.", "Die Behörde teilte mit, es sei zu.", "Behörde"),
        ("Die Menschenkette in der Altstadt stand still.", "Die Stadt teilte mit, es sei zu.", "Stadt"),
        ("Der SV Kalda spielt gegen den FC Treblau.", "Er sei verletzt, teilte der Verein mit.", "Verein"),
        ("Der Kreisverband tagt.", "Die Fachgesellschaft teilte mit, es sei zu.", "Fachgesellschaft"),
    ],
)
def test_a_body_of_several_or_of_another_kind_is_not_meant(named: str, told: str, speaker: str) -> None:
    assert speakers(f"{named} {FAR}\n\n{told}")[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Die Löwen Kalda suchen eine Halle. Die alte ist zu klein, wie der Club mitteilte.", "Löwen Kalda"),
        ("Die Organisation Offenes Moor klagt. Das Tor sei zu, teilte die Umweltorganisation mit.", "Offenes Moor"),
        ("Der Bau ruht. Die Trägergesellschaft, die Klinikum Kalda GmbH, sagte, es sei zu.", "Klinikum Kalda GmbH"),
        ("Die Bank, die Nordkasse Mineral AG, teilte mit, es sei zu.", "Nordkasse Mineral AG"),
        ("Das Tor sei zu, erklärte die Reederei, die Nordsee Linien KG.", "Nordsee Linien KG"),
    ],
)
def test_a_body_is_called_what_it_is_beside_its_name(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


def test_a_list_of_bodies_is_no_apposition() -> None:
    assert speakers("Der Verband, die Nordwerk AG, der Rat und das Amt teilten mit, es sei zu.") != ["Nordwerk AG"]


def test_who_runs_a_firm_is_a_person() -> None:
    text = "Das Skript habe gereicht, schreibt Blog-Betreiber Moritz Behr. „Ich war es“, sagte er."
    assert speakers(text) == ["Moritz Behr", "Moritz Behr"]
