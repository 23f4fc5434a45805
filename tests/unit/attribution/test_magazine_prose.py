"""What magazines, match reports and local papers do with words: beats, echoes, names set in front, couples."""

from __future__ import annotations

import pytest

from reader.attribution import attribute, paragraphs_of
from reader.document.certainty import is_sure
from reader.document.model import QuotationKind, speakers_by_id, words_of

MARKED = (QuotationKind.DIRECT, QuotationKind.PARTIAL)


def speaker_of(text: str, words: str) -> str | None:
    """Who says the quotation that begins with some words; an empty string for nobody, None where none is found."""
    document = attribute(paragraphs_of(text))
    speakers = speakers_by_id(document)
    for one in document.quotations:
        if one.kind is not QuotationKind.SCARE and words_of(document, one).startswith(words):
            return speakers[one.speaker].name if one.speaker else ""
    return None


BEAT = (
    "Petra Vasko and Tom Ardley keep the lighthouse.\n\n“It was his idea,” says Ardley.\n\n“Mine? I get seasick in the "
    "bath.” Vasko grins. “He signed the lease while I slept.”"
)
TOLD_BEFORE = (
    "Orla Finch builds boats with her partner, Ned Coyle. Coyle, she concedes, has yet to be convinced by the sails. "
    "“He keeps asking me where the engine goes.”"
)
ECHO = (
    "A sailing club’s new jetty has been called “a plank with ambitions” by one member.\n\nHedda Moss, a member since "
    "1990, said: “It is a plank with ambitions, and it cost us forty thousand.”"
)
HEADING_ECHO = (
    "14:20 “The water came up the stairs”\n\n"
    "Jo Tarn keeps the inn. “The water came up the stairs like a guest,” she says."
)
CLEFT = (
    "Her first husband, Karl Munt, ran a circus. “She was bored by lions,” Munt said.\n\n"
    "It was the agent Piet Rood who found her, in a laundry, singing. “I heard a top C through the steam,” he said."
)
SET_IN_FRONT = (
    "Alan Brodie’s side won again. “We are a boring team,” said Brodie, their coach.\n\n"
    "For Hugh Marlow the season is over. His Town side have lost nine, and there were whistles when he took off a "
    "striker.\n\n“I would whistle too,” he said."
)
LATER_SENTENCE = (
    "Readers were divided. “Leave the clock alone,” wrote Basil Trench. “It has been wrong since 1911.” Another, Ivy "
    "Plumb, wanted it “wound by the mayor in person”."
)
PARENTS = "Kit’s parents, Nora and Sean Dunphy, said: “He never missed a tide.”"
COUPLE = f"{PARENTS} “We taught him to row,” the couple said."
OFFICE = (
    "Milo Gant sings in the choir. Ada Reuter, a tenant, left early. The EU foreign minister welcomed it but called it "
    "“a first step and no more”."
)
SHORT_NAME = (
    "Marlow Wanderers lost their lawyer on Friday. Wanderers have no comment, said Ann Pell. Marlow later issued a "
    "statement saying the club was “sorry for the smell in the away end”."
)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (BEAT, "Mine?", "Petra Vasko"),
        (BEAT, "He signed", "Petra Vasko"),
        (TOLD_BEFORE, "He keeps", "Orla Finch"),
        (ECHO, "a plank", "Hedda Moss"),
        (HEADING_ECHO, "The water came up the stairs", "Jo Tarn"),
        (CLEFT, "I heard", "Piet Rood"),
        (SET_IN_FRONT, "I would", "Hugh Marlow"),
        (LATER_SENTENCE, "It has been", "Basil Trench"),
        (PARENTS, "He never", "Nora Dunphy and Sean Dunphy"),
        (COUPLE, "We taught", "Nora Dunphy and Sean Dunphy"),
        (SHORT_NAME, "sorry for", "Marlow Wanderers"),
    ],
)
def test_who_says(text: str, words: str, speaker: str) -> None:
    assert speaker_of(text, words) == speaker


def test_an_office_of_a_body_is_nobody_who_was_just_named() -> None:
    assert speaker_of(OFFICE, "a first step") not in ("Milo Gant", "Ada Reuter")


def test_a_time_and_a_word_before_a_colon_are_no_name() -> None:
    document = attribute(paragraphs_of("12:58 Listen: “It sounded like a lorry of cutlery”\n\nThe bridge is shut."))
    assert document.speakers == ()


def test_whoever_shouts_from_a_place_is_not_the_place() -> None:
    text = "He sat down. Somebody in the upper gallery shouted “Bring back the trams”."
    assert speaker_of(text, "Bring") == "somebody in the upper gallery"


