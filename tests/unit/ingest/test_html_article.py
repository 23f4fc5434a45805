"""The article of a page: which of its blocks are kept, whole and in order."""

from __future__ import annotations

import json

import pytest

from reader.document.model import Document, ParagraphKind
from reader.ingest.make import article_of
from reader.ingest.sources.file_type import Kind
from reader.ingest.sources.source import SourceData

TITLE = "Windmill of Harlow Fen turns again after forty years"
P = (
    "The windmill on Harlow Fen turned on Sunday for the first time in forty years, and half of the village stood in "
    "the wet grass below it to see whether the new sails would hold.",
    "“My father stopped it with his own hands, and I wanted to be the one who let it go,” said Tilda Brooke, the "
    "miller’s daughter, who is seventy-one.",
    "The trust that owns the mill spent six years and the money of two lotteries on the beams, the cap and the stones, "
    "and nearly gave up when the first shaft came back from the foundry too short.",
    "“It was short by the width of a thumb,” said Owen Pryce, the carpenter. “We sent it back with a drawing of the thumb.”",
    "Flour from the mill will be sold at the gate from May, a bag for each visitor and not one more, until the second "
    "pair of stones is dressed.",
    "The county surveyor, Agnes Holt, climbed to the cap in the afternoon and came down without a word, which the "
    "trust took for a good sign.",
)
FOOT = '<footer><p><a href="/a">About us</a> <a href="/p">Privacy policy</a></p></footer>'


def paragraphs(texts: tuple[str, ...] = P) -> str:
    return "\n".join(f"<p>{text}</p>" for text in texts)


def page(body: str, *, head: str = "", above: str = f"<h1>{TITLE}</h1>", wrap: str = "article") -> str:
    return (
        f'<!doctype html><html lang="en"><head><title>{TITLE} - The Fen Herald</title>{head}</head><body>'
        f'<header><nav><a href="/">Home</a> <a href="/n">News</a></nav></header><main><{wrap}>{above}{body}</{wrap}>'
        f"</main>{FOOT}</body></html>"
    )


def page_with(fourth: str, *, head: str = "") -> str:
    """The page of the texts with another fourth one."""
    return page(f"<div>{paragraphs((*P[:3], fourth, *P[4:]))}</div>", head=head)


def opened(markup: str) -> Document:
    document = article_of(SourceData(markup.encode(), Kind.HTML, "page"), in_child=False)
    assert document.source.sha256
    return document


def body_of(markup: str) -> list[str]:
    return [p.text for p in opened(markup).paragraphs if p.kind is not ParagraphKind.CAPTION]


def test_the_article_alone_is_kept() -> None:
    document = opened(page(f'<div class="text">{paragraphs()}</div>'))
    assert [p.text for p in document.paragraphs] == list(P)
    assert document.title == TITLE


@pytest.mark.parametrize(
    "hidden",
    [
        '<span class="sr-only">(opens in a new window)</span>',
        '<span class="screen-reader-text"> link to another site</span>',
        "<span hidden> external</span>",
        '<span style="display: none">tracking words</span>',
        '<i aria-hidden="true">→</i>',
        '<span class="tooltip-content">Owen Pryce is a carpenter. <a href="/o">More on Pryce</a></span>',
        '<span class="person-hovercard-body"><b>Owen Pryce</b><a href="/f">Follow</a></span>',
    ],
)
def test_hidden_words_are_no_part_of_a_sentence(hidden: str) -> None:
    linked = P[3].replace("Owen Pryce", f'<a href="/pryce">Owen Pryce</a>{hidden}')
    assert body_of(page_with(linked)) == list(P)


def test_a_hidden_article_that_a_script_shows_is_an_article() -> None:
    texts = P * 1 + tuple(f"{text} It was the {n}th time that anybody had said so." for n, text in enumerate(P))
    shown = body_of(page(f'<div style="display:none">{paragraphs(texts)}</div>'))
    assert shown == list(texts)


