"""Whose words a clause gives away that stands between them and the plainest answer."""

from __future__ import annotations

import pytest
from who_said import said, told

from reader.attribution import attribute, paragraphs_of

OPENING = "Sen. Leo Brandt and Governor Ana Ruiz met on Tuesday. Dot Bell runs the harbour.\n\n"

CASES = [
    # what somebody calls somebody is theirs, also where another speaks behind it
    ("Asked about Ana Ruiz, who called him “a fool,” Leo Brandt said he had never met her.", ["Ana Ruiz"]),
    # a claim with an owner behind a closed attribution
    ("“He talks,” Ana Ruiz said, a reference to Brandt’s line that it is “a good wall.”", ["Ana Ruiz", "Leo Brandt"]),
    # "and" goes on with the clause in which somebody acts
    ("Fear for Leo Brandt grew when Dot Bell sat down and told the crowd she was “seeing two of him.”", ["Dot Bell"]),
    # "does wonders" is no verb of speech
    ("Leo Brandt, Dot Bell writes, does wonders with it, but “it is mostly water under a bridge.”", ["Dot Bell"]),
    # what the subject announces
    ("Ana Ruiz offered this assessment of the Harbour League plan: “It leaks.”", ["Ana Ruiz"]),
    ("Dot Bell sent News 6 the following statement: “It does not leak.”", ["Dot Bell"]),
    # a writing only has what somebody told
    ("Leo Brandt told police he had bought it at a sale and “just liked it,” the affidavit says.", ["Leo Brandt"]),
    # the author of a report
    ("A report to the board by its director, Ned Dow, had warned that it carried “a risk of collapse.”", ["Ned Dow"]),
    # a name that only a clause gives
    ("A consultant I have known for years told me it was late. “It is done,” he said.", ["consultant"]),
    # who is parted by "he said" from what is told of him
    ("Ned Dow said the talks were over. Leo Brandt, he said, had been “courteous and tired.”", ["Ned Dow"]),
    # who wrote goes on
    ("That view was shared by a rival, Ned Dow, who wrote that it leaks. “It is old,” he added.", ["Ned Dow"]),
    # an office that nobody near has
    ("In Sund, the elections director said she had read it. “It is thin,” she added.", ["elections director"]),
]


@pytest.mark.parametrize(("text", "speakers"), CASES)
def test_whose_words_they_are(text: str, speakers: list[str]) -> None:
    assert [name for name, kind, _ in told(OPENING + text) if kind != "indirect"] == speakers


def test_a_script_called_by_its_title_is_nobodys_words() -> None:
    text = "Ana Ruiz found a Dot Bell script called “Wild Reed,” a story about a singer whose dream is a stage."
    assert all(kind == "scare" for _, kind, _ in told(OPENING + text))


def test_figures_that_a_body_released_do_not_make_it_the_author_of_a_report() -> None:
    text = "A Sund Watch report based on figures released by the mayor’s office found that the wall is “past saving.”"
    assert "office" not in told(OPENING + text)[-1][0]


MORE = [
    # who gives a name only behind the words
    ("“Not one beep,” said a man who gave his name only as Curtis. “It was people.”", ["Curtis", "Curtis"]),
    ("“Not one beep,” said a tenant, who asked to be identified only as Mary.", ["Mary"]),
    # "she and Lind": she is not Lind
    ("Ana Ruiz spoke. As for talk that she and Mia Holt fell out, she laughed. “I was there,” she said.", ["Ana Ruiz"]),
    # a writing with an owner
    ("Ana Ruiz was less enchanted. Her review calls it “a screen saver.”", ["Ana Ruiz"]),
    ("In the middle is Ned Dow, whose long review for the Sund Post calls it “a dry, slow walk.”", ["Ned Dow"]),
    # what a body said in a filing
    ("The board agreed, Sund Dairy said in a filing. “The sum shall be used,” the filing said.", ["Sund Dairy"]),
    # names of accounts
    ("“It happens on every train,” wrote @grumpyguard. “Usually it is a man.”", ["@grumpyguard", "@grumpyguard"]),
    # a gerund goes with the main clause
    (
        "Dot Bell stopped short of finding that the board meant to, writing that it need not “look within.”",
        ["Dot Bell"],
    ),
    ("As the fund’s director, Ned Dow, wrote at the time, “it is not a plan but a protest.”", ["Ned Dow"]),
]


@pytest.mark.parametrize(("text", "speakers"), MORE)
def test_whose_words_a_further_word_tells(text: str, speakers: list[str]) -> None:
    assert [name for name, kind, _ in told(OPENING + text) if kind != "indirect"] == speakers


def test_whom_a_paragraph_names_first_is_she_in_the_next() -> None:
    text = (
        "“It is a scandal,” Dot Bell said.\n\nEarlier they had heard from members of the public, among them Jean Crow, "
        "who has swum there for years.\n\n“My doctor told me to,” she said."
    )
    assert told(OPENING + text)[-1][0] == "Jean Crow"


