"""Who says "I" outside of quotation marks: the author whom the page names, or who wrote a letter in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of
from reader.attribution.lexicon.lexicon import lexicon_for
from reader.attribution.lexicon.word_classes import grammar_of
from reader.attribution.text.letters import letters
from reader.document.model import Document

ESSAY = """The fence

Tomas Reddick came to the fence. “You feed them too early,” he said.

“They are hungry,” I said. “Listen.”

He listened. “That is weather,” he told me.

“How can you tell?” I asked.

My mother laughed at us. “Two old women,” she said."""

GREETED = """Ask Orla

Dear Orla,

My sister and I shared a flat until March. I said, “Then go.” She told me, “You never wash up.”

— Stuck in Selby, Ambry

Dear Stuck,

I lost a friend once. I told her, “Come back.” My neighbour, Una Halvard, is not so sure. “Let her be,” Halvard says.

Dear Orla,

My cousin Tam owes me a boat. “It sank,” I was told by his wife. How do I ask? I said, “Where is it?”

Dear Boatless,

Ask him once. I would say, “Tam, the boat.”"""

ASKED = """The third chair

Q. My brother and I had a piano of our mother’s, and it went to his house, and my daughter came to play there until his
wife had headaches. I said, “Then I will buy another one.” He laughed. Was I wrong?

— Out of Tune, Corrant

A. You were not. My own aunt had two. I told her, “Keep them both,” and she did so for years.

Q. My colleague takes my cup, and I have told her about it many times, at work and by letter, and my friends all
say that it is only a cup. I said, “It was my father’s.” Is it only a cup?

A. It is not. I asked Una Halvard, who mends cups. “Hide it,” Halvard said."""

INTERVIEW = """A talk

Q. When did you begin to write?

A. As a child. My mother said, “Write it down,” and I did.

Q. And what was it that you wrote down then?

A. Weather. “Rain again,” mostly.

Q. Do you still have it?

A. I do not."""


def essay(**head: object) -> list[tuple[str, str]]:
    return _lines(replace(paragraphs_of(ESSAY), **head))  # type: ignore[arg-type]


def _lines(document: Document) -> list[tuple[str, str]]:
    parts = (line.split("|") for line in said(attribute(document)))
    return [(who, words) for who, kind, words in parts if kind != "i"]


def test_the_only_author_says_i() -> None:
    assert [who for who, _ in essay(byline="Orla Fennimore")] == [
        "Tomas Reddick",
        "Orla Fennimore",
        "Orla Fennimore",
        "Tomas Reddick",
        "Orla Fennimore",
        "mother",
    ]


@pytest.mark.parametrize(
    "head",
    [
        {},
        {"byline": "Orla Fennimore and Bo Lind"},
        {"authors": ("Orla Fennimore", "Bo Lind")},
        {"byline": "Orla Fennimore", "deck": "As told to Orla Fennimore"},
    ],
)
def test_nobody_says_i_where_the_page_does_not_tell_who_it_is(head: dict[str, object]) -> None:
    assert [who for who, _ in essay(**head)] == ["Tomas Reddick", "None", "None", "Tomas Reddick", "None", "mother"]


def test_she_is_not_who_writes() -> None:
    text = "Una Halvard rang at nine. “It leaks,” I said. She laughed. “It always has,” she said."
    assert _lines(replace(paragraphs_of(text), byline="Orla Fennimore"))[1][0] == "Una Halvard"


def test_who_writes_is_not_listed_for_what_they_only_think() -> None:
    text = "I think that the quay is old. I believe that it will fall. “It will stand,” said Una Halvard."
    document = attribute(replace(paragraphs_of(text), byline="Orla Fennimore"))
    assert [speaker.name for speaker in document.speakers] == ["Una Halvard"]


def test_a_letter_is_its_writers_and_the_answer_is_of_whom_it_greets() -> None:
    assert _lines(paragraphs_of(GREETED)) == [
        ("Stuck in Selby", "Then go."),
        ("sister", "You never wash up."),
        ("Orla", "Come back."),
        ("Una Halvard", "Let her be,"),
        ("wife", "It sank,"),
        ("Boatless", "Where is it?"),
        ("Orla", "Tam, the boat."),
    ]


def test_letters_behind_a_q_are_no_interview() -> None:
    document = replace(paragraphs_of(ASKED), byline="Orla Fennimore")
    assert _lines(document) == [
        ("Out of Tune", "Then I will buy another one."),
        ("Orla Fennimore", "Keep them both,"),
        ("letter writer", "It was my father’s."),
        ("Una Halvard", "Hide it,"),
    ]


def test_an_interview_has_no_letters() -> None:
    grammar = grammar_of(lexicon_for("en"))
    assert letters(paragraphs_of(INTERVIEW).paragraphs, grammar) == []
    assert len(letters(paragraphs_of(ASKED).paragraphs, grammar)) == 2


def test_a_letter_that_nobody_answers_is_no_column() -> None:
    grammar = grammar_of(lexicon_for("en"))
    text = "Dear Mayor,\n\nI have waited for my bus since March. I said so to the clerk.\n\nIt has not come."
    assert letters(paragraphs_of(text).paragraphs, grammar) == []


ASKING = """Oona Prior on breaking celery for a living

