"""German passages of our own in which a description means somebody: participles, ages, offices, kin, bodies."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def speakers(text: str, headline: str = "Aus der Stadt") -> list[str]:
    """Who is said to say something in a passage below a headline, in the order of the words."""
    lines = said(attribute(paragraphs_of(f"{headline}\n\n{text}"), "de"))
    return [line.split("|")[0] for line in lines if line.split("|")[1] != "s"]


@pytest.mark.parametrize(
    ("headline", "text", "speaker"),
    [
        (
            "Kalda trennt sich von Trainer Mirko Tesch",
            "„Es reicht“, sagte Sportchef Arne Kolb. Mirko Tesch kam im Mai.\n\n"
            "Der Gefeuerte blieb ruhig. „So ist das Geschäft“, sagte der 47-Jährige dem „Boten“.",
            "Mirko Tesch",
        ),
        (
            "Bürgermeisterin Ulla Renk gibt auf",
            "„Schade“, sagte Stadtrat Arne Kolb. Ulla Renk regiert seit 2010.\n\n"
            "Die Zurückgetretene lachte. „Ich schlafe wieder“, sagte die 61-Jährige.",
            "Ulla Renk",
        ),
        (
            "Kalda trennt sich von Tesch",
            "„Der TSV und Mirko Tesch gehen eigene Wege“, teilte Sportchef Arne Kolb mit.\n\n"
            "Der Entlassene selbst nickte. „So ist das Geschäft“, sagte der 47-Jährige.",
            "Mirko Tesch",
        ),
        (
            "Mann nach Brand gesucht",
            "Ein Stall ist zerstört, sagte Wehrführer Arne Kolb.\n\n"
            "Der Festgenommene schwieg. „Ich war es nicht“, sagte der 47-Jährige.",
            "Festgenommene",
        ),
    ],
)
def test_a_participle_means_whom_the_headline_names(headline: str, text: str, speaker: str) -> None:
    assert speakers(text, headline)[-1] == speaker


def test_a_participle_is_nobody_of_another_gender_or_among_several() -> None:
    text = "„Es reicht“, sagte Sportchef Arne Kolb.\n\nDie Entlassene nickte. „So ist es eben“, sagte die 47-Jährige."
    assert speakers(text, "Kalda trennt sich von Mirko Tesch")[-1] != "Mirko Tesch"
    assert speakers("Laut der Geschichte sei er krank.", "Mirko Tesch krank")[-1] == "Geschichte"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Intendant Mirko Tesch ging. Der Vertrag lief noch. „Ich gehe gern“, sagte der 52-jährige Romand.",
            "Mirko Tesch",
        ),
        (
            "Intendant Mirko Tesch ging. Der Vertrag lief noch. „Ich gehe gern“, sagte der 52-jährige Dulser.",
            "Mirko Tesch",
        ),
        (
            "Stadtrat Arne Kolb sagt, er habe Mirko Tesch verteidigt. „Es war genug“, meint der Bauvorsteher.",
            "Arne Kolb",
        ),
        ("Regierungsrätin Ulla Renk sagt, Ida Mey irre. „Es war genug“, meint die Finanzdirektorin.", "Ulla Renk"),
        ("Minister Arne Kolb sagt, er habe Mirko Tesch verteidigt. „Es war genug“, meint der Präsident.", "Präsident"),
    ],
)
def test_a_home_or_a_department_means_whom_the_paragraph_is_about(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Im Zug saßen Jens und Ulla Renk. „Es war kalt“, sagte sie. Ihr Mann klagte, niemand habe geholfen.",
            "Jens Renk",
        ),
        (
            "Im Zug saßen Jens und Ulla Renk. „Es war kalt“, sagte Jens Renk. Seine Frau sagte, man habe gesungen.",
            "Ulla Renk",
        ),
        (
            "Im Zug saßen Jens und Ulla Renk. „Es war kalt“, sagte sie. Ihr Mann klagte, es sei laut gewesen. Reisen "
            "wolle er wieder, „aber nur im Sommer“.",
            "Jens Renk",
        ),
        ("Im Zug saß Ulla Renk. „Es war kalt“, sagte sie. Ihr Mann klagte, niemand habe geholfen.", "Mann"),
        (
            "Im Zug saßen Ulla Renk und Jens Holt. „Es war kalt“, sagte sie. Ihr Mann klagte, es sei laut gewesen.",
            "Mann",
        ),
    ],
)
def test_her_husband_is_who_has_her_surname(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Eine Gruppe namens „Roter Fuchs“ droht. Die Gruppe sagte, es sei genug.", "Roter Fuchs"),
        ("Ein Wirt namens Mirko Tesch bleibt. Er sagte, es sei genug.", "Mirko Tesch"),
        ("Ulla Renk, Sprecherin der Reederei Nordstern, kam. Die Reederei sagte, es sei zu spät.", "Nordstern"),
        (
            "Ulla Renk, Sprecherin der Bürgerinitiative „Freie Aue“, kam. Die Initiative sagte, es sei zu spät.",
            "Freie Aue",
        ),
        ("Arne Kolb ist Sprecher der Forstbehörde. Die Behörde sagte, es sei zu spät.", "Behörde"),
        (
            "Die Betreibergesellschaft Alpin Bahnen zögert. Es schneit. Ulla Renk wartet. Arne Kolb wartet. Alle "
            "warten.\n\nDer Betreiber wehrte sich. Die Kabine sei sicher, hieß es in einer Mitteilung.",
            "Alpin Bahnen",
        ),
        ("Die Supermarktkette Gutkorb zögert.\n\nMan sei „bereit“, teilte das Unternehmen mit.", "Gutkorb"),
        (
            "Der Zulieferer Tellmar schließt. Die Tellmar Federn AG ist alt. Tellmar schweigt.\n\n"
            "Man sei „bereit“, teilte das Unternehmen mit.",
            "Tellmar Federn AG",
        ),
        (
            "Die Gutkorb AG teilte mit, es sei zu. Alles ruht. Laut Mitteilung öffnet das Haus im Mai.",
            "Gutkorb AG",
        ),
        ("„Es ist zu“, sagte Ulla Renk. Laut Mitteilung öffnet das Haus im Mai.", "Mitteilung"),
    ],
)
def test_a_noun_means_the_body_that_a_name_or_role_tells(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "„Es ist ernst“, sagte Regierungsrätin Ulla Renk. Man sei bereit, ergänzte die Vorsteherin des Bauamts.",
            "Ulla Renk",
        ),
        (
            "„Es ist ernst“, sagte Minister Arne Kolb. Man sei bereit, ergänzte der Leiter des Bauamts.",
            "Leiter des Bauamts",
        ),
        ("Die Eigentümerin des Hofs, die Nordstern Bau AG, sagte, es sei zu spät.", "Nordstern Bau AG"),
        ("Die Wirtin des Hofs, Ulla Renk, sagte, es sei zu spät.", "Ulla Renk"),
        (
            "Bürgermeister Arne Kolb, ein Freund des Wirts, fuhr nach eigenen Angaben sofort nach Kalda.",
            "Arne Kolb",
        ),
        ("Wirtin Ulla Renk, die krank war, ist nach eigenen Angaben wieder gesund.", "Ulla Renk"),
    ],
)
def test_an_apposition_or_a_department_tells_who_speaks(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker
