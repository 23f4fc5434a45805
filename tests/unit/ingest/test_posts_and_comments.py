"""Embedded posts, raised letters and readers' comments beside an article."""

from __future__ import annotations

import pytest
from test_html_article import P, body_of, opened, page, paragraphs
from test_ingest_pasted import opened as pasted

_TWEET = (
    '<div class="tweet"><div class="tweet-header"><span class="tweet-author-name">Ines Fall</span> '
    '<span class="tweet-author-handle">@inesfall</span></div><div class="tweet-text">I did that once and lost a hat.'
    '</div><div class="tweet-footer">7:12 PM - May 18, 2025</div></div>'
)


def test_the_line_that_says_whose_a_post_is_is_none_of_its_words() -> None:
    post = (
        '<blockquote class="instagram-media"><p>Ten years my neighbour and not one cake.</p>'
        "<p>A post shared by Bo Lisle (@bo_lisle)</p></blockquote>"
    )
    document = opened(page(f"<div>{paragraphs(P[:2])}{post}{paragraphs(P[2:])}</div>"))
    credited = [(p.text, p.credit) for p in document.paragraphs if p.credit]
    assert credited == [("Ten years my neighbour and not one cake.", "Bo Lisle")]


def test_who_wrote_a_post_is_no_author_of_the_page() -> None:
    document = opened(page(f"<div>{paragraphs(P[:1])}{_TWEET}{paragraphs(P[1:])}</div>"))
    assert "Ines Fall" not in document.byline
    assert [p.text for p in document.paragraphs if p.credit == "Ines Fall"] == ["I did that once and lost a hat."]


def test_a_raised_letter_behind_a_sentence_marks_a_note_and_an_ordinal_none() -> None:
    body = body_of(
        page(f"<div>{paragraphs()}<p>“I rowed.<sup>a</sup>” It was the 1<sup>a</sup> of two, x<sup>a</sup>.</p></div>")
    )
    assert body[-1] == "“I rowed.” It was the 1a of two, xa."


@pytest.mark.parametrize("label", ["Comments (2)", "2 comments", "Comments"])
def test_comments_below_a_pasted_article_are_cut(label: str) -> None:
    text = (
        "Ferry fares are free\n\nNobody on the island will ever again pay for the ferry, the council said on Monday, "
        "after a goat was billed twice.\n\n“The goat was overdue,” said skipper Ines Fall.\n\n"
        f"{label}\n\nbo88\n3 hours ago\nFall said last year: “Rules are rules.” Funny.\nReply · Share\n\n"
        "Ann of Ely\n2 hours ago\nMy mum used to say, “Borrow nothing you can carry.”\nReply · Share"
    )
    assert [p.text for p in pasted(text).paragraphs][-1] == "“The goat was overdue,” said skipper Ines Fall."
