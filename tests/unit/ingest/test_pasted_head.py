"""The top of pasted text: what is a headline, a byline or a date, and what is a paragraph; and what readers wrote below."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.model import Document
from reader.ingest.article.captions import split_credit
from reader.ingest.article.vocabulary import vocabulary
from reader.ingest.make import article_of
from reader.ingest.sources.file_type import Kind
from reader.ingest.sources.source import SourceData

LEAD = (
    "The orchard above Tarn was sold on Monday to a man who has never seen it, and the village, which picks the apples "
    "every October and always has, heard of it from the notary’s dog walker."
)
SAID = "“Nobody asked the trees,” said Hedda Brandt, who is eighty-eight."
TITLE = "Orchard above Tarn sold unseen"


def opened(*blocks: str) -> Document:
    return article_of(SourceData("\n\n".join(blocks).encode(), Kind.TEXT, "x"))


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


@pytest.mark.parametrize(
    "first",
    [
        "“They sold it over our heads,” said Ole Brandt, a picker.",
        "“They sold it over our heads.”",
        '"It was ours in all but paper," Ole Brandt said.',
        "The orchard is sold.",
        "Ole Brandt shook his head.",
        "„Es war unser Garten“, sagte Ole Brandt.",
        "Ole Brandt: “They sold it over our heads.”",
    ],
)
def test_a_short_first_paragraph_is_no_headline(first: str) -> None:
    document = opened(first, SAID, LEAD)
    assert texts(document) == [first, SAID, LEAD]
    assert document.title == ""
    assert "title" not in document.source.inferred
    if not any(mark in first for mark in '“„"'):
        return  # below a headline, a short sentence without anybody's words is its deck
    below = opened(TITLE, first, LEAD, SAID)
    assert (below.title, texts(below)) == (TITLE, [first, LEAD, SAID])


@pytest.mark.parametrize(
    ("line", "byline", "published"),
    [
        ("Posted by Ivy Marsh on May 3, 2026 at 9:14am", "Ivy Marsh", "2026-05-03"),
        ("Ivy Marsh · 5 min read · May 3, 2026", "Ivy Marsh", "2026-05-03"),
        ("By Ivy Marsh and agencies", "Ivy Marsh", ""),
        ("By our foreign staff", "", ""),
        ("Words: Ivy Marsh   Pictures: Tom Reed", "Ivy Marsh", ""),
        ("Story by Ivy Marsh; photographs by Tom Reed", "Ivy Marsh", ""),
        ("03/05/2026 15:21", "", ""),
        ("Sun May 03 2026 15:21:41 GMT+0000", "", "2026-05-03"),
        ("Ivy Marsh reports from Tarn", "Ivy Marsh", ""),
        ("By Ivy Marsh in Tarn", "Ivy Marsh", ""),
        ("By Ivy Marsh Associated Press", "Ivy Marsh", ""),
        ("Ivy Marsh\n\nStaff Writer\n\nThe Fen Herald", "Ivy Marsh", ""),
        ("Written by Ivy Marsh, published 3 May 2026", "Ivy Marsh", "2026-05-03"),
        ("By Ivy Marsh | The Fen Herald | May 3, 2026", "Ivy Marsh", "2026-05-03"),
        ("By Ivy Marsh, garden correspondent, and Tom Reed", "Ivy Marsh and Tom Reed", ""),
    ],
)
def test_a_line_under_the_headline_is_no_deck(line: str, byline: str, published: str) -> None:
    document = opened(TITLE, line, LEAD, SAID)
    assert (document.title, document.deck, document.byline, document.published) == (TITLE, "", byline, published)
    assert texts(document) == [LEAD, SAID]


def test_what_readers_wrote_below_is_no_article() -> None:
    comments = (
        "Comments",
        "applepicker\n3 hours ago\nMy aunt said “it was never theirs” and she was right.\nReply",
        "tarn77\n1 hour ago\nSold! “Unseen”!\nReply\nShare",
    )
    document = opened(TITLE, LEAD, SAID, LEAD[:90] + " and left.", *comments)
    assert texts(document) == [LEAD, SAID, LEAD[:90] + " and left."]
    assert any("never theirs" in removed.text for removed in document.removed)


def test_first_lines_that_are_indented_begin_paragraphs() -> None:
    lines = (
        "   The orchard was sold on Monday to a man who has never seen it, and the\nvillage heard of it from the notary, "
        "who had been told to tell\nnobody at all of it before the end of the week.\n"
        "   “It was ours,” said Hedda Brandt, who is eighty-eight and has picked\nthere since she was four years old and could reach the branch.\n"
        "   The new owner has not said what he will do with the apples, and his\noffice did not answer the letter that the village wrote.\n"
    )
    assert [text.split()[:2] for text in texts(opened(f"{TITLE}\n\n{lines}"))] == [
        ["The", "orchard"],
        ["“It", "was"],
        ["The", "new"],
    ]


CREDITS = sorted(vocabulary().lists["credit"] | vocabulary().lists["agency"])


@given(
    st.sampled_from(CREDITS),
    st.sampled_from(
        (
            "{}",
            "{}:",
            "The old tree. {}",
            "The old tree | {}",
            "The old tree ({})",
            "[{}]",
            "{}/",
            "{} by",
            "/{}",
            "({}/)",
        )
    ),
    st.booleans(),
)
@settings(max_examples=600, deadline=None)
def test_the_words_of_a_credit_alone_are_no_error(words: str, form: str, title: bool) -> None:
    text = form.format(words.title() if title else words)
    left, credit = split_credit(text)
    assert left or credit
    for document in (opened(TITLE, LEAD, text, SAID), opened(text), opened(text, LEAD)):
        everything = " ".join(
            [
                *texts(document),
                document.title,
                document.deck,
                *(p.credit for p in document.paragraphs),
                *(r.text for r in document.removed),
            ]
        )
        assert text.strip("()[] |/").split()[0].strip("()[]") in everything


@pytest.mark.parametrize(
    "title",
    ["Orchard sold: who picks the apples now", "Orchard sold: who picks the apples now?", "Tarn 2026: The Orchard"],
)
def test_a_headline_may_have_a_colon(title: str) -> None:
    document = opened(title, "By Ivy Marsh", LEAD, SAID)
    assert (document.title, document.byline, texts(document)) == (title, "Ivy Marsh", [LEAD, SAID])


def test_a_turn_is_no_headline() -> None:
    turns = (
        "Moderator: Who picks the apples?",
        "Hedda Brandt: We do.",
        "Moderator: And now?",
        "Hedda Brandt: Now we wait.",
    )
    document = opened(*turns)
    assert (document.title, texts(document)) == ("", list(turns))


@pytest.mark.parametrize("line", ["2.31 pm", "14:05", "41"])
def test_a_time_or_a_number_is_no_headline(line: str) -> None:
    assert opened(line, SAID, LEAD).title == ""
    assert opened(TITLE, line, LEAD, SAID).title == TITLE


def test_a_deck_without_a_full_stop_stands_below_the_headline_of_a_page_that_is_copied_whole() -> None:
    deck = "Nobody in the village knows who bought it, or what he will do with eighty old trees"
    page = (
        "Home",
        "News",
        "Sport",
        "The Tarn Packet",
        "Orchard above Tarn sold unseen",
        deck,
        "By Ivy Marsh",
        "3 May 2026",
        LEAD,
        SAID,
    )
    document = opened(*page)
    assert (document.title, document.deck, document.byline) == (TITLE, deck, "Ivy Marsh")
    assert texts(document) == [LEAD, SAID]


def test_numbers_of_notes_go() -> None:
    noted = (
        "The orchard above Tarn was planted in 1871.[1] Its owner, Ole Brandt[2] of Tarn, wrote “it is my church”.[3]",
        "It was sold once,[4] and again in 2026.[5][6]",
    )
    document = opened(TITLE, *noted)
    assert texts(document) == [
        "The orchard above Tarn was planted in 1871. Its owner, Ole Brandt of Tarn, wrote “it is my church”.",
        "It was sold once, and again in 2026.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The first of them is trees[1], the second trees[2] and the last is trees[3] in the program.",
        "He said that “the [first] of them” was his.[1] And so it was, in the year of the flood.",
        "The law has it in section 7[14] and again.[15] And in another place.[16]",
    ],
)
def test_other_numbers_in_brackets_stay(text: str) -> None:
    assert texts(opened(TITLE, LEAD, text)) == [LEAD, text]


@pytest.mark.parametrize(
    "third", [f"“Mine is sold,” said Ole Brandt. {end}" for end in ("[1]", "(END)", "-30-", "###", "Share", "—")]
)
def test_no_line_below_a_paragraph_is_the_headline(third: str) -> None:
    document = opened("Orchard sold", "“Guard your pears,” said Mayor Hedda Brandt.", third, "“Is it?” asked Ida Kost.")
    assert document.title == "Orchard sold"
    assert any(text.startswith("“Mine is sold") for text in texts(document))


@pytest.mark.parametrize(
    "first",
    [
        "DEAR ROSE: My pears are gone. “It is the boar,” he says. What now? — PUZZLED IN TARN",
        "“I never sold a pear” — Ida Kost",
        "“Guard your pears,” said Mayor Hedda Brandt",
    ],
)
def test_words_in_marks_on_the_first_line_are_no_headline(first: str) -> None:
    document = opened(first, LEAD)
    assert document.title == ""
    assert texts(document)[0] == first


@pytest.mark.parametrize("name", ["Lea Holt", "Leo Kurz", "Stanley Moor", "Vomar Lee"])
def test_a_name_that_begins_as_a_word_of_dates_does_is_an_author(name: str) -> None:
    assert opened(TITLE, f"By {name}", LEAD, SAID).byline == name


@pytest.mark.parametrize(
    "dates",
    [
        "March 4, 2026 | Updated March 5, 2026",
        "March 4, 2026 · Updated 3:15 PM · 4 min read",
        "4 March 2026, 10:15 | Last updated: 5 March 2026, 11:00",
        "Published March 4, 2026 at 9 a.m. | Updated 11:30 a.m.",
    ],
)
def test_a_day_and_when_it_was_updated(dates: str) -> None:
    lead = "The weir gave way in the night, and nobody in the valley was hurt by it, the district said."
    text = (
        f"The weir gives way\n\nBy Odo Marl\n{dates}\n\n{lead}\n\n“We heard it go,” said Ilse Rand, who lives there.\n"
    )
    document = opened(text)
    assert (document.title, document.byline, document.published) == ("The weir gives way", "Odo Marl", "2026-03-04")
    assert document.paragraphs[0].text == lead


@pytest.mark.parametrize(
    "lines",
    [
        ["Odo Marl covers rivers for the Tarn Post. Follow him on X @odomarl."],
        ["Odo Marl is the rivers editor of the Tarn Post. He lives in Orr with two dogs."],
        ["Follow him on Twitter: @odomarl"],
        ["Reach Odo at odo@tarnpost.example."],
        ["About the author", "Odo Marl is an award-winning journalist."],
        ["Odo Marl, who grew up beside the weir, writes about water."],
    ],
)
def test_the_biography_of_the_author_is_no_text(lines: list[str]) -> None:
    document = opened(TITLE, "By Odo Marl", LEAD, SAID, LEAD.replace("Monday", "Sunday"), *lines)
    assert texts(document) == [LEAD, SAID, LEAD.replace("Monday", "Sunday")]
    assert [cut.text for cut in document.removed][-len(lines) :] == lines


@pytest.mark.parametrize(
    "line",
    [
        "Odo Marl (12:30): Thank you all, and good night.",
        "Odo Marl: That is all.",
        "Hedda Brandt is the rivers editor of nothing at all.",
        "Odo Marl said, “I wrote this myself and I am sorry.”",
    ],
)
def test_what_the_author_says_and_others_do_stays(line: str) -> None:
    assert texts(opened(TITLE, "By Odo Marl", LEAD, SAID, LEAD.replace("Monday", "Sunday"), line))[-1] == line


OWN = (
    "My aunt sold the orchard above Tarn on Monday to a man who has never seen it, and I heard of it from the notary’s dog "
    "walker, who had it from the baker."
)
MINE = "I drove up that evening. My car gave out at the bridge, and so I walked."


def test_a_name_alone_above_a_text_in_the_first_person_is_its_byline() -> None:
    document = opened(TITLE, "Hedda Brandt", OWN, MINE)
    assert document.byline == "Hedda Brandt"
    assert texts(document) == [OWN, MINE]


@pytest.mark.parametrize(
    "below",
    [
        (LEAD, SAID.replace("Hedda Brandt", "the baker")),  # nobody says "I" but in quotation marks
        (OWN, MINE, "Brandt waved from the gate."),  # the text speaks of who bears that name
        (OWN.replace("I heard", "we heard").replace("My aunt", "The aunt"), MINE, LEAD, LEAD, LEAD, LEAD, LEAD),
    ],
)
def test_a_name_alone_above_any_other_is_a_paragraph(below: tuple[str, ...]) -> None:
    assert opened(TITLE, "Hedda Brandt", *below).byline == ""


def test_a_long_deck_above_a_byline_is_one() -> None:
    deck = "The orchard stood for eighty years above the village. Then it was sold, in an afternoon, to a man from the coast."
    document = opened(TITLE, f"{deck} Nobody had been asked, and nobody was told.", "By Hedda Brandt", LEAD, SAID)
    assert document.byline == "Hedda Brandt"
    assert document.deck.startswith(deck)
    assert texts(document) == [LEAD, SAID]


def test_what_somebody_writes_about_is_no_author() -> None:
    assert opened(TITLE, "By Hedda Brandt, Homes Writer", LEAD, SAID).byline == "Hedda Brandt"