@pytest.mark.parametrize("since", ["", "has ", "has since "])
def test_an_apology_in_a_word_is_said(since: str) -> None:
    text = f"Corin Vale {since}apologised “unreservedly” for the late trains."
    assert speaker_of(text, "unreservedly") == "Corin Vale"


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("The harbour minister, Tess Amadi, has urged people on the islands to stay indoors.", "to stay", "Tess Amadi"),
        ("In interviews, Corin Vale claimed the sun had been in his eyes.", "the sun", "Corin Vale"),
        ("Ilya Brandt said sales rose by a tenth in spring.", "sales rose", "Ilya Brandt"),
        (
            "The fair is late, according to Ilya Brandt. Talks would go on in May, he said, calling the price “mad”.",
            "Talks would",
            "Ilya Brandt",
        ),
    ],
)
def test_what_is_reported(text: str, words: str, speaker: str) -> None:
    assert speaker_of(text, words) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The harbour minister, Tess Amadi, has urged caution.",
        "Ilya Brandt says good morning to the whole bus.",
    ],
)
def test_nothing_is_reported(text: str) -> None:
    assert not attribute(paragraphs_of(text)).quotations


def test_words_behind_a_report_are_as_sure_as_a_name_makes_them() -> None:
    document = attribute(paragraphs_of(TOLD_BEFORE))
    assert all(is_sure(one) for one in document.quotations if one.kind in MARKED)


FATHER = (
    "Emil Tarrant told his life to a friend. His father, a miller, hated music; his mother, he wrote, “sang to the "
    "wheels, and to the rats”."
)
WARRANT = (
    "The chapel is shut. According to a warrant, Sandor Pike went in at night and told the verger, “Go home, I have to "
    "talk to somebody upstairs.”"
)
NOTES = "A Linden Street aide has gone over notes in which he called the guests “soup with elbows”."
ADDED = (
    "“It is our last hedge,” said Ida Morrow, chair of Save the Lane.\n\nTo applause, the retired midwife added: "
    "“I have never been arrested, and I look forward to it.”"
)
CAPTAIN = (
    "Late goal\n\nIt was late when Ida Morrow shot from far out, off balance, and the ball went in.\n\n"
    "“I heard them shout,” the Wanderers captain said, mud on her face."
)
BANKS = "“They say worse of you,” said the shadow transport secretary, Chloe Banks."
TWO_OF_A_NAME = (
    "Chapel is free\n\nSaul Penrose walked out of the chapel. Penrose, 52, had lost his work.\n\n"
    "Irma Penrose said her husband was kind. “He is a deacon,” she said.\n\n"
    "According to a warrant, Penrose fired at the roof and said, “Sorry about the tiles.”"
)
REPORTED_HE = "Her director, Piet Aumont, gave the evening a shape. He has said that he cut an hour about otters."


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (FATHER, "sang", "Emil Tarrant"),
        (WARRANT, "Go home", "Sandor Pike"),
        (NOTES, "soup", "Linden Street aide"),
        (ADDED, "I have", "Ida Morrow"),
        (CAPTAIN, "I heard", "Ida Morrow"),
        (BANKS, "They say", "Chloe Banks"),
        (REPORTED_HE, "he cut", "Piet Aumont"),
    ],
)
def test_whom_a_description_or_pronoun_means(text: str, words: str, speaker: str) -> None:
    assert speaker_of(text, words) == speaker


def test_a_surname_that_two_have_is_inferred() -> None:
    document = attribute(paragraphs_of(TWO_OF_A_NAME))
    last = [one for one in document.quotations if one.kind in MARKED][-1]
    assert not is_sure(last)


LETTER = "A roof\n\nHector Skeat kept the light until it was shut. He also left a letter. “Do not sell,” it said."
PRESENTED = (
    "All out for 97\n\n“We were poor,” said Roland Cobb, the home coach.\n\n"
    "Eight of the wickets went to Iker Duarte, the spinner from Bilbao. He took them in eleven overs. "
    "“The seventh was the best,” he said."
)
DEMONYM = (
    "Small hours\n\nThe record was made by the Norwegian Henrik Saal, who had her sing on the floor. "
    "“You cannot show off there,” Saal explains.\n\nHer manager, Ione Masters, disagrees. “It was cold,” she says."
)
SOCIETY = "Members of the Tarn Gull Society held a vigil and said the birds were “here first, and by a long way”."


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (LETTER, "Do not sell", "Hector Skeat"),
        (PRESENTED, "The seventh", "Iker Duarte"),
        (DEMONYM, "You cannot", "Henrik Saal"),
        (DEMONYM, "It was cold", "Ione Masters"),
        (SOCIETY, "here first", "members of the Tarn Gull Society"),
    ],
)
def test_names_behind_a_nation_an_office_or_a_verb(text: str, words: str, speaker: str) -> None:
    assert speaker_of(text, words) == speaker