def test_words_that_call_who_spoke_last_are_the_others() -> None:
    text = (
        "“He paid them,” said Brandt.\n\n“Wrong,” Ruiz said.\n\n“You settled the case, Ana.”\n\n"
        "“My lawyers did, Senator, and you know it well enough to say so.”"
    )
    assert [name for name, _, _ in told(OPENING + text)] == ["Leo Brandt", "Ana Ruiz", "Leo Brandt", "Ana Ruiz"]


def test_a_heading_that_tells_somebody_is_of_who_acts_in_it() -> None:
    text = "Ana Ruiz Quits Remaining Tour Dates, Tells Fans ‘My Body Made This Decision’\n\nAna Ruiz is out."
    assert said(attribute(paragraphs_of(text)))[0].startswith("Ana Ruiz|")


def test_the_person_is_whom_the_sentence_before_is_about() -> None:
    text = "“We keep it,” said Dot Bell, a shareholder.\n\nOne former director was less kind. “No,” said the person."
    assert told(OPENING + text)[-1][0] == "former director"


def test_a_surname_with_a_title_that_two_have_is_not_sure() -> None:
    text = (
        "Darlene Wojcik has baked for years. “I like it,” Ms. Wojcik said. Ms. Wojcik learned from her aunt.\n\n"
        "Annie Wojcik would like to keep the shop. She has told her mother that it is late.\n\n"
        "“Over my dead body,” Ms. Wojcik said."
    )
    assert told(OPENING + text)[-1][2] is False


def test_a_newcomer_named_in_passing_is_not_the_company() -> None:
    text = "Sund Dairy sells a stake\n\nSund Dairy said on Monday that it has sold a stake.\n\nThe board agreed. {}"
    text = text.format("The sum goes to three investors, including private equity firm Teak Capital, the company said.")
    assert said(attribute(paragraphs_of(text)))[-1].startswith("Sund Dairy|i|")


def test_few_words_alone_below_two_who_spoke_in_turn_are_not_sure() -> None:
    text = "“I am counting,” Bell said.\n\n“That sounds like a complaint,” Ruiz said.\n\n“It is counting, too.”"
    assert told(OPENING + text)[-1][2] is False


def test_his_wife_is_the_only_other_one_of_his_surname() -> None:
    text = (
        "Wanda Pruitt was asleep. Her husband, Earl, woke her. “We ran,” Earl Pruitt said.\n\n"
        "Asked where they would sleep, his wife shrugged.\n\n“My cousin’s, I guess,” she said."
    )
    assert told(OPENING + text)[-1][0] == "Wanda Pruitt"


def test_who_is_presented_is_whom_the_paragraph_is_about() -> None:
    text = (
        "“We hear from families,” Dot Bell said.\n\nAmong them is Jane Lark, of Sund, whose son, Alfie, four, was ill. "
        "The 29-year-old had gone there when she was pregnant.\n\n“I thought I was good at it,” she said."
    )
    assert told(OPENING + text)[-1][0] == "Jane Lark"


def test_one_of_several_goes_on() -> None:
    text = "“We had a slide,” says one of the former executives, who knew Leo Brandt. “Intended. I mean, I go there.”"
    assert len({name for name, _, _ in told(OPENING + text)}) == 1


def test_a_surname_is_the_persons_before_the_firm_that_ends_in_it() -> None:
    text = "Hark & Stott is the last. “I kept it,” said Ana Stott, its head. Hark & Stott is old. “It is,” Stott says."
    assert told(text)[-1][0] == "Ana Stott"


def test_who_is_told_of_in_an_apposition_is_who_stands_before_it() -> None:
    text = (
        "“It is wet,” Dot Bell said.\n\nThe notion came from Maya Lark, a garden designer who came in May, and who "
        "sounds, when she describes it, like a bell.\n\n“Everyone says it is late.”"
    )
    assert told(OPENING + text)[-1][0] == "Maya Lark"


def test_who_studies_bats_is_no_study() -> None:
    text = (
        "“I ran it,” says Dot Bell.\n\nTongues dissolve, says Gordon Vale, who studies bats. They drift. He would also "
        "like to know why.\n\n“Show me one,” he says."
    )
    assert told(OPENING + text)[-1][0] == "Gordon Vale"


def test_whom_words_call_has_not_said_them() -> None:
    text = "Bev Holt rang twice.\n\n“You are late,” says Len Garth, who is 83.\n\n“I am early, Len.”"
    assert told(text)[-1][0] != "Len Garth"


def test_kin_beside_the_one_who_is_named_is_not_she() -> None:
    text = (
        "“It burned,” said Dot Bell.\n\nAda Grant and her son are staying with her sister. She said she went for a "
        "toy.\n\n“I found it,” she said."
    )
    assert {name for name, kind, _ in told(OPENING + text)[1:]} == {"Ada Grant"}
