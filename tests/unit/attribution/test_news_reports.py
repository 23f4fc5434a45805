"""How reports of news put it: relative clauses, kin, exchanges of an interview, sources of what is reported."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of
from reader.document.certainty import is_sure
from reader.document.model import words_of

OPENING = "Wall vote\n\nThe council met on Tuesday and Mayor Petra Sommer opened the debate about the harbour wall.\n\n"


def found(text: str) -> list[str]:
    """Who says what below an opening of its own."""
    return said(attribute(paragraphs_of(OPENING + text)))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "A recording turned up in which Orla Venn appeared to describe the ferry as “a bath with a bell.”",
            "Orla Venn|p|a bath with a bell.",
        ),
        (
            "The court refused to hear the case against the boy, a ruling the union called “a door shut twice.”",
            "union|p|a door shut twice.",
        ),
        (
            "Ines Holt, 44, is a surveyor who had warned in a letter that “the third pier is gone.”",
            "Ines Holt|p|the third pier is gone.",
        ),
        ("“The pier was black,” Tom Ashby is quoted as saying.", "Tom Ashby|d|The pier was black,"),
        (
            "In fact, Orla Venn used the words “the best bridge of all” at a fair in Sund.",
            "Orla Venn|p|the best bridge of all",
        ),
        ("Pilots use the term “dead water” for it.", "None|s|dead water"),
        (
            "The talks broke down as the chairman of the Sund Harbor Committee said there would be no vote without "
            "“big changes.”",
            "chairman|p|big changes.",
        ),
        (
            "It rained, and a spokesman for the Sund Water Board called the flood “a nuisance.”",
            "spokesman for the Sund Water Board|p|a nuisance.",
        ),
        (
            "A spokesperson for Sund Coast Water said: “We are sorry.” They added that the tanks would be dug in May.",
            "spokesperson for Sund Coast Water|i|the tanks would be dug in May",
        ),
        ("Aid groups pointed out that she had said so in March.", "Aid groups|i|she had said so in March"),
        ("His linemate, Swedish winger Elias Norby, calls him “the mechanic.”", "Elias Norby|p|the mechanic."),
        ("Bo Lind noted, though, that the roof leaks.", "Bo Lind|i|the roof leaks"),
        ("Bo Lind told Ana Banks, in a letter to the fair, that the roof leaks.", "Bo Lind|i|the roof leaks"),
        (
            "It was Mark Soave, director of scouting for the Sund Gulls, asking if he would come to camp.",
            "Mark Soave|i|if he would come to camp",
        ),
        (
            "The agency’s chief of flight, Janet Kowal, was asked whether the Sund Dynamics lander would fly. “It "
            "will,” she said.",
            "Janet Kowal|d|It will,",
        ),
        (
            "Sund Dynamics is late. In a written response, the company said the January fire was “understood.”",
            "Sund Dynamics|p|understood.",
        ),
        ("When ministers speak of grit, they mean “you are on your own.”", "None|s|you are on your own."),
        (
            "Judith Weir has heard this. She and her postdoc, Lotte Aske, spent a year on it. “Salt it is,” she said.",
            "Judith Weir|d|Salt it is,",
        ),
        (
            "A source in the mayor’s office told the Sund Post that he was “steaming”. According to the source, Leo "
            "Brandt threw a stapler.",
            "source in the mayor’s office|i|Leo Brandt threw a stapler",
        ),
        (
            "Ann Pike rang Vera Lund. “She said, ‘Are you sitting down?’” Lund remembers.",
            "Vera Lund|d|She said, ‘Are you sitting down?’",
        ),
        (
            "Anand Desh on Sunday opened the park and announced that households would get power.",
            "Anand Desh|i|households would get power",
        ),
        (
            "An open letter posted by the Open Trails Foundation, which draws the maps, called it “a locked gate.”",
            "Open Trails Foundation|p|a locked gate.",
        ),
        (
            "Livia Tarn added that the chief had inherited the mess: “You do not blame the fireman for the fire.”",
            "Livia Tarn|i|the chief had inherited the mess",
        ),
        (
            "Officer Leo Brandt told investigators he took the boat for a whale, according to a summary in the file.",
            "Leo Brandt|i|he took the boat for a whale",
        ),
        (
            "The Sund Police Department said Brandt would stay at his desk. It offered “our sympathy to the family.”",
            "Sund Police Department|p|our sympathy to the family.",
        ),
    ],
)
def test_who_says_it_in_one_sentence(text: str, line: str) -> None:
    assert line in found(text)


def test_a_description_below_a_hand_is_somebody_new() -> None:
    text = (
        "“We lost,” said Leo Brandt, a baker. He shook one more hand, that of a woman in a red cap who told him she "
        "would vote for him “if it rains.”"
    )
    assert found(text)[-1] == "woman in a red cap|p|if it rains."


def test_mother_is_the_woman_of_that_surname_who_speaks_next() -> None:
    text = (
        "A jury cleared the guard who struck 17-year-old Kit Rowan, a verdict his mother called “a second blow.”\n\n"
        "“They saw the film and saw nothing,” Della Rowan said outside the court.\n\nA crowd stood in the rain. It was "
        "quiet.\n\nRowan’s mother did not stay. “He is fifteen,” she said of her other son."
    )
    assert [line.partition("|")[0] for line in found(text)] == ["Della Rowan"] * 3


def test_he_is_the_one_whom_the_sentence_before_turns_to() -> None:
    text = (
        "“Were you lying then?” Paul Dacey asked.\n\n“Neither, Paul,” Victor Lund said, laughing. “Tides change.”\n\n"
        "“Do facts change?”\n\n“My view of them does,” Lund answered.\n\nThat was too much for Dacey. “We call that a "
        "dodge,” he said."
    )
    assert [line.partition("|")[0] for line in found(text)] == [
        "Paul Dacey",
        "Victor Lund",
        "Victor Lund",
        "Paul Dacey",
        "Victor Lund",
        "Paul Dacey",
    ]


def test_a_surname_that_is_a_town_too_is_the_person() -> None:
    text = "Valerie Paris, a diver, has claimed that the wreck is hers. Paris says she found it in May."
    assert {line.partition("|")[0] for line in found(text)} == {"Valerie Paris"}


def test_an_office_and_the_one_that_shadows_it_are_two_people() -> None:
    text = (
        "Visa memo\n\nThe home secretary has refused to say whether she will resign over a memo.\n\nElla Vane told the "
        "house on Monday that she had been “clear”. But Graham Pell said her story “has holes”.\n\n“Did she read it?” "
        "the shadow home secretary said. “Which was it?”\n\n“I read it,” said the home secretary."
    )
    speakers = [line.partition("|")[0] for line in said(attribute(paragraphs_of(text)))]
    assert speakers == ["Ella Vane", "Graham Pell", "Graham Pell", "Graham Pell", "Ella Vane"]


def test_the_memo_is_whose_the_text_told_far_above() -> None:
    text = (
        "Mill to close\n\nPriya Raman told staff in a memo that it would close. “That is on me,” she wrote.\n\nThree "
        "drivers said trucks had gone to shut gates. One got lost.\n\nIn a note in May, Cole Hendry of Strand wrote "
        "that “a demo is no product.” He sold his shares. They have lost half since. The town was quiet.\n\nThe "
        "chief engineer will leave at the end of the month, according to the memo."
    )
    assert said(attribute(paragraphs_of(text)))[-1].startswith("Priya Raman|i|The chief engineer")


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("Paul Dacey asked Victor Lund whether he would serve a full term.", "Victor Lund"),
        ("Paul Dacey asked Victor Lund about the roof.", "Victor Lund"),
        ("Paul Dacey asked Victor Lund to resign.", "Paul Dacey"),
    ],
)
def test_who_was_asked_answers(question: str, speaker: str) -> None:
    assert found(f"{question} “It is time,” he said.")[-1].startswith(speaker)


def test_who_says_that_he_told_somebody_says_all_of_it() -> None:
    text = "A man of 58 died at Sund. His employer, Tam Dorn, who runs a mill, said he had told all staff to stay home."
    assert found(text) == ["Tam Dorn|i|he had told all staff to stay home"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Every evening Walter Toller walks to the corner and calls nobody.\n\n“It keeps the line warm,” says the "
            "83-year-old retired lampist.",
            "Walter Toller|d|It keeps the line warm,",
        ),
        (
            "Mika Salo, 24, slid across to rob Ty Hargrave. Hargrave, who had his arms in the air, could only "
            "laugh. “I know three words of Finnish,” the Flames captain said.",
            "Ty Hargrave|d|I know three words of Finnish,",
        ),
        (
            "“Ask Mika,” said Terry Nolan of Mika Salo. “He knows things.”\n\nWhat Salo knew was that he was tired. "
            "“A lot,” he said.",
            "Mika Salo|d|A lot,",
        ),
        (
            "Mika Salo stopped 44 shots in a win that his coach called “grand larceny.”\n\n“He stole it,” Terry Nolan "
            "said.",
            "Terry Nolan|p|grand larceny.",
        ),
        (
            "The Sund Shopping Institute was not amused. A survey by the institute found that few had read the price.",
            "Sund Shopping Institute|i|few had read the price",
        ),
    ],
)
def test_whom_the_text_has_in_mind(text: str, line: str) -> None:
    assert line in found(text)


def test_a_mother_is_not_the_next_who_is_named() -> None:
    text = (
        "Hal Bewley recalled his mother telling him: “Never sell it.”\n\n“Not theirs,” Ruth Bell said Di Prow told her."
    )
    assert [line.partition("|")[0] for line in found(text)] == ["mother", "Di Prow"]


def test_a_maker_is_the_company() -> None:
    text = (
        "The band Norkap woke up without its drum. The drum’s maker, Sunvall, had sent for it. Norkap marched on "
        "tubs.\n\nA card lay on the floor. On it the company wrote that the skin had “dried out”."
    )
    assert found(text) == ["Sunvall|p|dried out"]


LIFE = (
    "Lord Carrow dies at 93\n\nHugh Carrow, who closed 214 boards, died in May.\n\n“He slammed a swing door,” Peter "
    "Lowe wrote. The two made it up at a funeral. “A good suit,” Lowe told him.\n\nIn 1986 he was made chairman of a "
    "commission. “Somebody has to turn the lights off,” he explained.\n\nLady Carrow has said she will think about it."
)


def test_he_of_a_life_is_sure_to_nobody_below_the_words_of_another() -> None:
    document = attribute(paragraphs_of(LIFE))
    sure = {words_of(document, quotation): is_sure(quotation) for quotation in document.quotations}
    assert not sure["Somebody has to turn the lights off,"]
    assert sure["A good suit,"]


def test_lady_carrow_is_not_lord_carrow() -> None:
    assert said(attribute(paragraphs_of(LIFE)))[-1] == "Lady Carrow|i|she will think about it"


def test_honorifics_are_no_part_of_a_name() -> None:
    text = "Minister Anand Desh opened it. “A gift,” Shri Desh said. Smt Rao, the mayor, was there. “No,” she said."
    assert found(text) == ["Anand Desh|d|A gift,", "Rao|d|No,"]


def test_what_is_pushed_back_on_is_no_report() -> None:
    text = "Partners are pushing back on a rule, with some growers telling the press that it could ruin them."
    assert found(text) == ["growers|i|it could ruin them"]


def test_where_words_stand_is_no_report() -> None:
    assert found("Ana Ruiz said in a letter that was read on Friday: “It was dear.”") == ["Ana Ruiz|d|It was dear."]
