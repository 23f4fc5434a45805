"""Sources told by whom they follow or by one of them, and where the words of "according to" end."""

from __future__ import annotations

import pytest
from who_said import said, told

from reader.attribution import attribute, paragraphs_of


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("By a wide margin, supporters of Mayor Ilka Dorn say they should pay.", "supporters of Mayor Ilka Dorn"),
        ("Critics of President Ilka Dorn said they should pay.", "critics of President Ilka Dorn"),
        ("A critic of President Ilka Dorn said they should pay.", "critic of President Ilka Dorn"),
        ("Growers like Ilka Dorn say the dam is safe.", "growers"),
        ("Ilka Dorn and others say the dam is safe.", "Ilka Dorn"),
    ],
)
def test_who_says_it(sentence: str, speaker: str) -> None:
    assert [name for name, _, _ in told(sentence)] == [speaker]


@pytest.mark.parametrize(
    "sentence",
    [
        "The dam is safe, according to Ilka Dorn, director of the Lake Centre.",
        "The dam is safe, according to Ilka Dorn, director of the Lake Centre, which built it.",
        "The dam is safe, according to Ilka Dorn, the director of the centre, who built it.",
    ],
)
def test_what_a_source_is_has_not_been_said(sentence: str) -> None:
    assert said(attribute(paragraphs_of(f"A headline\n\n{sentence}"))) == ["Ilka Dorn|i|The dam is safe"]


@pytest.mark.parametrize("mark", ["—", "–"])
def test_an_aside_between_dashes_parts_a_verb_from_its_words(mark: str) -> None:
    text = f"Ilka Dorn said on Friday {mark} her first day as mayor {mark} that the dam was safe."
    assert said(attribute(paragraphs_of(f"A headline\n\n{text}"))) == ["Ilka Dorn|i|the dam was safe"]


def test_others_without_a_name_keep_their_words() -> None:
    assert [(name, kind) for name, kind, _ in told("Others, such as Ilka Dorn, say the dam is safe.")] == [
        ("", "indirect")
    ]


@pytest.mark.parametrize("verb", ["adds that two were lost", "says two were lost", "told the clerk that two were lost"])
def test_a_source_goes_on_to_say_more(verb: str) -> None:
    found = said(attribute(paragraphs_of(f"A headline\n\nNine boats sank, according to Ilka Dorn, who {verb}.")))
    assert found == ["Ilka Dorn|i|Nine boats sank", "Ilka Dorn|i|two were lost"]


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("They had warnings from civil rights groups that the dam was old.", "civil rights groups|i|the dam was old"),
        ("There were warnings by divers that the dam was old.", "divers|i|the dam was old"),
        ("Despite complaints from boat owners that the dam was old, it stayed.", "boat owners|i|the dam was old"),
        ("He had a complaint from the vicar, Ilka Dorn, that the dam was old.", "Ilka Dorn|i|the dam was old"),
        (
            "The club’s position, put to us by its clerk, a Mr. Lind, is that the dam was old.",
            "club|i|the dam was old",
        ),
        ("By her own count, Ilka Dorn had sold nine boats.", "Ilka Dorn|i|Ilka Dorn had sold nine boats"),
        ("The dam was old, by Ilka Dorn’s reckoning.", "Ilka Dorn|i|The dam was old"),
        ("The dam was old, per the Wexley Herald.", "Wexley Herald|i|The dam was old"),
    ],
)
def test_nouns_and_phrases_that_tell_whose_words_they_are(sentence: str, line: str) -> None:
    assert said(attribute(paragraphs_of(f"A headline\n\n{sentence}"))) == [line]


@pytest.mark.parametrize(
    "sentence",
    ["The fee is nine pounds, per boat.", "By the last count, nine were lost.", "A speech by Ilka Dorn was “late”."],
)
def test_phrases_that_tell_nobodys_words(sentence: str) -> None:
    assert not [name for name, _, _ in told(sentence) if name]
