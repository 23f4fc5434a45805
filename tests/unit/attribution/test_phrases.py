"""Noun phrases and subjects, as tables of phrases."""

from __future__ import annotations

import pytest
from read_sentences import read

from reader.attribution.phrases.bodies import is_nickname, plural_verb, told_of
from reader.attribution.phrases.clauses import subject_before
from reader.attribution.phrases.described import described_in
from reader.attribution.phrases.mention import Ref
from reader.attribution.phrases.run import read_run
from reader.attribution.phrases.subjects import core
from reader.attribution.phrases.unlisted import calling_start, newcomer, phrase_at


@pytest.mark.parametrize(
    ("text", "ref", "name", "role"),
    [
        ("Mayor Ana Ruiz left", Ref.PERSON, "Ana Ruiz", "mayor"),
        ("Secretary of State Ana Ruiz left", Ref.PERSON, "Ana Ruiz", "secretary of state"),
        ("Minister of Trade Bo Lind left", Ref.PERSON, "Bo Lind", "Minister of Trade"),
        ("Ana Ruiz MP left", Ref.PERSON, "Ana Ruiz", "MP"),
        ("the Hexley Council left", Ref.ORGANISATION, "Hexley Council", ""),
        ("Moss and Field Events, which left", Ref.ORGANISATION, "Moss and Field Events", ""),
        ("Institute for Public Accounts said", Ref.ORGANISATION, "Institute for Public Accounts", ""),
        ("her old teacher left", Ref.ROLE, "", "old teacher"),
        ("the annual report says", Ref.DOCUMENT, "", "annual report"),
        ("she left", Ref.PRONOUN, "", ""),
    ],
)
def test_what_a_phrase_names(text: str, ref: Ref, name: str, role: str) -> None:
    found, grammar = read(text)
    mention = core(found, 0, len(found), grammar)
    assert mention is not None
    assert mention.ref is ref
    assert mention.name == name
    assert mention.role == role or ref is Ref.ORGANISATION


@pytest.mark.parametrize("text", ["and left", "of the town", ", who", "Monday was cold"])
def test_no_phrase_begins_there(text: str) -> None:
    found, grammar = read(text)
    assert core(found, 0, len(found), grammar) is None


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("Ana Ruiz of Hexley said", "of"),
        ("Lund Wednesday said", "Wednesday"),
        ("Ana I said", "I"),
        ("the mayor of Hexley said", "of"),
        ("Ana von der Heide said", "said"),
    ],
)
def test_where_a_run_ends(text: str, stops: str) -> None:
    found, grammar = read(text)
    run = read_run(found, 0, len(found), grammar)
    assert run is not None
    assert run.token.text == stops


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Ana Ruiz, the oldest of the ferrymen, said", "said", "Ana Ruiz"),
        ("The head of the league, Ana Ruiz, said", "said", "Ana Ruiz"),
        ("The wardens of the marsh kept there claimed", "claimed", "wardens"),
        ("The leaflet that the builders sent promises", "promises", "leaflet"),
        ("lampist Bo Lind says", "says", "Bo Lind"),
        ("43-year-old Bo Lind says", "says", "Bo Lind"),
        ("Bo Lind (left) said", "said", "Bo Lind"),
        ("A man called “Tuck” said", "said", "man"),
    ],
)
def test_the_subject_before_a_verb(text: str, verb: str, subject: str) -> None:
    found, grammar = read(text)
    at = next(k for k, t in enumerate(found) if t.text == verb)
    mention = subject_before(found, at, 0, grammar)
    assert mention is not None
    assert (mention.name or mention.text) == subject


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("“A,” optical glazier Ana Ruiz said", 1),
        ("“A,” slowly Ana Ruiz said", 2),
        ("“A,” when Ana Ruiz spoke", 2),
        ("“A,” 43-year-old Ana Ruiz said", 1),
    ],
)
def test_where_a_calling_begins(text: str, start: int) -> None:
    found, grammar = read(text)
    name = next(k for k, t in enumerate(found) if t.text == "Ana")
    assert calling_start(found, name, 1 if found[1].text != "," else 2, grammar) == start


def test_a_calling_that_no_list_has_is_kept_as_the_role() -> None:
    found, grammar = read("optical glazier Ana Ruiz, who cut it")
    mention = phrase_at(found, 0, len(found), grammar)
    assert mention is not None
    assert (mention.name, mention.role) == ("Ana Ruiz", "optical glazier")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("a recent archery graduate who left", "recent archery graduate"),
        ("another.", "another"),
        ("a third.", "third"),
        ("a letter from home", None),
        ("the graduate who left", None),
    ],
)
def test_newcomers_behind_a_verb(text: str, named: str | None) -> None:
    found, grammar = read(text)
    mention = newcomer(found, 0, len(found), grammar)
    assert (mention.text if mention is not None else None) == named


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The office found one widow who had kept it.", ["widow"]),
        ("Among them was a lampist who sang.", ["lampist"]),
        ("She is a teacher.", []),
        ("Ana Ruiz, a teacher, left.", []),
        ("He worked as a driver.", []),
        ("Her mother took the boy away.", ["mother", "boy"]),
    ],
)
def test_people_whom_a_sentence_describes(text: str, people: list[str]) -> None:
    found, grammar = read(text)
    assert [m.text for m in described_in(found, 0, len(found), grammar)] == people


@pytest.mark.parametrize(
    ("text", "name", "noun"),
    [
        ("her club, Kestrel Rowing, had", "Kestrel", "club"),
        ("The clock's owner, Halden, had", "Halden", "owner"),
        ("Homefield, the developer, was", "Homefield", "developer"),
        ("Homefield was there", "Homefield", ""),
        ("in the rain, Homefield was", "Homefield", ""),
    ],
)
def test_what_is_told_of_a_body(text: str, name: str, noun: str) -> None:
    found, grammar = read(text)
    at = next(k for k, t in enumerate(found) if t.text == name)
    mention = core(found, at, len(found), grammar)
    assert mention is not None
    assert told_of(found, mention, 0, len(found), grammar) == noun


def test_a_plural_verb_makes_a_group() -> None:
    found, grammar = read("Grey Swallow, a choir of nine, are there")
    mention = core(found, 0, len(found), grammar)
    assert mention is not None
    assert plural_verb(found, mention, len(found), grammar)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("They call him Fog Rohde.", True),
        ("Everybody knows her as Opera Falk.", True),
        ("They called Elias Rohde.", False),
        ("They saw him with Elias Rohde.", False),
    ],
)
def test_another_name_for_somebody(text: str, holds: bool) -> None:
    found, grammar = read(text)
    last = len(found) - 2
    mention = core(found, last - 1, len(found), grammar)
    assert mention is not None
    assert is_nickname(found, mention, 0, grammar) is holds
