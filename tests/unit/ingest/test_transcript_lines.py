"""Transcripts whose labels stand on lines of their own, and what stands between turns and is nobody's words."""

from __future__ import annotations

import pytest
from test_transcripts import Turns, opened, turns_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Speaker 1  00:02\nWho mended the sluice?\n\nSpeaker 2  00:05\nMy aunt did.\n\nSpeaker 1  00:07\nAlone?\n\n"
            "Speaker 3  00:09\nI held the lamp.\n",
            [
                ("Speaker 1", "Who mended the sluice?"),
                ("Speaker 2", "My aunt did."),
                ("Speaker 1", "Alone?"),
                ("Speaker 3", "I held the lamp."),
            ],
        ),
        (
            "Ines Falk  9:15 AM\nIs the sluice shut?\n\nAino Berg  9:16 AM\nAlmost.\nOne hand is missing.\n\nInes Falk  9:20 AM\nWhose hand?\n",
            [
                ("Ines Falk", "Is the sluice shut?"),
                ("Aino Berg", "Almost.\nOne hand is missing."),
                ("Ines Falk", "Whose hand?"),
            ],
        ),
        (
            "Präsidentin Dr. Ada Lorenz:\nDas Wort hat die Kollegin Wiese.\n\nMaren Wiese (Deichpartei):\nFrau Präsidentin! Wir reden über Schleusen.\n"
            "(Beifall bei der Deichpartei)\nIch bitte um Zustimmung.\n\nPräsidentin Dr. Ada Lorenz:\nVielen Dank.\n\n"
            "Jonas Held (Freie):\nFrau Wiese, Sie sagten, „wir reden“. Ich frage Sie: Wer zahlt?\n\nDr. Uwe Kamp, Staatssekretär:\nDer Bund.\n",
            [
                ("Ada Lorenz", "Das Wort hat die Kollegin Wiese."),
                ("Maren Wiese", "Frau Präsidentin! Wir reden über Schleusen.\nIch bitte um Zustimmung."),
                ("Ada Lorenz", "Vielen Dank."),
                ("Jonas Held", "Frau Wiese, Sie sagten, „wir reden“. Ich frage Sie: Wer zahlt?"),
                ("Uwe Kamp", "Der Bund."),
            ],
        ),
        (
            "INES FALK, HOST:\n\nThe sluice has been shut. Aino Berg shut it.\n\nAINO BERG: I did.\n\nFALK: By hand?\n\nBERG: With both.\n\nFALK: Good night.\n",
            [
                ("Ines Falk", "The sluice has been shut. Aino Berg shut it."),
                ("Aino Berg", "I did."),
                ("Ines Falk", "By hand?"),
                ("Aino Berg", "With both."),
                ("Ines Falk", "Good night."),
            ],
        ),
        (
            ">> INES FALK: Good evening.\n\n>> The sluice is shut.\n\n>> AINO BERG: It is.\n\n>> INES FALK: Thank you.\n\n>> AINO BERG: Thank the wind.\n",
            [
                ("Ines Falk", "Good evening.\nThe sluice is shut."),
                ("Aino Berg", "It is."),
                ("Ines Falk", "Thank you."),
                ("Aino Berg", "Thank the wind."),
            ],
        ),
        (
            "The Minister for Dykes (Aino Berg): I will make a statement.\n\nInes Falk (Vane) (Ind): At last.\n\nAino Berg: The sluice is shut.\n\n"
            "Ines Falk: Is it tight?\n\nAino Berg: It is shut.\n",
            [
                ("Aino Berg", "I will make a statement."),
                ("Ines Falk", "At last."),
                ("Aino Berg", "The sluice is shut."),
                ("Ines Falk", "Is it tight?"),
                ("Aino Berg", "It is shut."),
            ],
        ),
        (
            "Mr. McTAVISH of Vane. Mr. Chair, the sluice is shut.\n\nMs. OLDROYD. I doubt it.\n\nMr. McTAVISH of Vane. Mr. Chair, I was there.\n\nThe CHAIR. Order.\n",
            [
                ("McTavish", "Mr. Chair, the sluice is shut."),
                ("Oldroyd", "I doubt it."),
                ("McTavish", "Mr. Chair, I was there."),
                ("chair", "Order."),
            ],
        ),
        (
            "AINO BERG: “The sluice is shut, and so am I.”\n\nINES FALK: “I rowed over it on Sunday.”\n\nAINO BERG: “She rowed round it.”\n",
            [
                ("Aino Berg", "The sluice is shut, and so am I."),
                ("Ines Falk", "I rowed over it on Sunday."),
                ("Aino Berg", "She rowed round it."),
            ],
        ),
    ],
)
def test_turns(text: str, expected: Turns) -> None:
    title = "Worte über die Schleuse" if "Das Wort hat" in text else "What was said about the sluice and the flood"
    assert turns_of(opened(f"{title}\n\n{text}")) == expected


