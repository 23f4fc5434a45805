"""Forms of a sentence that says who says something, each with whom it names, and whether that is sure."""

from __future__ import annotations

import pytest
from who_said import told

OPENING = "The council met on Tuesday and the debate about the harbour wall was long.\n\n"


def who(text: str) -> list[tuple[str, bool]]:
    """Who says each passage below an opening of its own, and whether that is sure."""
    return [(name, sure) for name, _, sure in told(OPENING + text)]


@pytest.mark.parametrize(
    "text",
    [
        "“It leaks,” harbor master Leo Brandt told the Sund Post.",
        "A letter from Leo Brandt called it “a basket.”",
        "A letter signed by Leo Brandt called it “a basket.”",
        "Ana Ruiz accused Leo Brandt of calling it “a basket.”",
        "“It leaks,” Ana Ruiz was told by Leo Brandt.",
        "What Leo Brandt called “a basket” is a wall.",
        "The wall, dubbed “a basket” by Leo Brandt, leaks.",
        "The wall that Leo Brandt called “a basket” leaks.",
        "To hear Leo Brandt tell it, the wall is “a basket.”",
        "A spokesman for Ana Ruiz, Leo Brandt, called it “a basket.”",
        "Leo Brandt said through his lawyer that it leaks “like a basket.”",
        "Ana Ruiz, Leo Brandt said, had called it a wall. It was “a basket,” he said.",
        "Leo Brandt of the Lind Centre goes further, calling it “a basket.”",
        "Leo Brandt of the Lind Centre in Sund has gone further, calling it “a basket.”",
        "“It leaks,” was Leo Brandt’s reply.",
        "The Bishop of Thurstow, Leo Brandt, called it “a basket.”",
        "The mayor of Sankt Alban, Leo Brandt, called it “a basket.”",
        "“It leaks,” said Leo Brandt, the Bishop of Thurstow. “Like a basket,” said the Bishop.",
    ],
)
def test_one_who_is_named(text: str) -> None:
    assert who(text)[-1] == ("Leo Brandt", True)


def test_a_semicolon_parts_two_who_speak() -> None:
    text = "One neighbor called it “a basket”; another, Leo Brandt, said it was “a sieve.”"
    assert [name for name, _ in who(text)] == ["neighbor", "Leo Brandt"]


def test_a_possessed_description_is_nobody_named_behind_it() -> None:
    assert who("Leo Brandt sat down. “It leaks,” said his lawyer, and Ana Ruiz laughed.") == [("lawyer", False)]


def test_his_lawyer_is_not_he_who_is_a_lawyer() -> None:
    text = "Leo Brandt, a lawyer, sued. His lawyer said Ana Ruiz knew that the wall leaks “like a basket.”"
    assert not who(text)[-1][1]


@pytest.mark.parametrize(
    "text",
    [
        "Leo Brandt called it “a basket” and Ana Ruiz “a sieve.”",
        "The Sund Post called it “a basket,” and the Courier “a sieve.”",
        "Neither Leo Brandt nor Ana Ruiz would call it “a basket.”",
        "“I am the best,” said Leo Brandt. Not so the referee. “I have eyes.”",
        "“I did not,” Leo Brandt replied.\n\n“And the invoice, Mr. Brandt?”",
        "Leo Brandt denied ever calling it “a basket.”",
        "Leo Brandt denied having said “it is a basket.”",
        "Leo Brandt never said “it leaks,” he insisted.",
    ],
)
def test_a_verb_left_out_or_denied_is_not_sure(text: str) -> None:
    assert not who(text)[-1][1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Prosecutors say Leo Brandt sold the wall.", "prosecutors"),
        ("Researchers at Sund University found that the wall leaks badly at night.", "researchers at Sund University"),
        ("Leo Brandt promised to mend the wall by spring.", "Leo Brandt"),
        ("Leo Brandt said through a clerk that the wall leaks badly at night.", "Leo Brandt"),
        ("In Leo Brandt’s view, it leaks badly at night.", "Leo Brandt"),
    ],
)
def test_what_is_reported(text: str, speaker: str) -> None:
    assert [name for name, _ in who(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Leo Brandt did not say whether the wall leaks badly at night.",
        "Leo Brandt could not be reached for comment.",
        "It is said that Leo Brandt sold the wall at night.",
        "Leo Brandt apologized for the wall and sat down.",
        "Leo Brandt apologized for the dog that bit a boy.",
    ],
)
def test_what_is_no_report(text: str) -> None:
    assert not who(text)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ludwig von Thann runs the inn. “Cash,” von Thann said.", ["Ludwig von Thann"]),
        ("Jan de Wit, who owns it, said he was “in no hurry.” “I wait,” de Wit said.", ["Jan de Wit", "Jan de Wit"]),
        ("“Hot,” Lord Rotha said. “Cold,” Lady Rotha said. “No,” said Lord Rotha.", ["Rotha", "Lady Rotha", "Rotha"]),
        ("Guy Marsh said it was “late.” “No,” said Marsh.", ["Guy Marsh", "Guy Marsh"]),
        ("“Hot,” said Mr. Crabbe. “Cold,” said Mrs. Crabbe.", ["Crabbe", "Mrs. Crabbe"]),
        (
            "“It leaks,” said one woman in the porch, and a man beside her said, “It always did.”",
            ["woman in the porch", "man"],
        ),
        (
            "Ana Ruiz has died.\n\nBorn in Lund, the daughter of a cook, she called it “a basket.”\n\n"
            "She leaves a daughter, Ida Kettle.",
            ["Ana Ruiz"],
        ),
        (
            "Tom Reed stood. “No,” he says. At the end Ana Ruiz asked him what time it was. “I looked at my watch.”",
            ["Tom Reed", "Ana Ruiz", "Tom Reed"],
        ),
        (
            "“I get up,” says Ana Kerr. “And I sleep in my bed, as I have done since I was a child in the north, where "
            "it is cold and dark and long.” Her husband, Joe, agrees.",
            ["Ana Kerr", "Ana Kerr"],
        ),
        ("“I get up,” says Ana Kerr. “And I sleep.” Her husband, Joe, agrees.", ["Ana Kerr", "Ana Kerr"]),
    ],
)
def test_who_is_told_from_whom(text: str, speakers: list[str]) -> None:
    assert [name for name, _ in who(text)] == speakers


