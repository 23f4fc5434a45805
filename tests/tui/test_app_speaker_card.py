"""The card of a speaker: what stands on it, how one moves on it, and where it leads."""

from __future__ import annotations

from dataclasses import replace

import pytest
from articles import article, harbour
from driving import MEDIUM, NARROW, TINY, WIDE, Driven, opened

from reader.document.model import QuotationKind
from reader.reading.quotation_index import Position
from reader.tui.cards.quotation import CardScreen
from reader.tui.cards.speaker import CardRows, SpeakerCardScreen


def rows(driven: Driven) -> CardRows:
    return driven.app.screen.query_one(CardRows)


def words(driven: Driven) -> str:
    """What the card says, its rows joined."""
    lines = (row for entry in rows(driven).entries for row in entry.rows)
    return " ".join(" ".join("".join(segment.text for segment in line) for line in lines).split())


def card(driven: Driven) -> str:
    assert isinstance(driven.app.screen, SpeakerCardScreen)
    return driven.app.screen.speaker


async def test_it_says_who_they_are_and_everything_they_said():
    async with opened() as driven:
        await driven.press("1", "i")
        said = words(driven)
        assert said.startswith("● Dorothea Quill harbourmaster, Port Ellery Harbour Trust person · also called Captain")
        assert "28% of the quoted words · 4 quotations, 44 words" in said
        assert "How the article introduces them ¶ 2 “We have a wall" in said
        assert "What they say · 4" in said
        assert "“pay for any answer but the right one” ¶ 6 · warned · relayed by engineer who worked on" in said
        assert said.index("You do not need") < said.index("pay for any") < said.index("not one I would")
        assert said.endswith("What others say of them Nobody else who is quoted here names them.")
        await driven.press("escape")
        assert driven.app.screen is driven.desk


async def test_its_first_share_is_that_of_the_list_also_where_reported_speech_makes_it_another():
    document = article("{a:One two three.} {b:One two three four.} {b:Five six seven.}")
    reported = replace(document.quotations[2], kind=QuotationKind.INDIRECT)
    async with opened(replace(document, quotations=(*document.quotations[:2], reported))) as driven:
        share = driven.reading.indexed.shares[0]
        assert (f"{share.said_share:.0%}", f"{share.share:.0%}") == ("70%", "57%")
        await driven.press("2", "i")
        assert "70% of what is said, 57% of the quoted words · 2 quotations, 4 words" in words(driven)


async def test_what_they_pass_on_and_what_others_say_of_them():
    async with opened() as driven:
        await driven.press("4", "i")
        assert "What they pass on from others · 1 “pay for any answer but the right one” Dorothea Quill · ¶ 6" in words(
            driven
        )
    document = article("{a:Ada B is wrong.} {b:No.}")
    quotations = (replace(document.quotations[0], confidence=0.5, cue="said"), document.quotations[1])
    async with opened(replace(document, quotations=quotations)) as driven:
        await driven.press("2", "i")
        assert "What others say of them · 1 “Ada B is wrong.” Ada A? · ¶ 1 · said · inferred, 50%" in words(driven)
        await driven.press("G", "enter")
        assert driven.reading.current == 0


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW, TINY, (20, 6)])
async def test_its_rows_can_be_gone_through_and_lead_into_the_article(size):
    async with opened(size=size) as driven:
        await driven.press("5", "i")
        assert "▲ Margit Van" in driven.shown()
        places = [entry.place for entry in rows(driven).entries if entry.place is not None]
        assert places == [Position(8, 0), 8, 9]
        await driven.press("g")
        assert rows(driven).scroll_offset.y == 0
        for place in places:
            chosen = rows(driven).entries[rows(driven).chosen]
            assert chosen.place == place
            await driven.press("down")
        await driven.press("up", "down", "enter")
        assert driven.app.screen is driven.desk
        assert driven.reading.current == 9
        assert 0 <= driven.row_of(driven.reading.at) < driven.article.size.height
        await driven.press("<")
        assert driven.reading.current == 8


async def test_the_sentence_that_introduces_them_leads_there_too():
    async with opened() as driven:
        await driven.press("5", "i", "g", "enter")
        assert driven.reading.at == Position(8, 0)


