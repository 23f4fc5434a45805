"""Whom a German description means again: news varies names by calling, home, age and office."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of
from reader.document.certainty import is_sure
from reader.document.model import Document, speakers_by_id

OPENING = "Der Hafen im Norden\n\nEs hat gestern lange geregnet, und die Straße war nass.\n\n"


def read(text: str) -> Document:
    """A German text with its quotations."""
    return attribute(paragraphs_of(OPENING + text), language="de")


def who(text: str) -> list[str]:
    """The names of who says each passage, in reading order; "-" for nobody."""
    document = read(text)
    names = {key: speaker.name for key, speaker in speakers_by_id(document).items()}
    return [names.get(quotation.speaker or "", "-") for quotation in document.quotations]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Jelle Ottinga prüfte den Betrieb. „Da kann ich nicht würfeln“, sagt der Tierarzt.",
            "Jelle Ottinga",
            id="a calling of somebody whom nothing has told of",
        ),
        pytest.param(
            "Als Kipro Tarumo durchs Ziel lief, lachte er. „Der Regen war warm“, sagte der Kenianer.",
            "Kipro Tarumo",
            id="a country",
        ),
        pytest.param(
            "Der Landesvorsitzende Ubbo Frees sprach lang. „Wer das will, muss stampfen“, schimpfte der Ostfriese.",
            "Ubbo Frees",
            id="a region, beside an office",
        ),
        pytest.param(
            "Einsatzleiter Murat Beier weiß es noch. „Das war eher ein Seufzen“, sagt der Feuerwehrmann.",
            "Murat Beier",
            id="a calling beside another one",
        ),
        pytest.param(
            "Tilda Moor stellt einen Eimer hin. „Den hat meine Großmutter gekauft“, sagt die Vorsitzende des Vereins.",
            "Tilda Moor",
            id="a calling with what it is of, of somebody new",
        ),
        pytest.param(
            "Ministerpräsident Zeno Korba kam.\n\nDie Liga zog ab.\n\n„Das gab es nie“, sagte der Regierungschef.",
            "Zeno Korba",
            id="another word for an office, paragraphs behind",
        ),
        pytest.param(
            "Ganz vorn jubelte Anjes Bertol. Die Französin traf alles. „Ich dachte an Käse“, verriet sie.",
            "Anjes Bertol",
            id="a pronoun behind a description tells of whom no list has the name",
        ),
        pytest.param(
            "Das Innenministerium teilte mit, 87 Leute seien da. Es seien „bezahlte Gäste“, hieß es aus der Behörde.",
            "Innenministerium",
            id="a ministry is an authority",
        ),
        pytest.param(
            "Anna Groth sprach. Den Strafstoß gab Mirko Pavlin. Er sei klar, befand er. „Wer mauert, verliert“, "
            "sagte der Slowene.",
            "Mirko Pavlin",
            id="the last one of that gender",
        ),
        pytest.param(
            "Olga Moor kennt den Satz. Die Schule, die ihn ausstellen müsste, wurde zerstört. Das habe sie auch so "
            "geschrieben, sagt sie.",
            "Olga Moor",
            id="a woman before a school that has not spoken",
        ),
        pytest.param(
            "Im Keller stand ein Heizungsbauer. Der Handwerker war müde. „Die ist alt“, murmelte er.",
            "Heizungsbauer",
            id="somebody without a name",
        ),
        pytest.param(
            "Tilda Moor freut sich. „Ein Glück“, sagte Moor.\n\nFür Lisa Quarth ist das neu. Es sei laut, sagt sie.",
            "Lisa Quarth",
            id="who is fronted",
        ),
        pytest.param(
            "Thor Jessen kennt die Sorgen. Ausnahmen nannte er „denkbar, aber selten“.",
            "Thor Jessen",
            id="er is no object",
        ),
        pytest.param(
            "Hafenkapitänin Wiebke Onnen kam. „Wer soll das zahlen?“, fragt die 52-Jährige, die seit Mai dort ist.",
            "Wiebke Onnen",
            id="somebody who asks, with a clause about her",
        ),
        pytest.param(
            "Den Anstoß gab vor vier Jahren Silvan Amma. „Heute ruft jeder an“, sagt der Informatiker.",
            "Silvan Amma",
            id="a name behind a span of time",
        ),
        pytest.param(
            "In der 93. Minute traf Emre Yıldar. „Mitte, hart, fertig“, sagte der Münchner.",
            "Emre Yıldar",
            id="a number is no part of a name",
        ),
    ],
)
def test_a_description_means_whom_the_paragraph_is_about(text: str, name: str) -> None:
    assert who(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "not_meant"),
    [
        pytest.param("Tilda Moor kam um acht. „Sie war müde“, sagt die Mutter.", "Tilda Moor", id="kin"),
        pytest.param(
            "Trainer Kai Lund war da. „Der Fall ist klar“, sagte der Staatsanwalt.", "Kai Lund", id="a part in a scene"
        ),
        pytest.param(
            "Tilda Moor und Kai Lund kamen um acht. „Es war spät“, sagte der Landwirt.",
            "Tilda Moor",
            id="another gender",
        ),
        pytest.param(
            "Bürgermeister Kai Lund kam. „Das prüfen wir“, sagte der Minister.", "Kai Lund", id="another office"
        ),
        pytest.param(
            "Der Prediger aus Sund war da. Kai Lund kam später. „Wir warnen alle“, sagte der Prediger.",
            "Kai Lund",
            id="somebody described so before",
        ),
    ],
)
def test_a_description_does_not_mean_another(text: str, not_meant: str) -> None:
    assert not_meant not in who(text)


def test_who_is_surely_meant_beside_words_is_sure() -> None:
    document = read("Sevim Patt hat den Betrieb geprüft. „Da kann ich nicht würfeln“, sagt die Tierärztin.")
    assert is_sure(document.quotations[-1])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nach Angaben des Ministers ist die Brücke zu.", "Minister"),
        ("„Es war gut“, so das Fazit des Norwegers.", "Norweger"),
        ("Nach Ansicht der 43-Jährigen ist die Brücke zu.", "43-Jährige"),
        ("Nach Angaben der Organisatoren ist die Brücke zu.", "Organisatoren"),
        ("Den Prüfern zufolge ist die Brücke zu teuer.", "Prüfer"),
        ("Nach Angaben der einstigen Kellnerin war die Brücke zu.", "einstige Kellnerin"),
        ("Laut Statistischem Bundesamt ist die Brücke alt.", "Statistisches Bundesamt"),
    ],
)
def test_a_description_is_listed_in_the_nominative(text: str, name: str) -> None:
    assert who(text) == [name]


def test_a_role_before_a_name_is_in_the_nominative() -> None:
    document = read("Nach Ansicht des Gutachters Max Ohm ist das gut.")
    assert [speaker.role for speaker in document.speakers] == ["Gutachter"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("„Wir rechnen mit allem“, bringt es die Wirtin auf den Punkt.", "Wirtin", id="es is the object"),
        pytest.param(
            "Eine Nachbarin, 71, schilderte, wie sie die Frau im Treppenhaus fand.",
            "Nachbarin",
            id="a clause with wie and an object attributes nothing",
        ),
        pytest.param(
            "Rosmarie Kern kam. Ein Kapitän aus Basel rammte den Pfeiler und beschimpfte sie als „Zollhexe“.",
            "Kapitän aus Basel",
            id="sie behind und and a verb is the object",
        ),
        pytest.param("Ihr Sohn Taras kam. „Ich bin spät“, sagte Taras.", "Taras", id="a name that ends in s"),
    ],
)
def test_who_says_it(text: str, name: str) -> None:
    assert who(text)[-1] == name


def test_an_owner_is_no_part_of_a_name() -> None:
    assert "Emilys Gehirn" not in who("Emilys Gehirn schläft noch. „Mathe ist wie Koma“, sagt die 16-Jährige.")


@pytest.mark.parametrize(
    "text",
    [
        "Tilda Moor war als Erste da. „Nie wieder!“, platzt es aus ihr heraus.",
        "„Nie wieder!“, platzte es aus Tilda Moor heraus.",
    ],
)
def test_it_breaks_out_of_whom_it_names(text: str) -> None:
    assert who(text) == ["Tilda Moor"]


def test_several_people_behind_an_adjective_are_no_name() -> None:
    assert who("Deutsche Touristen klagten, die Fähre sei zu teuer.") == ["Deutsche Touristen"]


@pytest.mark.parametrize(
    "text",
    [
        "Den Vorwurf, sie habe das Bad „kaputtgespart“, wies Rosmarie Kern zurück.",
        "Rosmarie Kern bestritt, dass sie „faul“ sei.",
    ],
)
def test_words_that_somebody_rejects_are_not_surely_theirs(text: str) -> None:
    assert not any(is_sure(quotation) for quotation in read(text).quotations)


def test_words_that_somebody_rejects_with_are_theirs() -> None:
    document = read("Rosmarie Kern wies die Kritik als „absurd“ zurück.")
    assert [is_sure(quotation) for quotation in document.quotations] == [True]


def test_what_goes_on_from_a_report_is_no_surer_than_it() -> None:
    document = read("Der Pfiff sei richtig, sagte die Unparteiische. Den würde sie wieder geben. Das sei keine Frage.")
    assert not any(is_sure(quotation) for quotation in document.quotations)


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("Die Planung sei fertig, versichert Jo Kern dem Sender, es hänge an der Behörde.", "es hänge an der Behörde"),
        ("Die Chancen stünden gut, meint Jo Kern, denn alles sei belegt.", "denn alles sei belegt"),
        ("Geld habe es gegeben, räumte Jo Kern ein, aber nicht in dieser Höhe.", "aber nicht in dieser Höhe"),
        ("Ein Sieg sei drin, glaubt Jo Kern, wenn alles so bleibe wie heute.", "wenn alles so bleibe wie heute"),
    ],
)
def test_a_report_goes_on_behind_who_says_it(text: str, behind: str) -> None:
    (line,) = said(read(text))
    assert line.endswith(behind)


def test_an_apposition_behind_who_says_it_is_no_report() -> None:
    (line,) = said(read("Die Planung sei fertig, sagte Jo Kern, Leiter der Behörde in Sund."))
    assert line.endswith("Die Planung sei fertig")


def test_a_description_is_a_role_where_the_text_tells_no_other() -> None:
    document = read("Jannik Overbeck stand allein da. Der Trainer ging früh. „Mein Puls ist hoch“, sagte er.")
    assert [(speaker.name, speaker.role) for speaker in document.speakers] == [("Jannik Overbeck", "Trainer")]


def test_a_home_is_no_role() -> None:
    document = read("Jannik Overbeck stand allein da. „Mein Puls ist hoch“, sagte der Ostfriese.")
    assert [(speaker.name, speaker.role) for speaker in document.speakers] == [("Jannik Overbeck", "")]


def test_a_full_name_in_the_genitive_owns_the_person_behind_it() -> None:
    assert who("Jens Kerbels Anwältin Rena Toll sagte: „Er schweigt.“") == ["Rena Toll"]


def test_words_of_a_verb_left_out_are_not_sure() -> None:
    document = read("Jens Kerbel nannte es „ein großes Übel“, Anna Ruis „einen großen Witz“.")
    assert not any(is_sure(quotation) for quotation in document.quotations[1:])
