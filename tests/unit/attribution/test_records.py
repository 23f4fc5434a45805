"""Records of courts, parliaments and talks whose labels are few, short or change."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def speakers(*lines: str, head: str = "Notes of the day") -> list[str | None]:
    """Who has which words, as "Name: words", in a text of a headline and lines."""
    found = said(attribute(paragraphs_of("\n\n".join((head, *lines)), "en")))
    return [f"{one.split('|')[0]}: {part}" for one in found for part in one.split("|", 2)[2].split(" // ")]


def test_an_answer_with_a_number_has_its_label() -> None:
    found = speakers(
        "THE COURT: Sit down, please.",
        "MR. HOLZER: The state calls Irma Quist.",
        "BY MR. HOLZER:",
        "Q. Where were you?",
        "A. On tram 14.",
        "Q. Who sat there?",
        "A. Some 30 of us.",
    )
    assert found[-4:] == [
        "Holzer: Where were you?",
        "Irma Quist: On tram 14.",
        "Holzer: Who sat there?",
        "Irma Quist: Some 30 of us.",
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "EXAMINATION BY MS. ORDWAY:",
        "CROSS-EXAMINATION BY MS. ORDWAY",
        "DIRECT EXAMINATION (BY MS. ORDWAY)",
        "Cross-examined by Ms ORDWAY",
        "Questions from MS ORDWAY",
    ],
)
def test_the_heading_of_an_examination_says_who_asks(heading: str) -> None:
    found = speakers(
        "PELLE STROUD, having been first duly sworn, testified as follows:",
        heading,
        "Q. Did you sign it?",
        "A. I did.",
        "MR. BRANT: Objection.",
        "Q. When was that?",
        "A. In May.",
    )
    asked, answered = (
        ("Ordway: Did you sign it?", "Ordway: When was that?"),
        ("Pelle Stroud: I did.", "Pelle Stroud: In May."),
    )
    assert found == [asked[0], answered[0], "Brant: Objection.", asked[1], answered[1]]


def test_who_speaks_once_before_the_questions_is_no_kicker() -> None:
    found = speakers(
        "THE CORONER: We begin with the diver.",
        "MR. ABLETT: I call Dr. Nils Farrow.",
        "BY MR. ABLETT:",
        "Q. What did you see?",
        "A. I saw mud.",
        "Q. And then?",
        "A. I saw more mud.",
    )
    assert found[0] == "coroner: We begin with the diver."


def test_a_time_beside_some_labels_makes_no_chat_of_a_debate() -> None:
    found = speakers(
        "Hon OKORO (Minister for Ferries) (14:22): The ferries run.",
        "Hon Members: Hear, hear!",
        "The DEPUTY SPEAKER (Mr Lisle): Order!",
        "Hon OKORO: They run on Sundays, too.",
        "Mr Lamb: Shame!",
        "Ms BRIGHT (Eastfold) (14:25): They ran me over.",
    )
    assert [one.split(":")[0] for one in found] == ["Okoro", "members", "Lisle", "Okoro", "Lamb", "Bright"]


def test_a_label_inside_a_message_of_a_chat_is_none() -> None:
    found = speakers("10:01 Ada: Hello, all.", "10:02 Bo: Hello.", "Note: I was late.", "10:03 Ada: So was I.")
    assert "Bo: Note: I was late." in found


def test_surnames_behind_full_names_are_labels() -> None:
    found = speakers(
        "Ana Lidell: You left.", "Bea Corwin: I did.", "Lidell: Why?", "Corwin: I was cold.", "Lidell: So."
    )
    assert found == [
        "Ana Lidell: You left.",
        "Bea Corwin: I did.",
        "Ana Lidell: Why?",
        "Bea Corwin: I was cold.",
        "Ana Lidell: So.",
    ]


def test_labels_of_things_that_share_a_word_are_nobodys() -> None:
    assert speakers("Opening times: from noon.", "Times: until six.", "Entry: free for all.", "Parking: none.") == []


def test_the_headline_of_a_talk_is_nobodys() -> None:
    found = speakers(
        "Moderator: Is it late?",
        "Dr. Ines Fall: It is.",
        "Moderator: How late?",
        "Fall: Very.",
        head="Panel: can the dam be saved?",
    )
    assert found == ["moderator: Is it late?", "Ines Fall: It is.", "moderator: How late?", "Ines Fall: Very."]


@pytest.mark.parametrize(
    "label", ["Chair LaMOTTE", "Ranking Member LaMOTTE", "The Rev. Mr. LaMOTTE", "Commissioner LaMOTTE"]
)
def test_an_office_before_a_surname_in_capitals_makes_a_label(label: str) -> None:
    found = speakers(
        f"{label}. We begin.",
        "Dr. IBE. Thank you.",
        f"{label}. How many lamps are out now?",
        "Dr. IBE. Nine.",
        "Mr. TOOK. I see.",
    )
    assert [one.split(":")[0] for one in found] == ["LaMotte", "Ibe", "LaMotte", "Ibe", "Took"]


def test_an_office_in_a_sentence_that_ends_in_capitals_makes_none() -> None:
    text = ("The director of the NHS. She left.", "The head of the UN. He stayed.", "The director of the NHS. He left.")
    assert speakers(*text) == []


def test_people_without_a_name_have_labels_in_small_letters() -> None:
    found = speakers(
        "COMMISSIONER ADAIR: Let us start with the dam.",
        "CITY MANAGER OKORO: It is shut.",
        "Voice from the floor: It never was!",
        "COMMISSIONER ADAIR: Order, please.",
        "Unidentified speaker: It shut in May.",
        "COMMISSIONER BELL: I thought so.",
        "Several hon. Members: Oh!",
        "COMMISSIONER BELL: I did.",
        "An honourable senator: Rubbish!",
        "COMMISSIONER ADAIR: Order!",
    )
    assert [one.split(":")[0] for one in found] == [
        *("Adair", "Okoro", "voice from the floor", "Adair", "unidentified speaker", "Bell", "members", "Bell"),
        *("honourable senator", "Adair"),
    ]


def test_a_list_inside_a_turn_has_no_labels() -> None:
    found = speakers(
        "Ada Moor: We talk about bees.",
        "Bo Lisle: My rules are:",
        "Gloves for beginners: always.",
        "Ada Moor: Why?",
        "Bo Lisle: It is rude.",
    )
    assert "Bo Lisle: Gloves for beginners: always." in found


def test_initials_are_of_whom_a_label_names() -> None:
    found = speakers(
        "Oona Brand: I like stairs.", "Leo Castel: I like lifts.", "OB: Why?", "LC: I am tired.", "OB: So am I."
    )
    assert [one.split(":")[0] for one in found] == [
        "Oona Brand",
        "Leo Castel",
        "Oona Brand",
        "Leo Castel",
        "Oona Brand",
    ]


def test_names_on_lines_of_their_own_may_have_a_place_a_party_and_an_office() -> None:
    found = speakers(
        "Sarah Tolle (Wexmoor) (Lab)",
        "When will the weir open?",
        "The Minister for Rivers (Dan Moor)",
        "It will open in May.",
        "Sarah Tolle",
        "Last year he said April.",
        "Mr Deputy Speaker (Sir Ian Fell)",
        "Order. We must move on.",
        "Dan Moor",
        "I did. It rained.",
    )
    assert [one.split(":")[0] for one in found] == ["Sarah Tolle", "Dan Moor", "Sarah Tolle", "Ian Fell", "Dan Moor"]


def test_who_is_sworn_on_a_line_answers() -> None:
    found = speakers(
        "MR HOLT: I call the skipper.",
        "EDITH CAWL (sworn)",
        "Examined by MR HOLT",
        "Q. Where were you?",
        "A. At 10 Mill Lane.",
        "THE CORONER: Are you sure?",
        "A. I am.",
    )
    assert found[1:] == [
        "Holt: Where were you?",
        "Edith Cawl: At 10 Mill Lane.",
        "coroner: Are you sure?",
        "Edith Cawl: I am.",
    ]


def test_a_number_behind_a_letter_or_a_name_of_a_record_is_no_figure() -> None:
    court = speakers(
        "THE COURT: Sit down.",
        "BY MR. LUND:",
        "Q: Mr. Orme, you had a boat?",
        "A: 1 boat, yes.",
        "Q: 2 dogs?",
        "MS. PIKE: Objection.",
        "A: Two dogs.",
    )
    assert [one.split(":")[0] for one in court] == ["court", "Lund", "witness", "Lund", "Pike", "witness"]
    house = speakers(
        "Ms. ABEL. The tide is late.",
        "Chair DUNN. It was in 2019, too.",
        "Ms. ABEL. It was.",
        "Chair DUNN. In 2020, too.",
    )
    assert [one.split(":")[0] for one in house] == ["Abel", "Dunn", "Abel", "Dunn"]


def test_figures_behind_a_colon_are_nobodys() -> None:
    assert speakers("PRICE: $20", "SIZE: 14 inches", "PRICE: $30", "SIZE: 15 inches") == []