@pytest.mark.parametrize("classes", ["content-block text-module", "body__section"])
def test_an_article_in_several_containers_is_whole(classes: str) -> None:
    box = '<div class="newsletter-signup"><h3>Get our newsletter</h3><p>All the news from the fen in your inbox.</p></div>'
    more = tuple(
        f"Neighbour {n} said that the noise of the sails was a comfort to everyone on the dyke road." for n in range(6)
    )
    parts = [P[:2], P[2:4], P[4:], more[:3], more[3:]]
    body = box.join(f'<div class="row"><div class="{classes}">{paragraphs(part)}</div></div>' for part in parts)
    assert body_of(page(body)) == [*P, *more]


def test_the_posts_of_a_live_blog_are_kept_with_their_headings() -> None:
    heads = ["The brake is off", "A thumb too short", "Flour at the gate", "The surveyor climbs", "Good morning"]
    posts = "".join(
        f'<article class="ticker-entry"><header><time>1{n}:05</time><h2>{head}</h2></header><div class="entry-text">'
        f"<p>{text}</p></div><ul class='share'><li><a href='#'>Share</a></li></ul></article>"
        for n, (head, text) in enumerate(zip(heads, P[1:], strict=False))
    )
    found = opened(page(f"<div class='summary'><p>{P[0]}</p></div><div class='ticker'>{posts}</div>", wrap="div"))
    headings = [p.text for p in found.paragraphs if p.kind is ParagraphKind.HEADING]
    assert headings == heads
    assert [p.text for p in found.paragraphs if p.kind is ParagraphKind.BODY] == list(P)


@pytest.mark.parametrize(
    "inserted",
    [
        "<ul><li>Oak</li><li>Video</li><li>Sports</li><li>More</li></ul>",
        "<ol><li>Search the loft</li><li>Share the flour</li><li>Print</li></ol>",
        "<p>See: “The fen mill, a history”</p>",
        "<p>Related: “Forty years of silence”, a book by the vicar.</p>",
        "<p>If you subscribe to the trust’s newsletter you will get the dates of the open days, and you can unsubscribe at any "
        "time; your email address is not given to anybody, the trust says.</p>",
        "<pre><code>mill = Mill(sails=4)\nmill.turn()</code></pre>",
    ],
)
def test_inside_the_article_nothing_of_it_is_cut(inserted: str) -> None:
    from lxml import html

    plain = body_of(page(f"<div>{paragraphs(P[:3])}{paragraphs(P[3:])}</div>"))
    found = body_of(page(f"<div>{paragraphs(P[:3])}{inserted}{paragraphs(P[3:])}</div>"))
    blocks = list(html.fromstring(f"<div>{inserted}</div>").iter("li", "p", "pre"))
    wanted = [" ".join(e.text_content().split()) for e in blocks]
    assert found == [*plain[:3], *wanted, *plain[3:]]
    assert not any(
        p.kind is ParagraphKind.HEADING for p in opened(page(f"<div>{inserted}{paragraphs()}</div>")).paragraphs
    )


@pytest.mark.parametrize(
    ("post", "words", "author"),
    [
        (
            '<blockquote class="twitter-tweet"><p>Turning. Actually turning.</p>&mdash; Fen Ranger (@fenranger) '
            '<a href="https://x.example/1">May 3, 2026</a></blockquote>',
            "Turning. Actually turning.",
            "Fen Ranger",
        ),
        (
            '<div class="mastodon-embed"><span class="display-name">Ivy Marsh</span><span class="username">@ivy@fen.example'
            '</span><div class="status-content">I heard it before I saw it.</div></div>',
            "I heard it before I saw it.",
            "Ivy Marsh",
        ),
        (
            '<blockquote class="bluesky-embed"><p lang="en">Bread tomorrow.</p>&mdash; Mill Bakery '
            '(<a href="https://b.example">@bakery.example</a>) <a href="#">May 3</a></blockquote>',
            "Bread tomorrow.",
            "Mill Bakery",
        ),
        (
            '<blockquote class="instagram-media"><div><p>Four sails and one very proud daughter.</p></div>'
            "<p>A post shared by Tilda Brooke (@tildabrooke)</p></blockquote>",
            "Four sails and one very proud daughter.",
            "Tilda Brooke",
        ),
    ],
)
def test_an_embedded_post_is_its_authors(post: str, words: str, author: str) -> None:
    document = opened(page(f"<div>{paragraphs(P[:3])}<figure>{post}</figure>{paragraphs(P[3:])}</div>"))
    found = next(p for p in document.paragraphs if p.text == words)
    assert (found.kind, found.credit) == (ParagraphKind.BLOCK_QUOTE, author)
    everything = " ".join([p.text for p in document.paragraphs] + [r.text for r in document.removed])
    assert author in everything


