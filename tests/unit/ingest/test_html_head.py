"""The head of a page: headline, deck, byline, date, publisher, each from where the page says it best."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from test_html_article import FOOT, TITLE, P, opened, paragraphs

from reader.document.model import Document


def headed(*, head: str = "", above: str = "", title: str = f"{TITLE} - The Fen Herald", below: str = "") -> Document:
    return opened(
        f'<!doctype html><html lang="en"><head><title>{title}</title>{head}</head><body><header><nav><a href="/">Home</a>'
        f'</nav></header><main><article>{above}<div class="text">{paragraphs()}</div>{below}</article></main>{FOOT}</body></html>'
    )


def linked(**facts: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **facts})}</script>'


H1 = f"<h1>{TITLE}</h1>"


@pytest.mark.parametrize(
    ("title", "head", "above"),
    [
        (
            "Fen mill: times, tickets and flour - all that we know",
            '<meta property="og:title" content="Fen mill: times, tickets and flour">',
            H1,
        ),
        (f"{TITLE} | HeraldOnline", f'<meta property="og:title" content="{TITLE} | HeraldOnline">', ""),
        (
            f"{TITLE} - The Fen Herald",
            f'<meta property="og:title" content="{TITLE} - The Fen Herald"><meta property="og:site_name" content="The Fen Herald">',
            "",
        ),
        (
            f"Culture | {TITLE}",
            f'<meta property="og:title" content="Culture | {TITLE}">',
            f'<p class="kicker">Culture</p>{H1}',
        ),
        (f"Sport: {TITLE}", linked(headline=TITLE), ""),
        ("The Fen Herald", "", f'<h1 class="logo">The Fen Herald</h1><h1>{TITLE}</h1>'),
        (
            f"{TITLE} – Fen Herald",
            '<meta property="og:site_name" content="Fen Herald">',
            '<h1><a href="/">Fen Herald</a></h1>',
        ),
    ],
)
def test_headline(title: str, head: str, above: str) -> None:
    document = headed(title=title, head=head, above=above)
    assert document.title == TITLE
    assert [p.text for p in document.paragraphs] == list(P)


@pytest.mark.parametrize(
    ("head", "above", "deck"),
    [
        (f'<meta property="og:description" content="{P[0]}">', H1, ""),
        (f'<meta name="description" content="{P[0][:90]}…">', H1, ""),
        (
            "",
            f'{H1}<p class="article-standfirst">Six years, two lotteries and a shaft that was too short.</p>',
            "Six years, two lotteries and a shaft that was too short.",
        ),
        (
            "",
            f'{H1}<h2>Six years, two lotteries and a short shaft</h2><p class="byline">By Ivy Marsh</p>',
            "Six years, two lotteries and a short shaft",
        ),
        ('<meta name="description" content="Subscribe Sign In to read all of the Herald">', H1, ""),
        (
            '<meta name="description" content="Ivy Marsh is the culture editor of the Herald">',
            f'{H1}<p class="byline">By Ivy Marsh</p>',
            "",
        ),
        (
            '<meta property="og:description" content="&lt;p&gt;Six years and &lt;em&gt;two&lt;/em&gt; lotteries later.&lt;/p&gt;">',
            H1,
            "Six years and two lotteries later.",
        ),
        (f'<meta property="og:description" content="{TITLE}">', H1, ""),
        ('<meta name="description" content="mill, fen, flour, trust, sails">', H1, ""),
    ],
)
def test_deck(head: str, above: str, deck: str) -> None:
    document = headed(head=head, above=above)
    assert document.deck == deck
    assert [p.text for p in document.paragraphs] == list(P)


@pytest.mark.parametrize(
    ("head", "above", "byline"),
    [
        ("", f'{H1}<div class="byline">By <a rel="author" href="/ivy">Ivy Marsh</a></div>', "Ivy Marsh"),
        (
            "",
            f'{H1}<p class="article-byline">Ivy Marsh and Tom Reed, The Fen Herald <span>Updated 9:14 AM, May 3, 2026</span></p>',
            "Ivy Marsh and Tom Reed",
        ),
        (
            linked(author={"@type": "Organization", "name": "The Fen Herald"}),
            f'{H1}<p class="byline">Ivy Marsh, culture editor</p>',
            "Ivy Marsh",
        ),
        (
            '<meta name="author" content="admin">',
            f'{H1}<span class="author vcard"><a class="fn" href="/author/ivy-marsh/">Ivy Marsh</a></span>',
            "Ivy Marsh",
        ),
        (
            linked(author=[{"@type": "Person", "name": "Ivy Marsh"}]),
            f'{H1}<p class="byline">By Ivy Marsh and Tom Reed</p>',
            "Ivy Marsh and Tom Reed",
        ),
        (
            linked(author=[{"@type": "Person", "name": "Ivy Marsh"}, {"@type": "Person", "name": "Tom Reed"}]),
            H1,
            "Ivy Marsh and Tom Reed",
        ),
        (
            '<meta name="twitter:label1" content="Author"><meta name="twitter:data1" content="Ivy Marsh">',
            H1,
            "Ivy Marsh",
        ),
        ('<meta name="author" content="Ivy Marsh, ivy@herald.example">', H1, "Ivy Marsh"),
        (
            "",
            f'{H1}<div itemprop="author" itemscope><span itemprop="name">Ivy Marsh</span><span itemprop="jobTitle">Editor</span></div>',
            "Ivy Marsh",
        ),
        ("", f'{H1}<div class="meta"><a href="/by/ivy-marsh">Ivy Marsh</a></div>', "Ivy Marsh"),
        (
            '<meta name="author" content="The Fen Herald"><meta property="og:site_name" content="The Fen Herald">',
            H1,
            "",
        ),
        ("", H1, ""),
    ],
)
def test_byline(head: str, above: str, byline: str) -> None:
    document = headed(head=head, above=above)
    assert document.byline == byline
    assert [p.text for p in document.paragraphs] == list(P)


def test_an_author_that_is_named_by_reference() -> None:
    graph = [{"@type": "Article", "author": {"@id": "#a"}}, {"@type": "Person", "@id": "#a", "name": "Ivy Marsh"}]
    head = f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>'
    assert headed(head=head, above=H1).byline == "Ivy Marsh"


def test_the_author_of_another_story_is_not_the_author() -> None:
    card = '<aside class="related"><a href="/x">Otters</a><span class="byline">By Hugo Pym</span></aside>'
    assert headed(above=H1, below=card).byline == ""


@pytest.mark.parametrize(
    ("head", "above", "published"),
    [
        (linked(datePublished="0001-01-01T00:00:00Z"), f'{H1}<span class="date">May 3, 2026</span>', "2026-05-03"),
        (linked(datePublished="1970-01-01"), H1, ""),
        (linked(datePublished=(datetime.now(UTC) + timedelta(days=400)).date().isoformat()), H1, ""),
        ('<meta name="pubdate" content="20260503">', H1, ""),
        ('<meta name="DC.date.issued" content="2026-05-03">', H1, "2026-05-03"),
        ('<meta property="og:pubdate" content="2026-05-03T06:00:00+00:00">', H1, "2026-05-03"),
        ('<meta name="parsely-pub-date" content="2026-05-03T06:00:00Z">', H1, "2026-05-03"),
        ('<meta name="last-modified" content="2026-05-09">', H1, ""),
        ("", f"{H1}<p>Published: <time>3 May 2026</time></p>", "2026-05-03"),
        ("", f'{H1}<div class="post-date">Sunday, May 3rd, 2026</div>', "2026-05-03"),
        ("", f'{H1}<span itemprop="datePublished" content="2026-05-03">yesterday</span>', "2026-05-03"),
        (
            '<meta property="article:published_time" content="2026-05-04T02:30:00Z">',
            f'{H1}<time datetime="2026-05-04T02:30:00Z">May 3, 2026 at 10:30 PM EDT</time>',
            "2026-05-03",
        ),
        ('<link rel="canonical" href="https://herald.example/2026/05/03/mill">', H1, "2026-05-03"),
        ("", f'{H1}<p class="vcard">Ada Moor — <time datetime="2026-05-03">3 May</time></p>', "2026-05-03"),
        ("", f"{H1}<p>Published 3 May 2026 | Updated 5 May 2026</p>", "2026-05-03"),
        ("", f"{H1}<p>By Ivy Marsh, 3 May 2026</p>", "2026-05-03"),
        ("", f'{H1}<p class="byline">Aired May 3, 2026</p>', "2026-05-03"),
        (
            "",
            f"{H1}<p>Ada Moor | The Fen Herald | Last updated: May 5, 2026 | Published: May 3, 2026</p>",
            "2026-05-03",
        ),
        (
            "",
            f'{H1}<div class="meta"><span>Culture</span><time class="stamp">May 3, 2026</time><span>4 min read</span></div>',
            "2026-05-03",
        ),
    ],
)
def test_published(head: str, above: str, published: str) -> None:
    document = headed(head=head, above=above)
    assert document.published[:10] == published
    assert [p.text for p in document.paragraphs] == list(P)


@pytest.mark.parametrize(
    ("title", "head", "publisher"),
    [
        (f"{TITLE} - The Fen Herald", "", "The Fen Herald"),
        (TITLE, '<meta property="og:site_name" content="The Fen Herald">', "The Fen Herald"),
        (
            TITLE,
            '<meta property="og:site_name" content="@fenherald"><meta name="application-name" content="The Fen Herald">',
            "The Fen Herald",
        ),
        (
            TITLE,
            '<meta property="og:site_name" content="https://herald.example">'
            + linked(publisher={"@type": "Organization", "name": "The Fen Herald"}),
            "The Fen Herald",
        ),
        (f"{TITLE} | The Fen Herald", '<meta property="og:site_name" content="Opinion">', "The Fen Herald"),
        (
            TITLE,
            '<meta property="og:site_name" content="fenherald.example">' + linked(publisher={"name": "The Fen Herald"}),
            "The Fen Herald",
        ),
        (TITLE, '<link rel="canonical" href="https://www.herald.example/mill">', "herald.example"),
        (TITLE, "", ""),
    ],
)
def test_publisher(title: str, head: str, publisher: str) -> None:
    document = headed(title=title, head=head, above=H1)
    assert document.publisher == publisher
    assert ("publisher" in document.source.inferred) == (publisher == "herald.example")


def test_the_words_of_somebody_in_the_deck_are_quoted() -> None:
    from reader.ingest.make import with_quotations

    deck = "“We sent the foundry a drawing of the thumb,” says the carpenter, Owen Pryce."
    document = with_quotations(headed(above=f'{H1}<p class="standfirst">{deck}</p><p class="byline">By Ivy Marsh</p>'))
    assert document.paragraphs[0].text == deck
    first = document.quotations[0]
    speakers = {speaker.id: speaker.name for speaker in document.speakers}
    assert (first.paragraph, speakers[first.speaker or ""]) == (0, "Owen Pryce")


def test_whom_the_deck_introduces_is_known_in_the_text() -> None:
    from dataclasses import replace

    from reader.document.model import Paragraph
    from reader.ingest.make import with_quotations

    document = headed(above=H1)
    said = replace(document, paragraphs=(Paragraph("p1", "“It was worth it,” said Vane."),))
    alone, below = (
        with_quotations(said),
        with_quotations(replace(said, deck="Dorothea Vane, a miller, on her forty years of silence.")),
    )
    assert [speaker.name for speaker in alone.speakers] == ["Vane"]
    assert [speaker.name for speaker in below.speakers] == ["Dorothea Vane"]
    assert [q.id for q in below.quotations] == ["q1"]
    assert [q.paragraph for q in below.quotations] == [0]


def test_a_name_that_stands_in_every_title_is_the_publisher_where_the_address_says_so() -> None:
    named = f"{TITLE} - Fen Herald"
    head = (
        f'<meta property="og:title" content="{named}"><link rel="canonical" href="https://www.fen-herald.example/mill">'
    )
    above = f'<h1 class="logo"><a href="/">Fen Herald</a></h1><h2>{TITLE}</h2>'
    document = headed(title=named, head=head, above=above)
    assert (document.title, document.publisher) == (TITLE, "Fen Herald")


@pytest.mark.parametrize("menu", ["Home News Sport Weather", "Subscribe Sign In"])
def test_a_menu_is_no_deck(menu: str) -> None:
    assert headed(above=H1, head=f'<meta property="og:description" content="{menu}">').deck == ""


def test_who_took_the_pictures_is_no_author() -> None:
    assert headed(above=f"{H1}<p>Words Ada Moor / Photography Hugo Pym</p>").byline == "Ada Moor"


@pytest.mark.parametrize(
    ("byline", "date"),
    [
        ("Par Ada Moor", "Publié le 3 mai 2026 à 17h00"),
        ("Por Ada Moor", "Publicado el 3 de mayo de 2026 a las 17:00 h"),
        ("Von Ada Moor", "Veröffentlicht am 3. Mai 2026 um 17 Uhr"),
    ],
)
def test_byline_and_date_of_other_languages(byline: str, date: str) -> None:
    document = headed(above=f"{H1}<p>{byline}</p><p>{date}</p>")
    assert (document.byline, document.published) == ("Ada Moor", "2026-05-03")
    assert [p.text for p in document.paragraphs] == list(P)


def test_a_deck_in_single_marks_is_text() -> None:
    said = "‘It was short by the width of a thumb,’ says Owen Pryce, who sent it back with a drawing"
    document = headed(above=f'{H1}<p class="standfirst">{said}</p>')
    assert (document.deck, document.paragraphs[0].text) == ("", said)
    apostrophe = "The miller’s daughter let go what her father’s hands had stopped ‘for good’ in the fen"
    assert headed(above=f'{H1}<p class="standfirst">{apostrophe}</p>').deck == apostrophe


@pytest.mark.parametrize(
    ("above", "byline"),
    [
        ('<p class="author">Interview: Ivy Marsh</p>', "Ivy Marsh"),
        ('<p class="author">Photo: Ivy Marsh</p>', ""),
        (
            '<div class="byline-block"><span>BY IVY MARSH</span><span>FEN HERALD STAFF WRITER</span><span>UPDATED MAY 5, 2026 8:14 PM</span></div>',
            "IVY MARSH",
        ),
    ],
)
def test_bylines_with_other_words(above: str, byline: str) -> None:
    document = headed(above=f"{H1}{above}")
    assert document.byline == byline


SUMMED = "Three hundred sacks are ground before the frost"


@pytest.mark.parametrize(
    "above",
    [
        f"<h1>{TITLE}<small>{SUMMED}</small></h1>",
        f"<h1>{TITLE}<br><small>{SUMMED}</small></h1>",
        f'<h1>{TITLE} <span class="storySubtitle">{SUMMED}</span></h1>',
        f'<h1>{TITLE}</h1><p class="standfirst">{SUMMED}</p>',
        f'<h1>{TITLE}</h1><div class="articleDek">{SUMMED}</div>',
        f'<h1>{TITLE}</h1><p class="sous-titre">{SUMMED}</p>',
        f'<h1>{TITLE}</h1><p class="article__chapo">{SUMMED}</p>',
        f'<h1>{TITLE}</h1><h2 class="entradilla">{SUMMED}</h2>',
        f'<h1>{TITLE}</h1><p class="story-vorspann">{SUMMED}</p>',
    ],
)
def test_a_deck_by_its_element(above: str) -> None:
    document = headed(above=above)
    assert (document.title, document.deck) == (TITLE, SUMMED)
    assert SUMMED not in [paragraph.text for paragraph in document.paragraphs]


@pytest.mark.parametrize("name", ["fenherald.example", "www.fenherald.com", "fenherald.co.uk"])
@pytest.mark.parametrize("mark", [" | ", " - ", " — "])
def test_the_window_names_the_publisher_before_a_domain_does(name: str, mark: str) -> None:
    head = f'<meta property="og:site_name" content="{name}">'
    assert headed(head=head, above=H1, title=f"{TITLE}{mark}Fen Herald").publisher == "Fen Herald"