DOCTORS = "The siege goes on.\n\nDoctors in the town say at least nine wells have been poisoned since May."
DRIVER = (
    "No trains\n\nOne driver with ten years’ service, speaking on condition of anonymity, said the new hours had come "
    "by post."
)
TEXT_MESSAGE = "The end\n\nLeo Danforth replied with a text which said: “You do not get to choose that.”"
START_UP = (
    "Shares jump\n\nShares in Solway Cells jumped on Friday after the battery start-up said profit would be "
    "“well above what anybody expected”."
)
PET = (
    "Bridges\n\nGwen Parry looks at bridges with a terrier called Bolt. Bolt, who wears a coat, sighs. “He hates the "
    "rain,” she says."
)
GROUP = "New target\n\nAnalysts at Brightwell raised their target. “We were wrong about the boats,” they wrote."


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (DOCTORS, "at least nine", "doctors in the town"),
        (DRIVER, "the new hours", "driver with ten years’ service"),
        (TEXT_MESSAGE, "You do not", "Leo Danforth"),
        (START_UP, "well above", "Solway Cells"),
        (PET, "He hates", "Gwen Parry"),
        (GROUP, "We were wrong", "analysts at Brightwell"),
    ],
)
def test_groups_firms_and_messages(text: str, words: str, speaker: str) -> None:
    assert speaker_of(text, words) == speaker


@pytest.mark.parametrize(
    "text", ["The visitors will wonder how they lost.", "The conductor who said no to the fair is back in the pit."]
)
def test_what_is_not_said_yet_or_only_refused(text: str) -> None:
    assert not attribute(paragraphs_of(f"Late news\n\nIt rained. {text}")).quotations


FAN = (
    "Held at home\n\nEmre Aydin was led away. “He gave them a present,” Aydin said.\n\n"
    "One Albion supporter summed up the mood outside. “I would not have taken my blood pressure,” he said."
)
SON = (
    "The crossing\n\n“I would settle for a plank,” said Lorna Peck.\n\n"
    "Anna Hollis’s son was born in a van there. The care assistant had set off in good time. "
    "“The driver waved at me,” she said."
)
WRITER_ASKS = (
    "Two sisters\n\nDilys Frost types the books of her sister Ottilie. “She never wanted to finish it,” she says. "
    "Is she suggesting that Ottilie hid it? “I am suggesting she is relieved.”"
)
TOLD_A_PAPER = (
    "Refunds\n\nOrbit Air has a new chief. Orbit Air told the Courier that no mail was lost. It insisted that this was "
    "“a matter of routine tidying”."
)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (FAN, "I would not", "Albion supporter"),
        (SON, "The driver", "Anna Hollis"),
        (WRITER_ASKS, "I am", "Dilys Frost"),
        (TOLD_A_PAPER, "a matter", "Orbit Air"),
    ],
)
def test_whom_the_sentence_before_is_about(text: str, words: str, speaker: str) -> None:
    assert speaker_of(text, words) == speaker


def test_what_goes_straight_on_is_no_surer_than_what_it_goes_on_from() -> None:
    text = (
        "Guests\n\nSister Agnes Quirk keeps the house. Her prioress was cross. “We have no thieves,” she told us. "
        "“We have guests who forget themselves.”"
    )
    first, second = (one.confidence for one in attribute(paragraphs_of(text)).quotations if one.kind in MARKED)
    assert second <= first


@pytest.mark.parametrize("mark", ["’", "'"])
def test_a_union_of_two_trades_does_not_hide_its_secretary(mark: str) -> None:
    text = f"“We will not load it,” said Porters{mark} and Weavers{mark} Union secretary Len Trusk. “It is wet.”"
    assert speaker_of(text, "We will") == speaker_of(text, "It is") == "Len Trusk"


def test_a_firm_of_a_headline_is_the_one_that_the_text_names() -> None:
    text = (
        "Water firm fined £9m\n\nCorran Water has been fined after it hid spills, a court said. Corran Water admitted "
        "it.\n\nIn a statement the firm apologised. “We let the river down,” it said."
    )
    assert speaker_of(text, "We let") == "Corran Water"
