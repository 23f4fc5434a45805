"""Who is who: what joins by itself, what contradicts, what is only perhaps the same, and that judgements win."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_entries import DAYS, PEOPLE

from reader.library.engine import Entry, Mention, Verdict
from reader.library.people.roles import Description, contradiction, is_acronym
from reader.library.people.rules import FIRST, JUDGED, SAME_NAME, SEVERAL, Judged, joined, key_of, known, perhaps_same
from reader.library.reference import ReferenceEngine

sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))
from library_people import groups_by_rules, labelled, scores, suggested


def together(*mentions: Mention, days: tuple[int, ...] = (), judged: tuple[Judged, ...] = ()) -> list[int]:
    """For each mention the number of its person, from 0, in order of appearance."""
    found = joined([known(id, m, (days or (730_000,) * 9)[id]) for id, m in enumerate(mentions)], judged)
    numbers: dict[int, int] = {}
    return [numbers.setdefault(found[id].group, len(numbers)) for id in range(len(mentions))]


def whys(*mentions: Mention, judged: tuple[Judged, ...] = ()) -> list[str]:
    found = joined([known(id, m, 730_000) for id, m in enumerate(mentions)], judged)
    return [found[id].why for id in range(len(mentions))]


ADA, TOM = Mention("Ada Moor"), Mention("Tom Hill")


def test_the_same_full_name_joins_and_says_why():
    assert together(ADA, Mention("Ada  Moor"), TOM, Mention("Mayor Ada Moor")) == [0, 0, 1, 0]
    assert whys(ADA, ADA, TOM) == [FIRST, SAME_NAME, FIRST]


@pytest.mark.parametrize(
    "name",
    [
        "Moor",
        "A. Moor",
        "Ada",
        "Addie Moor",
        "Ada B. Moor",
        "Ada Moore",
        "Ada Moor Jr.",
        "mayor of Holm",
        "police chief",
    ],
)
def test_anything_less_than_the_same_full_name_joins_nothing(name):
    assert together(ADA, Mention(name), Mention(name if key_of(Mention(name)) == "" else "Else Where")) == [0, 1, 2]


@pytest.mark.parametrize("kind", ["anonymous", "document"])
def test_anonymous_sources_and_documents_are_never_joined(kind):
    assert together(Mention("A Senior Official", kind), Mention("A Senior Official", kind)) == [0, 1]


def test_two_of_one_name_are_two_until_somebody_says_so():
    keeper = Mention("Ada Moor", role="goalkeeper", affiliation="Ness Rovers")
    mayor = Mention("Ada Moor", role="mayor", affiliation="Holm")
    assert together(mayor, keeper, ADA, mayor) == [0, 1, 2, 3]
    assert whys(mayor, keeper, ADA)[2] == SEVERAL
    assert together(mayor, keeper, ADA, judged=(Judged(Verdict.SAME, 0, 2),)) == [0, 1, 0]


def test_a_person_is_no_body_of_that_name():
    assert together(Mention("Holm Hale"), Mention("Holm Hale", "organisation")) == [0, 1]


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        (Description("Republican senator"), Description("Democratic senator"), "parties"),
        (Description("Polish minister"), Description("Ukrainian minister"), "nations"),
        (Description("minister", "Poland"), Description("Russian minister"), "nations"),
        (Description("nurse", "St. Olaf Hospital"), Description("nurse", "Arle Infirmary"), "affiliations"),
        (Description("mayor", "Holm"), Description("mayor", "Ness"), "affiliations"),
        (Description("judge"), Description("ferryman"), "roles"),
        (Description("plumber"), Description("baker"), "roles"),
        (Description("Bürgermeister", language="de"), Description("Trainer", language="de"), "roles"),
        (Description(day=700_000), Description(day=716_000), "years"),
    ],
)
def test_what_contradicts(one, other, what):
    assert what in contradiction(one, other)
    assert what in contradiction(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Description("mayor", "Holm"), Description()),
        (Description("mayor", "Holm"), Description("Holm mayor")),
        (Description("mayor of Holm"), Description("former mayor", "Holm")),
        (Description("senator"), Description("lawmaker")),
        (Description("professor", "University of Arle"), Description("scientist", "Arle University")),
        (Description("doctor", "WHO"), Description("doctor", "World Harbour Organization")),
        (Description("Polish minister"), Description("minister", "Poland")),
        (Description("detective", day=730_000), Description("inspector", day=733_000)),
        (Description("author"), Description("novelist")),
        (Description("chair", "the council"), Description("chair", "council")),
    ],
)
def test_what_does_not_contradict(one, other):
    assert contradiction(one, other) == contradiction(other, one) == ""


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Ada Moor", "Moor", "surname"),
        ("Ada Moor", "Ada", "given name"),
        ("Ada Moor", "A. Moor", "initials"),
        ("J.B. Vann", "John Vann", "initials"),
        ("Bob Ilk", "Robert Ilk", "short form"),
        ("Sol Fry", "Solomon Fry", "short form"),
        ("Ada Moor", "Ada B. Moor", "middle name"),
        ("Rita Vann", "Rite Vann", "spelling"),
        ("Piet van Dyk", "Van Dyk", "surname"),
        ("Dr. Ada Moor", "Ada Moor", "the same name"),
    ],
)
def test_what_is_perhaps_the_same_has_a_reason(one, other, reason):
    assert reason in perhaps_same(Mention(one), Mention(other))
    assert reason in perhaps_same(Mention(other), Mention(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ada Moor", "Tom Moor"), ("Ada Moor", "Hill"), ("Tom Hill Jr.", "Tom Hill Sr."), ("Ada Moor", "Rita Vann")],
)
def test_what_is_not_even_perhaps(one, other):
    assert perhaps_same(Mention(one), Mention(other)) == ""


def test_acronyms():
    assert is_acronym("WHO", "World Harbour Organization")
    assert is_acronym("U.N.", "United Nations")
    assert not is_acronym("who", "World Harbour Organization")
    assert "acronym" in perhaps_same(
        Mention("WHO", "organisation"), Mention("World Harbour Organization", "organisation")
    )


def test_the_newest_judgement_wins():
    same, different = (Judged(verdict, 0, 1) for verdict in (Verdict.SAME, Verdict.DIFFERENT))
    other = Mention("Rita Vann")
    assert together(ADA, other, judged=(different, same)) == [0, 0]
    assert together(ADA, other, judged=(same, different)) == [0, 1]
    assert together(ADA, ADA, judged=(different,)) == [0, 1]
    assert whys(ADA, other, judged=(same,)) == [JUDGED, JUDGED]


def test_a_judgement_on_one_mention_keeps_the_others_of_its_name():
    """Whoever says that A. Moor is Ada Moor means all of her, whichever mention stands for her."""
    mayor, short = Mention("Ada Moor", role="mayor"), Mention("A. Moor")
    for judged in (0, 1, 2):
        same = (Judged(Verdict.SAME, judged, 3),)
        assert len({*together(mayor, mayor, mayor, short, judged=same)}) == 1
    keeper = Mention("Ada Moor", role="goalkeeper", affiliation="Ness Rovers")
    groups = together(mayor, keeper, short, judged=(Judged(Verdict.SAME, 1, 2),))
    assert groups[0] != groups[1] == groups[2]  # what contradicts still does
    assert whys(mayor, short, judged=(Judged(Verdict.SAME, 0, 1),)) == [JUDGED, JUDGED]


def test_a_judgement_that_two_differ_holds_against_later_imports():
    engine = ReferenceEngine()
    engine.add([Entry("/a", "1", mentions=(ADA,)), Entry("/b", "1", mentions=(ADA,))])
    engine.judge(Verdict.DIFFERENT, 1, 3, "ed", "2020-01-01")
    engine.add([Entry("/c", "1", mentions=(ADA,))])
    assert len(engine.persons()) == 3
    engine.remove(["/b"])
    engine.add([Entry("/b", "2", mentions=(ADA,))])
    assert next(p for p in engine.persons() if p.id == 1).documents <= 2
    people = {m.source: m.person for p in engine.persons() for m in engine.mentions(p.id)}
    assert people["/a"] != people["/b"]


@given(st.lists(st.tuples(st.sampled_from(PEOPLE), st.sampled_from(DAYS)), max_size=9), st.data())
def test_groups_are_groups_and_judgements_hold(mentions, data):
    some = [known(id, mention, day) for id, (mention, day) in enumerate(mentions)]
    pairs = st.tuples(st.sampled_from(list(Verdict)), *(st.integers(0, 8),) * 2)
    judged = [Judged(*one) for one in data.draw(st.lists(pairs.filter(lambda p: p[1] != p[2]), max_size=4))]
    found = joined(some, judged)
    assert set(found) == {mention.id for mention in some}
    for mention in some:
        if not mention.key and found[mention.id].why != JUDGED:  # never joined by itself
            assert [m.id for m in some if found[m.id].group == found[mention.id].group] == [mention.id]
    if judged and all(j in found for j in (judged[-1].one, judged[-1].other)):
        same = found[judged[-1].one].group == found[judged[-1].other].group
        assert same is (judged[-1].verdict is Verdict.SAME)


@given(st.lists(st.sampled_from(PEOPLE), min_size=2, max_size=9))
def test_of_one_person_the_same_is_offered_as_of_all(mentions):
    engine = ReferenceEngine()
    engine.add(Entry(f"/{n}", "1", mentions=(mention,)) for n, mention in enumerate(mentions))
    everything = engine.suggestions()
    for person in engine.persons():
        theirs = [s for s in everything if person.id in (s.one.id, s.other.id)]
        assert sorted(map(repr, engine.suggestions(person.id))) == sorted(map(repr, theirs))


def test_the_labelled_set():
    mentions = labelled()
    assert len(mentions) >= 150
    groups = groups_by_rules(mentions)
    found = scores(mentions, groups, suggested(mentions, groups))
    assert found.precision >= 0.98
    assert found.recall >= 0.35
    assert found.offered >= 0.97