@pytest.mark.parametrize(
    "text",
    [
        "Leo Brandt recommended “The Salt Road” to the club.",
        "Leo Brandt is reading “Ulysses” this week.",
        "Leo Brandt praised “Kes” and went home.",
    ],
)
def test_a_work_that_somebody_takes_in_is_no_speech(text: str) -> None:
    assert not who(text)


def test_no_work_where_a_noun_stands_behind() -> None:
    assert who("Leo Brandt cited “Lind-Ruiz” policies.") == [("Leo Brandt", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Leo Brandt said that Ana Ruiz will continue to provide “his own insights” to the board.",
        "The wall stands in Sund, Lund and New Marsh, and there has been “little work” on it, said Leo Brandt.",
        "“You would have to ask Ana,” Leo Brandt said. “I do not speak for Leo Brandt.”",
    ],
)
def test_who_reports_it_and_nobody_named_within(text: str) -> None:
    assert who(text)[-1] == ("Leo Brandt", True)


@pytest.mark.parametrize("verb", ["laughed", "shrugged", "left the room"])
def test_who_acts_behind_an_opening_clause_and_not_who_asks_in_it(verb: str) -> None:
    text = f"Ana Ruiz came. When Leo Brandt asked why, Ruiz {verb}, “Well, it leaks now.”"
    assert [name for name, _ in who(text)] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    "text",
    [
        "Brandt, named master of the harbour, earned the nickname “the man of straw,” or “the last of us,” there.",
        "“Salt Road” actress Ana Ruiz came.",
        "The genre came in with a film starring Leo Brandt and Ana Ruiz called “Salt Road.”",
    ],
)
def test_names_titles_and_nicknames_are_nobodys(text: str) -> None:
    assert who(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Leo Brandt asked about a remark that Ana Ruiz had made about him, “Better off alone.”",
        "Leo Brandt told an aide to purchase a “burner,” or prepaid, phone.",
        "Leo Brandt is the other star of the wall, and “a man who did not care at all.”",
        "Leo Brandt has been getting “the new broom of Sund” quite a lot.",
    ],
)
def test_words_that_may_be_somebody_elses_are_not_sure(text: str) -> None:
    assert not any(sure for _, sure in who(text))


def test_who_is_warned_does_not_say_the_warning() -> None:
    text = "Ana Ruiz was advised to wait. In a note she was warned that it was “a wall that nobody will fix.”"
    assert all(name != "Ana Ruiz" for name, _ in who(text))


def test_a_guy_who_is_told_to_be_a_retailer_is_somebody_new() -> None:
    text = "Leo Brandt runs the shop. Brandt greets somebody. “Nobody buys,” says the guy, a retailer in his franchise."
    assert who(text) == [("guy", False)]


def test_the_mayor_who_is_told_to_be_a_teacher_stays_the_mayor() -> None:
    text = "Mayor Leo Brandt was late. “It leaks,” said the mayor, a former teacher."
    assert who(text) == [("Leo Brandt", True)]


