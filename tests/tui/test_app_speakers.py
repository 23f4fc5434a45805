"""The list of speakers: its order, its numbers, and those who speak in passing."""

from __future__ import annotations

from dataclasses import replace

from driving import Driven, opened

from reader.config import Config, Settings
from reader.document import Document, Paragraph, Part, Quotation, QuotationKind, Span, Speaker
from reader.document.correcting import correct as by_hand
from reader.tui.app import ReaderApp
from reader.tui.corrections.apply import take_over

NAMES = ("Ada Moor", "Ben Vale", "Cy Lund", "Dee Orr", "Eli Rask", "Fay Sund")


def conversation() -> Document:
    """Ada quotes little, Ben is reported at length twice, Cy and Dee once each, Eli says little twice, Fay nothing."""
    words = "one two three four five six seven".split()
    texts = [" ".join(words[:length]) for length in (3, 5, 3, 4, 1, 7)]
    kinds = {1: QuotationKind.INDIRECT, 2: QuotationKind.INDIRECT, 3: QuotationKind.INDIRECT}
    said = [0, 1, 2, 3, 1, 4, 4]
    paragraphs = tuple(Paragraph(f"p{n}", texts[who] + " .") for n, who in enumerate(said))
    quotations = tuple(
        Quotation(
            f"q{n}",
            (Part(n, Span(0, len(texts[who]))),),
            speaker=NAMES[who].split()[0].lower(),
            kind=kinds.get(who, QuotationKind.DIRECT),
        )
        for n, who in enumerate(said)
    )
    speakers = tuple(Speaker(name.split()[0].lower(), name) for name in NAMES)
    return Document("Talk", paragraphs, quotations, speakers)


def listed(driven: Driven) -> list[str | None]:
    return [driven.speakers.speaker_at(n) for n in range(driven.speakers.count)]


def app(document: Document) -> ReaderApp:
    return ReaderApp(document, Config(Settings(notice=60)))


async def test_who_says_most_is_first_reported_speech_counted_and_digits_follow_the_list():
    async with opened(app=app(conversation())) as driven:
        assert listed(driven) == ["ben", "ada", "eli", None]
        for key, speaker in (("1", "ben"), ("2", "ada"), ("3", "eli"), ("4", "dee"), ("5", "cy")):
            await driven.press(key)
            assert driven.speaker() == speaker
        assert any("▸ also 3, in passing" in row for row in driven.rows())


async def test_those_who_speak_in_passing_unfold_and_fold():
    async with opened(app=app(conversation())) as driven:
        await driven.press("4")
        assert driven.speaker() == "dee"
        assert driven.speakers.chosen == 3, "the group of the one who talks is lit"
        await driven.press("tab", "enter")
        assert listed(driven) == ["ben", "ada", "eli", None, "dee", "cy", "fay"]
        rows = driven.rows()
        assert any("▾ also 3" in row for row in rows)
        assert any(" 4 " in row and "Dee Orr" in row for row in rows)
        assert any("Paraphrased once" in row for row in rows)
        assert any("Not quoted" in row for row in rows)
        await driven.press("down", "down", "enter")
        assert driven.speaker() == "cy"
        assert driven.speakers.speaker_at(driven.speakers.chosen or 0) == "cy"
        await driven.press("tab", "up", "up", "enter")
        assert listed(driven) == ["ben", "ada", "eli", None]


async def test_colours_and_signs_stay_when_another_is_added():
    async with opened(app=app(conversation())) as driven:
        before = dict(driven.reading.indexed.colours)
        document, speaker = by_hand.add_speaker(driven.desk.document, "Gil Aune")
        take_over(driven.desk, by_hand.attribute(document, 0, speaker), 0, "Attributed")
        await driven.frame()
        after = driven.reading.indexed.colours
        assert speaker in after
        assert {one: number for one, number in after.items() if one != speaker} == {
            one: number for one, number in before.items() if one in after
        }
        await driven.press("U")
        assert driven.reading.indexed.colours == before


async def test_where_all_speak_in_passing_they_are_listed():
    document = conversation()
    once = replace(document, quotations=document.quotations[2:4], speakers=document.speakers[2:4])
    async with opened(app=app(once)) as driven:
        assert listed(driven) == ["dee", "cy"]