What did you do today?

I was a nun. I was three nuns, on flagstones. “One more,” I said.

How do you begin?

I put down a cup. “Again,” says my daughter, and I put it down again.

Do people know your name?

My mother does. I told her, “Hush.” She tells the whole row."""


def test_below_the_questions_of_an_interview_the_author_is_not_i() -> None:
    document = replace(paragraphs_of(ASKING), byline="Sam Kett")
    assert "Sam Kett" not in [who for who, _ in _lines(document)]
    title, *_ = ASKING.partition("\n")
    told = _lines(replace(document, title=title, deck="Oona Prior has made the sounds of 300 films."))
    assert told[0] == ("Oona Prior", "One more,")


@pytest.mark.parametrize(
    "printed",
    [
        "Halvard’s diary has a page of it:\n\nI told the mate “row”.",
        "Halvard’s diary reads: I told the mate “row”.",
        "> I told the mate “row”.",
        "Bo Halvard: I told the mate “row”.",
        "It went like this.\n\nDear Mother,\n\nI told the mate “row”.\n\nYour son, Bo",
        "Una Halvard came, and Halvard sang.\n\nUna Halvard\n\nI told the mate “row”.",
    ],
)
def test_i_in_what_is_printed_is_not_the_author(printed: str) -> None:
    text = f"The boat was old and it leaked.\n\n{printed}\n\nThe sea was calm."
    document = replace(paragraphs_of(text), byline="Orla Fennimore")
    assert [who for who, words in _lines(document) if words == "row"] == ["None"]


def test_behind_a_letter_the_author_is_i_again() -> None:
    text = "A boat\n\nIt began so.\n\nDear Mother,\n\nI told him “row”.\n\nYour son, Bo\n\n“Why?” I said."
    document = replace(paragraphs_of(text), byline="Orla Fennimore")
    assert _lines(document) == [("None", "row"), ("Orla Fennimore", "Why?")]


def test_a_colon_may_stand_before_the_authors_own_words() -> None:
    text = "The calls took a turn: he asked was I busy, and I said, “Run off my feet.” Una Halvard rang."
    document = replace(paragraphs_of(text), byline="Orla Fennimore")
    assert _lines(document)[0] == ("Orla Fennimore", "Run off my feet.")


@pytest.mark.parametrize("byline", ["Our Own Correspondent", "Tuesday Morning", "the River Wend", "The Corrant Echo"])
def test_a_byline_that_names_nobody_is_not_i(byline: str) -> None:
    document = replace(paragraphs_of("I asked Una Halvard: “For how long?” She shrugged."), byline=byline)
    assert [who for who, _ in _lines(document)] == ["None"]


def test_who_holds_an_interview_does_not_tell_it() -> None:
    text = "A life on the quay\nInterview by Orla Fennimore\n\nI was six. I said: “Let me in.” The man said no."
    assert [who for who, _ in _lines(paragraphs_of(text))] == ["None"]


def test_one_question_in_court_is_no_letter() -> None:
    grammar = grammar_of(lexicon_for("en"))
    text = """The hearing

Q. I put it to you that on the night of May 3 you left the house at nine, walked to the pub, and told Mr Hart, who was
then your employer and is mine, that you would bill him for it. I have three witnesses, all of whom heard you. Right?

A. I never said it. I said, “Later.” He owed me money."""
    assert letters(paragraphs_of(text).paragraphs, grammar) == []


@pytest.mark.parametrize("words", ["Tell him: “I need sleep.”", "tell him: “I need sleep.”", "Write back: “I left.”"])
def test_whom_a_letter_greets_does_not_say_what_it_advises(words: str) -> None:
    document = attribute(paragraphs_of(f"Ask Orla\n\nDear Stuck, {words} It may help."))
    assert not any("Stuck" in speaker.name for speaker in document.speakers)