@pytest.mark.parametrize(
    "quotation",
    [
        "<blockquote><p>{0}</p><footer>— Agnes Holt, <cite>Report on the Mill</cite></footer></blockquote>",
        "<blockquote><p>{0}</p><cite>Agnes Holt</cite></blockquote>",
        "<figure><blockquote>{0}</blockquote><figcaption>— Agnes Holt, county surveyor</figcaption></figure>",
        "<blockquote><p>{0}</p><p>— Agnes Holt, surveyor</p></blockquote>",
    ],
)
def test_a_block_quotation_keeps_who_said_it(quotation: str) -> None:
    words = "The cap is sound, and I would let my own children stand below it on a windy day."
    document = opened(page(f"<div>{paragraphs(P[:3])}{quotation.format(words)}{paragraphs(P[3:])}</div>"))
    found = next(p for p in document.paragraphs if p.text == words)
    assert (found.kind, found.credit) == (ParagraphKind.BLOCK_QUOTE, "Agnes Holt")
    assert any("Agnes Holt" in p.text and p.text != words for p in document.paragraphs)


def test_marked_quotations_get_the_marks_that_a_browser_draws() -> None:
    text = "<p><q>Hold on, she said <q>now</q></q>, Pryce recalled after everyone had gone home for the night.</p>"
    assert "“Hold on, she said ‘now’”, Pryce recalled after everyone had gone home for the night." in body_of(
        page(f"<div>{paragraphs(P[:3])}{text}{paragraphs(P[3:])}</div>")
    )


def test_rows_of_a_table_stay_whole() -> None:
    table = "<table><thead><tr><th>Day</th><th>Wind</th></tr></thead><tr><td><p>Sunday</p></td><td>4</td></tr></table>"
    found = body_of(page(f"<div>{paragraphs(P[:3])}{table}{paragraphs(P[3:])}</div>"))
    assert found[3:5] == ["Day | Wind", "Sunday | 4"]


@pytest.mark.parametrize(
    "box",
    [
        '<div class="grid"><ul><li><h3>Otter seen in the lock</h3><h4>It stayed for lunch</h4></li>'
        "<li><h3>Choir loses its voice</h3><h4>A cold goes round</h4></li></ul></div>",
        '<div class="box"><h4>Editor’s choice</h4><h5>Mud: a love story</h5><h4>Oops</h4><h5>Something went wrong.</h5></div>',
        '<p><a href="/x"><b>VICAR OF THE FEN WRITES HISTORY OF SILENCE</b></a></p>',
        '<p><b><a href="/y">Otter seen in the lock, and it stayed for lunch</a></b></p>',
        '<section class="related"><h2>Related stories</h2><p>An otter was seen in the lock on Friday and stayed.</p></section>',
        '<div class="box"><h3>Most read</h3><p>An otter was seen in the lock on Friday and stayed for lunch there.</p></div>',
        "<div><p><b>Advertisement</b></p></div>",
        '<div class="w3"><h4>Stay in the mill</h4><p>Ten thousand readers get our letter. <input type="email"></p></div>',
        '<div class="native-ad-7"><h3>Boots for wet grass</h3><p>Ask for them at any shop in the county.</p></div>',
    ],
)
def test_boxes_inside_the_article_are_cut(box: str) -> None:
    assert body_of(page(f"<div>{paragraphs(P[:3])}{box}{paragraphs(P[3:])}</div>")) == list(P)
    assert body_of(page(f"<div>{paragraphs()}{box}</div>")) == list(P)