PORTRAIT = (
    "Mira Holm is late. The actor, 38, orders tea.\n\n“My life has not changed,” she says. “That is a dull answer.” "
    "She waits. “I would never wear fur.”\n\n“I was no good at school,” Holm says.\n\n"
)


def test_she_of_a_portrait_may_not_be_another_just_told_of() -> None:
    text = (
        PORTRAIT
        + "Holm joined the show in May. Tilda Fay was its first head writer and has written of it. It was tough, she "
        "says, walking into a room where all knew each other: “Like somebody’s living room.”"
    )
    assert not who(text)[-1][1]


def test_words_behind_she_and_another_are_hers_who_speaks() -> None:
    text = PORTRAIT + "She and Anna Mumm first thought of it as a film about friends. “I mean, it is about women.”"
    assert who(text)[-1][0] == "Mira Holm"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Replied Steven, “I never knew that.”", [("Steven", True)], id="a verb opens the sentence"),
        pytest.param(
            "Leo Brandt left on Monday, claiming the army chief harboured a “private grudge” against him.",
            [("Leo Brandt", True)],
            id="a clause without that behind a participle",
        ),
        pytest.param("Leo Brandt’s plea to “save the wall” was heard.", [("Leo Brandt", True)], id="whose plea it is"),
        pytest.param(
            "The crowd cheered Leo Brandt’s vow to “mend the wall” by May.",
            [("Leo Brandt", True)],
            id="whose vow others cheer",
        ),
        pytest.param("The request to “see all the books” casts a shadow.", [("", False)], id="a shadow says nothing"),
        pytest.param(
            "That Leo Brandt announced it signals a “very real will” to mend it, says Ana Ruiz, an analyst.",
            [("Ana Ruiz", True)],
            id="who closes a sentence that opens with that",
        ),
        pytest.param(
            "The union handed out “free sausages” to a crowd that soon grew, workers said.",
            [("workers", False)],
            id="a plural right before its verb",
        ),
    ],
)
def test_who_has_the_words(text: str, names: list[tuple[str, bool]]) -> None:
    assert who(text) == names


@pytest.mark.parametrize(
    "opening",
    ["Sentencing Brandt", "Addressing Brandt", "Opposite Brandt", "Behind Brandt"],
)
def test_what_opens_a_sentence_is_no_part_of_a_name(opening: str) -> None:
    text = f"Leo Brandt built it. {opening}, Judge Ana Ruiz said it was “a greedy, careless thing.”"
    assert who(text) == [("Ana Ruiz", True)]


@pytest.mark.parametrize("adverb", ["Eventually", "Suddenly", "Privately", "Afterwards", "Elsewhere"])
def test_an_adverb_that_opens_a_sentence_is_no_part_of_a_name(adverb: str) -> None:
    text = f"Leo Brandt built it. {adverb} Brandt said it was “a greedy, careless thing.”"
    assert who(text) == [("Leo Brandt", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Leo Brandt denied that the wall was “unsafe.”",
        "Leo Brandt rejected claims that he was “lazy.”",
        "Leo Brandt dismissed suggestions that the wall was “unsafe and old.”",
    ],
)
def test_what_somebody_rejects_is_not_surely_theirs(text: str) -> None:
    assert not any(sure for _, sure in who(text))


@pytest.mark.parametrize(
    "text",
    ["Leo Brandt rejected claims that he lied as “absurd.”", "Leo Brandt dismissed the plan as “unsafe and old.”"],
)
def test_what_somebody_rejects_it_with_is_theirs(text: str) -> None:
    assert who(text) == [("Leo Brandt", True)]


def test_a_text_is_whose_it_is_from() -> None:
    assert who("Leo Brandt got a text from Ana Ruiz: “Go home, all of you.”") == [("Ana Ruiz", True)]


def test_words_that_close_an_opening_clause_are_its_subjects() -> None:
    text = "While Leo Brandt called it “a sorry mess,” Ana Ruiz said it was “a bad joke.”"
    assert [name for name, _ in who(text)] == ["Leo Brandt", "Ana Ruiz"]


def test_she_is_not_surely_one_of_unknown_gender_beside_a_woman() -> None:
    text = "Sol Brandt was there. Sol Brandt gave the lamp to Mrs Ana Ruiz. “Thank you all,” she said."
    assert not any(sure for name, sure in who(text) if name == "Sol Brandt")


@pytest.mark.parametrize(
    "text",
    [
        "Not so, says Leo Brandt. “It is a mess, and it always was.”",
        "“It is a mess, and it always was.” So says Leo Brandt, who built it.",
    ],
)
def test_a_sentence_that_only_says_who_speaks(text: str) -> None:
    assert who(text) == [("Leo Brandt", True)]
