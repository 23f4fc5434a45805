"""What is copied: the exact words, and with them who said them and where they stand."""

from __future__ import annotations

from dataclasses import replace

from articles import article, fifty, harbour, quoting_articles
from hypothesis import given

from reader.document import QuotationKind, Source, words_of
from reader.export.sanitize import harmless
from reader.export.styles.cite import attributed, quoted, where_it_stands


@fifty
@given(quoting_articles())
def test_the_words_are_the_documents_in_one_pair_of_marks(document):
    for quotation in document.quotations:
        words = harmless(words_of(document, quotation))
        marked = quotation.kind is not QuotationKind.INDIRECT
        assert quoted(document, quotation) == (f"“{words}”" if marked else words)
        assert attributed(document, quotation).startswith(quoted(document, quotation) + "\n—")


def test_with_speaker_role_and_source():
    document = harbour()
    assert attributed(document, document.quotations[0]) == (
        "“We have a wall with a hole in it, and we have a town behind the wall,”\n"
        "— Dorothea Quill, harbourmaster, Port Ellery Harbour Trust. “Harbour wall vote is put off again as storms take"
        " another three metres”, Ilse Maartens, The Ellery Courant, 2023-11-16, ¶ 2.\n"
        "https://courant.example/2023/11/harbour-wall"
    )


def test_who_relayed_it_is_named():
    document = harbour()
    relayed = next(q for q in document.quotations if q.via)
    assert "Port Ellery Harbour Trust (as told by engineer who worked on the 2019 survey)." in attributed(
        document, relayed
    )


def test_a_quotation_over_two_paragraphs_is_whole():
    document = harbour()
    long = next(q for q in document.quotations if len(q.parts) > 1)
    assert quoted(document, long).count("\n") == 1
    assert quoted(document, long).endswith("I have been surveyed enough.”")


def test_what_is_not_known_is_left_out_or_said():
    document = article("{:so} {a:yes}", title="")
    assert attributed(document, document.quotations[0]) == "“so”\n— nobody is quoted. ¶ 1."
    nobodys = replace(document.quotations[0], kind=QuotationKind.DIRECT)
    document = replace(document, quotations=(nobodys, document.quotations[1]))
    assert attributed(document, document.quotations[0]) == "“so”\n—, speaker not identified. ¶ 1."
    assert attributed(document, document.quotations[1]) == "“yes”\n— Ada A, role of a. ¶ 1."
    document = replace(document, source=Source(url="https://a.example"))
    assert attributed(document, document.quotations[0]).endswith("¶ 1.\nhttps://a.example")


def test_where_it_stands_names_the_authors_that_are_listed_and_not_the_line_of_print():
    document = replace(harbour(), byline="By Ada Moor | Updated 3 May", authors=("Moor, Ada", "{The Board of Ely}"))
    said = where_it_stands(document, document.quotations[0])
    assert "Ada Moor and The Board of Ely" in said
    assert "Updated" not in said
    assert "By Ada Moor | Updated 3 May" in where_it_stands(replace(document, authors=()), document.quotations[0])