@pytest.mark.parametrize("heading", ["Comments", "3 Comments", "Readers’ comments", "Best comments"])
def test_what_readers_wrote_is_cut_also_with_quotations(heading: str) -> None:
    entries = "".join(
        f'<div class="entry"><a href="/u{n}">fenreader{n}</a><div><p>{text}</p></div></div>'
        for n, text in enumerate(
            (
                "My uncle always said “a mill that stands is a mill that rots”, and he was right about most things.",
                "I can hear it from the lock, and I would not want to be without it for another forty years.",
            )
        )
    )
    box = f'<div class="below"><h3>{heading}</h3>{entries}</div>'
    assert body_of(page(f"<div class='story'>{paragraphs()}</div>{box}")) == list(P)


@pytest.mark.parametrize(
    "line",
    [
        "Ivy Marsh is a reporter for the Herald. Email her at ivy@herald.example.",
        "Ivy Marsh is a staff writer at the Herald who covers the fen. Follow her on Twitter @ivymarsh.",
        "Reach Ivy Marsh at ivy@herald.example. Send tips to the desk.",
    ],
)
def test_the_line_about_the_author_is_cut(line: str) -> None:
    assert body_of(page(f"<div>{paragraphs()}<p><em>{line}</em></p></div>")) == list(P)


def test_what_stands_twice_stands_once() -> None:
    copy = " ".join(P)
    gallery = f"<section><h2>{TITLE}</h2><figure><figcaption>The mill at dusk.</figcaption></figure><p>Start a slide show.</p></section>"
    figure = "<figure><img src=a><figcaption>The mill at dusk.</figcaption></figure>"
    markup = page(f"{figure}<div>{paragraphs()}</div><div class='print'><p>{copy}</p></div>{gallery}")
    document = opened(markup)
    assert [p.text for p in document.paragraphs if p.kind is not ParagraphKind.CAPTION] == list(P)
    assert [p.text for p in document.paragraphs if p.kind is ParagraphKind.CAPTION] == ["The mill at dusk."]


@pytest.mark.parametrize(
    ("figure", "text", "credit"),
    [
        (
            "<figure><img><figcaption>The mill at dusk. <span class='credit'>Ada Moor</span></figcaption></figure>",
            "The mill at dusk.",
            "Ada Moor",
        ),
        (
            "<div class='photo'><img><p class='wp-caption-text'>The mill at dusk. Photo: Ada Moor</p></div>",
            "The mill at dusk.",
            "Photo: Ada Moor",
        ),
        (
            "<figure><img><figcaption><span class='visually-hidden'>Image caption, </span>The mill at dusk.</figcaption></figure>",
            "The mill at dusk.",
            "",
        ),
        (
            "<figure><img><figcaption>The mill at dusk.<span class='caption__source'>Reuters</span></figcaption></figure>",
            "The mill at dusk.",
            "Reuters",
        ),
    ],
)
def test_captions_and_their_credits(figure: str, text: str, credit: str) -> None:
    document = opened(page(f"<div>{paragraphs(P[:3])}{figure}{paragraphs(P[3:])}</div>"))
    found = [p for p in document.paragraphs if p.kind is ParagraphKind.CAPTION]
    assert [(p.text, p.credit) for p in found] == [(text, credit)]


