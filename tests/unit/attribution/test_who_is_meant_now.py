"""Who a description, a body's noun or "his office" means, and whose turn it is."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def who(*paragraphs: str) -> list[str]:
    document = attribute(paragraphs_of("\n\n".join(("A headline", *paragraphs))))
    return [line.split("|")[0] for line in said(document) if line.split("|")[1] in "dp"]


def test_a_party_is_nobody_whom_only_a_later_line_calls_so() -> None:
    got = who(
        "Gov. Dale Marsh vetoed the bill on Monday.",
        "In a letter, the Republican called it “a solution in search of a flood”.",
        "House Speaker Ward Till, a Republican, was silent. “We will talk,” he said.",
    )
    assert got == ["Dale Marsh", "Ward Till"]


def test_his_office_is_no_other_office() -> None:
    got = who(
        "The Office of Public Gardens opened a case. Bo Mancini grew angry when he was asked. “Never,” he said.",
        "A day later, his office was milder. It said that he “should have asked for leave”.",
    )
    assert got == ["Bo Mancini", "Mancini’s office"]


def test_one_campaign_has_one_name() -> None:
    got = who(
        "The Lind campaign said that it was “quite ready”.",
        "Bo Lind came to Hexley. His campaign said that it had “no view of it”.",
        "Lind's campaign said that it was “too late for that”.",
    )
    assert set(got) == {"Lind campaign"}


def test_a_federation_is_the_union() -> None:
    got = who(
        "The Weavers’ Federation has said it for years. The union wrote that its members were “tired of waiting”."
    )
    assert got == ["Weavers’ Federation"]


@pytest.mark.parametrize("office", ["Obong", "Iyalode", "Gwarko"])
def test_who_holds_an_office_that_no_list_has(office: str) -> None:
    got = who(
        "The mayor, Bo Lind, made a promise. “We shall build,” the mayor said.",
        f"The {office} of the market, Efua Ajayi, asked them to be calm.",
        "“We still look for it,” she said.",
    )
    assert got == ["Bo Lind", "Efua Ajayi"]


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("Seven Spoons, a troupe of jugglers, are to open it.", "Seven Spoons"),
        ("Copper Painter, a band of five, are to open it.", "Copper Painter"),
    ],
)
def test_a_noun_of_bodies_beside_capitals_tells_a_body(opening: str, name: str) -> None:
    assert who(opening, "“We cannot play under a roof,” they posted.") == [name]


def test_an_agency_between_commas_has_its_name() -> None:
    got = who(
        "Leo Marsh said that his agency, Corvin Singers, had sold his harp.",
        "The agency denied it in a statement.",
        "“The harp is where he left it,” the statement said.",
    )
    assert got == ["Corvin Singers"]


def test_a_statement_of_nobody_knows_whom_is_nobodys() -> None:
    got = who(
        "Rider Fin Cole said that his yard, Larkfield Tack, had lost his saddle.",
        "The yard denied this in a written statement.",
        "“Cole packed it himself,” said the statement. “The label is here.”",
    )
    assert "Fin Cole" not in got


def test_who_is_told_shoots_back() -> None:
    got = who(
        "Oyin Balo told Bran Vuk: “Your girl cheated.” He shot back: “Yours plays like a dentist.”",
        "Vuk told the head of the club, Rosa Uribe: “We have asked them.” She replied: “So have I.”",
    )
    assert got == ["Oyin Balo", "Bran Vuk", "Bran Vuk", "Rosa Uribe"]


def test_short_turns_go_on_in_turn() -> None:
    got = who(
        "“It is blue,” said Otti Sachs.", "“All are blue,” said Des Amoah.", "“It has a dent.”", "“All have one.”"
    )
    assert got == ["Otti Sachs", "Des Amoah", "Otti Sachs", "Des Amoah"]


def test_longer_words_go_on_from_who_spoke_last() -> None:
    got = who(
        "“It is blue,” said Otti Sachs.",
        "“All of them are blue, and nobody has asked for one since the spring of last year,” said Des Amoah.",
        "“We have four hundred in the cellar, and the mice have begun to take an interest in the handles.”",
    )
    assert got[2] == "Des Amoah"


def test_a_report_counts_as_having_spoken() -> None:
    got = who(
        "Ross Kinn, the home coach, said that the referee was blind. “It was fair,” said Pau Serra, his rival.",
        "Kinn was scornful.",
        "“He does not see any better.”",
    )
    assert got == ["Pau Serra", "Ross Kinn"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("SP Meera Thakur said: “It is late.”", "Meera Thakur"),
        ("Sr Assumpta Keane said: “It is late.”", "Assumpta Keane"),
        ("Ald Ron Speight said: “It is late.”", "Ron Speight"),
        ("Maeve Boyle TD said: “It is late.”", "Maeve Boyle"),
        ("Ivo's wife, Carla Marsh: “It was row ten.”", "Carla Marsh"),
        ("“We would take more,” insists algae broker Teun van Loon, whose firm is small.", "Teun van Loon"),
        ("“Nobody told us,” kelp drier Una Magee, 61, laughs.", "Una Magee"),
    ],
)
def test_titles_and_callings_stay_out_of_names(words: str, name: str) -> None:
    assert who(words) == [name]


def test_a_surname_is_no_field_of_figures() -> None:
    got = who(
        "Reporter: What was your worst call?",
        "Clyde Beal: My second wedding.",
        "Reporter: On the field, I mean.",
        "Beal: Game 6. I saw it again and I called my lawyer.",
        "Reporter: What did he say?",
        "Beal: He said no.",
    )
    assert got == ["reporter", "Clyde Beal"] * 3


def test_speakers_may_have_letters() -> None:
    got = who("Speaker A: How many?", "Speaker B: Nine.", "Speaker A: And before?", "Speaker B: Forty of them.")
    assert got == ["Speaker A", "Speaker B"] * 2


def test_another_one_is_somebody_else() -> None:
    got = who(
        "“We floated it,” one nurse said.", "Another nurse said: “I carried a man who sang.”", "“Ah,” said a clerk."
    )
    assert got == ["nurse", "another nurse", "clerk"]


def test_the_first_one_has_no_other_beside() -> None:
    assert who("“We floated it,” another nurse said.") == ["nurse"]
