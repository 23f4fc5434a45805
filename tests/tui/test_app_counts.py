"""Counts before motions, and keys of two letters."""

from __future__ import annotations

import pytest
from driving import TINY, Driven, opened

from reader.document.paragraph_numbers import paragraph_count
from reader.reading.quotation_index import Position
from reader.tui.screen import motions
from reader.tui.screen.typed.counts import PAUSE

WHEN = 1_000.0
SOON, LATE = WHEN + PAUSE * 0.9, WHEN + PAUSE * 1.1


async def counted(driven: Driven, digits: str, key: str) -> None:
    """Digits and a key, one soon after the other."""
    for n, digit in enumerate([*digits, key]):
        await driven.press_at(WHEN + n * PAUSE * 0.9, digit)


@pytest.mark.parametrize(
    ("digits", "key", "rows", "said"),
    [
        ("5", "j", 5, "5 lines down"),
        ("12", "down", 12, "12 lines down"),
        ("10", "j", 10, "10 lines down"),
        ("2", "space", 2 * 26, "2 pages down"),
        ("1", "d", 13, "1 half page down"),
        ("3", "d", 3 * 13, "3 half pages down"),
    ],
)
async def test_lines_and_pages(digits, key, rows, said):
    async with opened() as driven:
        await counted(driven, digits, key)
        assert driven.top == min(rows, driven.article.max_scroll_y)
        assert driven.told == said
        assert driven.reading.back == ()


async def test_upwards_from_where_one_was_before_the_digits():
    async with opened() as driven:
        motions.scroll_rows(driven.desk, 20)
        await driven.frame()
        await counted(driven, "15", "k")
        assert driven.top == 5
        assert driven.told == "15 lines up"


@pytest.mark.parametrize(
    ("before", "digits", "key", "quotation", "said"),
    [
        ("", "3", "n", 2, "3 quotations on"),
        ("n", "3", "n", 3, "3 quotations on"),
        ("nnnnn", "2", "N", 2, "2 quotations back"),
        ("n", "2", "]", 7, "2 quotations on"),
        ("nn", "20", "]", 13, "2 on, to their last quotation"),
        ("nnn", "99", "n", 13, "11 on, to the last quotation"),
        ("nnn", "40", "N", 0, "2 back, to the first quotation"),
    ],
)
async def test_quotations_are_one_jump(before, digits, key, quotation, said):
    async with opened() as driven:
        await driven.press(*before)
        was = driven.reading
        await counted(driven, digits, key)
        assert driven.reading.current == quotation
        assert driven.told == said
        assert driven.reading.back == (*was.back, was.place)


async def test_a_count_is_one_frame():
    async with opened() as driven:
        await driven.press_at(WHEN, "5")
        drawn = driven.article.scroll_offset.y
        seen = []
        driven.article.watch(driven.article, "scroll_y", lambda value: seen.append(round(value)), init=False)
        await driven.press_at(SOON, "n")
        assert driven.reading.current == 4
        assert len([row for row in seen if row not in {0, drawn}]) <= 1


async def test_paragraphs():
    async with opened() as driven:
        await counted(driven, "4", "}")
        assert driven.reading.at == Position(3, 0)
        await counted(driven, "2", "{")
        assert driven.reading.at == Position(1, 0)
        await counted(driven, "99", "}")
        last = len(driven.reading.indexed.document.paragraphs) - 1
        assert driven.reading.at == Position(last, 0)
        assert driven.told == f"{last - 1} on, to the last paragraph"


@pytest.mark.parametrize("keys", [("G",), ("g",), ("g", "g"), ("end",)])
async def test_a_paragraph_by_its_number(keys):
    async with opened() as driven:
        for n, key in enumerate(("5", *keys)):
            await driven.press_at(WHEN + n * 0.1, key)
        assert driven.reading.at == Position(6, 0)  # a caption and a heading before it have no numbers
        assert driven.article_rows()[2].strip().startswith("5")
        assert [place.at.paragraph for place in driven.reading.back] == [-4]


async def test_a_paragraph_that_is_not_there():
    async with opened() as driven:
        await counted(driven, "900", "G")
        last = paragraph_count(driven.reading.indexed.document)
        assert driven.reading.at == Position(len(driven.reading.indexed.document.paragraphs) - 1, 0)
        assert driven.told == f"The last paragraph is {last}"


