"""Citations as the styles have them, also where little is known."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

import pytest
from articles import article, harbour

from reader.document import Source, words_of
from reader.export.dates import When, when
from reader.export.reference import reference
from reader.export.styles.apa import apa, apa_entry, initials
from reader.export.styles.chicago import chicago, chicago_note
from reader.export.styles.cite import STYLES, styles_for
from reader.export.styles.link import link
from reader.export.styles.mla import mla, mla_entry

TITLE = "Harbour wall vote is put off again as storms take another three metres"
HEADLINE = "Harbour Wall Vote Is Put Off Again as Storms Take Another Three Metres"
URL = "https://courant.example/2023/11/harbour-wall"
BARE = article("{a:so it is}", title="The wall", speakers="a")


def of(**changes):
    return reference(replace(harbour(), **changes))


def test_apa():
    text = apa(harbour(), harbour().quotations[0])
    assert text == (
        "“We have a wall with a hole in it, and we have a town behind the wall” (Dorothea Quill, as cited in Maartens,"
        f" 2023, para. 2).\n\nMaartens, I. (2023, November 16). {TITLE}. The Ellery Courant. {URL}"
    )


def test_mla():
    text = mla(harbour(), harbour().quotations[1])
    assert text == (
        "Dorothea Quill: “You do not need an instrument to see what happens next” (qtd. in Maartens).\n\n"
        f"Maartens, Ilse. “{HEADLINE}.” The Ellery Courant, 16 Nov. 2023, {URL}."
    )


def test_chicago():
    text = chicago(harbour(), harbour().quotations[1])
    assert text == (
        "“You do not need an instrument to see what happens next.”\n\n"
        f"Dorothea Quill, quoted in Ilse Maartens, “{HEADLINE},” The Ellery Courant, November 16, 2023, para. 2, {URL}."
    )


def test_of_little_known():
    (quotation,) = BARE.quotations
    assert apa(BARE, quotation) == "“so it is” (Ada A, as cited in “The Wall,” n.d., para. 1).\n\nThe wall. (n.d.)."
    assert mla(BARE, quotation) == "Ada A: “so it is” (qtd. in “The Wall”).\n\n“The Wall.”"
    assert chicago(BARE, quotation) == "“so it is.”\n\nAda A, quoted in “The Wall,” n.d., para. 1."
    nothing = replace(BARE, title="", quotations=(replace(quotation, speaker=None),))
    assert apa(nothing, nothing.quotations[0]) == (
        "“so it is” (speaker not identified, as cited in [Untitled article], n.d., para. 1).\n\n"
        "[Untitled article]. (n.d.)."
    )


def test_undated_pages_have_the_day_on_which_they_were_read():
    source = of(published="")
    assert "(n.d.)" in apa_entry(source)
    assert apa_entry(source).endswith(f"Retrieved November 17, 2023, from {URL}")
    assert mla_entry(source).endswith(f"{URL}. Accessed 17 Nov. 2023.")
    assert chicago_note(source).endswith(f"n.d., accessed November 17, 2023, {URL}.")


@pytest.mark.parametrize(
    ("published", "apa_has", "mla_has", "chicago_has"),
    [("2023-11", "(2023, November).", ", Nov. 2023,", ", November 2023,"), ("2023", "(2023).", ", 2023,", ", 2023,")],
)
def test_dates_as_far_as_they_are_known(published, apa_has, mla_has, chicago_has):
    source = of(published=published)
    assert apa_has in apa_entry(source)
    assert mla_has in mla_entry(source)
    assert chicago_has in chicago_note(source)


@pytest.mark.parametrize(
    ("byline", "apa_has", "mla_has", "chicago_has"),
    [
        ("By Ada Moor and Ben Quill", "Moor, A., & Quill, B. (", "Moor, Ada, and Ben Quill. “",
         "Ada Moor and Ben Quill, “"),
        ("Ada Moor, Ben Quill, Cara Dunn", "Moor, A., Quill, B., & Dunn, C. (", "Moor, Ada, et al. “",
         "Ada Moor et al., “"),
        ("Ada Moor, Ben Quill, Cara Dunn and Di Finn", "Moor, A., Quill, B., Dunn, C., & Finn, D. (",
         "Moor, Ada, et al. “", "Ada Moor et al., “"),
        ("Reuters", "Reuters. (", "Reuters. “", "Reuters, “"),
        ("Ludwig van der Berg", "van der Berg, L. (", "van der Berg, Ludwig. “", "Ludwig van der Berg, “"),
        ("", f"{TITLE}. (2023", f"“{HEADLINE}.” The", f"“{HEADLINE},” The"),
    ],
)  # fmt: skip
def test_authors(byline, apa_has, mla_has, chicago_has):
    source = of(byline=byline)
    assert apa_entry(source).startswith(apa_has)
    assert mla_entry(source).startswith(mla_has)
    assert chicago_note(source).startswith(chicago_has)


def test_retold_documents_say_so_in_every_style():
    retold = replace(harbour(), source=replace(harbour().source, retold=True))
    for style in STYLES:
        if style.name not in {"words", "link"}:
            text = style.cite(retold, retold.quotations[0]).lower()
            assert "retold" in text or "retelling" in text, style.name


def test_marks_within_marks_are_single():
    document = article("{a:x}", title="The “second” wall?", speakers="a")
    assert "“The ‘Second’ Wall?”" in mla(document, document.quotations[0])
    assert "“The ‘Second’ Wall?” n.d." in chicago(document, document.quotations[0])


def test_long_quotations_are_blocks():
    document = article(f"{{a:{'word ' * 45}end.}}", speakers="a")
    text = apa(document, document.quotations[0])
    assert text.startswith("    word")
    assert "“word" not in text


@pytest.mark.parametrize(
    ("given_name", "short"), [("Ada Maria", "A. M."), ("Jean-Luc", "J.-L."), ("J.R.", "J. R."), ("", "")]
)
def test_initials(given_name, short):
    assert initials(given_name) == short


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2023-11-16T20:00:00+01:00", When(2023, 11, 16)), ("2023-11", When(2023, 11)), ("2023", When(2023)),
        ("2023-02-30", None), ("20231116", None), ("soon", None), ("", None),
    ],
)  # fmt: skip
def test_dates(text, date):
    assert when(text) == date
    assert date is None or when(date.iso) == date


def directive(address):
    return address.split(":~:text=")[1]


def test_links_have_the_words_encoded():
    document = article("{a:so-called, R&D “x”}", speakers="a")
    document = replace(document, source=Source(url="https://a.example/p#part"))
    address = link(document, document.quotations[0])
    assert address == "https://a.example/p#part:~:text=so%2Dcalled%2C%20R%26D%20%E2%80%9Cx%E2%80%9D"


def test_links_to_long_quotations_name_their_ends():
    document = harbour()
    long = next(q for q in document.quotations if len(q.parts) > 1)
    start, end = directive(link(document, long)).split(",")
    words = words_of(document, long)
    assert words.startswith(unquote(start))
    assert words.endswith(unquote(end))
    assert " " in unquote(start)


def test_links_to_words_that_stand_twice_have_their_context():
    document = article("they said {a:no} to it and {a:no} again", speakers="a")
    document = replace(document, source=Source(url="https://a.example"))
    parts = [unquote(part) for part in directive(link(document, document.quotations[1])).split(",")]
    assert parts == ["to it and “-", "no", "-” again"]


def test_links_lead_only_to_web_pages():
    for url in ("", "javascript:alert(1)", "file:///etc", "http://[x"):
        document = replace(BARE, source=Source(url=url))
        assert link(document, document.quotations[0]) == ""
        assert "link" not in [style.name for style in styles_for(document)]
    assert "link" in [style.name for style in styles_for(harbour())]
