"""Text pasted from a page: the article stays, what stood around it is cut, and nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ingest_samples import BANNER, BODY, DECK, END, LEAD, MAYOR, NEWSLETTER, NUMBERS, PLAIN, SHORT, TITLE, pasted

from reader.document.clean import clean
from reader.document.model import Document, ParagraphKind, Source
from reader.ingest.article.arrange import document_of
from reader.ingest.lines import blocks_of
from reader.ingest.source_page import Page

SOURCE = Path(__file__).parents[4] / "shared" / "source"


def opened(text: str, *, keep_all: bool = False) -> Document:
    document = document_of(Page(blocks_of(clean(text))), Source(), keep_all=keep_all)
    assert document is not None
    return document


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def cut(document: Document) -> dict[str, str]:
    return {removed.text: removed.reason for removed in document.removed}


def test_a_clean_article_is_left_alone():
    document = opened(pasted())
    assert (document.title, texts(document), document.removed) == (TITLE, list(BODY), ())
    assert document.source.inferred == ("title", "language")


def test_what_stands_around_an_article_is_cut_and_kept_with_its_reason_and_line():
    before = ("Skip to content", "Home", "News", "Sport", "Harbour Watch", "Subscribe", "Sign in")
    after = ("Share this article", "Related stories", "Seal rescued at the pier", BANNER, "Accept all cookies", "Menu")
    document = opened(pasted(before=before, after=after))
    assert (document.title, texts(document)) == (TITLE, list(BODY))
    removed = cut(document)
    assert set(removed) == {*before, *after}
    assert removed[BANNER] == removed["Accept all cookies"] == "cookie notice"
    assert removed["Skip to content"] == "navigation"
    assert removed["Seal rescued at the pier"] == "related stories"
    assert {entry.text: entry.line for entry in document.removed}["Home"] == 3
    assert {entry.text: entry.before for entry in document.removed} == dict.fromkeys(before, 0) | dict.fromkeys(
        after, len(BODY)
    )
    assert document.source.inferred[0] == "title"


def test_boxes_inside_an_article_are_cut_and_the_paragraphs_around_them_stay():
    body = (LEAD, "Advertisement", MAYOR, NEWSLETTER, SHORT, "Read more: The pier is for sale", PLAIN, "Share", END)
    document = opened(pasted(TITLE, *body))
    assert texts(document) == [LEAD, MAYOR, SHORT, PLAIN, END]
    assert [entry.before for entry in document.removed] == [1, 2, 3, 4]
    assert cut(document) == {
        "Advertisement": "advertisement",
        NEWSLETTER: "newsletter",
        "Read more: The pier is for sale": "related stories",
        "Share": "sharing",
    }


def test_keep_all_keeps_everything():
    text = pasted(TITLE, "By Ada Moor", *BODY, before=("Home", "News"), after=(BANNER, "Accept all cookies"))
    document = opened(text, keep_all=True)
    assert document.removed == ()
    assert texts(document) == ["Home", "News", "By Ada Moor", *BODY, BANNER, "Accept all cookies"]
    assert (document.title, document.byline) == (TITLE, "Ada Moor")


def test_a_quotation_is_never_cut_for_its_vocabulary():
    notice = (
        "“We use cookies, and your consent to targeted advertising is what pays for our newsletter,” said Dora Finch, "
        "who runs the privacy settings of the paper. “You can opt out of personalised ads in your browser at any time.”"
    )
    document = opened(pasted(TITLE, LEAD, BANNER, notice, "Accept all cookies", END))
    assert notice in texts(document)
    assert BANNER in cut(document)


def test_an_article_about_cookies_stays():
    body = (
        "The regulator fined three shops on Monday because they set cookies before anybody had agreed to them, and as "
        "their cookie banners hid the button to refuse targeted advertising behind a page of privacy settings.",
        "Shops may store cookies that are strictly necessary, such as one that remembers a basket, the regulator said, "
        "but third party cookies and other tracking technologies need consent under the privacy law of 2018.",
        "The shops said that they would withdraw the banners and appeal against the fines at the court in Lowmere.",
    )
    document = opened(pasted("Three Shops Fined over Cookies", *body))
    assert (texts(document), document.removed) == (list(body), ())


def test_a_doubled_caption_stays_once_with_its_credit():
    caption = "Ada Stone, the mayor of Lowmere, leaves the town hall, Monday, March 4, 2024, in Lowmere."
    document = opened(pasted(caption, f"{caption} AP Photo/Cora Vale", TITLE, DECK, *BODY))
    first = document.paragraphs[0]
    assert (first.text, first.credit, first.kind) == (caption, "AP Photo/Cora Vale", ParagraphKind.CAPTION)
    assert (document.title, document.deck) == (TITLE, DECK)
    assert texts(document)[1:] == list(BODY)
    assert cut(document) == {caption: "repeated caption"}


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("The old pier at low tide. Photo: Cora Vale/The Lowmere Post", "Photo: Cora Vale/The Lowmere Post"),
        ("The old pier at low tide (AP Photo/Cora Vale)", "AP Photo/Cora Vale"),
        ("The old pier at low tide. Photograph by Cora Vale", "Photograph by Cora Vale"),
        ("The old pier at low tide. Cora Vale/Getty Images", "Cora Vale/Getty Images"),
        ("The old pier at low tide. | Cora Vale / Reuters", "Cora Vale / Reuters"),
        ("Die alte Mole bei Ebbe. Foto: Cora Vale/dpa", "Foto: Cora Vale/dpa"),
    ],
)
def test_captions_by_their_credit(line, credit):
    document = opened(pasted(TITLE, LEAD, line, MAYOR, END))
    assert document.paragraphs[1].kind is ParagraphKind.CAPTION
    assert document.paragraphs[1].credit == credit
    assert credit not in document.paragraphs[1].text


@pytest.mark.parametrize(
    "line",
    [
        "The picture had been taken by a photographer who works for Reuters.",
        "The mayor left without a word to the reporters of AP.",
        "It was a picture of a harbour. Nobody there knew who had taken it.",
    ],
)
def test_what_only_speaks_of_pictures_is_no_caption(line):
    document = opened(pasted(TITLE, LEAD, line, MAYOR, END))
    assert document.paragraphs[1].kind is ParagraphKind.BODY


@pytest.mark.parametrize(
    ("lines", "byline", "published"),
    [
        (("By Ada Moor", "March 5, 2024"), "Ada Moor", "2024-03-05"),
        (
            ("By ADA MOOR and BEN QUILL", "Published 5 March 2024, 8:30 a.m. GMT"),
            "ADA MOOR and BEN QUILL",
            "2024-03-05",
        ),
        (("By Ada Moor | Tuesday, Mar. 5, 2024 | 4 min read",), "Ada Moor", "2024-03-05"),
        (("Ada Moor, Staff Writer", "2024-03-05"), "Ada Moor, Staff Writer", "2024-03-05"),
        (("By Ada Moor, March 5, 2024",), "Ada Moor", "2024-03-05"),
        (("Updated March 6, 2024", "Posted on March 5, 2024"), "", "2024-03-05"),
        (("Von Ada Moor", "5. März 2024, 18:30 Uhr"), "Ada Moor", "2024-03-05"),
        (("Stand: 05.03.2024",), "", "2024-03-05"),
        (("03/05/2024",), "", ""),
    ],
)
def test_byline_and_date(lines, byline, published):
    document = opened(pasted(TITLE, DECK, *lines, *BODY))
    assert (document.title, document.deck) == (TITLE, DECK)
    assert (document.byline, document.published) == (byline, published)
    if byline or published:
        assert texts(document) == list(BODY)
        assert set(lines) == set(cut(document))


def test_a_first_paragraph_with_somebodys_words_is_no_deck():
    for first in ("“Never,” said the mayor.", "Ada Stone said no.", "LOWMERE — The boat will stop in May."):
        assert opened(pasted(TITLE, first, *BODY)).paragraphs[0].text == first


def test_text_without_a_headline_has_none():
    document = opened(f"{LEAD}\n\n{MAYOR}\n")
    assert texts(document) == [LEAD, MAYOR]
    assert document.title == ""


def test_headings_and_pull_quotes():
    pull = "“Nobody could find another way.”"
    document = opened(pasted(TITLE, LEAD, "A long decline", NUMBERS, pull, MAYOR, END))
    kinds = {paragraph.text: paragraph.kind for paragraph in document.paragraphs}
    assert kinds["A long decline"] is ParagraphKind.HEADING
    assert kinds[MAYOR] is ParagraphKind.BODY
    own = "“Nobody in this room wanted this.”"
    assert opened(pasted(TITLE, LEAD, own, NUMBERS, END)).paragraphs[1].kind is ParagraphKind.BODY
    kinds = {
        p.text: p.kind for p in opened(pasted(TITLE, LEAD, own[:-2] + "”", MAYOR.replace("this,", "this"))).paragraphs
    }
    assert kinds[own[:-2] + "”"] is ParagraphKind.PULL_QUOTE


def test_turns_of_a_transcript_stay():
    turns = (
        "STONE: No.",
        "BRAND: Why not?",
        "STONE: I do not recall.",
        "BRAND: Share it with us",
        "STONE: I do not recall.",
    )
    document = opened(pasted("Hearing of the Harbour Committee", LEAD, *turns))
    assert texts(document) == [LEAD, *turns]
    assert {paragraph.kind for paragraph in document.paragraphs} == {ParagraphKind.BODY}


def test_a_list_in_an_article_stays():
    rows = ("Lowmere 41", "Skerry Bay 38", "Old Harbour 12", "North Light 9")
    document = opened(pasted(TITLE, LEAD, *rows, END))
    assert [text for text in texts(document) if text in rows] == list(rows)


def test_a_long_paragraph_twice_in_a_row_stays_once():
    document = opened(pasted(TITLE, LEAD, NUMBERS, NUMBERS, END))
    assert texts(document) == [LEAD, NUMBERS, END]
    assert cut(document) == {NUMBERS: "repeated"}


def test_wrapped_lines_are_joined_and_others_are_not():
    import textwrap

    wrapped = "\n\n".join(textwrap.fill(text, 72) for text in (TITLE, *BODY))
    assert texts(opened(wrapped)) == list(BODY)
    assert texts(opened("\n".join((TITLE, *BODY)))) == list(BODY)


def test_terminal_sequences_do_not_come_in():
    document = opened(pasted(TITLE, LEAD + "\x1b]52;c;ZXZpbA==\x07", "\x9b31m" + MAYOR, END))
    assert texts(document) == [LEAD, MAYOR, END]


PIECES = st.sampled_from(
    [
        TITLE,
        DECK,
        *BODY,
        BANNER,
        NEWSLETTER,
        "Home",
        "Share",
        "X",
        "By Ada Moor",
        "Photo: Cora Vale",
        "March 5, 2024",
        "—",
        "",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=30), st.booleans())
def test_nothing_is_lost_and_nothing_quoted_is_cut(pieces, keep_all):
    document = document_of(Page(blocks_of("\n\n".join(pieces))), Source(), keep_all=keep_all)
    if document is None:
        assert all(piece in ("", "—") for piece in pieces)
        return
    whole = "\n".join(
        [document.title, document.deck, *texts(document), *(p.credit for p in document.paragraphs), *cut(document)]
    )
    assert all(piece in whole for piece in pieces if piece not in ("", "—"))
    kept = [document.title, document.deck, *texts(document)]
    assert all(piece in kept for piece in pieces if piece in (MAYOR, SHORT))
    assert document.title in ("", *pieces)
    assert document.paragraphs


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
def test_any_text_makes_a_document_that_can_be_written(text):
    from reader.document.yaml.read import load
    from reader.document.yaml.write import dump

    document = document_of(Page(blocks_of(clean(text))), Source())
    if document is not None:
        assert load(dump(document)) == document


@pytest.mark.skipif(not list(SOURCE.glob("*.txt")), reason="the article is not part of the project")
def test_the_article_that_the_project_grew_from():
    [path] = SOURCE.glob("*.txt")
    blocks = [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    document = opened(path.read_text(encoding="utf-8"))
    assert (document.title, document.deck) == (blocks[2], blocks[3])
    first = document.paragraphs[0]
    assert (first.kind, first.text, first.credit) == (ParagraphKind.CAPTION, blocks[0], "AP Photo/Evan Vucci")
    end = blocks.index("X")
    assert texts(document)[1:] == [block.strip() for block in blocks[4:end]]
    assert len(document.paragraphs) == 29
    assert [removed.text for removed in document.removed[1:]] == [block.strip() for block in blocks[end:]]


PAGES = {
    "sections in one line, two dates, most read": (
        ("ADVERTISEMENT", "Log in | Sign up", "Latest  Local  World  Politics  Sports  Business", TITLE),
        ("ADA MOOR April 3, 2019 05:03 AM EDT",),
        (
            "READ: The full text of the ruling",
            "MORE FROM THE POST",
            "Why the pier burned",
            "The ferry, explained",
            "A storm",
        ),
        ("Most read", "1", "Seal rescued after six hours", "2", "The best soup on the coast", "© 2019 Lowmere Post."),
        ("ADA MOOR", "2019-04-03"),
    ),
    "names without by, comments of readers": (
        ("Skip to article", "Toggle navigation", "Trending:", "Harbour tax", "Seal count", TITLE),
        ("Ada Moor in Lowmere and Ben Quill", "Wed 3 Apr 2019 12.30 EDT", "Last modified on Wed 3 Apr 2019 13.15 EDT"),
        ("Advertisement", "Continue reading the main story"),
        (
            "Share your thoughts",
            "88 comments",
            "tidewatch",
            "2 days ago",
            "Sell the pier.",
            "Reply",
            "gull",
            "1 day ago",
            "No.",
        ),
        ("Ada Moor in Lowmere and Ben Quill", "2019-04-03"),
    ),
    "address below the name, plea for money": (
        ("You have 2 free articles remaining this month.", "LOCAL", TITLE),
        ("by Ada Moor", "amoor@post.example", "April 3, 2019 12:00 AM"),
        ("Sign up for our newsletter", "Email address", "Privacy Notice: For more information see our Privacy Policy."),
        (
            "Your gift helps us stay independent. Please consider making a contribution from as little as $1.",
            "Contribute",
        ),
        ("Ada Moor", "2019-04-03"),
    ),
}


@pytest.mark.parametrize("page", PAGES)
def test_whole_pages(page):
    above, lines, inside, below, (byline, published) = PAGES[page]
    document = opened(pasted(*above, *lines, LEAD, MAYOR, *inside, NUMBERS, PLAIN, END, *below))
    assert (document.title, document.byline, document.published) == (TITLE, byline, published)
    assert texts(document) == [LEAD, MAYOR, NUMBERS, PLAIN, END]


def test_a_german_page():
    title, deck = "Lowmere stellt seine letzte Fähre ein", "Das Schiff zu den Inseln fährt im Mai zum letzten Mal."
    lead = (
        "Die Fähre zwischen Lowmere und den Inseln wird im Mai eingestellt, wie der Hafenrat am Montag nach langer "
        "Sitzung beschloss, die zweimal unterbrochen werden musste, weil die Leute auf der Galerie stehen blieben."
    )
    mayor = "„Wir haben kein Geld mehr und keine Zeit“, sagte die Bürgermeisterin Ada Stein am Abend vor dem Rathaus."
    end = "Der Rat will im Juni wieder zusammenkommen, wenn die Inseln zum ersten Mal eigene Mitglieder entsenden."
    above = ("Zum Inhalt springen", "Startseite", "Politik", "Hafenwelt", "Abo", "Anmelden")
    inside = ("Anzeige", "Lesen Sie auch: Die Mole wird verkauft")
    notice = (
        "Wir verwenden Cookies und ähnliche Technologien auf unserer Website, um Inhalte zu personalisieren. Ihre "
        "Einwilligung können Sie jederzeit in Ihrem Browser widerrufen."
    )
    below = ("Mehr zum Thema", "Robbe am Pier gerettet", "Kommentare", notice, "Alle akzeptieren", "Impressum")
    lines = ("Von Ada Moor", "5. März 2024, 18:30 Uhr", "4 Min. Lesezeit")
    document = opened(pasted(title, deck, *lines, lead, *inside, mayor, end, before=above, after=below))
    assert (document.title, document.deck, document.byline) == (title, deck, "Ada Moor")
    assert (document.published, document.language) == ("2024-03-05", "de")
    assert texts(document) == [lead, mayor, end]
    assert cut(document)[notice] == "cookie notice"