@pytest.mark.parametrize("kind", ["class='share-note'", "class='footer-text'", "class='bio-quote'"])
def test_a_quotation_at_the_end_is_kept_whatever_its_class_says(kind: str) -> None:
    last = "“I shall sleep badly without the silence,” said Ruth Alder, who lives next door."
    assert body_of(page(f"<div>{paragraphs()}<p {kind}>{last}</p></div>")) == [*P, last]
    assert body_of(page(f"<div>{paragraphs()}<aside><p>{last}</p></aside></div>")) == [*P, last]


def test_a_page_that_a_script_draws_has_its_text_in_its_data() -> None:
    data = {
        "@context": "https://schema.org",
        "@graph": [{"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n".join(P)}],
    }
    markup = page("<div id='app'></div>", head=f'<script type="application/ld+json">{json.dumps(data)}</script>')
    assert body_of(markup) == list(P)


def test_every_block_of_the_page_is_kept_or_removed() -> None:
    box = '<div class="newsletter"><p>Sign up for our newsletter</p></div>'
    document = opened(page(f"<div>{paragraphs(P[:3])}{box}{paragraphs(P[3:])}</div>"))
    everything = [p.text for p in document.paragraphs] + [r.text for r in document.removed]
    assert "Sign up for our newsletter" in everything
    assert all(r.reason for r in document.removed)
    assert set(P) <= set(everything)


def test_links_are_kept_with_the_words_that_lead_to_them() -> None:
    from reader.document.model import Link, Span
    from reader.document.yaml.read import load
    from reader.document.yaml.write import dump

    linked = (
        P[3]
        .replace("Owen Pryce", '<a href="/people/pryce">Owen Pryce</a>')
        .replace("a drawing", '<a href="javascript:x()">a drawing</a>')
    )
    head = '<link rel="canonical" href="https://herald.example/mill">'
    document = opened(page_with(linked, head=head))
    start = P[3].index("Owen Pryce")
    assert document.paragraphs[3].links == (Link(Span(start, start + 10), "https://herald.example/people/pryce"),)
    assert load(dump(document)) == document


@pytest.mark.parametrize(
    "label",
    [
        "View this post on Instagram",
        "A post shared by Fen Herald (@fenherald)",
        "Post by @miller@fen.example",
        "View on Mastodon",
    ],
)
@pytest.mark.parametrize("kind", ["instagram-media", "mastodon-embed"])
def test_a_post_of_which_only_the_label_is_there_is_none(label: str, kind: str) -> None:
    embed = f'<blockquote class="{kind}"><p><a href="https://fen.example/1">{label}</a></p></blockquote>'
    assert body_of(page(f"<div>{paragraphs(P[:3])}{embed}{paragraphs(P[3:])}</div>")) == list(P)


def test_the_words_of_a_post_stand_in_the_order_of_the_page() -> None:
    words = 'The sails <b>turn <i>again</i></b> <a href="https://t.co/x">pic</a> and nobody slept.'
    post = f'<blockquote class="twitter-tweet"><p>{words}</p>&mdash; Fen Mill (@fenmill) <a href="#">May 3</a></blockquote>'
    texts = body_of(page(f"<div>{paragraphs(P[:3])}{post}{paragraphs(P[3:])}</div>"))
    assert texts[3:5] == ["The sails turn again pic and nobody slept.", "— Fen Mill (@fenmill) May 3"]


@pytest.mark.parametrize("label", ["Image caption, ", "Media caption: "])
def test_a_caption_does_not_say_that_it_is_one(label: str) -> None:
    figure = f"<figure><img src='a'><figcaption>{label}The cap of the mill in March.</figcaption></figure>"
    document = opened(page(f"<div>{paragraphs(P[:3])}{figure}{paragraphs(P[3:])}</div>"))
    assert document.paragraphs[3].text == "The cap of the mill in March."


def test_a_caption_that_is_only_a_credit_is_cut() -> None:
    figure = "<figure><img src='a'><figcaption>Image: Fen Herald</figcaption></figure>"
    document = opened(page(f"<div>{paragraphs(P[:3])}{figure}{paragraphs(P[3:])}</div>"))
    assert [p.text for p in document.paragraphs] == list(P)
    assert ("Image: Fen Herald", "picture credit") in {(r.text, r.reason) for r in document.removed}