async def test_a_digit_calls_a_speaker_at_once_and_stays_that_when_nothing_follows_soon():
    async with opened() as driven:
        await driven.press_at(WHEN, "5")
        assert driven.reading.current == 8
        top = driven.top
        await driven.press_at(LATE, "j")
        assert (driven.reading.current, driven.top) == (8, top + 1)
        await driven.press_at(LATE + 9, "2")
        assert driven.reading.current == 2
        await driven.press_at(LATE + 9.1, "f")
        assert (driven.reading.only, driven.reading.current) == ("abara", 2)


async def test_digits_one_after_the_other_that_are_no_count_call_one_speaker_after_the_other():
    async with opened() as driven:
        await driven.press_at(WHEN, "2", "5", "5")
        assert driven.reading.current == 9
        assert len(driven.reading.back) == 3


async def test_a_zero_alone_is_nothing():
    async with opened() as driven:
        await driven.press_at(WHEN, "0", "j")
        assert driven.top == 1


async def test_the_filter_that_a_digit_changed_is_as_it_was():
    async with opened() as driven:
        await driven.press("n", "f")
        await counted(driven, "2", "j")
        assert driven.reading.only == "quill"
        assert driven.told == "2 lines down"


async def test_matches_of_a_search():
    async with opened() as driven:
        await driven.press("/", *"survey", "enter")
        places = driven.reading.matches
        at = places.index(driven.reading.at)
        await counted(driven, "2", "n")
        assert driven.reading.at == places[(at + 2) % len(places)]
        assert driven.told == "2 matches on"
        await counted(driven, "3", "N")
        assert driven.reading.at == places[(at - 1) % len(places)]


async def test_back_from_a_speaker_is_no_count():
    async with opened() as driven:
        await driven.press_at(WHEN, "n", "5", "<")
        assert driven.reading.current == 0


async def test_only_speakers():
    async with opened() as driven:
        driven.desk.digits = "speakers"
        await counted(driven, "5", "j")
        assert driven.reading.current == 8
        assert driven.told != "5 lines down"


async def test_only_counts_and_then_there_is_no_hurry():
    async with opened() as driven:
        driven.desk.digits = "counts"
        await driven.press_at(WHEN, "1", "2")
        assert driven.reading.current is None
        assert driven.told == "12 …"
        await driven.press_at(WHEN + 60, "j")
        assert driven.top == 12
        await driven.press_at(WHEN + 70, "7", "escape", "j")
        assert driven.top == 13


async def test_digits_in_the_search_field_are_letters():
    async with opened() as driven:
        await driven.press_at(WHEN, "/", "1", "2", "n")
        assert driven.query.value == "12n"


# Two keys


async def test_what_may_follow_is_said_and_escape_lets_go():
    async with opened(size=TINY) as driven:
        await driven.press("n", "f", "z")
        assert driven.told == "z and then: z middle, t top, b bottom"
        assert "b bottom" in driven.rows()[-1]
        await driven.press("escape")
        assert driven.told == ""
        assert driven.reading.only == "quill"
        await driven.press("escape")
        assert driven.reading.only is None


async def test_a_second_key_that_is_none_does_nothing():
    async with opened() as driven:
        await driven.press("n", "z", "q")
        assert not driven.app._exit
        assert driven.told == "zq is no command; z and then: z middle, t top, b bottom"
        place = driven.place
        await driven.press("z", "n")
        assert driven.place == place
        await driven.press("n")
        assert driven.reading.current == 1


async def test_gg_is_g():
    async with opened() as driven:
        await driven.press("n", "n", "n", "n", "n", "n")
        jumps = len(driven.reading.back)
        await driven.press_at(WHEN, "g", "g")
        assert driven.top == 0
        assert len(driven.reading.back) == jumps + 1
        await driven.press_at(WHEN, "G", "g", "j")
        assert driven.top == 1


async def test_g_much_later_is_another_g():
    async with opened() as driven:
        await driven.press_at(WHEN, "g")
        motions.scroll_rows(driven.desk, 9)
        await driven.press_at(WHEN + 5, "g")
        assert driven.top == 0


async def test_two_apostrophes_go_to_where_one_was_and_two_more_come_back():
    async with opened() as driven:
        await driven.burst("'", "'")
        assert driven.told == "No earlier jump"
        await driven.press("n", "5")
        for expected in (0, 8, 0):
            await driven.burst("'", "'")
            assert driven.reading.current == expected
            assert driven.app.screen is driven.desk
