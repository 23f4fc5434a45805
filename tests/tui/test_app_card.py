"""The card of a quotation: what it says, and the keys that work on it as in the article."""

from __future__ import annotations

from contextlib import asynccontextmanager

import pytest
from driving import TINY, WIDE, opened

from reader.document import BY_HAND, QuotationKind
from reader.export.styles.cite import attributed, quoted
from reader.tui.cards.quotation import CardScreen, certainty, facts
from reader.tui.screen import motions


@asynccontextmanager
async def card_of(quotation: int, size=WIDE):
    async with opened(size=size) as driven:
        motions.to_quotation(driven.desk, quotation, "")
        await driven.press("enter")
        assert isinstance(driven.app.screen, CardScreen)
        yield driven


def words(driven) -> str:
    """What the card says, its rows joined."""
    lines = driven.app.screen.query_one("#boxed-rows").lines
    return " ".join(" ".join("".join(segment.text for segment in line) for line in lines).split())


async def test_it_says_the_whole_quotation_who_said_it_and_how_that_is_known():
    async with card_of(7) as driven:
        text = words(driven)
        assert text.startswith("● Dorothea Quill “pay for any answer but the right one”")
        assert "role harbourmaster, Port Ellery Harbour Trust" in text
        assert "kind a phrase quoted in the reporter’s sentence" in text
        assert "attributed relayed by engineer who worked on the 2019 survey; cue: warned" in text
        assert "how sure certain (100%)" in text
        assert "stands in ¶ 6" in text
        assert text.endswith(
            "in context The engineer said that Captain Quill had warned him at the time that the trust would “pay for"
            " any answer but the right one”. She did not dispute the remark when it was read to her after the meeting."
        )
        assert "Quotation 7 of 12" in driven.shown()


async def test_a_quotation_over_two_paragraphs_is_there_whole():
    async with card_of(9) as driven:
        text = words(driven)
        assert "But the wall is the reason" in text
        assert "I have been surveyed enough.” role ferry operator" in text
        assert "stands in ¶ 8–9" in text


async def test_scare_quotes_are_nobodys():
    async with card_of(3) as driven:
        text = words(driven)
        assert text.startswith("Nobody “sound [sic] for a further twenty years”")
        assert "kind marked words that nobody is quoted as saying" in text
        assert "note The report’s words; nobody is named as their author." in text
        assert "attributed" not in text
        assert "how sure" not in text


async def test_whoever_is_not_a_person_is_called_what_they_are():
    async with card_of(5) as driven:
        assert "source anonymous" in words(driven)
        await driven.press("N")
        assert "source organisation" in words(driven)


@pytest.mark.parametrize(
    ("keys", "quotation"),
    [("n", 1), ("]", 1), ("nn", 2), ("nnN", 1), ("]]", 7), ("]][", 1), ("]]][[[", 0)],
)
async def test_the_article_follows_the_keys_of_the_card(keys, quotation):
    async with card_of(0) as driven:
        await driven.press(*keys)
        assert driven.app.screen.reading is driven.reading
        assert driven.reading.current == quotation
        assert f"Quotation {driven.reading.indexed.called(quotation)} of 12" in driven.shown()
        document = driven.reading.indexed.document
        assert " ".join(quoted(document, document.quotations[quotation]).split()) in words(driven)
        assert driven.article.region.height > driven.row_of(driven.reading.at) >= 0
        await driven.press("escape")
        assert driven.app.screen is driven.desk
        assert driven.reading.current == quotation


async def test_at_the_end_it_says_so():
    async with card_of(13) as driven:
        await driven.press("n")
        assert driven.reading.current == 13
        assert "That was the last quotation" in driven.shown()


@pytest.mark.parametrize(("key", "copied"), [("y", quoted), ("Y", attributed)])
async def test_copying_from_the_card(key, copied):
    async with card_of(9) as driven:
        await driven.press(key)
        document = driven.reading.indexed.document
        assert driven.app.clipboard == copied(document, document.quotations[9])
        assert "Copied the quotation" in driven.shown()
        assert isinstance(driven.app.screen, CardScreen)


async def test_only_this_speaker_from_the_card():
    async with card_of(2) as driven:
        await driven.press("f", "n")
        assert driven.reading.only == "abara"
        assert driven.reading.current == 10
        assert "Quotation 10 of 12" in driven.shown()


@pytest.mark.parametrize("key", ["escape", "enter", "q"])
async def test_closing_it_leaves_the_article_where_it_was(key):
    async with opened() as driven:
        await driven.press("4")
        before = driven.place
        await driven.press("enter", key)
        assert driven.app.screen is driven.desk
        assert driven.place == before
        assert not driven.app._exit


async def test_a_card_that_is_too_long_scrolls():
    async with card_of(9, TINY) as driven:
        assert "▲ Margit" in driven.shown()
        seen = set(driven.rows())
        for _ in range(6):
            await driven.press("space")
            seen |= set(driven.rows())
        assert any("been surveyed enough" in row for row in seen)
        assert any("in context" in row for row in seen)
        assert "▲ Margit" not in driven.shown()
        await driven.press(*"bbbbbb")
        assert "▲ Margit" in driven.shown()
        await driven.press("j", "j", "j", "k", "down", "up")
        assert "▲ Margit" not in driven.shown()


async def test_it_is_wrapped_anew_when_the_terminal_changes():
    async with card_of(9) as driven:
        for width in (120, 60, 40, 100):
            await driven.resize(width, 24)
            assert max(len(row.rstrip()) for row in driven.rows()) <= width
            assert "I have been surveyed enough.”" in words(driven)


@pytest.mark.parametrize(
    ("confidence", "rule", "expected"),
    [
        (1.0, "", "certain (100%)"),
        (0.95, "cue", "certain (95%)"),
        (0.8, "cue", "sure (80%)"),
        (0.75, "", "sure (75%)"),
        (0.4, "nearest", "inferred: check it (40%)"),
        (1.0, BY_HAND, "attributed by hand"),
        (0.6, BY_HAND, "attributed by hand, not certain (60%)"),
    ],
)
def test_certainty_is_said_in_words_and_figures(confidence, rule, expected):
    assert certainty(confidence, rule) == expected


async def test_every_kind_of_quotation_has_its_words():
    from dataclasses import replace

    from articles import article

    from reader.reading.quotation_index import index_quotations
    from reader.reading.state import Reading

    document = article("{a:one}")
    said = set()
    for kind in QuotationKind:
        quotation = replace(document.quotations[0], kind=kind)
        said.add(dict(facts(Reading(index_quotations(replace(document, quotations=(quotation,)))), 0))["kind"])
    assert len(said) == len(QuotationKind)


@pytest.mark.parametrize("size", [(120, 30), (100, 30), (60, 30), (40, 12), (24, 10)])
async def test_its_foot_names_the_keys_that_fit_and_always_the_way_out(size):
    async with card_of(7, size) as driven:
        assert "esc close ─" in driven.shown()
        assert "y copy" in driven.shown()
        assert ("i speaker" in driven.shown()) == (size[0] >= 60)
