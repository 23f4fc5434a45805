import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Document, Speaker, SpeakerKind
from reader.document.speakers.tags import CELLS, tags

NAMES = st.text(max_size=30) | st.sampled_from(
    ["Ada Moor", "Ida Moor", "A. Moor", "習近平", "習近", "", "?", "Q", "Un"]
)
SPEAKERS = st.lists(st.tuples(NAMES, st.sampled_from(SpeakerKind)), max_size=40)


def document(*speakers: Speaker) -> Document:
    return Document(title="t", paragraphs=(), speakers=speakers)


def tag(name: str, kind: SpeakerKind = SpeakerKind.PERSON, *aliases: str) -> str:
    return tags(document(Speaker("s", name, kind, aliases=aliases)))["s"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Stephen Biegun", "BIE"),
        ("Sen. Chris Murphy", "MUR"),
        ("Victor Cha", "CHA"),
        ("Jet Li", "LI"),
        ("Q", "Q"),
        ("Martin Luther King Jr.", "KIN"),
        ("Charles III", "CHA"),
        ("Kim Jong Un", "KIM"),
        ("Ursula von der Leyen", "LEY"),
        ("Siobhán O’Brien", "OBR"),
        ("Øyvind Ås", "AS"),
        ("Lech Wałęsa", "WAL"),
        ("Анна Иванова", "ИВА"),
        ("習近平", "習近"),
        ("김정은", "김정"),
        ("Ｑ", "Q"),
    ],
)
def test_a_person_goes_by_the_surname(name: str, expected: str) -> None:
    assert tag(name) == expected


def test_an_alias_says_which_word_is_the_surname() -> None:
    assert tag("Moon Jae", SpeakerKind.PERSON, "President Moon", "Moon") == "MOO"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("senior State Department official", "SSO"),
        ("senior administration official", "SAO"),
        ("State Department spokesperson", "SDS"),
        ("a dockworker", "DOC"),
        ("a person familiar with the matter", "PF"),
        ("official with knowledge of the talks", "OFF"),
        ("State Department official with knowledge of the talks", "SDO"),
    ],
)
def test_an_anonymous_source_goes_by_its_head_words(name: str, expected: str) -> None:
    assert tag(name, SpeakerKind.ANONYMOUS) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("NATO", "NATO"),
        ("UNICEF", "UNI"),
        ("World Health Organization", "WHO"),
        ("Ministry of Foreign Affairs", "MFA"),
        ("the European Union", "EU"),
    ],
)
def test_an_organisation_goes_by_its_initials(name: str, expected: str) -> None:
    assert tag(name, SpeakerKind.ORGANISATION) == expected


def test_namesakes_both_take_their_first_initial() -> None:
    assert tags(document(Speaker("a", "Boris Johnson"), Speaker("b", "Ron Johnson"))) == {"a": "BJO", "b": "RJO"}


def test_a_name_without_letters_gets_a_number() -> None:
    assert tags(document(Speaker("a", "???"), Speaker("b", "…"))) == {"a": "2", "b": "3"}


def test_many_namesakes_stay_apart() -> None:
    got = tags(document(*(Speaker(f"s{n}", "Ada Moor") for n in range(3000))))
    assert len(set(got.values())) == 3000


@given(SPEAKERS)
def test_tags_are_unique_narrow_and_the_same_each_time(drawn: list[tuple[str, SpeakerKind]]) -> None:
    it = document(*(Speaker(f"s{n}", name, kind) for n, (name, kind) in enumerate(drawn)))
    got = tags(it)
    assert list(got) == [speaker.id for speaker in it.speakers]
    assert len(set(got.values())) == len(got)
    assert got == tags(it)
    for value in got.values():
        cells = sum(
            0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in value
        )
        assert 1 <= cells <= CELLS
        assert not any(c.isspace() or unicodedata.category(c).startswith("C") for c in value)
