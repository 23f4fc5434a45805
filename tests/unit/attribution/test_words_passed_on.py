"""Whose words are that somebody else says or announces: "Lind, quoting Ruiz, said", "Lind’s verdict?"."""

from __future__ import annotations

import pytest
from who_said import told

OPENING = "Mayor Ana Ruiz met the union leader Leo Brandt on Monday.\n\n"


def last(text: str) -> tuple[str, bool]:
    name, _, sure = told(OPENING + text)[-1]
    return name, sure


@pytest.mark.parametrize(
    "text",
    [
        "Brandt, quoting Ruiz, said the bridge was “a monument to vanity.”",
        "“It is a monument to vanity,” Brandt said, quoting Ruiz.",
        "“It is a monument to vanity,” said Brandt, quoting Ruiz.",
        "Quoting Ruiz, Brandt said the bridge was “a monument to vanity.”",
        "Brandt quoted Ruiz: “It is a monument to vanity.”",
    ],
)
def test_who_is_quoted_has_the_words(text: str) -> None:
    assert last(text) == ("Ana Ruiz", True)


@pytest.mark.parametrize(
    "text",
    [
        "“Nothing is free,” said Brandt, quoting a line from the play “Ash.”",
        "Brandt, citing a study, said the bridge was “past saving, all of it.”",
    ],
)
def test_who_quotes_a_work_or_cites_a_study_says_the_words(text: str) -> None:
    assert last(text) == ("Leo Brandt", True)


@pytest.mark.parametrize(
    "question",
    [
        "Brandt’s verdict?",
        "Brandt’s verdict on the hour?",
        "And what was Brandt’s answer?",
        "The union leader’s reply?",
    ],
)
def test_a_question_announces_who_answers_it(question: str) -> None:
    assert last(f"Ruiz spoke for an hour. {question} “It was a waste of time.”")[0] == "Leo Brandt"


@pytest.mark.parametrize(
    "text",
    [
        "“No,” came Brandt’s reply.",
        "Brandt’s reaction was blunt: “No, never.”",
        "Brandt’s assessment: “A theatre of the worst kind.”",
        "The plan passed despite opposition from Brandt, who called it “a theatre of fools.”",
    ],
)
def test_a_noun_or_a_clause_that_tells_whose_words_they_are(text: str) -> None:
    assert last(text) == ("Leo Brandt", True)


def test_a_sentence_that_only_agrees_does_not_say_the_words_before_it() -> None:
    said = told(OPENING + "Critics have called the bridge “a folly.” Brandt agrees. “It should go,” he said.")
    assert [name for name, _, _ in said] == ["critics", "Leo Brandt"]


def test_words_of_a_clause_that_somebody_denies_are_not_sure() -> None:
    assert last("Brandt denied that he had called her “an old fool.”") == ("Leo Brandt", False)
    assert last("Brandt said that he had called her “an old friend.”") == ("Leo Brandt", True)
