"""German passages of our own with words that somebody only rejects, was told or hears, and runs in an open mood."""

from __future__ import annotations

import pytest
from who_said import german_lines as lines
from who_said import sure_of


@pytest.mark.parametrize(
    "text",
    [
        "Rätin Ana Ruiz wies den Vorwurf zurück, sie verschleppe den Bau.",
        "Bo Kern bestritt den Vorwurf, er habe gelogen.",
        "Der Rat wies die Kritik zurück, man habe zu spät gewarnt.",
    ],
)
def test_what_somebody_rejects_is_not_surely_theirs(text: str) -> None:
    assert [sure for _, sure in sure_of(text, "de")] == [False]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bo Kern wies den Vorwurf zurück: Er sei nie dort gewesen.", "Bo Kern"),
        ("Bo Kern bestritt, gelogen zu haben.", "Bo Kern"),
    ],
)
def test_what_they_say_to_it_is(text: str, speaker: str) -> None:
    assert sure_of(text, "de")[-1] == (speaker, True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bo Kern sagte, der Kran sei alt. Man habe ihm erklärt, er werde „ewig halten“.", ""),
        ("Ana Ruiz klagte, es sei laut. Man habe ihr versichert, das werde „bald besser“.", ""),
        ("Ana Ruiz klagte, es sei laut. Ihr sei gesagt worden, das werde „bald besser“.", ""),
        (
            "Ana Ruiz klagte, es sei laut. Man habe ihr gesagt, das werde „gut“. Dort habe der Rat nie geprüft.",
            "Ana Ruiz",
        ),
        ("Ana Ruiz klagte, es sei laut. Man habe das „tausendmal“ gesagt.", "Ana Ruiz"),
    ],
)
def test_what_somebody_was_told_by_nobody_is_not_theirs(text: str, expected: str) -> None:
    assert sure_of(text, "de")[-1][0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Noch einmal fiel der Satz: „Der Turm steht.“ Da schlief Bo Kern.",
        "Dann fiel der Satz, den keiner vergaß: „Der Turm steht.“",
    ],
)
def test_a_sentence_says_nothing_itself(text: str) -> None:
    assert sure_of(text, "de") in ([("", False)], [("Bo Kern", False)])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Das Tor sei offen, sagte Minister Bo Kern. Die Kräne passten nicht an den Kai. Man werde umbauen.",
            "Die Kräne passten nicht an den Kai. Man werde umbauen",
        ),
        (
            "Das Tor sei offen, sagte Minister Bo Kern. Die Preise stiegen immer weiter. Man werde liefern.",
            "Die Preise stiegen immer weiter. Man werde liefern",
        ),
        (
            "Das Tor sei offen, sagte Minister Bo Kern. Dann gingen alle heim. Das Essen werde kalt.",
            "Das Essen werde kalt",
        ),
        (
            "Das Tor sei offen, sagte Minister Bo Kern. Die Gäste gingen am Abend. Das Essen werde kalt.",
            "Das Essen werde kalt",
        ),
        (
            "Wirt Bo Kern winkte ab. Einige hätten gemurrt, zweimal habe er Tee kochen müssen.",
            "Einige hätten gemurrt, zweimal habe er Tee kochen müssen",
        ),
    ],
)
def test_a_run_goes_on_over_forms_of_both_moods(text: str, words: str) -> None:
    assert lines(text)[-1] == f"Bo Kern|i|{words}"


def test_circles_stand_in_the_nominative() -> None:
    text = "Der Kran ist nach Angaben aus Rathauskreisen zu schwer für den Kai."
    assert lines(text) == ["Rathauskreise|i|Der Kran ist // zu schwer für den Kai"]


@pytest.mark.parametrize(
    "text",
    [
        "Bo Kern wehrt sich. Den Satz „Hände hoch!“ habe er im Leben kein einziges Mal gesagt.",
        "Bo Kern hat den Satz „Ihr seid zu schlecht“ nie gesagt.",
        "Die Worte „Ihr seid faul“ seien nie gefallen, sagte Bo Kern.",
        "Die Worte „Ich kündige jetzt“ habe sie so nicht verwendet, betonte Ana Ruiz.",
        "„Ich kündige jetzt“, habe sie nie gesagt, betonte Ana Ruiz.",
        "Der Satz „Das Boot ist voll“ sei von ihm nicht gesagt worden, erklärte Bo Kern.",
        "Den Satz „Das Boot ist voll“ habe er nie im Leben gesagt. Das beteuert Bo Kern.",
        "Den Satz „Das Boot ist voll“ hat Bo Kern nicht in dieser Form gesagt.",
        "„Das Boot ist voll“, hat Bo Kern nicht gesagt, sondern das hat man ihm angedichtet.",
    ],
)
def test_words_that_were_never_said_are_nobodys(text: str) -> None:
    assert sure_of(text, "de")[-1] == ("", False)


@pytest.mark.parametrize(
    "text",
    [
        "„Den Vertrag habe ich nicht gelesen“, hat Bo Kern vor Gericht ausgesagt.",
        "„Das ist nicht gut“, habe er nicht nur gesagt, so Bo Kern.",
        "„Die Kasse ist leer“, hat Bo Kern nicht zu Unrecht gesagt.",
        "„Die Kasse ist leer“, hat Bo Kern nicht umsonst gesagt.",
        "„Die Kasse ist leer“, hat Bo Kern nicht leise gesagt.",
        "„Die Kasse ist leer“, hat Bo Kern nicht ganz falsch gesagt.",
        "„Die Kasse ist leer“, hat Bo Kern dem Rat nicht erst heute gesagt.",
        "„Die Kasse ist leer“, hat Bo Kern nicht gestern gesagt, sondern schon im Mai.",
        "„Die Kasse ist leer“, hat Bo Kern nicht sofort geantwortet.",
        "„Die Kasse ist leer“, hatte Bo Kern keineswegs im Scherz gesagt.",
        "„Die Kasse ist leer“, hat Bo Kern nicht mehr gesagt, er hat es geschrien.",
        "„Die Kasse ist leer“, hat Bo Kern nicht gesagt, sondern geschrien.",
        "„Die Kasse ist leer“, hat Bo Kern nicht ohne Stolz gesagt.",
        "„Die Kasse ist leer“, hat Bo Kern noch nie so deutlich gesagt.",
        "Bo Kern sagte nicht viel. „Das ist gut so“, sagte er.",
    ],
)
def test_other_negations_leave_them_theirs(text: str) -> None:
    assert sure_of(text, "de")[-1][0] == "Bo Kern"