def test_a_line_that_points_to_another_story_is_cut() -> None:
    line = '<p><em>See also: <a href="/y">Forty years of sails, in pictures</a></em></p>'
    assert body_of(page(f"<div>{paragraphs(P[:3])}{line}{paragraphs(P[3:])}</div>")) == list(P)


def test_a_headline_and_its_byline_may_share_a_block() -> None:
    head = f"<font size='5'><b>{TITLE}</b></font><br><i>by Ada Moor, 5 May 2026</i><br><br>"
    text = "<br><br>".join(P)
    markup = (
        f"<html><head><title>{TITLE}</title></head><body><table><tr><td>{head}{text}</td></tr></table></body></html>"
    )
    document = opened(markup)
    assert [p.text for p in document.paragraphs] == list(P)
    assert (document.title, document.byline, document.published) == (TITLE, "Ada Moor", "2026-05-05")


def test_what_readers_wrote_is_told_by_the_links_below_it() -> None:
    def written(name: str, text: str) -> str:
        return f'<div><b>{name}</b> 2 hours ago<p>{text}</p><a href="#">Like</a> <a href="#">Report</a></div>'

    below = written("otter", "“A thumb” is the whole county in two words.") + written("reed", "My uncle built it.")
    assert body_of(page(f"<div>{paragraphs()}</div><div><h3>Readers write (2)</h3>{below}</div>")) == list(P)


def test_posts_of_a_live_blog_have_no_buttons_times_or_names_of_authors() -> None:
    posts = "".join(
        f'<li class="ticker__post"><div class="t">1{n}:0{n}</div><div class="ticker__author">Ada Moor</div>'
        f"<div><p>{text}</p></div><button>Share</button></li>"
        for n, text in enumerate(P)
    )
    assert body_of(page(f'<ol class="ticker">{posts}</ol>')) == list(P)


@pytest.mark.parametrize(
    "line",
    [
        "<p><i>Ada Moor is the Herald’s mill correspondent and has written two books on flour.</i></p>",
        '<p>Tags: <a href="/t">mill</a>, <a href="/u">Harlow Fen</a>, <a href="/v">flour</a></p>',
    ],
)
def test_who_wrote_it_and_its_tags_are_no_text(line: str) -> None:
    above = f'<h1>{TITLE}</h1><p class="byline">By <a rel="author" href="/author/moor">Ada Moor</a></p>'
    document = opened(page(f"<div>{paragraphs()}{line}</div>", above=above))
    assert [p.text for p in document.paragraphs] == list(P)
    assert document.byline == "Ada Moor"


def test_the_name_below_somebodys_words_stays() -> None:
    said = '<p>“The mill has a mind of its own.”</p><p class="quote-author">Agnes Holt</p>'
    texts = body_of(page(f"<div>{paragraphs(P[:3])}{said}{paragraphs(P[3:])}</div>"))
    assert texts[3:5] == ["“The mill has a mind of its own.”", "Agnes Holt"]


def test_words_of_neighbouring_elements_do_not_run_together() -> None:
    line = "<p>The mill <span>turned</span><span>Again</span> and <span>T</span><span>he</span> sails held, said the miller.</p>"
    texts = body_of(page(f"<div>{paragraphs(P[:3])}{line}{paragraphs(P[3:])}</div>"))
    assert texts[3] == "The mill turned Again and The sails held, said the miller."


@pytest.mark.parametrize(
    "line",
    [
        "READ MORE: The mill that would not turn",
        "Related: The mill that would not turn",
        "SEE ALSO: Forty years of still sails",
        "Also read: Forty years of still sails",
        "Lesen Sie auch: Die Mühle im Moor",
        "Lire aussi : Le moulin du marais",
        "Lea también: El molino del pantano",
        "Leggi anche: Il mulino della palude",
    ],
)
def test_a_line_without_a_link_that_points_to_another_story_is_cut(line: str) -> None:
    assert body_of(page(f"<div>{paragraphs(P[:3])}<p>{line}</p>{paragraphs(P[3:])}</div>")) == list(P)


