"""Nouns for bodies in front of their names are no part of these, also where they open a sentence."""

from __future__ import annotations

import pytest

from reader.attribution import attribute, paragraphs_of
from reader.document.model import SpeakerKind


def cast(text: str) -> list[tuple[str, SpeakerKind]]:
    """The name and kind of each speaker below a headline."""
    return [(speaker.name, speaker.kind) for speaker in attribute(paragraphs_of(f"A headline\n\n{text}")).speakers]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Carmaker Vantor said it was “sorry”.", "Vantor"),
        ("Chipmaker Orlo Systems said it was “sorry”.", "Orlo Systems"),
        ("Airline Juno Air said it was “sorry”.", "Juno Air"),
        ("It rained. Insurer Castle & Mercantile said it was “sorry”.", "Castle & Mercantile"),
        ("Yet retailer Fenn said it was “sorry”.", "Fenn"),
        ("Rail operator Northway said it was “sorry”.", "Northway"),
        ("Union Unify said it was “sorry”. Members of Unify left.", "Unify"),
        ("Studio Lantern Fold said it was “sorry”. The offices of Lantern Fold are shut.", "Lantern Fold"),
    ],
)
def test_the_name_is_a_body_s_without_its_noun(text: str, name: str) -> None:
    assert cast(text) == [(name, SpeakerKind.ORGANISATION)]


def test_a_noun_that_is_part_of_the_name_stays() -> None:
    text = "Union Pacific Lines said it was “sorry”. The trains of Union Pacific Lines run late. The Pacific is near."
    assert [name for name, _ in cast(text)] == ["Union Pacific Lines"]


def test_a_person_with_such_a_calling_is_one() -> None:
    assert cast("The retailer Ana Ruiz said it was “sorry”.") == [("Ana Ruiz", SpeakerKind.PERSON)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Grocer Pattel said he was “robbed”.", "Pattel"),
        ("Crane operator Dubrow said she was “sorry”.", "Dubrow"),
        ("Publisher Haskel, 58, said it was “sorry”.", "Haskel"),
        ("Bookmaker Fred Dunn said it was “sorry”.", "Fred Dunn"),
    ],
)
def test_he_and_an_age_tell_of_a_person(text: str, name: str) -> None:
    assert cast(text) == [(name, SpeakerKind.PERSON)]


@pytest.mark.parametrize(
    "text",
    ["The lawsuit names Olga Brandt.", "Second was Olga Brandt, a second behind.", "The complaint cites Olga Brandt."],
)
def test_what_is_no_role(text: str) -> None:
    (speaker,) = attribute(paragraphs_of(f"A headline\n\n{text} “No,” said Brandt.")).speakers
    assert (speaker.name, speaker.role) == ("Olga Brandt", "")


@pytest.mark.parametrize("name", ["Airline Pilots Association", "Supermarket Workers Union", "School District"])
def test_a_name_that_ends_in_a_body_is_whole(name: str) -> None:
    assert cast(f"{name} said it was “sorry”. The District met.") == [(name, SpeakerKind.ORGANISATION)]


def test_the_founder_is_not_the_firm_of_the_same_name() -> None:
    text = "Carmaker Vantor said it was “sorry”. Its founder, Luc Vantor, said he would go."
    assert cast(text) == [("Vantor", SpeakerKind.ORGANISATION), ("Luc Vantor", SpeakerKind.PERSON)]


def test_a_short_word_ends_the_sentence_before() -> None:
    text = "Lund said no. Airline Swift Air said flights were off."
    document = attribute(paragraphs_of(f"A headline\n\n{text}"))
    said = [
        document.paragraphs[p.paragraph].text[p.span.start : p.span.end] for q in document.quotations for p in q.parts
    ]
    assert said == ["flights were off"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Head of the Marine Rescue Service, Ola Brun, said", "Ola Brun", "head of the Marine Rescue Service"),
        (
            "Chief of the Dale Community Fire Branch, Captain Ola Brun, said",
            "Ola Brun",
            "chief of the Dale Community Fire Branch",
        ),
        ("A No 12 spokesman said", "No 12 spokesman", "spokesman"),
        ("Shadow chancellor Lena Orr said no. The shadow chancellor added that", "Lena Orr", "shadow chancellor"),
        ("A senior Heron MP said", "senior Heron MP", "senior Heron MP"),
        ("Lena Orr, MD, PhD, a sleep doctor, said", "Lena Orr", "sleep doctor"),
        ("Heron MP Lena Orr said", "Lena Orr", "Heron member of parliament"),
    ],
)
def test_offices_and_degrees(text: str, name: str, role: str) -> None:
    (speaker,) = attribute(paragraphs_of(f"A headline\n\n{text} it was “late”.")).speakers
    assert (speaker.name, speaker.role) == (name, role)
