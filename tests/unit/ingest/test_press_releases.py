"""Press releases and newsletters: what stands around their text."""

from __future__ import annotations

import pytest

from reader.document.model import Document
from reader.ingest.article.dates import day_of_dateline
from reader.ingest.make import article_of
from reader.ingest.sources.file_type import kind_of
from reader.ingest.sources.source import SourceData

LEAD = "HEXLEY, March 2, 2026 — The Weir Company today announced that it will paint the weir of the town blue."
SAID = "“We have waited for this,” said Ada Moor, who leads the company. “Nobody likes the green.”"


def opened(text: str, name: str = "x.txt") -> Document:
    return article_of(SourceData(text.encode(), kind_of(text.encode(), name, "x"), "x"), in_child=False)


@pytest.mark.parametrize("kicker", ["FOR IMMEDIATE RELEASE", "Press Release", "NEWS RELEASE:"])
def test_the_headline_stands_below_what_says_that_it_is_a_release(kicker: str) -> None:
    contact = "Media contact:\nBo Lind\nbo@weir.example\n+44 7700 900123\n\n###"
    deck = "Work on three hundred metres of wall will begin in June"
    document = opened(f"{kicker}\n\nWeir To Be Painted Blue\n\n{deck}\n\n{LEAD}\n\n{SAID}\n\n{contact}\n")
    assert (document.title, document.deck) == ("Weir To Be Painted Blue", deck)
    assert document.published == "2026-03-02"
    assert [paragraph.text for paragraph in document.paragraphs] == [LEAD, SAID]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("HEXLEY, March 2, 2026 — The weir", "2026-03-02"),
        ("Hexley, Tarn, 2 March 2026 – The weir", "2026-03-02"),
        ("HEXLEY, Tarn, Feb. 3, 2026 /TarnWire/ -- The weir", "2026-02-03"),
        ("HEXLEY — The weir was built on March 2, 2026 — late.", ""),
        ("The weir was painted on March 2, 2026 — and then it rained.", ""),
        ("HEXLEY, March 2, 1926 — The weir", ""),
    ],
)
def test_the_day_of_a_dateline(text: str, day: str) -> None:
    assert day_of_dateline(text) == day


def test_a_newsletter_names_its_writer_and_itself() -> None:
    text = "".join(f"<p>{words}</p>" for words in (LEAD, SAID, SAID.replace("green", "old paint of the wall")))
    around = "<p>Forwarded this email? <a href='x'>Subscribe here</a> for more</p>"
    below = "<p>Low Water is a reader-supported publication. Consider becoming a free or paid subscriber.</p>"
    head = 'From: "Ada Moor from Low Water" <a@low.example>\nSubject: Blue\nMIME-Version: 1.0\n'
    page = f"{head}Content-Type: text/html; charset=utf-8\n\n<html><body>{around}<div><h1>Blue</h1>{text}</div>{below}"
    document = opened(page, "x.eml")
    assert (document.title, document.byline, document.publisher) == ("Blue", "Ada Moor", "Low Water")
    assert not any("Forwarded" in one.text or "supported" in one.text for one in document.paragraphs)


def test_the_author_above_the_text_is_no_heading_of_it() -> None:
    linked = '{"@type": "NewsArticle", "headline": "Blue weir", "author": {"@type": "Person", "name": "Bo Lind"}}'
    page = f'<html><head><script type="application/ld+json">{linked}</script></head><body><article><h1>Blue weir</h1>'
    document = opened(f'{page}<p class="x">Bo Lind</p><p>{LEAD}</p><p>{SAID}</p></article></body></html>', "x.html")
    assert document.byline == "Bo Lind"
    assert [paragraph.text for paragraph in document.paragraphs] == [LEAD, SAID]
