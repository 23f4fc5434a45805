"""Names of bodies that several words join, and bodies that are called again by what they are."""

from __future__ import annotations

import pytest
from read_sentences import read
from who_said import told

from reader.attribution.phrases.mention import Ref
from reader.attribution.phrases.names import names_in


@pytest.mark.parametrize(
    ("text", "name", "noun"),
    [
        ("He wrote to Fenbridge and Wold NHS Trust again.", "Fenbridge and Wold NHS Trust", "trust"),
        ("The Fenbridge and Wold Trust said no.", "Fenbridge and Wold Trust", "trust"),
        ("The Seafarers' and Dockers' Union said no.", "Seafarers' and Dockers' Union", "union"),
        ("The Rail, Maritime and Road Union said no.", "Rail, Maritime and Road Union", "union"),
        ("The Department for Food, Fuel and Fish said no.", "Department for Food, Fuel and Fish", "department"),
        ("The Office for Rail and Road said no.", "Office for Rail and Road", "office"),
        ("The Ministry of Home Affairs and Sport said no.", "Ministry of Home Affairs and Sport", "ministry"),
        (
            "The Royal Society for the Protection of Otters said no.",
            "Royal Society for the Protection of Otters",
            "society",
        ),
        ("University of Larkfield said no.", "University of Larkfield", "university"),
        ("The Association of Hill Farmers said no.", "Association of Hill Farmers", "association"),
        ("Friends of the Lawn said no.", "Friends of the Lawn", "friends"),
        ("The Department of Justice said no.", "Department of Justice", "department"),
        ("The University of Florence said no.", "University of Florence", "university"),
        ("The Ministry of Health and Human Services said no.", "Ministry of Health and Human Services", "ministry"),
        (
            "The Office for Homes, Towns and Local Government said no.",
            "Office for Homes, Towns and Local Government",
            "office",
        ),
    ],
)
def test_one_body(text: str, name: str, noun: str) -> None:
    found, grammar = read(text)
    names = names_in(found, 0, len(found), grammar)
    assert [(m.name, m.ref) for m in names] == [(name, Ref.ORGANISATION)]
    assert names[0].head == noun


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Ruiz and Hexley Council said no.", ["Ana Ruiz", "Hexley Council"]),
        ("Ruiz and Hexley Council have said no.", ["Ruiz", "Hexley Council"]),
        ("Hexley Council and Wold Council said no.", ["Hexley Council", "Wold Council"]),
        ("The Bank of Varn and the Treasury said no.", ["Bank of Varn", "Treasury"]),
        ("The Department of Trade and Ana Ruiz said no.", ["Department of Trade", "Ana Ruiz"]),
        ("The Bank of Ireland and Hexley Council said no.", ["Bank of Ireland", "Hexley Council"]),
        ("Dean of the School of Medicine Ana Ruiz said no.", ["Ana Ruiz"]),
        ("Friends of Ana Ruiz said no.", ["Ana Ruiz"]),
        ("Lind and Ruiz said no.", ["Lind", "Ruiz"]),
        ("Mayor of Hexley Ana Ruiz said no.", ["Ana Ruiz"]),
    ],
)
def test_two_and_no_longer_one(text: str, names: list[str]) -> None:
    found, grammar = read(text)
    assert [m.name for m in names_in(found, 0, len(found), grammar)] == names


@pytest.mark.parametrize(
    ("name", "again"),
    [
        ("Varnholt Group", "the company"),
        ("Varnholt Airlines", "the airline"),
        ("Varnholt Airlines", "the company"),
        ("Varnholt Stores", "the retailer"),
        ("Varnholt Media", "the firm"),
        ("Varnholt Academy", "the school"),
        ("Varnholt Infirmary", "the hospital"),
        ("Varnholt Rovers", "the club"),
        ("Varnholt Rescue", "the charity"),
        ("University of Varnholt", "the university"),
        ("Varnholt Alliance", "the group"),
    ],
)
def test_a_body_is_called_by_what_its_name_says(name: str, again: str) -> None:
    said = told(
        f"{name} will leave its site in Hexley next year, which puts 300 jobs at risk.\n\n"
        f"The move was announced on Monday. Workers got an email.\n\n{again.capitalize()} said it had “no choice”."
    )
    assert said[-1][0] == name


def test_what_a_name_does_not_say_is_another() -> None:
    said = told(
        "Varnholt Rescue will leave its site in Hexley next year.\n\nThe move was announced on Monday.\n\n"
        "The school said it was “sad”."
    )
    assert said[-1][0] != "Varnholt Rescue"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The new owner, a firm called Halyard Row Partners, has told tenants it is “late”.", "Halyard Row Partners"),
        ("The charity, a small outfit called Open Larder, said demand had “doubled”.", "Open Larder"),
        ("The landlord, a retired diver called Ana Ruiz, said it was “late”.", "Ana Ruiz"),
    ],
)
def test_what_an_apposition_calls_it(text: str, name: str) -> None:
    assert told(text)[-1][0] == name


def test_a_day_behind_a_determiner_is_when() -> None:
    said = told("Every Friday at 4 p.m., Ruth Vandersteen takes the till and tells customers the bread is “a day old”.")
    assert said[-1][0] == "Ruth Vandersteen"
    assert told("The Friday Society said the bread was “a day old”.")[-1][0] == "Friday Society"