async def test_a_click_leads_there():
    async with opened(size=(120, 40)) as driven:
        await driven.press("1", "i")
        y = next(n for n, row in enumerate(driven.rows()) if "not one I would put" in row)
        x = driven.rows()[y].index("not one")
        await driven.pilot.click(offset=(x, y))
        await driven.frame()
        assert driven.app.screen is driven.desk
        assert driven.reading.current == 13


async def test_from_one_speaker_to_the_next_round_the_ends_in_the_order_of_the_list():
    async with opened() as driven:
        await driven.press("i")
        seen = [card(driven)]
        for key in ("n", "tab", "right", "n", "tab"):
            await driven.press(key)
            seen.append(card(driven))
        assert seen == ["quill", "abara", "trust", "engineer", "vance", "quill"]
        for key in ("N", "shift+tab", "left"):
            await driven.press(key)
        assert card(driven) == "trust"
        await driven.press("escape", "S", "5", "i", "n")
        order = [driven.speakers.speaker_at(n) for n in range(driven.speakers.count)]
        assert card(driven) == order[0], "the digit called the last of five"


async def test_whose_card_it_is():
    async with opened() as driven:
        await driven.press("i")
        assert card(driven) == "quill"
        await driven.press("i", "2", "i")
        assert card(driven) == "abara"
        await driven.press("q", "tab", "down", "i")
        assert card(driven) == "trust"
        await driven.press("escape", "escape", "5", "f", "g", "i")
        assert (card(driven), driven.reading.current) == ("vance", None)


async def test_the_card_of_a_quotation_leads_to_that_of_its_speaker_and_back():
    async with opened() as driven:
        await driven.press("2", "enter", "i")
        assert card(driven) == "abara"
        await driven.press("escape")
        assert isinstance(driven.app.screen, CardScreen)
        await driven.press("i", "down", "enter")
        assert driven.app.screen is driven.desk
        assert driven.reading.current == 10


async def test_narrowed_to_somebody_else_it_widens_to_go_there():
    async with opened() as driven:
        await driven.press("1", "f", "i", "n", "j", "enter")
        assert driven.reading.only is None
        assert driven.speaker() == "abara"


async def test_where_nobody_is_quoted_it_says_what_to_do():
    async with opened(article("Nobody says anything.", speakers="")) as driven:
        await driven.press("i")
        assert driven.app.screen is driven.desk
        assert driven.told == "Nobody is quoted in this text; select words and press a to mark a quotation"


async def test_somebody_who_is_not_quoted_has_a_card_too():
    async with opened(article("{a:Words.} Ada B came, role of all.", speakers="ab")) as driven:
        await driven.press("i", "n")
        assert "What they say · 0 They are not quoted themselves." in words(driven)
        assert "¶ 1 Ada B came, role of all." in words(driven)


async def test_resized_it_stays_where_it_was():
    async with opened() as driven:
        await driven.press("1", "i", "G")
        chosen = rows(driven).entries[rows(driven).chosen].place
        for size in (TINY, (200, 60), NARROW, WIDE):
            await driven.resize(*size)
            assert rows(driven).entries[rows(driven).chosen].place == chosen
            assert all(len(row) == size[0] for row in driven.rows())


async def test_a_long_quotation_is_there_in_its_beginning():
    document = harbour()
    text = "Long " * 400
    long = article(f"Before {{a:{text.strip()}}} after")
    async with opened(replace(long, title=document.title), size=NARROW) as driven:
        await driven.press("1", "i")
        entry = next(entry for entry in rows(driven).entries if entry.place == 0)
        assert len(entry.rows) == 7
        assert "".join(segment.text for segment in entry.rows[5]).endswith("…")


async def test_very_many_quotations_are_a_row_each():
    async with opened(article(*(f"{{a:Word {n} of it}}" for n in range(450)))) as driven:
        await driven.press("1", "i")
        theirs = [entry for entry in rows(driven).entries if isinstance(entry.place, int)]
        assert [entry.place for entry in theirs] == list(range(450))
        assert {entry.height for entry in theirs} == {1}
        await driven.press("G")
        assert "¶ 450  “Word 449 of it”" in driven.shown()
        await driven.press("enter")
        assert driven.reading.current == 449