def test_a_name_with_a_time_is_no_headline_and_no_heading() -> None:
    document = opened(
        "Ines Falk 0:02\nWho mended it?\n\nAino Berg 0:05\nMy aunt did, with a spoon.\n\nInes Falk 0:09\nAlone?\n"
    )
    assert document.title == ""
    assert {paragraph.kind for paragraph in document.paragraphs} == {"body"}


def test_a_stage_direction_interrupts_a_turn_and_a_heading_ends_it() -> None:
    text = (
        "SEN. BERG: The sluice is shut.\n\n(Laughter.)\n\nAnd nobody has seen the key since.\n\nSEN. FALK: Who had it?\n\n"
        "THE SECOND READING\n\nSEN. BERG: You did.\n\nSEN. FALK: I had a spoon.\n"
    )
    assert turns_of(opened(text)) == [
        ("Berg", "The sluice is shut.\nAnd nobody has seen the key since."),
        ("Falk", "Who had it?"),
        ("Berg", "You did."),
        ("Falk", "I had a spoon."),
    ]


def test_the_last_turn_goes_on_to_the_line_that_ends_the_record() -> None:
    text = "MS. BERG: The sluice is shut.\n\nQ Who shut it?\n\nMS. BERG: I did.\n\nQ Why?\n\nMS. BERG: It was open.\n\nThank you.\n\nEND 9:20 A.M.\n"
    assert turns_of(opened(text))[-1] == ("Berg", "It was open.\nThank you.")
    assert turns_of(opened(text.replace("END 9:20 A.M.", "")))[-1] == ("Berg", "It was open.")


def test_a_chat_says_some_things_itself() -> None:
    text = (
        "[04/06/2026, 20:41:07] Messages are encrypted.\n[04/06/2026, 20:41:09] Ines Falk: Is it shut?\n[04/06/2026, 20:42:00] Aino Berg: <Media omitted>\n"
        "[04/06/2026, 20:42:30] Aino Berg: There, look.\n[04/06/2026, 20:42:40] [two people joined]\n[04/06/2026, 20:43:00] Ines Falk: I see.\n"
    )
    assert turns_of(opened(text)) == [
        ("Ines Falk", "Is it shut?"),
        ("Aino Berg", "There, look."),
        ("Ines Falk", "I see."),
    ]


def test_a_court_says_who_asks_within_a_question() -> None:
    text = (
        " 1            VANE COUNTY COURT\n 2            AINO LINDQVIST,\n 3  having been duly sworn, testified as\n 4  follows:\n 5  BY MS. FALK:\n"
        " 6  Q.  Where were you?\n 7  A.  At the sluice.\n 8            MR. BERG:  Objection.\n 9            THE COURT:  Overruled.\n"
        "10  Q.  (By Ms. Falk) And then?\n11  A.  I went home.\n12            (The witness was excused.)\n"
    )
    document = opened(text)
    assert document.title == "VANE COUNTY COURT"
    assert turns_of(document) == [
        ("Falk", "Where were you?"),
        ("Aino Lindqvist", "At the sluice."),
        ("Berg", "Objection."),
        ("court", "Overruled."),
        ("Falk", "And then?"),
        ("Aino Lindqvist", "I went home."),
    ]


