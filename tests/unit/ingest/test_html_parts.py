"""Parts of a page that stay whole, and short articles."""

from __future__ import annotations

import pytest
from test_html_article import TITLE, P, body_of, opened, page, page_with, paragraphs

from reader.document.model import ParagraphKind


@pytest.mark.parametrize(
    "style",
    [
        "position:absolute; left:-9999px",
        "top: -1000em;position:absolute",
        "clip: rect(0 0 0 0); position: absolute",
        "clip-path:inset(50%)",
    ],
)
def test_what_stands_off_the_screen_is_hidden(style: str) -> None:
    linked = P[3].replace("Owen Pryce", f'<a href="/p">Owen Pryce<span style="{style}"> opens new tab</span></a>')
    assert body_of(page_with(linked)) == list(P)
    shown = P[3].replace("Owen Pryce", '<span style="margin-left:-1px">Owen Pryce</span>')
    assert body_of(page_with(shown)) == list(P)


def test_a_dialogue_is_whole_to_its_last_short_turn() -> None:
    turns = [
        ("Ada Moor", "How long did it take?"),
        ("Owen Pryce", "Six years and two shafts."),
        ("Ada Moor", "And now?"),
        ("Owen Pryce", "Bed."),
    ]
    rows = "".join(f"<dt>{name}</dt><dd>{words}</dd>" for name, words in turns)
    assert body_of(page(f"<div>{paragraphs()}<dl>{rows}</dl></div>")) == [
        *P,
        *(f"{name}: {words}" for name, words in turns),
    ]


def test_a_table_is_whole_to_its_last_row() -> None:
    rows = [("Sail", "Length"), ("North", "nine metres"), ("East", "nine metres"), ("South", "nine"), ("West", "8")]
    table = "".join(f"<tr><td>{one}</td><td>{other}</td></tr>" for one, other in rows)
    assert body_of(page(f"<div>{paragraphs()}<table>{table}</table></div>")) == [
        *P,
        *(f"{one} | {other}" for one, other in rows),
    ]


def test_the_footer_of_a_block_quotation_stays() -> None:
    quoted = "The mill will turn when I am gone, and whoever lets it go shall have my hat."
    quotation = f"<blockquote><p>{quoted}</p><footer>— <cite>Jem Brooke</cite>, in his will</footer></blockquote>"
    document = opened(page(f"<div>{paragraphs(P[:3])}{quotation}{paragraphs(P[3:])}</div>"))
    texts = [p.text for p in document.paragraphs]
    assert texts == [*P[:3], quoted, "— Jem Brooke, in his will", *P[3:]]
    assert document.paragraphs[3].credit == "Jem Brooke"
    assert "The last notice" not in body_of(page(f"<div>{paragraphs()}</div><footer>The last notice</footer>"))


def test_a_card_of_substack_is_its_authors() -> None:
    card = '<div class="substack-post-embed"><p lang="en">On mills and patience by Vera Lindt</p><p>What a thumb can do</p><a href="/r">Read on Substack</a></div>'
    document = opened(page(f"<div>{paragraphs(P[:3])}{card}{paragraphs(P[3:])}</div>"))
    quoted = [p for p in document.paragraphs if p.kind is ParagraphKind.BLOCK_QUOTE]
    assert [(p.text, p.credit) for p in quoted] == [
        ("On mills and patience", "Vera Lindt"),
        ("What a thumb can do", "Vera Lindt"),
    ]


def test_a_caption_with_a_credit_does_not_say_that_it_is_one() -> None:
    figure = '<figure><img src="m.jpg"><figcaption>Image caption, The cap of the mill. <span class="credit">Tova Lind</span></figcaption></figure>'
    document = opened(page(f"<div>{paragraphs(P[:3])}{figure}{paragraphs(P[3:])}</div>"))
    (caption,) = (p for p in document.paragraphs if p.kind is ParagraphKind.CAPTION)
    assert (caption.text, caption.credit) == ("The cap of the mill.", "Tova Lind")


@pytest.mark.parametrize(
    "box", ['<p class="abo-box">Jetzt lesen, vier Wochen lang</p>', "<p>Tags: mills, fens, Harlow</p>"]
)
def test_boxes_in_the_text_go(box: str) -> None:
    assert body_of(page(f"<div>{paragraphs(P[:4])}{box}{paragraphs(P[4:])}</div>")) == list(P)


def test_a_short_article_has_its_head_and_nothing_else() -> None:
    body = '<div class="posts"><span class="clock">20:14</span><p>The sails turned for a minute on Sunday, and then stopped again.</p><p>“One minute is enough,” said Tilda Brooke, the miller’s daughter.</p></div>'
    above = f'<p class="kicker">Village</p><h1>{TITLE}</h1><p class="byline">By Ivy Marsh</p>'
    document = opened(page(body, above=above))
    assert [p.text for p in document.paragraphs] == [
        "The sails turned for a minute on Sunday, and then stopped again.",
        "“One minute is enough,” said Tilda Brooke, the miller’s daughter.",
    ]
    assert (document.title, document.byline) == (TITLE, "Ivy Marsh")


def test_a_short_article_on_a_page_with_more_text_is_looked_for() -> None:
    more = "".join(f"<p>{text}</p>" for text in P[:3])
    markup = f"<!doctype html><html><body><div><h1>{TITLE}</h1><p>One line stands here for the article, as it seems to be.</p></div><table><tr><td>{more}</td></tr></table></body></html>"
    assert set(P[:3]) <= set(body_of(markup))
