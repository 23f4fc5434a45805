"""What users of LaTeX, Zotero, Obsidian and Wikipedia trip over elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document.model import Document, Paragraph, Part, Quotation, Source, Span, Speaker
from reader.document.yaml.read import load
from reader.document.yaml.write import dump
from reader.export.excerpt import Excerpt
from reader.export.formats.bibtex import entry_of_quotation, escape
from reader.export.formats.formats import format_named
from reader.export.formats.markdown import escape as markdown
from reader.export.names import names_of
from reader.export.noted import Note
from reader.export.styles.harvard import harvard
from reader.export.styles.link import link
from reader.export.styles.wikipedia import cite_news


def article(text="“We keep the lock,” said Ines Vall.", words="We keep the lock,", **more):
    at = text.index(words)
    quotation = Quotation("q1", (Part(len(more.get("before", ())), Span(at, at + len(words))),), "vall")
    paragraphs = [*more.pop("before", ()), text]
    fields = {
        "title": "The lock stays", "publisher": "The Courier", "published": "2021-03-04", "byline": "Ada Bell",
        "source": Source(url="https://courier.example/lock", retrieved="2022-01-02"),
    }  # fmt: skip
    return Document(
        paragraphs=tuple(Paragraph(f"p{n}", one) for n, one in enumerate(paragraphs, start=1)),
        quotations=(quotation,), speakers=(Speaker("vall", "Ines Vall"),), **(fields | more),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('Keeper says "shut it" twice', "Keeper says ``shut it'' twice"),
        ('"Shut it"', "``Shut it''"),
        ('("shut")', "(``shut'')"),
        ('a 6" pipe', "a 6'' pipe"),
    ],
)
def test_straight_marks_come_through_latex(text, said):
    assert escape(text) == said


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en", "english"),
        ("en-GB", "british"),
        ("de", "ngerman"),
        ("de-AT", "naustrian"),
        ("fr-BE", "french"),
        ("xx", "xx"),
    ],
)
def test_bibtex_has_the_languages_of_babel_and_newspapers(tag, name):
    entry = entry_of_quotation(document := article(language=tag), document.quotations[0])
    assert f"langid = {{{name}}}," in entry
    assert "entrysubtype = {newspaper}," in entry
    unpublished = article(publisher="")
    assert "entrysubtype" not in entry_of_quotation(unpublished, unpublished.quotations[0])


@pytest.mark.parametrize(
    "name",
    [
        "Agencia Latina de Noticias", "Amnesty International", "Die Zeit", "Le Temps", "Reporters Without Borders",
        "Foundation for Rivers and Canals", "United Nations",
    ],
)  # fmt: skip
def test_an_organisation_is_one_author_in_one_piece(name):
    assert [one.literal for one in names_of(f"By {name}")] == [name]


@pytest.mark.parametrize(
    ("author", "entry"),
    [
        ("Ada Bell", "Bell, Ada"),
        ("Bell, Ada", "Bell, Ada"),
        ("Reed, Rush and Sedge Society", "{Reed, Rush and Sedge Society}"),
        ("{Bell and Vall}", "{Bell and Vall}"),
        ("{Ada Bell, {Ely}}", r"{Ada Bell, {\textbraceleft}Ely{\textbraceright}}"),
        ("Institute for Locks, Weirs and Mills", "{Institute for Locks, Weirs and Mills}"),
    ],
)
def test_an_author_of_the_list_is_one_author(author, entry):
    document = article(byline="By somebody else", authors=(author, "Joan de la Rey"))
    assert f"author = {{{entry} and de la Rey, Joan}}," in entry_of_quotation(document, document.quotations[0])


def test_the_list_of_authors_is_read_and_written():
    text = (
        "quote-reader: 1\ntitle: The lock\nauthors:\n  - '{Bell & Vall}'\n  - Ada Bell\nparagraphs:\n  - text: Shut.\n"
    )
    document = load(text)
    assert document.authors == ("{Bell & Vall}", "Ada Bell")
    assert load(dump(document)) == document


@pytest.mark.parametrize(
    "more", [" | Updated 3 May 2021", " • Last updated at 4pm", ", updated 5:30", " Published May 3"]
)
def test_when_it_was_updated_is_no_author(more):
    assert [one.straight for one in names_of(f"By Ada Bell{more}")] == ["Ada Bell"]


def test_a_link_never_leads_to_the_headline():
    document = article(title="‘WE KEEP THE LOCK,’ keeper says", before=("The hall was full.",))
    assert "-,We%20keep%20the%20lock%2C,-" in link(document, document.quotations[0])
    alone = article("We keep the lock,", title="We keep the lock,", before=("The hall was full.",))
    assert "text=The%20hall%20was%20full.-,We%20keep" in link(alone, alone.quotations[0])
    first = article("“We keep the lock.”", "We keep the lock", title="We keep the lock")
    two = replace(first, paragraphs=(*first.paragraphs, Paragraph("p2", "She said so on Monday.")))
    assert link(two, two.quotations[0]).endswith(
        "text=%E2%80%9C-,We%20keep%20the%20lock.%E2%80%9D,-She%20said%20so%20on"  # no term goes over two paragraphs
    )
    accented = article("“Le canal fermé,” said Ines Vall.", "Le canal fermé,", title="Le canal ferme, says keeper")
    assert "fermé," not in link(accented, accented.quotations[0])
    assert ",-%E2%80%9D%20said" in link(accented, accented.quotations[0])
    long = "We keep the lock because " + "the water and the reeds of the lower mere want it so, " * 8 + "says she."
    whole = article(f"On Monday she spoke. “{long}”", long, title=long)
    assert "text=Monday%20she%20spoke.%20%E2%80%9C-,We%20keep%20the" in link(whole, whole.quotations[0])
    other = article()
    assert link(other, other.quotations[0]).endswith("text=We%20keep%20the%20lock%2C")


def test_harvard():
    document = article()
    assert harvard(document, document.quotations[0]).split("\n\n")[1] == (
        "Bell, A. (2021) ‘The lock stays’, The Courier, 4 March. "
        "Available at: https://courier.example/lock (Accessed: 2 January 2022)."
    )


def test_cite_news_and_nothing_ends_it():
    document = article(title="The lock | stays}} [[now]]")
    made = cite_news(document, document.quotations[0])
    assert made == (
        "{{cite news |last=Bell |first=Ada |title=The lock {{!}} stays&#125;&#125; &#91;&#91;now&#93;&#93; "
        "|url=https://courier.example/lock |work=The Courier |date=2021-03-04 |access-date=2022-01-02 "
        "|quote=We keep the lock,}}"
    )
    for date, written in (("2021-03", "March 2021"), ("2021", "2021"), ("", "")):
        made = cite_news(replace(document, published=date), document.quotations[0])
        assert (f"|date={written} |" in made) == bool(written)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("see #KeepTheLock and thank @vall", r"see \#KeepTheLock and thank \@vall"),
        ("%%hidden%% ==marked== ^id field:: x", r"\%\%hidden\%\% \=\=marked\=\= \^id field\:\: x"),
        ("5 % of # 4, a = b, 10:30", "5 % of # 4, a = b, 10:30"),
    ],
)
def test_markup_of_notebooks_is_neutral(text, said):
    assert markdown(text) == said


def test_a_tag_of_the_reader_is_a_tag():
    document = article()
    noted = Excerpt(document, "", (0,), {0: Note("see #this", ("to_check", "the lock", "a/b"))}, noted=True)
    text = format_named("markdown").render_to_paste([noted])
    assert "\n#to_check #the-lock #a/b" in text
    assert r"see \#this" in text
