"""What the app shows of doubt: on the card, in the list of speakers, when something is corrected."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from articles import article
from driving import Driven, opened

from reader.document import BY_HAND, Document, Paragraph, Position, QuotationKind
from reader.document.model import Candidate
from reader.ingest.make import with_quotations
from reader.tui.corrections.walk import WalkScreen
from reader.tui.dialogs.picker import Picker
from reader.tui.panes.speakers import SpeakersPane

WALL = (
    "Mira Osk, the mayor, met Paula Lind, the surveyor, on the quay.",
    "“The wall is cracked,” she said.",
    "“It was built too fast.”",
    "“Nobody asked us,” she said. “We would have told them.”",
)


def wall() -> Document:
    """An article in which everything hangs on the first quotation."""
    return with_quotations(Document("Wall", tuple(Paragraph(f"p{n}", text) for n, text in enumerate(WALL))))


def doubtful() -> Document:
    document = article("Ada A came. {a:So be it.} {b:it rains} {a:No.}", speakers="abc")
    inferred, told, nobody = document.quotations
    candidates = (Candidate("Ada A", 0.5), Candidate("Ada C", 0.3), Candidate("Ben Quill", 0.1))
    quotations = (
        replace(inferred, confidence=0.6, rule="floating", candidates=candidates),
        replace(told, kind=QuotationKind.INDIRECT),
        replace(nobody, speaker=None, confidence=0.4, rule="floating", candidates=candidates),
    )
    return replace(document, quotations=quotations)


def boxed(driven: Driven) -> str:
    lines = driven.app.screen.query_one("#boxed-rows").lines
    return " ".join(" ".join("".join(segment.text for segment in line) for line in lines).split())


def listed(driven: Driven) -> list[tuple[str, str]]:
    assert isinstance(driven.app.screen, Picker)
    return [(choice.name, choice.about) for choice in driven.app.screen.query_one("#choices").listed]


async def test_the_card_says_in_words_why_and_who_else_it_may_be():
    async with opened(doubtful()) as driven:
        await driven.press("n", "enter")
        text = boxed(driven)
        assert text.startswith("● Ada A? “So be it.”")
        assert "how sure inferred: check it (60%) why nothing beside the words says whose they are" in text
        assert "the sentence before names them; Ada C fits too, but less well" in text
        assert "or else Ada C (30%), Ben Quill (10%)" in text
        assert "floating" not in text


async def test_the_card_of_nobodys_words_says_so():
    async with opened(doubtful()) as driven:
        await driven.press("n", "n", "n", "enter")
        text = boxed(driven)
        assert text.startswith("—, speaker not identified “No.”")
        assert "nobody fits well enough, the likeliest is Ada A (50%)" in text
        assert "how sure" not in text


async def test_who_is_only_paraphrased_stands_apart_in_the_list():
    async with opened(doubtful()) as driven:
        pane = driven.app.screen.query_one(SpeakersPane)
        pane.fold()
        rows = ["".join(segment.text for segment in row) for n in range(pane.count) for row in pane.entry(n, 30)]
        names = [" ".join(row.split()) for row in rows]
        assert names.index("1 ● Ada A 1") < names.index("Paraphrased once") < names.index("2 ◆ Ada B 1")
        assert sum("%" in row for row in rows) == 1


async def test_nobody_is_called_paraphrased_who_has_no_words_left():
    document = article("{b:It rains.}", speakers="ab")
    async with opened(document) as driven:
        pane = driven.app.screen.query_one(SpeakersPane)
        pane.fold()
        rows = [" ".join("".join(s.text for s in row).split()) for n in range(pane.count) for row in pane.entry(n, 30)]
        assert rows[rows.index("Not quoted") + 1] == "2 ● Ada A 0"
        assert "Paraphrased once" not in rows


async def test_the_candidates_are_offered_first_and_the_one_who_is_shown_can_be_confirmed():
    async with opened(doubtful()) as driven:
        await driven.press("n", "a")
        assert [name for name, _ in listed(driven)[:4]] == ["Ada A", "Ada C", "Ben Quill", "Ada B"]
        assert listed(driven)[0][1].startswith("60% likely, as shown: confirm it")
        await driven.press("enter")
        quotation = driven.reading.indexed.document.quotations[0]
        assert (quotation.speaker, quotation.rule, quotation.confidence) == ("a", BY_HAND, 1.0)


async def test_a_candidate_who_is_not_quoted_becomes_a_speaker():
    async with opened(doubtful()) as driven:
        await driven.press("n", "n", "n", "a")
        assert [name for name, _ in listed(driven)[:3]] == ["Ada A", "Ada C", "Ben Quill"]
        await driven.press("down", "down", "enter")
        assert driven.reading.indexed.speaker_of(2).name == "Ben Quill"


async def test_for_a_sure_speaker_nothing_is_offered_first():
    document = doubtful()
    sure = replace(document.quotations[0], confidence=1.0, candidates=())
    async with opened(replace(document, quotations=(sure, *document.quotations[1:]))) as driven:
        await driven.press("n", "a")
        assert listed(driven)[0][0] == "Ada B"


async def told(driven: Driven, part: str) -> None:
    """Wait until the foot line says something."""
    for _ in range(200):
        if part in driven.told:
            return
        await asyncio.sleep(0.05)
        await driven.frame()
    raise AssertionError(driven.told)


async def corrected(driven: Driven) -> None:
    """Give the first quotation to Paula Lind."""
    await driven.press("n", "a", *"Paula", "space", *"Lind", "enter")
    await told(driven, "Attributed to Paula Lind; U undoes it; 3 others hang on it; a offers them too")


def speakers(driven: Driven) -> list[str]:
    indexed = driven.reading.indexed
    return [indexed.speaker_of(n).name for n in range(len(indexed.document.quotations))]


async def test_a_correction_changes_nothing_else_and_offers_what_hangs_on_it():
    async with opened(wall()) as driven:
        await corrected(driven)
        assert speakers(driven) == ["Paula Lind", "Mira Osk", "Mira Osk", "Mira Osk"]
        await driven.press("a")
        assert listed(driven)[0] == ("Also the 3 that hang on this one", "to Paula Lind: ¶ 3, ¶ 4")
        await driven.press("enter")
        assert speakers(driven) == ["Paula Lind"] * 4
        assert driven.told == "3 more quotations attributed to Paula Lind; U undoes it"
        await driven.press("U")
        assert speakers(driven) == ["Paula Lind", "Mira Osk", "Mira Osk", "Mira Osk"]


async def test_what_hangs_on_it_is_offered_for_it_alone_and_once():
    async with opened(wall()) as driven:
        await corrected(driven)
        await driven.press("n", "a")
        assert not any("hang" in name for name, _ in listed(driven))
        await driven.press("escape", "N", "a", "enter", "a")
        assert not any("hang" in name for name, _ in listed(driven))


async def test_what_is_undone_offers_nothing():
    async with opened(wall()) as driven:
        await corrected(driven)
        await driven.press("U", "a")
        assert not any("hang" in name for name, _ in listed(driven))


def long_read(doubted: int) -> Document:
    """An article of many paragraphs with a quotation in each, of which one is doubtful."""
    texts = (
        f"The ferry of day {n} was late again. {{a:We waited at pier {n} in the rain}}, it said." for n in range(12)
    )
    document = article(*texts)
    quotations = tuple(
        replace(q, confidence=0.5 if n == doubted else 1.0, rule="nearest") for n, q in enumerate(document.quotations)
    )
    return replace(document, quotations=quotations)


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (120, 40)])
@pytest.mark.parametrize("doubted", range(12))
@pytest.mark.parametrize("scrolled", [False, True])
async def test_the_box_of_the_walk_leaves_the_words_in_sight_that_it_asks_about(
    size: tuple[int, int], doubted: int, scrolled: bool
) -> None:
    async with opened(long_read(doubted), size=size) as driven:
        if scrolled:  # it is the current one, and stands at the foot of the screen
            await driven.press("D")
            driven.article.scroll_to_position(driven.reading.at, driven.article.size.height - 2)
            await driven.frame()
        await driven.press("C")
        assert isinstance(driven.app.screen, WalkScreen)
        assert driven.reading.current == doubted
        part = driven.reading.indexed.document.quotations[doubted].parts[0]
        box = driven.app.screen.query_one(".box").region
        article = driven.article
        first, last = (
            driven.row_of(Position(part.paragraph, offset)) + article.region.y
            for offset in (part.span.start, part.span.end - 1)
        )
        assert article.region.y <= first <= last < article.region.bottom
        assert last < box.y or first >= box.bottom