@pytest.mark.parametrize(
    ("inside", "below", "left"),
    [
        ("<footer>— Ada Quill</footer>", "", []),
        ("<cite>Ada Quill</cite>", "<p>— Ada Quill</p>", []),
        ("<p>— Ada Quill, miller</p>", "<p>— Ada Quill, miller</p>", ["— Ada Quill, miller"]),
    ],
)
def test_whose_block_quotation_it_is_stands_once(inside: str, below: str, left: list[str]) -> None:
    quoted = f"<blockquote><p>The sails hold, and the wind does the rest of it.</p>{inside}</blockquote>{below}"
    document = opened(page(f"<div>{paragraphs(P[:3])}{quoted}{paragraphs(P[3:])}</div>"))
    found = [p for p in document.paragraphs if p.text not in P]
    assert (found[0].text, found[0].credit) == ("The sails hold, and the wind does the rest of it.", "Ada Quill")
    assert [p.text for p in found[1:]] == left


LETTER = (
    "The tower leans, and nobody has been up there\nsince the war. The keeper says that it will be\npainted.\n\n"
    "“It will fall,” said Ada Moor."
)
PROGRAM = "def lean(tower):\n    return tower.angle > 4\n\nfor one in towers:\n    print(lean(one))  # yes. No."


def test_a_letter_that_is_set_as_code_has_paragraphs() -> None:
    found = body_of(page_with(f"</p><pre><code>{LETTER}</code></pre><p>"))
    assert found[3:5] == [
        "The tower leans, and nobody has been up there since the war. The keeper says that it will be painted.",
        "“It will fall,” said Ada Moor.",
    ]


def test_a_program_is_no_prose() -> None:
    found = body_of(page_with(f"</p><pre><code>{PROGRAM}</code></pre><p>"))
    assert len([text for text in found if "tower" in text]) <= 1


@pytest.mark.parametrize(
    "label", ["Related: ", "Don’t miss: ", "Also read | ", "READ MORE: ", "Must read → ", "<strong>See also:</strong> "]
)
def test_the_headline_of_another_story_is_cut_whatever_it_quotes(label: str) -> None:
    found = body_of(page_with(f'{label}<a href="/x">“They lied to us”: the town without a railway</a>'))
    assert found == [*P[:3], *P[4:]]


def test_a_sentence_about_what_is_related_stays() -> None:
    said = "“Related: that is what we are,” said Ada Moor, who keeps the tower of the town."
    assert body_of(page_with(said.replace("Ada Moor", '<a href="/moor">Ada Moor</a>')))[3] == said


def test_praise_in_a_box_that_sells_a_subscription_is_no_quotation_of_the_article() -> None:
    praise = "<p>“The best paper of the fen,” says the Guild of Printers. Read every story of it.</p>"
    box = f'<div class="paywall-box"><h3>Keep reading for a penny</h3>{praise}<button>Subscribe now</button></div>'
    assert body_of(page_with(f"</p>{box}<p>{P[3]}")) == list(P)


def test_an_article_in_an_element_that_is_named_after_its_paywall_is_whole() -> None:
    inside = f'<div class="paywall">{paragraphs()}<button>Share</button></div>'
    assert body_of(page(inside)) == list(P)


def test_a_short_article_loses_such_a_box_too() -> None:
    box = '<div class="paywall"><p>“The best paper,” says the Guild. Read it all.</p><button>Subscribe</button></div>'
    found = opened(page(f"<p>{P[1]}</p>{box}"))
    assert [paragraph.text for paragraph in found.paragraphs] == [P[1]]
    assert [one.reason for one in found.removed if "Guild" in one.text] in (["subscription"], ["newsletter"])