def test_questions_as_headings_are_an_interview_where_the_answers_are_personal() -> None:
    lead = "<p>Aino Berg shut the sluice by hand in the worst night of the year. We met her there, in her boots.</p>"
    own = [
        ("Was it heavy?", "I have lifted worse."),
        ("Were you alone?", "My aunt held the lamp."),
        ("And now?", "I sleep."),
    ]
    guide = [
        ("What is a sluice?", "A gate."),
        ("Who opens it?", "The county, which says “we do so at noon”."),
        ("How wide is it?", "Four metres."),
    ]
    for rows, expected in ((own, [words for row in own for words in row]), (guide, [])):
        body = "".join(f"<h3>{question}</h3><p>{answer}</p>" for question, answer in rows)
        page = f"<!doctype html><html><body><article><h1>The woman who shut the sluice</h1>{lead}{body}</article></body></html>"
        said = [words for _, words in turns_of(opened(page)) if words != "we do so at noon"]
        assert said == expected


def test_what_an_interviewer_says_in_bold_without_asking() -> None:
    rows = [
        ("You once said that you would never do it.", "I did, and I was wrong."),
        ("Was it heavy?", "I have lifted worse."),
        ("Were you alone?", "My aunt held the lamp."),
    ]
    body = "".join(f"<p><b>{said}</b></p><p>{answer}</p>" for said, answer in rows)
    lead = "<p>Aino Berg shut the sluice by hand in the worst night of the year. We met her there.</p>"
    page = f"<!doctype html><html><body><article><h1>The woman who shut the sluice</h1>{lead}{body}</article></body></html>"
    assert [words for _, words in turns_of(opened(page))] == [words for row in rows for words in row]


@pytest.mark.parametrize("label", ["{} (00:0{}):", "{}: (00:0{})", "{} [1:00:0{}]:", "{} 0:0{}"])
def test_words_below_a_name_with_its_time_are_a_turn_whatever_they_look_like(label: str) -> None:
    turns = [
        ("Ines Falk", "Evening. Note: the sluice is shut."),
        ("Aino Berg", "Warning: it leaks.\nNot much."),
        ("Ines Falk", "And?"),
        ("Aino Berg", "We wait for the tide to turn."),
    ]
    for gap in ("\n", "\n\n"):
        lines = (f"{label.format(name, at)}\n{words}" for at, (name, words) in enumerate(turns))
        assert turns_of(opened(gap.join(lines) + "\n")) == turns


@pytest.mark.parametrize(
    "stamp", ["[17:0{}] ", "[03/04/2026, 17:0{}] ", "03/04/2026, 17:0{} - ", "[17:0{}:59] \N{LEFT-TO-RIGHT MARK}"]
)
def test_names_of_a_chat_with_signs_and_numbers_and_what_the_chat_says_itself(stamp: str) -> None:
    lines = [
        "Ines: is it shut?",
        "~ Aino Berg \N{SAILBOAT}: almost",
        "Ines changed the subject to “Sluices”",
        "+358 40 1234567: who is this?",
        "\N{SAILBOAT} Ines: the keeper",
        "Bo joined the group",
        "~bo \N{SAILBOAT}\N{VARIATION SELECTOR-16}\N{SAILBOAT}: hello: it is me",
        "Ines: good",
    ]
    text = "".join(f"{stamp.format(at)}{line}\n" for at, line in enumerate(lines))
    assert turns_of(opened(text)) == [
        ("Ines", "is it shut?"),
        ("Aino Berg", "almost"),
        ("+358 40 1234567", "who is this?"),
        ("Ines", "the keeper"),
        ("bo", "hello: it is me"),
        ("Ines", "good"),
    ]


def test_a_time_alone_before_words_goes_on_with_the_turn() -> None:
    text = (
        "[00:01] Ines Falk: Who was it that shut the sluice last night?\n\n[00:04] Aino Berg: Almost everybody did.\n\n"
        "[00:09] One hand of the clock is missing.\n\n[00:12] Ines Falk: And whose was it?\n"
    )
    assert turns_of(opened(text)) == [
        ("Ines Falk", "Who was it that shut the sluice last night?"),
        ("Aino Berg", "Almost everybody did.\nOne hand of the clock is missing."),
        ("Ines Falk", "And whose was it?"),
    ]
