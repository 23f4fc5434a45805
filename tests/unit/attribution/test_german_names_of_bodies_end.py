"""German passages of our own: where names of bodies end, offices behind a negation, jurists, names with a dot."""

from __future__ import annotations

import pytest
from who_said import german_lines

from reader.attribution import attribute, paragraphs_of

PASSAGES = [
    pytest.param(
        "In Kalda stellte Bündnis 90/Die Grünen Tea Harms auf. „Ich freue mich“, sagte Harms.",
        ["Tea Harms|d|Ich freue mich"],
        id="a name behind a double name",
    ),
    pytest.param(
        "Der Bündnis 90/Die Grünen-Sprecher Jo Kern sagte, es sei kalt.",
        ["Jo Kern|i|es sei kalt"],
        id="an office that a hyphen joins to a double name",
    ),
    pytest.param(
        "Laut Bündnis 90/Die Grünen Hessen ist es kalt.",
        ["Bündnis 90/Die Grünen Hessen|i|ist es kalt"],
        id="a place behind a double name",
    ),
    pytest.param(
        "„Der Keller brannte“, teilte die Polizei Wasungen mit.",
        ["Polizei Wasungen|d|Der Keller brannte"],
        id="a town behind a body that ends as a matter",
    ),
    pytest.param(
        "Der Fachverband Abdichtungen sagte, es sei kalt. „Es bleibt so“, sagte der Landesverband Siedlungen.",
        ["Fachverband Abdichtungen|i|es sei kalt", "Landesverband Siedlungen|d|Es bleibt so"],
        id="a matter in the name of a body",
    ),
    pytest.param(
        "„Es zieht“, warnte die Feuerwehr Hamburger Mieter.",
        ["Feuerwehr|d|Es zieht"],
        id="people of a town behind a body without members",
    ),
    pytest.param(
        "„Meldet euch“, bat die Polizei Zeugen.",
        ["Polizei|d|Meldet euch"],
        id="people behind a body without members",
    ),
    pytest.param(
        "Der Verein für Natur und Stadtrat Jo Kern warnten: „Es zieht.“",
        ["Verein für Natur|d|Es zieht."],
        id="an office behind what a body is for",
    ),
    pytest.param(
        "Laut dem Landesamt für Migration und Flüchtlinge ist es kalt. Am Montag verlangte der Verein für Natur und "
        "Tierschutz Geld.",
        ["Landesamt für Migration und Flüchtlinge|i|ist es kalt", "Verein für Natur und Tierschutz|i|Geld"],
        id="people whom a body is for",
    ),
    pytest.param(
        "Der Verein für Natur und Tierschutz warnte: „Es zieht.“",
        ["Verein für Natur und Tierschutz|d|Es zieht."],
        id="two matters that a body is for",
    ),
    pytest.param(
        "Staatsanwältin Tea Harms sagte, es sei Mord. Verteidigerin Ada Klee verneinte das. Die Juristin sagte, "
        "es gebe Lücken.",
        ["Tea Harms|i|es sei Mord", "Ada Klee|i|es gebe Lücken"],
        id="a jurist is the last who was named",
    ),
    pytest.param(
        "Verteidiger Bo Lind verneinte das. Staatsanwalt Jo Kern sagte, es sei Mord. Der Jurist sagte, es gebe Zeugen.",
        ["Jo Kern|i|es sei Mord", "Jo Kern|i|es gebe Zeugen"],
        id="a jurist is the prosecutor where he was named last",
    ),
    pytest.param(
        "Staatsanwältin Tea Harms klagte an. Strafrechtlerin Ada Klee kennt den Fall. „Das trägt nicht“, "
        "sagte die Juristin.",
        ["Ada Klee|d|Das trägt nicht"],
        id="a jurist who is no lawyer",
    ),
    pytest.param(
        "„Wir sind müde“, hieß es bei Hau.ab. Der Lärm sei zu laut, so Hau.ab.",
        ["Hau.ab|d|Wir sind müde", "Hau.ab|i|Der Lärm sei zu laut"],
        id="a name with a dot before a full stop",
    ),
]

ROLES = [
    pytest.param("„Es zieht“, sagte Tea Harms nie, der Wirt schon.", "", id="another denies it"),
    pytest.param("„Es zieht“, sagte Jo Kern nicht, der Wirt dagegen wohl.", "", id="another of the same gender"),
    pytest.param("„Es zieht“, sagte Anna Harms nicht, der Wirt.", "", id="another gender"),
    pytest.param("„Es zieht“, sagte Anna Harms nicht, die Wirtin.", "Wirtin", id="her office"),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_where_the_name_of_a_body_ends(text: str, expected: list[str]) -> None:
    assert german_lines(text) == expected


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_an_office_behind_a_negation_ends_its_clause(text: str, role: str) -> None:
    document = attribute(paragraphs_of(text), "de")
    assert [speaker.role for speaker in document.speakers] == [role]
